//! How many are in a cluster: those of them that got something, or were put forward, are some of them.

use super::rules::objection;
use super::{Objection, Seen, asks, first_words, last_words, says};
use crate::question::asked::Asked;

pub const ONLY_SOME_OF_THEM: Objection = objection(
    "only some of its members",
    only_some_of_them,
    &[
        (
            "Cụm thi đua Bắc Trung Bộ có mấy tỉnh? / Cụm thi đua Bắc Trung Bộ chọn [hai tỉnh] đề nghị tặng Cờ Chính phủ.",
            "0.40",
        ),
        (
            "How many provinces are in the North Central cluster? / The cluster put forward [two provinces] for the Government's flag.",
            "0.40",
        ),
    ],
    &[
        "Cụm thi đua Bắc Trung Bộ có mấy tỉnh? / Cụm thi đua Bắc Trung Bộ có [6 tỉnh].",
        "Cụm đề nghị tặng cờ cho mấy tỉnh? / Cụm chọn [hai tỉnh] đề nghị tặng Cờ Chính phủ.",
        "Cụm có mấy tỉnh được tặng cờ? / Cụm có [hai tỉnh] được tặng Cờ Chính phủ.",
    ],
);

fn only_some_of_them(seen: &Seen) -> Option<f32> {
    const CLUSTER: [&str; 4] = ["cụm", "khối", "cluster", "bloc"];
    const REWARDED: [&str; 14] = [
        "đề nghị",
        "tặng",
        "khen",
        "thưởng",
        "cờ",
        "dẫn đầu",
        "suy tôn",
        "đạt",
        "hoàn thành",
        "flag",
        "awarded",
        "put forward",
        "proposed",
        "nominated",
    ];
    const CHOSE: [&str; 8] = [
        "chọn",
        "bầu",
        "suy tôn",
        "đề nghị",
        "khen",
        "put forward",
        "proposed",
        "nominated",
    ];
    const GOT: [&str; 7] = [
        "đề nghị",
        "được tặng",
        "được khen",
        "nhận",
        "được suy tôn",
        "dẫn đầu",
        "were awarded",
    ];
    const UNITS: [&str; 8] = [
        "tinh",
        "huyen",
        "quan",
        "xa",
        "phuong",
        "provinces",
        "districts",
        "wards",
    ];
    let noun = seen.ask.noun.first().is_some_and(|noun| UNITS.contains(&noun.as_str()));
    if seen.ask.asked != Asked::HowMany || !noun || !asks(seen.own, &CLUSTER) || asks(seen.own, &REWARDED) {
        return None;
    }
    let some = says(&last_words(&seen.before, 3), &CHOSE) || says(&first_words(&seen.after, 3), &GOT);
    some.then_some(0.4)
}
