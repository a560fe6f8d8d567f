//! How likely it is that a candidate answers, by what it is made of and by what stands beside it: a share of 1.
//!
//! The score orders candidates; it says little of how often its first is right on reports nobody tuned for. Boosted trees
//! ([`trees`]) weigh forty-nine [`features`] of each of the first fourteen; they were grown on the candidates of some 5,200
//! questions, and `bash .ci/fit` grows them anew. Place and kind of a candidate's score are left out on purpose: where rules
//! were made for a report its best is nearly always right, and trees that see so trust it elsewhere too. How far the score
//! leads over that of other sentences, and the score itself, tell most.

mod features;
mod nearness;
mod order;
mod sentence;
mod trees;

use std::mem;

use super::Weighed;
use super::candidate::Candidate;
use super::compose::ANSWERS;
use super::differing::same_number;
use super::objection::RULING_OUT;
use crate::fact::Statement;
use crate::question::Query;
use crate::question::asked::Asked;
pub use features::{NAMES as FEATURES, Named};

/// What was weighed, and what is told beside the first.
pub struct Settled {
    pub weighed: Vec<Weighed>,
    pub runner_up: Option<Candidate>,
}

/// The likeliest answers from here on. Set by hand, between what is right and what is wrong on reports nobody tuned for.
const SURE: f32 = 0.65;
/// What something else bears out is told from here on: the number of the other side of a comparison, which must be of the
/// same sort, or the turn that a question goes on with.
const SURE_BORNE_OUT: f32 = 0.5;
/// The sides of a comparison that nothing else answers are told from here on, of the award that is asked about.
const SURE_BESIDE: f32 = 0.2;
const OF_AWARD: f32 = 0.75;
/// From here on the likeliest stands alone; below it the next likeliest is told beside it, unless that is as good as excluded.
pub const ALONE: f32 = 0.85;
const EXCLUDED: f32 = 0.1;
/// Two that are as likely together answer, though neither does by itself.
const TOGETHER: f32 = 0.9;
/// What falls short of an answer may be one from here on; below it is only near.
pub const MAY_BE: f32 = 0.35;
/// What meets the person or the time asked about less than this is told of somebody else, or of another time.
const OF_ANOTHER: f32 = 0.5;
/// What meets the person so much less than the first does may be of somebody else.
const OF_THEM: f32 = 0.7;
/// Among facts of one kind a first one that nothing speaks against and that scores so well stays first: which holder of a
/// post is told, and which of two articles' figures, is settled by their order.
const STANDS: f32 = 0.85;
const OF_SORT: f32 = 0.9;
/// So many movements that score so nearly alike are a list.
const SEVERAL: usize = 3;
const ALIKE: f32 = 0.8;
/// What is left of the least score that answers, where nothing is as likely.
const DOUBTFUL: f32 = 0.98;
/// So many of the best are looked at.
const CONSIDERED: usize = 14;

/// How likely what answers a question must be.
pub fn sure(query: &Query) -> f32 {
    match &query.of_side {
        Some(side) if side.doubtful => SURE_BESIDE,
        Some(_) => SURE_BORNE_OUT,
        None if query.inherited.is_empty() => SURE,
        None => SURE_BORNE_OUT,
    }
}

/// Puts first what most likely answers, if anything does; what is too doubtful falls below what answers. Where the first
/// is likely, but not sure enough to stand alone, the next likeliest is its runner-up.
pub fn settle(candidates: &mut [Candidate], named: &Named, nearest: &[&str]) -> Settled {
    let considered = &candidates[..candidates.len().min(CONSIDERED)];
    let features = features::of(considered, named, nearest);
    let likely: Vec<f32> = features.iter().map(|one| trees::FITTED.likely(one)).collect();
    let weighed = considered.iter().zip(&features).map(|(candidate, features)| Weighed {
        features: features.to_vec(),
        reply: candidate.reply.text.text(),
        article: candidate.head.id.clone(),
    });
    let weighed = weighed.collect();
    for (candidate, likely) in candidates.iter_mut().zip(&likely) {
        candidate.likely = Some(*likely);
    }
    let best = likeliest(candidates, &likely, |candidate| {
        !named.doubtful || named.awards == 0 || candidate.award >= OF_AWARD
    });
    let stays = candidates.first().is_some_and(|first| {
        let same = |best: usize| told_by_kind(&candidates[best], first, candidates);
        match named.asked {
            _ if named.together => first.score >= ANSWERS,
            Asked::WhoIs => stands(first, ANSWERS),
            // Movements do not gainsay each other: several that score alike are all told.
            _ if launched(candidates) >= SEVERAL => stands(first, ANSWERS),
            _ => stands(first, STANDS) && best.is_none_or(same),
        }
    });
    // What was only put in is told as such where it scores best. Few words, all met, leave little to weigh: "ai được bằng
    // khen?"
    let holds = candidates
        .first()
        .zip(likely.first())
        .is_some_and(|(first, likely)| *likely >= named.sure && is_own(first) || stands(first, STANDS));
    let second = best
        .filter(|best| !stays && (likely[*best] >= named.sure || !holds))
        .and_then(|best| runner_up(candidates, &likely, best, named));
    let runner_up = second.map(|at| candidates[at].clone());
    match best.filter(|best| likely[*best] >= named.sure || runner_up.is_some()) {
        _ if stays => {}
        Some(best) => put_first(candidates, best, ANSWERS),
        None if holds => {}
        None => {
            // It is shown as what is nearest.
            if let Some(best) = best {
                put_first(candidates, best, 0.0);
            }
            for candidate in candidates.iter_mut() {
                candidate.score = candidate.score.min(ANSWERS * DOUBTFUL);
            }
        }
    }
    Settled { weighed, runner_up }
}

