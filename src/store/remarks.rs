//! What reaches the people who run the bot: opinions, and questions no article answered.
//!
//! An opinion is kept under the number of who wrote it, so that it can be deleted with everything else of that
//! person; it is shown without. A question is kept without any number.

use serde::{Deserialize, Serialize};

use super::{Db, StoreError, Tree, decode, encode};
use crate::text::fold;

const VERSION: u8 = 1;

/// Nobody reads older ones.
const KEPT_SECONDS: i64 = 180 * 24 * 60 * 60;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Remark {
    pub text: String,
    /// Seconds since 1970-01-01 UTC.
    pub at: i64,
}

/// A question without an answer, and how often it was asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unanswered {
    pub question: String,
    pub times: u32,
    pub last: i64,
}

pub struct Remarks {
    db: Db,
    said: Tree,
    unanswered: Tree,
    reported: Tree,
}

impl Remarks {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Remarks {
            db: db.clone(),
            said: db.open_tree("remarks")?,
            unanswered: db.open_tree("unanswered")?,
            reported: db.open_tree("reported")?,
        })
    }

    pub fn say(&self, user: i64, remark: &Remark) -> Result<(), StoreError> {
        let mut key = user.to_be_bytes().to_vec();
        key.extend(self.db.generate_id()?.to_be_bytes());
        self.said.insert(key, encode(VERSION, remark)?)?;
        self.db.settle()
    }

    /// The newest first.
    pub fn said(&self) -> Vec<Remark> {
        let rows = self.said.iter().filter_map(Result::ok);
        let mut all: Vec<Remark> = rows.filter_map(|(_, value)| decode(VERSION, &value)).collect();
        all.sort_by_key(|remark| std::cmp::Reverse(remark.at));
        all
    }

    /// Notes a question; the same in other letters counts as the same.
    pub fn not_answered(&self, question: &str, now: i64) -> Result<(), StoreError> {
        let key = fold::phrase_bare(question);
        let known: Option<Unanswered> = self.unanswered.get(&key)?.and_then(|bytes| decode(VERSION, &bytes));
        let is = Unanswered {
            question: question.to_owned(),
            times: known.map_or(0, |known| known.times) + 1,
            last: now,
        };
        self.unanswered.insert(key, encode(VERSION, &is)?)?;
        Ok(())
    }

    /// Somebody answered it.
    pub fn answered(&self, question: &str) -> Result<(), StoreError> {
        self.unanswered.remove(fold::phrase_bare(question))?;
        Ok(())
    }

    /// The newest first.
    pub fn unanswered(&self) -> Vec<Unanswered> {
        let rows = self.unanswered.iter().filter_map(Result::ok);
        let mut all: Vec<Unanswered> = rows.filter_map(|(_, value)| decode(VERSION, &value)).collect();
        all.sort_by_key(|one| std::cmp::Reverse(one.last));
        all
    }

    /// Notes that an owner is told of a week; `false` where that was done.
    pub fn report(&self, owner: i64, week: &str) -> Result<bool, StoreError> {
        let key = owner.to_be_bytes();
        let is_new = self.reported.get(key)?.is_none_or(|before| before != week.as_bytes());
        if is_new {
            self.reported.insert(key, week)?;
            self.db.settle()?;
        }
        Ok(is_new)
    }

    /// Deletes what somebody said.
    pub(super) fn erase(&self, user: i64) -> Result<usize, StoreError> {
        super::erase::all(&self.said, |key| key.starts_with(&user.to_be_bytes()))
    }

    pub(super) fn sweep(&self, now: i64) -> Result<(), StoreError> {
        for row in self.said.iter() {
            let (key, value) = row?;
            if decode::<Remark>(VERSION, &value).is_none_or(|remark| now - remark.at > KEPT_SECONDS) {
                self.said.remove(key)?;
            }
        }
        for row in self.unanswered.iter() {
            let (key, value) = row?;
            if decode::<Unanswered>(VERSION, &value).is_none_or(|one| now - one.last > KEPT_SECONDS) {
                self.unanswered.remove(key)?;
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
    fn the_same_question_counts_once_and_old_ones_go() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        store.remarks.not_answered("Ai được khen ở Sóc Sơn?", 1000).unwrap();
        store.remarks.not_answered("ai duoc khen o soc son", 2000).unwrap();
        let all = store.remarks.unanswered();
        assert_eq!((all.len(), all[0].times, all[0].last), (1, 2, 2000));
        store.sweep(2001 + KEPT_SECONDS).unwrap();
        assert!(store.remarks.unanswered().is_empty());
    }
}
