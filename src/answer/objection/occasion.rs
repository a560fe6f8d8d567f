//! On what occasion: a day alone is none.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;

pub const NO_OCCASION: Objection = objection(
    "no occasion told",
    no_occasion,
    &[
        (
            "Quận phát động thi đua mừng dịp gì? / Quận ra đời [ngày 1/4/2014].",
            "0.40",
        ),
        (
            "Xã tặng quà nhân dịp nào? / [Sáng 9/6], xã tặng quà cho các cháu.",
            "0.40",
        ),
    ],
    &[
        "Quận phát động thi đua mừng dịp gì? / Quận phát động thi đua chào mừng [70 năm Ngày Giải phóng Thủ đô].",
        "Xã tặng quà nhân dịp nào? / [Dịp 1/6], xã tặng quà cho các cháu.",
        "Quận phát động ngày nào? / Quận phát động [ngày 1/4/2014].",
    ],
);

fn no_occasion(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 4] = ["dịp gì", "dịp nào", "mừng gì", "what occasion"];
    const TOLD: [&str; 14] = [
        "dịp",
        "mừng",
        "nhân",
        "kỷ niệm",
        "tết",
        "lễ",
        "hướng tới",
        "lập thành tích",
        "ngày quốc khánh",
        "hưởng ứng",
        "năm ngày",
        "anniversary",
        "occasion",
        "mark",
    ];
    (seen.ask.asked == Asked::When && asks(seen.own, &ASKED) && !says(&seen.sentence, &TOLD)).then_some(0.4)
}
