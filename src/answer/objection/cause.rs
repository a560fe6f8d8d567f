//! Why something happened is told where its cause is, and not by what somebody was rewarded for.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;

pub const NO_CAUSE: Objection = objection(
    "no cause told",
    no_cause,
    &[
        (
            "Nguyên nhân vụ cháy là gì? / [Phường tặng Giấy khen cho ba người cứu người trong vụ cháy.]",
            "0.40",
        ),
        (
            "What was the cause of the fire? / [Phường khen ba người dũng cảm trong vụ cháy nhà trọ.]",
            "0.40",
        ),
    ],
    &[
        "Nguyên nhân vụ cháy là gì? / [Vụ cháy do chập điện ở tầng một.]",
        "Vì sao phường khen ba người? / [Phường tặng Giấy khen cho ba người cứu người trong vụ cháy.]",
    ],
);

/// "Nguyên nhân vụ cháy?": a sentence that tells of no cause tells it not.
fn no_cause(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 4] = ["nguyên nhân", "cause of", "what caused", "lý do cháy"];
    const TOLD: [&str; 16] = [
        "nguyên nhân",
        "do",
        "bởi",
        "vì",
        "chập",
        "bắt nguồn",
        "xuất phát",
        "khiến",
        "dẫn đến",
        "gây ra",
        "sự cố",
        "cause",
        "caused",
        "because",
        "due to",
        "fault",
    ];
    let why = matches!(seen.ask.asked, Asked::Why | Asked::What);
    (why && asks(seen.own, &ASKED) && !says(&seen.sentence, &TOLD)).then_some(0.4)
}
