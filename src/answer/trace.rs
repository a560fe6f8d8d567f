//! How an answer came about, as a tree that `explain` draws.

use super::candidate::Candidate;
use super::compose::ANSWERS;
use crate::question::Query;
use crate::wording;

/// A line of the tree, and what stands below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    pub text: String,
    pub below: Vec<Branch>,
}

impl Branch {
    pub fn leaf(text: impl Into<String>) -> Branch {
        Branch::of(text, Vec::new())
    }

    pub fn of(text: impl Into<String>, below: Vec<Branch>) -> Branch {
        Branch {
            text: text.into(),
            below,
        }
    }
}

/// So many candidates are shown.
const SHOWN: usize = 5;
/// From here on a condition counts as met.
const MET: f32 = 0.95;
/// So much of a quotation is shown.
const QUOTED: usize = 160;

/// What could answer, the best first, each with the rule that found it and what speaks against it.
pub fn candidates(all: &[Candidate], query: &Query) -> Vec<Branch> {
    let mut out: Vec<Branch> = all
        .iter()
        .take(SHOWN)
        .enumerate()
        .map(|(at, candidate)| of_candidate(at + 1, candidate, query))
        .collect();
    if all.len() > SHOWN {
        out.push(Branch::leaf(wording::why_more(all.len() - SHOWN)));
    }
    if all.is_empty() {
        out.push(Branch::leaf(wording::WHY_NO_CANDIDATE));
    }
    out
}

fn of_candidate(number: usize, candidate: &Candidate, query: &Query) -> Branch {
    let reaches = candidate.score >= ANSWERS;
    let text = wording::why_candidate(number, &candidate.reply.focus, candidate.score, reaches);
    let rule = candidate.fact.as_ref().map(|fact| fact.fact.rule.as_str());
    let quote: String = candidate.quote.chars().take(QUOTED).collect();
    let cut = if quote.len() < candidate.quote.len() { "…" } else { "" };
    // What the question leaves open is met by everything, and told where it is not.
    let conditions = [
        (wording::WHY_WORDS, candidate.coverage, !query.terms.is_empty()),
        (wording::WHY_PLACE, candidate.place, !query.places.is_empty()),
        (wording::WHY_TIME, candidate.period, !query.periods.is_empty()),
        (wording::WHY_AWARD, candidate.award, !query.awards.is_empty()),
        (wording::WHY_PERSON, candidate.person, !query.persons.is_empty()),
        (wording::WHY_CLUSTER, candidate.cluster, !query.clusters.is_empty()),
        (wording::WHY_LEVEL, candidate.level, false),
        (wording::WHY_SORT, candidate.reply.quality, true),
    ];
    let met = conditions.iter().filter(|(_, fit, asked)| *asked && *fit >= MET);
    let met: Vec<&str> = met.map(|(name, ..)| *name).collect();
    let unmet = conditions.iter().filter(|(_, fit, _)| *fit < MET);
    let mut against: Vec<String> = unmet.map(|(name, fit, _)| wording::why_share(name, *fit)).collect();
    let missing = candidate.missing();
    if !missing.is_empty() {
        against.push(format!("{}: {}", wording::WHY_MISSING, missing.join(", ")));
    }
    let objections: Vec<&str> = candidate
        .objections
        .iter()
        .map(|name| wording::objection(name))
        .collect();
    if !objections.is_empty() {
        against.push(wording::why_share(&objections.join(", "), candidate.unopposed));
    }
    let likely = candidate.likely.map(|likely| Branch::leaf(wording::why_likely(likely)));
    Branch::of(
        text,
        likely
            .into_iter()
            .chain([
                Branch::leaf(wording::why_rule(rule)),
                Branch::leaf(wording::why_article(&candidate.head.id, candidate.head.date)),
                Branch::leaf(format!("«{quote}{cut}»")),
                Branch::leaf(wording::why_list(wording::WHY_MET, &met)),
                Branch::leaf(wording::why_list(wording::WHY_AGAINST, &against)),
            ])
            .collect(),
    )
}
