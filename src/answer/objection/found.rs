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

pub const NOT_WHO_LOST_IT: Objection = objection(
    "found it, did not lose it",
    found_it,
    &[
        (
            "Ai là người đánh rơi túi tiền? / Chiều 16/4, [Vương Tuấn Kiệt] thấy chiếc túi vải rơi trước cổng.",
            "0.40",
        ),
        (
            "Who was the owner of the wallet? / [Nguyen Thi Bup] found a wallet at the market.",
            "0.40",
        ),
    ],
    &[
        "Ai là người đánh rơi túi tiền? / [Chị Lò Thị Phương], bán hàng ở chợ, đến nhận lại.",
        "Ai nhặt được túi tiền? / Chiều 16/4, [Vương Tuấn Kiệt] thấy chiếc túi vải rơi trước cổng.",
        "Ai trả lại túi cho người đánh rơi? / [Vương Tuấn Kiệt] thấy chiếc túi vải rơi trước cổng.",
    ],
);

/// "Ai đánh rơi?" is not answered by who saw it lie there.
fn found_it(seen: &Seen) -> Option<f32> {
    const LOST: [&str; 10] = [
        "ai đánh rơi",
        "là người đánh rơi",
        "người đánh rơi là",
        "người mất là",
        "người đánh rơi tên",
        "chủ túi",
        "chủ ví",
        "chủ của chiếc",
        "who lost",
        "the owner of",
    ];
    const FOUND: [&str; 6] = ["thấy", "nhặt", "nhặt được", "found", "picked up", "trả lại"];
    const BACK: [&str; 7] = [
        "nhận lại",
        "đến nhận",
        "đánh rơi",
        "bỏ quên",
        "chủ nhân",
        "người mất",
        "lost",
    ];
    let asked = seen.asks_for_names() && asks(seen.own, &LOST);
    (asked && says(&seen.sentence, &FOUND) && !says(&seen.sentence, &BACK)).then_some(0.4)
}
