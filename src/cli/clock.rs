//! The terminal's clock: the real one, or one that starts at `--now`.

use std::time::Instant;

use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp, Zoned};

pub struct Clock {
    start: Option<(Timestamp, Instant)>,
}

impl Clock {
    pub fn new(start: Option<Timestamp>) -> Clock {
        Clock {
            start: start.map(|start| (start, Instant::now())),
        }
    }

    pub fn now(&self) -> Zoned {
        let now = match self.start {
            None => Timestamp::now(),
            Some((start, began)) => {
                let passed = SignedDuration::try_from(began.elapsed()).unwrap_or_default();
                start.checked_add(passed).unwrap_or(start)
            }
        };
        in_vietnam(now)
    }
}

/// Days begin and end as they do in Hà Nội.
pub fn in_vietnam(time: Timestamp) -> Zoned {
    let zone = TimeZone::get("Asia/Ho_Chi_Minh").unwrap_or_else(|_| TimeZone::fixed(Offset::constant(7)));
    time.to_zoned(zone)
}
