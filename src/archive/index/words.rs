//! The words of a text as the index keeps them: with marks, without, and in pairs without.

use tantivy::Index;
use tantivy::tokenizer::{TokenStream, Tokenizer};

use crate::text::token::{Token, TokenKind, tokens};

/// One list of words three ways.
#[derive(Clone, Default)]
pub struct IndexWords {
    pub exact: Lines,
    pub folded: Lines,
    pub pairs: Lines,
}

/// Words in the form in which [`Splitter`] takes them apart again: one a line.
#[derive(Clone, Default)]
pub struct Lines {
    text: String,
    pub many: usize,
}

impl Lines {
    pub fn push(&mut self, parts: &[&str]) {
        self.begin();
        parts.iter().for_each(|part| self.text.push_str(part));
        self.many += 1;
    }

    pub fn extend(&mut self, others: &Lines) {
        if others.many > 0 {
            self.begin();
            self.text.push_str(&others.text);
            self.many += others.many;
        }
    }

    fn begin(&mut self) {
        if self.many > 0 {
            self.text.push('\n');
        }
    }

    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.text.lines()
    }
}

impl AsRef<str> for Lines {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

pub fn of(text: &str) -> IndexWords {
    of_tokens(&tokens(text))
}

/// Numbers keep their points; signs are no words.
pub fn of_tokens(tokens: &[Token]) -> IndexWords {
    let mut out = IndexWords::default();
    let mut last: Option<&str> = None;
    for token in tokens.iter().filter(|token| token.kind != TokenKind::Sign) {
        if let Some(last) = last {
            out.pairs.push(&[last, " ", &token.bare]);
        }
        out.exact.push(&[&token.key]);
        out.folded.push(&[&token.bare]);
        last = Some(&token.bare);
    }
    out
}

/// The words of a question, each a word or a phrase; pairs are looked for within phrases.
pub fn of_query(phrases: &[String]) -> IndexWords {
    let mut out = IndexWords::default();
    for phrase in phrases {
        out.extend(&of(phrase));
    }
    out
}

impl IndexWords {
    pub fn extend(&mut self, others: &IndexWords) {
        self.exact.extend(&others.exact);
        self.folded.extend(&others.folded);
        self.pairs.extend(&others.pairs);
    }
}

/// The name of [`Splitter`]; another name wherever it comes to part words otherwise.
pub const TOKENIZER: &str = "lines";

/// The index does not keep its tokenizers: whoever makes or opens it registers this one.
pub fn register(index: &Index) {
    index.tokenizers().register(TOKENIZER, Splitter);
}

/// Words come made by our own hand, one a line. (Tokens handed over ready would pass through JSON in the library, which
/// takes longer than all the rest.)
#[derive(Clone)]
struct Splitter;

impl Tokenizer for Splitter {
    type TokenStream<'a> = LineStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> LineStream<'a> {
        LineStream {
            lines: text.lines(),
            token: Default::default(),
        }
    }
}

struct LineStream<'a> {
    lines: std::str::Lines<'a>,
    token: tantivy::tokenizer::Token,
}

impl TokenStream for LineStream<'_> {
    fn advance(&mut self) -> bool {
        let Some(line) = self.lines.next() else { return false };
        self.token.position = self.token.position.wrapping_add(1);
        self.token.text.clear();
        self.token.text.push_str(line);
        true
    }

    fn token(&self) -> &tantivy::tokenizer::Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut tantivy::tokenizer::Token {
        &mut self.token
    }
}
