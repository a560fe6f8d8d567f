//! Those who were left out: "X không có tên trong danh sách được trao <award>", "quyết định không đưa X vào danh sách đề nghị
//! tặng <award>".

use super::bind::{Form, Reading};
use super::line::Line;
use super::{Recipient, object, subject};

/// Who the list of award `i` does not hold.
pub(super) fn left_out(line: &Line, i: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let (segment, _) = line.segment(award.start);
    let list = (segment..award.start)
        .rev()
        .take(24)
        .find(|t| line.words.phrase(*t, "danh sách").is_some() && !line.quoted[*t])?;
    let (recipients, from, verb) = absent(line, segment, list).or_else(|| struck(line, segment, list))?;
    Some(Reading {
        form: Form::LeftOut,
        recipients,
        giver: None,
        presenter: None,
        verb,
        from,
        to: award.end,
    })
}

/// "X không có tên trong danh sách", "X bị loại khỏi danh sách"
fn absent(line: &Line, segment: usize, list: usize) -> Option<(Vec<Recipient>, usize, usize)> {
    const ABSENT: &[&str] = &[
        "không có tên",
        "chưa có tên",
        "không có",
        "vắng tên",
        "bị loại",
        "bị rút",
        "bị rút tên",
        "bị gạt",
        "bị gạch tên",
        "bị đưa ra",
        "không được đưa",
    ];
    let reach = list.saturating_sub(7).max(segment);
    let out = |end: usize| line.starts(end, &["trong", "khỏi", "ra khỏi", "vào"]).unwrap_or(end) == list;
    let verb = (reach..list).find(|t| line.starts(*t, ABSENT).is_some_and(out) && !line.quoted[*t])?;
    let (recipients, from) = subject::recipients(line, segment, verb);
    (!recipients.is_empty()).then_some((recipients, from, verb))
}

/// "không đưa X vào danh sách", "rút X khỏi danh sách"
fn struck(line: &Line, segment: usize, list: usize) -> Option<(Vec<Recipient>, usize, usize)> {
    const STRUCK: &[&str] = &[
        "không đưa",
        "chưa đưa",
        "loại",
        "loại bỏ",
        "rút",
        "rút tên",
        "gạt",
        "gạch tên",
    ];
    const OUT: &[&str] = &["vào", "ra khỏi", "khỏi"];
    let out = (list.saturating_sub(2).max(segment)..list).find(|t| line.starts(*t, OUT) == Some(list))?;
    let verb = (segment..out)
        .rev()
        .take(16)
        .find(|t| line.starts(*t, STRUCK).is_some())?;
    let start = line.starts(verb, STRUCK)?;
    let stop = (start..out)
        .find(|t| line.starts(*t, &["cùng", "cùng với"]).is_some())
        .unwrap_or(out);
    let (recipients, _) = object::recipients(line, start, stop);
    (!recipients.is_empty()).then_some((recipients, verb, verb))
}
