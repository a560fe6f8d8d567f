//! When a digest is due. Days begin and end as they do in Hà Nội, or in the zone a chat has set; never in that of the
//! machine.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp, ToSpan};

/// Later than this, a digest is no longer sent by itself: the next one takes over what is new.
pub const CATCH_UP: SignedDuration = SignedDuration::from_hours(6);

/// A digest that comes later than this says so.
const LATE: SignedDuration = SignedDuration::from_mins(10);

/// So many days back an occasion is remembered as missed.
const LOOK_BACK_DAYS: i32 = 8;

/// A minute of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Minute(u16);

impl Minute {
    pub fn new(hour: u16, minute: u16) -> Option<Minute> {
        (hour < 24 && minute < 60).then_some(Minute(hour * 60 + minute))
    }

    pub fn from_number(number: u16) -> Option<Minute> {
        Minute::new(number / 60, number % 60)
    }

    pub fn number(self) -> u16 {
        self.0
    }

    pub fn hour(self) -> u16 {
        self.0 / 60
    }
}

/// 07:30.
impl std::fmt::Display for Minute {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// Days of the week, a bit each from Monday on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(pub u8);

impl Days {
    pub const ALL: Days = Days(0b111_1111);
    pub const WORKDAYS: Days = Days(0b001_1111);
    pub const WEEKEND: Days = Days(0b110_0000);

    pub fn has(self, day: Weekday) -> bool {
        self.0 & (1 << day.to_monday_zero_offset()) != 0
    }
}

/// What somebody subscribed to, as far as time goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    pub times: Vec<Minute>,
    pub days: Days,
    /// Nothing is owed for what lay before.
    pub since: Timestamp,
    pub zone: TimeZone,
}

/// A moment at which a digest is wanted, by the clock on the wall of who gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Occasion {
    pub date: Date,
    pub minute: Minute,
}

impl Occasion {
    pub fn moment(self, zone: &TimeZone) -> Option<Timestamp> {
        let minute = self.minute.number();
        let wall = self.date.at((minute / 60) as i8, (minute % 60) as i8, 0, 0);
        wall.to_zoned(zone.clone()).ok().map(|zoned| zoned.timestamp())
    }
}

/// A digest to be sent now.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    pub occasion: Occasion,
    pub late: bool,
    /// The occasion before it passed without a digest; what it would have told comes with this one.
    pub folded: Option<Occasion>,
}

/// The time on the wall in Hà Nội.
pub fn local(now: Timestamp) -> DateTime {
    local_in(now, &hanoi())
}

pub fn local_in(now: Timestamp, zone: &TimeZone) -> DateTime {
    now.to_zoned(zone.clone()).datetime()
}

pub fn hanoi() -> TimeZone {
    TimeZone::fixed(Offset::constant(7))
}

/// The digest that is due, if any. `settled`: the occasion had its digest, or it was found that there was nothing new.
pub fn due(schedule: &Schedule, now: Timestamp, settled: impl Fn(Occasion) -> bool) -> Option<Due> {
    let today = local_in(now, &schedule.zone).date();
    let (occasion, moment) = wanted_on(schedule, today)
        .into_iter()
        .rfind(|(_, moment)| *moment <= now)?;
    let past = now.duration_since(moment);
    if past > CATCH_UP || settled(occasion) {
        return None;
    }
    let before = passed_before(schedule, occasion);
    Some(Due {
        occasion,
        late: past > LATE,
        folded: before.filter(|before| !settled(*before)),
    })
}

/// The next occasion after a moment.
pub fn next(schedule: &Schedule, now: Timestamp) -> Option<Occasion> {
    let today = local_in(now, &schedule.zone).date();
    (0..=7).find_map(|days| {
        let date = today.checked_add(days.days()).ok()?;
        let wanted = wanted_on(schedule, date);
        wanted
            .into_iter()
            .find(|(_, moment)| *moment > now)
            .map(|(occasion, _)| occasion)
    })
}

/// The last occasion before another.
fn passed_before(schedule: &Schedule, occasion: Occasion) -> Option<Occasion> {
    (0..=LOOK_BACK_DAYS).find_map(|days| {
        let date = occasion.date.checked_sub(days.days()).ok()?;
        let wanted = wanted_on(schedule, date).into_iter();
        wanted.map(|(wanted, _)| wanted).rfind(|wanted| *wanted < occasion)
    })
}

