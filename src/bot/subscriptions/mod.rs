//! Subscriptions to digests: made in one line or by buttons, seen, changed, taken back.

mod change;
mod screen;

use std::sync::Arc;

use teloxide::prelude::*;

use super::admin::{is_admin, refusal};
use super::ask::{self, Asker};
use super::desk::Desk;
use super::digests::ledger;
use super::send::{self, Handled};
use super::{buttons, edit, steps};
use crate::digest::due::{self, Days, Minute};
use crate::digest::request::{Problem, Request};
use crate::render::telegram::subscription as words;
use crate::render::telegram::{Change, Message as Words};
use crate::store::inbox::Slot;
use crate::store::steps::Step;
use crate::store::subscriptions::{MOST_OF_A_CHAT, Number, Place, Standing, Subscription};
use crate::wording;

/// `/dangky 7:30 Tây Hồ, Bắc Từ Liêm thứ 2-6`; alone, it asks for the hour.
pub async fn subscribe(desk: Arc<Desk>, slot: Slot, message: Message, text: String) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    let anonymous = message.sender_chat.is_some();
    if !text.is_empty() {
        return in_words(&desk, &asker, anonymous, text).await;
    }
    if let Some(refusal) = refusal(&desk, &asker, anonymous).await {
        return say(&desk, &asker, refusal).await;
    }
    // An hour that is not among the buttons can be typed.
    let session = asker.place.session(asker.user);
    if let Err(error) = desk
        .store
        .steps
        .begin(session, &Step::Subscribe, desk.now().as_second())
    {
        tracing::warn!(%error, "a step could not be kept");
    }
    say(&desk, &asker, screen::which_hour(asker.lang, 0)).await
}

/// Hours, days, places in words: behind the command, or as the answer to its question.
pub async fn in_words(desk: &Arc<Desk>, asker: &Asker, anonymous: bool, text: String) -> Handled {
    if let Some(refusal) = refusal(desk, asker, anonymous).await {
        return say(desk, asker, refusal).await;
    }
    match read(desk, text).await {
        Ok(request) => {
            steps::end(desk, asker);
            create(desk, asker, asker.place.chat.0, request).await
        }
        Err(problem) => ask::tell(desk, asker, &words::problem(&problem, asker.lang)).await,
    }
}

/// An hour was chosen by a button.
pub async fn hour(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, (minute, group): (u16, i64)) -> Handled {
    let (Some(asker), Some(minute)) = (buttons::asker(&desk, &query, slot), Minute::from_number(minute)) else {
        return buttons::out_of_date(desk, query).await;
    };
    let chat = if group == 0 { asker.place.chat.0 } else { group };
    if chat < 0 && !is_admin(&desk, chat, asker.user).await {
        return buttons::note(&desk, &query, Some(wording::ADMINS_ONLY)).await;
    }
    buttons::note(&desk, &query, None).await;
    steps::end(&desk, &asker);
    let request = Request {
        times: vec![minute],
        ..Request::default()
    };
    create(&desk, &asker, chat, request).await
}

/// An admin who writes anonymously in the group, led to the private chat.
pub async fn for_group(desk: &Arc<Desk>, asker: &Asker, group: &str) -> Handled {
    let group: Option<i64> = group.parse().ok().filter(|group| *group < 0);
    let Some(group) = group.filter(|_| asker.place.private) else {
        return ask::tell(desk, asker, wording::UNKNOWN_COMMAND.in_lang(asker.lang)).await;
    };
    if !is_admin(desk, group, asker.user).await {
        return ask::tell(desk, asker, wording::ADMINS_ONLY.in_lang(asker.lang)).await;
    }
    say(desk, asker, screen::which_hour(asker.lang, group)).await
}

/// `/dangkycuatoi`
pub async fn list(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    let all = desk.store.subscriptions.of(asker.place.chat.0);
    let changes = [Change::Show, Change::Pause, Change::Delete];
    let words = screen::list(asker.lang, wording::SUBSCRIPTIONS_TITLE, &all, &changes);
    say(&desk, &asker, words).await
}

