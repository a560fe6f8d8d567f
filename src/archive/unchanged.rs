//! A large folder that is as it was is told at once, without the list of what was read.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::folder::{Found, Skipped};
use super::index::Origin;
use super::refresh::{Manifest, Report};

/// A hash of all files by name, size and time.
pub(super) fn listing(found: &BTreeMap<String, Found>) -> u64 {
    let mut hash = DefaultHasher::new();
    for (id, one) in found {
        (id, &one.stamp).hash(&mut hash);
    }
    hash.finish()
}

/// Says again what the archive held at its last change, where nothing has changed since.
pub(super) fn recall(origin: Option<&Origin>, found: &BTreeMap<String, Found>, report: &mut Report) {
    let Some(origin) = origin else { return };
    report.articles = origin.articles;
    report.skipped.extend(origin.skipped.iter().filter_map(|(id, why)| {
        found.get(id).map(|one| Skipped {
            file: one.path.clone(),
            why: why.clone(),
        })
    }));
}

/// Counts what the archive holds, and says again what was left out before.
pub(super) fn tell(manifest: &Manifest, found: &BTreeMap<String, Found>, report: &mut Report) {
    for (id, entry) in manifest {
        match (&entry.skipped, found.get(id)) {
            (Some(why), Some(one)) => report.skipped.push(Skipped {
                file: one.path.clone(),
                why: why.clone(),
            }),
            _ => report.articles += 1,
        }
    }
}
