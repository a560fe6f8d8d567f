//! Buttons under answers. Telegram waits for a sign that the press was seen, so that comes first.

use std::sync::Arc;

use teloxide::payloads::AnswerCallbackQuerySetters;
use teloxide::prelude::*;

use super::ask::{self, Asker, Kept};
use super::desk::Desk;
use super::reading::Place;
use super::send::{self, Handled};
use crate::answer::Source;
use crate::render::telegram::{self, Message as Words, Press, pages};
use crate::store::answers::Given;
use crate::store::inbox::Slot;
use crate::wording::{self, Wording};

pub fn read(query: CallbackQuery) -> Option<Press> {
    query.data.as_deref().and_then(Press::read)
}

pub async fn sources(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, key: String) -> Handled {
    let Some((asker, given, mut kept)) = recall(&desk, &query, slot, &key) else {
        return out_of_date(desk, query).await;
    };
    if kept.sources_shown {
        return note(&desk, &query, Some(wording::ALREADY_SHOWN)).await;
    }
    note(&desk, &query, None).await;
    let sources: Vec<Source> = kept
        .sources
        .iter()
        .map(|(head, quote)| Source {
            head: head.clone(),
            quote: quote.clone(),
        })
        .collect();
    kept.sources_shown = true;
    let words = telegram::other_sources(&given.question, kept.lang, &sources, &|head| desk.address(head));
    show(&desk, &asker, &key, given, kept, &words).await
}

pub async fn more(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, key: String) -> Handled {
    let Some((asker, given, mut kept)) = recall(&desk, &query, slot, &key) else {
        return out_of_date(desk, query).await;
    };
    if kept.more_shown {
        return note(&desk, &query, Some(wording::ALREADY_SHOWN)).await;
    }
    note(&desk, &query, None).await;
    kept.more_shown = true;
    let words = Words {
        pages: pages::lines(&kept.more),
        buttons: Vec::new(),
    };
    show(&desk, &asker, &key, given, kept, &words).await
}

pub async fn suggestion(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, (key, number): (String, usize)) -> Handled {
    let found = recall(&desk, &query, slot, &key);
    let question = found.and_then(|(asker, _, kept)| Some((asker, kept.suggestions.get(number)?.clone())));
    ask_for(desk, query, question).await
}

pub async fn choice(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, (key, number): (String, usize)) -> Handled {
    let found = recall(&desk, &query, slot, &key);
    let question = found.and_then(|(asker, _, kept)| Some((asker, kept.choices.get(number)?.1.clone())));
    ask_for(desk, query, question).await
}

/// The pages behind the first of a digest.
pub async fn next(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, key: String) -> Handled {
    let asker = asker(&desk, &query, slot);
    let found = asker.and_then(|asker| Some((desk.store.answers.get(&key, asker.place.chat.0)?, asker)));
    let pages = found.and_then(|(given, asker)| Some((serde_json::from_value(given.body).ok()?, asker)));
    let Some((pages, asker)) = pages else {
        return out_of_date(desk, query).await;
    };
    note(&desk, &query, None).await;
    let words = Words {
        pages,
        buttons: Vec::new(),
    };
    send::send(&desk, slot, &asker.place, &words).await
}

/// A button of an answer that is no longer kept, or was never given in this chat.
pub async fn out_of_date(desk: Arc<Desk>, query: CallbackQuery) -> Handled {
    note(&desk, &query, Some(wording::BUTTON_OLD)).await
}

async fn ask_for(desk: Arc<Desk>, query: CallbackQuery, question: Option<(Asker, String)>) -> Handled {
    let Some((asker, question)) = question else {
        return out_of_date(desk, query).await;
    };
    note(&desk, &query, None).await;
    ask::ask(&desk, &asker, &question, false).await
}

/// Sends what a button held back, and remembers that it was shown.
async fn show(desk: &Arc<Desk>, asker: &Asker, key: &str, mut given: Given, kept: Kept, words: &Words) -> Handled {
    let handled = send::send(desk, asker.slot, &asker.place, words).await;
    if handled == Handled::Done {
        given.body = serde_json::to_value(&kept).unwrap_or_default();
        if let Err(error) = desk.store.answers.update(key, &given) {
            tracing::warn!(%error, "an answer could not be kept for its buttons");
        }
    }
    handled
}

/// The answer a button belongs to, if it was given in the chat where the button was pressed.
fn recall(desk: &Desk, query: &CallbackQuery, slot: Slot, key: &str) -> Option<(Asker, Given, Kept)> {
    let asker = asker(desk, query, slot)?;
    let given = desk.store.answers.get(key, asker.place.chat.0)?;
    let kept = serde_json::from_value(given.body.clone()).ok()?;
    Some((asker, given, kept))
}

pub fn asker(desk: &Desk, query: &CallbackQuery, slot: Slot) -> Option<Asker> {
    let place = Place::of_button(query)?;
    Some(Asker {
        user: query.from.id.0 as i64,
        lang: desk.language(place.chat.0, Some(&query.from)),
        place,
        slot,
    })
}

/// Tells Telegram that the press was seen, with a short note for the reader. Should that fail, the reader sees a
/// spinner for a while; it is not tried again.
pub async fn note(desk: &Desk, query: &CallbackQuery, words: Option<Wording>) -> Handled {
    let mut answer = desk.bot.answer_callback_query(query.id.clone());
    if let Some(words) = words {
        // A note is for who pressed alone.
        let lang = desk.language(query.from.id.0 as i64, Some(&query.from));
        answer = answer.text(words.in_lang(lang));
    }
    let _ = answer.send().await;
    Handled::Done
}
