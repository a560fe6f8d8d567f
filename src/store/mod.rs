//! Stage 5': what people told it and what is under way, in sled; the only folder that names it.
//!
//! One file per kept thing. The store knows no later stage: what a button needs of an answer is kept as text
//! whose form its owner decides. Every record carries a version; a record this program cannot read counts as
//! absent and the others go on.

pub mod answers;
pub mod digests;
pub mod feedback;
pub mod inbox;
pub mod links;
mod meta;
pub mod migrate;
pub mod sessions;
pub mod subscriptions;

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// sled would take up to 1 GiB of memory for its cache if nobody said otherwise.
const CACHE_BYTES: u64 = 32 * 1024 * 1024;

/// Above this size sled writes a value into a file of its own which it never syncs, so nothing larger is kept.
const LARGEST_VALUE: usize = 60 * 1024;

/// Why the store did not open or keep something.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the state folder {} is in use by another process", .0.display())]
    Busy(PathBuf),
    #[error("the state folder {} was written by a newer version of thidua (format {found}, this one reads {known}); nothing in it was changed", folder.display())]
    Newer { folder: PathBuf, found: u32, known: u32 },
    #[error("the state folder {} cannot be written: {cause}", folder.display())]
    Folder { folder: PathBuf, cause: io::Error },
    #[error("the store in {} is damaged ({cause}); move it aside or restore a backup", folder.display())]
    Damaged { folder: PathBuf, cause: String },
    #[error("the store failed: {0}")]
    Failed(String),
}

impl From<sled::Error> for StoreError {
    fn from(error: sled::Error) -> Self {
        StoreError::Failed(error.to_string())
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        StoreError::Failed(error.to_string())
    }
}

/// Everything that is kept, opened by one process at a time.
pub struct Store {
    pub inbox: inbox::Inbox,
    pub sessions: sessions::Sessions,
    pub answers: answers::Answers,
    pub links: links::Links,
    pub feedback: feedback::Feedback,
    pub subscriptions: subscriptions::Subscriptions,
    pub digests: digests::Digests,
    pub moving: migrate::Moving,
}

/// The trees whose keys begin with the number of a chat.
const BY_CHAT: &[&str] = &[
    sessions::TREE,
    subscriptions::TREE,
    digests::OPEN_TREE,
    digests::SETTLED_TREE,
    digests::TOLD_TREE,
];

impl Store {
    /// Opens the store under the state folder, making it where there is none. Fails at once when it is in use.
    pub fn open(state: &Path) -> Result<Store, StoreError> {
        let folder = state.join("store");
        let in_folder = |cause| StoreError::Folder {
            folder: state.to_owned(),
            cause,
        };
        std::fs::create_dir_all(&folder).map_err(in_folder)?;
        let db = open_sled(&folder, state)?;
        meta::check_format(&db, state)?;
        let disk = Disk {
            db: db.clone(),
            file: Arc::new(File::options().write(true).open(folder.join("db")).map_err(in_folder)?),
        };
        Ok(Store {
            inbox: inbox::Inbox::open(&db, disk.clone())?,
            sessions: sessions::Sessions::open(&db)?,
            answers: answers::Answers::open(&db)?,
            links: links::Links::open(&db)?,
            feedback: feedback::Feedback::open(&db)?,
            subscriptions: subscriptions::Subscriptions::open(&db, disk.clone())?,
            digests: digests::Digests::open(&db, disk.clone())?,
            moving: migrate::Moving::open(&db, disk, BY_CHAT)?,
        })
    }

    /// Forgets what has had its time. Run at the start and now and then.
    pub fn sweep(&self, now: i64) -> Result<(), StoreError> {
        self.inbox.sweep(now)?;
        self.sessions.sweep(now)?;
        self.answers.sweep(now)?;
        self.subscriptions.sweep(now)?;
        self.digests.sweep(now)?;
        Ok(())
    }
}

/// sled is known to panic on some damaged files instead of refusing them, hence the guard.
fn open_sled(folder: &Path, state: &Path) -> Result<sled::Db, StoreError> {
    let opening = || sled::Config::new().path(folder).cache_capacity(CACHE_BYTES).open();
    let damaged = |cause: String| StoreError::Damaged {
        folder: folder.to_owned(),
        cause,
    };
    match std::panic::catch_unwind(opening) {
        Ok(Ok(db)) => Ok(db),
        Ok(Err(sled::Error::Io(cause))) if is_lock(&cause) => Err(StoreError::Busy(state.to_owned())),
        Ok(Err(sled::Error::Io(cause))) => Err(StoreError::Folder {
            folder: state.to_owned(),
            cause,
        }),
        Ok(Err(error)) => Err(damaged(error.to_string())),
        Err(_) => Err(damaged("it cannot be read".to_owned())),
    }
}

