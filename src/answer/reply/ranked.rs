//! Of several whom a sentence ranks each has a place of its own: "giải Nhất, chị A; giải Nhì, anh B", "the eldest, A …; the
//! youngest, B …".

use super::Asking;
use crate::entity::quantity::Amount;
use crate::entity::{Entity, Value};
use crate::question::asked::Asked;
use crate::question::row_ends::{ENDS, MEDALS, PRIZES};
use crate::text::fold;
use crate::text::phrase::stands;

/// What is left of somebody who is said to have another place than the one asked for.
const ANOTHER: f32 = 0.5;

/// Whether the place that is said of an entity is the one asked for: the one behind it in its part of the sentence, else
/// the nearest before it.
pub fn in_its_part(asking: &Asking, text: &str, entity: &Entity) -> f32 {
    let named = matches!(
        entity.value,
        Value::Person(_) | Value::Organisation(_) | Value::Place(_)
    );
    let whom = matches!(asking.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name | Asked::Place);
    // "giải nhất 20 triệu đồng; giải nhì 12 triệu đồng"
    let money = matches!(&entity.value, Value::Quantity(q) if q.amount == Amount::Money);
    if !(named && whom || money && asking.ask.asked == Asked::Money) {
        return 1.0;
    }
    let ends = ENDS.iter().map(|(one, other)| vec![*one, *other]);
    let rows = ends.chain([PRIZES.to_vec(), MEDALS.to_vec()]);
    let folded = |text: &str| format!(" {} ", fold::phrase_bare(text));
    let says = |text: &str, place: &[&str]| {
        place
            .iter()
            .any(|words| stands(text, fold::phrase_bare(words).as_str()))
    };
    let whole = folded(text);
    let (from, to) = (entity.span.start as usize, entity.span.end as usize);
    let rest = text.get(to..).unwrap_or("");
    let behind = folded(&rest[..rest.find([',', ';']).unwrap_or(rest.len())]);
    let before = folded(text.get(..from).unwrap_or(""));
    let last = |place: &&[&str]| {
        let at = |words: &&str| before.rfind(&format!(" {} ", fold::phrase_bare(words)));
        place.iter().filter_map(at).max()
    };
    let other = rows.into_iter().any(|row| {
        let asked: Vec<&&[&str]> = row.iter().filter(|place| says(&asking.asked, place)).collect();
        let [asked] = asked[..] else { return false };
        // Where the sentence says nothing of the place that is asked for it answers in other words.
        if !says(&whole, asked) {
            return false;
        }
        let own: Vec<&&[&str]> = row.iter().filter(|place| says(&behind, place)).collect();
        match own[..] {
            [] => {
                let nearest = row
                    .iter()
                    .filter(|place| last(place).is_some())
                    .max_by_key(|place| last(place));
                nearest.is_some_and(|place| place != asked)
            }
            _ => !own.contains(&asked),
        }
    });
    if other { ANOTHER } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::super::of_question;
    use super::*;
    use crate::text::Span;

    #[test]
    fn each_has_a_place_of_its_own() {
        let weighed = |question: &str, text: &str, name: &str| -> bool {
            let start = text.find(name).unwrap_or(0);
            let found: Vec<Span> = of_question(question, |asking| {
                let lexicon = asking.lexicon;
                let words = crate::entity::Words::new(text, lexicon, true, crate::text::Lang::Vi);
                let entities = crate::entity::find(&words);
                let own = entities
                    .iter()
                    .filter(|e| e.span.contains(Span::new(start, start + name.len())));
                let kept = own.filter(|e| in_its_part(asking, text, e) == 1.0);
                kept.map(|e| e.span).collect()
            });
            !found.is_empty()
        };
        let row = "Giải Nhất, chị Phan Thị Hân (Phú Lộc); giải Nhì, anh Bùi Văn Tâm (Tân Kỳ).";
        assert!(weighed("Ai đoạt giải Nhì?", row, "Bùi Văn Tâm"));
        assert!(!weighed("Ai đoạt giải Nhì?", row, "Phan Thị Hân"));
        assert!(weighed("ai doat giai nhat", row, "Phan Thị Hân"));
        let behind = "Chị Phan Thị Hân đoạt giải Nhất, anh Bùi Văn Tâm đoạt giải Nhì.";
        assert!(weighed("Ai đoạt giải Nhất?", behind, "Phan Thị Hân"));
        assert!(!weighed("Ai đoạt giải Nhất?", behind, "Bùi Văn Tâm"));
        let money = "Tập thể về nhất nhận 20 triệu đồng; giải nhì 12 triệu đồng; giải ba 5 triệu đồng.";
        assert!(weighed("Về nhì được mấy triệu?", money, "12 triệu đồng"));
        assert!(!weighed("Về nhì được mấy triệu?", money, "20 triệu đồng"));
        // Near miss: the sentence ranks nobody as asked.
        assert!(weighed("Ai lớn tuổi nhất?", row, "Phan Thị Hân"));
    }
}
