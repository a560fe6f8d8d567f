//! The door every update passes: where the bot is closed, strangers stay outside, and owners let people in.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use teloxide::prelude::*;
use teloxide::types::{InlineQueryResult, UpdateKind};

use super::ask::{self, Asker};
use super::desk::Desk;
use super::reading;
use super::send::Handled;
use crate::access::{self, Access, Allowed, Effort, Knock, Rates, Role};
use crate::store::StoreError;
use crate::store::inbox::Slot;
use crate::wording;

/// What a link begins with that invites somebody.
const INVITATION_LINK: &str = "i_";

/// A stranger hears no more than once in this time that the bot is closed.
const A_DAY: i64 = 24 * 60 * 60;

/// So many strangers are remembered at a time.
const REMEMBERED: usize = 10_000;

/// Who is at the door.
pub struct Door {
    access: Access,
    rates: Mutex<Rates>,
    /// When a stranger was told.
    told: Mutex<HashMap<i64, i64>>,
}

impl Door {
    pub fn new(access: Access) -> Door {
        Door {
            access,
            rates: Mutex::default(),
            told: Mutex::default(),
        }
    }

    /// Counts what a person wants.
    pub fn count(&self, person: i64, effort: Effort, now: Timestamp) -> Allowed {
        let mut rates = self.rates.lock().unwrap_or_else(PoisonError::into_inner);
        rates.count(person, effort, now.as_second())
    }

    fn may_be_told(&self, stranger: i64, now: Timestamp) -> bool {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.len() >= REMEMBERED {
            told.clear();
        }
        let now = now.as_second();
        let due = told.get(&stranger).is_none_or(|at| !(0..A_DAY).contains(&(now - at)));
        if due {
            told.insert(stranger, now);
        }
        due
    }
}

/// `None` where the update may go on; otherwise it was dealt with here.
pub async fn knock(desk: &Arc<Desk>, slot: Slot, update: &Update) -> Option<Handled> {
    let person = person(update);
    let group = update.chat().filter(|chat| !chat.is_private()).map(|chat| chat.id.0);
    let knock = Knock {
        person,
        person_invited: person.is_some_and(|id| desk.store.members.has(id) || desk.store.editors.has(id)),
        chat_invited: group.is_some_and(|id| desk.store.members.has(id)),
    };
    let role = access::role(knock, &desk.owners);
    if let UpdateKind::Message(message) = &update.kind
        && let Some(handled) = at_the_door(desk, slot, message, role).await
    {
        return Some(handled);
    }
    if desk.door.access.may_ask(role) {
        if let (UpdateKind::MyChatMember(change), Access::Closed) = (&update.kind, desk.door.access)
            && change.new_chat_member.is_present()
            && !change.chat.is_private()
        {
            // Who may use the bot may take it along.
            let (group, by, now) = (change.chat.id.0, person.unwrap_or_default(), desk.now().as_second());
            with_members(desk, move |desk| desk.store.members.let_in(group, by, now)).await;
        }
        return None;
    }
    Some(turn_away(desk, slot, update).await)
}

/// Who writes; nobody where a group or channel writes, whose `from` is made up.
fn person(update: &Update) -> Option<i64> {
    if let UpdateKind::Message(message) = &update.kind
        && message.sender_chat.is_some()
    {
        return None;
    }
    update.from().map(|user| user.id.0 as i64)
}