/// Puts one first, which then scores as well as the first did, and this at least.
fn put_first(candidates: &mut [Candidate], at: usize, least: f32) {
    let score = candidates[0].score.max(least);
    candidates[..=at].rotate_right(1);
    candidates[0].score = score;
}

/// Whether it is told of the person and the time asked about.
fn is_own(candidate: &Candidate) -> bool {
    candidate.person >= OF_ANOTHER && candidate.period >= OF_ANOTHER
}

/// The likeliest of what is told of the person and the time asked about, and not ruled out.
fn likeliest(candidates: &[Candidate], likely: &[f32], among: impl Fn(&Candidate) -> bool) -> Option<usize> {
    let ruled_out = |candidate: &Candidate| candidate.objections.iter().any(|name| RULING_OUT.contains(name));
    let told = |candidate: &Candidate| is_own(candidate) && !ruled_out(candidate) && among(candidate);
    let all = (0..likely.len()).filter(|at| told(&candidates[*at]));
    all.max_by(|a, b| likely[*a].total_cmp(&likely[*b]).then(b.cmp(a)))
}

/// The likeliest that says something else than the best, where it must be told beside it.
fn runner_up(candidates: &[Candidate], likely: &[f32], best: usize, named: &Named) -> Option<usize> {
    if likely[best] >= ALONE || named.together || named.of_side {
        return None;
    }
    let first = &candidates[best];
    let value = features::value(first);
    let other = |candidate: &Candidate| {
        candidate.reply.text != first.reply.text
            && !features::agrees(&value, &features::value(candidate))
            && !same_number(&first.reply.focus, &candidate.reply.focus)
    };
    // Of somebody named, what is told of others may not be it.
    let of_them = |candidate: &Candidate| named.persons == 0 || candidate.person >= first.person * OF_THEM;
    let second = likeliest(candidates, likely, |candidate| other(candidate) && of_them(candidate))?;
    let needed = match likely[best] >= named.sure {
        true => EXCLUDED,
        false => TOGETHER - likely[best],
    };
    (likely[second] >= needed).then_some(second)
}

/// Whether it is a fact of the asked sort that nothing speaks against and that scores so well.
fn stands(first: &Candidate, from: f32) -> bool {
    first.score >= from && first.fact.is_some() && first.objections.is_empty() && first.reply.quality >= OF_SORT
}

/// How many movements score nearly as well as the first, itself counted.
fn launched(candidates: &[Candidate]) -> usize {
    let alike = candidates
        .iter()
        .take_while(|one| one.score >= candidates[0].score * ALIKE);
    let facts = alike.filter_map(|one| one.fact.as_ref());
    let movements = facts.filter(|fact| matches!(fact.fact.statement, Statement::MovementLaunched(_)));
    movements.count()
}

/// Whether a candidate, or a fact of its sentence that tells the same, is of the kind of the first.
fn told_by_kind(candidate: &Candidate, first: &Candidate, all: &[Candidate]) -> bool {
    let kind = |one: &Candidate| one.fact.as_ref().map(|fact| mem::discriminant(&fact.fact.statement));
    let same = |one: &Candidate| one.fact.is_some() && kind(one) == kind(first);
    let value = features::value(candidate);
    let mut beside = all.iter().filter(|other| other.quote == candidate.quote && same(other));
    same(candidate) || beside.any(|fact| features::agrees(&value, &features::value(fact)))
}
