//! Ages: right behind the name that is asked about, before it, or at the head of a sentence that goes on about somebody.

use super::Asking;
use crate::text::Span;
use crate::text::token::Token;

/// So far from its beginning a sentence tells the age of whom it goes on about, in words.
const OPENING: usize = 4;

/// "97 tuổi", "aged 66", "15-year-old", "Ngo Thi Sen Huong, 66,": the age right behind the name that is asked about.
pub fn of(asking: &Asking, words: &[Token]) -> Vec<Span> {
    let number = |at: usize| {
        words
            .get(at)
            .is_some_and(|t| t.key.parse::<u32>().is_ok_and(|n| (3..=120).contains(&n)))
    };
    let mut out = Vec::new();
    for at in 0..words.len() {
        if !number(at) {
            continue;
        }
        let vietnamese = words.get(at + 1).is_some_and(|t| t.key == "tuổi");
        let english = (at > 0 && words[at - 1].key == "aged")
            || words[at + 1..]
                .iter()
                .filter(|t| t.is_word())
                .take(2)
                .map(|t| t.key.as_str())
                .eq(["year", "old"])
            || words
                .get(at + 1..at + 3)
                .is_some_and(|two| two[0].key == "years" && two[1].key == "old");
        // The name stands before with hardly a word between, or right behind "15-year-old".
        let named = asking.query.persons.is_empty()
            || asking.query.persons.iter().any(|person| {
                let ends_at = |end: usize| {
                    end >= person.name.len()
                        && words[end - person.name.len()..end]
                            .iter()
                            .zip(&person.name)
                            .all(|(t, s)| t.bare == s.bare)
                };
                (at.saturating_sub(4)..=at).any(ends_at)
                    || (at + 1..(at + 6 + person.name.len()).min(words.len() + 1)).any(ends_at)
                    || (at + 6 + person.name.len()..(at + 12).min(words.len() + 1)).any(|end| {
                        // "khi mới 20 tuổi, đến nay anh A": the first who is named behind.
                        let before = &words[at + 1..end.saturating_sub(person.name.len()).max(at + 1)];
                        ends_at(end) && before.iter().filter(|t| t.capital).count() <= 2
                    })
            });
        // "Ông 73 tuổi, là thương binh", "Người đàn ông 39 tuổi ấy": whom the sentence goes on about is said before it.
        let goes_on = || at <= OPENING && vietnamese && opens_with_pronoun(&words[..at]);
        if (vietnamese || english) && (named || goes_on()) {
            let to = if vietnamese { at + 1 } else { at };
            out.push(words[at].span.join(words[to].span));
        }
    }
    out
}

/// Whether words speak of somebody named before: "Ông", "Người đàn ông", "Năm nay chị".
fn opens_with_pronoun(words: &[Token]) -> bool {
    const PRONOUNS: [&str; 13] = [
        "ông", "bà", "anh", "chị", "cô", "em", "cụ", "thầy", "bác", "chú", "già", "người", "vị",
    ];
    let says = words.iter().any(|t| PRONOUNS.contains(&t.key.as_str()));
    says && words.iter().skip(1).all(|t| t.is_word() && !t.capital)
}

#[cfg(test)]
mod tests {
    use super::super::of_question;
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn an_age_stands_beside_its_name_or_its_pronoun() {
        let told = |text: &str| -> Vec<String> {
            let found = of_question("Anh Khổng Minh Đạt bao nhiêu tuổi?", |asking| {
                of(asking, &tokens(text))
            });
            found.into_iter().map(|s| s.of(text).to_string()).collect()
        };
        assert_eq!(told("Anh Khổng Minh Đạt, 39 tuổi, là thợ khuôn."), ["39 tuổi"]);
        assert_eq!(
            told("Người đàn ông 39 tuổi quê xã Kim Nỗ ấy giờ là tổ trưởng."),
            ["39 tuổi"]
        );
        assert_eq!(
            told("Vào nghề khi mới 20 tuổi, đến nay anh Khổng Minh Đạt đã có 28 năm."),
            ["20 tuổi"]
        );
        assert_eq!(told("Chị Lê Thị Tám, 45 tuổi, được khen."), Vec::<String>::new());
    }
}