/// Invitations: made by owners with `/moi`, taken up by who opens their link; `/moi ID` takes one back.
async fn at_the_door(desk: &Arc<Desk>, slot: Slot, message: &Message, role: Role) -> Option<Handled> {
    let text = message.text()?;
    let asker = Asker::of(desk, message, slot);
    let now = desk.now().as_second();
    let (word, argument) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let (name, addressee) = word.split_once('@').unwrap_or((word, ""));
    if !addressee.is_empty() && !desk.is_me(addressee) {
        return None;
    }
    if name == "/start" && message.chat.is_private() {
        let key = argument.trim().strip_prefix(INVITATION_LINK)?.to_owned();
        let user = asker.user;
        let accepted = with_members(desk, move |desk| desk.store.members.accept(&key, user, now)).await;
        let words = match accepted {
            Some(true) => wording::WELCOME,
            _ => wording::INVITATION_OLD,
        };
        return Some(ask::tell(desk, &asker, words.in_lang(asker.lang)).await);
    }
    if !matches!(name, "/moi" | "/invite") || role != Role::Owner || is_forwarded(message) {
        return None;
    }
    if desk.door.access == Access::Open {
        return Some(ask::tell(desk, &asker, wording::OPEN_ALREADY.in_lang(asker.lang)).await);
    }
    let by = asker.user;
    if let Ok(id) = argument.trim().parse::<i64>() {
        let put_out = with_members(desk, move |desk| desk.store.members.put_out(id)).await;
        let sentence = match put_out {
            Some(()) => wording::PUT_OUT.with(asker.lang, &[&id.to_string()]),
            None => wording::APOLOGY.in_lang(asker.lang).to_owned(),
        };
        return Some(ask::tell(desk, &asker, &sentence).await);
    }
    let sentence = if message.chat.is_private() {
        let key = random_key()?;
        let kept = key.clone();
        with_members(desk, move |desk| desk.store.members.invite(&kept, by, now)).await?;
        let username = desk.username.as_deref()?;
        let link = format!("https://t.me/{username}?start={INVITATION_LINK}{key}");
        wording::INVITATION.with(asker.lang, &[&link])
    } else {
        let chat = message.chat.id.0;
        with_members(desk, move |desk| desk.store.members.let_in(chat, by, now)).await?;
        wording::GROUP_INVITED.in_lang(asker.lang).to_owned()
    };
    Some(ask::tell(desk, &asker, &sentence).await)
}

/// What somebody else wrote once is no order of who passes it on.
fn is_forwarded(message: &Message) -> bool {
    message.forward_origin().is_some() || message.via_bot.is_some()
}

/// A stranger hears once a day that the bot is closed; a group nothing, and the bot leaves it.
async fn turn_away(desk: &Arc<Desk>, slot: Slot, update: &Update) -> Handled {
    match &update.kind {
        UpdateKind::Message(message) if message.chat.is_private() => {
            let asker = Asker::of(desk, message, slot);
            if !reading::is_for_a_bot_to_read(message.clone()) || !desk.door.may_be_told(asker.user, desk.now()) {
                return Handled::Done;
            }
            let sentence = wording::CLOSED.with(asker.lang, &[&asker.user.to_string()]);
            ask::tell(desk, &asker, &sentence).await
        }
        UpdateKind::MyChatMember(change) if !change.chat.is_private() && change.new_chat_member.is_present() => {
            tracing::info!("leaving a group nobody invited");
            let _ = desk.bot.leave_chat(change.chat.id).send().await;
            Handled::Done
        }
        UpdateKind::CallbackQuery(query) => {
            let note = wording::CLOSED_NOTE.in_lang(reading::language(Some(&query.from)));
            let _ = desk.bot.answer_callback_query(query.id.clone()).text(note).send().await;
            Handled::Done
        }
        UpdateKind::InlineQuery(query) => {
            let nothing: [InlineQueryResult; 0] = [];
            let answer = desk.bot.answer_inline_query(query.id.clone(), nothing);
            let _ = answer.is_personal(true).cache_time(60).send().await;
            Handled::Done
        }
        _ => Handled::Done,
    }
}

async fn with_members<T: Send + 'static>(
    desk: &Arc<Desk>,
    work: impl FnOnce(&Desk) -> Result<T, StoreError> + Send + 'static,
) -> Option<T> {
    let desk = desk.clone();
    match tokio::task::spawn_blocking(move || work(&desk)).await {
        Ok(Ok(result)) => Some(result),
        Ok(Err(error)) => {
            tracing::error!(%error, "who is let in could not be kept");
            None
        }
        Err(_) => None,
    }
}

/// 128 bits of chance.
fn random_key() -> Option<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
