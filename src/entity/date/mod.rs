//! Days, months, years and periods as they are written: "17/1/2022", "sáng 31/3", "ngày 9 tháng 3 năm 2023",
//! "tháng 9/2024", "quý I/2024", "giai đoạn 2015 - 2020", "6 tháng đầu năm 2012", "29 September 2022".

mod day;
mod english;
mod from_report;
mod period;

use super::{Entity, Value, Words};
use crate::text::Span;
use crate::text::token::{self, Token, TokenKind};
use jiff::civil::Date;

pub use english::MONTHS;
pub use from_report::FROM_THE_REPORT;
pub use period::Period;

/// What was written; a missing year is left to who knows the text's date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DateMention {
    Period(Period),
    /// Day and month without a year.
    DayMonth {
        day: i8,
        month: i8,
    },
}

impl DateMention {
    /// The period meant in a text of `published`: without a year, the nearest such day not more than a week after.
    pub fn resolve(self, published: Option<Date>) -> Option<Period> {
        match self {
            DateMention::Period(period) => Some(period),
            DateMention::DayMonth { day, month } => {
                let published = published?;
                let limit = published.checked_add(jiff::Span::new().days(14)).ok()?;
                let here = Date::new(published.year(), month, day).ok();
                let day = match here {
                    Some(here) if here <= limit => here,
                    _ => Date::new(published.year() - 1, month, day).ok()?,
                };
                Some(Period::day(day))
            }
        }
    }
}

pub fn find(words: &Words) -> Vec<Entity> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        match PATTERNS
            .iter()
            .find_map(|(rule, pattern)| pattern(words, at).map(|found| (*rule, found)))
        {
            Some((rule, (mention, end))) => {
                let span = words.tokens[at].span.join(words.tokens[end - 1].span);
                out.push(Entity {
                    span,
                    value: Value::Date(mention),
                    rule,
                });
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

/// A reading that begins at the given token: the mention, and the token after it.
type Reading = Option<(DateMention, usize)>;

type Pattern = fn(&Words, usize) -> Reading;

/// In order: what says more is tried first.
const PATTERNS: [(&str, Pattern); 11] = [
    ("date: day range", day_range),
    ("date: d/m/yyyy", numeric),
    ("date: ngày d tháng m năm yyyy", spelled),
    ("date: English", english::english),
    ("date: yyyy-mm-dd", iso),
    ("date: year range", year_range),
    ("date: part of a year", part_of_year),
    ("date: tháng m/yyyy", month),
    ("date: d/m", day::day_month),
    ("date: năm yyyy", year),
    ("date: bare m/yyyy", bare_month),
];

fn number(words: &Words, at: usize) -> Option<i64> {
    let token = words.tokens.get(at)?;
    let plain = token.kind == TokenKind::Number && token.key.bytes().all(|b| b.is_ascii_digit());
    (plain && token.key.len() <= 4)
        .then(|| token.key.parse().ok())
        .flatten()
}

fn sign<'t>(words: &'t Words, at: usize) -> Option<&'t str> {
    words
        .tokens
        .get(at)
        .filter(|t| t.kind == TokenKind::Sign)
        .map(|t| t.key.as_str())
}

fn is(words: &Words, at: usize, word: &str) -> bool {
    let fits = |t: &Token| t.key == word || (!words.strict && t.can_mean(word));
    words.tokens.get(at).is_some_and(fits)
}

/// Tokens that follow each other without a space.
fn glued(words: &Words, from: usize, to: usize) -> bool {
    words.tokens[from..=to]
        .windows(2)
        .all(|w| w[0].span.end == w[1].span.start)
}

fn year_number(words: &Words, at: usize) -> Option<i16> {
    token::year(&words.tokens.get(at)?.key)
}

fn date_sign(words: &Words, at: usize) -> bool {
    matches!(sign(words, at), Some("/" | "-" | "–"))
}

/// d/m/yyyy, d-m-yyyy, d.m.yyyy.
fn numeric(words: &Words, at: usize) -> Reading {
    let token = words.tokens.get(at)?;
    if token.key.matches('.').count() == 2 {
        let parts: Vec<i64> = token.key.split('.').map(|p| p.parse().ok()).collect::<Option<_>>()?;
        let date = Date::new(
            parts[2].try_into().ok()?,
            parts[1].try_into().ok()?,
            parts[0].try_into().ok()?,
        )
        .ok()?;
        return (date.year() > 1900).then_some((DateMention::Period(Period::day(date)), at + 1));
    }
    let spaced = matches!(sign(words, at + 1), Some("/"));
    let (day, month, year) = (number(words, at)?, number(words, at + 2)?, year_number(words, at + 4)?);
    let fits = date_sign(words, at + 1) && date_sign(words, at + 3) && (spaced || glued(words, at, at + 4));
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    fits.then_some((DateMention::Period(Period::day(date)), at + 5))
}

