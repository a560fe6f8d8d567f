//! Titles told as held: "1 người là Công dân Thủ đô ưu tú", "thầy A là Chiến sĩ thi đua cơ sở".

use super::bind::{Form, Reading};
use super::line::Line;
use super::verbs::Verb;
use super::{Recipient, subject};

/// "1 người là Công dân Thủ đô ưu tú", "hơn 1.700 cá nhân có danh hiệu cấp quận".
pub(super) fn state(line: &Line, i: usize, verb: Verb, segment: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let kind = |id: &crate::entity::award::AwardId| line.words.lexicon.awards.get(*id).kind.contains("title");
    let title = award.mention.ids.iter().all(kind) && !award.mention.ids.is_empty();
    if award.start != verb.end || !title {
        return None;
    }
    let Some(count) = line.counts.iter().find(|c| c.end == verb.start && c.start >= segment) else {
        return yearly(line, i, verb, segment);
    };
    Some(Reading {
        form: Form::Received,
        recipients: vec![Recipient::from(count)],
        giver: None,
        presenter: None,
        verb: verb.start,
        from: count.start,
        to: award.end,
    })
}

/// "thầy A, Hiệu trưởng …, là Chiến sĩ thi đua cấp thành phố", "trường là Tập thể lao động xuất sắc": a title of the year.
fn yearly(line: &Line, i: usize, verb: Verb, segment: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let yearly = |id: &crate::entity::award::AwardId| line.words.lexicon.awards.get(*id).kind == "emulation_title";
    if !line.is(verb.start, "là") || !award.mention.ids.iter().all(yearly) {
        return None;
    }
    let (recipients, from) = subject::recipients(line, segment, verb.start);
    let named =
        line.holds(from, from + 1, subject::is_name) && matches!(recipients.as_slice(), [Recipient::Named { .. }]);
    named.then_some(Reading {
        form: Form::Received,
        recipients,
        giver: None,
        presenter: None,
        verb: verb.start,
        from,
        to: award.end,
    })
}
