//! Groups: the bot speaks when it is spoken to, by a mention or a reply, and is silent otherwise.

use std::ops::Range;
use std::sync::Arc;

use teloxide::prelude::*;
use teloxide::types::{ChatMemberKind, ChatMemberUpdated, ChatMigration, MessageEntity, MessageEntityKind};

use super::ask::{self, Asker};
use super::desk::Desk;
use super::reading::Place;
use super::send::Handled;
use super::welcome;
use crate::store::inbox::Slot;

/// What was said to the bot in a group, without its name.
#[derive(Clone)]
pub struct Addressed(String);

impl Addressed {
    pub fn words(self) -> String {
        self.0
    }
}

pub fn question(desk: Arc<Desk>, message: Message) -> Option<Addressed> {
    let text = message.text().or_else(|| message.caption())?;
    let entities = message
        .entities()
        .or_else(|| message.caption_entities())
        .unwrap_or_default();
    let ranges = entities
        .iter()
        .filter_map(|entity| Some((entity, bytes(text, entity)?)));
    let mine = ranges.filter(|(entity, range)| mentions_me(&desk, entity, &text[range.clone()]));
    let mentions: Vec<Range<usize>> = mine.map(|(_, range)| range).collect();
    if mentions.is_empty() && !replies_to_me(&desk, &message) {
        return None;
    }
    Some(Addressed(without(text, &mentions)))
}

pub async fn answer(desk: Arc<Desk>, slot: Slot, message: Message, addressed: Addressed) -> Handled {
    ask::ask(&desk, &Asker::of(&desk, &message, slot), &addressed.0, true).await
}

/// A group that became a supergroup: its old number, then its new one. Both chats are told, in either order.
#[derive(Clone)]
pub struct Moved(ChatId, ChatId);

pub fn migration(message: Message) -> Option<Moved> {
    Some(match message.chat_migration()? {
        ChatMigration::To { chat_id } => Moved(message.chat.id, *chat_id),
        ChatMigration::From { chat_id } => Moved(*chat_id, message.chat.id),
    })
}

pub async fn migrated(desk: Arc<Desk>, Moved(from, to): Moved) -> Handled {
    moved(&desk, from, to).await;
    Handled::Done
}

/// Takes everything kept of a group along to its new number.
pub async fn moved(desk: &Arc<Desk>, from: ChatId, to: ChatId) {
    desk.pace.moved(from.0, to.0);
    let store = desk.store.clone();
    match tokio::task::spawn_blocking(move || store.moving.chat(from.0, to.0)).await {
        Ok(Ok(0)) => {}
        Ok(Ok(records)) => tracing::info!(records, "a group became a supergroup"),
        Ok(Err(error)) => tracing::error!(%error, "what is kept of a group could not be moved"),
        Err(_) => tracing::error!("what is kept of a group could not be moved"),
    }
}

/// The bot was let into a chat or put out of it, blocked or let in again: its digests pause and come back.
pub async fn membership(desk: Arc<Desk>, slot: Slot, change: ChatMemberUpdated) -> Handled {
    let kind = &change.new_chat_member.kind;
    let muted = matches!(kind, ChatMemberKind::Restricted(restricted) if !restricted.can_send_messages);
    let reachable = kind.is_present() && !muted;
    welcome::membership(&desk, slot, &change, reachable, muted).await;
    let (store, chat, now) = (desk.store.clone(), change.chat.id.0, desk.now().as_second());
    match tokio::task::spawn_blocking(move || store.subscriptions.reach(chat, reachable, now)).await {
        Ok(Ok(_)) => {}
        _ => tracing::warn!("the digests of a chat could not be paused or resumed"),
    }
    Handled::Done
}

/// A group took a message: what waited for that goes on. Telegram tells of the bot's own rights alone; those of all
/// members come back without a word.
pub async fn reached(desk: &Arc<Desk>, place: &Place) {
    let chat = place.chat.0;
    if place.private || !desk.store.subscriptions.is_out_of_reach(chat) {
        return;
    }
    let (store, now) = (desk.store.clone(), desk.now().as_second());
    let back = tokio::task::spawn_blocking(move || store.subscriptions.reach(chat, true, now)).await;
    if !matches!(back, Ok(Ok(_))) {
        tracing::warn!("the digests of a group could not be resumed");
    }
}

fn mentions_me(desk: &Desk, entity: &MessageEntity, words: &str) -> bool {
    match &entity.kind {
        MessageEntityKind::Mention => words.strip_prefix('@').is_some_and(|name| desk.is_me(name)),
        MessageEntityKind::TextMention { user } => user.id.0 as i64 == desk.id,
        _ => false,
    }
}

/// Where an entity stands in the text, in bytes; Telegram counts UTF-16 units. teloxide's own conversion panics where
/// an entity begins inside a letter.
fn bytes(text: &str, entity: &MessageEntity) -> Option<Range<usize>> {
    let place = |units: usize| {
        let mut passed = 0;
        let starts = text.char_indices().map(|(at, c)| {
            let before = passed;
            passed += c.len_utf16();
            (at, before)
        });
        let end = (text.len(), text.encode_utf16().count());
        let found = starts.chain([end]).find(|(_, before)| *before == units);
        found.map(|(at, _)| at)
    };
    let range = place(entity.offset)?..place(entity.offset.checked_add(entity.length)?)?;
    (range.start <= range.end).then_some(range)
}

/// The first message of a topic is "replied to" by all others of the topic, which are meant for nobody.
fn replies_to_me(desk: &Desk, message: &Message) -> bool {
    let Some(replied) = message.reply_to_message() else {
        return false;
    };
    let mine = replied.from.as_ref().is_some_and(|user| user.id.0 as i64 == desk.id);
    mine && replied.forum_topic_created().is_none()
}

fn without(text: &str, parts: &[Range<usize>]) -> String {
    let mut left = String::with_capacity(text.len());
    let mut from = 0;
    for part in parts {
        left.push_str(text.get(from..part.start).unwrap_or_default());
        left.push(' ');
        from = part.end;
    }
    left.push_str(text.get(from..).unwrap_or_default());
    left.trim().trim_start_matches([',', ':']).trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_found_by_units_and_bad_ones_are_passed_over() {
        let entity = |offset, length| MessageEntity {
            kind: MessageEntityKind::Mention,
            offset,
            length,
        };
        let text = "👍 ấ @bot";
        assert_eq!(bytes(text, &entity(5, 4)).map(|range| &text[range]), Some("@bot"));
        assert_eq!(bytes(text, &entity(1, 4)), None, "begins inside a letter");
        assert_eq!(bytes(text, &entity(5, 99)), None);
        assert_eq!(bytes(text, &entity(usize::MAX, 2)), None);
    }

    #[test]
    fn the_name_of_the_bot_is_no_part_of_the_question() {
        let parts = |start: usize, end: usize| [Range { start, end }];
        assert_eq!(without("@bot, ai được khen?", &parts(0, 4)), "ai được khen?");
        assert_eq!(without("ai @bot được khen?", &parts(3, 7)), "ai   được khen?");
        assert_eq!(without("@bot", &parts(0, 4)), "");
    }
}
