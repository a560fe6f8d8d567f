//! Standards a unit reaches: "Xã Đại Hiệp đạt chuẩn nông thôn mới"; the words of the award hold its verb.

use super::bind::{Form, Reading};
use super::line::Line;
use super::{Recipient, actor, subject};
use crate::entity::Value;

/// The unit that reaches the standard award `i` is.
pub(super) fn reached(line: &Line, i: usize, segment: usize) -> Option<Reading> {
    let award = &line.awards[i];
    // "huyện A | được Thủ tướng công nhận (huyện) đạt chuẩn", "huyện A | đón nhận quyết định công nhận đạt chuẩn"
    const TOLD: &[&str] = &["được", "đón nhận", "nhận", "đón"];
    let verb = (segment..award.start).find(|t| line.starts(*t, TOLD).is_some() && !line.quoted[*t]);
    let recognised = verb.and_then(|v| (v..award.start).find(|t| line.words.phrase(*t, "công nhận").is_some()));
    let (recipients, from) = subject::recipients(line, segment, verb.unwrap_or(award.start));
    let giver = verb.zip(recognised).and_then(|(verb, recognised)| {
        let end = subject::without_auxiliaries(line, verb + 1, recognised);
        let agent = line.is(verb, "được") && verb + 1 < end && actor::is_agent(line, verb + 1, end);
        agent.then(|| line.str(verb + 1, end).to_string())
    });
    let unit = line.holds(from, from + 1, |v| matches!(v, Value::Place(_)))
        || line
            .starts(from, &["xã", "huyện", "thị xã"])
            .is_some_and(|t| line.words.tokens[t].capital && t < award.start);
    let named = recipients.iter().all(|r| matches!(r, Recipient::Named { .. }));
    (unit && named && !recipients.is_empty()).then_some(Reading {
        form: Form::Received,
        recipients,
        giver,
        presenter: None,
        verb: verb.unwrap_or(award.start),
        from,
        to: award.end,
    })
}
