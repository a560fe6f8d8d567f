//! Whether the words of a question stand around the answer as they stand around what asks for it. Vietnamese asks where the
//! answer would stand, "Bà An được tặng gì?" (Bruening and Tran 2006, "Wh-questions in Vietnamese"), so what comes before the
//! words that ask comes before the answer too, and in the same order.

use std::ops::Range;

use super::sentence::Sentence;
use crate::question::Query;
use crate::question::asked::Ask;
use crate::text::Lang;
use crate::text::token::{Token, TokenKind};

/// So many words of the question, and of the sentence, are looked at on either side.
const ASKED: usize = 8;
const TOLD: usize = 12;
/// So many are its neighbours.
const NEXT_ASKED: usize = 2;
const NEXT_TOLD: usize = 3;

/// The words on either side of what asks, without marks, the nearest to it first.
#[derive(Clone, Debug)]
pub struct Around {
    before: Vec<String>,
    behind: Vec<String>,
}

impl Around {
    /// Nothing where the question does not ask in Vietnamese, or by no words of its own.
    pub fn of(query: &Query, ask: &Ask) -> Option<Around> {
        if query.lang != Lang::Vi || ask.to <= ask.from {
            return None;
        }
        let (before, rest) = query.tokens.split_at_checked(ask.from)?;
        let behind = rest.get(ask.to - ask.from..)?;
        let own = |token: &Token| token.bare.clone();
        Some(Around {
            before: before.iter().rev().filter(|t| is_word(t)).map(own).collect(),
            behind: behind.iter().filter(|t| is_word(t)).map(own).collect(),
        })
    }
}

/// How much of a question stands in its order around an answer: shares of 1, and numbers of neighbours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Order {
    /// Of what comes before,
    pub before: f32,
    /// of what comes behind,
    pub behind: f32,
    /// and of both.
    pub both: f32,
    /// How many of the two words just before what asks stand just before the answer,
    pub next_before: f32,
    /// and how many of those just behind.
    pub next_behind: f32,
}

impl Order {
    /// Nothing where the sentence does not hold the answer in its own words.
    pub fn of(sentence: &Sentence, around: &Around) -> Option<Order> {
        let told = sentence.told.iter().map(|told| order(sentence, told, around));
        told.max_by(|one, other| one.both.total_cmp(&other.both))
    }
}

fn order<'a>(sentence: &'a Sentence, told: &Range<usize>, around: &'a Around) -> Order {
    let answer = &sentence.words[told.clone()];
    // What the answer itself says stands on neither side of it.
    let apart = |word: &&str| !answer.iter().any(|token| token.bare == **word);
    let asked = |side: &'a [String]| -> Vec<&str> { side.iter().map(String::as_str).filter(apart).collect() };
    let words = |side: &'a [Token]| {
        side.iter()
            .filter(|token| is_word(token))
            .map(|token| token.bare.as_str())
    };
    let before: Vec<&str> = words(&sentence.words[..told.start]).rev().take(TOLD).collect();
    let behind: Vec<&str> = words(&sentence.words[told.end..]).take(TOLD).collect();
    let (asked_before, asked_behind) = (asked(&around.before), asked(&around.behind));
    let share_before = in_order(&asked_before, &before);
    let share_behind = in_order(&asked_behind, &behind);
    let (many_before, many_behind) = (asked_before.len() as f32, asked_behind.len() as f32);
    Order {
        before: share_before,
        behind: share_behind,
        both: (share_before * many_before + share_behind * many_behind) / (many_before + many_behind).max(1.0),
        next_before: next(&asked_before, &before),
        next_behind: next(&asked_behind, &behind),
    }
}

/// The share of the words asked that the words told hold in the same order: their longest common subsequence.
fn in_order(asked: &[&str], told: &[&str]) -> f32 {
    let asked = &asked[..asked.len().min(ASKED)];
    let mut longest = [0_u8; TOLD + 1];
    for word in asked {
        let mut diagonal = 0;
        for (at, other) in told.iter().enumerate() {
            let above = longest[at + 1];
            longest[at + 1] = if word == other {
                diagonal + 1
            } else {
                above.max(longest[at])
            };
            diagonal = above;
        }
    }
    f32::from(longest[told.len()]) / asked.len().max(1) as f32
}

fn next(asked: &[&str], told: &[&str]) -> f32 {
    let near = &told[..told.len().min(NEXT_TOLD)];
    let stands = |word: &&&str| near.contains(*word);
    asked.iter().take(NEXT_ASKED).filter(stands).count() as f32
}

fn is_word(token: &Token) -> bool {
    token.kind != TokenKind::Sign
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(before: &str, behind: &str) -> Around {
        let words = |text: &str| text.split(' ').map(String::from).collect();
        let mut around = Around {
            before: words(before),
            behind: words(behind),
        };
        around.before.reverse();
        around
    }

    fn order_of(answer: &str) -> Option<Order> {
        let told = "Bà An trao bằng khen cho ông Ba";
        Order::of(
            &Sentence::that_tells(told, answer),
            &around("ba an trao bang khen cho", "hom qua"),
        )
    }

    #[test]
    fn who_stands_where_the_question_asks_is_told_apart_from_who_stands_before() {
        let (got, gave) = (order_of("ông Ba").unwrap(), order_of("Bà An").unwrap());
        assert_eq!((got.before, got.behind, got.next_before), (1.0, 0.0, 2.0));
        assert_eq!((gave.before, gave.next_before), (0.0, 0.0));
        assert!(got.both > gave.both);
        assert_eq!(order_of("ông Tư"), None);
    }

    #[test]
    fn words_in_another_order_count_as_far_as_their_order_is_the_same() {
        let told = ["c", "a", "b"];
        assert_eq!(in_order(&["a", "b", "c"], &told), 2.0 / 3.0);
        assert_eq!(in_order(&[], &told), 0.0);
        assert_eq!(in_order(&["a"], &[]), 0.0);
    }
}
