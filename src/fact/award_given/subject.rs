//! Who stands before a verb: the recipients of "… được tặng".

use super::calling;
use super::headed::{acting, described, headed, serial};
use super::line::Line;
use super::phrases::{ADVERBIAL, AUXILIARIES, CLAUSE, NOBODY, NOUNS, OPENERS};
use super::{Recipient, joined};
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
    // "10 cán bộ, gồm trưởng đoàn, …, bác sĩ được tặng": those counted, whatever they are.
    let listed = line.counts.iter().find(|c| {
        c.start >= from
            && c.end < end
            && line.words.sign(c.end) == ","
            && line.starts(c.end + 1, &["gồm", "bao gồm"]).is_some()
    });
    if let Some(count) = listed {
        return (vec![Recipient::from(count)], count.start);
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
        let dated = line.entity_at(stop.saturating_sub(1), |v| matches!(v, Value::Date(_)));
        let stop = dated.map_or(stop, |(from, _)| match from > start && line.is(from - 1, "năm") {
            true => from - 1,
            false => from.max(start),
        });
        if start >= stop {
            continue;
        }
        if (apposition(line, start, stop) || calling::told(line, start, stop)) && i > 0 && out.is_empty() {
            // "ông Nguyễn Văn A, Chủ tịch UBND quận": the person stands one piece before.
            let (before, _) = pieces[i - 1];
            let before = trimmed(line, before, pieces[i - 1].1);
            if line.holds(before, pieces[i - 1].1, is_person) && before < start {
                out.push((before, stop));
                break;
            }
        }
        // "chị A, chuyên viên Trung tâm, người có sáng kiến …, được": what she is follows her name.
        let only = (start..stop).any(|t| line.words.phrase(t, "duy nhất").is_some());
        let told_of = (line.is(start, "người") || only) && !line.holds(start, stop, is_person);
        let fits = is_somebody(line, start, stop) && !(told_of && headed(line, &pieces[..i], verb).is_some());
        if !fits {
            if out.is_empty() && starts_adverbial(line, start) {
                continue;
            }
            if out.is_empty()
                && let Some(head) = headed(line, &pieces[..i], verb).or_else(|| serial(line, &pieces[..=i], verb))
            {
                out.push(head);
            }
            break;
        }
        // "Ấp 4, xã Khánh Lâm": where the unit before it lies.
        if out.is_empty()
            && let Some((before, end)) = i.checked_sub(1).map(|i| pieces[i])
            && joined::lies(line, trimmed(line, before, end), end, start)
        {
            out.push((trimmed(line, before, end), described(line, start, stop)));
            break;
        }
        // "Ba thí sinh A, B và C": the first of those counted.
        if !out.is_empty()
            && let Some(count) = line
                .count_at(start)
                .filter(|c| c.end < stop && line.holds(c.end, c.end + 1, is_person))
        {
            out.push((count.end, stop));
            break;
        }
        // Further names before the last only where both are names of organisations, places or persons.
        if !out.is_empty() && !line.holds(start, start + 1, is_name) {
            break;
        }
        let stop = described(line, start, stop);
        out.push((start, without_auxiliaries(line, start, acting(line, start, stop))));
        if !line.holds(start, start + 1, is_name) {
            break;
        }
    }
    out.reverse();
    let begin = out.first().map_or(verb, |(start, _)| *start);
    let names = out
        .into_iter()
        .flat_map(|(start, stop)| joined::parted(line, start, stop))
        .map(|(start, stop)| Recipient::Named {
            name: line.str(start, stop).to_string(),
        })
        .collect();
    (names, begin)
}

pub(super) fn is_person(value: &Value) -> bool {
    matches!(value, Value::Person(_))
}

pub(super) fn is_name(value: &Value) -> bool {
    matches!(value, Value::Person(_) | Value::Organisation(_) | Value::Place(_))
}

