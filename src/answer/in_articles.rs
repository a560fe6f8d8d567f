//! What stands in the articles, as questions are understood beside it.

use std::sync::Arc;

use crate::archive::{Archive, FactQuery, StoredFact};
use crate::entity::place::PlaceId;
use crate::fact::{Kind, Statement};
use crate::question;
use crate::text::fold::phrase_bare;
use crate::text::token::{Token, tokens};

/// So many sentences are looked through for a phrase.
const HELD_IN: usize = 20;

impl question::Articles for Archive {
    fn hold(&self, phrase: &str) -> bool {
        let typed = tokens(phrase);
        if !self.may_hold(phrase) {
            return false;
        }
        let passages = self.passages(&[phrase_bare(phrase)], HELD_IN);
        passages.iter().any(|passage| {
            let words = tokens(&passage.text);
            let stands = |run: &[Token]| run.iter().zip(&typed).all(|(word, typed)| typed.can_mean(&word.key));
            words.windows(typed.len().max(1)).any(stands)
        })
    }

    fn may_hold(&self, phrase: &str) -> bool {
        Archive::may_hold(self, phrase)
    }

    fn tell_of(&self, places: &[PlaceId]) -> bool {
        let asked = FactQuery {
            places: places.to_vec(),
            limit: 1,
            ..FactQuery::default()
        };
        !self.facts(&asked).is_empty()
    }

    fn movements(&self, text: &str) -> Vec<String> {
        let asked = FactQuery {
            kinds: vec![Kind::MovementLaunched],
            words: vec![phrase_bare(text)],
            limit: HELD_IN,
            ..FactQuery::default()
        };
        let name = |fact: Arc<StoredFact>| match &fact.fact.statement {
            Statement::MovementLaunched(launched) => Some(launched.name.clone()),
            _ => None,
        };
        self.facts(&asked).into_iter().filter_map(name).collect()
    }
}
