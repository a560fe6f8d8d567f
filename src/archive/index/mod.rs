//! The index on disk: the only folder that names tantivy.
//!
//! Articles, facts and passages are documents of one index; a commit is the only switch between two states.

mod articles;
mod lists;
mod query;
mod ranked;
mod read;
mod record;
mod schema;
mod statistics;
mod words;
mod write;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use quick_cache::sync::Cache;
use serde::{Deserialize, Serialize};
use tantivy::{DocAddress, Index, IndexReader, ReloadPolicy};

use super::folder::Skipped;
use super::{Overview, Passage, StoredFact, Whole};
use record::Source;

pub use statistics::Counts;
pub use write::{Taken, Writer, taken};

/// Counts up when fields or their contents change in a way the sources' hash does not show.
const VERSION: u32 = 3;

/// What a state of the index was made from; written with its commit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// The rules, the schema and the lexicon.
    pub fingerprint: String,
    /// The file, beside the index, that lists what was read.
    pub manifest: String,
    /// Documents and words in all.
    pub counts: Counts,
    /// What tells that the folders are as they were, without the manifest.
    #[serde(default)]
    pub census: u64,
    /// How many articles there are, and which files are none.
    #[serde(default)]
    pub articles: usize,
    #[serde(default)]
    pub left_out: Vec<Skipped>,
}

/// The hash of everything but the articles that decides what the index holds.
pub fn fingerprint(lexicon: &str) -> String {
    format!("{VERSION}-{}-{lexicon}", env!("THIDUA_SOURCES"))
}

/// An index opened for reading.
pub struct Opened {
    index: Index,
    reader: IndexReader,
    fields: schema::Fields,
    origin: Option<Origin>,
    facts: Cache<DocAddress, Arc<StoredFact>>,
    passages: Cache<DocAddress, Arc<Passage>>,
    sources: Cache<DocAddress, Arc<Source>>,
    /// Where articles stand, by id.
    places: Cache<String, DocAddress>,
    wholes: Cache<String, Arc<Whole>>,
    overview: OnceLock<Overview>,
}

/// So many facts and passages are kept as they were read: what one question brings up, the next often does too.
const KEPT: usize = 4_000;
/// So many articles are kept by their text, by where they stand, and by their facts and sentences.
const SOURCES_KEPT: usize = 10_000;
const PLACES_KEPT: usize = 100_000;
const WHOLES_KEPT: usize = 200;

/// The library's own errors say little to a reader; the sentence around them is made by who calls.
pub type Result<T> = std::result::Result<T, String>;

fn said<T>(result: tantivy::Result<T>) -> Result<T> {
    result.map_err(|error| error.to_string())
}

impl Opened {
    /// The library trusts its files: one that was cut short makes it panic, which is an error like another here.
    pub fn open(folder: &Path) -> Result<Opened> {
        catch_unwind(|| Opened::open_trusting(folder)).unwrap_or_else(|_| Err("its files are damaged".to_string()))
    }

    fn open_trusting(folder: &Path) -> Result<Opened> {
        let index = said(Index::open_in_dir(folder))?;
        words::register(&index);
        let (schema, fields) = schema::schema();
        if index.schema() != schema {
            return Err("another version's index".to_string());
        }
        let reader = said(
            index
                .reader_builder()
                .reload_policy(ReloadPolicy::Manual)
                .doc_store_cache_num_blocks(16)
                .try_into(),
        )?;
        let payload = said(index.load_metas())?.payload;
        let origin = payload.and_then(|json| serde_json::from_str(&json).ok());
        Ok(Opened {
            index,
            reader,
            fields,
            origin,
            facts: Cache::new(KEPT),
            passages: Cache::new(KEPT),
            sources: Cache::new(SOURCES_KEPT),
            places: Cache::new(PLACES_KEPT),
            wholes: Cache::new(WHOLES_KEPT),
            overview: OnceLock::new(),
        })
    }

    /// What the commit that is read was made from.
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// Whether its documents can be read: one of each sort is.
    pub fn sound(&self) -> Result<()> {
        let read = AssertUnwindSafe(|| self.heads(0, 1).map(|_| ()));
        catch_unwind(read).unwrap_or_else(|_| Err("its files are damaged".to_string()))
    }
}
