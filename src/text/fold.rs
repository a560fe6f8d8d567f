//! Keys by which words are compared: case and tone placing folded ([`key`]), and all marks dropped ([`bare`]).
//!
//! Keys belong to single words. Folding changes byte lengths, so a folded text's offsets mean nothing in the
//! original.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, with the tone mark of a final `oa`, `oe`, `uy` on its first vowel (`hoà` → `hòa`), as most
/// newspapers print it; `quý` keeps its own.
///
/// ```
/// assert_eq!(thidua::text::fold::key("Thuỷ"), "thủy");
/// assert_eq!(thidua::text::fold::key("QUÝ"), "quý");
/// ```
pub fn key(word: &str) -> String {
    let lower = word.to_lowercase();
    let lower: String = if lower.is_ascii() { lower } else { lower.nfc().collect() };
    let mut chars: Vec<char> = lower.chars().collect();
    let n = chars.len();
    if n >= 2 {
        let glide = chars[n - 2];
        let after_q = n >= 3 && chars[n - 3] == 'q';
        if let Some((vowel, tone)) = split_tone(chars[n - 1]) {
            let pair = matches!((glide, vowel), ('o', 'a') | ('o', 'e') | ('u', 'y'));
            if pair
                && !(glide == 'u' && after_q)
                && let Some(marked) = join_tone(glide, tone)
            {
                chars[n - 2] = marked;
                chars[n - 1] = vowel;
            }
        }
    }
    chars.into_iter().collect()
}

/// Lower case without any mark; đ becomes d.
///
/// ```
/// assert_eq!(thidua::text::fold::bare("Đống"), "dong");
/// ```
pub fn bare(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.to_lowercase()
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| match c {
            'đ' | 'ð' => 'd',
            c => c,
        })
        .collect()
}

/// Whether the word carries a mark that Vietnamese typing without diacritics would lose.
pub fn is_marked(word: &str) -> bool {
    !word.is_ascii() && bare(word) != word.to_lowercase()
}

/// A whole phrase, word by word: keys joined with single spaces, punctuation dropped.
pub fn phrase_key(phrase: &str) -> String {
    words(phrase, key)
}

/// A whole phrase without marks: joined with single spaces, punctuation dropped.
pub fn phrase_bare(phrase: &str) -> String {
    words(phrase, bare)
}

fn words(phrase: &str, fold: fn(&str) -> String) -> String {
    phrase
        .split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c))
        .filter(|w| !w.is_empty())
        .map(fold)
        .collect::<Vec<_>>()
        .join(" ")
}

const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// A vowel without its tone, and the tone, where it has one.
fn split_tone(c: char) -> Option<(char, char)> {
    let parts: Vec<char> = std::iter::once(c).nfd().collect();
    let tone = *parts.iter().find(|p| TONES.contains(p))?;
    let vowel = parts.iter().copied().filter(|p| *p != tone).nfc().collect::<String>();
    let mut chars = vowel.chars();
    let vowel = chars.next()?;
    chars.next().is_none().then_some((vowel, tone))
}

fn join_tone(vowel: char, tone: char) -> Option<char> {
    let mut joined = [vowel, tone].into_iter().nfc();
    let c = joined.next()?;
    joined.next().is_none().then_some(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tone_placings_have_one_key() {
        for (new, old) in [("hoà", "hòa"), ("Thuỵ", "thụy"), ("khoẻ", "khỏe"), ("uỷ", "ủy")] {
            assert_eq!(key(new), key(old));
        }
        for word in ["quý", "hoàn", "toàn", "quỳnh", "thuyền"] {
            assert_eq!(key(word), word);
        }
    }

    #[test]
    fn bare_drops_every_mark() {
        assert_eq!(bare("Đường"), "duong");
        assert_eq!(phrase_bare("Người tốt, việc tốt"), "nguoi tot viec tot");
        assert!(is_marked("hồ") && is_marked("đ") && !is_marked("ho"));
    }
}
