//! Awards that go on with the one before: the same recipient's next, or a row of them each with its number.

use super::after::actors;
use super::before::{counted_as, number_before};
use super::bind::{Bound, Form, Reading};
use super::line::Line;
use super::subject::{self, without_auxiliaries};
use super::verbs::Act;
use super::{Recipient, Status};
use crate::text::token::TokenKind;

/// "công nhận 63 …, 218 <title>", "<award> 73; <award>: 388", "96 Huân chương Lao động, gồm 7 hạng Nhất": a row of awards,
/// each with how many there were.
pub(super) fn numbered(line: &Line, i: usize, last: Option<&Bound>) -> Option<Reading> {
    let award = &line.awards[i];
    // What is said in brackets is said of what stands before them.
    let enclosed = |at: usize| {
        (0..at)
            .rev()
            .map(|t| line.words.sign(t))
            .find(|s| matches!(*s, "(" | ")"))
            == Some("(")
    };
    let last =
        last.filter(|last| enclosed(last.verb) == enclosed(award.start) && last.given.status != Status::Posthumous);
    // "Giải Nhất thuộc về bài A; ngoài ra còn 2 giải Nhì": the others' prizes.
    if line.is_prize(i) && last.is_some_and(|l| l.form == Form::Handed) {
        return None;
    }
    // Whose the row is: whoever the award before went to, or whom the sentence counts for.
    let whose = || -> Vec<Recipient> {
        let unit = |r: &&Recipient| matches!(r, Recipient::Named { .. });
        let held: Vec<Recipient> = last.map_or(Vec::new(), |l| {
            l.given.recipients.iter().filter(unit).cloned().collect()
        });
        if !held.is_empty() {
            return held;
        }
        const WHOLE: &[&str] = &[
            "toàn tỉnh",
            "cả tỉnh",
            "toàn quận",
            "toàn huyện",
            "toàn thành phố",
            "toàn ngành",
            "cả nước",
            "toàn xã",
            "toàn phường",
        ];
        (0..award.start)
            .find_map(|t| line.starts(t, WHOLE).map(|end| line.str(t, end).to_string()))
            .map(|name| vec![Recipient::Named { name }])
            .unwrap_or_default()
    };
    let unit = counted_as(line, i);
    let recipient = |count: u32| {
        unit.map(|unit| Recipient::Counted {
            count,
            approx: Default::default(),
            unit: unit.to_string(),
        })
    };
    let before = number_before(line, award.start).filter(|(at, _)| {
        let row = at.checked_sub(1).is_none_or(|t| {
            matches!(line.words.sign(t), "," | ";" | ":" | "(")
                || ["và", "gồm", "có", "đó"].iter().any(|w| line.is(t, w))
        });
        row && (last.is_some() || line.awards.iter().any(|a| a.end < award.start))
    });
    if let Some((at, count)) = before {
        let recipients = match recipient(count) {
            Some(one) => vec![one],
            None => whose(),
        };
        return (!recipients.is_empty()).then_some(Reading {
            form: Form::Numbered,
            recipients,
            giver: None,
            presenter: None,
            verb: at,
            from: at,
            to: award.end,
        });
    }
    // "<award> 73;", "<award>: 52."
    let colon = usize::from(line.words.sign(award.end) == ":");
    let token = line.words.tokens.get(award.end + colon)?;
    let count: u32 = token
        .key
        .replace('.', "")
        .parse()
        .ok()
        .filter(|_| token.kind == TokenKind::Number)?;
    let after = award.end + colon + 1;
    let closes = line
        .words
        .tokens
        .get(after)
        .is_none_or(|t| matches!(t.key.as_str(), ";" | "," | "." | "("));
    let year = (1900..2100).contains(&count) && !token.key.contains('.');
    if !closes || year || award.taken_over {
        return None;
    }
    let mut recipients: Vec<Recipient> = recipient(count).into_iter().collect();
    let mut to = after;
    // "388 (tập thể 129, cá nhân 259)"
    if line.words.sign(after) == "(" {
        let mut at = after + 1;
        while let Some(end) = line.starts(at, &["tập thể", "cá nhân", "hộ gia đình"]) {
            let Some(count) = line
                .words
                .tokens
                .get(end)
                .and_then(|t| t.key.replace('.', "").parse().ok())
            else {
                break;
            };
            recipients.push(Recipient::Counted {
                count,
                approx: Default::default(),
                unit: line.str(at, end).to_string(),
            });
            at = end + 2;
            to = end + 2;
        }
    }
    if recipients.is_empty() {
        recipients = whose();
    }
    (!recipients.is_empty()).then_some(Reading {
        form: Form::Numbered,
        recipients,
        giver: None,
        presenter: None,
        verb: award.start,
        from: award.start,
        to,
    })
}

