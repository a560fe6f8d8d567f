//! Which side of a comparison a sentence tells of: one of them, all, or none.

use super::candidate::Candidate;
use super::sides::named_all;
use crate::question::Query;
use crate::text::fold::phrase_bare;

/// Whether a sentence names all sides and has a number for each besides those of their names.
pub fn tells_all(quote: &str, query: &Query, names: &[String]) -> bool {
    let numbers = |text: &str| {
        let words = text.split_whitespace();
        words
            .filter(|word| word.contains(|ch: char| ch.is_ascii_digit()))
            .count()
    };
    let named: usize = names.iter().map(|name| numbers(name)).sum();
    named_all(query, quote) && numbers(quote) >= named + names.len()
}

/// The best of each side. What one sentence tells of one year, or one place, is not told of the other too: the side that
/// it fits less has its next best.
pub fn its_own(mut standing: Vec<Vec<Candidate>>, names: &[String]) -> Vec<Option<Candidate>> {
    let firsts: Vec<Option<Candidate>> = standing.iter().map(|side| side.first().cloned()).collect();
    for (at, side) in standing.iter_mut().enumerate() {
        let others = firsts.iter().enumerate().filter(|(other, _)| *other != at);
        let better: Vec<(usize, &Candidate)> = others.filter_map(|(at, first)| Some((at, first.as_ref()?))).collect();
        side.retain(|own| {
            let same = |other: &Candidate| other.quote == own.quote && other.reply.focus == own.reply.focus;
            let same_quote = |other: &Candidate| other.quote == own.quote;
            // "1.533 Giấy khen của huyện" is neither commune's: of both it tells only where it names them.
            let named = || {
                let name = names.get(at).map(|name| phrase_bare(name));
                name.is_some_and(|name| phrase_bare(&own.quote).contains(&name))
            };
            let fits_better = |other: &Candidate| other.conditions() > own.conditions() + FITS_BETTER;
            // "A has 82, whereas B has only 19": the 82 of A stands before B is named.
            let of_other = |other: usize| {
                let quote = phrase_bare(&own.quote);
                let find = |words: &String| quote.find(&phrase_bare(words));
                let (own_name, others_name) = (names.get(at).and_then(find), names.get(other).and_then(find));
                let (Some(name), Some(other)) = (own_name, others_name) else {
                    return false;
                };
                find(&own.reply.focus).is_some_and(|focus| other < focus && focus < name)
            };
            let elsewhere = |other: &Candidate| same_quote(other) && own.place < NAMED_NEAR && !named();
            !better
                .iter()
                .any(|(from, other)| same(other) && (fits_better(other) || of_other(*from)) || elsewhere(other))
        });
    }
    let own: Vec<Option<Candidate>> = standing.into_iter().map(|side| side.into_iter().next()).collect();
    // One number for all, of a sentence that does not name them all, is of none.
    let told = |side: &Option<Candidate>| side.as_ref().map(|c| (c.quote.clone(), c.reply.focus.clone()));
    let first = own.first().and_then(told);
    let alike = first.is_some() && own.iter().all(|side| told(side) == first);
    let unnamed = |(quote, _): &(String, String)| {
        let quote = phrase_bare(quote);
        !names.iter().all(|name| quote.contains(&phrase_bare(name)))
    };
    match first.filter(|told| alike && own.len() > 1 && unnamed(told)) {
        Some(_) => own.into_iter().map(|_| None).collect(),
        None => own,
    }
}

/// By so much the conditions of one side are met better than the other's.
const FITS_BETTER: f32 = 0.15;
/// A side that the sentence or the one before it names is met so far.
const NAMED_NEAR: f32 = 0.84;
