//! What somebody was given over the years, told as a list: "Việc làm của bà được ghi nhận nhiều lần: <award>; <award> năm 2019".

use super::bind::{Form, Reading};
use super::line::Line;
use super::{Recipient, subject};

/// Whose award `i` is, where it stands in a list behind a colon that says so.
pub(super) fn told(line: &Line, i: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let colon = (0..award.start)
        .rev()
        .find(|t| line.words.sign(*t) == ":" && !line.quoted[*t])?;
    let acts = line.verbs.iter().any(|v| v.start > colon && v.end <= award.start);
    let named = line.holds(colon, award.start, subject::is_person);
    if acts || named || line.counts.iter().any(|c| c.start > colon) {
        return None;
    }
    const TELLS: &[&str] = &[
        "được ghi nhận",
        "được khen thưởng",
        "được tặng",
        "được trao",
        "được nhận",
        "đã nhận",
        "nhận được",
        "vinh dự nhận",
        "đón nhận",
        "được tôn vinh",
    ];
    let tells = (0..colon).find(|t| line.starts(*t, TELLS).is_some() && !line.quoted[*t])?;
    if line.awards.iter().any(|a| a.start > tells && a.end <= colon) {
        return None;
    }
    let of = (0..tells).rev().take(6).find_map(|t| line.words.phrase(t, "của"));
    let (recipients, from) = subject::recipients(line, of.unwrap_or(0), tells);
    let one = matches!(recipients.as_slice(), [Recipient::Named { .. }]);
    // "… năm 2019;": when it was belongs to what is said.
    let (_, to) = line.segment(award.start);
    let more = line.awards.iter().any(|a| a.start >= award.end && a.start < to);
    let end = if more || to > award.end + 10 { award.end } else { to };
    let from = if line.awards.iter().any(|a| a.start > colon && a.end <= award.start) {
        award.start
    } else {
        from
    };
    one.then_some(Reading {
        form: Form::Recited,
        recipients,
        giver: None,
        presenter: None,
        verb: tells,
        from,
        to: end,
    })
}
