//! Stars that products are rated by: how many have four is not told by how many have three, nor by all together.

use super::number::is_number;
use super::rules::objection;
use super::{Objection, Seen};
use crate::question::asked::Asked;
use crate::text::fold;

pub const OTHER_STARS: Objection = objection(
    "other stars",
    other_stars,
    &[
        (
            "Huyện có mấy sản phẩm OCOP 4 sao? / Huyện có [37 sản phẩm] đạt từ 3 sao trở lên, gồm 24 sản phẩm 4 sao.",
            "0.50",
        ),
        (
            "How many products earned four OCOP stars? / Có 24 sản phẩm 4 sao và [13 sản phẩm] 3 sao.",
            "0.50",
        ),
        (
            "huyen co bao nhieu san pham 4 sao / Huyện có [37 sản phẩm] được gắn sao trong năm.",
            "0.60",
        ),
    ],
    &[
        "Huyện có mấy sản phẩm OCOP 4 sao? / Huyện có 37 sản phẩm đạt sao, gồm [24 sản phẩm] 4 sao.",
        "Huyện có mấy sản phẩm OCOP? / Huyện có [37 sản phẩm] đạt từ 3 sao trở lên.",
        "How many four-star products are there? / The district has [24 products] with four stars.",
    ],
);

/// "mấy sản phẩm 4 sao": the stars said behind a number are those of what it counts.
fn other_stars(seen: &Seen) -> Option<f32> {
    let asked = stars(&fold::phrase_bare(seen.asked)).filter(|_| seen.ask.asked == Asked::HowMany)?;
    let behind = fold::phrase_bare(&format!("{} {}", seen.focus, seen.behind));
    let own: Vec<&str> = behind.split(' ').skip(1).take(REACH).collect();
    // The next number of things begins another count.
    let ends = (1..own.len())
        .find(|at| is_number(own[*at]) && !near_star(&own, *at))
        .unwrap_or(own.len());
    match stars(&own[..ends].join(" ")) {
        Some(told) => (told != asked).then_some(0.5),
        None => stars(&fold::phrase_bare(&seen.sentence))
            .is_none_or(|told| told != asked)
            .then_some(0.6),
    }
}

/// So many words behind a number may tell the stars of what it counts.
const REACH: usize = 9;

fn near_star(words: &[&str], at: usize) -> bool {
    words[at + 1..].iter().take(2).any(|word| is_star(word))
}

fn is_star(word: &str) -> bool {
    matches!(word, "sao" | "star" | "stars")
}

/// The number of stars that words speak of, in digits.
fn stars(bare: &str) -> Option<String> {
    const NUMBERS: [[&str; 3]; 5] = [
        ["1", "mot", "one"],
        ["2", "hai", "two"],
        ["3", "ba", "three"],
        ["4", "bon", "four"],
        ["5", "nam", "five"],
    ];
    let words: Vec<&str> = bare.split([' ', '-']).collect();
    let number = |at: usize| {
        NUMBERS
            .iter()
            .find(|row| row.contains(&words[at]))
            .map(|row| row[0].to_string())
    };
    (0..words.len()).find_map(|at| number(at).filter(|_| near_star(&words, at)))
}
