//! Persons whom an article names by their last name alone: "ông Khiêm", "Việt thấy 4 trẻ".

use crate::question::terms::Syllable;
use crate::question::{PersonSlot, Query};
use crate::text::token::{Token, tokens};

/// What stands before a name in short, or for it.
const PRONOUNS: [&str; 22] = [
    "ông", "bà", "anh", "chị", "cô", "em", "cụ", "thầy", "cháu", "bác", "chú", "cậu", "he", "she", "his", "her", "him",
    "mình", "mr", "mrs", "ms", "dr",
];

/// Whether the persons asked for are named in short: "ông Khiêm".
pub fn named(body: &str, query: &Query) -> bool {
    let by_pronoun = in_short(body)
        .iter()
        .any(|name| query.persons.iter().any(|slot| is_last(slot, name)));
    by_pronoun || named_alone(body, query)
}

/// "Sung noticed cracks on the hill", "Việt thấy 4 trẻ": the last name alone; "Anh được", "Năm 2020", "Hai xã" are none.
fn named_alone(body: &str, query: &Query) -> bool {
    let words = tokens(body);
    let word = |t: &Token| is_pronoun(t) || matches!(t.key.as_str(), "năm" | "hai" | "ba" | "may" | "will");
    let alone = |at: &usize| {
        let beside = [at.wrapping_sub(1), at + 1];
        let small = beside.iter().all(|at| words.get(*at).is_none_or(|t| !t.capital));
        words[*at].capital && small && !word(&words[*at])
    };
    let long = |slot: &&PersonSlot| slot.name.len() > 1;
    let mut names = (0..words.len()).filter(alone).map(|at| &words[at]);
    names.any(|name| query.persons.iter().filter(long).any(|slot| is_last(slot, name)))
}

/// Whether others are named in short more often than the persons asked for.
pub fn others(body: &str, query: &Query) -> bool {
    let names = in_short(body);
    let own = |name: &&Token| query.persons.iter().any(|slot| is_last(slot, name));
    let asked = names.iter().filter(own).count();
    names.len() - asked > asked
}

fn is_last(slot: &PersonSlot, name: &Token) -> bool {
    slot.name.last().is_some_and(|last| is(last, name))
}

/// The names of one syllable behind a pronoun.
fn in_short(body: &str) -> Vec<Token> {
    let words = tokens(body);
    let short = |at: &usize| {
        words[*at].capital && is_pronoun(&words[at - 1]) && words.get(at + 1).is_none_or(|next| !next.capital)
    };
    (1..words.len()).filter(short).map(|at| words[at].clone()).collect()
}

/// A form of address or a pronoun.
pub fn is_pronoun(token: &Token) -> bool {
    PRONOUNS.contains(&token.key.as_str())
}

/// Whether a token may be the syllable of a name.
pub fn is(syllable: &Syllable, token: &Token) -> bool {
    // An English report writes "Bui Van Thang".
    syllable.is(&token.key, &token.bare) || (token.key == token.bare && token.bare == syllable.bare)
}
