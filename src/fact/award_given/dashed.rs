//! Winners told by a dash: "Em A (Trường B) - Giải Nhất", a line of a list or the words below a picture.

use super::bind::{Form, Reading};
use super::line::Line;
use super::{Recipient, subject};
use crate::entity::Value;

/// Whose award `i` is, where it ends a line that begins with a name.
pub(super) fn told(line: &Line, i: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let (segment, to) = line.segment(award.start);
    let sign = line.words.sign(award.start.checked_sub(1)?);
    let dash = matches!(sign, "-" | "–");
    let title = |id: &crate::entity::award::AwardId| line.words.lexicon.awards.get(*id).kind.contains("title");
    let holds = award.mention.ids.is_empty() || award.mention.ids.iter().any(title) || line.is_label(i);
    if holds || !(dash || (sign == ":" && line.is_prize(i))) {
        return None;
    }
    let closes = (award.end..to).all(|t| !line.words.tokens[t].is_word()) || line.words.sign(award.end) == "(";
    let number = |t: usize| line.words.tokens[t].kind == crate::text::token::TokenKind::Number;
    let from = (segment..award.start)
        .find(|t| line.words.tokens[*t].is_word() && !(number(*t) && line.words.sign(t + 1) == "."))?;
    let end = award.start - 1;
    const TEAMS: &[&str] = &[
        "đội",
        "nhóm tác giả",
        "tác giả",
        "thí sinh",
        "em",
        "anh",
        "chị",
        "ông",
        "bà",
    ];
    let head = line.starts(from, TEAMS).unwrap_or(from);
    let team = head > from && line.words.tokens.get(head).is_some_and(|t| t.capital);
    let named = team
        || line.holds(from, head + 1, subject::is_person)
        || (dash && line.holds(from, from + 1, |v| matches!(v, Value::Organisation(_))));
    let says = line.verbs.iter().any(|v| v.start >= from && v.end <= end);
    let another = line.awards.iter().any(|a| a.start >= from && a.end <= end);
    (closes && named && !says && !another && end - from <= 20).then(|| Reading {
        form: Form::Dashed,
        recipients: vec![Recipient::Named {
            name: line.str(from, end).to_string(),
        }],
        giver: None,
        presenter: None,
        verb: award.start,
        from,
        to: award.end,
    })
}
