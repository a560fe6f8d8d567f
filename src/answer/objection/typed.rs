//! The words of a question, and which lists of phrases they were held against before: every rule asks the same of the
//! question for each of hundreds of answers.

use std::ops::Deref;
use std::sync::atomic::{AtomicU64, Ordering};

use super::padded;
use crate::text::fold;

/// Words padded, with what was told of them before.
pub struct Typed {
    text: String,
    /// The same without marks, padded too.
    pub bare: String,
    known: Known,
}

/// What was told before, yes or no, by the number of what was asked. Several threads weigh answers to one question.
pub struct Known(Box<[AtomicU64; KNOWN]>);

impl Default for Known {
    fn default() -> Known {
        Known(Box::new([const { AtomicU64::new(0) }; KNOWN]))
    }
}

/// So many lists are remembered at most; the rules have about two hundred.
const KNOWN: usize = 1024;
/// Where in a number the answer stands, and where the length of the list.
const HELD: u32 = 63;
const LENGTH: u32 = 48;

impl Typed {
    pub fn new(text: &str) -> Typed {
        let text = padded(text);
        Typed {
            bare: format!(" {} ", fold::phrase_bare(&text)),
            text,
            known: Known::default(),
        }
    }

    /// "chủ tịch tinh tang": what a short form stands for has marks that the rest was typed without, and is read like the
    /// rest.
    pub fn as_typed(&self) -> &str {
        let words = || self.text.split_whitespace();
        let marked = words().filter(|word| fold::is_marked(word)).count();
        if marked * 3 <= words().count() {
            &self.bare
        } else {
            &self.text
        }
    }

    /// [`may_mean`], told once: what lives as long as the program is known by its place.
    pub fn may_mean(&self, phrases: &'static [&'static str]) -> bool {
        let list = phrases.as_ptr() as u64 ^ (phrases.len() as u64) << LENGTH;
        self.known.told(list, || may_mean(&self.text, phrases))
    }
}

impl Known {
    /// What was told of this before; told now where it was not.
    pub fn told(&self, of: u64, tell: impl FnOnce() -> bool) -> bool {
        let of = of & !(1 << HELD);
        let begin = (of >> 3) as usize;
        for at in 0..8 {
            let place = &self.0[(begin + at) % KNOWN];
            // Whoever comes first writes the same as whoever comes second: no order between the threads is needed.
            let known = place.load(Ordering::Relaxed);
            if known & !(1 << HELD) == of {
                return known >> HELD == 1;
            }
            if known == 0 {
                let held = tell();
                place.store(of | u64::from(held) << HELD, Ordering::Relaxed);
                return held;
            }
        }
        tell()
    }
}

impl Deref for Typed {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

/// Whether somebody who typed the padded text can mean one of the phrases: marks that were typed must agree.
pub fn may_mean(text: &str, phrases: &[&str]) -> bool {
    let begins = |typed: &str, phrase: &str| {
        let mut typed = typed.split(' ');
        let mut stands = |word: &str| typed.next().is_some_and(|typed| means(typed, word));
        phrase.split(' ').all(&mut stands)
    };
    let words = text.match_indices(' ').map(|(at, _)| &text[at + 1..]);
    words.into_iter().any(|typed| {
        let mut phrases = phrases.iter();
        phrases.any(|phrase| head_may_mean(typed, phrase) && begins(typed, phrase))
    })
}

/// Whether the first letters may be the same: most phrases are told apart by them.
fn head_may_mean(typed: &str, phrase: &str) -> bool {
    let (Some(typed), Some(head)) = (typed.as_bytes().first(), phrase.chars().next()) else {
        return true;
    };
    phrase.as_bytes()[0] == *typed
        || fold::lower_and_bare(head).is_none_or(|(_, bare)| u32::from(bare) == u32::from(*typed))
}

/// "tang" can mean "tặng" and "tăng", "tăng" only itself.
pub fn means(typed: &str, word: &str) -> bool {
    typed == word || (typed.is_ascii() && fold::is_bare_of(typed, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_told_once_is_told_again() {
        const LISTS: [&[&str]; 3] = [&["tặng", "tăng"], &["tang"], &["xã nào", "xã"]];
        let typed = Typed::new("Xã nào tang bằng khen?");
        for _ in 0..2 {
            assert_eq!(LISTS.map(|list| typed.may_mean(list)), [true, true, true]);
            assert!(typed.may_mean(&LISTS[2][..1]) && !typed.may_mean(&["huyện"]));
        }
    }
}
