//! What the people who run the bot are to be told of, until they were told; and when the last snapshot was taken.

use serde::{Deserialize, Serialize};

use super::{Db, Rebuilt, StoreError, Tree, decode, encode};

const VERSION: u8 = 1;

/// Something that happened, and what its sentence needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Notice {
    /// The store was damaged and made anew.
    Rebuilt { aside: String, complete: bool },
    /// For so many hours nothing was heard from Telegram, which forgets after 24.
    Gap { hours: i64 },
    /// A message was refused in every form.
    DeadLetter { chat: i64 },
    /// Nothing was had from a feed for a day.
    FeedSilent { address: String },
    /// Nothing for a fortnight; it is not asked again.
    FeedDropped { address: String },
    /// So many articles are new at once that they wait for a word.
    FeedWaiting { address: String, count: usize },
}

impl Notice {
    pub(super) fn rebuilt(rebuilt: &Rebuilt) -> Notice {
        Notice::Rebuilt {
            aside: rebuilt.aside.display().to_string(),
            complete: rebuilt.whole.damaged.is_empty() && rebuilt.whole.snapshot.is_some(),
        }
    }
}

pub struct Notices {
    db: Db,
    tree: Tree,
    times: Tree,
}

/// So many are kept for an owner who cannot be reached.
const MOST: usize = 100;

impl Notices {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Notices {
            db: db.clone(),
            tree: db.open_tree("notices")?,
            times: db.open_tree("times")?,
        })
    }

    pub fn add(&self, notice: &Notice) -> Result<(), StoreError> {
        if self.tree.len() >= MOST {
            return Ok(());
        }
        let id = self.db.generate_id()?;
        self.tree.insert(id.to_be_bytes(), encode(VERSION, notice)?)?;
        self.db.settle()
    }

    /// Those nobody was told of yet, the oldest first.
    pub fn untold(&self) -> Vec<(u64, Notice)> {
        let rows = self.tree.iter().filter_map(Result::ok);
        rows.filter_map(|(key, value)| {
            let id = u64::from_be_bytes(key.as_ref().try_into().ok()?);
            Some((id, decode(VERSION, &value)?))
        })
        .collect()
    }

    pub fn told(&self, id: u64) -> Result<(), StoreError> {
        self.tree.remove(id.to_be_bytes())
    }

    /// Whether so much time has passed since this was last true. A clock that was set back makes it true as well.
    pub(super) fn is_due(&self, now: i64, seconds: i64) -> Result<bool, StoreError> {
        let due = self
            .since("snapshot", now)?
            .is_none_or(|passed| !(0..seconds).contains(&passed));
        if due {
            self.mark("snapshot", now)?;
        }
        Ok(due)
    }

    /// Notes that something of this name happened.
    pub fn mark(&self, name: &str, now: i64) -> Result<(), StoreError> {
        self.times.insert(name, now.to_be_bytes())
    }

    /// The seconds since something of this name happened.
    pub fn since(&self, name: &str, now: i64) -> Result<Option<i64>, StoreError> {
        let stored = self.times.get(name)?;
        let at = stored.and_then(|bytes| bytes.as_ref().try_into().ok());
        Ok(at.map(|at| now - i64::from_be_bytes(at)))
    }
}
