//! How likely it is that a candidate answers, by what it is made of and by what stands beside it: a share of 1.
//!
//! The score orders candidates; it says little of how often its first is right on reports nobody tuned for. This is a
//! logistic regression over seven features, fitted by AdaGrad (50 rounds, L2 0.002) to the first fourteen candidates of
//! each question of the question files: the served articles, the retold reports and eight sets of invented ones, four of
//! them as answered before any rule was made for them. A candidate counts as right where its reply or its sentence holds
//! what the key asks for; the first of a question weighs four times. How far a sentence leads over others tells most.
//!
//! The weights come from that fit alone. The bounds beneath them were set by hand, each by what the open question files
//! gained and lost with it; a new fit asks for them to be looked at again.

use super::candidate::Candidate;
use super::compose::ANSWERS;
use super::ranking;
use crate::question::asked::Asked;
use crate::text::fold;

const BIAS: f32 = -0.25;
/// The natural logarithm of the score, which never falls under that of [`LEAST_SCORE`].
const LOG_SCORE: f32 = 0.68;
const QUALITY: f32 = 0.17;
/// The share of the question that stands in the sentence itself.
const OWN: f32 = 0.73;
/// By how much that share leads over the best of other sentences.
const OWN_LEAD: f32 = 1.55;
/// By how much the score leads over that of other sentences, and of other articles.
const LEAD: f32 = 1.78;
const ARTICLE_LEAD: f32 = 1.04;

const LEAST_SCORE: f32 = 0.05;
/// A term met as much stands in the sentence itself.
const IN_SENTENCE: f32 = 0.85;
/// The share of a question without words of its own.
const NO_WORDS: f32 = 0.8;

/// The candidate that scores best answers from here on,
const SURE: f32 = 0.35;
/// and one that others score above from here on, if nothing speaks against it, it meets the conditions as far and holds
/// something of the asked sort.
const SURER: f32 = 0.75;
const CONDITIONS: f32 = 0.7;
const OF_SORT: f32 = 0.6;
const NO_RIVAL: f32 = 0.35;
/// Beside a candidate that is surely of the asked sort more is no rival.
const NO_RIVAL_OF_SORT: f32 = 0.46;
const SURELY_OF_SORT: f32 = 0.7;
/// Where its score falls short of what answers, the first of all answers still from here on, if it is as likely as this,
/// nothing speaks against it and it lacks no name.
const HELD: f32 = 0.37;
const LIKELY: f32 = 0.5;
const NEAR_SORT: f32 = 0.5;
const GIVES_REASON: f32 = 0.75;
const COVERED: f32 = 0.45;
/// So many of the best are looked at.
const CONSIDERED: usize = 14;

/// Puts first what most likely answers, if anything does; what is too doubtful falls below what answers.
pub fn settle(candidates: &mut [Candidate], asked: Asked) {
    let considered = &candidates[..candidates.len().min(CONSIDERED)];
    let told: Vec<(&Candidate, Option<String>)> = considered.iter().map(|c| (c, value(c))).collect();
    let likely: Vec<f32> = told.iter().map(|one| of(one, &told)).collect();
    for (candidate, likely) in candidates.iter_mut().zip(&likely) {
        candidate.likely = Some(*likely);
    }
    if candidates
        .first()
        .is_none_or(|first| first.score >= ANSWERS && likely[0] >= SURE)
    {
        return;
    }
    if candidates
        .first()
        .is_some_and(|first| likely[0] >= LIKELY && stands_alone(first, asked))
    {
        let raised = ANSWERS / candidates[0].score;
        candidates
            .iter_mut()
            .for_each(|candidate| candidate.score *= raised.max(1.0));
        // The product may fall short by a rounding.
        candidates[0].score = candidates[0].score.max(ANSWERS);
        return;
    }
    let best = (0..likely.len()).max_by(|a, b| likely[*a].total_cmp(&likely[*b]).then(b.cmp(a)));
    let stands = |at: &usize| {
        let candidate = &candidates[*at];
        let meets = candidate.conditions() >= CONDITIONS && candidate.reply.quality >= OF_SORT;
        likely[*at] >= SURER && candidate.objections.is_empty() && meets
    };
    let best = best.filter(stands);
    for candidate in candidates.iter_mut() {
        candidate.score = candidate.score.min(ANSWERS * DOUBTFUL);
    }
    if let Some(best) = best {
        candidates[..=best].rotate_right(1);
        candidates[0].score = ANSWERS;
    }
}

