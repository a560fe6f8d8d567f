//! Sums and numbers that only bound what somebody has: "từ 1 tỷ đồng trở lên".

use super::number::{is_amount, is_number};
use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;

pub const A_THRESHOLD: Objection = objection(
    "where a row begins",
    threshold,
    &[
        (
            "Mỗi năm anh lãi bao nhiêu tiền? / Số hộ lãi từ [1 tỷ đồng] trở lên tăng nhanh.",
            "0.60",
        ),
        (
            "Tỉnh có tất cả mấy đơn vị được cờ? / Cụm từ [9 đơn vị] trở lên được xét hai cờ, cụm ít hơn chỉ một.",
            "0.50",
        ),
        (
            "How much is the reward? / Người giúp thu về từ [300 triệu đồng] trở lên được thưởng.",
            "0.60",
        ),
    ],
    &[
        "Giúp thu về từ bao nhiêu tiền thì được thưởng? / Người giúp thu về từ [300 triệu đồng] trở lên được thưởng.",
        "Mỗi năm anh lãi bao nhiêu tiền? / Anh lãi [1 tỷ đồng] mỗi năm.",
    ],
);

/// "từ 1 tỷ đồng trở lên", "cụm từ chín đơn vị trở lên": of whom that is told nobody has just so much.
fn threshold(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 10] = [
        "từ",
        "trở lên",
        "trở xuống",
        "tối thiểu",
        "ít nhất",
        "mức nào",
        "at least",
        "minimum",
        "from",
        "threshold",
    ];
    let behind: Vec<&str> = seen.after.split_whitespace().take(2).collect();
    let open = matches!(behind.as_slice(), ["trở", "lên" | "xuống"] | ["or", "more"]);
    if seen.ask.asked == Asked::HowMany {
        // The number may stand in the sentence as a word.
        let unit: Vec<&str> = seen.focus.split_whitespace().filter(|word| !is_number(word)).collect();
        let unit = unit.join(" ");
        let row = !unit.is_empty()
            && ["lên", "xuống"]
                .iter()
                .any(|way| says(&seen.sentence, &[&format!("{unit} trở {way}")]));
        return (is_amount(seen) && (open || row) && !asks(seen.own, &ASKED)).then_some(0.5);
    }
    (seen.ask.asked == Asked::Money && open && !asks(seen.own, &ASKED)).then_some(0.6)
}
