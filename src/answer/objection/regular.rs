//! Days that come again and days that are to come: "họp vào hôm nào hằng tháng?" is told by no day of one year, and when
//! something is planned for is told where a plan is told.

use super::rules::objection;
use super::{Objection, Seen, asks, may_mean, says};
use crate::question::asked::Asked;

pub const NO_REGULAR_DAY: Objection = objection(
    "no day that comes again",
    no_regular_day,
    &[
        (
            "Câu lạc bộ sinh hoạt vào ngày nào hằng tháng? / Sáng [11/10], câu lạc bộ được tặng Giấy khen.",
            "0.40",
        ),
        (
            "cafe doanh nhan hop vao hom nao trong thang / Sáng [11/10], quận tôn vinh 27 doanh nhân.",
            "0.40",
        ),
        (
            "On which day of every month does the club meet? / Sáng [11/10], câu lạc bộ được tặng Giấy khen.",
            "0.40",
        ),
    ],
    &[
        "Câu lạc bộ sinh hoạt vào ngày nào hằng tháng? / Câu lạc bộ sinh hoạt vào [thứ Sáu] tuần cuối mỗi tháng.",
        "Câu lạc bộ sinh hoạt ngày nào trong tháng 10? / Sáng [11/10], câu lạc bộ được tặng Giấy khen.",
        "Câu lạc bộ được khen ngày nào? / Sáng [11/10], câu lạc bộ được tặng Giấy khen.",
    ],
);

/// "Vào ngày nào hằng tháng?" is told by words of what comes again, and not by the one day of a ceremony.
fn no_regular_day(seen: &Seen) -> Option<f32> {
    let asked = seen.ask.asked == Asked::When && seen.period.is_none() && asked(seen.asked);
    (asked && !says(&seen.sentence, &AGAIN)).then_some(0.4)
}

/// Words by which a sentence tells of what comes again.
const AGAIN: [&str; 34] = [
    "hằng",
    "hàng tháng",
    "hàng tuần",
    "hàng năm",
    "hàng quý",
    "mỗi",
    "định kỳ",
    "thường kỳ",
    "các ngày",
    "thứ hai",
    "thứ ba",
    "thứ tư",
    "thứ năm",
    "thứ sáu",
    "thứ bảy",
    "thứ 2",
    "thứ 3",
    "thứ 4",
    "thứ 5",
    "thứ 6",
    "thứ 7",
    "chủ nhật",
    "cuối tuần",
    "đầu tuần",
    "mùng",
    "mồng",
    "rằm",
    "every",
    "each",
    "monthly",
    "weekly",
    "annually",
    "yearly",
    "weekend",
];

/// Whether a padded question asks for what comes again.
pub fn asked(question: &str) -> bool {
    const ASKED: [&str; 29] = [
        "hằng tháng",
        "hàng tháng",
        "mỗi tháng",
        "hằng tuần",
        "hàng tuần",
        "mỗi tuần",
        "trong tuần",
        "thứ mấy",
        "hằng năm",
        "hàng năm",
        "mỗi năm",
        "mỗi quý",
        "hằng quý",
        "hàng quý",
        "định kỳ",
        "thường kỳ",
        "every month",
        "each month",
        "of the month",
        "every week",
        "each week",
        "of the week",
        "weekday",
        "every year",
        "each year",
        "monthly",
        "weekly",
        "yearly",
        "annually",
    ];
    // "trong tháng 10" is one month.
    let of_month = ["trong tháng ", "trong thang "].iter().any(|words| {
        let behind = question.split_once(words).map(|(_, behind)| behind);
        behind.is_some_and(|behind| !behind.starts_with(|c: char| c.is_ascii_digit()))
    });
    of_month || may_mean(question, &ASKED)
}

pub const NOT_PLANNED: Objection = objection(
    "no plan",
    not_planned,
    &[
        (
            "Đợt khen tiếp theo dự kiến khi nào? / Sáng [19/8], Bộ khen thưởng 32 tập thể.",
            "0.60",
        ),
        (
            "When is the bridge expected to be finished? / Sáng [19/8], huyện khen đội thi công cầu.",
            "0.60",
        ),
        ("Cầu dự kiến bao giờ thông xe? / Cầu khởi công [năm 2019].", "0.60"),
    ],
    &[
        "Đợt khen tiếp theo dự kiến khi nào? / Đợt khen tiếp theo dự kiến vào [tháng 12/2025].",
        "Cầu dự kiến bao giờ thông xe? / Cầu sẽ thông xe vào [quý II].",
        "Bộ khen thưởng khi nào? / Sáng [19/8], Bộ khen thưởng 32 tập thể.",
    ],
);

/// "Dự kiến khi nào", "when is it planned": a day on which something was done is none that was planned.
fn not_planned(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 9] = [
        "dự kiến",
        "dự định",
        "theo kế hoạch",
        "expected",
        "planned",
        "scheduled",
        "due to",
        "is to be",
        "hẹn",
    ];
    const TOLD: [&str; 26] = [
        "dự kiến",
        "dự định",
        "kế hoạch",
        "sẽ",
        "hẹn",
        "phấn đấu",
        "mục tiêu",
        "chậm nhất",
        "trước",
        "hạn",
        "tới",
        "sắp",
        "cuối năm nay",
        "vào cuối năm",
        "chuẩn bị",
        "đề ra",
        "ấn định",
        "bắt đầu từ",
        "will",
        "to be",
        "is due",
        "planned",
        "expected",
        "scheduled",
        "plans",
        "by",
    ];
    let asked = matches!(seen.ask.asked, Asked::When) && asks(seen.own, &ASKED);
    (asked && !says(&seen.sentence, &TOLD)).then_some(0.6)
}
