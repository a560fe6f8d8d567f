//! Numbers that are of another make than the one asked for.

use super::rules::objection;
use super::{Objection, Seen, asks, ends, last_words, may_mean, says};
use crate::question::asked::Asked;
use crate::text::fold;

pub(super) fn is_amount(seen: &Seen) -> bool {
    matches!(seen.ask.asked, Asked::HowMany | Asked::Money)
}

const RATES: [&str; 14] = [
    "mỗi năm",
    "hằng năm",
    "hàng năm",
    "hằng tháng",
    "hàng tháng",
    "bình quân",
    "trung bình",
    "mỗi tháng",
    "mỗi ngày",
    "per year",
    "a year",
    "each year",
    "every year",
    "on average",
];

pub const ITS_OWN_NUMBER: Objection = objection(
    "the number the question names",
    its_own_number,
    &[
        (
            "Hà Nội có mấy người trong 100 người hiến máu tiêu biểu? / Lễ tôn vinh [100 người] hiến máu tiêu biểu.",
            "0.40",
        ),
        (
            "How many of the 250 delegates were women? / The congress gathered [250 delegates].",
            "0.40",
        ),
    ],
    &[
        "Cụm 5 có bao nhiêu đơn vị? / Cụm 5 có [5 đơn vị].",
        "Mấy xã trong 12 xã đạt chuẩn? / Cả [12 xã] đạt chuẩn.",
        "How many of the 96 farmers were women? / There were [96 farmers], 29 of them women.",
        "Hà Nội có mấy người trong 100 người hiến máu tiêu biểu? / Hà Nội có [12 người].",
    ],
);

/// "Mấy người trong 100 người" is not told by the hundred.
fn its_own_number(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    let focus = fold::phrase_bare(&seen.focus);
    let own = seen.own.bare.trim();
    // "5 đơn vị" of "Cụm 5" is chance.
    let large = focus.trim().bytes().take_while(u8::is_ascii_digit).count() > 1;
    let two: Vec<&str> = focus.split_whitespace().take(2).collect();
    let named = format!(" {own} ").contains(&format!(" {} ", two.join(" ")));
    // "Cả 12 xã đạt chuẩn": all of them.
    let all = ["cả", "all"]
        .iter()
        .any(|all| seen.before.trim_end().ends_with(&format!(" {all}")));
    // "100 người, trong đó Hà Nội có 12": the sentence goes on to the part.
    let goes_on = says(&seen.behind, &["trong đó", "gồm", "of them", "of whom", "including"]);
    (large && named && !goes_on && !all).then_some(0.4)
}

pub const RATE: Objection = objection(
    "a mean or a rate",
    rate,
    &[
        (
            "Tỉnh có bao nhiêu hộ sản xuất giỏi? / Mỗi năm bình quân [136.000 hộ] đăng ký.",
            "0.75",
        ),
        (
            "Quận đặt chỉ tiêu bao nhiêu tuyến ngõ? / Kế hoạch nêu rõ: mỗi phường đăng ký ít nhất [3 tuyến ngõ].",
            "0.75",
        ),
        (
            "Hằng năm quận thu bao nhiêu tỷ? / Quận thu [912 tỷ đồng] trong quý I.",
            "0.70",
        ),
    ],
    &["Mỗi năm bình quân bao nhiêu hộ đăng ký? / Mỗi năm bình quân [136.000 hộ] đăng ký."],
);

/// "Mỗi năm bình quân 136.000 hộ" is not how many there were; nor the reverse.
fn rate(seen: &Seen) -> Option<f32> {
    if !is_amount(seen) {
        return None;
    }
    // "mỗi người kèm 1 triệu đồng" is not what all of them got.
    const EACH: [&str; 6] = [
        "mỗi người",
        "mỗi đơn vị",
        "mỗi hộ",
        "mỗi cá nhân",
        "each person",
        "each of them",
    ];
    if seen.ask.asked == Asked::Money && says(&seen.part, &EACH) && !asks(seen.own, &["mỗi", "each", "mức"]) {
        return Some(0.8);
    }
    // "mỗi đơn vị 100 triệu đồng; … 20 triệu đồng": the sum of each stands beside the word, where the sentence has it.
    let beside = |text: &str| says(text, &["mỗi", "từng", "each", "một"]) || seen.after.starts_with(" / ");
    if seen.ask.asked == Asked::Money
        && asks(seen.own, &["mỗi"])
        && !asks(
            seen.own,
            &["mỗi năm", "mỗi tháng", "mỗi ngày", "mỗi vụ", "mỗi lần", "mỗi lứa"],
        )
        && says(&seen.sentence, &["mỗi"])
        && !beside(&last_words(&seen.before, 5))
        && !beside(&seen.part)
    {
        return Some(0.75);
    }
    // "mỗi phường đăng ký ít nhất 3 tuyến" is not what all of them do.
    let each = says(&last_words(&seen.before, 7), &["mỗi", "each"]) && says(&seen.part, &["mỗi", "each"]);
    const ONE: [&str; 8] = ["mỗi", "một", "each", "per", "every", "mức", "bình quân", "a"];
    if seen.ask.asked == Asked::HowMany && each && !asks(seen.own, &ONE) && !asks(seen.asked, &ONE) {
        return Some(0.75);
    }
    const ONCE: [&str; 15] = [
        "1 ngày",
        "1 năm",
        "1 tháng",
        "1 buổi",
        "một ngày",
        "một năm",
        "một tháng",
        "mỗi buổi",
        "một buổi",
        "/ngày",
        "/năm",
        "/tháng",
        "a day",
        "a month",
        "daily",
    ];
    // "năm 2024 với năm 2023 mỗi năm bao nhiêu?": of each of the years named, and no mean.
    let years = seen
        .asked
        .split_whitespace()
        .filter(|w| w.len() == 4 && is_number(w))
        .count();
    let each = years > 1 && asks(seen.own, &["mỗi năm", "each year"]);
    let (asked, told) = (
        asks(seen.own, &RATES) && !each,
        says(&seen.before, &RATES) || says(&seen.part, &RATES),
    );
    match (asked, told) {
        (false, true) if !asks(seen.own, &ONCE) => Some(0.75),
        (true, false) if !says(&seen.sentence, &RATES) => Some(0.7),
        _ => None,
    }
}

