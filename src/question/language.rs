//! Vietnamese or English: by letters first, then by the little words of both.

use crate::text::fold;
use crate::text::{Lang, syllable};

/// Little English words that no unaccented Vietnamese question has.
const ENGLISH: [&str; 62] = [
    "the", "of", "who", "what", "which", "when", "where", "why", "how", "many", "much", "is", "are", "was", "were",
    "did", "does", "do", "has", "have", "had", "in", "for", "and", "or", "to", "from", "with", "by", "at", "received",
    "receive", "got", "get", "award", "awards", "order", "district", "ward", "people", "year", "about", "list", "name",
    "most", "more", "than", "there", "their", "it", "this", "that", "thanks", "thank", "hello", "hi", "please", "tell",
    "me", "on", "a", "be",
];

/// Unaccented Vietnamese words that are not English.
const VIETNAMESE: [&str; 56] = [
    "ai", "gi", "nao", "bao", "nhieu", "duoc", "dc", "cua", "cho", "nam", "quan", "huyen", "phuong", "o", "la", "khi",
    "dau", "may", "nhung", "cac", "ca", "nhan", "tap", "thi", "dua", "khen", "thuong", "tang", "huan", "chuong",
    "bang", "giay", "co", "con", "the", "thi", "sao", "ngay", "bn", "ko", "khong", "va", "trong", "tai", "hoi", "chu",
    "tich", "bi", "thu", "don", "vi", "ten", "so", "ho", "cum", "phong",
];

/// English words that open a question, none of them a Vietnamese syllable: whatever names follow, the question is English.
const OPENS: [&str; 15] = [
    "who", "whose", "what", "which", "when", "where", "why", "how", "is", "are", "was", "were", "did", "does", "has",
];

/// Whether a word, in small letters, is one of the little English ones.
pub fn is_english(word: &str) -> bool {
    ENGLISH.contains(&word) || OPENS.contains(&word)
}

/// A line of so many words is long.
const LONG: usize = 6;

/// Whether the first word is one that opens English questions alone.
pub fn opens_in_english(text: &str) -> bool {
    let first = text.split(|c: char| !c.is_alphanumeric()).find(|w| !w.is_empty());
    first.is_some_and(|word| OPENS.contains(&word.to_ascii_lowercase().as_str()))
}

/// The language of what somebody typed.
pub fn of(text: &str) -> Lang {
    if opens_in_english(text) {
        return Lang::En;
    }
    let mut english = 0i32;
    let mut vietnamese = 0i32;
    let mut marked_first = false;
    for (i, word) in text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .enumerate()
    {
        let bare = fold::bare(word);
        if fold::is_marked(word) {
            // A Vietnamese name in an English question is capitalised; a Vietnamese question's words are not.
            let name = word.chars().next().is_some_and(|c| c.is_uppercase());
            vietnamese += if name { 0 } else { 3 };
            marked_first |= i == 0;
            continue;
        }
        // "dduwowcj", "d9u7o7c5" are keys pressed for a Vietnamese word.
        let keys = bare.contains(|c: char| matches!(c, 'w' | 'j' | 'f' | 'z') || c.is_ascii_digit())
            || ["aa", "oo", "ee", "dd"].iter().any(|twice| bare.contains(twice));
        let vowel = bare.contains(['a', 'e', 'i', 'o', 'u']);
        let foreign = bare.len() >= 5 && vowel && !keys && !syllable::is_bare_syllable(&bare);
        if ENGLISH.contains(&bare.as_str()) || foreign {
            english += 1;
        }
        // "Cua Nam" behind the first word is a name in either language.
        let name = i > 0 && word.chars().next().is_some_and(char::is_uppercase);
        if VIETNAMESE.contains(&bare.as_str()) && !(name && english > 0) {
            vietnamese += 1;
        }
        // No English question has these in small letters.
        if ["nao", "nhieu", "duoc"].contains(&word) {
            vietnamese += 2;
        }
    }
    // "to truong to ho tro so": in a long line of small words that all are syllables "to" is no English word.
    let small = |w: &str| w.chars().all(char::is_lowercase);
    let letters = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.starts_with(char::is_alphabetic) && w.len() > 1);
    let all_small =
        letters.clone().count() >= LONG && letters.clone().all(|w| small(w) && syllable::is_bare_syllable(w));
    if all_small && vietnamese > 0 {
        return Lang::Vi;
    }
    // "the ky 2020" may be "thế kỳ 2020": no syllable of it is English alone.
    let words = || {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.starts_with(char::is_alphabetic))
    };
    if english == vietnamese && english > 0 && words().all(|w| syllable::is_syllable(&w.to_lowercase())) {
        return Lang::Vi;
    }
    if english > vietnamese || (english == vietnamese && english > 0 && !marked_first && text.is_ascii()) {
        Lang::En
    } else {
        Lang::Vi
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_do_not_decide() {
        for english in [
            "who got the Labour Order in Tây Hồ",
            "and in Bac Tu Liem?",
            "How many people in Đống Đa?",
            "thanks",
            "Who got the Bằng khen của Thủ tướng Chính phủ?",
            "Venue of the Cua Nam commendation meeting?",
            "Dan Phuong - total rewarded?",
        ] {
            assert_eq!(of(english), Lang::En, "{english}");
        }
        for vietnamese in [
            "ai duoc huan chuong lao dong o tay ho",
            "Ai được thưởng?",
            "con bac tu liem thi sao",
            "HCLĐ q. Tây Hồ",
            "the ky 2020",
            "to truong to ho tro so p. kim lien",
            "mo hinh sach den to do to chuc nao nghi ra",
            "nam 2023 hoan kiem co may nguoi dc khen",
        ] {
            assert_eq!(of(vietnamese), Lang::Vi, "{vietnamese}");
        }
    }
}
