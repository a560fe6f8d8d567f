//! The books of the digests: what is planned, what may be sent now, how it ended. No waiting and no network here, so
//! that years can be tried in seconds.

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

/// Plans what is due; it can be called as often as one likes.
pub fn plan(store: &Store, now: Timestamp, world: &World) -> Result<(), StoreError> {
    let mut week: Option<Vec<News>> = None;
    for (chat, number, subscription) in store.subscriptions.active() {
        let slot = |occasion| slot(chat, number, occasion);
        let is_settled = |occasion| store.digests.is_known(slot(occasion));
        let Some(due) = due::due(&schedule(&subscription), now, is_settled) else {
            continue;
        };
        let news = week.get_or_insert_with(|| (world.news)(due::local(now).date()));
        let untold = store
            .digests
            .untold(chat, news.iter().map(|one| one.head.id.clone()).collect());
        let known = |article: &str| !untold.contains(article);
        let row = match compose::compose(subscription.lang, &due, &filter(&subscription), news, known) {
            Some(digest) => row(store, chat, now, &digest, world),
            None if subscription.always => {
                let page = render::nothing(subscription.lang, due.occasion);
                planned(now, page, subscription.lang, None, Vec::new())
            }
            None => {
                store.digests.pass(slot(due.occasion), now.as_second())?;
                continue;
            }
        };
        store.digests.plan(slot(due.occasion), &row)?;
    }
    Ok(())
}

/// Plans what is told at once: articles that name what somebody follows. Each is told once, by the books of what a
/// chat knows.
pub fn plan_at_once(store: &Store, now: Timestamp, world: &World) -> Result<(), StoreError> {
    let mut week: Option<Vec<News>> = None;
    for (chat, number, subscription) in store.subscriptions.active() {
        if !subscription.at_once || subscription.follow.is_empty() {
            continue;
        }
        let wall = due::local_in(now, &zone(&subscription));
        let Some(minute) = Minute::new(wall.hour().unsigned_abs().into(), wall.minute().unsigned_abs().into()) else {
            continue;
        };
        let occasion = Occasion {
            date: wall.date(),
            minute,
        };
        let mut slot = slot(chat, number, occasion);
        slot.minute += AT_ONCE;
        let news = week.get_or_insert_with(|| (world.news)(due::local(now).date()));
        let ids = news.iter().map(|one| one.head.id.clone()).collect();
        let untold = store.digests.untold(chat, ids);
        let due = Due {
            occasion,
            late: false,
            folded: None,
        };
        let known = |article: &str| !untold.contains(article);
        let composed = compose::compose(subscription.lang, &due, &filter(&subscription), news, known);
        if let Some(mut digest) = composed {
            digest.at_once = true;
            store.digests.plan(slot, &row(store, chat, now, &digest, world))?;
        }
    }
    Ok(())
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
