//! Poor households and those beside them: near-poor ones, those that are poor no more, and those that are so again are
//! counted apart (Decree 07/2021/NĐ-CP, article 3).

use super::rules::objection;
use super::{Objection, Seen, retold, says};
use crate::question::asked::Asked;

pub const ANOTHER_POVERTY: Objection = objection(
    "poor in another way",
    another_poverty,
    &[
        (
            "Cuối năm huyện có bao nhiêu hộ cận nghèo? / Số hộ nghèo giảm từ [1.742 hộ] xuống 1.131 hộ.",
            "0.40",
        ),
        (
            "xa con may ho can ngheo / Đến nay đã có [1.977 hộ] thoát nghèo.",
            "0.40",
        ),
        ("Xã còn bao nhiêu hộ nghèo? / Xã còn [61 hộ] cận nghèo.", "0.40"),
        (
            "Huyện có bao nhiêu hộ cận nghèo? / Huyện khen thưởng 39 tập thể và [22 hộ gia đình].",
            "0.50",
        ),
        (
            "How many near-poor households are left? / The commune has [12 poor households].",
            "0.40",
        ),
    ],
    &[
        "Huyện có bao nhiêu hộ cận nghèo? / Huyện còn 40 hộ nghèo, [61 hộ] cận nghèo.",
        "Huyện còn bao nhiêu hộ nghèo? / Số hộ nghèo giảm từ 1.742 hộ xuống [1.131 hộ].",
        "Xã còn bao nhiêu hộ nghèo? / Hộ nghèo còn [61 hộ], hộ cận nghèo còn 40 hộ.",
        "What is the poverty rate? / Tỷ lệ hộ nghèo còn [1,2%], hộ cận nghèo 3%.",
        "Huyện có bao nhiêu hộ thoát nghèo? / Trong năm, số hộ nghèo giảm [40 hộ].",
        "Xã có mấy hộ ra khỏi diện nghèo? / Xã có [40 hộ] thoát nghèo.",
        "Hội giúp bao nhiêu hộ nghèo? / Hội giúp [20 hộ] thoát nghèo.",
        "Xã có bao nhiêu hộ nghèo, cận nghèo? / Xã còn [61 hộ] cận nghèo.",
    ],
);

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Poor,
    NearPoor,
    PoorNoMore,
    PoorAgain,
}

/// The kinds a text without marks speaks of, in its order.
fn kinds(bare: &str) -> Vec<Kind> {
    let words: Vec<&str> = bare.split_whitespace().collect();
    let kind = |at: usize| {
        let before = at.checked_sub(1).map_or("", |before| words[before]);
        match (before, words[at]) {
            // "giảm nghèo", "xóa đói, giảm nghèo" is the programme.
            ("giam" | "xoa" | "chong" | "nguoi" | "vi", "ngheo") => None,
            ("can" | "near", "ngheo" | "poor") => Some(Kind::NearPoor),
            ("thoat", "ngheo") | ("of" | "from" | "escape" | "escaped", "poverty") => Some(Kind::PoorNoMore),
            // "ra khỏi diện nghèo"
            (_, "ngheo") if words[at.saturating_sub(4)..at].contains(&"khoi") => Some(Kind::PoorNoMore),
            ("tai", "ngheo") => Some(Kind::PoorAgain),
            (_, "ngheo" | "poor" | "poverty") => Some(Kind::Poor),
            _ => None,
        }
    };
    (0..words.len()).filter_map(kind).collect()
}

/// "Hộ cận nghèo" are not told by the poor ones.
fn another_poverty(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::HowMany | Asked::Percent) {
        return None;
    }
    let asked = kinds(&seen.asked.bare);
    let [wanted] = asked.as_slice() else { return None };
    // What stands behind the number, up to a comma or the next one, says what it counts; else what stands before it.
    let next = seen.parts_behind.first().map_or("", String::as_str);
    let behind = retold::bare(&format!("{}{next}", seen.focus.trim_end()));
    let digits = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let counted: Vec<&str> = behind
        .split_whitespace()
        .skip_while(digits)
        .take_while(|word| !digits(word))
        .collect();
    let counted = counted.join(" ");
    let told = match kinds(&counted) {
        told if told.is_empty() => kinds(&retold::bare(&seen.before)).last().copied(),
        told => told.first().copied(),
    };
    // "22 hộ gia đình" say nothing of how poor they are.
    let Some(told) = told else {
        return (*wanted != Kind::Poor && kinds(seen.bare_sentence()).is_empty()).then_some(0.5);
    };
    // "Số hộ nghèo giảm 40 hộ": so many are poor no more; "giúp 20 hộ thoát nghèo": whoever was helped was poor.
    let fewer = *wanted == Kind::PoorNoMore && says(&seen.before, &["giảm"]);
    let helped = *wanted == Kind::Poor && told == Kind::PoorNoMore && says(&seen.before, &["giúp", "hỗ trợ", "đưa"]);
    (told != *wanted && !fewer && !helped).then_some(0.4)
}
