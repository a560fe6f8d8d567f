//! What the buttons under an answer need later: a short opaque key, and behind it what was answered.

use serde::{Deserialize, Serialize};

use super::{Db, StoreError, Tree, decode, encode};

const VERSION: u8 = 1;

pub(super) const TREE: &str = "answers";

/// Questions are kept no longer than this; buttons older than it say politely that they are.
const KEPT_SECONDS: i64 = 30 * 24 * 60 * 60;
const KEPT_ROWS: usize = 20_000;

/// An answer that was given. The key was issued for this chat and means nothing in another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Given {
    pub chat: i64,
    /// Seconds since 1970-01-01 UTC.
    pub at: i64,
    pub question: String,
    /// What the front end needs to go on, in its own form.
    pub body: serde_json::Value,
}

pub struct Answers {
    db: Db,
    tree: Tree,
}

impl Answers {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Answers {
            db: db.clone(),
            tree: db.open_tree(TREE)?,
        })
    }

    /// Keeps an answer and returns its key. Keys rise with time, so that the oldest rows come first.
    pub fn keep(&self, given: &Given) -> Result<String, StoreError> {
        let id = self.db.generate_id()?;
        self.tree.insert(id.to_be_bytes(), encode(VERSION, given)?)?;
        Ok(format!("{id:x}"))
    }

    /// The answer behind a key, if the key was issued for this chat and is not too old.
    pub fn get(&self, key: &str, chat: i64) -> Option<Given> {
        let id = u64::from_str_radix(key, 16).ok()?;
        let bytes = self.tree.get(id.to_be_bytes()).ok()??;
        decode::<Given>(VERSION, &bytes).filter(|given| given.chat == chat)
    }

    /// Changes what is kept behind a key.
    pub fn update(&self, key: &str, given: &Given) -> Result<(), StoreError> {
        if let Ok(id) = u64::from_str_radix(key, 16) {
            self.tree.insert(id.to_be_bytes(), encode(VERSION, given)?)?;
        }
        Ok(())
    }

    /// Deletes what was answered in a chat, and what others keep to answer there.
    pub(super) fn erase(&self, chat: i64) -> Result<usize, StoreError> {
        let is_of = |given: &Given| given.chat == chat || given.body.get("to").is_some_and(|to| *to == chat);
        let mut gone = 0;
        for row in self.tree.iter() {
            let (id, value) = row?;
            if decode::<Given>(VERSION, &value).is_some_and(|given| is_of(&given)) {
                self.tree.remove(id)?;
                gone += 1;
            }
        }
        Ok(gone)
    }

    pub(super) fn sweep(&self, now: i64) -> Result<(), StoreError> {
        let mut surplus = self.tree.len().saturating_sub(KEPT_ROWS);
        for row in self.tree.iter() {
            let (id, value) = row?;
            let fresh = decode::<Given>(VERSION, &value).is_some_and(|given| now - given.at <= KEPT_SECONDS);
            if fresh && surplus == 0 {
                break;
            }
            surplus = surplus.saturating_sub(1);
            self.tree.remove(id)?;
        }
        Ok(())
    }
}

/// The record of a chat as that of another.
pub(super) fn moved(value: &[u8], from: i64, to: i64) -> Option<Vec<u8>> {
    let given = decode::<Given>(VERSION, value).filter(|given| given.chat == from)?;
    encode(VERSION, &Given { chat: to, ..given }).ok()
}

#[cfg(test)]
mod tests {
    use super::super::opened;
    use super::*;

    fn given(chat: i64, at: i64) -> Given {
        Given {
            chat,
            at,
            question: "Ai được khen?".to_owned(),
            body: serde_json::json!({"more": ["một", "hai"]}),
        }
    }

    #[test]
    fn a_key_works_in_its_own_chat_only() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let key = store.answers.keep(&given(5, 1000)).unwrap();
        assert!(key.len() <= 16);
        assert_eq!(store.answers.get(&key, 5), Some(given(5, 1000)));
        assert_eq!(store.answers.get(&key, 6), None);
        assert_eq!(store.answers.get("không phải khóa", 5), None);
    }

    #[test]
    fn ten_thousand_forged_keys_open_nothing_of_another_chat() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let keys: Vec<String> = (0..100).map(|at| store.answers.keep(&given(5, at)).unwrap()).collect();
        let first = u64::from_str_radix(&keys[0], 16).unwrap();
        for guess in 0..10_000 {
            let near = format!("{:x}", first.wrapping_add(guess).wrapping_sub(5_000));
            assert_eq!(store.answers.get(&near, 6), None, "{near}");
        }
        assert!(keys.iter().all(|key| store.answers.get(key, 5).is_some()));
        assert!(keys.iter().all(|key| store.answers.get(key, -5).is_none()));
    }

    #[test]
    fn old_answers_are_swept_and_new_ones_stay() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let old = store.answers.keep(&given(5, 1000)).unwrap();
        let new = store.answers.keep(&given(5, 1000 + KEPT_SECONDS)).unwrap();
        store.sweep(1001 + KEPT_SECONDS).unwrap();
        assert_eq!(store.answers.get(&old, 5), None);
        assert!(store.answers.get(&new, 5).is_some());
    }

    #[test]
    fn keys_stay_unique_after_a_restart() {
        let state = tempfile::tempdir().unwrap();
        let first = opened(state.path()).answers.keep(&given(5, 1)).unwrap();
        let second = opened(state.path()).answers.keep(&given(5, 2)).unwrap();
        assert_ne!(first, second);
    }
}
