//! Steps in which somebody was asked for something: the next message is the answer, also after a restart.

use std::sync::Arc;

use teloxide::prelude::*;

use super::ask::{self, Asker};
use super::commands::Command;
use super::desk::Desk;
use super::send::Handled;
use super::{browse, feedback, group, handover, reading, settings, subscriptions};
use crate::store::inbox::Slot;
use crate::store::steps::Step;
use crate::wording::{self, Wording};

/// The step a message answers, with its words.
#[derive(Clone)]
pub struct Answered(Step, String);

/// Asks for something. In a group the answer has to be addressed to the bot, so the question says how.
pub async fn begin(desk: &Arc<Desk>, asker: &Asker, step: Step, question: Wording) -> Handled {
    let session = asker.place.session(asker.user);
    if let Err(error) = desk.store.steps.begin(session, &step, desk.now().as_second()) {
        tracing::warn!(%error, "a step could not be kept");
        return ask::tell(desk, asker, wording::APOLOGY.in_lang(asker.lang)).await;
    }
    let mut words = question.in_lang(asker.lang).to_owned();
    words.push(' ');
    let how = if asker.place.private {
        wording::OR_CANCEL
    } else {
        wording::REPLY_OR_CANCEL
    };
    words.push_str(how.in_lang(asker.lang));
    ask::tell(desk, asker, &words).await
}

/// Whether a message answers a step.
pub fn answered(desk: Arc<Desk>, message: Message) -> Option<Answered> {
    let session = reading::Place::of(&message).session(reading::writer(&message));
    let step = desk.store.steps.at(session, desk.now().as_second())?;
    let words = if message.chat.is_private() {
        message.text()?.to_owned()
    } else {
        group::question(desk, message)?.words()
    };
    Some(Answered(step, words))
}

pub async fn finish(desk: Arc<Desk>, slot: Slot, message: Message, Answered(step, words): Answered) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    let anonymous = message.sender_chat.is_some();
    match step {
        Step::Search => {
            end(&desk, &asker);
            browse::search(&desk, &asker, &words).await
        }
        Step::Remark => feedback::remark(&desk, &asker, &words).await,
        Step::Reason(key) => feedback::reason_in_words(&desk, &asker, &key, &words).await,
        Step::Reply(key) => handover::reply_in_words(&desk, &asker, &key, &words).await,
        Step::Subscribe => subscriptions::in_words(&desk, &asker, anonymous, words).await,
        Step::Hours(number) => subscriptions::hours_in_words(&desk, &asker, anonymous, number, words).await,
        Step::Follow(number) => subscriptions::names_in_words(&desk, &asker, anonymous, number, words).await,
        Step::Zone => settings::zone_in_words(&desk, &asker, anonymous, &words).await,
        Step::Place => settings::place_in_words(&desk, &asker, anonymous, words).await,
    }
}

/// A command leaves the step somebody was at; one for another bot does not.
pub async fn leave(desk: Arc<Desk>, message: Message, command: Command) {
    if matches!(command, Command::NotMine | Command::Forwarded) {
        return;
    }
    let session = reading::Place::of(&message).session(reading::writer(&message));
    if let Err(error) = desk.store.steps.end(session) {
        tracing::warn!(%error, "a step could not be ended");
    }
}

/// The step was answered.
pub fn end(desk: &Desk, asker: &Asker) {
    if let Err(error) = desk.store.steps.end(asker.place.session(asker.user)) {
        tracing::warn!(%error, "a step could not be ended");
    }
}
