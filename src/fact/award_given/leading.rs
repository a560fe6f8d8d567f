//! Who a clause begins with, where what was done first stands between them and the verb: "Quận A tổng kết … và đón <award>".

use super::line::Line;
use super::phrases::NOBODY;
use super::{Recipient, object, subject};
use crate::entity::Value;

/// "ông A kể: "Được huyện tặng <award> nhưng …"": who speaks of themselves.
pub(super) fn speaker(line: &Line, segment: usize, verb: usize) -> Option<(Vec<Recipient>, usize)> {
    let quote = verb
        .checked_sub(1)
        .filter(|t| matches!(line.words.sign(*t), "“" | "\""))?;
    const SAYS: &[&str] = &["chia sẻ", "cho biết", "nói", "kể", "tâm sự", "bộc bạch"];
    if quote == 0 {
        return spoke(line, verb, SAYS);
    }
    let colon = quote.checked_sub(1).filter(|t| line.words.sign(*t) == ":")?;
    let says = (colon.saturating_sub(2).max(segment)..colon).find(|t| line.starts(*t, SAYS) == Some(colon))?;
    Some(subject::recipients(line, segment, says)).filter(|(found, _)| !found.is_empty())
}

/// "“Được huyện tặng <award> nhưng …”, | cán bộ một xã nói": who speaks is named behind what they say.
fn spoke(line: &Line, verb: usize, says: &[&str]) -> Option<(Vec<Recipient>, usize)> {
    let total = line.words.tokens.len();
    let close = (verb..total).find(|t| matches!(line.words.sign(*t), "”" | "\""))?;
    let start = close + 1 + usize::from(line.words.sign(close + 1) == ",");
    let end = (start..total.min(start + 20)).find(|t| line.starts(*t, says).is_some())?;
    let (recipients, _) = object::recipients(line, start, end);
    (!recipients.is_empty() && subject::is_somebody(line, start, end)).then_some((recipients, verb))
}

/// "… quận Cầu Giấy tổng kết … và đón <award>": the subject at the head of the clause.
pub(super) fn leading(line: &Line, segment: usize, verb: usize) -> Option<(Vec<Recipient>, usize)> {
    let joined = (segment..verb)
        .rev()
        .take(3)
        .any(|t| line.is(t, "và") || line.is(t, "đồng"));
    if !joined {
        return None;
    }
    let head = line
        .found
        .iter()
        .filter(|e| matches!(e.value, Value::Organisation(_) | Value::Place(_)))
        .map(|e| line.range(e.span))
        .filter(|(start, _)| line.starts(*start, &["lễ"]).is_none())
        .rev()
        .find(|(start, end)| {
            let opens = *start == segment || line.words.sign(*start - 1) == "," || line.words.sign(*start - 1) == ":";
            *start >= segment && *end <= verb && opens && !line.quoted[*start]
        })
        .or_else(|| capitals(line, segment, verb))
        .or_else(|| opening(line, segment, verb))?;
    // "trường THCS Xuân La, quận Tây Hồ kỷ niệm …": the place after the comma says where the body before it is.
    let body = line
        .found
        .iter()
        .filter(|e| matches!(e.value, Value::Organisation(_)))
        .map(|e| line.range(e.span))
        .find(|(start, end)| *start >= segment && end + 1 == head.0 && line.words.sign(*end) == ",");
    let place = line.holds(head.0, head.0 + 1, |v| matches!(v, Value::Place(_)));
    let (start, end) = body.filter(|_| place).map_or(head, |(start, _)| (start, head.1));
    let name = line.str(start, end).to_string();
    Some((vec![Recipient::Named { name }], start))
}

/// "Chiều 11/5, Đoàn bay 919 thuộc Tổng công ty A, tiền thân là Trung đoàn B, đã tổ chức kỷ niệm": who opens the clause,
/// whatever is said of them before the verb.
fn opening(line: &Line, segment: usize, verb: usize) -> Option<(usize, usize)> {
    let (start, stop) = subject::pieces(line, segment, verb)
        .into_iter()
        .map(|(start, stop)| (subject::trimmed(line, start, stop), stop))
        .find(|(start, stop)| start < stop && !subject::starts_adverbial(line, *start))?;
    let told = (start + 1..stop).find(|t| {
        line.words.sign(*t) == "("
            || line
                .starts(*t, &["thuộc", "là", "đã", "tổ chức", "tổng kết", "kỷ niệm"])
                .is_some()
    });
    let end = told.unwrap_or(stop);
    let somebody = line.words.tokens[start].capital && subject::is_somebody(line, start, end) && end - start <= 10;
    somebody.then_some((start, end))
}

/// "EVNFinance kỷ niệm 9 năm": a name no finder knows, each word of it with a capital.
fn capitals(line: &Line, segment: usize, verb: usize) -> Option<(usize, usize)> {
    let end = (segment..verb).find(|t| {
        line.starts(*t, &["kỷ niệm", "tổ chức", "tổng kết", "long trọng"])
            .is_some()
    })?;
    let name = (segment..end).all(|t| line.words.tokens[t].capital)
        && !subject::starts_adverbial(line, segment)
        && line.starts(segment, NOBODY).is_none();
    (name && end > segment && end - segment <= 6).then_some((segment, end))
}
