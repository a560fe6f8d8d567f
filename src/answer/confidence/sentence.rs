//! The sentence a candidate stands in, and where in it the answer is told.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::super::candidate::Candidate;
use crate::text::token::{Token, TokenKind, tokens};

/// What is longer is a sentence, and has no place in one.
const LONGEST: usize = 12;

/// The words of a sentence, and where each stands.
pub struct Sentence {
    pub words: Vec<Token>,
    at: FxHashMap<String, Vec<usize>>,
    /// Where the answer is told; nowhere, if the sentence does not hold it in its own words.
    pub told: Vec<Range<usize>>,
}

impl Sentence {
    pub fn of(candidate: &Candidate) -> Sentence {
        Sentence::that_tells(&candidate.quote, &candidate.reply.focus)
    }

    pub fn that_tells(sentence: &str, focus: &str) -> Sentence {
        let words = tokens(sentence);
        let mut at: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (i, word) in words.iter().enumerate() {
            at.entry(word.bare.clone()).or_default().push(i);
        }
        let mut sentence = Sentence {
            words,
            at,
            told: Vec::new(),
        };
        let focus = tokens(focus);
        if focus.len() <= LONGEST {
            let begins = sentence.places(focus.iter().map(|token| token.bare.as_str()));
            sentence.told = begins.map(|from| from..from + focus.len()).collect();
        }
        sentence
    }

    /// Where these words begin.
    pub fn places<'a>(
        &'a self,
        phrase: impl Iterator<Item = &'a str> + Clone + 'a,
    ) -> impl Iterator<Item = usize> + 'a {
        let first = phrase.clone().next().and_then(|first| self.at.get(first));
        let begins = first.into_iter().flatten().copied();
        begins.filter(move |from| {
            let mut here = self.words[*from..].iter();
            phrase
                .clone()
                .all(|word| here.next().is_some_and(|token| token.bare == word))
        })
    }

    /// How many names begin in it, told by their capitals alone.
    pub fn names(&self) -> usize {
        let capital = |at: usize| self.words[at].capital;
        let begins = |at: &usize| capital(*at) && (*at == 0 || !capital(*at - 1));
        (0..self.words.len()).filter(begins).count()
    }

    pub fn numbers(&self) -> usize {
        self.words.iter().filter(|word| word.kind == TokenKind::Number).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_counted_and_the_answer_is_found_wherever_it_stands() {
        let sentence = Sentence::that_tells("Ông Lê Tính, bà Mai và 31 hộ; năm sau lại 31 hộ", "31 HỘ");
        assert_eq!((sentence.names(), sentence.numbers()), (2, 2));
        assert_eq!(sentence.told, [7..9, 13..15]);
        assert!(Sentence::that_tells("Ông Lê Tính", "bà Mai").told.is_empty());
    }
}
