//! Candidates: every fact and sentence that says something of the asked sort, scored by how far it meets the question.

use std::sync::Arc;

use rayon::prelude::*;

use super::award_sought::Sought;
use super::award_words;
use super::candidate::Candidate;
use super::closer::{self, Closer};
use super::fit::{self, Scope};
use super::level;
use super::matching::{self, Surroundings};
use super::neighbours;
use super::objection::{Question, Seen};
use super::prepared::Prepared;
use super::ranking;
use super::reply::{self, Asking};
use crate::archive::{Head, Passage, StoredFact};
use crate::entity::award::Level;
use crate::entity::lexicon::Lexicon;
use crate::entity::{Value, Words};
use crate::fact::Statement;
use crate::question::asked::{Ask, Asked};
use crate::question::{PlaceSlot, Query};
use crate::text::Lang;

/// How much a match counts by where it stands.
const IN_QUOTE: f32 = 0.88;
const IN_TITLE: f32 = 0.8;
/// A sentence no fact was made of is worth a little less than a fact.
const SENTENCE: f32 = 0.92;
/// A person named only to say which article is meant, not yet looked for there.
pub(super) const UNSETTLED: f32 = 0.5;
/// What the article says elsewhere.
pub(super) const IN_ARTICLE: f32 = 0.6;
/// What is left of a statement that does not hold what a question without a question word says of its subject.
const LEFT_OUT: f32 = 0.65;
/// What is left of a cluster of another name than the one asked for.
const OTHER_CLUSTER: f32 = 0.5;
/// From this score on objections are looked for: less than half of what is shown as near.
const WORTH_OBJECTING: f32 = 0.12;
/// And from this on, of what it may come to where the whole article says the words of the question.
const WORTH_OBJECTING_LATER: f32 = 0.4;
/// What is left of a sentence whose article says less of what is asked than a few others do, and than several.
const NEAR: f32 = 0.95;
const FAR: f32 = 0.88;
/// What is left of an answer that names nobody where somebody is asked for.
const NOBODY: f32 = 0.45;

/// What stays the same for all candidates of one ask.
#[derive(Clone)]
pub struct Weighing<'a> {
    pub query: &'a Query,
    pub ask: &'a Ask,
    pub lexicon: &'a Lexicon,
    pub prepared: &'a Prepared,
    pub asking: Arc<Asking<'a>>,
    pub question: Arc<Question<'a>>,
    /// The awards it names.
    pub sought: Arc<Sought>,
    /// It is asked what a thing is called, which bears nobody's name.
    pub of_thing: bool,
    /// The levels the question speaks of, "cấp TP".
    pub levels: Vec<Level>,
    /// The question is for what stands first.
    pub ranks: bool,
    /// The articles the conversation is about.
    pub favoured: &'a [String],
    /// The articles that as a whole say most of what is asked, the best first; empty where nobody looked.
    pub nearest: &'a [Head],
    /// Set where the sentences and facts weighed are all of one article that is looked at closely.
    pub closer: Option<&'a Closer>,
}

