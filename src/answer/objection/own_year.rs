//! Years that parts of one sentence have of their own: "A là Cụm trưởng năm nay; vai Cụm trưởng năm 2023 do B đảm nhiệm".

use super::rules::objection;
use super::{Objection, Seen, says};
use crate::entity::date::FROM_THE_REPORT;
use crate::question::asked::Asked;

pub const ANOTHER_PARTS: Objection = objection(
    "its part's own year",
    another_parts,
    &[
        (
            "Năm 2022 phường nào làm Cụm trưởng? / [Phú La] là Cụm trưởng năm nay; vai Cụm trưởng năm 2022 do Hà Cầu giữ.",
            "0.50",
        ),
        (
            "Năm 2023 đơn vị nào dẫn đầu cụm? / [Hà Cầu] dẫn đầu cụm năm ngoái, Phú La xếp thứ ba.",
            "0.50",
        ),
        (
            "Năm 2022 ai được bầu làm Cụm trưởng? / Hội nghị bầu [ông Tí] làm Cụm trưởng; Cụm trưởng năm 2022 là ông Sửu.",
            "0.50",
        ),
    ],
    &[
        "Năm 2022 phường nào làm Cụm trưởng? / Phú La là Cụm trưởng năm nay; vai Cụm trưởng năm 2022 do [Hà Cầu] giữ.",
        "Năm 2023 phường nào làm Cụm trưởng? / [Phú La] là Cụm trưởng năm nay; vai Cụm trưởng năm 2022 do Hà Cầu giữ.",
        "Năm 2023 đơn vị nào dẫn đầu cụm? / [Hà Cầu] dẫn đầu cụm, thay cho đơn vị của năm trước.",
        "Năm 2022 ai làm Cụm trưởng? / [Ông Tí] làm Cụm trưởng; lễ bàn giao diễn ra cuối năm 2022.",
    ],
);

/// Who did something in a year is not told by a part of another year, nor by one before the part that says the year and
/// the thing.
fn another_parts(seen: &Seen) -> Option<f32> {
    let named = matches!(
        seen.ask.asked,
        Asked::Place | Asked::Who | Asked::WhoIs | Asked::What | Asked::Name
    );
    let year = seen.period.and_then(|period| period.as_year()).filter(|_| named)?;
    let said = year.to_string();
    let clause = format!("{}{}{}", seen.before.trim_end(), seen.focus.trim_end(), seen.after);
    if says(&seen.lead, &[&said]) || says(&clause, &[&said]) {
        return None;
    }
    let of_report = |by: i16| seen.year.map(|told| told + by);
    // Two words that count from the report's year tell of both.
    let counted: Vec<i16> = FROM_THE_REPORT
        .iter()
        .filter(|(words, _)| says(&clause, &[words]))
        .map(|(_, by)| *by)
        .collect();
    let other = matches!(counted.as_slice(), [by] if of_report(*by).is_some_and(|told| told != year));
    let rest = seen.behind.strip_prefix(seen.after.trim_end()).unwrap_or("");
    let asked: Vec<&str> = seen.own.split_whitespace().collect();
    let telling = |word: &str| word.len() > 2 && !word.bytes().all(|b| b.is_ascii_digit()) && !LITTLE.contains(&word);
    let pairs = asked.windows(2).filter(|two| two.iter().all(|word| telling(word)));
    let told = |two: &[&str]| {
        let words: Vec<&str> = rest.split_whitespace().collect();
        words
            .windows(2)
            .any(|told| super::means(two[0], told[0]) && super::means(two[1], told[1]))
    };
    let later = says(rest, &[&said]) && pairs.into_iter().any(told);
    (other || later).then_some(0.5)
}

/// Words that stand with everything.
const LITTLE: [&str; 12] = [
    "năm",
    "nam",
    "quận",
    "quan",
    "huyện",
    "huyen",
    "phường",
    "phuong",
    "tỉnh",
    "tinh",
    "nào",
    "nao",
];

pub const YEARS_BEFORE: Objection = objection(
    "so many years before",
    years_before,
    &[
        (
            "Đến tháng 4/2023 hộ nghèo còn mấy phần trăm? / Cách đây hai năm, tỷ lệ hộ nghèo của huyện là [44,7%].",
            "0.50",
        ),
        (
            "Năm 2023 hội có bao nhiêu hội viên? / Hai năm trước, hội mới có [120 hội viên].",
            "0.50",
        ),
        (
            "How many members did it have in 2023? / Three years ago it had [120 members].",
            "0.50",
        ),
    ],
    &[
        "Năm 2021 hộ nghèo là mấy phần trăm? / Cách đây hai năm, tỷ lệ hộ nghèo của huyện là [44,7%].",
        "Năm 2023 hội có bao nhiêu hội viên? / Hai năm trước hội có 120 hội viên, nay có [300 hội viên].",
        "Năm 2023 hội có bao nhiêu hội viên? / Thành lập cách đây hai năm, hội có [300 hội viên].",
    ],
);

/// "Cách đây hai năm, …": a number of then is not one of the report's own year.
fn years_before(seen: &Seen) -> Option<f32> {
    let amount = matches!(seen.ask.asked, Asked::HowMany | Asked::Percent | Asked::Money);
    let year = seen.year.filter(|_| amount)?;
    let of_report = seen
        .period
        .is_some_and(|period| period.from.year() == year && period.to.year() == year);
    let lead = super::retold::bare(&seen.lead);
    let words: Vec<&str> = lead.split_whitespace().collect();
    let ago = matches!(
        words.as_slice(),
        ["cach", "day", _, "nam", ..] | [_, "nam", "truoc", ..] | [_, "years", "ago", ..]
    );
    const SINCE: [&str; 9] = ["nay", "đến", "đến nay", "giờ", "còn", "xuống", "now", "today", "since"];
    (of_report && ago && !says(&seen.lead, &SINCE)).then_some(0.5)
}
