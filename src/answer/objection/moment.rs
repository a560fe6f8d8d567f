//! Moments: what is now is not what was then, what began is not what ends.

use super::rules::objection;
use super::{Objection, Seen, asks, ends, last_words, may_mean, padded, says};
use crate::question::asked::Asked;
use crate::text::phrase::{places_back, stands_at};
use crate::text::token::year;

/// Words of a beginning, as a question or a report says them.
const THEN: [&str; 32] = [
    "năm đầu",
    "lúc mới",
    "khi mới",
    "hồi mới",
    "ngày mới",
    "lúc đầu",
    "ban đầu",
    "buổi đầu",
    "thuở đầu",
    "ngày đầu",
    "những ngày đầu",
    "khi bắt đầu",
    "lúc bắt đầu",
    "hồi bắt đầu",
    "khi đó",
    "lúc đó",
    "hồi đó",
    "khi ấy",
    "lúc ấy",
    "hồi ấy",
    "hồi",
    "trước kia",
    "trước đây",
    "trước đó",
    "năm trước",
    "năm ngoái",
    "at first",
    "at the start",
    "at the beginning",
    "initially",
    "originally",
    "to begin with",
];
const NOW: [&str; 12] = [
    "nay",
    "đến nay",
    "tới nay",
    "hiện",
    "hiện nay",
    "hiện tại",
    "bây giờ",
    "giờ đây",
    "now",
    "nowadays",
    "currently",
    "today",
];
/// Words of today that say when something was done, and nothing of how things stand.
const DAYS: [&str; 8] = ["hôm", "sáng", "trưa", "chiều", "tối", "đêm", "ngày", "năm"];

/// Words before "giờ" that count hours, or name one.
const HOURS: [&str; 14] = [
    "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mấy", "hàng", "trong", "tiếng",
];

/// Where the last of the phrases begins in a padded text.
fn last(text: &str, phrases: &[&str]) -> Option<usize> {
    places_back(text).find(|at| phrases.iter().any(|phrase| stands_at(text, *at, phrase)))
}

/// Where the text last says how things stand today; "sáng nay", "năm nay" do not.
fn last_now(text: &str) -> Option<usize> {
    let word_before = |at: usize| text[..at].rsplit(' ').next().unwrap_or("");
    // "lúc đầu 9 chị, giờ 64 chị"; "8 giờ", "bây giờ" are another hour, or said already.
    let hour = |at: usize| {
        let before = word_before(at);
        stands_at(text, at, "giờ") && !HOURS.contains(&before) && !before.starts_with(|c: char| c.is_ascii_digit())
    };
    let now = |at: usize| NOW.iter().any(|now| stands_at(text, at, now)) || hour(at);
    places_back(text).find(|at| now(*at) && !DAYS.contains(&word_before(*at)))
}

/// Where the text last names a time that is over: in words, or by a year up to `until`.
fn last_then(text: &str, until: i16) -> Option<usize> {
    let over = |word: &str| year(word).is_some_and(|year| year <= until);
    let mut at = 0;
    let mut found = last(text, &THEN);
    for word in text.split(' ') {
        if over(word) {
            found = found.max(Some(at));
        }
        at += word.len() + 1;
    }
    found
}

pub(super) fn is_amount(seen: &Seen) -> bool {
    matches!(
        seen.ask.asked,
        Asked::HowMany | Asked::Money | Asked::Percent | Asked::Rank
    )
}

/// The question asks for what was at a beginning.
fn asks_then(seen: &Seen) -> bool {
    asks(seen.asked, &THEN[..17]) || asks(seen.asked, &THEN[26..])
}

pub(super) fn asks_now(seen: &Seen) -> bool {
    // "giờ còn mấy hộ", typed "gio con may ho"
    const TODAY: [&str; 17] = [
        "hien nay",
        "den nay",
        "bay gio",
        "hien tai",
        "hien co",
        "giờ còn",
        "giờ có",
        "giờ là",
        "giờ đạt",
        "giờ được",
        "giờ rộng",
        "giờ dài",
        "giờ thì",
        "giờ bao nhiêu",
        "giờ mấy",
        "giờ lên",
        "giờ thu",
    ];
    last_now(seen.asked).is_some() || asks(seen.asked, &TODAY)
}

pub const NOW_NOT_THEN: Objection = objection(
    "now, not then",
    now_not_then,
    &[
        (
            "Thu nhập của xã năm 2010 là bao nhiêu? / Nay thu nhập là [54 triệu đồng].",
            "0.40",
        ),
        (
            "Năm đầu thành lập quận thu bao nhiêu? / Năm đầu quận thu 1.105 tỷ đồng; năm 2023 số thu đạt [9.860 tỷ đồng].",
            "0.40",
        ),
        (
            "Lúc mới làm trưởng thôn thì thôn có mấy hộ nghèo? / Đến nay thôn còn [5 hộ nghèo].",
            "0.40",
        ),
    ],
    &[
        "Nay thôn có mấy hộ nghèo? / Đến nay thôn còn [5 hộ nghèo].",
        "Từ 2010 dân hiến mấy m2 đất? / Từ 2010 tới nay dân hiến [42.600 m2 đất].",
        "Năm 2010 xã có mấy hộ nghèo? / Nay xã giàu, chứ năm 2010 có [141 hộ] nghèo.",
    ],
);