/// The occasions of a day with their moments, in order.
fn wanted_on(schedule: &Schedule, date: Date) -> Vec<(Occasion, Timestamp)> {
    if !schedule.days.has(date.weekday()) {
        return Vec::new();
    }
    let occasions = schedule.times.iter().map(|minute| Occasion { date, minute: *minute });
    let mut all: Vec<(Occasion, Timestamp)> = occasions
        .filter_map(|occasion| Some((occasion, occasion.moment(&schedule.zone)?)))
        .filter(|(_, moment)| *moment >= schedule.since)
        .collect();
    all.sort();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        format!("{text}:00+07:00").parse().unwrap()
    }

    fn schedule(times: &[(u16, u16)], days: Days) -> Schedule {
        Schedule {
            times: times
                .iter()
                .filter_map(|(hour, minute)| Minute::new(*hour, *minute))
                .collect(),
            days,
            since: at("2026-11-01T00:00"),
            zone: hanoi(),
        }
    }

    fn occasion(date: &str, hour: u16, minute: u16) -> Occasion {
        Occasion {
            date: date.parse().unwrap(),
            minute: Minute::new(hour, minute).unwrap(),
        }
    }

    #[test]
    fn a_digest_is_due_from_its_minute_until_six_hours_later() {
        let every_day = schedule(&[(7, 30)], Days::ALL);
        let due_at = |now: &str| due(&every_day, at(now), |o| o.date.day() == 21).map(|due| (due.occasion, due.late));
        let today = occasion("2026-11-22", 7, 30);
        assert_eq!(due_at("2026-11-22T07:29"), None);
        assert_eq!(due_at("2026-11-22T07:30"), Some((today, false)));
        assert_eq!(due_at("2026-11-22T07:40"), Some((today, false)));
        assert_eq!(due_at("2026-11-22T07:41"), Some((today, true)));
        assert_eq!(due_at("2026-11-22T13:30"), Some((today, true)));
        assert_eq!(due_at("2026-11-22T13:31"), None);
        assert_eq!(due(&every_day, at("2026-11-22T08:00"), |_| true), None);
    }

    #[test]
    fn not_past_midnight_even_within_six_hours() {
        let evening = schedule(&[(22, 0)], Days::ALL);
        assert!(due(&evening, at("2026-11-22T23:59"), |_| false).is_some());
        assert_eq!(due(&evening, at("2026-11-23T00:01"), |_| false), None);
    }

    #[test]
    fn what_was_missed_is_told_by_the_next_one() {
        let weekdays = schedule(&[(8, 0)], Days::WORKDAYS);
        let friday = occasion("2026-11-20", 8, 0);
        let monday = due(&weekdays, at("2026-11-23T08:00"), |_| false).unwrap();
        assert_eq!(
            (monday.occasion, monday.folded),
            (occasion("2026-11-23", 8, 0), Some(friday))
        );
        let monday = due(&weekdays, at("2026-11-23T08:00"), |o| o == friday).unwrap();
        assert_eq!(monday.folded, None);
        assert_eq!(due(&weekdays, at("2026-11-22T08:00"), |_| false), None, "a Sunday");
        let twice = schedule(&[(17, 0), (8, 0)], Days::ALL);
        let evening = due(&twice, at("2026-11-22T17:05"), |_| false).unwrap();
        assert_eq!(evening.folded, Some(occasion("2026-11-22", 8, 0)));
    }

    #[test]
    fn an_hour_is_that_of_the_zone_also_when_its_clocks_change() {
        let mut schedule = schedule(&[(7, 30)], Days::ALL);
        schedule.zone = TimeZone::get("Europe/Berlin").unwrap();
        let next = |now: &str| {
            let occasion = next(&schedule, now.parse().unwrap()).unwrap();
            occasion.moment(&schedule.zone).unwrap().to_string()
        };
        assert_eq!(next("2027-03-27T00:00:00Z"), "2027-03-27T06:30:00Z");
        assert_eq!(next("2027-03-28T00:00:00Z"), "2027-03-28T05:30:00Z");
    }

    #[test]
    fn nothing_is_owed_from_before_the_subscription() {
        let mut late = schedule(&[(7, 30)], Days::ALL);
        late.since = at("2026-11-22T07:31");
        assert_eq!(due(&late, at("2026-11-22T08:00"), |_| false), None);
        let tomorrow = due(&late, at("2026-11-23T07:30"), |_| false).unwrap();
        assert_eq!(tomorrow.folded, None);
        assert_eq!(next(&late, at("2026-11-22T08:00")), Some(occasion("2026-11-23", 7, 30)));
    }

    #[test]
    fn days_are_those_of_ha_noi_also_at_the_turn_of_the_year_and_on_leap_days() {
        let early = schedule(&[(0, 30)], Days::ALL);
        let new_year = due(&early, "2026-12-31T17:30:00Z".parse().unwrap(), |_| true);
        assert_eq!(new_year, None);
        let new_year = due(&early, "2026-12-31T17:30:00Z".parse().unwrap(), |_| false).unwrap();
        assert_eq!(new_year.occasion, occasion("2027-01-01", 0, 30));
        let leap = due(&early, at("2028-02-29T00:30"), |_| false).unwrap();
        assert_eq!(leap.occasion, occasion("2028-02-29", 0, 30));
    }
}
