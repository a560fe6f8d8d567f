//! The whole of a year: what its first months brought is not what it brought.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;

pub const NOT_THE_WHOLE_YEAR: Objection = objection(
    "only a part of the year",
    not_the_whole_year,
    &[
        (
            "Cả năm 2023 huyện thu được bao nhiêu đơn vị máu? / Sáu tháng đầu năm 2023, huyện thu được [2.870 đơn vị] máu.",
            "0.40",
        ),
        (
            "How many units did it collect in the whole of 2023? / It collected [2,870 units] in the first six months of 2023.",
            "0.40",
        ),
    ],
    &[
        "Cả năm 2023 huyện thu được bao nhiêu đơn vị máu? / Cả năm huyện thu được [5.318 đơn vị] máu.",
        "Năm 2023 huyện thu được bao nhiêu đơn vị máu? / Sáu tháng đầu năm 2023, huyện thu được [2.870 đơn vị] máu.",
    ],
);

/// "Cả năm 2023 được bao nhiêu": what half a year brought is not all.
fn not_the_whole_year(seen: &Seen) -> Option<f32> {
    const WHOLE: [&str; 9] = [
        "cả năm",
        "trọn năm",
        "suốt năm",
        "hết năm",
        "whole of",
        "whole year",
        "full year",
        "entire year",
        "all of 20",
    ];
    const PARTS: [&str; 12] = [
        "tháng đầu năm",
        "tháng đầu",
        "nửa đầu năm",
        "nửa năm",
        "quý i",
        "quý ii",
        "quý iii",
        "first half",
        "first six months",
        "first nine months",
        "first quarter",
        "six months",
    ];
    let counts = matches!(seen.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent);
    let part = says(&seen.sentence, &PARTS) && !says(&seen.sentence, &["cả năm", "for the full year", "whole year"]);
    let asked = asks(seen.asked, &WHOLE) && !asks(seen.asked, &PARTS);
    (counts && asked && part).then_some(0.4)
}
