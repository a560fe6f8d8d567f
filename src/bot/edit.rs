//! Changing a message in its place, and sending a file: what pages and settings need besides new messages.

use std::sync::Arc;

use teloxide::payloads::{EditMessageTextSetters, SendDocumentSetters};
use teloxide::prelude::*;
use teloxide::types::{InlineKeyboardMarkup, InputFile, MaybeInaccessibleMessage, ParseMode};

use super::ask::Asker;
use super::desk::Desk;
use super::fault::{Fault, classify};
use super::pace::Rank;
use super::send::{self, Handled, NO_PREVIEW};
use crate::render::telegram::Message as Words;

/// Shows a message in the place of the one whose button was pressed; where that cannot be changed any more, below it.
pub async fn replace(desk: &Arc<Desk>, asker: &Asker, query: &CallbackQuery, words: &Words) -> Handled {
    let Some(MaybeInaccessibleMessage::Regular(message)) = &query.message else {
        return send::send(desk, asker.slot, &asker.place, words).await;
    };
    let [page] = words.pages.as_slice() else {
        return send::send(desk, asker.slot, &asker.place, words).await;
    };
    let keyboard = send::keyboard(&words.buttons).unwrap_or_else(|| InlineKeyboardMarkup::new(Vec::<Vec<_>>::new()));
    let mut as_html = true;
    for _ in 0..3 {
        if !desk.pace.turn(asker.place.chat.0, Rank::Answer, &mut desk.stop()).await {
            return Handled::Later;
        }
        let text = if as_html { &page.html } else { &page.plain };
        let mut request = desk
            .bot
            .edit_message_text(asker.place.chat, message.id, text)
            .link_preview_options(NO_PREVIEW)
            .reply_markup(keyboard.clone());
        if as_html {
            request = request.parse_mode(ParseMode::Html);
        }
        let Err(error) = request.send().await else {
            return Handled::Done;
        };
        match classify(&error) {
            Fault::NotModified | Fault::Unknown => return Handled::Done,
            Fault::BadMarkup => as_html = false,
            Fault::Wait(time) => desk.pace.freeze(asker.place.chat.0, time),
            _ => break,
        }
    }
    send::send(desk, asker.slot, &asker.place, words).await
}

/// Sends a text as a file; whether it arrived.
pub async fn file(desk: &Arc<Desk>, asker: &Asker, name: String, text: String, caption: &str) -> bool {
    if !desk.pace.turn(asker.place.chat.0, Rank::Answer, &mut desk.stop()).await {
        return false;
    }
    let file = InputFile::memory(text).file_name(name);
    let mut request = desk.bot.send_document(asker.place.chat, file).caption(caption);
    if let Some(topic) = asker.place.topic {
        request = request.message_thread_id(topic);
    }
    request.send().await.is_ok()
}
