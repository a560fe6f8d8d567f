//! Names written in capitals, as lists of the commended write them: "bà TRỊNH THỊ QUẾ".

use super::Words;
use super::family::is_family;
use crate::text::capital::capitalised;
use crate::text::syllable::is_syllable;

/// So many syllables make a name.
const LEAST: usize = 2;
const MOST: usize = 5;

/// Whether a token is of a name in capitals: of a row of syllables in capitals that begins with a family name and is no
/// longer than a name; a headline in capitals is.
pub fn in_name(words: &Words, at: usize) -> bool {
    let loud = |at: usize| is_loud(words, at);
    let beside = |at: usize| words.tokens[at].span.end + 1 == words.tokens[at + 1].span.start;
    if !loud(at) {
        return false;
    }
    let mut from = at;
    while from > 0 && at - from < MOST && beside(from - 1) && loud(from - 1) {
        from -= 1;
    }
    let mut end = at + 1;
    while end < words.tokens.len() && end - from <= MOST && beside(end - 1) && loud(end) {
        end += 1;
    }
    let row = from..end;
    let spoken = |at: usize| is_syllable(&words.str(words.tokens[at].span).to_lowercase());
    (LEAST..=MOST).contains(&row.len()) && is_family(words, from) && row.into_iter().all(spoken)
}

/// A word of capitals alone.
fn is_loud(words: &Words, at: usize) -> bool {
    let token = &words.tokens[at];
    token.is_word() && words.str(token.span).chars().all(char::is_uppercase)
}

/// A name as it is usually written: "Trịnh Thị Quế".
pub fn as_usual(name: &str) -> String {
    let loud = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    if !name.split(' ').any(loud) {
        return name.to_string();
    }
    let usual = |word: &str| match loud(word) {
        true => capitalised(&word.to_lowercase()),
        false => word.to_string(),
    };
    name.split(' ').map(usual).collect::<Vec<_>>().join(" ")
}
