//! Recipients that stand before the award: before the verb ("… được tặng", "… nhận"), or between verb and award.

use super::after::actors;
use super::bind::{Form, Reading};
use super::leading::{leading, speaker};
use super::line::Line;
use super::verbs::{Act, Verb};
use super::{Recipient, actor, headed, held, object, opening, standard, subject};
use crate::entity::Value;

/// Recipients that stand before the award, or between the verb and the award.
pub(super) fn before(line: &Line, i: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let (segment, to) = line.segment(award.start);
    if award.taken_over {
        let count = line
            .counts
            .iter()
            .find(|c| c.end == award.start && line.words.tokens[c.start + 1..c.end].iter().any(|t| t.is_word()))?;
        return Some(Reading {
            form: Form::Received,
            recipients: vec![Recipient::from(count)],
            giver: None,
            presenter: None,
            verb: count.start,
            from: count.start,
            to: award.end,
        });
    }
    if line.is(award.start, "đạt") {
        return standard::reached(line, i, segment);
    }
    let at = line
        .verbs
        .iter()
        .rposition(|v| v.end <= award.start && v.start >= segment)?;
    let mut verb = line.verbs[at];
    let gap = verb.end..award.start;
    // An award that is only spoken of: another award stands between the verb and it.
    if line.awards.iter().any(|a| a.start >= verb.end && a.end <= award.start) {
        return None;
    }
    if line.is(verb.start, "là") || line.is(verb.start, "có") {
        return held::state(line, i, verb, segment);
    }
    // "được … trao": the passive of a verb of giving.
    let mut agent = None;
    let mut passive = verb.act == Act::Receive;
    if verb.act == Act::Give
        && let Some((marker, acts)) = passive_marker(line, at, segment)
    {
        passive = true;
        agent = (marker.end < acts).then_some((marker.end, acts));
        verb = Verb {
            start: marker.start,
            ..verb
        };
    }
    // "vừa bị đề nghị không trao", "bị tước"
    let suffers = (verb.start.saturating_sub(6).max(segment)..verb.start)
        .rev()
        .take_while(|t| line.words.tokens[*t].is_word())
        .find(|t| line.is(*t, "bị"));
    if let Some(start) = suffers.filter(|_| !passive && !award.mention.ids.is_empty()) {
        passive = true;
        verb = Verb { start, ..verb };
    }
    // "ông A đã có quyết định tặng <award>"
    let decided = verb.start >= segment + 4
        && gap.is_empty()
        && line.starts(verb.start - 2, &["quyết định"]) == Some(verb.start)
        && line.is(verb.start - 3, "có");
    let decided = decided
        || (gap.is_empty()
            && line.starts(verb.start, &["quyết định tặng"]).is_some()
            && verb.start > segment + 1
            && line.is(verb.start - 1, "có"));
    if decided && line.holds(segment, verb.start, subject::is_person) {
        let start = verb.start - if line.is(verb.start - 1, "có") { 1 } else { 3 };
        passive = true;
        verb = Verb { start, ..verb };
    }
    if !passive {
        return between(line, i, verb, segment, to);
    }
    let counted_between = gap.clone().any(|t| line.count_at(t).is_some());
    if gap.len() > 9 || counted_between || gap.clone().any(|t| line.words.sign(t) == ",") {
        return None;
    }
    // "làm được", "tìm được": no passive; "được duy trì, … khen thưởng": nobody who gives.
    let asked = |from: usize| {
        line.starts(from, &["đề nghị", "kiến nghị", "trình", "đề xuất"])
            .unwrap_or(from)
    };
    if agent.is_some_and(|(from, end)| asked(from) < end && !actor::is_agent(line, asked(from), end)) {
        return None;
    }
    if line.is(verb.start, "được") && verb.end == verb.start + 1 && verb.act == Act::Receive && gap.len() > 3 {
        return None;
    }
    let joined = (segment..verb.start).rev().take(2).any(|t| line.is(t, "và"));
    let held = (segment..verb.start).any(|t| {
        line.starts(t, &["tổ chức", "tổng kết", "kỷ niệm", "khai mạc"])
            .is_some()
            && !line.quoted[t]
    });
    if joined && held {
        let (recipients, start) = leading(line, segment, verb.start)?;
        return Some(Reading {
            form: Form::Received,
            recipients,
            giver: None,
            presenter: None,
            verb: verb.start,
            from: start,
            to: award.end,
        });
    }
    let left = line
        .awards
        .iter()
        .map(|a| a.end)
        .filter(|e| *e <= verb.start && *e > segment)
        .max()
        .unwrap_or(segment);
    let (mut recipients, mut start) = subject::recipients(line, left, verb.start);
    if recipients.is_empty() && left > segment {
        (recipients, start) = subject::recipients(line, segment, line.verbs.iter().find(|v| v.start >= segment)?.start);
    }
    let (mut form, mut end) = (Form::Received, award.end);
    if recipients.is_empty() {
        let whole = speaker(line, segment, verb.start)
            .or_else(|| leading(line, segment, verb.start))
            .or_else(|| headed::told_at_length(line, segment, verb.start));
        (recipients, start) = match whole {
            Some(whole) => whole,
            None => {
                let (recipients, start, stop) = opening::named_behind(line, i, segment, verb.start)?;
                (form, end) = (Form::Opened, stop.max(award.end));
                (recipients, start)
            }
        };
    }
    let mut read = Reading {
        form,
        recipients,
        giver: None,
        presenter: None,
        verb: verb.start,
        from: start,
        to: end,
    };
    if let Some((from, end)) = agent {
        let end = subject::without_auxiliaries(line, from, end);
        // "được cụm đề nghị Tổng LĐLĐ tặng": the award is whose it is proposed to.
        let from = (from..end).find(|t| asked(*t) > *t).map_or(from, asked);
        let from = if from < end { from } else { end };
        let name = line.str(from, end).to_string();
        let shown = line
            .starts(from, &["lãnh đạo", "đại diện", "đồng chí", "ông", "bà"])
            .is_some();
        if name.is_empty() {
        } else if line.holds(from, end, subject::is_person) || shown {
            read.presenter = Some(name);
        } else {
            read.giver = Some(name);
        }
    }
    Some(read)
}

