//! What is asked of the index.

use std::sync::Arc;

use quick_cache::sync::Cache;
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use tantivy::collector::{Count, DocSetCollector, TopDocs};
use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, Occur, Query, TermQuery};
use tantivy::schema::document::{TantivyDocument, Value};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, Order, Searcher, Term};

use super::schema::{ARTICLE, FACT, PASSAGE, UNSAID};
use super::statistics::Statistics;
use super::words::{IndexWords, Lines};
use super::{Opened, Result, said, words};
use crate::archive::{FactQuery, Head, Overview, Passage, StoredFact, Whole};
use crate::article::Article;

/// The weight of pairs of syllables beside single ones.
const PAIRS: f32 = 0.7;
/// The weight of the heading and the sentence before.
const CONTEXT: f32 = 0.2;
/// So many places of words are looked at for one question. Words that stand everywhere tell least and take longest: in
/// a large archive they are left out, so that the time for an answer hardly grows with it.
const PLACES: u64 = 400_000;
/// So many words are looked for whatever they cost.
const AT_LEAST: usize = 3;

impl Opened {
    pub fn facts(&self, query: &FactQuery) -> Result<Vec<Arc<StoredFact>>> {
        let fields = &self.fields;
        let searcher = self.reader.searcher();
        let mut parts: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        let mut must = |terms: Vec<Term>| {
            if !terms.is_empty() {
                parts.push((Occur::Must, any(terms)));
            }
        };
        let kinds = query
            .kinds
            .iter()
            .map(|kind| Term::from_field_text(fields.kind, kind.name()));
        let any_kind = query.kinds.is_empty() || query.kinds.len() >= crate::fact::Kind::ALL.len();
        if any_kind {
            must(vec![Term::from_field_text(fields.sort, FACT)]);
        } else {
            must(kinds.collect());
        }
        let numbers = |field: Field, all: Vec<u64>| all.into_iter().map(|n| Term::from_field_u64(field, n)).collect();
        must(numbers(
            fields.place,
            query.places.iter().map(|p| u64::from(p.0)).collect(),
        ));
        must(numbers(
            fields.award,
            query.awards.iter().map(|a| u64::from(a.0)).collect(),
        ));
        if let Some(period) = query.period {
            let years = period.from.year().max(1) as u64..=period.to.year().max(1) as u64;
            must(numbers(fields.year, years.take(150).chain([UNSAID]).collect()));
        }
        let asked = words::of_query(&query.words);
        let by_words = asked.folded.many > 0;
        if by_words {
            let ranking = weighed(
                &searcher,
                [
                    (fields.fact_words, &asked.folded, 1.0),
                    (fields.fact_pairs, &asked.pairs, PAIRS),
                ],
            )?;
            parts.push((Occur::Should, ranking));
        }
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
            let best = |query: &dyn Query| {
                let collector = (TopDocs::with_limit(limit).order_by_score(), Count);
                said(searcher.search_with_statistics_provider(query, &collector, &self.weights(&searcher)))
            };
            // With no other condition it is enough to look at the facts that hold one of the words, where they are many.
            let unconditional = any_kind && parts.len() == 2;
            let ranked = match parts.last() {
                Some((_, ranking)) if unconditional => best(ranking.as_ref())?.0,
                _ => Vec::new(),
            };
            if ranked.len() >= limit || (unconditional && searcher.num_docs() > PLACES) {
                ranked
            } else {
                best(&BooleanQuery::new(parts))?.0
            }
        } else {
            let top = TopDocs::with_limit(limit).order_by_fast_field::<u64>("order", Order::Desc);
            said(searcher.search(&BooleanQuery::new(parts), &top))?
                .into_iter()
                .map(|(_, at)| (0.0, at))
                .collect()
        };
        let mut out: Vec<(f32, Arc<StoredFact>)> = Vec::with_capacity(found.len());
        for (score, at) in found {
            let stored = kept(&self.facts, at, || self.stored(&searcher, at))?;
            if fits(&stored) {
                out.push((score, stored));
            }
        }
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
        let query = weighed(&searcher, words)?;
        let top = TopDocs::with_limit(limit.min(searcher.num_docs() as usize).max(1)).order_by_score();
        // With the count asked for, long lists of common syllables are walked once and fast.
        let (found, _) =
            said(searcher.search_with_statistics_provider(&query, &(top, Count), &self.weights(&searcher)))?;
        let mut out: Vec<Passage> = Vec::with_capacity(found.len());
        for (score, at) in found {
            let mut passage = Passage::clone(&*kept(&self.passages, at, || self.stored(&searcher, at))?);
            passage.score = score;
            out.push(passage);
        }
        out.sort_by(|a, b| {
            let place = |p: &Passage| (p.head.id.clone(), p.span.start);
            b.score.total_cmp(&a.score).then_with(|| place(a).cmp(&place(b)))
        });
        Ok(out)
    }

    pub fn article(&self, id: &str) -> Result<Option<Article>> {
        let read = self.of_article::<(Article, Head)>(id)?;
        Ok(read.map(|(article, _)| article))
    }

    /// The text of an article, without the rest of it.
    pub fn text(&self, id: &str) -> Result<Option<Arc<str>>> {
        #[derive(Deserialize)]
        struct TextAlone {
            text: String,
        }
        if let Some(known) = self.texts.get(id) {
            return Ok(Some(known));
        }
        let read = self.of_article::<(TextAlone, IgnoredAny)>(id)?;
        Ok(read.map(|(article, _)| {
            let text: Arc<str> = article.text.into();
            self.texts.insert(id.to_string(), text.clone());
            text
        }))
    }

    /// The facts and sentences of one article.
    pub fn whole(&self, id: &str) -> Result<Arc<Whole>> {
        self.wholes.get_or_insert_with(id, || {
            Ok(Arc::new(Whole {
                facts: self.facts_of(id)?.into_iter().map(Arc::new).collect(),
                passages: self.passages_of(id)?,
            }))
        })
    }

    fn of_article<T: DeserializeOwned>(&self, id: &str) -> Result<Option<T>> {
        let query = BooleanQuery::intersection(vec![
            term(Term::from_field_text(self.fields.id, id)),
            term(Term::from_field_text(self.fields.sort, ARTICLE)),
        ]);
        let searcher = self.reader.searcher();
        let found = said(searcher.search(&query, &TopDocs::with_limit(1).order_by_score()))?;
        found.first().map(|(_, at)| self.stored(&searcher, *at)).transpose()
    }

    /// The facts of one article, in the order of its text.
    pub fn facts_of(&self, id: &str) -> Result<Vec<StoredFact>> {
        let mut out: Vec<StoredFact> = self.all_of(id, FACT)?;
        out.sort_by_key(|stored| stored.fact.clause.start);
        Ok(out)
    }

    fn passages_of(&self, id: &str) -> Result<Vec<Passage>> {
        let mut out: Vec<Passage> = self.all_of(id, PASSAGE)?;
        out.sort_by_key(|passage| passage.span.start);
        Ok(out)
    }

    fn all_of<T: DeserializeOwned>(&self, id: &str, sort: &str) -> Result<Vec<T>> {
        let query = BooleanQuery::intersection(vec![
            term(Term::from_field_text(self.fields.id, id)),
            term(Term::from_field_text(self.fields.sort, sort)),
        ]);
        let searcher = self.reader.searcher();
        let mut found: Vec<DocAddress> = said(searcher.search(&query, &DocSetCollector))?.into_iter().collect();
        found.sort();
        found.into_iter().map(|at| self.stored(&searcher, at)).collect()
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

    /// Told once: what is open never changes.
    pub fn overview(&self) -> Result<Overview> {
        if let Some(known) = self.overview.get() {
            return Ok(known.clone());
        }
        let overview = Overview {
            articles: self.articles()?,
            facts: self.facts_known()?,
            newest: self.heads(0, 1)?.first().and_then(|head| head.date),
        };
        Ok(self.overview.get_or_init(|| overview).clone())
    }

    /// How many articles there are.
    fn articles(&self) -> Result<usize> {
        let query = TermQuery::new(
            Term::from_field_text(self.fields.sort, ARTICLE),
            IndexRecordOption::Basic,
        );
        said(self.reader.searcher().search(&query, &Count))
    }

    /// How many facts there are.
    fn facts_known(&self) -> Result<usize> {
        let query = TermQuery::new(Term::from_field_text(self.fields.sort, FACT), IndexRecordOption::Basic);
        said(self.reader.searcher().search(&query, &Count))
    }

    /// Articles, the newest first.
    pub fn heads(&self, from: usize, limit: usize) -> Result<Vec<Head>> {
        let query = TermQuery::new(
            Term::from_field_text(self.fields.sort, ARTICLE),
            IndexRecordOption::Basic,
        );
        let searcher = self.reader.searcher();
        let limit = limit.min(self.articles()?).max(1);
        let top = TopDocs::with_limit(limit).and_offset(from);
        let top = top.order_by_fast_field::<u64>("order", Order::Desc);
        let found = said(searcher.search(&query, &top))?;
        found
            .into_iter()
            .map(|(_, at)| self.stored::<(Article, Head)>(&searcher, at).map(|(_, head)| head))
            .collect()
    }

    fn weights<'a>(&'a self, searcher: &'a Searcher) -> Statistics<'a> {
        Statistics::new(searcher, &self.fields, self.origin().map(|origin| &origin.counts))
    }

    fn stored<T: DeserializeOwned>(&self, searcher: &Searcher, at: DocAddress) -> Result<T> {
        let document: TantivyDocument = said(searcher.doc(at))?;
        let json = document
            .get_first(self.fields.json)
            .and_then(|v| v.as_str())
            .unwrap_or("");
        serde_json::from_str(json).map_err(|error| error.to_string())
    }
}