/// yyyy-mm-dd.
fn iso(words: &Words, at: usize) -> Reading {
    let (year, month, day) = (year_number(words, at)?, number(words, at + 2)?, number(words, at + 4)?);
    let fits = sign(words, at + 1) == Some("-") && sign(words, at + 3) == Some("-") && glued(words, at, at + 4);
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    fits.then_some((DateMention::Period(Period::day(date)), at + 5))
}

/// "ngày 9 tháng 3 năm 2023", "ngày 9 tháng 3".
fn spelled(words: &Words, at: usize) -> Reading {
    let from = if is(words, at, "ngày") || is(words, at, "mùng") {
        at + 1
    } else {
        at
    };
    let (day, month) = (number(words, from)?, number(words, from + 2)?);
    if !is(words, from + 1, "tháng") || month > 12 {
        return None;
    }
    // "3 tháng 7, 8, 9": three months in a row, and no third of July.
    let next = from + 3 + usize::from(sign(words, from + 3) == Some(","));
    if from == at && number(words, next).is_some_and(|next| next == month + 1) {
        return None;
    }
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    let after = if is(words, from + 3, "năm") || matches!(sign(words, from + 3), Some("," | "/")) {
        from + 4
    } else {
        from + 3
    };
    if let Some(year) = year_number(words, after).filter(|_| after > from + 3) {
        return Some((
            DateMention::Period(Period::day(Date::new(year, month, day).ok()?)),
            after + 1,
        ));
    }
    Date::new(2000, month, day).ok()?;
    Some((DateMention::DayMonth { day, month }, from + 3))
}

/// "1/9/1997 - 1/9/2022": an anniversary's two ends.
fn day_range(words: &Words, at: usize) -> Reading {
    let (first, middle) = numeric(words, at)?;
    if !date_sign(words, middle) {
        return None;
    }
    let (second, end) = numeric(words, middle + 1)?;
    match (first, second) {
        (DateMention::Period(a), DateMention::Period(b)) if a.from < b.to => {
            Some((DateMention::Period(Period { from: a.from, to: b.to }), end))
        }
        _ => None,
    }
}

/// "giai đoạn 2015 - 2020", "2015-2020", "từ 1992 đến 2022", "nhiệm kỳ 2021 – 2026", "from 2015 to 2020", "between 2015 and
/// 2020".
fn year_range(words: &Words, at: usize) -> Reading {
    // What articles print is read as it stands, and most words begin no such range.
    const BEGINS: [&str; 8] = ["giai", "nhiệm", "niên", "thời", "năm", "between", "từ", "from"];
    words
        .tokens
        .get(at)
        .filter(|t| !words.strict || t.kind == TokenKind::Number || BEGINS.contains(&t.key.as_str()))?;
    let from = ["giai đoạn", "nhiệm kỳ", "niên khóa", "thời kỳ", "năm học"]
        .iter()
        .find(|p| p.split(' ').enumerate().all(|(i, w)| is(words, at + i, w)))
        .map_or(at, |_| at + 2);
    let between = is(words, from, "between");
    let from = if between || is(words, from, "từ") || is(words, from, "from") {
        from + 1
    } else {
        from
    };
    let from = if is(words, from, "năm") { from + 1 } else { from };
    let first = year_number(words, from)?;
    let joined = date_sign(words, from + 1)
        || ["đến", "tới", "to"].iter().any(|w| is(words, from + 1, w))
        || (between && is(words, from + 1, "and"));
    let next = if is(words, from + 2, "năm") {
        from + 3
    } else {
        from + 2
    };
    let second = year_number(words, next)?;
    // "2017-2018" glued to "11/6/…" is a day, tried before; a school year counts as its two years.
    (joined && first < second).then_some((DateMention::Period(Period::years(first, second)?), next + 1))
}

