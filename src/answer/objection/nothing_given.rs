//! Who was rewarded is told where something is given, and not by what they took part in.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::answer::closer::goes_on;
use crate::question::asked::{Asked, Sort};

pub const TOOK_PART: Objection = objection(
    "took part, not rewarded",
    took_part,
    &[
        (
            "Phường nào được thưởng sau đợt thi đua? / [Các phường Mễ Trì, Tây Mỗ] ký cam kết ngay tại buổi lễ.",
            "0.50",
        ),
        (
            "Phường nào được thưởng sau đợt thi đua? / [Phường Mễ Trì] có 12 tổ dân phố, ký cam kết giữ đất sạch.",
            "0.50",
        ),
        (
            "Tổ dân phố nào được khen? / Đợt thi đua vừa được [Đảng ủy phường] phát động sáng 15/9.",
            "0.50",
        ),
        (
            "Which ward was rewarded? / [Xuân La Ward] signed the pledge at the launch.",
            "0.50",
        ),
    ],
    &[
        "Phường nào được thưởng? / Quận thưởng [phường Mễ Trì] 30 triệu đồng.",
        "Phường nào được thưởng? / [Phường Mễ Trì] dự lễ, mang về tấm bằng khen.",
        "Phường nào được khen? / Đó là [phường Mễ Trì] và phường Tây Mỗ.",
        "Phường nào ký cam kết? / [Các phường Mễ Trì, Tây Mỗ] ký cam kết.",
        "Đơn vị nào được khen? / Dẫn đầu đợt thi đua là [phường Mễ Trì].",
    ],
);

/// "Phường nào được thưởng?": those of whom the sentence only tells that they signed, or launched something.
fn took_part(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 15] = [
        "được khen",
        "được thưởng",
        "được tặng",
        "được biểu dương",
        "được tuyên dương",
        "được tôn vinh",
        "được vinh danh",
        "nhận thưởng",
        "nhận giấy khen",
        "nhận bằng khen",
        "was rewarded",
        "were rewarded",
        "was commended",
        "were commended",
        "were honoured",
    ];
    const GIVEN: [&str; 35] = [
        "khen",
        "thưởng",
        "tặng",
        "trao",
        "biểu dương",
        "tuyên dương",
        "tôn vinh",
        "vinh danh",
        "nhận",
        "giải",
        "suy tôn",
        "đạt",
        "giành",
        "đoạt",
        "bằng khen",
        "cờ",
        "nhất",
        "dẫn đầu",
        "đứng đầu",
        "bình chọn",
        "bầu chọn",
        "điển hình",
        "tiêu biểu",
        "gương",
        "danh hiệu",
        "xuất sắc",
        "award",
        "awarded",
        "reward",
        "rewarded",
        "prize",
        "received",
        "given",
        "honoured",
        "commended",
    ];
    const DONE: [&str; 11] = [
        "ký",
        "phát động",
        "tổ chức",
        "khai mạc",
        "ra quân",
        "dự",
        "chủ trì",
        "cam kết",
        "signed",
        "launched",
        "attended",
    ];
    let unit = matches!(seen.ask.asked, Asked::Place) || seen.ask.asked == Asked::Who && seen.ask.sort != Sort::Person;
    if !unit || !asks(seen.own, &ASKED) || !says(&seen.sentence, &DONE) || goes_on(&seen.sentence) {
        return None;
    }
    (!says(&seen.sentence, &GIVEN)).then_some(0.5)
}
