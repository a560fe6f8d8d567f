//! Questions for what stands first, and the words that say so.

/// Whether words speak of what stands first: "dẫn đầu", "nhiều nhất", "oldest".
pub fn ranks(text: &str) -> bool {
    let bare = format!(" {} ", crate::text::fold::phrase_bare(text));
    let bare = NOT_RANKS.iter().fold(bare, |bare, words| bare.replace(words, " "));
    RANKS.iter().any(|words| bare.contains(&format!(" {words} ")))
}

/// A question for what stands first is met by words that rank only.
pub fn superlative(asked: bool, quote: &str) -> f32 {
    if asked && !ranks(quote) { 0.5 } else { 1.0 }
}

const RANKS: [&str; 27] = [
    "dan dau",
    "dung dau",
    "ve dau",
    "nhat",
    "cao tuoi nhat",
    "came first",
    "come first",
    "comes first",
    "ranked first",
    "ranking first",
    "ranks first",
    "stood first",
    "placed first",
    "first place",
    "top",
    "topped",
    "best",
    "oldest",
    "youngest",
    "most",
    "highest",
    "largest",
    "biggest",
    "leading",
    "vo dich",
    "quan quan",
    "thu khoa",
];

/// Words that hold "nhất" and rank nothing.
const NOT_RANKS: [&str; 14] = [
    " top 3 ",
    " top 5 ",
    " top 10 ",
    " top 20 ",
    " nhat tri ",
    " hang nhat ",
    " thong nhat ",
    " hop nhat ",
    " duy nhat ",
    " lan thu nhat ",
    " first class ",
    " nhat la ",
    " it nhat ",
    " dong nhat ",
];
