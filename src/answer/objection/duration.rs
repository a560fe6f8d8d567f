//! A stretch of time, where things are counted: "chiến dịch 100 ngày số hóa" has no hundred files.

use super::rules::objection;
use super::{Objection, Seen, asks, means};
use crate::entity::quantity::is_number_word;
use crate::question::asked::Asked;

pub const A_DURATION: Objection = objection(
    "a stretch of time, not a count",
    a_duration,
    &[
        (
            "Huyện số hóa bao nhiêu hồ sơ hộ tịch? / Huyện vào chiến dịch [100 ngày] số hóa hộ tịch.",
            "0.40",
        ),
        (
            "so hoa bao nhieu ho so ho tich / Huyện vào chiến dịch [100 ngày] số hóa hộ tịch.",
            "0.40",
        ),
        (
            "How many households gave land? / In [three years] the commune's households gave land for roads.",
            "0.40",
        ),
    ],
    &[
        "Chiến dịch kéo dài bao nhiêu ngày? / Huyện vào chiến dịch [100 ngày] số hóa hộ tịch.",
        "Ông Tí đi bộ đội bao lâu? / Ông Tí đi bộ đội [9 năm].",
        "Ông Tí bao nhiêu tuổi nghề? / Ông Tí có [30 năm] trong nghề.",
        "Huyện tặng bao nhiêu ngày công? / Huyện góp [1.200 ngày công].",
    ],
);

/// Units of time, in the words of reports and of questions.
const UNITS: [&str; 17] = [
    "ngày", "tháng", "năm", "tuần", "giờ", "phút", "days", "day", "months", "month", "years", "year", "weeks", "week",
    "hours", "hour", "minutes",
];
/// Words behind them that make other things of them: days' work, a feast's day, a week of action.
const OTHERS: [&str; 5] = ["công", "hội", "lễ", "lương", "truyền"];

/// "100 ngày" counts nothing but days.
fn a_duration(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::HowMany || seen.ask.noun.is_empty() {
        return None;
    }
    let digits = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let words: Vec<&str> = seen.focus.split_whitespace().collect();
    let number = words
        .iter()
        .take_while(|word| digits(word) || is_number_word(word))
        .count();
    let (unit, next) = (words.get(number)?, words.get(number + 1));
    let other = next.is_some_and(|next| OTHERS.contains(next));
    let timed = |text: &str| UNITS.iter().any(|known| means(text, known));
    let asked = seen.ask.noun.iter().any(|word| timed(word))
        || seen.ask.noun_also.iter().flatten().any(|word| timed(word))
        || asks(
            seen.own,
            &["bao lâu", "mấy tuổi", "bao nhiêu tuổi", "how long", "how old"],
        );
    (number > 0 && !other && UNITS.contains(unit) && !asked).then_some(0.4)
}
