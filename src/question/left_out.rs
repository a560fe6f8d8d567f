//! "Chưa kể tiền phạt", "not counting fines": what a question leaves out need not stand where its answer does.

use super::asked::phrase_at;
use super::terms::Term;
use crate::text::token::Token;

/// Words that leave something out.
pub const LEAVES: [&str; 15] = [
    "không kể",
    "chưa kể",
    "không tính",
    "chưa tính",
    "không gồm",
    "chưa gồm",
    "chưa bao gồm",
    "không bao gồm",
    "not counting",
    "not including",
    "excluding",
    "leaving out",
    "apart from",
    "leave out",
    "without counting",
];

/// So many words behind them name what is left out.
const FAR: usize = 4;
/// What is left of the weight of such words.
const LITTLE: f32 = 0.1;

/// Makes words count little that name what is left out.
pub(super) fn lighten(terms: &mut [Term], tokens: &[Token]) {
    let behind = |at: usize| LEAVES.iter().find_map(|leaves| phrase_at(tokens, at, leaves));
    for at in 0..tokens.len() {
        let Some(to) = behind(at) else { continue };
        let end = (to..tokens.len().min(to + FAR))
            .find(|i| !tokens[*i].is_word())
            .unwrap_or(tokens.len().min(to + FAR));
        for term in terms.iter_mut().filter(|term| (at..end).contains(&term.from)) {
            term.weight *= LITTLE;
        }
    }
}
