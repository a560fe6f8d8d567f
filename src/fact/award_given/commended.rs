//! Commendation without a form, of somebody named: "công ty khen thưởng tài xế Lê Văn Na", "anh Na được quận khen thưởng".

use super::bind::{Bound, Form};
use super::line::Line;
use super::verbs::{Act, Verb};
use super::{AwardGiven, Recipient, actor, decision, object, status, subject, whom};
use crate::entity::Value;

/// Verbs that commend whomever they are said of; the others only praise, and must be said of a person by a body.
const COMMENDS: &[&str] = &["khen thưởng", "khen"];
const PRAISES: &[&str] = &["biểu dương", "tuyên dương", "vinh danh", "tôn vinh"];

/// Adverbs between the verb and its object.
const ADVERBS: &[&str] = &[
    "ngay",
    "đột xuất",
    "thường xuyên",
    "kịp thời",
    "thêm",
    "nóng",
    "động viên",
    "khen thưởng",
    "cho",
    "tặng",
    "và",
];

pub(super) fn all(line: &Line) -> Vec<Bound> {
    if status::is_law(line) {
        return Vec::new();
    }
    let verbs = line.verbs.iter().filter(|v| v.act == Act::Give);
    verbs.filter_map(|verb| commended(line, verb)).collect()
}

fn commended(line: &Line, verb: &Verb) -> Option<Bound> {
    let commends = line.starts(verb.start, COMMENDS).is_some();
    if !commends && line.starts(verb.start, PRAISES).is_none() {
        return None;
    }
    let (segment, to) = line.segment(verb.start);
    let passive = line
        .verbs
        .iter()
        .rev()
        .find(|v| line.is(v.start, "được") && v.end == v.start + 1 && v.start >= segment && v.end <= verb.start)
        .filter(|v| verb.start - v.end <= 14);
    let spoken_of =
        verb.start > 0 && ["việc", "được", "ngợi"].iter().any(|w| line.is(verb.start - 1, w)) && passive.is_none();
    let awarded = line
        .awards
        .iter()
        .any(|a| a.start >= verb.start && a.start < verb.end + 8);
    if awarded {
        return None;
    }
    // A decision is read by its own rule.
    if spoken_of || decision::told(line, verb, segment, to).is_some() {
        return None;
    }
    if let Some(told) = taken(line, verb, segment, commends) {
        return Some(bound(line, verb, None, told));
    }
    // "được xác định có khuyết điểm trong việc luân chuyển, khen thưởng ông A": the passive is another verb's.
    let told = match passive {
        Some(marker) => received(line, verb, marker, segment, commends).or_else(|| {
            given(line, verb, verb.start, to, commends).filter(|_| line.words.sign(verb.start - 1) == ",")
        })?,
        None => given(line, verb, segment, to, commends)?,
    };
    Some(bound(line, verb, passive, told)).filter(|b| !b.given.recipients.is_empty())
}

pub(super) fn bound(line: &Line, verb: &Verb, passive: Option<&Verb>, told: Told) -> Bound {
    let (recipients, giver, presenter, from, end) = told;
    let (_, to) = line.segment(verb.start);
    let status = status::of(line, passive.map_or(verb.start, |v| v.start), verb.end);
    let done = status::gives(status);
    Bound {
        form: Form::Handed,
        verb: verb.start,
        clause: line.span(from, end.max(verb.end)),
        given: AwardGiven {
            awards: Vec::new(),
            classes: Vec::new(),
            level: None,
            award_words: line.str(verb.start, verb.end).to_string(),
            title: None,
            recipients,
            giver: giver.filter(|_| done),
            presenter: presenter.filter(|_| done),
            reason: status::reason(line, end.max(verb.end), to),
            status,
        },
    }
}

/// Who was commended, who gave it, who handed it over, and the tokens that tell it.
pub(super) type Told = (Vec<Recipient>, Option<String>, Option<String>, usize, usize);

