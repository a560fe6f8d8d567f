//! The name of a cluster or bloc: whoever stands in it ("Khối thi đua ngân hàng Đắk Lắk") does not head it by that.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;
use crate::text::phrase::any_ends;

pub const ONLY_ITS_NAME: Objection = objection(
    "only the name of the cluster",
    only_its_name,
    &[
        (
            "Khối thi đua ngân hàng ai làm Khối trưởng? / Khối thi đua [ngân hàng Đắk Lắk]: giao ước mới, Khối trưởng mới",
            "0.30",
        ),
        (
            "Cụm trưởng cụm thi đua các tỉnh Tây Nguyên là tỉnh nào? / Cụm thi đua các tỉnh [Tây Nguyên] có Cụm trưởng mới.",
            "0.30",
        ),
    ],
    &[
        "Khối thi đua ngân hàng ai làm Khối trưởng? / Khối trưởng là [Ngân hàng Công thương].",
        "Cụm thi đua số 5 có những huyện nào? / Cụm thi đua các [huyện Mỹ Đức, Ứng Hòa] họp.",
    ],
);

fn only_its_name(seen: &Seen) -> Option<f32> {
    const HEADS: [&str; 9] = [
        "cụm trưởng",
        "khối trưởng",
        "cụm phó",
        "khối phó",
        "làm trưởng",
        "làm phó",
        "head of the bloc",
        "heads",
        "head",
    ];
    const NAMED: [&str; 6] = [
        "khối thi đua",
        "cụm thi đua",
        "khối thi đua các",
        "cụm thi đua các",
        "cụm thi đua các tỉnh",
        "khối thi đua các tỉnh",
    ];
    let who = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Place | Asked::Name);
    // "Khối thi đua các ngân hàng bầu Agribank làm Khối trưởng": the sentence tells who heads it.
    const TELLS: [&str; 10] = [
        "là",
        "làm",
        "giữ",
        "bầu",
        "đảm nhận",
        "đảm nhiệm",
        "nhận",
        "trao",
        "is",
        "was",
    ];
    let named = any_ends(&seen.lead, &NAMED) && !says(&seen.behind, &TELLS);
    (who && asks(seen.own, &HEADS) && named).then_some(0.3)
}
