//! Values of the asked sort that are not what is meant: some of those counted, where it was done, who got it.

use super::Asking;
use crate::answer::objection::{kind_of, padded, sum};
use crate::entity::Entity;
use crate::question::asked::Asked;
use crate::text::fold;
use crate::text::phrase::stands;

/// What is left of one who got what is asked to have been given.
const GOT_IT: f32 = 0.3;
/// What is left of the place where something is done.
const THERE_ONLY: f32 = 0.6;
/// What is left of a growth where all are asked for.
const GROWTH: f32 = 0.6;
/// What is left of a count of another kind than is asked for, where that is counted beside it.
const ANOTHER_KIND: f32 = 0.4;
/// What is left of a count of some of those just counted.
const ONLY_PART: f32 = 0.6;

/// "Sở trao Bằng khen cho tập thể Đồn và Thiếu tá A": who stands behind "cho" got it, and gave nothing.
pub fn given_to(text: &str, person: &Entity) -> f32 {
    const GIVES: [&str; 4] = ["trao", "tặng", "gắn", "thưởng"];
    let before = text.get(..person.span.start as usize).unwrap_or("");
    let clause = before.rfind([';', '.']).map_or(before, |at| &before[at..]);
    let words: Vec<String> = fold::phrase_key(clause).split(' ').map(str::to_string).collect();
    let to = words.iter().rposition(|word| word == "cho");
    let gave = to.is_some_and(|to| words[..to].iter().any(|word| GIVES.contains(&word.as_str())));
    let again = to.is_some_and(|to| words[to..].iter().any(|word| GIVES.contains(&word.as_str())));
    match gave && !again {
        true => GOT_IT,
        false => 1.0,
    }
}

/// "Ký giao ước tại huyện A": where something is done is not who did it, unless that is asked.
pub fn done_there(asking: &Asking, text: &str, place: &Entity) -> f32 {
    const THERE: [&str; 4] = ["tại", "ở", "trên địa bàn", "in"];
    if !matches!(asking.ask.asked, Asked::Place | Asked::Who | Asked::Members) {
        return 1.0;
    }
    let before = text.get(..place.span.start as usize).unwrap_or("").trim_end();
    let there = THERE.iter().any(|word| {
        let stem = before.strip_suffix(word);
        stem.is_some_and(|stem| stem.is_empty() || stem.ends_with([' ', ',', '(']))
    });
    let asked = &asking.asked_key;
    let where_asked = [" o ", " tai ", " dau ", " where ", " in ", " ở ", " tại "]
        .iter()
        .any(|word| asked.contains(word));
    match there && !where_asked {
        true => THERE_ONLY,
        false => 1.0,
    }
}

/// "6 người trong số này" are some of those who were asked for.
pub fn part_of(asking: &Asking, text: &str, number: &Entity) -> f32 {
    const PART: [&str; 7] = [
        "trong số này",
        "trong số đó",
        "trong số họ",
        "trong đó",
        "trong số ấy",
        "of them",
        "of whom",
    ];
    let behind = text.get(number.span.end as usize..).unwrap_or("").trim_start();
    let asked = &asking.asked_key;
    let asks = ["trong so", "trong do", "of them", "of whom", "of the", "trong"]
        .iter()
        .any(|words| stands(asked, words));
    let part = || PART.iter().any(|part| behind.starts_with(part));
    match !asks && part() && !sum::asks_for_these(asked, &padded(behind)) {
        true => ONLY_PART,
        false => 1.0,
    }
}

/// What is left of a number that is a growth, or counts another kind.
pub fn other_number(asking: &Asking, text: &str, number: &Entity) -> f32 {
    grown(asking, text, number) * of_kind(asking, text, number)
}

/// "14 thẻ xanh, bốn thẻ hồng": the one kind is not the other that is asked for.
fn of_kind(asking: &Asking, text: &str, number: &Entity) -> f32 {
    let [head, kind, ..] = asking.ask.noun.as_slice() else {
        return 1.0;
    };
    let told = text.get(number.span.start as usize..).unwrap_or("");
    match asking.ask.asked == Asked::HowMany && kind_of::counts_other((head, kind), told, text) {
        true => ANOTHER_KIND,
        false => 1.0,
    }
}

/// "nhiều hơn năm trước 23 người": by how much it grew is not how many there were.
fn grown(asking: &Asking, text: &str, number: &Entity) -> f32 {
    const GROWTHS: [&str; 8] = [
        "nhiều hơn",
        "ít hơn",
        "cao hơn",
        "thấp hơn",
        "tăng thêm",
        "giảm thêm",
        "tăng",
        "giảm",
    ];
    if !matches!(asking.ask.asked, Asked::HowMany | Asked::Money) {
        return 1.0;
    }
    let before = text.get(..number.span.start as usize).unwrap_or("");
    let part = before.rfind([',', ';', '(']).map_or(before, |at| &before[at + 1..]);
    let part = padded(part);
    let asked = &asking.asked_key;
    let compared = [
        "hơn", "hon", "tăng", "tang", "giảm", "giam", "more", "fewer", "less", "up", "down",
    ]
    .iter()
    .any(|word| stands(asked, word));
    // "tăng lên 23 người" tells all there are.
    let up_to = [" lên ", " xuống ", " đến ", " tới ", " còn "]
        .iter()
        .any(|word| part.contains(word));
    match !compared && !up_to && GROWTHS.iter().any(|growth| part.starts_with(&format!(" {growth} "))) {
        true => GROWTH,
        false => 1.0,
    }
}
