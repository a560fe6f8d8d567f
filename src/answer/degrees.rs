//! In what respect something stands first: "nhiều … nhất là".

use crate::text::fold;
use crate::text::phrase::stands;

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
const ENGLISH: [(&str, &str); 12] = [
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

/// Whether a padded question without marks asks for a respect in which something stands first here.
pub(super) fn asked_of(asked: &str, told: &str) -> bool {
    let named = |degree: &&str| {
        let english = ENGLISH
            .iter()
            .filter(|(vietnamese, _)| vietnamese == degree)
            .map(|(_, word)| *word);
        let mut words = std::iter::once(*degree).chain(english);
        words.any(|word| stands(asked, word))
    };
    degrees(told).iter().any(named)
}