/// `/huydangky`: the only one at once, with a way back; of several it asks which.
pub async fn unsubscribe(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    if let Some(refusal) = refusal(&desk, &asker, message.sender_chat.is_some()).await {
        return say(&desk, &asker, refusal).await;
    }
    let all = desk.store.subscriptions.of(asker.place.chat.0);
    let words = match all.as_slice() {
        [(number, _)] => {
            let changed = change::apply(&desk, &asker, *number, Change::Delete).await;
            changed.unwrap_or_else(|| Words::say(wording::APOLOGY.in_lang(asker.lang)))
        }
        _ => screen::list(asker.lang, wording::DELETE_WHICH, &all, &[Change::Delete]),
    };
    say(&desk, &asker, words).await
}

/// `/xemthu`: what the digest would say, were nothing known yet.
pub async fn preview(desk: Arc<Desk>, slot: Slot, message: Message, text: String) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    let first = desk.store.subscriptions.of(asker.place.chat.0).into_iter().next();
    let subscription = match (text.is_empty(), first) {
        (true, Some((_, subscription))) => subscription,
        _ => match read(&desk, text).await {
            Ok(request) => subscription(&desk, &asker, request),
            Err(problem) => return ask::tell(&desk, &asker, &words::problem(&problem, asker.lang)).await,
        },
    };
    let message = screen::sample(&desk, subscription).await;
    say(&desk, &asker, message).await
}

/// A button under a digest: what it brings stands below, the digest stays.
pub async fn change(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, (number, change): (u64, Change)) -> Handled {
    pressed(desk, slot, query, number, change, false).await
}

/// A button under a subscription, which changes in its place.
pub async fn adjust(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, (number, change): (u64, Change)) -> Handled {
    let in_place = change != Change::Preview;
    pressed(desk, slot, query, number, change, in_place).await
}

async fn pressed(
    desk: Arc<Desk>,
    slot: Slot,
    query: CallbackQuery,
    number: u64,
    change: Change,
    in_place: bool,
) -> Handled {
    let Some(asker) = buttons::asker(&desk, &query, slot) else {
        return buttons::out_of_date(desk, query).await;
    };
    let chat = asker.place.chat.0;
    if chat < 0 && change != Change::Preview && !is_admin(&desk, chat, asker.user).await {
        return buttons::note(&desk, &query, Some(wording::ADMINS_ONLY)).await;
    }
    if let Some((step, question)) = change::asks(number, change) {
        if desk.store.subscriptions.get(chat, Number(number)).is_none() {
            return buttons::out_of_date(desk, query).await;
        }
        buttons::note(&desk, &query, None).await;
        return steps::begin(&desk, &asker, step, question).await;
    }
    let Some(words) = change::apply(&desk, &asker, Number(number), change).await else {
        return buttons::out_of_date(desk, query).await;
    };
    buttons::note(&desk, &query, None).await;
    if in_place {
        return edit::replace(&desk, &asker, &query, &words).await;
    }
    say(&desk, &asker, words).await
}

/// Hours, days and more for a subscription there is: what was said takes the place of what was.
pub async fn hours_in_words(desk: &Arc<Desk>, asker: &Asker, anonymous: bool, number: u64, text: String) -> Handled {
    let request = match read(desk, text).await {
        Ok(request) => request,
        Err(problem) => return ask::tell(desk, asker, &words::problem(&problem, asker.lang)).await,
    };
    put(desk, asker, anonymous, number, |is| {
        if !request.times.is_empty() {
            is.times = request.times.iter().map(|time| time.number()).collect();
        }
        if let Some(days) = request.days {
            is.days = days.0;
        }
        if !request.places.is_empty() {
            is.places = places(request.places);
        }
    })
    .await
}

/// Names to follow.
pub async fn names_in_words(desk: &Arc<Desk>, asker: &Asker, anonymous: bool, number: u64, text: String) -> Handled {
    let said = format!("theo dõi {}", text.replace('\n', ", "));
    let names = read(desk, said).await.map_or(Vec::new(), |request| request.follow);
    if names.is_empty() {
        return ask::tell(desk, asker, wording::FOLLOW_WHOM.in_lang(asker.lang)).await;
    }
    put(desk, asker, anonymous, number, |is| {
        is.follow = names;
        is.at_once = true;
    })
    .await
}

