//! The past: what was given before is not what was given now, and what one part says of a year the other does not.

use super::rules::objection;
use super::{Objection, Seen, asks, last_words, means, says};
use crate::entity::date::Period;
use crate::question::asked::Asked;
use crate::text::token::year;

/// Words by which a report turns to what was before.
const BEFORE: [&str; 11] = [
    "trước đây",
    "trước đó",
    "trước nữa",
    "trước kia",
    "từng",
    "đã từng",
    "previously",
    "earlier",
    "before that",
    "had already",
    "once",
];

pub const GIVEN_BEFORE: Objection = objection(
    "given before",
    given_before,
    &[
        (
            "Trường 50 tuổi nhận Huân chương Lao động hạng mấy? / Trước đây, trường đã nhận Huân chương Lao động [hạng Ba] (năm 2008).",
            "0.70",
        ),
        (
            "Năm 2023 Hội được tặng huân chương gì? / Trước đó 5 năm, Hội đã được tặng [Huân chương Lao động].",
            "0.60",
        ),
    ],
    &[
        "Trước đây trường nhận Huân chương hạng mấy? / Trước đây, trường đã nhận Huân chương Lao động [hạng Ba] (năm 2008).",
        "Năm 2008 trường nhận Huân chương hạng mấy? / Trước đây, trường đã nhận Huân chương Lao động [hạng Ba] (năm 2008).",
        "Tháng 2/2023 Hội được tặng huân chương gì? / Trước đó, hồi tháng 2, Hội được tặng [Huân chương Lao động].",
        "Hội từng được tặng gì? / Trước đó 5 năm, Hội đã được tặng [Huân chương Lao động].",
        "Which class was the Health Centre's Labour Order? / Earlier this year the Health Centre got a [Second-class] Labour Order.",
    ],
);

/// "Trước đây, trường đã nhận … hạng Ba" is not what the report is about, where the question looks back at nothing.
fn given_before(seen: &Seen) -> Option<f32> {
    const BACK: [&str; 8] = [
        "trước",
        "từng",
        "những năm",
        "lần đầu",
        "before",
        "earlier",
        "ever",
        "previous",
    ];
    let open = matches!(seen.ask.asked, Asked::Class | Asked::What | Asked::ByWhom);
    if !open || asks(seen.asked, &BACK) {
        return None;
    }
    let clause = last_words(&seen.before, 14);
    // "Trước đó, vào năm 2010, Đảng bộ và nhân dân … đã được tặng": the sentence begins with it.
    let opens = BEFORE.iter().any(|word| seen.lead.starts_with(&format!(" {word} ")));
    // "Earlier this year" is of the report's own year.
    let this_year = seen.lead.starts_with(" earlier this ");
    if this_year || !(opens || says(&clause, &BEFORE)) || says_month(&seen.lead, seen.period) {
        return None;
    }
    match (seen.period, seen.year) {
        (Some(wanted), Some(told_in)) => (wanted.from.year()..=wanted.to.year())
            .contains(&told_in)
            .then_some(0.6),
        (Some(_), None) => None,
        (None, _) => (seen.ask.asked == Asked::Class).then_some(0.7),
    }
}

/// "Trước đó, hồi tháng 2, …": the very month that is asked for.
fn says_month(clause: &str, period: Option<Period>) -> bool {
    let asked = period.filter(|p| (p.to - p.from).get_days() <= 31);
    asked.is_some_and(|p| clause.contains(&format!(" tháng {} ", p.from.month())))
}

pub const OF_ANOTHER_YEAR: Objection = objection(
    "its own year",
    of_another_year,
    &[
        (
            "Năm 2020 trường được tặng gì? / Trường được tặng [Huân chương Lao động hạng Ba] năm 2012.",
            "0.60",
        ),
        (
            "Tháng 8/2025 phường tặng ông Thạo gì? / Năm 2021, ông được quận công nhận [Người tốt việc tốt].",
            "0.50",
        ),
        (
            "Bà Hòa năm 2017 được danh hiệu gì? / Bà được tặng danh hiệu Thầy thuốc ưu tú năm 2017, tháng 2 vừa rồi nhận [Huân chương Lao động].",
            "0.60",
        ),
    ],
    &[
        "Năm 2020 trường được tặng gì? / Năm 2020, trường được tặng [Cờ thi đua].",
        "Tháng 8/2022 bà được tặng gì? / Năm 2019 bà nhận giấy khen; mới đây, ngày 2/8/2022, bà được tặng [Bằng khen].",
        "Năm 2013 bà được tặng gì? / Bà được tặng [Bằng khen] cho thành tích 2008-2012.",
        "Trường được tặng gì? / Trường được tặng [Huân chương Lao động hạng Ba] năm 2012.",
        "Năm 2023 anh nào cứu người? / Phường khen [anh Lê Văn Tí sinh năm 1995].",
    ],
);

