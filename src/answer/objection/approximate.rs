//! A round number where the exact one is asked for.

use super::rules::objection;
use super::{Objection, Seen, any_stands, asks, ends};
use crate::question::asked::Asked;

pub const A_ROUND_NUMBER: Objection = objection(
    "a round number",
    round,
    &[
        (
            "Tiền thưởng chưa chi trả chính xác là bao nhiêu? / Tổng tiền thưởng chưa chi trả là gần [500 triệu đồng].",
            "0.50",
        ),
        (
            "Exactly how many people were honoured? / Quận biểu dương hơn [200 người].",
            "0.50",
        ),
    ],
    &[
        "Tiền thưởng chưa chi trả chính xác là bao nhiêu? / Số tiền thưởng chưa chi trả là [499.705.000 đồng].",
        "Tiền thưởng chưa chi trả là bao nhiêu? / Tổng tiền thưởng chưa chi trả là gần [500 triệu đồng].",
    ],
);

/// "chính xác là bao nhiêu": "gần 500 triệu" tells it not.
fn round(seen: &Seen) -> Option<f32> {
    const EXACT: [&str; 6] = [
        "chính xác",
        "con số cụ thể",
        "số cụ thể",
        "exactly",
        "the exact",
        "precisely",
    ];
    const ROUND: [&str; 12] = [
        "gần",
        "hơn",
        "trên",
        "khoảng",
        "xấp xỉ",
        "ngót",
        "chừng",
        "about",
        "nearly",
        "more than",
        "over",
        "around",
    ];
    let amount = matches!(seen.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent);
    let round = ends(&seen.lead, &ROUND) || any_stands(&seen.focus, &ROUND);
    (amount && round && asks(seen.asked, &EXACT)).then_some(0.5)
}
