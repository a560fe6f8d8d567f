//! What was not done: a sentence that says so does not tell what was.

use super::rules::objection;
use super::{Objection, Seen, asks};
use crate::question::asked::Asked;
use crate::text::fold;

pub const UNDONE: Objection = objection(
    "says that it was not",
    undone,
    &[
        (
            "Bà Na bị kỷ luật hình thức gì? / [Hội đồng thống nhất không áp dụng hình thức kỷ luật với bà Na vì hết thời hiệu.]",
            "0.50",
        ),
        (
            "Xã được hưởng mức hỗ trợ gì? / [Xã chưa được hưởng mức hỗ trợ nào vì chưa có nghị quyết.]",
            "0.50",
        ),
    ],
    &[
        "Bà Na bị kỷ luật hình thức gì? / [Bà Na bị áp dụng hình thức kỷ luật khiển trách.]",
        "Xã không được hưởng mức hỗ trợ gì? / [Xã chưa được hưởng mức hỗ trợ nào vì chưa có nghị quyết.]",
    ],
);

/// "Bị kỷ luật hình thức gì?" is not told by a sentence that says there was none.
fn undone(seen: &Seen) -> Option<f32> {
    const DENIES: [&str; 2] = ["không", "chưa"];
    if seen.ask.asked != Asked::What || asks(seen.asked, &DENIES) {
        return None;
    }
    let asked: Vec<&str> = seen.asked.split_whitespace().collect();
    let at = asked
        .iter()
        .position(|word| matches!(fold::bare(word).as_str(), "gi" | "nao"))?;
    let noun = fold::bare(asked.get(at.checked_sub(1)?)?);
    let told: Vec<&str> = seen.sentence.split_whitespace().collect();
    let denied = |said: usize| {
        let before = &told[said.saturating_sub(5)..said];
        before.iter().any(|word| DENIES.contains(word))
    };
    let stands = |said: usize| fold::bare(told[said]) == noun;
    let mut said = (0..told.len()).filter(|at| stands(*at)).peekable();
    (said.peek().is_some() && said.all(denied)).then_some(0.5)
}
