//! The day somebody speaks of a thing is not the day of the thing: "Ngày 18-6, chi cục cho biết …".

use super::rules::objection;
use super::{Objection, Seen, asks, find_whole, first_words, says};
use crate::question::asked::Asked;

pub const OF_THE_SAYING: Objection = objection(
    "the day it was said",
    of_the_saying,
    &[
        (
            "Tỉnh khen ngư dân ngày nào? / Ngày [18-6], chi cục thủy sản cho biết việc tàu cá cứu người không hiếm.",
            "0.60",
        ),
        (
            "When will the province reward the fishermen? / Ngày [18-6], chi cục cho biết tỉnh sẽ khen thưởng ngư dân.",
            "0.60",
        ),
    ],
    &[
        "Tỉnh khen ngư dân ngày nào? / Ngày [18-6], tỉnh khen các ngư dân cứu người.",
        "Tỉnh khen ngư dân ngày nào? / Ngày [18-6], chi cục cho biết vừa khen các ngư dân.",
        "Chi cục cho biết hôm nào? / Ngày [18-6], chi cục cho biết tỉnh sẽ khen thưởng ngư dân.",
        "Tỉnh khen ngư dân ngày nào? / Chi cục cho biết ngày [20-6] tỉnh sẽ khen các ngư dân.",
    ],
);

/// A day that opens the sentence, and a verb of saying behind it; what was done right before is of that day.
fn of_the_saying(seen: &Seen) -> Option<f32> {
    const SAYS: [&str; 4] = ["cho biết", "cho hay", "thông tin", "khẳng định"];
    const OPENS: [&str; 8] = ["ngày", "sáng", "chiều", "tối", "trưa", "hôm", "sáng ngày", "chiều ngày"];
    let lead = seen.lead.trim();
    let opens = lead.is_empty() || OPENS.contains(&lead);
    if seen.ask.asked != Asked::When || !opens || asks(seen.asked, &SAYS) {
        return None;
    }
    let spoken = SAYS
        .iter()
        .filter_map(|verb| Some((find_whole(&seen.behind, verb)?, verb)))
        .min()?;
    let told = &seen.behind[spoken.0 + spoken.1.len()..];
    let by_whom = seen.behind[..spoken.0].split_whitespace().count();
    let recent = says(&first_words(told, JUST), &["vừa", "đã", "mới"]);
    (by_whom <= SPEAKER && !recent).then_some(0.6)
}

/// Who speaks is named, with all posts, in so many words.
const SPEAKER: usize = 24;
/// "vừa" stands within so many words behind the verb of saying.
const JUST: usize = 8;
