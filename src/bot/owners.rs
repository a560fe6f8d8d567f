//! What the people who run the bot are told in their private chats.

use std::sync::Arc;

use teloxide::types::ChatId;

use super::desk::Desk;
use super::newsroom;
use super::pace::Rank;
use super::reading::Place;
use super::send;
use crate::render::telegram::html::Html;
use crate::store::notices::Notice;
use crate::text::Lang;
use crate::wording;

/// Tells the owners what nobody told them yet. Each notice is told once one of them has it; without owners the log
/// has it.
pub async fn tell(desk: &Arc<Desk>) {
    let mut stop = desk.stop();
    for (id, notice) in desk.store.notices.untold() {
        let page = Html::default().text(&sentence(&notice));
        tracing::warn!(?notice, "the owners are to know");
        let mut told = desk.owners.is_empty();
        for owner in &desk.owners {
            let chat = *owner as i64;
            let place = Place::private(ChatId(chat));
            if !desk.pace.turn(chat, Rank::Digest, &mut stop).await {
                return;
            }
            let keyboard = match notice {
                Notice::FeedWaiting { .. } => send::keyboard(&newsroom::below_the_notice(desk, chat)),
                _ => None,
            };
            told |= send::request(desk, &place, &page, true, keyboard.as_ref())
                .await
                .is_ok();
        }
        if told && let Err(error) = desk.store.notices.told(id) {
            tracing::warn!(%error, "a notice could not be marked as told");
        }
    }
}

fn sentence(notice: &Notice) -> String {
    match notice {
        Notice::Rebuilt { aside, complete: true } => wording::STORE_REBUILT.with(Lang::Vi, &[aside]),
        Notice::Rebuilt { aside, complete: false } => wording::STORE_REBUILT_IN_PART.with(Lang::Vi, &[aside]),
        Notice::Gap { hours } => wording::GAP.with(Lang::Vi, &[&hours.to_string()]),
        Notice::FeedSilent { address } => wording::FEED_SILENT.with(Lang::Vi, &[address]),
        Notice::FeedDropped { address } => wording::FEED_DROPPED.with(Lang::Vi, &[address]),
        Notice::FeedWaiting { address, count } => wording::FEED_WAITING.with(Lang::Vi, &[address, &count.to_string()]),
        Notice::DeadLetter { chat } => wording::DEAD_LETTER.with(Lang::Vi, &[&chat.to_string()]),
    }
}
