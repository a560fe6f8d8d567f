//! Where a word stands in a field, and what it weighs there (BM25, as the library reckons it).

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{BlockSegmentPostings, TermInfo};
use tantivy::query::Bm25Weight;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, Score, Searcher, SegmentReader, TERMINATED, Term};

use super::statistics::Statistics;

/// A word looked up once in every segment.
pub struct Word {
    field: Field,
    lists: Vec<Option<TermInfo>>,
    /// So many documents hold it.
    pub places: u64,
    /// What it weighs beside other words.
    boost: Score,
}

impl Word {
    pub fn look_up(searcher: &Searcher, term: &Term, boost: Score) -> tantivy::Result<Word> {
        let field = term.field();
        let mut lists = Vec::with_capacity(searcher.segment_readers().len());
        for segment in searcher.segment_readers() {
            lists.push(segment.inverted_index(field)?.get_term_info(term)?);
        }
        Ok(Word {
            field,
            places: lists.iter().flatten().map(|list| u64::from(list.doc_freq)).sum(),
            lists,
            boost,
        })
    }

    pub fn weight(&self, statistics: &Statistics) -> tantivy::Result<Bm25Weight> {
        let (documents, average) = (statistics.documents()?, statistics.average(self.field)?);
        Ok(Bm25Weight::for_one_term_without_explain(self.places, documents, average).boost_by(self.boost))
    }

    /// Its list in a segment, if it stands there.
    pub fn list(&self, segment: usize, reader: &SegmentReader, weight: &Bm25Weight) -> tantivy::Result<Option<List>> {
        let Some(info) = &self.lists[segment] else {
            return Ok(None);
        };
        let index = reader.inverted_index(self.field)?;
        let norms = reader.fieldnorms_readers().get_field(self.field)?;
        Ok(Some(List {
            block: index.read_block_postings_from_terminfo(info, IndexRecordOption::WithFreqs)?,
            at: 0,
            norms: norms.unwrap_or_else(|| FieldNormReader::constant(reader.max_doc(), 1)),
            weight: weight.clone(),
        }))
    }
}

/// The documents of a segment that hold a word, walked in their order.
pub struct List {
    block: BlockSegmentPostings,
    /// Where it stands in the block.
    at: usize,
    norms: FieldNormReader,
    weight: Bm25Weight,
}

impl List {
    /// Where it stands; [`TERMINATED`] behind the last.
    pub fn doc(&self) -> DocId {
        self.block.docs().get(self.at).copied().unwrap_or(TERMINATED)
    }

    /// What the word weighs in the document where it stands.
    pub fn score(&self) -> Score {
        self.weight
            .score(self.norms.fieldnorm_id(self.doc()), self.block.freq(self.at))
    }

    pub fn advance(&mut self) {
        self.at += 1;
        if self.at >= self.block.docs().len() {
            self.block.advance();
            self.at = 0;
        }
    }

    /// To the first document that is not before `doc`.
    pub fn seek(&mut self, doc: DocId) {
        if self.doc() < doc {
            self.at = self.block.seek(doc);
        }
    }

    /// Gives every document before `end`, and what the word weighs there.
    pub fn each_before(&mut self, end: DocId, mut give: impl FnMut(DocId, Score)) {
        loop {
            let docs = &self.block.docs()[self.at.min(self.block.docs().len())..];
            let many = docs.partition_point(|doc| *doc < end);
            for (at, doc) in docs[..many].iter().enumerate() {
                let often = self.block.freq(self.at + at);
                give(*doc, self.weight.score(self.norms.fieldnorm_id(*doc), often));
            }
            let whole = many == docs.len() && !docs.is_empty();
            self.at += many;
            if !whole {
                return;
            }
            self.block.advance();
            self.at = 0;
        }
    }
}
