//! The time a question names: years, quarters, months, and those told from today: "năm ngoái", "nhiệm kỳ trước".

use jiff::civil::Date;

use super::asked::phrase_at;
use super::occasions::{around_occasion, since_day};
use super::slots::range;
use super::{PeriodSlot, forms};
use crate::entity::date::{DateMention, Period};
use crate::entity::{Entity, Value, Words};
use crate::text::token::TokenKind;

pub fn find(words: &Words, entities: &[Entity], today: Date) -> Vec<PeriodSlot> {
    let mut out: Vec<PeriodSlot> = entities
        .iter()
        .filter_map(|e| {
            let Value::Date(mention) = e.value else { return None };
            let (from, to) = range(words, e.span);
            let period = match mention {
                DateMention::Period(p) => p,
                // A day without a year in a question: this year's, unless another year stands beside it.
                DateMention::DayMonth { .. } => mention.resolve(Some(today))?,
            };
            let period = before_year(words, from, period).unwrap_or_else(|| around_occasion(words, from, period));
            let period = since_day(words, (from, to), period);
            let (from, period) = part_before(words, from, period)
                .unwrap_or((roughly(words, from), up_to(words, entities, from, period)));
            Some(PeriodSlot {
                period,
                words: words.str(words.tokens[from].span.join(e.span)).to_string(),
                from,
                to,
                up_to: runs_up_to(words, entities, from),
            })
        })
        .collect();
    // "Tây Hồ 2019 2020 năm nào nhiều hơn?" holds them against each other.
    if !forms::compares(words) {
        joined(&mut out);
        of_its_year(&mut out);
    }
    let told: Vec<PeriodSlot> = from_today(words, today);
    // "Năm 2016 … bao nhiêu, năm trước đó bao nhiêu?": told from the year the question names.
    let base = out.iter().find_map(|slot| slot.period.in_one_year());
    // "năm học 2022-2023 so với năm trước": the school year before.
    let school = out.iter().find_map(|slot| slot.period.school_year());

    out.extend(told.into_iter().map(|mut slot| {
        let back = slot
            .period
            .as_year()
            .map(|year| today.year() - year)
            .filter(|back| (1..=2).contains(back));
        if let (Some(base), Some(back)) = (base, back) {
            slot.period = Period::year(base - back).unwrap_or(slot.period);
        } else if let (Some(school), Some(back)) = (school, back) {
            slot.period = Period::years(school - back, school + 1 - back).unwrap_or(slot.period);
        }
        slot
    }));
    out
}

/// "khánh hòa 2015 2020": two bare years side by side are the years from one to the other.
fn joined(slots: &mut Vec<PeriodSlot>) {
    const MOST: i16 = 10;
    for at in (1..slots.len()).rev() {
        let (first, second) = (&slots[at - 1], &slots[at]);
        let side_by_side = first.to == second.from && second.to == second.from + 1;
        let years = first.period.as_year().zip(second.period.as_year());
        let Some((from, to)) = years.filter(|(from, to)| side_by_side && (1..=MOST).contains(&(to - from))) else {
            continue;
        };
        let Some(period) = Period::years(from, to) else {
            continue;
        };
        let second = slots.remove(at);
        let first = &mut slots[at - 1];
        first.words = format!("{} {}", first.words, second.words);
        (first.period, first.to) = (period, second.to);
    }
}

/// "Dịp 20-11 năm 2023": a day told without a year is of the year right behind it.
fn of_its_year(slots: &mut Vec<PeriodSlot>) {
    let of_day =
        |words: &str| words.contains(['-', '/']) && !words.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4);
    for at in (1..slots.len()).rev() {
        let (day, year) = (&slots[at - 1], &slots[at]);
        if of_day(&day.words) && day.to == year.from && year.period.as_year().is_some() {
            slots.remove(at - 1);
        }
    }
}

/// "Trước 2020", "before 2020": the fifty years before, which is as far back as reports tell.
fn before_year(words: &Words, from: usize, period: Period) -> Option<Period> {
    let year = period.as_year()?;
    let said = ["trước", "trước năm", "before"]
        .iter()
        .any(|p| (from.saturating_sub(2)..from).any(|at| phrase_at(&words.tokens, at, p) == Some(from)));
    (said || opens_before(words, from))
        .then(|| Period::years(year - 50, year - 1))
        .flatten()
}

