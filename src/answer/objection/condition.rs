//! Conditions that the slots of a question do not hold: the round, the class, the dead and the living.

use super::rules::objection;
use super::{Objection, Seen, asks, first_words, last_words, says};
use crate::question::asked::Asked;
use crate::text::fold;

/// Nouns whose number tells one from another of the same name.
const ROUNDS: [&str; 9] = ["dot", "lan", "vong", "phien", "khoa", "ky", "quy", "tap", "phase"];

/// Words of one round that stand between its noun and "thứ" at most: "đợt khen thưởng thứ 3".
const BETWEEN: usize = 2;

/// What a sum or a harvest is counted in.
const AMOUNTS: [&str; 8] = ["ty", "trieu", "nghin", "dong", "usd", "tan", "ta", "kg"];

/// Number words with what they count.
const NUMBERS: [(&str, u32); 34] = [
    ("nhat", 1),
    ("mot", 1),
    ("dau", 1),
    ("dau tien", 1),
    ("hai", 2),
    ("nhi", 2),
    ("ba", 3),
    ("bon", 4),
    ("tu", 4),
    ("nam", 5),
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

/// English ordinals in words, from the second on: "the first time" is no round.
const ORDINALS: [&str; 9] = [
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
];

/// The number of an English ordinal: "5th", "third".
fn ordinal(word: &str) -> Option<u32> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end));
    let said = || ORDINALS.iter().position(|said| *said == word).map(|at| at as u32 + 2);
    digits.and_then(|digits| digits.parse().ok()).or_else(said)
}

/// The rounds a padded text names: "đợt hai", "đợt khen thứ 3", "lần thứ VII", "quý II", "the third round".
fn rounds(text: &str) -> Vec<(&'static str, u32)> {
    let bare = fold::phrase_bare(text);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let word = |at: usize| words.get(at).copied().unwrap_or("");
    let marked = fold::is_marked(text);
    let typed: Vec<&str> = text.split_whitespace().collect();
    let mut out = Vec::new();
    for at in 0..words.len() {
        // "the 5th congress", "the third round": one of the next words says what is counted.
        let held = words[at + 1..].iter().take(4).find_map(|held| match *held {
            "congress" | "conference" | "time" | "term" => Some("lan"),
            "round" | "batch" => Some("round"),
            _ => None,
        });
        out.extend(held.zip(ordinal(words[at])));
        let Some(noun) = ROUNDS.iter().find(|noun| **noun == words[at]) else {
            continue;
        };
        // "đợt 1 thu 5 tỷ", "dot nay thu 5 ty": money that comes in is no "thứ".
        let amount = |thu: usize| AMOUNTS.contains(&word(thu + 2));
        let ordinal =
            |thu: &usize| word(*thu) == "thu" && !(marked && typed.get(*thu) == Some(&"thu")) && !amount(*thu);
        let numbered = word(at + 1).starts_with(|c: char| c.is_ascii_digit());
        let thu = (at + 1..=at + 1 + BETWEEN).find(ordinal).filter(|_| !numbered);
        let said = word(thu.map_or(at + 1, |thu| thu + 1));
        let number = said
            .parse()
            .ok()
            .or_else(|| NUMBERS.iter().find(|(w, _)| *w == said).map(|(_, n)| *n))
            .filter(|n| (1..=40).contains(n));
        // "đợt 2/2023": a month, which is held against what the sentence says of one.
        let year = words.get(at + 2).is_some_and(|w| w.len() == 4 && w.starts_with("20"));
        // "đợt 27/2/2023": a day.
        let day = word(at + 1).split('/').count() > 1
            || words.get(at + 3).is_some_and(|w| w.len() == 4) && {
                let month = word(at + 2);
                month.len() <= 2 && month.bytes().all(|b| b.is_ascii_digit())
            };
        if (year || day) && *noun == "dot" {
            continue;
        }
        // "lần đầu", "kỳ tư": words that only look like a number.
        let looks = matches!(said, "tu" | "vi" | "sau" | "ba" | "dau" | "nam");
        // "cuộc họp quý đầu tiên"
        let looks = looks && !(*noun == "quy" && said == "dau" && word(at + 2) == "tien");
        if let Some(number) = number.filter(|_| thu.is_some() || !looks) {
            out.push((*noun, number));
        }
    }
    out
}

/// Whether two rounds may be one: "đợt 13" is "lần thứ 13" too, and "the third round" any of them.
fn may_be(one: (&str, u32), other: (&str, u32)) -> bool {
    one.1 == other.1 && alike(one.0, other.0)
}

fn alike(one: &str, other: &str) -> bool {
    let time = |noun: &str| matches!(noun, "dot" | "lan" | "round");
    let of_round = |noun: &str| matches!(noun, "vong" | "phase" | "ky");
    one == other || time(one) && time(other) || one == "round" && of_round(other) || other == "round" && of_round(one)
}

