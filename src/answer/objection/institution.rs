//! Institutions that are called by their names: what one company got is not another's.

use super::number::is_amount;
use super::rules::objection;
use super::{Objection, Seen, names, says};
use crate::question::Query;
use crate::question::asked::{Asked, phrase_at};
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
const SHARED: [&str; 50] = [
    "city",
    "town",
    "province",
    "provincial",
    "district",
    "commune",
    "ward",
    "central",
    "national",
    "the",
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
    "thi",
    "trung",
    "so",
    "pho",
    "thong",
];

impl Institution {
    /// The one institution a question calls by its name, typed with capitals or without.
    pub fn named(query: &Query) -> Option<Institution> {
        Institution::in_capitals(&query.text).or_else(|| Institution::in_small(query))
    }

    /// "benh vien san nhi nghe an 2023 duoc gi": the name goes on to a place, a number or a word that tells of it.
    fn in_small(query: &Query) -> Option<Institution> {
        const CLASSES: [(&str, usize); 6] = [
            ("bệnh viện", 1),
            ("trường thcs", 0),
            ("trường thpt", 0),
            ("trường tiểu học", 0),
            ("trường mầm non", 0),
            ("công ty", 2),
        ];
        /// So many words a name has at most.
        const LONGEST: usize = 6;
        let tokens = &query.tokens;
        if tokens.iter().any(|token| token.is_word() && token.capital) {
            return None;
        }
        let heads = |at: usize| {
            CLASSES.iter().find_map(|(words, class)| {
                let end = phrase_at(tokens, at, words)?;
                Some((end, NAMED[*class]))
            })
        };
        let mut all = (0..tokens.len()).filter_map(heads);
        let (from, class) = all.next().filter(|_| all.next().is_none())?;
        let placed = |at: usize| query.places.iter().any(|slot| slot.from == at);
        let ends =
            |at: usize| placed(at) || !tokens[at].is_word() || TELLS.iter().any(|word| tokens[at].can_mean(word));
        let behind = (from..tokens.len().min(from + LONGEST)).take_while(|at| !ends(*at));
        let own = behind.map(|at| tokens[at].bare.clone());
        let own: Vec<String> = own.filter(|word| !SHARED.contains(&word.as_str())).collect();
        (own.len() >= 2).then_some(Institution { class, own })
    }

    fn in_capitals(question: &str) -> Option<Institution> {
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

/// Words that tell of an institution and end its name.
const TELLS: [&str; 28] = [
    "nào", "gì", "được", "dc", "đc", "nhận", "đón", "ở", "tại", "có", "là", "đã", "năm", "của", "và", "bao", "mấy",
    "tổ", "do", "ai", "thì", "cho", "trao", "tặng", "lên", "vừa", "hiện", "khi",
];

/// Words that such names have in small letters before what tells them apart: "Bệnh viện Đa khoa thành phố Vinh".
const WITHIN: [&str; 8] = ["thanh", "pho", "tinh", "huyen", "quan", "thi", "xa", "phuong"];

/// Whether a sentence names an institution of the class: "Bệnh viện Đa khoa thành phố Vinh nhận …", and not "Bệnh viện
/// được …".
fn names_one(told: &str, class: &[&str]) -> bool {
    let words: Vec<&str> = told.split_whitespace().collect();
    let heads = |at: &usize| class.contains(&fold::phrase_key(words[*at]).as_str());
    (0..words.len()).filter(heads).any(|at| {
        let mut behind = words[at + 1..].iter().map(|word| (word, fold::phrase_bare(word)));
        let called = behind.find(|(_, bare)| !SHARED.contains(&bare.as_str()) && !WITHIN.contains(&bare.as_str()));
        let ended = words[at].ends_with([',', ';', '.', ':']);
        !ended && called.is_some_and(|(word, _)| word.starts_with(char::is_uppercase))
    })
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
            "benh vien san nhi nghe an 2023 duoc huan chuong gi / Bệnh viện Đa khoa thành phố Vinh nhận [Huân chương Lao động hạng Nhì].",
            "0.50",
        ),
        (
            "benh vien san nhi nghe an 2023 duoc huan chuong gi / Bệnh viện Y học cổ truyền nhận [Huân chương Lao động hạng Ba].",
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
        "benh vien san nhi nghe an 2023 duoc huan chuong gi / Bệnh viện Sản Nhi nhận [Huân chương Lao động hạng Nhì].",
        "benh vien san nhi nghe an 2023 duoc huan chuong gi / Bệnh viện nhận [Huân chương Lao động hạng Nhì].",
        "benh vien san nhi nghe an 2023 duoc tang gi / Bệnh viện thuộc Sở Y tế nhận [Huân chương Lao động hạng Nhì].",
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
    let small = || seen.told.as_ref().is_some_and(|told| names_one(told, asked.class));
    (seen.names.iter().chain(&told).any(another) || small()).then_some(0.5)
}
