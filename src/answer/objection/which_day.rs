//! Which day is asked for: the day of a name ("Ngày Thầy thuốc là ngày nào?") and the day something was given.

use super::rules::objection;
use super::{GIVING, Objection, RECEIVING, Seen, asks, last_words, means, says};
use crate::question::asked::Asked;

pub const ANOTHER_NAMED_DAY: Objection = objection(
    "not the named day",
    another_named_day,
    &[
        (
            "Ngày truyền thống công nhân mỏ là ngày nào? / Sáng [9/11], tỉnh họp mặt công nhân mỏ.",
            "0.50",
        ),
        (
            "ngay thay thuoc viet nam roi vao ngay nao / [Ngày 4/8], bệnh viện gặp mặt thầy thuốc.",
            "0.50",
        ),
    ],
    &[
        "Ngày truyền thống công nhân mỏ là ngày nào? / Tỉnh lấy ngày [12/11] làm Ngày truyền thống công nhân mỏ.",
        "Ngày trao cờ là ngày nào? / Sáng [9/11], tỉnh trao cờ cho công nhân mỏ.",
        "Tỉnh họp mặt ngày nào? / Sáng [9/11], tỉnh họp mặt công nhân mỏ.",
    ],
);

/// "Ngày truyền thống … là ngày nào?" is told where the name of the day stands.
fn another_named_day(seen: &Seen) -> Option<f32> {
    const IS: [&str; 6] = [
        "là ngày nào",
        "là ngày mấy",
        "là hôm nào",
        "vào ngày nào",
        "vào ngày mấy",
        "ngày bao nhiêu",
    ];
    const DONE: [&str; 15] = [
        "tổ", "họp", "khai", "bế", "phát", "diễn", "ra", "bầu", "ký", "công", "đón", "hội", "nào", "thi", "mở",
    ];
    if seen.ask.asked != Asked::When || !asks(seen.asked, &IS) {
        return None;
    }
    let asked: Vec<&str> = seen.asked.split_whitespace().collect();
    let [day, first, second, ..] = asked.as_slice() else {
        return None;
    };
    let done = |word: &&str| means(first, word);
    if !means(day, "ngày") || DONE.iter().any(done) || GIVING.iter().any(done) || RECEIVING.iter().any(done) {
        return None;
    }
    let told: Vec<&str> = seen.sentence.split_whitespace().collect();
    let named = |run: &[&str]| run[0] == "ngày" && means(first, run[1]) && means(second, run[2]);
    (!told.windows(3).any(named)).then_some(0.5)
}

/// "quyết định lấy ngày 12/11 làm Ngày truyền thống": the day chosen is no day of the decision.
pub fn chosen(seen: &Seen) -> bool {
    says(&last_words(&seen.before, 3), &["lấy ngày", "chọn ngày", "lấy", "chọn"])
}

pub const NO_DAY_OF_GIVING: Objection = objection(
    "no day of giving",
    no_day_of_giving,
    &[
        (
            "Bà Na được truy tặng Huân chương Lao động hôm nào? / [Ngày 23/2], Hội đồng Thi đua - Khen thưởng họp phiên đầu năm.",
            "0.60",
        ),
        (
            "When was the ward awarded the Labour Order? / [Ngày 23/2], phường họp bàn kế hoạch năm mới.",
            "0.60",
        ),
    ],
    &[
        "Trường đón Huân chương Lao động ngày nào? / Sáng [27/2], trường kỷ niệm 50 năm thành lập.",
        "Bà Na được truy tặng Huân chương Lao động hôm nào? / [Ngày 23/2], Chủ tịch nước truy tặng bà phần thưởng ấy.",
        "Tháng nào bắt đầu nhận hồ sơ đề nghị tặng Bằng khen? / Từ [tháng 6], hồ sơ nộp qua mạng.",
        "Hội đồng họp ngày nào? / [Ngày 23/2], Hội đồng Thi đua - Khen thưởng họp phiên đầu năm.",
    ],
);

/// "Được truy tặng hôm nào?": a day on which a sentence tells of nothing that was given is another one.
fn no_day_of_giving(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 12] = [
        "tặng",
        "trao",
        "nhận",
        "đón",
        "gắn",
        "given",
        "awarded",
        "receive",
        "received",
        "get",
        "presented",
        "conferred",
    ];
    /// What is given, and what is held to give it.
    const TOLD: [&str; 26] = [
        "lễ",
        "kỷ niệm",
        "đón",
        "huân chương",
        "huy chương",
        "bằng khen",
        "giấy khen",
        "danh hiệu",
        "giải",
        "cờ",
        "phần thưởng",
        "quyết định",
        "ngày hội",
        "tổng kết",
        "đại hội",
        "gặp mặt",
        "ceremony",
        "anniversary",
        "order",
        "medal",
        "title",
        "prize",
        "award",
        "certificate",
        "certificates",
        "flag",
    ];
    // Papers are taken in, and not given.
    let papers = asks(seen.own, &["hồ sơ", "applications", "files"]);
    if seen.ask.asked != Asked::When || !seen.names_award || papers || !asks(seen.own, &ASKED) {
        return None;
    }
    let told = seen.sentence.replace(" khen thưởng ", " ");
    let given = says(&told, &TOLD) || says(&told, &GIVING) || says(&told, &RECEIVING);
    (!given).then_some(0.6)
}

