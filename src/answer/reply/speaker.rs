//! Somebody who only tells of others: "Đại tá A, Giám đốc, cho biết Thiếu tá B bị thương".

use super::Asking;
use crate::entity::{Entity, Value};
use crate::text::fold;

/// What is left of a person who tells of another named behind, where nobody asks who said it.
pub fn speaking(asking: &Asking, text: &str, entities: &[Entity], person: &Entity) -> f32 {
    const SAYS: [&str; 9] = [
        "cho biet",
        "cho hay",
        "chia se",
        "khang dinh",
        "danh gia",
        "thong tin",
        "noi rang",
        "said",
        "told",
    ];
    const ASKED: [&str; 10] = [
        "noi",
        "phat bieu",
        "cho biet",
        "chia se",
        "khang dinh",
        "ke",
        "said",
        "say",
        "told",
        "spoke",
    ];
    let holds = |text: &str, words: &[&str]| {
        let bare = format!(" {} ", fold::phrase_bare(text));
        words.iter().any(|w| bare.contains(&format!(" {w} ")))
    };
    let next = entities
        .iter()
        .filter(|e| matches!(e.value, Value::Person(_)) && e.span.start >= person.span.end)
        .map(|e| e.span.start)
        .min();
    let between = next.and_then(|next| text.get(person.span.end as usize..next as usize));
    let tells = between.is_some_and(|between| !between.contains([';', '.']) && holds(between, &SAYS));
    if tells && !holds(asking.own, &ASKED) {
        SPEAKING
    } else {
        1.0
    }
}

/// What is left of somebody who only tells of others.
const SPEAKING: f32 = 0.7;
