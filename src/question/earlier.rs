//! An earlier time that a question names only to hold a number against it: "hơn năm trước mấy bài?", "tăng bao nhiêu so
//! với cùng kỳ?".

use super::asked::phrase_at;
use crate::text::fold::phrase_bare;
use crate::text::phrase::stands;
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

/// The same before a year, which other words may stand before too.
const BEFORE_YEAR: [&str; 7] = ["so với", "so", "hơn", "kém", "than in", "than", "compared with"];

/// The token behind the year at `at`: "năm 2017", "2017".
fn year_at(words: &[Token], at: usize) -> Option<usize> {
    let year = |at: usize| words.get(at).is_some_and(Token::is_year);
    match words.get(at)?.bare.as_str() {
        "nam" if year(at + 1) => Some(at + 2),
        _ => year(at).then_some(at + 1),
    }
}

/// Whether it is asked how far two numbers are apart, in the words that stand with a year.
fn asks_apart_of(words: &[Token]) -> bool {
    const APART: [&str; 12] = [
        "tăng", "giảm", "thêm", "chênh", "hơn", "kém", "more", "fewer", "less", "increase", "rise", "up",
    ];
    const MANY: [&str; 4] = ["mấy", "nhiêu", "many", "much"];
    let says = |all: &[&str]| words.iter().any(|t| all.iter().any(|word| t.can_mean(word)));
    says(&APART) && says(&MANY)
}

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
        let told = TIMES.iter().find_map(|time| phrase_at(words, at, time));
        // "so với năm 2017 tăng mấy", "how many more than in 2017"
        let year = || year_at(words, at).filter(|_| asks_apart_of(words));
        let to = told.or_else(year)?;
        let before: &[&str] = if told.is_some() { &BEFORE } else { &BEFORE_YEAR };
        let from = before
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
        .any(|word| stands(&asked, word))
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
        assert!(found("So với 2017 huyện thêm bao nhiêu gương?"));
        assert!(found("Gương cấp huyện tăng mấy so với năm 2017?"));
        assert!(!found("Năm 2018 so với năm 2017 bên nào nhiều gương hơn?"));
        assert!(!found("thế năm trước đó?"));
        assert!(!found("Năm ngoái huyện khen bao nhiêu người?"));
    }

    #[test]
    fn gifts_are_no_growth() {
        assert!(asks_apart("thế tăng bao nhiêu?") && !asks_apart("thế tặng bao nhiêu suất?"));
    }
}
