//! Names with a number each, listed after a colon: "Điểm bình xét: Mỹ Đức 98,75; Sơn Tây 98; Phúc Thọ 97,25".

use super::FigureReached;
use crate::entity::quantity::{Amount, Approx};
use crate::fact::{Found, Scene, Statement};
use crate::text::Span;

/// The fewest pairs that make a list.
const FEWEST: usize = 3;

pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let text = scene.text();
    let Some(colon) = text.find(": ").filter(|_| !text.contains('|')) else {
        return Vec::new();
    };
    let label = text[..colon].rsplit(['.', ';']).next().unwrap_or("").trim();
    let listed = text[colon + 1..].trim_end_matches(['.', ' ', '…']);
    let cut = if listed.contains(';') { ";" } else { ", " };
    let mut at = colon + 1;
    let mut pairs = Vec::new();
    for piece in listed.split(cut) {
        let from = at + (piece.len() - piece.trim_start().len());
        at += piece.len() + cut.len();
        let Some((name, number)) = pair(piece.trim()) else {
            return Vec::new();
        };
        let end = from + piece.trim().len();
        pairs.push((name, number, Span::new(from, end)));
    }
    let short = (1..=8).contains(&label.split_whitespace().count());
    if pairs.len() < FEWEST || !short {
        return Vec::new();
    }
    let unit = if label.to_lowercase().contains("điểm") {
        "điểm"
    } else {
        ""
    };
    let start = label.as_ptr() as usize - text.as_ptr() as usize;
    pairs
        .into_iter()
        .filter_map(|(name, number, span)| {
            let value: f64 = number.replace('.', "").replace(',', ".").parse().ok()?;
            let what = format!("{label}, {name}");
            let statement = FigureReached {
                measure: super::measure(scene, &what),
                value,
                amount: Amount::Count,
                approx: Approx::Exact,
                value_words: number.to_string(),
                unit: unit.to_string(),
                basis: None,
                what,
            };
            let clause = Span::new(start, span.end as usize);
            Some(Found::new(clause, Statement::FigureReached(statement)))
        })
        .collect()
}

/// "Mỹ Đức 98,75": a name in capitals, then its number.
fn pair(piece: &str) -> Option<(&str, &str)> {
    let (name, number) = piece.rsplit_once(' ')?;
    let digits = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    let words = name.split(' ').count();
    let named = name.chars().next().is_some_and(char::is_uppercase)
        && (1..=6).contains(&words)
        && name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.'));
    (digits && named).then_some((name, number))
}
