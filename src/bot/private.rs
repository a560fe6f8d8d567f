//! Private chats: whatever is typed is a question.

use std::sync::Arc;

use teloxide::prelude::*;

use super::ask::{self, Asker};
use super::desk::Desk;
use super::send::Handled;
use crate::access::{Allowed, Effort};
use crate::store::inbox::Slot;
use crate::text;
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

/// An edited message is not obeyed; where its words are no question that was just asked, one sentence says so.
/// Telegram tells of edits also when nothing was changed.
pub async fn edited(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    let Some(text) = message.text() else {
        return Handled::Done;
    };
    let turns = desk
        .store
        .sessions
        .turns(asker.place.session(asker.user), desk.now().as_second());
    let known = turns
        .iter()
        .any(|said| said.question == text::clean::clean(text).trim());
    if known || desk.door.count(asker.user, Effort::Look, desk.now()) != Allowed::Yes {
        return Handled::Done;
    }
    ask::tell(&desk, &asker, wording::EDITED.in_lang(asker.lang)).await
}

/// A sticker, a photograph, a voice: one courteous sentence.
pub async fn not_text(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    ask::tell(&desk, &asker, wording::ONLY_TEXT.in_lang(asker.lang)).await
}
