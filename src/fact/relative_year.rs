//! The year that a report sums up without its number: "năm qua", "the past year".

use jiff::civil::Date;

use crate::entity::date::{FROM_THE_REPORT, Period};
use crate::text::token::{Token, tokens};
use crate::text::{Span, fold};

/// The last month in which "năm qua" means the year before the report's.
const SUMMED_UP: i8 = 4;

/// The first month in which it is the report's own; between them it may run from month to month.
const ALMOST_OVER: i8 = 10;

const FORMS: [&str; 3] = ["năm vừa qua", "năm qua", "the past year"];

/// The years told so in a sentence of a report of `day`.
pub fn years(text: &str, day: Option<Date>) -> Vec<(Span, Period)> {
    let Some(day) = day else { return Vec::new() };
    // Most sentences hold neither of the words, which one glance tells.
    let holds = |word: &[u8]| {
        text.as_bytes()
            .windows(word.len())
            .any(|bytes| bytes.eq_ignore_ascii_case(word))
    };
    if !holds(b"qua") && !holds(b"past") {
        return Vec::new();
    }
    let key = fold::key(text);
    if !FORMS.iter().any(|form| key.contains(form)) {
        return Vec::new();
    }
    let year = match day.month() {
        ..=SUMMED_UP => day.year() - 1,
        ALMOST_OVER.. => day.year(),
        _ => return Vec::new(),
    };
    let tokens = tokens(text);
    let spans = (0..tokens.len()).filter_map(|at| year_at(&tokens, at));
    spans.filter_map(|span| Some((span, Period::year(year)?))).collect()
}

/// "Năm ngoái, thầy đạt …, còn năm nay …": a sentence that opens with last year, or another, tells of both years by the
/// report's day.
pub fn opened(text: &str, day: Option<Date>) -> Vec<(Span, Period)> {
    const LAST: [&str; 3] = ["năm ngoái", "năm trước", "last year"];
    const THIS: [&str; 2] = ["năm nay", "this year"];
    let Some(day) = day else { return Vec::new() };
    // Both forms begin with one of these letters.
    if !text.trim_start().starts_with(['N', 'n', 'L', 'l']) {
        return Vec::new();
    }
    let tokens = tokens(text);
    let stands = |at: usize, forms: &[&str]| {
        let two = tokens.get(at..at + 2)?;
        let said = format!("{} {}", two[0].key, two[1].key);
        forms.contains(&said.as_str()).then(|| two[0].span.join(two[1].span))
    };
    // "Năm trước đó" counts from another year than the report's.
    let from_another = tokens
        .get(2)
        .is_some_and(|next| ["đó", "nữa"].contains(&next.key.as_str()));
    let last = stands(0, &LAST).filter(|_| !from_another);
    // "Năm 2020 chỉ xếp thứ ba, năm nay được tặng cờ"
    let named = matches!(tokens.as_slice(), [year, of, ..] if year.key == "năm" && of.is_year());
    if last.is_none() && !named {
        return Vec::new();
    }
    let this = (2..tokens.len())
        .filter_map(|at| stands(at, &THIS))
        .map(|span| (span, day.year()));
    let told = last.map(|span| (span, day.year() - 1)).into_iter().chain(this);
    told.filter_map(|(span, year)| Some((span, Period::year(year)?)))
        .collect()
}

/// The part of a sentence between semicolons that holds a clause.
pub fn part_of(text: &str, clause: Span) -> Span {
    let before = text.get(..clause.start as usize).unwrap_or("");
    let behind = text.get(clause.end as usize..).unwrap_or("");
    let start = before.rfind(';').map_or(0, |at| at + 1);
    let end = behind.find(';').map_or(text.len(), |at| clause.end as usize + at);
    Span {
        start: start as u32,
        end: end as u32,
    }
}

/// The year of a clause about a cluster by words that count from the report's own: "Phú La là Cụm trưởng năm nay", "năm
/// tới Ba Vì làm Cụm trưởng", "nhìn lại năm cũ, La Khê dẫn đầu cụm".
pub fn of_clause(text: &str, clause: Span, day: Option<Date>) -> Option<Period> {
    let day = day?;
    let part = part_of(text, clause);
    let tokens = tokens(text);
    // "năm cũ" is said of the year before in the months that follow it.
    let counts = |words: &str| !words.ends_with(" cũ") || day.month() <= SUMMED_UP;
    let told: Vec<(Span, i16)> = (0..tokens.len())
        .flat_map(|at| FROM_THE_REPORT.iter().map(move |counted| (at, counted)))
        .filter(|(_, (words, _))| counts(words))
        .filter_map(|(at, (words, years))| Some((form_at(&tokens, at, words)?, *years)))
        .filter(|(span, _)| part.start <= span.start && span.end <= part.end)
        .collect();
    let close = |(span, _): &&(Span, i16)| (clause.start..=clause.end + 2).contains(&span.start);
    let before = |(span, _): &&(Span, i16)| span.end <= clause.start;
    let (_, years) = told.iter().find(close).or_else(|| told.iter().rfind(before))?;
    Period::year(day.year() + years)
}

