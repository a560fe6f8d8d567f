//! The first words with Telegram: who am I, and which commands are in the menu.

use std::sync::Arc;
use std::time::Duration;

use teloxide::prelude::*;
use teloxide::types::{BotCommand, Me};

use super::desk::Desk;
use super::fault::{Fault, classify};
use super::poll::Backoff;
use super::stop::Stop;
use super::{RunError, Settings, commands};
use crate::text::Lang;

/// The client for the Bot API.
pub fn client(settings: &Settings) -> Result<Bot, RunError> {
    let mut builder = teloxide::net::default_reqwest_settings();
    if let Some(proxy) = &settings.proxy {
        let proxy = reqwest::Proxy::all(proxy.as_str())
            .map_err(|_| RunError::Setting("TELOXIDE_PROXY is not the address of a proxy".to_owned()))?;
        builder = builder.proxy(proxy);
    }
    let client = builder
        .build()
        .map_err(|_| RunError::Setting("the network client could not be set up; check TELOXIDE_PROXY".to_owned()))?;
    let bot = Bot::with_client(settings.token.reveal(), client);
    match &settings.api_url {
        Some(address) if address.cannot_be_a_base() => {
            Err(RunError::Setting("TELOXIDE_API_URL is not a web address".to_owned()))
        }
        Some(address) => Ok(bot.set_api_url(address.clone())),
        None => Ok(bot),
    }
}

/// Asks Telegram who the bot is, as long as it takes; a refused token ends it. `None` when stopped before that.
pub async fn introduce(bot: &Bot, stop: &mut Stop) -> Result<Option<Me>, RunError> {
    let mut backoff = Backoff::default();
    loop {
        let answer = tokio::select! {
            () = stop.asked() => return Ok(None),
            answer = bot.get_me().send() => answer,
        };
        let pause = match answer {
            Ok(me) => {
                tracing::info!(bot = me.user.id.0, "connected to Telegram");
                return Ok(Some(me));
            }
            Err(error) => match classify(&error) {
                Fault::WrongToken => return Err(RunError::Token),
                Fault::Wait(time) => time,
                fault => {
                    if backoff.is_first() {
                        tracing::warn!(?fault, "Telegram does not answer yet; trying until it does");
                    }
                    backoff.next()
                }
            },
        };
        if !stop.sleep(pause).await {
            return Ok(None);
        }
    }
}

/// Fills the menu of commands: Vietnamese for everybody, English for who reads Telegram in English. A bot without
/// its menu works all the same, so nothing waits for it.
pub fn publish_menu(desk: &Arc<Desk>) {
    let desk = desk.clone();
    tokio::spawn(async move {
        for _ in 0..3 {
            let vietnamese = desk.bot.set_my_commands(menu(Lang::Vi)).send().await;
            let english = desk
                .bot
                .set_my_commands(menu(Lang::En))
                .language_code("en")
                .send()
                .await;
            if vietnamese.is_ok() && english.is_ok() {
                return;
            }
            tokio::time::sleep(Duration::from_secs(5)).await;
        }
        tracing::warn!("the menu of commands could not be set");
    });
}

fn menu(lang: Lang) -> Vec<BotCommand> {
    let listed = commands::COMMANDS
        .iter()
        .filter_map(|command| Some((command, command.menu?)));
    listed
        .map(|(command, about)| BotCommand::new(command.name(lang), about.in_lang(lang)))
        .collect()
}
