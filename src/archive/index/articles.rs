//! Which articles as a whole meet a question best: each thing it says counts once, however an article says it.

use tantivy::collector::{Count, TopDocs};
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{Searcher, Term};

use super::{Opened, Result, said, words};
use crate::archive::{Head, Sought};

/// So many places of words are looked at for one thing; what stands oftener tells no articles apart.
const PLACES: u64 = 40_000;

impl Opened {
    /// The best first.
    pub fn articles_of(&self, sought: &[Sought], limit: usize) -> Result<Vec<Head>> {
        let searcher = self.reader.searcher();
        let mut parts: Vec<Box<dyn Query>> = Vec::new();
        for one in sought {
            let ways = self.ways(&searcher, one)?;
            if !ways.is_empty() {
                parts.push(Box::new(BoostQuery::new(
                    Box::new(DisjunctionMaxQuery::new(ways)),
                    one.weight,
                )));
            }
        }
        if parts.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let weights = self.weights(&searcher).of_articles();
        let collector = (TopDocs::with_limit(limit).order_by_score(), Count);
        let query = BooleanQuery::union(parts);
        let (found, _) = said(searcher.search_with_statistics_provider(&query, &collector, &weights))?;
        let mut out: Vec<(f32, Head)> = Vec::with_capacity(found.len());
        for (score, at) in found {
            out.push((score, self.source_at(&searcher, at)?.head.clone()));
        }
        // Where documents stand hangs on how the archive grew.
        out.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| x.id.cmp(&y.id)));
        Ok(out.into_iter().map(|(_, head)| head).collect())
    }

    /// The ways in which an article may say one thing.
    fn ways(&self, searcher: &Searcher, sought: &Sought) -> Result<Vec<Box<dyn Query>>> {
        let mut terms: Vec<Vec<Term>> = Vec::new();
        for place in &sought.places {
            terms.push(vec![Term::from_field_u64(self.fields.told, u64::from(place.0))]);
        }
        for phrase in &sought.phrases {
            let (field, words) = match words::of(phrase) {
                words if words.pairs.many == 0 => (self.fields.article_words, words.folded),
                words => (self.fields.article_pairs, words.pairs),
            };
            let all: Vec<Term> = words.words().map(|word| Term::from_field_text(field, word)).collect();
            if !all.is_empty() && !terms.contains(&all) {
                terms.push(all);
            }
        }
        let mut ways: Vec<(u64, Vec<Term>)> = Vec::new();
        for all in terms {
            let mut fewest = u64::MAX;
            for term in &all {
                fewest = fewest.min(said(searcher.doc_freq(term))?);
            }
            if fewest > 0 {
                ways.push((fewest, all));
            }
        }
        ways.sort_by_key(|(places, _)| *places);
        let mut walked = 0;
        let near = |(places, _): &(u64, Vec<Term>)| {
            walked += places;
            walked <= PLACES
        };
        Ok(ways.into_iter().take_while(near).map(|(_, all)| phrase(all)).collect())
    }
}

/// All of some words, each of which counts for its share.
fn phrase(mut terms: Vec<Term>) -> Box<dyn Query> {
    let word = |term: Term| -> Box<dyn Query> { Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)) };
    if terms.len() == 1 {
        return word(terms.swap_remove(0));
    }
    let share = 1.0 / terms.len() as f32;
    let all = BooleanQuery::intersection(terms.into_iter().map(word).collect());
    Box::new(BoostQuery::new(Box::new(all), share))
}
