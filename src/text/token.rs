//! Words of a text: one token a syllable, number or sign, with its place in the text.

use super::{Span, fold};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    Word,
    /// Digits with their inner points and commas: `1.234,5`.
    Number,
    /// Any other single character but space.
    Sign,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub kind: TokenKind,
    /// The word under [`fold::key`].
    pub key: String,
    /// The word under [`fold::bare`].
    pub bare: String,
    /// Begins with a capital letter.
    pub capital: bool,
}

impl Token {
    /// Whether somebody who typed `self` can mean the word whose key is given: what was typed with marks must agree,
    /// what was typed without may stand for any.
    pub fn can_mean(&self, key: &str) -> bool {
        self.key == key || (self.key == self.bare && fold::is_bare_of(&self.bare, key))
    }

    /// Whether it may mean the first word of a phrase, told by the first letters alone: most phrases begin otherwise.
    pub fn may_begin(&self, phrase: &str) -> bool {
        match (self.bare.chars().next(), phrase.chars().next()) {
            (Some(own), Some(head)) => fold::lower_and_bare(head).is_none_or(|(_, bare)| bare == own),
            _ => true,
        }
    }

    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether it can be a year of the reports' time.
    pub fn is_year(&self) -> bool {
        year(&self.key).is_some()
    }
}

/// The year a word tells, of the reports' time: four digits, from 1930 on.
pub fn year(word: &str) -> Option<i16> {
    let year = word.parse().ok().filter(|_| word.len() == 4);
    year.filter(|year| (1930..2100).contains(year))
}

/// Splits a cleaned text into tokens, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let folded = |piece: Piece| {
        let word = piece.span.of(text);
        let (key, bare) = match piece.kind {
            TokenKind::Word => fold::key_and_bare(word),
            _ => (word.to_string(), word.to_string()),
        };
        Token {
            span: piece.span,
            kind: piece.kind,
            key,
            bare,
            capital: piece.capital,
        }
    };
    pieces(text).map(folded).collect()
}

/// A token that is not folded yet.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    pub span: Span,
    pub kind: TokenKind,
    pub capital: bool,
}

/// The tokens of a cleaned text as they stand in it, for those who fold few of them.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, c) = chars.by_ref().find(|(_, c)| !c.is_whitespace())?;
        let mut end = start + c.len_utf8();
        let kind = if c.is_ascii_digit() {
            while let Some(&(at, next)) = chars.peek() {
                let inner = matches!(next, '.' | ',')
                    && text[at + 1..]
                        .chars()
                        .next()
                        .is_some_and(|after| after.is_ascii_digit());
                if !next.is_ascii_digit() && !inner {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
            TokenKind::Number
        } else if fold::is_letter(c) {
            while let Some(&(at, next)) = chars.peek() {
                // "VND12.6 billion": a currency before its sum is a word of its own.
                if !goes_on(next) || next.is_ascii_digit() && CURRENCIES.contains(&&text[start..at]) {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
            TokenKind::Word
        } else {
            TokenKind::Sign
        };
        Some(Piece {
            span: Span::new(start, end),
            kind,
            capital: c.is_uppercase(),
        })
    })
}

/// Currencies that stand before their sum, as one word with it.
const CURRENCIES: [&str; 4] = ["VND", "VNĐ", "USD", "EUR"];

/// Whether a word that has begun holds the character.
fn goes_on(c: char) -> bool {
    match c.is_ascii() {
        true => c.is_ascii_alphanumeric(),
        false => fold::is_letter(c) || c.is_numeric() || unicode_normalization::char::is_combining_mark(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_points_and_words_their_places() {
        let text = "đạt 4.586,5 tỷ đồng, 21/21 (84,8%).";
        let words: Vec<&str> = tokens(text).iter().map(|t| t.span.of(text)).collect();
        assert_eq!(
            words,
            [
                "đạt", "4.586,5", "tỷ", "đồng", ",", "21", "/", "21", "(", "84,8", "%", ")", "."
            ]
        );
    }

    #[test]
    fn a_currency_is_no_part_of_its_sum() {
        let text = "worth VND12.6 billion, QR1 by U20";
        let words: Vec<&str> = tokens(text).iter().map(|t| t.span.of(text)).collect();
        assert_eq!(words, ["worth", "VND", "12.6", "billion", ",", "QR1", "by", "U20"]);
    }

    #[test]
    fn a_year_has_four_digits() {
        assert_eq!(year("2021"), Some(2021));
        assert_eq!(year("1954"), Some(1954));
        for word in ["21", "2.021", "1890", "02021", "2021a", "+202"] {
            assert_eq!(year(word), None, "{word}");
        }
    }

    #[test]
    fn marks_that_were_typed_are_respected() {
        let typed = tokens("xuân dinh");
        assert!(typed[1].can_mean("đỉnh") && typed[1].can_mean("đình"));
        assert!(!tokens("đình")[0].can_mean("đỉnh"));
        assert!(typed[1].may_begin("đỉnh cao") && typed[1].may_begin("d") && !typed[1].may_begin("xuân"));
    }
}
