//! A question no article answers, handed over to the people who run the bot: they read the question and nothing of who
//! asked, and what they write goes back to the chat it came from.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use teloxide::prelude::*;

use super::ask::{self, Asker};
use super::desk::Desk;
use super::owner::is_owner;
use super::pace::Rank;
use super::reading::Place;
use super::send::{self, Handled};
use super::{buttons, steps};
use crate::access::{Allowed, Effort};
use crate::render::telegram::html::Html;
use crate::render::telegram::{Action, Button, Press};
use crate::store::answers::Given;
use crate::store::inbox::Slot;
use crate::store::steps::Step;
use crate::text::{Lang, clean};
use crate::wording;

/// A longer text is cut.
const LONGEST: usize = 3000;

/// What stands behind the button of an owner. The chat is kept as `answers` knows it, so that it is deleted with
/// everything else of that person.
#[derive(Serialize, Deserialize)]
struct Handed {
    to: i64,
    lang: Lang,
}

/// The button under an answer that found nothing.
pub async fn hand_over(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, key: String) -> Handled {
    let asker = buttons::asker(&desk, &query, slot).filter(|asker| asker.place.private);
    let found = asker.and_then(|asker| Some((desk.store.answers.get(&key, asker.place.chat.0)?, asker)));
    let Some((mut given, asker)) = found else {
        return buttons::out_of_date(desk, query).await;
    };
    if given.body.get("handed").is_some() {
        return buttons::note(&desk, &query, Some(wording::HANDED_BEFORE)).await;
    }
    if desk.door.count(asker.user, Effort::Question, desk.now()) != Allowed::Yes {
        return buttons::note(&desk, &query, Some(wording::TOO_FAST)).await;
    }
    buttons::note(&desk, &query, None).await;
    let mut told = false;
    for owner in &desk.owners {
        told |= tell(&desk, *owner as i64, &given.question, &asker).await;
    }
    if !told {
        return ask::tell(&desk, &asker, wording::NOT_HANDED.in_lang(asker.lang)).await;
    }
    given.body["handed"] = serde_json::Value::Bool(true);
    if let Err(error) = desk.store.answers.update(&key, &given) {
        tracing::warn!(%error, "that a question was handed over could not be noted");
    }
    ask::tell(&desk, &asker, wording::HANDED.in_lang(asker.lang)).await
}

/// Tells an owner of a question; whether that arrived.
async fn tell(desk: &Arc<Desk>, owner: i64, question: &str, asker: &Asker) -> bool {
    let handed = Handed {
        to: asker.place.chat.0,
        lang: asker.lang,
    };
    let kept = desk.store.answers.keep(&Given {
        chat: owner,
        at: desk.now().as_second(),
        question: question.to_owned(),
        body: serde_json::to_value(handed).unwrap_or_default(),
    });
    let Ok(key) = kept else {
        return false;
    };
    let lang = desk.language(owner, None);
    let button = Button {
        label: wording::REPLY.in_lang(lang).to_owned(),
        action: Action::Press(Press::Reply(key)),
    };
    let page = Html::default().text(&wording::SOMEBODY_ASKS.with(lang, &[question]));
    let keyboard = send::keyboard(&[vec![button]]);
    let place = Place::private(ChatId(owner));
    desk.pace.turn(owner, Rank::Answer, &mut desk.stop()).await
        && send::request(desk, &place, &page, true, keyboard.as_ref())
            .await
            .is_ok()
}

/// An owner wants to reply.
pub async fn reply(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, key: String) -> Handled {
    let asker = buttons::asker(&desk, &query, slot).filter(|asker| is_owner(&desk, asker));
    let found = asker.filter(|asker| desk.store.answers.get(&key, asker.place.chat.0).is_some());
    let Some(asker) = found else {
        return buttons::out_of_date(desk, query).await;
    };
    buttons::note(&desk, &query, None).await;
    steps::begin(&desk, &asker, Step::Reply(key), wording::REPLY_WHAT).await
}

/// What an owner wrote goes to who asked; the question counts as answered.
pub async fn reply_in_words(desk: &Arc<Desk>, asker: &Asker, key: &str, words: &str) -> Handled {
    steps::end(desk, asker);
    let given = desk.store.answers.get(key, asker.place.chat.0);
    let found = given.and_then(|given| Some((serde_json::from_value::<Handed>(given.body).ok()?, given.question)));
    let Some((handed, question)) = found else {
        return ask::tell(desk, asker, wording::BUTTON_OLD.in_lang(asker.lang)).await;
    };
    let words: String = clean::clean(words).trim().chars().take(LONGEST).collect();
    let page = Html::default()
        .italic(&wording::REPLY_TITLE.with(handed.lang, &[&question]))
        .text("\n")
        .text(&words);
    let place = Place::private(ChatId(handed.to));
    let arrived = desk.pace.turn(handed.to, Rank::Answer, &mut desk.stop()).await
        && send::request(desk, &place, &page, true, None).await.is_ok();
    if arrived && let Err(error) = desk.store.remarks.answered(&question) {
        tracing::warn!(%error, "that a question was answered could not be noted");
    }
    let said = if arrived {
        wording::REPLY_SENT
    } else {
        wording::REPLY_NOT_SENT
    };
    ask::tell(desk, asker, said.in_lang(asker.lang)).await
}
