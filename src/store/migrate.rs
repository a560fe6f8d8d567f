//! A group that became a supergroup: everything kept under its old number goes on under the new one.

use super::{Db, StoreError, Tree, answers};

/// What a group's number is part of.
pub struct Moving {
    db: Db,
    /// Trees whose keys begin with the number of the chat.
    by_chat: Vec<Tree>,
    answers: Tree,
}

impl Moving {
    pub(super) fn open(db: &Db, by_chat: &[&str]) -> Result<Self, StoreError> {
        let by_chat = by_chat
            .iter()
            .map(|name| db.open_tree(name))
            .collect::<Result<_, _>>()?;
        Ok(Moving {
            db: db.clone(),
            by_chat,
            answers: db.open_tree(answers::TREE)?,
        })
    }

    /// Moves all of it in one step; how many records moved. Done again, it finds nothing left. What is already kept
    /// under the new number is newer and stays.
    pub fn chat(&self, from: i64, to: i64) -> Result<usize, StoreError> {
        if from == to {
            return Ok(0);
        }
        let moved = self.db.step(|changes| {
            let mut moved = 0;
            for tree in &self.by_chat {
                for row in tree.scan_prefix(from.to_be_bytes()) {
                    let (key, value) = row?;
                    let mut new = to.to_be_bytes().to_vec();
                    new.extend_from_slice(key.get(8..).unwrap_or_default());
                    changes.remove(tree, key);
                    if !tree.contains_key(&new)? {
                        changes.insert(tree, new, value);
                    }
                    moved += 1;
                }
            }
            for row in self.answers.iter() {
                let (key, value) = row?;
                if let Some(value) = answers::moved(&value, from, to) {
                    changes.insert(&self.answers, key, value);
                    moved += 1;
                }
            }
            Ok(moved)
        })?;
        if moved > 0 {
            self.db.settle()?;
        }
        Ok(moved)
    }
}

#[cfg(test)]
mod tests {
    use super::super::answers::Given;
    use super::super::digests::{Row, Slot, State};
    use super::super::sessions::{Said, SessionKey};
    use super::super::subscriptions::{Number, Subscription};
    use super::super::{Store, opened};
    use crate::text::Lang;

    const OLD: i64 = -500;
    const NEW: i64 = -1_001_000_000_500;

    fn said(question: &str) -> Said {
        Said {
            question: question.to_owned(),
            at: 1000,
            articles: Vec::new(),
        }
    }

    fn session(chat: i64, user: i64) -> SessionKey {
        SessionKey { chat, topic: 0, user }
    }

    fn given(chat: i64) -> Given {
        Given {
            chat,
            at: 1000,
            question: "Ai được khen?".to_owned(),
            body: serde_json::Value::Null,
        }
    }

    /// A group with a digest that is planned, in the form the store keeps.
    fn subscribed(store: &Store) -> (Number, Slot, Row) {
        let subscription = Subscription::daily(5, Lang::Vi, 450, 1000);
        let number = store.subscriptions.add(OLD, &subscription).unwrap().unwrap();
        let slot = Slot {
            chat: OLD,
            date: 20_261_122,
            minute: 450,
            subscription: number,
        };
        let row = Row {
            state: State::Planned,
            at: 1000,
            body: serde_json::Value::Null,
            articles: vec!["bài".to_owned()],
        };
        (number, slot, row)
    }

    #[test]
    fn digests_go_along_whether_planned_or_sent() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let (number, slot, row) = subscribed(&store);
        let yesterday = Slot {
            date: 20_261_121,
            ..slot
        };
        let known = |chat| store.digests.untold(chat, vec!["bài".to_owned()]).is_empty();
        store.digests.plan(yesterday, &row).unwrap();
        store.digests.step(yesterday, &row, State::Sent).unwrap();
        let today = Row {
            articles: vec!["bài khác".to_owned()],
            ..row
        };
        store.digests.plan(slot, &today).unwrap();
        assert!(known(OLD) && !known(NEW));

        store.moving.chat(OLD, NEW).unwrap();
        store.moving.chat(OLD, NEW).unwrap();

        assert!(store.subscriptions.of(OLD).is_empty());
        assert_eq!(store.subscriptions.of(NEW)[0].0, number);
        let moved = |slot| Slot { chat: NEW, ..slot };
        assert!(store.digests.is_known(moved(yesterday)) && !store.digests.is_known(yesterday));
        assert_eq!(store.digests.under_way(), [(moved(slot), today)]);
        assert!(known(NEW) && !known(OLD));
    }

    #[test]
    fn a_group_takes_everything_along_once_and_other_chats_nothing() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        store.sessions.push(session(OLD, 5), said("trước")).unwrap();
        store.sessions.push(session(OLD, 6), said("trước")).unwrap();
        store.sessions.push(session(NEW, 6), said("sau")).unwrap();
        store.sessions.push(session(-501, 5), said("nhóm khác")).unwrap();
        let key = store.answers.keep(&given(OLD)).unwrap();
        let other = store.answers.keep(&given(-501)).unwrap();

        assert_eq!(store.moving.chat(OLD, NEW).unwrap(), 3);
        assert_eq!(store.moving.chat(OLD, NEW).unwrap(), 0);
        drop(store);

        let store = opened(state.path());
        let asked = |key| store.sessions.turns(key, 1000);
        assert_eq!(asked(session(NEW, 5)), [said("trước")]);
        assert_eq!(asked(session(NEW, 6)), [said("sau")], "what was said since stays");
        assert!(asked(session(OLD, 5)).is_empty() && asked(session(OLD, 6)).is_empty());
        assert_eq!(asked(session(-501, 5)), [said("nhóm khác")]);
        assert_eq!(store.answers.get(&key, OLD), None);
        assert_eq!(store.answers.get(&key, NEW), Some(given(NEW)));
        assert!(store.answers.get(&other, -501).is_some());
    }
}
