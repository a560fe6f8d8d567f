//! The words a slip of the finger away from what was typed.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::text::Lang;
use crate::text::fold::TONES;
use crate::text::syllable::{toneless, with_tone};

/// An English word of fewer letters is near to too many others.
const LONG: usize = 5;

const LETTERS: &str = "abcdeghiklmnopqrstuvxyăâđêôơư";

/// Words a slip away: two letters swapped first, then one too many, one left out, another one; in English the last two
/// anywhere come last.
pub fn slips(typed: &str, lang: Lang) -> Vec<BTreeSet<String>> {
    let tone = typed.nfd().find(|c| TONES.contains(c));
    let marked = !typed.is_ascii();
    let letters: Vec<char> = toneless(typed).chars().collect();
    let word = |letters: &[char]| -> Option<String> {
        let word: String = letters.iter().collect();
        match marked {
            true => with_tone(&word, tone),
            false => Some(word),
        }
    };
    let any = lang == Lang::Vi;
    let swapped = (1..letters.len()).filter_map(|at| {
        let mut other = letters.clone();
        other.swap(at - 1, at);
        word(&other)
    });
    let shorter = (0..letters.len()).filter_map(|at| {
        let mut other = letters.clone();
        other.remove(at);
        // In English only a letter typed twice: a word that is not known may be right as it stands.
        let twice = any || at > 0 && letters[at] == letters[at - 1];
        twice.then(|| word(&other)).flatten()
    });
    let all: Vec<char> = LETTERS.chars().filter(|c| marked || c.is_ascii()).collect();
    let no_vowel = !letters.iter().any(|c| "aeiou".contains(*c));
    let longer = (0..=letters.len()).flat_map(|at| {
        let fits = |c: &char| match () {
            _ if any => true,
            _ => no_vowel && "aeiou".contains(*c) || at > 0 && letters[at - 1] == *c,
        };
        all.iter()
            .filter(|c| fits(c))
            .filter_map(|c| {
                let mut other = letters.clone();
                other.insert(at, *c);
                word(&other)
            })
            .collect::<Vec<_>>()
    });
    let other = (0..letters.len()).filter(|_| any).flat_map(|at| {
        all.iter()
            .filter_map(|c| {
                let mut other = letters.clone();
                other[at] = *c;
                word(&other)
            })
            .collect::<Vec<_>>()
    });
    let apart = |words: &mut dyn Iterator<Item = String>| words.filter(|w| w != typed).collect::<BTreeSet<_>>();
    vec![
        apart(&mut swapped.into_iter()),
        apart(&mut shorter.into_iter()),
        apart(&mut longer.into_iter()),
        apart(&mut other.into_iter()),
        match any {
            true => BTreeSet::new(),
            false => apart(&mut slips_within(&letters).into_iter()),
        },
    ]
}

/// English words a slip away behind the first letter, which the fingers seldom miss, and before the ending, by which many
/// right words differ: a letter left out, or the key beside the one that was meant.
fn slips_within(letters: &[char]) -> Vec<String> {
    const ENDING: usize = 2;
    if letters.len() < LONG {
        return Vec::new();
    }
    let with = |at: usize, to: usize, c: char| {
        let (before, behind) = (&letters[..at], &letters[to..]);
        before.iter().chain([&c]).chain(behind).collect::<String>()
    };
    let left_out = (1..letters.len()).flat_map(|at| ('a'..='z').map(move |c| (at, at, c)));
    let beside = (1..letters.len().saturating_sub(ENDING)).flat_map(|at| {
        let keys: Vec<char> = keys_beside(letters[at]).collect();
        keys.into_iter().map(move |c| (at, at + 1, c))
    });
    left_out.chain(beside).map(|(at, to, c)| with(at, to, c)).collect()
}

/// The keys around one on a keyboard of the QWERTY layout (ANSI INCITS 154).
fn keys_beside(key: char) -> impl Iterator<Item = char> {
    const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let place = |key: char| {
        let row = ROWS.iter().position(|row| row.contains(key))?;
        Some((row as i32, ROWS[row].find(key)? as i32))
    };
    // Each row stands half a key to the right of the one above.
    ('a'..='z').filter(move |other| match (place(key), place(*other)) {
        (Some((row, at)), Some((r, a))) => match r - row {
            0 => (a - at).abs() == 1,
            1 => a == at || a == at - 1,
            -1 => a == at || a == at + 1,
            _ => false,
        },
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_hits_the_next_key_or_leaves_a_letter_out() {
        let near = |typed: &str, lang: Lang| slips(typed, lang).into_iter().flatten().collect::<BTreeSet<String>>();
        for (typed, meant) in [("whuch", "which"), ("dlegates", "delegates"), ("directr", "director")] {
            assert!(near(typed, Lang::En).contains(meant), "{typed}");
        }
        // Other endings are other words, and keys far apart are not mixed up.
        for (typed, other) in [("healer", "healed"), ("berth", "birth"), ("prot", "pret")] {
            assert!(!near(typed, Lang::En).contains(other), "{typed}");
        }
        assert!(near("nhêiu", Lang::Vi).contains("nhiêu"));
    }
}
