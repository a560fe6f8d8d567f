//! "Nghề của bà A là gì", "tuổi của cụ B là bao nhiêu": what somebody is, asked for by its noun; "ngày thành lập xã C": when
//! something came to be.

use super::somebody::{asking, asks};
use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: nghề của <người> là gì",
        attribute,
        &[
            ("Nghề của bà Mơ xã Phú Lộc là gì?", "bà Mơ xã Phú Lộc làm nghề gì"),
            ("tuoi cua cu Mui la bao nhieu", "cu Mui bao nhiêu tuổi"),
            ("Nghề cũ của ông Sâm là gì?", "ông Sâm trước đây làm nghề gì"),
            ("Chức vụ của ông Sâm ở xã là gì vậy", "ông Sâm ở xã giữ chức vụ gì"),
            (
                "Chức vụ của bà Mơ (Phú Lộc) năm 2022?",
                "bà Mơ (Phú Lộc) năm 2022 giữ chức vụ gì",
            ),
        ],
        &[
            "Nghề của làng Phú Lộc có từ khi nào?",
            "Bà Mơ làm nghề gì?",
            "Nghề nổi tiếng của xã là gì?",
        ],
    ),
    rule(
        "reworded: ngày thành lập <đơn vị>",
        came_to_be,
        &[
            ("Ngày thành lập xã Phú Lộc?", "xã Phú Lộc thành lập ngày nào"),
            (
                "nam ra doi cua cau lac bo Phu Loc la nam nao",
                "cau lac bo Phu Loc ra doi năm nào",
            ),
            ("Thời điểm khởi công cầu Phú Lộc", "cầu Phú Lộc khởi công khi nào"),
        ],
        &[
            "Nhân ngày thành lập xã Phú Lộc khen ai?",
            "Ngày thành lập xã Phú Lộc có mấy hộ được khen?",
            "Xã Phú Lộc thành lập ngày nào?",
        ],
    ),
];

fn attribute(said: &Said) -> Option<String> {
    const OF: [(&[&str], &str); 5] = [
        (&["nghề nghiệp", "nghề", "công việc"], "làm nghề gì"),
        (&["chức vụ", "chức danh", "chức"], "giữ chức vụ gì"),
        (&["năm sinh", "ngày sinh"], "sinh năm nào"),
        (&["tuổi", "số tuổi", "tuổi đời"], "bao nhiêu tuổi"),
        (&["quê", "quê quán", "quê hương"], "quê ở đâu"),
    ];
    const PERSONS: [&str; 14] = [
        "ông",
        "bà",
        "anh",
        "chị",
        "cô",
        "chú",
        "bác",
        "em",
        "cháu",
        "cụ",
        "thầy",
        "nghệ nhân",
        "già",
        "đồng chí",
    ];
    let (at, wanted) = OF
        .iter()
        .find_map(|(of, wanted)| Some((said.one_of(0, of)?, *wanted)))?;
    let before = said.one_of(
        at,
        &[
            "cũ",
            "trước đây",
            "trước kia",
            "ngày trước",
            "hồi trước",
            "trước khi nghỉ hưu",
        ],
    );
    let now = said.one_of(at, &["hiện nay", "chính", "hiện tại", "khi đó", "bây giờ"]);
    let at = said.phrase(before.or(now).unwrap_or(at), "của")?;
    said.one_of(at, &PERSONS)?;
    let asked = asking(
        said,
        &[
            "là gì",
            "là bao nhiêu",
            "là mấy",
            "ra sao",
            "ở đâu",
            "là năm nào",
            "là năm bao nhiêu",
            "là ở đâu",
        ],
    );
    let end = asked.unwrap_or(said.end());
    if asked.is_none() && asks(said, at, end) {
        return None;
    }
    let then = if before.is_some() { "trước đây " } else { "" };
    (end > at + 1).then(|| format!("{} {then}{wanted}", said.words(at, end)))
}

/// "Ngày thành lập xã A (là ngày nào)?", "năm khánh thành cầu B": the verb stands with what it is said of.
fn came_to_be(said: &Said) -> Option<String> {
    const WHEN: [(&[&str], &str); 3] = [
        (&["ngày tháng", "ngày"], "ngày nào"),
        (&["năm"], "năm nào"),
        (&["thời gian", "thời điểm", "mốc"], "khi nào"),
    ];
    const VERBS: [&str; 12] = [
        "thành lập",
        "ra đời",
        "khánh thành",
        "khởi công",
        "khai giảng",
        "ra mắt",
        "khai trương",
        "hình thành",
        "sáp nhập",
        "hoàn thành",
        "lập",
        "xây dựng",
    ];
    let (at, wanted) = WHEN
        .iter()
        .find_map(|(when, wanted)| Some((said.one_of(0, when)?, *wanted)))?;
    let verb = said.one_of(at, &VERBS)?;
    let from = said.phrase(verb, "của").unwrap_or(verb);
    let end = asking(
        said,
        &[
            "là khi nào",
            "là ngày nào",
            "là năm nào",
            "là bao giờ",
            "là ngày bao nhiêu",
            "là năm bao nhiêu",
            "là",
        ],
    )
    .unwrap_or(said.end());
    (end > from + 1 && !asks(said, from, end))
        .then(|| format!("{} {} {wanted}", said.words(from, end), said.words(at, verb)))
}
