//! The words of a text as the index keeps them: with marks, without, and in pairs without.

use tantivy::Index;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use crate::text::token::{TokenKind, tokens};

#[derive(Default)]
pub struct IndexWords {
    pub exact: Words,
    pub folded: Words,
    pub pairs: Words,
}

pub type Words = Vec<String>;

/// One list of words three ways. Numbers keep their points; signs are no words.
pub fn of(text: &str) -> IndexWords {
    let mut out = IndexWords::default();
    for token in tokens(text) {
        if token.kind == TokenKind::Sign {
            continue;
        }
        if let Some(last) = out.folded.last() {
            out.pairs.push(pair(last, &token.bare));
        }
        out.exact.push(token.key);
        out.folded.push(token.bare);
    }
    out
}

/// The words of a question, each a word or a phrase; pairs are looked for within phrases.
pub fn of_query(phrases: &[String]) -> IndexWords {
    let mut out = IndexWords::default();
    for phrase in phrases {
        let said = of(phrase);
        out.exact.extend(said.exact);
        out.folded.extend(said.folded);
        out.pairs.extend(said.pairs);
    }
    out
}

fn pair(first: &str, second: &str) -> String {
    format!("{first} {second}")
}

/// In the form in which [`Lines`] takes them apart again.
pub fn joined(words: &[String]) -> String {
    words.join("\n")
}

/// The name of [`Lines`]; another name wherever it comes to part words otherwise.
pub const TOKENIZER: &str = "lines";

/// The index does not keep its tokenizers: whoever makes or opens it registers this one.
pub fn register(index: &Index) {
    index.tokenizers().register(TOKENIZER, Lines);
}

/// Words come made by our own hand, one a line. (Tokens handed over ready would pass through JSON in the library, which
/// takes longer than all the rest.)
#[derive(Clone)]
struct Lines;

impl Tokenizer for Lines {
    type TokenStream<'a> = LineStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> LineStream<'a> {
        LineStream {
            lines: text.lines(),
            token: Token::default(),
        }
    }
}

struct LineStream<'a> {
    lines: std::str::Lines<'a>,
    token: Token,
}

impl TokenStream for LineStream<'_> {
    fn advance(&mut self) -> bool {
        let Some(line) = self.lines.next() else { return false };
        self.token.position = self.token.position.wrapping_add(1);
        self.token.text.clear();
        self.token.text.push_str(line);
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
