//! What every handler has at hand.

use std::sync::Arc;

use jiff::Timestamp;
use teloxide::Bot;
use teloxide::types::{Me, User};
use tokio::sync::Semaphore;

use super::clock::Clock;
use super::door::Door;
use super::health::Health;
use super::pace::Pace;
use super::reading;
use super::stop::Stop;
use super::{Engine, Settings};
use crate::archive::Head;
use crate::render::telegram::html::web_address;
use crate::store::Store;
use crate::text::Lang;
use crate::wording::{self, Wording};

/// So many questions are worked on at a time; the others wait their turn, one of each chat at most.
const QUESTIONS_AT_A_TIME: usize = 4;

/// It has no `Debug`: the Bot's own would print the token.
pub struct Desk {
    pub bot: Bot,
    pub id: i64,
    pub username: Option<String>,
    /// What of its settings at @BotFather keeps it from hearing or being found.
    pub hindrances: Vec<Wording>,
    pub store: Arc<Store>,
    pub engine: Engine,
    pub seats: Arc<Semaphore>,
    pub pace: Pace,
    pub door: Door,
    pub health: Arc<Health>,
    /// Numeric ids of the people who run it.
    pub owners: Vec<u64>,
    clock: Clock,
    stop: Stop,
}

impl Desk {
    pub fn new(
        bot: Bot,
        me: Me,
        store: Arc<Store>,
        engine: Engine,
        settings: &Settings,
        health: Arc<Health>,
        stop: Stop,
    ) -> Desk {
        Desk {
            bot,
            id: me.user.id.0 as i64,
            hindrances: hindrances(&me),
            username: me.user.username,
            store,
            engine,
            seats: Arc::new(Semaphore::new(QUESTIONS_AT_A_TIME)),
            pace: Pace::default(),
            door: Door::new(settings.access),
            health,
            owners: settings.owners.clone(),
            clock: Clock::starting_at(settings.now),
            stop,
        }
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }

    /// The language for somebody in a chat: what the chat has set, else what the person has set for themselves, else
    /// that of their Telegram.
    pub fn language(&self, chat: i64, user: Option<&User>) -> Lang {
        let set = |chat| self.store.chats.get(chat).lang;
        let own = || user.and_then(|user| set(user.id.0 as i64));
        set(chat).or_else(own).unwrap_or_else(|| reading::language(user))
    }

    /// Whether a name written after `@` is the bot's.
    pub fn is_me(&self, name: &str) -> bool {
        self.username
            .as_deref()
            .is_some_and(|mine| mine.eq_ignore_ascii_case(name))
    }

    /// Where an article can be read: its page, or the bot itself, which shows its text.
    pub fn address(&self, head: &Head) -> Option<String> {
        if let Some(address) = head.url.as_deref().and_then(web_address) {
            return Some(address.to_owned());
        }
        let username = self.username.as_deref()?;
        let key = self.store.links.key(&head.id).ok()?;
        Some(format!("https://t.me/{username}?start={ARTICLE_LINK}{key}"))
    }
}

/// What has to be changed at @BotFather, as far as Telegram tells.
fn hindrances(me: &Me) -> Vec<Wording> {
    let all = [
        (me.can_join_groups, wording::MAY_NOT_JOIN),
        (me.can_read_all_group_messages, wording::PRIVACY_MODE),
        (me.supports_inline_queries, wording::NO_INLINE),
    ];
    all.into_iter()
        .filter(|(fine, _)| !fine)
        .map(|(_, words)| words)
        .collect()
}

/// What a deep link for the admin of a group begins with.
pub const GROUP_LINK: &str = "g_";

/// What a deep link to an article begins with.
pub const ARTICLE_LINK: &str = "a_";
