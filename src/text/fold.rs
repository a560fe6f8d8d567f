//! Keys by which words are compared: case and tone placing folded ([`key`]), and all marks dropped ([`bare`]).
//!
//! Keys belong to single words. Folding changes byte lengths, so a folded text's offsets mean nothing in the
//! original.

use std::sync::LazyLock;

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
    with_tone_placed(lowered(word))
}

/// [`key`] and [`bare`] of a word, its letters looked up once.
pub fn key_and_bare(word: &str) -> (String, String) {
    if word.is_ascii() {
        let lower = word.to_ascii_lowercase();
        return (lower.clone(), lower);
    }
    let mut lower = String::with_capacity(word.len());
    let mut unmarked = String::with_capacity(word.len());
    for c in word.chars() {
        match letter(c) {
            Some(letter) => {
                lower.push(letter.lower);
                unmarked.push(letter.bare);
            }
            None => return (key(word), bare(word)),
        }
    }
    (with_tone_placed(lower), unmarked)
}

fn with_tone_placed(mut lower: String) -> String {
    // Only a tone on the last letter, with an o or u before it, can stand elsewhere.
    let mut ending = lower.char_indices().rev();
    let (Some((_, last)), Some((glide_at, glide))) = (ending.next(), ending.next()) else {
        return lower;
    };
    if last.is_ascii() || !matches!(glide, 'o' | 'u') {
        return lower;
    }
    let after_q = ending.next().is_some_and(|(_, c)| c == 'q');
    if let Some((vowel, tone)) = split_tone(last) {
        let pair = matches!((glide, vowel), ('o', 'a') | ('o', 'e') | ('u', 'y'));
        if pair
            && !(glide == 'u' && after_q)
            && let Some(marked) = join_tone(glide, tone)
        {
            lower.truncate(glide_at);
            lower.push(marked);
            lower.push(vowel);
        }
    }
    lower
}

/// Lower case and composed.
fn lowered(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match letter(c) {
            Some(letter) => out.push(letter.lower),
            None => return word.to_lowercase().nfc().collect(),
        }
    }
    out
}

/// Alphabetic, as the standard library says, told fast for the letters of Vietnamese.
pub fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    letter(c).map_or_else(|| c.is_alphabetic(), |letter| letter.alphabetic)
}

/// A letter as it is folded.
#[derive(Clone, Copy)]
struct Letter {
    lower: char,
    bare: char,
    alphabetic: bool,
}

/// The Latin letters, folded once: every word of every article and question passes here. None for other characters
/// and for letters that fold to more than one.
fn letter(c: char) -> Option<Letter> {
    const ENDS: [u32; 3] = [0x250, 0x1e00, 0x1f00];
    static LETTERS: LazyLock<Vec<Option<Letter>>> =
        LazyLock::new(|| (0..ENDS[0]).chain(ENDS[1]..ENDS[2]).map(folded_letter).collect());
    let code = u32::from(c);
    let at = match code {
        _ if code < ENDS[0] => code,
        _ if (ENDS[1]..ENDS[2]).contains(&code) => code - ENDS[1] + ENDS[0],
        _ => return None,
    };
    LETTERS[at as usize]
}

fn folded_letter(code: u32) -> Option<Letter> {
    let only = |text: String| {
        let mut chars = text.chars();
        chars.next().filter(|_| chars.next().is_none())
    };
    // "m²" is "m2".
    if let Some(digit) = [(0xb2, '2'), (0xb3, '3')].iter().find(|(sign, _)| *sign == code) {
        return Some(Letter {
            lower: digit.1,
            bare: digit.1,
            alphabetic: false,
        });
    }
    let word = char::from_u32(code)?.to_string();
    let lower = only(word.to_lowercase().nfc().collect())?;
    let bare = only(word.to_lowercase().nfd().filter_map(unmarked).collect())?;
    Some(Letter {
        lower,
        bare,
        alphabetic: word.chars().all(char::is_alphabetic),
    })
}

/// Lower case without any mark; đ becomes d.
///
/// ```
/// assert_eq!(thidua::text::fold::bare("Đống"), "dong");
/// ```
pub fn bare(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match letter(c) {
            Some(letter) => out.push(letter.bare),
            None => return word.to_lowercase().nfd().filter_map(unmarked).collect(),
        }
    }
    out
}

