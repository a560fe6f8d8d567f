//! The course of things: a beginning is told by words of one, and what somebody was before is not what they are.

use super::moment::is_amount;
use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;

pub const NO_BEGINNING: Objection = objection(
    "no beginning",
    no_beginning,
    &[
        (
            "Mô hình “Con đò văn minh” bắt đầu từ năm nào? / Sáng [14/5], huyện khen chín chị lái đò.",
            "0.50",
        ),
        (
            "Bệnh viện thành lập năm nào? / Sáng [27/2] bệnh viện đón Huân chương.",
            "0.50",
        ),
    ],
    &[
        "Mô hình bắt đầu từ năm nào? / Mô hình ra mắt [năm 2016] với 40 hội viên.",
        "Lớp xóa mù mở từ tháng nào? / Lớp đầu tiên mở [tháng 10/2013].",
        "When does the drive begin? / She announced a drive, to start on [March 1].",
    ],
);

/// "Bắt đầu từ khi nào", "set up in what year": the day of something else that was done is no beginning.
fn no_beginning(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 14] = [
        "bắt đầu",
        "khởi đầu",
        "ra đời",
        "ra mắt",
        "thành lập",
        "khởi xướng",
        "có từ",
        "set up",
        "founded",
        "established",
        "start",
        "started",
        "begin",
        "began",
    ];
    const TOLD: [&str; 29] = [
        "begun",
        "begins",
        "to begin",
        "will begin",
        "starts",
        "to start",
        "will start",
        "starting",
        "bắt đầu",
        "khởi đầu",
        "khởi xướng",
        "ra đời",
        "ra mắt",
        "lập",
        "mở",
        "từ",
        "khai",
        "phát động",
        "đầu tiên",
        "lần đầu",
        "dựng",
        "since",
        "from",
        "set up",
        "founded",
        "established",
        "started",
        "began",
        "launched",
    ];
    let asked = seen.ask.asked == Asked::When && asks(seen.own, &ASKED);
    (asked && !says(&seen.sentence, &TOLD)).then_some(0.5)
}

pub const NOT_BEFORE: Objection = objection(
    "not what was before",
    not_before,
    &[
        (
            "Ông Khoát trước khi nghỉ hưu làm nghề gì? / Ông Khoát là [tổ trưởng tổ dân phố số 9].",
            "0.50",
        ),
        (
            "Bà Na trước kia làm gì? / Bà Na, [chủ nhiệm câu lạc bộ], kể chuyện.",
            "0.50",
        ),
    ],
    &[
        "Ông Khoát trước khi nghỉ hưu làm nghề gì? / Ông Khoát trước khi nghỉ hưu là [thợ cơ khí].",
        "Bà Na làm gì? / Bà Na, [chủ nhiệm câu lạc bộ], kể chuyện.",
    ],
);

/// "Trước khi nghỉ hưu làm gì": what somebody is now is not what they were.
fn not_before(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 5] = [
        "trước khi về hưu",
        "trước khi nghỉ",
        "trước kia",
        "before retiring",
        "before retirement",
    ];
    const TOLD: [&str; 10] = [
        "trước", "vốn", "nguyên", "từng", "cựu", "hồi", "former", "formerly", "before", "retired",
    ];
    let of_person = matches!(seen.ask.asked, Asked::WhoIs | Asked::Post | Asked::What | Asked::Deeds);
    (of_person && asks(seen.asked, &ASKED) && !says(&seen.sentence, &TOLD)).then_some(0.5)
}

pub const LAST_TIME: Objection = objection(
    "not the time before",
    last_time,
    &[
        (
            "Lần trước chị Na được thưởng bao nhiêu tiền? / Xã thưởng chị Na [2 triệu đồng].",
            "0.50",
        ),
        (
            "thế lần trước anh Lộc được tặng gì? / Hôm qua anh Lộc được tặng [Bằng khen].",
            "0.50",
        ),
    ],
    &[
        "Lần trước chị Na được thưởng bao nhiêu tiền? / Năm trước, xã thưởng chị Na [1 triệu đồng].",
        "Chị Na được thưởng bao nhiêu tiền? / Xã thưởng chị Na [2 triệu đồng].",
    ],
);

/// "Thế lần trước được thưởng bao nhiêu?": what is given this time was not given then.
fn last_time(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 4] = ["lần trước", "đợt trước", "last time", "the time before"];
    const TOLD: [&str; 9] = [
        "trước",
        "từng",
        "cách đây",
        "năm ngoái",
        "lần đầu",
        "hồi",
        "previously",
        "earlier",
        "ago",
    ];
    // "mấy lần trước" are several, and the next ask's.
    let several = asks(seen.asked, &["mấy lần trước", "các lần trước", "những lần trước"]);
    (asks(seen.own, &ASKED) && !several && !says(&seen.around, &TOLD)).then_some(0.5)
}

pub const NOTHING_BEFORE: Objection = objection(
    "nothing of before",
    nothing_before,
    &[
        (
            "Trước đó mức thưởng cao nhất là mấy triệu? / Hộ đạt chuẩn được thưởng đến [3 triệu đồng].",
            "0.50",
        ),
        (
            "How much was the reward previously? / Hộ đạt chuẩn được thưởng đến [3 triệu đồng].",
            "0.50",
        ),
    ],
    &[
        "Trước đó mức thưởng cao nhất là mấy triệu? / Mức thưởng hạ từ [5 triệu đồng] xuống 3 triệu đồng.",
        "Mức thưởng cao nhất là mấy triệu? / Hộ đạt chuẩn được thưởng đến [3 triệu đồng].",
        "Trước đó mức thưởng là mấy triệu? / Mức thưởng hiện hành là [2 triệu đồng].",
    ],
);

/// "Trước đó mức thưởng là mấy triệu?": a sentence that looks back at nothing tells what is now.
fn nothing_before(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 9] = [
        "trước đó",
        "trước đây",
        "trước kia",
        "mức cũ",
        "previously",
        "before that",
        "before the change",
        "used to be",
        "the old rate",
    ];
    const TOLD: [&str; 23] = [
        "trước",
        "cũ",
        "từ",
        "từng",
        "hiện",
        "ngoái",
        "qua",
        "cách đây",
        "so với",
        "còn",
        "vốn",
        "hồi",
        "năm",
        "đã",
        "previous",
        "previously",
        "before",
        "earlier",
        "from",
        "ago",
        "former",
        "old",
        "had",
    ];
    (is_amount(seen) && asks(seen.own, &ASKED) && !says(&seen.sentence, &TOLD)).then_some(0.5)
}
