//! Stage 5: what is known, on disk and ready to be searched: articles, their facts and passages.
//!
//! Derived state: delete it, refresh, and every answer is the same.

use serde::{Deserialize, Serialize};

use crate::entity::award::AwardId;
use crate::entity::date::Period;
use crate::entity::place::PlaceId;
use crate::fact::{Fact, Kind};
use crate::text::Span;

/// What is shown of an article beside an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Head {
    pub id: String,
    pub title: String,
    pub date: Option<jiff::civil::Date>,
    pub url: Option<String>,
    pub site: Option<String>,
    /// The places the article is about.
    pub about: Vec<Vec<PlaceId>>,
    /// The years its title and opening speak of.
    pub years: Vec<i16>,
}

/// A fact out of the archive, with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredFact {
    pub fact: Fact,
    pub head: Head,
    /// The words of the fact's quote.
    pub quote: String,
    /// The words of the fact's clause.
    pub clause: String,
    /// The heading of its section and the sentence before: part of what a question can match.
    pub context: String,
    /// The sentence that says the fact's period (`fact.period_from`), where it is another one; else empty.
    pub period_quote: String,
}

/// A sentence out of the archive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    pub head: Head,
    pub span: Span,
    pub text: String,
    /// The section's heading and the sentence before.
    pub context: String,
    pub places: Vec<Vec<PlaceId>>,
    /// The places were said in the sentence itself.
    pub place_said: bool,
    pub period_said: bool,
    pub period: Option<Period>,
    /// BM25 of the query's words.
    pub score: f32,
}

/// Which facts are wanted. Empty lists leave the condition open; within a list any will do.
#[derive(Clone, Debug, Default)]
pub struct FactQuery {
    pub kinds: Vec<Kind>,
    pub places: Vec<PlaceId>,
    pub awards: Vec<AwardId>,
    /// Facts of this time, and facts without any.
    pub period: Option<Period>,
    /// Folded words that rank what is found (BM25 over quote, title and context); none need match.
    pub words: Vec<String>,
    pub limit: usize,
}