/// "6 tháng đầu năm 2012", "9 tháng năm 2024", "quý I/2024", "quý 3 năm 2020", "nửa đầu năm 2012".
fn part_of_year(words: &Words, at: usize) -> Reading {
    let year_after = |i: usize| -> Option<(i16, usize)> {
        let i = if is(words, i, "năm") || date_sign(words, i) || is(words, i, "of") {
            i + 1
        } else {
            i
        };
        year_number(words, i).map(|y| (y, i + 1))
    };
    if is(words, at, "quý") {
        let quarter = match words.tokens.get(at + 1)?.key.as_str() {
            "1" | "i" => 1,
            "2" | "ii" => 2,
            "3" | "iii" => 3,
            "4" | "iv" => 4,
            _ => return None,
        };
        let (year, end) = year_after(at + 2)?;
        return Some((
            DateMention::Period(Period::months(year, quarter * 3 - 2, quarter * 3)?),
            end,
        ));
    }
    if is(words, at, "nửa") && (is(words, at + 1, "đầu") || is(words, at + 1, "cuối")) {
        let (year, end) = year_after(at + 2)?;
        let (first, last) = if is(words, at + 1, "đầu") { (1, 6) } else { (7, 12) };
        return Some((DateMention::Period(Period::months(year, first, last)?), end));
    }
    const SPELLED: [(&str, i64); 4] = [("sáu", 6), ("chín", 9), ("ba", 3), ("mười", 10)];
    let months = number(words, at).or_else(|| SPELLED.iter().find(|(w, _)| is(words, at, w)).map(|(_, n)| *n))?;
    if !is(words, at + 1, "tháng") || !(2..=11).contains(&months) {
        return None;
    }
    let months = months as i8;
    if is(words, at + 2, "cuối") {
        let (year, end) = year_after(at + 3)?;
        return Some((DateMention::Period(Period::months(year, 13 - months, 12)?), end));
    }
    let next = if is(words, at + 2, "đầu") { at + 3 } else { at + 2 };
    let (year, end) = year_after(next)?;
    Some((DateMention::Period(Period::months(year, 1, months)?), end))
}

/// "tháng 9/2024", "tháng 9 năm 2024".
fn month(words: &Words, at: usize) -> Reading {
    if !is(words, at, "tháng") {
        return None;
    }
    // "tháng 8.2020" is one token with its year.
    if let Some((month, year)) = words.tokens.get(at + 1).and_then(|t| t.key.split_once('.')) {
        let (month, year): (i8, i16) = (month.parse().ok()?, year.parse().ok()?);
        let period = Period::month(year, month).filter(|_| (1930..=2099).contains(&year))?;
        return Some((DateMention::Period(period), at + 2));
    }
    let month = i8::try_from(number(words, at + 1)?).ok()?;
    let next = if is(words, at + 2, "năm") || date_sign(words, at + 2) {
        at + 3
    } else {
        return None;
    };
    let year = year_number(words, next)?;
    Some((DateMention::Period(Period::month(year, month)?), next + 1))
}

/// "10/2021", as typed in questions.
fn bare_month(words: &Words, at: usize) -> Reading {
    if words.strict || sign(words, at + 1) != Some("/") || !glued(words, at, at + 1) {
        return None;
    }
    let month = i8::try_from(number(words, at).filter(|m| (1..=12).contains(m))?).ok()?;
    let year = year_number(words, at + 2)?;
    // "đợt 1/2023": a round of the year, and no month.
    let round = at > 0 && ["đợt", "kỳ", "vòng"].iter().any(|word| is(words, at - 1, word));
    let period = if round {
        Period::year(year)
    } else {
        Period::month(year, month)
    };
    Some((DateMention::Period(period?), at + 3))
}

/// "năm 2020", "in 2020"; a bare "2020" in what people type, and in an article where nothing counts after it.
fn year(words: &Words, at: usize) -> Reading {
    if is(words, at, "năm") {
        let next = if is(words, at + 1, "học") { at + 2 } else { at + 1 };
        let year = year_number(words, next)?;
        return Some((DateMention::Period(Period::year(year)?), next + 1));
    }
    let year = year_number(words, at).filter(|y| (1945..=2060).contains(y))?;
    let unit_follows = words.tokens.get(at + 1).is_some_and(|t| {
        matches!(
            t.key.as_str(),
            "người" | "cá" | "tập" | "hộ" | "tỷ" | "triệu" | "đồng" | "bài" | "gương" | "%" | "doanh" | "lượt"
        )
    });
    (!unit_follows).then_some((DateMention::Period(Period::year(year)?), at + 1))
}

/// The periods mentioned, in order, for a text published on `published`.
pub fn periods(entities: &[Entity], published: Option<Date>) -> Vec<(Span, Period)> {
    entities
        .iter()
        .filter_map(|e| match e.value {
            Value::Date(mention) => mention.resolve(published).map(|p| (e.span, p)),
            _ => None,
        })
        .collect()
}
