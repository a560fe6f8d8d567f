//! What was not done: a sentence that says so does not tell what was.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
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

pub const ONLY_A_PLEA: Objection = objection(
    "only a plea",
    only_a_plea,
    &[
        (
            "Bà con có phải tự làm giấy tờ gì không? / [“Khen bà con, đừng để họ phải làm hồ sơ”]",
            "0.60",
        ),
        (
            "Có phải xã bỏ giấy tờ gì không? / [Ông Hà nói: “Hãy bỏ bớt giấy tờ cho dân.”]",
            "0.60",
        ),
    ],
    &[
        "Bà con có phải tự làm giấy tờ gì không? / [Bà con không phải làm hồ sơ, cán bộ xã làm hộ.]",
        "Ông Hà nói gì? / [Ông Hà nói: “Hãy bỏ bớt giấy tờ cho dân.”]",
    ],
);

/// "Có phải … không?": what somebody asks others to do, or not to do, does not say how it is.
fn only_a_plea(seen: &Seen) -> Option<f32> {
    (asks(seen.asked, &["có phải"]) && says(&seen.sentence, &["đừng", "hãy", "chớ"])).then_some(0.6)
}
