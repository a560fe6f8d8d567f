//! Money of another measure than the one asked for: turnover is no profit, and a reward nobody's pay.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;

pub const ANOTHER_MEASURE: Objection = objection(
    "another measure",
    another_measure,
    &[
        (
            "Công ty lãi bao nhiêu? / Công ty đạt doanh thu [90 tỷ đồng], lợi nhuận 7 tỷ đồng.",
            "0.45",
        ),
        (
            "What was the company's net profit? / Công ty đạt doanh thu [90 tỷ đồng], lợi nhuận 7 tỷ đồng.",
            "0.45",
        ),
    ],
    &[
        "Công ty lãi bao nhiêu? / Công ty đạt doanh thu 90 tỷ đồng, lợi nhuận [7 tỷ đồng].",
        "Công ty nộp thuế bao nhiêu? / Công ty nộp thuế thu nhập [2 tỷ đồng].",
        "How much revenue did the commune collect? / Xã thu ngân sách [312 tỷ đồng].",
    ],
);

/// What a business or a family has of money, in the words of articles and of questions.
const MEASURES: [&[&str]; 8] = [
    &[
        "lãi tổng",
        "lãi bao",
        "lãi mấy",
        "lãi được",
        "lãi ròng",
        "lãi sau",
        "lãi trước",
        "lãi hơn",
        "lợi nhuận",
        "profit",
        "profits",
    ],
    &["doanh thu", "doanh số", "revenue", "turnover"],
    &["vốn chủ sở hữu", "vốn điều lệ", "equity"],
    &["nộp ngân sách", "nộp thuế", "thuế", "tax", "taxes"],
    &["thu ngân sách", "budget revenue"],
    &["tổng sản phẩm", "grdp", "gdp", "product"],
    &["làm lợi"],
    WAGE,
];
const WAGE: &[&str] = &["thu nhập", "lương", "income", "salary", "wage"];

/// "Lãi bao nhiêu" is not answered by the turnover told beside it.
fn another_measure(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::Money | Asked::HowMany) {
        return None;
    }
    let wanted: Vec<usize> = (0..MEASURES.len()).filter(|i| asks(seen.own, MEASURES[*i])).collect();
    let told: Vec<usize> = (0..MEASURES.len()).filter(|i| says(&seen.part, MEASURES[*i])).collect();
    // "How much revenue did the commune collect?": its budget's, which is no turnover.
    let budget = asks(seen.own, &["revenue"]) && says(&seen.part, &["thu ngân sách"]);
    let other = !budget && !wanted.is_empty() && !told.is_empty() && !told.iter().any(|i| wanted.contains(i));
    // "anh Quyết 5 triệu đồng" in a sentence of rewards is nobody's pay.
    let reward = || asks(seen.own, WAGE) && says(&seen.sentence, &["thưởng"]) && !says(&seen.sentence, WAGE);
    (other || reward()).then_some(0.45)
}