/// "… hạng Ba năm 2012, hạng Nhì năm 2017": the year beside an award is the one it was given in.
fn of_another_year(seen: &Seen) -> Option<f32> {
    let open = matches!(
        seen.ask.asked,
        Asked::What | Asked::Class | Asked::Who | Asked::ByWhom | Asked::Place
    );
    let wanted = seen.period.filter(|_| open)?;
    let asked = wanted.from.year()..=wanted.to.year();
    let words: Vec<&str> = seen.part.split_whitespace().collect();
    let years: Vec<i16> = words.iter().filter_map(|word| year(word)).collect();
    // "Năm 2021, ông được quận công nhận …" where a month of a later year is asked for: the year opens the clause.
    let opening = seen
        .before
        .strip_prefix(" năm ")
        .and_then(|rest| year(rest.split(' ').next()?));
    let month = (wanted.to - wanted.from).get_days() <= 31;
    if month
        && years.is_empty()
        && opening.is_some_and(|year| year < wanted.from.year())
        && !asks(seen.asked, &["từng"])
    {
        return Some(0.5);
    }
    // "nhằm mục tiêu gì đến năm 2025?": launched earlier, it aims at that year.
    let aims =
        || asks(seen.asked, &["mục tiêu", "nhằm", "aim", "goal"]) && says(&seen.behind, &["nhằm", "mục tiêu", "to"]);
    if years.iter().any(|year| asked.contains(year)) || aims() {
        return None;
    }
    // "cho thành tích 2008-2012", "từ năm 2012": the years of a merit, and a beginning.
    let span = words
        .windows(2)
        .any(|two| year(two[0]).is_some() && year(two[1]).is_some());
    const OTHER: [&str; 11] = [
        "từ",
        "đến",
        "tới",
        "giai đoạn",
        "so với",
        "thành tích",
        "nhiệm kỳ",
        "sinh năm",
        "born",
        "since",
        "for",
    ];
    if span || says(&seen.part, &OTHER) {
        return None;
    }
    let said = words
        .windows(2)
        .any(|two| matches!(two[0], "năm" | "in") && year(two[1]).is_some());
    // The year asked for stands behind another award of the sentence, and this one has a month of its own.
    let mut lead = seen.lead.split_whitespace().skip(2);
    let elsewhere = lead.any(|word| year(word).is_some_and(|year| asked.contains(&year)));
    let own = words
        .windows(2)
        .any(|two| two[0] == "tháng" && two[1].starts_with(|c: char| c.is_ascii_digit()));
    (said || elsewhere && own).then_some(0.6)
}

pub const ANOTHER_PARTS_YEAR: Objection = objection(
    "the year of another part",
    another_parts_year,
    &[
        (
            "Năm 2019 thị xã xây mấy nhà? / Trong 5 năm, thị xã xây [17 nhà], trong đó riêng năm 2019 xây 6 nhà.",
            "0.55",
        ),
        (
            "Năm 2022 quận công nhận bao nhiêu gương? / Quận công nhận [216 gương], tăng 18 gương so với năm 2022.",
            "0.55",
        ),
    ],
    &[
        "Năm 2019 thị xã xây mấy nhà? / Trong 5 năm, thị xã xây 17 nhà, trong đó riêng năm 2019 xây [6 nhà].",
        "Năm 2023 quận khen bao nhiêu tập thể? / Quận khen [25 tập thể] đạt thành tích trong năm 2023, tăng 2 tập thể.",
        "Hội 2019 có mấy người được trao danh hiệu? / Sở trao danh hiệu cho [5 thợ] làng, sáng 26/10/2019.",
        "Năm 2022 quận thu bao nhiêu? / Năm 2022, quận thu [912 tỷ đồng], vượt 8% dự toán.",
    ],
);

