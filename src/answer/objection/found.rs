//! What was lost and found, or lay in a bag: a reward for it is another sum.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;

pub const NOT_WHAT_WAS_FOUND: Objection = objection(
    "given for it, not found",
    given_for_it,
    &[
        (
            "Cái túi hai em nhặt được đựng bao nhiêu tiền? / Chị xin biếu [5 triệu đồng], các em không cầm.",
            "0.40",
        ),
        (
            "How much money was in the wallet he returned? / The ward rewarded him with [2 million dong].",
            "0.40",
        ),
        (
            "chi ha nhat dc bao nhieu tien / Nhà trường thưởng chị [500 nghìn đồng].",
            "0.40",
        ),
    ],
    &[
        "Cái túi hai em nhặt được đựng bao nhiêu tiền? / Trong túi có [86 triệu đồng] và giấy tờ.",
        "Hai em trả lại túi tiền được thưởng bao nhiêu? / Quận đoàn tặng mỗi em [1 triệu đồng].",
        "Chị Hà quyên được bao nhiêu tiền? / Các nhà hảo tâm biếu [5 triệu đồng].",
    ],
);

/// "nhặt được bao nhiêu tiền", "túi đựng bao nhiêu": what somebody was given for it is not what was found.
fn given_for_it(seen: &Seen) -> Option<f32> {
    const FOUND: [&str; 12] = [
        "nhặt được",
        "nhặt",
        "trả lại",
        "đánh rơi",
        "bỏ quên",
        "đựng",
        "trong túi",
        "trong ví",
        "in the bag",
        "in the wallet",
        "inside",
        "returned",
    ];
    const REWARD: [&str; 8] = [
        "thưởng",
        "tặng",
        "biếu",
        "cảm ơn",
        "hậu tạ",
        "reward",
        "rewarded",
        "given",
    ];
    const GIVEN: [&str; 9] = [
        "thưởng",
        "tặng",
        "biếu",
        "cảm ơn",
        "hậu tạ",
        "tạ ơn",
        "rewarded",
        "gave",
        "offered",
    ];
    let asked = seen.ask.asked == Asked::Money && asks(seen.own, &FOUND) && !asks(seen.asked, &REWARD);
    (asked && says(&seen.part, &GIVEN)).then_some(0.4)
}