/// "được tặng Huân chương Độc lập hạng Nhất, Nhì; Huân chương Lao động hạng Ba.": the list goes on after a semicolon.
pub(super) fn shared(line: &Line, i: usize, last: Option<&Bound>) -> Option<Reading> {
    let award = &line.awards[i];
    let last = last.filter(|last| matches!(last.form, Form::Received | Form::Between))?;
    let named = matches!(last.given.recipients.as_slice(), [Recipient::Named { .. }]);
    let opens = award.start > 0 && line.words.sign(award.start - 1) == ";";
    let closes = line
        .words
        .tokens
        .get(award.end)
        .is_none_or(|t| matches!(t.key.as_str(), "." | ";" | "," | "…" | "(") || line.is(award.end, "và"));
    (named && opens && closes && !award.taken_over).then(|| Reading {
        form: last.form,
        recipients: last.given.recipients.clone(),
        giver: last.given.giver.clone(),
        presenter: last.given.presenter.clone(),
        verb: last.verb,
        from: award.start,
        to: award.end,
    })
}

/// "năm 2018 ông được tặng Giấy khen; năm 2021, UBND thành phố tặng Bằng khen": whoever the sentence speaks of is given
/// this one too.
pub(super) fn again(line: &Line, i: usize, last: Option<&Bound>) -> Option<Reading> {
    let award = &line.awards[i];
    let last =
        last.filter(|last| matches!(last.form, Form::Received | Form::Between) && last.given.recipients.len() == 1)?;
    let named = matches!(last.given.recipients.first(), Some(Recipient::Named { .. }));
    let verb = line.verbs.iter().rev().find(|v| v.end == award.start)?;
    let from = (0..verb.start).rev().find(|t| {
        let comma = line.words.sign(*t) == ",";
        line.words.sign(*t) == ";" || (comma && (line.is(t + 1, "năm") || line.awards.iter().any(|a| a.end == *t)))
    })?;
    let closes = line.words.tokens[award.end..]
        .iter()
        .find(|t| t.is_word() || t.kind == TokenKind::Sign)
        .is_none_or(|t| matches!(t.key.as_str(), "." | ";" | "," | "…" | "năm" | "ngày" | "lần"));
    let fresh = !line.awards.iter().any(|a| a.start > from && a.end <= verb.start);
    let passive = (from..=verb.start).any(|t| line.is(t, "được"));
    // "được Chủ tịch nước tặng <award>, Thủ tướng Chính phủ tặng <award>"
    let by_another = last.given.giver.is_some()
        && verb.act == Act::Give
        && from + 1 < verb.start
        && super::actor::is_agent(line, from + 1, verb.start)
        && !line.holds(from + 1, verb.start, subject::is_person);
    let dated = line.is(from + 1, "năm") || line.words.sign(from) == ";" || by_another;
    let open =
        verb.act == Act::Receive || passive || line.starts(verb.start, &["tặng", "tặng thưởng", "truy tặng"]).is_some();
    // Nobody else may be the subject of the stretch.
    let begin = (from + 1..verb.start)
        .find(|t| {
            line.entity_at(*t, |v| matches!(v, crate::entity::Value::Date(_)))
                .is_none()
                && !line.is(*t, "năm")
        })
        .unwrap_or(verb.start);
    let begin = if line.words.sign(begin) == "," {
        begin + 1
    } else {
        begin
    };
    let auxiliary = without_auxiliaries(line, begin, verb.start) <= begin;
    let agent = (begin..verb.start).find(|t| line.is(*t, "được"));
    let own = match agent {
        Some(at) => without_auxiliaries(line, begin, at) > begin,
        None => verb.act == Act::Receive && !auxiliary,
    };
    if !(named && closes && fresh && dated && open) || own {
        return None;
    }
    let mut read = Reading {
        form: Form::Received,
        recipients: last.given.recipients.clone(),
        giver: None,
        presenter: None,
        verb: verb.start,
        from: from + 1,
        to: award.end,
    };
    if let Some(agent) = agent.filter(|at| at + 1 < verb.start) {
        let end = without_auxiliaries(line, agent + 1, verb.start);
        let said = line.str(agent + 1, end).to_string();
        match line.holds(agent + 1, end, subject::is_person) {
            true => read.presenter = Some(said),
            false => read.giver = Some(said).filter(|s| !s.is_empty()),
        }
    } else if verb.act == Act::Give && !passive {
        actors(line, Some(verb), &mut read);
        read.from = from + 1;
    }
    Some(read)
}
