//! Which digest was sent to whom: planned, on its way, settled. What a digest says is fixed when it is planned, so
//! that a program that is killed at any moment goes on where it was.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::subscriptions::Number;
use super::{Db, StoreError, Tree, decode, encode};

const VERSION: u8 = 1;

pub(super) const OPEN_TREE: &str = "digests_open";
pub(super) const SETTLED_TREE: &str = "digests_settled";
pub(super) const TOLD_TREE: &str = "digests_told";

/// Kept so long, that a clock set forth by a month and back does not have anything sent twice.
const KEPT_SECONDS: i64 = 100 * 24 * 60 * 60;

/// One digest of a chat: the day and minute it was due at, and for which subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot {
    pub chat: i64,
    /// Year, month and day as a number: 20261122.
    pub date: u32,
    /// Of the day.
    pub minute: u16,
    pub subscription: Number,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub state: State,
    /// Seconds since 1970-01-01 UTC at which it was planned.
    pub at: i64,
    /// What it says, in the form of who sends it.
    pub body: serde_json::Value,
    /// The ids of the articles it tells of.
    pub articles: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// Certainly not sent yet.
    Planned,
    /// On its way; whether it arrived cannot be known before an answer comes.
    Sending,
    /// It may have arrived; it is sent once more, marked so.
    Unsure,
    SendingAgain,
    Sent,
    /// There was nothing new.
    Nothing,
    /// Given up: refused, or sent twice without an answer.
    GivenUp,
}

impl State {
    /// Nothing more is to be done.
    pub fn is_settled(self) -> bool {
        matches!(self, State::Sent | State::Nothing | State::GivenUp)
    }
}

pub struct Digests {
    db: Db,
    /// Those under way, with what they say.
    open: Tree,
    /// How the others ended.
    settled: Tree,
    /// The articles a chat was told of.
    told: Tree,
}

/// How one ended, and when it was planned.
#[derive(Serialize, Deserialize)]
struct End {
    state: State,
    at: i64,
}

impl Digests {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Digests {
            db: db.clone(),
            open: db.open_tree(OPEN_TREE)?,
            settled: db.open_tree(SETTLED_TREE)?,
            told: db.open_tree(TOLD_TREE)?,
        })
    }

    /// One that is under way.
    pub fn get(&self, slot: Slot) -> Option<Row> {
        decode(VERSION, &self.open.get(slot.bytes()).ok()??)
    }

    /// Whether it is settled or under way.
    pub fn is_known(&self, slot: Slot) -> bool {
        let key = slot.bytes();
        let known = |tree: &Tree| tree.contains_key(key).unwrap_or(true);
        known(&self.settled) || known(&self.open)
    }

    /// The articles of a list that the chat was not told of, nor is about to be.
    pub fn untold(&self, chat: i64, articles: Vec<String>) -> HashSet<String> {
        let promised = self.promised(chat);
        let told = |article: &str| self.told.contains_key(article_key(chat, article)).unwrap_or(true);
        articles
            .into_iter()
            .filter(|article| !promised.contains(article) && !told(article))
            .collect()
    }

    /// The articles of what is on its way to a chat.
    pub fn promised(&self, chat: i64) -> HashSet<String> {
        let rows = self.of_chat(chat).into_iter();
        rows.flat_map(|(_, row)| row.articles).collect()
    }

    /// When the digest was planned by which the chat was last sent an article, in seconds since 1970.
    pub fn told_at(&self, chat: i64, article: &str) -> Option<i64> {
        let at = self.told.get(article_key(chat, article)).ok()??;
        Some(i64::from_be_bytes(at.as_ref().try_into().ok()?))
    }

    /// Plans one, unless it is known. A plan that is lost is made again, so nothing waits for the disk.
    pub fn plan(&self, slot: Slot, row: &Row) -> Result<(), StoreError> {
        if self.is_known(slot) {
            return Ok(());
        }
        self.open.insert(slot.bytes(), encode(VERSION, row)?)
    }

    /// There is nothing to tell.
    pub fn pass(&self, slot: Slot, at: i64) -> Result<(), StoreError> {
        let state = State::Nothing;
        self.settled
            .insert(slot.bytes(), encode(VERSION, &End { state, at })?)?;
        Ok(())
    }

    /// The next step of one; whether it was as it was thought to be. On return it is on the disk. With what was sent
    /// it is noted which articles the chat knows, so that none comes again.
    pub fn step(&self, slot: Slot, was: &Row, state: State) -> Result<bool, StoreError> {
        let key = slot.bytes();
        let end = encode(VERSION, &End { state, at: was.at })?;
        let is = encode(VERSION, &Row { state, ..was.clone() })?;
        // One that may have arrived twice is taken to be known.
        let is_told = state == State::Sent || (state == State::GivenUp && was.state == State::SendingAgain);
        let changed = self.db.step(|changes| {
            if self.get(slot).as_ref() != Some(was) {
                return Ok(false);
            }
            if !state.is_settled() {
                changes.insert(&self.open, key, is);
                return Ok(true);
            }
            changes.remove(&self.open, key);
            changes.insert(&self.settled, key, end);
            for article in was.articles.iter().filter(|_| is_told) {
                changes.insert(&self.told, article_key(slot.chat, article), was.at.to_be_bytes());
            }
            Ok(true)
        })?;
        self.db.settle()?;
        Ok(changed)
    }

    /// Takes a plan back that came to nothing, so that its articles come with the next digest.
    pub fn take_back(&self, slot: Slot, was: &Row) -> Result<(), StoreError> {
        self.db.step(|changes| {
            if self.get(slot).as_ref() == Some(was) {
                changes.remove(&self.open, slot.bytes());
            }
            Ok(())
        })
    }

    /// Those under way, the oldest first.
    pub fn under_way(&self) -> Vec<(Slot, Row)> {
        let mut rows = read(self.open.iter());
        rows.sort_by_key(|(slot, _)| (slot.date, slot.minute, slot.chat));
        rows
    }

    fn of_chat(&self, chat: i64) -> Vec<(Slot, Row)> {
        read(self.open.scan_prefix(chat.to_be_bytes()))
    }

    pub(super) fn sweep(&self, now: i64) -> Result<(), StoreError> {
        for stored in self.settled.iter() {
            let (key, value) = stored?;
            if decode::<End>(VERSION, &value).is_none_or(|end| now - end.at > KEPT_SECONDS) {
                self.settled.remove(key)?;
            }
        }
        for stored in self.told.iter() {
            let (key, value) = stored?;
            let at = value.as_ref().try_into().map_or(0, i64::from_be_bytes);
            if now - at > KEPT_SECONDS {
                self.told.remove(key)?;
            }
        }
        Ok(())
    }
}

