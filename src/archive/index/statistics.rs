//! How often words occur, counted exactly, so that an archive that grew weighs them as one built at once.

use serde::{Deserialize, Serialize};
use tantivy::query::Bm25StatisticsProvider;
use tantivy::schema::Field;
use tantivy::{Searcher, Term};

use super::schema::{Fields, WORDS};

/// Documents and words; those of an article, or of all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub documents: u64,
    pub articles: u64,
    /// By field, in the order of [`Fields::words`].
    pub words: [u64; WORDS],
}

impl Counts {
    pub fn add(&mut self, other: &Counts) {
        self.documents += other.documents;
        self.articles += other.articles;
        for (mine, theirs) in self.words.iter_mut().zip(other.words) {
            *mine += theirs;
        }
    }
}

/// The library estimates the number of words from rounded lengths, which merging changes; here they are exact.
pub struct Statistics<'a> {
    searcher: &'a Searcher,
    fields: [Field; WORDS],
    counts: Option<&'a Counts>,
    of_articles: bool,
}

impl<'a> Statistics<'a> {
    pub fn new(searcher: &'a Searcher, fields: &Fields, counts: Option<&'a Counts>) -> Statistics<'a> {
        // While removed documents wait for a merge, a word may stand in more documents than there are.
        let clean = searcher.segment_readers().iter().all(|segment| !segment.has_deletes());
        Statistics {
            searcher,
            fields: fields.words(),
            counts: counts.filter(|_| clean),
            of_articles: false,
        }
    }

    /// Where articles as a whole are weighed against each other.
    pub fn of_articles(self) -> Statistics<'a> {
        Statistics {
            of_articles: true,
            ..self
        }
    }
}

impl Bm25StatisticsProvider for Statistics<'_> {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        match (self.counts, self.fields.iter().position(|f| *f == field)) {
            (Some(counts), Some(at)) => Ok(counts.words[at]),
            _ => self.searcher.total_num_tokens(field),
        }
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        match self.counts {
            Some(counts) if self.of_articles => Ok(counts.articles),
            Some(counts) => Ok(counts.documents),
            None => self.searcher.total_num_docs(),
        }
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        Bm25StatisticsProvider::doc_freq(self.searcher, term)
    }
}
