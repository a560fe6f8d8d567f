//! The sides of a comparison: the question once for each place or period it names, with the words that are that side's own.

use super::its_own::names_all;
use crate::entity::award::Class;
use crate::entity::date::Period;
use crate::question::{PeriodSlot, Query};
use crate::text::fold::phrase_bare;
use crate::text::phrase::any_stands;
use crate::text::token::{Token, TokenKind};

/// By what the sides of a question are told apart.
#[derive(Clone, Copy, PartialEq)]
enum By {
    Cluster,
    Place,
    Period,
    Class,
    Name,
}

/// Words that stand together: the first, and the one past the last.
type Stretch = (usize, usize);

/// By what the sides are told apart, where each is named and where its words stand; of classes of one award neither is told.
fn parted(query: &Query) -> (By, Vec<Stretch>, Vec<Stretch>) {
    let words = &query.tokens;
    let (by, anchors) = if of_clusters(query) {
        (By::Cluster, query.clusters.iter().map(|c| (c.from, c.to)).collect())
    } else if query.places.len() >= 2 {
        (By::Place, query.places.iter().map(|p| (p.from, p.to)).collect())
    } else if query.periods.len() >= 2 {
        (By::Period, query.periods.iter().map(|p| (p.from, p.to)).collect())
    } else if classes(query).len() >= 2 {
        (By::Class, Vec::new())
    } else {
        let persons: Vec<Stretch> = query.persons.iter().map(|p| (p.from, p.to)).collect();
        let named = match persons.as_slice() {
            [first, second] if first.1 < second.0 && second.1 <= words.len() => persons,
            _ => joined(words).map(Vec::from).unwrap_or_default(),
        };
        (By::Name, named)
    };
    let regions = regions(words, &anchors);
    match by {
        By::Cluster => (by, anchors, of_whose(words, regions)),
        _ => (by, anchors, regions),
    }
}

/// The question once for each side: a place and the period that stands with it, a period each, a class each.
pub fn sides(query: &Query) -> Vec<(String, Query)> {
    let words = &query.tokens;
    let (by, anchors, regions) = parted(query);
    if by == By::Class {
        return classes(query);
    }
    let side = |(number, (from, to)): (usize, &(usize, usize))| {
        let mut side = own(query, &regions, number);
        if matches!(by, By::Cluster | By::Place) {
            side.periods = periods(query, &regions, number);
        }
        let name = match by {
            By::Place => {
                side.places = vec![query.places[number].clone()];
                called(query, words, regions[number], number)
            }
            By::Period => {
                side.periods = vec![query.periods[number].clone()];
                if has_subject(query, words, &regions, number) {
                    leave_first(&mut side, &regions, number);
                }
                subject(query, words, &regions, number)
            }
            _ => words[*from].span.join(words[*to - 1].span).of(&query.text).to_string(),
        };
        (name, side)
    };
    anchors.iter().enumerate().map(side).collect()
}

/// Where each side stands in the question, in the order of `sides`; of classes of one award nothing is told.
pub fn regions_of(query: &Query) -> Vec<(usize, usize)> {
    parted(query).2
}

/// "cụm 3 Hội LHPN 2023, cụm nào …": whose the last cluster is stands behind it.
fn of_whose(words: &[Token], mut regions: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    if let Some(last) = regions.last_mut() {
        let which = |at: usize| words.get(at + 1).is_some_and(|t| t.can_mean("nào"));
        let sign = |at: usize| words[at].kind == TokenKind::Sign && !matches!(words[at].key.as_str(), "(" | ")");
        // "Cụm số 9 ký giao ước 2026, cụm nào …": what both do is not the name of one.
        const DEEDS: [&str; 10] = ["ký", "có", "được", "khen", "gồm", "nhận", "họp", "đạt", "bầu", "tổng"];
        let deed = |at: usize| DEEDS.contains(&words[at].key.as_str());
        let mut behind = last.1..words.len();
        let end = behind.find(|at| sign(*at) || which(*at) || deed(*at));
        last.1 = end.unwrap_or(last.1);
    }
    regions
}

/// Whether two clusters are the sides: "cụm XI năm 2022 với cụm 7 năm 2025".
fn of_clusters(query: &Query) -> bool {
    let [first, second] = query.clusters.as_slice() else {
        return false;
    };
    first.number != second.number || query.places.len() < 2 && query.periods.len() < 2
}

