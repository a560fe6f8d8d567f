//! English days and months: "29 September 2022", "September 29, 2022", "September 2022", "September 29".

use jiff::civil::Date;

use super::{DateMention, Period, Reading, Words, number, sign, year_number};

/// The months, January first.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn month_name(words: &Words, at: usize) -> Option<i8> {
    let token = words.tokens.get(at)?;
    let index = MONTHS
        .iter()
        .position(|m| *m == token.key || (token.key.len() == 3 && m.starts_with(&token.key) && token.key != "may"))?;
    (token.capital || *MONTHS[index] != *"may" && *MONTHS[index] != *"march").then_some(index as i8 + 1)
}

/// "29 September 2022", "September 29, 2022", "September 2022", "September 29".
pub fn english(words: &Words, at: usize) -> Reading {
    let day_at = |i: usize| number(words, i).filter(|d| (1..=31).contains(d)).map(|d| d as i8);
    if let (Some(day), Some(month)) = (day_at(at), month_name(words, at + 1)) {
        if let Some(year) = year_number(words, at + 2) {
            return Some((
                DateMention::Period(Period::day(Date::new(year, month, day).ok()?)),
                at + 3,
            ));
        }
        return Some((DateMention::DayMonth { day, month }, at + 2));
    }
    // "from May 1 to 31": the second day is of the month of the first.
    if let Some(day) = day_at(at)
        && at >= 3
        && ["to", "until", "through", "-", "–"].contains(&words.tokens[at - 1].key.as_str())
        && let (Some(_), Some(month)) = (day_at(at - 2), month_name(words, at - 3))
    {
        return Some((DateMention::DayMonth { day, month }, at + 1));
    }
    let month = month_name(words, at)?;
    // "July-August 2018", "from July to August 2018"
    if let (Some(sign), Some(last)) = (words.tokens.get(at + 1), month_name(words, at + 2))
        && ["-", "–", "to", "and", "until"].contains(&sign.key.as_str())
        && let Some(year) = year_number(words, at + 3)
        && month < last
    {
        return Some((DateMention::Period(Period::months(year, month, last)?), at + 4));
    }
    if let Some(year) = year_number(words, at + 1) {
        return Some((DateMention::Period(Period::month(year, month)?), at + 2));
    }
    let day = day_at(at + 1)?;
    let after = if sign(words, at + 2) == Some(",") {
        at + 3
    } else {
        at + 2
    };
    match year_number(words, after) {
        Some(year) => Some((
            DateMention::Period(Period::day(Date::new(year, month, day).ok()?)),
            after + 1,
        )),
        None => Some((DateMention::DayMonth { day, month }, at + 2)),
    }
}
