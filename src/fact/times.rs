//! Words that say which time a sentence tells of: the occasion at hand, or a year that is only held against.

use super::{Found, Scene, Statement};
use crate::entity::date::{self, Period};
use crate::entity::{Entity, Value};
use crate::text::phrase::{any_stands, opening};
use crate::text::{Span, fold};

/// "từng được … năm 2019, lần này được tặng Giấy khen": what is given now was not given in the year told before.
pub fn tells_of_now(scene: &Scene, found: &Found) -> bool {
    if !matches!(found.statement, Statement::AwardGiven(_)) {
        return false;
    }
    let clause = fold::phrase_key(found.clause.of(scene.text()));
    NOW.iter().any(|now| clause.contains(now))
}

/// "Phát động phong trào thi đua năm 2023" in a title: a year that has only begun is launched, and what the report tells
/// was done in the one before; so it is with a year that is still to come.
pub fn only_launched(title: &str, year: Span, day: Option<jiff::civil::Date>, told: i16) -> bool {
    const LAUNCHED: [&str; 8] = [
        "phat dong",
        "trien khai",
        "phuong huong",
        "nhiem vu",
        "ra quan",
        "launch",
        "launches",
        "launched",
    ];
    let ahead = day.is_some_and(|day| day.year() < told);
    let begun = day.is_some_and(|day| day.year() == told && day.month() <= BEGUN);
    let before = format!(
        " {} ",
        fold::phrase_bare(title.get(..year.start as usize).unwrap_or(""))
    );
    // "Tổng kết năm 2022, phát động năm 2023": the nearest before the year says what is done with it.
    let last = |words: &[&str]| words.iter().filter_map(|w| before.rfind(&format!(" {w} "))).max();
    ahead
        || begun
            && last(&LAUNCHED)
                > last(&[
                    "tong ket",
                    "so ket",
                    "bieu duong",
                    "khen thuong",
                    "ket qua",
                    "review",
                    "reviews",
                ])
}

/// The last month in which a year that is launched has only begun.
const BEGUN: i8 = 4;

/// Words that turn from what was before to the occasion at hand.
pub const NOW: [&str; 4] = ["lần này", "dịp này", "đợt này", "hôm nay"];
/// Whether a sentence opens with a day or with the occasion that the report tells of.
pub fn returns(text: &str, found: &[Entity]) -> bool {
    const OCCASIONS: [&str; 17] = [
        "dot nay",
        "lan nay",
        "on this occasion",
        "tai hoi nghi",
        "tai buoi le",
        "tai le",
        "tai dai hoi",
        "tai buoi gap mat",
        "dip nay",
        "nhan dip nay",
        "cung dip nay",
        "trong dip nay",
        "cung trong dip nay",
        "cung ngay",
        "phat bieu tai",
        "trong khuon kho",
        "ket thuc hoi nghi",
    ];
    const OF_NOW: [&str; 6] = ["năm nay", "năm ngoái", "đang có", "hiện có", "hiện nay", "năm mới"];
    let key = format!(" {} ", fold::phrase_key(text));
    if any_stands(&key, &OF_NOW) {
        return true;
    }
    let bare = format!("{} ", fold::phrase_bare(opening(text, 8)));
    let opens = OCCASIONS.iter().any(|words| bare.starts_with(&format!("{words} ")));
    let day = found.iter().any(|e| {
        let is_day = match &e.value {
            Value::Date(date::DateMention::Period(period)) => period.is_day(),
            Value::Date(date::DateMention::DayMonth { .. }) => true,
            _ => false,
        };
        is_day
            && text
                .get(..e.span.start as usize)
                .is_some_and(|before| before.chars().count() <= OPENING_DAY)
    });
    opens || day
}

/// So far from the beginning stands a day that opens a sentence, in characters: "Và ngày 3/7 vừa qua".
const OPENING_DAY: usize = 12;

/// "Khởi đầu năm 2016, nay cả tỉnh có 98 hội quán": what stands behind "nay" tells of now.
pub fn since(text: &str, year: Span, clause: u32) -> bool {
    const NOW: [&str; 6] = ["nay", "hiện", "hiện nay", "hiện có", "now", "currently"];
    // The clause may begin with the word itself, or have it before its number: "the drive now counts 155 teams".
    let end = text.get(clause as usize..).map_or(clause as usize, |rest| {
        let part = rest.find([',', ';', '.']).unwrap_or(rest.len());
        let number = rest[..part].find(|c: char| c.is_ascii_digit());
        clause as usize + number.or_else(|| rest.find(' ')).unwrap_or(rest.len())
    });
    let between = text.get(year.end as usize..end).unwrap_or("");
    let words: Vec<String> = fold::phrase_key(between).split(' ').map(str::to_string).collect();
    // "đến nay" sums up, "thực hiện" does something.
    const BEFORE: [&str; 9] = ["đến", "tới", "thực", "thể", "phát", "xuất", "biểu", "hậu", "tái"];
    let other = |at: usize| at > 0 && BEFORE.contains(&words[at - 1].as_str());
    (0..words.len()).any(|at| NOW.contains(&words[at].as_str()) && !other(at)) || grown_since(text, year, end)
}

