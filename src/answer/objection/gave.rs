//! Who gives: whoever hands an award over, or signs that it be given, did not get it.

use super::retold::{bare, has};
use super::rules::objection;
use super::{Objection, Seen};
use crate::question::asked::Asked;
use crate::text::fold;

/// Verbs of giving, in the words of articles and of questions.
pub(super) const GIVING: [&str; 28] = [
    "gắn",
    "tặng",
    "trao",
    "khen",
    "thưởng",
    "công nhận",
    "phong tặng",
    "phong danh hiệu",
    "truy tặng",
    "truy phong",
    "biểu dương",
    "tuyên dương",
    "tôn vinh",
    "vinh danh",
    "suy tôn",
    "ghi nhận",
    "cấp",
    "ký",
    "gave",
    "given",
    "presented",
    "awarded",
    "handed",
    "pinned",
    "bestowed",
    "conferred",
    "honoured",
    "from",
];
/// Verbs by which somebody gets what others give.
pub(super) const RECEIVING: [&str; 6] = ["nhận", "đón nhận", "được phong", "nhận được", "received", "won"];

pub const GAVE_IT: Objection = objection(
    "who handed it over",
    gave_it,
    &[
        (
            "Ai được tặng Bằng khen? / [Ông Lê Văn Tí] trao Bằng khen cho nông dân.",
            "0.50",
        ),
        ("Ai nhận giải? / [Bà Vũ Thị Lành] trao giải cho các tác giả.", "0.50"),
        (
            "Tập thể nào được thưởng? / Chủ tịch [UBND huyện Phú Lộc] vừa ký quyết định khen thưởng các tập thể.",
            "0.50",
        ),
    ],
    &["Ai được tặng Bằng khen? / [Ông Lê Văn Tí] được tặng Bằng khen."],
);

/// Who handed an award over did not get it.
fn gave_it(seen: &Seen) -> Option<f32> {
    const GOT: [&str; 12] = [
        "duoc",
        "nhan",
        "dat",
        "named",
        "received",
        "got",
        "won",
        "awarded",
        "honoured",
        "given",
        "granted",
        "recognised",
    ];
    if !matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Members) {
        return None;
    }
    // A name made whole ("Phòng Nội vụ quận Tây Hồ") stands nowhere, and nothing behind it.
    if !seen.bare_sentence().contains(&bare(&seen.written)) {
        return None;
    }
    let after = fold::phrase_key(&seen.after);
    const ALREADY: [&str; 6] = ["đã", "vừa", "cũng", "sẽ", "mới", "ký"];
    let behind: Vec<&str> = after
        .split_whitespace()
        .skip_while(|w| ALREADY.contains(w))
        .take(3)
        .collect();
    // "vừa ký quyết định khen thưởng các tập thể"
    let decides = matches!(
        behind.as_slice(),
        ["quyết", "định", "khen" | "tặng" | "thưởng" | "biểu", ..]
    );
    let gives = decides
        || behind
            .first()
            .is_some_and(|w| matches!(*w, "trao" | "tặng" | "gắn" | "presented" | "handed" | "gave"))
        || behind
            .get(1)
            .is_some_and(|w| matches!(*w, "trao" | "presented" | "handed"));
    let own = &seen.own.bare;
    (gives && has(own, &GOT) && !has(own, &["trao", "tang cho", "presented", "handed", "gave"])).then_some(0.5)
}
