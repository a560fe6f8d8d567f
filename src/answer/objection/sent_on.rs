//! Delegates: those a congress sent on to the next are not those who came to it.

use super::rules::objection;
use super::{Objection, Seen, asks, first_words, says};
use crate::question::asked::Asked;

pub const ONLY_SENT_ON: Objection = objection(
    "only those sent on",
    only_sent_on,
    &[
        (
            "Đại hội thi đua của phường có mấy đại biểu chính thức? / [Ba đại biểu] được cử đi dự Đại hội Thi đua yêu nước Thành phố.",
            "0.40",
        ),
        (
            "How many delegates came to the congress? / [Three delegates] were chosen to attend the city congress.",
            "0.40",
        ),
    ],
    &[
        "Phường cử mấy đại biểu đi dự đại hội thành phố? / [Ba đại biểu] được cử đi dự Đại hội Thi đua yêu nước Thành phố.",
        "Đại hội thi đua của phường có mấy đại biểu? / Đại hội có [152 đại biểu] chính thức.",
        "Đoàn đi đại hội thành phố có mấy đại biểu? / [Ba đại biểu] được bầu đi dự đại hội thành phố.",
    ],
);

fn only_sent_on(seen: &Seen) -> Option<f32> {
    const SENT: [&str; 9] = [
        "được cử",
        "được bầu",
        "được chọn",
        "đi dự",
        "được cử đi",
        "were chosen",
        "were elected",
        "were sent",
        "will attend",
    ];
    const ASKED: [&str; 14] = [
        "cử",
        "bầu",
        "chọn",
        "đi dự",
        "đi đại hội",
        "dự đại hội",
        "đoàn",
        "cấp trên",
        "send",
        "sent",
        "represent",
        "higher",
        "elect",
        "chosen",
    ];
    let delegates = ["đại biểu", "delegates"].iter().any(|who| seen.focus.contains(who));
    let counted = seen.ask.asked == Asked::HowMany && delegates;
    (counted && says(&first_words(&seen.after, 4), &SENT) && !asks(seen.own, &ASKED)).then_some(0.4)
}
