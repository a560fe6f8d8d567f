//! sled with a journal before it: a change stands in the journal first, so that what was acknowledged is found again
//! whatever becomes of sled's files.

use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::StoreError;
use super::journal::{Change, Frame, Writer};

/// sled would take up to 1 GiB of memory for its cache if nobody said otherwise.
const CACHE_BYTES: u64 = 32 * 1024 * 1024;

/// Where the number of the last frame stands that sled has heard of.
const HEARD: &str = "journal";

/// After so many frames sled writes its files, so that a start has no more than these to tell it again.
const WRITTEN_EVERY: u64 = 500;

/// The tree that the numbers given out so far stand in, and how many are set aside at a time.
const NUMBERS: &str = "numbers";
const SET_ASIDE: u64 = 1000;

/// The store's trees, all changes of which go through one journal.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    sled: sled::Db,
    /// Held while a change is made, so that journal and trees have the same order.
    writing: Mutex<Writing>,
    numbers: Mutex<Range<u64>>,
}

struct Writing {
    journal: Writer,
    last: u64,
}

impl Db {
    /// Takes over trees that have heard of everything in the journal.
    pub(super) fn new(sled: sled::Db, folder: &Path, last: u64) -> Result<Db, StoreError> {
        let journal = Writer::begin(folder, last + 1)?;
        sled.insert(HEARD, &last.to_be_bytes())?;
        sled.flush()?;
        Ok(Db(Arc::new(Inner {
            sled,
            writing: Mutex::new(Writing { journal, last }),
            numbers: Mutex::new(0..0),
        })))
    }

    pub fn open_tree(&self, name: &str) -> Result<Tree, StoreError> {
        Ok(Tree {
            db: self.clone(),
            name: name.to_owned(),
            tree: self.0.sled.open_tree(name)?,
        })
    }

    /// A number that was never given out before, higher than all before it.
    pub fn generate_id(&self) -> Result<u64, StoreError> {
        let mut numbers = lock(&self.0.numbers);
        if numbers.is_empty() {
            let tree = self.open_tree(NUMBERS)?;
            let stored = tree.get("next")?.and_then(|bytes| bytes.as_ref().try_into().ok());
            // Before there was a journal, sled gave the numbers out.
            let next = stored.map_or(0, u64::from_be_bytes).max(self.0.sled.generate_id()?);
            tree.insert("next", (next + SET_ASIDE).to_be_bytes())?;
            *numbers = next..next + SET_ASIDE;
        }
        let number = numbers.start;
        numbers.start += 1;
        Ok(number)
    }

    /// Looks and changes in one step that nothing comes between. Nothing is changed on an error.
    pub fn step<T>(&self, plan: impl FnOnce(&mut Changes) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut writing = lock(&self.0.writing);
        let mut changes = Changes::default();
        let result = plan(&mut changes)?;
        if changes.trees.is_empty() {
            return Ok(result);
        }
        let frame = Frame {
            number: writing.last + 1,
            changes: changes.changes,
        };
        writing.journal.append(&frame)?;
        writing.last = frame.number;
        for (tree, change) in changes.trees.iter().zip(frame.changes) {
            match change.value {
                Some(value) => tree.insert(change.key, value)?,
                None => tree.remove(change.key)?,
            };
        }
        self.0.sled.insert(HEARD, &frame.number.to_be_bytes())?;
        if frame.number.is_multiple_of(WRITTEN_EVERY) {
            self.0.sled.flush()?;
        }
        Ok(result)
    }

    /// On return everything changed so far outlives a power cut.
    pub fn settle(&self) -> Result<(), StoreError> {
        let file = lock(&self.0.writing).journal.file();
        file.sync_data()?;
        Ok(())
    }

    /// How long the present file of the journal is.
    pub fn journal_bytes(&self) -> u64 {
        lock(&self.0.writing).journal.len()
    }

    /// Shows everything as it is at one moment, with the number of the last change, and begins a new file of the
    /// journal for what comes after.
    pub(super) fn at_rest<T>(
        &self,
        folder: &Path,
        look: impl FnOnce(&sled::Db, u64) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut writing = lock(&self.0.writing);
        writing.journal.file().sync_data()?;
        self.0.sled.flush()?;
        let result = look(&self.0.sled, writing.last)?;
        writing.journal = Writer::begin(folder, writing.last + 1)?;
        Ok(result)
    }
}

/// The changes of a step.
#[derive(Default)]
pub struct Changes {
    changes: Vec<Change>,
    trees: Vec<sled::Tree>,
}

