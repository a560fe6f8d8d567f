//! Somebody who only tells of others: "Đại tá A, Giám đốc, cho biết Thiếu tá B bị thương".

use super::Asking;
use crate::entity::{Entity, Value};
use crate::text::Span;
use crate::text::phrase::any_stands;

/// Words by which somebody tells of others.
const SAYS: [&str; 9] = [
    "cho biết",
    "cho hay",
    "chia sẻ",
    "khẳng định",
    "đánh giá",
    "thông tin",
    "nói rằng",
    "said",
    "told",
];

/// What is left of a person who tells of another named behind, where nobody asks who said it.
pub fn speaking(asking: &Asking, text: &str, entities: &[Entity], person: &Entity) -> f32 {
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
    let asked = &asking.own_bare;
    let next = persons(entities).find(|span| span.start >= person.span.end);
    let between = next.and_then(|next| text.get(person.span.end as usize..next.start as usize));
    let tells = between.is_some_and(|between| !between.contains([';', '.']) && said(between).is_some());
    if tells && !any_stands(asked, &ASKED) {
        SPEAKING
    } else {
        1.0
    }
}

/// Where what is told begins, if `span` names a person whom another, named before, tells of.
pub fn behind(text: &str, entities: &[Entity], span: Span) -> Option<usize> {
    let person = persons(entities).any(|other| other.start >= span.start && other.end <= span.end);
    let teller = persons(entities).filter(|other| other.end <= span.start).last()?;
    let between = text.get(teller.end as usize..span.start as usize)?;
    let told = said(between).filter(|_| person && !between.contains([';', '.']))?;
    let rest = text.get(teller.end as usize + told..)?;
    Some(text.len() - rest.trim_start_matches([' ', ',', ':']).len())
}

fn persons(entities: &[Entity]) -> impl Iterator<Item = Span> {
    let person = |e: &&Entity| matches!(e.value, Value::Person(_));
    entities.iter().filter(person).map(|e| e.span)
}

/// The end of the word by which something is told.
fn said(text: &str) -> Option<usize> {
    SAYS.iter().find_map(|word| {
        let at = text.find(word)?;
        let end = at + word.len();
        let whole = text[..at].ends_with([' ', ',']) && text[end..].starts_with([' ', ',', ':']);
        whole.then_some(end)
    })
}

/// What is left of somebody who only tells of others.
const SPEAKING: f32 = 0.7;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::entity::{self, Words};
    use crate::text::Lang;

    #[test]
    fn what_is_told_of_somebody_begins_behind_who_tells_it() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let text = "Đại tá Lê Văn Hòa, Giám đốc Công an tỉnh, cho biết Thiếu tá Vũ Đình Lân bị thương khi cứu dân.";
        let entities = entity::find(&Words::new(text, &lexicon, true, Lang::Vi));
        let named = |name: &str| {
            let span = persons(&entities).find(|span| span.of(text).ends_with(name));
            span.and_then(|span| behind(text, &entities, span))
                .map(|at| &text[at..])
        };
        assert_eq!(
            named("Vũ Đình Lân"),
            Some("Thiếu tá Vũ Đình Lân bị thương khi cứu dân.")
        );
        assert_eq!(named("Lê Văn Hòa"), None);
    }
}
