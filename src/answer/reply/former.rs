//! What somebody was before: "trước khi nghỉ hưu làm gì?" – "bà vốn là y tá Bệnh viện …".

use super::Asking;
use crate::question::asked::Asked;
use crate::text::Span;
use crate::text::phrase::any_stands;

/// Words that ask for the time before.
const ASKED: [&str; 23] = [
    "truoc khi nghi huu",
    "truoc khi ve huu",
    "truoc khi nghi che do",
    "truoc khi nghi viec",
    "truoc luc nghi huu",
    "truoc luc ve huu",
    "khi chua nghi huu",
    "hoi chua nghi huu",
    "hoi con di lam",
    "khi con di lam",
    "hoi con cong tac",
    "khi con cong tac",
    "truoc day lam",
    "ngay truoc lam",
    "thoi tre lam",
    "truoc kia lam",
    "truoc day la",
    "von la",
    "von lam",
    "before retiring",
    "before he retired",
    "before she retired",
    "before retirement",
];
/// Words of a report behind which it is told.
const TOLD: [&str; 19] = [
    "trước khi nghỉ hưu là",
    "trước khi nghỉ hưu làm",
    "trước khi về hưu là",
    "trước khi về hưu làm",
    "từng theo nghề",
    "vốn là",
    "vốn làm",
    "nguyên là",
    "từng là",
    "từng làm",
    "trước đây là",
    "trước kia là",
    "trước đó là",
    "trước là",
    "trước làm",
    "trước đây làm",
    "was once",
    "used to be",
    "formerly",
];

/// The words that say what somebody was.
pub fn of(asking: &Asking, text: &str) -> Option<Span> {
    let open = matches!(
        asking.ask.asked,
        Asked::Deeds | Asked::What | Asked::Post | Asked::WhoIs | Asked::Name
    );
    if !open || asking.query.persons.is_empty() || !asking.once(asks) {
        return None;
    }
    let lower = text.to_lowercase();
    let from = TOLD.iter().find_map(|told| {
        let mut places = lower.match_indices(told);
        let whole = |at: usize| {
            let behind = lower[at + told.len()..].starts_with(' ');
            behind && lower[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric())
        };
        places.find(|(at, _)| whole(*at)).map(|(at, _)| at + told.len() + 1)
    })?;
    // Small letters may be longer than capitals: where the two part, nothing is told.
    let rest = text
        .get(from..)
        .filter(|rest| lower.len() == text.len() && !rest.is_empty())?;
    let to = rest.find([',', ';', '.', '(', '–']).unwrap_or(rest.len());
    let to = [" rồi ", " và ", " sau đó ", " khi "]
        .iter()
        .filter_map(|end| rest[..to].find(end))
        .min()
        .unwrap_or(to);
    (to > 0).then(|| Span::new(from, from + to))
}

/// Whether the question is for what somebody was before.
pub fn asks(asking: &Asking) -> bool {
    any_stands(&asking.asked, &ASKED)
}
