//! Months that parts of one sentence have of their own: "Tháng đầu mới đạt 58%; sang tháng 2 là 90%".

use super::rules::objection;
use super::{Objection, Seen, says};
use crate::entity::date::MONTHS;
use crate::question::asked::Asked;

pub const ANOTHER_PARTS_MONTH: Objection = objection(
    "the month of another part",
    another_parts_month,
    &[
        (
            "Tháng 2/2023 bao nhiêu % hồ sơ nộp online? / Tháng đầu chỉ [58,4%] hồ sơ nộp online; sang tháng 2 tỷ lệ là 90,6%.",
            "0.55",
        ),
        (
            "What share came online in February 2023? / In that first month only [58.4 percent] came online; in February 2023 the share was 90.6 percent.",
            "0.55",
        ),
        (
            "Tháng 12/2022 xã giải quyết bao nhiêu hồ sơ? / Trong tháng 7, xã giải quyết [96 hồ sơ], tháng 12 là 210 hồ sơ.",
            "0.55",
        ),
    ],
    &[
        "Tháng 2/2023 bao nhiêu % hồ sơ nộp online? / Tháng đầu chỉ 58,4% hồ sơ nộp online; sang tháng 2 tỷ lệ là [90,6%].",
        "Tháng 7/2022 xã giải quyết bao nhiêu hồ sơ? / Trong tháng 7, xã giải quyết [96 hồ sơ], tháng 12 là 210 hồ sơ.",
        "Tháng 2/2023 xã khen bao nhiêu người? / Xã khen [21 người] trong đợt thi đua tháng 2.",
        "How many people worked there in November 2018? / The company, which employs [1,860 people], used its 25th anniversary on November 28 to thank them.",
        "Năm 2023 bao nhiêu % hồ sơ nộp online? / Tháng đầu chỉ [58,4%] hồ sơ nộp online; sang tháng 2 tỷ lệ là 90,6%.",
    ],
);

/// Where a part behind the number says the month that is asked for with a number of its own, the number before it is of
/// another time.
fn another_parts_month(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent) {
        return None;
    }
    let month = seen
        .period
        .filter(|p| (27..=31).contains(&(p.to - p.from).get_days()))?;
    let number = usize::try_from(month.from.month()).ok()?;
    let name = MONTHS.get(number - 1)?;
    let said = [format!("tháng {number}"), format!("tháng {number:02}")];
    let holds = |text: &str| said.iter().any(|said| says(text, &[said])) || says(text, &[name]);
    if holds(&seen.lead) || holds(&seen.part) {
        return None;
    }
    // "its 25th anniversary" counts nothing.
    let ordinal = |word: &str| ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end));
    let counts = |two: &[&str]| {
        two[1].starts_with(|c: char| c.is_ascii_digit()) && !ordinal(two[1]) && !matches!(two[0], "tháng" | "năm")
    };
    let own = |part: &String| {
        let words: Vec<&str> = part.split_whitespace().collect();
        // "in February 2023" is no number of the part.
        let mut pairs = words.windows(2).filter(|two| two[0] != *name);
        holds(part) && pairs.any(counts)
    };
    seen.parts_behind.iter().any(own).then_some(0.55)
}
