//! Who held a post once, "nguyên Chủ tịch", is not who holds it.

use super::rules::objection;
use super::{Objection, Seen, asks, ends, first_words};
use crate::question::asked::Asked;

pub const NO_LONGER: Objection = objection(
    "holds it no longer",
    no_longer,
    &[
        (
            "Chủ tịch UBND quận là ai? / [Ông Lê Văn Tí], nguyên Chủ tịch UBND quận, nhận Huân chương.",
            "0.40",
        ),
        (
            "Who is the district chairman? / Nguyên Chủ tịch UBND quận [Lê Văn Tí] nhận Huân chương.",
            "0.40",
        ),
    ],
    &[
        "Nguyên Chủ tịch UBND quận là ai? / [Ông Lê Văn Tí], nguyên Chủ tịch UBND quận, nhận Huân chương.",
        "Chủ tịch UBND quận là ai? / [Ông Lê Văn Tí], Chủ tịch UBND quận, nhận Huân chương.",
        "Ai nhận Huân chương? / [Ông Lê Văn Tí], nguyên Chủ tịch UBND quận, nhận Huân chương.",
    ],
);

/// "…, nguyên Chủ tịch UBND quận, …": the post is another's now.
fn no_longer(seen: &Seen) -> Option<f32> {
    const BEFORE: [&str; 8] = ["nguyên", "cựu", "trước", "former", "before", "previous", "từng", "ex"];
    const POSTS: [&str; 12] = [
        "chủ tịch",
        "bí thư",
        "giám đốc",
        "trưởng",
        "chỉ huy trưởng",
        "hiệu trưởng",
        "chairman",
        "director",
        "secretary",
        "head",
        "chief",
        "commander",
    ];
    let who = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name);
    let holds = who && asks(seen.own, &POSTS) && !seen.names_award && !asks(seen.own, &BEFORE);
    // "nguyên Phó Bí thư Thành ủy, nguyên Chủ tịch UBND quận Lê Văn Tí"
    let led: Vec<&str> = seen.before.split_whitespace().rev().take(6).collect();
    let titled = led.contains(&"nguyên") && !ends(&seen.before, &["ông", "bà"]);
    let behind = first_words(&seen.after, 2);
    let said = behind.starts_with(" nguyên ") || behind.starts_with(" former ");
    (holds && (said || titled)).then_some(0.4)
}