/// "Năm 2010 thu nhập bao nhiêu?" is not answered by "nay 54 triệu"; nor the beginning by what is left today.
fn now_not_then(seen: &Seen) -> Option<f32> {
    if !is_amount(seen) || asks_now(seen) {
        return None;
    }
    let told_in = seen.year.unwrap_or(i16::MAX);
    let long_ago = seen
        .period
        .and_then(|p| p.as_year())
        .is_some_and(|year| told_in != i16::MAX && year + 1 < told_in);
    // "từ năm 2018 tới nay", "Từ 2019 dân hiến mấy m2 đất?": since then is asked.
    const BEGINS: [&str; 6] = ["năm ", "khi ", "ngày ", "lúc ", "hồi ", "tháng "];
    let begins =
        |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit()) || BEGINS.iter().any(|word| rest.starts_with(word));
    let mut from = seen.asked.match_indices(" từ ");
    let since = asks(seen.asked, &["kể từ", "suốt", "since", "from"])
        || from.any(|(at, word)| begins(&seen.asked[at + word.len()..]));
    // "lúc mới mở có mấy em, đến 2011 thì mấy em?" in a report of 2011: its now is asked for too.
    let this_far = seen.period.and_then(|p| p.as_year()) == seen.year && seen.year.is_some();
    let both = this_far && asks(seen.asked, &["đến", "tới", "by"]);
    if since || both || !(long_ago || asks_then(seen)) {
        return None;
    }
    // "khi tách ra 1.105 tỷ đồng; năm 2023 9.860 tỷ đồng": the report's own year is its now.
    let this_year = seen.lead.rfind(&format!(" năm {told_in} "));
    let now = last_now(&seen.lead).max(this_year.filter(|_| asks_then(seen)))?;
    let then = last_then(&seen.lead, told_in.saturating_sub(1)).is_some_and(|then| then > now);
    // "nay 5 hộ, năm 2010 67 hộ": a year behind the number is its own.
    let own = last_then(&seen.part, told_in.saturating_sub(1)).is_some();
    (!then && !own).then_some(0.4)
}

pub const THEN_NOT_NOW: Objection = objection(
    "then, not now",
    then_not_now,
    &[
        (
            "Hiện nay câu lạc bộ có bao nhiêu thành viên? / Năm 2012, anh lập câu lạc bộ với [11 thành viên].",
            "0.50",
        ),
        ("ngo gio rong may m / Con ngõ trước kia chỉ rộng [2,2 m].", "0.50"),
        (
            "Huyện có bao nhiêu chiếc kẻng an ninh? / Mô hình làm thử năm 2014 với [3 chiếc kẻng]; nay có tại 23 xã, tổng cộng 192 chiếc.",
            "0.60",
        ),
        (
            "Tổ giữ rừng bây giờ có mấy người? / Từ [5 người] buổi đầu, tổ nay có 15 thành viên.",
            "0.50",
        ),
        ("Nhóm nay có mấy chị? / Nhóm lúc đầu [9 chị], giờ 64 chị.", "0.50"),
        (
            "Lao động trực tiếp chiếm bao nhiêu %? / Khoảng 61%, năm trước đó mới [48%].",
            "0.50",
        ),
    ],
    &[
        "Lúc đầu câu lạc bộ có bao nhiêu thành viên? / Lúc đầu câu lạc bộ có [11 thành viên].",
        "Hiện nay câu lạc bộ có bao nhiêu thành viên? / Năm 2012 mới 11 người, nay có [240 thành viên].",
        "Nhóm nay có mấy chị? / Nhóm lúc đầu 9 chị, giờ [64 chị].",
        "ngo gio rong may m / Trước kia ngõ rộng 2,2 m, nay rộng [4,5 m].",
    ],
);

