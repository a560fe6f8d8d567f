//! The number itself: digits with points and commas, words, multipliers; and numbers that are names.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::entity::Words;
use crate::text::Lang;
use crate::text::token::{Token, TokenKind};

/// A number read at some token.
pub(super) struct Read {
    pub value: f64,
    /// N of M, where "/M" follows.
    pub of: Option<u32>,
    /// Written in words: "hai".
    pub in_words: bool,
    /// Written in English words that mean nothing but a number: "twenty-one", "seven of them".
    pub plain: bool,
    /// Where the multiplier begins ("tỷ", "nghìn"), else the same as `end`.
    pub factor_at: usize,
    /// The token after number and multiplier.
    pub end: usize,
}

const NUMBER_WORDS: &[(&str, f64)] = &[
    ("một", 1.0),
    ("hai", 2.0),
    ("ba", 3.0),
    ("bốn", 4.0),
    ("năm", 5.0),
    ("sáu", 6.0),
    ("bảy", 7.0),
    ("bẩy", 7.0),
    ("tám", 8.0),
    ("chín", 9.0),
    ("mười", 10.0),
    ("mười một", 11.0),
    ("mười hai", 12.0),
    ("mười ba", 13.0),
    ("mười bốn", 14.0),
    ("mười lăm", 15.0),
    ("mười sáu", 16.0),
    ("mười bảy", 17.0),
    ("mười tám", 18.0),
    ("mười chín", 19.0),
    ("hai mươi", 20.0),
    ("ba mươi", 30.0),
    ("bốn mươi", 40.0),
    ("năm mươi", 50.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

const FACTORS: &[(&str, f64)] = &[
    ("chục", 1e1),
    ("trăm", 1e2),
    ("nghìn", 1e3),
    ("ngàn", 1e3),
    ("vạn", 1e4),
    ("triệu", 1e6),
    ("tỷ", 1e9),
    ("tỉ", 1e9),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
];

/// Whether a word, in small letters, is a number or a factor: "hai", "two", "triệu".
pub fn is_number_word(word: &str) -> bool {
    NUMBER_WORDS.iter().chain(FACTORS).any(|(known, _)| *known == word)
}

/// Words before a number that make it a name: "quận 12", "khóa 15", "đợt 2".
const NAMED: &[&str] = &[
    "số",
    "khóa",
    "khoá",
    "điều",
    "khoản",
    "quận",
    "phường",
    "tổ",
    "khối",
    "lớp",
    "cụm",
    "chi",
    "khu",
    "phố",
    "ấp",
    "thôn",
    "xóm",
    "đội",
    "kỳ",
    "ngõ",
    "ngách",
    "đường",
    "đợt",
    "hạng",
    "bảng",
    "loại",
    "mức",
    "cấp",
    "tháng",
    "ngày",
    "phần",
    "chương",
    "mục",
    "tập",
    "no",
    "cluster",
    "ward",
    "grade",
    "nguyễn",
    "nghị",
    "pc",
    "quý",
    "hà",
];

/// Whether the number at `at` is part of a name, a time, a document's or a telephone's number.
pub(super) fn is_name(words: &Words, at: usize) -> bool {
    let Some(token) = words.tokens.get(at) else {
        return true;
    };
    if token.kind != TokenKind::Number {
        return false;
    }
    let digits = token.key.chars().filter(char::is_ascii_digit).count();
    let plain = digits == token.key.len();
    if plain && (digits > 7 || (digits > 3 && token.key.starts_with('0'))) || token.key.matches('.').count() > 3 {
        return true;
    }
    let before = at.checked_sub(1).map(|i| &words.tokens[i]);
    let glued_before = before.filter(|t| t.span.end == token.span.start && !super::coin::is_currency(&t.key));
    if glued_before.is_some_and(|t| matches!(t.key.as_str(), "-" | ":" | "/" | "." | "–") || t.is_word()) {
        return true;
    }
    if let Some(next) = words.tokens.get(at + 1).filter(|t| t.span.start == token.span.end) {
        let after = words.tokens.get(at + 2);
        let number_after = after.is_some_and(|t| t.kind == TokenKind::Number && t.span.start == next.span.end);
        let word_after = after.is_some_and(|t| t.is_word() && t.span.start == next.span.end);
        let known = matches!(
            next.key.as_str(),
            "m" | "m2" | "km" | "km2" | "kg" | "ha" | "tr" | "cm" | "m3" | "đ" | "đồng" | "st" | "nd" | "rd" | "th"
        ) || FACTORS.iter().any(|(factor, _)| next.key == *factor);
        if (next.is_word() && !known)
            || (next.key == ":" && number_after)
            || (matches!(next.key.as_str(), "-" | "–") && (word_after || number_after))
            || (next.key == "/" && word_after && after.is_some_and(|t| t.capital))
            || (matches!(next.key.as_str(), "st" | "nd" | "rd" | "th"))
        {
            return true;
        }
    }
    // "cấp thành phố 297" is no street.
    let city = at >= 2 && words.is(at - 2, "thành") && words.is(at - 1, "phố");
    let named = before.is_some_and(|t| NAMED.contains(&t.key.as_str())) && !city;
    let numbered = before.is_some_and(|t| matches!(t.key.as_str(), "số" | "no" | "tháng" | "quý" | "khóa"));
    // "mức 2" and "loại 3" are grades; "mức 27 %" and "lập đội 50 tình nguyện viên" count.
    let counted_grade = before.is_some_and(|t| matches!(t.key.as_str(), "mức" | "loại"))
        && (digits > 1 || words.sign(at + 1) == "%")
        || at >= 2 && words.is(at - 2, "lập") && words.is(at - 1, "đội");
    // "mỗi thôn 200 triệu đồng" is a sum, and no village.
    let sum = FACTORS.iter().any(|(factor, _)| words.is(at + 1, factor))
        || super::coin::money(words, at + 1, at + 1).is_some();
    named
        && !sum
        && !counted_grade
        && (numbered || !super::unit::is_counted(words, at + 1))
        && plain
        && digits <= 4
        && !share(words, at)
}

fn share(words: &Words, at: usize) -> bool {
    words.sign(at + 1) == "/" && words.tokens.get(at + 2).is_some_and(|t| t.kind == TokenKind::Number)
}

/// Reads the number that begins at `at`.
pub(super) fn read(words: &Words, at: usize) -> Option<Read> {
    let token = words.tokens.get(at)?;
    let (mut value, in_words, mut end) = if token.kind == TokenKind::Number {
        let factor_follows = FACTORS.iter().skip(4).any(|(w, _)| words.is(at + 1, w));
        (digits(&token.key, words.lang, factor_follows)?, false, at + 1)
    } else {
        let (value, end) = in_words(words, at)?;
        (value, true, end)
    };
    let plain = in_words && is_plain(words, at, end, value);
    let mut of = None;
    if !in_words && words.sign(end) == "/" && value.fract() == 0.0 {
        let whole = words
            .tokens
            .get(end + 1)
            .filter(|t| t.kind == TokenKind::Number && t.span.start == words.tokens[end].span.end)
            .and_then(|t| digits(&t.key, words.lang, false));
        match whole {
            Some(m) if (1930.0..2100.0).contains(&m) && value <= 12.0 => return None,
            Some(m) if m >= value && m.fract() == 0.0 && words.sign(end + 2) != "/" => {
                of = Some(m as u32);
                end += 2;
            }
            Some(_) => return None,
            None => {}
        }
    }
    let factor_at = end;
    if of.is_none() {
        while let Some((_, factor)) = FACTORS.iter().find(|(w, _)| words.is(end, w)) {
            // "2 trăm" counts, "ba năm trăm" does not occur; "tỷ lệ" is a rate.
            if words.is(end, "tỷ") && words.is(end + 1, "lệ") || words.is(end, "tỉ") && words.is(end + 1, "lệ")
            {
                break;
            }
            value *= factor;
            end += 1;
        }
    }
    Some(Read {
        value,
        of,
        in_words,
        plain,
        factor_at,
        end,
    })
}

/// A number in words; "năm" and "ba" only where no year or name is meant.
fn in_words(words: &Words, at: usize) -> Option<(f64, usize)> {
    static HEADS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        NUMBER_WORDS
            .iter()
            .filter_map(|(word, _)| word.split(' ').next())
            .collect()
    });
    let token: &Token = &words.tokens[at];
    if token.kind != TokenKind::Word || !HEADS.contains(token.key.as_str()) {
        return None;
    }
    let begins = at == 0 || matches!(words.sign(at - 1), "." | ":" | "“" | "|" | "(" | "-" | "–");
    if token.capital && !begins {
        return None;
    }
    if at > 0
        && ["hạng", "thứ", "lần", "tháng", "quý", "loại", "mùng", "ngày"]
            .iter()
            .any(|w| words.is(at - 1, w))
    {
        return None;
    }
    // "nửa năm", "trong năm", "cả năm": a year, not five.
    const OF_YEARS: &[&str] = &[
        "nửa",
        "đầu",
        "cuối",
        "cả",
        "hàng",
        "hằng",
        "mỗi",
        "trong",
        "các",
        "những",
        "nhiều",
        "từng",
        "giữa",
        "suốt",
        "qua",
        "một",
        "của",
        "lớp",
        "vài",
        "mấy",
        "tròn",
        "và",
        "theo",
        "thường",
        "tất",
        "kế",
        "hoạch",
    ];
    if token.key == "năm" && (at == 0 || OF_YEARS.iter().any(|w| words.is(at - 1, w))) {
        return None;
    }
    // Typed without marks, "nam", "ba", "sau" are other words far more often.
    let (word, value) = NUMBER_WORDS
        .iter()
        .filter(|(word, _)| {
            let mut tokens = words.tokens[at..].iter();
            word.split(' ').all(|w| tokens.next().is_some_and(|t| t.key == w))
        })
        .max_by_key(|(word, _)| word.len())?;
    let mut end = at + word.split(' ').count();
    let mut value = *value;
    let ones = |at: usize| {
        NUMBER_WORDS
            .iter()
            .find(|(word, one)| word.is_ascii() && *one < 10.0 && words.is(at, word))
    };
    if word.is_ascii()
        && value >= 20.0
        && words.sign(end) == "-"
        && let Some((_, one)) = ones(end + 1)
    {
        value += one;
        end += 2;
    }
    let factor = FACTORS.iter().any(|(w, _)| words.is(end, w));
    (factor || is_plain(words, at, end, value) || super::unit::is_counted_by(words, end, value)).then_some((value, end))
}

