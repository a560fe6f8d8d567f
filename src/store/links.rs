//! Short keys for articles, small enough for a link that opens the bot. The same article has the same key always.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::{Db, StoreError, Tree};

pub struct Links {
    tree: Tree,
}

impl Links {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Links {
            tree: db.open_tree("links")?,
        })
    }

    pub fn key(&self, article: &str) -> Result<String, StoreError> {
        let digest = Sha256::digest(article.as_bytes());
        let key = digest[..8].iter().fold(String::new(), |mut key, byte| {
            let _ = write!(key, "{byte:02x}");
            key
        });
        self.tree.insert(&key, article)?;
        Ok(key)
    }

    pub fn article(&self, key: &str) -> Option<String> {
        let bytes = self.tree.get(key).ok()??;
        String::from_utf8(bytes.to_vec()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::super::opened;

    #[test]
    fn the_key_of_an_article_leads_back_to_it() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let key = store.links.key("bài số một").unwrap();
        assert_eq!(key.len(), 16);
        assert_eq!(key, store.links.key("bài số một").unwrap());
        assert_eq!(store.links.article(&key).as_deref(), Some("bài số một"));
        assert_eq!(store.links.article("0000000000000000"), None);
    }
}
