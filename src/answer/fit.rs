//! Conditions: how well a statement fits the places, the time, the awards and the persons a question names. 1 is
//! met, 0 is contradicted; between them lies what the article leaves open.

use jiff::civil::Date;

use super::{ends_asked, of_whole};
use crate::archive::{Head, StoredFact};
use crate::entity::award::Level;
use crate::entity::date::Period;
use crate::entity::lexicon::Lexicon;
use crate::entity::place::{PlaceId, PlaceKind};
use crate::fact::Statement;
use crate::fact::cluster_formed::ClusterPart;
use crate::question::asked::Asked;
use crate::question::{AwardSlot, PlaceSlot, Query, clusters};

/// Tells whether what a name can mean speaks against the place asked for.
pub type Rivals<'a> = dyn Fn(&[PlaceId]) -> bool + 'a;

/// Where a statement stands in place and time.
pub struct Scope<'a> {
    pub head: &'a Head,
    pub places: &'a [Vec<PlaceId>],
    pub place_said: bool,
    pub period: Option<Period>,
    /// The period was said in the sentence itself.
    pub period_said: bool,
    /// How near the words that hold the place's name stand, 0 to 1.
    pub named: &'a dyn Fn(&PlaceSlot) -> f32,
    /// Whether the places that speak against the one asked for, told by the function, stand beside the subject only.
    pub partners: &'a dyn Fn(&Rivals) -> bool,
}

/// Whether one of the units a place can mean is the slot's or lies within it.
fn lies_in(lexicon: &Lexicon, place: &[PlaceId], slot: &PlaceSlot) -> bool {
    place
        .iter()
        .any(|p| lexicon.places.upwards(*p).any(|up| slot.ids.contains(&up)))
}

/// The smallest kind a slot's name can mean decides how near a statement must be to it.
fn is_ward(lexicon: &Lexicon, slot: &PlaceSlot) -> bool {
    slot.ids.iter().all(|p| lexicon.places.get(*p).kind == PlaceKind::Ward)
}

/// The largest unit that a name can mean on the article's day: "Phúc Thọ" is the district, as long as there is one.
fn rank(lexicon: &Lexicon, day: Option<Date>, ids: &[PlaceId]) -> Option<PlaceKind> {
    let places = || ids.iter().map(|id| lexicon.places.get(*id));
    let alive = day.and_then(|day| places().filter(|p| p.alive_on(day)).map(|p| p.kind).max());
    alive.or_else(|| places().map(|p| p.kind).max())
}

/// How well the places fit; the worst of the slots.
pub fn place(query: &Query, lexicon: &Lexicon, scope: &Scope) -> f32 {
    query
        .places
        .iter()
        .map(|slot| one_place(query, lexicon, scope, slot))
        .fold(1.0, f32::min)
}

fn one_place(query: &Query, lexicon: &Lexicon, scope: &Scope, slot: &PlaceSlot) -> f32 {
    let own = scope.places.iter().any(|p| lies_in(lexicon, p, slot));
    let about = scope.head.about.iter().any(|p| lies_in(lexicon, p, slot));
    if scope.place_said && own {
        return 1.0;
    }
    let named = (scope.named)(slot);
    if named >= 0.97 {
        return named * of_whole::namesake(own, lexicon, scope, slot);
    }
    // The sentence names other places: a place of the same rank speaks against it.
    // "Hương Sơn" in a report on its district is the commune, and no district elsewhere.
    let near = |id: &PlaceId| {
        let mut above = lexicon.places.upwards(*id).skip(1);
        above.any(|up| scope.head.about.iter().any(|ids| ids.contains(&up)))
    };
    let within: Vec<PlaceId> = slot.ids.iter().copied().filter(|id| !about && near(id)).collect();
    let rank = match within.is_empty() {
        true => rank(lexicon, scope.head.date, &slot.ids),
        false => self::rank(lexicon, scope.head.date, &within),
    };
    // "hợp tác xã Yên Sơn ở Ba Vì": what the question names itself is no rival.
    let asked = |ids: &[PlaceId]| {
        query
            .places
            .iter()
            .any(|other| ids.iter().any(|id| other.ids.contains(id)))
    };
    let rivals = |ids: &[PlaceId]| !ids.is_empty() && !asked(ids) && self::rank(lexicon, scope.head.date, ids) == rank;
    let rival = scope.places.iter().any(|ids| rivals(ids)) && !(scope.place_said && (scope.partners)(&rivals));
    if named < NEAR && of_whole::told(query, lexicon, scope, &within) {
        return 0.0;
    }
    if is_ward(lexicon, slot) {
        // A ward must be named, or be all the article is about.
        return match about && !scope.place_said {
            true => 0.9,
            false if rival && scope.place_said => named * 0.4,
            false if named < NEAR && about_another(query, lexicon, scope) => named * 0.5,
            false => named,
        };
    }
    if own {
        return 0.97;
    }
    if about {
        return if rival { 0.35 } else { 0.85 };
    }
    if rival { named * 0.4 } else { named }
}