impl Weighing<'_> {
    pub fn facts(&self, facts: &[Arc<StoredFact>]) -> Vec<Candidate> {
        facts.par_iter().filter_map(|fact| self.fact(fact)).collect()
    }

    fn fact(&self, stored: &Arc<StoredFact>) -> Option<Candidate> {
        let mut reply = reply::reply(&self.asking, stored)?;
        if self.ask.people.is_some() {
            let told = self.prepared.sentence(&stored.quote, self.query.lang);
            let named = reply::described::named(&self.asking, &stored.quote, &told.entities);
            reply.named = named.iter().any(|span| reply.focus.contains(span.of(&stored.quote)));
        }
        // What the fact says in whole words is matched like the clause it stands in.
        let told = stored.fact.statement.to_string();
        let clause = self.prepared.text(&format!("{} . {told}", stored.clause));
        let quote = self.prepared.text(&stored.quote);
        let fact = &stored.fact;
        let strictly = matches!(fact.statement, Statement::PostHeld(_) | Statement::PersonPraised(_));
        let mut person = self.person(&clause, &quote, strictly);
        if !strictly {
            person = self.person_before(
                person,
                fact.clause,
                &closer::of_whom(&fact.statement, &stored.clause, &stored.quote),
            );
        }
        // Told of somebody else it answers nothing; only an award that was asked for is still worth showing.
        if person == 0.0 && (self.query.awards.is_empty() || !matches!(fact.statement, Statement::AwardGiven(_))) {
            return None;
        }
        let title = self.prepared.text(&stored.head.title);
        let context = self.prepared.text(&stored.context);
        let named = |slot: &PlaceSlot| self.named(slot, &[&quote, &clause], &[&title, &context]);
        let partners = |rival: &fit::Rivals| self.only_partners(&stored.quote, rival);
        let scope = Scope {
            head: &stored.head,
            places: &fact.places,
            place_said: fact.place_said,
            period: fact.period,
            period_said: fact.period_from.is_none(),
            named: &named,
            partners: &partners,
        };
        let place = fit::place(self.query, self.lexicon, &scope);
        if place == 0.0 {
            return None;
        }
        let award = match fact.statement {
            Statement::AwardGiven(_) => fit::award(self.query, &self.levels, stored),
            Statement::PostHeld(_) => 1.0,
            _ => self.award_in_article(award_words::fit(
                self,
                (&stored.clause, &clause),
                &[&quote, &context, &title],
            )),
        };
        if self.names_nobody(&reply, Some(&fact.statement)) || self.names_asked(&reply) {
            reply.quality *= NOBODY;
        }
        let terms = self.terms_left(Some(&fact.statement), award, reply.quality);
        let mut candidate = Candidate {
            place: self.place_of_person(place, person, &named) * self.body(&fact.statement, &quote),
            period: self
                .of_own_year(&stored.quote, &reply.focus, stored.head.date)
                .unwrap_or_else(|| {
                    let reached = fit::reached(self.query, fact.period, (&stored.quote, &reply.focus));
                    fit::period(self.query, &scope, Some(&fact.statement))
                        .max(reached)
                        .max(self.of_year_ahead(&stored.quote, &stored.head))
                }),
            award,
            person,
            level: self.level(&stored.clause, &stored.quote)
                * match &fact.statement {
                    // Who heads a cluster was weighed by his role.
                    Statement::ClusterFormed(_) => 1.0,
                    _ => ranking::superlative(self.ranks, &self.asking, &stored.quote),
                },
            cluster: self.cluster(&[&told, &stored.quote, &stored.context, &stored.head.title]),
            reply,
            head: stored.head.clone(),
            quote: stored.quote.clone(),
            period_quote: (!stored.period_quote.is_empty()).then(|| stored.period_quote.clone()),
            fact: Some(stored.clone()),
            score: 0.0,
            coverage: 0.0,
            terms,
            met: Vec::new(),
            slots: self.slots()
                + usize::from(
                    award >= 0.8 && matches!(fact.statement, Statement::AwardGiven(_)) && !self.query.awards.is_empty(),
                ),
            trust: 1.0,
            unopposed: 1.0,
            objections: Vec::new(),
            likely: None,
        };
        let around = Surroundings {
            texts: vec![
                (&clause, 1.0),
                (&quote, IN_QUOTE),
                (&title, IN_TITLE),
                (&context, neighbours::before(&quote)),
            ],
        };
        self.weigh(&mut candidate, &around, 1.0);
        self.object(&mut candidate, (&stored.clause, &stored.quote), &stored.context);
        Some(candidate)
    }

    pub fn passages(&self, passages: &[Passage]) -> Vec<Candidate> {
        passages.par_iter().filter_map(|p| self.passage(p)).collect()
    }

    fn passage(&self, passage: &Passage) -> Option<Candidate> {
        let length = passage.text.chars().count();
        if !(20..=600).contains(&length) {
            return None;
        }
        let text = self.prepared.text(&passage.text);
        let person = self.person_before(self.person(&text, &text, false), passage.span, &passage.text);
        if person == 0.0 {
            return None;
        }
        let title = self.prepared.text(&passage.head.title);
        let context = self.prepared.text(&passage.context);
        let named = |slot: &PlaceSlot| self.named(slot, &[&text], &[&title, &context]);
        let partners = |rival: &fit::Rivals| self.only_partners(&passage.text, rival);
        let scope = Scope {
            head: &passage.head,
            places: &passage.places,
            place_said: passage.place_said,
            period: passage.period,
            period_said: passage.period_said,
            named: &named,
            partners: &partners,
        };
        let place = fit::place(self.query, self.lexicon, &scope);
        if place == 0.0 {
            return None;
        }
        let lang = if text.is_english() { Lang::En } else { self.query.lang };
        let sentence = self.prepared.sentence(&passage.text, lang);
        let tokens = sentence.tokens.clone();
        let words = Words::of(&passage.text, tokens, self.lexicon, true, lang);
        // A place of the question that the sentence names is said by it as well as any word.
        let placed = self
            .query
            .places
            .iter()
            .filter(|slot| self.prepared.holds_name(&text, slot));
        let held = usize::from(!self.query.persons.is_empty()) + placed.count();
        let near = |piece: &str| {
            let piece = self.prepared.text(piece);
            matching::share(
                &self.query.terms,
                &matching::met(
                    &self.query.terms,
                    &Surroundings {
                        texts: vec![(&piece, 1.0)],
                    },
                ),
                held,
            )
        };
        let mut beside = self.beside(passage, &text, &sentence.entities);
        let mut reply = reply::passage::reply(
            &self.asking,
            &words,
            &sentence.entities,
            (&beside.before, passage.head.date),
            near,
        )?;
        if reply.counted_before {
            beside.counted_before();
        }
        if self.names_nobody(&reply, None) {
            reply.quality *= NOBODY;
        }
        if self.names_somebody(&reply) || self.names_asked(&reply) {
            reply.quality *= NOBODY;
        }
        let terms = self.terms_left(None, 0.0, reply.quality);
        let body = self.body_beside(&passage.text, &sentence.entities, &reply.focus, &text);
        let mut candidate = Candidate {
            place: self.place_of_person(place, person, &named) * body,
            period: self
                .of_own_year(&passage.text, &reply.focus, passage.head.date)
                .unwrap_or_else(|| {
                    fit::period(self.query, &scope, None)
                        .max(fit::reached(self.query, passage.period, (&passage.text, &reply.focus)))
                        .max(self.of_year_listed(&text))
                        .max(self.of_time_beside(passage, &sentence.entities, &reply.focus))
                        .max(self.of_meeting_in(&passage.text, &reply.focus))
                        .max(self.of_year_ahead(&passage.text, &passage.head))
                }),
            award: self.award_in_article(award_words::fit(self, (&passage.text, &text), &[&context, &title])),
            person,
            level: self.level(&level::words_of(&reply), &passage.text)
                * ranking::superlative(self.ranks, &self.asking, &passage.text),
            cluster: self.cluster(&[&passage.text, &passage.context, &passage.head.title]),
            reply,
            head: passage.head.clone(),
            quote: passage.text.clone(),
            period_quote: None,
            fact: None,
            score: 0.0,
            coverage: 0.0,
            terms,
            met: Vec::new(),
            slots: self.slots(),
            trust: 1.0,
            unopposed: 1.0,
            objections: Vec::new(),
            likely: None,
        };
        let around = Surroundings {
            texts: beside.texts(vec![(&text, 1.0), (&title, IN_TITLE)], &context),
        };
        self.weigh(&mut candidate, &around, SENTENCE);
        beside.tell(&mut candidate, &text);
        let told = beside.with_deed(&passage.text);
        self.object(&mut candidate, (&passage.text, &told), &passage.context);
        Some(candidate)
    }

    /// Whether somebody's name stands in words of either language.
    pub(super) fn holds_person(&self, words: &str) -> bool {
        let stands = |words: &str, lang: Lang| {
            let told = self.prepared.sentence(words, lang);
            told.entities.iter().any(|e| matches!(e.value, Value::Person(_)))
        };
        // A name without its marks is one in an English sentence only: "It was Dang Thi Lua".
        stands(words, self.query.lang) || words.is_ascii() && stands(&format!("It was {words} then"), Lang::En)
    }

    /// What speaks against the candidate in the words around it. Where it is far from answering without that, nobody
    /// asks.
    fn object(&self, candidate: &mut Candidate, (clause, told): (&str, &str), context: &str) {
        if candidate.score < WORTH_OBJECTING && candidate.reachable() < WORTH_OBJECTING_LATER {
            return;
        }
        let seen = Seen::new(
            &self.question,
            &candidate.reply.focus,
            clause,
            told,
            context,
            &candidate.head,
        );
        let (left, raised) = seen.weigh();
        candidate.unopposed *= left;
        candidate.objections.splice(0..0, raised);
        candidate.settle();
    }

    /// What an article says as a whole speaks for its sentences.
    fn nearness(&self, head: &Head) -> f32 {
        if self.nearest.is_empty() || self.favoured.contains(&head.id) {
            return 1.0;
        }
        match self.nearest.iter().position(|near| near.id == head.id) {
            Some(..=2) => 1.0,
            Some(_) => NEAR,
            None => FAR,
        }
    }

    fn weigh(&self, candidate: &mut Candidate, around: &Surroundings, trust: f32) {
        candidate.met = matching::met(&candidate.terms, around);
        self.counted_otherwise(candidate);
        if self.of_other_cluster(candidate) {
            candidate.object(OTHER_CLUSTER, "another cluster");
        }
        if self.leaves_out(candidate) {
            candidate.object(LEFT_OUT, "says nothing of what is asked");
        }
        if let Some(left) = self.says_little(candidate) {
            candidate.object(left, "hardly a word of what is asked");
        }
        if self.leaves_out_part(candidate) {
            candidate.object(LEFT_OUT, "says nothing of what is asked");
        }
        let held = candidate
            .fact
            .as_ref()
            .is_some_and(|f| matches!(f.fact.statement, Statement::EventHeld(_)));
        let of_event = held && matches!(self.ask.asked, Asked::Where | Asked::Place);
        if self.ask.asked == Asked::When || of_event {
            candidate.period = candidate.period.max(self.year_of_name(around));
        }
        candidate.period = self.with_day(candidate.period, around, candidate.head.date);
        let favoured = if self.favoured.contains(&candidate.head.id) {
            1.06
        } else {
            1.0
        };
        candidate.trust = trust * favoured * self.headline(candidate) * self.nearness(&candidate.head);
        candidate.settle();
    }
}