/// "năm trước đó mới 48%" is not this year's; what was at a beginning is not what there is.
fn then_not_now(seen: &Seen) -> Option<f32> {
    if !is_amount(seen) || asks_then(seen) {
        return None;
    }
    let told_in = seen.year.unwrap_or(i16::MAX);
    let behind: Vec<&str> = seen.after.split_whitespace().take(3).collect();
    let began = says(&padded(&behind.join(" ")), &THEN[3..13]);
    // "từ 21,5% (2018) còn 7,3%": where it came to is now.
    let came_to = ends(
        &seen.before,
        &["còn", "xuống", "xuống còn", "lên", "lên đến", "lên tới"],
    );
    if asks_now(seen) {
        if came_to {
            return None;
        }
        let now = last_now(&seen.lead);
        let then = last_then(&seen.lead, told_in.saturating_sub(2));
        return (began || then.is_some_and(|then| now.is_none_or(|now| now < then))).then_some(0.5);
    }
    const ASIDE: [&str; 6] = [
        "năm trước đó",
        "năm trước nữa",
        "ban đầu",
        "lúc đầu",
        "ngày đầu",
        "buổi đầu",
    ];
    // "làm thử năm 2014 với 3 chiếc; nay có 192 chiếc": where nothing is said of a time, today is meant.
    let begun = last_then(&seen.before, told_in.saturating_sub(2)).is_some() && last_now(&seen.before).is_none();
    let now = last_now(&seen.behind).map(|at| &seen.behind[at..]);
    let told_now = now.is_some_and(|now| now.split(' ').take(TODAY_NEAR).any(super::number::is_number));
    if begun && told_now && seen.period.is_none() && !asks(seen.asked, &BEGINNING) {
        return Some(0.6);
    }
    // The year before last may be what is asked for.
    let asked = seen.period.and_then(|p| p.in_one_year());
    let back = asked.is_some_and(|year| told_in == i16::MAX || year + 1 < told_in);
    let aside = says(&seen.part, &ASIDE) && !asks(seen.asked, &ASIDE) && !asks(seen.asked, &["năm trước"]);
    (aside && !back).then_some(0.5)
}

/// So many words behind "nay" stands the number of today.
const TODAY_NEAR: usize = 14;
/// Words of a question for what was at a beginning.
const BEGINNING: [&str; 8] = ["năm", "đầu", "thử", "mới", "bắt đầu", "first", "began", "started"];

pub const NOT_THE_END: Objection = objection(
    "no end",
    not_the_end,
    &[
        (
            "Phong trào kéo dài đến ngày nào? / Ngày [6/11], phường phát động phong trào.",
            "0.45",
        ),
        (
            "Đợt thi đua kết thúc khi nào? / Đợt thi đua bắt đầu từ [1/3/2024].",
            "0.45",
        ),
        (
            "dot thi dua het ngay nao / Sáng [3/7], quận phát động đợt thi đua.",
            "0.45",
        ),
    ],
    &[
        "Phong trào kéo dài đến ngày nào? / Phong trào kéo dài đến hết ngày [30/6/2027].",
        "Đợt thi đua kết thúc khi nào? / Đợt thi đua từ 1/3 đến [30/6/2024].",
        "dot thi dua het ngay nao / Đợt thi đua tính đến hết [10/10/2024].",
    ],
);

/// "kéo dài đến ngày nào" wants an end, and is not answered by the day of the launch.
fn not_the_end(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::When || !asks_for_end(seen.asked) {
        return None;
    }
    let near = format!(
        "{}{}{}",
        last_words(&seen.before, 5).trim_end(),
        seen.focus.trim_end(),
        seen.part
    );
    // "27-3" is one day, "1/3-30/6" and "1-3 – 30-6" are two.
    let joined = seen.written.contains('-') && seen.written.contains('/');
    let range = joined || seen.written.contains('–') || seen.written.contains(" - ");
    (!says_end(&near) && !range).then_some(0.45)
}

/// Whether a padded question asks when something ends.
pub(in crate::answer) fn asks_for_end(asked: &str) -> bool {
    const ENDS: [&str; 50] = [
        "hết ngày nào",
        "hết hôm nào",
        "hết khi nào",
        "hết lúc nào",
        "hết bao giờ",
        "hết tháng nào",
        "hết năm nào",
        "bao giờ hết",
        "khi nào hết",
        "hết hạn",
        "bao giờ xong",
        "khi nào xong",
        "xong hôm nào",
        "xong bao giờ",
        "hạn chót",
        "hạn cuối",
        "hạn nộp",
        "thời hạn",
        "chậm nhất",
        "muộn nhất",
        "trước ngày nào",
        "trước khi nào",
        "xong khi nào",
        "deadline",
        "by when",
        "no later than",
        "close",
        "finish",
        "khép lại",
        "conclude",
        "wrap up",
        "đến ngày nào",
        "tới ngày nào",
        "đến hôm nào",
        "tới hôm nào",
        "đến ngày mấy",
        "tới ngày mấy",
        "đến khi nào",
        "tới khi nào",
        "đến bao giờ",
        "tới bao giờ",
        "đến lúc nào",
        "đến tháng nào",
        "đến năm nào",
        "tới năm nào",
        "kết thúc",
        "bế mạc",
        "until when",
        "run until",
        "end",
    ];
    may_mean(asked, &ENDS)
}

/// Whether a padded text says that something ends, or by when it is done.
pub(in crate::answer) fn says_end(text: &str) -> bool {
    const TOLD: [&str; 19] = [
        "chậm nhất",
        "muộn nhất",
        "before",
        "đến",
        "tới",
        "hết",
        "kết thúc",
        "bế mạc",
        "khép lại",
        "trước",
        "hạn",
        "cuối",
        "chấm dứt",
        "until",
        "till",
        "to",
        "end",
        "ended",
        "by",
    ];
    says(text, &TOLD)
}
