//! The year that a number has of its own in a sentence that tells of several: "lãi 540 triệu đồng; năm trước đó chỉ 410
//! triệu", "29 the year before and 25 in 2021".

use jiff::civil::Date;

use super::Asking;
use crate::entity::date::FROM_THE_REPORT;
use crate::entity::{Entity, Value};
use crate::question::asked::phrase_at;
use crate::text::Span;
use crate::text::token::{Token, TokenKind, year};

/// What a number of the year that is asked for is worth beside the others, and one of another year.
const ASKED: f32 = 1.06;
const ANOTHER: f32 = 0.5;

/// Words that count further back from the report's year.
const BACK: [(&str, i16); 12] = [
    ("cùng kỳ năm ngoái", -1),
    ("cùng kỳ năm trước", -1),
    ("cùng kỳ hai năm trước", -2),
    ("năm học trước", -1),
    ("mùa trước", -1),
    ("năm kia", -2),
    ("hai năm trước", -2),
    ("2 năm trước", -2),
    ("ba năm trước", -3),
    ("3 năm trước", -3),
    ("two years ago", -2),
    ("three years ago", -3),
];

/// Words that count from the year told before them, or from the report's.
const FROM_BEFORE: [(&str, i16); 9] = [
    ("năm trước đó", -1),
    ("năm liền trước", -1),
    ("năm liền kề trước", -1),
    ("một năm trước", -1),
    ("năm trước", -1),
    ("the year before", -1),
    ("the previous year", -1),
    ("a year earlier", -1),
    ("a year before", -1),
];

/// Words for the report's own time; in the first months of a year it is as often the year that has just ended.
const NOW: [&str; 13] = [
    "đến nay",
    "tới nay",
    "hiện nay",
    "hiện có",
    "hiện còn",
    "hiện là",
    "bây giờ",
    "đến giờ",
    "giờ còn",
    "giờ đã",
    "giờ là",
    "now",
    "at present",
];
const YEAR_ENDED: i8 = 4;

/// Where a year stands, and which it is, from the first to the last that it can be.
#[derive(Clone, Copy, PartialEq)]
struct Mark {
    from: usize,
    to: usize,
    years: (i16, i16),
    /// "Đến nay": what is told of the report's own time is told of its year less surely than by its number.
    now: bool,
}

/// How far the year that a number has of its own speaks for it: 1 where it has none, or none is asked for.
pub fn fit(asking: &Asking, tokens: &[Token], entities: &[Entity], number: Span, day: Option<Date>) -> f32 {
    match asked(asking, tokens, entities, number, day) {
        Some(true) => ASKED,
        Some(false) => ANOTHER,
        None => 1.0,
    }
}

/// Whether a number is of the year that is asked for; none where it has no year of its own.
pub fn asked(asking: &Asking, tokens: &[Token], entities: &[Entity], number: Span, day: Option<Date>) -> Option<bool> {
    let wanted = asking.query.period()?;
    let mark = of(tokens, entities, number, day)?;
    let (first, last) = mark.years;
    let (from, to) = (wanted.from.year(), wanted.to.year());
    let overlaps = first <= to && from <= last;
    match overlaps {
        true => (from == to && !mark.now).then_some(true),
        false => Some(false),
    }
}

/// The year of a number's own.
fn of(tokens: &[Token], entities: &[Entity], number: Span, day: Option<Date>) -> Option<Mark> {
    let marks = marks(tokens, day);
    let at = |place: u32| tokens.partition_point(|token| token.span.start < place);
    if let Some(mark) = behind(tokens, &marks, at(number.end)) {
        return Some(*mark);
    }
    let first = at(number.start);
    let mark = marks.iter().rfind(|mark| mark.to <= first)?;
    let taken = entities.iter().any(|entity| {
        let before = matches!(entity.value, Value::Quantity(_)) && at(entity.span.end) <= mark.from;
        before && behind(tokens, &marks, at(entity.span.end)) == Some(mark)
    });
    let between = &tokens[mark.to..first];
    let parted = |token: &Token| token.kind == TokenKind::Number || matches!(token.key.as_str(), ";" | "." | "|");
    if taken || between.iter().any(parted) || held_against(tokens, mark.from) {
        return None;
    }
    let opens = opens(tokens, mark.from);
    // "Hộ nghèo năm 2019 là 4,2%"; "phát động năm 2009 đã có 386 cán bộ" tells of no year.
    let at_once = between
        .first()
        .is_none_or(|t| matches!(t.key.as_str(), "là" | ":" | "(" | "đạt" | "was"));
    let tells = between.len() <= TELLING && between.iter().all(|t| TELLS.contains(&t.key.as_str()));
    (tells && (opens || at_once) || opens && marks.len() > 1).then_some(*mark)
}

