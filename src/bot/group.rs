//! Groups: the bot speaks when it is spoken to, by a mention or a reply, and is silent otherwise.

use std::ops::Range;
use std::sync::Arc;

use teloxide::prelude::*;
use teloxide::types::{MessageEntityKind, MessageEntityRef};

use super::ask::{self, Asker};
use super::desk::Desk;
use super::send::Handled;
use crate::store::inbox::Slot;

/// What was said to the bot in a group, without its name.
#[derive(Clone)]
pub struct Addressed(String);

pub fn question(desk: Arc<Desk>, message: Message) -> Option<Addressed> {
    let text = message.text().or_else(|| message.caption())?;
    let entities = message
        .parse_entities()
        .or_else(|| message.parse_caption_entities())
        .unwrap_or_default();
    let mentions: Vec<Range<usize>> = entities
        .iter()
        .filter(|entity| mentions_me(&desk, entity))
        .map(MessageEntityRef::range)
        .collect();
    if mentions.is_empty() && !replies_to_me(&desk, &message) {
        return None;
    }
    Some(Addressed(without(text, &mentions)))
}

pub async fn answer(desk: Arc<Desk>, slot: Slot, message: Message, addressed: Addressed) -> Handled {
    ask::ask(&desk, &Asker::of(&message, slot), &addressed.0, true).await
}

fn mentions_me(desk: &Desk, entity: &MessageEntityRef) -> bool {
    match entity.kind() {
        MessageEntityKind::Mention => entity.text().strip_prefix('@').is_some_and(|name| desk.is_me(name)),
        MessageEntityKind::TextMention { user } => user.id.0 as i64 == desk.id,
        _ => false,
    }
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
    fn the_name_of_the_bot_is_no_part_of_the_question() {
        let parts = |start: usize, end: usize| [Range { start, end }];
        assert_eq!(without("@bot, ai được khen?", &parts(0, 4)), "ai được khen?");
        assert_eq!(without("ai @bot được khen?", &parts(3, 7)), "ai   được khen?");
        assert_eq!(without("@bot", &parts(0, 4)), "");
    }
}
