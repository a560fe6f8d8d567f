//! The clause a number stands in: what is measured, the words after it, and the subject it takes over from the
//! clause before.

use super::layout::{CHANGES, Layout, OF_THOSE};
use crate::entity::Value;
use crate::entity::quantity::{Amount, Quantity};
use crate::fact::Scene;
use crate::text::Span;
use crate::text::phrase::opening;

/// A quantity with the words around it.
pub(super) struct Figure<'a> {
    pub quantity: &'a Quantity,
    /// The number with its unit, as written, "hơn" and "gần" included.
    pub value_words: String,
    /// What is counted; said elsewhere than right behind the number, where a bare number goes on with it.
    pub unit: String,
    pub what: String,
    pub basis: Option<String>,
    pub clause: Span,
    /// Where the number begins.
    pub at: u32,
}

/// All figures of the sentence, in order.
pub(super) fn all<'a>(scene: &Scene<'a>) -> Vec<Figure<'a>> {
    let found = scene.found();
    if !found.iter().any(|e| matches!(e.value, Value::Quantity(_))) {
        return Vec::new();
    }
    let words = scene.words();
    let mut layout = Layout::of(&words, scene);
    let kept: Vec<bool> = layout.quantities.iter().map(|q| layout.says_something(q)).collect();
    let mut kept = kept.into_iter();
    layout.quantities.retain(|_| kept.next().unwrap_or(false));
    let mut out = Vec::new();
    let mut subject: Option<(usize, usize)> = None;
    let mut subject_before = None;
    for (i, q) in layout.quantities.iter().enumerate() {
        let (first, _) = layout.group(i);
        if i == first {
            let closed = i > 0 && (layout.quantities[i - 1].end..q.start).any(|t| words.sign(t) == ";");
            subject_before = subject.filter(|_| !closed);
        }
        let (figure, own) = figure(scene, &layout, i, subject_before);
        if own.is_some() {
            subject = own;
        }
        if figure
            .what
            .split(' ')
            .filter(|w| w.chars().any(char::is_alphabetic))
            .count()
            >= 2
        {
            out.push(figure);
        }
    }
    out
}

