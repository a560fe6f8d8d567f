//! The books of the digests: what is planned, what may be sent now, how it ended. No waiting and no network here, so
//! that years can be tried in seconds.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::archive::Head;
use crate::digest::compose::{self, Digest};
use crate::digest::due::{self, Days, Due, Minute, Occasion, Schedule};
use crate::digest::news::{Correction, Filter, News, Wanted};
use crate::render::telegram::digest as render;
use crate::render::telegram::html::Html;
use crate::store::answers::Given;
use crate::store::digests::{Row, Slot, State};
use crate::store::subscriptions::{Number, Standing, Subscription};
use crate::store::{Store, StoreError};
use crate::text::Lang;

/// What the world looks like to the one who plans.
pub struct World<'a> {
    /// The articles of the week before a day.
    pub news: &'a dyn Fn(Date) -> Vec<News>,
    /// The articles corrected of late.
    pub corrections: &'a dyn Fn(Timestamp) -> Vec<Correction>,
    pub address: &'a dyn Fn(&Head) -> Option<String>,
}

/// What a planned digest says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Body {
    pub page: Html,
    pub lang: Lang,
    /// The key of the pages behind "Xem tiếp".
    pub more: Option<String>,
}

/// A digest that may be sent now.
pub struct Ready {
    pub slot: Slot,
    pub row: Row,
    pub body: Body,
    pub topic: i32,
    /// It may have arrived before, and has to say so.
    pub again: bool,
}

/// How a sending ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Arrived,
    /// Certainly not taken, and worth another try.
    NotSent,
    Unknown,
    Refused,
}

/// When somebody wants to be told.
pub fn schedule(subscription: &Subscription) -> Schedule {
    Schedule {
        times: subscription
            .times
            .iter()
            .filter_map(|number| Minute::from_number(*number))
            .collect(),
        days: Days(subscription.days),
        since: Timestamp::from_second(subscription.since).unwrap_or(Timestamp::MAX),
        zone: zone(subscription),
    }
}

pub fn zone(subscription: &Subscription) -> TimeZone {
    let set = subscription.zone.as_deref().and_then(|name| TimeZone::get(name).ok());
    set.unwrap_or_else(due::hanoi)
}

/// Of what somebody wants to hear.
pub fn filter(subscription: &Subscription) -> Filter {
    let places = subscription.places.iter().cloned();
    let wanted = places.map(|place| Wanted {
        name: place.name,
        keys: place.keys,
    });
    Filter {
        places: wanted.collect(),
        kinds: subscription.kinds.clone(),
        follow: subscription.follow.clone(),
    }
}

/// Plans what is due, and `at_once` also what is told at once; it can be called as often as one likes.
pub fn plan(store: &Store, now: Timestamp, world: &World, at_once: bool) -> Result<(), StoreError> {
    let mut weeks = Weeks {
        world,
        known: HashMap::new(),
    };
    for (chat, number, subscription) in store.subscriptions.active() {
        let one = One {
            store,
            chat,
            number,
            subscription: &subscription,
        };
        one.plan_due(now, &mut weeks)?;
        if at_once && is_told_at_once(&subscription) {
            one.plan_at_once(now, &mut weeks)?;
        }
    }
    Ok(())
}

/// The news of the week before each day that is asked for.
struct Weeks<'a> {
    world: &'a World<'a>,
    known: HashMap<Date, Vec<News>>,
}

impl Weeks<'_> {
    fn before(&mut self, moment: Timestamp) -> &[News] {
        let day = due::local(moment).date();
        self.known.entry(day).or_insert_with(|| (self.world.news)(day))
    }
}

/// A subscription that is looked at.
struct One<'a> {
    store: &'a Store,
    chat: i64,
    number: Number,
    subscription: &'a Subscription,
}

