//! In what form somebody was rewarded: by the name of an award, or what else was given.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;

pub const NO_FORM: Objection = objection(
    "no form of reward told",
    no_form,
    &[
        (
            "Anh Thụy cứu người được thành phố khen hình thức gì? / [Lên nhận hoa cùng bà là anh Thụy, người lao xuống hồ cứu hai nữ sinh.]",
            "0.40",
        ),
        (
            "Xã được khen bằng hình thức nào? / [Xã Phú Lộc nhận lời chúc mừng của huyện.]",
            "0.40",
        ),
    ],
    &[
        "Anh Thụy được khen hình thức gì? / Thành phố tặng anh [Bằng khen].",
        "Anh Thụy được khen hình thức gì? / [Anh được thưởng 5 triệu đồng.]",
        "Họp theo hình thức gì? / [Hội nghị họp trực tuyến.]",
    ],
);

/// "khen hình thức gì" is told by a form of reward.
fn no_form(seen: &Seen) -> Option<f32> {
    const REWARDED: [&str; 6] = ["khen", "thưởng", "tặng", "biểu dương", "rewarded", "commended"];
    const FORM: [&str; 6] = [
        "hình thức gì",
        "hình thức nào",
        "hình thức khen gì",
        "hình thức khen nào",
        "what form",
        "which form",
    ];
    const FORMS: [&str; 26] = [
        "khen",
        "huân chương",
        "huy chương",
        "kỷ niệm chương",
        "huy hiệu",
        "danh hiệu",
        "cờ",
        "bằng",
        "giấy",
        "thư",
        "giải",
        "thưởng",
        "đồng",
        "quà",
        "tặng",
        "phong",
        "hạng",
        "chiến sĩ",
        "award",
        "certificate",
        "order",
        "medal",
        "title",
        "prize",
        "flag",
        "reward",
    ];
    let what = matches!(seen.ask.asked, Asked::What | Asked::Name);
    (what && asks(seen.own, &FORM) && asks(seen.own, &REWARDED) && !says(&seen.sentence, &FORMS)).then_some(0.4)
}
