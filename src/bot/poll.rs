//! Fetching updates. What was fetched stands in the inbox, on disk, before the next request tells Telegram to
//! forget it.

use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::Serialize;
use serde_json::Value;
use teloxide::prelude::*;
use teloxide::requests::{JsonRequest, Payload};

use super::desk::Desk;
use super::fault::{Fault, classify};
use super::health::Count;
use super::stop::Stop;
use super::workers::Workers;
use super::{RunError, owners};
use crate::store::StoreError;
use crate::store::notices::Notice;

/// Must stay well below the 17 seconds after which the client gives a request up.
const POLL_SECONDS: u32 = 10;

/// Another program polls with the same token: wait this long, and so many times, before giving way to it.
const CONFLICT_PAUSE: Duration = Duration::from_secs(30);
const CONFLICT_TRIES: u32 = 20;

/// Telegram keeps an update for so long.
const FORGETS_HOURS: i64 = 24;

/// When Telegram was last heard, in the store's list of times; noted so often.
const HEARD: &str = "heard";
const NOTE_EVERY: Duration = Duration::from_secs(60);

/// Nothing could be stored: look again after this.
const NO_ROOM_PAUSE: Duration = Duration::from_secs(2);

const SWEEP_EVERY: Duration = Duration::from_secs(3600);

/// getUpdates with its answer left as it came, so that the inbox keeps what Telegram sent and an update of an
/// unknown kind spoils nothing.
#[derive(Clone, Serialize)]
struct GetUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    timeout: u32,
    allowed_updates: [&'static str; 5],
}

impl Payload for GetUpdates {
    type Output = Vec<Value>;
    const NAME: &'static str = "GetUpdates";
}

/// Fetches until told to stop.
pub async fn poll(desk: &Arc<Desk>, workers: &Workers, stop: &mut Stop) -> Result<(), RunError> {
    // Sent only to acknowledge what was just stored. Asking with an old number for ever would make the bot deaf
    // when Telegram starts its numbers again.
    let mut offset = None;
    let mut backoff = Backoff::default();
    let mut conflicts = 0;
    let mut swept: Option<Instant> = None;
    let mut heard: Option<Instant> = None;
    loop {
        if swept.is_none_or(|at| at.elapsed() > SWEEP_EVERY) {
            swept = Some(Instant::now());
            sweep(desk).await;
            let desk = desk.clone();
            tokio::spawn(async move { owners::tell(&desk).await });
        }
        let request = JsonRequest::new(
            desk.bot.clone(),
            GetUpdates {
                offset,
                timeout: POLL_SECONDS,
                allowed_updates: [
                    "message",
                    "edited_message",
                    "callback_query",
                    "inline_query",
                    "my_chat_member",
                ],
            },
        );
        let answer = tokio::select! {
            () = stop.asked() => return Ok(()),
            answer = request.send() => answer,
        };
        desk.health.step();
        if answer.is_err() {
            desk.health.count(Count::PollsFailed, 1);
        }
        let pause = match answer {
            Ok(updates) => {
                if backoff.reset() {
                    tracing::info!("Telegram answers again");
                }
                if heard.is_none_or(|at: Instant| at.elapsed() > NOTE_EVERY) {
                    heard = Some(Instant::now());
                    note_heard(desk).await;
                }
                conflicts = 0;
                match keep(desk, workers, updates).await {
                    Ok(next) => {
                        desk.health.heard();
                        offset = next;
                        continue;
                    }
                    Err(error) => {
                        desk.health.count(Count::NotStored, 1);
                        tracing::error!(%error, "updates could not be stored; they stay with Telegram");
                        // They are answered all the same, and whoever asks next is not to wait for long.
                        NO_ROOM_PAUSE
                    }
                }
            }
            Err(error) => match classify(&error) {
                Fault::WrongToken => return Err(RunError::Token),
                Fault::Wait(time) => time,
                Fault::Webhook => {
                    tracing::warn!("a webhook was set for this bot; taking it away");
                    let _ = desk.bot.delete_webhook().send().await;
                    backoff.next()
                }
                Fault::OtherPoller => {
                    conflicts += 1;
                    if conflicts > CONFLICT_TRIES {
                        return Err(RunError::Conflict);
                    }
                    if conflicts == 1 {
                        tracing::warn!("another program answers with the same token");
                    }
                    CONFLICT_PAUSE
                }
                fault => {
                    if backoff.is_first() {
                        tracing::warn!(?fault, "Telegram does not answer; trying until it does");
                    }
                    backoff.next()
                }
            },
        };
        if !stop.sleep(pause).await {
            return Ok(());
        }
    }
}

