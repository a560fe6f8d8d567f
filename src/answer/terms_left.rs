//! The terms a statement must still meet, once its slots have met some of them.

use super::candidates::Weighing;
use crate::fact::Statement;
use crate::question::asked::Asked;
use crate::question::terms::Term;
use crate::text::Lang;

impl Weighing<'_> {
    /// The terms a statement must still meet: what a slot has met already is left out, and the noun that is counted.
    pub(super) fn terms_left(&self, statement: Option<&Statement>, award: f32, quality: f32) -> Vec<Term> {
        let mut met: Vec<(usize, usize)> = match statement {
            Some(Statement::AwardGiven(_)) if award >= 0.8 => {
                self.query.awards.iter().map(|s| (s.from, s.to)).collect()
            }
            Some(Statement::PostHeld(_)) if self.query.persons.is_empty() => {
                self.query.posts.iter().map(|s| (s.from, s.from + 1)).collect()
            }
            // "được danh hiệu gì": the sentence tells which and need not say the word.
            None if matches!(self.ask.asked, Asked::What | Asked::Name) => {
                let kinds = self.query.awards.iter().filter(|s| s.award.ids.is_empty());
                kinds
                    .filter(|s| s.to == self.ask.from)
                    .map(|s| (s.from, s.to))
                    .collect()
            }
            _ => Vec::new(),
        };
        if self.ask.asked == Asked::HowMany && quality >= 0.9 && !self.ask.noun.is_empty() {
            // "mấy người Mường": a name behind the noun says which of them.
            let typed = &self.query.tokens;
            let named = typed.get(self.ask.noun_at + 1).is_some_and(|t| t.capital);
            // "video entries": in English the noun that is counted stands last, and its kind is still to be met.
            let (first, many) = match (self.query.lang, self.ask.noun.len()) {
                (Lang::En, 2) => (self.ask.noun.len() - 1, 1),
                (Lang::Vi, many) if named => (0, many.min(1)),
                (_, many) => (0, many.min(2)),
            };
            let from = self.ask.noun_at + first;
            met.push((from, from + many));
        }
        let left = |term: &&Term| {
            !met.iter()
                .any(|(from, to)| (*from..*to).contains(&term.from) && term.to <= *to + 1)
        };
        self.query.terms.iter().filter(left).cloned().collect()
    }
}
