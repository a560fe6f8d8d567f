//! Two awards with a verb each and one recipient behind the second: "tặng <award> và truy tặng <award> cho ông A".

use super::after::after;
use super::bind::{Form, Reading};
use super::line::Line;
use super::verbs::Act;
use crate::entity::Value;

/// The token after "của Ban Nội chính Trung ương" right behind an award, where the next is joined to it.
pub(super) fn past_giver(line: &Line, at: usize) -> usize {
    let Some(of) = line.words.phrase(at, "của") else {
        return at;
    };
    let body = line
        .entity_at(of, |v| matches!(v, Value::Organisation(_)))
        .map(|(_, end)| end);
    let known = crate::entity::authority::at(&line.words, of).map(|(end, _)| end);
    body.max(known).filter(|end| line.is(*end, "và")).unwrap_or(at)
}

/// Whom award `last` is given to together with the next, which has a verb of its own.
pub(super) fn with_next(line: &Line, i: usize, last: usize) -> Option<Reading> {
    let next = line.awards.get(last + 1)?;
    let own = line
        .verbs
        .iter()
        .rev()
        .find(|v| v.end <= line.awards[i].start && v.act == Act::Give)?;
    let second = line.verbs.iter().find(|v| v.end == next.start && v.act == Act::Give)?;
    let mut at = line.awards[last].end;
    // "2 năm liền (năm 2009 và 2010)"
    for _ in 0..2 {
        if line.is(at + 1, "năm") && line.starts(at + 2, &["liền", "liên tục", "liên tiếp"]).is_some() {
            at = line.starts(at + 2, &["liền", "liên tục", "liên tiếp"])?;
        }
        if line.words.sign(at) == "(" {
            at = (at..next.start).find(|t| line.words.sign(*t) == ")")? + 1;
        }
    }
    let joint = line
        .starts(at, &["và", "đồng thời", "cùng"])
        .or_else(|| (line.words.sign(at) == ",").then_some(at + 1))?;
    let joint = line
        .starts(joint, &["đề nghị", "đồng thời", "ký quyết định"])
        .unwrap_or(joint);
    if joint != second.start || own.start < line.segment(next.start).0 {
        return None;
    }
    let read = after(line, last + 1).filter(|read| read.form == Form::Handed)?;
    Some(Reading {
        form: Form::Together,
        verb: own.start,
        from: own.start.min(read.from),
        ..read
    })
}