pub const ANOTHER_ROUND: Objection = objection(
    "another round",
    round,
    &[
        (
            "Đợt hai chi trả bao nhiêu tỷ? / Đợt một chi trả [2.940 tỷ đồng].",
            "0.40",
        ),
        (
            "Cuộc họp quý đầu tiên mở ở xã nào? / Cụm ký giao ước tại [xã Phú Lộc].",
            "0.55",
        ),
        ("Quý II phường khen bao nhiêu người? / Phường khen [9 người].", "0.55"),
        (
            "Đợt khen thứ 3 có bao nhiêu tập thể? / Bộ khen đợt 2 cho [32 tập thể].",
            "0.40",
        ),
        (
            "How many teams were rewarded in the third round? / Bộ khen [32 tập thể].",
            "0.55",
        ),
    ],
    &[
        "How many teams were rewarded in the third round? / Đợt khen thứ 3 có [32 tập thể].",
        "Đợt 2 chi trả bao nhiêu tỷ? / Đợt hai chi trả [2.940 tỷ đồng].",
        "Đợt 1 thu bao nhiêu tỷ? / Đợt 1 thu [5 tỷ đồng].",
        "Đợt 2/2023 mấy người được khen? / Sở khen [29 người].",
        "Đợt 27/2/2023 mấy người được khen? / Sở khen [29 người].",
        "Đại hội lần V biểu dương bao nhiêu điển hình? / Đại hội lần thứ V biểu dương [62 điển hình], cử 15 đại biểu dự Đại hội toàn quốc lần thứ X.",
    ],
);

/// "đợt hai" is not answered by what is told of the first.
fn round(seen: &Seen) -> Option<f32> {
    let wanted = rounds(seen.asked);
    if wanted.is_empty() {
        return None;
    }
    let own = rounds(&seen.sentence);
    let near = rounds(&seen.part);
    let opening = rounds(&first_words(&seen.sentence, 6));
    let wide = rounds(&seen.around);
    let worst = wanted
        .iter()
        .map(|round| {
            let another = |told: &[(&str, u32)]| told.iter().any(|(noun, _)| alike(noun, round.0));
            let said = |told: &[(&str, u32)]| told.iter().any(|told| may_be(*round, *told));
            // "Khen thưởng đợt 2 … Ở đợt 1, quận đã khen 41 tập thể": the report tells of both.
            let opened = round.0 == "dot" && another(&opening) && !said(&own);
            if said(&wide) && !opened {
                1.0
            } else if another(&near) || opened {
                0.4
            } else if another(&own) {
                // "cử 15 đại biểu dự Đại hội toàn quốc lần thứ X": where somebody goes on to.
                let higher = says(&seen.sentence, &["dự đại hội", "toàn quốc", "cấp trên"]);
                if round.0 == "quy" || higher { 0.75 } else { 0.5 }
            } else if matches!(round.0, "dot" | "quy" | "vong" | "phase" | "round") {
                0.55
            } else if round.0 == "lan" && another(&wide) {
                0.6
            } else {
                1.0
            }
        })
        .fold(1.0, f32::min);
    (worst < 1.0).then_some(worst)
}

/// "2 tập thể …; 3 Huân chương hạng Nhất": the class that was asked stands in the part that counts.
pub fn class(seen: &Seen) -> Option<f32> {
    const CLASSES: [&[&str]; 3] = [
        &["hạng nhất", "hạng i", "hạng 1", "first class"],
        &["hạng nhì", "hạng ii", "hạng 2", "second class"],
        &["hạng ba", "hạng iii", "hạng 3", "third class"],
    ];
    let mut wanted = CLASSES.iter().filter(|words| asks(seen.own, words)).peekable();
    if matches!(seen.ask.asked, Asked::When | Asked::Who | Asked::WhoIs) {
        // "hạng Ba thì có từ bao giờ": when another class came is not it.
        let other = CLASSES.iter().any(|words| says(&seen.sentence, words));
        let told = wanted.clone().any(|words| says(&seen.sentence, words));
        return (wanted.peek().is_some() && other && !told).then_some(0.5);
    }
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    wanted.peek()?;
    let near = format!("{}{}", last_words(&seen.before, 10).trim_end(), seen.part);
    (!wanted.any(|words| says(&near, words))).then_some(0.5)
}

pub const BOTH_WAYS: Objection = objection(
    "the dead and the living",
    both_ways,
    &[
        (
            "Bao nhiêu mẹ được truy tặng danh hiệu? / Huyện phong tặng, truy tặng danh hiệu cho [41 mẹ].",
            "0.60",
        ),
        (
            "Huyện có bao nhiêu mẹ còn sống? / Huyện có [39 mẹ] được truy tặng danh hiệu.",
            "0.60",
        ),
    ],
    &["Bao nhiêu mẹ được truy tặng? / Hai mẹ còn sống là mẹ Sửu và mẹ Rằm; [39 mẹ] được truy tặng."],
);

/// "Bao nhiêu mẹ được truy tặng": where a sentence counts those honoured alive and dead in one, it tells neither number.
fn both_ways(seen: &Seen) -> Option<f32> {
    const DEAD: [&str; 5] = ["truy tặng", "truy phong", "đã mất", "đã hy sinh", "posthumously"];
    const ALIVE: [&str; 3] = ["phong tặng", "còn sống", "still alive"];
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    let (dead, alive) = (asks(seen.own, &DEAD), asks(seen.own, &ALIVE));
    let near = format!("{}{}{}", seen.before.trim_end(), seen.part, seen.after);
    const BOTH: [&str; 3] = ["phong tặng truy tặng", "tặng và truy tặng", "phong tặng hoặc truy tặng"];
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
