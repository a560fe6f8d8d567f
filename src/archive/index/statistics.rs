//! How often words occur, counted exactly, so that an archive that grew weighs them as one built at once.

use serde::{Deserialize, Serialize};
use tantivy::query::Bm25StatisticsProvider;
use tantivy::schema::Field;
use tantivy::{Score, Searcher};

use super::schema::WORDS;

/// Documents and words; those of an article, or of all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub documents: u64,
    pub articles: u64,
    /// By field, in the order of [`super::schema::Fields::words`].
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
    pub fn new(searcher: &'a Searcher, fields: [Field; WORDS], counts: Option<&'a Counts>) -> Statistics<'a> {
        // While removed documents wait for a merge, a word may stand in more documents than there are.
        let clean = searcher.segment_readers().iter().all(|segment| !segment.has_deletes());
        Statistics {
            searcher,
            fields,
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

impl Statistics<'_> {
    /// So many documents, or articles, are weighed against each other.
    pub fn documents(&self) -> tantivy::Result<u64> {
        match self.counts {
            Some(counts) if self.of_articles => Ok(counts.articles),
            Some(counts) => Ok(counts.documents),
            None => self.searcher.total_num_docs(),
        }
    }

    /// So many words a document has in a field.
    pub fn average(&self, field: Field) -> tantivy::Result<Score> {
        let words = match (self.counts, self.fields.iter().position(|f| *f == field)) {
            (Some(counts), Some(at)) => counts.words[at],
            _ => self.searcher.total_num_tokens(field)?,
        };
        Ok(words as Score / self.documents()? as Score)
    }
}
