//! Two words typed without the space between them: "thi duaquoc oai", "mohinh nào".

use super::Articles;
use crate::text::Span;
use crate::text::fold;
use crate::text::syllable::{is_bare_syllable, is_syllable};
use crate::text::token::{Token, tokens};

/// Fewer letters may be a word of their own: "video".
const SHORTEST: usize = 6;

/// The text with such words parted; what stands in an article as it was typed is left as it is.
pub fn parted(text: String, articles: &dyn Articles) -> String {
    let parts: Vec<(Span, usize)> = tokens(&text)
        .iter()
        .filter_map(|token| Some((token.span, border(token, token.span.of(&text))?)))
        .filter(|(span, _)| !articles.may_hold(&fold::key(span.of(&text))))
        .collect();
    let mut text = text;
    for (span, border) in parts.into_iter().rev() {
        text.insert(span.start as usize + border, ' ');
    }
    text
}

/// Where the second of two syllables begins; none where the word is one syllable, or no two, or may be parted otherwise.
fn border(token: &Token, typed: &str) -> Option<usize> {
    let letters = typed.chars().all(char::is_alphabetic);
    if !token.is_word() || !letters || typed.chars().count() < SHORTEST || is_bare_syllable(&token.bare) {
        return None;
    }
    let mut borders = typed.char_indices().map(|(at, _)| at).filter(|at| {
        let (first, second) = typed.split_at(*at);
        // A part of one letter is rather a slip of the finger.
        [first, second]
            .iter()
            .all(|part| part.chars().count() > 1 && stands_alone(part))
    });
    let border = borders.next()?;
    borders.next().is_none().then_some(border)
}

/// Whether the letters are a syllable, with the marks they have.
fn stands_alone(part: &str) -> bool {
    match part.is_ascii() {
        true => is_bare_syllable(&part.to_ascii_lowercase()),
        false => is_syllable(part),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::articles::NoArticles;

    #[test]
    fn words_typed_as_one_are_parted() {
        for (typed, meant) in [
            (
                "dai hoi thi duaquoc oai hop hom nao",
                "dai hoi thi dua quoc oai hop hom nao",
            ),
            ("môhình nào được khen", "mô hình nào được khen"),
            ("Ai được khenthưởng", "Ai được khen thưởng"),
        ] {
            assert_eq!(parted(typed.to_string(), &NoArticles), meant);
        }
        // Near misses: one syllable, short words, short forms, what can be parted in two ways, what is no syllable.
        for text in ["nghiêng", "video", "hcldhn", "khanghi", "facebook", "nguoif"] {
            assert_eq!(parted(text.to_string(), &NoArticles), text);
        }
    }
}
