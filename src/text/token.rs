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

    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }
}

/// Splits a cleaned text into tokens, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
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
                if !fold::is_letter(next) && !next.is_numeric() && !unicode_normalization::char::is_combining_mark(next)
                {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
            TokenKind::Word
        } else {
            TokenKind::Sign
        };
        let word = &text[start..end];
        let (key, bare) = match kind {
            TokenKind::Word => (fold::key(word), fold::bare(word)),
            _ => (word.to_string(), word.to_string()),
        };
        out.push(Token {
            span: Span::new(start, end),
            kind,
            key,
            bare,
            capital: c.is_uppercase(),
        });
    }
    out
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
    fn marks_that_were_typed_are_respected() {
        let typed = tokens("xuân dinh");
        assert!(typed[1].can_mean("đỉnh") && typed[1].can_mean("đình"));
        assert!(!tokens("đình")[0].can_mean("đỉnh"));
    }
}
