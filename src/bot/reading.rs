//! What a message tells about itself: where it was written, by whom, in which language.

use teloxide::prelude::*;
use teloxide::types::{MaybeInaccessibleMessage, MessageId, MessageKind, ThreadId, User};

use crate::store::sessions::SessionKey;
use crate::text::Lang;

/// Where an answer goes.
#[derive(Clone, Debug)]
pub struct Place {
    pub chat: ChatId,
    /// Only for a topic of a forum. A thread of replies has such a number too, and Telegram refuses it.
    pub topic: Option<ThreadId>,
    pub reply_to: Option<MessageId>,
    pub private: bool,
    /// Without a sound.
    pub quiet: bool,
    /// Who hears of it in private where a group does not take the answer.
    pub asker: Option<ChatId>,
}

/// The topic every forum has; a message to it is refused when it names it.
const GENERAL: i32 = 1;

impl Place {
    /// A chat with one person.
    pub fn private(chat: ChatId) -> Place {
        Place {
            chat,
            topic: None,
            reply_to: None,
            private: true,
            quiet: false,
            asker: None,
        }
    }

    /// Where a message is answered: in groups as a reply to it.
    pub fn of(message: &Message) -> Place {
        let private = message.chat.is_private();
        Place {
            chat: message.chat.id,
            topic: message
                .thread_id
                .filter(|topic| message.is_topic_message && topic.0.0 != GENERAL),
            reply_to: (!private).then_some(message.id),
            private,
            quiet: false,
            asker: message
                .from
                .as_ref()
                .filter(|user| !private && !user.is_bot)
                .map(|user| user.id.into()),
        }
    }

    /// Where the press of a button is answered: below the message it stands under.
    pub fn of_button(query: &CallbackQuery) -> Option<Place> {
        let place = match query.message.as_ref()? {
            MaybeInaccessibleMessage::Regular(message) => Place::of(message),
            MaybeInaccessibleMessage::Inaccessible(message) => Place {
                private: message.chat.is_private(),
                ..Place::private(message.chat.id)
            },
        };
        Some(Place {
            asker: (!place.private).then_some(query.from.id.into()),
            ..place
        })
    }

    /// The conversation somebody has here.
    pub fn session(&self, user: i64) -> SessionKey {
        SessionKey {
            chat: self.chat.0,
            topic: self.topic.map_or(0, |topic| topic.0.0),
            user,
        }
    }
}

/// Who wrote a message: a person, or a group whose admin writes in its name.
pub fn writer(message: &Message) -> i64 {
    let group = message.sender_chat.as_ref().map(|chat| chat.id.0);
    group
        .or(message.from.as_ref().map(|user| user.id.0 as i64))
        .unwrap_or_default()
}

/// English for who reads Telegram in English, Vietnamese for everybody else.
pub fn language(user: Option<&User>) -> Lang {
    match user.and_then(|user| user.language_code.as_deref()) {
        Some(code) if code == "en" || code.starts_with("en-") => Lang::En,
        _ => Lang::Vi,
    }
}

/// Written by a person and not by a bot, nor by the chat itself ("… joined the group"). Admins who write in the
/// name of their group arrive under the name of a bot. Content teloxide does not know arrives as empty.
pub fn is_for_a_bot_to_read(message: Message) -> bool {
    let from_a_bot = message.from.as_ref().is_none_or(|user| user.is_bot) && message.sender_chat.is_none();
    let in_a_chat = message.chat.is_private() || message.chat.is_group() || message.chat.is_supergroup();
    in_a_chat
        && !from_a_bot
        && message.via_bot.is_none()
        && !message.is_automatic_forward()
        && matches!(message.kind, MessageKind::Common(_) | MessageKind::Empty {})
}

pub fn is_private(message: Message) -> bool {
    message.chat.is_private()
}
