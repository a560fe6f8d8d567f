//! Who holds a post: the holder of the newest article, and who held it by older ones.

use std::cmp::Reverse;

use super::Rich;
use super::candidate::Candidate;
use super::compose::ANSWERS;
use crate::entity::post::Tenure;
use crate::fact::Statement;
use crate::fact::post_held::PostHeld;
use crate::question::Query;
use crate::text::Lang;
use crate::text::fold::phrase_bare;
use crate::text::phrase::any_stands;
use crate::wording;

/// So near the best a statement must be to tell of the same post.
const NEAR_BEST: f32 = 0.75;
/// So many earlier holders are named.
const EARLIER: usize = 3;

/// The holder by the newest article and those that say the same; the holders by older ones.
pub struct Holders {
    pub now: Vec<Candidate>,
    pub earlier: Vec<Candidate>,
}

impl Holders {
    /// "Trước đó: …"
    pub fn before(&self, lang: Lang) -> Option<Rich> {
        let named = self
            .earlier
            .iter()
            .filter_map(|c| Some((held(c)?.person.clone(), c.head.date)));
        let named: Vec<_> = named.collect();
        (!named.is_empty()).then(|| wording::held_before(lang, &named))
    }
}

/// None where the best is no holder of a post, or the question itself says of when.
pub fn of(candidates: &[Candidate], query: &Query) -> Option<Holders> {
    let best = candidates.first().filter(|c| c.score >= ANSWERS)?;
    let post = held(best)?;
    if !query.persons.is_empty() || !query.periods.is_empty() || speaks_of_former(query) {
        return None;
    }
    let same_post = |c: &&Candidate| {
        held(c).is_some_and(|h| h.post == post.post && body(h) == body(post))
            && c.place * c.cluster >= best.place * best.cluster * 0.85
    };
    let mut named: Vec<&Candidate> = candidates
        .iter()
        .filter(same_post)
        .filter(|c| holds(c) && c.score >= ANSWERS.max(best.score * NEAR_BEST))
        .collect();
    // An undated article never makes a newer holder.
    named.sort_by_key(|c| Reverse(c.head.date));
    let newest = *named.first()?;
    let left = candidates
        .iter()
        .filter(same_post)
        .find(|c| !holds(c) && c.head.date > newest.head.date && person(c) == person(newest));
    let same_person = named[1..].iter().copied().filter(|c| person(c) == person(newest));
    let now = left.into_iter().chain([newest]).chain(same_person).cloned().collect();
    let mut earlier: Vec<&Candidate> = Vec::new();
    for other in &named {
        let known = person(other) == person(newest) || earlier.iter().any(|c| person(c) == person(other));
        let older = other.head.date.is_none() || other.head.date < newest.head.date;
        if !known && older && earlier.len() < EARLIER {
            earlier.push(other);
        }
    }
    Some(Holders {
        now,
        earlier: earlier.into_iter().cloned().collect(),
    })
}

fn held(candidate: &Candidate) -> Option<&PostHeld> {
    match candidate.fact.as_ref().map(|f| &f.fact.statement) {
        Some(Statement::PostHeld(held)) => Some(held),
        _ => None,
    }
}

fn holds(candidate: &Candidate) -> bool {
    held(candidate).is_some_and(|h| matches!(h.tenure, Tenure::Holds | Tenure::Acting))
}

fn person(candidate: &Candidate) -> Option<String> {
    held(candidate).map(|h| phrase_bare(&h.person))
}

/// The body in one spelling: "Ủy ban nhân dân" is "UBND".
fn body(held: &PostHeld) -> String {
    phrase_bare(&held.body)
        .replace("uy ban nhan dan", "ubnd")
        .replace("hoi dong nhan dan", "hdnd")
        .replace("thanh pho", "tp")
}

/// "Nguyên Chủ tịch quận là ai?": who held it once is asked for.
fn speaks_of_former(query: &Query) -> bool {
    let asked = format!(" {} ", phrase_bare(&query.text));
    const FORMER: [&str; 6] = ["nguyen", "cuu", "tung", "truoc day", "former", "formerly"];
    any_stands(&asked, &FORMER)
}
