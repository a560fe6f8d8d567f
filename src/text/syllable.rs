//! Whether a word can be a Vietnamese syllable at all, and where its tone stands.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::fold::{self, TONES};

const ONSETS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "",
];

/// What can follow the onset, without tones.
const RHYMES: &str = "a ai ao au ay am an ang anh ac ach at ap ăm ăn ăng ăc ăt ăp âm ân âng âc ât âp âu ây \
    e eo em en eng ec et ep ê êu êm ên ênh êch êt êp i ia iu im in inh ich it ip iêu iêm iên iêng iêc iêt iêp \
    o oi om on ong oc ot op ô ôi ôm ôn ông ôc ôt ôp ơ ơi ơm ơn ơt ơp u ui um un ung uc ut up ua uôi uôm uôn uông \
    uôc uôt ư ưi ưu ưng ưc ưt ưa ươi ươu ươm ươn ương ươc ươt ươp y yêu yêm yên yêt oa oai oao oay oam oan oang oanh \
    oac oach oat oap oăm oăn oăng oăc oăt oe oeo oen oet oong ooc uê uênh uêch uy uya uyu uyn uynh uych uyt uyp \
    uyên uyêt uơ uân uâng uât uây";

/// The rhymes as they are, and without any mark.
static MARKED: LazyLock<HashSet<&str>> = LazyLock::new(|| RHYMES.split_whitespace().collect());
static BARE: LazyLock<HashSet<String>> = LazyLock::new(|| RHYMES.split_whitespace().map(fold::bare).collect());

/// Onset and rhyme of a word in small letters without its tone; none where they make no syllable.
fn parts<'a>(toneless: &'a str, rhyme_is: &dyn Fn(&str) -> bool) -> Option<(&'a str, &'a str)> {
    ONSETS
        .iter()
        .filter(|onset| !onset.is_empty() || !toneless.is_empty())
        .filter_map(|onset| {
            toneless
                .strip_prefix(onset)
                .map(|rhyme| (&toneless[..onset.len()], rhyme))
        })
        .find(|(_, rhyme)| rhyme_is(rhyme))
}

/// Whether a word typed without marks can be a syllable: "huan", "liem", not "leim".
pub fn is_bare_syllable(bare: &str) -> bool {
    parts(bare, &|rhyme| BARE.contains(rhyme)).is_some()
}

/// Whether a word with its marks can be a syllable: "huân", "chương", not "chưong".
pub fn is_syllable(word: &str) -> bool {
    parts(&toneless(word), &|rhyme| MARKED.contains(rhyme)).is_some()
}

/// Whether a word without marks can be a syllable only with them: "nhieu", and "hoc", as what ends in a stop bears a tone
/// always (Thompson, A Vietnamese Grammar, 1965).
pub fn lacks_marks(bare: &str) -> bool {
    const STOPS: [&str; 4] = ["c", "ch", "p", "t"];
    is_bare_syllable(bare) && (!is_syllable(bare) || STOPS.iter().any(|stop| bare.ends_with(stop)))
}

/// In small letters, without the tone, with all other marks.
pub fn toneless(word: &str) -> String {
    let lower = word.to_lowercase();
    lower.nfd().filter(|c| !TONES.contains(c)).nfc().collect()
}

/// The syllable with a tone on the vowel that bears it; none where it is no syllable.
pub fn with_tone(toneless: &str, tone: Option<char>) -> Option<String> {
    let (onset, rhyme) = parts(toneless, &|rhyme| MARKED.contains(rhyme))?;
    let Some(tone) = tone else {
        return Some(toneless.to_string());
    };
    let letters: Vec<char> = rhyme.chars().collect();
    let vowels = letters.iter().take_while(|c| "aăâeêioôơuưy".contains(**c)).count();
    let hatted = letters.iter().rposition(|c| "ăâêôơư".contains(*c));
    let at = match (hatted, vowels) {
        (Some(at), _) => at,
        (None, 1) => 0,
        (None, 2) if letters.len() > vowels => 1,
        (None, 2) => 0,
        (None, _) => 1,
    };
    let before: String = letters[..at].iter().collect();
    let bearer: String = [*letters.get(at)?, tone].into_iter().nfc().collect();
    let behind: String = letters[at + 1..].iter().collect();
    Some(format!("{onset}{before}{bearer}{behind}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_other_words() {
        for word in [
            "nghiêng", "giấy", "quốc", "thuở", "hòa", "hoà", "quý", "Đống", "uyên", "yêu", "gì", "kỷ",
        ] {
            assert!(is_syllable(word) && is_bare_syllable(&fold::bare(word)), "{word}");
        }
        for word in ["lêim", "chưong", "khne", "order", "huaan"] {
            assert!(!is_syllable(word), "{word}");
        }
        for (bare, lacks) in [
            ("nhieu", true),
            ("hoc", true),
            ("may", false),
            ("gi", false),
            ("max", false),
        ] {
            assert_eq!(lacks_marks(bare), lacks, "{bare}");
        }
        assert!(is_bare_syllable("chuong") && !is_bare_syllable("leim") && !is_bare_syllable("hcld"));
    }

    #[test]
    fn the_tone_stands_on_its_vowel() {
        for (toneless, tone, whole) in [
            ("huân", '\u{301}', "huấn"),
            ("đương", '\u{300}', "đường"),
            ("hoa", '\u{300}', "hòa"),
            ("toan", '\u{300}', "toàn"),
            ("quy", '\u{301}', "quý"),
            ("gia", '\u{300}', "già"),
            ("ngoai", '\u{300}', "ngoài"),
            ("của", '\u{309}', "của"),
        ] {
            let toneless = super::toneless(toneless);
            assert_eq!(with_tone(&toneless, Some(tone)).as_deref(), Some(whole));
        }
        assert_eq!(with_tone("hoof", Some('\u{300}')), None);
    }
}
