//! Days that are of something else than what was asked.

use super::{Seen, last_words, says};
use crate::question::asked::Asked;

/// Words right before a day that say what it is the day of, and those by which a question asks for it.
const SORTS: [(&[&str], &[&str]); 4] = [
    (
        &[
            "quyet dinh",
            "ky ngay",
            "van ban",
            "ban hanh",
            "nghi quyet",
            "qd",
            "to trinh",
        ],
        &[
            "quyet dinh",
            "ky",
            "ban hanh",
            "van ban",
            "nghi quyet",
            "decision",
            "signed",
            "cong nhan",
            "khen",
        ],
    ),
    (
        &[
            "ngay thanh lap",
            "truyen thong",
            "nam ngay",
            "ky niem",
            "nhan ngay",
            "chao mung",
        ],
        &[
            "thanh lap",
            "truyen thong",
            "ky niem",
            "anniversary",
            "founded",
            "ngay gi",
            "dip",
        ],
    ),
    (&["sinh ngay", "sinh nam"], &["sinh", "born"]),
    (
        &["cap nhat", "dang ngay", "dang luc"],
        &["dang", "cap nhat", "published"],
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
        .any(|(said, asked)| says(&near, said) && !says(&seen.asked, asked));
    other.then_some(0.6)
}

/// "lễ đón chưa ấn định": what has not come about has no day, no place and no number.
pub fn not_yet(seen: &Seen) -> Option<f32> {
    let open = matches!(
        seen.ask.asked,
        Asked::When | Asked::Where | Asked::HowMany | Asked::Money
    );
    let told = says(&seen.marked, &["chưa", "not yet"]) && !says(&seen.asked, &["chua", "khong", "not"]);
    let told = told && !says(&seen.marked, &["chưa đầy", "chưa kể", "chưa đến", "chưa tới"]);
    (open && told).then_some(0.85)
}

/// "logged 2,905 initiatives last year" in a report of 2023 tells of 2022.
pub fn another_year(seen: &Seen) -> Option<f32> {
    let wanted = seen.period.and_then(|p| p.as_year())?;
    let told_in = seen.year?;
    const COMPARED: [&str; 9] = [
        "so voi",
        "hon",
        "than",
        "cung ky",
        "from",
        "on",
        "voi",
        "compared with",
        "nhu",
    ];
    let last = ["nam ngoai", "nam truoc", "last year", "nam qua"].iter().any(|words| {
        let at = seen.part.find(&format!(" {words} "));
        at.is_some_and(|at| {
            !COMPARED
                .iter()
                .any(|c| seen.part[..at + 1].ends_with(&format!(" {c} ")))
        })
    });
    (last && wanted == told_in).then_some(0.5)
}

/// Occasions that are told apart: the review of half a year is not that of the year.
pub fn another_occasion(seen: &Seen) -> Option<f32> {
    const OCCASIONS: [&[&str]; 6] = [
        &["so ket"],
        &["tong ket"],
        &["ky ket", "giao uoc"],
        &["phat dong"],
        &["khai mac"],
        &["be mac"],
    ];
    if !matches!(seen.ask.asked, Asked::When | Asked::Where | Asked::Place) {
        return None;
    }
    let named = |text: &str| -> Vec<usize> { (0..OCCASIONS.len()).filter(|i| says(text, OCCASIONS[*i])).collect() };
    let (wanted, told) = (named(&seen.own), named(&seen.sentence));
    (!wanted.is_empty() && !told.is_empty() && !wanted.iter().any(|w| told.contains(w))).then_some(0.5)
}
