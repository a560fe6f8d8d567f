//! Conditions that the slots of a question do not hold: the round, the giver.

use super::{GIVING, Seen, asks, last_words, means, says};
use crate::entity::award::Level;
use crate::question::asked::Asked;
use crate::text::fold;

/// Nouns whose number tells one from another of the same name.
const ROUNDS: [&str; 9] = ["dot", "lan", "vong", "phien", "khoa", "ky", "quy", "tap", "phase"];

/// Number words with what they count.
const NUMBERS: [(&str, u32); 33] = [
    ("nhat", 1),
    ("mot", 1),
    ("dau", 1),
    ("dau tien", 1),
    ("hai", 2),
    ("nhi", 2),
    ("ba", 3),
    ("bon", 4),
    ("tu", 4),
    ("sau", 6),
    ("bay", 7),
    ("tam", 8),
    ("chin", 9),
    ("muoi", 10),
    ("i", 1),
    ("ii", 2),
    ("iii", 3),
    ("iv", 4),
    ("v", 5),
    ("vi", 6),
    ("vii", 7),
    ("viii", 8),
    ("ix", 9),
    ("x", 10),
    ("xi", 11),
    ("xii", 12),
    ("xiii", 13),
    ("xiv", 14),
    ("xv", 15),
    ("xvi", 16),
    ("xvii", 17),
    ("xviii", 18),
    ("xx", 20),
];

/// The rounds a padded text names: "đợt hai", "lần thứ VII", "quý II".
fn rounds(text: &str) -> Vec<(&'static str, u32)> {
    let text = fold::phrase_bare(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut out = Vec::new();
    for (at, word) in words.iter().enumerate() {
        // "the 5th congress"
        let ordinal = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|end| word.strip_suffix(end)?.parse::<u32>().ok());
        let held = words[at + 1..]
            .iter()
            .take(4)
            .any(|w| matches!(*w, "congress" | "conference" | "time" | "term" | "round"));
        if let Some(number) = ordinal.filter(|_| held) {
            out.push(("lan", number));
        }
        let Some(noun) = ROUNDS.iter().find(|r| *r == word) else {
            continue;
        };
        let next = words.get(at + 1).copied().unwrap_or("");
        let said = if next == "thu" {
            words.get(at + 2).copied().unwrap_or("")
        } else {
            next
        };
        let number = said
            .parse()
            .ok()
            .or_else(|| NUMBERS.iter().find(|(w, _)| *w == said).map(|(_, n)| *n))
            .filter(|n| (1..=40).contains(n));
        // "lần đầu", "kỳ tư": words that only look like a number.
        if let Some(number) = number.filter(|_| next == "thu" || !matches!(said, "tu" | "vi" | "sau" | "ba" | "dau")) {
            out.push((*noun, number));
        }
    }
    out
}

/// "đợt hai" is not answered by what is told of the first.
pub fn round(seen: &Seen) -> Option<f32> {
    let wanted = rounds(seen.asked);
    if wanted.is_empty() {
        return None;
    }
    let own = rounds(&seen.sentence);
    let near = rounds(&seen.part);
    let wide = rounds(&seen.around);
    let worst = wanted
        .iter()
        .map(|round| {
            if wide.contains(round) {
                1.0
            } else if near.iter().any(|(noun, _)| *noun == round.0) {
                0.4
            } else if own.iter().any(|(noun, _)| *noun == round.0) {
                0.75
            } else if matches!(round.0, "dot" | "quy" | "vong" | "phase") {
                0.55
            } else {
                1.0
            }
        })
        .fold(1.0, f32::min);
    (worst < 1.0).then_some(worst)
}

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

/// The Prime Minister's certificates are not the district's.
pub fn giver(seen: &Seen) -> Option<f32> {
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

/// "2 tập thể …; 3 Huân chương hạng Nhất": the class that was asked stands in the part that counts.
pub fn class(seen: &Seen) -> Option<f32> {
    const CLASSES: [&[&str]; 3] = [
        &["hạng nhất", "hạng i", "hạng 1", "first class"],
        &["hạng nhì", "hạng ii", "hạng 2", "second class"],
        &["hạng ba", "hạng iii", "hạng 3", "third class"],
    ];
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    let mut wanted = CLASSES.iter().filter(|words| asks(seen.asked, words)).peekable();
    wanted.peek()?;
    let near = format!("{}{}", last_words(&seen.before, 10).trim_end(), seen.part);
    (!wanted.any(|words| says(&near, words))).then_some(0.5)
}

/// "Bao nhiêu mẹ được truy tặng": where a sentence counts those honoured alive and dead in one, it tells neither number.
pub fn both_ways(seen: &Seen) -> Option<f32> {
    const DEAD: [&str; 5] = ["truy tặng", "truy phong", "đã mất", "đã hy sinh", "posthumously"];
    const ALIVE: [&str; 3] = ["phong tặng", "còn sống", "still alive"];
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    let (dead, alive) = (asks(seen.own, &DEAD), asks(seen.own, &ALIVE));
    let near = format!("{}{}{}", seen.before.trim_end(), seen.part, seen.after);
    const BOTH: [&str; 4] = [
        "phong tặng truy tặng",
        "phong tặng và truy tặng",
        "tặng và truy tặng",
        "phong tặng hoặc truy tặng",
    ];
    if dead != alive && says(&near, &BOTH) {
        return Some(0.6);
    }
    let (told_dead, told_alive) = (says(&near, &DEAD), says(&near, &ALIVE));
    // The words of the answer's own part tell which of the two it counts.
    let own = |words: &[&str]| says(&seen.part, words);
    let other = match (dead, alive) {
        (true, false) => told_alive && (own(&ALIVE) || !own(&DEAD)) || !told_dead && !says(&seen.around, &DEAD),
        (false, true) => told_dead && (own(&DEAD) || !own(&ALIVE)),
        _ => false,
    };
    other.then_some(0.6)
}
