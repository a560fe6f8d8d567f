//! Who works on what: a queue a chat, in order, and no chat waits for another.

use std::collections::{HashMap, VecDeque};
use std::ops::ControlFlow;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures::FutureExt;
use teloxide::prelude::*;
use teloxide::types::UpdateKind;
use tokio::sync::mpsc;

use super::desk::Desk;
use super::reading::{self, Place};
use super::schema::{self, Schema};
use super::send::{self, Handled};
use crate::render::telegram::Message as Words;
use crate::render::wording;
use crate::store::StoreError;
use crate::store::inbox::{Row, Slot};
use crate::text::Lang;

/// How long a stop waits for what is under way; the rest stays in the inbox.
const FINISH_WITHIN: Duration = Duration::from_secs(15);

/// Nobody waits for an answer to a question of yesterday, and a pressed button is forgotten after a minute.
const STALE_QUESTION_SECONDS: i64 = 6 * 60 * 60;

struct Job {
    slot: Slot,
    received: i64,
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
        let key = update.chat().map_or(0, |chat| chat.id.0);
        let job = Job {
            slot,
            received: row.received,
            update,
        };
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
        if self.desk.now().as_second() - job.received > STALE_QUESTION_SECONDS {
            tracing::info!(slot = job.slot.0, "too old to be answered");
            return Handled::Done;
        }
        let place = apology_place(&job.update);
        let dependencies = schema::dependencies(self.desk.clone(), job.slot, job.update);
        let handling = AssertUnwindSafe(self.schema.dispatch(dependencies)).catch_unwind();
        match handling.await {
            Ok(ControlFlow::Break(handled)) => handled,
            Ok(ControlFlow::Continue(_)) => Handled::Done,
            Err(_) => {
                tracing::error!(slot = job.slot.0, "a handler panicked");
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

    fn done(&self, slot: Slot) {
        if let Err(error) = self.desk.store.inbox.done(slot) {
            tracing::error!(%error, "an update could not be marked as done");
        }
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
