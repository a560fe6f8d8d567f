//! The year that a report sums up without its number: "năm qua", "the past year".

use jiff::civil::Date;

use crate::entity::date::Period;
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

fn year_at(tokens: &[Token], at: usize) -> Option<Span> {
    let stands = |form: &&&str| {
        let mut words = form.split(' ').enumerate();
        words.all(|(i, word)| tokens.get(at + i).is_some_and(|t| t.key == word))
    };
    let form = FORMS.iter().find(stands)?;
    // "5 năm qua", "nhiều năm qua", "hơn chục năm qua": several years.
    const OPENS: [&str; 8] = ["trong", "của", "cả", "suốt", "và", "in", "over", "during"];
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let several =
        |t: &Token| t.key.starts_with(|c: char| c.is_ascii_digit()) || t.is_word() && !OPENS.contains(&t.key.as_str());
    let last = &tokens[at + form.split(' ').count() - 1];
    (!before.is_some_and(several)).then(|| tokens[at].span.join(last.span))
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
}
