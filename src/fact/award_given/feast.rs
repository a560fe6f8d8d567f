//! Awards told by the feast at which they are received: "Lễ đón nhận <award> của Cục A", "lễ kỷ niệm 25 năm thành lập Công ty B
//! và đón nhận <award>"; and the list of those an award is asked for: "danh sách 45 cá nhân đề nghị phong tặng <award>".

use super::bind::{Form, Reading};
use super::line::Line;
use super::verbs::Verb;
use super::{Recipient, object};
use crate::entity::Value;

const RECEIVES: &[&str] = &["đón nhận", "vinh dự đón nhận", "nhận", "đón", "vinh dự nhận"];

/// Who holds the feast at which award `i` is received; `last` is the last award named with it.
pub(super) fn held(line: &Line, i: usize, last: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let (segment, to) = line.segment(award.start);
    let near = |v: &&Verb| v.end <= award.start && award.start - v.end <= 1 && v.start >= segment;
    let verb = line.verbs.iter().rev().find(near)?;
    if line.starts(verb.start, RECEIVES) != Some(verb.end) {
        return None;
    }
    let read = |recipients: Vec<Recipient>, from: usize, end: usize| Reading {
        form: Form::Received,
        recipients,
        giver: None,
        presenter: None,
        verb: verb.start,
        from,
        to: end.max(award.end),
    };
    if let Some((body, start)) = founded(line, segment, verb.start) {
        return Some(read(vec![body], start, award.end));
    }
    // "Lễ đón nhận <award> | của Cục Điện ảnh"
    let feast = (verb.start.saturating_sub(6).max(segment)..verb.start)
        .rev()
        .take_while(|t| line.words.tokens[*t].is_word() && line.award_at(*t).is_none())
        .find(|t| line.is(*t, "lễ"))?;
    let after = line.awards[last].end;
    let Some(of) = line.starts(after, &["của", "cho"]) else {
        return guest(line, verb, feast, after, to).map(|(recipients, end)| read(recipients, feast, end));
    };
    let (recipients, end) = object::recipients(line, of, to);
    (!recipients.is_empty()).then(|| read(recipients, feast, end))
}

/// "Tại lễ nhận <award>, | ông A cảm ơn": who speaks where he is given it.
fn guest(line: &Line, verb: &Verb, feast: usize, after: usize, to: usize) -> Option<(Vec<Recipient>, usize)> {
    let own = line.is(verb.start, "nhận") && feast + 1 == verb.start && line.words.sign(after) == ",";
    let place = feast > 0 && ["trong", "tại"].iter().any(|w| line.is(feast - 1, w));
    let (from, end) = line.entity_at(after + 1, |v| matches!(v, Value::Person(_)))?;
    let name = line.str(from, end).to_string();
    (own && place && end < to).then(|| (vec![Recipient::Named { name }], end))
}

/// "kỷ niệm 30 năm ngày tái lập | tỉnh Quảng Bình, … và": the body whose day is kept, and where that is said.
fn founded(line: &Line, segment: usize, verb: usize) -> Option<(Recipient, usize)> {
    const JOINTS: &[&str] = &["và", "và vinh dự", "đồng thời"];
    let joint = (verb.saturating_sub(2).max(segment)..verb).find(|t| line.starts(*t, JOINTS) == Some(verb))?;
    let reach = joint.saturating_sub(34).max(segment);
    let feast = (reach..joint).find(|t| line.words.phrase(*t, "kỷ niệm").is_some() && !line.quoted[*t])?;
    const BEGUN: &[&str] = &["thành lập", "tái lập", "truyền thống", "xây dựng và phát triển"];
    let start = (feast..joint).find_map(|t| line.starts(t, BEGUN))?;
    let body = line
        .entity_at(start, |v| matches!(v, Value::Organisation(_) | Value::Place(_)))
        .filter(|(from, _)| *from == start)
        .map(|(_, end)| end);
    let end = capitals(line, start, joint).max(body)?;
    let name = line.str(start, end).to_string();
    let named = name.split(' ').filter(|w| w.starts_with(char::is_uppercase)).count() > 0 && name.chars().count() > 2;
    named.then_some((Recipient::Named { name }, feast))
}

/// The token after a name no finder knows: "Tập đoàn Tân Á Đại Thành", "Viettel".
fn capitals(line: &Line, start: usize, to: usize) -> Option<usize> {
    const HEADS: &[&str] = &[
        "tập đoàn",
        "tổng công ty",
        "công ty",
        "trường",
        "đại học",
        "bệnh viện",
        "ngân hàng",
        "cục",
        "hội",
        "viện",
        "báo",
        "đài",
        "trung tâm",
    ];
    let from = line.starts(start, HEADS).unwrap_or(start);
    let capital = |t: &usize| line.words.tokens[*t].capital && line.words.tokens[*t].is_word();
    let end = (from..to).take_while(capital).last()? + 1;
    Some(end)
}

/// "danh sách 45 cá nhân, tập thể đề nghị phong tặng <award>": those counted in the list.
pub(super) fn candidates(line: &Line, i: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let (segment, _) = line.segment(award.start);
    let list = (award.start.saturating_sub(16).max(segment)..award.start)
        .rev()
        .find_map(|t| line.words.phrase(t, "danh sách"))?;
    let count = line.count_at(list).or_else(|| line.count_at(list + 1))?;
    const ASKS: &[&str] = &["đề nghị", "được đề nghị", "được trình", "trình", "đủ điều kiện đề nghị"];
    let verb = (count.end..(count.end + 2).min(award.start)).find(|t| line.starts(*t, ASKS).is_some())?;
    Some(Reading {
        form: Form::Received,
        recipients: vec![Recipient::from(count)],
        giver: None,
        presenter: None,
        verb: verb + 1,
        from: list,
        to: award.end,
    })
}
