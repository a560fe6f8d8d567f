//! Documents in the folder that is served: the archive reads texts and pages, so what a PDF or DOCX says is taken in
//! here, goes when its file goes, and is corrected when its file changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::foreign::Refusal;
use super::record::write_whole;
use super::{Intake, Trouble, folder, offer};
use crate::article::read::is_document;

/// What tells that a document is as it was: its size and the time of its last change.
pub type Stamps = BTreeMap<PathBuf, (u64, u128)>;

#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct Seen {
    stamp: (u64, u128),
    refused: Option<Refusal>,
}

/// What came of a look.
#[derive(Default)]
pub struct Looked {
    pub changed: bool,
    /// Documents that could not be read, and why.
    pub refused: Vec<(PathBuf, Refusal)>,
}

/// The documents of a folder. Thousands of reports may lie beside them: only documents are asked for size and time.
pub fn documents(folder: &Path) -> Stamps {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.filter(|entry| {
        let name = entry.file_name();
        let hidden = name.to_str().is_none_or(|name| name.starts_with('.'));
        !hidden && is_document(Path::new(&name))
    });
    let stamped = named.filter_map(|entry| {
        let path = entry.path();
        let about = fs::metadata(&path).ok()?;
        let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
        about.is_file().then_some((path, (about.len(), changed)))
    });
    stamped.collect()
}

impl Intake {
    /// Takes in what is new and changed among the documents of a folder, and takes out what is gone. Blocks.
    pub fn take_documents(&self, documents: &Stamps, at: Timestamp) -> Result<Looked, Trouble> {
        let mut seen = self.seen();
        let before = seen.clone();
        let gone: Vec<PathBuf> = seen
            .keys()
            .filter(|path| !documents.contains_key(*path))
            .cloned()
            .collect();
        for path in gone {
            self.with_kept(|kept| kept.leave(&format!("file:{}", path.display())))?;
            seen.remove(&path);
        }
        for (path, stamp) in documents {
            if seen.get(path).is_some_and(|one| one.stamp == *stamp) {
                continue;
            }
            let refused = match folder::read(self, path) {
                Ok((reading, sources)) => {
                    self.take(offer(reading, sources, at))?;
                    None
                }
                Err(Trouble::Refused(why)) => Some(why),
                Err(why) => return Err(why),
            };
            let one = Seen { stamp: *stamp, refused };
            seen.insert(path.clone(), one);
        }
        let changed = seen != before;
        if changed {
            let bytes = serde_json::to_vec(&seen).map_err(std::io::Error::other)?;
            write_whole(&self.notes(), &bytes)?;
        }
        let refused = seen.into_iter().filter_map(|(path, one)| Some((path, one.refused?)));
        Ok(Looked {
            changed,
            refused: refused.collect(),
        })
    }

    fn seen(&self) -> BTreeMap<PathBuf, Seen> {
        let bytes = fs::read(self.notes()).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    fn notes(&self) -> PathBuf {
        self.state.join("documents.json")
    }
}
