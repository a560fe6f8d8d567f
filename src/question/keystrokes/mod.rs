//! What an input method left undone: "huaan chuwowng lao ddoongj" (Telex), "Ta6y Ho62" (VNI) become the words meant.

mod half_marks;
mod stray;

use unicode_normalization::UnicodeNormalization;

use super::{Articles, glued, language};
use crate::text::Span;
use crate::text::capital::capitalised;
use crate::text::fold::{self, TONES};
use crate::text::syllable::{is_bare_syllable, toneless, with_tone};
use crate::text::token::{Token, tokens};

/// A question with its keys as they were meant: Caps Lock off, the input method on, and no pictures.
pub fn as_meant(typed: &str, articles: &dyn Articles) -> String {
    half_marks::dropped(switched_on(caps_lock_off(stray::in_words(typed)), articles))
}

/// A question typed with Caps Lock on, in small letters; any other as it is. Names are read in small letters too, whole
/// sentences in capitals are read as short forms.
fn caps_lock_off(typed: String) -> String {
    const WORDS: usize = 3;
    const LETTERS: usize = 10;
    let words = tokens(&typed).iter().filter(|t| t.is_word()).count();
    let letters = typed.chars().filter(|c| c.is_alphabetic()).count();
    match words >= WORDS && letters >= LETTERS && !typed.chars().any(char::is_lowercase) {
        true => typed.to_lowercase(),
        false => typed,
    }
}

/// The text with tones and horns that were typed on the wrong letter on the letter that bears them: "trửơng" → "trưởng".
fn tones_placed(text: String) -> String {
    let placed: Vec<(Span, String)> = tokens(&text)
        .iter()
        .filter(|token| token.is_word() && token.key != token.bare)
        .filter_map(|token| {
            let mut tones = token.key.nfd().filter(|c| TONES.contains(c));
            let (tone, more) = (tones.next(), tones.next());
            let mut letters: Vec<char> = toneless(&token.key).chars().collect();
            if more.is_some() {
                return None;
            }
            horned(&mut letters);
            let word = with_tone(&letters.iter().collect::<String>(), tone)?;
            let word = if token.capital { capitalised(&word) } else { word };
            let small = token.span.of(&text).chars().skip(1).all(char::is_lowercase);
            (small && fold::key(&word) != token.key).then_some((token.span, word))
        })
        .collect();
    let mut text = text;
    for (span, word) in placed.into_iter().rev() {
        text.replace_range(span.start as usize..span.end as usize, &word);
    }
    text
}

/// A token's reading as keystrokes.
struct Reading {
    span: Span,
    word: String,
    /// Letters and a tone were both typed out, or "dd", "uw": no chance hit of a word with an "s" at its end.
    sure: bool,
}

/// A question typed whole with the input method off, as it was meant; any other as it is.
///
/// Whole means that at least [`SHARE`] of its words read as keystrokes, one by more than a letter at its end, and few are
/// English: "news of his bus" is left alone, and so is "too many in this room". Then what only ends in a tone's key was
/// meant so too, and so were "TDD" and "HCLD9".
fn switched_on(typed: String, articles: &dyn Articles) -> String {
    let words = tokens(&typed);
    if words.iter().any(|token| token.key != token.bare) || language::opens_in_english(&typed) {
        return typed;
    }
    let of_words: Vec<&Token> = words.iter().filter(|token| token.is_word()).collect();
    let meant = |token: &&Token| reading(token, &typed, true).or_else(|| stroked(token, &typed));
    let read: Vec<Reading> = of_words.iter().filter_map(meant).collect();
    let english = of_words.iter().filter(|token| language::is_english(&token.key)).count();
    let sure = read.iter().any(|reading| reading.sure);
    if !sure || english >= read.len() || (read.len() as f32) < SHARE * of_words.len() as f32 {
        return typed;
    }
    written(&typed, but_words(read, &typed, &|word| articles.hold(word)))
}

/// So great a share of the words of a question typed with the input method off are no words as they stand: two of three
/// syllables of Vietnamese bear a tone or a mark.
const SHARE: f32 = 0.3;

/// "HCLDD", "TD9", "NNUWT": the letter of a short form that takes two strokes.
fn stroked(token: &Token, text: &str) -> Option<Reading> {
    const STROKES: [(&str, &str); 7] = [
        ("DD", "Đ"),
        ("D9", "Đ"),
        ("dd", "đ"),
        ("d9", "đ"),
        ("UW", "Ư"),
        ("Uw", "Ư"),
        ("U7", "Ư"),
    ];
    let typed = token.span.of(text);
    let (strokes, letter) = STROKES.iter().find(|(strokes, _)| typed.contains(strokes))?;
    Some(Reading {
        span: token.span,
        word: typed.replace(strokes, letter),
        sure: true,
    })
}

/// The text as it was meant: keystrokes carried out, marks on their letters, a space between two words.
pub fn mended(typed: &str, articles: &dyn Articles) -> String {
    let text = carried_out(typed, &|word| articles.hold(word));
    glued::parted(tones_placed(text), articles)
}

