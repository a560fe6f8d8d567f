//! Recipients that go on: by name after they were counted, and behind semicolons.

use super::Recipient;
use super::line::Line;
use super::object::{begins_name, name_end, recipients};
use super::subject::is_person;
use crate::text::token::Token;

/// Those who were counted, by name, right after token `at`: "2 người (thầy A, Hiệu trưởng …; cô B, …)", "2 tập thể …, đó
/// là Đội X và Đội Y"; and the token after them.
pub(super) fn spelled_out(line: &Line, at: usize) -> (Vec<Recipient>, usize) {
    let total = line.words.tokens.len();
    let none = (Vec::new(), at);
    let (begin, end) = if line.words.sign(at) == "(" {
        let close = (at..total).find(|t| line.words.sign(*t) == ")").unwrap_or(total);
        (at + 1, close)
    } else {
        let from = at + usize::from(matches!(line.words.sign(at), "," | "-" | "–"));
        let said = line.starts(from, &["đó là", "gồm có", "bao gồm", "gồm", "là"]);
        let colon = (line.words.sign(from) == ":").then_some(from + 1);
        let Some(begin) = said.or(colon) else {
            return none;
        };
        let begin = begin + usize::from(line.words.sign(begin) == ":");
        (begin, line.segment(begin).1)
    };
    let mut names = Vec::new();
    let mut after = begin;
    let mut from = begin;
    while from < end {
        // "năm 2017 là ông A; năm 2021 là bà B": the year only says when.
        let year = line.is(from, "năm") && line.words.tokens.get(from + 1).is_some_and(Token::is_year);
        from += if year && line.is(from + 2, "là") { 3 } else { 0 };
        let stop = (from..end).find(|t| line.words.sign(*t) == ";").unwrap_or(end);
        let capital = line.words.tokens.get(from).is_some_and(|t| t.capital && t.is_word());
        let named = (capital || begins_name(line, from, stop))
            && line.starts(from, &["các", "những", "cán bộ", "nhân dân"]).is_none();
        if !named {
            break;
        }
        // Between semicolons a comma parts a name from what is said of it.
        let (mut found, reached) = match stop < end || from > begin {
            true => {
                let name = line.str(from, stop).to_string();
                (vec![Recipient::Named { name }], stop)
            }
            false => recipients(line, from, stop),
        };
        // "là Đội A và Đội B cùng 7 cá nhân": more than those counted before.
        if !matches!(found.first(), Some(Recipient::Named { .. })) {
            found.clear();
        }
        names.append(&mut found);
        after = reached.min(stop).max(from + 1);
        from = stop + 1;
    }
    (names, after)
}

/// "tặng Giấy khen cho ông A; bà B, giáo viên; anh C.": those who are named on after the semicolon at `at`.
pub(super) fn further(line: &Line, at: usize) -> (Vec<Recipient>, usize) {
    let (mut names, mut end) = (Vec::new(), at);
    while line.words.sign(end) == ";" {
        let (_, to) = line.segment(end + 1);
        let person = line.holds(end + 1, (end + 3).min(to), is_person);
        let name = (end + 1..end + 3).find_map(|t| line.entity_at(t, is_person));
        let name_end = name.map_or(end + 1, |(_, after)| after);
        let acts = line.words.tokens.get(name_end).is_some_and(|t| t.is_word()) && name_end < to;
        // "ông A, 51 tuổi, thợ già nhất, vô địch nghề hàn": told of for something else.
        let acts = acts || (end + 1..to).filter(|t| line.words.sign(*t) == ",").count() > 1;
        let told = acts
            || line.verbs.iter().any(|v| v.start > end && v.start < to)
            || line.awards.iter().any(|a| a.start > end && a.start < to);
        if !person || told {
            break;
        }
        let (found, _) = recipients(line, end + 1, to);
        names.extend(found);
        end = to;
    }
    (names, end)
}

/// The one of those counted who is named after what the others did: "2 tập thể: Đội A đã …, và Nhóm B đã …".
pub(super) fn last_of(line: &Line, from: usize, to: usize) -> Option<(Recipient, usize)> {
    const BODIES: &[&str] = &[
        "nhóm",
        "đội",
        "trung tâm",
        "phòng",
        "ban",
        "công ty",
        "trường",
        "bệnh viện",
        "chi bộ",
    ];
    let at = (from..to).find(|t| {
        line.is(*t, "và")
            && line.words.tokens.get(t + 1).is_some_and(|t| t.capital)
            && line.starts(t + 1, BODIES).is_some()
    })?;
    let end = name_end(line, at + 1, to);
    let name = line.str(at + 1, end).to_string();
    Some((Recipient::Named { name }, end))
}

/// A list of recipients: "Phòng Nội vụ; phường Mễ Trì" goes on behind each semicolon.
pub(super) fn listed(line: &Line, at: usize, to: usize) -> (Vec<Recipient>, usize) {
    let (mut out, mut end) = recipients(line, at, to);
    while line.words.sign(end) == ";" {
        let (from, stop) = line.segment(end + 1);
        let named = from == end + 1 && begins_name(line, from, stop);
        let another = (from..stop).any(|t| line.award_at(t).is_some())
            || line.verbs.iter().any(|v| (from..stop).contains(&v.start));
        let (more, after) = recipients(line, from, stop);
        if !named || another || more.is_empty() || after <= from {
            break;
        }
        out.extend(more);
        end = after;
    }
    (out, end)
}
