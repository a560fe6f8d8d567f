//! What a button does to a subscription.

use std::sync::Arc;

use super::{passed, places, read, screen};
use crate::bot::ask::Asker;
use crate::bot::desk::Desk;
use crate::digest::due::Minute;
use crate::render::telegram::{Change, Message as Words};
use crate::store::steps::Step;
use crate::store::subscriptions::{Number, Standing, Subscription};
use crate::wording::{self, Wording};

/// A button that asks for words.
pub fn asks(number: u64, change: Change) -> Option<(Step, Wording)> {
    match change {
        Change::Follow => Some((Step::Follow(number), wording::FOLLOW_WHOM)),
        Change::OtherHours => Some((Step::Hours(number), wording::WHICH_HOURS)),
        _ => None,
    }
}

/// Does what a button says; what to show then, or none where there is no such subscription.
pub async fn apply(desk: &Arc<Desk>, asker: &Asker, number: Number, change: Change) -> Option<Words> {
    let (chat, lang) = (asker.place.chat.0, asker.lang);
    let was = desk.store.subscriptions.get(chat, number)?;
    if was.standing == Standing::Deleted && change != Change::Undo {
        return None;
    }
    let mut is = was.clone();
    match change {
        Change::Preview => return Some(screen::sample(desk, was).await),
        Change::Show => {
            return Some(screen::confirmation(
                desk,
                chat,
                lang,
                wording::SUBSCRIPTION,
                number,
                &was,
            ));
        }
        Change::Hours => return Some(screen::hours(lang, number, &was)),
        Change::Days => return Some(screen::days(lang, number, &was)),
        Change::Places => return Some(screen::places(lang, number, &was, &offered_places(desk).await)),
        Change::Kinds => return Some(screen::kinds(lang, number, &was)),
        Change::Follow | Change::OtherHours => return None,
        Change::Pause => is.standing = Standing::Paused,
        Change::Delete => is.standing = Standing::Deleted,
        Change::Resume | Change::Undo => is.standing = Standing::Active,
        Change::At(minute) => {
            toggle(&mut is.times, Minute::from_number(minute)?.number());
            is.times.sort_unstable();
            if is.times.is_empty() {
                is.times = was.times.clone();
            }
        }
        Change::Day(day) => {
            is.days ^= 1 << (day % 7);
            if is.days == 0 {
                is.days = was.days;
            }
        }
        Change::Place(offered) => {
            let name = offered_places(desk).await.get(usize::from(offered))?.clone();
            let known = is.places.iter().position(|place| place.name == name);
            if let Some(known) = known {
                is.places.remove(known);
            } else {
                is.places.extend(places(read(desk, name).await.ok()?.places));
            }
        }
        Change::Kind(number) => toggle(&mut is.kinds, screen::KINDS.get(usize::from(number))?.0),
        Change::FollowNone => {
            is.follow.clear();
            is.at_once = false;
        }
        Change::AtOnce => is.at_once = !is.at_once,
        Change::Always => is.always = !is.always,
    }
    let said = match change {
        Change::Pause => wording::PAUSED,
        Change::Delete => wording::DELETED,
        Change::Resume | Change::Undo => wording::RESUMED,
        _ => wording::CHANGED,
    };
    if !keep(desk, chat, number, &was, &mut is).await? {
        return Some(Words::say(wording::APOLOGY.in_lang(lang)));
    }
    // Several are chosen one after another, so the choice stays.
    Some(match change {
        Change::At(_) => screen::hours(lang, number, &is),
        Change::Day(_) => screen::days(lang, number, &is),
        Change::Place(_) => screen::places(lang, number, &is, &offered_places(desk).await),
        Change::Kind(_) => screen::kinds(lang, number, &is),
        _ => screen::confirmation(desk, chat, lang, said, number, &is),
    })
}

/// Changes one by what was typed.
pub async fn put(
    desk: &Arc<Desk>,
    asker: &Asker,
    number: Number,
    change: impl FnOnce(&mut Subscription),
) -> Option<Words> {
    let chat = asker.place.chat.0;
    let was = desk.store.subscriptions.get(chat, number)?;
    if was.standing == Standing::Deleted {
        return None;
    }
    let mut is = was.clone();
    change(&mut is);
    Some(match keep(desk, chat, number, &was, &mut is).await? {
        true => screen::confirmation(desk, chat, asker.lang, wording::CHANGED, number, &is),
        false => Words::say(wording::APOLOGY.in_lang(asker.lang)),
    })
}

/// Whether it was kept; none where somebody else changed it meanwhile. From now on: nothing is owed for what lay
/// before, unless only the filter changed.
async fn keep(desk: &Arc<Desk>, chat: i64, number: Number, was: &Subscription, is: &mut Subscription) -> Option<bool> {
    let time = |one: &Subscription| (one.times.clone(), one.days, one.standing);
    if time(was) != time(is) {
        is.since = desk.now().as_second();
    }
    // What is told at once begins with what appears from now on.
    let wish = |one: &Subscription| {
        let places: Vec<String> = one.places.iter().map(|place| place.name.clone()).collect();
        (one.at_once, one.follow.clone(), places, one.kinds.clone(), one.standing)
    };
    if wish(was) != wish(is) && is.standing == Standing::Active {
        is.passed = passed(desk, is).await;
    }
    let (store, old, new) = (desk.store.clone(), was.clone(), is.clone());
    let changed = tokio::task::spawn_blocking(move || store.subscriptions.change(chat, number, &old, &new)).await;
    match changed {
        Ok(Ok(true)) => Some(true),
        Ok(Ok(false)) => None,
        _ => {
            tracing::error!("a subscription could not be changed");
            Some(false)
        }
    }
}

fn toggle<T: PartialEq>(all: &mut Vec<T>, one: T) {
    match all.iter().position(|known| *known == one) {
        Some(at) => drop(all.remove(at)),
        None => all.push(one),
    }
}

async fn offered_places(desk: &Arc<Desk>) -> Vec<String> {
    let overview = desk.engine.overview.clone();
    let overview = tokio::task::spawn_blocking(move || overview()).await;
    overview.unwrap_or_default().places
}
