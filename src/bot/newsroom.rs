//! For the people who run the bot: the feeds and how they do, what waits or was judged off topic, and who may hand
//! articles over.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use teloxide::prelude::*;

use super::ask::{self, Asker};
use super::desk::Desk;
use super::owner::is_owner;
use super::send::{self, Handled};
use super::{buttons, edit};
use crate::digest::due;
use crate::intake::newsroom::{Aside, Followed, Newsroom, Order};
use crate::render::telegram::html::Html;
use crate::render::telegram::{Action, Button, Message as Words, Press, day, pages};
use crate::store::answers::Given;
use crate::store::inbox::Slot;
use crate::text::Lang;
use crate::wording::{self, Wording};

/// So many articles are shown on a page.
const LISTED: usize = 8;

/// A screen.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
enum View {
    Feeds,
    Waiting(usize),
    OffTopic(usize),
    Editors,
}

/// What a button does, and the screen it leads to.
#[derive(Clone, Debug, Serialize, Deserialize)]
enum Deed {
    Order(Order, View),
    Dismiss(i64),
}

/// A screen on its way: its lines, and its buttons in rows.
#[derive(Default)]
struct Draft {
    lines: Vec<Html>,
    rows: Vec<Vec<(String, Deed)>>,
}

/// `/nguontin`, and with an address behind it: follows that.
pub async fn feeds(desk: Arc<Desk>, slot: Slot, message: Message, address: String) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    if !is_owner(&desk, &asker) {
        return ask::tell(&desk, &asker, wording::OWNERS_ONLY.in_lang(asker.lang)).await;
    }
    if address.is_empty() {
        return answer(&desk, &asker, Order::Look, View::Feeds, None).await;
    }
    let said = [wording::FEED_ADDED, wording::FEED_ADDRESS_WRONG].map(|words| words.with(asker.lang, &[&address]));
    answer(&desk, &asker, Order::Follow(address), View::Feeds, Some(said)).await
}

/// `/duyetbai`: what waits; where nothing does, what was judged off topic.
pub async fn review(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    if !is_owner(&desk, &asker) {
        return ask::tell(&desk, &asker, wording::OWNERS_ONLY.in_lang(asker.lang)).await;
    }
    let waits = run(&desk, Order::Look)
        .await
        .is_some_and(|room| !room.waiting.is_empty());
    let view = if waits { View::Waiting(0) } else { View::OffTopic(0) };
    answer(&desk, &asker, Order::Look, view, None).await
}

/// `/giaobai`, and with a number behind it: names that person.
pub async fn editors(desk: Arc<Desk>, slot: Slot, message: Message, id: String) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    if !is_owner(&desk, &asker) {
        return ask::tell(&desk, &asker, wording::OWNERS_ONLY.in_lang(asker.lang)).await;
    }
    if !id.is_empty() {
        let Some(id) = id.parse::<i64>().ok().filter(|id| *id > 0) else {
            let sentence = wording::EDITOR_ID_WRONG.with(asker.lang, &[&id]);
            return ask::tell(&desk, &asker, &sentence).await;
        };
        let (store, by, now) = (desk.store.clone(), asker.user, desk.now().as_second());
        let named = tokio::task::spawn_blocking(move || store.editors.name(id, by, now)).await;
        if !named.is_ok_and(|named| named.is_ok()) {
            return ask::tell(&desk, &asker, wording::APOLOGY.in_lang(asker.lang)).await;
        }
    }
    answer(&desk, &asker, Order::Look, View::Editors, None).await
}

/// `/moi` from who runs nothing; a group is not disturbed by it.
pub async fn refuse(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    if !asker.place.private {
        return Handled::Done;
    }
    ask::tell(&desk, &asker, wording::OWNERS_ONLY.in_lang(asker.lang)).await
}

