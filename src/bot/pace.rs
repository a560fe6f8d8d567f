//! How fast messages may leave: Telegram bans whoever sends more, for longer each time.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::stop::Stop;

/// What a message is: somebody waits for an answer, nobody for a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    Answer,
    Digest,
}

/// Telegram allows about 1 a second in a chat, 20 a minute in a group and 30 a second in all; a little is left for
/// what counting differently may add.
const CHAT: (usize, Duration) = (1, Duration::from_secs(1));
const GROUP: (usize, Duration) = (18, Duration::from_secs(60));
const ALL: (usize, Duration) = (25, Duration::from_secs(1));

/// So much of what may leave in all is kept free of digests.
const FOR_ANSWERS: usize = 5;

/// A digest that gave way looks again after this.
const GIVE_WAY: Duration = Duration::from_millis(200);

/// Chats that were silent for a minute are forgotten when there are more than this.
const REMEMBERED: usize = 4096;

#[derive(Default)]
pub struct Pace {
    model: Mutex<Model>,
}

impl Pace {
    /// Waits until a message to the chat may leave; `false` when the program is to stop.
    pub async fn turn(&self, chat: i64, rank: Rank, stop: &mut Stop) -> bool {
        let mut waiting = Waiting { pace: self, is: false };
        loop {
            let pause = match self.model().take(chat, rank, Instant::now()) {
                Ok(()) => return true,
                Err(pause) => pause,
            };
            if rank == Rank::Answer && !waiting.is {
                waiting.is = true;
                self.model().answers_waiting += 1;
            }
            if !stop.sleep(pause).await {
                return false;
            }
        }
    }

    /// Telegram wants nothing sent to the chat for a time.
    pub fn freeze(&self, chat: i64, time: Duration) {
        self.model().chats.entry(chat).or_default().frozen = Instant::now().checked_add(time);
    }

    /// A group goes on under another number, with what it was sent so far.
    pub fn moved(&self, from: i64, to: i64) {
        let mut model = self.model();
        if let Some(was) = model.chats.remove(&from) {
            model.chats.entry(to).or_insert(was);
        }
    }

    fn model(&self) -> MutexGuard<'_, Model> {
        self.model.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An answer that waits, also when its sending is given up.
struct Waiting<'a> {
    pace: &'a Pace,
    is: bool,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        if self.is {
            self.pace.model().answers_waiting -= 1;
        }
    }
}

#[derive(Default)]
struct Model {
    chats: HashMap<i64, Chat>,
    all: Window,
    answers_waiting: usize,
}

#[derive(Default)]
struct Chat {
    sent: Window,
    frozen: Option<Instant>,
}

impl Model {
    /// Takes a turn, or says how long to wait before asking again.
    fn take(&mut self, chat: i64, rank: Rank, now: Instant) -> Result<(), Duration> {
        if rank == Rank::Digest && self.answers_waiting > 0 {
            return Err(GIVE_WAY);
        }
        if self.chats.len() > REMEMBERED {
            self.chats.retain(|_, chat| chat.is_remembered(now));
        }
        let all = match rank {
            Rank::Answer => ALL,
            Rank::Digest => (ALL.0 - FOR_ANSWERS, ALL.1),
        };
        let here = self.chats.entry(chat).or_default();
        let frozen = here
            .frozen
            .map_or(Duration::ZERO, |until| until.saturating_duration_since(now));
        let is_group = chat < 0;
        let pauses = [
            frozen,
            here.sent.pause(CHAT, now),
            if is_group {
                here.sent.pause(GROUP, now)
            } else {
                Duration::ZERO
            },
            self.all.pause(all, now),
        ];
        let pause = pauses.into_iter().max().unwrap_or_default();
        if !pause.is_zero() {
            return Err(pause);
        }
        here.sent.push(now, GROUP.0);
        self.all.push(now, ALL.0);
        Ok(())
    }
}

impl Chat {
    fn is_remembered(&self, now: Instant) -> bool {
        let frozen = self.frozen.is_some_and(|until| until > now);
        let sent = self
            .sent
            .0
            .back()
            .is_some_and(|last| now.saturating_duration_since(*last) < GROUP.1);
        frozen || sent
    }
}

/// When the last messages left. Counting them keeps the limit in every span of time; a bucket that refills would let
/// through nearly twice as many in some.
#[derive(Default)]
struct Window(VecDeque<Instant>);

impl Window {
    fn pause(&self, (limit, span): (usize, Duration), now: Instant) -> Duration {
        let before = self.0.len().checked_sub(limit).and_then(|at| self.0.get(at));
        before.map_or(Duration::ZERO, |at| (*at + span).saturating_duration_since(now))
    }

    fn push(&mut self, now: Instant, keep: usize) {
        self.0.push_back(now);
        while self.0.len() > keep {
            self.0.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MILLISECOND: Duration = Duration::from_millis(1);

    /// Sends as fast as the model lets, for a time; when each message left, in milliseconds.
    fn sent(model: &mut Model, chats: &[i64], rank: Rank, from: Instant, milliseconds: u32) -> Vec<(u32, i64)> {
        let mut out = Vec::new();
        for at in 0..milliseconds {
            for chat in chats {
                if model.take(*chat, rank, from + MILLISECOND * at).is_ok() {
                    out.push((at, *chat));
                }
            }
        }
        out
    }

    /// The most that left within any span of this many milliseconds.
    fn most_within(sent: &[(u32, i64)], span: u32) -> usize {
        let within = |start: u32| sent.iter().filter(|(at, _)| *at >= start && *at < start + span).count();
        sent.iter().map(|(at, _)| within(*at)).max().unwrap_or(0)
    }

    #[test]
    fn no_span_of_time_holds_more_than_telegram_allows() {
        let now = Instant::now();
        let one = sent(&mut Model::default(), &[5], Rank::Answer, now, 10_000);
        assert_eq!((most_within(&one, 1000), one.len()), (1, 10));
        let group = sent(&mut Model::default(), &[-5], Rank::Answer, now, 125_000);
        assert_eq!((most_within(&group, 1000), most_within(&group, 60_000)), (1, 18));
        assert!(group.len() >= 36, "no slower than it must be: {}", group.len());
        let many: Vec<i64> = (1..=60).collect();
        let all = sent(&mut Model::default(), &many, Rank::Answer, now, 5_000);
        assert_eq!((most_within(&all, 1000), all.len()), (25, 125));
    }

    #[test]
    fn digests_leave_room_for_answers_and_wait_for_those_that_wait() {
        let now = Instant::now();
        let mut model = Model::default();
        let many: Vec<i64> = (1..=60).collect();
        assert_eq!(sent(&mut model, &many, Rank::Digest, now, 1).len(), 20);
        assert_eq!(model.take(900, Rank::Answer, now), Ok(()));
        model.answers_waiting = 1;
        assert_eq!(
            model.take(901, Rank::Digest, now + Duration::from_secs(5)),
            Err(GIVE_WAY)
        );
        assert_eq!(model.take(901, Rank::Answer, now + Duration::from_secs(5)), Ok(()));
    }

    #[test]
    fn a_frozen_chat_waits_and_the_others_go_on() {
        let pace = Pace::default();
        pace.freeze(-5, Duration::from_secs(100));
        pace.moved(-5, -1005);
        let now = Instant::now();
        let pause = pace.model().take(-1005, Rank::Answer, now).unwrap_err();
        assert!(pause > Duration::from_secs(99), "{pause:?}");
        assert_eq!(pace.model().take(6, Rank::Answer, now), Ok(()));
    }
}
