//! Days that come again: "họp vào hôm nào hằng tháng?" – "vào thứ Sáu tuần cuối mỗi tháng", "ngày 15 hằng tháng".

use super::Asking;
use crate::answer::objection::regular;
use crate::question::asked::phrase_at;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// Where such a day stands: from the weekday or the day's number to what it comes again with.
pub fn of(asking: &Asking, words: &[Token]) -> Vec<Span> {
    // So many words stand between the day and "mỗi tháng" at most.
    const FAR: usize = 7;
    const AGAIN: [&str; 14] = [
        "mỗi tháng",
        "hằng tháng",
        "hàng tháng",
        "mỗi tuần",
        "hằng tuần",
        "hàng tuần",
        "mỗi năm",
        "hằng năm",
        "hàng năm",
        "mỗi quý",
        "hằng quý",
        "hàng quý",
        "trong tuần",
        "trong tháng",
    ];
    if !asking.once(|asking| regular::asked(&asking.asked_key)) {
        return Vec::new();
    }
    let again = |at: usize| AGAIN.iter().find_map(|phrase| phrase_at(words, at, phrase));
    let mut out = Vec::new();
    for at in 0..words.len() {
        let Some(to) = day_at(words, at) else { continue };
        let behind = (to..(to + FAR).min(words.len())).find_map(again);
        // "mỗi tháng họp vào ngày 15"
        let before = (at.saturating_sub(FAR)..at).find(|from| again(*from).is_some());
        let whole = match (behind, before) {
            (Some(end), _) => words[at].span.join(words[end - 1].span),
            (None, Some(from)) => words[from].span.join(words[to - 1].span),
            (None, None) => words[at].span.join(words[to - 1].span),
        };
        if behind.is_some() || before.is_some() || is_weekday(words, at) {
            out.push(whole);
        }
    }
    out
}

/// The token behind a day that begins at a token: "thứ Sáu", "chủ nhật", "ngày 15", "mùng 1", "rằm".
fn day_at(words: &[Token], at: usize) -> Option<usize> {
    let key = |at: usize| words.get(at).map_or("", |t| t.key.as_str());
    let number = |at: usize| {
        words
            .get(at)
            .is_some_and(|t| t.kind == TokenKind::Number && t.key.len() <= 2)
    };
    if is_weekday(words, at) {
        return Some(at + 2);
    }
    match key(at) {
        "ngày" | "mùng" | "mồng" if number(at + 1) && !matches!(key(at + 2), "/" | "-" | "tháng") => Some(at + 2),
        "rằm" => Some(at + 1),
        _ => None,
    }
}

fn is_weekday(words: &[Token], at: usize) -> bool {
    let key = |at: usize| words.get(at).map_or("", |t| t.key.as_str());
    const DAYS: [&str; 12] = ["hai", "ba", "tư", "năm", "sáu", "bảy", "2", "3", "4", "5", "6", "7"];
    // "lần thứ ba", "người thứ hai" are no weekdays; those stand in capitals or behind words of time.
    const BEFORE: [&str; 12] = [
        "vào", "sáng", "chiều", "tối", "ngày", "các", "từ", "đến", "mỗi", "trưa", "và", ",",
    ];
    let capital = words.get(at + 1).is_some_and(|t| t.capital);
    let led = at > 0 && BEFORE.contains(&key(at - 1)) || at == 0;
    let weekday = key(at) == "thứ" && DAYS.contains(&key(at + 1)) && (capital || led);
    weekday || key(at) == "chủ" && key(at + 1) == "nhật"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn a_day_that_comes_again_is_told_by_its_weekday_or_number() {
        let told = |text: &str| {
            let words = tokens(text);
            (0..words.len()).find_map(|at| {
                Some(
                    words[at]
                        .span
                        .join(words[day_at(&words, at)? - 1].span)
                        .of(text)
                        .to_string(),
                )
            })
        };
        assert_eq!(
            told("duy trì vào thứ Sáu tuần cuối mỗi tháng"),
            Some("thứ Sáu".to_string())
        );
        assert_eq!(told("Ngày 15 hằng tháng, tổ họp."), Some("Ngày 15".to_string()));
        assert_eq!(told("họp sáng chủ nhật"), Some("chủ nhật".to_string()));
        // Near misses: an ordinal, and a day of a month.
        assert_eq!(told("người thứ hai được khen"), None);
        assert_eq!(told("ngày 15 tháng 3, tổ họp"), None);
        assert_eq!(told("ngày 15/3, tổ họp"), None);
    }
}