/// A button of one of these screens. That its presser still runs the bot is looked at anew.
pub async fn decide(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, (key, number): (String, usize)) -> Handled {
    let asker = buttons::asker(&desk, &query, slot).filter(|asker| is_owner(&desk, asker));
    let found = asker.and_then(|asker| Some((desk.store.answers.get(&key, asker.place.chat.0)?, asker)));
    let deed = found.and_then(|(given, asker)| {
        let deeds: Vec<Deed> = serde_json::from_value(given.body).ok()?;
        Some((deeds.get(number)?.clone(), asker))
    });
    let Some((deed, asker)) = deed else {
        return buttons::out_of_date(desk, query).await;
    };
    let (order, view) = match deed {
        Deed::Order(order, view) => (order, view),
        Deed::Dismiss(id) => {
            let store = desk.store.clone();
            let gone = tokio::task::spawn_blocking(move || store.editors.dismiss(id)).await;
            if !gone.is_ok_and(|gone| gone.is_ok()) {
                return buttons::note(&desk, &query, Some(wording::APOLOGY)).await;
            }
            (Order::Look, View::Editors)
        }
    };
    let Some(room) = run(&desk, order).await else {
        return buttons::note(&desk, &query, Some(wording::APOLOGY)).await;
    };
    buttons::note(&desk, &query, None).await;
    let words = screen(&desk, asker.place.chat.0, asker.lang, &room, view, None);
    edit::replace(&desk, &asker, &query, &words).await
}

/// The buttons below the word that articles wait.
pub fn below_the_notice(desk: &Desk, owner: i64) -> Vec<Vec<Button>> {
    let look = Deed::Order(Order::Look, View::Waiting(0));
    let label = wording::MENU_REVIEW.in_lang(desk.store.chats.get(owner).lang.unwrap_or_default());
    kept(desk, owner, vec![vec![(label.to_owned(), look)]])
}

async fn answer(
    desk: &Arc<Desk>,
    asker: &Asker,
    order: Order,
    view: View,
    done_or_not: Option<[String; 2]>,
) -> Handled {
    let Some(room) = run(desk, order).await else {
        return ask::tell(desk, asker, wording::APOLOGY.in_lang(asker.lang)).await;
    };
    let said = done_or_not.map(|[done, not]| if room.done { done } else { not });
    let words = screen(desk, asker.place.chat.0, asker.lang, &room, view, said);
    send::send(desk, asker.slot, &asker.place, &words).await
}

async fn run(desk: &Arc<Desk>, order: Order) -> Option<Newsroom> {
    let newsroom = desk.engine.newsroom.clone();
    match tokio::task::spawn_blocking(move || newsroom(&order)).await {
        Ok(Ok(room)) => Some(room),
        Ok(Err(error)) => {
            tracing::error!(%error, "what an owner decided could not be done");
            None
        }
        Err(_) => None,
    }
}

fn screen(desk: &Desk, chat: i64, lang: Lang, room: &Newsroom, view: View, said: Option<String>) -> Words {
    let mut draft = match view {
        View::Feeds => of_feeds(lang, room),
        View::Waiting(from) => {
            let mut draft = of_aside(lang, wording::WAITING_TITLE, &room.waiting, from, View::Waiting);
            if !room.waiting.is_empty() {
                let all = wording::ACCEPT_ALL.with(lang, &[&room.waiting.len().to_string()]);
                draft
                    .rows
                    .insert(0, vec![(all, Deed::Order(Order::Accept, View::Waiting(0)))]);
            }
            draft
        }
        View::OffTopic(from) => of_aside(lang, wording::OFF_TOPIC_TITLE, &room.off_topic, from, View::OffTopic),
        View::Editors => of_editors(lang, desk.store.editors.all()),
    };
    if let Some(said) = said {
        draft.lines.insert(0, Html::default().text(&said));
    }
    let elsewhere = [
        (View::Waiting(0), wording::TO_WAITING, room.waiting.len()),
        (View::OffTopic(0), wording::TO_OFF_TOPIC, room.off_topic.len()),
    ];
    if !matches!(view, View::Editors) {
        let lead = elsewhere
            .map(|(view, words, count)| (words.with(lang, &[&count.to_string()]), Deed::Order(Order::Look, view)));
        draft.rows.push(lead.into());
    }
    Words {
        pages: pages::pages(&draft.lines),
        buttons: kept(desk, chat, draft.rows),
    }
}

fn of_feeds(lang: Lang, room: &Newsroom) -> Draft {
    let mut draft = Draft::default();
    let title = wording::FEEDS_TITLE.with(lang, &[&room.feeds.len().to_string()]);
    draft.lines.push(Html::default().bold(&title));
    for (number, feed) in (1..).zip(&room.feeds) {
        let number = format!("{number}");
        let line = Html::default()
            .text(&format!("{number}. "))
            .link(&feed.address, &feed.address);
        draft.lines.push(line.text(": ").text(&health(feed, lang)));
        let leave = Deed::Order(Order::Leave(feed.address.clone()), View::Feeds);
        let leave = (wording::LEAVE_FEED.with(lang, &[&number]), leave);
        match draft.rows.last_mut().filter(|row| row.len() < 3) {
            Some(row) => row.push(leave),
            None => draft.rows.push(vec![leave]),
        }
    }
    draft.lines.push(Html::default().text(wording::FEEDS_HOW.in_lang(lang)));
    draft
}

