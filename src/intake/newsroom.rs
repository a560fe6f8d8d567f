//! What the people who run the bot see and decide: the feeds and how they do, what was put aside.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::kept::Kept;
use super::record::Shelf;
use super::sources::Sources;
use super::{Intake, Trouble};

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    Look,
    Follow(String),
    Leave(String),
    /// One article that was put aside, by its id.
    TakeUp(String),
    /// All that waits.
    Accept,
}

/// How it stands afterwards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newsroom {
    /// Whether there was anything to be done.
    pub done: bool,
    pub feeds: Vec<Followed>,
    pub waiting: Vec<Aside>,
    pub off_topic: Vec<Aside>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    pub address: String,
    /// When it was last read, in seconds since 1970.
    pub read: Option<i64>,
    pub failing_since: Option<i64>,
    /// It is not asked any more.
    pub dropped: bool,
}

/// An article that was put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    pub id: String,
    pub title: String,
    pub date: Option<Date>,
    pub url: Option<String>,
}

impl Intake {
    /// Does what is ordered, and tells how things stand then. Blocks.
    pub fn newsroom(&self, sources: &Sources, order: &Order) -> Result<Newsroom, Trouble> {
        let done = match order {
            Order::Look => true,
            Order::Follow(address) => sources.add(address)?,
            Order::Leave(address) => sources.remove(address)?,
            Order::TakeUp(id) => self.with_kept(|kept| kept.take_up(id))?,
            Order::Accept => self.with_kept(|kept| kept.accept(Shelf::Waiting))? > 0,
        };
        let (waiting, off_topic) = self.with_kept(|kept| Ok((on(kept, Shelf::Waiting), on(kept, Shelf::OffTopic))))?;
        let feeds = sources.all().into_iter().map(|address| {
            let state = sources.state(&address);
            Followed {
                address,
                read: state.read,
                failing_since: state.failing_since,
                dropped: state.dropped,
            }
        });
        Ok(Newsroom {
            done,
            feeds: feeds.collect(),
            waiting,
            off_topic,
        })
    }
}

/// Those on a shelf, the last taken in first.
fn on(kept: &Kept, shelf: Shelf) -> Vec<Aside> {
    let mut all: Vec<_> = kept.on(shelf).collect();
    all.sort_by_key(|(_, record)| std::cmp::Reverse(record.taken));
    let aside = |(id, record): (&str, &super::record::Record)| Aside {
        id: id.to_owned(),
        title: record.title.clone(),
        date: record.date,
        url: record.url.clone(),
    };
    all.into_iter().map(aside).collect()
}
