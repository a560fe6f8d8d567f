//! An answer that is likely, but not sure enough to stand alone: the next likeliest is told beside it, and both as such.

use super::Rich;
use super::candidate::Candidate;
use super::compose::Part;
use crate::text::Lang;

/// The longest sentence told whole in place of two of its values, in characters.
const WHOLE: usize = 320;

/// Sets the runner-up beside the answer, unless that or what was told for the asks before holds it already; of two values
/// of one sentence it tells the sentence.
pub fn settle(part: &mut Part, runner_up: Option<Candidate>, before: &[Part], lang: Lang) {
    let (Some(other), Some(first)) = (runner_up, part.answers.first_mut()) else {
        return;
    };
    let quote = first.quote.trim();
    if other.quote == first.quote && quote.chars().count() <= WHOLE {
        first.reply.text = match lang {
            Lang::Vi => Rich::plain(quote),
            Lang::En => Rich::plain(quote).quoted(),
        };
    }
    let mut told = before.iter().flat_map(|part| &part.answers).chain(&part.answers);
    if !told.any(|answer| answer.reply.text.text().contains(&other.reply.focus)) {
        part.runner_up = Some(other);
    }
}