/// Whether the first of all answers by itself: every condition is met, it is of the asked sort, and what the question
/// names or ranks stands in it or around it.
fn stands_alone(first: &Candidate, asked: Asked) -> bool {
    let names = |words: &str| {
        let mut all = words.split(' ');
        let two = words.contains(' ');
        two && all.all(|word| word.chars().next().is_some_and(char::is_uppercase))
    };
    first.score >= HELD
        && first.objections.is_empty()
        && first.coverage >= COVERED
        && first.conditions() >= CONDITIONS
        && first.reply.quality >= NEAR_SORT
        && (asked != Asked::Why || first.reply.quality >= GIVES_REASON)
        && !first
            .missing()
            .iter()
            .any(|words| names(words) || ranking::ranks(words))
}

/// What is left of the least score that answers.
const DOUBTFUL: f32 = 0.98;

/// How likely a candidate answers; each comes with the value it tells.
fn of((candidate, told): &(&Candidate, Option<String>), all: &[(&Candidate, Option<String>)]) -> f32 {
    // Another sentence that tells the same bears it out.
    let differs = |(_, other): &&(&Candidate, Option<String>)| !agrees(told, other);
    let beside: Vec<&Candidate> = all.iter().filter(differs).map(|(c, _)| *c).collect();
    let other = |c: &&Candidate| c.quote != candidate.quote;
    let elsewhere = |c: &&Candidate| c.head.id != candidate.head.id;
    // What holds nothing of the asked sort is no rival, however much of the question stands in it.
    let least = match candidate.reply.quality >= SURELY_OF_SORT {
        true => NO_RIVAL_OF_SORT,
        false => NO_RIVAL,
    };
    let rivals = |c: &&Candidate| c.reply.quality > least;
    let score = |c: &Candidate| c.score;
    let best = |of: &dyn Fn(&Candidate) -> f32, beside: &mut dyn Iterator<Item = &Candidate>| {
        beside.map(of).fold(0.0, f32::max)
    };
    let held = own(candidate);
    let z = BIAS
        + LOG_SCORE * (candidate.score + LEAST_SCORE).ln()
        + QUALITY * candidate.reply.quality
        + OWN * held
        + OWN_LEAD * (held - best(&own, &mut beside.iter().copied().filter(other).filter(rivals)))
        + LEAD * (candidate.score - best(&score, &mut beside.iter().copied().filter(other)))
        + ARTICLE_LEAD * (candidate.score - best(&score, &mut beside.iter().copied().filter(elsewhere)));
    1.0 / (1.0 + (-z).exp())
}

/// Whether two values are the same: "ông Lê Trọng Nghĩa" and "Lê Trọng Nghĩa".
fn agrees(one: &Option<String>, other: &Option<String>) -> bool {
    let both = one.as_ref().zip(other.as_ref());
    both.is_some_and(|(one, other)| one.contains(other) || other.contains(one))
}

/// What a candidate answers, folded, a space at both ends; none where it is a sentence.
fn value(candidate: &Candidate) -> Option<String> {
    let told = format!(" {} ", fold::phrase_bare(&candidate.reply.focus));
    (1..=SHORT).contains(&told.split_whitespace().count()).then_some(told)
}

/// So many words at most are a value, and no sentence.
const SHORT: usize = 7;

fn own(candidate: &Candidate) -> f32 {
    let all: f32 = candidate.terms.iter().map(|t| t.weight).sum();
    let terms = candidate.terms.iter().zip(&candidate.met);
    let held: f32 = terms
        .filter(|(_, met)| **met >= IN_SENTENCE)
        .map(|(t, _)| t.weight)
        .sum();
    if all > 0.0 { held / all } else { NO_WORDS }
}
