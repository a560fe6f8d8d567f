//! The same fact in several articles: where they agree it is one fact with more sources, where they differ each is told.

use super::candidate::Candidate;
use crate::entity::quantity::{Amount, Approx};
use crate::fact::Statement;
use crate::fact::award_given::{AwardGiven, Recipient};
use crate::fact::figure_reached::FigureReached;
use crate::text::fold::phrase_bare;

/// How far an approximate number may be from the exact one and still mean it.
const ABOUT: f64 = 0.1;

/// What another article says to the same fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Alike,
    Otherwise,
    /// It is another fact, or it cannot be said whether it is the same.
    Apart,
}

/// Holds what two articles say against each other.
pub fn told(one: &Candidate, other: &Candidate) -> Told {
    let (Some(a), Some(b)) = (&one.fact, &other.fact) else {
        return Told::Apart;
    };
    let (a, b) = (&a.fact, &b.fact);
    let placed = a
        .places
        .iter()
        .flatten()
        .any(|id| b.places.iter().flatten().any(|x| x == id));
    if one.head.id == other.head.id || !placed || a.period.is_none() || a.period != b.period {
        return Told::Apart;
    }
    match (&a.statement, &b.statement) {
        (Statement::FigureReached(a), Statement::FigureReached(b)) => figures(a, b),
        (Statement::AwardGiven(a), Statement::AwardGiven(b)) => awards(a, b),
        _ => Told::Apart,
    }
}

fn figures(a: &FigureReached, b: &FigureReached) -> Told {
    let measured = match (a.measure, b.measure) {
        (Some(a), Some(b)) => a == b,
        _ => phrase_bare(&a.what) == phrase_bare(&b.what),
    };
    let sort = match (a.amount, b.amount) {
        (Amount::Money, Amount::Money) => true,
        (Amount::Percent, Amount::Percent) => bare(&a.basis) == bare(&b.basis),
        (Amount::Count, Amount::Count) => phrase_bare(&a.unit) == phrase_bare(&b.unit),
        _ => false,
    };
    match measured && sort {
        true => values(a.value, a.approx, b.value, b.approx),
        false => Told::Apart,
    }
}

/// The same award of the same giver to as many of the same sort: what they differ in is the number.
fn awards(a: &AwardGiven, b: &AwardGiven) -> Told {
    let both = |x: &Option<String>, y: &Option<String>| x.is_none() || y.is_none() || bare(x) == bare(y);
    let same = a.awards == b.awards
        && !a.awards.is_empty()
        && a.classes == b.classes
        && a.status == b.status
        && (a.level.is_none() || b.level.is_none() || a.level == b.level)
        && both(&a.giver, &b.giver)
        && both(&a.reason, &b.reason);
    let counted = |given: &AwardGiven| -> Vec<(String, f64, Approx)> {
        let counts = given.recipients.iter().filter_map(|recipient| match recipient {
            Recipient::Counted { count, approx, unit } => Some((phrase_bare(unit), f64::from(*count), *approx)),
            Recipient::Named { .. } => None,
        });
        counts.collect()
    };
    if !same {
        return Told::Apart;
    }
    let theirs = counted(b);
    let held = counted(a).into_iter().filter_map(|(unit, value, approx)| {
        let (_, other, about) = theirs.iter().find(|(name, ..)| *name == unit)?;
        Some(values(value, approx, *other, *about))
    });
    held.fold(Told::Apart, |so_far, told| match so_far {
        Told::Otherwise => so_far,
        _ => told,
    })
}

fn bare(words: &Option<String>) -> Option<String> {
    words.as_deref().map(phrase_bare)
}

/// "97 người", "97 Chiến sĩ thi đua": the same number, whatever it is told of; or one that is the other rounded.
pub fn same_number(one: &str, other: &str) -> bool {
    let number = |text: &str| -> Option<String> {
        let word = text
            .split_whitespace()
            .find(|w| w.starts_with(|c: char| c.is_ascii_digit()))?;
        Some(word.trim_start_matches('0').to_string())
    };
    let large = |number: &String| number.len() > 1;
    number(one).filter(large).is_some_and(|n| Some(n) == number(other)) || rounded(one, other)
}

/// "hơn 38 tỷ đồng", "38,6 tỷ đồng": one is the other without its fraction.
fn rounded(one: &str, other: &str) -> bool {
    let parts = |text: &str| {
        let bare = phrase_bare(text);
        let words: Vec<&str> = text.split_whitespace().collect();
        let at = words.iter().position(|w| w.starts_with(|c: char| c.is_ascii_digit()))?;
        let unit = words[at + 1..].join(" ");
        let number = words[at].split(',').next().unwrap_or("").to_string();
        let about = ["hon", "tren", "gan", "khoang"]
            .iter()
            .any(|w| bare.starts_with(&format!("{w} ")));
        Some((number, phrase_bare(&unit), words[at].contains(','), about))
    };
    match (parts(one), parts(other)) {
        (Some(a), Some(b)) => a.0 == b.0 && a.1 == b.1 && (a.3 && b.2 || b.3 && a.2),
        _ => false,
    }
}

fn values(a: f64, about_a: Approx, b: f64, about_b: Approx) -> Told {
    let near = (a - b).abs() <= ABOUT * a.abs().max(b.abs());
    let exact = about_a == Approx::Exact && about_b == Approx::Exact;
    match a == b || (near && !exact) {
        true => Told::Alike,
        false => Told::Otherwise,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_number_is_the_same() {
        assert!(rounded("hơn 38 tỷ đồng", "38,6 tỷ đồng"));
        assert!(!rounded("38 tỷ đồng", "38,6 tỷ đồng"));
        assert!(!rounded("hơn 38 tỷ đồng", "39,6 tỷ đồng"));
        assert!(!rounded("hơn 38 tỷ đồng", "38,6 triệu đồng"));
    }
}
