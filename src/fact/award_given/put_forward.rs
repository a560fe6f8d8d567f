//! Those a vote puts forward: "suy tôn phường A đề nghị Thành phố tặng <award>".

use super::bind::{Form, Reading};
use super::headed::described;
use super::line::Line;
use super::verbs::Act;
use super::{Recipient, actor, object, subject};

/// Who was voted for, where award `first` is only asked for.
pub(super) fn voted(line: &Line, first: usize) -> Option<Reading> {
    const VOTES: &[&str] = &[
        "suy tôn",
        "bình chọn",
        "bình xét",
        "bầu chọn",
        "lựa chọn",
        "chọn",
        "giới thiệu",
        "thống nhất chọn",
    ];
    const ASKS: &[&str] = &[
        "đề nghị",
        "để đề nghị",
        "và đề nghị",
        "đề xuất",
        "để đề xuất",
        "để trình",
    ];
    const GIVES: &[&str] = &[
        "tặng",
        "tặng thưởng",
        "trao tặng",
        "xét tặng",
        "phong tặng",
        "khen thưởng",
        "đề nghị tặng",
    ];
    let award = &line.awards[first];
    let (segment, _) = line.segment(award.start);
    let open = usize::from(award.start > 0 && matches!(line.words.sign(award.start - 1), "“" | "\""));
    let gives = |v: &&super::verbs::Verb| v.act == Act::Give && v.end == award.start - open && v.start > segment;
    let verb = line.verbs.iter().find(gives)?;
    line.starts(verb.start, GIVES)?;
    let asks = (segment..=verb.start)
        .rev()
        .take(18)
        .find(|t| line.starts(*t, ASKS).is_some_and(|end| end <= verb.end) && !line.quoted[*t])?;
    let asks = if asks > segment && line.starts(asks - 1, ASKS).is_some() {
        asks - 1
    } else {
        asks
    };
    let asked = line.starts(asks, ASKS).filter(|from| *from < verb.start);
    let giver = asked
        .filter(|from| actor::is_agent(line, *from, verb.start))
        .map(|from| {
            line.str(from, subject::without_auxiliaries(line, from, verb.start))
                .to_string()
        });
    let read = |recipients: Vec<Recipient>, from: usize, to: usize| Reading {
        form: Form::PutForward,
        recipients,
        giver: giver.clone(),
        presenter: None,
        verb: verb.start,
        from,
        to,
    };
    let votes = |t: &usize| line.starts(*t, VOTES).is_some() && !line.quoted[*t];
    // "…; xã B, xã C đề nghị UBND tỉnh tặng <award>", "… và 3 đơn vị đề nghị tặng <award>": the vote goes on.
    let left = line
        .awards
        .iter()
        .map(|a| a.end)
        .filter(|end| *end <= asks && *end > segment)
        .max();
    let left = left.unwrap_or(segment);
    if left > 0 && (0..left).any(|t| votes(&t)) && !(left..asks).any(|t| votes(&t)) {
        let (recipients, from) = subject::recipients(line, left, asks);
        let plain = line.verbs.iter().all(|v| v.start < left || v.start >= asks);
        return (plain && !recipients.is_empty()).then(|| read(recipients, from, award.end));
    }
    let vote = (segment..asks).rev().take(26).find(votes)?;
    let at = line.starts(vote, VOTES)?;
    let at = line.starts(at, &["được", "ra", "cho"]).unwrap_or(at);
    // "tỉnh A được suy tôn đơn vị dẫn đầu, đề nghị tặng <award>"
    if vote > left && line.is(vote - 1, "được") {
        let (recipients, from) = subject::recipients(line, left, vote - 1);
        return (!recipients.is_empty()).then(|| read(recipients, from, award.end));
    }
    let another = line.awards.iter().any(|a| a.start >= vote && a.end <= asks);
    if another || (at..asks).any(|t| line.is(t, "được") || line.is(t, "cho")) || line.words.sign(at) == "," {
        return None;
    }
    let end = described(line, at, asks);
    let (found, reached) = object::recipients(line, at, end);
    let named =
        line.count_at(at).is_some() || object::begins_name(line, at, end) || subject::is_somebody(line, at, end);
    let bare = line.starts(at, &["đơn vị", "tập thể", "cá nhân"]) == Some(end);
    if found.is_empty() || !named || bare {
        return None;
    }
    Some(read(found, vote, award.end.max(reached)))
}
