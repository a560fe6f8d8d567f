//! Which of them are counted: all delegates are not the official ones, nor all members the women.

use super::number::is_number;
use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;

pub const ANOTHER_SORT: Objection = objection(
    "not those of the sort asked",
    another_sort,
    &[
        (
            "Hội nghị có bao nhiêu đại biểu chính thức? / Hội nghị bầu đoàn [8 đại biểu] đi dự Đại hội cấp trên.",
            "0.75",
        ),
        (
            "How many official delegates attended? / Hội nghị bầu [8 đại biểu] đi dự Đại hội cấp trên.",
            "0.75",
        ),
        (
            "Xã có mấy cán bộ chuyên trách? / Toàn xã có [61 cán bộ] xuống thôn.",
            "0.75",
        ),
    ],
    &[
        "Hội nghị có bao nhiêu đại biểu chính thức? / Hội nghị có [250 đại biểu] chính thức.",
        "Hội nghị có bao nhiêu đại biểu? / Hội nghị bầu đoàn [8 đại biểu] đi dự Đại hội cấp trên.",
        "How many volunteers joined? / Có [61 tình nguyện viên] tham gia.",
    ],
);

/// Words that say which of them, in questions and in reports.
const SORTS: [(&[&str], &[&str]); 6] = [
    (&["đại biểu chính thức", "official delegates"], &["chính thức"]),
    (&["dự bị", "dự khuyết", "reserve", "alternate"], &["dự bị", "dự khuyết"]),
    (&["chuyên trách", "full time"], &["chuyên trách"]),
    (
        &["không chuyên trách", "bán chuyên trách", "part time"],
        &["không chuyên trách", "bán chuyên trách"],
    ),
    (&["danh dự", "honorary"], &["danh dự"]),
    (&["thường trú", "permanent"], &["thường trú"]),
];

/// "Bao nhiêu đại biểu chính thức": a number beside which nothing says that they are official ones.
fn another_sort(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::HowMany || !seen.focus.split_whitespace().any(is_number) {
        return None;
    }
    let (_, told) = SORTS.iter().rfind(|(asked, _)| asks(seen.own, asked))?;
    (!says(&seen.part, told) && !says(&seen.after, told)).then_some(0.75)
}