/// What stands at an address, read once while it is asked for. The reader never reloads, so an address stays valid.
fn kept<T>(cache: &Cache<DocAddress, Arc<T>>, at: DocAddress, read: impl FnOnce() -> Result<T>) -> Result<Arc<T>> {
    cache.get_or_insert_with(&at, || read().map(Arc::new))
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

/// Words OR-ed over several fields, each word once a field: the rare ones first, as far as [`PLACES`] goes.
fn weighed<const N: usize>(searcher: &Searcher, fields: [(Field, &Lines, f32); N]) -> Result<Box<dyn Query>> {
    let mut words: Vec<(u64, Term, f32)> = Vec::new();
    for (field, lines, weight) in fields {
        let mut all: Vec<&str> = lines.words().collect();
        all.sort();
        all.dedup();
        for word in all {
            let term = Term::from_field_text(field, word);
            words.push((said(searcher.doc_freq(&term))?, term, weight));
        }
    }
    words.sort_by_key(|(places, _, _)| *places);
    let mut parts: Vec<Box<dyn Query>> = Vec::new();
    let mut walked = 0;
    for (places, term, weight) in words {
        walked += places;
        if walked > PLACES && parts.len() >= AT_LEAST {
            break;
        }
        let one = TermQuery::new(term, IndexRecordOption::WithFreqs);
        parts.push(if weight == 1.0 {
            Box::new(one)
        } else {
            Box::new(BoostQuery::new(Box::new(one), weight))
        });
    }
    Ok(Box::new(BooleanQuery::union(parts)))
}
