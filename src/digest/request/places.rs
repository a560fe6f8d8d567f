//! The places somebody names, and those that sound like a name that is none.

use super::Problem;
use crate::digest::news::Wanted;
use crate::entity::lexicon::Lexicon;
use crate::entity::place::{self, PlaceId, PlaceKind};
use crate::entity::{Value, Words};
use crate::text::{Lang, fold};

/// The places a piece names. "Hà Nội" and "tất cả" are no limit.
pub fn places(piece: &str, lexicon: &Lexicon) -> Result<Vec<Wanted>, Problem> {
    let bare = fold::phrase_bare(piece);
    const ALL: [&str; 9] = [
        "ha noi",
        "thanh pho ha noi",
        "tp ha noi",
        "tat ca",
        "toan thanh pho",
        "toan ha noi",
        "tat ca cac noi",
        "all",
        "everywhere",
    ];
    if ALL.contains(&bare.as_str()) {
        return Ok(Vec::new());
    }
    let words = Words::new(piece, lexicon, false, Lang::Vi);
    let found = place::find(&words);
    let mentions = found.iter().filter_map(|entity| match &entity.value {
        Value::Place(mention) => Some(mention),
        _ => None,
    });
    let wanted: Vec<Wanted> = mentions
        .filter_map(|mention| of_hanoi(&mention.candidates, lexicon))
        .collect();
    if wanted.is_empty() {
        return Err(Problem::UnknownPlace {
            said: piece.to_owned(),
            nearest: nearest(without_kind(&bare), lexicon),
        });
    }
    Ok(wanted)
}

/// The units a name can mean, those of Hà Nội before others.
fn of_hanoi(candidates: &[PlaceId], lexicon: &Lexicon) -> Option<Wanted> {
    let in_hanoi: Vec<PlaceId> = candidates
        .iter()
        .copied()
        .filter(|place| is_in_hanoi(*place, lexicon))
        .collect();
    let units = if in_hanoi.is_empty() { candidates } else { &in_hanoi };
    let first = lexicon.places.get(*units.first()?);
    Some(Wanted {
        name: first.name.clone(),
        keys: units
            .iter()
            .map(|place| lexicon.places.get(*place).key.clone())
            .collect(),
    })
}

/// The key of the city.
const HANOI: &str = "01";

fn is_in_hanoi(place: PlaceId, lexicon: &Lexicon) -> bool {
    let top = lexicon.places.upwards(place).last();
    top.is_some_and(|top| lexicon.places.get(top).key == HANOI)
}

/// "quan bac tu lien": the name alone.
fn without_kind(bare: &str) -> &str {
    const KINDS: [&str; 9] = [
        "o ",
        "tai ",
        "quan ",
        "phuong ",
        "huyen ",
        "thi xa ",
        "xa ",
        "thi tran ",
        "q ",
    ];
    KINDS
        .iter()
        .fold(bare, |name, kind| name.strip_prefix(kind).unwrap_or(name))
}

/// The names of Hà Nội's units that are typed most like it, districts before wards.
fn nearest(said: &str, lexicon: &Lexicon) -> Vec<String> {
    let all = lexicon.places.all.iter().enumerate();
    let near = all
        .filter(|(number, place)| place.kind != PlaceKind::Province && is_in_hanoi(PlaceId(*number as u32), lexicon));
    let mut near: Vec<(usize, bool, &str)> = near
        .map(|(_, place)| {
            let distance = distance(said, &fold::phrase_bare(&place.name));
            (distance, place.kind == PlaceKind::Ward, place.name.as_str())
        })
        .filter(|(distance, _, name)| *distance * 2 <= name.chars().count())
        .collect();
    near.sort();
    near.dedup_by_key(|(_, _, name)| *name);
    let mut names: Vec<String> = Vec::new();
    for (_, _, name) in near {
        if !names.iter().any(|known| known == name) && names.len() < 3 {
            names.push(name.to_owned());
        }
    }
    names
}

/// How many letters must be put in, left out or changed.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().take(60).enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}
