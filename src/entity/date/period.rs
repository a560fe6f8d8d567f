//! A stretch of days.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Days from `from` to `to`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    pub from: Date,
    pub to: Date,
}

impl Period {
    pub fn day(day: Date) -> Self {
        Period { from: day, to: day }
    }

    pub fn year(year: i16) -> Option<Self> {
        Self::years(year, year)
    }

    pub fn years(from: i16, to: i16) -> Option<Self> {
        Some(Period {
            from: Date::new(from, 1, 1).ok()?,
            to: Date::new(to, 12, 31).ok()?,
        })
    }

    pub fn month(year: i16, month: i8) -> Option<Self> {
        let from = Date::new(year, month, 1).ok()?;
        Some(Period {
            from,
            to: from.last_of_month(),
        })
    }

    /// Months `first` to `last` of a year.
    pub fn months(year: i16, first: i8, last: i8) -> Option<Self> {
        Some(Period {
            from: Date::new(year, first, 1).ok()?,
            to: Date::new(year, last, 1).ok()?.last_of_month(),
        })
    }

    pub fn overlaps(self, other: Period) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    pub fn contains(self, other: Period) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// The year, where the period is exactly one.
    pub fn as_year(self) -> Option<i16> {
        let year = self.from.year();
        (Period::year(year) == Some(self)).then_some(year)
    }

    /// Whether it lies within one calendar year.
    pub fn in_one_year(self) -> Option<i16> {
        (self.from.year() == self.to.year()).then_some(self.from.year())
    }

    /// The year a school year begins in, which is told by two whole years: "năm học 2022-2023".
    pub fn school_year(self) -> Option<i16> {
        let year = self.from.year();
        (Period::years(year, year + 1) == Some(self)).then_some(year)
    }

    pub fn is_day(self) -> bool {
        self.from == self.to
    }
}
