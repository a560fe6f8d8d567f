//! Whose award it is: what a person, a school or a ward of it received is not the district's own.

use super::rules::objection;
use super::{Objection, Seen, asks};
use crate::question::asked::Asked;

pub const ANOTHER_RECIPIENT: Objection = objection(
    "another's award",
    another_recipient,
    &[
        (
            "Dịp 10 năm quận Phú Lộc nhận Huân chương Lao động hạng mấy? / Cùng tối, ông Đặng Xuân Sao - Bí thư Quận ủy - đón nhận Huân chương Lao động [hạng Nhì].",
            "0.40",
        ),
        (
            "Quận Phú Lộc đón huân chương gì? / Cùng dịp, Công an quận đón [Huân chương Chiến công].",
            "0.40",
        ),
        (
            "Which class of Labour Order did Phu Loc District get? / Phường Khương Trung đón Huân chương Lao động [hạng Ba].",
            "0.40",
        ),
    ],
    &[
        "Quận Phú Lộc đón huân chương hạng mấy? / Quận Phú Lộc đón Huân chương Lao động [hạng Ba].",
        "Quận Phú Lộc đón huân chương hạng mấy? / Đảng bộ, chính quyền quận đón Huân chương Lao động [hạng Ba].",
        "Công an quận Phú Lộc đón huân chương gì? / Công an quận đón [Huân chương Chiến công].",
        "Quận Phú Lộc có trường nào được huân chương hạng Ba? / Trường Phú Lộc đón Huân chương Lao động [hạng Ba].",
        "Phường Khương Trung đón huân chương hạng mấy? / Phường Khương Trung đón Huân chương Lao động [hạng Ba].",
    ],
);

/// What a recipient other than a district or province begins with.
const OTHERS: [&str; 26] = [
    "ông",
    "bà",
    "anh",
    "chị",
    "cô",
    "thầy",
    "cụ",
    "em",
    "đồng chí",
    "công an",
    "phường",
    "xã",
    "thị trấn",
    "trường",
    "phòng",
    "hội",
    "bệnh viện",
    "trung tâm",
    "công ty",
    "hợp tác xã",
    "chi bộ",
    "đội",
    "ban",
    "nghệ nhân",
    "bác sĩ",
    "làng",
];
const GOT: [&str; 8] = [
    "đón nhận",
    "đón",
    "nhận",
    "được tặng",
    "được trao",
    "được",
    "vinh dự",
    "received",
];

fn another_recipient(seen: &Seen) -> Option<f32> {
    let question = seen.question;
    let open = matches!(seen.ask.asked, Asked::Class | Asked::What | Asked::Name) && seen.names_award;
    const UNITS: [&str; 10] = [
        "quận",
        "huyện",
        "tỉnh",
        "thành phố",
        "thị xã",
        "district",
        "province",
        "city",
        "town",
        "tp",
    ];
    if !open || question.places.is_empty() || !question.persons.is_empty() || !asks(seen.own, &UNITS) {
        return None;
    }
    // The part of the sentence in which the award is received, and whom it opens with.
    let lead = seen.before.as_str();
    let got = GOT.iter().filter_map(|verb| lead.rfind(&format!(" {verb} "))).max()?;
    // "Cũng trong tối 27/12, ông A - Bí thư Quận ủy - đón nhận": when it was stands before whom.
    const WHEN: [&str; 12] = [
        "cùng", "cũng", "trong", "tối", "dịp", "này", "ngày", "sáng", "chiều", "hôm", "đó", "tại",
    ];
    let words = lead[..got + 1].split_whitespace();
    let told: Vec<&str> = words
        .skip_while(|word| WHEN.contains(word) || word.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    let clause = format!("{} ", told.join(" "));
    let opened = |word: &&&str| clause.starts_with(&format!("{word} "));
    let other = OTHERS.iter().find(opened)?;
    // "Công an quận", "trường nào": it is asked about itself.
    let own = seen.own.as_typed();
    let asked = own.contains(&format!(" {other} ")) || may_be_asked(own);
    (!asked).then_some(0.4)
}

/// Whether the question speaks of people or of bodies inside the place.
fn may_be_asked(own: &str) -> bool {
    const INSIDE: [&str; 16] = [
        "trường",
        "truong",
        "công an",
        "cong an",
        "bệnh viện",
        "phường",
        "phuong",
        "xã",
        "đơn vị",
        "don vi",
        "ai",
        "school",
        "police",
        "hospital",
        "ward",
        "hội",
    ];
    INSIDE.iter().any(|word| own.contains(&format!(" {word} ")))
}
