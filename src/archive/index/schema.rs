//! What the index keeps of articles, facts and passages.

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

use super::words::TOKENIZER;

/// A field for a place, award or year that was not said.
pub const UNSAID: u64 = 0;

#[derive(Clone, Copy)]
pub struct Fields {
    /// What the document is: [`ARTICLE`], [`FACT`] or [`PASSAGE`].
    pub sort: Field,
    /// The article's id; all its documents bear it.
    pub id: Field,
    /// The same, of the article's own document alone.
    pub own: Field,
    /// The document itself, a [`super::record::Record`].
    pub record: Field,
    /// Newest first, and always in one order.
    pub order: Field,
    pub kind: Field,
    pub place: Field,
    pub award: Field,
    pub year: Field,
    pub fact_words: Field,
    pub fact_pairs: Field,
    pub exact: Field,
    pub folded: Field,
    pub pairs: Field,
    pub context: Field,
    /// All an article says, in its own document.
    pub article_words: Field,
    pub article_pairs: Field,
    /// The places an article tells of, in its own document, with all units above them.
    pub told: Field,
}

/// So many fields hold words that are weighed.
pub const WORDS: usize = 8;

impl Fields {
    /// The fields whose words are weighed.
    pub fn words(&self) -> [Field; WORDS] {
        [
            self.fact_words,
            self.fact_pairs,
            self.exact,
            self.folded,
            self.pairs,
            self.context,
            self.article_words,
            self.article_pairs,
        ]
    }
}

pub const ARTICLE: &str = "article";
pub const FACT: &str = "fact";
pub const PASSAGE: &str = "passage";

pub fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(TOKENIZER)
        .set_index_option(IndexRecordOption::WithFreqs)
        .set_fieldnorms(true);
    let words = TextOptions::default().set_indexing_options(indexing);
    let fields = Fields {
        sort: builder.add_text_field("sort", STRING),
        id: builder.add_text_field("id", STRING),
        own: builder.add_text_field("own", STRING),
        record: builder.add_bytes_field("record", STORED),
        order: builder.add_u64_field("order", FAST),
        kind: builder.add_text_field("kind", STRING),
        place: builder.add_u64_field("place", INDEXED),
        award: builder.add_u64_field("award", INDEXED),
        year: builder.add_u64_field("year", INDEXED),
        fact_words: builder.add_text_field("fact_words", words.clone()),
        fact_pairs: builder.add_text_field("fact_pairs", words.clone()),
        exact: builder.add_text_field("exact", words.clone()),
        folded: builder.add_text_field("folded", words.clone()),
        pairs: builder.add_text_field("pairs", words.clone()),
        context: builder.add_text_field("context", words.clone()),
        article_words: builder.add_text_field("article_words", words.clone()),
        article_pairs: builder.add_text_field("article_pairs", words),
        told: builder.add_u64_field("told", INDEXED),
    };
    (builder.build(), fields)
}