/// "Thành lập năm 1967 với 5 lớp, đến nay trường có 41 lớp": what a part tells that "đến nay" opens is of now; "từ năm 2019"
/// would sum up the years between.
fn grown_since(text: &str, year: Span, end: usize) -> bool {
    const UP_TO_NOW: [&str; 4] = ["đến nay", "tới nay", "đến giờ", "tới giờ"];
    let before = fold::phrase_key(text.get(..year.start as usize).unwrap_or(""));
    let before = before.trim_end_matches("năm").trim_end();
    let summed = before.ends_with("từ") || before.ends_with("từ cuối") || before.ends_with("từ đầu");
    let parts = text.get(year.end as usize..).unwrap_or("");
    let opens = |(at, part): (usize, &str)| {
        let part = part.trim_start_matches([',', ';', '.']).trim_start();
        let key = fold::phrase_key(part);
        year.end as usize + at < end && UP_TO_NOW.iter().any(|now| key.starts_with(now))
    };
    let starts = parts.match_indices([',', ';', '.']).map(|(at, _)| at);
    !summed && starts.into_iter().any(|at| opens((at, &parts[at..])))
}

/// "lên tới 71%, năm 2020 chỉ có 58%", "(năm 2020: 58%)": a year that opens a part of its own, with a number of its own in
/// it, is not that of the numbers told before.
pub fn of_its_own_part(text: &str, year: Span) -> bool {
    const LEADING: [&str; 9] = ["năm", "cả", "trong", "khi", "còn", "mà", "so", "và", "thì"];
    let (before, behind) = (
        text.get(..year.start as usize).unwrap_or(""),
        text.get(year.end as usize..).unwrap_or(""),
    );
    let Some(from) = before.rfind([',', ';', '(', '.']) else {
        return false;
    };
    // "…; năm 2024, khi chưa sắp xếp, cả quận có 410 gương": a semicolon opens a part with commas of its own.
    let parted = before[from..].starts_with(';');
    let told_before = before[..from].contains(|c: char| c.is_ascii_digit());
    let leads = fold::phrase_key(&before[from..]);
    let opens = leads.split_whitespace().all(|word| LEADING.contains(&word));
    let digit = |c: char| c.is_ascii_digit();
    let sign = |(at, _): &(usize, &str)| !(behind[..*at].ends_with(digit) && behind[at + 1..].starts_with(digit));
    let ends = |sign: &(usize, &str)| !(parted && sign.1 == ",");
    let to = behind.match_indices([',', ';', ')', '.']).filter(ends).find(sign);
    let own = to.map_or(behind, |(at, _)| &behind[..at]);
    let told = own.contains(digit) && !own.trim_start().starts_with(['-', '–', '/']);
    told_before && opens && told
}

/// "…, ngôi trường mà năm 2013 vẫn phải học nhờ", "…, whose street opened in 2022": a year that only says more of something
/// named before.
pub fn of_relative(text: &str, year: Span) -> bool {
    const LEADING: [&str; 8] = ["năm", "hồi", "từ", "vào", "đầu", "giữa", "cuối", "tháng"];
    // "…, kế nhiệm ông A nghỉ hưu năm 2020, kể rằng …" says who somebody is.
    const RELATIVE: [&str; 9] = ["whose", "which", "who", "where", "that", "kế", "vốn", "nguyên", "thay"];
    let before = text.get(..year.start as usize).unwrap_or("");
    let from = before.rfind([',', ';', '(', '.']).map_or(0, |at| at + 1);
    let part = fold::phrase_key(&before[from..]);
    let words: Vec<&str> = part.split(' ').collect();
    let last = words.iter().rfind(|word| !LEADING.contains(word));
    let opens = from > 0 && words.first().is_some_and(|word| RELATIVE.contains(word));
    last == Some(&"mà") || opens
}

