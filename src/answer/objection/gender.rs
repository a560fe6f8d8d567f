//! A man where a woman is asked for, or the other way round: the form of address says it, or the name's own "Thị".

use super::rules::objection;
use super::{Objection, Seen, means};
use crate::question::asked::Asked;

pub const A_MAN_OR_A_WOMAN: Objection = objection(
    "a man, or a woman, is asked for",
    other_gender,
    &[
        (
            "Which Muong woman teaches the gongs for free? / Another is [Mr Trieu Phu Tai], a herbalist.",
            "0.40",
        ),
        (
            "Bà nào ở xã dạy chữ không công? / [Ông Lê Văn Tí] dạy chữ không công.",
            "0.40",
        ),
        (
            "Người phụ nữ bán vé số trả lại tiền tên gì? / [Anh Vũ Đình Lành] trả lại tiền.",
            "0.40",
        ),
        (
            "Người đàn ông cứu em bé tên là gì? / [Chị Ngô Thị Na] báo cho công an.",
            "0.40",
        ),
        (
            "Mẹ hai cháu làm nghề gì? / [Anh Vũ Văn Lành], bảo vệ khách sạn, đưa từng cháu vào bờ.",
            "0.40",
        ),
        (
            "Anh giao hàng cứu bốn người tên là gì? / [Chị Ngô Thị Na] cảm ơn.",
            "0.40",
        ),
    ],
    &[
        "Mẹ hai cháu làm nghề gì? / [Chị Ngô Thị Na], mẹ hai cháu, bán vé số.",
        "Which Muong woman teaches the gongs for free? / One of them is [Ms Dinh Thi Hop].",
        "Bà nào ở xã dạy chữ không công? / [Bà Lê Thị Tí] dạy chữ không công.",
        "Vợ ông Hòa là ai? / Vợ ông Hòa, [bà Ngô Thị Lụa], cũng được khen.",
        "Ai giúp bà Lụa xây nhà? / [Ông Vi Văn Sâm] giúp bà xây nhà.",
        "Anh hùng Lao động đầu tiên của xã là ai? / Anh hùng Lao động đầu tiên của xã là [bà Lê Thị Tí].",
        "Ông bà nào dạy chữ không công? / [Bà Lê Thị Tí] dạy chữ không công.",
        "Anh chị nào cứu em bé? / [Chị Ngô Thị Na] cứu em bé.",
        "Thầy cô nào dạy chữ không công? / [Cô Ngô Thị Na] dạy chữ không công.",
    ],
);

/// Words for those who are asked for, women and men.
const WOMEN: [&str; 14] = [
    "bà",
    "chị",
    "cô",
    "nữ",
    "phụ nữ",
    "cô gái",
    "cụ bà",
    "cô giáo",
    "bà cụ",
    "bà mẹ",
    "woman",
    "lady",
    "girl",
    "women",
];
const MEN: [&str; 13] = [
    "ông",
    "anh",
    "chú",
    "thầy",
    "đàn ông",
    "chàng trai",
    "cụ ông",
    "thầy giáo",
    "ông cụ",
    "nam",
    "man",
    "boy",
    "gentleman",
];

/// "Which woman": who is called "Mr" is none.
fn other_gender(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name) {
        return None;
    }
    // "Mẹ hai cháu làm nghề gì?"
    let kin = |words: &'static [&'static str]| {
        let first = seen.asked.split_whitespace().next().unwrap_or("");
        seen.question.kin.is_some() && words.contains(&first)
    };
    let of_kin = match (kin(&["mẹ", "vợ"]), kin(&["bố", "cha", "chồng"])) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    let woman = of_kin.or_else(|| asked_for(seen.asked))?;
    let told = is_woman(&seen.focus)?;
    (woman != told).then_some(0.4)
}

/// Whether a woman or a man is asked for: "bà nào", "the woman who", "người đàn ông … là ai". Who else the question names
/// says nothing.
fn asked_for(own: &str) -> Option<bool> {
    let words: Vec<&str> = own.split_whitespace().collect();
    let marked = !own.is_ascii();
    let stands = |at: usize, phrase: &str| {
        // Without its marks "chu tich" is no "chú".
        let alone = !phrase.contains(' ');
        let is = |word: &str, part: &str| {
            if alone {
                word == part && marked
            } else {
                means(word, part)
            }
        };
        let mut parts = phrase.split(' ').enumerate();
        parts.all(|(i, part)| words.get(at + i).is_some_and(|word| is(word, part)))
    };
    const CLOSES: [&str; 5] = ["tên là gì", "tên gì", "là ai", "tên chi", "nào"];
    let skip = usize::from(words.first().is_some_and(|word| means(word, "người")));
    // "Anh hùng Lao động là ai?", "ông bà nào": no man.
    const NO_ADDRESS: [&str; 7] = ["hùng", "bà", "chị", "cô", "em", "con", "ruột"];
    let title = words
        .get(skip + 1)
        .is_some_and(|word| NO_ADDRESS.iter().any(|part| means(word, part)));
    if title {
        return None;
    }
    let closed = |from: usize| (from..words.len()).any(|at| CLOSES.iter().any(|phrase| stands(at, phrase)));
    let vietnamese = |phrase: &&str| stands(skip, phrase) && closed(skip + phrase.split(' ').count());
    // "Which Muong woman", "who is the woman".
    let english = words
        .iter()
        .position(|word| matches!(*word, "which" | "what" | "who"))
        .map(|at| &words[at..(at + 5).min(words.len())])
        .filter(|near| near[0] != "who" || near.get(1).is_some_and(|verb| matches!(*verb, "is" | "was")))
        .filter(|_| words.iter().all(|word| word.is_ascii()));
    let english =
        |phrase: &&str| phrase.is_ascii() && english.is_some_and(|near| near.contains(phrase) && !near.contains(&"by"));
    let is = |all: &[&str]| all.iter().any(|phrase| english(phrase) || vietnamese(phrase));
    match (is(&WOMEN), is(&MEN)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// Whether the form of address, or the name's own syllable, tells of a woman, or of a man; the words come folded.
pub(in crate::answer) fn is_woman(focus: &str) -> Option<bool> {
    const HER: [&str; 9] = ["bà", "chị", "cô", "ms", "mrs", "miss", "nữ", "she", "her"];
    const HIM: [&str; 8] = ["ông", "anh", "chú", "mr", "thầy", "he", "his", "him"];
    let words: Vec<&str> = focus.split_whitespace().collect();
    let first = *words.first()?;
    let middle = words
        .get(2)
        .filter(|_| words.len() >= 4)
        .into_iter()
        .chain(words.get(1));
    let middle: Vec<&&str> = middle.collect();
    if HER.contains(&first) || middle.iter().any(|word| **word == "thị") {
        Some(true)
    } else if HIM.contains(&first) || middle.iter().any(|word| **word == "văn") {
        Some(false)
    } else {
        None
    }
}
