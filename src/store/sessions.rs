//! The conversations under way: what somebody asked last, per chat, topic and person.

use serde::{Deserialize, Serialize};

use super::{Db, StoreError, Tree, decode, encode};

const VERSION: u8 = 1;

pub(super) const TREE: &str = "sessions";

/// A conversation nobody continued for this long is over.
pub const KEPT_SECONDS: i64 = 30 * 60;

/// Of a long conversation only the last turns are kept.
pub const KEPT_TURNS: usize = 8;

/// Whose conversation it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SessionKey {
    pub chat: i64,
    /// 0 outside topics.
    pub topic: i32,
    pub user: i64,
}

impl SessionKey {
    pub(super) fn bytes(self) -> [u8; 20] {
        let mut bytes = [0; 20];
        bytes[..8].copy_from_slice(&self.chat.to_be_bytes());
        bytes[8..12].copy_from_slice(&self.topic.to_be_bytes());
        bytes[12..].copy_from_slice(&self.user.to_be_bytes());
        bytes
    }
}

/// A question that was asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Said {
    pub question: String,
    /// Seconds since 1970-01-01 UTC.
    pub at: i64,
    /// The articles its answer rested on.
    #[serde(default)]
    pub articles: Vec<String>,
}

pub struct Sessions {
    tree: Tree,
}

impl Sessions {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Sessions {
            tree: db.open_tree(TREE)?,
        })
    }

    /// The turns of a conversation that is still under way, oldest first.
    pub fn turns(&self, key: SessionKey, now: i64) -> Vec<Said> {
        let stored = self.tree.get(key.bytes()).ok().flatten();
        let turns: Vec<Said> = stored.and_then(|bytes| decode(VERSION, &bytes)).unwrap_or_default();
        if is_over(&turns, now) { Vec::new() } else { turns }
    }

    /// Adds a turn. The same question of the same moment is a repetition of the same update and is kept once.
    pub fn push(&self, key: SessionKey, said: Said) -> Result<(), StoreError> {
        let mut turns = self.turns(key, said.at);
        if turns.last() == Some(&said) {
            return Ok(());
        }
        turns.push(said);
        let surplus = turns.len().saturating_sub(KEPT_TURNS);
        turns.drain(..surplus);
        self.tree.insert(key.bytes(), encode(VERSION, &turns)?)?;
        Ok(())
    }

    pub fn forget(&self, key: SessionKey) -> Result<(), StoreError> {
        self.tree.remove(key.bytes())?;
        Ok(())
    }

    /// Deletes somebody's conversations, wherever they were held.
    pub(super) fn erase(&self, user: i64) -> Result<usize, StoreError> {
        super::erase::all(&self.tree, |key| key.ends_with(&user.to_be_bytes()))
    }

    pub(super) fn sweep(&self, now: i64) -> Result<(), StoreError> {
        for row in self.tree.iter() {
            let (key, value) = row?;
            let turns: Vec<Said> = decode(VERSION, &value).unwrap_or_default();
            if is_over(&turns, now) {
                self.tree.remove(key)?;
            }
        }
        Ok(())
    }
}

fn is_over(turns: &[Said], now: i64) -> bool {
    turns.last().is_none_or(|last| now - last.at > KEPT_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::super::opened;
    use super::*;

    const KEY: SessionKey = SessionKey {
        chat: -100,
        topic: 7,
        user: 5,
    };

    fn said(question: &str, at: i64) -> Said {
        Said {
            question: question.to_owned(),
            at,
            articles: vec!["bài".to_owned()],
        }
    }

    #[test]
    fn a_conversation_ends_after_half_an_hour() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        store.sessions.push(KEY, said("một", 1000)).unwrap();
        assert_eq!(store.sessions.turns(KEY, 1000 + KEPT_SECONDS).len(), 1);
        assert!(store.sessions.turns(KEY, 1001 + KEPT_SECONDS).is_empty());
    }

    #[test]
    fn people_and_topics_do_not_share_a_conversation() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        store.sessions.push(KEY, said("một", 1000)).unwrap();
        assert!(store.sessions.turns(SessionKey { user: 6, ..KEY }, 1000).is_empty());
        assert!(store.sessions.turns(SessionKey { topic: 0, ..KEY }, 1000).is_empty());
    }

    #[test]
    fn only_the_last_turns_are_kept_and_a_repetition_counts_once() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        for number in 0..12 {
            store
                .sessions
                .push(KEY, said(&format!("câu {number}"), 1000 + number))
                .unwrap();
            store
                .sessions
                .push(KEY, said(&format!("câu {number}"), 1000 + number))
                .unwrap();
        }
        let turns = store.sessions.turns(KEY, 1012);
        assert_eq!(turns.len(), KEPT_TURNS);
        assert_eq!(turns[0].question, "câu 4");
        store.sessions.forget(KEY).unwrap();
        assert!(store.sessions.turns(KEY, 1012).is_empty());
    }
}
