//! Stages: what was put in is not what came through.

use super::rules::objection;
use super::{Objection, Seen, asks, first_words, last_words, says};
use crate::question::asked::Asked;

/// What people do to get something.
const PUT_IN: [&str; 17] = [
    "đăng ký",
    "trình",
    "đề nghị",
    "đề xuất",
    "nộp",
    "gửi",
    "gửi về",
    "dự thi",
    "giới thiệu",
    "ứng cử",
    "registered",
    "signed up",
    "submitted",
    "nominated",
    "proposed",
    "applied",
    "entered",
];
/// And what comes of it.
const CAME_THROUGH: [&str; 26] = [
    "chốt",
    "nhất trí",
    "đồng ý",
    "chấp thuận",
    "agreed on",
    "duyệt",
    "thông qua",
    "công nhận",
    "được duyệt",
    "phê duyệt",
    "đủ phiếu",
    "đạt",
    "đạt danh hiệu",
    "được chọn",
    "trúng",
    "đoạt",
    "được tặng",
    "được khen",
    "passed",
    "approved",
    "recognised",
    "recognized",
    "accepted",
    "achieved",
    "earned",
    "won",
];

pub const PUT_IN_ONLY: Objection = objection(
    "put in, not come through",
    put_in_only,
    &[
        (
            "Hội đồng thông qua mấy hồ sơ? / Cơ quan thường trực trình [142 hồ sơ].",
            "0.50",
        ),
        (
            "Mỗi năm bao nhiêu hộ đạt danh hiệu? / Mỗi năm [98.300 hộ] đăng ký, 61.270 hộ được công nhận.",
            "0.50",
        ),
        (
            "Hội đồng chốt mấy Cờ thi đua? / Có [58 đơn vị] đề nghị tặng Cờ thi đua.",
            "0.50",
        ),
        (
            "Quận khen mấy cá nhân? / Quận khen 9 hộ; lập hồ sơ đề nghị thành phố khen [27 cá nhân].",
            "0.50",
        ),
        (
            "Anh Tuyển được trao Huân chương ngày nào? / [Ngày 20/4/2017], công ty hoàn tất hồ sơ đề nghị Huân chương cho anh.",
            "0.50",
        ),
    ],
    &[
        "Quận đề nghị thành phố khen mấy cá nhân? / Quận đề nghị thành phố khen [27 cá nhân].",
        "Mỗi năm bao nhiêu hộ đăng ký? / Mỗi năm [98.300 hộ] đăng ký, 61.270 hộ được công nhận.",
        "Mỗi năm bao nhiêu hộ đạt danh hiệu? / Mỗi năm 98.300 hộ đăng ký, [61.270 hộ] được công nhận.",
    ],
);

/// "thông qua mấy hồ sơ?" is not answered by how many were put in, nor the reverse.
fn put_in_only(seen: &Seen) -> Option<f32> {
    // "được trao ngày nào?" is not answered by the day it was put forward.
    if seen.ask.asked == Asked::When {
        let given = asks(
            seen.own,
            &["được trao", "được tặng", "nhận", "đón nhận", "received", "awarded"],
        );
        let near = format!(
            "{}{}",
            last_words(&seen.before, 4).trim_end(),
            first_words(&seen.after, 6)
        );
        let told = says(
            &near,
            &[
                "hồ sơ đề nghị",
                "đề nghị xét",
                "trình hồ sơ",
                "lập hồ sơ",
                "hoàn tất hồ sơ",
            ],
        );
        return (given && !asks(seen.own, &PUT_IN) && told).then_some(0.5);
    }
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    let (wants, put) = (asks(seen.own, &CAME_THROUGH), asks(seen.own, &PUT_IN));
    let close = format!(
        "{}{}{}",
        last_words(&seen.before, 2).trim_end(),
        seen.focus.trim_end(),
        first_words(&seen.after, 3)
    );
    let told_put = says(&close, &PUT_IN);
    let told_came = says(&close, &CAME_THROUGH);
    // "Quận khen mấy cá nhân?": whom it proposed to the city for commendation the city commends.
    let honours = asks(
        seen.own,
        &["khen", "thưởng", "commended", "rewarded", "commend", "reward"],
    );
    let proposed = says(&last_words(&seen.before, PROPOSAL), &["đề nghị", "đề xuất"]);
    let put_up = wants && told_put || honours && proposed;
    (put_up && !put && !told_came).then_some(0.5)
}