/// "Trước lần đón huân chương năm 2020, quận đã có …", "Before the Labour Order of 2020": the year is of what came after.
fn opens_before(words: &Words, from: usize) -> bool {
    const EVENTS: [&str; 14] = [
        "trước khi",
        "trước lần",
        "trước lúc",
        "trước dịp",
        "trước đợt",
        "trước lễ",
        "trước đại hội",
        "trước hội nghị",
        "trước huân chương",
        "trước tấm huân chương",
        "before the",
        "before its",
        "before receiving",
        "before getting",
    ];
    let tokens = &words.tokens;
    let begin = (from.saturating_sub(FAR)..from)
        .rev()
        .find(|at| !tokens[*at].is_word() && tokens[*at].kind != TokenKind::Number)
        .map_or(from.saturating_sub(FAR), |sign| sign + 1);
    let opens = begin == 0 || !tokens[begin - 1].is_word();
    // The part of the sentence ends with its year.
    let closed =
        tokens.get(from + 1).is_some_and(|t| !t.is_word()) || tokens.get(from + 2).is_some_and(|t| !t.is_word());
    opens && closed && EVENTS.iter().any(|event| phrase_at(tokens, begin, event).is_some())
}

/// So many words an opening of a sentence has at most before its year.
const FAR: usize = 12;

/// "by May 2021", "tính đến tháng 5/2021": what had come about by then is told of the year as a whole.
fn up_to(words: &Words, entities: &[Entity], from: usize, period: Period) -> Period {
    match (period.in_one_year(), Date::new(period.from.year(), 1, 1)) {
        (Some(_), Ok(first)) if period.as_year().is_none() && runs_up_to(words, entities, from) => {
            Period { from: first, ..period }
        }
        _ => period,
    }
}

/// Whether the time that begins at a token is only the end of what is asked for.
fn runs_up_to(words: &Words, entities: &[Entity], from: usize) -> bool {
    const SAID: [&str; 13] = [
        "hết",
        "tính hết",
        "by",
        "until",
        "till",
        "as of",
        "by the end of",
        "tính đến",
        "tính tới",
        "đến",
        "tới",
        "đến hết",
        "đến cuối",
    ];
    let said = |at: usize| {
        let ends = |phrase: &str| {
            let end = phrase_at(&words.tokens, at, phrase);
            end == Some(from) || end.is_some_and(|end| phrase_at(&words.tokens, end, "năm") == Some(from))
        };
        SAID.iter().any(|phrase| ends(phrase))
    };
    // "Hết 2020": the word stands within the time.
    let within = words.tokens.get(from).is_some_and(|t| t.can_mean("hết"));
    // "từ tháng 1 đến tháng 5" says both ends.
    let before = |e: &Entity| matches!(e.value, Value::Date(_)) && range(words, e.span).1 <= from;
    (within || (from.saturating_sub(5)..from).any(said)) && !entities.iter().any(before)
}

/// "Đầu 2024", "cuối tháng 5", "in early 2019": which part of it is meant is no word that a report must have.
fn roughly(words: &Words, from: usize) -> usize {
    const PARTS: [&str; 11] = [
        "đầu", "cuối", "giữa", "early", "late", "mid", "hồi", "trong", "vào", "during", "hết",
    ];
    // "Tỉnh nào dẫn đầu năm 2017?": who comes first.
    let first = |at: usize| at > 0 && ["dẫn", "đứng"].iter().any(|verb| words.tokens[at - 1].can_mean(verb));
    let part = |at: usize| PARTS.iter().any(|part| words.tokens[at].can_mean(part)) && !first(at);
    match from.checked_sub(1) {
        Some(before) if part(before) => before,
        _ => from,
    }
}

