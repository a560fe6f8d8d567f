//! A number behind what is counted: "thang điểm 1.000", "nâng số dòng họ ở cấp này lên 17".

use super::Asking;
use crate::question::asked::Asked;
use crate::text::Span;
use crate::text::token::{Token, TokenKind, tokens};

/// So many words may stand between "số" with its noun and the number that it comes to.
const BETWEEN: usize = 7;

/// A number without a unit of its own that stands behind the noun which is asked for.
pub fn of(asking: &Asking, text: &str) -> Option<Span> {
    let ask = asking.ask;
    if ask.asked != Asked::HowMany || ask.noun.is_empty() {
        return None;
    }
    let words = tokens(text);
    let nouns = || {
        std::iter::once(&ask.noun)
            .chain(&ask.noun_also)
            .filter(|noun| !noun.is_empty())
    };
    let stands = |at: usize| nouns().filter_map(|noun| noun_end(&words, at, noun)).max();
    (0..words.len()).find_map(|at| {
        let to = stands(at)?;
        let counts = at.checked_sub(1).is_some_and(|before| words[before].key == "số");
        let number = number_behind(&words, to, if counts { BETWEEN } else { 0 })?;
        // "số xã đạt chuẩn lên 309/411"
        let of_all = words
            .get(number + 1)
            .filter(|t| t.key == "/")
            .and(words.get(number + 2));
        Some(of_all.map_or(words[number].span, |all| words[number].span.join(all.span)))
    })
}

/// The token behind the noun, as far as the text has its words; one word of several is chance.
fn noun_end(words: &[Token], at: usize, noun: &[String]) -> Option<usize> {
    let same = noun
        .iter()
        .zip(words.get(at..)?)
        .take_while(|(n, t)| t.bare == **n)
        .count();
    (same >= noun.len().min(2)).then_some(at + same)
}

/// The number that stands right behind, or so few words on behind "lên", "là", "còn"; no unit follows it.
fn number_behind(words: &[Token], from: usize, reach: usize) -> Option<usize> {
    const COMES_TO: [&str; 9] = ["là", "lên", "còn", "đạt", "xuống", "thành", "tới", "đến", "khoảng"];
    let number = |at: usize| {
        let bare = words
            .get(at + 1)
            .is_none_or(|t| !t.is_word() && !matches!(t.key.as_str(), "/" | "-" | "%"));
        let of_all = words.get(at + 1).is_some_and(|t| t.key == "/")
            && words.get(at + 2).is_some_and(|t| t.kind == TokenKind::Number)
            && words.get(at + 3).is_none_or(|t| !t.is_word() && t.key != "/");
        let bare = bare || (reach > 0 && of_all);
        // "Đông Anh 2021" ends in a year.
        words
            .get(at)
            .is_some_and(|t| t.kind == TokenKind::Number && !t.is_year())
            && bare
    };
    if number(from) {
        return Some(from);
    }
    let near = from..(from + reach).min(words.len());
    // "số hộ nghèo từ 57 còn 14": where it came from stands between.
    let led = |at: usize| at > 0 && words[at - 1].key == "từ";
    let plain = |at: usize| (from..at).all(|i| words[i].is_word() || words[i].kind == TokenKind::Number && led(i));
    near.into_iter()
        .filter(|at| COMES_TO.contains(&words[*at].key.as_str()) && plain(*at))
        .find_map(|at| number(at + 1).then_some(at + 1))
}

#[cfg(test)]
mod tests {
    use super::super::of_question;
    use super::*;

    #[test]
    fn a_number_stands_behind_its_noun() {
        let told = |question: &str, text: &str| {
            of_question(question, |asking| of(asking, text)).map(|span| span.of(text).to_string())
        };
        let clans = "Huyện có mấy dòng họ học tập?";
        assert_eq!(
            told(clans, "Cả huyện nâng số dòng họ ở cấp này lên 17."),
            Some("17".to_string())
        );
        assert_eq!(told(clans, "Huyện có 9 dòng họ, số hộ là 17."), None);
        assert_eq!(told(clans, "Cả huyện nâng số dòng họ ở cấp này lên 17 xã."), None);
        assert_eq!(
            told(
                "Thang điểm của giao ước là bao nhiêu?",
                "Giao ước chấm theo thang điểm 1.000."
            ),
            Some("1.000".to_string())
        );
    }
}
