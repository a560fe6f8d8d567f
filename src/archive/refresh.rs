//! Brings the archive up to its articles: what changed is read anew, what is gone goes, and all is built again where
//! rules, lexicon or schema are others. A commit, or the renaming of one small file, is the only switch: killed at
//! any moment, the archive is the old one or the new one.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::sync_channel;

use serde::{Deserialize, Serialize};

pub use super::folder::Skipped;
use super::folder::{self, Found, Listing, Stamp};
use super::index::{self, Counts, Opened, Origin, Taken, Writer};
use super::sweep::sweep;
pub use super::unchanged::Look;
use super::unchanged::{held, left_out, recall, tell};
use super::{Archive, ArchiveError};
use crate::entity::lexicon::Lexicon;

/// The folder of the state that holds the index.
pub fn root(state: &Path) -> PathBuf {
    state.join("index")
}

/// The folder of the state that tells of articles where else they stand.
pub fn elsewhere(state: &Path) -> PathBuf {
    state.join("elsewhere")
}

/// Names the folder that is in use; replaced by renaming.
const CURRENT: &str = "CURRENT";

/// The folder of the index in use.
pub fn current(root: &Path) -> Option<PathBuf> {
    let name = fs::read_to_string(root.join(CURRENT)).ok()?;
    let name = name.trim();
    let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    plain.then(|| root.join(name))
}

/// Held by the one process that may change the archive.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// `None` where another process holds it.
    pub fn take(state: &Path) -> Result<Option<Lock>, ArchiveError> {
        let root = root(state);
        let refused = |error: std::io::Error| ArchiveError::Unwritable {
            folder: root.clone(),
            why: error.to_string(),
        };
        fs::create_dir_all(&root).map_err(refused)?;
        let file = fs::OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(root.join("lock"))
            .map_err(refused)?;
        match fs4::fs_std::FileExt::try_lock_exclusive(&file) {
            Ok(true) => Ok(Some(Lock { _file: file })),
            Ok(false) => Ok(None),
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => Ok(None),
            Err(error) => Err(refused(error)),
        }
    }
}

/// What a refresh did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Articles in the archive now.
    pub articles: usize,
    /// Read anew.
    pub read: usize,
    pub removed: usize,
    /// Why all was built again, where it was.
    pub rebuilt: Option<String>,
    pub skipped: Vec<Skipped>,
}

/// What is known of a file that was read before.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    stamp: Stamp,
    hash: String,
    /// Why it is no article, where it is none.
    pub(super) skipped: Option<String>,
    counts: Counts,
}

pub(super) type Manifest = BTreeMap<String, Entry>;

/// Up to so many files are read on every start, to be sure; more are told by size and time.
const SURE: usize = 2_000;

