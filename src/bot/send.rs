//! Sending. What Telegram refuses is sent in another way where there is one; what may have arrived is not sent
//! twice.

use std::sync::Arc;
use std::time::Duration;

use teloxide::RequestError;
use teloxide::payloads::SendMessageSetters;
use teloxide::prelude::*;
use teloxide::types::{
    InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Message as Sent, ParseMode, ReplyParameters,
};

use super::desk::Desk;
use super::fault::{Fault, classify};
use super::group;
use super::health::Count;
use super::owners;
use super::pace::Rank;
use super::poll::Backoff;
use super::reading::Place;
use crate::render::telegram::html::{Html, visible};
use crate::render::telegram::{Action, Button, Message};
use crate::store::inbox::Slot;
use crate::store::notices::Notice;
use crate::wording;

/// Whether an update needs anything more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handled {
    Done,
    /// It stays in the inbox for the next start.
    Later,
}

/// A message is tried so often in other ways before it is given up.
const TRIES: u32 = 12;

/// A page that is named is not shown below the message.
pub const NO_PREVIEW: LinkPreviewOptions = LinkPreviewOptions {
    is_disabled: true,
    url: None,
    prefer_small_media: false,
    prefer_large_media: false,
    show_above_text: false,
};

/// Sends all pages of a message, the buttons under the last.
pub async fn send(desk: &Arc<Desk>, slot: Slot, place: &Place, message: &Message) -> Handled {
    let mut place = place.clone();
    let keyboard = keyboard(&message.buttons);
    for (number, page) in message.pages.iter().enumerate() {
        let keyboard = keyboard.as_ref().filter(|_| number + 1 == message.pages.len());
        match send_page(desk, slot, &mut place, page, keyboard).await {
            // Once a page has arrived, starting over would double it.
            Outcome::Later if number == 0 => return Handled::Later,
            Outcome::Arrived => {}
            Outcome::Later | Outcome::GivenUp => return Handled::Done,
        }
        place.reply_to = None;
    }
    Handled::Done
}

enum Outcome {
    Arrived,
    GivenUp,
    Later,
}

async fn send_page(
    desk: &Arc<Desk>,
    slot: Slot,
    place: &mut Place,
    page: &Html,
    keyboard: Option<&InlineKeyboardMarkup>,
) -> Outcome {
    let mut stop = desk.stop();
    let mut backoff = Backoff::default();
    let mut as_html = true;
    for _ in 0..TRIES {
        if !desk.pace.turn(place.chat.0, Rank::Answer, &mut stop).await || !mark(desk, slot, true).await {
            return Outcome::Later;
        }
        let Err(error) = request(desk, place, page, as_html, keyboard).await else {
            desk.health.count(Count::Sent, 1);
            group::reached(desk, place).await;
            return Outcome::Arrived;
        };
        let fault = classify(&error);
        match fault {
            Fault::BadMarkup if as_html => {
                tracing::error!(slot = slot.0, "Telegram refused the markup of a message; sent without");
                as_html = false;
            }
            Fault::NoTopic if place.topic.is_some() => place.topic = None,
            Fault::NoReplyTarget if place.reply_to.is_some() => place.reply_to = None,
            Fault::Moved(chat) => {
                group::moved(desk, place.chat, chat).await;
                place.chat = chat;
            }
            Fault::Wait(_) | Fault::Unreached => {
                desk.health.count(Count::Waits, 1);
                // It certainly did not arrive, so that another start may send it.
                mark(desk, slot, false).await;
                let pause = match fault {
                    Fault::Wait(time) => {
                        desk.pace.freeze(place.chat.0, time + Duration::from_millis(200));
                        Duration::ZERO
                    }
                    _ => backoff.next(),
                };
                if !stop.sleep(pause).await {
                    return Outcome::Later;
                }
            }
            Fault::NotModified => return Outcome::Arrived,
            fault => {
                tracing::warn!(slot = slot.0, ?fault, "a message was not taken");
                let unknown = fault == Fault::Unknown;
                desk.health
                    .count(if unknown { Count::Unknown } else { Count::NotTaken }, 1);
                match (fault, place.asker) {
                    (Fault::Refused, _) => dead_letter(desk, place.chat.0).await,
                    (Fault::Gone, Some(asker)) => in_private(desk, asker, page).await,
                    _ => {}
                }
                return Outcome::GivenUp;
            }
        }
    }
    tracing::warn!(slot = slot.0, "a message was given up");
    desk.health.count(Count::NotTaken, 1);
    dead_letter(desk, place.chat.0).await;
    Outcome::GivenUp
}

