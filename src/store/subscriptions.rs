//! Who wants to be told what is new, when, and of which places.

use serde::{Deserialize, Serialize};

use super::{Db, StoreError, Tree, decode, encode};
use crate::fact::Kind;
use crate::text::Lang;

const VERSION: u8 = 1;

pub(super) const TREE: &str = "subscriptions";

/// A chat may hold so many; more would be a mistake or mischief.
pub const MOST_OF_A_CHAT: usize = 20;

/// What was deleted can be taken back for so long.
const DELETED_SECONDS: i64 = 7 * 24 * 60 * 60;

/// A subscription's number; the same chat never sees it twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Number(pub u64);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Subscription {
    /// 0 outside topics.
    pub topic: i32,
    /// Who made it.
    pub user: i64,
    pub lang: Lang,
    /// Minutes of the day.
    pub times: Vec<u16>,
    /// A bit a day of the week, from Monday on.
    pub days: u8,
    /// None for all of the city.
    pub places: Vec<Place>,
    /// None for all kinds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Kind>,
    /// Names of people, units or awards: of other facts nothing is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follow: Vec<String>,
    /// Told at once when a name that is followed appears.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub at_once: bool,
    /// The articles that were there already when it began to be told at once: they are no news any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed: Vec<String>,
    /// Also told that nothing is new.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub always: bool,
    /// The name of its time zone; Hà Nội's where none is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    pub standing: Standing,
    /// Since when it stands as it does, in seconds since 1970-01-01 UTC: nothing is owed for what lay before.
    pub since: i64,
}

/// A place by its name and the keys of the units that bear it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub name: String,
    pub keys: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    Active,
    Paused,
    /// The chat cannot be written to; it goes on when it can.
    Unreachable,
    Deleted,
}

impl Subscription {
    /// A digest a day of everything.
    pub fn daily(user: i64, lang: Lang, minute: u16, since: i64) -> Subscription {
        Subscription {
            topic: 0,
            user,
            lang,
            times: vec![minute],
            days: 0b111_1111,
            places: Vec::new(),
            kinds: Vec::new(),
            follow: Vec::new(),
            at_once: false,
            passed: Vec::new(),
            always: false,
            zone: None,
            standing: Standing::Active,
            since,
        }
    }
}

pub struct Subscriptions {
    db: Db,
    tree: Tree,
}

impl Subscriptions {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Subscriptions {
            db: db.clone(),
            tree: db.open_tree(TREE)?,
        })
    }

    /// Keeps a new one, unless the chat has too many.
    pub fn add(&self, chat: i64, subscription: &Subscription) -> Result<Option<Number>, StoreError> {
        if self.of(chat).len() >= MOST_OF_A_CHAT {
            return Ok(None);
        }
        let number = Number(self.db.generate_id()?);
        self.tree.insert(key(chat, number), encode(VERSION, subscription)?)?;
        self.db.settle()?;
        Ok(Some(number))
    }

    /// Those of a chat that were not deleted, oldest first.
    pub fn of(&self, chat: i64) -> Vec<(Number, Subscription)> {
        let rows = self.tree.scan_prefix(chat.to_be_bytes()).filter_map(Result::ok);
        let known = rows.filter_map(|(key, value)| Some((read_key(&key)?.1, decode(VERSION, &value)?)));
        known
            .filter(|(_, one): &(Number, Subscription)| one.standing != Standing::Deleted)
            .collect()
    }

    /// Also one that was deleted and may be taken back.
    pub fn get(&self, chat: i64, number: Number) -> Option<Subscription> {
        decode(VERSION, &self.tree.get(key(chat, number)).ok()??)
    }

    /// All that wait for their hour.
    pub fn active(&self) -> Vec<(i64, Number, Subscription)> {
        let rows = self.tree.iter().filter_map(Result::ok);
        let known = rows.filter_map(|(key, value)| {
            let (chat, number) = read_key(&key)?;
            Some((chat, number, decode(VERSION, &value)?))
        });
        known
            .filter(|(.., one): &(i64, Number, Subscription)| one.standing == Standing::Active)
            .collect()
    }

    /// Puts a changed one in the place of what it was; `false` where it was changed by somebody else meanwhile.
    pub fn change(&self, chat: i64, number: Number, was: &Subscription, is: &Subscription) -> Result<bool, StoreError> {
        let key = key(chat, number);
        let value = encode(VERSION, is)?;
        let changed = self.db.step(|changes| {
            let stored = self.tree.get(key)?.and_then(|bytes| decode(VERSION, &bytes));
            let unchanged = stored.as_ref() == Some(was);
            if unchanged {
                changes.insert(&self.tree, key, value);
            }
            Ok(unchanged)
        })?;
        self.db.settle()?;
        Ok(changed)
    }

    /// A chat went out of reach, or came back; how many subscriptions that changed.
    pub fn reach(&self, chat: i64, reachable: bool, now: i64) -> Result<usize, StoreError> {
        let (from, to) = if reachable {
            (Standing::Unreachable, Standing::Active)
        } else {
            (Standing::Active, Standing::Unreachable)
        };
        let mut changed = 0;
        for (number, was) in self.of(chat).into_iter().filter(|(_, one)| one.standing == from) {
            let is = Subscription {
                standing: to,
                since: now,
                ..was.clone()
            };
            changed += usize::from(self.change(chat, number, &was, &is)?);
        }
        Ok(changed)
    }

    pub fn is_out_of_reach(&self, chat: i64) -> bool {
        self.of(chat)
            .iter()
            .any(|(_, one)| one.standing == Standing::Unreachable)
    }

    pub(super) fn sweep(&self, now: i64) -> Result<(), StoreError> {
        for row in self.tree.iter() {
            let (key, value) = row?;
            let old = decode::<Subscription>(VERSION, &value)
                .is_some_and(|one| one.standing == Standing::Deleted && now - one.since > DELETED_SECONDS);
            if old {
                self.tree.remove(key)?;
            }
        }
        Ok(())
    }
}

