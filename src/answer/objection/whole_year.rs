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

pub const OVER_SEVERAL_YEARS: Objection = objection(
    "of several years together",
    over_several_years,
    &[
        (
            "Riêng năm 2023 quận xóa mấy nhà dột nát? / Trong năm năm 2019 - 2023, quận xóa được [412 nhà] dột nát, riêng năm nay là 57 nhà.",
            "0.50",
        ),
        (
            "rieng nam 2023 quan xoa may nha dot nat / Quận: 5 năm xóa [412 nhà] dột nát",
            "0.50",
        ),
        (
            "How many houses were built in 2023 alone? / In five years the district built [412 houses].",
            "0.50",
        ),
    ],
    &[
        "Riêng năm 2023 quận xóa mấy nhà dột nát? / Trong năm năm 2019 - 2023, quận xóa được 412 nhà dột nát, riêng năm nay là [57 nhà].",
        "Riêng năm 2023 quận xóa mấy nhà dột nát? / Trong ba năm, quận xóa được 87 nhà dột nát: năm 2022 là 35 nhà, năm 2023 là [31 nhà].",
        "Năm năm qua quận xóa mấy nhà dột nát? / Trong năm năm 2019 - 2023, quận xóa được [412 nhà] dột nát.",
        "Riêng năm 2023 quận xóa mấy nhà dột nát? / Sau 5 năm phát động, năm nay quận xóa được [57 nhà] dột nát.",
    ],
);

/// "Riêng năm 2009": what several years brought together is more than that.
fn over_several_years(seen: &Seen) -> Option<f32> {
    const ALONE: [&str; 8] = [
        "riêng năm",
        "chỉ trong năm",
        "chỉ tính năm",
        "tính riêng năm",
        "chỉ năm",
        "alone",
        "year only",
        "just in",
    ];
    // "nay", "năm 2009": the number's own year stands right before it.
    const OWN: [&str; 8] = [
        "riêng",
        "năm nay",
        "năm qua",
        "trong năm",
        "năm ngoái",
        "this year",
        "last year",
        "alone",
    ];
    let counts = matches!(seen.ask.asked, Asked::HowMany | Asked::Money) && seen.period.is_some();
    let lead = super::retold::bare(&seen.lead);
    let words: Vec<&str> = lead.split_whitespace().collect();
    let many = |word: &str| {
        matches!(word.parse(), Ok(2..=20_u8))
            || [
                "hai", "ba", "bon", "nam", "sau", "bay", "muoi", "two", "three", "four", "five", "ten",
            ]
            .contains(&word)
    };
    let several = words
        .windows(2)
        .any(|two| many(two[0]) && matches!(two[1], "nam" | "years"));
    // "Năm 2010 là [31 nhà]": so does its number.
    let own_year = || {
        let year = seen.period.and_then(|period| period.as_year());
        let mut told = seen
            .part
            .split(|c: char| !c.is_ascii_digit())
            .filter(|word| word.len() == 4);
        year.is_some() && told.next().and_then(|word| word.parse().ok()) == year && told.next().is_none()
    };
    (counts && asks(seen.asked, &ALONE) && several && !says(&seen.part, &OWN) && !own_year()).then_some(0.5)
}
