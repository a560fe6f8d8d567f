//! Who may hand over articles beside the owners: people an owner named, by number.

use serde::{Deserialize, Serialize};

use super::{Db, StoreError, Tree, decode, encode};

const VERSION: u8 = 1;

#[derive(Serialize, Deserialize)]
struct Editor {
    since: i64,
    /// Who named them.
    by: i64,
}

pub struct Editors {
    db: Db,
    tree: Tree,
}

impl Editors {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Editors {
            db: db.clone(),
            tree: db.open_tree("editors")?,
        })
    }

    pub fn has(&self, id: i64) -> bool {
        self.tree.contains_key(id.to_be_bytes()).unwrap_or(false)
    }

    pub fn name(&self, id: i64, by: i64, now: i64) -> Result<(), StoreError> {
        let editor = Editor { since: now, by };
        self.tree.insert(id.to_be_bytes(), encode(VERSION, &editor)?)?;
        self.db.settle()
    }

    pub fn dismiss(&self, id: i64) -> Result<(), StoreError> {
        self.tree.remove(id.to_be_bytes())?;
        self.db.settle()
    }

    /// All of them, with the second since 1970 each was named at.
    pub fn all(&self) -> Vec<(i64, i64)> {
        let rows = self.tree.iter().filter_map(Result::ok);
        rows.filter_map(|(key, value)| {
            let id = i64::from_be_bytes(key.as_ref().try_into().ok()?);
            Some((id, decode::<Editor>(VERSION, &value)?.since))
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::opened;

    #[test]
    fn who_was_named_stays_named_until_dismissed() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        store.editors.name(5, 7, 1000).unwrap();
        store.editors.name(6, 7, 2000).unwrap();
        drop(store);
        let store = opened(state.path());
        assert_eq!(store.editors.all(), [(5, 1000), (6, 2000)]);
        store.editors.dismiss(5).unwrap();
        assert!(!store.editors.has(5) && store.editors.has(6));
    }
}