/// The "được" of a verb of giving, and the token its agent ends at: "được huyện | khen thưởng và tặng <award>", "được
/// thăng cấp bậc hàm và tặng <award>".
fn passive_marker<'l>(line: &'l Line, at: usize, segment: usize) -> Option<(&'l Verb, usize)> {
    let mut acts = line.verbs[at].start;
    for verb in line.verbs[..at].iter().rev().take(3).take_while(|v| v.start >= segment) {
        if line.is(verb.start, "được") && verb.end == verb.start + 1 {
            let promoted = line.starts(verb.end, &["thăng", "phong hàm", "thăng cấp"]).is_some();
            let joined = acts > 0 && line.is(acts - 1, "và");
            let acts = if promoted && joined { verb.end } else { acts };
            return (acts - verb.end <= 30).then_some((verb, acts));
        }
        let joint = verb.end < acts && (line.is(acts - 1, "và") || line.words.sign(acts - 1) == ",");
        let goes_on = joint && acts - verb.end <= 2 && verb.act == Act::Give && line.award_at(verb.end).is_none();
        if !goes_on {
            return None;
        }
        acts = verb.start;
    }
    None
}

/// "tặng Hội Nông dân tỉnh <award>", "công nhận 2.230 <award>"; or nobody is named: "Bí thư Quận ủy … trao <award>".
fn between(line: &Line, i: usize, verb: Verb, segment: usize, to: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let mut read = Reading {
        form: Form::Between,
        recipients: Vec::new(),
        giver: None,
        presenter: None,
        verb: verb.start,
        from: verb.start,
        to: award.end,
    };
    actors(line, Some(&verb), &mut read);
    let gap = verb.end..award.start;
    if gap.is_empty() {
        let ends = line.words.tokens[award.end..to.max(award.end)]
            .iter()
            .all(|t| !t.is_word())
            || line.words.sign(award.end) == ",";
        read.form = Form::Shown;
        let person = read.presenter.is_some();
        return (person && ends && segment == 0).then_some(read);
    }
    if let Some(number) = number_before(line, award.start).filter(|(at, _)| *at == verb.end) {
        read.form = Form::Recognised;
        let counted = counted_as(line, i).map(|unit| Recipient::Counted {
            count: number.1,
            approx: Default::default(),
            unit: unit.to_string(),
        });
        read.recipients = counted.into_iter().collect();
        return Some(read);
    }
    if gap.len() > 25 {
        return None;
    }
    // "tặng nhà trường nhiều danh hiệu cao quý như <award>": what is only announced belongs to nobody's name.
    let announced = gap.clone().find(|t| {
        let noun = line.starts(*t, &["nhiều", "các", "những"]);
        let kinds = ["danh hiệu", "phần thưởng", "huân chương", "hình thức"];
        noun.is_some_and(|noun| line.starts(noun, &kinds).is_some())
    });
    let stop = announced.unwrap_or(award.start);
    let (recipients, end) = object::recipients(line, verb.end, stop);
    const BODIES: &[&str] = &[
        "nhà trường",
        "đơn vị",
        "quận",
        "huyện",
        "xã",
        "phường",
        "tỉnh",
        "thành phố",
        "công ty",
        "họ",
        "anh",
        "chị",
        "ông",
        "bà",
        "em",
        "cô",
        "thầy",
        "cụ",
        "các anh",
        "các chị",
        "các em",
    ];
    let body = line.starts(verb.end, BODIES) == Some(stop);
    let begins = body
        || line.count_at(verb.end).is_some()
        || line.holds(verb.end, verb.end + 1, |v| {
            matches!(v, Value::Person(_) | Value::Organisation(_) | Value::Place(_))
        });
    if recipients.is_empty() || !begins || end + 1 < stop {
        return None;
    }
    read.recipients = recipients;
    Some(read)
}