/// The text with left-over keystrokes carried out. One token that only ends in a letter that may be a tone is left alone:
/// two such tokens, or a sure one, show that the typist's input method was off. `is_word`: words that are kept as typed.
fn carried_out(text: &str, is_word: &dyn Fn(&str) -> bool) -> String {
    let words = tokens(text);
    let read: Vec<Reading> = words.iter().filter_map(|token| reading(token, text, false)).collect();
    let read = but_words(read, text, is_word);
    match read.len() < 2 && !read.iter().any(|r| r.sure) {
        true => text.to_string(),
        false => written(text, read),
    }
}

/// The readings, without those of what is a word as it was typed.
fn but_words(mut read: Vec<Reading>, text: &str, is_word: &dyn Fn(&str) -> bool) -> Vec<Reading> {
    read.retain(|reading| !is_word(&fold::bare(reading.span.of(text))));
    read
}

/// The text with what its tokens read as, in order.
fn written(text: &str, read: Vec<Reading>) -> String {
    let mut out = text.to_string();
    for Reading { span, word, .. } in read.into_iter().rev() {
        out.replace_range(span.start as usize..span.end as usize, &word);
    }
    out
}

/// What a token reads as. `off`: the input method is taken to be off, so "coong" is no "coong" and "co1" no code.
fn reading(token: &Token, text: &str, off: bool) -> Option<Reading> {
    let typed = token.span.of(text);
    let twice = off && ["oong", "ooc"].iter().any(|rhyme| token.bare.ends_with(rhyme));
    if !token.is_word() || !typed.is_ascii() || is_bare_syllable(&token.bare) && !twice {
        return None;
    }
    let (toneless, tone, letters) = if typed.bytes().any(|b| b.is_ascii_digit()) {
        // "cum8" and "to1" are a word and a number.
        vni(&token.bare).filter(|(_, _, letters)| off || *letters)?
    } else {
        telex(&token.bare)?
    };
    let word = syllable(&toneless, tone)?;
    let word = match typed.bytes().any(|b| b.is_ascii_lowercase()) {
        false => word.to_uppercase(),
        true if token.capital => capitalised(&word),
        true => word,
    };
    Some(Reading {
        span: token.span,
        word,
        sure: letters,
    })
}

/// [`with_tone`]; "Đắk" and "Lắk" too, which end as no other syllable does.
fn syllable(toneless: &str, tone: Option<char>) -> Option<String> {
    with_tone(toneless, tone).or_else(|| {
        let ended = toneless.strip_suffix("ăk").map(|onset| format!("{onset}ăc"))?;
        let whole = with_tone(&ended, tone)?;
        Some(format!("{}k", whole.strip_suffix('c')?))
    })
}

const VOWELS: &str = "aăâeêioôơuưy";

/// The letters without tone, the tone, and whether a letter was typed in two strokes.
fn telex(typed: &str) -> Option<(String, Option<char>, bool)> {
    let mut out: Vec<char> = Vec::new();
    let (mut tone, mut letters) = (None, false);
    for c in typed.chars() {
        let vowel_before = out.iter().any(|c| VOWELS.contains(*c));
        let stroke = match c {
            'd' if out == ['d'] => Some('đ'),
            'a' if out.last() == Some(&c) => Some('â'),
            'e' if out.last() == Some(&c) => Some('ê'),
            'o' if out.last() == Some(&c) => Some('ô'),
            // A "w" may come after the whole word: "chuongw".
            'w' => {
                let at = out.iter().rposition(|c| "aou".contains(*c))?;
                out[at] = match out[at] {
                    'a' => 'ă',
                    'o' => 'ơ',
                    _ => 'ư',
                };
                letters = true;
                continue;
            }
            _ => None,
        };
        match stroke {
            Some(made) => {
                out.pop();
                out.push(made);
                letters = true;
            }
            None => match tone_of(c, "fsrxj").filter(|_| vowel_before && tone.is_none()) {
                Some(mark) => tone = Some(mark),
                None => out.push(c),
            },
        }
    }
    horned(&mut out);
    (letters || tone.is_some()).then(|| (out.into_iter().collect(), tone, letters))
}

fn vni(typed: &str) -> Option<(String, Option<char>, bool)> {
    let mut out: Vec<char> = Vec::new();
    let (mut tone, mut letters) = (None, false);
    for c in typed.chars() {
        let last = out.iter().rposition(|c| "aeou".contains(*c));
        let made = match (c, last.map(|at| out[at])) {
            ('9', _) if out.first() == Some(&'d') => {
                out[0] = 'đ';
                letters = true;
                continue;
            }
            ('6', Some('a')) => Some('â'),
            ('6', Some('e')) => Some('ê'),
            ('6', Some('o')) => Some('ô'),
            ('7', Some('o')) => Some('ơ'),
            ('7', Some('u')) => Some('ư'),
            ('8', Some('a')) => Some('ă'),
            _ => None,
        };
        match (made, last) {
            (Some(made), Some(at)) => {
                out[at] = made;
                letters = true;
            }
            _ => match tone_of(c, "21345").filter(|_| out.iter().any(|c| VOWELS.contains(*c))) {
                Some(mark) => tone = Some(mark),
                None if c.is_ascii_digit() => return None,
                None => out.push(c),
            },
        }
    }
    horned(&mut out);
    (letters || tone.is_some()).then(|| (out.into_iter().collect(), tone, letters))
}

