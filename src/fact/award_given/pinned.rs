//! Orders pinned on a body's flag or brought to its feast: "gắn <award> lên lá cờ truyền thống của X", "trao <award> tại lễ kỷ
//! niệm 60 năm thành lập X".

use super::line::Line;
use super::verbs::Verb;
use crate::entity::Value;

/// Where the name of the body begins to which award `i` is pinned or brought.
pub(super) fn whose(line: &Line, i: usize, verb: &Verb, to: usize) -> Option<usize> {
    let award = &line.awards[i];
    const BRINGS: &[&str] = &["gắn", "trao", "trao tặng"];
    let order = award.mention.words.to_lowercase().starts_with("huân chương");
    if line.starts(verb.start, BRINGS) != Some(verb.end) || verb.end != award.start || !order {
        return None;
    }
    let end = to.min(award.end + 22);
    if (award.end..end).any(|t| line.is(t, "cho")) {
        return None;
    }
    if line.is(verb.start, "gắn")
        && let Some(flag) = (award.end..end).find_map(|t| line.starts(t, &["cờ", "quân kỳ"]))
    {
        const SORTS: &[&str] = &["truyền thống", "thi đua", "quyết thắng", "đơn vị", "của"];
        let mut at = flag;
        while let Some(after) = line.starts(at, SORTS) {
            at = after;
            if line.is(after - 1, "của") {
                break;
            }
        }
        return Some(at);
    }
    let feast = (award.end..end).find(|t| line.words.phrase(*t, "kỷ niệm").is_some())?;
    let begin = (feast..end).find(|t| line.starts(*t, &["thành lập", "truyền thống", "xây dựng"]).is_some())?;
    (begin..end.min(begin + 8)).find(|t| {
        line.entity_at(*t, |v| matches!(v, Value::Organisation(_)))
            .is_some_and(|(start, _)| start == *t)
    })
}
