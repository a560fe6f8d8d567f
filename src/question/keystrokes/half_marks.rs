//! Questions typed with half of the marks: letters without tones ("Ai đươc tăng băng khen"), or tones without letters
//! ("Ai duọc tạng bàng khen"). What is written so means many words at once, as what is typed without marks does.

use unicode_normalization::UnicodeNormalization;

use super::language;
use crate::text::Lang;
use crate::text::fold::{TONES, without_marks};
use crate::text::syllable::{is_bare_syllable, is_syllable};
use crate::text::token::tokens;

/// Fewer words may bear no tone by chance: "Đông Anh lên sao".
const WORDS: usize = 5;
/// So many words hardly do without "đ", "ê", "ơ" and their like.
const LONG: usize = 10;
/// So many words show that marks are typed at all.
const MARKED: usize = 2;

/// The question without any mark where half of them are missing throughout; any other as it is.
pub fn dropped(typed: String) -> String {
    let words = tokens(&typed);
    let words: Vec<_> = words.iter().filter(|t| t.is_word()).collect();
    let marked = words.iter().filter(|t| t.key != t.bare).count();
    if words.len() < WORDS || marked < MARKED || language::of(&typed) == Lang::En {
        return typed;
    }
    let tones = typed.nfd().any(|c| TONES.contains(&c));
    let letters = typed
        .nfd()
        .any(|c| matches!(c, '\u{302}' | '\u{306}' | '\u{31b}' | 'đ' | 'Đ'));
    // "nguòi" can be nothing but "người"; and a line so long has letters with marks.
    let broken = || {
        words.len() >= LONG || {
            words
                .iter()
                .any(|t| t.key != t.bare && is_bare_syllable(&t.bare) && !is_syllable(&t.key))
        }
    };
    let no_tones = letters && !tones;
    let no_letters = tones && !letters && broken();
    match no_tones || no_letters {
        true => without_marks(&typed),
        false => typed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_marks_are_none() {
        for (typed, meant) in [
            ("Ai đươc tăng băng khen ơ Tây Hô", "Ai duoc tang bang khen o Tay Ho"),
            ("Nguòi nào duọc tạng bàng khen", "Nguoi nao duoc tang bang khen"),
            ("Ai được tặng bang khen o Tay Ho", "Ai được tặng bang khen o Tay Ho"),
            ("Bà già nào hát hay nhì xã ta", "Bà già nào hát hay nhì xã ta"),
            ("Đông Anh khen ai", "Đông Anh khen ai"),
            (
                "Who led the Đông Anh team in Hưng Yên?",
                "Who led the Đông Anh team in Hưng Yên?",
            ),
        ] {
            assert_eq!(dropped(typed.to_string()), meant);
        }
    }
}
