//! Conditions that the slots of a question do not hold: the round, the class, the dead and the living.

use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
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
        // "đợt 2/2023": a month, which is held against what the sentence says of one.
        let year = words.get(at + 2).is_some_and(|w| w.len() == 4 && w.starts_with("20"));
        if year && *noun == "dot" {
            continue;
        }
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
            // "đợt 13" is "lần thứ 13" too.
            let turned = match round.0 {
                "dot" => Some(("lan", round.1)),
                "lan" => Some(("dot", round.1)),
                _ => None,
            };
            if wide.contains(round) || turned.is_some_and(|turned| wide.contains(&turned)) {
                1.0
            } else if near.iter().any(|(noun, _)| *noun == round.0) {
                0.4
            } else if own.iter().any(|(noun, _)| *noun == round.0) {
                0.75
            } else if matches!(round.0, "dot" | "quy" | "vong" | "phase") {
                0.55
            } else if matches!(round.0, "lan") && wide.iter().any(|(noun, _)| *noun == round.0) {
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
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    let mut wanted = CLASSES.iter().filter(|words| asks(seen.asked, words)).peekable();
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
