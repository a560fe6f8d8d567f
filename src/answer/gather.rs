//! What the archive has that may answer: the facts and sentences nearest to a query.

use std::sync::Arc;

use super::answerer::Answerer;
use super::sought::{joined, sought};
use crate::archive::{FactQuery, Head, Passage, StoredFact};
use crate::fact::Kind;
use crate::question::Query;
use crate::text::fold::phrase_bare;

/// What was gathered for a query.
pub struct Material {
    pub facts: Vec<Arc<StoredFact>>,
    pub passages: Vec<Passage>,
    /// The articles that as a whole say most of what is asked.
    pub articles: Vec<Head>,
}

impl Answerer {
    pub fn gather(&self, query: &Query) -> Material {
        // Phrases stay whole: the archive looks for their pairs of syllables too.
        let terms = query
            .terms
            .iter()
            .flat_map(|term| term.alternatives.iter())
            .map(|all| joined(all));
        let places = query.places.iter().map(|slot| phrase_bare(&slot.words));
        let persons = query.persons.iter().map(|slot| joined(&slot.name));
        let clusters = query
            .clusters
            .iter()
            .flat_map(|slot| ["cum thi dua so", "khoi thi dua"].map(|kind| format!("{kind} {}", slot.number)));
        let mut words: Vec<String> = Vec::new();
        for phrase in terms.chain(places).chain(persons).chain(clusters) {
            if !words.contains(&phrase) {
                words.push(phrase);
            }
        }
        let places = query.places.iter().flat_map(|s| s.ids.clone()).collect();
        let wanted = FactQuery {
            kinds: Kind::ALL.to_vec(),
            places,
            awards: Vec::new(),
            period: None,
            words: words.clone(),
            limit: 140,
        };
        let (facts, (passages, articles)) = rayon::join(
            || self.archive.facts(&wanted),
            || {
                rayon::join(
                    || self.archive.passages(&words, 30),
                    || self.archive.articles_of(&sought(query), ARTICLES),
                )
            },
        );
        Material {
            facts,
            passages,
            articles,
        }
    }
}

/// So many articles are looked for that say most of what is asked.
const ARTICLES: usize = 6;
