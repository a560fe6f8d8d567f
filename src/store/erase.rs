//! Deleting what is kept of a person, on their word.

use super::{Store, StoreError, Tree};

/// What is kept of a private chat. Who was let in stays let in.
const PRIVATE: [&str; 6] = [
    super::chats::TREE,
    super::sessions::TREE,
    super::subscriptions::TREE,
    super::digests::OPEN_TREE,
    super::digests::SETTLED_TREE,
    super::digests::TOLD_TREE,
];

impl Store {
    /// Everything of somebody: the private chat with its subscriptions, settings and answers, the conversations in
    /// groups, votes and opinions. What a group set up stays the group's. How many records went.
    pub fn erase(&self, user: i64) -> Result<usize, StoreError> {
        let private = user.to_be_bytes();
        let mut gone = self.answers.erase(user)? + self.feedback.erase(user)? + self.remarks.erase(user)?;
        for name in PRIVATE {
            gone += all(&self.db.open_tree(name)?, |key| key.starts_with(&private))?;
        }
        gone += self.sessions.erase(user)?;
        self.steps.erase(user)?;
        self.db.settle()?;
        Ok(gone)
    }
}

/// Removes the rows whose keys fit; how many there were.
pub(super) fn all(tree: &Tree, fits: impl Fn(&[u8]) -> bool) -> Result<usize, StoreError> {
    let mut gone = 0;
    for row in tree.iter() {
        let (key, _) = row?;
        if fits(&key) {
            tree.remove(key)?;
            gone += 1;
        }
    }
    Ok(gone)
}

#[cfg(test)]
mod tests {
    use super::super::answers::Given;
    use super::super::chats::Chat;
    use super::super::feedback::Vote;
    use super::super::opened;
    use super::super::remarks::Remark;
    use super::super::sessions::{Said, SessionKey};

    #[test]
    fn all_of_one_person_goes_and_nothing_of_others() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let said = Said {
            question: "Ai?".to_owned(),
            at: 1000,
            articles: Vec::new(),
        };
        let key = |chat, user| SessionKey { chat, topic: 0, user };
        for user in [5, 6] {
            store.sessions.push(key(user, user), said.clone()).unwrap();
            store.sessions.push(key(-100, user), said.clone()).unwrap();
            store
                .chats
                .set(
                    user,
                    &Chat {
                        silent: true,
                        ..Chat::default()
                    },
                )
                .unwrap();
            let text = format!("của {user}");
            store.remarks.say(user, &Remark { text, at: 1000 }).unwrap();
            let vote = Vote::of(true, "Ai?", 1000);
            store.feedback.vote("a", user, &vote).unwrap();
        }
        let given = |chat| Given {
            chat,
            at: 1000,
            question: "Ai?".to_owned(),
            body: serde_json::Value::Null,
        };
        let (mine, other) = (
            store.answers.keep(&given(5)).unwrap(),
            store.answers.keep(&given(6)).unwrap(),
        );

        assert_eq!(store.erase(5).unwrap(), 6);

        let turns = |chat, user| store.sessions.turns(key(chat, user), 1000).len();
        assert_eq!([turns(5, 5), turns(-100, 5), turns(6, 6), turns(-100, 6)], [0, 0, 1, 1]);
        assert!(!store.chats.get(5).silent && store.chats.get(6).silent);
        assert_eq!(store.remarks.said().len(), 1);
        assert_eq!(store.feedback.votes().len(), 1);
        assert!(store.answers.get(&mine, 5).is_none() && store.answers.get(&other, 6).is_some());
    }
}
