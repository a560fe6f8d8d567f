//! One time and all times: what one round brought is not what all of them did, nor the other way round.

use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
use crate::question::asked::Asked;
use crate::text::token;

pub const ALL_ROUNDS: Objection = objection(
    "all rounds together",
    all_rounds,
    &[
        (
            "Đợt tháng 12/2014 huyện có bao nhiêu mẹ được phong tặng? / Tính cả các đợt trước, toàn huyện đã có [312 mẹ].",
            "0.50",
        ),
        (
            "Lần này phường trao bao nhiêu suất quà? / Từ trước đến nay, phường đã trao [1.240 suất quà].",
            "0.50",
        ),
        (
            "How many mothers were honoured this time? / Counting earlier rounds, the district has [312 mothers].",
            "0.50",
        ),
    ],
    &[
        "Tính cả các đợt trước huyện có bao nhiêu mẹ? / Tính cả các đợt trước, toàn huyện đã có [312 mẹ].",
        "Huyện có bao nhiêu mẹ? / Tính cả các đợt trước, toàn huyện đã có [312 mẹ].",
        "Đợt này huyện có bao nhiêu mẹ? / Đợt này huyện có [37 mẹ], tính cả các đợt trước là 312 mẹ.",
    ],
);

/// "Đợt này" is not told by what there are with all rounds before.
fn all_rounds(seen: &Seen) -> Option<f32> {
    const ONE: [&str; 11] = [
        "đợt",
        "lần này",
        "dịp",
        "hôm",
        "kỳ này",
        "vừa rồi",
        "vừa qua",
        "this time",
        "this round",
        "on this occasion",
        "at the ceremony",
    ];
    const ALL: [&str; 16] = [
        "tính cả",
        "cộng cả",
        "kể cả",
        "gồm cả",
        "các đợt trước",
        "những đợt trước",
        "các lần trước",
        "các năm trước",
        "từ trước đến nay",
        "từ trước tới nay",
        "lũy kế",
        "cộng dồn",
        "counting earlier",
        "including earlier",
        "to date",
        "so far",
    ];
    const OVERALL: [&str; 8] = [
        "tính",
        "tổng",
        "tất cả",
        "đến nay",
        "tới nay",
        "cả thảy",
        "in all",
        "total",
    ];
    let counted = matches!(seen.ask.asked, Asked::HowMany | Asked::Money);
    let once = asks(seen.own, &ONE) && !asks(seen.own, &OVERALL) && !asks(seen.own, &ALL);
    (counted && once && says(&last_words(&seen.before, 12), &ALL)).then_some(0.5)
}

pub const THE_ROUND_BEFORE: Objection = objection(
    "the round before",
    the_round_before,
    &[
        (
            "Hết 60 ngày đêm thì đợt thi đua tiếp tên là gì? / Phường sơ kết đợt thi đua 60 ngày đêm [“Số hóa tận tâm”].",
            "0.45",
        ),
        (
            "What is the ward's next campaign called? / The ward reviewed the campaign [“Clean Streets”].",
            "0.45",
        ),
    ],
    &[
        "Đợt thi đua tiếp tên là gì? / Các tổ là nòng cốt của đợt tiếp theo mang tên [“90 ngày không giấy tờ”].",
        "Đợt thi đua tên là gì? / Phường sơ kết đợt thi đua [“Số hóa tận tâm”].",
        "Sau lễ, phong trào tiếp theo tên gì? / Từ tháng 1, Quận đoàn sẽ mở phong trào [“Sạch từ ngõ nhỏ”].",
    ],
);

/// "Đợt tiếp tên là gì?" is told by a sentence that looks ahead.
fn the_round_before(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 13] = [
        "đợt tiếp",
        "đợt tiếp theo",
        "đợt thi đua tiếp",
        "phong trào tiếp",
        "chiến dịch tiếp",
        "cuộc vận động tiếp",
        "đợt kế tiếp",
        "đợt sau",
        "đợt tới",
        "next campaign",
        "next drive",
        "next movement",
        "next round",
    ];
    const TOLD: [&str; 19] = [
        "tiếp",
        "tiếp theo",
        "kế",
        "kế tiếp",
        "sau đó",
        "sau lễ",
        "sẽ",
        "sắp",
        "tới đây",
        "năm tới",
        "đợt tới",
        "giai đoạn tới",
        "từ nay",
        "sang năm",
        "cho năm",
        "next",
        "will",
        "followed",
        "from",
    ];
    let named = matches!(seen.ask.asked, Asked::Name | Asked::What);
    (named && asks(seen.own, &ASKED) && !says(&seen.sentence, &TOLD)).then_some(0.45)
}

