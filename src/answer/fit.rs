//! Conditions: how well a statement fits the places, the time, the awards and the persons a question names. 1 is
//! met, 0 is contradicted; between them lies what the article leaves open.

use crate::archive::{Head, StoredFact};
use crate::entity::date::Period;
use crate::entity::lexicon::Lexicon;
use crate::entity::place::{PlaceId, PlaceKind};
use crate::fact::Statement;
use crate::question::{PlaceSlot, Query};

/// Where a statement stands in place and time.
pub struct Scope<'a> {
    pub head: &'a Head,
    pub places: &'a [Vec<PlaceId>],
    pub place_said: bool,
    pub period: Option<Period>,
    /// The period was said in the sentence itself.
    pub period_said: bool,
    /// The words of the quote hold the place's name.
    pub named: &'a dyn Fn(&PlaceSlot) -> bool,
}

/// Whether one of the units a place can mean is the slot's or lies within it.
fn lies_in(lexicon: &Lexicon, place: &[PlaceId], slot: &PlaceSlot) -> bool {
    place.iter().any(|p| lexicon.places.lineage(*p).iter().any(|up| slot.ids.contains(up)))
}

/// The smallest kind a slot's name can mean decides how near a statement must be to it.
fn is_ward(lexicon: &Lexicon, slot: &PlaceSlot) -> bool {
    slot.ids.iter().all(|p| lexicon.places.get(*p).kind == PlaceKind::Ward)
}

/// How well the places fit; the worst of the slots.
pub fn place(query: &Query, lexicon: &Lexicon, scope: &Scope) -> f32 {
    query.places.iter().map(|slot| one_place(lexicon, scope, slot)).fold(1.0, f32::min)
}

fn one_place(lexicon: &Lexicon, scope: &Scope, slot: &PlaceSlot) -> f32 {
    let own = scope.places.iter().any(|p| lies_in(lexicon, p, slot));
    let about = scope.head.about.iter().any(|p| lies_in(lexicon, p, slot));
    if scope.place_said && own {
        return 1.0;
    }
    if (scope.named)(slot) {
        return 0.97;
    }
    if is_ward(lexicon, slot) {
        // A ward must be named, or be all the article is about.
        return if about && !scope.place_said { 0.9 } else { 0.0 };
    }
    if own {
        return 0.97;
    }
    if about {
        // The sentence names other places: a place of the same rank speaks against it.
        let rank = slot.ids.iter().map(|p| lexicon.places.get(*p).kind).max();
        let rival = scope
            .places
            .iter()
            .any(|p| p.iter().all(|id| Some(lexicon.places.get(*id).kind) == rank) && !p.is_empty());
        return if rival { 0.35 } else { 0.85 };
    }
    0.0
}

/// How well the time fits.
pub fn period(query: &Query, scope: &Scope, statement: Option<&Statement>) -> f32 {
    let Some(wanted) = query.period() else { return 1.0 };
    let by_article = by_article(wanted, scope.head);
    // Posts and events hold on the article's day; what a report says of earlier years does not move them.
    let dated = match statement {
        Some(Statement::PostHeld(_) | Statement::PersonPraised(_)) => return by_article.max(by_period(wanted, scope.period)),
        Some(Statement::EventHeld(event)) => event.date.map(|d| if wanted.contains(Period::day(d)) { 1.0 } else { 0.0 }),
        _ => None,
    };
    if let Some(fit) = dated {
        return fit;
    }
    let own = by_period(wanted, scope.period);
    match scope.period {
        Some(_) if scope.period_said => own,
        Some(_) => own.max(by_article * 0.8),
        None => by_article,
    }
}

fn by_period(wanted: Period, own: Option<Period>) -> f32 {
    let Some(own) = own else { return 0.0 };
    if wanted == own || wanted.contains(own) {
        1.0
    } else if own.contains(wanted) {
        if wanted.is_day() || wanted.in_one_year().is_some() && wanted.as_year().is_none() { 0.75 } else { 0.5 }
    } else if own.overlaps(wanted) {
        // "2017-2022" asked, "2016-2021" told.
        0.45
    } else {
        0.0
    }
}

/// By the years the article is of and speaks of at its head.
fn by_article(wanted: Period, head: &Head) -> f32 {
    let years = wanted.from.year()..=wanted.to.year();
    match head.date {
        Some(date) if wanted.contains(Period::day(date)) => 0.95,
        Some(date) if years.contains(&date.year()) && wanted.as_year().is_none() && wanted.in_one_year().is_some() => 0.8,
        Some(date) if years.contains(&(date.year() - 1)) && head.years.iter().any(|y| years.contains(y)) => 0.85,
        _ if head.years.iter().any(|y| years.contains(y)) => 0.85,
        Some(_) => 0.0,
        None if head.years.is_empty() => 0.5,
        None => 0.0,
    }
}

/// How well an award fact fits the awards a question names; the best of its slots.
pub fn award(query: &Query, fact: &StoredFact) -> f32 {
    let Statement::AwardGiven(given) = &fact.fact.statement else { return 1.0 };
    if query.awards.is_empty() {
        return 1.0;
    }
    query
        .awards
        .iter()
        .map(|slot| {
            let wanted = &slot.award;
            if wanted.ids.is_empty() {
                return 0.9;
            }
            if !given.awards.iter().any(|a| wanted.ids.contains(a)) {
                return 0.0;
            }
            let class = wanted.classes.is_empty() || given.classes.iter().any(|c| wanted.classes.contains(c));
            if !class {
                return if given.classes.is_empty() { 0.4 } else { 0.0 };
            }
            match (wanted.level, given.level) {
                (Some(a), Some(b)) if a != b => 0.3,
                (Some(_), None) => 0.85,
                _ => 1.0,
            }
        })
        .fold(0.0, f32::max)
}
