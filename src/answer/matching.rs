//! How far the words of a text meet the terms of a question.

use std::collections::HashMap;

use crate::entity::lexicon::Lexicon;
use crate::question::expand;
use crate::question::terms::{Syllable, Term};
use crate::text::token::{TokenKind, tokens};

/// A text made ready for matching: its syllables in order, short forms written out.
#[derive(Clone, Debug, Default)]
pub struct Text {
    keys: Vec<String>,
    bares: Vec<String>,
    at: HashMap<String, Vec<u32>>,
}

impl Text {
    pub fn new(text: &str, lexicon: &Lexicon) -> Text {
        let mut out = Text::default();
        for token in tokens(&expand::expand(text, lexicon, false)) {
            if token.kind == TokenKind::Sign {
                continue;
            }
            out.at
                .entry(token.bare.clone())
                .or_default()
                .push(out.keys.len() as u32);
            out.keys.push(token.key);
            out.bares.push(token.bare);
        }
        out
    }

    fn is(&self, at: usize, syllable: &Syllable) -> bool {
        self.bares.get(at).is_some_and(|bare| syllable.is(&self.keys[at], bare))
    }

    fn has(&self, syllable: &Syllable) -> bool {
        self.at
            .get(&syllable.bare)
            .is_some_and(|places| places.iter().any(|p| self.is(*p as usize, syllable)))
    }

    /// Whether the phrase stands in the text, its syllables side by side.
    pub fn holds(&self, phrase: &[Syllable]) -> bool {
        let Some(first) = phrase.first() else { return false };
        let Some(starts) = self.at.get(&first.bare) else {
            return false;
        };
        starts
            .iter()
            .any(|start| phrase.iter().enumerate().all(|(i, s)| self.is(*start as usize + i, s)))
    }

    /// How well the text meets one way of saying a term, 0 to 1: side by side, scattered, in part.
    fn meets_phrase(&self, phrase: &[Syllable]) -> f32 {
        if phrase.is_empty() {
            return 0.0;
        }
        if self.holds(phrase) {
            return 1.0;
        }
        if phrase.len() == 1 {
            return 0.0;
        }
        let met = phrase.iter().filter(|s| self.has(s)).count() as f32 / phrase.len() as f32;
        if met == 1.0 {
            0.7
        } else if phrase.len() >= 3 && met >= 0.6 {
            met * 0.5
        } else {
            0.0
        }
    }

    /// How well the text meets a term, 0 to 1. Another way of saying it counts a little less than the typed one.
    pub fn meets(&self, term: &Term) -> f32 {
        term.alternatives
            .iter()
            .enumerate()
            .map(|(i, phrase)| self.meets_phrase(phrase) * if i == 0 { 1.0 } else { 0.92 })
            .fold(0.0, f32::max)
    }
}

/// The texts around a statement, the nearest first, each with the part a match in it counts for.
pub struct Surroundings<'a> {
    pub texts: Vec<(&'a Text, f32)>,
}

/// How well each term is met, in the order of the terms.
pub fn met(terms: &[Term], around: &Surroundings) -> Vec<f32> {
    terms
        .iter()
        .map(|term| {
            around
                .texts
                .iter()
                .map(|(text, part)| text.meets(term) * part)
                .fold(0.0, f32::max)
        })
        .collect()
}

/// The share of the weight that is met, 0 to 1. `slots`: places, persons and other conditions that are met otherwise
/// and stand for words of the question too.
pub fn share(terms: &[Term], met: &[f32], slots: usize) -> f32 {
    let held = (slots as f32 * SLOT).min(2.0 * SLOT);
    let all: f32 = terms.iter().map(|t| t.weight).sum::<f32>() + held;
    let got: f32 = terms.iter().zip(met).map(|(t, m)| t.weight * m).sum::<f32>() + held;
    if all > 0.0 { got / all } else { 1.0 }
}

/// What a condition that is met weighs beside the words.
const SLOT: f32 = 0.5;

/// A term met less than this is missing.
pub const MISSING: f32 = 0.35;
