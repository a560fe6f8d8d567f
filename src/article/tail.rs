//! What trails a report's last paragraph: captions that are its own, signatures and headlines that are not.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use super::boilerplate::Own;
use super::lines::Line;
use super::{BlockKind, caption, furniture};
use crate::text::BULLETS;
use crate::text::fold::phrase_bare;

/// An item of a list.
pub(super) fn is_item(text: &str) -> bool {
    static NUMBERED: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^(?:\d{1,2}|[a-z]|[IVX]{1,4})[.)/]\s").expect("a constant pattern"));
    text.starts_with(BULLETS) || NUMBERED.is_match(text)
}

/// Without what trails the last paragraph: the author's name, credits, and headlines of other stories.
pub(super) fn without_tail(mut body: Vec<Own>, title: &str) -> Vec<Own> {
    if !body.iter().any(|own| own.prose) {
        return body;
    }
    let is_text = |own: &Own| own.prose || is_item(&own.text) || own.text.split_whitespace().count() > 30;
    let Some(last_text) = body.iter().rposition(is_text) else {
        return body;
    };
    let tail = &body[last_text + 1..];
    if tail.is_empty() || body[last_text].text.ends_with(':') {
        return body;
    }
    let report = body[..=last_text].iter().map(|own| own.text.as_str());
    let known = pairs(report.chain(std::iter::once(title)));
    let share = |own: &Own| {
        let pairs = pairs(std::iter::once(own.text.as_str()));
        pairs.iter().filter(|pair| known.contains(*pair)).count() as f32 / pairs.len().max(1) as f32
    };
    let near = tail
        .iter()
        .filter(|own| share(own) >= if own.kind == BlockKind::Caption { 0.2 } else { 0.35 })
        .count();
    if tail.len() >= 3 && near * 2 < tail.len() {
        body.truncate(last_text + 1);
        return body;
    }
    let keep: Vec<bool> = tail.iter().map(|own| !is_foreign(own, share(own))).collect();
    let mut keep = std::iter::repeat_n(true, last_text + 1).chain(keep);
    body.retain(|_| keep.next().unwrap_or(true));
    body
}

/// Whether a line below the last paragraph is a signature or belongs to another story; `share` is how much of it the
/// report has said too.
fn is_foreign(own: &Own, share: f32) -> bool {
    let line = Line::of(&own.text);
    let caption = own.kind == BlockKind::Caption;
    let words = line.words();
    let short = words <= 4 && !caption && !line.closes();
    let names = words <= 8 && share < 0.2 && !line.closes() && !caption::looks_like(&own.text);
    let other = own.after_break && words < 20 && share < 0.1 && !caption;
    short || names || other || furniture::is_credit(&line)
}

/// The pairs of neighbouring syllables of some texts, without marks.
fn pairs<'a>(texts: impl Iterator<Item = &'a str>) -> HashSet<String> {
    let mut out = HashSet::new();
    for text in texts {
        let bare = phrase_bare(text);
        let words: Vec<&str> = bare.split(' ').collect();
        out.extend(words.windows(2).map(|pair| pair.join(" ")));
    }
    out
}
