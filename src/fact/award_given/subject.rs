//! Who stands before a verb: the recipients of "… được tặng", the giver or presenter of "… trao".

use super::Recipient;
use super::line::Line;
use super::phrases::{ADVERBIAL, AUXILIARIES, CLAUSE, NOBODY, NOUNS, OPENERS};
use crate::entity::Value;

/// The recipients named in `from..verb`, nearest the verb, and the token they begin at.
pub(super) fn recipients(line: &Line, from: usize, verb: usize) -> (Vec<Recipient>, usize) {
    let from = after_colon(line, from, verb);
    // "em A (học sinh được trao …)": the name stands before the bracket.
    let open = (from..verb).rev().find(|i| matches!(line.words.sign(*i), "(" | ")"));
    let verb = open.filter(|i| line.words.sign(*i) == "(").unwrap_or(verb);
    let end = without_auxiliaries(line, from, verb);
    if let Some(found) = counted(line, from, end) {
        return found;
    }
    let pieces = pieces(line, from, end);
    let mut out: Vec<(usize, usize)> = Vec::new();
    for (i, (start, stop)) in pieces.iter().copied().enumerate().rev() {
        let start = trimmed(line, start, stop);
        let stop = if out.is_empty() {
            without_auxiliaries(line, start, stop)
        } else {
            stop
        };
        if start >= stop {
            continue;
        }
        if apposition(line, start, stop) && i > 0 && out.is_empty() {
            // "ông Nguyễn Văn A, Chủ tịch UBND quận": the person stands one piece before.
            let (before, _) = pieces[i - 1];
            let before = trimmed(line, before, pieces[i - 1].1);
            if line.holds(before, pieces[i - 1].1, is_person) && before < start {
                out.push((before, stop));
                break;
            }
        }
        let fits = is_somebody(line, start, stop);
        if !fits {
            if out.is_empty() && starts_adverbial(line, start) {
                continue;
            }
            break;
        }
        // Further names before the last only where both are names of organisations, places or persons.
        if !out.is_empty() && !line.holds(start, start + 1, is_name) {
            break;
        }
        out.push((start, described(line, start, stop)));
        if !line.holds(start, start + 1, is_name) {
            break;
        }
    }
    out.reverse();
    let begin = out.first().map_or(verb, |(start, _)| *start);
    let names = out
        .into_iter()
        .flat_map(|(start, stop)| split_joined(line, start, stop))
        .map(|(start, stop)| Recipient::Named {
            name: line.str(start, stop).to_string(),
        })
        .collect();
    (names, begin)
}

/// Where the name ends and what it did begins: "Các tập thể | có thành tích xuất sắc".
fn described(line: &Line, start: usize, end: usize) -> usize {
    let deeds = [
        "có thành tích",
        "đã có thành tích",
        "đạt thành tích",
        "có nhiều thành tích",
        "có nhiều đóng góp",
        "là một",
        "là 1",
        "là đơn vị",
    ];
    (start + 1..end)
        .find(|i| line.starts(*i, &deeds).is_some())
        .unwrap_or(end)
}

/// Whether somebody who can give stands at `at`: the agent of a passive.
pub(super) fn is_agent(line: &Line, at: usize, end: usize) -> bool {
    line.holds(at, at + 1, is_name)
        || line.starts(at, NOUNS).is_some()
        || line
            .starts(
                at,
                &[
                    "tp",
                    "đảng",
                    "nhà nước",
                    "chính phủ",
                    "chủ tịch",
                    "thủ tướng",
                    "trung ương",
                    "bộ",
                    "ubnd",
                    "the",
                ],
            )
            .is_some()
        || apposition(line, at, end)
        || line.holds(at, end, is_person)
}

