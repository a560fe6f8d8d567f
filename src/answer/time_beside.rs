//! Which of several times that a sentence names a value is of: "Năm 2010 làm 34 căn, năm 2011 làm [52]".

use jiff::civil::Date;

use super::candidates::Weighing;
use super::reply::own_year;
use crate::archive::Passage;
use crate::entity::Entity;
use crate::entity::date::{self, Period};
use crate::question::asked::Asked;
use crate::text::phrase::find_whole;
use crate::text::token::{TokenKind, tokens};
use crate::text::{Span, fold};

/// How well the time fits that stands nearest before a value.
const BESIDE: f32 = 0.97;

impl Weighing<'_> {
    /// How well the year fits that a number has of its own, where it has one.
    pub(super) fn of_own_year(&self, text: &str, value: &str, day: Option<Date>) -> Option<f32> {
        let number = matches!(self.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent);
        let at = find_whole(text, value).filter(|_| number && self.query.period().is_some())?;
        let told = self.prepared.sentence(text, self.query.lang);
        let number = Span::new(at, at + value.len());
        let own = own_year::asked(&self.asking, &told.tokens, &told.entities, number, day)?;
        Some(if own { BESIDE } else { 0.0 })
    }

    /// A value is of the time named before it, or of the next where none stands before it: how well that is the one asked
    /// about. What a sentence is said to tell of as a whole is only the first of its times.
    pub(super) fn of_time_beside(&self, passage: &Passage, entities: &[Entity], value: &str) -> f32 {
        let (Some(wanted), Some(at)) = (self.query.period(), find_whole(&passage.text, value)) else {
            return 0.0;
        };
        let told = date::periods(entities, passage.head.date);
        let before = told.iter().rev().find(|(span, _)| (span.start as usize) < at);
        let within = |period: Period| period == wanted || wanted.in_one_year().is_some() && wanted.contains(period);
        // "Số vụ lên tới 512: năm 2019 là 301": a time that has a number of its own is not that of the one before it.
        let taken = |span: Span| {
            tokens(span_after(&passage.text, span))
                .iter()
                .take(3)
                .any(|t| t.kind == TokenKind::Number)
        };
        let counts = self.ask.asked == Asked::HowMany && before.is_none();
        if counts && told.first().is_some_and(|(span, _)| taken(*span)) {
            let own = passage
                .head
                .date
                .is_some_and(|date| wanted.as_year() == Some(date.year()));
            return if own { BESIDE } else { 0.0 };
        }
        match before.or_else(|| told.first()) {
            Some((span, period)) if within(*period) && !goes_on(&passage.text[..span.start as usize]) => BESIDE,
            _ => 0.0,
        }
    }
}

/// The part of the sentence that goes on behind a time.
fn span_after(text: &str, span: Span) -> &str {
    let rest = text.get(span.end as usize..).unwrap_or("");
    rest.split([',', ';']).next().unwrap_or("")
}

/// "Từ [năm 2016] đến nay", "since [2016]": the time only begins with the year behind these words.
fn goes_on(before: &str) -> bool {
    let key = format!(" {}", fold::phrase_key(before));
    let key = key.trim_end_matches(" năm");
    [" từ", " since", " from"].iter().any(|word| key.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_goes_on_is_not_its_first_year() {
        assert!(goes_on("Từ "));
        assert!(goes_on("Kể từ năm "));
        assert!(goes_on("It has run since "));
        assert!(!goes_on("Hội trao 96 con bò: năm "));
        assert!(!goes_on(""));
    }
}
