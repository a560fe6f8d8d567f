//! Days that are of something else than what was asked.

use super::rules::objection;
use super::{Objection, Seen, asks, ends, last_words, may_mean, says, which_day};
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
            "established",
            "set up",
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
    // "cách đây 60 năm, ngày 1/5/1959": no "60 năm Ngày …".
    let near = last_words(&seen.before, 6);
    let near = match near.rfind(" cách đây ") {
        Some(at) => near[at..].replace(" năm ngày ", " năm , ngày "),
        None => near,
    };
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

pub const ITS_ANNIVERSARY: Objection = objection(
    "the day it was kept",
    its_anniversary,
    &[
        (
            "Đoàn bay 919 thành lập khi nào? / Chiều [11/5], Đoàn bay 919 tổ chức kỷ niệm 60 năm thành lập.",
            "0.45",
        ),
        (
            "When was the company founded? / Ngày [19/12/2018], công ty tổ chức Lễ kỷ niệm 25 năm ngày thành lập.",
            "0.45",
        ),
    ],
    &[
        "Đoàn bay 919 thành lập khi nào? / Ngày [1/5/1959], Trung đoàn được thành lập.",
        "Đoàn bay kỷ niệm thành lập khi nào? / Chiều [11/5], Đoàn bay 919 tổ chức kỷ niệm 60 năm thành lập.",
        "Trường thành lập năm nào? / Lễ kỷ niệm 60 năm ngày thành lập trường ([1959] - 2019).",
    ],
);

/// "Thành lập khi nào?" is not told by the day on which so many years of it were kept.
fn its_anniversary(seen: &Seen) -> Option<f32> {
    const FOUNDED: [&str; 7] = [
        "thành lập",
        "ra đời",
        "lập ra",
        "founded",
        "established",
        "set up",
        "come into being",
    ];
    const KEPT: [&str; 8] = [
        "kỷ niệm",
        "kỉ niệm",
        "lễ",
        "đại hội",
        "anniversary",
        "ceremony",
        "celebrate",
        "celebrated",
    ];
    const KEEPS: [&str; 6] = [
        "kỷ niệm",
        "kỉ niệm",
        "năm thành lập",
        "năm ngày thành lập",
        "anniversary",
        "sinh nhật",
    ];
    let when = seen.ask.asked == Asked::When;
    let asked = asks(seen.asked, &FOUNDED) && !asks(seen.asked, &KEPT);
    (when && asked && says(&seen.behind, &KEEPS)).then_some(0.45)
}

/// "lễ đón chưa ấn định": what has not come about has no day, no place and no number.
pub fn not_yet(seen: &Seen) -> Option<f32> {
    let open = matches!(
        seen.ask.asked,
        Asked::When | Asked::Where | Asked::HowMany | Asked::Money
    );
    // "trông 480 ha, chưa để mất khoảnh nào": beside a number it is said of another thing.
    let near = match seen.ask.asked {
        Asked::HowMany | Asked::Money => &seen.part,
        _ => &seen.sentence,
    };
    let told = says(near, &["chưa", "not yet"]) && !asks(seen.asked, &["chưa", "không", "not"]);
    let told = told
        && !says(
            near,
            &[
                "chưa đúng",
                "chưa đủ",
                "chưa hợp lệ",
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

pub const ANOTHER_OCCASION: Objection = objection(
    "another occasion",
    another_occasion,
    &[
        (
            "Hội nghị tổng kết năm của cụm tổ chức ở đâu? / Tại [trụ sở quận Tây Hồ], cụm họp sơ kết 9 tháng.",
            "0.50",
        ),
        (
            "Cụm sơ kết ở đâu? / [Bắc Kạn] là Cụm trưởng năm nay, tiếp nhận nhiệm vụ từ Lạng Sơn.",
            "0.50",
        ),
        (
            "cum dinh so ket o dau / Sáng 28/3 cụm họp tại [thành phố Bắc Kạn] để ký giao ước năm 2023.",
            "0.50",
        ),
        (
            "Lễ phát động diễn ra ngày nào? / Hội nghị tổng kết diễn ra ngày [12/12/2022].",
            "0.50",
        ),
        (
            "Hội nghị biểu dương công nhân vào ngày nào? / Hội nghị tổng kết phong trào được tổ chức hôm [22/4/2024].",
            "0.50",
        ),
    ],
    &["Hội nghị sơ kết của cụm tổ chức ở đâu? / Tại [trụ sở quận Tây Hồ], cụm họp sơ kết 9 tháng."],
);

/// Occasions that are told apart: the review of half a year is not that of the year.
fn another_occasion(seen: &Seen) -> Option<f32> {
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
    let named = |holds: &dyn Fn(&'static [&'static str]) -> bool| -> Vec<usize> {
        (0..OCCASIONS.len()).filter(|i| holds(OCCASIONS[*i])).collect()
    };
    let told = named(&|words| says(&seen.sentence, words));
    // "sơ kết ở đâu, tháng mấy": the occasion may stand with the ask before.
    let mut wanted = named(&|words| asks(seen.own, words));
    if wanted.is_empty() {
        wanted = named(&|words| asks(seen.asked, words));
    }
    // "Hội nghị biểu dương công nhân": no meeting that sums up a year, where nobody is praised.
    const PRAISE: [&str; 6] = ["biểu dương", "tuyên dương", "tôn vinh", "vinh danh", "khen", "gặp mặt"];
    let heads = ["hội nghị", "lễ", "buổi lễ", "buổi"];
    let of_praise = heads.iter().any(|head| {
        PRAISE[..4]
            .iter()
            .any(|praise| may_mean(seen.own, &[&format!("{head} {praise}")]))
    });
    if wanted.is_empty() && of_praise && !told.is_empty() && !says(&seen.sentence, &PRAISE) {
        return Some(0.5);
    }
    // "sơ kết ở đâu": where somebody comes from who leads the cluster, nothing is held.
    const HELD: [&str; 12] = [
        "họp",
        "hội nghị",
        "tổ chức",
        "diễn ra",
        "lễ",
        "buổi",
        "tại",
        "đại hội",
        "held",
        "meeting",
        "ceremony",
        "met",
    ];
    let nothing = seen.ask.asked == Asked::Where && told.is_empty() && !says(&seen.sentence, &HELD);
    (!wanted.is_empty() && (nothing || !told.is_empty()) && !wanted.iter().any(|w| told.contains(w))).then_some(0.5)
}