/// Stores updates, hands them to the workers, and returns the number to acknowledge them with.
///
/// Where they cannot be stored they are handed on all the same: people get their answers, and Telegram keeps what was
/// not acknowledged.
async fn keep(desk: &Arc<Desk>, workers: &Workers, updates: Vec<Value>) -> Result<Option<i64>, StoreError> {
    let numbered: Vec<(i64, String)> = updates
        .into_iter()
        .filter_map(|update| Some((update.get("update_id")?.as_i64()?, update.to_string())))
        .collect();
    let Some(last) = numbered.iter().map(|(number, _)| *number).max() else {
        return Ok(None);
    };
    let store = desk.store.clone();
    let now = desk.now().as_second();
    let taking = tokio::task::spawn_blocking(move || {
        let taken = if store.has_room() {
            store.inbox.take(&numbered, now)
        } else {
            Err(StoreError::Full)
        };
        match taken {
            Ok(taken) => (taken, None),
            Err(error) => (store.inbox.pass(&numbered, now), Some(error)),
        }
    });
    let (taken, error) = taking.await.map_err(|error| StoreError::Failed(error.to_string()))?;
    desk.health.count(Count::Updates, taken.len());
    for (slot, row) in taken {
        workers.push(slot, row);
    }
    match error {
        None => Ok(Some(last + 1)),
        Some(error) => Err(error),
    }
}

/// Notes that Telegram was heard; had it forgotten something meanwhile, the owners are told.
async fn note_heard(desk: &Arc<Desk>) {
    let noting = desk.clone();
    let now = desk.now().as_second();
    let noted = tokio::task::spawn_blocking(move || {
        let notices = &noting.store.notices;
        let hours = notices.since(HEARD, now)?.unwrap_or_default() / 3600;
        notices.mark(HEARD, now)?;
        if hours >= FORGETS_HOURS {
            notices.add(&Notice::Gap { hours })?;
        }
        Ok::<bool, StoreError>(hours >= FORGETS_HOURS)
    })
    .await;
    match noted {
        Ok(Ok(false)) => {}
        Ok(Ok(true)) => owners::tell(desk).await,
        Ok(Err(error)) => tracing::warn!(%error, "it could not be noted that Telegram answers"),
        Err(_) => tracing::warn!("it could not be noted that Telegram answers"),
    }
}

async fn sweep(desk: &Arc<Desk>) {
    let store = desk.store.clone();
    let now = desk.now().as_second();
    match tokio::task::spawn_blocking(move || store.sweep(now)).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(%error, "old records could not be swept"),
        Err(_) => tracing::warn!("old records could not be swept"),
    }
}

/// Growing pauses between tries, from half a second to a minute, never quite the same for two bots.
#[derive(Default)]
pub struct Backoff {
    tries: u32,
}

impl Backoff {
    pub fn is_first(&self) -> bool {
        self.tries == 0
    }

    /// Begins again; says whether there was anything to recover from.
    pub fn reset(&mut self) -> bool {
        std::mem::take(&mut self.tries) > 0
    }

    pub fn next(&mut self) -> Duration {
        let whole = (500_u64 << self.tries.min(7)).min(60_000);
        self.tries += 1;
        let jitter = RandomState::new().hash_one(self.tries) % (whole / 4);
        Duration::from_millis(whole - jitter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_a_minute_and_begin_again() {
        let mut backoff = Backoff::default();
        assert!(backoff.is_first());
        let pauses: Vec<u128> = (0..12).map(|_| backoff.next().as_millis()).collect();
        assert!(pauses[0] <= 500 && pauses[0] > 375);
        assert!(pauses.iter().all(|pause| *pause <= 60_000));
        assert!(pauses[11] > 45_000);
        assert!(backoff.reset());
        assert!(!backoff.reset());
    }
}
