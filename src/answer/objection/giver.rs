//! Another giver than the one asked for: the Prime Minister's certificates are not the district's.

use super::{GIVING, Seen, means, says};
use crate::entity::award::Level;
use crate::text::fold;

/// Authorities by the words that name them.
const GIVERS: [(&str, Level); 23] = [
    ("chu tich nuoc", Level::State),
    ("state president", Level::State),
    ("thu tuong", Level::Government),
    ("chinh phu", Level::Government),
    ("prime minister", Level::Government),
    ("government", Level::Government),
    ("tong lien doan", Level::Ministry),
    ("trung uong", Level::Ministry),
    ("bo truong", Level::Ministry),
    ("bo cong an", Level::Ministry),
    ("bo", Level::Ministry),
    ("ministry", Level::Ministry),
    ("minister", Level::Ministry),
    ("thanh pho", Level::Province),
    ("tp", Level::Province),
    ("tinh", Level::Province),
    ("city", Level::Province),
    ("quan", Level::District),
    ("huyen", Level::District),
    ("district", Level::District),
    ("phuong", Level::Commune),
    ("xa", Level::Commune),
    ("ward", Level::Commune),
];

/// The level of the authority a phrase names.
fn level(phrase: &str) -> Option<Level> {
    let text = format!(" {} ", fold::phrase_bare(phrase));
    // "cán bộ", "chi bộ" are no ministry.
    let text = ["can bo", "chi bo", "dang bo", "noi bo"]
        .iter()
        .fold(text, |text, words| text.replace(&format!(" {words} "), " - "));
    GIVERS
        .iter()
        .filter_map(|(words, level)| text.find(&format!(" {words} ")).map(|at| (at, *level)))
        .min_by_key(|(at, _)| *at)
        .map(|(_, level)| level)
}

/// What sort of body an authority is.
fn body(phrase: &str) -> Option<&'static str> {
    const BODIES: [(&str, &[&str]); 8] = [
        (
            "youth union",
            &[
                "tinh doan",
                "thanh doan",
                "quan doan",
                "huyen doan",
                "trung uong doan",
                "doan thanh nien",
                "youth union",
            ],
        ),
        (
            "trade union",
            &["lien doan", "ldld", "cong doan", "trade union", "federation"],
        ),
        ("front", &["mat tran", "mttq"]),
        (
            "association",
            &[
                "hoi lien hiep",
                "hoi nong dan",
                "hoi cuu chien binh",
                "hoi phu nu",
                "hoi nguoi cao tuoi",
            ],
        ),
        ("police", &["cong an", "police"]),
        ("army", &["quan khu", "bo chi huy", "bo tu lenh", "military"]),
        ("party", &["tinh uy", "thanh uy", "quan uy", "huyen uy", "dang uy"]),
        (
            "state",
            &[
                "ubnd",
                "uy ban nhan dan",
                "chu tich tinh",
                "chu tich quan",
                "chu tich huyen",
                "chu tich thanh pho",
                "people s committee",
            ],
        ),
    ];
    let text = format!(" {} ", fold::phrase_bare(phrase));
    BODIES
        .iter()
        .find(|(_, names)| says(&text, names))
        .map(|(body, _)| *body)
}

/// Who gives, in the words of the question: "được Thủ tướng tặng", "by the Prime Minister".
fn giver_asked<T>(asked: &str, named: fn(&str) -> Option<T>) -> Option<T> {
    let words: Vec<&str> = asked.split_whitespace().collect();
    let stands = |at: usize, verb: &str| {
        let mut parts = verb.split(' ').enumerate();
        parts.all(|(i, part)| words.get(at + i).is_some_and(|word| means(word, part)))
    };
    for (at, word) in words.iter().enumerate() {
        if GIVING.iter().any(|verb| stands(at, verb)) {
            // "do quận giới thiệu, được thành phố biểu dương": who stands nearest to the verb gives.
            let begin = (at.saturating_sub(9)..at)
                .rev()
                .find(|i| means(words[*i], "được") || means(words[*i], "do"));
            if let Some(giver) = begin.and_then(|begin| named(&words[begin + 1..at].join(" "))) {
                return Some(giver);
            }
        }
        // "the woman from … ward": where somebody comes from gives nothing.
        const PEOPLE: [&str; 16] = [
            "woman",
            "man",
            "women",
            "men",
            "person",
            "people",
            "teacher",
            "pupil",
            "student",
            "resident",
            "farmer",
            "worker",
            "officer",
            "collectives",
            "individuals",
            "households",
        ];
        let origin = *word == "from" && at > 0 && PEOPLE.contains(&words[at - 1]);
        if matches!(*word, "by" | "from") && !origin {
            let rest = &words[at + 1..];
            let end = rest
                .iter()
                .position(|w| matches!(*w, "in" | "for" | "on" | "at" | "during" | "to"))
                .unwrap_or(rest.len());
            if let Some(giver) = named(&rest[..end.min(6)].join(" ")) {
                return Some(giver);
            }
        }
    }
    None
}