/// "năm nay", "6 tháng đầu năm ngoái", "quý trước", "nhiệm kỳ trước", "last year".
fn from_today(words: &Words, today: Date) -> Vec<PeriodSlot> {
    let year = |back: i16| Period::year(today.year() - back);
    let month = |back: i16| months(today, back, 1);
    let quarter = |back: i16| months(today, i16::from((today.month() - 1) % 3) + 3 * back, 3);
    let term = |back: i16| term(today, back);
    let table: [(&str, Option<Period>); 36] = [
        ("năm học trước", year(1)),
        ("năm nay", year(0)),
        ("năm ngoái", year(1)),
        ("năm trước", year(1)),
        ("năm rồi", year(1)),
        ("năm vừa rồi", year(1)),
        ("năm vừa qua", year(1)),
        ("năm kia", year(2)),
        ("năm tới", year(-1)),
        ("năm sau", year(-1)),
        ("tháng này", month(0)),
        ("tháng trước", month(1)),
        ("tháng rồi", month(1)),
        ("quý này", quarter(0)),
        ("quý trước", quarter(1)),
        ("nhiệm kỳ này", term(0)),
        ("nhiệm kỳ hiện nay", term(0)),
        ("nhiệm kỳ trước", term(1)),
        ("nhiệm kỳ vừa rồi", term(1)),
        ("nhiệm kỳ vừa qua", term(1)),
        ("giai đoạn trước", term(1)),
        ("hôm nay", Some(Period::day(today))),
        ("hôm qua", today.yesterday().ok().map(Period::day)),
        ("this year", year(0)),
        ("last year", year(1)),
        ("the year before last", year(2)),
        ("next year", year(-1)),
        ("this month", month(0)),
        ("last month", month(1)),
        ("this quarter", quarter(0)),
        ("last quarter", quarter(1)),
        ("this term", term(0)),
        ("last term", term(1)),
        ("the previous term", term(1)),
        ("today", Some(Period::day(today))),
        ("yesterday", today.yesterday().ok().map(Period::day)),
    ];
    let mut out: Vec<PeriodSlot> = Vec::new();
    for at in 0..words.tokens.len() {
        let longest = table
            .iter()
            .filter_map(|(phrase, period)| Some((phrase_at(&words.tokens, at, phrase)?, (*period)?)))
            .max_by_key(|(to, _)| *to);
        let Some((to, period)) = longest else { continue };
        // "10 năm nay", "bao nhiêu năm rồi" count years.
        let counts = at
            .checked_sub(1)
            .is_some_and(|before| words.tokens[before].key.parse::<u32>().is_ok())
            && period.as_year().is_some();
        let some = at.checked_sub(1).is_some_and(|before| {
            const SOME: [&str; 6] = ["mấy", "nhiêu", "vài", "nhiều", "những", "các"];
            // Typed with its mark or in small letters: "anh Nam năm nay" counts no years.
            const NUMBERS: [&str; 11] = [
                "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "chục",
            ];
            let token = &words.tokens[before];
            let number = NUMBERS.contains(&token.key.as_str()) && !token.capital && period.as_year().is_some();
            number || SOME.iter().any(|w| token.can_mean(w))
        });
        // "năm học trước đó" counts from the one asked about before.
        let from_another = to == at + 3 && words.tokens.get(to).is_some_and(|t| t.can_mean("đó"));
        if counts || some || from_another || out.iter().any(|slot| slot.to > at) {
            continue;
        }
        let (from, period) = part_before(words, at, period).unwrap_or((at, period));
        out.push(PeriodSlot {
            period,
            words: words
                .str(words.tokens[from].span.join(words.tokens[to - 1].span))
                .to_string(),
            from,
            to,
            up_to: false,
        });
    }
    out
}

/// Months, `back` before this one, `many` of them.
fn months(today: Date, back: i16, many: i16) -> Option<Period> {
    let first = |back: i16| -> Option<Date> {
        let months = i32::from(today.year()) * 12 + i32::from(today.month()) - 1 - i32::from(back);
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, 1).ok()
    };
    let to = first(back - many)?.yesterday().ok()?;
    Some(Period { from: first(back)?, to })
}

/// Congresses and councils are elected for five years that end in 0 and 5.
fn term(today: Date, back: i16) -> Option<Period> {
    let begins = today.year().div_euclid(5) * 5 - 5 * back;
    Period::years(begins, begins + 5)
}

