//! Who a clause begins with, where all between the name and the verb says only more of them, and where a name ends.

use super::Recipient;
use super::line::Line;
use super::phrases::OPENERS;
use super::subject::{apposition, is_name, is_person, pieces, starts_adverbial, trimmed};
use crate::entity::Value;

/// "chị Kim Thị Na, công nhân sợi, được …", "Xã Xuân Canh là đơn vị dẫn đầu, hoàn thành trước hạn, được …": who the clause
/// begins with, where all between says only more of them.
pub(super) fn headed(line: &Line, before: &[(usize, usize)], verb: usize) -> Option<(usize, usize)> {
    let (at, (begin, stop)) = before
        .iter()
        .copied()
        .enumerate()
        .rev()
        .take(5)
        .find_map(|(at, (start, stop))| {
            let start = trimmed(line, start, stop);
            let named = start < stop && line.holds(start, start + 1, is_name);
            let person = line.holds(start, start + 1, is_person);
            let unit = line.entity_at(start, |v| matches!(v, Value::Place(_) | Value::Organisation(_)));
            let whole = unit.is_some_and(|(s, _)| s == start) && at == 0;
            (named && (person || whole)).then_some((at, (start, stop)))
        })?;
    let name_end = line.entity_at(begin, is_name).map_or(stop, |(_, end)| end);
    let acts = line
        .verbs
        .iter()
        .any(|v| v.start >= name_end && v.end < verb && !["có", "là"].iter().any(|w| line.is(v.start, w)));
    let others = line.holds(name_end, verb, is_person);
    if acts || others || verb - begin > 45 {
        return None;
    }
    let person = line.holds(begin, begin + 1, is_person);
    let post = before
        .get(at + 1)
        .filter(|(from, to)| person && apposition(line, trimmed(line, *from, *to), *to));
    let end = described(line, begin, stop);
    Some((
        begin,
        post.map_or(if person { end } else { name_end.min(end) }, |(_, to)| *to),
    ))
}

/// Where the name ends and what it did begins: "Các tập thể | có thành tích xuất sắc".
pub(super) fn described(line: &Line, start: usize, end: usize) -> usize {
    let deeds = [
        "có thành tích",
        "đã có thành tích",
        "đạt thành tích",
        "có nhiều thành tích",
        "có nhiều đóng góp",
        "là một",
        "là 1",
        "là đơn vị",
        "xếp thứ",
        "xếp nhất",
        "về nhất",
        "đứng đầu",
        "dẫn đầu",
        "với số điểm",
        "với tổng",
        "với thành tích",
    ];
    let votes = |i: usize| {
        line.holds(
            i,
            i + 1,
            |v| matches!(v, Value::Quantity(q) if q.unit.starts_with("phiếu") || q.unit.starts_with("điểm")),
        )
    };
    (start + 1..end)
        .find(|i| line.starts(*i, &deeds).is_some() || votes(*i))
        .unwrap_or(end)
}

/// "Những tập thể … và cá nhân có thành tích xuất sắc trong phát hiện và xử lý …, … sẽ | được tặng": those told of by what
/// they did, at any length.
pub(super) fn told_at_length(line: &Line, from: usize, verb: usize) -> Option<(Vec<Recipient>, usize)> {
    const MANY: &[&str] = &["những", "các", "nhiều"];
    const WHO: &[&str] = &[
        "tập thể",
        "cá nhân",
        "đơn vị",
        "cán bộ",
        "địa phương",
        "gia đình",
        "cơ quan",
        "doanh nghiệp",
    ];
    const DEEDS: &[&str] = &[
        "có thành tích",
        "đạt thành tích",
        "đã có thành tích",
        "có nhiều",
        "có công",
    ];
    let begin = pieces(line, from, verb)
        .into_iter()
        .map(|(start, stop)| (line.starts(start, OPENERS).unwrap_or(start), stop))
        .find(|(start, _)| !starts_adverbial(line, *start) || line.starts(*start, MANY).is_some())?
        .0;
    let who = line.starts(begin, MANY)?;
    line.starts(who, WHO)?;
    let deeds = (who..verb.min(who + 16)).find(|t| line.starts(*t, DEEDS).is_some())?;
    let acts = line
        .verbs
        .iter()
        .any(|v| v.start > begin && v.start < verb && v.start != deeds && line.is(v.start, "được"));
    let short = verb - deeds <= 40 && !acts && !line.holds(begin, verb, is_person);
    short.then(|| {
        let name = line.str(begin, deeds).to_string();
        (vec![Recipient::Named { name }], begin)
    })
}
