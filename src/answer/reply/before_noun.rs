//! A number right before what is counted, in whatever words the two languages say it, though no table knows it as a unit.

use super::Asking;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// "9 phòng khám từ thiện", "92 “Ngôi nhà xanh”": a number right before what is counted, in whatever words it can be said,
/// though no table knows it as a unit.
pub fn of(asking: &Asking, words: &[Token]) -> Vec<Span> {
    let ask = asking.ask;
    let nouns: Vec<&Vec<String>> = std::iter::once(&ask.noun).chain(&ask.noun_also).collect();
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
    let in_words = || WORDS.contains(&words[at].key.as_str()) && words.windows(2).any(of_sort);
    (words[at].kind == TokenKind::Number || in_words()) && !before
}

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
            counted("Quận rút mấy thẻ hồng?", "Quận rút 5 thẻ vàng; bốn thẻ hồng."),
            ["bốn thẻ hồng"]
        );
        assert_eq!(
            counted("Có mấy phòng khám?", "Điểm số 9 phòng khám từ thiện."),
            Vec::<String>::new()
        );
    }
}