/// So many words stand between a year and its number, and which.
const TELLING: usize = 8;
const TELLS: [&str; 36] = [
    "là", ":", ",", "(", "đạt", "có", "chỉ", "mới", "được", "con", "số", "này", "ấy", "đó", "lên", "tới", "đến",
    "xuống", "còn", "dừng", "ở", "mức", "gần", "hơn", "khoảng", "chừng", "trên", "thì", "đã", "was", "were", "it",
    "at", "stood", "the", "figure",
];

/// The year right behind a number, unless it opens what is told of the next: "512: năm 2019 là 301".
fn behind<'a>(tokens: &[Token], marks: &'a [Mark], from: usize) -> Option<&'a Mark> {
    const BETWEEN: [&str; 10] = ["(", "của", "năm", "hồi", "trong", "vào", "cả", "in", "for", "of"];
    const OPENS: [&str; 7] = [":", "là", "đạt", "có", "được", "mới", "chỉ"];
    let mark = (from..tokens.len().min(from + 4)).find_map(|at| {
        let filled = tokens[from..at].iter().all(|t| BETWEEN.contains(&t.key.as_str()));
        marks.iter().find(|mark| mark.from == at && filled)
    })?;
    let next = tokens.get(mark.to);
    let number = |at: usize| tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number);
    let bracket = next.is_some_and(|t| t.key == "(") && number(mark.to + 1);
    let another = next.is_some_and(|t| OPENS.contains(&t.key.as_str())) || number(mark.to) || bracket;
    (!another).then_some(mark)
}

/// "so với năm 2012", "since 2012": a year that a number is only held against, or goes on from.
fn held_against(tokens: &[Token], mark: usize) -> bool {
    const AGAINST: [&str; 9] = ["với", "hơn", "than", "with", "against", "since", "từ", "kể", "trước"];
    let before = tokens[..mark]
        .iter()
        .rev()
        .find(|t| !SAID_WITH.contains(&t.key.as_str()));
    before.is_some_and(|t| AGAINST.contains(&t.key.as_str()))
}

/// Words that stand before the number of a year.
const SAID_WITH: [&str; 12] = [
    "năm", "học", "của", "cùng", "kỳ", "cuối", "đầu", "hết", "tháng", "cả", "in", "mùa",
];

/// Whether a year opens a part of the sentence: "còn năm 2012", ", đến tháng 11/2019".
fn opens(tokens: &[Token], mark: usize) -> bool {
    const OPENING: [&str; 9] = ["còn", "và", "nhưng", "nếu", "khi", "riêng", "and", "while", "but"];
    const UP_TO: [&str; 8] = ["/", "đến", "tới", "tính", "ngày", "giữa", "vào", "song"];
    let leads = |t: &&Token| {
        let key = t.key.as_str();
        SAID_WITH.contains(&key) || UP_TO.contains(&key) || t.kind == TokenKind::Number
    };
    let before = tokens[..mark].iter().rev().find(|t| !leads(t));
    before.is_none_or(|t| matches!(t.key.as_str(), "," | ";" | ":" | "(") || OPENING.contains(&t.key.as_str()))
}

fn marks(tokens: &[Token], day: Option<Date>) -> Vec<Mark> {
    let mut out: Vec<Mark> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match mark(tokens, at, out.last(), day) {
            Some(mark) => {
                out.push(mark);
                at = mark.to;
            }
            None => at += 1,
        }
    }
    out
}

