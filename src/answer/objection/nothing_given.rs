//! Who was rewarded is told where something is given, and what a body got not by what somebody of it got.

use super::rules::objection;
use super::{Objection, Seen, asks, means, says};
use crate::answer::closer::goes_on;
use crate::question::asked::{Asked, Sort};
use crate::text::phrase::any_stands;

pub const NOTHING_GIVEN: Objection = objection(
    "nothing given",
    nothing_given,
    &[
        (
            "Phường nào được thưởng sau đợt thi đua? / [Các phường Mễ Trì, Tây Mỗ] ký cam kết ngay tại buổi lễ.",
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
        "Phường nào được khen? / Đó là [phường Mễ Trì] và phường Tây Mỗ.",
        "Phường nào ký cam kết? / [Các phường Mễ Trì, Tây Mỗ] ký cam kết.",
        "Đơn vị nào được khen? / Dẫn đầu đợt thi đua là [phường Mễ Trì].",
    ],
);

/// "Phường nào được thưởng?": those of whom the sentence only tells that they signed, or launched something.
fn nothing_given(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 16] = [
        "được khen",
        "được thưởng",
        "được tặng",
        "được biểu dương",
        "được tuyên dương",
        "được tôn vinh",
        "được vinh danh",
        "được khen thưởng",
        "nhận thưởng",
        "nhận giấy khen",
        "nhận bằng khen",
        "was rewarded",
        "were rewarded",
        "was commended",
        "were commended",
        "were honoured",
    ];
    const GIVEN: [&str; 38] = [
        "khen",
        "thuong",
        "tang",
        "trao",
        "bieu duong",
        "tuyen duong",
        "ton vinh",
        "vinh danh",
        "nhan",
        "cong nhan",
        "giai",
        "suy ton",
        "dat",
        "gianh",
        "doat",
        "bang",
        "co",
        "nhat",
        "dan dau",
        "dung dau",
        "binh chon",
        "bau chon",
        "dien hinh",
        "tieu bieu",
        "guong",
        "danh hieu",
        "xuat sac",
        "award",
        "awarded",
        "reward",
        "rewarded",
        "prize",
        "received",
        "given",
        "honoured",
        "commended",
        "presented",
        "certificate",
    ];
    const DONE: [&str; 12] = [
        "ký",
        "phát động",
        "tổ chức",
        "đăng ký",
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
    (!any_stands(seen.bare_sentence(), &GIVEN)).then_some(0.5)
}

pub const SOMEBODY_GOT_THE_SUM: Objection = objection(
    "somebody got the sum, and no body",
    somebody_got_the_sum,
    &[
        (
            "Thành phố thưởng Công an quận bao nhiêu tiền? / Anh Lê Công Toàn báo tin cho công an, cũng được tặng Giấy khen kèm [5 triệu đồng].",
            "0.40",
        ),
        (
            "Huyện thưởng đội Phú Lộc mấy triệu? / Bà Lê Thị Na được thưởng [2 triệu đồng].",
            "0.40",
        ),
    ],
    &[
        "Thành phố thưởng Công an quận bao nhiêu tiền? / Công an quận được thưởng [50 triệu đồng].",
        "Thành phố thưởng anh Toàn bao nhiêu tiền? / Anh Lê Công Toàn được tặng Giấy khen kèm [5 triệu đồng].",
        "Thành phố thưởng Công an quận bao nhiêu tiền? / Ông Lê Văn Tí trao cho công an [50 triệu đồng].",
    ],
);

/// "thưởng Công an quận bao nhiêu?": the sum somebody got is not the body's.
fn somebody_got_the_sum(seen: &Seen) -> Option<f32> {
    const GIVES: [&str; 3] = ["thưởng", "tặng", "khen"];
    const BODIES: [&str; 16] = [
        "công",
        "đội",
        "trường",
        "hội",
        "phòng",
        "ban",
        "sở",
        "quận",
        "huyện",
        "xã",
        "phường",
        "tỉnh",
        "tập",
        "đơn",
        "tổ",
        "chi",
    ];
    const ADDRESSES: [&str; 8] = ["ông", "bà", "anh", "chị", "cô", "thầy", "em", "cụ"];
    const GOT: [&str; 4] = ["được tặng", "được thưởng", "được nhận", "nhận"];
    if seen.ask.asked != Asked::Money {
        return None;
    }
    let words: Vec<&str> = seen.own.split_whitespace().collect();
    let to_body = words
        .windows(2)
        .any(|two| GIVES.iter().any(|verb| means(two[0], verb)) && BODIES.iter().any(|body| means(two[1], body)));
    let lead = seen.lead.trim_start();
    let of_somebody = ADDRESSES.iter().any(|address| lead.starts_with(&format!("{address} ")));
    (to_body && of_somebody && says(&seen.lead, &GOT) && !says(&seen.lead, &["trao", "thay mặt", "đại diện"]))
        .then_some(0.4)
}
