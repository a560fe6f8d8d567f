//! How the folders of articles look; where they are as they were, what the archive holds is told again at once.

use std::path::{Path, PathBuf};

use super::folder::{self, Listing, Skipped};
use super::index::Origin;
use super::refresh::{self, Manifest, Report};

/// The articles' folders and how they look now. Where there are many files it takes as long as reading the lexicon, and
/// is best done beside that.
pub struct Look {
    pub(super) folders: Vec<PathBuf>,
    pub(super) census: u64,
}

impl Look {
    pub fn at(folders: &[PathBuf], state: &Path) -> Look {
        Look {
            census: folder::census(folders, Some(&refresh::elsewhere(state))),
            folders: folders.to_vec(),
        }
    }
}

/// Says what the archive held at its last change, without the list of what was read.
pub(super) fn recall(origin: &Origin, report: &mut Report) {
    report.articles = origin.articles;
    report.skipped.clone_from(&origin.left_out);
}

/// Counts what the archive holds, and says again what was left out before.
pub(super) fn tell(manifest: &Manifest, listing: &Listing, report: &mut Report) {
    report.articles = held(manifest);
    report.skipped = left_out(manifest, listing);
}

/// How many articles there are.
pub(super) fn held(manifest: &Manifest) -> usize {
    manifest.values().filter(|entry| entry.skipped.is_none()).count()
}

/// The files that are no articles: some by their names and sizes, others by what stands in them.
pub(super) fn left_out(manifest: &Manifest, listing: &Listing) -> Vec<Skipped> {
    let read = manifest.iter().filter_map(|(id, entry)| {
        Some(Skipped {
            file: listing.found.get(id)?.path.clone(),
            why: entry.skipped.clone()?,
        })
    });
    listing.skipped.iter().cloned().chain(read).collect()
}
