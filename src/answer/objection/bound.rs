//! Bounds: the most or the least of something is no number of it, nor the other way round.

use super::number::is_amount;
use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
use crate::question::asked::Asked;

pub const EARLY_OR_LATE: Objection = objection(
    "not early or late by it",
    early_or_late,
    &[
        (
            "Đợt thi đua xong sớm mấy ngày? / Đợt thi đua [120 ngày] đêm dự kiến kết thúc ngày 28/11.",
            "0.50",
        ),
        (
            "Công trình về đích trước hạn bao nhiêu ngày? / Sau [90 ngày] thi công, công trình hoàn thành.",
            "0.50",
        ),
    ],
    &[
        "Đợt thi đua xong sớm mấy ngày? / Đợt thi đua xong trước [9 ngày].",
        "Công trình về đích trước hạn bao nhiêu ngày? / Công trình sớm [12 ngày] so với kế hoạch.",
        "huyen duoc cham bao nhieu diem / Đoàn chấm huyện [97,5 điểm] trên thang 100.",
        "Đợt thi đua kéo dài mấy ngày? / Đợt thi đua [120 ngày] đêm dự kiến kết thúc ngày 28/11.",
    ],
);

/// "Xong sớm mấy ngày?": so many days before or behind, and not all that it took.
fn early_or_late(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 14] = [
        "sớm mấy",
        "sớm bao nhiêu",
        "sớm hơn mấy",
        "sớm hơn bao nhiêu",
        "trước hạn mấy",
        "trước hạn bao nhiêu",
        "vượt tiến độ mấy",
        "vượt tiến độ bao nhiêu",
        "trễ mấy",
        "trễ bao nhiêu",
        "chậm mấy",
        "chậm bao nhiêu",
        "days early",
        "days ahead",
    ];
    const TOLD: [&str; 9] = ["trước", "sớm", "vượt", "trễ", "chậm", "muộn", "early", "ahead", "late"];
    let behind: Vec<&str> = seen.after.split_whitespace().take(4).collect();
    let near = format!("{}{} ", last_words(&seen.before, 4), behind.join(" "));
    // "cham bao nhieu diem": typed without marks, points are given.
    let time =
        |noun: &String| ["ngay", "thang", "nam", "tuan", "gio", "days", "months", "weeks"].contains(&noun.as_str());
    if seen.ask.noun.first().is_some_and(|noun| !time(noun)) {
        return None;
    }
    (seen.ask.asked == Asked::HowMany && asks(seen.own, &ASKED) && !says(&near, &TOLD)).then_some(0.5)
}

pub const BOUND: Objection = objection(
    "the most or the least",
    bound,
    &[
        (
            "Giao ước có bao nhiêu điểm? / Đơn vị không nợ đọng được cộng tối đa [30 điểm].",
            "0.60",
        ),
        (
            "Quỹ vận động được bao nhiêu tiền? / Mỗi xã vận động tối thiểu [350 triệu đồng].",
            "0.60",
        ),
        (
            "Người báo tin được thưởng tối đa mấy triệu? / Cục thưởng người báo tin giúp thu về [40 triệu đồng].",
            "0.70",
        ),
        (
            "Điểm tối đa hội thi là bao nhiêu? / Xã Phú Lộc được [56,75 điểm] nhờ vở kịch ngắn.",
            "0.70",
        ),
    ],
    &[
        "Được cộng tối đa bao nhiêu điểm? / Đơn vị không nợ đọng được cộng tối đa [30 điểm].",
        "Người báo tin được thưởng tối đa mấy triệu? / Mức thưởng cao nhất là [7 triệu đồng].",
    ],
);

/// "tối đa 30 điểm" is a bound and no number of the thing, unless the question asks for the bound.
fn bound(seen: &Seen) -> Option<f32> {
    const BOUNDS: [&str; 6] = [
        "tối đa",
        "tối thiểu",
        "không quá",
        "at most",
        "a maximum of",
        "a minimum of",
    ];
    let told = says(&last_words(&seen.before, 4), &BOUNDS) || says(&seen.focus, &BOUNDS);
    let asked = asks(seen.own, &BOUNDS)
        || asks(
            seen.own,
            &[
                "ít nhất",
                "nhiều nhất",
                "cao nhất",
                "mục tiêu",
                "chỉ tiêu",
                "cam kết",
                "quy định",
                "highest",
                "maximum",
                "minimum",
                "least",
                "most",
            ],
        );
    // "thưởng tối đa mấy triệu": a sum that is no bound is another one.
    const MOST: [&str; 8] = [
        "thưởng tối đa",
        "mức tối đa",
        "tối đa mấy",
        "tối đa bao nhiêu",
        "tối đa là",
        "điểm tối đa",
        "maximum",
        "at most",
    ];
    const UP_TO: [&str; 14] = [
        "tối đa",
        "không quá",
        "không vượt",
        "cao nhất",
        "nhiều nhất",
        "lớn nhất",
        "đến",
        "tới",
        "trần",
        "khung",
        "mức thưởng",
        "maximum",
        "up to",
        "at most",
    ];
    if is_amount(seen) && asks(seen.own, &MOST) && !says(&seen.sentence, &UP_TO) {
        return Some(0.7);
    }
    (is_amount(seen) && told && !asked).then_some(0.6)
}