/// The year told from a token on.
fn mark(tokens: &[Token], at: usize, before: Option<&Mark>, day: Option<Date>) -> Option<Mark> {
    let said = |form: &str| phrase_at(tokens, at, form);
    let told = |to: usize, years: (i16, i16), now: bool| Mark {
        from: at,
        to,
        years,
        now,
    };
    if let Some(first) = year(&tokens[at].key) {
        let stroke = tokens.get(at + 1).is_some_and(|t| matches!(t.key.as_str(), "-" | "–"));
        let to = tokens.get(at + 2).filter(|t| stroke && t.kind == TokenKind::Number);
        return Some(match to.map(|t| year(&t.key)) {
            Some(last) => told(at + 3, (first, last.unwrap_or(first)), false),
            None => told(at + 1, (first, first), false),
        });
    }
    let day = day?;
    let counted = |form: &(&str, i16), from: i16| Some(told(said(form.0)?, (from + form.1, from + form.1), false));
    let back = || {
        BACK.iter()
            .chain(&FROM_THE_REPORT)
            .find_map(|form| counted(form, day.year()))
    };
    let from = before.map_or(day.year(), |mark| mark.years.0);
    let further = || FROM_BEFORE.iter().find_map(|form| counted(form, from));
    let first = day.year() - i16::from(day.month() <= YEAR_ENDED);
    let now = |to: usize, now: bool| told(to, (first, day.year()), now);
    back()
        .or_else(further)
        .or_else(|| NOW.iter().find_map(|form| said(form)).map(|to| now(to, true)))
        .or_else(|| is_now(tokens, at).map(|to| now(to, false)))
}

/// "nay là 214", "thì nay còn 12"; "hôm nay", "năm nay" are other words.
fn is_now(tokens: &[Token], at: usize) -> Option<usize> {
    const OTHER: [&str; 9] = ["năm", "hôm", "sáng", "chiều", "tối", "ngày", "lâu", "xưa", "trước"];
    const TOLD: [&str; 9] = ["là", "còn", "đã", "có", "chỉ", "lên", "xuống", "mới", "được"];
    let before = at.checked_sub(1).map_or("", |before| tokens[before].key.as_str());
    let next = tokens.get(at + 1).map_or("", |next| next.key.as_str());
    (tokens[at].key == "nay" && !OTHER.contains(&before) && TOLD.contains(&next)).then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::entity::{self, Words};
    use crate::text::Lang;

    #[test]
    fn a_number_has_the_year_beside_it() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let day = Date::new(2017, 10, 22).ok();
        let own = |text: &str, number: &str| -> Option<i16> {
            let words = Words::new(text, &lexicon, true, Lang::Vi);
            let entities = entity::find(&words);
            let at = text.rfind(number).expect("the number stands in the text");
            let told = of(&words.tokens, &entities, Span::new(at, at + number.len()), day)?;
            Some(told.years.0)
        };
        for (text, number, year) in [
            ("Năm 2020 là 3,94%; năm 2019 là 4,27%.", "4,27%", 2019),
            ("Tổn thất: 2019 là 3,98%; 2020: 3,61%.", "3,61%", 2020),
            (
                "Năm 2016 gia đình lãi 540 triệu đồng; năm trước đó, do giá xuống, chỉ được 410 triệu.",
                "410 triệu",
                2015,
            ),
            ("Hiện 38 giáo xứ có danh hiệu, so với 29 của năm ngoái.", "29", 2016),
            ("Doanh thu là 7,4 tỷ đồng, so với 2,9 tỷ của năm 2013.", "2,9 tỷ", 2013),
            ("Cùng kỳ hai năm trước, con số ấy là 890 triệu.", "890 triệu", 2015),
            (
                "Tổng 9,8 tỷ đồng, gấp hơn bốn lần năm 2015 (2,3 tỷ đồng).",
                "2,3 tỷ đồng",
                2015,
            ),
            ("Nếu năm 2011 mới 187 hộ theo nghề thì nay là 214.", "214", 2017),
            ("Tỷ lệ tăng từ 28% năm 2011 lên 36%.", "28%", 2011),
            ("Hợp tác xã hiện có 38 hộ, so với 29 của năm ngoái.", "38 hộ", 2017),
        ] {
            assert_eq!(own(text, number), Some(year), "{text}");
        }
        for (text, number) in [
            ("Tỷ lệ tăng từ 28% năm 2011 lên 36%.", "36%"),
            ("Số vụ giảm từ 19 vụ cùng kỳ năm trước còn 11 vụ.", "11 vụ"),
            ("So với năm 2012, xã thêm 12 hộ.", "12 hộ"),
            ("Số vụ lên tới 512: năm 2019 là 301.", "512"),
            ("Phong trào phát động năm 2009 đã có 386 cán bộ.", "386 cán bộ"),
            ("Hôm nay, xã có 12 hộ.", "12 hộ"),
        ] {
            assert_eq!(own(text, number), None, "{text}");
        }
    }
}