/// "<giver> khen thưởng <somebody>".
fn given(line: &Line, verb: &Verb, segment: usize, to: usize, commends: bool) -> Option<Told> {
    let mut at = verb.end;
    while at < to {
        let sign = line.words.sign(at) == "," && line.starts(at + 1, COMMENDS).is_some();
        match line.starts(at, ADVERBS).or(sign.then_some(at + 1)) {
            Some(after) if after <= verb.end + 5 => at = after,
            _ => break,
        }
    }
    let headed = line
        .starts(at, whom::HEADS)
        .or_else(|| whom::two(line, at))
        .or_else(|| whom::degrees(line, at));
    let person = line.holds(at, headed.unwrap_or(at) + 1, subject::is_person);
    let body = line.holds(at, at + 1, |v| matches!(v, Value::Organisation(_)))
        || line
            .starts(at, &["ban chuyên án", "đội tuyển", "tổ công tác", "nhà vô địch"])
            .is_some()
        || whom::is_pronoun(line, at);
    let trade = whom::is_described(line, at);
    let actor = after_matter(line, segment, verb.start).or_else(|| actor::actor(line, segment, verb.start));
    let by_person = actor.is_some_and(|(start, end)| line.holds(start, end, subject::is_person));
    let known = person || (commends && (body || trade));
    if !commends && (!person || by_person || actor.is_none()) {
        return None;
    }
    let by = |recipients: Vec<Recipient>, end: usize| {
        let said = actor.map(|(start, end)| line.str(start, end).to_string());
        let from = actor.map_or(verb.start, |(start, _)| start);
        match by_person {
            true => (recipients, None, said, from, end),
            false => (recipients, said, None, from, end),
        }
    };
    let full = line.words.phrase(verb.start, "khen thưởng").is_some();
    if full && !(person || body) && !whom::is_general(line, segment, verb.start) {
        if let Some(start) = whom::whose_deed(line, at, to) {
            let (recipients, end) = object::recipients(line, start, to);
            return Some(by(recipients, end));
        }
        let agent = actor.is_some_and(|(start, end)| actor::is_agent(line, start, end));
        if let Some((start, end)) =
            whom::people(line, at, to).filter(|(start, end)| agent || trade || whom::does(line, *start, *end))
        {
            let name = line.str(start, end).to_string();
            return Some(by(vec![Recipient::Named { name }], end));
        }
    }
    if !known {
        return None;
    }
    // What the commended did is no part of their name, nor is the money.
    const DID: &[&str] = &[
        "phá",
        "triệt phá",
        "bắt giữ",
        "đã",
        "tham gia",
        "số tiền",
        "với",
        "trực tiếp",
    ];
    let money = |t: usize| line.holds(t, t + 1, whom::is_money);
    let stop = (at + 1..to)
        .find(|t| line.starts(*t, DID).is_some() || money(*t))
        .unwrap_or(to);
    let (recipients, end) = object::recipients(line, at, stop);
    Some(by(recipients, end))
}

/// "xôn xao với việc | chính quyền huyện | khen thưởng": who acts in what is spoken of.
pub(super) fn after_matter(line: &Line, segment: usize, verb: usize) -> Option<(usize, usize)> {
    let from = (segment..verb).rev().take(12).find(|t| line.is(*t, "việc"))? + 1;
    let end = subject::without_auxiliaries(line, from, verb);
    let end = if line.is(end.saturating_sub(1), "này") {
        end - 1
    } else {
        end
    };
    (from < end && actor::is_agent(line, from, end)).then_some((from, end))
}

/// "Ban chuyên án đón nhận khen thưởng."
fn taken(line: &Line, verb: &Verb, segment: usize, commends: bool) -> Option<Told> {
    let receives = line.verbs.iter().find(|v| {
        v.end == verb.start && v.act == Act::Receive && line.starts(v.start, &["đón nhận", "nhận"]).is_some()
    })?;
    let closes = line.words.tokens.get(verb.end).is_none_or(|t| !t.is_word())
        || line.starts(verb.end, &["của", "từ", "vì", "tại"]).is_some();
    let (recipients, from) = subject::recipients(line, segment, receives.start);
    let named = commends && closes && whom::is_named(line, from) && !recipients.is_empty();
    named.then_some((recipients, None, None, from, verb.end))
}

/// "<somebody> được <giver> khen thưởng".
fn received(line: &Line, verb: &Verb, marker: &Verb, segment: usize, commends: bool) -> Option<Told> {
    let closes = whom::closes(line, verb.end);
    let (recipients, from, named) = spoken_of(line, segment, marker.start, commends);
    let worthy = marker.start > 0 && line.is(marker.start - 1, "đáng");
    let counted = recipients.iter().any(|r| matches!(r, Recipient::Counted { .. }));
    if worthy || !closes || !named || counted || line.holds(verb.end, verb.end + 4, subject::is_person) {
        return None;
    }
    let end = subject::without_auxiliaries(line, marker.end, verb.start);
    let said = line.str(marker.end, end).to_string();
    if marker.end < end && !actor::is_agent(line, marker.end, end) {
        return None;
    }
    let said = (!said.is_empty()).then_some(said);
    match line.holds(marker.end, end, subject::is_person) {
        true => Some((recipients, None, said, from, verb.end)),
        false => Some((recipients, said, None, from, verb.end)),
    }
}

/// Who stands before the passive, where that begins, and whether it says who is meant.
fn spoken_of(line: &Line, segment: usize, marker: usize, commends: bool) -> (Vec<Recipient>, usize, bool) {
    let told = |start: usize| {
        let name = line
            .str(start, subject::without_auxiliaries(line, start, marker))
            .to_string();
        (vec![Recipient::Named { name }], start, true)
    };
    let (recipients, from) = subject::recipients(line, segment, marker);
    let named = line.holds(from, from + 1, |v| {
        matches!(v, Value::Person(_) | Value::Organisation(_))
    }) || line
        .starts(from, whom::HEADS)
        .is_some_and(|t| line.holds(t, t + 1, subject::is_person) || t == marker)
        || line
            .starts(from, &["ban chuyên án", "đội tuyển", "tổ công tác"])
            .is_some();
    let general = whom::is_general(line, segment, marker);
    if !commends || general || (named && !recipients.is_empty()) {
        return (recipients, from, named);
    }
    let begin = subject::trimmed(line, subject::after_colon(line, segment, marker), marker);
    if let Some(start) = whom::whose_deed(line, begin, marker) {
        let (recipients, _) = object::recipients(line, start, subject::without_auxiliaries(line, start, marker));
        return (recipients, begin, true);
    }
    let start = whom::headed(line, segment, marker).or_else(|| whom::group(line, segment, marker));
    start.map_or((recipients, from, named), told)
}
