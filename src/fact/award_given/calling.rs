//! What somebody is, told behind the name: "bà A, nghệ nhân ướp trà sen ở phường B, được tặng …".

use super::line::Line;
use super::subject::is_person;

/// What people do for a living, as it begins a piece that names nobody else.
const CALLINGS: &[&str] = &[
    "nghệ nhân",
    "thợ",
    "bác sĩ",
    "kỹ sư",
    "nông dân",
    "công nhân",
    "lao công",
    "chủ",
    "lái",
    "tài xế",
    "bảo vệ",
    "huấn luyện viên",
    "vận động viên",
    "y sĩ",
    "điều dưỡng",
];

/// Whether the words say what the one named before them does.
pub(super) fn told(line: &Line, start: usize, end: usize) -> bool {
    let first = &line.words.tokens[start];
    !first.capital && line.starts(start, CALLINGS).is_some() && !line.holds(start, end, is_person)
}
