//! Who signed: a decision that somebody signed is asked for by that, and neither who gave it nor who handed it over is told.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;

pub const NOBODY_SIGNED: Objection = objection(
    "nobody signed it",
    nobody_signed,
    &[
        (
            "Quyết định khen đột xuất do ai ký? / [Huyện Phú Lộc] khen đột xuất 12 tập thể.",
            "0.40",
        ),
        (
            "Who signed the decision? / [Bà Lê Thị Na], Phó Chủ tịch, trao quyết định khen thưởng.",
            "0.40",
        ),
    ],
    &[
        "Quyết định khen do ai ký? / Quyết định khen do Chủ tịch UBND huyện [Vũ Văn Sao] ký.",
        "Quyết định khen do ai ký? / Theo Quyết định số 12 của [Chủ tịch UBND huyện], xã được khen.",
        "Ai trao giấy khen? / [Huyện Phú Lộc] khen đột xuất 12 tập thể.",
        "Cụm ký giao ước có ai dự? / Dự hội nghị có [bà Lê Thị Na].",
    ],
);

/// "do ai ký" is told where somebody signs, or whose decision it is.
fn nobody_signed(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 9] = [
        "ai ký",
        "do ai ký",
        "ai là người ký",
        "người ký",
        "ký bởi ai",
        "ai đã ký",
        "who signed",
        "signed by whom",
        "ai ký quyết định",
    ];
    const SIGNED: [&str; 7] = [
        "ký",
        "chữ ký",
        "ban hành",
        "quyết định của",
        "signed",
        "signature",
        "theo quyết định",
    ];
    let who = matches!(seen.ask.asked, Asked::ByWhom | Asked::Who | Asked::WhoIs);
    (who && asks(seen.own, &ASKED) && !says(&seen.sentence, &SIGNED)).then_some(0.4)
}