pub const DAYS_AFTER_IT: Objection = objection(
    "days after it",
    days_after_it,
    &[
        (
            "Vụ lật đò xảy ra ngày nào? / Chỉ hai ngày sau vụ lật đò, chiều [6/6/2022], Chủ tịch huyện tới thăm gia đình.",
            "0.40",
        ),
        (
            "On what day did the boat capsize? / Chỉ hai ngày sau vụ lật đò, chiều [6/6], huyện khen ba anh.",
            "0.40",
        ),
        (
            "When did the boat sink? / Two days after the boat sank, on [June 6], the chairman came to the village.",
            "0.40",
        ),
    ],
    &[
        "Chủ tịch huyện trao giấy khen ngày nào? / Chỉ hai ngày sau vụ lật đò, chiều [6/6/2022], Chủ tịch huyện trao giấy khen.",
        "Vụ lật đò xảy ra ngày nào? / Chiều [4/6/2022], đò lật gần bến.",
        "Mấy ngày sau huyện khen anh Tuyển? / Hai ngày sau vụ lật đò, chiều [6/6/2022], huyện khen anh.",
    ],
);

/// "Hai ngày sau vụ lật đò, chiều 6/6": a day told by what came before it is not the day of that.
fn days_after_it(seen: &Seen) -> Option<f32> {
    const AFTER: [&str; 12] = [
        "ngày sau vụ",
        "ngày sau khi",
        "ngày sau trận",
        "ngày sau lễ",
        "tuần sau vụ",
        "tuần sau khi",
        "hôm sau vụ",
        "giờ sau vụ",
        "days after",
        "a day after",
        "a week after",
        "weeks after",
    ];
    const THEN: [&str; 18] = [
        "sau",
        "khen",
        "thưởng",
        "thăm",
        "gặp",
        "đến",
        "biểu dương",
        "tuyên dương",
        "after",
        "visit",
        "visited",
        "commended",
        "rewarded",
        "honoured",
        "thanked",
        "praised",
        "meet",
        "met",
    ];
    let then = asks(seen.own, &THEN) || asks(seen.own, &GIVING) || asks(seen.own, &RECEIVING);
    (seen.ask.asked == Asked::When && !then && says(&seen.before, &AFTER)).then_some(0.4)
}

pub const ITS_LAST_DAY: Objection = objection(
    "its last day, not its first",
    its_last_day,
    &[
        (
            "Phường phát động phong trào khi nào? / Phường phát động phong trào “Bờ sông an toàn”, kéo dài đến [30/6/2026].",
            "0.40",
        ),
        (
            "When did the ward launch the movement? / The ward launched a movement which will run until [30 June 2026].",
            "0.40",
        ),
    ],
    &[
        "Phong trào kéo dài đến khi nào? / Phường phát động phong trào, kéo dài đến [30/6/2026].",
        "Phường phát động phong trào khi nào? / Sáng [17/10], phường phát động phong trào kéo dài đến 30/6/2026.",
        "Until when will the movement run? / The ward launched a movement which will run until [30 June 2026].",
    ],
);

/// "Phát động, kéo dài đến 30/6": the day on which something ends is not the one on which it begins.
fn its_last_day(seen: &Seen) -> Option<f32> {
    const BEGINS: [&str; 16] = [
        "phát động",
        "bắt đầu",
        "khởi động",
        "ra mắt",
        "mở",
        "launch",
        "launched",
        "open",
        "opened",
        "start",
        "started",
        "begin",
        "begun",
        "began",
        "kick off",
        "set up",
    ];
    const LASTS: [&str; 11] = [
        "đến",
        "tới",
        "hết",
        "kết thúc",
        "kéo dài",
        "until",
        "till",
        "end",
        "ends",
        "run",
        "last",
    ];
    const TO: [&str; 9] = [
        "đến",
        "đến hết",
        "đến ngày",
        "tới",
        "tới ngày",
        "đến hết ngày",
        "until",
        "till",
        "through",
    ];
    let begins = asks(seen.own, &BEGINS) && !asks(seen.own, &LASTS);
    (seen.ask.asked == Asked::When && begins && super::ends(&seen.before, &TO)).then_some(0.4)
}
