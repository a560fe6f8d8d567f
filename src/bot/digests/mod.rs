//! The duty that sends digests: it wakes often, compares the clock with the books, and sends what is due.

mod corrections;
pub mod ledger;
#[cfg(test)]
mod orders;
#[cfg(test)]
mod simulation;

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use teloxide::types::{ChatId, MessageId, ThreadId};
use tokio::task::JoinSet;

use super::desk::Desk;
use super::fault::{Fault, classify};
use super::pace::Rank;
use super::reading::Place;
use super::{group, send};
use crate::render::telegram::html::Html;
use crate::render::telegram::{Action, Button, Change, Press};
use crate::store::StoreError;
use crate::store::digests::{Row, Slot};
use crate::wording;
use ledger::{Outcome, Ready, World};

/// Never longer, so that a clock that was set forth or back is noticed soon.
const WAKE: Duration = Duration::from_secs(5);

/// In every so many rounds it is looked for what is told at once: articles come by the minute at most.
const AT_ONCE_EVERY: u32 = 2;

/// What is on its way when the program stops has so long to arrive.
const FINISH_WITHIN: Duration = Duration::from_secs(10);

/// Digests that somebody is at.
#[derive(Clone, Default)]
struct InHand(Arc<Mutex<HashSet<Slot>>>);

impl InHand {
    fn take(&self, slot: Slot) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(slot)
    }

    fn leave(&self, slot: Slot) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&slot);
    }
}

/// Sends digests until the program stops.
pub async fn serve(desk: Arc<Desk>) {
    let mut stop = desk.stop();
    let in_hand = InHand::default();
    let mut sending = JoinSet::new();
    match with_store(&desk, |desk| ledger::resume(&desk.store)).await {
        Some(0) | None => {}
        Some(unsure) => tracing::warn!(unsure, "digests that may have arrived are sent once more, marked so"),
    }
    for round in 0_u32.. {
        with_store(&desk, move |desk| plan(desk, round % AT_ONCE_EVERY == 0)).await;
        let under_way = with_store(&desk, |desk| Ok(desk.store.digests.under_way())).await;
        for (slot, row) in under_way.unwrap_or_default() {
            if in_hand.take(slot) {
                let (desk, in_hand) = (desk.clone(), in_hand.clone());
                sending.spawn(async move {
                    deliver(&desk, slot, row).await;
                    in_hand.leave(slot);
                });
            }
        }
        while sending.try_join_next().is_some() {}
        if !stop.sleep(WAKE).await {
            break;
        }
    }
    let finishing = async { while sending.join_next().await.is_some() {} };
    if tokio::time::timeout(FINISH_WITHIN, finishing).await.is_err() {
        tracing::warn!("stopped while digests were on their way");
    }
}

/// `at_once`: also looks for what is told at once.
fn plan(desk: &Desk, at_once: bool) -> Result<(), StoreError> {
    let world = World {
        news: &|today| (desk.engine.news)(today),
        corrections: &|now| (desk.engine.corrections)(now),
        address: &|head| desk.address(head),
    };
    if at_once {
        corrections::plan(&desk.store, desk.now(), &world)?;
    }
    ledger::plan(&desk.store, desk.now(), &world, at_once)
}

async fn deliver(desk: &Arc<Desk>, slot: Slot, row: Row) {
    if !desk.pace.turn(slot.chat, Rank::Digest, &mut desk.stop()).await {
        return;
    }
    let begun = with_store(desk, move |desk| ledger::begin(&desk.store, slot, &row, desk.now())).await;
    let Some(ready) = begun.flatten() else {
        return;
    };
    let (outcome, fault) = post(desk, &ready).await;
    with_store(desk, move |desk| ledger::finish(&desk.store, &ready, outcome)).await;
    match fault {
        Some(Fault::Moved(to)) => group::moved(desk, ChatId(slot.chat), to).await,
        Some(Fault::Gone) => {
            tracing::info!("a chat cannot be written to; its digests are paused");
            let now = desk.now().as_second();
            with_store(desk, move |desk| desk.store.subscriptions.reach(slot.chat, false, now)).await;
        }
        _ => {}
    }
}

/// Sends one, in another way where Telegram wants it so.
async fn post(desk: &Arc<Desk>, ready: &Ready) -> (Outcome, Option<Fault>) {
    let mut place = Place {
        topic: (ready.topic != 0).then_some(ThreadId(MessageId(ready.topic))),
        private: ready.slot.chat > 0,
        quiet: desk.store.chats.get(ready.slot.chat).silent,
        ..Place::private(ChatId(ready.slot.chat))
    };
    let lang = ready.body.lang;
    let page = if ready.again {
        let mark = wording::SENT_AGAIN.in_lang(lang);
        Html::default().italic(mark).text("\n").then(&ready.body.page)
    } else {
        ready.body.page.clone()
    };
    let keyboard = send::keyboard(&buttons(ready));
    let mut as_html = true;
    for _ in 0..4 {
        let Err(error) = send::request(desk, &place, &page, as_html, keyboard.as_ref()).await else {
            return (Outcome::Arrived, None);
        };
        let fault = classify(&error);
        let outcome = match fault {
            Fault::BadMarkup if as_html => {
                as_html = false;
                continue;
            }
            Fault::NoTopic if place.topic.is_some() => {
                place.topic = None;
                continue;
            }
            Fault::Wait(time) => {
                desk.pace.freeze(ready.slot.chat, time + Duration::from_millis(200));
                Outcome::NotSent
            }
            Fault::Unreached | Fault::Moved(_) => Outcome::NotSent,
            Fault::Unknown => Outcome::Unknown,
            _ => Outcome::Refused,
        };
        tracing::warn!(?fault, "a digest was not taken");
        return (outcome, Some(fault));
    }
    (Outcome::Refused, None)
}

fn buttons(ready: &Ready) -> Vec<Vec<Button>> {
    let lang = ready.body.lang;
    let button = |words: wording::Wording, press: Press| Button {
        label: words.in_lang(lang).to_owned(),
        action: Action::Press(press),
    };
    let change = |change| Press::Change(ready.slot.subscription.0, change);
    let more = ready
        .body
        .more
        .clone()
        .map(|key| button(wording::READ_ON, Press::Next(key)));
    let others = [
        button(wording::CHANGE_HOUR, change(Change::Hours)),
        button(wording::PAUSE, change(Change::Pause)),
    ];
    vec![more.into_iter().chain(others).collect()]
}

/// Runs something that blocks; a failure is told in the log.
async fn with_store<T: Send + 'static>(
    desk: &Arc<Desk>,
    run: impl FnOnce(&Desk) -> Result<T, StoreError> + Send + 'static,
) -> Option<T> {
    let desk = desk.clone();
    match tokio::task::spawn_blocking(move || run(&desk)).await {
        Ok(Ok(done)) => Some(done),
        Ok(Err(error)) => {
            tracing::error!(%error, "the books of the digests cannot be kept");
            None
        }
        Err(_) => {
            tracing::error!("a digest could not be put together");
            None
        }
    }
}
