//! The words of a text as the index keeps them: with marks, without, and in pairs without.

use tantivy::tokenizer::{PreTokenizedString, Token};

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

/// In the form that needs no tokenizer.
pub fn tokenised(words: Vec<String>) -> PreTokenizedString {
    let tokens = words
        .into_iter()
        .enumerate()
        .map(|(position, text)| Token {
            offset_from: position,
            offset_to: position + 1,
            position,
            text,
            position_length: 1,
        })
        .collect();
    PreTokenizedString {
        text: String::new(),
        tokens,
    }
}
