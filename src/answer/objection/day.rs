//! Days that are of something else than what was asked.

use super::{Seen, asks, ends, last_words, says, which_day};
use crate::question::asked::Asked;

/// Words right before a day that say what it is the day of, and those by which a question asks for it.
const SORTS: [(&[&str], &[&str]); 4] = [
    (
        &[
            "quyết định",
            "ký ngày",
            "văn bản",
            "ban hành",
            "nghị quyết",
            "qđ",
            "tờ trình",
        ],
        &[
            "quyết định",
            "ký",
            "ban hành",
            "văn bản",
            "nghị quyết",
            "decision",
            "signed",
            "công nhận",
            "khen",
        ],
    ),
    (
        &[
            "ngày thành lập",
            "truyền thống",
            "năm ngày",
            "kỷ niệm",
            "nhân ngày",
            "chào mừng",
        ],
        &[
            "thành lập",
            "truyền thống",
            "kỷ niệm",
            "anniversary",
            "founded",
            "ngày gì",
            "dịp",
        ],
    ),
    (&["sinh ngày", "sinh năm"], &["sinh", "born"]),
    (
        &["cập nhật", "đăng ngày", "đăng lúc"],
        &["đăng", "cập nhật", "published"],
    ),
];

/// "quyết định ký ngày 30/12/2020" is no day of the ceremony.
pub fn of_another_sort(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::When {
        return None;
    }
    let near = last_words(&seen.before, 6);
    let other = SORTS
        .iter()
        .any(|(said, asked)| says(&near, said) && !asks(seen.asked, asked))
        && !which_day::chosen(seen);
    // "bà sinh [năm 1965]"
    let born = ends(&near, &["sinh", "born in", "born on"])
        && !ends(&near, &["học sinh", "hy sinh", "thí sinh"])
        && !asks(seen.asked, &["sinh", "born"]);
    (other || born).then_some(0.6)
}

/// "lễ đón chưa ấn định": what has not come about has no day, no place and no number.
pub fn not_yet(seen: &Seen) -> Option<f32> {
    let open = matches!(
        seen.ask.asked,
        Asked::When | Asked::Where | Asked::HowMany | Asked::Money
    );
    let told = says(&seen.sentence, &["chưa", "not yet"]) && !asks(seen.asked, &["chưa", "không", "not"]);
    let told = told
        && !says(
            &seen.sentence,
            &[
                "chưa đầy",
                "chưa kể",
                "chưa đến",
                "chưa tới",
                "chưa từng",
                "chưa bao giờ",
            ],
        );
    (open && told).then_some(0.85)
}

/// "logged 2,905 initiatives last year" in a report of 2023 tells of 2022.
pub fn another_year(seen: &Seen) -> Option<f32> {
    let wanted = seen.period.and_then(|p| p.as_year())?;
    let told_in = seen.year?;
    const COMPARED: [&str; 9] = [
        "so với",
        "hơn",
        "than",
        "cùng kỳ",
        "from",
        "on",
        "với",
        "compared with",
        "như",
    ];
    let last = ["năm ngoái", "năm trước", "last year", "năm qua"].iter().any(|words| {
        let at = seen.part.find(&format!(" {words} "));
        at.is_some_and(|at| {
            !COMPARED
                .iter()
                .any(|c| seen.part[..at + 1].ends_with(&format!(" {c} ")))
        })
    });
    // "năm trước đứng đầu, năm nay xếp thứ ba": where a whole sentence answers, it tells this year's too.
    let this = says(&seen.part, &["năm nay", "this year"]);
    (last && !this && wanted == told_in).then_some(0.5)
}

/// Occasions that are told apart: the review of half a year is not that of the year.
pub fn another_occasion(seen: &Seen) -> Option<f32> {
    const OCCASIONS: [&[&str]; 6] = [
        &["sơ kết"],
        &["tổng kết"],
        &["ký kết", "giao ước"],
        &["phát động"],
        &["khai mạc"],
        &["bế mạc"],
    ];
    if !matches!(seen.ask.asked, Asked::When | Asked::Where | Asked::Place) {
        return None;
    }
    let named = |text: &str| -> Vec<usize> { (0..OCCASIONS.len()).filter(|i| says(text, OCCASIONS[*i])).collect() };
    let (wanted, told) = (named(seen.own), named(&seen.sentence));
    (!wanted.is_empty() && !told.is_empty() && !wanted.iter().any(|w| told.contains(w))).then_some(0.5)
}
