//! What is read of the index by its place, or by the article's id.

use std::sync::Arc;

use tantivy::collector::{Count, TopDocs};
use tantivy::query::TermQuery;
use tantivy::schema::document::{TantivyDocument, Value};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, DocSet, Order, Searcher, TERMINATED, Term};

use super::record::{Record, Source};
use super::schema::{ARTICLE, FACT};
use super::{Opened, Result, said};
use crate::archive::{Head, Overview, Passage, StoredFact, Whole};
use crate::article::Article;

impl Opened {
    pub fn article(&self, id: &str) -> Result<Option<Article>> {
        let searcher = self.reader.searcher();
        let Some(at) = self.place_of_article(&searcher, id)? else {
            return Ok(None);
        };
        match self.record(&searcher, at)? {
            Record::Article(record) => Ok(Some(record.article.into_owned())),
            _ => Err(OTHER.into()),
        }
    }

    /// The text of an article, without the rest of it.
    pub fn text(&self, id: &str) -> Result<Option<Arc<str>>> {
        let source = self.source(&self.reader.searcher(), id)?;
        Ok(source.map(|source| source.text.clone()))
    }

    /// The facts and sentences of one article.
    pub fn whole(&self, id: &str) -> Result<Arc<Whole>> {
        self.wholes.get_or_insert_with(id, || {
            let searcher = self.reader.searcher();
            let mut whole = Whole::default();
            let Some(source) = self.source(&searcher, id)? else {
                return Ok(Arc::new(whole));
            };
            for at in self.of_id(&searcher, self.fields.id, id)? {
                match self.record(&searcher, at)? {
                    Record::Fact(record) => whole.facts.push(Arc::new(source.fact(record))),
                    Record::Sentence(record) => whole.passages.push(source.passage(record)),
                    Record::Article(_) => {}
                }
            }
            whole.facts.sort_by_key(|stored| stored.fact.clause.start);
            whole.passages.sort_by_key(|passage| passage.span.start);
            Ok(Arc::new(whole))
        })
    }

    /// The facts of one article, in the order of its text.
    pub fn facts_of(&self, id: &str) -> Result<Vec<StoredFact>> {
        Ok(self
            .whole(id)?
            .facts
            .iter()
            .map(|fact| StoredFact::clone(fact))
            .collect())
    }

    /// The documents that bear an article's id in this field.
    fn of_id(&self, searcher: &Searcher, field: Field, id: &str) -> Result<Vec<DocAddress>> {
        let term = Term::from_field_text(field, id);
        let mut out = Vec::new();
        for (segment, reader) in searcher.segment_readers().iter().enumerate() {
            let index = said(reader.inverted_index(field))?;
            let postings = index.read_postings(&term, IndexRecordOption::Basic);
            let Some(mut postings) = postings.map_err(|error| error.to_string())? else {
                continue;
            };
            while postings.doc() != TERMINATED {
                if !reader.is_deleted(postings.doc()) {
                    out.push(DocAddress::new(segment as u32, postings.doc()));
                }
                postings.advance();
            }
        }
        Ok(out)
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
            .map(|(_, at)| self.source_at(&searcher, at).map(|source| source.head.clone()))
            .collect()
    }

    pub(super) fn fact_at(&self, searcher: &Searcher, at: DocAddress) -> Result<Arc<StoredFact>> {
        self.facts.get_or_insert_with(&at, || match self.record(searcher, at)? {
            Record::Fact(record) => {
                let source = self.source(searcher, &record.fact.article)?.ok_or(OTHER)?;
                Ok(Arc::new(source.fact(record)))
            }
            _ => Err(OTHER.into()),
        })
    }

    pub(super) fn passage_at(&self, searcher: &Searcher, at: DocAddress) -> Result<Arc<Passage>> {
        self.passages
            .get_or_insert_with(&at, || match self.record(searcher, at)? {
                Record::Sentence(record) => {
                    let source = self.source(searcher, &record.article)?.ok_or(OTHER)?;
                    Ok(Arc::new(source.passage(record)))
                }
                _ => Err(OTHER.into()),
            })
    }

    fn source(&self, searcher: &Searcher, id: &str) -> Result<Option<Arc<Source>>> {
        let at = self.place_of_article(searcher, id)?;
        at.map(|at| self.source_at(searcher, at)).transpose()
    }

    fn place_of_article(&self, searcher: &Searcher, id: &str) -> Result<Option<DocAddress>> {
        if let Some(at) = self.places.get(id) {
            return Ok(Some(at));
        }
        let at = self.of_id(searcher, self.fields.own, id)?.pop();
        if let Some(at) = at {
            self.places.insert(id.to_string(), at);
        }
        Ok(at)
    }

    /// What stands at an address is read once while it is asked for. The reader never reloads, so an address stays valid.
    pub(super) fn source_at(&self, searcher: &Searcher, at: DocAddress) -> Result<Arc<Source>> {
        self.sources
            .get_or_insert_with(&at, || match self.record(searcher, at)? {
                Record::Article(record) => Ok(Arc::new(Source::from(record))),
                _ => Err(OTHER.into()),
            })
    }

    fn record(&self, searcher: &Searcher, at: DocAddress) -> Result<Record<'static>> {
        let document: TantivyDocument = said(searcher.doc(at))?;
        let bytes = document.get_first(self.fields.record).and_then(|v| v.as_bytes());
        Record::read(bytes.unwrap_or_default())
    }
}

/// Said of an index whose documents are not where they were put.
const OTHER: &str = "another document stands there";
