//! Whose something is: "mô hình X của xã A" does not say who thought of it.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::{Asked, Sort};

pub const ONLY_WHOSE: Objection = objection(
    "only whose it is",
    only_whose,
    &[
        (
            "Ai gây dựng mô hình Tiếng mõ? / Mô hình “Tiếng mõ” của [xã Thượng Cốc] được nêu làm mẫu.",
            "0.60",
        ),
        (
            "Ai nghĩ ra mô hình Vườn ủ xanh? / Mô hình “Vườn ủ xanh” của [phường Kiến Hưng] giúp giảm rác.",
            "0.60",
        ),
    ],
    &[
        "Ai gây dựng mô hình Tiếng mõ? / Mô hình “Tiếng mõ” do [ông Bùi Văn Nhểu] gây dựng.",
        "Ai gây dựng mô hình Tiếng mõ? / Mô hình “Tiếng mõ” là sáng kiến của [xã Thượng Cốc].",
        "Ai phát động phong trào Hồ Tây không rác? / Phong trào “Hồ Tây không rác” của [quận Tây Hồ] lan rộng.",
        "Đơn vị nào gây dựng mô hình Tiếng mõ? / Mô hình “Tiếng mõ” của [xã Thượng Cốc] được nêu làm mẫu.",
    ],
);

/// "Ai gây dựng?" asks for somebody; the unit that has it now is not the one who made it.
fn only_whose(seen: &Seen) -> Option<f32> {
    const MADE: [&str; 14] = [
        "gây dựng",
        "khởi xướng",
        "sáng lập",
        "nghĩ ra",
        "đề xướng",
        "lập ra",
        "lập nên",
        "dựng nên",
        "sáng tạo ra",
        "sáng chế",
        "thought of",
        "came up with",
        "founded",
        "started",
    ];
    const SAYS_SO: [&str; 8] = [
        "sáng kiến",
        "ý tưởng",
        "đề xuất",
        "thành lập",
        "xây dựng",
        "idea",
        "khởi nguồn",
        "tác giả",
    ];
    let whom = seen.ask.asked == Asked::Who && seen.ask.sort != Sort::Unit && asks(seen.own, &["ai", "who"]);
    let of = ["của", "of"].iter().any(|of| seen.lead.ends_with(&format!(" {of} ")));
    let told = says(&seen.sentence, &MADE) || says(&seen.sentence, &SAYS_SO);
    (whom && of && asks(seen.own, &MADE) && !told).then_some(0.6)
}
