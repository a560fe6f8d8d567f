//! Names that differ from what was typed by a slip of the finger: a letter too many, too few, another, two swapped,
//! or marks left out of a word that has others.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::fold;
use crate::text::token::{Token, tokens};
use unicode_normalization::UnicodeNormalization;

/// The longest name that is looked for, in syllables.
pub const LONGEST: usize = 12;

/// Names of two syllables and more, by their syllables.
#[derive(Debug, Default)]
pub struct Near {
    names: Vec<Name>,
    /// For each number of syllables, which names hold a syllable.
    by_length: FxHashMap<usize, FxHashMap<String, Vec<u32>>>,
    seen: FxHashSet<Vec<String>>,
}

#[derive(Debug)]
struct Name {
    /// As it is written.
    words: String,
    of: String,
    keys: Vec<String>,
    bares: Vec<String>,
}

/// A name that was meant, and how far off the typing was.
#[derive(Clone, Debug, PartialEq)]
pub struct Slip {
    /// The name as it is written.
    pub name: String,
    /// The syllables that were typed otherwise.
    pub changed: Vec<usize>,
    /// Letters that are other, missing or too many; two swapped count as one.
    pub letters: usize,
    /// How many words were typed for it.
    pub length: usize,
}

impl Near {
    /// `of`: what the name means; several names may mean one thing.
    pub fn insert(&mut self, name: &str, of: &str) {
        let words: Vec<Token> = tokens(name).into_iter().filter(|t| t.is_word()).collect();
        let keys: Vec<String> = words.iter().map(|t| t.key.clone()).collect();
        if !(2..=LONGEST).contains(&keys.len()) || !self.seen.insert(keys.clone()) {
            return;
        }
        let id = self.names.len() as u32;
        let bares: Vec<String> = words.into_iter().map(|t| t.bare).collect();
        let by_syllable = self.by_length.entry(keys.len()).or_default();
        for bare in bares.iter().collect::<FxHashSet<_>>() {
            by_syllable.entry(bare.clone()).or_default().push(id);
        }
        self.names.push(Name {
            words: name.to_string(),
            of: fold::phrase_key(of),
            keys,
            bares,
        });
    }

    /// The one name that `typed`, a run of words, is a slip away from. None where it is a name as it stands, where
    /// several names are as near, or where marks were typed that speak against it.
    pub fn meant(&self, typed: &[Token]) -> Option<Slip> {
        let by_syllable = self.by_length.get(&typed.len())?;
        let shared = typed.iter().filter_map(|t| by_syllable.get(&t.bare));
        let mut ids: Vec<u32> = shared.flatten().copied().collect();
        ids.sort_unstable();
        ids.dedup();
        let mut best: Vec<(Slip, &str)> = Vec::new();
        for name in ids.into_iter().map(|id| &self.names[id as usize]) {
            let Some(slip) = slip(typed, name) else { continue };
            if slip.changed.is_empty() {
                return None;
            }
            match best.first().map(|(b, _)| b.letters) {
                Some(least) if slip.letters > least => continue,
                Some(least) if slip.letters < least => best.clear(),
                _ => {}
            }
            best.push((slip, &name.of));
        }
        best.sort_by(|a, b| a.0.name.cmp(&b.0.name));
        let (slip, of) = best.first()?.clone();
        best.iter().all(|(_, other)| *other == of).then_some(slip)
    }
}

/// A word that was mistyped differs in so many letters at most.
const FARTHEST: usize = 2;

