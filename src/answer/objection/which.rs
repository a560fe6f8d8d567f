//! Which one of several: the oldest is not the youngest, somebody's wife is not he.

use super::{Seen, last_words, says};
use crate::question::asked::Asked;

/// The two ends of a row, in words.
const ENDS: [(&[&str], &[&str]); 4] = [
    (
        &["cao tuoi nhat", "lon tuoi nhat", "gia nhat", "oldest", "eldest"],
        &["nho tuoi nhat", "tre nhat", "it tuoi nhat", "youngest"],
    ),
    (
        &[
            "nhieu nhat",
            "cao nhat",
            "lon nhat",
            "dong nhat",
            "most",
            "highest",
            "largest",
            "biggest",
        ],
        &[
            "it nhat",
            "thap nhat",
            "nho nhat",
            "fewest",
            "lowest",
            "smallest",
            "least",
        ],
    ),
    (
        &["som nhat", "dau tien", "earliest", "first to"],
        &["muon nhat", "cuoi cung", "latest", "last to"],
    ),
    (
        &["dan dau", "dung dau", "xep thu nhat", "ve nhat"],
        &["cuoi bang", "xep cuoi", "dung cuoi", "bottom"],
    ),
];

/// A sentence of the youngest alone does not tell the oldest.
pub fn other_end(seen: &Seen) -> Option<f32> {
    // "nhiều nhất …, ít nhất …": both ends are asked.
    if seen.asked.matches(" nhat ").count() > 1 {
        return None;
    }
    let parts = format!("{}{}", seen.before.trim_end(), seen.after);
    let other = ENDS.iter().any(|(one, other)| {
        let against = |asked: &[&str], told: &[&str]| {
            says(&seen.asked, asked) && !says(&seen.asked, told) && says(&parts, told) && !says(&seen.part, asked)
        };
        against(one, other) && !says(&last_words(&seen.before, 12), one)
            || against(other, one) && !says(&last_words(&seen.before, 12), other)
    });
    other.then_some(0.4)
}

/// "Phường dẫn đầu được …, hai phường kế tiếp nhận …": what the nearest words before say of those behind the first is not
/// the first's.
pub fn rest(seen: &Seen) -> Option<f32> {
    const FIRST: [&str; 14] = [
        "dan dau",
        "dung dau",
        "ve nhat",
        "thu nhat",
        "giai nhat",
        "nhat",
        "quan quan",
        "first",
        "top",
        "best",
        "led",
        "winner",
        "winning",
        "leading",
    ];
    const REST: [&str; 12] = [
        "ke tiep",
        "tiep theo",
        "con lai",
        "ke sau",
        "xep sau",
        "thu hai",
        "thu nhi",
        "giai nhi",
        "the rest",
        "remaining",
        "runner up",
        "second prize",
    ];
    let last = |words: &[&str]| {
        let at = |w: &&str| seen.before.rfind(&format!(" {w} "));
        words.iter().filter_map(at).max()
    };
    let told = last(&REST)?;
    let asked = says(&seen.asked, &FIRST) && !says(&seen.asked, &REST);
    (asked && last(&FIRST).is_none_or(|first| first < told)).then_some(0.4)
}

const RELATIONS: [(&str, &[&str]); 12] = [
    ("vo", &["vo", "ba xa", "wife"]),
    ("chong", &["chong", "husband"]),
    ("bo", &["bo", "cha", "father"]),
    ("me", &["me", "mother"]),
    ("con trai", &["con trai", "con", "son"]),
    ("con gai", &["con gai", "con", "daughter"]),
    ("em gai", &["em gai", "sister"]),
    ("em trai", &["em trai", "brother"]),
    ("wife", &["vo", "wife"]),
    ("husband", &["chong", "husband"]),
    ("father", &["bo", "cha", "father"]),
    ("mother", &["me", "mother"]),
];

/// The relation the question asks about: "vợ ông Khoát tên gì".
pub fn relation_asked(asked: &str) -> Option<&'static [&'static str]> {
    const HEADS: [&str; 10] = ["ong", "ba", "anh", "chi", "co", "cu", "em", "cua", "thay", "of"];
    let words: Vec<&str> = asked.split_whitespace().collect();
    RELATIONS.iter().find_map(|(relation, told)| {
        let length = relation.split(' ').count();
        let english = told.last() == Some(relation);
        let stands = (0..words.len()).any(|at| {
            words.get(at..at + length).is_some_and(|w| w.join(" ") == *relation)
                && (english || words.get(at + length).is_some_and(|next| HEADS.contains(next)))
        });
        stands.then_some(*told)
    })
}

/// Somebody's wife is named behind the word that says so.
pub fn relation(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::Name | Asked::Who | Asked::WhoIs) {
        return None;
    }
    let told = relation_asked(&seen.asked)?;
    (!says(&last_words(&seen.before, 6), told) && !says(&seen.part, told)).then_some(0.4)
}

/// Who gave stands in a sentence that tells of giving.
pub fn nothing_given(seen: &Seen) -> Option<f32> {
    const GIVING: [&str; 22] = [
        "tang",
        "trao",
        "khen",
        "thuong",
        "cong nhan",
        "phong",
        "bieu duong",
        "tuyen duong",
        "ton vinh",
        "vinh danh",
        "nhan",
        "cap",
        "ky",
        "gave",
        "given",
        "presented",
        "awarded",
        "handed",
        "received",
        "conferred",
        "honoured",
        "from",
    ];
    const ASKED: [&str; 9] = [
        "trao",
        "tang",
        "khen",
        "thuong",
        "awarded",
        "presented",
        "gave",
        "handed",
        "conferred",
    ];
    let asked = seen.ask.asked == Asked::ByWhom && says(&seen.asked, &ASKED);
    // "Nhân dân" and "cá nhân" receive nothing by their names.
    let sentence = seen.sentence.replace(" nhan dan ", " - ").replace(" ca nhan ", " - ");
    (asked && !says(&sentence, &GIVING)).then_some(0.5)
}

/// "Dr. A was given the title": who got it did not give it.
pub fn recipient(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::ByWhom {
        return None;
    }
    let words: Vec<&str> = seen.after.split_whitespace().take(14).collect();
    // "…, được Chủ tịch nước ủy quyền, trao …"
    if words.windows(2).any(|w| w == ["uy", "quyen"]) {
        return None;
    }
    let gives = words
        .iter()
        .position(|w| matches!(*w, "trao" | "tang" | "khen" | "presented" | "gave" | "awarded"));
    let gets = words.iter().enumerate().position(|(at, w)| match *w {
        "duoc" => at <= 2,
        "received" => true,
        "was" | "were" => matches!(words.get(at + 1), Some(&"given" | &"awarded" | &"presented" | &"named")),
        _ => false,
    });
    gets.filter(|at| gives.is_none_or(|gives| *at < gives)).map(|_| 0.5)
}
