//! Who may set up what a whole group gets.

use teloxide::prelude::*;
use teloxide::types::UserId;

use super::ask::Asker;
use super::desk::{Desk, GROUP_LINK};
use crate::render::telegram::{Action, Button, Message as Words};
use crate::wording;

/// Why somebody may not set up digests here. In groups that is for admins; one who writes anonymously is led to the
/// private chat, where the numeric id tells who it is.
pub async fn refusal(desk: &Desk, asker: &Asker, anonymous: bool) -> Option<Words> {
    let chat = asker.place.chat.0;
    if asker.place.private {
        return None;
    }
    if anonymous {
        let mut message = Words::say(wording::ADMIN_IN_PRIVATE.in_lang(asker.lang));
        if let Some(username) = &desk.username {
            message.buttons.push(vec![Button {
                label: wording::TO_PRIVATE.in_lang(asker.lang).to_owned(),
                action: Action::Open(format!("https://t.me/{username}?start={GROUP_LINK}{chat}")),
            }]);
        }
        return Some(message);
    }
    let refused = !is_admin(desk, chat, asker.user).await;
    refused.then(|| Words::say(wording::ADMINS_ONLY.in_lang(asker.lang)))
}

/// Whether a person is an admin of a group, by the numeric id; asked anew each time. Where Telegram does not say, no.
pub async fn is_admin(desk: &Desk, chat: i64, user: i64) -> bool {
    let Ok(user) = u64::try_from(user) else {
        return false;
    };
    let asked = desk.bot.get_chat_member(ChatId(chat), UserId(user)).send().await;
    asked.is_ok_and(|member| member.is_privileged())
}
