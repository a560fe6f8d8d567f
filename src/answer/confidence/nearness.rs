//! How near the words of the question stand to what answers it, within the sentence that says it: of several values in one
//! sentence the one beside the words asked for is meant.

use std::ops::Range;

use super::sentence::Sentence;
use crate::question::terms::{Syllable, Term};
use crate::text::token::{Token, TokenKind};

/// Words as far apart have nothing to do with each other.
const FAR: usize = 25;
/// So near is beside it.
const BESIDE: usize = 5;

/// Where the words of the question stand that the sentence holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearness {
    /// How many words lie between on average, the weight of each term counted.
    pub distance: f32,
    /// The share of the question that stands in the same part of the sentence, between two signs.
    pub same_part: f32,
    /// The share that stands beside it.
    pub beside: f32,
}

impl Nearness {
    /// Of what stands nowhere in its sentence.
    pub const NONE: Nearness = Nearness {
        distance: FAR as f32,
        same_part: 0.0,
        beside: 0.0,
    };

    /// Nothing where the sentence does not hold the answer in its own words.
    pub fn of(sentence: &Sentence, terms: &[Term]) -> Option<Nearness> {
        let told = sentence.told.iter();
        told.map(|told| around(sentence, told, terms))
            .min_by(|one, other| one.distance.total_cmp(&other.distance))
    }
}

/// What stands around the words `told`.
fn around(sentence: &Sentence, told: &Range<usize>, terms: &[Term]) -> Nearness {
    let all: f32 = terms.iter().map(|term| term.weight).sum();
    let (mut held, mut far, mut same_part, mut beside) = (0.0, 0.0, 0.0, 0.0);
    for term in terms {
        let Some((apart, at)) = nearest(sentence, term, told) else {
            continue;
        };
        held += term.weight;
        far += term.weight * apart.min(FAR) as f32;
        let between = if at < told.start {
            at..told.start
        } else {
            told.end.min(at)..at
        };
        if !sentence.words[between].iter().any(parts_at) {
            same_part += term.weight;
        }
        if apart <= BESIDE {
            beside += term.weight;
        }
    }
    if held <= 0.0 {
        return Nearness::NONE;
    }
    Nearness {
        distance: far / held,
        same_part: same_part / all,
        beside: beside / all,
    }
}

/// How many words lie between the nearest mention of a term and the words `told`, and where it begins.
fn nearest(sentence: &Sentence, term: &Term, told: &Range<usize>) -> Option<(usize, usize)> {
    let mentions = term.alternatives.iter().flat_map(|phrase| {
        let ends = phrase.len();
        sentence.places(phrase.iter().map(bare)).map(move |at| (at, at + ends))
    });
    let apart = mentions.map(|(begin, end)| {
        let between = told.start.saturating_sub(end).max(begin.saturating_sub(told.end));
        (between, begin)
    });
    apart.min()
}

fn bare(syllable: &Syllable) -> &str {
    &syllable.bare
}

/// A sign that parts a sentence, or a dash between words.
fn parts_at(word: &Token) -> bool {
    const SIGNS: [&str; 12] = [",", ";", ":", ".", "(", ")", "“", "”", "\"", "–", "—", "…"];
    word.kind == TokenKind::Sign && SIGNS.contains(&word.key.as_str())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::text::token::tokens;

    fn term(words: &str) -> Term {
        let syllables = tokens(words).iter().map(Syllable::of).collect();
        Term {
            words: words.to_string(),
            alternatives: Arc::from(vec![syllables]),
            weight: 1.0,
            from: 0,
            to: 1,
            name: false,
        }
    }

    #[test]
    fn of_two_numbers_the_one_beside_the_words_asked_for_is_nearer() {
        let asked = [term("Võ Nhai")];
        let near = |number: &str, asked: &[Term]| {
            let sentence = Sentence::that_tells("Tỉnh làm 31 cây cầu, riêng huyện Võ Nhai 12", number);
            Nearness::of(&sentence, asked)
        };
        let (all, own) = (near("31", &asked).unwrap(), near("12", &asked).unwrap());
        assert_eq!((all.distance, all.same_part), (5.0, 0.0));
        assert_eq!((own.distance, own.same_part), (0.0, 1.0));
        assert_eq!(near("31", &[term("xã")]), Some(Nearness::NONE));
        assert_eq!(near("20", &asked), None);
    }
}
