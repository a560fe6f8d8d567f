//! What a question says, thing by thing: by how much of it an article says, those that may answer are found.

use crate::archive::Sought;
use crate::question::terms::Syllable;
use crate::question::{ClusterSlot, Query};
use crate::text::fold::phrase_bare;

/// Names, places and years tell articles apart better than other words.
const NAME: f32 = 2.0;
const PLACE: f32 = 3.0;
const YEAR: f32 = 2.0;

/// What a question says; an article may say each in several ways.
pub fn sought(query: &Query) -> Vec<Sought> {
    let terms = query.terms.iter().map(|term| {
        let weight = if term.name { NAME } else { 1.0 };
        let ways = term.alternatives.iter().map(|all| joined(all));
        one(ways.collect(), weight * term.weight)
    });
    let persons = query.persons.iter().map(|slot| one(vec![joined(&slot.name)], NAME));
    let places = query.places.iter().map(|slot| Sought {
        places: slot.ids.clone(),
        ..one(vec![phrase_bare(&slot.words)], PLACE)
    });
    let clusters = query.clusters.iter().map(|slot| one(numbered(slot), NAME));
    let mut years: Vec<i16> = query
        .period()
        .map(|period| vec![period.from.year(), period.to.year()])
        .unwrap_or_default();
    years.dedup();
    let years = years.into_iter().map(|year| one(vec![year.to_string()], YEAR));
    terms
        .chain(persons)
        .chain(places)
        .chain(clusters)
        .chain(years)
        .collect()
}

/// A phrase without marks.
pub fn joined(syllables: &[Syllable]) -> String {
    let bare: Vec<&str> = syllables.iter().map(|s| s.bare.as_str()).collect();
    bare.join(" ")
}

fn one(phrases: Vec<String>, weight: f32) -> Sought {
    Sought {
        phrases,
        places: Vec::new(),
        weight,
    }
}

/// "Cụm 2", "Cụm thi đua số 2", "Khối số II": how a cluster of a number is written.
fn numbered(slot: &ClusterSlot) -> Vec<String> {
    const KINDS: [&str; 6] = ["cum thi dua so", "cum so", "cum", "khoi thi dua so", "khoi so", "khoi"];
    const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let number = slot.number.parse::<usize>().ok();
    let roman = number.and_then(|n| ROMAN.get(n.checked_sub(1)?)).copied();
    let numbers = [Some(slot.number.as_str()), roman];
    let named = |number: &str| KINDS.map(|kind| format!("{kind} {number}"));
    numbers.into_iter().flatten().flat_map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::question::understand;

    #[test]
    fn each_thing_a_question_says_is_sought_once() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let today = jiff::civil::date(2026, 11, 22);
        let query = understand("Cụm 8 năm 2021 huyện nào đứng nhất?", &lexicon, today);
        let all = sought(&query);
        let with = |phrase: &str| all.iter().filter(|s| s.phrases.iter().any(|p| p == phrase)).count();
        assert_eq!((with("cum thi dua so 8"), with("cum viii"), with("2021")), (1, 1, 1));
        let query = understand("Giai đoạn 2015-2020 quận Tây Hồ có gì mới?", &lexicon, today);
        let all = sought(&query);
        let years = all.iter().filter(|s| s.weight == YEAR && s.phrases[0].len() == 4);
        assert_eq!(years.count(), 2);
        assert!(all.iter().any(|s| !s.places.is_empty() && s.phrases == ["quan tay ho"]));
    }
}
