//! What a bank, a company or a hospital reports of its money: what it lent is not what it earned, nor what it took in.

use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
use crate::question::asked::Asked;

pub const NOT_OF_ITS_BOOKS: Objection = objection(
    "nothing of the profit, the loans or the turnover",
    not_of_its_books,
    &[
        (
            "Doanh thu viện phí của bệnh viện là bao nhiêu? / Năm qua, bệnh viện khám [214.806 lượt].",
            "0.40",
        ),
        (
            "Quỹ vay vốn có lãi suất bao nhiêu? / Quỹ cho thợ trẻ vay vốn, [3,2 tỷ đồng].",
            "0.40",
        ),
        (
            "How much profit did the bloc make? / The bloc spent [18.6 billion dong] on social welfare.",
            "0.40",
        ),
    ],
    &[
        "Doanh thu của chợ là bao nhiêu? / Chợ thu về [8,6 tỷ đồng].",
        "Lợi nhuận của ngân hàng là bao nhiêu? / Ngân hàng lãi [8,6 tỷ đồng].",
        "Dư nợ của tổ là bao nhiêu? / Tổ cho 40 hộ vay [2,1 tỷ đồng].",
        "Quỹ cho vay lãi suất bao nhiêu? / Quỹ cho vay lãi suất [0,5%].",
    ],
);

/// "Lợi nhuận là bao nhiêu?" is told where something is earned, "dư nợ" where something is lent.
fn not_of_its_books(seen: &Seen) -> Option<f32> {
    const SORTS: [(&[&str], &[&str]); 4] = [
        (
            &["lợi nhuận", "profit", "profits"],
            &[
                "lợi nhuận",
                "lãi",
                "lời",
                "làm lợi",
                "thu lợi",
                "profit",
                "profits",
                "earned",
            ],
        ),
        (
            &["dư nợ", "outstanding loans"],
            &["dư nợ", "vay", "vốn", "tín dụng", "loans", "lent", "lending"],
        ),
        (
            &["doanh thu", "doanh số", "turnover", "revenue"],
            &[
                "doanh thu",
                "doanh số",
                "thu",
                "bán",
                "lãi",
                "kinh doanh",
                "tiêu thụ",
                "nguồn thu",
                "revenue",
                "turnover",
                "sales",
                "earned",
                "sold",
                "took in",
            ],
        ),
        (
            &["lãi suất", "interest rate"],
            &["lãi suất", "lãi", "interest", "không lấy lãi"],
        ),
    ];
    if !matches!(seen.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent) {
        return None;
    }
    let mut wanted = SORTS.iter().filter(|(asked, _)| asks(seen.own, asked));
    let (_, told) = wanted.next().filter(|_| wanted.next().is_none())?;
    // "Làng nghề … doanh thu. Năm 2022 ước đạt 2.640 tỷ đồng": the sentence before may say of what.
    (!says(&seen.around, told)).then_some(0.4)
}

/// What a bank or a company reports beside each other: what it lent is not what it earned, nor what it took in.
const BALANCE: [&[&str]; 5] = [
    &["lợi nhuận", "lãi trước thuế", "lãi sau thuế", "profit", "profits"],
    &["dư nợ", "outstanding loans", "loan balance"],
    &["doanh thu", "doanh số", "revenue", "turnover"],
    &["huy động vốn", "vốn huy động", "tiền gửi", "nguồn vốn", "deposits"],
    &["nộp ngân sách", "thu ngân sách", "nộp thuế", "taxes"],
];

pub(super) fn another_balance(seen: &Seen) -> bool {
    let one = |said: &dyn Fn(&'static [&'static str]) -> bool| -> Vec<usize> {
        (0..BALANCE.len()).filter(|sort| said(BALANCE[*sort])).collect()
    };
    let asked = one(&|sort| asks(seen.own, sort));
    let told = one(&|sort| says(&seen.part, sort) || says(&last_words(&seen.before, 8), sort));
    let [wanted] = asked[..] else { return false };
    !told.is_empty() && !told.contains(&wanted) && !says(&seen.sentence, BALANCE[wanted])
}
