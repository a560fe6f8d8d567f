//! Two things asked in one breath ("bao nhiêu hồ sơ, tỷ lệ đúng hạn ra sao?") are mostly told in one sentence: where the
//! same sentence holds both, each speaks for the other.

use super::candidate::Candidate;
use super::compose::ANSWERS;

/// So many of the best for each ask are held against each other.
const LOOKED_AT: usize = 8;
/// What each must be worth by itself, and both together.
const LEAST: f32 = 0.24;
const TOGETHER: f32 = 0.6;
/// The share of the best of its ask that each must reach.
const BESIDE_BEST: f32 = 0.6;
const STANDS: f32 = 0.95;
const SURELY: f32 = 0.02;

/// So much of the asked sort is what stands in the sentence that answers another ask, and so far it meets the conditions.
const OF_SORT: f32 = 0.7;
const CONDITIONS: f32 = 0.5;

/// Puts first what one sentence says to several asks.
pub fn agree(found: &mut [Vec<Candidate>]) {
    if let [first, second] = found {
        together(first, second);
    }
    for open in 0..found.len() {
        if top(&found[open]) >= ANSWERS {
            continue;
        }
        let told: Vec<(String, String, String)> = found
            .iter()
            .filter_map(|candidates| candidates.first().filter(|c| c.score >= ANSWERS))
            .map(|c| (c.head.id.clone(), c.quote.clone(), c.reply.focus.clone()))
            .collect();
        let beside = found[open].iter().position(|c| {
            let same = |(article, quote, focus): &(String, String, String)| {
                c.head.id == *article
                    && (quote.contains(&c.quote) || c.quote.contains(quote.as_str()))
                    && c.reply.focus != *focus
            };
            c.reply.quality >= OF_SORT && c.conditions() >= CONDITIONS && unopposed(c) && told.iter().any(same)
        });
        if let Some(at) = beside {
            let mut chosen = found[open].remove(at);
            chosen.score = ANSWERS + SURELY;
            found[open].insert(0, chosen);
        }
    }
}

fn together(first: &mut Vec<Candidate>, second: &mut Vec<Candidate>) {
    let mut best: Option<(f32, usize, usize)> = None;
    let tops = (top(first), top(second));
    if tops.0.min(tops.1) >= ANSWERS {
        // "khen mấy tập thể, mấy người": where the sentence that answers the one tells the other as well, it is that.
        beside_first(first, second);
        return;
    }
    for (i, one) in first.iter().enumerate().take(LOOKED_AT) {
        for (j, other) in second.iter().enumerate().take(LOOKED_AT) {
            let same = one.head.id == other.head.id && one.quote == other.quote && one.reply.focus != other.reply.focus;
            // What answers by itself stands; it only says where the other is told.
            let stands = |score: f32, top: f32| score >= top * if top >= ANSWERS { STANDS } else { BESIDE_BEST };
            let each = one.score.min(other.score) >= LEAST
                && stands(one.score, tops.0)
                && stands(other.score, tops.1)
                && unopposed(one)
                && unopposed(other);
            let sum = one.score + other.score;
            if same && each && sum >= TOGETHER && best.is_none_or(|(known, ..)| sum > known) {
                best = Some((sum, i, j));
            }
        }
    }
    let Some((_, i, j)) = best else { return };
    for (candidates, at, top) in [(first, i, tops.0), (second, j, tops.1)] {
        let mut chosen = candidates.remove(at);
        chosen.score = chosen.score.max(ANSWERS + SURELY).max(top + SURELY);
        candidates.insert(0, chosen);
    }
}

/// Puts first for the second ask what the sentence that answers the first tells of it.
fn beside_first(first: &[Candidate], second: &mut Vec<Candidate>) {
    let (Some(one), Some(other)) = (first.first(), second.first()) else {
        return;
    };
    if one.quote == other.quote || one.head.id != other.head.id {
        return;
    }
    let least = other.score * AS_WELL;
    let at = second
        .iter()
        .position(|c| c.quote == one.quote && c.reply.focus != one.reply.focus && c.score >= least && unopposed(c));
    if let Some(at) = at {
        let mut chosen = second.remove(at);
        chosen.score = chosen.score.max(top(second) + SURELY);
        second.insert(0, chosen);
    }
}

/// The share of the best that what stands in the same sentence must reach.
const AS_WELL: f32 = 0.93;

/// Nothing is said against it but that its words are few.
fn unopposed(candidate: &Candidate) -> bool {
    const SOFT: [&str; 5] = [
        "hardly a word of what is asked",
        "something else is counted",
        "others of the sort are counted",
        "another kind is counted",
        "says nothing of what is asked",
    ];
    candidate.objections.iter().all(|name| SOFT.contains(name))
}

fn top(candidates: &[Candidate]) -> f32 {
    candidates.first().map_or(0.0, |c| c.score)
}
