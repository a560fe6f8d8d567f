//! Questions without a question phrase, as they are typed in a hurry: "Thời gian tổ chức lễ kỷ niệm", "Amount raised for
//! the poor". The noun they begin with says what is asked for, and the phrase it wants is put in.

mod english;
mod vietnamese;

use super::asked;
use crate::entity::Words;
use crate::entity::lexicon::Lexicon;
use crate::text::Lang;
use crate::text::token::Token;

/// The text with the question phrase it leaves unsaid. `typed`: the words as they were typed.
pub fn completed(text: String, lexicon: &Lexicon, lang: Lang, typed: &[Token]) -> String {
    let words = Words::new(&text, lexicon, false, lang);
    let marks = typed.iter().any(|t| t.key != t.bare);
    let end = text.trim_end_matches(['?', '.', ' ']);
    let completed = match lang {
        Lang::Vi => vietnamese::numbers_of(end)
            .or_else(|| vietnamese::unsaid(&words.tokens, marks).map(|tail| format!("{end} {tail}")))
            .or_else(|| vietnamese::number_behind(end, &words.tokens)),
        Lang::En => english::asked_with(end, &words.tokens),
    };
    match completed {
        Some(completed) if asked::find_typed(&words, asked::typed_with_marks(typed)).is_empty() => completed,
        _ => text,
    }
}
