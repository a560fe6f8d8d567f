//! What a chat has set for itself: language, silence, time zone, place.

use serde::{Deserialize, Serialize};

use super::{Db, StoreError, Tree, decode, encode};
use crate::text::Lang;

const VERSION: u8 = 1;

pub(super) const TREE: &str = "chats";

/// What was not set is as it is for everybody.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chat {
    pub lang: Option<Lang>,
    /// Digests arrive without a sound.
    #[serde(default)]
    pub silent: bool,
    /// The name of a time zone; Hà Nội's where none is set.
    #[serde(default)]
    pub zone: Option<String>,
    /// The place that is meant where a question names none, as it is written.
    #[serde(default)]
    pub place: Option<String>,
}

pub struct Chats {
    db: Db,
    tree: Tree,
}

impl Chats {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Chats {
            db: db.clone(),
            tree: db.open_tree(TREE)?,
        })
    }

    pub fn get(&self, chat: i64) -> Chat {
        let stored = self.tree.get(chat.to_be_bytes()).ok().flatten();
        stored.and_then(|bytes| decode(VERSION, &bytes)).unwrap_or_default()
    }

    pub fn set(&self, chat: i64, is: &Chat) -> Result<(), StoreError> {
        self.tree.insert(chat.to_be_bytes(), encode(VERSION, is)?)?;
        self.db.settle()
    }
}

#[cfg(test)]
mod tests {
    use super::super::opened;
    use super::*;

    #[test]
    fn what_a_chat_set_is_its_own_and_outlives_a_restart() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let set = Chat {
            lang: Some(Lang::En),
            silent: true,
            zone: Some("Asia/Tokyo".to_owned()),
            place: Some("Quận Tây Hồ".to_owned()),
        };
        store.chats.set(5, &set).unwrap();
        drop(store);
        let store = opened(state.path());
        assert_eq!((store.chats.get(5), store.chats.get(6)), (set, Chat::default()));
    }
}