impl One<'_> {
    fn plan_due(&self, now: Timestamp, weeks: &mut Weeks) -> Result<(), StoreError> {
        let (store, subscription) = (self.store, self.subscription);
        let slot = |occasion| slot(self.chat, self.number, occasion);
        let is_settled = |occasion| store.digests.is_known(slot(occasion));
        let schedule = schedule(subscription);
        let Some(due) = due::due(&schedule, now, is_settled) else {
            return Ok(());
        };
        // One that is late tells what it would have told at its hour, also where midnight lies between.
        let news = weeks.before(due.occasion.moment(&schedule.zone).unwrap_or(now));
        let row = match self.compose(&due, news, |_| false) {
            Some(digest) => row(store, self.chat, now, &digest, weeks.world),
            None if subscription.always => {
                let page = render::nothing(subscription.lang, due.occasion);
                planned(now, page, subscription.lang, None, Vec::new())
            }
            None => return store.digests.pass(slot(due.occasion), now.as_second()),
        };
        store.digests.plan(slot(due.occasion), &row)
    }

    /// Articles that name what somebody follows. Each is told once, by the books of what a chat knows.
    fn plan_at_once(&self, now: Timestamp, weeks: &mut Weeks) -> Result<(), StoreError> {
        let wall = due::local_in(now, &zone(self.subscription));
        let (hour, minute) = (wall.hour().unsigned_abs(), wall.minute().unsigned_abs());
        let Some(minute) = Minute::new(hour.into(), minute.into()) else {
            return Ok(());
        };
        let occasion = Occasion {
            date: wall.date(),
            minute,
        };
        let due = Due {
            occasion,
            late: false,
            folded: None,
        };
        let passed = |article: &str| self.subscription.passed.iter().any(|id| id == article);
        let Some(mut digest) = self.compose(&due, weeks.before(now), passed) else {
            return Ok(());
        };
        digest.at_once = true;
        let mut slot = slot(self.chat, self.number, occasion);
        slot.minute += AT_ONCE;
        let row = row(self.store, self.chat, now, &digest, weeks.world);
        self.store.digests.plan(slot, &row)
    }

    /// What of the news is wanted, was not told to the chat, nor `passed`.
    fn compose(&self, due: &Due, news: &[News], passed: impl Fn(&str) -> bool) -> Option<Digest> {
        let ids = news.iter().map(|one| one.head.id.clone()).collect();
        let untold = self.store.digests.untold(self.chat, ids);
        let known = |article: &str| !untold.contains(article) || passed(article);
        compose::compose(self.subscription.lang, due, &filter(self.subscription), news, known)
    }
}

pub fn is_told_at_once(subscription: &Subscription) -> bool {
    subscription.at_once && !subscription.follow.is_empty()
}

/// Of the week's news what is there already when somebody begins to be told at once.
pub fn passed(subscription: &Subscription, news: &[News]) -> Vec<String> {
    // A name that stands everywhere would fill the record; what is left out is told once too often.
    const MOST: usize = 300;
    if !is_told_at_once(subscription) {
        return Vec::new();
    }
    let filter = filter(subscription);
    let wanted = |one: &&News| one.place_for(&filter.places).is_some() && filter.wanted(one).is_some();
    let ids = news.iter().filter(wanted).map(|one| one.head.id.clone());
    ids.take(MOST).collect()
}

/// Added to the minute of what is told at once, so that it is told apart from what has an hour.
const AT_ONCE: u16 = 24 * 60;
/// The same of what was corrected.
pub const CORRECTED: u16 = 2 * AT_ONCE;

fn row(store: &Store, chat: i64, now: Timestamp, digest: &Digest, world: &World) -> Row {
    of_pages(store, chat, now, digest, render::pages(digest, world.address))
}

/// What a digest says, on these pages.
pub fn of_pages(store: &Store, chat: i64, now: Timestamp, digest: &Digest, pages: Vec<Html>) -> Row {
    let mut pages = pages.into_iter();
    let page = pages.next().unwrap_or_default();
    let more = keep(store, chat, now, pages.collect());
    let articles = digest.items().flat_map(|item| item.ids.clone()).collect();
    planned(now, page, digest.lang, more, articles)
}

fn planned(now: Timestamp, page: Html, lang: Lang, more: Option<String>, articles: Vec<String>) -> Row {
    let body = Body { page, lang, more };
    Row {
        state: State::Planned,
        at: now.as_second(),
        body: serde_json::to_value(&body).unwrap_or_default(),
        articles,
    }
}

