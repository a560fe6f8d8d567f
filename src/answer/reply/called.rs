//! Who or what a sentence names in so many words: "Người khởi xướng là anh A", "nhiều nhất là xã B".

use super::Asking;
use crate::answer::ranking;
use crate::entity::{Entity, Value};
use crate::question::asked::Sort;
use crate::text::fold;

/// "Người khởi xướng là anh A": who or what is called so in so many words.
pub fn called(asking: &Asking, text: &str, entity: &Entity, near: impl Fn(&str) -> f32) -> bool {
    if !matches!(
        entity.value,
        Value::Person(_) | Value::Organisation(_) | Value::Place(_)
    ) || (asking.ask.sort == Sort::Unit && matches!(entity.value, Value::Person(_)))
    {
        return false;
    }
    let before = &text[..entity.span.start as usize];
    let part = before.rfind([';', ',', '.']).map_or(before, |at| &before[at..]);
    let bare = format!(" {} ", fold::phrase_bare(part));
    // "giải Nhất thuộc về đội phường A"
    let bare = ["doi", "to", "nhom", "tap the"]
        .iter()
        .find_map(|unit| bare.strip_suffix(&format!(" {unit} ")))
        .map_or(bare.clone(), |rest| format!("{rest} "));
    let is = [
        " la ",
        " la cac ",
        " la ong ",
        " la ba ",
        " la anh ",
        " la chi ",
        " thuoc ve ",
    ];
    // "Đơn vị có nhiều người được khen nhất là …" answers what stands first.
    let ranked = || ranking::alike(asking.own, part);
    is.iter().any(|w| bare.ends_with(w)) && (near(part) >= 0.3 || ranked())
}
