//! A candidate: a statement that could answer, with all that its score is made of.

use std::sync::Arc;

use super::matching::{self, MISSING};
use super::reply::Reply;
use crate::archive::{Head, StoredFact};
use crate::question::terms::Term;

/// What is left of a candidate around which a number of the question is nowhere said.
const OTHER_NUMBER: f32 = 0.5;
/// And one around which a name of the question is nowhere said.
const OTHER_NAME: f32 = 0.45;

/// A statement that could answer, and how well.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub reply: Reply,
    pub head: Head,
    pub quote: String,
    /// The sentence that says the period, where it is another one.
    pub period_quote: Option<String>,
    pub fact: Option<Arc<StoredFact>>,
    pub score: f32,
    pub coverage: f32,
    pub place: f32,
    pub period: f32,
    pub award: f32,
    pub person: f32,
    pub cluster: f32,
    pub level: f32,
    /// The terms it has to meet, and how well it does each.
    pub terms: Vec<Term>,
    pub met: Vec<f32>,
    /// The conditions of the question that are met otherwise than by words.
    pub slots: usize,
    pub trust: f32,
    /// What the objections leave, and their names.
    pub unopposed: f32,
    pub objections: Vec<&'static str>,
    /// How likely it answers, where that was weighed.
    pub likely: Option<f32>,
}

impl Candidate {
    /// All conditions are met, whatever the words.
    pub fn conditions(&self) -> f32 {
        self.place * self.period * self.award * self.person * self.cluster * self.level
    }

    /// What the score may come to at most, once the whole article speaks for it.
    pub fn reachable(&self) -> f32 {
        self.place * self.award * self.cluster * self.level * self.reply.quality * self.trust * self.unopposed
    }

    /// Something speaks against it: its name, and what it leaves of the candidate.
    pub fn object(&mut self, left: f32, name: &'static str) {
        self.unopposed *= left;
        self.objections.push(name);
    }

    pub fn settle(&mut self) {
        self.coverage = matching::share(&self.terms, &self.met, self.slots);
        self.score = self.coverage
            * self.conditions()
            * self.reply.quality
            * self.trust
            * self.numbers()
            * self.names()
            * self.unopposed;
    }

    /// "Đại hội lần thứ 8" is not the ninth: a number of the question that stands nowhere around speaks against it.
    fn numbers(&self) -> f32 {
        let number = |term: &Term| term.words.chars().all(|c| c.is_ascii_digit());
        let other = self.terms.iter().zip(&self.met).any(|(t, m)| number(t) && *m < MISSING);
        if other { OTHER_NUMBER } else { 1.0 }
    }

    /// "Viettel được Cờ năm nào?": what is told of others does not answer.
    fn names(&self) -> f32 {
        let names = self
            .terms
            .iter()
            .zip(&self.met)
            .filter(|(t, _)| t.name && (t.weight >= 0.9 || t.abroad()));
        let other = names.map(|(_, met)| *met).fold(1.0, f32::min) < MISSING;
        if other { OTHER_NAME } else { 1.0 }
    }

    /// Terms of the question it does not meet.
    pub fn missing(&self) -> Vec<String> {
        self.terms
            .iter()
            .zip(&self.met)
            .filter(|(_, met)| **met < MISSING)
            .map(|(t, _)| t.words.clone())
            .collect()
    }
}
