//! One thing counted year by year: "Lượt khám năm 2019 là 412.000; năm 2021 chỉ còn 238.000; năm 2024 đạt 468.500 lượt".

use super::FigureReached;
use crate::entity::date::Period;
use crate::entity::quantity::{Amount, Approx};
use crate::fact::{Found, Scene, Statement};
use crate::text::Span;
use crate::text::token::{Token, TokenKind, tokens};

/// The fewest years that make a row.
const FEWEST: usize = 3;
/// So many words at most say what is counted.
const LONGEST: usize = 6;

pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let text = scene.text();
    if text.contains('|') || !text.contains(';') {
        return Vec::new();
    }
    let mut what: Option<String> = None;
    let mut row: Vec<(Period, f64, Span, Span)> = Vec::new();
    let mut from = 0;
    for part in text.split(';') {
        let start = from + (part.len() - part.trim_start().len());
        from += part.len() + 1;
        let part = part.trim();
        let words = tokens(part);
        let Some(at) = words.iter().position(|t| t.key == "năm") else {
            return Vec::new();
        };
        let Some(year) = words
            .get(at + 1)
            .filter(|t| t.is_year())
            .and_then(|t| t.key.parse().ok())
        else {
            return Vec::new();
        };
        match &what {
            None if (1..=LONGEST).contains(&at) && words[..at].iter().all(Token::is_word) => {
                what = Some(words[0].span.join(words[at - 1].span).of(part).to_string());
            }
            Some(_) if at == 0 => {}
            _ => return Vec::new(),
        }
        // "Covid-19" is a name.
        let glued = |i: usize| words[i - 1].span.end == words[i].span.start;
        let number = (at + 2..words.len()).find(|i| words[*i].kind == TokenKind::Number && !glued(*i));
        let Some((number, period)) = number.zip(Period::year(year)) else {
            return Vec::new();
        };
        let counted = what.as_deref().unwrap_or("").to_lowercase();
        let first = counted.split(' ').next().unwrap_or("");
        let unit = words.get(number + 1).filter(|t| t.key == first);
        // "412.000 tỷ đồng", "97%": the unit says what it is, and the other rules read it.
        let bare = words
            .get(number + 1)
            .is_none_or(|t| matches!(t.key.as_str(), "," | "." | "("));
        let Some(value) = value(&words[number].key).filter(|_| unit.is_some() || bare) else {
            return Vec::new();
        };
        let last = unit.unwrap_or(&words[number]).span;
        let own = words[number].span.join(last).shifted(start as u32);
        let clause = words[0].span.join(last).shifted(start as u32);
        row.push((period, value, own, clause));
    }
    let Some(what) = what.filter(|_| row.len() >= FEWEST) else {
        return Vec::new();
    };
    row.into_iter()
        .map(|(period, value, own, clause)| {
            let statement = FigureReached {
                measure: super::measure(scene, &what),
                value,
                amount: Amount::Count,
                approx: Approx::Exact,
                value_words: own.of(text).to_string(),
                unit: what.to_lowercase(),
                basis: None,
                what: what.clone(),
            };
            Found {
                period: Some(period),
                ..Found::new(clause, Statement::FigureReached(statement))
            }
        })
        .collect()
}

/// "468.500" in digits.
fn value(number: &str) -> Option<f64> {
    number.replace('.', "").replace(',', ".").parse().ok()
}
