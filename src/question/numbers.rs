//! A number written otherwise: in Roman letters, in words, in digits.

use super::terms::Syllable;
use crate::text::fold;
use crate::text::token::Token;

/// "10th congress", "đại hội lần thứ 10": congresses and terms are counted in Roman numbers too, and the other way round.
pub(super) fn roman_beside(tokens: &[Token], at: usize) -> Option<Syllable> {
    let glued = tokens.get(at + 1).is_some_and(|next| {
        next.span.start == tokens[at].span.end && matches!(next.key.as_str(), "st" | "nd" | "rd" | "th")
    });
    let counted = at.checked_sub(1).is_some_and(|before| {
        ["thứ", "lần", "khóa", "hội", "kỳ"]
            .iter()
            .any(|word| tokens[before].can_mean(word))
    });
    if !(glued || counted) {
        return None;
    }
    let form = match tokens[at].key.parse::<usize>() {
        Ok(number) => ROMAN.get(number.checked_sub(1)?)?.to_string(),
        Err(_) => (ROMAN.iter().position(|roman| *roman == tokens[at].key)? + 1).to_string(),
    };
    Some(Syllable {
        key: form.clone(),
        bare: form,
        marked: false,
    })
}

/// The same number written otherwise: in Roman letters, in words, in digits.
pub(super) fn other_number(tokens: &[Token], at: usize) -> Option<Syllable> {
    let plain = |form: String, bare: String| Syllable {
        marked: form != bare,
        key: form,
        bare,
    };
    let in_words = || {
        let number = tokens[at].key.parse::<usize>().ok()?;
        let word = NUMBERS.get(number.checked_sub(1)?)?;
        Some(plain(word.to_string(), fold::bare(word)))
    };
    let in_digits = || {
        let number = small_number(&tokens[at])?.to_string();
        Some(plain(number.clone(), number))
    };
    roman_beside(tokens, at).or_else(in_words).or_else(in_digits)
}

/// "Ring Road 2.5" is "Vành đai 2,5" in a Vietnamese report; "2.870" has no decimals.
pub(super) fn decimal(token: &Token) -> Option<Syllable> {
    let (whole, part) = token.key.split_once(['.', ','])?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let sign = if token.key.contains('.') { ',' } else { '.' };
    let key = format!("{whole}{sign}{part}");
    (digits(whole) && digits(part) && part.len() < 3).then(|| Syllable {
        bare: key.clone(),
        key,
        marked: false,
    })
}

/// The numbers from one to ten in words.
const NUMBERS: [&str; 10] = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/// A number in words, typed with its marks.
pub(super) fn small_number(token: &Token) -> Option<usize> {
    NUMBERS.iter().position(|word| *word == token.key).map(|at| at + 1)
}

/// "6 thợ mỏ" are told of as "sáu thợ mỏ" and "six miners" too, "lần 7" as "the seventh".
pub(super) fn number_words(token: &Token) -> Vec<Syllable> {
    const SMALL: [[&str; 4]; 10] = [
        ["1", "một", "one", "first"],
        ["2", "hai", "two", "second"],
        ["3", "ba", "three", "third"],
        ["4", "bốn", "four", "fourth"],
        ["5", "năm", "five", "fifth"],
        ["6", "sáu", "six", "sixth"],
        ["7", "bảy", "seven", "seventh"],
        ["8", "tám", "eight", "eighth"],
        ["9", "chín", "nine", "ninth"],
        ["10", "mười", "ten", "tenth"],
    ];
    let key = token.key.trim_start_matches('0');
    let Some(row) = SMALL
        .iter()
        .find(|[digits, _, english, _]| *digits == key || *english == key)
    else {
        return Vec::new();
    };
    let syllable = |word: &&str| Syllable {
        key: word.to_string(),
        bare: fold::bare(word),
        marked: fold::is_marked(word),
    };
    row.iter().filter(|word| **word != key).map(syllable).collect()
}

/// The Roman numbers from one on.
pub const ROMAN: [&str; 20] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
    "xviii", "xix", "xx",
];

/// A small Roman number.
pub(super) fn roman(key: &str) -> Option<u32> {
    ROMAN.iter().position(|r| *r == key).map(|i| i as u32 + 1)
}