/// Quantity `i` with its measure; and the words that later numbers of the sentence may take over as theirs.
fn figure<'a>(
    scene: &Scene<'a>,
    layout: &Layout<'_, 'a>,
    i: usize,
    subject: Option<(usize, usize)>,
) -> (Figure<'a>, Option<(usize, usize)>) {
    let q = &layout.quantities[i];
    let unit = match q.quantity.unit.is_empty() {
        true if i == 0 && layout.words.any_phrase(q.end, OF_THOSE).is_some() => counted_before(scene),
        true => layout.unit(i),
        false => &q.quantity.unit,
    };
    let (first, last) = layout.group(i);
    let (piece, _) = layout.piece(layout.quantities[first].start);
    let (_, piece_end) = layout.piece(layout.quantities[last].end.saturating_sub(1));
    let counted = matches!(q.quantity.amount, Amount::Count | Amount::Share { .. });
    let mut behind = piece;
    if first > 0 && layout.quantities[first - 1].number_end > piece {
        let earlier = &layout.quantities[first - 1];
        // "20 triệu đồng | trong số": what is counted may be the subject, a coin is none.
        behind = match earlier.quantity.amount {
            Amount::Money => earlier.end,
            _ => earlier.number_end,
        };
        // What the number before counts stays with it: "127 cá nhân được khen và | 2 tập thể".
        let joint = (behind..q.start)
            .rev()
            .find(|t| ["và", "với", "and"].iter().any(|w| layout.words.is(*t, w)));
        behind = joint.filter(|_| counted).map_or(behind, |t| t + 1);
    }
    let untrimmed = layout.quantities[first].start;
    let (from, to) = layout.trim(behind, untrimmed);
    let changes = |at: usize| CHANGES.iter().any(|c| layout.words.phrase(at, c).is_some());
    let begins_anew =
        (from >= to && !counted) || (from < to && changes(from) && to - from <= 3) || (!counted && changes(behind));
    let next = layout
        .quantities
        .get(last + 1)
        .map_or(piece_end, |n| n.start.min(piece_end));
    let after_start = layout.quantities[last].end;
    let joint = (after_start..next).find(|t| layout.words.is(*t, "và") && !layout.quoted[*t]);
    // Counted as an object, the number closes what is said of it at "và".
    let next = joint.filter(|_| counted && from < to).unwrap_or(next);
    let tail = layout.trim_end(after_start, next);
    let before = layout.str(from, to);
    let after = layout.str(after_start, tail);
    let taken = if begins_anew { subject } else { None };
    let taken_words = taken.map_or("", |(a, b)| layout.str(a, b));
    let mut basis = None;
    let what = if counted {
        let words = before.split(' ').count() + after.split(' ').count();
        let context = if words < 5 && taken.is_none() {
            layout.piece_before(piece)
        } else {
            ""
        };
        join(&[
            taken_words,
            last_words(context, 12),
            last_words(before, 22),
            if q.quantity.unit.is_empty() && before.contains(unit) {
                ""
            } else {
                unit
            },
            opening(after, 16),
        ])
    } else {
        let rate =
            (0..3).any(|back| untrimmed > back + 1 && layout.words.phrase(untrimmed - back - 2, "tỷ lệ").is_some());
        let name = join(&[
            if rate && !before.to_lowercase().contains("tỷ lệ") {
                "tỷ lệ"
            } else {
                ""
            },
            taken_words,
            last_words(before, 22),
        ]);
        let change = [
            "đạt",
            "bằng",
            "vượt",
            "tăng",
            "giảm",
            "chiếm",
            "khoảng",
            "hơn",
            "trên",
            "gần",
            "thực hiện",
        ];
        let of = (untrimmed > 0 && change.iter().any(|w| layout.words.is(untrimmed - 1, w)))
            || layout.words.phrase(after_start, "so với").is_some()
            || q.quantity.approx != crate::entity::quantity::Approx::Exact;
        if q.quantity.amount == Amount::Percent && of && !name.is_empty() {
            basis = (!after.is_empty()).then(|| opening(after, 12).to_string());
            name
        } else {
            join(&[&name, opening(after, if name.is_empty() { 18 } else { 10 })])
        }
    };
    let own = if !begins_anew && to > from {
        Some((from, to))
    } else if counted && taken.is_none() && i == last {
        Some((q.number_end, tail.max(q.end)))
    } else {
        None
    };
    let start = taken.map_or(from.min(q.start), |(a, _)| a);
    let mut clause = layout.span(start, tail.max(q.end));
    if clause.end - clause.start > 400 {
        clause = layout.span(from.min(q.start), tail.max(q.end));
    }
    let figure = Figure {
        quantity: q.quantity,
        value_words: layout.str(q.start, q.end).to_string(),
        unit: unit.to_string(),
        what,
        basis,
        clause,
        at: layout.span(q.start, q.end).start,
    };
    (figure, own)
}

/// What the sentence before counts last: "honoured 62 workers. Forty-one of them …".
fn counted_before<'a>(scene: &Scene<'a>) -> &'a str {
    let before = scene.at.checked_sub(1).map(|before| &scene.entities[before]);
    let counted = before
        .into_iter()
        .flatten()
        .rev()
        .find_map(|entity| match &entity.value {
            Value::Quantity(q) if q.amount == Amount::Count && !q.unit.is_empty() => Some(q.unit.as_str()),
            _ => None,
        });
    counted.unwrap_or("")
}

fn join(parts: &[&str]) -> String {
    let kept: Vec<&str> = parts.iter().map(|p| p.trim()).filter(|p| !p.is_empty()).collect();
    kept.join(" ")
}

fn last_words(text: &str, count: usize) -> &str {
    let starts: Vec<usize> = text
        .split(' ')
        .map(|w| w.as_ptr() as usize - text.as_ptr() as usize)
        .collect();
    let from = starts.len().saturating_sub(count);
    starts.get(from).map_or("", |at| &text[*at..])
}
