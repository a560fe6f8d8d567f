//! What a candidate is made of and what stands beside it, as numbers: what [`super::trees`] reads.

use super::super::candidate::Candidate;
use super::super::differing;
use super::nearness::Nearness;
use super::order::{Around, Order};
use super::sentence::Sentence;
use super::sure;
use crate::question::Query;
use crate::question::asked::{Ask, Asked};
use crate::text::fold;

/// The names of the features, in their order; the fitted file names the same.
pub const NAMES: [&str; 49] = [
    "score",
    "coverage",
    "place",
    "period",
    "award",
    "person",
    "cluster",
    "level",
    "quality",
    "trust",
    "unopposed",
    "own",
    "own_lead",
    "lead",
    "article_lead",
    "coverage_lead",
    "quality_lead",
    "rival_score",
    "said_again",
    "of_other_articles",
    "article_rank",
    "missing",
    "most_missing",
    "lacks_name",
    "objections",
    "is_fact",
    "focus_words",
    "quote_words",
    "words_asked",
    "slots",
    "asks_period",
    "names_place",
    "names_person_or_award",
    "distance",
    "same_part",
    "beside",
    "distance_lead",
    "same_part_lead",
    "beside_lead",
    "before",
    "behind",
    "in_order",
    "next_before",
    "next_behind",
    "in_order_lead",
    "next_lead",
    "names_told",
    "numbers_told",
    "asked_again",
];

/// The features of one candidate.
pub type Features = [f32; NAMES.len()];

/// What the question says that all candidates share.
#[derive(Clone, Debug)]
pub struct Named {
    pub asked: Asked,
    /// Several statements answer together: the addends of a sum, the head and the deputy.
    pub together: bool,
    /// What answers is as likely as this at least.
    pub sure: f32,
    /// One side of a comparison is asked for: of several values none could be held against the other side's.
    pub of_side: bool,
    /// Nothing better was found of both sides.
    pub doubtful: bool,
    pub period: bool,
    pub places: usize,
    pub persons: usize,
    pub awards: usize,
    around: Option<Around>,
    words: Vec<String>,
}

impl Named {
    pub fn of(query: &Query, ask: &Ask, together: bool) -> Named {
        Named {
            asked: ask.asked,
            together,
            sure: sure(query),
            of_side: query.of_side.is_some(),
            doubtful: query.of_side.as_ref().is_some_and(|side| side.doubtful),
            period: query.period().is_some(),
            places: query.places.len(),
            persons: query.persons.len(),
            awards: query.awards.len(),
            around: Around::of(query, ask),
            words: query.tokens.iter().map(|token| token.bare.clone()).collect(),
        }
    }

    /// The share of these words, folded, that the question says itself.
    fn says(&self, words: &str) -> f32 {
        let said = words.split(' ').filter(|word| self.words.iter().any(|own| own == word));
        said.count() as f32 / words.split(' ').count() as f32
    }
}

/// A term met as much stands in the sentence itself, and one met less than this nowhere around.
const IN_SENTENCE: f32 = 0.85;
const NOWHERE: f32 = 0.5;
/// The share of a question without words of its own.
const NO_WORDS: f32 = 0.8;
/// What holds less of the asked sort is no rival, however much of the question stands in it.
const NO_RIVAL: f32 = 0.35;
/// Logarithms are of no less.
const LEAST: f32 = 0.02;
/// The rank of an article that is not among those that say most of what is asked.
const UNRANKED: f32 = 6.0;
/// Told of what does not stand in its sentence in the same words.
const NOWHERE_PLACED: f32 = -1.0;
/// So many words at most are a value, and no sentence.
const SHORT: usize = 7;

/// The features of each of `candidates`, which are in the order of their scores; `nearest` are the articles that say most of
/// what is asked.
pub fn of(candidates: &[Candidate], named: &Named, nearest: &[&str]) -> Vec<Features> {
    let told: Vec<Told> = candidates.iter().map(|one| Told::of(one, named)).collect();
    told.iter()
        .enumerate()
        .map(|(at, one)| one_of(one, at, &told, named, nearest))
        .collect()
}

/// A candidate with what is made of it once for all others.
struct Told<'a> {
    candidate: &'a Candidate,
    value: Option<String>,
    own: f32,
    near: Option<Nearness>,
    order: Option<Order>,
    names: usize,
    numbers: usize,
}

