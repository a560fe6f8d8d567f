//! Who only hands something over: the chairman who gives a certificate for a rescue rescued nobody.

use super::rules::objection;
use super::{Objection, Seen, asks};
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
    ],
    &[
        "Ai trao Giấy khen cho anh Tí? / Chủ tịch huyện [Vũ Văn Tài] trao Giấy khen cho anh Lê Văn Tí.",
        "Ai cứu ba học sinh đuối nước? / [Anh Lê Văn Tí] nhảy xuống cứu ba học sinh.",
        "Ai là Chủ tịch huyện? / Chủ tịch huyện [Vũ Văn Tài] trao Giấy khen cho anh Lê Văn Tí.",
    ],
);

/// "Chủ tịch A trao Giấy khen cho anh B": A did not do what is asked about, unless that is the giving.
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
    let gives = HANDS.iter().any(|verb| seen.after.starts_with(&format!(" {verb} ")));
    (seen.ask.asked == Asked::Who && gives && asks(seen.own, &DEEDS) && !asks(seen.own, &HANDS)).then_some(0.4)
}