/// "xây 17 nhà, riêng năm 2019 xây 6 nhà": where a part behind the number says the year with a number of its own, the
/// number before is of another time.
fn another_parts_year(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent) {
        return None;
    }
    let year = seen.period?.as_year()?.to_string();
    let holds = |text: &str| text.split_whitespace().any(|word| word == year);
    if holds(&seen.lead) || holds(&seen.part) || !holds(&seen.behind) {
        return None;
    }
    // "… cho 5 thợ, sáng 26/10/2019": the day of it all.
    let short = |word: &str| word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    let dated = |part: &str| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let day = |three: &[&str]| short(three[0]) && short(three[1]) && three[2] == year;
        words.windows(3).any(day) && words.iter().filter(|word| short(word)).count() == 2
    };
    let own = |part: &str| {
        let is_year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && !is_year(word);
        holds(part) && !dated(part) && part.split_whitespace().any(number)
    };
    seen.parts_behind.iter().any(|part| own(part)).then_some(0.55)
}

pub const ANOTHER_SCHOOL_YEAR: Objection = objection(
    "another school year",
    another_school_year,
    &[
        (
            "Năm học 2022-2023 ngành có mấy chiến sĩ thi đua? / Năm học 2021-2022, có [6 cô giáo] là chiến sĩ thi đua.",
            "0.50",
        ),
        (
            "nam hoc 2022-2023 co may giao vien gioi / Năm học 2021 - 2022 ngành có [6 giáo viên] giỏi.",
            "0.50",
        ),
        (
            "Năm học 2023-2024 trường nào dẫn đầu khối? / Năm học trước, [Trường Liên Mạc] dẫn đầu khối.",
            "0.40",
        ),
    ],
    &[
        "Năm học 2021-2022 có mấy giáo viên giỏi? / Năm học 2021-2022 ngành có [6 giáo viên] giỏi.",
        "Năm học 2022-2023 trường nào dẫn đầu khối? / Năm học trước, [Trường Liên Mạc] dẫn đầu khối.",
        "Năm 2022 có mấy giáo viên giỏi? / Năm học 2021-2022 ngành có [6 giáo viên] giỏi.",
        "Năm học 2022-2023 có mấy trường? / Huyện có [6 trường] đạt chuẩn.",
    ],
);

/// Two school years share a calendar year and nothing else.
fn another_school_year(seen: &Seen) -> Option<f32> {
    let years = |text: &str| -> Vec<(i16, i16)> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let heads = |at: usize| means(words[at], "năm") && words.get(at + 1).is_some_and(|w| means(w, "học"));
        let year = |at: usize| words.get(at).and_then(|w| year(w));
        (0..words.len())
            .filter(|at| heads(*at))
            .filter_map(|at| year(at + 2).zip(year(at + 3)))
            .collect()
    };
    let asked = years(seen.asked);
    if asked.is_empty() {
        return None;
    }
    let told = years(&seen.around);
    let other = !told.is_empty() && !asked.iter().any(|year| told.contains(year));
    // "Năm học trước" of a report of 2023 ended that year at the latest.
    const BEFORE: [&str; 4] = [
        "năm học trước",
        "năm học vừa qua",
        "năm học vừa rồi",
        "last school year",
    ];
    let over = says(&seen.sentence, &BEFORE) || told.is_empty() && says(&seen.around, &BEFORE);
    let not_yet = seen.year.is_some_and(|told| asked.iter().any(|(_, ends)| *ends > told));
    match (over && not_yet, other) {
        (true, _) => Some(0.4),
        (false, true) => Some(0.5),
        _ => None,
    }
}

pub const PART_OF_A_YEAR: Objection = objection(
    "no part of the year",
    part_of_a_year,
    &[
        (
            "5 tháng đầu năm 2023 có mấy sáng kiến? / Công đoàn quận có [1.204 sáng kiến].",
            "0.85",
        ),
        ("Quý I năm 2023 xảy ra mấy vụ cháy? / Đội xử lý [46 vụ] cháy.", "0.85"),
    ],
    &[
        "5 tháng đầu năm 2023 có mấy sáng kiến? / Tính 5 tháng đầu năm nay, con số là [268 sáng kiến].",
        "Năm 2023 có mấy sáng kiến? / Công đoàn quận có [1.204 sáng kiến].",
        "quy tiet kiem cho bao nhieu chi em vay / Hội cho [38 chị em] vay vốn.",
    ],
);