/// So many words from "đề nghị" on stand before the number of those who are proposed.
const PROPOSAL: usize = 6;

pub const CAME_THROUGH_ONLY: Objection = objection(
    "come through, not put in",
    came_through_only,
    &[
        (
            "Cuộc thi có bao nhiêu bài gửi về? / Vòng sơ khảo chọn [80 bài].",
            "0.70",
        ),
        (
            "Có bao nhiêu bài dự thi? / Huyện gửi [30 bài] dự thi cấp Thành phố.",
            "0.70",
        ),
        (
            "How many workers were nominated in 2023? / The district honoured [96 workers].",
            "0.50",
        ),
        (
            "Các đơn vị giới thiệu mấy gương? / Quận tuyên dương [318 gương].",
            "0.50",
        ),
    ],
    &[
        "Cuộc thi có bao nhiêu bài gửi về? / Ban Tổ chức nhận [1.047 bài] của 16 xã.",
        "Huyện chọn bao nhiêu bài gửi dự thi cấp Thành phố? / Huyện chọn [30 bài] dự thi cấp Thành phố.",
        "Các đơn vị giới thiệu mấy gương? / Các đơn vị giới thiệu [402 trường hợp], quận tuyên dương 318.",
        "Quận tuyên dương mấy gương? / Quận tuyên dương [318 gương].",
    ],
);

/// Whether it is asked how many were put forward, and only told how many were honoured.
fn given_only(seen: &Seen) -> bool {
    const FORWARD: [&str; 11] = [
        "đề nghị",
        "giới thiệu",
        "đề cử",
        "đề xuất",
        "trình",
        "nominated",
        "nominate",
        "put forward",
        "proposed",
        "submitted",
        "nominees",
    ];
    const HONOURS: [&str; 9] = [
        "tuyên dương",
        "biểu dương",
        "vinh danh",
        "tôn vinh",
        "tặng",
        "khen",
        "khen thưởng",
        "công nhận",
        "trao",
    ];
    const HONOURED: [&str; 8] = [
        "receive",
        "honoured",
        "honored",
        "honours",
        "awarded",
        "chosen",
        "received",
        "recognised",
    ];
    let near = format!(
        "{}{}{}",
        last_words(&seen.before, 6).trim_end(),
        seen.focus.trim_end(),
        first_words(&seen.after, 5)
    );
    let given = asks(seen.asked, &HONOURS) || asks(seen.asked, &CAME_THROUGH);
    asks(seen.own, &FORWARD)
        && !given
        && !says(&seen.part, &FORWARD)
        && (says(&near, &HONOURS) || says(&near, &HONOURED))
}

/// "Có bao nhiêu bài gửi về?": what was chosen of them, or sent on, is less than all.
fn came_through_only(seen: &Seen) -> Option<f32> {
    const CAME_IN: [&str; 8] = [
        "gửi về",
        "dự thi",
        "tham gia",
        "tham dự",
        "nộp",
        "nhận được",
        "entries",
        "submitted",
    ];
    const CHOSEN: [&str; 11] = [
        "chọn",
        "sơ khảo",
        "chung khảo",
        "chung kết",
        "đoạt giải",
        "đạt giải",
        "vào vòng",
        "cấp thành phố",
        "cấp tỉnh",
        "lên thành phố",
        "chosen",
    ];
    let near = format!("{}{}", last_words(&seen.before, 5).trim_end(), seen.part);
    let asked = asks(seen.own, &CAME_IN) && !asks(seen.asked, &CHOSEN);
    if seen.ask.asked == Asked::HowMany && given_only(seen) {
        return Some(0.5);
    }
    (seen.ask.asked == Asked::HowMany && asked && says(&near, &CHOSEN)).then_some(0.7)
}

