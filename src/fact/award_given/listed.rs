//! Lists: what the sentence before a list says holds for each of its items. "Hội đồng đề nghị Chủ tịch nước tặng:" gives
//! nothing; "Danh hiệu Nghệ nhân ưu tú do Chủ tịch nước phong tặng:" is the award of those below.

use super::bind::Bound;
use super::{AwardGiven, Recipient, Status, status};
use crate::entity::Value;
use crate::fact::{Found, Scene, Statement};
use crate::text::{BULLETS, Span};

/// Whether a sentence is an item of a list: "- …", "1. …", "a) …".
fn is_item(text: &str) -> bool {
    let text = text.trim_start();
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = number.len() < text.len() && text.len() - number.len() <= 2 && number.starts_with(['.', ')']);
    numbered || text.starts_with(BULLETS)
}

/// The line of the article a sentence stands in: "1." is a sentence of its own.
fn line_of<'a>(scene: &Scene<'a>) -> &'a str {
    let block = scene.article.blocks.get(scene.sentence().block);
    block.map_or("", |block| block.span.of(&scene.article.text))
}

/// The sentence that introduces the list the sentence at hand is an item of.
fn introduction<'a>(scene: &Scene<'a>) -> Option<Scene<'a>> {
    if !is_item(line_of(scene)) {
        return None;
    }
    let mut at = scene.at;
    while at > 0 {
        at -= 1;
        let before = Scene { at, ..*scene };
        if !is_item(line_of(&before)) {
            return before.text().trim_end().ends_with(':').then_some(before);
        }
    }
    None
}

/// "Thủ tướng trình Chủ tịch nước tặng …. Tặng <award> cho …": the sentence before, where this one begins with its verb alone.
fn goes_on<'a>(scene: &Scene<'a>) -> Option<Scene<'a>> {
    let verb = ["Tặng ", "Trao ", "Truy tặng "]
        .iter()
        .any(|v| scene.text().starts_with(v));
    let at = scene.at.checked_sub(1).filter(|_| verb)?;
    let before = Scene { at, ..*scene };
    let awards = before.found().iter().any(|e| matches!(e.value, Value::Award(_)));
    awards.then_some(before)
}

/// What is only proposed by the words before its list was not given.
pub(super) fn settle(scene: &Scene, bound: &mut [Bound]) {
    if !bound.iter().any(|b| b.given.status == Status::Given) {
        return;
    }
    let Some(before) = introduction(scene).or_else(|| goes_on(scene)) else {
        return;
    };
    if !status::proposes(super::laid_out(&before)) {
        return;
    }
    for bound in bound.iter_mut().filter(|b| b.given.status == Status::Given) {
        bound.given.status = Status::Proposed;
    }
}

/// The person an item names first has the award its list is introduced by.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let people = scene.found().iter().any(|e| matches!(e.value, Value::Person(_)));
    if !people || scene.found().iter().any(|e| matches!(e.value, Value::Award(_))) {
        return Vec::new();
    }
    let Some(before) = introduction(scene) else {
        return Vec::new();
    };
    let line = super::laid_out(&before);
    let [award] = line.awards.as_slice() else {
        return Vec::new();
    };
    let gives = (0..line.words.tokens.len()).any(|at| line.starts(at, GIVING).is_some());
    let person = scene.found().iter().find_map(|e| match &e.value {
        Value::Person(person) if !person.short => Some((e.span, person)),
        _ => None,
    });
    let begin = scene
        .article
        .blocks
        .get(scene.sentence().block)
        .map_or(0, |b| b.span.start);
    let opens = |span: Span| scene.sentence().span.start + span.start <= begin + OPENS;
    let Some((span, person)) = person.filter(|(span, _)| gives && opens(*span)) else {
        return Vec::new();
    };
    let recipient = Recipient::Named {
        name: format!("{} {}", person.address, person.name).trim().to_string(),
    };
    let status = if status::proposes(line) {
        Status::Proposed
    } else {
        Status::Given
    };
    let given = AwardGiven::of(&award.mention, vec![recipient], status);
    vec![Found::new(span, Statement::AwardGiven(given))]
}

/// A person named so near to the beginning of an item opens it, in bytes.
const OPENS: u32 = 6;

const GIVING: &[&str] = &[
    "phong tặng",
    "tặng",
    "trao",
    "công nhận",
    "truy tặng",
    "nhận",
    "được tặng",
    "khen",
];
