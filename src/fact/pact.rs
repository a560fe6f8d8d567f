//! The year of a pact of emulation ("giao ước thi đua"): its signing also sums up the year before, and what the pact sets
//! out is of the year to come.

use crate::article::Article;
use crate::article::sections::Sentence;
use crate::entity::Entity;
use crate::entity::date::{self, Period};
use crate::text::phrase::any_stands;
use crate::text::{Span, fold};

/// So many sentences of a report tell what it is about.
const HEAD: usize = 5;

/// So far behind "giao ước" its year may stand, in characters.
const NEAR: usize = 40;

/// The year the pact is signed for, and the sentence that says so.
pub fn signed(article: &Article, sentences: &[Sentence], entities: &[Vec<Entity>]) -> Option<(Period, Span)> {
    let mut head = sentences.iter().zip(entities).take(HEAD);
    head.find_map(|(sentence, found)| {
        let text = sentence.span.of(&article.text);
        let year = date::periods(found, None).into_iter().find(|(span, period)| {
            let before = text.get(..span.start as usize).unwrap_or("");
            let from = before.char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
            period.as_year().is_some() && fold::key(&before[from..]).contains("giao ước")
        });
        year.map(|(_, period)| (period, sentence.span))
    })
}

/// Whether a sentence tells what a pact sets out, and not what came of the last one.
pub fn speaks_of(text: &str) -> bool {
    const SET_OUT: [&str; 7] = [
        "giao ước mới",
        "bản giao ước",
        "giao ước gồm",
        "giao ước có",
        "phấn đấu",
        "quy chế",
        "cam kết",
    ];
    const DONE: [&str; 5] = [
        "đã hoàn thành",
        "hoàn thành vượt",
        "kết quả",
        "năm qua",
        "giao ước năm trước",
    ];
    let key = format!(" {} ", fold::phrase_key(text));
    any_stands(&key, &SET_OUT) && !any_stands(&key, &DONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_pact_sets_out_is_told_from_what_came_of_the_last() {
        assert!(speaks_of("Bản giao ước mới có 9 nội dung với 32 chỉ tiêu."));
        assert!(speaks_of("Cả cụm phấn đấu có thêm 22 xã đạt chuẩn trong năm."));
        assert!(!speaks_of("Năm qua, 7 tỉnh hoàn thành 118/126 chỉ tiêu đã ký."));
        assert!(!speaks_of("Các đơn vị đã hoàn thành những gì cam kết."));
        assert!(!speaks_of("Phú Xuyên dẫn đầu với 98,6 điểm."));
    }
}
