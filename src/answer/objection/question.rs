//! What the objections ask of the question.

use std::sync::OnceLock;

use super::typed::Typed;
use super::which::relation_asked;
use super::{absent, deed_counted, giver, institution, left_out, others, post_asked, qualified};
use crate::entity::date::Period;
use crate::question::Query;
use crate::question::asked::Ask;
use crate::text::fold;

/// The question, made ready once for all answers held against it.
pub struct Question<'a> {
    pub(super) ask: &'a Ask,
    /// The question as typed, word by word, a space at both ends; so the others.
    pub(super) asked: Typed,
    /// The words of it that stand with this ask.
    pub(super) own: Typed,
    /// Words of the kin of somebody named that it asks for; of those that stand with this ask.
    pub(super) relation: Option<&'static [&'static str]>,
    pub(in crate::answer) kin: Option<&'static [&'static str]>,
    pub(super) period: Option<Period>,
    /// The question leans on the turns before.
    pub(super) leans: bool,
    /// It names an award.
    pub(super) names_award: bool,
    /// It names a place that is no large city.
    pub(super) of_part: bool,
    /// It opens with a place, whose name may be spelled like a form of address.
    pub(super) opens_with_place: bool,
    /// The last syllables of the persons it names, without marks.
    pub(super) persons: Vec<String>,
    /// The last two syllables of the places it names, without marks.
    pub(super) places: Vec<String>,
    /// It names one place and no cluster.
    pub(super) one_place: bool,
    /// The one school, company or the like that it calls by its name.
    pub(super) institution: Option<institution::Institution>,
    /// It is for points that were taken off.
    pub(super) takes_off: bool,
    // What follows is told where an objection asks for it: few questions have answers to object to of that sort.
    people: OnceLock<Option<&'static str>>,
    post: OnceLock<Option<&'static [&'static str]>>,
    body: OnceLock<Option<&'static absent::Body>>,
    giver: OnceLock<giver::Wanted>,
    left_out: OnceLock<Option<&'static str>>,
}

impl<'a> Question<'a> {
    /// `own`: the words that stand with the ask.
    pub fn new(query: &Query, ask: &'a Ask, own: &str) -> Question<'a> {
        let (asked, own) = (Typed::new(&query.text), Typed::new(own));
        Question {
            ask,
            relation: relation_asked(&asked, query.lang),
            kin: relation_asked(&own, query.lang),
            institution: institution::Institution::named(query),
            people: OnceLock::new(),
            post: OnceLock::new(),
            body: OnceLock::new(),
            giver: OnceLock::new(),
            left_out: OnceLock::new(),
            asked,
            own,
            period: query.period(),
            leans: !query.inherited.is_empty(),
            takes_off: deed_counted::takes_off(&ask.noun, &query.terms),
            names_award: !query.awards.is_empty(),
            opens_with_place: query.places.iter().any(|slot| slot.from == 0 && slot.to > 0),
            persons: query
                .persons
                .iter()
                .filter_map(|p| p.words.split(' ').next_back())
                .map(fold::phrase_bare)
                .collect(),
            places: query.places.iter().map(|slot| last_two(&slot.words)).collect(),
            one_place: query.places.len() == 1 && query.clusters.is_empty(),
            of_part: !query.places.is_empty() && query.places.iter().all(|slot| others::is_part(&slot.words)),
        }
    }
}

fn last_two(name: &str) -> String {
    let bare = fold::phrase_bare(name);
    let words: Vec<&str> = bare.split(' ').collect();
    words[words.len().saturating_sub(2)..].join(" ")
}

impl Question<'_> {
    /// The people whose members it counts.
    pub(super) fn people(&self) -> Option<&'static str> {
        *self.people.get_or_init(|| qualified::people(&self.own))
    }

    /// The post whose holder it asks for.
    pub(super) fn post(&self) -> Option<&'static [&'static str]> {
        *self
            .post
            .get_or_init(|| post_asked::post_asked(&self.own, self.ask.asked))
    }

    /// The one body it speaks of.
    pub(super) fn body(&self) -> Option<&'static absent::Body> {
        *self.body.get_or_init(|| absent::body(&self.own))
    }

    pub(super) fn giver(&self) -> &giver::Wanted {
        self.giver.get_or_init(|| giver::Wanted::of(&self.asked, &self.own))
    }

    /// What a sum must not hold: "chưa kể tiền phạt".
    pub(super) fn left_out(&self) -> Option<&'static str> {
        *self.left_out.get_or_init(|| left_out::left_out(&self.asked))
    }
}
