//! Whom a pronoun can mean: "ông" is no woman named between, and who is named last goes on as "bà", "anh Lợi" or "she".

use super::closer::goes_on;
use super::named_short::is_pronoun;
use super::objection::gender::is_woman;
use super::objection::padded;
use crate::entity::person::PersonMention;
use crate::entity::{Entity, Value};
use crate::text::token::{Token, TokenKind};

/// Whether the first pronoun of a sentence that stands for somebody means a woman, or a man.
pub fn gender(words: &[Token]) -> Option<bool> {
    // "… trao cho ông Giấy khen": an award behind it is no name.
    const AWARDS: [&str; 8] = ["giấy", "bằng", "cờ", "huân", "huy", "kỷ", "danh", "thư"];
    let award = |next: &Token| AWARDS.contains(&next.key.as_str());
    let alone = |at: usize| words.get(at + 1).is_none_or(|next| !next.capital || award(next));
    let first = (0..words.len()).find(|at| is_pronoun(&words[*at]) && alone(*at))?;
    is_woman(&words[first].key)
}

/// Whether somebody named is a woman, or a man, as far as the name says.
pub fn of_person(person: &PersonMention) -> Option<bool> {
    is_woman(padded(&format!("{} {}", person.address, person.name)).trim())
}

/// Whether two may be the same: neither is known to be a man where the other is a woman.
pub fn agree(one: Option<bool>, other: Option<bool>) -> bool {
    one.zip(other).is_none_or(|(one, other)| one == other)
}

/// How a sentence stands to the one named before it.
#[derive(Debug, PartialEq)]
pub enum Told {
    /// It goes on about them.
    Of,
    /// It says nothing of them, and takes nobody's place.
    Nothing,
    /// It names somebody else whom a pronoun behind it may mean.
    Another,
}

/// Whether a sentence with its values tells of the person named before.
pub fn told(person: &PersonMention, sentence: &str, words: &[Token], entities: &[Entity]) -> Told {
    let own = of_person(person);
    let last = person.name.rsplit(' ').next().unwrap_or("");
    let mut named = false;
    for other in entities.iter().filter_map(|e| match &e.value {
        Value::Person(other) => Some(other),
        _ => None,
    }) {
        if other.name.rsplit(' ').next() == Some(last) {
            return Told::Of;
        }
        named |= own.is_none() || agree(own, of_person(other));
    }
    let subject = subject(words).or_else(|| goes_on(sentence).then(|| gender(words)));
    match subject {
        _ if named => Told::Another,
        Some(gender) if agree(own, gender) => Told::Of,
        _ => Told::Nothing,
    }
}

/// "Năm 2020 ông rủ hàng xóm lập …", "Năm 1998, lúc cả làng đổi nghề, bà vay …": the gender of a pronoun that stands where
/// a clause begins.
fn subject(words: &[Token]) -> Option<Option<bool>> {
    const PRONOUNS: [&str; 9] = ["ông", "bà", "anh", "chị", "cô", "cụ", "thầy", "he", "she"];
    const LEADING: [&str; 12] = [
        ",", ";", ":", "nay", "đó", "ấy", "này", "khi", "lúc", "mà", "and", "that",
    ];
    let opens = |at: usize| {
        let before = at.checked_sub(1).map(|before| &words[before]);
        before.is_none_or(|t| t.kind == TokenKind::Number || LEADING.contains(&t.key.as_str()))
    };
    let alone = |at: usize| words.get(at + 1).is_some_and(|next| next.is_word() && !next.capital);
    let pronoun = |at: &usize| PRONOUNS.contains(&words[*at].key.as_str()) && alone(*at) && opens(*at);
    let kin = ["nội", "ngoại", "con", "em", "chị", "ba"];
    let of_kin = |at: &usize| words.get(at + 1).is_some_and(|next| kin.contains(&next.key.as_str()));
    let at = (0..words.len()).find(|at| pronoun(at) && !of_kin(at))?;
    Some(is_woman(&words[at].key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn a_pronoun_that_begins_a_clause_is_its_subject() {
        let gender = |text: &str| subject(&tokens(text));
        assert_eq!(gender("Năm 2020 ông rủ hàng xóm lập câu lạc bộ."), Some(Some(false)));
        assert_eq!(
            gender("Năm 1998, lúc cả làng đổi nghề, bà vay tiền dựng lại lò ông nội bỏ hoang."),
            Some(Some(true))
        );
        assert_eq!(gender("Cả làng biết tiếng ông nội của em."), None);
        assert_eq!(gender("Sáng nay, ông Lê Văn Tí trao quà."), None);
    }

    #[test]
    fn a_man_is_no_woman_named_between() {
        assert!(!agree(Some(true), Some(false)) && agree(None, Some(true)));
        assert_eq!(
            super::gender(&tokens("Chủ tịch phường trao cho ông Giấy khen.")),
            Some(false)
        );
        assert_eq!(super::gender(&tokens("Sáng nay, ông Lê Văn Tí trao quà.")), None);
    }
}
