//! What is no part of the words: pictures around them, and a year with no space before it.

use crate::text::clean::one_line;
use crate::text::fold::bare;
use crate::text::syllable::is_bare_syllable;
use crate::text::token::{Token, tokens, year};

/// The question in words alone: "🙏 ai được khen năm2021 😊" → "ai được khen năm 2021".
pub fn in_words(typed: &str) -> String {
    let words: String = typed.chars().filter(|c| !is_picture(*c)).collect();
    years_parted(one_line(&words))
}

/// Emoji, dingbats and their modifiers (Unicode blocks of pictographic symbols, Unicode Technical Standard 51).
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

fn years_parted(text: String) -> String {
    const DIGITS: usize = 4;
    let border = |token: &Token| {
        let typed = token.span.of(&text);
        let at = typed
            .len()
            .checked_sub(DIGITS)
            .filter(|at| typed.is_char_boundary(*at))?;
        let (word, digits) = typed.split_at(at);
        let letters = word.chars().all(char::is_alphabetic) && word.chars().count() > 1;
        let stands = letters && is_bare_syllable(&bare(word)) && year(digits).is_some();
        stands.then_some(token.span.start as usize + at)
    };
    let borders: Vec<usize> = tokens(&text)
        .iter()
        .filter(|t| t.is_word())
        .filter_map(border)
        .collect();
    let mut text = text;
    for at in borders.into_iter().rev() {
        text.insert(at, ' ');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_left_out_and_years_stand_apart() {
        for (typed, meant) in [
            ("🙏 Ai được khen năm2021 😊", "Ai được khen năm 2021"),
            ("Tây Hồ2021 với Bac Tu Liem2023?", "Tây Hồ 2021 với Bac Tu Liem 2023?"),
            ("☎️ còn 2022 ✅", "còn 2022"),
            ("cụm 11, CV2021, VL622, A2024", "cụm 11, CV2021, VL622, A2024"),
            ("hang5 na8m 2021", "hang5 na8m 2021"),
        ] {
            assert_eq!(in_words(&crate::text::clean::clean(typed)), meant);
        }
    }
}