/// How `typed` comes about from the name; none where it is further off than a finger slips.
fn slip(typed: &[Token], name: &Name) -> Option<Slip> {
    // Most names only share a syllable, and are told apart before anything is made of them.
    let other = || {
        typed
            .iter()
            .zip(&name.bares)
            .filter(|(token, bare)| token.bare != **bare)
    };
    let far = |(token, bare): (&Token, &String)| token.bare.chars().count().abs_diff(bare.chars().count()) > FARTHEST;
    if other().count() * 2 > typed.len() || other().any(far) {
        return None;
    }
    let mut out = Slip {
        name: name.words.clone(),
        changed: Vec::new(),
        letters: 0,
        length: typed.len(),
    };
    let (mut intact, mut respelt) = (0, 0);
    for (at, token) in typed.iter().enumerate() {
        let (key, bare) = (&name.keys[at], &name.bares[at]);
        if token.can_mean(key) {
            intact += 1;
            continue;
        }
        if !marks_agree(&token.key, key) {
            return None;
        }
        out.changed.push(at);
        if token.bare != *bare {
            let far = distance(&token.bare, bare);
            let most = if bare.len().min(token.bare.len()) >= 6 {
                FARTHEST
            } else {
                1
            };
            if far > most || bare.len() < 2 || token.bare.len() < 2 {
                return None;
            }
            out.letters += far;
            respelt += 1;
        }
    }
    let most = if typed.len() > 2 { 2 } else { 1 };
    (intact > 0 && out.letters <= most && respelt * 2 <= typed.len()).then_some(out)
}

/// Marks that were typed are marks of the name: "chưong" is "chương" with one left out, "đình" is not "đỉnh".
fn marks_agree(typed: &str, key: &str) -> bool {
    let marks = |word: &str| -> Vec<char> {
        word.nfd()
            .filter_map(|c| match c {
                'đ' => Some('đ'),
                c if unicode_normalization::char::is_combining_mark(c) => Some(c),
                _ => None,
            })
            .collect()
    };
    let mut left = marks(key);
    marks(typed).into_iter().all(|mark| {
        let at = left.iter().position(|m| *m == mark);
        at.map(|at| left.remove(at)).is_some()
    })
}

/// Damerau and Levenshtein's distance in its short form: no part is changed twice.
pub fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let width = b.len() + 1;
    let mut rows: Vec<usize> = vec![0; (a.len() + 1) * width];
    (0..width).for_each(|j| rows[j] = j);
    for i in 1..=a.len() {
        let row = i * width;
        rows[row] = i;
        for j in 1..=b.len() {
            let swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            let mut least = (rows[row - width + j] + 1)
                .min(rows[row + j - 1] + 1)
                .min(rows[row - width + j - 1] + usize::from(a[i - 1] != b[j - 1]));
            if swap {
                least = least.min(rows[row - 2 * width + j - 2] + 1);
            }
            rows[row + j] = least;
        }
    }
    rows[a.len() * width + b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(typed: &str) -> Option<String> {
        let mut near = Near::default();
        for name in [
            "Tây Hồ",
            "Tây Mỗ",
            "Bắc Từ Liêm",
            "Xuân Đỉnh",
            "Huân chương Lao động",
            "Bằng khen",
        ] {
            near.insert(name, name);
        }
        near.meant(&tokens(typed)).map(|slip| slip.name)
    }

    #[test]
    fn a_slip_of_the_finger_is_seen_through() {
        for (typed, name) in [
            ("Tay Hô", "Tây Hồ"),
            ("bắc tư lêim", "Bắc Từ Liêm"),
            ("bac tu liemm", "Bắc Từ Liêm"),
            ("huân chưong lao đọng", "Huân chương Lao động"),
            ("haun chuong lao dong", "Huân chương Lao động"),
            ("bang khne", "Bằng khen"),
        ] {
            assert_eq!(meant(typed).as_deref(), Some(name), "{typed}");
        }
    }

    #[test]
    fn names_and_marks_as_they_were_typed_are_respected() {
        // A name as it stands; marks that speak against it; two names as near; too far off.
        for typed in [
            "tay ho",
            "Xuân Đình",
            "tay xo",
            "Tây Hổ",
            "bac lien tu",
            "huan chuong doc lap",
        ] {
            assert_eq!(meant(typed), None, "{typed}");
        }
    }

    #[test]
    fn swapped_letters_are_one_slip() {
        assert_eq!(distance("leim", "liem"), 1);
        assert_eq!(distance("khen", "khan"), 1);
        assert_eq!(distance("", "ab"), 2);
        assert_eq!(distance("abc", "acbd"), 2);
    }
}
