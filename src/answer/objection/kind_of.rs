//! Kinds of one thing counted beside each other: "14 thẻ xanh, 5 thẻ vàng, bốn thẻ hồng".

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;
use crate::text::fold;

pub const ANOTHER_KIND: Objection = objection(
    "another kind of it",
    another_kind,
    &[
        (
            "Quận rút mấy thẻ hồng? / Năm qua quận rút [14 thẻ] xanh, 5 thẻ vàng, bốn thẻ hồng.",
            "0.40",
        ),
        (
            "Xã trồng bao nhiêu cây bàng? / Xã trồng [120 cây] phượng, 60 cây bàng.",
            "0.40",
        ),
    ],
    &[
        "Quận rút mấy thẻ xanh? / Năm qua quận rút [14 thẻ] xanh, 5 thẻ vàng, bốn thẻ hồng.",
        "Xã trồng bao nhiêu cây bàng? / Xã trồng [120 cây] trong tháng đầu, nhiều nhất là cây bàng.",
    ],
);

/// "mấy thẻ hồng": the number of green ones is not it, where the sentence counts the pink ones too.
fn another_kind(seen: &Seen) -> Option<f32> {
    let [head, kind, ..] = seen.ask.noun.as_slice() else {
        return None;
    };
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    let told = format!("{}{}", seen.focus.trim_end(), seen.after);
    counts_other((head, kind), &told, &seen.sentence).then_some(0.4)
}

pub const ANOTHER_AWARD: Objection = objection(
    "the count of another award",
    another_award,
    &[
        (
            "Tỉnh được mấy Bằng khen của Thủ tướng? / Tỉnh có [74 tập thể] được tặng Huân chương Lao động; 163 Bằng khen của Thủ tướng.",
            "0.40",
        ),
        (
            "How many Prime Minister's certificates did it get? / Tỉnh được tặng [38 Cờ thi đua], 129 Bằng khen của Thủ tướng.",
            "0.40",
        ),
    ],
    &[
        "Tỉnh được mấy Bằng khen của Thủ tướng? / Tỉnh được tặng 38 Cờ thi đua, [129 Bằng khen] của Thủ tướng.",
        "Tỉnh có mấy tập thể được Bằng khen? / Có [22 tập thể], 41 cá nhân được tặng Bằng khen; 5 đơn vị được Cờ thi đua.",
        "Tỉnh được mấy Cờ thi đua, Bằng khen? / Tỉnh được tặng [38 Cờ thi đua], 129 Bằng khen.",
    ],
);

/// Awards as reports name them, and as questions do.
const AWARDS: [(&str, &[&str]); 7] = [
    (
        "bằng khen",
        &["bằng khen", "certificate", "certificates", "certificate of merit"],
    ),
    ("giấy khen", &["giấy khen"]),
    ("cờ thi đua", &["cờ thi đua", "cờ", "flag", "flags"]),
    ("huân chương", &["huân chương", "order", "orders"]),
    ("chiến sĩ thi đua", &["chiến sĩ thi đua"]),
    ("kỷ niệm chương", &["kỷ niệm chương"]),
    ("lao động tiên tiến", &["lao động tiên tiến"]),
];

/// "mấy Bằng khen": a number whose part of the sentence counts Huân chương is not it, where another part counts them.
fn another_award(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    let mut wanted = AWARDS.iter().filter(|(_, asked)| asks(seen.asked, asked));
    let (own, _) = wanted.next()?;
    let others = AWARDS.iter().filter(|(name, _)| name != own);
    // "74 tập thể, cá nhân được tặng Huân chương; 163 Bằng khen": the award stands behind a comma.
    let clause = format!("{}{}{}", seen.before.trim_end(), seen.focus.trim_end(), seen.after);
    let names = |text: &str| others.clone().any(|(name, _)| says(text, &[name])) && !says(text, &[own]);
    let counted = |part: &String| says(part, &[own]) && part.split(' ').any(is_number);
    let elsewhere = seen.parts_before.iter().chain(&seen.parts_behind).any(counted);
    (wanted.next().is_none() && (names(&seen.part) || names(&clause)) && elsewhere).then_some(0.4)
}

/// Whether a number and what stands behind it count another kind than is asked for, which the sentence counts elsewhere.
pub(in crate::answer) fn counts_other((head, kind): (&str, &str), told: &str, sentence: &str) -> bool {
    let told = fold::phrase_bare(told);
    let told: Vec<&str> = told.split(' ').collect();
    let Some(at) = told.iter().take(NEAR).position(|word| *word == head) else {
        return false;
    };
    let other = told.get(at + 1).is_some_and(|word| *word != kind);
    let sentence = fold::phrase_bare(sentence);
    let words: Vec<&str> = sentence.split(' ').collect();
    let counted = |at: usize| at > 0 && is_number(words[at - 1]);
    let stands = |at: usize| words[at] == head && words.get(at + 1) == Some(&kind);
    other && (0..words.len()).any(|at| stands(at) && counted(at))
}

/// The noun stands so near behind its number.
const NEAR: usize = 4;

/// A number in digits or, up to ten, in words without marks.
fn is_number(word: &str) -> bool {
    const WORDS: [&str; 10] = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
    word.starts_with(|c: char| c.is_ascii_digit()) || WORDS.contains(&word)
}