fn read(rows: sled::Iter) -> Vec<(Slot, Row)> {
    let rows = rows.filter_map(Result::ok);
    rows.filter_map(|(key, value)| Some((Slot::read(&key)?, decode::<Row>(VERSION, &value)?)))
        .collect()
}

impl Slot {
    fn bytes(self) -> [u8; 22] {
        let mut key = [0; 22];
        key[..8].copy_from_slice(&self.chat.to_be_bytes());
        key[8..12].copy_from_slice(&self.date.to_be_bytes());
        key[12..14].copy_from_slice(&self.minute.to_be_bytes());
        key[14..].copy_from_slice(&self.subscription.0.to_be_bytes());
        key
    }

    fn read(key: &[u8]) -> Option<Slot> {
        Some(Slot {
            chat: i64::from_be_bytes(key.get(..8)?.try_into().ok()?),
            date: u32::from_be_bytes(key.get(8..12)?.try_into().ok()?),
            minute: u16::from_be_bytes(key.get(12..14)?.try_into().ok()?),
            subscription: Number(u64::from_be_bytes(key.get(14..)?.try_into().ok()?)),
        })
    }
}

fn article_key(chat: i64, article: &str) -> [u8; 16] {
    let mut key = [0; 16];
    key[..8].copy_from_slice(&chat.to_be_bytes());
    key[8..].copy_from_slice(&Sha256::digest(article.as_bytes())[..8]);
    key
}

#[cfg(test)]
mod tests {
    use super::super::{Store, opened};
    use super::*;

    const SLOT: Slot = Slot {
        chat: -5,
        date: 20_261_122,
        minute: 450,
        subscription: Number(3),
    };

    fn row() -> Row {
        Row {
            state: State::Planned,
            at: 1000,
            body: serde_json::json!("Bản tin"),
            articles: vec!["bài một".to_owned()],
        }
    }

    fn is_told(store: &Store, chat: i64) -> bool {
        store.digests.untold(chat, row().articles).is_empty()
    }

    #[test]
    fn a_digest_is_planned_once_and_its_articles_are_known_when_it_was_sent() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let digests = &store.digests;
        digests.plan(SLOT, &row()).unwrap();
        assert!(is_told(&store, -5), "about to be");
        assert!(digests.step(SLOT, &row(), State::Sending).unwrap());
        assert!(
            !digests.step(SLOT, &row(), State::Sending).unwrap(),
            "somebody else is at it"
        );
        let sending = digests.get(SLOT).unwrap();
        assert!(digests.step(SLOT, &sending, State::Sent).unwrap());
        drop(store);
        let store = opened(state.path());
        assert!(is_told(&store, -5) && !is_told(&store, -6));
        store.digests.plan(SLOT, &row()).unwrap();
        assert!(store.digests.under_way().is_empty(), "it is settled for good");
    }

    #[test]
    fn what_came_to_nothing_leaves_its_articles_to_the_next() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        store.digests.plan(SLOT, &row()).unwrap();
        assert_eq!(store.digests.under_way(), [(SLOT, row())]);
        store.digests.step(SLOT, &row(), State::GivenUp).unwrap();
        assert!(!is_told(&store, -5) && store.digests.is_known(SLOT));
    }

    #[test]
    fn ends_outlive_a_clock_that_was_wrong_by_a_month() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        store.digests.pass(SLOT, 1000).unwrap();
        store.sweep(1000 + 40 * 86_400).unwrap();
        assert!(store.digests.is_known(SLOT));
        store.sweep(1001 + KEPT_SECONDS).unwrap();
        assert!(!store.digests.is_known(SLOT));
    }
}
