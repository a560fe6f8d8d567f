//! Private chats: whatever is typed is a question.

use std::sync::Arc;

use teloxide::prelude::*;

use super::ask::{self, Asker};
use super::desk::Desk;
use super::send::Handled;
use crate::store::inbox::Slot;
use crate::wording;

/// The question of a message, in its own type so that the tree can hand it on.
#[derive(Clone)]
pub struct Question(String);

pub fn question(message: Message) -> Option<Question> {
    message.text().map(|text| Question(text.to_owned()))
}

pub async fn answer(desk: Arc<Desk>, slot: Slot, message: Message, question: Question) -> Handled {
    ask::ask(&desk, &Asker::of(&desk, &message, slot), &question.0, true).await
}

/// A sticker, a photograph, a voice: one courteous sentence.
pub async fn not_text(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    ask::tell(&desk, &asker, wording::ONLY_TEXT.in_lang(asker.lang)).await
}