fn key(chat: i64, number: Number) -> [u8; 16] {
    let mut key = [0; 16];
    key[..8].copy_from_slice(&chat.to_be_bytes());
    key[8..].copy_from_slice(&number.0.to_be_bytes());
    key
}

fn read_key(key: &[u8]) -> Option<(i64, Number)> {
    let chat = key.get(..8)?.try_into().ok()?;
    let number = key.get(8..)?.try_into().ok()?;
    Some((i64::from_be_bytes(chat), Number(u64::from_be_bytes(number))))
}

#[cfg(test)]
mod tests {
    use super::super::opened;
    use super::*;

    fn subscription() -> Subscription {
        Subscription {
            days: 0b11111,
            ..Subscription::daily(5, Lang::Vi, 450, 1000)
        }
    }

    #[test]
    fn a_change_counts_only_for_who_saw_the_last_one() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let number = store.subscriptions.add(5, &subscription()).unwrap().unwrap();
        let active = subscription();
        let paused = Subscription {
            standing: Standing::Paused,
            ..subscription()
        };
        let changed = |was, is| store.subscriptions.change(5, number, was, is).unwrap();
        assert!(changed(&active, &paused));
        assert!(!changed(&active, &paused), "it is no longer what was seen");
        assert_eq!(store.subscriptions.get(6, number), None, "it belongs to its chat");
        assert!(store.subscriptions.active().is_empty());
    }

    #[test]
    fn a_chat_out_of_reach_keeps_its_subscriptions_and_gets_them_back() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        store.subscriptions.add(5, &subscription()).unwrap();
        let paused = Subscription {
            standing: Standing::Paused,
            ..subscription()
        };
        store.subscriptions.add(5, &paused).unwrap();
        assert_eq!(store.subscriptions.reach(5, false, 2000).unwrap(), 1);
        assert!(store.subscriptions.active().is_empty());
        assert_eq!(store.subscriptions.reach(5, true, 3000).unwrap(), 1);
        let active = store.subscriptions.active();
        assert_eq!((active.len(), active[0].2.since), (1, 3000), "who paused it, paused it");
    }

    #[test]
    fn deleted_ones_can_be_taken_back_for_a_while_and_a_chat_holds_only_so_many() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let deleted = Subscription {
            standing: Standing::Deleted,
            ..subscription()
        };
        let number = store.subscriptions.add(5, &deleted).unwrap().unwrap();
        for _ in 0..MOST_OF_A_CHAT {
            assert!(store.subscriptions.add(5, &subscription()).unwrap().is_some());
        }
        assert_eq!(store.subscriptions.add(5, &subscription()).unwrap(), None);
        store.sweep(1000 + DELETED_SECONDS).unwrap();
        assert!(store.subscriptions.get(5, number).is_some());
        store.sweep(1001 + DELETED_SECONDS).unwrap();
        assert_eq!(store.subscriptions.get(5, number), None);
    }
}