/// A place named nearer than this stands in the title or in the sentence before.
const NEAR: f32 = 0.85;

/// Whether the article is about another ward or commune than those the question names: what it tells is told of that one.
fn about_another(query: &Query, lexicon: &Lexicon, scope: &Scope) -> bool {
    let ward = |ids: &[PlaceId]| {
        let mut kinds = ids.iter().map(|id| lexicon.places.get(*id).kind).peekable();
        kinds.peek().is_some() && kinds.all(|kind| kind == PlaceKind::Ward)
    };
    let mut about = scope.head.about.iter();
    let asked = |ids: &[PlaceId]| {
        let mut slots = query.places.iter();
        slots.any(|slot| ids.iter().any(|id| slot.ids.contains(id)))
    };
    about.any(|ids| ward(ids) && !asked(ids))
}

/// How well the time fits.
pub fn period(query: &Query, scope: &Scope, statement: Option<&Statement>) -> f32 {
    let Some(wanted) = query.period() else { return 1.0 };
    if query.periods.first().is_some_and(|slot| slot.any_year()) {
        return super::day_asked::on_day(wanted.from, scope, statement);
    }
    // "How many were rewarded in 2022?": a report of late 2023 that names 2022 counts its own year's.
    let counts = query.asks_for(Asked::HowMany) || query.compares;
    let by_article = by_article(wanted, scope.head, counts) * ends_asked::early(query, scope.head.date);
    // Posts and events hold on the article's day; what a report says of earlier years does not move them.
    let dated = match statement {
        Some(Statement::PostHeld(_) | Statement::PersonPraised(_) | Statement::MovementLaunched(_)) => {
            // Who held a post in a month held it that year.
            let year = wanted.in_one_year().and_then(Period::year).unwrap_or(wanted);
            return by_article
                .max(by_year(year, scope.head))
                .max(by_period(wanted, scope.period));
        }
        Some(Statement::EventHeld(event)) => event
            .date
            .map(|d| if wanted.contains(Period::day(d)) { 1.0 } else { 0.0 }),
        // Who is in a cluster is so the whole year, whatever the sentences before it sum up.
        Some(Statement::ClusterFormed(told))
            if !scope.period_said && matches!(told.part, ClusterPart::Members { .. }) =>
        {
            return by_article.max(by_period(wanted, scope.period));
        }
        _ => None,
    };
    if let Some(fit) = dated {
        return fit;
    }
    let mut own = by_period(wanted, scope.period);
    // "tới 2023 được mấy cái": what came about over the years up to then.
    let up_to = query.periods.first().is_some_and(|slot| slot.up_to);
    if up_to
        && scope
            .period
            .is_some_and(|p| p.from < wanted.from && wanted.contains(Period::day(p.to)))
    {
        own = UP_TO;
    }
    // "Since 2018 …": from then to the day of the report.
    let to_now = |p: Period| {
        let day = scope.head.date;
        p.from.year() == wanted.from.year() && day.is_some_and(|day| (day - p.to).get_days() <= WEEKS_AFTER)
    };
    if scope.period.is_some_and(|p| p.in_one_year().is_none() && to_now(p)) && ends_asked::asks_since(query) {
        own = UP_TO;
    }
    // What one year of several brought is not what all of them did.
    let several = wanted.in_one_year().is_none();
    let one = scope.period.is_some_and(|p| p.in_one_year().is_some());
    let counted = counts && matches!(statement, Some(Statement::AwardGiven(_)));
    if several && one && (counted || matches!(statement, Some(Statement::FigureReached(_)))) {
        own = own.min(0.55);
    }
    // A month or a day asked: the article's own day decides within the year its sentences speak of.
    let within = wanted.as_year().is_none() && !several;
    let long_ago = |p: Period| counts && scope.period_said && p.to.year() + 1 < wanted.from.year();
    // A month asked: what its report tells, whatever its sections sum up, but for a number of years before.
    let of_month = |p: Period| by_article >= 0.85 && (wanted.to - wanted.from).get_days() <= 31 && !long_ago(p);
    match scope.period {
        Some(p) if within && (p.contains(wanted) || of_month(p)) => own.max(by_article),
        Some(_) if several && one && counted => own,
        // "giai đoạn 2020-2025" asked, "giai đoạn 2015-2020" told: only an end is shared.
        Some(p) if several && !one && own <= OVERLAP && shared_years(wanted, p) <= 1 => own * 0.5,
        // "với 9 sáng kiến trong giai đoạn 2016-2021": the years of the merit are not when it was given.
        Some(_) if !one && !several && own == 0.0 && matches!(statement, Some(Statement::AwardGiven(_))) => {
            by_article * 0.9
        }
        // "vì thành tích 5 năm 2011-2016": the years an award was earned in are not when it was given.
        Some(_) if own > 0.0 && matches!(statement, Some(Statement::AwardGiven(_))) => own.max(by_article * 0.85),
        Some(_) if scope.period_said => own,
        // What its section tells of another year the article's head does not make up for.
        Some(p) if own == 0.0 && p.in_one_year().is_some() && wanted.in_one_year().is_some() => {
            let counts = counts || ends_asked::of_a_year_begun(wanted, p, scope.head, statement);
            by_article * if counts { COUNTED_ELSEWHEN } else { ELSEWHEN }
        }
        Some(_) => own.max(by_article * 0.8),
        // "hết 2020 có mấy xã": a report of the weeks behind it tells what there is by then.
        None if up_to
            && scope
                .head
                .date
                .is_some_and(|day| (0..=WEEKS_AFTER).contains(&(day - wanted.to).get_days())) =>
        {
            by_article.max(SOON_AFTER)
        }
        None => by_article,
    }
}