/// Lower case, letter by letter; as long as the text, but for a few letters that newspapers do not print.
pub fn lower(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match letter(c) {
            Some(letter) if letter.alphabetic => out.push(letter.lower),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// A character in lower case, and without its mark; none where either is more than one.
pub fn lower_and_bare(c: char) -> Option<(char, char)> {
    letter(c).map(|letter| (letter.lower, letter.bare))
}

/// Whether `typed` is the [`bare`] form of the word, told without making it.
pub fn is_bare_of(typed: &str, word: &str) -> bool {
    let mut letters = typed.chars();
    for c in word.chars() {
        match letter(c) {
            Some(letter) if letters.next() == Some(letter.bare) => {}
            Some(_) => return false,
            None => return bare(word) == typed,
        }
    }
    letters.next().is_none()
}

/// A decomposed character; nothing in place of a mark.
fn unmarked(c: char) -> Option<char> {
    match c {
        'đ' | 'ð' => Some('d'),
        c => (!is_combining_mark(c)).then_some(c),
    }
}

/// The text without its marks, capitals as they were.
pub fn without_marks(text: &str) -> String {
    let plain = |c: char| if c == 'Đ' { Some('D') } else { unmarked(c) };
    text.nfd().filter_map(plain).collect()
}

/// Whether the word carries a mark that Vietnamese typing without diacritics would lose.
pub fn is_marked(word: &str) -> bool {
    for c in word.chars() {
        match letter(c) {
            Some(letter) if letter.bare == letter.lower => {}
            Some(_) => return true,
            None => return bare(word) != word.to_lowercase(),
        }
    }
    false
}

/// A whole phrase, word by word: keys joined with single spaces, punctuation dropped.
pub fn phrase_key(phrase: &str) -> String {
    words(phrase, true)
}

/// A whole phrase without marks: joined with single spaces, punctuation dropped.
pub fn phrase_bare(phrase: &str) -> String {
    words(phrase, false)
}

/// A word that is being folded: where it began, and where what it folds to did; its letters are each one letter so far.
struct Begun {
    word: usize,
    folded: usize,
    plain: bool,
}

/// Every letter is looked up once; only what folds to more than a letter is folded word by word.
fn words(phrase: &str, marked: bool) -> String {
    let mut out = String::with_capacity(phrase.len());
    let mut begun: Option<Begun> = None;
    let mut any = false;
    for (at, c) in phrase.char_indices() {
        let letter = letter(c);
        let inside = match letter {
            Some(letter) => letter.alphabetic || c.is_numeric(),
            None => c.is_alphabetic() || c.is_numeric() || is_combining_mark(c),
        };
        if !inside {
            if let Some(word) = begun.take() {
                finish(&mut out, &word, &phrase[word.word..at], marked);
            }
            continue;
        }
        let word = begun.get_or_insert_with(|| {
            if any {
                out.push(' ');
            }
            any = true;
            Begun {
                word: at,
                folded: out.len(),
                plain: true,
            }
        });
        match letter {
            Some(letter) => out.push(if marked { letter.lower } else { letter.bare }),
            None => word.plain = false,
        }
    }
    if let Some(word) = begun {
        finish(&mut out, &word, &phrase[word.word..], marked);
    }
    out
}

/// What is left to do where a word ends: its tone may stand elsewhere.
fn finish(out: &mut String, begun: &Begun, word: &str, marked: bool) {
    if !begun.plain {
        out.truncate(begun.folded);
        out.push_str(&if marked { key(word) } else { bare(word) });
        return;
    }
    let mut ending = out[begun.folded..].chars().rev();
    let toned = marked && ending.next().is_some_and(|last| !last.is_ascii());
    if toned && matches!(ending.next(), Some('o' | 'u')) {
        let placed = with_tone_placed(out.split_off(begun.folded));
        out.push_str(&placed);
    }
}

/// Grave, acute, hook, tilde, dot.
pub const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

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
    fn letters_folded_beforehand_are_as_those_folded_at_once() {
        // "m²" is "m2".
        let letters = (0..0x3000)
            .filter_map(char::from_u32)
            .filter(|c| !['²', '³'].contains(c));
        assert_eq!(bare("m²"), "m2");
        for c in letters {
            let word = format!("đ{c}n");
            let at_once: String = word.to_lowercase().nfd().filter_map(unmarked).collect();
            assert_eq!(bare(&word), at_once, "{c:?}");
            assert!(
                is_bare_of(&at_once, &word) && !is_bare_of("d", &word) && !is_bare_of("dnnnn", &word),
                "{c:?}"
            );
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(key(&word), word.to_lowercase().nfc().collect::<String>(), "{c:?}");
        }
    }

    #[test]
    fn bare_drops_every_mark() {
        assert_eq!(bare("Đường"), "duong");
        assert_eq!(without_marks("Đường Hồ, đê"), "Duong Ho, de");
        assert_eq!(phrase_bare("Người tốt, việc tốt"), "nguoi tot viec tot");
        assert!(is_marked("hồ") && is_marked("đ") && !is_marked("ho"));
    }
}
