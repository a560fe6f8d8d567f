//! An earlier time that a question names only to hold a number against it: "hơn năm trước mấy bài?", "tăng bao nhiêu so
//! với cùng kỳ?".

use super::asked::phrase_at;
use crate::text::fold::phrase_bare;
use crate::text::token::{Token, tokens};

/// Times told from another time, longer before shorter where they begin alike.
const TIMES: [&str; 17] = [
    "cùng kỳ năm trước",
    "cùng kỳ năm ngoái",
    "cùng kỳ",
    "năm liền trước",
    "năm trước đó",
    "năm học trước",
    "năm trước",
    "năm ngoái",
    "lần trước",
    "kỳ trước",
    "khóa trước",
    "mùa trước",
    "the year before",
    "the previous year",
    "a year earlier",
    "a year before",
    "last year",
];

/// Words right before a time that is held against.
const BEFORE: [&str; 9] = ["so với", "so", "hơn", "kém", "với", "than", "with", "to", "from"];

/// Words that ask how far two numbers are apart.
const APART: [&str; 14] = [
    "tang",
    "giam",
    "chenh",
    "chenh lech",
    "hon",
    "kem",
    "nhieu hon",
    "it hon",
    "more",
    "fewer",
    "less",
    "increase",
    "rise",
    "up",
];

/// Words before "tang" that show it means "tặng".
const GIVING: [&str; 6] = ["duoc", "dc", "trao", "ai", "khen", "nuoc"];

/// Where the time stands that a question holds something against; the words that compare stand before it.
pub fn held_against(words: &[Token]) -> Option<(usize, usize)> {
    (0..words.len()).find_map(|at| {
        let to = TIMES.iter().find_map(|time| phrase_at(words, at, time))?;
        let from = BEFORE
            .iter()
            .filter_map(|before| {
                let length = before.split(' ').count();
                let from = at.checked_sub(length)?;
                (phrase_at(words, from, before) == Some(at)).then_some(from)
            })
            .min();
        Some((from?, to))
    })
}

/// Whether a time is told from another: "năm trước".
pub fn is_told(words: &str) -> bool {
    let bare = phrase_bare(words);
    TIMES.iter().any(|time| bare.ends_with(&phrase_bare(time)))
}

/// Whether a question asks how far two numbers are apart.
pub fn asks_apart(text: &str) -> bool {
    let asked = format!(" {} ", phrase_bare(text));
    // "tặng" raises nothing, nor does "được tang", typed without marks.
    let words = tokens(text);
    let gives = |at: usize| {
        let before = at.checked_sub(1).map(|before| words[before].bare.as_str());
        words[at].key == "tặng" || (words[at].key == "tang" && before.is_some_and(|w| GIVING.contains(&w)))
    };
    let given = (0..words.len()).any(gives);
    APART
        .iter()
        .filter(|word| !(given && **word == "tang"))
        .any(|word| asked.contains(&format!(" {word} ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_to_hold_against_stands_behind_a_word_that_compares() {
        let found = |text: &str| held_against(&tokens(text)).is_some();
        assert!(found("Thế là hơn năm trước mấy bài?"));
        assert!(found("so với cùng kỳ năm ngoái tăng bao nhiêu?"));
        assert!(found("so nam truoc thi the nao"));
        assert!(!found("thế năm trước đó?"));
        assert!(!found("Năm ngoái huyện khen bao nhiêu người?"));
    }

    #[test]
    fn gifts_are_no_growth() {
        assert!(asks_apart("thế tăng bao nhiêu?") && !asks_apart("thế tặng bao nhiêu suất?"));
    }
}
