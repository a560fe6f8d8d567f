//! What is asked of the index.

use std::sync::Arc;

use rayon::prelude::*;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, ConstScoreQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, Order, Searcher, Term};

use super::lists::Word;
use super::ranked::{self, Thing};
use super::schema::{FACT, UNSAID};
use super::statistics::Statistics;
use super::words::{IndexWords, Lines};
use super::{Opened, Result, said, words};
use crate::archive::{FactQuery, Passage, StoredFact};

/// The weight of pairs of syllables beside single ones.
const PAIRS: f32 = 0.7;
/// The weight of the heading and the sentence before.
const CONTEXT: f32 = 0.2;
/// So many places of words are looked at for one question. Words that stand everywhere tell least and take longest: in
/// a large archive they are left out, so that the time for an answer hardly grows with it.
const PLACES: u64 = 100_000;
/// So many documents are too many to look at each of them.
const MANY: u64 = 400_000;
/// So many words are looked for whatever they cost.
const AT_LEAST: usize = 3;

impl Opened {
    pub fn facts(&self, query: &FactQuery) -> Result<Vec<Arc<StoredFact>>> {
        let fields = &self.fields;
        let searcher = self.reader.searcher();
        let mut conditions: Vec<Vec<Term>> = Vec::new();
        let any_kind = query.kinds.is_empty() || query.kinds.len() >= crate::fact::Kind::ALL.len();
        if !any_kind {
            let kinds = query.kinds.iter();
            conditions.push(
                kinds
                    .map(|kind| Term::from_field_text(fields.kind, kind.name()))
                    .collect(),
            );
        }
        let mut numbers = |field: Field, all: Vec<u64>| {
            if !all.is_empty() {
                conditions.push(all.into_iter().map(|n| Term::from_field_u64(field, n)).collect());
            }
        };
        numbers(fields.place, query.places.iter().map(|p| u64::from(p.0)).collect());
        numbers(fields.award, query.awards.iter().map(|a| u64::from(a.0)).collect());
        if let Some(period) = query.period {
            let years = period.from.year().max(1) as u64..=period.to.year().max(1) as u64;
            numbers(fields.year, years.take(150).chain([UNSAID]).collect());
        }
        // Only facts have any of these.
        let unconditional = conditions.is_empty();
        if unconditional {
            conditions.push(vec![Term::from_field_text(fields.sort, FACT)]);
        }
        let asked = words::of_query(&query.words);
        let by_words = asked.folded.many > 0;
        let fits = |stored: &StoredFact| match (query.period, stored.fact.period) {
            (Some(asked), Some(said)) => asked.overlaps(said),
            _ => true,
        };
        // Years are all the index knows of a period; months and days are looked at afterwards.
        let spare = if query.period.is_some_and(|p| p.as_year().is_none()) {
            4
        } else {
            1
        };
        let limit = query.limit.saturating_mul(spare).min(searcher.num_docs() as usize);
        if limit == 0 {
            return Ok(Vec::new());
        }
        let found: Vec<(f32, DocAddress)> = if by_words {
            let ranking = [
                (fields.fact_words, &asked.folded, 1.0),
                (fields.fact_pairs, &asked.pairs, PAIRS),
            ];
            let words = said(weighed(&searcher, ranking))?;
            let weights = self.weights(&searcher);
            let best = |within: Option<&dyn Query>| said(ranked::best(&searcher, &weights, &words, within, limit));
            // With no other condition it is enough to look at the facts that hold one of the words, where they are many.
            let ranked = if unconditional { best(None)? } else { Vec::new() };
            if ranked.len() >= limit || (unconditional && searcher.num_docs() > MANY) {
                ranked
            } else {
                best(Some(&all_of(conditions)))?
            }
        } else {
            let top = TopDocs::with_limit(limit).order_by_fast_field::<u64>("order", Order::Desc);
            said(searcher.search(&all_of(conditions), &top))?
                .into_iter()
                .map(|(_, at)| (0.0, at))
                .collect()
        };
        // Most of the time for many facts goes into reading them.
        let read = found
            .into_par_iter()
            .map(|(score, at)| Ok((score, self.fact_at(&searcher, at)?)));
        let mut out = read.collect::<Result<Vec<(f32, Arc<StoredFact>)>>>()?;
        out.retain(|(_, stored)| fits(stored));
        if by_words {
            out.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| place_of(x).cmp(&place_of(y))));
        }
        out.truncate(query.limit);
        Ok(out.into_iter().map(|(_, stored)| stored).collect())
    }

    pub fn passages(&self, asked: &[String], limit: usize) -> Result<Vec<Passage>> {
        let fields = &self.fields;
        let asked = words::of_query(asked);
        if asked.folded.many == 0 || limit == 0 {
            return Ok(Vec::new());
        }
        let searcher = self.reader.searcher();
        let words = [
            (fields.exact, &asked.exact, 1.0),
            (fields.context, &asked.folded, CONTEXT),
            (fields.folded, &asked.folded, 1.0),
            (fields.pairs, &asked.pairs, PAIRS),
        ];
        let words = said(weighed(&searcher, words))?;
        let found = said(ranked::best(&searcher, &self.weights(&searcher), &words, None, limit))?;
        let mut out: Vec<Passage> = Vec::with_capacity(found.len());
        for (score, at) in found {
            out.push(Passage {
                score,
                ..Passage::clone(&*self.passage_at(&searcher, at)?)
            });
        }
        out.sort_by(|a, b| {
            let place = |p: &Passage| (p.head.id.clone(), p.span.start);
            b.score.total_cmp(&a.score).then_with(|| place(a).cmp(&place(b)))
        });
        Ok(out)
    }

    /// Whether every pair of neighbouring words of a phrase, or its one word, stands in sentences.
    pub fn may_hold(&self, phrase: &str) -> Result<bool> {
        let searcher = self.reader.searcher();
        let (field, words) = self.narrowest(words::of(phrase));
        for word in words.words() {
            if said(searcher.doc_freq(&Term::from_field_text(field, word)))? == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// How seldom each word or phrase stands in sentences, 0 to 1; a phrase is as rare as its rarest pair of syllables.
    pub fn rarity(&self, phrases: &[String]) -> Result<Vec<f32>> {
        let searcher = self.reader.searcher();
        let all = (searcher.num_docs() as f32 + 1.0).ln();
        phrases
            .iter()
            .map(|phrase| {
                let (field, parts) = self.narrowest(words::of(phrase));
                let mut least: Option<u64> = None;
                for part in parts.words() {
                    let often = said(searcher.doc_freq(&Term::from_field_text(field, part)))?;
                    least = Some(least.map_or(often, |l| l.min(often)));
                }
                let often = least.unwrap_or(0) as f32 + 1.0;
                Ok((1.0 - often.ln() / all.max(1.0)).clamp(0.0, 1.0))
            })
            .collect()
    }

    /// The pairs of words, or the one word, and where they are looked for.
    fn narrowest(&self, words: IndexWords) -> (Field, Lines) {
        match words.pairs.many {
            0 => (self.fields.folded, words.folded),
            _ => (self.fields.pairs, words.pairs),
        }
    }

    pub(super) fn weights<'a>(&'a self, searcher: &'a Searcher) -> Statistics<'a> {
        Statistics::new(
            searcher,
            self.fields.words(),
            self.origin().map(|origin| &origin.counts),
        )
    }
}

fn place_of(stored: &StoredFact) -> (&str, u32, u32, &str) {
    let clause = stored.fact.clause;
    (&stored.head.id, clause.start, clause.end, &stored.fact.rule)
}

fn term(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}

/// Any of some terms, as a condition that adds nothing to the score.
fn any(terms: Vec<Term>) -> Box<dyn Query> {
    let all: Box<dyn Query> = match <[Term; 1]>::try_from(terms) {
        Ok([one]) => term(one),
        Err(terms) => Box::new(BooleanQuery::union(terms.into_iter().map(term).collect())),
    };
    Box::new(ConstScoreQuery::new(all, 0.0))
}

/// Each of some conditions, of which any term will do.
fn all_of(conditions: Vec<Vec<Term>>) -> BooleanQuery {
    BooleanQuery::intersection(conditions.into_iter().map(any).collect())
}

/// Words over several fields, each word once a field: the rare ones first, as far as [`PLACES`] goes.
fn weighed<const N: usize>(searcher: &Searcher, fields: [(Field, &Lines, f32); N]) -> tantivy::Result<Vec<Thing>> {
    let mut words: Vec<Word> = Vec::new();
    for (field, lines, weight) in fields {
        let mut all: Vec<&str> = lines.words().collect();
        all.sort();
        all.dedup();
        for word in all {
            words.push(Word::look_up(searcher, &Term::from_field_text(field, word), weight)?);
        }
    }
    words.sort_by_key(|word| word.places);
    let mut walked = 0;
    let near = |(number, word): &(usize, Word)| {
        walked += word.places;
        walked <= PLACES || *number < AT_LEAST
    };
    let words = words.into_iter().enumerate().take_while(near);
    Ok(words.map(|(_, word)| vec![vec![word]]).collect())
}
