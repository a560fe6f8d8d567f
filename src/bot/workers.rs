//! Who works on what: a queue a chat, in order, and no chat waits for another.

use std::collections::{HashMap, HashSet, VecDeque};
use std::ops::ControlFlow;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures::FutureExt;
use jiff::Timestamp;
use teloxide::prelude::*;
use teloxide::types::UpdateKind;
use tokio::sync::mpsc;

use super::desk::Desk;
use super::door;
use super::health::Count;
use super::reading::{self, Place};
use super::schema::{self, Schema};
use super::send::{self, Handled};
use crate::render::telegram::Message as Words;
use crate::store::StoreError;
use crate::store::inbox::{Row, Slot};
use crate::text::Lang;
use crate::wording;

/// How long a stop waits for what is under way; the rest stays in the inbox.
const FINISH_WITHIN: Duration = Duration::from_secs(15);

/// Nobody waits any more for an answer to a question this old.
const STALE_SECONDS: i64 = 6 * 60 * 60;

struct Job {
    slot: Slot,
    update: Update,
}

pub struct Workers {
    inner: Arc<Inner>,
    finished: mpsc::Receiver<()>,
}

struct Inner {
    desk: Arc<Desk>,
    schema: Schema,
    queues: Mutex<HashMap<i64, VecDeque<Job>>>,
    /// Who was told that questions had become too old; once is enough.
    told: Mutex<HashSet<i64>>,
    /// Every worker holds a copy; when the last is gone, all are finished.
    working: Mutex<Option<mpsc::Sender<()>>>,
}

impl Workers {
    pub fn new(desk: Arc<Desk>) -> Workers {
        let (working, finished) = mpsc::channel(1);
        let inner = Inner {
            desk,
            schema: schema::schema(),
            queues: Mutex::default(),
            told: Mutex::default(),
            working: Mutex::new(Some(working)),
        };
        Workers {
            inner: Arc::new(inner),
            finished,
        }
    }

    /// Takes up what an earlier run left unfinished.
    pub fn resume(&self) -> Result<(), StoreError> {
        let left = self.inner.desk.store.inbox.left()?;
        if left.unknown > 0 {
            tracing::warn!(
                count = left.unknown,
                "answers that may or may not have arrived are not sent again"
            );
        }
        if !left.unfinished.is_empty() {
            tracing::info!(count = left.unfinished.len(), "taking up what was left unfinished");
        }
        for (slot, row) in left.unfinished {
            self.push(slot, row);
        }
        Ok(())
    }

    /// Queues an update behind the others of its chat.
    pub fn push(&self, slot: Slot, row: Row) {
        let update = match serde_json::from_str::<Update>(&row.raw) {
            Ok(update) if !matches!(update.kind, UpdateKind::Error(_)) => update,
            _ => {
                tracing::warn!(slot = slot.0, "an update of an unknown form was left out");
                self.inner.done(slot);
                return;
            }
        };
        let key = match &update.kind {
            // Typed in any chat; each person waits for their own alone.
            UpdateKind::InlineQuery(query) => query.from.id.0 as i64,
            _ => update.chat().map_or(0, |chat| chat.id.0),
        };
        let job = Job { slot, update };
        let Some(working) = lock(&self.inner.working).clone() else {
            return;
        };
        let mut queues = lock(&self.inner.queues);
        if let Some(queue) = queues.get_mut(&key) {
            queue.push_back(job);
            return;
        }
        queues.insert(key, VecDeque::from([job]));
        drop(queues);
        let inner = self.inner.clone();
        tokio::spawn(async move {
            inner.work_through(key).await;
            drop(working);
        });
    }

    /// Waits for what is under way, for a while.
    pub async fn finish(mut self) {
        lock(&self.inner.working).take();
        if tokio::time::timeout(FINISH_WITHIN, self.finished.recv()).await.is_err() {
            tracing::warn!("stopped before everything was finished; it is taken up at the next start");
        }
    }
}

impl Inner {
    async fn work_through(&self, key: i64) {
        while let Some(job) = self.next(key) {
            let slot = job.slot;
            match self.handle(job).await {
                Handled::Done => self.done(slot),
                Handled::Later => {}
            }
        }
    }

    /// The next of the chat; a queue that is empty, or has to stop, goes away.
    fn next(&self, key: i64) -> Option<Job> {
        let mut queues = lock(&self.queues);
        let job = queues.get_mut(&key).and_then(VecDeque::pop_front);
        if job.is_none() || self.desk.stop().is_asked() {
            queues.remove(&key);
            return None;
        }
        job
    }

    async fn handle(&self, job: Job) -> Handled {
        let place = apology_place(&job.update);
        if is_stale(&job.update) {
            return self.pass_over(job.slot, place).await;
        }
        if let Some(handled) = door::knock(&self.desk, job.slot, &job.update).await {
            return handled;
        }
        let dependencies = schema::dependencies(self.desk.clone(), job.slot, job.update);
        let handling = AssertUnwindSafe(self.schema.dispatch(dependencies)).catch_unwind();
        match handling.await {
            Ok(ControlFlow::Break(handled)) => handled,
            Ok(ControlFlow::Continue(_)) => Handled::Done,
            Err(_) => {
                tracing::error!(slot = job.slot.0, "a handler panicked");
                self.desk.health.count(Count::Panics, 1);
                match place {
                    Some((place, lang)) => {
                        let words = Words::say(wording::APOLOGY.in_lang(lang));
                        send::send(&self.desk, job.slot, &place, &words).await
                    }
                    None => Handled::Done,
                }
            }
        }
    }

    /// A question from long before the bot came back. In private one sentence asks to ask again; a group has moved on.
    async fn pass_over(&self, slot: Slot, place: Option<(Place, Lang)>) -> Handled {
        tracing::info!(slot = slot.0, "too old to be answered");
        match place {
            Some((place, lang)) if place.private && lock(&self.told).insert(place.chat.0) => {
                let words = Words::say(wording::CAME_TOO_LATE.in_lang(lang));
                send::send(&self.desk, slot, &place, &words).await
            }
            _ => Handled::Done,
        }
    }

    fn done(&self, slot: Slot) {
        if let Err(error) = self.desk.store.inbox.done(slot) {
            tracing::error!(%error, "an update could not be marked as done");
        }
    }
}

/// Told by Telegram's own date, so by the real clock.
fn is_stale(update: &Update) -> bool {
    match &update.kind {
        UpdateKind::Message(message) => Timestamp::now().as_second() - message.date.timestamp() > STALE_SECONDS,
        _ => false,
    }
}

fn apology_place(update: &Update) -> Option<(Place, Lang)> {
    match &update.kind {
        UpdateKind::Message(message) => Some((Place::of(message), reading::language(message.from.as_ref()))),
        _ => None,
    }
}

/// A panic while the lock was held leaves nothing half-done here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use teloxide::dptree;

    use super::*;

    /// The apology cannot be sent here, since the bot is being stopped; what matters is that the panic ends here.
    #[tokio::test]
    async fn a_panic_ends_in_the_handling_of_its_update() {
        let state = tempfile::tempdir().unwrap();
        let desk = schema::tests::desk(state.path(), std::future::ready(()));
        desk.stop().asked().await;
        let mut workers = Workers::new(desk);
        let inner = Arc::get_mut(&mut workers.inner).unwrap();
        inner.schema = dptree::endpoint(|| async { panic!("a handler breaks, as the test wants") });
        let update = schema::tests::update();
        let handled = workers.inner.handle(Job { slot: Slot(1), update }).await;
        assert_eq!(handled, Handled::Later);
    }
}
