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

pub const MERIT_REFUSES_NOTHING: Objection = objection(
    "merit is no refusal",
    merit,
    &[
        (
            "Sao chưa trao huân chương cho ông Sĩ? / Quyết định tặng huân chương cho ông Sĩ [vì đã có nhiều thành tích xuất sắc].",
            "0.40",
        ),
        (
            "vi sao khong tang bang khen cho ba Na / Bằng khen tặng bà Na [do có nhiều đóng góp] cho phong trào.",
            "0.40",
        ),
    ],
    &[
        "Sao chưa trao huân chương cho ông Sĩ? / Huân chương chưa trao [vì còn chờ xem xét lại].",
        "Sao trao huân chương cho ông Sĩ? / Quyết định tặng huân chương cho ông Sĩ [vì đã có nhiều thành tích xuất sắc].",
    ],
);

/// Why something was not given, what somebody earned it by does not tell.
fn merit(seen: &Seen) -> Option<f32> {
    const REFUSED: [&str; 12] = [
        "chưa trao",
        "không trao",
        "chưa tặng",
        "không tặng",
        "chưa được trao",
        "không được trao",
        "chưa được tặng",
        "không được tặng",
        "chưa khen",
        "không khen",
        "chưa được khen",
        "không được khen",
    ];
    const MERIT: [&str; 8] = [
        "vì đã có nhiều thành tích",
        "vì đã có thành tích",
        "vì có nhiều thành tích",
        "vì có thành tích",
        "vì thành tích",
        "do có nhiều thành tích",
        "do có nhiều đóng góp",
        "vì có nhiều đóng góp",
    ];
    let why = seen.ask.asked == Asked::Why;
    (why && asks(seen.asked, &REFUSED) && says(&seen.sentence, &MERIT) && !says(&seen.sentence, &REFUSED))
        .then_some(0.4)
}
