//! Names of other countries behind a form of address or a calling: "cơ trưởng Ivan Petrov", "ông Kim Min Woo".

use super::super::Words;
use crate::text::fold;
use crate::text::syllable;

/// So many letters a word of such a name has at most.
const LONGEST: usize = 14;

/// Whether two or more capitalised words begin here of which one is no Vietnamese syllable.
pub fn begins(words: &Words, at: usize) -> bool {
    let end = run_end(words, at);
    end >= at + 2 && (at..end).any(|i| is_foreign(words, i))
}

/// The token after the capitalised words from `at` on, at most four.
fn run_end(words: &Words, at: usize) -> usize {
    let tokens = &words.tokens;
    let mut end = at;
    while end < tokens.len()
        && end < at + 4
        && tokens[end].is_word()
        && tokens[end].capital
        && written_small(words, end)
        && (end == at || tokens[end - 1].span.end + 1 == tokens[end].span.start)
    {
        end += 1;
    }
    end
}

/// A capitalised word of plain letters that is no Vietnamese syllable: "Petrov".
pub fn is_foreign(words: &Words, at: usize) -> bool {
    let token = &words.tokens[at];
    let text = words.str(token.span);
    token.is_word()
        && token.capital
        && !fold::is_marked(text)
        && (3..=LONGEST).contains(&text.chars().count())
        && written_small(words, at)
        && !syllable::is_bare_syllable(&token.bare)
}

/// Small letters follow the first.
fn written_small(words: &Words, at: usize) -> bool {
    let text = words.str(words.tokens[at].span);
    text.chars().count() > 1 && text.chars().skip(1).all(char::is_lowercase)
}