impl Changes {
    pub fn insert(&mut self, tree: &Tree, key: impl AsRef<[u8]>, value: impl AsRef<[u8]>) {
        self.push(tree, key.as_ref(), Some(value.as_ref().to_vec()));
    }

    pub fn remove(&mut self, tree: &Tree, key: impl AsRef<[u8]>) {
        self.push(tree, key.as_ref(), None);
    }

    fn push(&mut self, tree: &Tree, key: &[u8], value: Option<Vec<u8>>) {
        self.changes.push(Change {
            tree: tree.name.clone(),
            key: key.to_vec(),
            value,
        });
        self.trees.push(tree.tree.clone());
    }
}

/// A kept thing's rows. Reading goes to sled, writing through the journal.
#[derive(Clone)]
pub struct Tree {
    db: Db,
    name: String,
    tree: sled::Tree,
}

impl Tree {
    pub fn get(&self, key: impl AsRef<[u8]>) -> Result<Option<sled::IVec>, StoreError> {
        Ok(self.tree.get(key)?)
    }

    pub fn contains_key(&self, key: impl AsRef<[u8]>) -> Result<bool, StoreError> {
        Ok(self.tree.contains_key(key)?)
    }

    pub fn iter(&self) -> sled::Iter {
        self.tree.iter()
    }

    pub fn scan_prefix(&self, prefix: impl AsRef<[u8]>) -> sled::Iter {
        self.tree.scan_prefix(prefix)
    }

    pub fn len(&self) -> usize {
        self.tree.len()
    }

    pub fn insert(&self, key: impl AsRef<[u8]>, value: impl AsRef<[u8]>) -> Result<(), StoreError> {
        self.db.step(|changes| {
            changes.insert(self, key, value);
            Ok(())
        })
    }

    pub fn remove(&self, key: impl AsRef<[u8]>) -> Result<(), StoreError> {
        self.db.step(|changes| {
            changes.remove(self, key);
            Ok(())
        })
    }
}

/// Opens sled's own files, without the thread that would write them in the background: on a full disk it gives up for
/// good, and the store with it. What sled has not written yet stands in the journal. sled is known to panic on some damaged ones instead of refusing them, hence the guard.
pub(super) fn open_sled(folder: &Path) -> Result<sled::Db, sled::Error> {
    let opening = || {
        let config = sled::Config::new().path(folder).cache_capacity(CACHE_BYTES);
        config.flush_every_ms(None).open()
    };
    std::panic::catch_unwind(opening)
        .unwrap_or_else(|_| Err(sled::Error::ReportableBug("it cannot be read".to_owned())))
}

/// The last frame sled has heard of, if every row can be read; some damage shows only then. `None` where it never heard
/// of a journal: it is new, from before there was one, or damaged so that sled took it for new.
pub(super) fn heard(sled: &sled::Db) -> Result<Option<u64>, sled::Error> {
    let looking = || -> Result<Option<u64>, sled::Error> {
        for name in sled.tree_names() {
            for row in sled.open_tree(name)?.iter() {
                row?;
            }
        }
        let stored = sled.get(HEARD)?;
        let number = stored.and_then(|bytes| bytes.as_ref().try_into().ok());
        Ok(number.map(u64::from_be_bytes))
    };
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(looking))
        .unwrap_or_else(|_| Err(sled::Error::ReportableBug("a row cannot be read".to_owned())))
}

/// Tells sled of a frame it has not heard of.
pub(super) fn tell(sled: &sled::Db, frame: &Frame) -> Result<(), sled::Error> {
    for change in &frame.changes {
        let tree = sled.open_tree(&change.tree)?;
        match &change.value {
            Some(value) => tree.insert(&change.key, value.as_slice())?,
            None => tree.remove(&change.key)?,
        };
    }
    sled.insert(HEARD, &frame.number.to_be_bytes())?;
    Ok(())
}

/// Every row but sled's own, as changes that make it anew.
pub(super) fn rows(sled: &sled::Db) -> impl Iterator<Item = Result<Change, sled::Error>> {
    let names = sled
        .tree_names()
        .into_iter()
        .filter(|name| name.as_ref() != b"__sled__default");
    names.flat_map(move |name| {
        let text = String::from_utf8_lossy(&name).into_owned();
        let rows: Box<dyn Iterator<Item = _>> = match sled.open_tree(&name) {
            Ok(tree) => Box::new(tree.iter().map(move |row| {
                row.map(|(key, value)| Change {
                    tree: text.clone(),
                    key: key.to_vec(),
                    value: Some(value.to_vec()),
                })
            })),
            Err(error) => Box::new(std::iter::once(Err(error))),
        };
        rows
    })
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
