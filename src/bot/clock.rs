//! The clock, which can be started at another moment for trials and tests.

use std::time::Instant;

use jiff::{SignedDuration, Timestamp};

pub struct Clock {
    start: Option<(Timestamp, Instant)>,
}

impl Clock {
    pub fn starting_at(start: Option<Timestamp>) -> Clock {
        Clock {
            start: start.map(|start| (start, Instant::now())),
        }
    }

    pub fn now(&self) -> Timestamp {
        let Some((start, began)) = self.start else {
            return Timestamp::now();
        };
        let passed = SignedDuration::try_from(began.elapsed()).unwrap_or_default();
        start.checked_add(passed).unwrap_or(start)
    }
}