/// The giver or presenter of an active verb: all that stands before it in its clause, post and name together.
pub(super) fn actor(line: &Line, from: usize, verb: usize) -> Option<(usize, usize)> {
    let from = after_colon(line, from, verb);
    let mut end = without_auxiliaries(line, from, verb);
    // "thừa ủy quyền" right before the verb, or between commas.
    for phrase in ["thừa ủy quyền", "thừa uỷ quyền", "được ủy quyền"] {
        let len = phrase.split(' ').count();
        if end >= from + len && line.words.phrase(end - len, phrase).is_some() {
            end = without_auxiliaries(line, from, end - len);
        }
    }
    let pieces = pieces(line, from, end);
    let mut best: Option<(usize, usize)> = None;
    for (raw, stop) in pieces.iter().copied().rev() {
        let start = trimmed(line, raw, stop);
        if start >= stop {
            continue;
        }
        if starts_adverbial(line, start)
            || line
                .starts(start, &["thừa ủy quyền", "thừa uỷ quyền", "thay mặt"])
                .is_some()
        {
            if best.is_some() {
                break;
            }
            continue;
        }
        let cut_off = start > raw + 3 || line.starts(start, NOBODY).is_some();
        if line.starts(start, NOBODY).is_some() {
            break;
        }
        let person = line.holds(start, stop, is_person);
        let formal = ["chủ tịch nước", "thủ tướng", "chính phủ", "đảng", "nhà nước"];
        if !person && best.is_none() && line.starts(start, &formal).is_some() {
            return Some((start, stop));
        }
        let post = apposition(line, start, stop);
        if !person && !post && !is_somebody(line, start, stop) {
            break;
        }
        best = Some((start, best.map_or(stop, |(_, end)| end)));
        // Posts chained before the name, "Đại diện A, B và C trao": what stands before goes with it.
        let index = pieces.iter().position(|(_, end)| *end == stop).unwrap_or(0);
        let Some((before, before_end)) = index.checked_sub(1).map(|i| pieces[i]) else {
            break;
        };
        let before = trimmed(line, before, before_end);
        let posts = person && before < before_end && apposition(line, before, before_end);
        let persons = post && !person;
        let bodies = !person && !post && before < before_end && is_somebody(line, before, before_end);
        if cut_off || !(posts || persons || bodies) {
            break;
        }
    }
    best
}

pub(super) fn is_person(value: &Value) -> bool {
    matches!(value, Value::Person(_))
}

fn is_name(value: &Value) -> bool {
    matches!(value, Value::Person(_) | Value::Organisation(_) | Value::Place(_))
}

/// The start after the last colon outside quotation marks.
fn after_colon(line: &Line, from: usize, to: usize) -> usize {
    (from..to)
        .rev()
        .find(|i| matches!(line.words.sign(*i), ":" | "|" | "…") && !line.quoted[*i])
        .map_or(from, |i| i + 1)
}

pub(super) fn without_auxiliaries(line: &Line, from: usize, mut end: usize) -> usize {
    loop {
        let before = end;
        for phrase in AUXILIARIES {
            let len = phrase.split(' ').count();
            if end >= from + len && line.words.phrase(end - len, phrase) == Some(end) {
                end -= len;
                break;
            }
        }
        if end > from && matches!(line.words.sign(end - 1), "," | "-" | "–") {
            end -= 1;
        }
        if end == before {
            return end;
        }
    }
}

/// The run of counts that ends nearest to `end`: "4 tập thể, 10 cá nhân".
fn counted(line: &Line, from: usize, end: usize) -> Option<(Vec<Recipient>, usize)> {
    let inside: Vec<usize> = (0..line.counts.len())
        .filter(|i| from <= line.counts[*i].start && line.counts[*i].end <= end)
        .collect();
    let last = *inside.last()?;
    // "là một trong 4 tổ chức được tặng": one of them, who is named before.
    let first_of = line.counts[last].start;
    if first_of > from && line.is(first_of - 1, "trong") {
        return None;
    }
    let between = |a: usize, b: usize| {
        (a..b).all(|i| line.words.sign(i) == "," || ["và", "cùng", "với", "có"].iter().any(|w| line.is(i, w)))
    };
    // Between the count and the verb only what describes the counted: no other name of somebody, no comma but one list.
    let rest = line.counts[last].end..end;
    let commas = rest
        .clone()
        .filter(|i| line.words.sign(*i) == "," && !line.quoted[*i])
        .count();
    if commas > 1 || rest.len() > 14 || line.holds(rest.start, rest.end, is_person) {
        return None;
    }
    // "Phường có 5 tập thể": a subject of its own may stand before; the counted are the recipients.
    let mut first = last;
    while first > 0 && inside.contains(&(first - 1)) && between(line.counts[first - 1].end, line.counts[first].start) {
        first -= 1;
    }
    let recipients = line.counts[first..=last].iter().map(Recipient::from).collect();
    Some((recipients, line.counts[first].start))
}

/// `from..to` cut at commas outside quotation marks, brackets and names.
pub(super) fn pieces(line: &Line, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = from;
    let mut depth = 0usize;
    for at in from..to {
        match line.words.sign(at) {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            "," if depth == 0
                && !line.quoted[at]
                && line.entity_at(at, |v| matches!(v, Value::Organisation(_))).is_none() =>
            {
                out.push((start, at));
                start = at + 1;
            }
            _ => {}
        }
    }
    out.push((start, to));
    out
}

