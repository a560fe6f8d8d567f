//! Institutions that are called by their names: what one company got is not another's.

use super::number::is_amount;
use super::rules::objection;
use super::{Objection, Seen, names, says};
use crate::question::asked::Asked;
use crate::text::fold;

/// An institution that a question calls by its name: "Nui Beo Coal Company", "Trường THCS Lê Lợi".
pub struct Institution {
    /// What institutions of its class are called by.
    class: &'static [&'static str],
    /// The words of its own name, without marks.
    own: Vec<String>,
}

/// Classes of institutions by words of both languages.
const NAMED: [&[&str]; 4] = [
    &["school", "trường", "thcs", "thpt", "university", "college"],
    &["hospital", "viện"],
    &["company", "corporation", "ty", "tnhh"],
    &["cooperative", "htx"],
];

/// Words of such names that many institutions of the class share.
const SHARED: [&str; 40] = [
    "school",
    "truong",
    "thcs",
    "thpt",
    "th",
    "university",
    "college",
    "hospital",
    "benh",
    "vien",
    "company",
    "cong",
    "ty",
    "tnhh",
    "cp",
    "co",
    "phan",
    "tieu",
    "hoc",
    "mam",
    "non",
    "dai",
    "da",
    "khoa",
    "coal",
    "primary",
    "secondary",
    "high",
    "general",
    "joint",
    "stock",
    "cooperative",
    "hop",
    "tac",
    "htx",
    "the",
    "trung",
    "so",
    "pho",
    "thong",
];

impl Institution {
    pub fn named(question: &str) -> Option<Institution> {
        let words: Vec<&str> = question.split_whitespace().collect();
        let capital = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let shared = |word: &str| SHARED.contains(&fold::phrase_bare(word).as_str());
        let own = |at: usize| -> Vec<String> {
            // "Nui Beo Coal Company", "Công ty cổ phần Cơ khí Mai Động"
            let run: Vec<&str> = match ENGLISH.contains(&fold::phrase_key(words[at]).as_str()) {
                true => {
                    let from = (0..at)
                        .rev()
                        .take_while(|from| capital(&words[*from]))
                        .last()
                        .unwrap_or(at);
                    words[from..at].to_vec()
                }
                false => {
                    let behind = words[at + 1..].iter();
                    behind
                        .take_while(|word| capital(word) || shared(word))
                        .copied()
                        .collect()
                }
            };
            let own = run.into_iter().filter(|word| !shared(word));
            own.map(fold::phrase_bare).filter(|word| word.len() > 1).collect()
        };
        let mut named = (0..words.len()).filter_map(|at| {
            let word = fold::phrase_key(words[at]);
            let class = NAMED.into_iter().find(|class| class.contains(&word.as_str()))?;
            let own = own(at);
            (own.len() >= 2).then_some(Institution { class, own })
        });
        let first = named.next()?;
        named.all(|other| other.own == first.own).then_some(first)
    }
}

/// English words that end such a name.
const ENGLISH: [&str; 7] = [
    "school",
    "university",
    "college",
    "hospital",
    "company",
    "corporation",
    "cooperative",
];

pub const ANOTHER_OF_THE_CLASS: Objection = objection(
    "another institution of the class",
    another_of_the_class,
    &[
        (
            "What did Nui Beo Coal Company get? / Vang Danh Coal Company won the [Government's Emulation Flag].",
            "0.50",
        ),
        (
            "Trường THCS Lê Lợi được tặng gì? / Tại buổi lễ, Trường THCS Phú Lộc được tặng [Cờ thi đua].",
            "0.50",
        ),
    ],
    &[
        "What did Nui Beo Coal Company get? / Nui Beo Coal Company won the [Government's Emulation Flag].",
        "Trường THCS Lê Lợi được tặng gì? / Trường được tặng [Cờ thi đua].",
        "Trường nào được tặng Cờ thi đua? / [Trường THCS Phú Lộc] được tặng Cờ thi đua.",
    ],
);

/// What "Vang Danh Coal Company" got is not what Nui Beo's did.
fn another_of_the_class(seen: &Seen) -> Option<f32> {
    let asked = seen.question.institution.as_ref()?;
    // "Trường nào …?": the answer is the institution itself.
    let told_of = is_amount(seen) || matches!(seen.ask.asked, Asked::What | Asked::Class | Asked::When | Asked::Deeds);
    if !told_of {
        return None;
    }
    let sentence = seen.bare_sentence();
    if asked.own.windows(2).any(|two| says(sentence, &[&two.join(" ")])) {
        return None;
    }
    // "Trưởng Công an xã" is no school.
    const NO_SCHOOL: [&str; 5] = ["cong", "phong", "ban", "thon", "doan"];
    let another = |name: &String| {
        let words: Vec<&str> = name.split(' ').collect();
        let called = words.iter().any(|word| !SHARED.contains(word) && word.len() > 1);
        let head = words
            .windows(2)
            .any(|two| two[0] == "truong" && NO_SCHOOL.contains(&two[1]));
        let class = |word: &&str| asked.class.iter().any(|class| fold::phrase_bare(class) == **word);
        called && !head && words.iter().any(class)
    };
    let told = names(&seen.written);
    seen.names.iter().chain(&told).any(another).then_some(0.5)
}