/// "424 gương “Người tốt, việc tốt”": those who are examples of a title, where the sentence says they are honoured.
pub(super) fn example(line: &Line, i: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let count = line.counts.iter().find(|c| {
        let gap = c.end..award.start;
        c.end <= award.start && gap.len() <= 1 && gap.clone().all(|t| !line.words.tokens[t].is_word())
    });
    let (recipients, start) = match count {
        Some(count) => (vec![Recipient::from(count)], count.start),
        None => {
            let number = number_before(line, award.start)?;
            let unit = counted_as(line, i).filter(|unit| *unit == "gương" || *unit == "cá nhân")?;
            let recipient = Recipient::Counted {
                count: number.1,
                approx: Default::default(),
                unit: unit.to_string(),
            };
            (vec![recipient], number.0)
        }
    };
    let honoured = [
        "khen",
        "biểu dương",
        "tôn vinh",
        "vinh danh",
        "tuyên dương",
        "ghi nhận",
        "trao",
        "honoured",
        "khen thưởng",
    ];
    let says = |v: &&Verb| line.starts(v.start, &honoured).is_some();
    let verb = line
        .verbs
        .iter()
        .rev()
        .find(|v| v.end <= start && says(v))
        .or_else(|| line.verbs.iter().find(|v| v.start >= start && says(v)))
        .map(|v| v.start)
        .or_else(|| {
            (0..line.words.tokens.len())
                .find(|t| line.starts(*t, &["ghi nhận", "trở thành", "về khen thưởng"]).is_some())
        })?;
    let mut to = award.end;
    if verb > award.end && verb - award.end < 10 {
        to = line.verbs.iter().find(|v| v.start == verb).map_or(verb + 1, |v| v.end);
    }
    Some(Reading {
        form: Form::Example,
        recipients,
        giver: None,
        presenter: None,
        verb: to.max(verb),
        from: start.min(verb),
        to,
    })
}

/// The digits right before token `at`, and where they stand.
pub(super) fn number_before(line: &Line, at: usize) -> Option<(usize, u32)> {
    let before = at.checked_sub(1)?;
    let before = if matches!(line.words.sign(before), "“" | "\"") {
        before.checked_sub(1)?
    } else {
        before
    };
    let before = if line.is(before, "hiệu") {
        before.checked_sub(2)?
    } else {
        before
    };
    let token = line.words.tokens.get(before)?;
    let digits = token.kind == crate::text::token::TokenKind::Number;
    let value: u32 = token.key.replace('.', "").parse().ok().filter(|_| digits)?;
    Some((before, value))
}

/// What is counted where the title itself stands after the number: "2.230 Tập thể Lao động xuất sắc".
pub(super) fn counted_as(line: &Line, i: usize) -> Option<&'static str> {
    let mention = &line.awards[i].mention;
    let award = line.words.lexicon.awards.get(*mention.ids.first()?);
    let name = award.name.to_lowercase();
    if name.starts_with("tập thể") {
        Some("tập thể")
    } else if name.starts_with("gia đình") {
        Some("gia đình")
    } else if name.starts_with("đơn vị") {
        Some("đơn vị")
    } else if award.kind == "emulation_title" || award.kind == "honorary_title" || award.id == "hn_cong_dan_uu_tu" {
        Some("cá nhân")
    } else if award.kind.starts_with("local") || award.kind.starts_with("label") {
        Some("gương")
    } else {
        None
    }
}