/// The start of what names somebody in a piece: openers, times and clause verbs cut off.
fn trimmed(line: &Line, mut start: usize, end: usize) -> usize {
    loop {
        let before = start;
        if start < end
            && line.words.tokens[start].kind == crate::text::token::TokenKind::Sign
            && !matches!(line.words.sign(start), "“" | "\"")
        {
            start += 1;
        }
        if let Some(after) = line.starts(start, OPENERS).filter(|after| *after <= end) {
            let inside_name = line
                .entity_at(start, is_name)
                .is_some_and(|(s, e)| s < start + 1 && e > after);
            if !inside_name {
                start = after;
            }
        }
        let date = line.entity_at(start, |v| matches!(v, Value::Date(_)));
        if let Some((_, after)) = date.filter(|(s, e)| *s == start && *e <= end) {
            start = after;
        }
        // "For the 2017-2018 school year the district's sector received": English puts no comma there.
        if line.words.lang == crate::text::Lang::En
            && start < end
            && starts_adverbial(line, start)
            && let Some(at) = (start + 2..end)
                .rev()
                .find(|i| line.is(*i, "the") || line.is(*i, "its"))
        {
            start = at;
        }
        // "Trong năm 2022 …", "Năm 2020 UBND quận": the time before a name.
        if start < end
            && starts_adverbial(line, start)
            && let Some((_, after)) = (start + 1..end.min(start + 4))
                .find_map(|i| line.entity_at(i, |v| matches!(v, Value::Date(_))))
                .filter(|(_, after)| *after < end)
        {
            start = after;
        }
        let clause = (start..end).rev().find_map(|i| {
            let free = !line.quoted[i] && line.entity_at(i, is_name).is_none();
            line.starts(i, CLAUSE).filter(|after| free && *after < end)
        });
        if let Some(after) = clause.filter(|after| *after > start) {
            start = after;
        }
        if start == before || start >= end {
            return start;
        }
    }
}

fn starts_adverbial(line: &Line, at: usize) -> bool {
    line.starts(at, ADVERBIAL).is_some() && !line.holds(at, at + 1, is_name)
}

/// A post that follows its holder after a comma or a dash.
pub(super) fn apposition(line: &Line, start: usize, end: usize) -> bool {
    const POSTS: &[&str] = &[
        "nguyên",
        "chủ tịch",
        "phó",
        "bí thư",
        "giám đốc",
        "trưởng",
        "hiệu trưởng",
        "giáo viên",
        "tổ trưởng",
        "ủy viên",
        "tổng giám đốc",
        "bộ trưởng",
        "thứ trưởng",
        "cán bộ",
        "công dân",
        "chuyên gia",
        "chi hội trưởng",
        "cụm trưởng",
        "người dân",
        "học sinh",
        "nhân viên",
        "đảng viên",
        "trú",
        "ở",
    ];
    let post = line.starts(start, POSTS).is_some() || line.holds(start, start + 1, |v| matches!(v, Value::Post(_)));
    post && !line.holds(start, end, is_person)
}

fn is_somebody(line: &Line, start: usize, end: usize) -> bool {
    if end - start > 24 || starts_adverbial(line, start) || line.starts(start, NOBODY).is_some() {
        return false;
    }
    line.holds(start, start + 1, is_name)
        || line.starts(start, NOUNS).is_some()
        || (line.words.tokens[start].capital && line.holds(start, end, is_name))
        || line.holds(start, end, is_person)
        || capitals(line, start, end)
        || (start == 0
            && end < 8
            && !line.holds(0, 1, |v| matches!(v, Value::Quantity(_) | Value::Date(_)))
            && !["qua", "nay", "trước", "sau", "đó"].iter().any(|w| line.is(end - 1, w))
            && line.words.tokens[0].capital
            && !line.verbs.iter().any(|v| v.start < end))
}

/// A name no finder knows: most of its syllables are capitalised.
fn capitals(line: &Line, start: usize, end: usize) -> bool {
    let words = line.words.tokens[start..end].iter().filter(|t| t.is_word());
    let (all, capital) = words.fold((0, 0), |(all, capital), t| (all + 1, capital + usize::from(t.capital)));
    (1..=10).contains(&all)
        && capital * 2 > all
        && (all > 1 || line.words.str(line.words.tokens[start].span).len() > 2)
        && start > 0
}

/// "ông A và bà B", "Phòng C và Hội D": each by itself.
pub(super) fn split_joined(line: &Line, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut from = start;
    for at in start + 1..end.saturating_sub(1) {
        let joint = line.is(at, "và") && !line.quoted[at];
        let inside = line.entity_at(at, |v| matches!(v, Value::Organisation(_))).is_some();
        let sides = (line.holds(from, at, is_name) || line.count_at(from).is_some())
            && (line.holds(at + 1, at + 2, is_name) || line.holds(at + 1, (at + 5).min(end), is_person));
        if joint && !inside && sides {
            out.push((from, at));
            from = at + 1;
        }
    }
    out.push((from, end));
    out
}