/// How well what came to stand at the end of several years fits the last of them: "từ 2019 đến nay, hộ nghèo giảm còn
/// [1,3%]" tells of the report's year. The sentence comes with the value in it.
pub fn reached(query: &Query, period: Option<Period>, (text, value): (&str, &str)) -> f32 {
    const TO: [&str; 6] = ["còn", "xuống", "lên", "tới", "đạt", "to"];
    let wanted = query.period().and_then(|p| p.as_year());
    let ends = period.filter(|p| p.in_one_year().is_none()).map(|p| p.to.year());
    let before = text.find(value).map_or("", |at| &text[..at]);
    let last = before.trim_end().rsplit(' ').next().unwrap_or("");
    let told = wanted.is_some() && wanted == ends && TO.contains(&last);
    // "Born in 2018, the model has saved 126 people so far": told since then.
    const SO_FAR: [&str; 6] = ["so far", "to date", "until now", "đến nay", "tới nay", "đến giờ"];
    let begins = |year: i16| period.is_some_and(|p| p.from.year() == year) || text.contains(&format!(" {year}"));
    let since = wanted.is_some_and(begins) && ends_asked::asks_since(query);
    let so_far = || SO_FAR.iter().any(|now| text.to_lowercase().contains(now));
    if told || since && so_far() { UP_TO } else { 0.0 }
}

/// So many days behind the end of a time a report tells what there was by then, and how surely.
const WEEKS_AFTER: i32 = 75;
const SOON_AFTER: f32 = 0.85;

/// What is left where a span of years ends when all of it is asked for.
const UP_TO: f32 = 0.97;

/// What is left where two spans of years only overlap.
const OVERLAP: f32 = 0.45;

fn shared_years(a: Period, b: Period) -> i16 {
    a.to.year().min(b.to.year()) - a.from.year().max(b.from.year()) + 1
}

/// What is left where the section tells of another year than the one asked for.
const ELSEWHEN: f32 = 0.6;
/// The same where a number is asked, which every year has another of.
const COUNTED_ELSEWHEN: f32 = 0.4;

/// What is left of what several years brought where one of them is asked for, or a month of one.
const ONE_OF_MANY_YEARS: f32 = 0.42;

fn by_period(wanted: Period, own: Option<Period>) -> f32 {
    let Some(own) = own else { return 0.0 };
    if wanted == own || wanted.contains(own) {
        1.0
    } else if own.contains(wanted) {
        // A month or a day lies in the year that a sentence tells of.
        match own.in_one_year() {
            Some(_) => 0.75,
            None => ONE_OF_MANY_YEARS,
        }
    } else if own.overlaps(wanted) {
        // "2017-2022" asked, "2016-2021" told.
        OVERLAP
    } else {
        0.0
    }
}