/// A group does not take the answer: who asked has it in private, with what has to be changed. Tried once; who never
/// wrote to the bot cannot be written to.
async fn in_private(desk: &Arc<Desk>, asker: ChatId, page: &Html) {
    let place = Place::private(asker);
    let lang = desk.language(asker.0, None);
    let why = Html::default().text(wording::NOT_IN_GROUP.in_lang(lang));
    for page in [&why, page] {
        let mut stop = desk.stop();
        if !desk.pace.turn(asker.0, Rank::Answer, &mut stop).await
            || request(desk, &place, page, true, None).await.is_err()
        {
            return;
        }
    }
}

/// A message no form of which was taken is left out, and the owners hear of it.
async fn dead_letter(desk: &Arc<Desk>, chat: i64) {
    let store = desk.store.clone();
    let noted = tokio::task::spawn_blocking(move || store.notices.add(&Notice::DeadLetter { chat })).await;
    match noted {
        Ok(Ok(())) => {
            let desk = desk.clone();
            tokio::spawn(async move { owners::tell(&desk).await });
        }
        _ => tracing::warn!("a refused message could not be noted"),
    }
}

/// Notes in the inbox that the answer is on its way, or that it certainly is not.
async fn mark(desk: &Arc<Desk>, slot: Slot, sending: bool) -> bool {
    let store = desk.store.clone();
    let marking = move || {
        if sending {
            store.inbox.sending(slot)
        } else {
            store.inbox.not_sent(slot)
        }
    };
    match tokio::task::spawn_blocking(marking).await {
        Ok(Ok(())) => true,
        Ok(Err(error)) => {
            tracing::error!(%error, "the inbox cannot be written; nothing is sent");
            false
        }
        Err(_) => false,
    }
}

pub async fn request(
    desk: &Desk,
    place: &Place,
    page: &Html,
    as_html: bool,
    keyboard: Option<&InlineKeyboardMarkup>,
) -> Result<Sent, RequestError> {
    let text = if as_html { &page.html } else { &page.plain };
    let mut request = desk.bot.send_message(place.chat, text).link_preview_options(NO_PREVIEW);
    if as_html {
        request = request.parse_mode(ParseMode::Html);
    }
    if let Some(topic) = place.topic {
        request = request.message_thread_id(topic);
    }
    if place.quiet {
        request = request.disable_notification(true);
    }
    if let Some(message) = place.reply_to {
        request = request.reply_parameters(ReplyParameters::new(message).allow_sending_without_reply());
    }
    if let Some(keyboard) = keyboard {
        request = request.reply_markup(keyboard.clone());
    }
    request.send().await
}

/// The buttons in teloxide's form; an address that is none is left out.
pub fn keyboard(buttons: &[Vec<Button>]) -> Option<InlineKeyboardMarkup> {
    let button = |button: &Button| match &button.action {
        Action::Open(address) => Some(InlineKeyboardButton::url(visible(&button.label), address.parse().ok()?)),
        Action::Press(press) => Some(InlineKeyboardButton::callback(visible(&button.label), press.data())),
    };
    let rows = buttons
        .iter()
        .map(|row| row.iter().filter_map(button).collect::<Vec<_>>());
    let rows: Vec<_> = rows.filter(|row| !row.is_empty()).collect();
    (!rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}