async fn put(
    desk: &Arc<Desk>,
    asker: &Asker,
    anonymous: bool,
    number: u64,
    change: impl FnOnce(&mut Subscription),
) -> Handled {
    if let Some(refusal) = refusal(desk, asker, anonymous).await {
        return say(desk, asker, refusal).await;
    }
    steps::end(desk, asker);
    let words = change::put(desk, asker, Number(number), change).await;
    let words = words.unwrap_or_else(|| Words::say(wording::BUTTON_OLD.in_lang(asker.lang)));
    say(desk, asker, words).await
}

/// Keeps a new subscription and says so.
async fn create(desk: &Arc<Desk>, asker: &Asker, chat: i64, request: Request) -> Handled {
    let mut subscription = subscription(desk, asker, request);
    if chat != asker.place.chat.0 {
        subscription.topic = 0;
        subscription.zone = desk.store.chats.get(chat).zone;
    }
    subscription.passed = passed(desk, &subscription).await;
    let (store, kept) = (desk.store.clone(), subscription.clone());
    let added = tokio::task::spawn_blocking(move || store.subscriptions.add(chat, &kept)).await;
    let message = match added {
        Ok(Ok(Some(number))) => {
            let mut message = screen::confirmation(desk, chat, asker.lang, wording::SUBSCRIBED, number, &subscription);
            // The buttons of a group's subscription work in the group.
            if chat != asker.place.chat.0 {
                message.buttons.clear();
            }
            message
        }
        Ok(Ok(None)) => Words::say(&wording::TOO_MANY.with(asker.lang, &[&MOST_OF_A_CHAT.to_string()])),
        _ => {
            tracing::error!("a subscription could not be kept");
            Words::say(wording::APOLOGY.in_lang(asker.lang))
        }
    };
    say(desk, asker, message).await
}

/// Half past seven every day, where nothing else was said.
fn subscription(desk: &Desk, asker: &Asker, request: Request) -> Subscription {
    const HALF_PAST_SEVEN: u16 = 450;
    let times: Vec<u16> = request.times.iter().map(|time| time.number()).collect();
    Subscription {
        topic: asker.place.topic.map_or(0, |topic| topic.0.0),
        times: if times.is_empty() { vec![HALF_PAST_SEVEN] } else { times },
        days: request.days.unwrap_or(Days::ALL).0,
        places: places(request.places),
        kinds: request.kinds,
        // Who follows somebody by name wants to hear of it soon.
        at_once: request.at_once || !request.follow.is_empty(),
        follow: request.follow,
        always: request.always,
        zone: desk.store.chats.get(asker.place.chat.0).zone,
        standing: Standing::Active,
        ..Subscription::daily(asker.user, asker.lang, HALF_PAST_SEVEN, desk.now().as_second())
    }
}

/// The articles that are no news any more for who begins to be told at once.
async fn passed(desk: &Arc<Desk>, subscription: &Subscription) -> Vec<String> {
    if !ledger::is_told_at_once(subscription) {
        return Vec::new();
    }
    let (news, today, subscription) = (
        desk.engine.news.clone(),
        due::local(desk.now()).date(),
        subscription.clone(),
    );
    let looking = tokio::task::spawn_blocking(move || ledger::passed(&subscription, &news(today)));
    looking.await.unwrap_or_default()
}

fn places(wanted: Vec<crate::digest::news::Wanted>) -> Vec<Place> {
    let place = |wanted: crate::digest::news::Wanted| Place {
        name: wanted.name,
        keys: wanted.keys,
    };
    wanted.into_iter().map(place).collect()
}

async fn read(desk: &Arc<Desk>, text: String) -> Result<Request, Problem> {
    let read = desk.engine.request.clone();
    let cut: String = text.chars().take(400).collect();
    let unread = cut.clone();
    tokio::task::spawn_blocking(move || read(&cut))
        .await
        .unwrap_or(Err(Problem::UnknownPlace {
            said: unread,
            nearest: Vec::new(),
        }))
}

async fn say(desk: &Arc<Desk>, asker: &Asker, message: Words) -> Handled {
    send::send(desk, asker.slot, &asker.place, &message).await
}
