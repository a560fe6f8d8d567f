//! What people think: votes with a reason, and opinions in words. They reach the owners without a name.

use std::sync::Arc;

use teloxide::prelude::*;

use super::ask::{self, Asker};
use super::desk::Desk;
use super::send::{self, Handled};
use super::{buttons, edit, steps};
use crate::render::telegram::{Action, Button, Message as Words, Press};
use crate::store::feedback::Vote;
use crate::store::inbox::Slot;
use crate::store::remarks::Remark;
use crate::store::steps::Step;
use crate::text::clean;
use crate::wording;

/// A longer text is cut.
const LONGEST: usize = 1000;

/// `/gopy câu trả lời hôm qua rất hay`; alone, it asks for the words.
pub async fn command(desk: Arc<Desk>, slot: Slot, message: Message, words: String) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    if words.is_empty() {
        return steps::begin(&desk, &asker, Step::Remark, wording::REMARK_WHAT).await;
    }
    remark(&desk, &asker, &words).await
}

pub async fn remark(desk: &Arc<Desk>, asker: &Asker, words: &str) -> Handled {
    let text: String = clean::clean(words).trim().chars().take(LONGEST).collect();
    let remark = Remark {
        text,
        at: desk.now().as_second(),
    };
    let said = match desk.store.remarks.say(asker.user, &remark) {
        Ok(()) => wording::REMARK_KEPT,
        Err(error) => {
            tracing::warn!(%error, "an opinion could not be kept");
            wording::APOLOGY
        }
    };
    steps::end(desk, asker);
    ask::tell(desk, asker, said.in_lang(asker.lang)).await
}

pub async fn right(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, key: String) -> Handled {
    let thanks = match vote(&desk, slot, &query, &key, true, None) {
        Some((_, true)) => wording::THANKS_RIGHT,
        Some((_, false)) => wording::APOLOGY,
        None => return buttons::out_of_date(desk, query).await,
    };
    buttons::note(&desk, &query, Some(thanks)).await
}

/// 👎: noted at once, then it asks what is wrong.
pub async fn wrong(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, key: String) -> Handled {
    let asker = match vote(&desk, slot, &query, &key, false, None) {
        Some((asker, true)) => asker,
        Some((_, false)) => return buttons::note(&desk, &query, Some(wording::APOLOGY)).await,
        None => return buttons::out_of_date(desk, query).await,
    };
    buttons::note(&desk, &query, Some(wording::THANKS_WRONG)).await;
    let reasons = wording::REASONS.iter().chain([&wording::OTHER_REASON]).enumerate();
    let button = |(number, words): (usize, &wording::Wording)| Button {
        label: words.in_lang(asker.lang).to_owned(),
        action: Action::Press(Press::Reason(key.clone(), number)),
    };
    let words = Words {
        buttons: reasons.map(button).map(|button| vec![button]).collect(),
        ..Words::say(wording::WHAT_IS_WRONG.in_lang(asker.lang))
    };
    send::send(&desk, slot, &asker.place, &words).await
}

/// Why it is wrong, by a button.
pub async fn reason(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, (key, number): (String, usize)) -> Handled {
    let Some(reason) = wording::REASONS.get(number) else {
        let asker = buttons::asker(&desk, &query, slot).filter(|_| number == wording::REASONS.len());
        let Some(asker) = asker else {
            return buttons::out_of_date(desk, query).await;
        };
        buttons::note(&desk, &query, None).await;
        return steps::begin(&desk, &asker, Step::Reason(key), wording::REASON_WHAT).await;
    };
    // The owners read Vietnamese.
    let Some((asker, _)) = vote(&desk, slot, &query, &key, false, Some(reason.vi.to_owned())) else {
        return buttons::out_of_date(desk, query).await;
    };
    buttons::note(&desk, &query, None).await;
    let words = Words::say(&wording::REASON_KEPT.with(asker.lang, &[reason.in_lang(asker.lang)]));
    edit::replace(&desk, &asker, &query, &words).await
}

pub async fn reason_in_words(desk: &Arc<Desk>, asker: &Asker, key: &str, words: &str) -> Handled {
    let reason: String = clean::clean(words).trim().chars().take(LONGEST).collect();
    steps::end(desk, asker);
    let Some(given) = desk.store.answers.get(key, asker.place.chat.0) else {
        return ask::tell(desk, asker, wording::BUTTON_OLD.in_lang(asker.lang)).await;
    };
    let vote = Vote {
        reason: Some(reason.clone()),
        ..Vote::of(false, &given.question, desk.now().as_second())
    };
    let said = match desk.store.feedback.vote(key, asker.user, &vote) {
        Ok(()) => wording::REASON_KEPT.with(asker.lang, &[&reason]),
        Err(error) => {
            tracing::warn!(%error, "a vote could not be kept");
            wording::APOLOGY.in_lang(asker.lang).to_owned()
        }
    };
    ask::tell(desk, asker, &said).await
}

/// Keeps a vote; none where the answer is no longer known.
fn vote(
    desk: &Desk,
    slot: Slot,
    query: &CallbackQuery,
    key: &str,
    right: bool,
    reason: Option<String>,
) -> Option<(Asker, bool)> {
    let asker = buttons::asker(desk, query, slot)?;
    let given = desk.store.answers.get(key, asker.place.chat.0)?;
    let vote = Vote {
        reason,
        ..Vote::of(right, &given.question, desk.now().as_second())
    };
    let kept = desk.store.feedback.vote(key, asker.user, &vote);
    if let Err(error) = &kept {
        tracing::warn!(%error, "a vote could not be kept");
    }
    Some((asker, kept.is_ok()))
}
