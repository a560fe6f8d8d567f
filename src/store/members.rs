//! Who may ask where the bot is closed: people and groups, by number, and the invitations on their way.

use serde::{Deserialize, Serialize};

use super::{Db, StoreError, Tree, decode, encode};

const VERSION: u8 = 1;

pub(super) const TREE: &str = "members";

/// An invitation nobody took up is void after this.
const INVITED_SECONDS: i64 = 7 * 24 * 60 * 60;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Member {
    since: i64,
    /// Who let them in.
    by: i64,
}

pub struct Members {
    db: Db,
    members: Tree,
    invitations: Tree,
}

impl Members {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Members {
            db: db.clone(),
            members: db.open_tree(TREE)?,
            invitations: db.open_tree("invitations")?,
        })
    }

    /// Whether a person, or a group, was let in.
    pub fn has(&self, id: i64) -> bool {
        self.members.contains_key(id.to_be_bytes()).unwrap_or(false)
    }

    pub fn let_in(&self, id: i64, by: i64, now: i64) -> Result<(), StoreError> {
        let member = Member { since: now, by };
        self.members.insert(id.to_be_bytes(), encode(VERSION, &member)?)?;
        self.db.settle()
    }

    pub fn put_out(&self, id: i64) -> Result<(), StoreError> {
        self.members.remove(id.to_be_bytes())?;
        self.db.settle()
    }

    /// An invitation for one person, under a key that cannot be guessed.
    pub fn invite(&self, key: &str, by: i64, now: i64) -> Result<(), StoreError> {
        let member = Member { since: now, by };
        self.invitations.insert(key, encode(VERSION, &member)?)?;
        self.db.settle()
    }

    /// Takes an invitation up; `false` where there is none, or no longer.
    pub fn accept(&self, key: &str, id: i64, now: i64) -> Result<bool, StoreError> {
        let accepted = self.db.step(|changes| {
            let invitation = self
                .invitations
                .get(key)?
                .and_then(|bytes| decode::<Member>(VERSION, &bytes));
            let Some(invitation) = invitation.filter(|one| now - one.since <= INVITED_SECONDS) else {
                return Ok(false);
            };
            let member = Member {
                since: now,
                by: invitation.by,
            };
            changes.remove(&self.invitations, key);
            changes.insert(&self.members, id.to_be_bytes(), encode(VERSION, &member)?);
            Ok(true)
        })?;
        self.db.settle()?;
        Ok(accepted)
    }

    pub(super) fn sweep(&self, now: i64) -> Result<(), StoreError> {
        for row in self.invitations.iter() {
            let (key, value) = row?;
            if decode::<Member>(VERSION, &value).is_none_or(|one| now - one.since > INVITED_SECONDS) {
                self.invitations.remove(key)?;
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
    fn an_invitation_lets_one_person_in_and_lapses_after_a_week() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        store.members.invite("a", 7, 1000).unwrap();
        store.members.invite("b", 7, 1000).unwrap();
        assert!(store.members.accept("a", 5, 2000).unwrap());
        assert!(!store.members.accept("a", 6, 2000).unwrap(), "it was taken up");
        assert!(!store.members.accept("b", 6, 1001 + INVITED_SECONDS).unwrap());
        assert!(!store.members.accept("c", 6, 1000).unwrap());
        drop(store);
        let store = opened(state.path());
        assert!(store.members.has(5) && !store.members.has(6));
        store.members.put_out(5).unwrap();
        assert!(!store.members.has(5));
    }
}
