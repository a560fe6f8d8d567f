//! Who came to an event, and who spoke there.

use super::super::{Found, Scene, Statement, who};
use super::EventHeld;
use super::phrase;
use crate::article::BlockKind;
use crate::entity::Words;
use crate::text::{Span, fold};

/// Words that say somebody came or spoke.
const COMES: &[&str] = &[
    "dự hội nghị",
    "dự đại hội",
    "dự buổi lễ",
    "dự lễ",
    "dự phiên họp",
    "dự có",
    "dự và",
    "tới dự",
    "đến dự",
    "cùng dự",
    "tham dự",
    "khách mời",
    "về phía",
    "chủ trì",
    "phát biểu tại",
    "phát biểu chỉ đạo",
    "báo cáo tại",
    "kết luận hội nghị",
    "kết luận phiên họp",
    "dự cuộc họp",
    "trình bày",
];

/// The persons of a sentence that says somebody came or spoke, each with the posts, as written.
pub fn of(scene: &Scene) -> Vec<String> {
    let lower = fold::lower(scene.text());
    if !COMES.iter().any(|sign| lower.contains(sign)) {
        return Vec::new();
    }
    who::holders(scene)
        .iter()
        .filter(|holder| !holder.person.short && holder.person.name != "Hồ Chí Minh")
        .map(|holder| holder.span.of(scene.text()).trim().to_string())
        .collect()
}

pub fn find(scene: &Scene) -> Vec<Found> {
    // A sentence that names the day has its people in the event's own fact.
    if scene.sentence().kind == BlockKind::Title || !super::occasion::find(scene).is_empty() {
        return Vec::new();
    }
    let people = of(scene);
    if people.is_empty() {
        return Vec::new();
    }
    let holders = who::holders(scene);
    let clause = holders
        .iter()
        .map(|h| h.span)
        .reduce(Span::join)
        .unwrap_or(Span::new(0, scene.text().len()));
    let Some(what) = event_before(scene) else {
        return Vec::new();
    };
    let statement = Statement::EventHeld(EventHeld {
        what,
        date: None,
        day_words: None,
        venue: None,
        organiser: None,
        people,
    });
    vec![Found::new(clause, statement)]
}

/// The event the sentence belongs to: what the opening of the article tells of a day, else the first event it names
/// in full, else the bare noun of the sentence.
fn event_before(scene: &Scene) -> Option<String> {
    let opening = scene.at.min(LEAD);
    let told = (0..=opening).find_map(|at| {
        let scene = Scene { at, ..*scene };
        match super::occasion::find(&scene).pop()?.statement {
            Statement::EventHeld(event) => Some(event.what),
            _ => None,
        }
    });
    if told.as_ref().is_some_and(|what| what.split_whitespace().count() > 2) {
        return told;
    }
    let named = |at: usize| {
        let text = scene.text_of(at);
        let words = Words::new(text, scene.lexicon, true, scene.article.lang);
        phrase::nouns(&words)
            .into_iter()
            .map(|p| (p.generic, words.str(p.span).to_string()))
            .collect::<Vec<_>>()
    };
    const OCCASIONS: [&str; 9] = [
        "tổng kết",
        "sơ kết",
        "biểu dương",
        "tuyên dương",
        "tôn vinh",
        "phát động",
        "đại hội",
        "kỷ niệm",
        "ký ",
    ];
    let full = (0..opening).find_map(|at| {
        named(at).into_iter().find(|(generic, words)| {
            let lower = fold::lower(words);
            !generic && OCCASIONS.iter().any(|sign| lower.contains(sign))
        })
    });
    full.map(|(_, words)| words)
        .or(told)
        .or_else(|| named(scene.at).into_iter().next().map(|(_, words)| words))
}

/// Sentences in which a report says what it reports on.
const LEAD: usize = 8;
