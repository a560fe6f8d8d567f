//! Half-finished steps: what somebody was asked, so that the next message is taken for the answer.

use serde::{Deserialize, Serialize};

use super::sessions::SessionKey;
use super::{Db, StoreError, Tree, decode, encode};

const VERSION: u8 = 1;

pub(super) const TREE: &str = "steps";

/// Afterwards nobody remembers what was asked, and a message is a question again.
pub const KEPT_SECONDS: i64 = 30 * 60;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Step {
    /// Words to look for.
    Search,
    /// An opinion about the bot.
    Remark,
    /// What is wrong with the answer of this key.
    Reason(String),
    /// What an owner replies to the question of this key.
    Reply(String),
    /// Hours, days and places of a new subscription.
    Subscribe,
    /// Hours and days of the subscription of this number.
    Hours(u64),
    /// Names the subscription of this number shall follow.
    Follow(u64),
    /// The name of a time zone.
    Zone,
    /// The name of the chat's place.
    Place,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    step: Step,
    at: i64,
}

pub struct Steps {
    db: Db,
    tree: Tree,
}

impl Steps {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Steps {
            db: db.clone(),
            tree: db.open_tree(TREE)?,
        })
    }

    /// The step somebody is at; a new one takes the place of the old.
    pub fn begin(&self, key: SessionKey, step: &Step, now: i64) -> Result<(), StoreError> {
        let kept = Kept {
            step: step.clone(),
            at: now,
        };
        self.tree.insert(key.bytes(), encode(VERSION, &kept)?)?;
        self.db.settle()
    }

    /// The step somebody is at, unless it was begun too long ago.
    pub fn at(&self, key: SessionKey, now: i64) -> Option<Step> {
        let kept: Kept = decode(VERSION, &self.tree.get(key.bytes()).ok()??)?;
        (now - kept.at <= KEPT_SECONDS).then_some(kept.step)
    }

    /// Whether there was one to end.
    pub fn end(&self, key: SessionKey) -> Result<bool, StoreError> {
        let is_at_one = self.tree.contains_key(key.bytes())?;
        if is_at_one {
            self.tree.remove(key.bytes())?;
        }
        Ok(is_at_one)
    }

    pub(super) fn erase(&self, user: i64) -> Result<usize, StoreError> {
        super::erase::all(&self.tree, |key| key.ends_with(&user.to_be_bytes()))
    }

    pub(super) fn sweep(&self, now: i64) -> Result<(), StoreError> {
        for row in self.tree.iter() {
            let (key, value) = row?;
            if decode::<Kept>(VERSION, &value).is_none_or(|kept| now - kept.at > KEPT_SECONDS) {
                self.tree.remove(key)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::opened;
    use super::*;

    #[test]
    fn a_step_outlives_a_restart_and_ends_after_half_an_hour() {
        let key = SessionKey {
            chat: 5,
            topic: 0,
            user: 5,
        };
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        store.steps.begin(key, &Step::Remark, 1000).unwrap();
        drop(store);
        let store = opened(state.path());
        assert_eq!(store.steps.at(key, 1000 + KEPT_SECONDS), Some(Step::Remark));
        assert_eq!(store.steps.at(key, 1001 + KEPT_SECONDS), None);
        assert_eq!(store.steps.at(SessionKey { user: 6, ..key }, 1000), None);
        assert!(store.steps.end(key).unwrap());
        assert!(!store.steps.end(key).unwrap());
    }
}
