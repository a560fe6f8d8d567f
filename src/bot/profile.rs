//! How the bot introduces itself in Telegram: name, descriptions, and the menus of commands by who reads them. What
//! is there already is left as it is.

use std::sync::Arc;
use std::time::Duration;

use teloxide::RequestError;
use teloxide::prelude::*;
use teloxide::types::{BotCommand, BotCommandScope, Recipient};

use super::commands::{COMMANDS, Shown};
use super::desk::Desk;
use crate::text::Lang;
use crate::wording::{self, Wording};

/// Vietnamese for everybody, English for who reads Telegram in English.
const LANGUAGES: [(Lang, &str); 2] = [(Lang::Vi, ""), (Lang::En, "en")];

/// Sets what differs. A bot without its menu works all the same, so nothing waits for it.
pub fn publish(desk: &Arc<Desk>) {
    let desk = desk.clone();
    tokio::spawn(async move {
        for _ in 0..3 {
            if publish_all(&desk).await.is_ok() {
                return;
            }
            if !desk.stop().sleep(Duration::from_secs(5)).await {
                return;
            }
        }
        tracing::warn!("the name, the descriptions or the menu of the bot could not be set");
    });
}

async fn publish_all(desk: &Desk) -> Result<(), RequestError> {
    for (lang, code) in LANGUAGES {
        menu(desk, BotCommandScope::Default, lang, code, Shown::in_private).await?;
        menu(desk, BotCommandScope::AllGroupChats, lang, code, Shown::in_groups).await?;
        menu(
            desk,
            BotCommandScope::AllChatAdministrators,
            lang,
            code,
            Shown::to_admins,
        )
        .await?;
        // An owner who never wrote to the bot has no chat yet; the menu comes with another start.
        for owner in &desk.owners {
            let chat_id = Recipient::Id(ChatId(*owner as i64));
            let _ = menu(desk, BotCommandScope::Chat { chat_id }, lang, code, |_| true).await;
        }
        texts(desk, lang, code).await?;
    }
    Ok(())
}

/// The menu of one chat in the language it has set; none: as for everybody.
pub fn publish_for_chat(desk: &Arc<Desk>, chat: ChatId, lang: Option<Lang>) {
    let (desk, is_private) = (desk.clone(), chat.0 > 0);
    tokio::spawn(async move {
        let scope = BotCommandScope::Chat {
            chat_id: Recipient::Id(chat),
        };
        let owner = desk.owners.iter().any(|owner| *owner as i64 == chat.0);
        let shown = |shown: Shown| {
            owner
                || if is_private {
                    shown.in_private()
                } else {
                    shown.in_groups()
                }
        };
        let done = match lang {
            Some(lang) => menu(&desk, scope, lang, "", shown).await,
            None if owner => menu(&desk, scope, Lang::Vi, "", shown).await,
            None => desk.bot.delete_my_commands().scope(scope).send().await.map(drop),
        };
        if done.is_err() {
            tracing::debug!("the menu of a chat could not be set");
        }
    });
}

async fn menu(
    desk: &Desk,
    scope: BotCommandScope,
    lang: Lang,
    code: &str,
    shown: impl Fn(Shown) -> bool,
) -> Result<(), RequestError> {
    let listed = COMMANDS.iter().filter(|row| shown(row.shown));
    let commands: Vec<BotCommand> = listed
        .filter_map(|row| Some(BotCommand::new(row.name(lang), row.menu?.in_lang(lang))))
        .collect();
    let asked = desk.bot.get_my_commands().scope(scope.clone()).language_code(code);
    if asked.send().await? != commands {
        desk.bot
            .set_my_commands(commands)
            .scope(scope)
            .language_code(code)
            .send()
            .await?;
    }
    Ok(())
}

async fn texts(desk: &Desk, lang: Lang, code: &str) -> Result<(), RequestError> {
    let words = |words: Wording| words.in_lang(lang);
    let bot = &desk.bot;
    if bot.get_my_name().language_code(code).send().await?.name != words(wording::BOT_NAME) {
        // Telegram lets a bot change its name only a few times a day; the old one does no harm.
        let name = bot.set_my_name().name(words(wording::BOT_NAME)).language_code(code);
        if name.send().await.is_err() {
            tracing::warn!("the name of the bot could not be set");
        }
    }
    let known = bot.get_my_description().language_code(code).send().await?.description;
    if known != words(wording::BOT_DESCRIPTION) {
        let description = bot.set_my_description().description(words(wording::BOT_DESCRIPTION));
        description.language_code(code).send().await?;
    }
    let known = bot.get_my_short_description().language_code(code).send().await?;
    if known.short_description != words(wording::BOT_SHORT_DESCRIPTION) {
        let short = bot
            .set_my_short_description()
            .short_description(words(wording::BOT_SHORT_DESCRIPTION));
        short.language_code(code).send().await?;
    }
    Ok(())
}
