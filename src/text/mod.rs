//! Stage 1: characters. Cleaning, folding, tokens, sentences. Knows no meaning.
//!
//! Every text, an article's or a person's, passes [`clean::clean`] once, at the door. All offsets after that
//! are byte offsets into the cleaned text; later steps compute keys beside it and never change it.

pub mod capital;
pub mod clean;
pub mod fold;
pub mod mask;
pub mod phrase;
pub mod sentence;
pub mod stem;
pub mod syllable;
pub mod token;

use serde::{Deserialize, Serialize};

/// The signs that open an item of a list: "- …", "• …".
pub const BULLETS: [char; 6] = ['-', '–', '+', '•', '*', '·'];

/// A range of bytes of a cleaned text, `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub fn new(start: usize, end: usize) -> Self {
        Span {
            start: start as u32,
            end: end as u32,
        }
    }

    /// The words of `text` this span covers; empty where the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn join(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The same range in a text that begins `by` bytes earlier.
    pub fn shifted(self, by: u32) -> Span {
        Span {
            start: self.start + by,
            end: self.end + by,
        }
    }

    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// The two languages that are read and written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Vi,
    En,
}
