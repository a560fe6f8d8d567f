//! Who only hands something over: the chairman who gives a certificate for a rescue rescued nobody.

use super::rules::objection;
use super::{GIVING, Objection, Seen, asks, first_words, says};
use crate::question::asked::Asked;

pub const HANDS_OVER: Objection = objection(
    "who only hands it over",
    hands_over,
    &[
        (
            "Ai cứu ba học sinh đuối nước? / Chủ tịch huyện [Vũ Văn Tài] trao Giấy khen cho anh Lê Văn Tí, người lái máy xúc.",
            "0.40",
        ),
        (
            "Who saved the pupils? / District chairman [Vu Van Tai] presented a certificate to the driver.",
            "0.40",
        ),
        (
            "Ai được Trung ương Đoàn tặng huy hiệu? / Sáng 8/6 Chủ tịch huyện [Vũ Văn Tài] đã tới tận nhà trao Giấy khen cho ba người.",
            "0.40",
        ),
    ],
    &[
        "Ai được Chủ tịch huyện tặng Giấy khen? / [Anh Lê Văn Tí] được Chủ tịch huyện trao Giấy khen.",
        "Ai trao Giấy khen cho anh Tí? / Chủ tịch huyện [Vũ Văn Tài] trao Giấy khen cho anh Lê Văn Tí.",
        "Ai cứu ba học sinh đuối nước? / [Anh Lê Văn Tí] nhảy xuống cứu ba học sinh.",
        "Ai là Chủ tịch huyện? / Chủ tịch huyện [Vũ Văn Tài] trao Giấy khen cho anh Lê Văn Tí.",
    ],
);

/// "Chủ tịch A trao Giấy khen cho anh B": A did not do what is asked about, unless that is the giving, and got nothing.
fn hands_over(seen: &Seen) -> Option<f32> {
    const DEEDS: [&str; 12] = [
        "cứu",
        "nhặt",
        "hiến",
        "bắt",
        "dập",
        "vớt",
        "chữa",
        "sáng chế",
        "saved",
        "rescued",
        "found",
        "returned",
    ];
    const HANDS: [&str; 5] = ["trao", "tặng", "gắn", "presented", "handed"];
    const GETS: [&str; 5] = ["ai được", "ai nhận", "ai đón nhận", "who received", "who was given"];
    // A name that was made whole stands elsewhere, and nothing stands beside it.
    if !says(&seen.sentence, &[seen.focus.trim()]) {
        return None;
    }
    let gives = HANDS.iter().any(|verb| seen.after.starts_with(&format!(" {verb} ")));
    let deed = gives && asks(seen.own, &DEEDS) && !asks(seen.own, &GIVING);
    // "Ai được Trung ương Đoàn tặng huy hiệu?": nor does he get it who "đã tới tận nhà trao Giấy khen cho ba người".
    let behind = first_words(&seen.after, 8);
    let passive = says(&behind, &["được", "nhận", "received", "was"]);
    let gets = asks(seen.own, &GETS) && says(&behind, &HANDS) && !passive;
    (seen.ask.asked == Asked::Who && (deed || gets)).then_some(0.4)
}