pub const ALL_THE_YEARS: Objection = objection(
    "all the years together",
    all_the_years,
    &[
        (
            "Năm 2018 học sinh đoạt bao nhiêu giải? / Trong 5 năm gần đây (2014-2018), học sinh đã đạt [187 giải].",
            "0.50",
        ),
        (
            "Năm 2020 huyện tặng mấy giấy khen? / Giai đoạn 2015-2020, huyện tặng [312 giấy khen].",
            "0.50",
        ),
        (
            "Năm 2021 huyện có mấy sáng kiến? / Từ năm 2017 đến nay, huyện có [312 sáng kiến].",
            "0.60",
        ),
        (
            "How many initiatives were there in 2021? / Since 2017, when the drive began, members have put forward [2,318 initiatives].",
            "0.60",
        ),
    ],
    &[
        "5 năm 2014-2018 học sinh đoạt bao nhiêu giải? / Trong 5 năm gần đây (2014-2018), học sinh đã đạt [187 giải].",
        "Năm 2018 học sinh đoạt bao nhiêu giải? / Giai đoạn 2014-2018 đạt 187 giải, năm 2018 đạt [37 giải].",
        "How many initiatives have there been since 2017? / Since 2017 members have put forward [2,318 initiatives].",
        "Năm 2021 huyện có mấy sáng kiến? / Từ năm 2017 đến nay có 312 sáng kiến, năm 2021 có [37 sáng kiến].",
        "Năm 2023 huyện còn mấy hộ nghèo? / Từ năm 2017 đến nay, huyện chỉ còn [12 hộ] nghèo.",
        "Đến năm 2020 huyện tặng mấy giấy khen? / Giai đoạn 2015-2020, huyện tặng [312 giấy khen].",
        "Năm 2020 xã còn mấy hộ nghèo? / Giai đoạn 2015-2020, hộ nghèo giảm từ 60 hộ còn [12 hộ].",
        "Đại hội năm 2020 có mấy đại biểu? / Đại hội lần thứ V, giai đoạn 2020-2025, có [350 đại biểu].",
    ],
);

/// "Trong 5 năm (2014-2018) đạt 187 giải" counts those of five years, where one of them is asked for.
fn all_the_years(seen: &Seen) -> Option<f32> {
    const ENDS: [&str; 10] = ["còn", "xuống", "lên", "tới", "đến", "từ", "hết", "nay", "by", "since"];
    let year = seen.period.and_then(|period| period.as_year())?;
    let counted = matches!(seen.ask.asked, Asked::HowMany | Asked::Money);
    let words: Vec<&str> = seen.lead.split_whitespace().collect();
    let spans = words.windows(2).any(|two| {
        let years = token::year(two[0]).zip(token::year(two[1]));
        years.is_some_and(|(from, to)| from + 1 < to && (from..=to).contains(&year))
    });
    // "Từ năm 2017 đến nay", "Since 2017": all that came about from then on.
    let since = words.iter().enumerate().any(|(at, word)| {
        let from = token::year(word).is_some_and(|from| from < year && seen.year.is_some_and(|told| year < told));
        let to = words.get(at + 1..).unwrap_or_default();
        let till = matches!(to, ["đến" | "tới", "nay", ..]);
        let vietnamese = till && words[..at].iter().rev().take(3).any(|word| *word == "từ");
        from && (vietnamese || at > 0 && words[at - 1] == "since")
    });
    let apart = |at: usize| {
        let near = |at: Option<usize>| {
            at.and_then(|at| words.get(at))
                .is_some_and(|w| token::year(w).is_some())
        };
        token::year(words[at]) == Some(year) && !near(at.checked_sub(1)) && !near(Some(at + 1))
    };
    let own = (0..words.len()).any(apart) || says(&seen.after, &[&year.to_string()]);
    let reached =
        says(&last_words(&seen.lead, 2), &ENDS) || asks(seen.asked, &["đến", "tới", "hết", "by", "giai đoạn"]);
    // Who came to a congress came once, whatever years it is for.
    let came = says(&seen.focus, &["đại biểu", "delegates"]);
    let left = if spans { 0.5 } else { 0.6 };
    (counted && (spans || since) && !own && !reached && !came).then_some(left)
}

