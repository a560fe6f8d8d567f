//! A role that is handed on: "A làm Cụm trưởng; năm nay nhiệm vụ này chuyển cho B".

use super::super::{Found, Scene, Statement};
use super::{ClusterFormed, ClusterPart, named, roles};
use crate::entity::Words;
use crate::entity::date::Period;
use crate::text::{Span, token};

/// What a role is called where it is not named again.
const ROLES: [&str; 9] = [
    "nhiệm vụ",
    "vai trò",
    "vai",
    "vị trí",
    "trọng trách",
    "trách nhiệm",
    "cương vị",
    "ghế",
    "chức",
];

/// How it comes to another: the words before his name.
const COMES: [&str; 14] = [
    "chuyển cho",
    "chuyển sang",
    "chuyển giao cho",
    "bàn giao cho",
    "bàn giao lại cho",
    "trao cho",
    "trao lại cho",
    "giao cho",
    "giao lại cho",
    "thuộc về",
    "do",
    "là của",
    "về tay",
    "được trao lại cho",
];

pub fn find(scene: &Scene) -> Vec<Found> {
    let words = scene.words();
    let told = (0..words.tokens.len()).find_map(|at| Some((at, comes_to(&words, at).or_else(|| passes(&words, at))?)));
    told.and_then(|(at, begin)| handed(scene, &words, at, begin))
        .into_iter()
        .collect()
}

fn handed(scene: &Scene, words: &Words, at: usize, begin: usize) -> Option<Found> {
    let start = words.tokens[at].span.start;
    let clusters = named::all(words);
    // The role was named in this sentence or in the one before.
    let own = roles::role_words(words)
        .into_iter()
        .rfind(|(_, span, ..)| span.end <= start);
    let (role, cluster) = match own {
        Some((role, span, ..)) => (role, roles::cluster_of(scene, &clusters, span)?),
        None => {
            let before = Scene {
                at: scene.at.checked_sub(1)?,
                ..*scene
            };
            let words = before.words();
            let (role, span, ..) = roles::role_words(&words).pop()?;
            let clusters = named::all(&words);
            (role, roles::cluster_of(&before, &clusters, span)?)
        }
    };
    let (holder, span) = roles::unit_at(scene, words, at, begin)?;
    // Who takes over from the Cụm trưởng of 2022 is the one of 2023.
    let passed = passes(words, at).is_some();
    let period = Some(()).filter(|_| passed).and_then(|_| {
        let (_, _, _, after) = roles::role_words(words)
            .into_iter()
            .rfind(|(_, span, ..)| span.end <= start)?;
        let said = words.tokens.get(after).is_some_and(|t| t.key == "năm");
        let year = words.tokens.get(after + 1).filter(|_| said)?;
        Period::year(token::year(&year.key)? + 1)
    });
    let statement = Statement::ClusterFormed(ClusterFormed {
        name: cluster.name,
        number: cluster.number,
        part: ClusterPart::Role { role, holder },
    });
    if passed && period.is_none() {
        return None;
    }
    Some(Found {
        period,
        ..Found::new(Span { start, end: start }.join(span), statement)
    })
}

/// "Thanh Hóa, Cụm trưởng năm 2022, chuyển giao nhiệm vụ cho Quảng Trị": the token behind "cho".
fn passes(words: &Words, at: usize) -> Option<usize> {
    const HANDS: [&str; 6] = [
        "chuyển giao",
        "bàn giao lại",
        "bàn giao",
        "trao lại",
        "giao lại",
        "chuyển",
    ];
    let verb = words.any_phrase(at, &HANDS)?;
    let role = words.any_phrase(verb, &ROLES)?;
    let this = words.any_phrase(role, &["này", "đó", "ấy"]).unwrap_or(role);
    words.any_phrase(this, &["cho", "sang"])
}

/// "nhiệm vụ này (được) chuyển cho": the token that follows.
fn comes_to(words: &Words, at: usize) -> Option<usize> {
    let is = |at: usize, word: &str| words.tokens.get(at).is_some_and(|t| t.key == word);
    let role = words.any_phrase(at, &ROLES)?;
    let this = ["này", "đó", "ấy", "trên"].iter().any(|this| is(role, this));
    let mut from = role + 1;
    while ["được", "sẽ", "đã", "năm", "nay", "tới", "lại"]
        .iter()
        .any(|little| is(from, little))
    {
        from += 1;
    }
    COMES
        .iter()
        .filter(|_| this)
        .filter_map(|comes| words.phrase(from, comes))
        .max()
}
