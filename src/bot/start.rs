//! The first words with Telegram: who am I.

use teloxide::prelude::*;
use teloxide::types::Me;

use super::fault::{Fault, classify};
use super::poll::Backoff;
use super::stop::Stop;
use super::{RunError, Settings};

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