/// "Thirty-one drivers", "seven of them": English words from thirteen on mean nothing but a number, nor do those below before
/// "of them".
fn is_plain(words: &Words, at: usize, end: usize, value: f64) -> bool {
    let english = words.tokens[at].key.is_ascii() && words.tokens.get(end).is_some_and(Token::is_word);
    let of_those = || {
        words
            .any_phrase(end, &["of them", "of these", "of those", "of whom"])
            .is_some()
    };
    english && (value > 12.0 || of_those())
}

/// The value of digits with points and commas, by the language's habits.
fn digits(key: &str, lang: Lang, factor_follows: bool) -> Option<f64> {
    let (points, commas) = (key.matches('.').count(), key.matches(',').count());
    let thousands = |sign: char| {
        let mut groups = key.split(sign);
        let first = groups.next().unwrap_or("");
        (1..=3).contains(&first.len()) && groups.all(|g| g.len() == 3)
    };
    let text = match (points, commas) {
        (0, 0) => key.to_string(),
        (_, 0) if thousands('.') && !(points == 1 && key.starts_with("0.")) => key.replace('.', ""),
        (1, 0) => key.to_string(),
        (0, 1) if thousands(',') && !key.starts_with("0,") && !(factor_follows && lang == Lang::Vi) => {
            key.replace(',', "")
        }
        (0, 1) => key.replace(',', "."),
        (0, _) if thousands(',') => key.replace(',', ""),
        (_, _) if key.rfind('.') > key.rfind(',') => key.replace(',', ""),
        _ => key.replace('.', "").replace(',', "."),
    };
    text.parse().ok()
}
