//! In what respect something stands first: "nhiều … nhất là".

use crate::text::fold;

/// The words that say in what respect something stands first: "nhiều … nhất là".
pub(super) fn degrees(text: &str) -> Vec<&'static str> {
    let bare = fold::phrase_bare(text);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let first = (0..words.len()).filter(|at| words[*at..].starts_with(&["nhat", "la"]));
    let before = first.map(|at| &words[at.saturating_sub(REACH)..at]);
    before
        .flat_map(|before| DEGREES.iter().copied().filter(|degree| before.contains(degree)))
        .collect()
}

/// So many words may stand between what is compared and "nhất".
const REACH: usize = 5;

const DEGREES: [&str; 14] = [
    "nhieu", "cao", "lon", "it", "tre", "gia", "tot", "dai", "som", "manh", "dong", "nhanh", "xa", "dep",
];

/// What they are in English; of persons "cao" is said of their age: "cao tuổi nhất".
pub(super) const ENGLISH: [(&str, &str); 12] = [
    ("nhieu", "most"),
    ("cao", "highest"),
    ("cao", "oldest"),
    ("lon", "largest"),
    ("lon", "biggest"),
    ("it", "least"),
    ("it", "fewest"),
    ("tre", "youngest"),
    ("gia", "oldest"),
    ("tot", "best"),
    ("dai", "longest"),
    ("som", "earliest"),
];
