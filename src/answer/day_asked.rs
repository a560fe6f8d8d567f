//! A day that was asked without its year: where the texts around a statement say it.

use jiff::civil::Date;

use super::candidates::Weighing;
use super::fit::Scope;
use super::matching::{Surroundings, Text};
use crate::fact::Statement;
use crate::question::asked::Asked;
use crate::question::terms::Syllable;

impl Weighing<'_> {
    /// "Hội nghị giai đoạn 2015 - 2020 tổ chức ngày 10/6/2020, có [180 đại biểu]": who came to a meeting came in the year of
    /// its day, whatever years it looks back on or ahead to.
    pub(super) fn of_meeting_in(&self, text: &str, focus: &str) -> f32 {
        let year = self.query.period().and_then(|period| period.as_year());
        let came = self.ask.asked == Asked::HowMany && ["đại biểu", "delegates"].iter().any(|who| focus.contains(who));
        let day = |year: i16| {
            [format!("/{year}"), format!("-{year}")]
                .iter()
                .any(|end| day_ends(text, end))
        };
        if came && year.is_some_and(day) { OF_ITS_DAY } else { 0.0 }
    }

    /// The fit of the time, or of the day where that was asked without its year and no other day is told.
    pub(super) fn with_day(&self, period: f32, around: &Surroundings, told: Option<Date>) -> f32 {
        if period > 0.0 {
            period.max(self.day_said(around)).max(self.month_said(around, told))
        } else {
            period
        }
    }

    /// "In July 2023": how near a day of the month is said that was asked for, where what is told is dated otherwise.
    fn month_said(&self, around: &Surroundings, told: Option<Date>) -> f32 {
        let Some(period) = self
            .query
            .period()
            .filter(|p| !p.is_day() && (p.to - p.from).get_days() <= 31)
        else {
            return 0.0;
        };
        let number = |n: String| Syllable {
            key: n.clone(),
            bare: n,
            marked: false,
        };
        let year = || number(period.from.year().to_string());
        let month = period.from.month();
        let forms = [month.to_string(), format!("{month:02}")].map(|month| [number(month), year()]);
        // "Hồi tháng 2" in a report of that year.
        let english = period.from.strftime("%B").to_string().to_lowercase();
        let short = [
            vec![number("thang".to_string()), number(month.to_string())],
            // With its letters as they are: "May" is neither "mấy" nor "máy".
            vec![Syllable {
                key: english.clone(),
                bare: english,
                marked: true,
            }],
        ];
        let same = told.is_some_and(|day| day.year() == period.from.year() && day >= period.from);
        let said = |text: &Text| {
            forms.iter().any(|form| text.holds(form)) || same && short.iter().any(|form| text.holds(form))
        };
        let own = around.texts.iter().take(1).filter(|(text, _)| said(text));
        own.map(|(_, part)| *part).fold(0.0, f32::max)
    }

    /// "Sáng 9-6": how near the day stands that was asked without its year.
    fn day_said(&self, around: &Surroundings) -> f32 {
        let Some(day) = self.query.periods.first().filter(|slot| slot.any_year()) else {
            return 0.0;
        };
        let forms = day_forms(day.period.from);
        let said = |text: &Text| forms.iter().any(|form| text.holds(form));
        let near = around.texts.iter().filter(|(text, _)| said(text));
        near.map(|(_, part)| 0.7 + 0.3 * part).fold(0.0, f32::max)
    }
}

/// A day and month as reports write them: "9-6", "09/06", "9 tháng 6".
fn day_forms(date: Date) -> Vec<Vec<Syllable>> {
    let plain = |word: String| Syllable {
        key: word.clone(),
        bare: word,
        marked: false,
    };
    let (day, month) = (date.day(), date.month());
    let written = [
        vec![day.to_string(), month.to_string()],
        vec![format!("{day:02}"), format!("{month:02}")],
        vec![format!("{day:02}"), month.to_string()],
        vec![day.to_string(), "thang".to_string(), month.to_string()],
    ];
    let english = date.strftime("%B").to_string().to_lowercase();
    let named = [vec![english.clone(), day.to_string()], vec![day.to_string(), english]];
    let all = written.into_iter().chain(named);
    all.map(|words| words.into_iter().map(plain).collect()).collect()
}

/// How well a day fits that was asked without its year.
pub(super) fn on_day(day: Date, scope: &Scope, statement: Option<&Statement>) -> f32 {
    let same = |other: Date| (other.month(), other.day()) == (day.month(), day.day());
    if let Some(Statement::EventHeld(event)) = statement
        && let Some(held) = event.date
    {
        return if same(held) { 1.0 } else { 0.0 };
    }
    if let Some(period) = scope.period.filter(|p| p.is_day()) {
        return match (same(period.from), scope.period_said) {
            (true, _) => 1.0,
            (false, true) => 0.0,
            (false, false) => UNSAID_DAY,
        };
    }
    // What happened that day is told of then and in the days after.
    let told = |date: Date| (0..=3).any(|back| date.checked_sub(jiff::Span::new().days(back)).is_ok_and(same));
    if scope.head.date.is_some_and(told) {
        0.95
    } else {
        UNSAID_DAY
    }
}

/// What is left where nothing near says the day.
const UNSAID_DAY: f32 = 0.5;

/// How well the year of its day fits a meeting.
const OF_ITS_DAY: f32 = 0.95;

/// "10/6/2020": whether a day and a month stand before the year with its stroke.
fn day_ends(text: &str, year: &str) -> bool {
    text.match_indices(year).any(|(at, _)| {
        let mut parts = text[..at].rsplit(|c: char| !c.is_ascii_digit());
        let short = |part: Option<&str>| part.is_some_and(|part| (1..=2).contains(&part.len()));
        short(parts.next()) && short(parts.next())
    })
}