/// "5 tháng đầu năm": a number around which no part of a year is said counts another time.
fn part_of_a_year(seen: &Seen) -> Option<f32> {
    const PARTS: [&str; 14] = [
        "tháng",
        "quý",
        "nửa đầu",
        "nửa cuối",
        "đầu năm",
        "nửa năm",
        "kỳ",
        "đợt",
        "month",
        "months",
        "quarter",
        "half",
        "ngày",
        "tuần",
    ];
    let asked = quarter(seen.asked)
        || asks(
            seen.asked,
            &[
                "tháng đầu",
                "nửa đầu năm",
                "first half",
                "quarter",
                "months of",
                "tháng cuối",
                "first months",
            ],
        );
    if !matches!(seen.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent) || !asked {
        return None;
    }
    if says(&seen.sentence, &PARTS) {
        return None;
    }
    (!says(&seen.around, &PARTS)).then_some(0.85)
}

/// "Quý I", "quý vừa qua"; "quỹ tiết kiệm" typed without its mark is no quarter.
fn quarter(asked: &str) -> bool {
    const WHICH: [&str; 14] = [
        "i", "ii", "iii", "iv", "một", "hai", "ba", "bốn", "nhất", "này", "nay", "đầu", "cuối", "vừa",
    ];
    let words: Vec<&str> = asked.split_whitespace().collect();
    let told = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || WHICH.iter().any(|own| means(word, own));
    words.windows(2).any(|two| means(two[0], "quý") && told(two[1]))
}

pub const A_YEAR_AGO: Objection = objection(
    "an earlier year",
    a_year_ago,
    &[
        (
            "Vụ cháy cứu được mấy người? / Năm 2022, cũng đội này xử lý 46 vụ cháy, cứu [19 người].",
            "0.80",
        ),
        ("Xã có mấy hộ nghèo? / Năm 2015, xã có [141 hộ] nghèo.", "0.80"),
        (
            "Vụ cháy thiệt hại mấy ha rừng? / Trận cháy năm 2019 từng làm mất khoảng [30 ha] rừng.",
            "0.60",
        ),
    ],
    &[
        "Năm 2022 đội cứu được mấy người? / Năm 2022, cũng đội này xử lý 46 vụ cháy, cứu [19 người].",
        "Vụ cháy cứu được mấy người? / Đội đưa được [7 người] ra ngoài.",
        "Lúc đầu xã có mấy hộ nghèo? / Năm 2015, xã có [141 hộ] nghèo.",
        "Xã có mấy hộ nghèo? / Năm 2015, xã có 141 hộ nghèo, nay còn [5 hộ].",
    ],
);

/// A sentence that begins with a year before the report's tells no number of now, where the question names no time.
fn a_year_ago(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::HowMany | Asked::Money) || seen.period.is_some() {
        return None;
    }
    const BACK: [&str; 10] = [
        "trước", "đầu", "hồi", "từng", "khi", "lúc", "first", "before", "when", "ngoái",
    ];
    if asks(seen.asked, &BACK) {
        return None;
    }
    // "Năm 1968 có 4 lớp; nay có 42 lớp": the sentence has come to today.
    const NOW: [&str; 5] = ["nay", "hiện", "now", "today", "giờ"];
    if says(&seen.lead, &NOW) {
        return None;
    }
    let told_in = seen.year?;
    let words: Vec<&str> = seen.lead.split_whitespace().collect();
    let year = |two: &&[&str]| {
        let year = year(two[1]).is_some_and(|year| year < told_in);
        matches!(two[0], "năm" | "in") && year
    };
    // "Trận cháy năm 2019 từng làm mất 30 ha": what once was is another.
    let once = says(&seen.part, &["từng", "once"]) && words.windows(2).any(|two| year(&two));
    if once {
        return Some(0.6);
    }
    words.get(..2).filter(year).map(|_| 0.8)
}
