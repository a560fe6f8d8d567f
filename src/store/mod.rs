//! Stage 5': what people told it and what is under way, in sled; the only folder that names it.
//!
//! ```text
//! a change ─▶ journal (synced) ─▶ sled          snapshot ─┐
//!                 └──────────── after damage ─────────────┴─▶ a new sled
//! ```
//!
//! One file per kept thing. The store knows no later stage: what a button needs of an answer is kept as text
//! whose form its owner decides. Every record carries a version and a checksum; a record this program cannot read
//! counts as absent and the others go on.

pub mod answers;
pub mod backup;
pub mod chats;
pub mod digests;
mod disk;
pub mod editors;
mod erase;
pub mod feedback;
pub mod inbox;
mod journal;
pub mod links;
pub mod members;
mod meta;
pub mod migrate;
pub mod notices;
mod open;
mod record;
pub mod remarks;
pub mod sessions;
mod snapshot;
pub mod steps;
pub mod subscriptions;

use std::io;
use std::path::{Path, PathBuf};

pub use open::Rebuilt;

use disk::{Db, Tree};
use record::{decode, encode};

/// A snapshot is taken so often, and earlier when the journal has grown so long.
const SNAPSHOT_SECONDS: i64 = 24 * 60 * 60;
const LONG_JOURNAL: u64 = 64 * 1024 * 1024;

/// With less than this free on the disk nothing new is taken in, so that what is under way can be ended.
const RESERVE: u64 = 48 * 1024 * 1024;

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
    #[error("the disk is nearly full; nothing new is taken in before there is room again")]
    Full,
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
        if error.kind() == io::ErrorKind::StorageFull {
            return StoreError::Full;
        }
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
    pub members: members::Members,
    pub editors: editors::Editors,
    pub moving: migrate::Moving,
    pub notices: notices::Notices,
    pub chats: chats::Chats,
    pub steps: steps::Steps,
    pub remarks: remarks::Remarks,
    /// What became of a store that was damaged when this one was opened.
    pub rebuilt: Option<Rebuilt>,
    db: Db,
    state: PathBuf,
}

/// The trees whose keys begin with the number of a chat.
const BY_CHAT: &[&str] = &[
    members::TREE,
    sessions::TREE,
    chats::TREE,
    steps::TREE,
    subscriptions::TREE,
    digests::OPEN_TREE,
    digests::SETTLED_TREE,
    digests::TOLD_TREE,
];

impl Store {
    /// Opens the store under the state folder, making it where there is none and making it anew where it is damaged.
    /// Fails at once when it is in use.
    pub fn open(state: &Path) -> Result<Store, StoreError> {
        let (db, rebuilt) = open::open(state)?;
        let store = Store {
            inbox: inbox::Inbox::open(&db)?,
            sessions: sessions::Sessions::open(&db)?,
            answers: answers::Answers::open(&db)?,
            links: links::Links::open(&db)?,
            feedback: feedback::Feedback::open(&db)?,
            subscriptions: subscriptions::Subscriptions::open(&db)?,
            digests: digests::Digests::open(&db)?,
            members: members::Members::open(&db)?,
            editors: editors::Editors::open(&db)?,
            moving: migrate::Moving::open(&db, BY_CHAT)?,
            notices: notices::Notices::open(&db)?,
            chats: chats::Chats::open(&db)?,
            steps: steps::Steps::open(&db)?,
            remarks: remarks::Remarks::open(&db)?,
            rebuilt,
            db,
            state: state.to_owned(),
        };
        if let Some(rebuilt) = &store.rebuilt {
            store.notices.add(&notices::Notice::rebuilt(rebuilt))?;
        }
        if store.rebuilt.is_some() || backup::newest(state).is_none() {
            store.snapshot()?;
        }
        Ok(store)
    }

    /// Forgets what has had its time, and takes the snapshot of the day. Run at the start and now and then.
    pub fn sweep(&self, now: i64) -> Result<(), StoreError> {
        self.inbox.sweep(now)?;
        self.sessions.sweep(now)?;
        self.answers.sweep(now)?;
        self.feedback.sweep(now)?;
        self.subscriptions.sweep(now)?;
        self.digests.sweep(now)?;
        self.members.sweep(now)?;
        self.steps.sweep(now)?;
        self.remarks.sweep(now)?;
        if self.notices.is_due(now, SNAPSHOT_SECONDS)? || self.db.journal_bytes() > LONG_JOURNAL {
            self.snapshot()?;
        }
        Ok(())
    }

    /// Writes all that is kept into a file of its own.
    pub fn snapshot(&self) -> Result<PathBuf, StoreError> {
        snapshot::take(&self.db, &self.state)
    }

    /// Whether the disk has room for something new.
    pub fn has_room(&self) -> bool {
        fs4::available_space(&self.state).is_ok_and(|free| free > RESERVE)
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
    let Ok(file) = std::fs::File::open(state.join("store/db")) else {
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

    #[test]
    fn a_damaged_store_always_opens() {
        for position in 0..24 {
            let state = tempfile::tempdir().unwrap();
            let store = Store::open(state.path()).unwrap();
            let key = store.links.key("bài").unwrap();
            drop(store);
            wait_for_release(state.path());
            let db = state.path().join("store/db");
            let mut bytes = std::fs::read(&db).unwrap();
            for byte in bytes.iter_mut().skip(position * 40).take(7) {
                *byte ^= 0xA5;
            }
            std::fs::write(&db, bytes).unwrap();
            let store = Store::open(state.path()).unwrap();
            assert!(store.links.article(&key).is_some(), "position {position}");
        }
    }
}