/// "33 triệu năm 2015 | tăng lên 55,8 triệu đồng | năm 2019": between two years stands what a figure came to.
pub fn came_to(text: &str, from: u32, to: u32) -> bool {
    let between = fold::phrase_key(text.get(from as usize..to as usize).unwrap_or(""));
    let words: Vec<&str> = between.split(' ').collect();
    let number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let to = words
        .iter()
        .position(|word| ["lên", "xuống", "còn", "to"].contains(word));
    to.is_some_and(|at| at <= 2 && words.get(at + 1).is_some_and(number))
}

/// "Đại hội … lần thứ II, giai đoạn 2020-2025", "Đại hội Thi đua yêu nước huyện A giai đoạn 2015-2020": the years are those a
/// congress is held for; nor are those of whom its delegates stand for ("thay mặt điển hình của 5 năm 2010 - 2015") its own.
pub fn of_congress(text: &str, years: Span) -> bool {
    let named = fold::phrase_key(text.get(..years.start as usize).unwrap_or(""));
    let span = fold::phrase_key(years.of(text));
    let of_term = ["giai đoạn", "nhiệm kỳ"]
        .iter()
        .any(|word| span.starts_with(word) || named.trim_end().ends_with(word));
    let congress = named.rfind("đại hội").map(|at| named[at..].split(' ').count());
    let near = |most: usize| congress.is_some_and(|words| words <= most);
    let named_so = named.contains("lần thứ") || named.contains("đại hội thi đua");
    let stands_for = ["thay mặt", "đại diện"].iter().any(|word| named.contains(word));
    of_term && named_so && near(16) || stands_for && near(35)
}

/// "Từ đầu năm 2019 đến nay": what runs up to now.
pub fn until_now(text: &str, from: Span) -> bool {
    let behind = text.get(from.end as usize..).unwrap_or("").trim_start();
    ["đến nay", "tới nay", "đến giờ", "tới giờ", "to date", "until now"]
        .iter()
        .any(|now| behind.starts_with(now))
}

/// "honoured 96 volunteers who have looked after the lake since 2016": what lasts up to the report, and not its own year.
pub fn since_then(text: &str, from: Span) -> bool {
    let before = text.get(..from.start as usize).unwrap_or("").trim_end();
    before.ends_with("since") || before.ends_with("Since")
}

/// "gần gấp đôi năm 2015", "twice the sum spent after the 2020 flood", "so với 47,9% của năm 2022", "cùng kỳ năm 2019": a year that is only held against.
pub fn compared(text: &str, span: Span) -> bool {
    let before = text.get(..span.start as usize).unwrap_or("");
    // "gấp 2,5 lần": the comma of a number parts nothing.
    let digit = |c: char| c.is_ascii_digit();
    let parts = |(at, sign): &(usize, &str)| {
        let in_number = before[..*at].ends_with(digit) && before[at + sign.len()..].starts_with(digit);
        !in_number
    };
    let part = before
        .rmatch_indices([';', '.', ','])
        .find(parts)
        .map_or(before, |(at, _)| &before[at..]);
    let near: String = {
        let all: Vec<char> = before.chars().collect();
        all[all.len().saturating_sub(24)..].iter().collect()
    };
    let says = |text: &str, words: &[&str]| {
        let bare = format!(" {} ", fold::phrase_bare(text));
        any_stands(&bare, words)
    };
    says(
        part,
        &[
            "so voi",
            "gap doi",
            "gap ba",
            "gap",
            "cung ky",
            "twice the",
            "double the",
            "three times the",
            "half the",
            "compared with",
            "compared to",
            "up from",
            "down from",
        ],
    ) || says(&near, &["so voi", "than in", "than", "hon nam"])
        || ends_in_more(&near)
        || against_number(part)
}

/// "nhiều hơn [sáu tháng cuối năm 2025]"
fn ends_in_more(before: &str) -> bool {
    const MORE: [&str; 8] = [
        "nhieu hon",
        "it hon",
        "cao hon",
        "thap hon",
        "lon hon",
        "dong hon",
        "tang hon",
        "giam hon",
    ];
    let bare = fold::phrase_bare(before);
    MORE.iter().any(|words| bare.ends_with(words))
}

/// "352 people, against 318 in 2011": the number of another year.
fn against_number(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    words.windows(3).next_back().is_some_and(|three| {
        let number = three[1].starts_with(|c: char| c.is_ascii_digit());
        three[0] == "against" && number && three[2] == "in"
    })
}

