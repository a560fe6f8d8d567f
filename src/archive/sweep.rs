//! What a refresh leaves behind goes with the next.

use std::fs;
use std::path::Path;

use super::index::Opened;
use super::refresh::current;

/// Removes what older states left: other index folders, manifests that no commit names. `opened`: the index in use,
/// where it is open already.
pub(super) fn sweep(root: &Path, opened: Option<&Opened>) {
    let Some(folder) = current(root) else { return };
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        let path = entry.path();
        let ours = path
            .file_name()
            .and_then(|n| n.to_str())
            .is_some_and(|n| n.starts_with("index-"));
        if ours && path != folder {
            let _ = fs::remove_dir_all(path);
        }
    }
    let manifest = |opened: &Opened| opened.origin().map(|origin| origin.manifest.clone());
    let named = match opened {
        Some(opened) => manifest(opened),
        None => Opened::open(&folder).ok().as_ref().and_then(manifest),
    };
    for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let stale = name
            .to_str()
            .is_some_and(|n| n.starts_with("manifest-") && Some(n) != named.as_deref());
        if stale && named.is_some() {
            let _ = fs::remove_file(entry.path());
        }
    }
}
