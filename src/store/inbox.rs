//! Updates that arrived: on disk before they are acknowledged, until each has been dealt with.
//!
//! Telegram forgets an update once the next one is asked for, so it must stand on disk by then. An update may
//! arrive twice (a lost acknowledgement) and its number may start again anywhere (after a quiet week), so
//! repetitions are told by a set of what was seen, never by "lower than the last".

use std::collections::HashSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Db, StoreError, Tree, decode, encode};

const VERSION: u8 = 1;

/// Telegram keeps an update for 24 hours; a repetition cannot come later than that, with room to spare.
const SEEN_SECONDS: i64 = 48 * 60 * 60;

/// The place of an update in the inbox, in order of arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot(pub u64);

/// The place of all updates that are dealt with while the disk has no room to keep them. They stay with Telegram.
const NOWHERE: Slot = Slot(u64::MAX);

/// So many are dealt with that way; Telegram shows no more than a hundred that were not acknowledged.
const MOST_PASSING: usize = 1000;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The update as it came, in JSON.
    pub raw: String,
    /// Seconds since 1970-01-01 UTC.
    pub received: i64,
}

/// What an earlier run left behind.
pub struct Left {
    /// Nothing was sent for these yet.
    pub unfinished: Vec<(Slot, Row)>,
    /// For so many an answer was on its way when the program ended. Whether it arrived cannot be known.
    pub unknown: usize,
}

pub struct Inbox {
    db: Db,
    rows: Tree,
    seen: Tree,
    sending: Tree,
    /// Dealt with already, and not kept.
    passing: Mutex<HashSet<[u8; 16]>>,
}

impl Inbox {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Inbox {
            db: db.clone(),
            rows: db.open_tree("inbox")?,
            seen: db.open_tree("inbox_seen")?,
            sending: db.open_tree("inbox_sending")?,
            passing: Mutex::default(),
        })
    }

    /// Takes updates in (number and JSON) and returns those that are new. On return they are on the disk.
    pub fn take(&self, updates: &[(i64, String)], now: i64) -> Result<Vec<(Slot, Row)>, StoreError> {
        let mut taken = Vec::new();
        let mut rows = Vec::new();
        let mut keys = HashSet::new();
        let mut passed = Vec::new();
        for (number, raw) in updates {
            let seen_key = seen_key(*number, raw);
            if self.seen.contains_key(seen_key)? || !keys.insert(seen_key) {
                continue;
            }
            if self.passing().contains(&seen_key) {
                passed.push(seen_key);
                continue;
            }
            let slot = Slot(self.db.generate_id()?);
            let mut row = Row {
                raw: raw.clone(),
                received: now,
            };
            let value = encode(VERSION, &row).or_else(|_| {
                row.raw.clear();
                encode(VERSION, &row)
            })?;
            rows.push((slot, value, seen_key));
            taken.push((slot, row));
        }
        if taken.is_empty() && passed.is_empty() {
            return Ok(taken);
        }
        self.db.step(|changes| {
            for (slot, value, seen_key) in &rows {
                changes.insert(&self.rows, slot.0.to_be_bytes(), value);
                changes.insert(&self.seen, seen_key, now.to_be_bytes());
            }
            for seen_key in &passed {
                changes.insert(&self.seen, seen_key, now.to_be_bytes());
            }
            Ok(())
        })?;
        // What is not on the disk is not acknowledged, and must not be taken for a repetition when it comes again.
        self.db.settle().inspect_err(|_| {
            let _ = self.db.step(|changes| {
                for (slot, _, seen_key) in &rows {
                    changes.remove(&self.rows, slot.0.to_be_bytes());
                    changes.remove(&self.seen, seen_key);
                }
                Ok(())
            });
        })?;
        self.passing().retain(|key| !passed.contains(key));
        Ok(taken)
    }

    /// Those of updates that are new, to be dealt with though they cannot be kept: they must not be acknowledged, and
    /// are passed over when they come again while this program runs. Killed meanwhile, it deals with them twice.
    pub fn pass(&self, updates: &[(i64, String)], now: i64) -> Vec<(Slot, Row)> {
        let mut passing = self.passing();
        let mut new = Vec::new();
        for (number, raw) in updates {
            let key = seen_key(*number, raw);
            let seen = self.seen.contains_key(key).unwrap_or(false);
            if !seen && passing.len() < MOST_PASSING && passing.insert(key) {
                let row = Row {
                    raw: raw.clone(),
                    received: now,
                };
                new.push((NOWHERE, row));
            }
        }
        new
    }

    fn passing(&self) -> MutexGuard<'_, HashSet<[u8; 16]>> {
        self.passing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An answer is about to be sent. Should the program die before it hears the outcome, the answer is not sent
    /// again: a missing answer is asked for again, a doubled one cannot be taken back.
    pub fn sending(&self, slot: Slot) -> Result<(), StoreError> {
        if slot == NOWHERE {
            return Ok(());
        }
        self.sending.insert(slot.0.to_be_bytes(), [])?;
        self.db.settle()
    }

    /// The answer was certainly not taken; it may be sent later.
    pub fn not_sent(&self, slot: Slot) -> Result<(), StoreError> {
        if slot == NOWHERE {
            return Ok(());
        }
        self.sending.remove(slot.0.to_be_bytes())?;
        Ok(())
    }

    pub fn done(&self, slot: Slot) -> Result<(), StoreError> {
        if slot == NOWHERE {
            return Ok(());
        }
        self.db.step(|changes| {
            changes.remove(&self.rows, slot.0.to_be_bytes());
            changes.remove(&self.sending, slot.0.to_be_bytes());
            Ok(())
        })
    }

    /// What an earlier run left, in order of arrival.
    pub fn left(&self) -> Result<Left, StoreError> {
        let mut left = Left {
            unfinished: Vec::new(),
            unknown: 0,
        };
        for stored in self.rows.iter() {
            let (key, value) = stored?;
            let Ok(number) = key.as_ref().try_into().map(u64::from_be_bytes) else {
                continue;
            };
            let slot = Slot(number);
            if self.sending.contains_key(&key)? {
                left.unknown += 1;
                self.done(slot)?;
            } else if let Some(row) = decode(VERSION, &value) {
                left.unfinished.push((slot, row));
            }
        }
        Ok(left)
    }

    pub(super) fn sweep(&self, now: i64) -> Result<(), StoreError> {
        for stored in self.seen.iter() {
            let (key, value) = stored?;
            let at = value.as_ref().try_into().map_or(0, i64::from_be_bytes);
            if now - at > SEEN_SECONDS {
                self.seen.remove(key)?;
            }
        }
        Ok(())
    }
}