pub(super) fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

const GROWTHS: [&str; 13] = [
    "so với",
    "tăng",
    "giảm",
    "tăng thêm",
    "giảm thêm",
    "ít hơn",
    "nhiều hơn",
    "cao hơn",
    "thấp hơn",
    "hơn năm ngoái",
    "hơn năm trước",
    "up by",
    "rose by",
];

const GROWTH_ASKED: [&str; 20] = [
    "tăng bao nhiêu",
    "giảm bao nhiêu",
    "tăng mấy",
    "giảm mấy",
    "giảm được bao nhiêu",
    "giảm được mấy",
    "bớt bao nhiêu",
    "bớt mấy",
    "bớt được bao nhiêu",
    "bớt được mấy",
    "tăng thêm bao nhiêu",
    "hơn bao nhiêu",
    "nhiều hơn bao nhiêu",
    "ít hơn bao nhiêu",
    "by how many",
    "by how much",
    "how many more",
    "how many fewer",
    "tăng trưởng",
    "chênh",
];

/// Whether somebody asks how far something rose or fell.
pub fn asks_growth(own: &str) -> bool {
    const CHANGES: [&str; 12] = [
        "fall", "rise", "drop", "grow", "increase", "decrease", "decline", "improve", "shrink", "fallen", "risen",
        "grown",
    ];
    let own = super::padded(own);
    may_mean(&own, &GROWTH_ASKED) || (may_mean(&own, &["how much", "how far"]) && may_mean(&own, &CHANGES))
}

/// "tăng 17 người" tells a growth.
pub fn growth(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent) {
        return None;
    }
    // "tang bao nhieu giay khen": without its mark, and before an award, it is "tặng".
    let gives = seen.names_award && asks(seen.own, &["tặng bao nhiêu", "tặng mấy"]);
    let asked = asks(seen.own, &GROWTH_ASKED) && !(gives && seen.ask.noun_at >= seen.ask.to);
    // "giảm từ 4,1% còn 1,3%" tells both ends.
    if asked && [" từ ", " from ", " to "].iter().any(|end| seen.focus.starts_with(end)) {
        return None;
    }
    let grows = asks(
        seen.own,
        &[
            "tăng", "giảm", "so với", "grow", "rise", "fall", "increase", "drop", "cut", "reduce", "lower",
        ],
    );
    let told = !seen.opens && ends(&seen.before, &GROWTHS)
        || says(&last_words(&seen.before, 2), &["ít hơn", "nhiều hơn"])
        || apart(&seen.before);
    match (asked, told) {
        (true, false)
            if !says(
                &last_words(&seen.before, 5),
                &[
                    "tăng", "giảm", "hơn", "thêm", "cắt", "rút", "bớt", "more", "fewer", "less", "cut", "reduced",
                    "down", "up",
                ],
            ) && !says(&seen.before, &["tăng trưởng"]) =>
        {
            Some(0.55)
        }
        (false, true) if !grows => Some(0.7),
        _ => None,
    }
}

/// "nhiều hơn năm 2019 là 41 người": how far two numbers are apart, told behind what it is held against.
fn apart(before: &str) -> bool {
    const AGAINST: [&str; 20] = [
        "năm", "trước", "ngoái", "cùng", "kỳ", "khóa", "lần", "mùa", "đợt", "tháng", "quý", "học", "nhiệm", "so",
        "với", "đó", "the", "year", "before", "of",
    ];
    let part = before.rfind([',', '(']).map_or(before, |at| &before[at + 1..]);
    let words: Vec<&str> = part.split_whitespace().collect();
    let more = words.windows(2).rposition(|two| {
        matches!(
            two,
            ["nhiều" | "ít" | "cao" | "thấp" | "tăng" | "giảm", "hơn"] | ["tăng" | "giảm", "so"]
        )
    });
    let Some(more) = more else { return false };
    let (last, against) = match words[more + 2..].split_last() {
        Some((last, against)) => (*last, against),
        None => return false,
    };
    let year = |word: &str| word.len() == 4 && is_number(word);
    last == "là" && against.iter().all(|word| AGAINST.contains(word) || year(word))
}

