//! What stands close to the thing asked for and is not it: another body of the same sort acts, a sum is that of several
//! places together, or of what was lost and found.

use super::authority::{COMMITTEES, Organisation};
use super::number::{is_amount, is_number};
use super::rules::objection;
use super::{Objection, Seen, Typed, asks, last_words, may_mean, says};
use crate::question::asked::Asked;

/// A body by its names, and by words that may stand for them.
pub type Body = (&'static [&'static str], &'static [&'static str]);

/// Bodies of which one is none of the others: by their names, and by words that may stand for them.
static BODIES: [Body; 11] = [
    (
        &["hội phụ nữ", "hội liên hiệp phụ nữ", "hội lhpn", "women s union"],
        &["phụ nữ", "women"],
    ),
    (&["hội nông dân", "farmers union"], &["nông dân", "farmers"]),
    (
        &["hội cựu chiến binh", "hội ccb", "veterans association"],
        &["cựu chiến binh", "veterans"],
    ),
    (&["hội chữ thập đỏ", "hội ctđ", "red cross"], &["chữ thập đỏ"]),
    (&["hội người cao tuổi", "hội nct"], &["người cao tuổi"]),
    (&["hội khuyến học"], &["khuyến học"]),
    (YOUTH_UNION, &["thanh niên", "đoàn viên"]),
    (
        &[
            "liên đoàn lao động",
            "lđlđ",
            "công đoàn",
            "trade union",
            "labour federation",
        ],
        &["công nhân"],
    ),
    (&["mặt trận", "mttq", "fatherland front"], &["tổ quốc"]),
    (&["công an", "police"], &["cảnh sát"]),
    (&["ban chỉ huy quân sự", "bộ chỉ huy quân sự"], &["quân sự"]),
];

/// The Youth Union's own names; its committees are it as well.
const YOUTH_UNION: &[&str] = &["đoàn thanh niên", "youth union"];

/// All names of one of the bodies.
fn names_of(body: &[&'static str]) -> Vec<&'static str> {
    let committees = Organisation::YouthUnion.committees().filter(|_| body == YOUTH_UNION);
    let committees = committees.map(|committee| committee.name);
    body.iter().copied().chain(committees).collect()
}

/// The names of a people's committee.
const PEOPLES_COMMITTEE: [&str; 4] = ["ubnd", "ủy ban nhân dân", "uỷ ban nhân dân", "people s committee"];

/// All names of the one body that a question speaks of, those of people's committees among them.
pub(super) fn body_names(own: &Typed) -> Option<Vec<&'static str>> {
    match body(own) {
        Some(body) => Some(names_of(body.0)),
        None => own.may_mean(&PEOPLES_COMMITTEE).then(|| PEOPLES_COMMITTEE.to_vec()),
    }
}

/// The one body that a question speaks of.
pub(super) fn body(own: &Typed) -> Option<&'static Body> {
    let mut wanted = BODIES.iter().filter(|(names, _)| may_mean(own, &names_of(names)));
    wanted.next().filter(|_| wanted.next().is_none())
}

pub const ANOTHER_BODY: Objection = objection(
    "another body acts",
    another_body,
    &[
        (
            "Hội Phụ nữ quận nhận dọn bao nhiêu hồ? / Hội Cựu chiến binh quận nhận dọn [12 hồ], đầm nhỏ.",
            "0.50",
        ),
        (
            "Đoàn xã Minh Phú được Trung ương Đoàn tặng gì? / Huyện đoàn được Trung ương Đoàn tặng [Bằng khen].",
            "0.50",
        ),
        (
            "Huyện đoàn được tặng gì? / Hội Nông dân huyện được tặng [Cờ thi đua].",
            "0.50",
        ),
    ],
    &[
        "Hội Phụ nữ quận nhận dọn bao nhiêu hồ? / Hội Liên hiệp Phụ nữ quận nhận dọn [12 hồ].",
        "Hội Phụ nữ quận nhận dọn bao nhiêu hồ? / Hội Cựu chiến binh và Hội Phụ nữ quận nhận dọn [12 hồ].",
        "Quận nhận dọn bao nhiêu hồ? / Hội Cựu chiến binh quận nhận dọn [12 hồ], đầm nhỏ.",
        "Hội Phụ nữ xã xây mấy nhà? / Cùng Công an xã, hội xây [12 nhà].",
    ],
);