/// "tăng 135% so với cùng kỳ năm 2019", "up on 2019": the year something is compared with is not the year it is told of.
pub fn held_against(scene: &Scene, entity: &Entity) -> bool {
    const COMPARED: [&str; 9] = [
        "than",
        "hơn",
        "than in",
        "so với",
        "cùng kỳ",
        "so với cùng kỳ",
        "compared with",
        "compared to",
        "up on",
    ];
    if !matches!(entity.value, Value::Date(_)) {
        return false;
    }
    let before = scene.text().get(..entity.span.start as usize).unwrap_or("");
    let from = before.char_indices().rev().nth(COMPARED_NEAR).map_or(0, |(at, _)| at);
    let near = fold::phrase_key(&before[from..]);
    let near = near
        .trim_end_matches("năm")
        .trim_end()
        .trim_end_matches("của")
        .trim_end();
    COMPARED.iter().any(|words| near.ends_with(words)) || came_from(near, scene.text(), entity.span)
}

/// "giảm từ 21 vụ năm 2023 xuống 13 vụ": the year of what something grew or fell from.
fn came_from(near: &str, text: &str, year: Span) -> bool {
    const CAME_TO: [&str; 6] = ["xuống", "còn", "lên", "xuống còn", "to", "lên thành"];
    /// So many words stand between "từ" and the year at most: "từ 21 vụ".
    const FAR: usize = 4;
    let words: Vec<&str> = near.split(' ').collect();
    let from = words
        .iter()
        .rev()
        .take(FAR)
        .position(|word| *word == "từ" || *word == "from");
    let number = words
        .iter()
        .rev()
        .take(FAR)
        .any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let behind = fold::phrase_key(text.get(year.end as usize..).unwrap_or(""));
    let first = behind.split(' ').next().unwrap_or("");
    from.is_some() && number && CAME_TO.contains(&first)
}

/// "Chị My, sinh năm 2001", "born in 2001": a year of birth is no time that anything is told of.
pub fn of_birth(text: &str, year: Span) -> bool {
    // The last words tell it.
    const NEAR: usize = 6;
    let before = text.get(..year.start as usize).unwrap_or("");
    let spaces = before.char_indices().rev().filter(|(_, c)| c.is_whitespace());
    let from = spaces.map(|(at, _)| at).nth(NEAR).unwrap_or(0);
    let before = fold::phrase_key(&before[from..]);
    let before = before
        .trim_end_matches("năm")
        .trim_end()
        .trim_end_matches("ngày")
        .trim_end();
    ["sinh", "sn", "born in", "born on", "born"]
        .iter()
        .any(|word| before == *word || before.ends_with(&format!(" {word}")))
}

/// So near before the year stand the words that compare, in characters.
const COMPARED_NEAR: usize = 30;

/// What may stand before a period that sets the scene: "Trong năm 2022", "Tính đến hết năm 2020", "Nhìn lại 5 năm".
const OPENINGS: [&str; 22] = [
    "voi",
    "ngay trong",
    "suot",
    "vao",
    "for",
    "throughout",
    "trong",
    "rieng",
    "rieng trong",
    "den",
    "den het",
    "tinh den",
    "tinh den het",
    "tu",
    "ket thuc",
    "buoc vao",
    "theo do",
    "cu the",
    "bao cao tai hoi nghi neu ro",
    "nhin lai",
    "in",
    "during",
];

/// So many words at most say what a sentence looks back on.
const LOOKING_BACK: usize = 8;

/// The time a section is of from this sentence on, where the sentence opens one. `told`: the times the sentence names;
/// `first`: no section is open.
pub fn section(text: &str, told: &[(Span, Period)], first: bool, day: Option<jiff::civil::Date>) -> Option<Period> {
    const NOW: [&str; 2] = ["năm nay", "this year"];
    let (span, period) = told.iter().find(|(span, p)| {
        let head = fold::phrase_bare(&text[..span.start as usize]);
        // "… tổng kết hoạt động năm 2016 …": what a meeting sums up is what the report goes on to tell.
        let words: Vec<&str> = head.split(' ').rev().take(8).collect();
        let summed_up = first && words.windows(2).any(|w| matches!(w, ["ket", "tong" | "so"]));
        // "Nhìn lại công tác khen thưởng năm 2022, …"
        let looks_back = head.starts_with("nhin lai ") && head.split(' ').count() <= LOOKING_BACK;
        !p.is_day() && (head.is_empty() || OPENINGS.contains(&head.as_str()) || summed_up || looks_back)
    })?;
    let behind = fold::phrase_key(&text[span.end as usize..]);
    // "Năm 2020 chỉ xếp thứ ba, năm nay quận về nhất": the report is of this year.
    let now = day.filter(|day| day.year() > period.to.year() && any_stands(&format!(" {behind} "), &NOW));
    now.map_or(Some(*period), |day| Period::year(day.year()))
}