fn health(feed: &Followed, lang: Lang) -> String {
    match (feed.dropped, feed.failing_since, feed.read) {
        (true, since, _) => wording::FEED_GIVEN_UP.with(lang, &[&since.map(moment).unwrap_or_default()]),
        (_, Some(since), _) => wording::FEED_FAILING.with(lang, &[&moment(since)]),
        (_, _, Some(read)) => wording::FEED_FINE.with(lang, &[&moment(read)]),
        _ => wording::FEED_NEW.in_lang(lang).to_owned(),
    }
}

fn of_aside(lang: Lang, title: Wording, all: &[Aside], from: usize, view: fn(usize) -> View) -> Draft {
    let mut draft = Draft::default();
    draft
        .lines
        .push(Html::default().bold(&title.with(lang, &[&all.len().to_string()])));
    // The last page may have been taken in meanwhile.
    let from = if from < all.len() { from } else { 0 };
    let shown = all.iter().enumerate().skip(from).take(LISTED);
    let mut row = Vec::new();
    for (at, one) in shown {
        let number = (at + 1).to_string();
        let date = one.date.map_or_else(|| wording::NO_DATE.in_lang(lang).to_owned(), day);
        let line = Html::default().text(&format!("{number}. "));
        let line = match &one.url {
            Some(url) => line.link(url, &one.title),
            None => line.text(&one.title),
        };
        draft.lines.push(line.text(" · ").text(&date));
        row.push((
            wording::TAKE_UP.with(lang, &[&number]),
            Deed::Order(Order::TakeUp(one.id.clone()), view(from)),
        ));
    }
    if all.is_empty() {
        draft
            .lines
            .push(Html::default().text(wording::NOTHING_ASIDE.in_lang(lang)));
    }
    draft.rows.extend(row.chunks(2).map(<[_]>::to_vec));
    let turn = |words: Wording, to| (words.in_lang(lang).to_owned(), Deed::Order(Order::Look, view(to)));
    let back = (from > 0).then(|| turn(wording::LIST_BACK, from.saturating_sub(LISTED)));
    let on = (from + LISTED < all.len()).then(|| turn(wording::LIST_ON, from + LISTED));
    draft.rows.push(back.into_iter().chain(on).collect());
    draft
}

fn of_editors(lang: Lang, all: Vec<(i64, i64)>) -> Draft {
    let mut draft = Draft::default();
    let title = wording::EDITORS_TITLE.with(lang, &[&all.len().to_string()]);
    draft.lines.push(Html::default().bold(&title));
    for (id, since) in all {
        let id_words = id.to_string();
        let line = wording::EDITOR_SINCE.with(lang, &[&id_words, &moment(since)]);
        draft.lines.push(Html::default().text("• ").text(&line));
        draft
            .rows
            .push(vec![(wording::DISMISS.with(lang, &[&id_words]), Deed::Dismiss(id))]);
    }
    draft
        .lines
        .push(Html::default().text(wording::EDITORS_HOW.in_lang(lang)));
    draft
}

/// "08:05 26/11/2026", in Hà Nội.
fn moment(second: i64) -> String {
    let here = due::local(Timestamp::from_second(second).unwrap_or_default());
    format!("{:02}:{:02} {}", here.hour(), here.minute(), day(here.date()))
}

/// The buttons, and what they do kept under one key.
fn kept(desk: &Desk, chat: i64, rows: Vec<Vec<(String, Deed)>>) -> Vec<Vec<Button>> {
    let deeds: Vec<&Deed> = rows.iter().flatten().map(|(_, deed)| deed).collect();
    let given = Given {
        chat,
        at: desk.now().as_second(),
        question: String::new(),
        body: serde_json::to_value(&deeds).unwrap_or_default(),
    };
    let key = desk.store.answers.keep(&given).unwrap_or_else(|error| {
        tracing::warn!(%error, "a screen could not be kept for its buttons");
        "0".to_owned()
    });
    let mut numbers = 0..;
    let button = |(label, _): (String, Deed)| Button {
        label,
        action: Action::Press(Press::Decide(key.clone(), numbers.next().unwrap_or_default())),
    };
    let mut button = button;
    let rows = rows.into_iter().filter(|row| !row.is_empty());
    rows.map(|row| row.into_iter().map(&mut button).collect()).collect()
}