/// "Hội Cựu chiến binh quận nhận dọn 12 hồ" tells nothing of the Women's Union: another body of the row is the subject, and
/// the one asked for is not named at all.
fn another_body(seen: &Seen) -> Option<f32> {
    let opens = |text: &str, name: &str| {
        let text = text.trim_start();
        let text = ["còn ", "riêng ", "và ", "the "]
            .iter()
            .find_map(|tie| text.strip_prefix(tie))
            .unwrap_or(text);
        text.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '))
    };
    let open = is_amount(seen) || matches!(seen.ask.asked, Asked::What | Asked::Class | Asked::When);
    // "Huyện đoàn được …" tells nothing of a commune's branch.
    let committee = |text: &str| COMMITTEES.iter().find(|committee| opens(text, committee.name));
    let clause = format!("{}{}{}", seen.before.trim_end(), seen.focus.trim_end(), seen.after);
    if let (Some(own), Some(told)) = (committee(seen.own), committee(&seen.before))
        && !own.peers().contains(&told.name)
        && !says(&clause, &own.peers())
    {
        return open.then_some(0.5);
    }
    let own = seen.question.body()?;
    if says(&seen.sentence, &names_of(own.0)) || says(&seen.sentence, own.1) {
        return None;
    }
    let acts = |names: &[&'static str]| names_of(names).iter().any(|name| opens(&seen.before, name));
    (open && BODIES.iter().any(|(names, _)| acts(names))).then_some(0.5)
}

pub const OF_SEVERAL: Objection = objection(
    "of several places together",
    of_several,
    &[
        (
            "Hải Phòng thu ngân sách bao nhiêu? / Tổng thu ngân sách 5 thành phố năm qua đạt [766.000 tỷ đồng].",
            "0.50",
        ),
        (
            "Hải Phòng thu ngân sách bao nhiêu? / Tổng thu ngân sách [5 thành phố năm] qua đạt 766.000 tỷ đồng.",
            "0.40",
        ),
        (
            "Huyện Ba Vì khen bao nhiêu tập thể? / Chung cả 6 huyện khen [2.644 tập thể].",
            "0.50",
        ),
        (
            "Cà Mau khen bao nhiêu tập thể? / Các tỉnh, thành khen [3.518 tập thể], An Giang nhiều nhất.",
            "0.50",
        ),
        (
            "Tỉnh Cà Mau ủng hộ bao nhiêu tiền? / Các tỉnh ủng hộ [24 tỷ đồng].",
            "0.50",
        ),
    ],
    &[
        "Hải Phòng thu ngân sách bao nhiêu? / Tổng thu ngân sách thành phố đạt [90.000 tỷ đồng].",
        "Cụm 5 thu ngân sách bao nhiêu? / Tổng thu ngân sách 5 thành phố năm qua đạt [766.000 tỷ đồng].",
        "Ba Vì có bao nhiêu xã đạt chuẩn? / Tổng cộng 30 xã có [120 thôn] đạt chuẩn.",
        "Các tỉnh cùng cụm với Cà Mau khen bao nhiêu tập thể? / Các tỉnh khen [3.518 tập thể].",
        "Ba Đình khen bao nhiêu tập thể? / Các phường khen [418 tập thể].",
    ],
);

/// "Tổng thu ngân sách 5 thành phố đạt …", "Các tỉnh, thành khen 3.518 tập thể" tell of none of them alone.
fn of_several(seen: &Seen) -> Option<f32> {
    const UNITS: [&str; 5] = ["thành phố", "tỉnh", "huyện", "quận", "địa phương"];
    const ALL: [&str; 3] = ["tổng", "chung", "cả"];
    const PLURAL: [&str; 7] = ["các", "những", "tổng", "cả", "toàn", "cụm", "khối"];
    if !is_amount(seen) || !seen.one_place {
        return None;
    }
    let opens = |words: &[&str]| {
        let words = words.join(" ");
        let mut units = UNITS.iter().filter_map(|unit| words.strip_prefix(unit));
        units.any(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    // "Hải Phòng thu ngân sách bao nhiêu?" – "5 thành phố".
    let focus: Vec<&str> = seen.focus.split_whitespace().collect();
    let places = focus
        .split_first()
        .is_some_and(|(first, rest)| is_number(first) && opens(rest));
    if places && seen.ask.noun.is_empty() {
        return Some(0.4);
    }
    let provinces = seen.before.trim_start().starts_with("các tỉnh");
    if provinces && !seen.leans && !asks(seen.asked, &PLURAL) {
        return Some(0.5);
    }
    let near = last_words(&seen.lead, 12);
    let words: Vec<&str> = near.split_whitespace().collect();
    let several = (1..words.len())
        .any(|at| opens(&words[at..]) && is_number(words[at - 1]) && !matches!(words[at - 1], "1" | "một"));
    (several && says(&near, &ALL)).then_some(0.5)
}

pub const LOST_AND_FOUND: Objection = objection(
    "what was lost and found",
    lost_and_found,
    &[
        (
            "How much money did each good deed example get? / Mr Tu, a driver, returned a bag holding [480 million VND] to a passenger.",
            "0.40",
        ),
        (
            "Anh Tú được thưởng bao nhiêu tiền? / Anh Tú nhặt được ví có [12 triệu đồng], trả lại người đánh rơi.",
            "0.40",
        ),
    ],
    &[
        "Anh Tú trả lại bao nhiêu tiền? / Anh Tú nhặt được ví có [12 triệu đồng], trả lại người đánh rơi.",
        "Anh Tú được thưởng bao nhiêu tiền? / Trả lại của rơi, anh Tú được thưởng [2 triệu đồng].",
    ],
);

/// What somebody gave back is no reward.
fn lost_and_found(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 9] = [
        "thưởng",
        "được tặng",
        "tiền mặt kèm",
        "reward",
        "rewarded",
        "bonus",
        "get",
        "receive",
        "awarded",
    ];
    const FOUND: [&str; 10] = [
        "trả lại",
        "nhặt được",
        "đánh rơi",
        "bỏ quên",
        "để quên",
        "trao trả",
        "returned",
        "handed back",
        "gave back",
        "found",
    ];
    const GIVEN: [&str; 7] = ["thưởng", "tặng", "rewarded", "reward", "bonus", "awarded", "presented"];
    const BACK: [&str; 9] = [
        "trả lại",
        "nhặt",
        "đánh rơi",
        "bỏ quên",
        "trao trả",
        "return",
        "returned",
        "give back",
        "find",
    ];
    let asked = seen.ask.asked == Asked::Money && asks(seen.own, &ASKED) && !asks(seen.own, &BACK);
    (asked && says(&seen.sentence, &FOUND) && !says(&seen.sentence, &GIVEN)).then_some(0.4)
}

pub const HEAD_OF_ANOTHER_BODY: Objection = objection(
    "heads another body",
    head_of_another_body,
    &[
        (
            "Chủ tịch UBND quận là ai? / Một tấm gương là [bà Na], Chủ tịch Hội Chữ thập đỏ phường.",
            "0.40",
        ),
        (
            "chu tich uy ban nhan dan xa la ai / [Ông Hà], Chủ tịch Hội Nông dân, kể lại.",
            "0.40",
        ),
        (
            "Bí thư Thành đoàn là ai? / Bí thư Huyện đoàn [Hà Thị Na] cho biết đoàn viên làm 47 công trình.",
            "0.40",
        ),
        (
            "Who was the youth union secretary of Quang An ward? / Bí thư Quận đoàn [Hà Thị Na] cho biết điều anh mừng nhất.",
            "0.40",
        ),
    ],
    &[
        "Chủ tịch UBND quận là ai? / [Bà Na], Chủ tịch UBND quận, và bà Hà, Chủ tịch Hội Phụ nữ, cùng dự.",
        "Bí thư Huyện ủy là ai? / Bí thư Huyện ủy [Hà Thị Na] tiếp Phó Bí thư Thành ủy.",
        "Chủ tịch Hội Chữ thập đỏ là ai? / Một tấm gương là [bà Na], Chủ tịch Hội Chữ thập đỏ phường.",
    ],
);

/// Words for the Youth Union without its level, and for the level of a ward.
const YOUTH: [&str; 3] = ["youth union", "đoàn thanh niên", "đoàn tn"];
const LOCAL: [&str; 4] = ["ward", "commune", "đoàn thanh niên phường", "đoàn thanh niên xã"];

/// "Chủ tịch UBND quận là ai?" is told by nobody who heads an association or a front.
fn head_of_another_body(seen: &Seen) -> Option<f32> {
    const COMMITTEE: [&str; 3] = ["chủ tịch ubnd", "chủ tịch ủy ban nhân dân", "chủ tịch uỷ ban nhân dân"];
    const HEADS: [&str; 11] = [
        "chủ tịch ubnd",
        "chủ tịch ủy ban nhân dân",
        "chủ tịch uỷ ban nhân dân",
        "chủ tịch quận",
        "chủ tịch huyện",
        "chủ tịch xã",
        "chủ tịch phường",
        "chủ tịch tỉnh",
        "chủ tịch thành phố",
        "chủ tịch tp",
        "chủ tịch thị xã",
    ];
    const OTHERS: [&str; 6] = [
        "chủ tịch hội",
        "chủ tịch mặt trận",
        "chủ tịch ubmttq",
        "chủ tịch ủy ban mttq",
        "chủ tịch liên đoàn",
        "chủ tịch công đoàn",
    ];
    let who = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name);
    let behind: Vec<&str> = seen.after.split_whitespace().take(6).collect();
    let near = format!("{}{} ", last_words(&seen.before, 6), behind.join(" "));
    // "Bí thư Thành đoàn" is none of a district.
    let of_another = |of: Organisation| {
        let mut wanted = of.committees().filter(|body| may_mean(seen.own, &[body.name]));
        match (wanted.next(), wanted.next()) {
            (Some(own), None) => {
                of.committees().any(|body| says(&near, &[body.name])) && !says(&seen.sentence, &[own.name])
            }
            _ => false,
        }
    };
    // "The youth union secretary of a ward" is none of a district's.
    let local = asks(seen.own, &LOCAL) && asks(seen.own, &YOUTH);
    let higher = |of: Organisation| {
        let mut told = of.committees().filter(|body| says(&near, &[body.name])).peekable();
        told.peek().is_some() && told.all(|body| !body.is_local())
    };
    if who && local && higher(Organisation::YouthUnion) {
        return Some(0.4);
    }
    if who && (of_another(Organisation::Party) || of_another(Organisation::YouthUnion)) {
        return Some(0.4);
    }
    let other = says(&seen.sentence, &OTHERS) && !says(&seen.sentence, &HEADS);
    (who && asks(seen.asked, &COMMITTEE) && other).then_some(0.4)
}
