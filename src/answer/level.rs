//! The level a question names, against what a sentence says of one: "cấp TP", "UBND huyện".

use crate::entity::award::Level;
use crate::question::levels;

/// How well the level a question names ("cấp TP", "cấp quận") fits what the clause and the quote say. A clause that
/// names another level only speaks against it.
pub fn fit(asked: &[Level], clause: &str, quote: &str) -> f32 {
    if asked.is_empty() {
        return 1.0;
    }
    let said = |text: &str| levels::of(text, false);
    let near = said(clause);
    if asked.iter().any(|l| near.contains(l)) {
        return 1.0;
    }
    if !near.is_empty() {
        return 0.35;
    }
    // "huyện A tặng": the committee of a district gives at its level.
    if asked.iter().any(|level| committee(*level, quote)) {
        return 0.95;
    }
    let wide = said(quote);
    if asked.iter().any(|l| wide.contains(l)) {
        0.85
    } else {
        UNSAID
    }
}

/// Whether a committee of the level, or its chairman, stands in the sentence.
fn committee(level: Level, quote: &str) -> bool {
    let units: &[&str] = match level {
        Level::District => &["quận", "huyện", "thị xã"],
        Level::Commune => &["xã", "phường"],
        Level::Province => &["tỉnh", "thành phố", "tp"],
        _ => return false,
    };
    let quote = crate::text::fold::phrase_key(quote);
    units
        .iter()
        .any(|unit| quote.contains(&format!("ubnd {unit} ")) || quote.contains(&format!("ủy ban nhân dân {unit} ")))
}

/// What is left where nothing near says a level; another giver is objected to elsewhere.
pub const UNSAID: f32 = 0.6;