pub const ONLY_THAT_DAY: Objection = objection(
    "only what was given there",
    only_that_day,
    &[
        (
            "Giai đoạn 2015-2020 ngành được mấy Huân chương Lao động? / Hai tỉnh là [hai đơn vị] được trao Huân chương Lao động ngay tại hội nghị.",
            "0.70",
        ),
        (
            "5 năm 2016-2020 huyện khen bao nhiêu tập thể? / Tại hội nghị, huyện khen [25 tập thể].",
            "0.70",
        ),
        (
            "Giai đoạn 2016-2020 ngành được tỉnh tặng mấy Bằng khen? / Ông Lê Văn Sao trao Bằng khen của tỉnh cho [10 tập thể].",
            "0.70",
        ),
    ],
    &[
        "Giai đoạn 2015-2020 ngành được mấy Huân chương Lao động? / Giai đoạn 2015 - 2020, ngành nhận [74 Huân chương Lao động].",
        "5 năm 2016-2020 huyện khen bao nhiêu tập thể? / Tại hội nghị, huyện khen 25 tập thể; giai đoạn 2016-2020 khen [310 tập thể].",
        "Giai đoạn 2016-2020 ông Lê Văn Sao trao mấy Bằng khen? / Ông Lê Văn Sao trao Bằng khen của tỉnh cho [10 tập thể].",
        "5 năm 2016-2020 huyện xây mấy cây cầu? / Số liệu tại hội nghị: toàn huyện xây [25 cây cầu].",
        "Hội nghị tổng kết 2016-2020 khen bao nhiêu tập thể? / Tại hội nghị, huyện khen [25 tập thể].",
    ],
);

/// "Giai đoạn 2015-2020 được mấy": what was handed over at one meeting is not what came in all those years.
fn only_that_day(seen: &Seen) -> Option<f32> {
    const THERE: [&str; 9] = [
        "tại hội nghị",
        "tại buổi lễ",
        "tại lễ",
        "tại đại hội",
        "dịp này",
        "nhân dịp này",
        "tại đây",
        "at the ceremony",
        "at the conference",
    ];
    const MEETING: [&str; 10] = [
        "hội nghị",
        "đại hội",
        "buổi lễ",
        "lễ",
        "dịp",
        "tại",
        "biểu dương",
        "tuyên dương",
        "ceremony",
        "conference",
    ];
    const YEARS: [&str; 8] = [
        "giai đoạn",
        "nhiệm kỳ",
        "5 năm",
        "năm năm",
        "trong 5",
        "qua 5",
        "period",
        "years",
    ];
    let years = seen.period.is_some_and(|p| p.to.year() > p.from.year());
    let counted = seen.ask.asked == Asked::HowMany && years && !asks(seen.asked, &MEETING);
    // "Số liệu tại hội nghị: …": what was told there came about before.
    const TOLD: [&str; 5] = [
        "số liệu tại hội nghị",
        "báo cáo tại hội nghị",
        "thông tin tại hội nghị",
        "theo báo cáo tại",
        "cho biết tại",
    ];
    // "Ông Lê Văn Sao trao Bằng khen của tỉnh cho 10 tập thể": what a guest handed over.
    const GUESTS: [&str; 7] = [" ông ", " bà ", " đồng chí ", " thay mặt ", " mr ", " ms ", " mrs "];
    const HANDED: [&str; 5] = ["trao", "trao tặng", "handed", "handed over", "presented"];
    let guest = GUESTS.iter().any(|guest| seen.sentence.starts_with(guest));
    let handed = guest && says(&seen.before, &HANDED) && !asks(seen.asked, &["trao", "handed", "presented"]);
    let there = says(&seen.sentence, &THERE) && !says(&seen.sentence, &TOLD);
    (counted && (there || handed) && !says(&seen.sentence, &YEARS)).then_some(0.7)
}
