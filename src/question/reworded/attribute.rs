//! "Nghề của bà A là gì", "tuổi của cụ B là bao nhiêu": what somebody is, asked for by its noun.

use super::somebody::asking;
use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[rule(
    "reworded: nghề của <người> là gì",
    attribute,
    &[
        ("Nghề của bà Mơ xã Phú Lộc là gì?", "bà Mơ xã Phú Lộc làm nghề gì"),
        ("tuoi cua cu Mui la bao nhieu", "cu Mui bao nhiêu tuổi"),
        ("Nghề cũ của ông Sâm là gì?", "ông Sâm trước đây làm nghề gì"),
        ("Chức vụ của ông Sâm ở xã là gì vậy", "ông Sâm ở xã giữ chức vụ gì"),
    ],
    &[
        "Nghề của làng Phú Lộc có từ khi nào?",
        "Bà Mơ làm nghề gì?",
        "Nghề nổi tiếng của xã là gì?",
    ],
)];

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
    let end = asking(
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
    )?;
    let then = if before.is_some() { "trước đây " } else { "" };
    (end > at + 1).then(|| format!("{} {then}{wanted}", said.words(at, end)))
}