/// "6 tháng đầu" before "năm nay", "quý 2" before "năm ngoái": where the part begins, and the part of that year.
fn part_before(words: &Words, at: usize, whole: Period) -> Option<(usize, Period)> {
    let year = whole.as_year()?;
    let halves: [(&str, i8, i16); 11] = [
        ("6 tháng đầu", 1, 6),
        ("sáu tháng đầu", 1, 6),
        ("nửa đầu", 1, 6),
        ("first half of", 1, 6),
        ("first six months of", 1, 6),
        ("6 tháng cuối", 7, 6),
        ("nửa cuối", 7, 6),
        ("nửa sau", 7, 6),
        ("second half of", 7, 6),
        ("9 tháng đầu", 1, 9),
        ("3 tháng đầu", 1, 3),
    ];
    let quarters = [
        ["quý i", "quý 1", "q1", "first quarter of"],
        ["quý ii", "quý 2", "q2", "second quarter of"],
        ["quý iii", "quý 3", "q3", "third quarter of"],
        ["quý iv", "quý 4", "q4", "fourth quarter of"],
    ];
    let quarters = quarters
        .into_iter()
        .zip([1, 4, 7, 10])
        .flat_map(|(names, first)| names.map(|name| (name, first, 3)));
    halves.into_iter().chain(quarters).find_map(|(phrase, first, many)| {
        let from = at.checked_sub(phrase.split(' ').count())?;
        let stands = phrase_at(&words.tokens, from, phrase) == Some(at);
        let part = months(Date::new(year, first, 1).ok()?, 0, 1)?;
        let last = months(Date::new(year, first, 1).ok()?, 1 - many, 1)?;
        stands.then_some((
            from,
            Period {
                from: part.from,
                to: last.to,
            },
        ))
    })
}

#[cfg(test)]
mod tests {
    use crate::question::understand;
    use std::sync::LazyLock;

    static LEXICON: LazyLock<crate::entity::lexicon::Lexicon> =
        LazyLock::new(|| crate::entity::lexicon::Lexicon::load(std::path::Path::new("data/lexicon")));

    /// The first period of a question asked on 22 November 2026.
    fn read(question: &str) -> Option<String> {
        let query = understand(question, &LEXICON, jiff::civil::date(2026, 11, 22));
        query.period().map(|p| format!("{}..{}", p.from, p.to))
    }

    #[test]
    fn times_are_told_from_today() {
        for (question, period) in [
            ("năm nay Tây Hồ khen ai", "2026-01-01..2026-12-31"),
            ("nam ngoai tay ho khen ai", "2025-01-01..2025-12-31"),
            ("6 tháng đầu năm nay thu ngân sách bao nhiêu", "2026-01-01..2026-06-30"),
            ("quý trước có bao nhiêu tập thể được khen", "2026-07-01..2026-09-30"),
            ("tháng trước ai được khen", "2026-10-01..2026-10-31"),
            ("nhiệm kỳ trước có mấy Huân chương Lao động", "2020-01-01..2025-12-31"),
            ("nhiem ky nay co phong trao gi", "2025-01-01..2030-12-31"),
            ("who was rewarded last year", "2025-01-01..2025-12-31"),
        ] {
            assert_eq!(read(question).as_deref(), Some(period), "{question}");
        }
    }

    #[test]
    fn times_that_are_named_are_read() {
        for (question, period) in [
            ("quý I/2024 Tây Hồ khen ai", "2024-01-01..2024-03-31"),
            ("quy 1/2024 tay ho khen ai", "2024-01-01..2024-03-31"),
            ("6 tháng đầu năm 2023 thu ngân sách bao nhiêu", "2023-01-01..2023-06-30"),
            ("giai đoạn 2015-2020 có mấy gương", "2015-01-01..2020-12-31"),
            ("giai doan 2015 - 2020 co may guong", "2015-01-01..2020-12-31"),
            ("tính đến tháng 5/2021 có bao nhiêu thẻ", "2021-01-01..2021-05-31"),
            ("how many cards by May 2021", "2021-01-01..2021-05-31"),
            (
                "who was rewarded in the first quarter of 2024",
                "2024-01-01..2024-03-31",
            ),
            ("how many in the first half of 2023", "2023-01-01..2023-06-30"),
            ("how many in Q1 2018", "2018-01-01..2018-03-31"),
            ("khanh hoa 2015 2020 may nguoi dat cstd", "2015-01-01..2020-12-31"),
            ("năm học trước so với năm học 2022-2023", "2022-01-01..2023-12-31"),
            ("khanh hoa 2020 2015 may nguoi dat cstd", "2020-01-01..2020-12-31"),
            ("năm học 22-23 có mấy CSTĐCS", "2022-01-01..2023-12-31"),
            ("27/2/2021 ai được khen", "2021-01-27..2021-03-14"),
            ("ngày 27/2/2021 ai được khen", "2021-02-27..2021-02-27"),
            ("từ 1/7/2025 phường giải quyết mấy hồ sơ", "2025-07-01..2026-07-01"),
        ] {
            assert_eq!(read(question).as_deref(), Some(period), "{question}");
        }
    }

    #[test]
    fn counted_years_are_no_year() {
        assert_eq!(read("10 năm nay ông dạy bơi cho ai"), None);
    }
}
