//! Words that are typed without marks like a form of address or a name, and are neither: "chi la sua lai", "ong lai xe tai",
//! "trong lu hoa thinh".

use super::super::Words;
use crate::text::Lang;

/// The first word of each, and those that may stand behind it.
type Pair = (&'static str, &'static [&'static str]);

/// Meetings, work and bodies told right behind a name, of which the first syllable without marks is spelled like a part of
/// one: "định sơ kết", "thuyết biên phòng".
pub(super) const BEHIND_NAME: [[&str; 2]; 14] = [
    ["biên", "phòng"],
    ["công", "an"],
    ["bộ", "đội"],
    ["công", "đoàn"],
    ["thanh", "niên"],
    ["bệnh", "viện"],
    ["đại", "học"],
    ["nông", "dân"],
    ["sơ", "kết"],
    ["tổng", "kết"],
    ["hội", "nghị"],
    ["thi", "đua"],
    ["tuần", "đường"],
    ["tuần", "tra"],
];

const ADDRESSES: [Pair; 2] = [
    ("chi", &["la", "co", "con", "bang", "vien", "bo", "doan", "hoi"]),
    (
        "ba",
        &["khong", "nhat", "tot", "nhieu", "trieu", "tram", "nghin", "nguoi"],
    ),
];

/// What somebody is who is addressed: "ong thuong binh", "bac nong dan".
const TRADES: [Pair; 14] = [
    ("lai", &["xe", "do", "tau", "may"]),
    ("xe", &["om", "tai", "lai"]),
    ("chay", &["xe", "ban"]),
    ("thuong", &["binh"]),
    ("benh", &["binh"]),
    ("cuu", &["chien", "nguoi"]),
    ("cong", &["an", "nhan", "chuc"]),
    ("bo", &["doi"]),
    ("nong", &["dan"]),
    ("ngu", &["dan"]),
    ("giam", &["doc"]),
    ("hieu", &["truong"]),
    ("nghe", &["nhan"]),
    ("lao", &["nong", "cong"]),
];

/// Whether the form of address at a token is another word.
pub fn address(words: &Words, at: usize) -> bool {
    stands(words, at, &ADDRESSES)
}

/// Whether what stands behind a form of address is a trade and no name.
pub fn name(words: &Words, at: usize) -> bool {
    stands(words, at, &TRADES)
}

/// "vot dan trong lu hoa thinh": a flood, and no family name.
pub fn flood(words: &Words, at: usize) -> bool {
    const BEFORE: [&str; 9] = ["trong", "mua", "tran", "bao", "con", "nuoc", "sau", "vung", "chong"];
    let before = at
        .checked_sub(1)
        .map_or("", |before| words.tokens[before].bare.as_str());
    words.tokens[at].key == "lu" && BEFORE.contains(&before)
}

fn stands(words: &Words, at: usize, pairs: &[Pair]) -> bool {
    let key = |at: usize| {
        words
            .tokens
            .get(at)
            .filter(|t| !t.capital)
            .map_or("", |t| t.key.as_str())
    };
    pairs
        .iter()
        .any(|(first, behind)| *first == key(at) && behind.contains(&key(at + 1)))
}

/// "What post did Khuc Van Thuyet hold?": in English the middle syllable tells a name, whatever the family's.
pub(super) fn middle_tells(words: &Words, at: usize) -> bool {
    let capital = |at: usize| words.tokens.get(at).is_some_and(|t| t.capital && t.is_word());
    let middle = words
        .tokens
        .get(at + 1)
        .is_some_and(|t| matches!(t.bare.as_str(), "van" | "thi"));
    words.lang == Lang::En && middle && (at..at + 3).all(capital)
}
