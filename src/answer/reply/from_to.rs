//! "Giảm bao nhiêu" – "giảm từ 4,1% xuống 1,3%", "by how much did it fall" – "fell to 7 from 12": how far something
//! went is told by both its ends.

use super::Asking;
use crate::question::asked::Asked;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// So many words may stand between the two ends.
const APART: usize = 7;

/// Both ends of a change, where it is asked how far something rose or fell.
pub fn of(asking: &Asking, words: &[Token]) -> Option<Span> {
    let counted = matches!(asking.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent);
    if !counted || !asking.growth {
        return None;
    }
    const FROM: [&str; 2] = ["từ", "from"];
    const TO: [&str; 7] = ["xuống", "còn", "lên", "tới", "đến", "to", "thành"];
    let number = |at: usize| {
        words
            .get(at)
            .is_some_and(|t| t.kind == TokenKind::Number && !t.is_year())
    };
    let led = |at: usize, by: &[&str]| at > 0 && by.contains(&words[at - 1].key.as_str());
    let ends = |first: &[&str], second: &[&str]| {
        (1..words.len())
            .filter(|at| number(*at) && led(*at, first))
            .find_map(|at| {
                let to = (at + 1..words.len().min(at + 2 + APART)).find(|i| number(*i) && led(*i, second))?;
                let between = &words[at + 1..to];
                let unbroken = between.iter().all(|t| !matches!(t.key.as_str(), ";" | "."));
                let vietnamese = words[at - 1].key == "từ";
                let unit = words
                    .get(to + 1)
                    .filter(|t| t.key == "%" || (vietnamese && t.is_word() && !t.capital));
                unbroken.then(|| words[at - 1].span.join(unit.unwrap_or(&words[to]).span))
            })
    };
    ends(&FROM, &TO).or_else(|| ends(&TO, &FROM))
}

/// "Đơn phàn nàn còn mấy?" – "đơn phàn nàn giảm từ 48 xuống 19": the number that what is counted came to.
pub fn came_to(asking: &Asking, words: &[Token]) -> Option<Span> {
    const ASKED: [&str; 9] = [
        "con bao nhieu",
        "con may",
        "giam con",
        "xuong con",
        "len bao nhieu",
        "len may",
        "fall to",
        "drop to",
        "left",
    ];
    const CHANGES: [&str; 7] = ["giảm", "tăng", "fell", "dropped", "rose", "went", "down"];
    const TO: [&str; 6] = ["xuống", "còn", "lên", "to", "thành", "tới"];
    let asked = asking.ask.asked == Asked::HowMany && ASKED.iter().any(|said| asking.own_bare.contains(said));
    let nouns = std::iter::once(&asking.ask.noun).chain(&asking.ask.noun_also);
    let nouns: Vec<&[String]> = nouns.map(|noun| &noun[..noun.len().min(2)]).collect();
    let number = |at: usize| {
        words
            .get(at)
            .is_some_and(|t| t.kind == TokenKind::Number && !t.is_year())
    };
    let from = (2..words.len()).find(|at| {
        let led = matches!(words[at - 1].key.as_str(), "từ" | "from") && CHANGES.contains(&words[at - 2].key.as_str());
        led && number(*at)
    })?;
    let to = (from + 2..words.len().min(from + 2 + APART))
        .find(|at| number(*at) && TO.contains(&words[at - 1].key.as_str()))?;
    let ends = |t: &Token| matches!(t.key.as_str(), "," | ";" | "." | ":");
    let part = words[..from].iter().rposition(ends).map_or(0, |at| at + 1);
    let told = |noun: &&[String]| {
        let mut runs = words[part..from].windows(noun.len().max(1));
        !noun.is_empty() && runs.any(|run| run.iter().map(|t| &t.bare).eq(noun.iter()))
    };
    (asked && nouns.iter().any(told)).then(|| words[to].span)
}

#[cfg(test)]
mod tests {
    use super::super::of_question;
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn what_is_left_is_told_by_the_end_of_a_fall() {
        let told = |question: &str, text: &str| -> Vec<String> {
            let found: Vec<Span> = of_question(question, |asking| came_to(asking, &tokens(text)).into_iter().collect());
            found.into_iter().map(|s| s.of(text).to_string()).collect()
        };
        let text = "Thư cảm ơn là 265, còn đơn phàn nàn giảm từ 48 xuống 19.";
        assert_eq!(told("Đơn phàn nàn còn bao nhiêu?", text), ["19"]);
        assert_eq!(told("Thư cảm ơn còn mấy?", text), Vec::<String>::new());
        assert_eq!(told("Có bao nhiêu đơn phàn nàn?", text), Vec::<String>::new());
    }

    #[test]
    fn a_change_is_told_by_both_its_ends() {
        let told = |question: &str, text: &str| -> Vec<String> {
            let found: Vec<Span> = of_question(question, |asking| of(asking, &tokens(text)).into_iter().collect());
            found.into_iter().map(|s| s.of(text).to_string()).collect()
        };
        assert_eq!(
            told(
                "Hộ nghèo giảm bao nhiêu?",
                "Từ 2019 đến nay, hộ nghèo giảm từ 4,1% còn 1,3%."
            ),
            ["từ 4,1% còn 1,3%"]
        );
        assert_eq!(
            told(
                "By how much did accidents fall?",
                "Serious accidents fell to 7 from 12 the year before."
            ),
            ["to 7 from 12"]
        );
        assert_eq!(
            told("Xã còn bao nhiêu hộ nghèo?", "Hộ nghèo giảm từ 41 xuống 13 hộ."),
            Vec::<String>::new()
        );
    }
}
