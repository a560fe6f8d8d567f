//! The sides of a comparison: the question once for each place or period it names, with the words that are that side's own.

use super::compare::classes;
use crate::entity::date::Period;
use crate::question::{PeriodSlot, Query};
use crate::text::token::{Token, tokens};

/// The question once for each side: a place and the period that stands with it, a period each, a class each.
pub fn sides(query: &Query) -> Vec<(String, Query)> {
    let words = tokens(&query.text);
    if query.places.len() >= 2 {
        let anchors: Vec<(usize, usize)> = query.places.iter().map(|p| (p.from, p.to)).collect();
        let regions = regions(&words, &anchors);
        return query
            .places
            .iter()
            .enumerate()
            .map(|(number, place)| {
                let mut side = own(query, &regions, number);
                side.places = vec![place.clone()];
                side.periods = periods(query, &regions, number);
                (called(query, &words, regions[number], number), side)
            })
            .collect();
    }
    if query.periods.len() >= 2 {
        let anchors: Vec<(usize, usize)> = query.periods.iter().map(|p| (p.from, p.to)).collect();
        let regions = regions(&words, &anchors);
        return query
            .periods
            .iter()
            .enumerate()
            .map(|(number, period)| {
                let mut side = own(query, &regions, number);
                side.periods = vec![period.clone()];
                if has_subject(query, &words, &regions, number) {
                    leave_first(&mut side, &regions, number);
                }
                (subject(query, &words, &regions, number), side)
            })
            .collect();
    }
    classes(query)
}

/// From which token to which the words of each side stand: parted by the word that joins two anchors.
fn regions(words: &[Token], anchors: &[(usize, usize)]) -> Vec<(usize, usize)> {
    const JOINS: [&str; 11] = [
        "với", "và", "hay", "hoặc", "còn", "so", "and", "or", "than", "versus", "vs",
    ];
    let joins = |at: usize| words.get(at).is_some_and(|t| JOINS.iter().any(|j| t.can_mean(j)));
    let mut out: Vec<(usize, usize)> = anchors.to_vec();
    for number in 1..anchors.len() {
        let (before, next) = (anchors[number - 1].1, anchors[number].0);
        if before > next {
            continue;
        }
        let at = (before..next).rev().find(|at| joins(*at));
        out[number - 1].1 = at.unwrap_or(before);
        out[number].0 = at.map_or(next, |at| at + 1);
    }
    // "xã A hay xã B (đợt 45 ngày)": what stands in brackets behind the last is its own.
    if let Some(last) = out.last_mut()
        && words.get(last.1).is_some_and(|t| t.key == "(")
    {
        let close = words[last.1..].iter().position(|t| t.key == ")");
        last.1 += close.map_or(0, |at| at + 1);
    }
    out
}

/// The query with what is said of all sides and of this one.
fn own(query: &Query, regions: &[(usize, usize)], number: usize) -> Query {
    let mut side = query.clone();
    side.compares = false;
    let within = |at: usize, region: &(usize, usize)| (region.0..region.1).contains(&at);
    let of_another = |at: usize| {
        let others = regions.iter().enumerate().filter(|(other, _)| *other != number);
        !within(at, &regions[number]) && others.into_iter().any(|(_, region)| within(at, region))
    };
    side.terms.retain(|term| !of_another(term.from));
    side
}

/// The times that stand with a side; those that stand with none are said of all.
fn periods(query: &Query, regions: &[(usize, usize)], number: usize) -> Vec<PeriodSlot> {
    let within = |slot: &PeriodSlot, region: &(usize, usize)| (region.0..region.1).contains(&slot.from);
    let mine: Vec<PeriodSlot> = query
        .periods
        .iter()
        .filter(|p| within(p, &regions[number]))
        .cloned()
        .collect();
    let shared = || query.periods.iter().filter(|p| !regions.iter().any(|r| within(p, r)));
    match mine.as_slice() {
        [] => {
            // "Tây Hồ 2022 và Ba Đình 2023": the time right behind the last side is its own where the first has one.
            let of_first = query.periods.iter().any(|p| within(p, &regions[0]));
            let last = number + 1 == regions.len();
            shared().filter(|_| !of_first || last).cloned().collect()
        }
        [one] => vec![one.clone()],
        // "từ 2023 đến giữa 2024"
        [first, .., last] => vec![PeriodSlot {
            period: Period {
                from: first.period.from.min(last.period.from),
                to: first.period.to.max(last.period.to),
            },
            to: last.to,
            ..first.clone()
        }],
    }
}

