//! Questions without a question phrase, as they are typed in a hurry: "Thời gian tổ chức lễ kỷ niệm", "Amount raised for
//! the poor". The noun they begin with says what is asked for, and the phrase it wants is put in.

mod english;
mod vietnamese;

use super::asked;
use crate::entity::Words;
use crate::entity::lexicon::Lexicon;
use crate::text::Lang;

/// The text with the question phrase it leaves unsaid. `marks`: how many words were typed with their marks.
pub fn completed(text: String, lexicon: &Lexicon, lang: Lang, marks: usize) -> String {
    let words = Words::new(&text, lexicon, false, lang);
    let end = text.trim_end_matches(['?', '.', ' ']);
    let completed = match lang {
        Lang::Vi => vietnamese::numbers_of(end)
            .or_else(|| vietnamese::unsaid(&words.tokens, marks > 0).map(|tail| format!("{end} {tail}")))
            .or_else(|| vietnamese::number_behind(end, &words.tokens)),
        Lang::En => english::asked_with(end, &words.tokens),
    };
    match completed {
        Some(completed) if asked::find_typed(&words, marks >= asked::MARKED).is_empty() => completed,
        _ => text,
    }
}