/// Keeps the pages behind the first.
fn keep(store: &Store, chat: i64, now: Timestamp, pages: Vec<Html>) -> Option<String> {
    if pages.is_empty() {
        return None;
    }
    let given = Given {
        chat,
        at: now.as_second(),
        question: String::new(),
        body: serde_json::to_value(pages).ok()?,
    };
    store.answers.keep(&given).ok()
}

/// After a start: what was on its way when the program ended may have arrived.
pub fn resume(store: &Store) -> Result<usize, StoreError> {
    let mut unsure = 0;
    for (slot, row) in store.digests.under_way() {
        match row.state {
            State::Sending => {
                unsure += 1;
                store.digests.step(slot, &row, State::Unsure)?;
            }
            State::SendingAgain => {
                store.digests.step(slot, &row, State::GivenUp)?;
            }
            _ => {}
        }
    }
    Ok(unsure)
}

/// Notes that one is on its way, if it still may be sent: not to who has just left, nor after its time.
pub fn begin(store: &Store, slot: Slot, row: &Row, now: Timestamp) -> Result<Option<Ready>, StoreError> {
    let subscription = store.subscriptions.get(slot.chat, slot.subscription);
    let is_wanted = |one: &Subscription| match slot.minute {
        CORRECTED.. => true,
        AT_ONCE.. => one.at_once,
        minute => one.times.contains(&minute),
    };
    let subscription = subscription.filter(|one| one.standing == Standing::Active && is_wanted(one));
    let body = serde_json::from_value::<Body>(row.body.clone()).ok();
    let (Some(subscription), Some(body)) = (subscription, body) else {
        match row.state {
            State::Planned => store.digests.take_back(slot, row)?,
            _ => drop(store.digests.step(slot, row, State::GivenUp)?),
        }
        return Ok(None);
    };
    if row.state == State::Planned && is_over(slot, &zone(&subscription), now) {
        store.digests.take_back(slot, row)?;
        return Ok(None);
    }
    let state = match row.state {
        State::Planned => State::Sending,
        State::Unsure => State::SendingAgain,
        _ => return Ok(None),
    };
    let begun = store.digests.step(slot, row, state)?;
    Ok(begun.then(|| Ready {
        slot,
        row: Row { state, ..row.clone() },
        body,
        topic: subscription.topic,
        again: state == State::SendingAgain,
    }))
}

/// Notes how a sending ended.
pub fn finish(store: &Store, ready: &Ready, outcome: Outcome) -> Result<(), StoreError> {
    let state = match (outcome, ready.again) {
        (Outcome::Arrived, _) => State::Sent,
        (Outcome::NotSent, false) => State::Planned,
        (Outcome::NotSent, true) | (Outcome::Unknown, false) => State::Unsure,
        (Outcome::Unknown, true) | (Outcome::Refused, _) => State::GivenUp,
    };
    store.digests.step(ready.slot, &ready.row, state)?;
    Ok(())
}

/// Whether the time of a digest has passed: its articles come with the next one.
fn is_over(slot: Slot, zone: &TimeZone, now: Timestamp) -> bool {
    let Some(occasion) = occasion(slot) else {
        return true;
    };
    let past = occasion.moment(zone).map(|moment| now.duration_since(moment));
    past.is_none_or(|past| past > due::CATCH_UP) || due::local_in(now, zone).date() > occasion.date
}

pub fn slot(chat: i64, subscription: Number, occasion: Occasion) -> Slot {
    let date = occasion.date;
    let date = date.year().unsigned_abs() as u32 * 10_000 + date.month() as u32 * 100 + date.day() as u32;
    Slot {
        chat,
        date,
        minute: occasion.minute.number(),
        subscription,
    }
}

fn occasion(slot: Slot) -> Option<Occasion> {
    let (year, month, day) = (slot.date / 10_000, slot.date / 100 % 100, slot.date % 100);
    Some(Occasion {
        date: Date::new(year as i16, month as i8, day as i8).ok()?,
        minute: Minute::from_number(slot.minute % AT_ONCE)?,
    })
}
