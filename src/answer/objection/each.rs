//! What each of them got: "mỗi người" is told by no sum for all, nor by what each collective got.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;

pub const NOT_OF_EACH: Objection = objection(
    "not what each of them got",
    not_of_each,
    &[
        (
            "Mỗi người được thưởng mấy đồng? / Phó Chủ tịch UBND Thành phố đã thưởng nóng lực lượng tham gia [50 triệu đồng].",
            "0.65",
        ),
        (
            "Mỗi người được thưởng mấy đồng? / Mức thưởng: [2.980.000 đồng] đối với mỗi tập thể, 1.490.000 đồng đối với mỗi cá nhân.",
            "0.50",
        ),
    ],
    &[
        "Mỗi người được thưởng mấy đồng? / Mức thưởng: 2.980.000 đồng đối với mỗi tập thể, [1.490.000 đồng] đối với mỗi cá nhân.",
        "Mỗi hộ được hỗ trợ bao nhiêu tiền? / Mức hỗ trợ là [60 triệu đồng] với nhà xây mới.",
        "Quận thưởng bao nhiêu tiền? / Quận thưởng đội [50 triệu đồng].",
    ],
);

const PEOPLE: [&str; 6] = ["mỗi người", "mỗi cá nhân", "mỗi gương", "mỗi em", "mỗi cháu", "mỗi anh"];
const BODIES: [&str; 8] = [
    "mỗi tập thể",
    "mỗi đơn vị",
    "mỗi đội",
    "mỗi xã",
    "mỗi phường",
    "mỗi trường",
    "mỗi thôn",
    "mỗi tổ",
];
/// Words that tell of each, or of how much one of them gets.
const EACH: [&str; 10] = [
    "mỗi",
    "từng",
    "mức",
    "một người",
    "người",
    "suất",
    "each",
    "per",
    "đồng đều",
    "bình quân",
];

/// "Mỗi người được thưởng mấy đồng": a sum for all of them, or for each collective.
fn not_of_each(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::Money {
        return None;
    }
    let (people, bodies) = (asks(seen.own, &PEOPLE), asks(seen.own, &BODIES));
    if people == bodies {
        return None;
    }
    let (own, other): (&[&str], &[&str]) = match people {
        true => (&PEOPLE, &BODIES),
        false => (&BODIES, &PEOPLE),
    };
    if says(&seen.part, other) && !says(&seen.part, own) {
        return Some(0.5);
    }
    (!says(&seen.sentence, &EACH)).then_some(0.65)
}