fn by_year(year: Period, head: &Head) -> f32 {
    by_article(year, head, false) * 0.95
}

/// The last month in which reports still sum up the year before, its school year too.
const SUMMED_UP: i8 = 8;

/// What is left where a later report names the year before.
const LAST_YEAR: f32 = 0.7;
/// The same where a number is asked, which every year has another of.
const LAST_YEAR_COUNTED: f32 = 0.45;

/// By the years the article is of and speaks of at its head; `counts`: a number of that time is asked for.
fn by_article(wanted: Period, head: &Head, counts: bool) -> f32 {
    let years = wanted.from.year()..=wanted.to.year();
    match head.date {
        Some(date) if wanted.contains(Period::day(date)) => 0.95,
        // A month is told of in the weeks after it, a quarter in the month after it; the year alone says too little.
        Some(date) if wanted.as_year().is_none() && wanted.in_one_year().is_some() => {
            let since = (date - wanted.to).get_days();
            if (0..=45).contains(&since) {
                0.85
            } else if years.contains(&date.year()) {
                0.5
            } else {
                0.0
            }
        }
        // A month asked of an undated report: its year, where the report speaks of it.
        None if wanted.as_year().is_none() && wanted.in_one_year().is_some() => {
            if head.years.iter().any(|y| years.contains(y)) {
                0.75
            } else if head.years.is_empty() {
                0.5
            } else {
                // It speaks of other years.
                0.35
            }
        }
        Some(date) if years.contains(&(date.year() - 1)) && head.years.iter().any(|y| years.contains(y)) => {
            // A year is summed up in the months after it; a report of the autumn tells of its own.
            match (date.month() > SUMMED_UP, counts) {
                (true, true) => LAST_YEAR_COUNTED,
                (true, false) => LAST_YEAR,
                (false, _) => 0.85,
            }
        }
        // A year long past that the report only mentions is not what it tells of.
        Some(date) if head.years.iter().any(|y| years.contains(y)) => {
            if date.year() - wanted.to.year() > 1 {
                0.45
            } else {
                0.85
            }
        }
        _ if head.years.iter().any(|y| years.contains(y)) => 0.85,
        Some(_) => 0.0,
        None if head.years.is_empty() => 0.5,
        None => 0.0,
    }
}

/// How well an award fact fits the awards a question names; the best of its slots.
pub fn award(query: &Query, levels: &[Level], fact: &StoredFact) -> f32 {
    let Statement::AwardGiven(given) = &fact.fact.statement else {
        return 1.0;
    };
    if query.awards.is_empty() {
        return 1.0;
    }
    let named: Vec<&AwardSlot> = query.awards.iter().filter(|s| !s.award.ids.is_empty()).collect();
    if named.is_empty() {
        return 0.95;
    }
    named
        .into_iter()
        .map(|slot| {
            let wanted = &slot.award;
            if !given.awards.iter().any(|a| wanted.ids.contains(a)) {
                return 0.0;
            }
            let class = wanted.classes.is_empty() || given.classes.iter().any(|c| wanted.classes.contains(c));
            if !class {
                // "gắn Huân chương lên lá cờ truyền thống": who gave it and when is told without saying its class again.
                let of_giving = [Asked::ByWhom, Asked::When, Asked::Where]
                    .iter()
                    .any(|asked| query.asks_for(*asked));
                return match given.classes.is_empty() {
                    true if of_giving => 0.7,
                    true => 0.4,
                    false => 0.0,
                };
            }
            // "mấy NTVT cấp TP, mấy cấp quận": the level said with the ask goes before the award's own.
            let wanted: Vec<Level> = if levels.is_empty() {
                wanted.level.into_iter().collect()
            } else {
                levels.to_vec()
            };
            match given.level {
                _ if wanted.is_empty() => 1.0,
                Some(level) if !wanted.contains(&level) => 0.3,
                Some(_) => 1.0,
                None => 0.85,
            }
        })
        .fold(0.0, f32::max)
}

/// How well the texts around a statement, the nearest first, fit the cluster a question names. The first text that
/// names a cluster decides; nothing where none does.
pub fn cluster(query: &Query, texts: &[&str]) -> Option<f32> {
    let Some(wanted) = query.clusters.first() else {
        return Some(1.0);
    };
    texts.iter().enumerate().find_map(|(i, text)| {
        let named = clusters::numbers(text);
        let fits = named.contains(&wanted.number);
        (!named.is_empty()).then_some(if fits { 1.0 - 0.03 * i as f32 } else { 0.0 })
    })
}
