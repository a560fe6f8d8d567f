//! What the archive has that may answer: the facts and sentences nearest to a query.

use std::sync::Arc;

use super::answerer::Answerer;
use crate::archive::{FactQuery, Passage, StoredFact};
use crate::fact::Kind;
use crate::question::Query;
use crate::question::terms::Syllable;
use crate::text::fold::phrase_bare;

/// What was gathered for a query.
pub struct Material {
    pub facts: Vec<Arc<StoredFact>>,
    pub passages: Vec<Passage>,
}

impl Answerer {
    pub fn gather(&self, query: &Query) -> Material {
        // Phrases stay whole: the archive looks for their pairs of syllables too.
        let joined = |syllables: &[Syllable]| syllables.iter().map(|s| s.bare.as_str()).collect::<Vec<_>>().join(" ");
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
        let (facts, passages) = rayon::join(|| self.archive.facts(&wanted), || self.archive.passages(&words, 30));
        Material { facts, passages }
    }
}
