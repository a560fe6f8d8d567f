//! How many an award went to, or how many of it there are: the count whose unit was asked.

use super::award::award_words;
use super::{Asking, Reply, emphasised};
use crate::answer::Rich;
use crate::archive::StoredFact;
use crate::fact::award_given::{AwardGiven, Recipient};
use crate::text::Lang;
use crate::wording;

/// "15 cá nhân …": the count whose unit was asked.
pub fn count(asking: &Asking, fact: &StoredFact, given: &AwardGiven) -> Option<Reply> {
    let best = given
        .recipients
        .iter()
        .filter_map(|r| match r {
            Recipient::Counted { count, unit, .. } => Some((asking.counts(unit), *count, unit)),
            Recipient::Named { .. } => None,
        })
        .max_by(|a, b| a.0.total_cmp(&b.0));
    let Some((fit, count, unit)) = best.filter(|(fit, ..)| *fit > 0.0) else {
        return awards_counted(asking, given);
    };
    let written =
        written_count(&fact.clause, count, unit).unwrap_or_else(|| format!("{} {unit}", wording::number(count as f64)));
    let clause = super::beside::with_bracket(fact);
    let text = match asking.lang() {
        Lang::Vi if clause.chars().count() <= 260 => emphasised(&clause, &written),
        lang => {
            let shown = if lang == Lang::En {
                wording::counted_english(asking.lexicon, count as f64, unit, &written)
            } else {
                written.clone()
            };
            wording::award_given(
                lang,
                Rich::default().bold(shown),
                Rich::plain(award_words(asking, given)),
                given.status,
            )
        }
    };
    Some(Reply::new(text, written, fit))
}

/// "24 Huân chương Lao động hạng Nhì": the awards themselves are counted.
fn awards_counted(asking: &Asking, given: &AwardGiven) -> Option<Reply> {
    let counts = asking.ask.any_unit && given.award_words.starts_with(|c: char| c.is_ascii_digit());
    let to: Vec<String> = given
        .recipients
        .iter()
        .filter_map(|r| match r {
            Recipient::Named { name } => Some(name.clone()),
            Recipient::Counted { .. } => None,
        })
        .collect();
    if !counts || to.is_empty() {
        return None;
    }
    let text = wording::award_given(
        asking.lang(),
        Rich::plain(wording::list(&to, asking.lang())),
        Rich::default().bold(award_words(asking, given)),
        given.status,
    );
    Some(Reply::new(text, given.award_words.clone(), 1.0))
}

/// The number with its unit as the clause writes it: "05 hộ gia đình".
fn written_count(clause: &str, count: u32, unit: &str) -> Option<String> {
    for (at, _) in clause.match_indices(unit) {
        let before = clause[..at].trim_end();
        let number = before.rsplit(|c: char| c.is_whitespace()).next()?;
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        if digits.parse::<u32>().ok() == Some(count) {
            let start = before.len() - number.len();
            return clause.get(start..at + unit.len()).map(str::to_string);
        }
    }
    None
}
