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
        (
            "Quận thưởng mỗi sáng kiến bao nhiêu tiền? / Tiền làm lợi từ các sáng kiến ước [4,7 tỷ đồng].",
            "0.40",
        ),
        (
            "Mỗi vận động viên được thưởng bao nhiêu? / Tổng số tiền thưởng tỉnh trao dịp này là [385 triệu đồng].",
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
    // "Tổng số tiền thưởng là …": a sum of all of them, whatever each is called.
    let all = says(&seen.part, &["tổng số", "tổng cộng", "total", "in all", "altogether"]);
    if asks(seen.own, &["mỗi", "từng", "each", "apiece"]) && all && !says(&seen.sentence, &EACH) {
        return Some(0.5);
    }
    // "Thưởng mỗi sáng kiến bao nhiêu?": what all of them were worth is no reward.
    const WORTH: [&str; 5] = ["làm lợi", "trị giá", "doanh thu", "tiết kiệm", "worth"];
    let reward = asks(
        seen.own,
        &["thưởng mỗi", "mức thưởng", "tiền thưởng", "reward", "bonus"],
    );
    if reward && says(&seen.sentence, &WORTH) && !says(&seen.sentence, &["thưởng", "reward", "bonus"]) {
        return Some(0.4);
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

pub const NOT_PER_UNIT: Objection = objection(
    "not by that unit",
    not_per_unit,
    &[
        (
            "Huyện thưởng bao nhiêu tiền một mét vuông? / Một hộ ở Thanh Trì nhận [18.000 đồng] tiền thưởng.",
            "0.50",
        ),
        (
            "Mỗi tháng công ty phụng dưỡng bao nhiêu tiền? / Mỗi mẹ được tặng sổ tiết kiệm [10 triệu đồng].",
            "0.50",
        ),
        (
            "How much did they pay per square metre? / Hộ nhận nhiều nhất được [4,8 triệu đồng].",
            "0.50",
        ),
    ],
    &[
        "Huyện thưởng bao nhiêu tiền một mét vuông? / Mức thưởng là [3.000 đồng] cho mỗi m2 bàn giao đúng hạn.",
        "Tháng 5 công ty phụng dưỡng bao nhiêu tiền? / Mỗi mẹ được tặng sổ tiết kiệm [10 triệu đồng].",
        "Thu nhập mỗi tháng bao nhiêu tiền? / Thu nhập bình quân đạt [9 triệu đồng/tháng].",
    ],
);

/// Units that money is counted by: as a question names them, and as reports do.
const UNITS: [(&[&str], &[&str]); 6] = [
    (
        &[
            "một mét vuông",
            "mỗi mét vuông",
            "mỗi m2",
            "một m2",
            "1 m2",
            "1m2",
            "per square metre",
            "a square metre",
        ],
        &["m2", "mét vuông", "square metre"],
    ),
    (
        &[
            "một tháng",
            "mỗi tháng",
            "hằng tháng",
            "hàng tháng",
            "a month",
            "per month",
            "each month",
            "monthly",
        ],
        &["tháng", "month", "monthly"],
    ),
    (
        &["một ngày", "mỗi ngày", "a day", "per day", "each day", "daily"],
        &["ngày", "day", "daily"],
    ),
    (
        &["một suất", "mỗi suất", "per scholarship", "each scholarship"],
        &["suất", "scholarship", "scholarships"],
    ),
    (&["một sào", "mỗi sào", "per sào"], &["sào"]),
    (
        &[
            "một ha",
            "mỗi ha",
            "mỗi héc ta",
            "một héc ta",
            "per hectare",
            "a hectare",
        ],
        &["ha", "héc ta", "hecta", "hectare"],
    ),
];

/// "Bao nhiêu tiền một mét vuông": a sum beside which that unit does not stand.
fn not_per_unit(seen: &Seen) -> Option<f32> {
    let unit = UNITS.iter().find(|(asked, _)| asks(seen.own, asked))?;
    let near = format!("{}{}{}", seen.before.trim_end(), seen.part, seen.after);
    (seen.ask.asked == Asked::Money && !says(&near, unit.1)).then_some(0.5)
}