/// "Viettel và Tân Cảng Sài Gòn mỗi bên", "chuyên án 12A với vụ B ở bến xe, vụ nào": two that are told by their names, on
/// both sides of the word that joins them.
fn joined(words: &[Token]) -> Option<[(usize, usize); 2]> {
    const JOINS: [&str; 8] = ["với", "và", "hay", "hoặc", "and", "or", "versus", "vs"];
    const ENDS: [&str; 28] = [
        "bên", "cái", "vụ", "mỗi", "thì", "nơi", "ai", "nhiều", "ít", "có", "cùng", "được", "nhận", "đạt", "giành",
        "đều", "hai", "cao", "which", "each", "did", "both", "who", "get", "got", "receive", "received", "win",
    ];
    let is = |at: usize, all: &[&str]| all.iter().any(|word| words[at].can_mean(word));
    let named = |(from, to): (usize, usize)| {
        // The first word of a question has its capital from there.
        let begins = |at: usize| at == 0 && to > 1;
        let named = |at: usize| words[at].capital && words[at].is_word() && !begins(at);
        let number = |at: usize| words[at].kind == TokenKind::Number && words[at].key.len() != 4;
        from < to && (from..to).any(|at| named(at) || number(at))
    };
    (1..words.len().saturating_sub(1)).find_map(|at| {
        if !is(at, &JOINS) {
            return None;
        }
        let end = if words[at - 1].can_mean("so") { at - 1 } else { at };
        let from = (0..end).rev().find(|i| matches!(words[*i].key.as_str(), ":" | ","));
        // "chuyên án A3.22": a point between its numbers is in the name.
        let point = |i: usize| words[i].key == "." && words.get(i + 1).is_some_and(|t| t.kind == TokenKind::Number);
        let to = (at + 2..words.len()).find(|i| !joins_name(&words[*i]) && !point(*i) || is(*i, &ENDS));
        // "Did Viettel or …?"
        let opens = usize::from(["did", "does"].contains(&words[0].key.as_str()));
        let both = [
            (from.map_or(opens, |sign| sign + 1), end),
            (at + 1, to.unwrap_or(words.len())),
        ];
        both.iter().all(|region| named(*region)).then_some(both)
    })
}

/// What may stand inside a name: words and numbers.
fn joins_name(token: &Token) -> bool {
    token.is_word() || token.kind == TokenKind::Number
}

/// "nhiều Huân chương Lao động hạng Nhất hay hạng Ba hơn?": the one award in each class named.
fn classes(query: &Query) -> Vec<(String, Query)> {
    const NAMED: [(Class, [&str; 3]); 3] = [
        (Class::First, ["hang nhat", "hang i", "first class"]),
        (Class::Second, ["hang nhi", "hang ii", "second class"]),
        (Class::Third, ["hang ba", "hang iii", "third class"]),
    ];
    let [slot] = query.awards.as_slice() else {
        return Vec::new();
    };
    let asked = format!(" {} ", phrase_bare(&query.text));
    let named = NAMED.iter().filter(|(_, words)| any_stands(&asked, words));
    named
        .map(|(class, _)| {
            let mut side = query.clone();
            let mut slot = slot.clone();
            slot.award.classes = vec![*class];
            side.awards = vec![slot];
            side.terms.retain(|term| !phrase_bare(&term.words).starts_with("hang "));
            side.compares = false;
            (format!("hạng {}", class.vietnamese()), side)
        })
        .collect()
}

/// Whether a text names every side that is known.
pub fn named_all(query: &Query, text: &str) -> bool {
    let names: Vec<String> = sides(query).into_iter().map(|(name, _)| name).collect();
    names_all(text, &names)
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
        // "nhiều hay ít hơn 2023" joins no sides.
        let degrees = |at: usize| {
            let next = words.get(at + 1);
            ["ít", "giảm", "kém", "nhiều", "tăng"]
                .iter()
                .any(|word| next.is_some_and(|t| t.can_mean(word)))
        };
        let at = (before..next).rev().find(|at| joins(*at) && !degrees(*at));
        out[number - 1].1 = at.unwrap_or(before);
        out[number].0 = at.map_or(next, |at| at + 1);
    }
    // "30 năm tái lập tỉnh A và 20 năm tái lập tỉnh B": where the second has a number before it, the first has too.
    let number = |at: &usize| {
        words[*at].kind == TokenKind::Number
            && words[*at].key.len() < 4
            && words[*at].key.bytes().all(|b| b.is_ascii_digit())
    };
    if let [first, second, ..] = out.as_mut_slice()
        && (second.0..anchors[1].0).any(|at| number(&at))
        && let Some(at) = (0..first.0).rfind(number)
    {
        first.0 = at;
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
    side.places.retain(|place| !of_another(place.from));
    side.persons.retain(|person| !of_another(person.from));
    side.clusters.retain(|cluster| !of_another(cluster.from));
    side.posts.retain(|post| !of_another(post.from));
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
    // "Cờ thi đua: cụm A 2017 hay cụm B 2018": behind the colon the first side has words of its own too.
    let colon = (regions[0].0.min(period.from)..period.from)
        .chain(0..period.from)
        .rfind(|at| words[*at].key == ":");
    if let Some(first) = colon
        .and_then(|at| words.get(at + 1))
        .filter(|t| number == 0 && t.is_word())
        && has_subject(query, words, regions, 1)
        && let Some(last) = words.get(period.to.max(1) - 1)
    {
        return first.span.join(last.span).of(&query.text).to_string();
    }
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
