//! Bodies whose names look like a person's: "Cao Ba Quat High School", "Đoàn Chương Mỹ".

use super::PersonSlot;
use super::asked::phrase_at;
use super::slots::range;
use crate::entity::{Entity, Value, Words};
use crate::text::Lang;

/// A body that bears a person's name, or that of the place it belongs to.
pub(super) fn bears(words: &Words, entities: &[Entity], person: &PersonSlot) -> bool {
    const BODIES: [&str; 39] = [
        "beach",
        "river",
        "lake",
        "bridge",
        "park",
        "market",
        "port",
        "pass",
        "station",
        "square",
        "island",
        "bay",
        "pagoda",
        "temple",
        "canal",
        "road",
        "school",
        "hospital",
        "company",
        "university",
        "college",
        "club",
        "street",
        "ward",
        "commune",
        "district",
        "village",
        "cooperative",
        "museum",
        "kindergarten",
        "primary",
        "secondary",
        "award",
        "awards",
        "prize",
        "cup",
        "medal",
        "scholarship",
        "fund",
    ];
    let named = words.tokens[person.from..(person.to + 1).min(words.tokens.len())].iter();
    let english = words.lang == Lang::En && named.into_iter().any(|t| t.capital && BODIES.contains(&t.key.as_str()));
    // "Ông Đoàn Bá Thước" is somebody, though Bá Thước is a district.
    let addressed = person.from + person.name.len() < person.to;
    let union = !addressed && person.name.first().is_some_and(|s| s.key == "đoàn") && {
        let place = |e: &Entity| {
            let at = range(words, e.span);
            matches!(e.value, Value::Place(_)) && at == (person.to + 1 - person.name.len(), person.to)
        };
        entities.iter().any(place)
    };
    english || union || of_school(words, person)
}

/// "trường Nguyễn Văn Cừ", "Nguyen Van Cu high school", "đường Lê Lợi": what is called after somebody is nobody.
fn of_school(words: &Words, person: &PersonSlot) -> bool {
    const BEFORE: [&str; 9] = [
        "trường",
        "thpt",
        "thcs",
        "đường",
        "phố",
        "quỹ",
        "học",
        "phổ thông",
        "cơ sở",
    ];
    const BEHIND: [&str; 10] = [
        "high school",
        "school",
        "primary",
        "secondary",
        "street",
        "road",
        "hospital",
        "university",
        "award",
        "prize",
    ];
    let name = person.to.saturating_sub(person.name.len());
    let stands = |at: usize, phrases: &[&str]| phrases.iter().any(|p| phrase_at(&words.tokens, at, p).is_some());
    // A form of address says that somebody is meant.
    let addressed = person.from < name;
    match words.lang {
        Lang::En => stands(person.to, &BEHIND),
        Lang::Vi => !addressed && name > 0 && stands(name - 1, &BEFORE) && words.tokens[name].capital,
    }
}