/// What a side told by its place is called: "phường Nam Định (Ninh Bình)" with the words before the place, where another
/// side stands before it.
fn called(query: &Query, words: &[Token], region: (usize, usize), number: usize) -> String {
    let place = &query.places[number];
    let name = words
        .get(region.0..place.from)
        .filter(|w| number > 0 && w.iter().any(|t| t.capital));
    match name.and_then(|name| name.iter().find(|t| t.is_word())) {
        Some(first) => {
            let close = words.get(place.to).filter(|t| t.key == ")");
            let last = close.or(words.get(place.to.max(1) - 1));
            last.map_or(place.words.clone(), |last| {
                first.span.join(last.span).of(&query.text).to_string()
            })
        }
        None => place.words.clone(),
    }
}

/// What a side told by its time is called: the time, with the words that only this side has before it.
fn subject(query: &Query, words: &[Token], regions: &[(usize, usize)], number: usize) -> String {
    let period = &query.periods[number];
    let said = has_subject(query, words, regions, number);
    match (words.get(regions[number].0), words.get(period.to.max(1) - 1)) {
        (Some(first), Some(last)) if said => first.span.join(last.span).of(&query.text).to_string(),
        _ => period.words.clone(),
    }
}

fn has_subject(query: &Query, words: &[Token], regions: &[(usize, usize)], number: usize) -> bool {
    let before = words.get(regions[number].0..query.periods[number].from);
    number > 0 && before.is_some_and(|w| w.iter().any(Token::is_word))
}

/// "cụm 4 Hà Nội 2016 và cụm Tây Bắc 2019": the cluster and place of the first side are not the second's.
fn leave_first(side: &mut Query, regions: &[(usize, usize)], number: usize) {
    let own = |at: usize| (regions[number].0..regions[number].1).contains(&at);
    let named = side
        .places
        .iter()
        .map(|p| p.from)
        .chain(side.clusters.iter().map(|c| c.from));
    let first = named.filter(|at| *at < regions[0].1).min().unwrap_or(regions[0].0);
    side.places.retain(|place| own(place.from));
    side.clusters.retain(|cluster| own(cluster.from));
    side.terms.retain(|term| !(first..regions[0].1).contains(&term.from));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;

    fn read(question: &str) -> Vec<(String, Query)> {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        sides(&crate::question::understand(
            question,
            &lexicon,
            jiff::civil::date(2026, 11, 22),
        ))
    }

    #[test]
    fn each_side_has_its_own_time_and_words() {
        let both = read("Giấy khen cho cá nhân: xã Ô Diên (năm 2025) hay phường Cửa Nam (đợt 45 ngày đêm) nhiều hơn?");
        let [(_, first), (_, second)] = both.as_slice() else {
            panic!("{} sides", both.len());
        };
        let says = |query: &Query, word: &str| query.terms.iter().any(|t| t.words == word);
        assert_eq!(first.period().and_then(|p| p.as_year()), Some(2025));
        assert!(second.period().is_none() && says(second, "45") && !says(first, "45"));
        assert!(says(first, "cá nhân") && says(second, "cá nhân"));
    }

    #[test]
    fn a_side_told_by_its_time_leaves_the_cluster_of_the_other() {
        let both = read("Khối thi đua số 2 năm 2013 với cụm Tây Bắc 2019, bên nào được nhiều Bằng khen hơn?");
        let [(_, first), (name, second)] = both.as_slice() else {
            panic!("{} sides", both.len());
        };
        assert_eq!(name, "cụm Tây Bắc 2019");
        assert!(first.clusters.len() == 1 && second.clusters.is_empty());
    }
}