fn year_at(tokens: &[Token], at: usize) -> Option<Span> {
    let span = FORMS.iter().find_map(|form| form_at(tokens, at, form))?;
    // "5 năm qua", "nhiều năm qua", "hơn chục năm qua": several years.
    const OPENS: [&str; 8] = ["trong", "của", "cả", "suốt", "và", "in", "over", "during"];
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let several =
        |t: &Token| t.key.starts_with(|c: char| c.is_ascii_digit()) || t.is_word() && !OPENS.contains(&t.key.as_str());
    (!before.is_some_and(several)).then_some(span)
}

/// A form that begins at a token.
fn form_at(tokens: &[Token], at: usize, form: &str) -> Option<Span> {
    let run = tokens.get(at..at + form.split(' ').count())?;
    let same = run.iter().map(|token| token.key.as_str()).eq(form.split(' '));
    Some(run.first()?.span.join(run.last()?.span)).filter(|_| same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_told_by_the_day_of_the_report() {
        let told = |text: &str, (y, m, d): (i16, i8, i8)| -> Vec<i16> {
            let day = Date::new(y, m, d).ok();
            years(text, day).iter().map(|(_, period)| period.from.year()).collect()
        };
        let february = (2023, 2, 10);
        assert_eq!(told("Năm qua, 7 tỉnh hoàn thành 118 chỉ tiêu.", february), [2022]);
        assert_eq!(told("Trong năm qua có 12 hộ thoát nghèo.", (2023, 12, 20)), [2023]);
        assert_eq!(
            told("Over the past year the district rewarded 40 people.", february),
            [2022]
        );
        // Near misses: several years.
        assert_eq!(told("5 năm qua, huyện có 12 xã về đích.", february), [0; 0]);
        assert_eq!(told("Nhiều năm qua, bà nấu cháo từ thiện.", february), [0; 0]);
        assert_eq!(told("Năm qua có 12 hộ.", (2023, 6, 14)), [0; 0]);
        assert_eq!(years("Năm qua có 12 hộ.", None), []);
    }

    #[test]
    fn a_sentence_that_opens_with_last_year_tells_of_it() {
        let told = |text: &str| -> Vec<i16> {
            let years = opened(text, Date::new(2018, 11, 15).ok());
            years.iter().map(|(_, period)| period.from.year()).collect()
        };
        assert_eq!(
            told("Năm ngoái, thầy đạt danh hiệu, còn năm nay được khen."),
            [2017, 2018]
        );
        assert_eq!(told("Last year the group sold herbs."), [2017]);
        assert_eq!(told("Năm trước, con số này là 7."), [2017]);
        // Near misses: it is held against, counts from another year, or opens nothing.
        assert_eq!(told("Năm trước đó, con số này là 7."), [0; 0]);
        assert_eq!(told("So với năm ngoái, xã thêm 12 hộ."), [0; 0]);
        assert_eq!(told("Năm nay, xã có 12 hộ."), [0; 0]);
    }

    #[test]
    fn a_cluster_is_told_of_by_the_years_around_the_report() {
        let told = |text: &str, clause: &str| {
            let start = text.find(clause).unwrap_or(0) as u32;
            let end = start + clause.len() as u32;
            let year = of_clause(text, Span { start, end }, Date::new(2024, 2, 23).ok());
            year.map(|period| period.from.year())
        };
        let text = "Phú La là Cụm trưởng năm nay, Kiến Hưng là Cụm phó; vai Cụm trưởng năm 2023 do Hà Cầu đảm nhiệm.";
        assert_eq!(told(text, "Phú La là Cụm trưởng"), Some(2024));
        assert_eq!(told(text, "Kiến Hưng là Cụm phó"), Some(2024));
        assert_eq!(told(text, "Cụm trưởng năm 2023 do Hà Cầu"), None);
        assert_eq!(
            told("Năm tới, Ba Vì làm Cụm trưởng.", "Ba Vì làm Cụm trưởng"),
            Some(2025)
        );
        assert_eq!(
            told("Nhìn lại năm cũ, La Khê dẫn đầu cụm.", "La Khê dẫn đầu"),
            Some(2023)
        );
        // Near misses: another clause's year, and none at all.
        assert_eq!(
            told("Ba Vì dẫn đầu cụm; năm nay Phúc Thọ làm Cụm trưởng.", "Ba Vì dẫn đầu"),
            None
        );
        assert_eq!(told("Ba Vì làm Cụm trưởng.", "Ba Vì làm Cụm trưởng"), None);
    }
}
