//! "Ba trường còn lại là …": what is told of the others is not told of all.

use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
use crate::question::asked::Asked;

pub const THE_OTHERS: Objection = objection(
    "only the others",
    the_others,
    &[
        (
            "Khối gồm các trường nào? / Khối có sáu trường; ba trường còn lại là [Quang Lãng, Bạch Hạ, Khai Thái].",
            "0.50",
        ),
        ("Cụm có những xã nào? / Hai xã còn lại là [Phú Lộc và Tân Kỳ].", "0.50"),
    ],
    &[
        "Ba trường còn lại của khối là trường nào? / Ba trường còn lại là [Quang Lãng, Bạch Hạ, Khai Thái].",
        "Các xã cùng cụm với Phú Lộc gồm những xã nào? / Hai xã còn lại là [Tân Kỳ, Phú Túc].",
    ],
);

/// "ba trường còn lại là …" names not all of them.
fn the_others(seen: &Seen) -> Option<f32> {
    // "các xã cùng cụm với Phú Lộc" are the others too.
    const OTHERS: [&str; 6] = ["còn", "ngoài", "cùng", "other", "others", "remaining"];
    const REST: [&str; 4] = ["còn lại", "the other", "the others", "the remaining"];
    let open = matches!(
        seen.ask.asked,
        Asked::Members | Asked::Place | Asked::Who | Asked::What | Asked::Name
    );
    let told = says(&last_words(&seen.before, 6), &REST);
    (open && told && !asks(seen.asked, &OTHERS)).then_some(0.5)
}
