//! A number right before what is counted, in whatever words the two languages say it, though no table knows it as a unit.

use super::Asking;
use crate::text::token::{Token, TokenKind};
use crate::text::{Lang, Span};

/// "9 phòng khám từ thiện", "92 “Ngôi nhà xanh”": a number right before what is counted, in whatever words it can be said,
/// though no table knows it as a unit.
pub fn of(asking: &Asking, words: &[Token]) -> Vec<Span> {
    let ask = asking.ask;
    let nouns: Vec<&Vec<String>> = std::iter::once(&ask.noun).chain(&ask.noun_also).collect();
    let one_word = |at: usize| {
        let same = |t: &Token| ask.noun.len() == 1 && t.bare == ask.noun[0];
        asking.lang() == Lang::En && words.get(at).is_some_and(same)
    };
    (0..words.len())
        .filter(|at| is_counting(words, *at))
        .filter_map(|at| {
            let opens = |t: &Token| matches!(t.key.as_str(), "“" | "\"" | "‘" | "'");
            // "34 người là nữ" counts women.
            let from = (1..=2).find_map(|n| {
                let one = words
                    .get(at + 1..at + 1 + n)?
                    .iter()
                    .map(|t| t.key.as_str())
                    .collect::<Vec<_>>()
                    .join(" ");
                let said = ["người", "em", "cháu", "cá nhân", "đại biểu"].contains(&one.as_str());
                (said && words.get(at + 1 + n).is_some_and(|t| t.key == "là")).then_some(at + n + 2)
            });
            let (from, least) = match from {
                Some(behind) => (behind, 1),
                // "Five farmers": one English word is hardly another's.
                None if one_word(at + 1) => (at + 1, 1),
                // "…; tám đội lọt vào chung khảo"
                None if opens_part(words, at) => (at + 1, 1),
                None => ((at + 1..words.len()).find(|i| !opens(&words[*i]))?, 2),
            };
            let stands = |noun: &&&Vec<String>| {
                (least..=words.len() - from).contains(&noun.len())
                    && noun.iter().zip(&words[from..]).all(|(n, t)| t.bare == *n)
            };
            let noun = nouns.iter().filter(stands).max_by_key(|noun| noun.len())?;
            Some(words[at].span.join(words[from + noun.len() - 1].span))
        })
        .collect()
}

/// "112 trong 140 hộ ký cam kết", "58 of the 96 workers": the part of so many, where they are counted.
pub fn part_of(asking: &Asking, words: &[Token]) -> Option<Span> {
    const AMONG: [&str; 8] = ["trong", "tổng", "số", "tổng số", "trên", "of", "the", "out"];
    if asking.ask.noun.is_empty() {
        return None;
    }
    let number = |at: usize| words.get(at).is_some_and(|t| t.kind == TokenKind::Number);
    (0..words.len())
        .filter(|at| is_counting(words, *at) && number(*at))
        .find_map(|at| {
            let all = (at + 1..words.len()).find(|i| !AMONG.contains(&words[*i].key.as_str()))?;
            let among = words
                .get(at + 1)
                .is_some_and(|t| matches!(t.key.as_str(), "trong" | "of" | "out" | "trên"));
            let unit = words.get(all + 1).filter(|t| t.is_word());
            let named = unit.is_some_and(|unit| asking.counts(&unit.key) >= COUNTED);
            (among && number(all) && named).then(|| words[at].span.join(words[all + 1].span))
        })
}

/// From here on a unit is what is counted.
const COUNTED: f32 = 0.85;

/// A number in words at the head of a part of its sentence: "…; tám đội lọt vào", and no name or year.
fn opens_part(words: &[Token], at: usize) -> bool {
    const WORDS: [&str; 7] = ["hai", "bốn", "sáu", "bảy", "tám", "chín", "mười"];
    let opens = at
        .checked_sub(1)
        .is_none_or(|before| matches!(words[before].key.as_str(), ";" | "," | ":" | "."));
    let noun = words.get(at + 1).is_some_and(|t| t.is_word() && !t.capital);
    opens && noun && WORDS.contains(&words[at].key.as_str())
}

/// A number, in digits or in words, that is no part of a name or a date.
fn is_counting(words: &[Token], at: usize) -> bool {
    const WORDS: [&str; 9] = ["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    let named = |t: &Token| {
        matches!(
            t.key.as_str(),
            "số" | "thứ" | "cụm" | "khối" | "tháng" | "ngày" | "năm" | "/" | "-"
        )
    };
    let before = at.checked_sub(1).is_some_and(|before| named(&words[before]));
    // "5 thẻ vàng; bốn thẻ hồng": in words, beside others of its sort in digits.
    let head = words.get(at + 1).map(|t| t.bare.as_str());
    let of_sort = |two: &[Token]| two[0].kind == TokenKind::Number && Some(two[1].bare.as_str()) == head;
    // "xây sáu “Mái ấm”": in words, right before what bears a name of its own.
    let of_named = || {
        let sure = !["ba", "năm"].contains(&words[at].key.as_str());
        let quoted = words.get(at + 1).is_some_and(|t| matches!(t.key.as_str(), "“" | "\""));
        sure && quoted && words.get(at + 2).is_some_and(|t| t.capital)
    };
    let in_words = || {
        let key = words[at].key.as_str();
        opens_part(words, at)
            || ENGLISH.contains(&key)
            || WORDS.contains(&key) && (words.windows(2).any(of_sort) || of_named())
    };
    (words[at].kind == TokenKind::Number || in_words()) && !before
}

/// English numbers in words that mean nothing else: "Four grassroots unions".
pub const ENGLISH: [&str; 13] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty",
];

#[cfg(test)]
mod tests {
    use super::super::of_question;
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn a_number_stands_before_whatever_is_counted() {
        let counted = |question: &str, text: &str| -> Vec<String> {
            let found = of_question(question, |asking| of(asking, &tokens(text)));
            found.into_iter().map(|s| s.of(text).to_string()).collect()
        };
        assert_eq!(
            counted(
                "Phường có bao nhiêu “Ngôi nhà xanh”?",
                "Nổi bật là 92 “Ngôi nhà xanh” trong năm 2023."
            ),
            ["92 “Ngôi nhà xanh"]
        );
        assert_eq!(
            counted(
                "How many polyclinics does it have?",
                "Quận có 9 phòng khám từ thiện, 30 giường."
            ),
            ["9 phòng khám"]
        );
        assert_eq!(
            counted(
                "Bao nhiêu đội vào chung khảo?",
                "Các xã thi từ tháng 7; tám đội lọt vào chung khảo."
            ),
            ["tám đội"]
        );
        assert_eq!(
            counted("Quận rút mấy thẻ hồng?", "Quận rút 5 thẻ vàng; bốn thẻ hồng."),
            ["bốn thẻ hồng"]
        );
        assert_eq!(
            counted(
                "How many grassroots unions got the flag?",
                "Four grassroots unions were given the flag."
            ),
            ["Four grassroots unions"]
        );
        let part = |question: &str, text: &str| of_question(question, |a| part_of(a, &tokens(text)));
        let text = "Bảy năm sau, 112 trong 140 hộ ký cam kết.";
        let found = part("Bao nhiêu hộ ký cam kết?", text).map(|s| s.of(text));
        assert_eq!(found, Some("112 trong 140 hộ"));
        assert_eq!(part("Bao nhiêu hộ ký cam kết?", "Trong 140 hộ, 112 hộ ký."), None);
        assert_eq!(
            counted("Có mấy phòng khám?", "Điểm số 9 phòng khám từ thiện."),
            Vec::<String>::new()
        );
    }
}