pub const CAME_ONLY: Objection = objection(
    "there, not sent on",
    came_only,
    &[
        (
            "Huyện bầu mấy đại biểu đi dự đại hội thành phố? / Đại hội huyện có [250 đại biểu] chính thức về dự.",
            "0.40",
        ),
        (
            "How many delegates were elected to the national congress? / [180 delegates] attended the congress.",
            "0.40",
        ),
        (
            "Đoàn đi dự đại hội toàn quốc có bao nhiêu người? / Tỉnh có [4 Chiến sĩ thi đua] toàn quốc.",
            "0.40",
        ),
    ],
    &[
        "Huyện bầu mấy đại biểu đi dự đại hội thành phố? / Đại hội bầu [9 đại biểu] đi dự đại hội thành phố.",
        "Đại hội có mấy đại biểu dự? / [180 đại biểu] đã về dự đại hội, bầu 15 người đi dự đại hội Thành phố.",
    ],
);

/// "bầu mấy đại biểu đi dự cấp trên": those who came are not those who are sent on.
fn came_only(seen: &Seen) -> Option<f32> {
    const SENT: [&str; 9] = [
        "cử",
        "bầu",
        "chọn",
        "đoàn",
        "elect",
        "elected",
        "send",
        "sent",
        "represent",
    ];
    const DELEGATES: [&str; 3] = ["đại biểu", "delegates", "people"];
    let sent = asks(seen.own, &["cử", "bầu", "elect", "elected", "send", "sent"]) && asks(seen.own, &DELEGATES);
    let counted = seen.ask.asked == Asked::HowMany && says(&seen.focus, &DELEGATES);
    // "Đoàn đi dự đại hội toàn quốc có bao nhiêu người?" is told of a delegation alone.
    const GOES: [&str; 4] = ["đoàn đại biểu", "đi dự đại hội", "dự đại hội", "attend"];
    let delegation = asks(seen.own, &["đoàn"]) && asks(seen.own, &GOES) && seen.ask.asked == Asked::HowMany;
    let goes = says(&seen.sentence, &["đoàn", "đại biểu", "dự", "delegation", "delegates"]);
    (counted && sent && !says(&seen.sentence, &SENT) || delegation && !goes).then_some(0.4)
}

pub const ONLY_CLAIMED: Objection = objection(
    "only claimed",
    only_claimed,
    &[
        (
            "Thanh tra xác định hợp tác xã chỉ bao tiêu mấy ha sen? / Hồ sơ khi ấy ghi hợp tác xã bao tiêu [420 ha sen].",
            "0.50",
        ),
        (
            "Thực tế trường có bao nhiêu học sinh giỏi? / Báo cáo của trường ghi [97 học sinh] giỏi.",
            "0.50",
        ),
    ],
    &[
        "Thanh tra xác định hợp tác xã chỉ bao tiêu mấy ha sen? / Thanh tra kết luận diện tích thực chỉ [165 ha].",
        "Hồ sơ ghi hợp tác xã bao tiêu mấy ha sen? / Hồ sơ khi ấy ghi hợp tác xã bao tiêu [420 ha sen].",
        "Thực tế có bao nhiêu học sinh? / Hồ sơ ghi 97 học sinh, thực tế chỉ có [91 học sinh].",
    ],
);

/// "Thanh tra xác định …": what the papers claimed is not what was found.
fn only_claimed(seen: &Seen) -> Option<f32> {
    const FOUND: [&str; 14] = [
        "thanh tra",
        "kiểm tra",
        "xác minh",
        "thực tế",
        "thực chất",
        "trên thực tế",
        "kết luận",
        "thật ra",
        "thực ra",
        "actually",
        "in fact",
        "inspectors",
        "inspection",
        "in reality",
    ];
    const CLAIMED: [&str; 12] = [
        "hồ sơ",
        "báo cáo ghi",
        "báo cáo của",
        "kê khai",
        "khai",
        "khai khống",
        "khai man",
        "trên giấy",
        "trong hồ sơ",
        "claimed",
        "file said",
        "report said",
    ];
    const TOLD: [&str; 16] = [
        "thanh tra",
        "kiểm tra",
        "xác minh",
        "thực tế",
        "thực chất",
        "kết luận",
        "thực ra",
        "thật ra",
        "thực chỉ",
        "hóa ra",
        "chỉ",
        "actually",
        "in fact",
        "inspectors",
        "found",
        "only",
    ];
    let amount = matches!(seen.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent);
    let asked = asks(seen.own, &FOUND) && !asks(seen.own, &CLAIMED);
    let near = format!("{}{}", seen.before.trim_end(), seen.part);
    (amount && asked && says(&seen.before, &CLAIMED) && !says(&near, &TOLD)).then_some(0.5)
}
