//! In what respect something stands first: "nhiều … nhất là".

/// The words that say in what respect something stands first: "nhiều … nhất là".
pub(super) fn degrees(text: &str) -> impl Iterator<Item = &'static str> {
    let bare = crate::text::fold::phrase_bare(text);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let mut out = Vec::new();
    for (at, two) in words.windows(2).enumerate() {
        if two == ["nhat", "la"] {
            let before = &words[at.saturating_sub(REACH)..at];
            out.extend(DEGREES.iter().copied().filter(|degree| before.contains(degree)));
        }
    }
    out.into_iter()
}

/// So many words may stand between what is compared and "nhất".
const REACH: usize = 5;

const DEGREES: [&str; 14] = [
    "nhieu", "cao", "lon", "it", "tre", "gia", "tot", "dai", "som", "manh", "dong", "nhanh", "xa", "dep",
];

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