/// `progress` is told how many files of how many are done.
pub fn refresh(
    lock: &Lock,
    folders: &[PathBuf],
    state: &Path,
    lexicon: &Lexicon,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Report, ArchiveError> {
    refreshed(lock, &Look::at(folders, state), state, lexicon, progress).map(|(report, _)| report)
}

/// As [`refresh`]; with the index as it was opened, where it is as it was.
fn refreshed(
    _lock: &Lock,
    look: &Look,
    state: &Path,
    lexicon: &Lexicon,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<(Report, Option<(PathBuf, Opened)>), ArchiveError> {
    let root = root(state);
    let elsewhere = elsewhere(state);
    let fingerprint = index::fingerprint(&lexicon.fingerprint);
    let damaged = |folder: &Path, why| ArchiveError::Damaged {
        folder: folder.into(),
        why,
    };
    let as_it_was = |origin: &Origin| origin.articles > SURE && look.census == origin.census;
    let list = || folder::list(&look.folders, Some(&elsewhere));
    let mut report = Report::default();
    let mut unchanged = None;
    let read = usable(&root, &fingerprint).and_then(|(opened, folder)| match opened.origin() {
        Some(origin) if as_it_was(origin) => Ok((opened, None, folder)),
        _ => read_manifest(&opened, &folder).map(|manifest| (opened, Some(manifest), folder)),
    });
    match read {
        Ok((opened, None, folder)) => {
            if let Some(origin) = opened.origin() {
                recall(origin, &mut report);
            }
            unchanged = Some((folder, opened));
        }
        Ok((opened, Some(manifest), folder)) => {
            let changed = update(
                &opened,
                manifest,
                &folder,
                list(),
                fingerprint,
                lexicon,
                progress,
                &mut report,
            )
            .map_err(|why| damaged(&folder, why))?;
            unchanged = (!changed).then_some((folder, opened));
        }
        Err(why) => {
            report.rebuilt = Some(why);
            rebuild(&root, list(), fingerprint, lexicon, progress, &mut report).map_err(|why| {
                ArchiveError::Unwritable {
                    folder: root.clone(),
                    why,
                }
            })?;
        }
    }
    sweep(&root, unchanged.as_ref().map(|(_, opened)| opened));
    report.skipped.sort_by(|a, b| a.file.cmp(&b.file));
    Ok((report, unchanged))
}

/// The index in use, where it is sound and was made by these rules from this lexicon; else why it is not.
fn usable(root: &Path, fingerprint: &str) -> Result<(Opened, PathBuf), String> {
    let folder = current(root).ok_or("chưa có kho bài (there was none)")?;
    let opened = Opened::open(&folder).map_err(|why| format!("kho cũ hỏng (the old one is damaged): {why}"))?;
    let origin = opened.origin().ok_or("kho cũ hỏng (the old one is damaged)")?;
    if origin.fingerprint != fingerprint {
        return Err("luật hoặc từ điển đã đổi (rules or lexicon have changed)".to_string());
    }
    opened.sound()?;
    Ok((opened, folder))
}

fn read_manifest(opened: &Opened, folder: &Path) -> Result<Manifest, String> {
    let origin = opened.origin().ok_or("kho cũ hỏng (the old one is damaged)")?;
    let manifest = fs::read(folder.join(&origin.manifest)).map_err(|error| error.to_string())?;
    serde_json::from_slice(&manifest).map_err(|error| error.to_string())
}

/// Whether anything has changed.
#[expect(clippy::too_many_arguments, reason = "one call, the parts of one state")]
fn update(
    opened: &Opened,
    mut manifest: Manifest,
    folder: &Path,
    listing: Listing,
    fingerprint: String,
    lexicon: &Lexicon,
    progress: &mut dyn FnMut(usize, usize),
    report: &mut Report,
) -> Result<bool, String> {
    let found = &listing.found;
    let sure = found.len() <= SURE;
    let changed: Vec<&Found> = found
        .values()
        .filter(|one| match manifest.get(&one.id) {
            None => true,
            Some(entry) if entry.stamp != one.stamp || sure => {
                one.bytes().map_or(true, |(_, _, hash)| hash != entry.hash)
            }
            Some(_) => false,
        })
        .collect();
    let gone: Vec<String> = manifest.keys().filter(|id| !found.contains_key(*id)).cloned().collect();
    let any = !changed.is_empty() || !gone.is_empty();
    if any {
        let writer = Writer::on(opened, changed.len())?;
        for id in changed.iter().map(|one| &one.id).chain(&gone) {
            let was = manifest.remove(id);
            if was.is_some_and(|entry| entry.skipped.is_none()) {
                writer.remove(id);
                report.removed += usize::from(!found.contains_key(id));
            }
        }
        take_in(&writer, &changed, lexicon, &mut manifest, progress, report)?;
        commit(writer, folder, &manifest, &listing, fingerprint)?;
    }
    tell(&manifest, &listing, report);
    Ok(any)
}

fn rebuild(
    root: &Path,
    listing: Listing,
    fingerprint: String,
    lexicon: &Lexicon,
    progress: &mut dyn FnMut(usize, usize),
    report: &mut Report,
) -> Result<(), String> {
    let told = |error: std::io::Error| error.to_string();
    let name = (0..u32::MAX)
        .map(|number| format!("index-{number}"))
        .find(|name| !root.join(name).exists() && current(root).is_none_or(|c| !c.ends_with(name)))
        .ok_or("no name is left")?;
    let folder = root.join(&name);
    fs::create_dir_all(&folder).map_err(told)?;
    let all: Vec<&Found> = listing.found.values().collect();
    let mut manifest = Manifest::new();
    let writer = Writer::create(&folder, all.len())?;
    take_in(&writer, &all, lexicon, &mut manifest, progress, report)?;
    commit(writer, &folder, &manifest, &listing, fingerprint)?;
    write_whole(&root.join(CURRENT), name.as_bytes()).map_err(told)?;
    tell(&manifest, &listing, report);
    Ok(())
}

/// Reads files, on two threads where there are many, and puts their articles into the index.
fn take_in(
    writer: &Writer,
    files: &[&Found],
    lexicon: &Lexicon,
    manifest: &mut Manifest,
    progress: &mut dyn FnMut(usize, usize),
    report: &mut Report,
) -> Result<(), String> {
    let threads = if files.len() >= 16 { 2 } else { 1 };
    std::thread::scope(|scope| {
        let (send, receive) = sync_channel::<(usize, Outcome)>(64);
        for thread in 0..threads {
            let send = send.clone();
            scope.spawn(move || {
                for (at, one) in files.iter().enumerate().skip(thread).step_by(threads) {
                    if send.send((at, outcome(one, lexicon))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        for (done, (at, outcome)) in receive.iter().enumerate() {
            let one = files[at];
            let (counts, skipped) = match outcome.taken {
                Ok(taken) => {
                    report.read += 1;
                    (writer.put(*taken)?, None)
                }
                Err(why) => (Counts::default(), Some(why)),
            };
            let entry = Entry {
                stamp: one.stamp.clone(),
                hash: outcome.hash,
                skipped,
                counts,
            };
            manifest.insert(one.id.clone(), entry);
            progress(done + 1, files.len());
        }
        Ok(())
    })
}

struct Outcome {
    hash: String,
    taken: Result<Box<Taken>, String>,
}

fn outcome(one: &Found, lexicon: &Lexicon) -> Outcome {
    let (bytes, beside, hash) = match one.bytes() {
        Ok(read) => read,
        Err(why) => {
            return Outcome {
                hash: String::new(),
                taken: Err(why),
            };
        }
    };
    // A text that trips a rule costs that one article, not the archive.
    let taken = catch_unwind(AssertUnwindSafe(|| {
        let article = one.article(&bytes, beside.as_deref())?;
        Ok(Box::new(index::taken(article, lexicon)))
    }));
    let taken = taken.unwrap_or_else(|_| Err("lỗi khi đọc bài, xin báo lại (a fault of the program)".to_string()));
    Outcome { hash, taken }
}

fn commit(
    writer: Writer,
    folder: &Path,
    manifest: &Manifest,
    listing: &Listing,
    fingerprint: String,
) -> Result<(), String> {
    let bytes = serde_json::to_vec(manifest).map_err(|error| error.to_string())?;
    let number = fs::read_dir(folder).map_or(0, |all| {
        let names = all.flatten().filter_map(|e| e.file_name().into_string().ok());
        names
            .filter_map(|n| n.strip_prefix("manifest-")?.strip_suffix(".json")?.parse::<u64>().ok())
            .max()
            .unwrap_or(0)
    });
    let name = format!("manifest-{}.json", number + 1);
    write_whole(&folder.join(&name), &bytes).map_err(|error| error.to_string())?;
    let mut counts = Counts::default();
    for entry in manifest.values() {
        counts.add(&entry.counts);
    }
    writer.commit(&Origin {
        fingerprint,
        manifest: name,
        counts,
        census: listing.census,
        articles: held(manifest),
        left_out: left_out(manifest, listing),
    })
}

/// The whole file or the one before: written beside, synced, renamed.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = path.with_extension("new");
    let mut file = File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    match path.parent().map(File::open) {
        Some(Ok(folder)) => folder.sync_all(),
        _ => Ok(()),
    }
}

/// Refreshes where this process may, and opens: what `ask` and the others do at their start.
pub fn opened(
    look: &Look,
    state: &Path,
    lexicon: &Lexicon,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<(Archive, Option<(Report, Lock)>), ArchiveError> {
    let lock = match Lock::take(state) {
        Ok(lock) => lock,
        // A state folder that cannot be written may still hold an archive to read.
        Err(error) => return Archive::open(state).map(|archive| (archive, None)).map_err(|_| error),
    };
    let Some(lock) = lock else {
        return Ok((Archive::open(state)?, None));
    };
    let (report, unchanged) = refreshed(&lock, look, state, lexicon, progress)?;
    let archive = match unchanged {
        Some((folder, opened)) => Archive::of(state, folder, opened),
        None => Archive::open(state)?,
    };
    Ok((archive, Some((report, lock))))
}