fn seen_key(number: i64, raw: &str) -> [u8; 16] {
    let mut key = [0; 16];
    key[..8].copy_from_slice(&number.to_be_bytes());
    key[8..].copy_from_slice(&Sha256::digest(raw.as_bytes())[..8]);
    key
}

#[cfg(test)]
mod tests {
    use super::super::opened;
    use super::*;

    fn update(number: i64) -> (i64, String) {
        (number, format!("{{\"update_id\":{number}}}"))
    }

    #[test]
    fn an_update_is_taken_once_also_after_a_restart() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        assert_eq!(
            store.inbox.take(&[update(1), update(2), update(1)], 0).unwrap().len(),
            2
        );
        drop(store);
        let store = opened(state.path());
        assert!(store.inbox.take(&[update(2)], 10).unwrap().is_empty());
    }

    #[test]
    fn numbers_may_start_again_lower_and_even_be_reused() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        store.inbox.take(&[update(900)], 0).unwrap();
        assert_eq!(store.inbox.take(&[update(3)], 1).unwrap().len(), 1);
        let other = (900, "{\"update_id\":900,\"message\":{}}".to_owned());
        assert_eq!(store.inbox.take(&[other], 2).unwrap().len(), 1);
        store.sweep(SEEN_SECONDS + 2).unwrap();
        assert_eq!(store.inbox.take(&[update(900)], 3).unwrap().len(), 1);
    }

    #[test]
    fn what_is_unfinished_is_found_again_in_order_and_what_was_on_its_way_is_not() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let taken = store
            .inbox
            .take(&[update(1), update(2), update(3), update(4)], 7)
            .unwrap();
        store.inbox.done(taken[0].0).unwrap();
        store.inbox.sending(taken[1].0).unwrap();
        store.inbox.sending(taken[2].0).unwrap();
        store.inbox.not_sent(taken[2].0).unwrap();
        drop(store);
        let store = opened(state.path());
        let left = store.inbox.left().unwrap();
        assert_eq!(left.unknown, 1);
        let raw: Vec<&str> = left.unfinished.iter().map(|(_, row)| row.raw.as_str()).collect();
        assert_eq!(raw, ["{\"update_id\":3}", "{\"update_id\":4}"]);
        assert_eq!(store.inbox.left().unwrap().unknown, 0);
    }

    #[test]
    fn an_update_too_large_to_keep_is_remembered_as_seen_without_its_words() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let huge = (5, "x".repeat(500_000));
        let taken = store.inbox.take(std::slice::from_ref(&huge), 0).unwrap();
        assert_eq!(taken[0].1.raw, "");
        assert!(store.inbox.take(&[huge], 0).unwrap().is_empty());
    }

    #[test]
    fn what_was_dealt_with_while_there_was_no_room_is_not_taken_later() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let passed = store.inbox.pass(&[update(1), update(2)], 0);
        assert_eq!(passed.len(), 2);
        assert!(store.inbox.pass(&[update(2)], 0).is_empty());
        store.inbox.sending(passed[0].0).unwrap();
        store.inbox.done(passed[0].0).unwrap();
        let taken = store.inbox.take(&[update(1), update(2), update(3)], 1).unwrap();
        assert_eq!(taken.len(), 1);
        assert!(store.inbox.take(&[update(1)], 2).unwrap().is_empty());
        assert_eq!(store.inbox.left().unwrap().unfinished.len(), 1);
    }
}
