//! "Chưa kể tiền phạt", "not counting fines": what a question leaves out need not stand where its answer does; nor need
//! "giờ có mấy người" or "bao giờ hết" be said again in these words.

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
        if says_now(tokens, at) || says_end(tokens, at) || spends(tokens, at) {
            for term in terms.iter_mut().filter(|term| term.from == at) {
                term.weight *= LITTLE;
            }
        }
        let Some(to) = behind(at) else { continue };
        let end = (to..tokens.len().min(to + FAR))
            .find(|i| !tokens[*i].is_word())
            .unwrap_or(tokens.len().min(to + FAR));
        for term in terms.iter_mut().filter(|term| (at..end).contains(&term.from)) {
            term.weight *= LITTLE;
        }
    }
}

/// "Câu lạc bộ giờ có mấy người", "nay còn bao nhiêu hộ": today is meant where nothing else is said.
fn says_now(tokens: &[Token], at: usize) -> bool {
    const NOW: [&str; 3] = ["giờ", "nay", "hiện"];
    const VERBS: [&str; 5] = ["có", "còn", "được", "là", "đã"];
    let is = |at: usize, words: &[&str]| {
        tokens
            .get(at)
            .is_some_and(|t| words.iter().any(|word| t.can_mean(word)))
    };
    let counts = |at: usize| is(at, &["mấy", "bao"]);
    // "bao giờ có mấy người" asks when.
    let when = at
        .checked_sub(1)
        .is_some_and(|before| is(before, &["bao", "mấy", "hôm"]));
    is(at, &NOW) && !when && (counts(at + 1) || is(at + 1, &VERBS) && counts(at + 2))
}

/// "Xây hết bao nhiêu tiền", "tốn mấy tỷ": that it cost so much is told in other words.
fn spends(tokens: &[Token], at: usize) -> bool {
    const COSTS: [&str; 3] = ["hết", "tốn", "mất"];
    const SUMS: [&str; 6] = [
        "bao nhiêu tiền",
        "mấy tiền",
        "bao nhiêu tỷ",
        "mấy tỷ",
        "bao nhiêu triệu",
        "mấy triệu",
    ];
    let behind = |sum: &&str| phrase_at(tokens, at + 1, sum).is_some();
    COSTS.iter().any(|word| tokens[at].can_mean(word)) && SUMS.iter().any(behind)
}

/// "Bao giờ hết", "hết khi nào", "until when will it go on": the end is told in other words.
fn says_end(tokens: &[Token], at: usize) -> bool {
    const VIETNAMESE: [&str; 8] = [
        "bao giờ hết",
        "khi nào hết",
        "hôm nào hết",
        "ngày nào hết",
        "hết khi nào",
        "hết bao giờ",
        "hết ngày nào",
        "hết hôm nào",
    ];
    let around = |phrase: &&str| {
        let end = phrase.ends_with("hết");
        let from = if end { at.checked_sub(2) } else { Some(at) };
        from.is_some_and(|from| phrase_at(tokens, from, phrase).is_some())
    };
    let until = tokens
        .first()
        .is_some_and(|t| matches!(t.key.as_str(), "until" | "till"));
    let goes_on = ["go on", "run", "last", "continue", "stay open"];
    let lasts = goes_on.iter().any(|words| phrase_at(tokens, at, words).is_some());
    tokens[at].can_mean("hết") && VIETNAMESE.iter().any(around) || until && lasts
}