impl<'a> Told<'a> {
    fn of(candidate: &'a Candidate, named: &Named) -> Told<'a> {
        let sentence = Sentence::of(candidate);
        let around = named.around.as_ref();
        Told {
            candidate,
            value: value(candidate),
            own: own(candidate),
            near: Nearness::of(&sentence, &candidate.terms),
            order: around.and_then(|around| Order::of(&sentence, around)),
            names: sentence.names(),
            numbers: sentence.numbers(),
        }
    }
}

fn one_of(one: &Told, at: usize, all: &[Told], named: &Named, nearest: &[&str]) -> Features {
    let candidate = one.candidate;
    let others = || {
        let beside = all.iter().enumerate().filter(move |(i, _)| *i != at);
        beside.map(|(_, other)| other)
    };
    // Another sentence that tells the same bears it out.
    let agree = |other: &&Told| agrees(&one.value, &other.value);
    // What another article tells otherwise is told beside it, and no rival.
    let otherwise = |other: &&Told| differing::told(candidate, other.candidate) != differing::Told::Apart;
    let rivals = || {
        let differs = others().filter(|other| !agree(other) && !otherwise(other));
        differs.filter(|other| other.candidate.quote != candidate.quote)
    };
    let elsewhere = || others().filter(|other| other.candidate.head.id != candidate.head.id && !otherwise(other));
    let best = |of: &mut dyn Iterator<Item = f32>| of.fold(0.0, f32::max);
    let rival_score = best(&mut rivals().map(|t| t.candidate.score));
    let of_sort = |t: &&Told| t.candidate.reply.quality > NO_RIVAL;
    let terms = || candidate.terms.iter().zip(&candidate.met);
    let missing = || terms().filter(|(_, met)| **met < NOWHERE).map(|(term, _)| term);
    let log = |share: f32| share.max(LEAST).ln();
    let near = one.near.unwrap_or(Nearness::NONE);
    let others_near = || others().map(|other| other.near.unwrap_or(Nearness::NONE));
    let nearest_other = others_near().map(|other| other.distance);
    let nearest_other = nearest_other.fold(Nearness::NONE.distance, f32::min);
    let placed = |share: f32| if one.near.is_some() { share } else { NOWHERE_PLACED };
    let in_order = |told: &Told| told.order.map_or(0.0, |order| order.both);
    let next = |told: &Told| told.order.map_or(0.0, |order| order.next_before + order.next_behind);
    let ordered = |share: fn(Order) -> f32| one.order.map_or(NOWHERE_PLACED, share);
    let rank = nearest.iter().position(|id| *id == candidate.head.id);
    [
        log(candidate.score),
        log(candidate.coverage),
        log(candidate.place),
        log(candidate.period),
        log(candidate.award),
        log(candidate.person),
        log(candidate.cluster),
        log(candidate.level),
        log(candidate.reply.quality),
        log(candidate.trust),
        log(candidate.unopposed),
        one.own,
        one.own - best(&mut rivals().filter(of_sort).map(|t| t.own)),
        candidate.score - rival_score,
        candidate.score - best(&mut elsewhere().map(|t| t.candidate.score)),
        candidate.coverage - best(&mut rivals().map(|t| t.candidate.coverage)),
        candidate.reply.quality - best(&mut rivals().map(|t| t.candidate.reply.quality)),
        log(rival_score),
        others().filter(agree).count() as f32,
        elsewhere().count() as f32,
        rank.map_or(UNRANKED, |rank| rank as f32),
        missing().map(|term| term.weight).sum(),
        missing().map(|term| term.weight).fold(0.0, f32::max),
        f32::from(missing().any(|term| term.name)),
        candidate.objections.len() as f32,
        f32::from(candidate.fact.is_some()),
        words(&candidate.reply.focus),
        words(&candidate.quote),
        terms().map(|(term, _)| term.weight).sum(),
        candidate.slots as f32,
        f32::from(named.period),
        named.places as f32,
        (named.persons + named.awards) as f32,
        placed(near.distance),
        placed(near.same_part),
        placed(near.beside),
        near.distance - nearest_other,
        near.same_part - best(&mut others_near().map(|other| other.same_part)),
        near.beside - best(&mut others_near().map(|other| other.beside)),
        ordered(|order| order.before),
        ordered(|order| order.behind),
        ordered(|order| order.both),
        ordered(|order| order.next_before),
        ordered(|order| order.next_behind),
        in_order(one) - best(&mut others().map(in_order)),
        next(one) - best(&mut others().map(next)),
        one.names as f32,
        one.numbers as f32,
        named.says(&fold::phrase_bare(&candidate.reply.focus)),
    ]
}

fn words(text: &str) -> f32 {
    text.split_whitespace().count() as f32
}

/// Whether two values are the same: "ông Lê Trọng Nghĩa" and "Lê Trọng Nghĩa".
pub(super) fn agrees(one: &Option<String>, other: &Option<String>) -> bool {
    let both = one.as_ref().zip(other.as_ref());
    both.is_some_and(|(one, other)| one.contains(other) || other.contains(one))
}

/// What a candidate answers, folded, a space at both ends; none where it is a sentence.
pub(super) fn value(candidate: &Candidate) -> Option<String> {
    let told = format!(" {} ", fold::phrase_bare(&candidate.reply.focus));
    (1..=SHORT).contains(&told.split_whitespace().count()).then_some(told)
}

/// The share of the question that stands in the sentence itself.
fn own(candidate: &Candidate) -> f32 {
    let all: f32 = candidate.terms.iter().map(|t| t.weight).sum();
    let terms = candidate.terms.iter().zip(&candidate.met);
    let held: f32 = terms
        .filter(|(_, met)| **met >= IN_SENTENCE)
        .map(|(t, _)| t.weight)
        .sum();
    if all > 0.0 { held / all } else { NO_WORDS }
}
