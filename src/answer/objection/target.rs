//! Targets: what is aimed at is no result, and what was reached is no target.

use super::moment::asks_now;
use super::number::{is_amount, is_number};
use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
use crate::question::asked::Asked;
use crate::text::fold;

pub const A_TARGET: Objection = objection(
    "a target",
    target,
    &[
        ("Tỉnh có bao nhiêu tổ xe máy? / Chỉ tiêu ban đầu là [200 tổ].", "0.75"),
        (
            "Quận phấn đấu trồng bao nhiêu cây? / Quận đã trồng [5.000 cây].",
            "0.70",
        ),
    ],
    &[
        "Năm 2020 cụm đặt ra kết nạp bao nhiêu đoàn viên? / Cả cụm phấn đấu kết nạp mới [9.500 đoàn viên].",
        "Chỉ tiêu ban đầu là bao nhiêu tổ? / Chỉ tiêu ban đầu là [200 tổ].",
        "Các phường đăng ký mấy công trình? / Các phường ký giao ước với [45 công trình].",
        "Chuyển đổi số được mấy điểm? / Có 8 chỉ tiêu, trong đó chỉ tiêu về chuyển đổi số chiếm [20 điểm].",
        "Xã có mấy thanh niên nhập ngũ? / Năm năm liền xã giao đủ 100% chỉ tiêu, tổng cộng [815 thanh niên] nhập ngũ.",
        "Mỗi năm mấy hộ đạt danh hiệu? / Mỗi năm có 16.300 hộ đăng ký, qua bình xét có [9.870 hộ] đạt danh hiệu.",
        "Huyện có bao nhiêu mô hình được đăng ký? / Có [412 mô hình] được đăng ký, công nhận 357.",
    ],
);

/// Words by which a sentence tells of one.
const TARGETS: [&str; 20] = [
    "expected",
    "expects",
    "đề ra",
    "kêu gọi",
    "the aim",
    "aimed",
    "hướng tới",
    "hopes to",
    "mục tiêu",
    "chỉ tiêu",
    "phấn đấu",
    "dự kiến",
    "kế hoạch",
    "đặt ra",
    "đăng ký",
    "target",
    "targets",
    "goal",
    "aims",
    "planned",
];
/// Words by which a question asks for one.
const WISHED: [&str; 26] = [
    "expected",
    "nhắm bao",
    "nhắm mấy",
    "nhắm đến",
    "nhiệm kỳ tới",
    "nhiệm kỳ sau",
    "next term",
    "dự định",
    "sign up",
    "signed up",
    "register",
    "đặt ra",
    "đề ra",
    "nhắm tới",
    "hướng tới",
    "hope to",
    "mục tiêu",
    "chỉ tiêu",
    "phấn đấu",
    "dự kiến",
    "kế hoạch",
    "đăng ký",
    "target",
    "goal",
    "aim",
    "plan",
];

/// Words by which something is promised, as those who enrol do.
const PLEDGES: [&str; 5] = ["giao ước", "cam kết", "pledged", "pledge", "committed"];

/// Words of a target that was reached.
const REACHED: [&str; 9] = [
    "đạt",
    "vượt",
    "hoàn thành",
    "giao đủ",
    "đủ 100%",
    "reached",
    "above target",
    "above the target",
    "over target",
];

/// "Chỉ tiêu ban đầu là 200 tổ" tells no result; what was reached is no target.
fn target(seen: &Seen) -> Option<f32> {
    if !is_amount(seen) && seen.ask.asked != Asked::Percent {
        return None;
    }
    // "bao nhiêu chỉ tiêu": targets themselves are counted.
    let counted = ["chỉ tiêu", "mục tiêu", "target"];
    if counted
        .iter()
        .any(|c| seen.ask.noun.join(" ").starts_with(&fold::bare(c)))
    {
        return None;
    }
    let asked = asks(seen.own, &WISHED);
    // "Chỉ tiêu về chuyển đổi số chiếm 20 điểm": what a pact is judged by, and how much each of it counts.
    if !asked && says(&seen.focus, &["điểm", "points"]) {
        return None;
    }
    let near = last_words(&seen.before, 7);
    // "đạt 112% chỉ tiêu, thành lập 27 …": a target reached before says nothing of what follows.
    // "412 mô hình được đăng ký, công nhận 357"
    let enrolled = says(&seen.after, &["được đăng ký"]);
    // "98.300 hộ đăng ký, 61.270 hộ": who enrolled was counted before.
    let wide = last_words(&seen.before, 12);
    let near = match wide.rfind(" đăng ký ") {
        Some(at) if wide[..at].split(' ').rev().take(3).any(is_number) => wide[at + " đăng ký".len()..].to_string(),
        _ => near,
    };
    // "Mục tiêu: 100% hồ sơ được số hóa, 95% trả đúng hạn": what a sentence opens with is said of all its numbers.
    let opens = seen.sentence.starts_with(" mục tiêu ") || seen.sentence.starts_with(" chỉ tiêu ");
    let wished = asks(seen.own, &["định", "sẽ", "muốn", "planned", "hopes", "will"]);
    let opens = opens && !wished && !says(&seen.lead, &["đạt", "vượt", "hoàn thành", "đã"]);
    let told = enrolled || opens || says(&near, &TARGETS) && !says(&near, &REACHED);
    match (asked, told) {
        // What is wished for is surely not how things stand today.
        (false, true) => Some(if asks_now(seen) { 0.5 } else { 0.75 }),
        (true, false) if !says(&seen.sentence, &TARGETS) && !says(&seen.sentence, &PLEDGES) => Some(0.7),
        _ => None,
    }
}

pub const ONLY_A_DRAFT: Objection = objection(
    "only a draft",
    only_a_draft,
    &[
        (
            "Cụm chốt mỗi nơi góp ít nhất bao nhiêu? / Dự thảo đề nghị mỗi đơn vị góp tối thiểu [800 triệu đồng]; cuối cùng cả cụm chốt mức 650 triệu.",
            "0.50",
        ),
        ("Hội nghị thống nhất mấy chỉ tiêu? / Dự thảo có [18 chỉ tiêu].", "0.50"),
        ("How many targets were agreed? / The draft had [18 targets].", "0.50"),
    ],
    &[
        "Dự thảo có mấy chỉ tiêu? / Dự thảo có [18 chỉ tiêu].",
        "Hội nghị thống nhất mấy chỉ tiêu? / Dự thảo có 18 chỉ tiêu, hội nghị thống nhất [15 chỉ tiêu].",
    ],
);

/// "chốt bao nhiêu?": what a draft proposed is not what was agreed.
fn only_a_draft(seen: &Seen) -> Option<f32> {
    const AGREED: [&str; 14] = [
        "chốt",
        "thống nhất",
        "nhất trí",
        "thông qua",
        "ký kết",
        "cuối cùng",
        "rốt cuộc",
        "quyết định",
        "agreed",
        "settled",
        "final",
        "finally",
        "in the end",
        "adopted",
    ];
    const DRAFT: [&str; 6] = [
        "dự thảo",
        "bản thảo",
        "đề xuất ban đầu",
        "draft",
        "first proposed",
        "originally proposed",
    ];
    let told = says(&seen.before, &DRAFT) && !says(&seen.before, &AGREED);
    (is_amount(seen) && told && asks(seen.own, &AGREED) && !asks(seen.own, &DRAFT)).then_some(0.5)
}