/// "có thêm 4" is not all there are; "hiện có 13" is not what was added.
pub fn new_or_all(seen: &Seen) -> Option<f32> {
    // A headline tells what all came to, but for "có thêm 4 nghệ nhân".
    let added_there = says(&last_words(&seen.before, 3), &["có thêm"]);
    if seen.ask.asked != Asked::HowMany || (seen.headline && !added_there) {
        return None;
    }
    const NEW: [&str; 6] = ["có thêm", "thêm", "kết nạp mới", "mới có", "newly", "new"];
    const ALL: [&str; 14] = [
        "tổng cộng",
        "tổng số",
        "tổng mấy",
        "tổng bao nhiêu",
        "tất cả",
        "cả thảy",
        "hiện có",
        "đến nay",
        "toàn bộ",
        "in all",
        "in total",
        "altogether",
        "now has",
        "total",
    ];
    let near = last_words(&seen.before, 3);
    let (new, all) = (ends(&seen.before, &NEW) || says(&near, &["có thêm"]), says(&near, &ALL));
    let added = asks(seen.own, &["có thêm", "thêm mấy", "thêm bao nhiêu", "mới thêm"]);
    // "Cuối 2014 …": what there are till now came about over many years.
    const UNTIL: [&str; 4] = ["tới nay", "đến nay", "từ trước tới nay", "to date"];
    let within = seen.period.is_some_and(|p| p.in_one_year().is_some());
    let summed = says(&last_words(&seen.before, 7), &UNTIL)
        && !asks(seen.asked, &ALL)
        && !asks(
            seen.asked,
            &["tới nay", "tính đến", "đến", "tới", "hiện", "by", "so far", "có"],
        );
    // "Tính đến cuối 2014 cả huyện có bao nhiêu": what one day brought is not all there are.
    const SUMMED: [&str; 12] = [
        "tính đến",
        "tính tới",
        "tính cả",
        "cả thảy",
        "cả huyện",
        "cả quận",
        "cả xã",
        "cả phường",
        "toàn huyện",
        "toàn quận",
        "toàn xã",
        "toàn phường",
    ];
    let around = format!("{}{}{}", seen.before.trim_end(), seen.part, seen.after);
    let whole = |text: &str| says(text, &SUMMED) || says(text, &ALL) || says(text, &UNTIL);
    if asks(seen.own, &SUMMED) && !whole(&around) {
        return Some(0.7);
    }
    let other = asks(seen.own, &ALL) && new || added && all && !new || within && summed;
    other.then_some(0.6)
}

/// "“Mỗi nghệ nhân truyền nghề cho 10 lao động trẻ”": a number in a name counts nothing.
pub fn in_a_name(seen: &Seen) -> Option<f32> {
    (seen.quoted && is_amount(seen)).then_some(0.4)
}

pub const A_SCALE: Objection = objection(
    "points to be had",
    scale,
    &[
        (
            "Sở Nội vụ được bao nhiêu điểm? / Khối ban hành bộ tiêu chí chấm [100 điểm].",
            "0.50",
        ),
        ("Đội Võng Xuyên đạt mấy điểm? / Mỗi phần thi tối đa [40 điểm].", "0.50"),
    ],
    &[
        "Đội Võng Xuyên đạt mấy điểm? / Đội Võng Xuyên giành giải Nhất với [97,5 điểm].",
        "How many points is the criterion worth? / Tiêu chí này chiếm [60 điểm] trong bảng chấm.",
        "Sở Công Thương được bao nhiêu điểm? / Kết quả chấm điểm: Sở Công Thương [492 điểm], đứng đầu.",
    ],
);

/// "chấm 100 điểm", "thang điểm 100": how many points there are to be had is not how many somebody got.
fn scale(seen: &Seen) -> Option<f32> {
    const SCALES: [&str; 8] = [
        "chấm",
        "thang",
        "tối đa",
        "tổng điểm",
        "tiêu chí",
        "maximum",
        "out of",
        "scale",
    ];
    let points = says(&seen.focus, &["điểm", "points"]) || says(&seen.after, &["điểm", "points"]);
    // "được chấm bao nhiêu điểm": what somebody got.
    let graded = asks(seen.own, &["được chấm", "được cho"]);
    let wanted = (!graded && asks(seen.own, &SCALES))
        || asks(
            seen.own,
            &[
                "gồm",
                "thưởng",
                "tổng",
                "worth",
                "criterion",
                "criteria",
                "carry",
                "weigh",
            ],
        );
    // "Kết quả chấm điểm: Sở Công Thương 492 điểm": the grading, and no scale.
    let near = last_words(&seen.before, 6)
        .replace(" chấm điểm ", " ")
        .replace(" kết quả chấm ", " ");
    let told = says(&near, &SCALES);
    (is_amount(seen) && points && told && !wanted).then_some(0.5)
}
