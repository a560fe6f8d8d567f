//! A day in its part of the sentence: some other thing's where that part says nothing of what is asked, and the end where
//! the end is asked for and told beside it.

use super::Asking;
use super::window::window;
use crate::answer::objection::{moment, padded};
use crate::entity::{Entity, Value};
use crate::question::asked::Asked;
use crate::text::phrase::{any_stands, last_words};

/// A share of words that is none.
const NOTHING: f32 = 0.05;
/// What is left of a day whose part of the sentence says nothing of what is asked.
const OF_ANOTHER: f32 = 0.75;
/// What a day is worth that is told as the end.
const END: f32 = 0.88;
/// So many words of a part say more than the day.
const MORE: usize = 5;

/// What is left of a day in a part of the sentence that says nothing of what is asked.
pub fn in_its_part(asking: &Asking, text: &str, day: &Entity, near: impl Fn(&str) -> f32) -> f32 {
    if asking.ask.asked != Asked::When {
        return 1.0;
    }
    let part = window(text, day.span, 1);
    let says_more = part.split(' ').count() >= MORE;
    if says_more && near(&part) <= NOTHING {
        OF_ANOTHER
    } else {
        1.0
    }
}

/// "Đợt thi đua khép lại ngày 14/11": what a day is worth at least that is told as the end which is asked for.
pub fn as_end(asking: &Asking, text: &str, day: &Entity) -> f32 {
    const ENDS: [&str; 10] = [
        "khép lại",
        "kết thúc",
        "bế mạc",
        "kéo dài đến",
        "kéo dài tới",
        "đến hết",
        "tới hết",
        "hết ngày",
        "until",
        "ends",
    ];
    let date = asking.ask.asked == Asked::When && matches!(day.value, Value::Date(_));
    if !date || !moment::asks_for_end(&padded(&asking.query.text)) {
        return 0.0;
    }
    let before = padded(text.get(..day.span.start as usize).unwrap_or(""));
    if any_stands(&last_words(&before, 3), &ENDS) {
        END
    } else {
        0.0
    }
}
