//! Which stretches are one name, and which are several joined.

use super::line::Line;
use super::subject::{is_name, is_person};
use crate::entity::Value;

/// Sorts of unit, the small ones first.
const UNITS: &[&str] = &[
    "tổ dân phố",
    "khu phố",
    "thôn",
    "ấp",
    "bản",
    "làng",
    "xã",
    "phường",
    "thị trấn",
    "huyện",
    "quận",
    "thị xã",
    "thành phố",
    "tỉnh",
];

/// How large a sort of unit is: a hamlet, a commune, a district, a province.
fn size(line: &Line, at: usize) -> Option<u8> {
    let sort = UNITS.iter().rposition(|unit| line.words.phrase(at, unit).is_some())?;
    Some(match sort {
        0..=5 => 0,
        6..=8 => 1,
        9..=11 => 2,
        _ => 3,
    })
}

/// "Ấp 4 | xã Khánh Lâm": whether the unit at `place` is a larger one that says where `from..to` lies.
pub(super) fn lies(line: &Line, from: usize, to: usize, place: usize) -> bool {
    let last = (from..to).rev().take(8).find_map(|t| size(line, t));
    let larger = last.zip(size(line, place)).is_some_and(|(small, large)| small < large);
    larger && from < to && line.starts(from, &["các", "những"]).is_none()
}

/// "tập thể cán bộ, chiến sĩ Đồn A": the comma at `at` parts no two bodies.
pub(super) fn staff(line: &Line, at: usize) -> bool {
    const ALL: &[&str] = &[
        "chiến sĩ",
        "chiến sỹ",
        "công chức",
        "giáo viên",
        "nhân viên",
        "hội viên",
        "đảng viên",
        "người lao động",
    ];
    at > 1 && line.starts(at - 2, &["cán bộ"]) == Some(at) && line.starts(at + 1, ALL).is_some()
}

/// "ông A và bà B", "Phòng C và Hội D": each by itself.
pub(super) fn parted(line: &Line, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut from = start;
    for at in start + 1..end.saturating_sub(1) {
        let joint = line.is(at, "và") && !line.quoted[at];
        let inside = line.entity_at(at, |v| matches!(v, Value::Organisation(_))).is_some();
        let sides = (line.holds(from, at, is_name) || line.count_at(from).is_some())
            && (line.holds(at + 1, at + 2, is_name)
                || line.holds(at + 1, (at + 5).min(end), is_person)
                || line
                    .starts(at + 1, UNITS)
                    .is_some_and(|t| t < end && line.words.tokens[t].capital));
        if joint && !inside && sides {
            out.push((from, at));
            from = at + 1;
        }
    }
    out.push((from, end));
    out
}

/// "Trung úy A, Công an xã B": whether the last piece of a list says where the person before it serves.
pub(super) fn serves(line: &Line, last: (usize, usize), start: usize, stop: usize, end: usize) -> bool {
    let body = line
        .entity_at(start, |v| matches!(v, Value::Organisation(_)))
        .is_some_and(|(from, to)| from == start && to == stop);
    body && stop == end && line.holds(last.0, last.1, is_person) && !line.is(start, "và")
}