/// One horn stands for both: "uơ" before another letter is "ươ".
fn horned(letters: &mut [char]) {
    for at in 1..letters.len() {
        match (letters[at - 1], letters[at]) {
            ('u', 'ơ') if at + 1 < letters.len() => letters[at - 1] = 'ư',
            ('ư', 'o') => letters[at] = 'ơ',
            _ => {}
        }
    }
}

/// The tone a key stands for; `keys` in the order of [`TONES`].
fn tone_of(key: char, keys: &str) -> Option<char> {
    keys.chars().position(|k| k == key).map(|at| TONES[at])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::articles::NoArticles;

    fn read(text: &str) -> String {
        carried_out(text, &|word| matches!(word, "covid" | "facebook"))
    }

    #[test]
    fn telex_and_vni_are_carried_out() {
        for (typed, meant) in [
            ("ai dduwowcj huaan chuwowng lao ddoongj", "ai được huân chương lao động"),
            ("huaan chuongw lao ddoongj", "huân chương lao động"),
            ("Taay Hoof", "Tây Hồ"),
            ("Ta6y Ho62", "Tây Hồ"),
            ("hua6n chu7o7ng lao d9o6ng5", "huân chương lao động"),
            ("quaajn Ba DDinhf", "quận Ba Đình"),
            ("laf gif", "là gì"),
        ] {
            assert_eq!(read(typed), meant);
        }
    }

    #[test]
    fn a_question_typed_with_the_input_method_off_is_read_whole() {
        let on = |typed: &str| switched_on(typed.to_string(), &NoArticles);
        for (typed, meant) in [
            (
                "Coong ty naof owr Nam DDinhj dduwowcj phong AHLDD?",
                "Công ty nào ở Nam Định được phong AHLĐ?",
            ),
            (
                "Ba2 Vu4 Thi5 Lanh2 d9u7o7c5 khen gi2, cua3 ai?",
                "Bà Vũ Thị Lành được khen gì, của ai?",
            ),
            ("con2 Co72 TD9 Chinh1 phu3?", "còn Cờ TĐ Chính phủ?"),
            (
                "Ai trao HCLDD cho Gia Laam nawm 2017?",
                "Ai trao HCLĐ cho Gia Lâm năm 2017?",
            ),
            ("“Gaoj nghiax tinhf” owr DDawks Lawks", "“Gạo nghĩa tình” ở Đắk Lắk"),
            ("OOng Quees lamf vieecj gif nawm 2021?", "Ông Quế làm việc gì năm 2021?"),
        ] {
            assert_eq!(on(typed), meant);
        }
        for text in [
            "How many good deeds were seen in this ward?",
            "news of his bus",
            "too many in this room",
            "q11 co may to, p5 co may ho",
            "Who was too weak to keep the boat?",
            "How many dairy cows does Mr Truong now keep?",
            "ai dduwowcj khen o quan tay ho nam nay",
        ] {
            assert_eq!(on(text), text);
        }
    }

    #[test]
    fn tones_on_the_wrong_letter_are_placed() {
        for (typed, meant) in [
            ("hiệu trửơng", "hiệu trưởng"),
            ("Trừơng huân chưong", "Trường huân chương"),
            ("đuợc khen", "được khen"),
            // As they are: both placings of the tone, names, whole words.
            (
                "hoà hòa thuý thuở quý già khuỷu Đắk HƯƠNG",
                "hoà hòa thuý thuở quý già khuỷu Đắk HƯƠNG",
            ),
        ] {
            assert_eq!(tones_placed(typed.to_string()), meant);
        }
    }

    #[test]
    fn caps_lock_is_seen_through() {
        for (typed, meant) in [
            ("AI ĐƯỢC KHEN Ở QUẬN TÂY HỒ?", "ai được khen ở quận tây hồ?"),
            ("WHO FOUNDED THE CLUB", "who founded the club"),
            ("BK TTG Q11", "BK TTG Q11"),
            ("HCLĐ Tây Hồ?", "HCLĐ Tây Hồ?"),
        ] {
            assert_eq!(caps_lock_off(typed.to_string()), meant);
        }
    }

    #[test]
    fn words_and_numbers_are_no_keystrokes() {
        for text in [
            "cum8 gom ai",
            "quan 11",
            "covid o facebook",
            "tay ho",
            "ai xep hang 3",
            "max",
            "HCLĐ hạng 2",
            "to1",
        ] {
            assert_eq!(read(text), text);
        }
    }
}