/// Whose award the last name of one says: "Bằng khen của Thủ tướng", "Cờ thi đua Chính phủ".
fn award_of(text: &str) -> Option<Level> {
    const AWARDS: [&str; 5] = ["bang khen", "co thi dua", "giay khen", "co", "bk"];
    const OUTRIGHT: [&str; 3] = ["thu tuong", "chinh phu", "chu tich nuoc"];
    let text = fold::phrase_bare(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    (0..words.len()).rev().find_map(|at| {
        let rest = words[at..].join(" ");
        let behind = AWARDS
            .iter()
            .find_map(|award| rest.strip_prefix(award)?.strip_prefix(' '))?;
        let giver = match behind.strip_prefix("cua ") {
            Some(giver) => giver,
            None if OUTRIGHT.iter().any(|giver| behind.starts_with(giver)) => behind,
            None => return None,
        };
        level(&giver.split(' ').take(4).collect::<Vec<_>>().join(" "))
    })
}

/// The Prime Minister's certificates are not the district's.
pub fn giver(seen: &Seen) -> Option<f32> {
    let told = || {
        let behind: Vec<&str> = seen.after.split_whitespace().take(AWARD_BEHIND).collect();
        award_of(&behind.join(" ")).or_else(|| award_of(&seen.before))
    };
    if let Some(wanted) = award_of(seen.own)
        && told().is_some_and(|told| told != wanted)
    {
        return Some(0.5);
    }
    if let Some(wanted) = giver_asked(seen.asked, level)
        && let Some(told) = giver_told(seen, level)
        && told != wanted
    {
        return Some(0.5);
    }
    // "Tỉnh đoàn" is not the province.
    if let Some(wanted) = giver_asked(seen.asked, body)
        && let Some(told) = giver_told(seen, body)
        && told != wanted
    {
        return Some(0.5);
    }
    // "Giám đốc Công an tỉnh thưởng bao nhiêu?": who gives stands before the verb.
    let wanted = actor(seen.own)?;
    let told = actor(&seen.before)?;
    (told != wanted).then_some(0.5)
}

/// So many words behind a number may say whose award it counts.
const AWARD_BEHIND: usize = 7;

/// The sort of body that is the subject of the last verb of giving.
fn actor(text: &str) -> Option<&'static str> {
    const VERBS: [&str; 4] = ["thưởng", "tặng", "khen", "trao"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().enumerate().rposition(|(at, w)| {
        let is = |word: Option<&&str>, known: &[&str]| word.is_some_and(|w| known.iter().any(|k| means(w, k)));
        let other = is(words.get(at + 1), &["trực", "vụ", "xuyên", "thưởng"]);
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let noun = is(before, &["phong", "phòng", "tiền", "mức", "giấy", "bằng", "khen"]);
        is(Some(w), &VERBS) && !other && !noun
    })?;
    let subject = &words[at.saturating_sub(9)..at];
    if subject
        .iter()
        .any(|w| ["được", "do", "bị"].iter().any(|known| means(w, known)))
    {
        return None;
    }
    body(&subject.join(" "))
}

/// Who gives: by the verb nearest behind the answer, else by the last one before it.
fn giver_told<T>(seen: &Seen, named: fn(&str) -> Option<T>) -> Option<T> {
    giver_asked(&seen.after, named).or_else(|| {
        let words: Vec<&str> = seen.before.split_whitespace().collect();
        (0..words.len())
            .rev()
            .find_map(|from| giver_asked(&words[from..].join(" "), named))
    })
}