/// The start after the last colon outside quotation marks.
pub(super) fn after_colon(line: &Line, from: usize, to: usize) -> usize {
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
            // "Ban tổ chức | trao", "các tổ chức": a noun.
            let noun =
                *phrase == "tổ chức" && end > from + len && ["ban", "các"].iter().any(|w| line.is(end - len - 1, w));
            if end >= from + len && !noun && line.words.phrase(end - len, phrase) == Some(end) {
                end -= len;
                break;
            }
        }
        if end > from + 3 && nth_time(line, end - 3).is_some_and(|after| after >= end) {
            end -= 3;
        }
        // "Đội Hoa Sen xuất sắc | giành"; "các đơn vị xuất sắc" says which.
        let before_it = (from..end.saturating_sub(2))
            .rev()
            .find(|t| line.starts(*t, &["đã", "vừa"]).is_none());
        let named = end > from + 3 && before_it.is_some_and(|t| line.words.tokens[t].capital);
        if named && line.words.phrase(end - 2, "xuất sắc") == Some(end) {
            end -= 2;
        }
        // "10 năm liền | đạt"
        let years = end > from + 3 && line.is(end - 1, "liền") && line.is(end - 2, "năm");
        if years && line.words.tokens[end - 3].kind == crate::text::token::TokenKind::Number {
            end -= 3;
        }
        // "bốn lần liền | được"
        let times = usize::from(end > from && line.is(end - 1, "liền"));
        if end > from + 2 + times && line.is(end - 1 - times, "lần") && !line.is(end - 2 - times, "nhiều") {
            let number = &line.words.tokens[end - 2 - times];
            let word = ["hai", "ba", "bốn", "năm", "sáu"].contains(&number.key.as_str());
            if word || number.kind == crate::text::token::TokenKind::Number {
                end -= 2 + times;
            }
        }
        // "3 năm | liên tiếp"
        let in_a_row = line.starts(end, &["liên tiếp", "liên tục", "liền"]).is_some();
        if end > from + 2 && in_a_row && line.is(end - 1, "năm") {
            end -= 2;
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
    // "ông A, người cứu 13 thuyền viên, được": they are no subject.
    let begin = (from..first_of)
        .rev()
        .find(|t| line.words.sign(*t) == ",")
        .map_or(from, |t| t + 1);
    if line.is(begin, "người") && begin + 1 < first_of {
        return None;
    }
    // "đội xử lý 46 vụ, cứu 19 người, | được": nor are those something was done for.
    let last_end = line.counts[last].end;
    let closed = line.words.sign(last_end) == "," && last_end + 1 >= end.saturating_sub(1);
    let opens = trimmed(line, begin, first_of + 1) >= first_of || line.is(first_of - 1, "có");
    if closed && begin < first_of && !opens {
        return None;
    }
    // Between the count and the verb only what describes the counted: no other name of somebody, no comma but one list.
    let rest = line.counts[last].end..end;
    let commas = rest
        .clone()
        .filter(|i| line.words.sign(*i) == "," && !line.quoted[*i])
        .count();
    // "143 tập thể có thành tích xuất sắc trong phong trào …, giai đoạn … | được": what they did is told at length.
    let deeds = line
        .starts(
            rest.start,
            &["có thành tích", "đã có thành tích", "đạt thành tích", "có nhiều"],
        )
        .is_some();
    let (most, reach) = if deeds { (3, 34) } else { (1, 14) };
    if commas > most || rest.len() > reach || line.holds(rest.start, rest.end, is_person) {
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
                && !joined::staff(line, at)
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
pub(super) fn trimmed(line: &Line, mut start: usize, end: usize) -> usize {
    loop {
        let before = start;
        if start < end
            && line.words.tokens[start].kind == crate::text::token::TokenKind::Sign
            && !matches!(line.words.sign(start), "“" | "\"")
        {
            start += 1;
        }
        if let Some(after) = nth_time(line, start).filter(|after| *after < end) {
            start = after;
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
        // "việc | nhà thơ A chưa được trao"
        let matter = |i: usize| {
            let whom = line.words.phrase(i, "việc").filter(|after| *after < end)?;
            line.starts(whom, NOUNS)
                .filter(|noun| line.holds(whom, noun + 1, is_person))
                .map(|_| whom)
        };
        // "Đại úy A bị thương khi khống chế kẻ cướp, | được": what A did, and nobody else is named behind.
        let person = line.entity_at(start, is_person).filter(|(from, _)| *from == start);
        let own_deed = |i: usize| {
            let joins = line.starts(i, &["khi", "để", "nhằm", "giúp"]).is_some();
            joins && person.is_some_and(|(_, at)| at < i) && !line.holds(i, end, is_name)
        };
        let clause = (start..end).rev().find_map(|i| {
            let free = !line.quoted[i] && line.entity_at(i, is_name).is_none() && !own_deed(i);
            line.starts(i, CLAUSE)
                .or_else(|| matter(i))
                .filter(|after| free && *after < end)
        });
        if let Some(after) = clause.filter(|after| *after > start) {
            start = after;
        }
        if start == before || start >= end {
            return start;
        }
    }
}

/// "năm thứ ba liên tiếp", "lần thứ 2": how often it came, by the token after.
fn nth_time(line: &Line, at: usize) -> Option<usize> {
    let nth = line.starts(at, &["năm thứ", "lần thứ"])? + 1;
    Some(line.starts(nth, &["liên tiếp", "liên tục", "liền"]).unwrap_or(nth))
}

pub(super) fn starts_adverbial(line: &Line, at: usize) -> bool {
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

pub(super) fn is_somebody(line: &Line, start: usize, end: usize) -> bool {
    if start >= end || end - start > 24 || starts_adverbial(line, start) || line.starts(start, NOBODY).is_some() {
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
            && !["tháng", "năm", "quý", "ngày", "tuần"]
                .iter()
                .any(|w| line.is(end - 1, w))
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
        && line.words.tokens[start].capital
}