fn is_lock(cause: &io::Error) -> bool {
    cause.kind() == io::ErrorKind::WouldBlock || cause.to_string().contains("acquire lock")
}

/// Writes that must outlive a power cut: sled's own flush does not sync the file's metadata or the disk's cache.
#[derive(Clone)]
struct Disk {
    db: sled::Db,
    file: Arc<File>,
}

impl Disk {
    fn settle(&self) -> Result<(), StoreError> {
        self.db.flush()?;
        self.file.sync_all()?;
        Ok(())
    }
}

/// A record as bytes, with the version of its form in front.
fn encode<T: Serialize>(version: u8, value: &T) -> Result<Vec<u8>, StoreError> {
    let mut bytes = vec![version];
    serde_json::to_writer(&mut bytes, value).map_err(|error| StoreError::Failed(error.to_string()))?;
    if bytes.len() > LARGEST_VALUE {
        return Err(StoreError::Failed("a record is larger than may be kept".to_owned()));
    }
    Ok(bytes)
}

/// The record, where it has the wanted version and can be read.
fn decode<T: DeserializeOwned>(version: u8, bytes: &[u8]) -> Option<T> {
    match bytes.split_first() {
        Some((&found, body)) if found == version => serde_json::from_slice(body).ok(),
        _ => None,
    }
}

/// Opens a store for a test, once whoever closed it before has let go of it.
#[cfg(test)]
pub fn opened(state: &Path) -> Store {
    wait_for_release(state);
    Store::open(state).expect("a store that can be opened")
}

/// What sled does in the background may hold the file a moment longer than who closed it.
#[cfg(test)]
fn wait_for_release(state: &Path) {
    let Ok(file) = File::open(state.join("store/db")) else {
        return;
    };
    for _ in 0..2000 {
        if fs4::fs_std::FileExt::try_lock_exclusive(&file).is_ok_and(|held| held) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("the store stays busy");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_opening_is_refused_as_busy() {
        let state = tempfile::tempdir().unwrap();
        let _first = Store::open(state.path()).unwrap();
        assert!(matches!(Store::open(state.path()), Err(StoreError::Busy(_))));
    }

    #[test]
    fn a_store_of_a_newer_version_is_refused_by_name_and_left_alone() {
        let state = tempfile::tempdir().unwrap();
        drop(Store::open(state.path()).unwrap());
        wait_for_release(state.path());
        let folder = state.path().join("store");
        {
            let db = sled::open(&folder).unwrap();
            db.insert("format", "99").unwrap();
            db.insert("kept", "as it was").unwrap();
            db.flush().unwrap();
        }
        wait_for_release(state.path());
        let error = Store::open(state.path()).err().unwrap();
        assert!(matches!(error, StoreError::Newer { found: 99, .. }));
        assert!(error.to_string().contains(&state.path().display().to_string()));
        wait_for_release(state.path());
        let db = sled::open(&folder).unwrap();
        assert_eq!(db.get("format").unwrap().unwrap(), "99");
        assert_eq!(db.get("kept").unwrap().unwrap(), "as it was");
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let state = tempfile::tempdir().unwrap();
        let file = state.path().join("occupied");
        std::fs::write(&file, "not a folder").unwrap();
        let error = Store::open(&file).err().unwrap();
        assert!(matches!(error, StoreError::Folder { .. }));
        assert!(error.to_string().contains("occupied"));
    }

    /// sled may find an older state in what is left of a damaged file, or refuse it; it must not take the program down.
    #[test]
    fn a_damaged_store_never_panics() {
        for position in 0..24 {
            let state = tempfile::tempdir().unwrap();
            let store = Store::open(state.path()).unwrap();
            store.links.key("bài").unwrap();
            drop(store);
            wait_for_release(state.path());
            let db = state.path().join("store/db");
            let mut bytes = std::fs::read(&db).unwrap();
            for byte in bytes.iter_mut().skip(position * 40).take(7) {
                *byte ^= 0xA5;
            }
            std::fs::write(&db, bytes).unwrap();
            if let Err(error) = Store::open(state.path()) {
                assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
            }
        }
    }

    #[test]
    fn a_record_of_another_version_counts_as_absent() {
        let bytes = encode(2, &"words").unwrap();
        assert_eq!(decode::<String>(2, &bytes).as_deref(), Some("words"));
        assert_eq!(decode::<String>(1, &bytes), None);
        assert_eq!(decode::<String>(2, &bytes[..4]), None);
    }
}
