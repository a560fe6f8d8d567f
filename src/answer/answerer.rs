//! From a question to an answer: understand, complete from the turns before, gather, weigh, say.

use std::cmp::Ordering;
use std::sync::Arc;

use jiff::Zoned;
use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::asks::implied;
use super::asks::{narrowed, of_class, ranks_beside, segment};
use super::award_sought::Sought;
use super::candidate::Candidate;
use super::candidates::Weighing;
use super::closer::{self, Closer};
use super::compose::{Part, compose};
use super::confidence::Named;
use super::describe::{self, describe};
use super::gather::Material;
use super::not_found::Offered;
use super::objection::Question;
use super::prepared::Prepared;
use super::reply::Asking;
use super::trace::{self, Branch};
use super::{
    Answer, Rich, Status, Turn, against, alone, compare, conditions, confidence, conversation, covered, deeds,
    deeds_instead, difference, each_side, either, eras, fewer, full_names, halves, homonyms, joint, misspelt,
    own_number, ranking, sides, since, sums, telling, total,
};
use crate::archive::{Archive, Head};
use crate::entity::Value;
use crate::entity::lexicon::Lexicon;
use crate::question::asked::{Ask, Asked};
use crate::question::{self, Query};
use crate::text::Lang;
use crate::wording;

pub struct Answerer {
    pub archive: Arc<Archive>,
    pub lexicon: Arc<Lexicon>,
    prepared: Prepared,
    pub(super) offered: Offered,
}

/// What is left of the weight of a word that stands everywhere.
const COMMON: f32 = 0.4;
/// And of a word that stands nowhere.
const OWN_WORD: f32 = 0.5;
/// So many of the nearest articles are looked at as a whole, and so many of these are read through.
const LOOKED_AT: usize = 8;
const READ_WHOLE: usize = 2;
/// The share of the question an article must meet to be read through.
const WORTH: f32 = 0.4;

/// What is left of an answer that was given to the ask before.
const TOLD: f32 = 0.85;

impl Answerer {
    pub fn new(archive: Arc<Archive>, lexicon: Arc<Lexicon>) -> Answerer {
        let prepared = Prepared::new(lexicon.clone());
        Answerer {
            archive,
            lexicon,
            prepared,
            offered: Offered::default(),
        }
    }

    /// Answers a question in its conversation. `turns`: oldest first.
    pub fn ask(&self, question: &str, turns: &[Turn], now: Zoned) -> Answer {
        // Among the threads that weigh its candidates: each of its dozen steps would else be handed over and awaited.
        rayon::scope(|_| self.asked(question, turns, now))
    }

    fn asked(&self, question: &str, turns: &[Turn], now: Zoned) -> Answer {
        let today = now.date();
        let query = self.read(question, today);
        let blank = |text: Rich, status: Status| Answer::bare(status, query.lang, text);
        if query.typed.chars().count() > question::LONGEST {
            return blank(wording::too_long(query.lang), Status::NotFound);
        }
        if let Some(courtesy) = query.courtesy {
            return blank(wording::courtesy(query.lang, courtesy), Status::Courtesy);
        }
        let recent = conversation::recent(turns, &now);
        let earlier = self.earlier(&recent, today);
        let restated = self.restated(&query, &earlier, today);
        let query = self.with_turns(query, &earlier);
        let query = self.of_somebody(query, &recent, &now);
        if query.is_blank() {
            return Answer::bare(Status::NotFound, query.lang, wording::empty_question(query.lang));
        }
        let favoured = favoured_of(recent.last().filter(|_| !query.inherited.is_empty()));
        // "Thế năm trước đó?" may be told in the sentence that told of the year.
        let beside = against::of_year_before(&query).then(|| (self.told(&query, &favoured, today), query.clone()));
        let answered = |(answer, _): &(Answer, Query)| answer.status == Status::Answered;
        let whole = beside.filter(answered).or_else(|| {
            let whole = restated?;
            let mut answer = self.told(&whole, &[], today);
            describe::take_over(&mut answer.trace, &whole, &query, &self.lexicon);
            Some((answer, whole)).filter(answered)
        });
        let (mut answer, query) = match whole {
            Some(told) => told,
            None => (self.told(&query, &favoured, today), query),
        };
        if answer.status != Status::Answered
            && let Some(meant) =
                deeds_instead::answer(self, &query, &favoured).or_else(|| misspelt::answer(self, &query, &favoured))
        {
            answer = meant;
        }
        if answer.status == Status::NotFound {
            answer.suggestions = self.offers(&query);
        }
        if let Some(became) = since::sentence(&self.lexicon.places, &query, &answer, today) {
            answer.text = answer.text.say("\n").with(became);
        }
        for (typed, meant) in &query.taken_for {
            answer.text = answer.text.say("\n").with(wording::taken_for(query.lang, typed, meant));
        }
        answer.with_all_sites()
    }

    /// Answers a question that is complete, in whichever way it is to be read.
    fn told(&self, query: &Query, favoured: &[String], today: Date) -> Answer {
        let told = halves::answer(self, query, today)
            .or_else(|| alone::answer(self, query, favoured, today, false))
            .or_else(|| eras::answer(self, query, favoured, today))
            .or_else(|| homonyms::answer(self, query, favoured))
            .unwrap_or_else(|| self.answered(query, favoured));
        let doubtful = || alone::answer(self, query, favoured, today, true);
        match told.status {
            Status::Answered => told,
            _ => doubtful().unwrap_or(told),
        }
    }

    /// Answers a question that is complete and names everything surely.
    pub(super) fn answered(&self, query: &Query, favoured: &[String]) -> Answer {
        self.answer(&self.weighted(query.clone()), favoured)
    }

    /// Words that are seldom tell articles apart, and count more; a word in the one language is as frequent as its
    /// most frequent way of saying it.
    fn weighted(&self, mut query: Query) -> Query {
        // What an English word is worth is already told by whether it has a translation.
        if query.lang == Lang::En {
            return query;
        }
        for term in &mut query.terms {
            if term.weight < 0.9 {
                continue;
            }
            let said: Vec<String> = term
                .alternatives
                .iter()
                .map(|all| all.iter().map(|s| s.bare.as_str()).collect::<Vec<_>>().join(" "))
                .collect();
            // A verb that no report has is somebody's own word for one that they have: "dẹp điểm rác".
            let own_word = match term.alternatives.as_ref() {
                [only] => {
                    matches!(only.as_slice(), [one] if one.marked)
                        && !question::Articles::hold(&*self.archive, &term.words)
                }
                _ => false,
            };
            if own_word {
                term.weight *= OWN_WORD;
                continue;
            }
            let rarity = self.archive.rarity(&said).into_iter().fold(1.0, f32::min);
            term.weight *= COMMON + (1.0 - COMMON) * 1.6 * rarity;
        }
        query
    }

    fn answer(&self, query: &Query, favoured: &[String]) -> Answer {
        let mut branches = describe(query, &self.lexicon);
        if let Some(answer) = difference::answer(self, query, favoured, &mut branches) {
            return answer;
        }
        if let Some(answer) = against::answer(self, query, favoured, &mut branches) {
            return answer;
        }
        let comparing = (query.compares || each_side::of_years(query))
            .then(|| compare::answer(self, query, favoured, &mut branches));
        // "Huyện và xã mỗi bên thưởng bao nhiêu?": one sentence may name both.
        let compared = match comparing.flatten() {
            Some(answer) if answer.status == Status::Answered || !each_side::of_each(query) => return answer,
            other => other,
        };
        let asks: Vec<Ask> = if query.asks.is_empty() {
            vec![implied(query)]
        } else {
            query.asks.clone()
        };
        let material = self.gather(query);
        let mut found: Vec<Vec<Candidate>> = Vec::new();
        let mut weighed = Vec::new();
        let mut runners_up = Vec::new();
        let nearest: Vec<&str> = material.articles.iter().map(|head| head.id.as_str()).collect();
        for (number, ask) in asks.iter().enumerate() {
            let own = narrowed(query, &asks, number);
            let ask = &of_class(ask, &asks);
            let weighing = Weighing {
                nearest: &material.articles,
                ..self.weighing(&own, ask, favoured)
            };
            let mut candidates = self.candidates(&weighing, &material);
            // "khen mấy tập thể, mấy cá nhân": the report that tells the one is read through for the other.
            let told_by = found.first().and_then(|first| first.first());
            let apart = |best: &Candidate| told_by.is_some_and(|told| told.head.id != best.head.id);
            if candidates
                .first()
                .is_none_or(|best| closer::unsure(best, ask, &own) || apart(best))
            {
                candidates.extend(self.look_closer(&weighing, &material));
                candidates.sort_by(best_first);
                drop_repeated(&mut candidates);
            }
            own_number::object(&mut candidates);
            candidates.sort_by(best_first);
            // Bare words, "cờ thi đua", ask for all there is.
            let bare = query.asks.is_empty();
            let two_posts = asks.len() == 1 && query.posts.len() > 1;
            let together = bare || two_posts || total::of(&candidates, ask, query).is_some();
            let named = Named::of(query, ask, together);
            let settled = confidence::settle(&mut candidates, &named, &nearest);
            weighed.push(settled.weighed);
            runners_up.push(settled.runner_up);
            found.push(candidates);
        }
        joint::agree(&mut found);
        let mut parts: Vec<Part> = Vec::new();
        for (number, (ask, mut candidates)) in asks.iter().zip(found).enumerate() {
            let ask = &of_class(ask, &asks);
            // "bao nhiêu chỉ tiêu, mấy cái vượt?": what answers the one does not answer the other too.
            let told: Vec<&str> = parts
                .iter()
                .filter(|part| part.asked == ask.asked && matches!(ask.asked, Asked::HowMany | Asked::Money))
                .filter_map(|part| part.answers.first())
                .map(|c| c.reply.focus.as_str())
                .collect();
            if candidates
                .first()
                .is_some_and(|c| told.contains(&c.reply.focus.as_str()))
            {
                for again in candidates.iter_mut().filter(|c| told.contains(&c.reply.focus.as_str())) {
                    again.score *= TOLD;
                }
                candidates.sort_by(best_first);
            }
            let own = narrowed(query, &asks, number);
            let sought = wording::why_asked(ask.asked, &ask.noun.join(" "), question::rules::name(ask.asked));
            let found = Branch::of(wording::WHY_CANDIDATES, trace::candidates(&candidates, &own));
            branches.push(Branch::of(sought, vec![found]));
            let mut part = Part::of(candidates, ask, query);
            telling::enough(&mut part.answers, &own, asks.len(), &self.prepared);
            let asking = Asking::new(&own, ask, &self.prepared, segment(&own, ask));
            fewer::settle(&mut part, &asking, &self.prepared);
            full_names::settle(&mut part, &asking, &self.prepared, &self.archive);
            deeds::settle(&mut part, &asking, &self.prepared, &self.archive);
            sums::settle(&mut part, own.lang);
            either::settle(&mut part, runners_up[number].take(), &parts, own.lang);
            if part.runner_up.is_some() {
                branches.push(Branch::leaf(wording::why_runner_up(confidence::ALONE)));
            }
            parts.push(part);
        }
        covered::drop(&mut parts, &asks, query);
        let mut answer = compose(query, parts, branches);
        answer.weighed = weighed;
        answer.trace.push(Branch::leaf(wording::why_outcome(
            answer.status,
            confidence::sure(query),
        )));
        // Of two sides held against each other one alone is no answer.
        let both = each_side::of_each(query) && sides::named_all(query, &answer.text.text());
        let half = each_side::wants_both(query) && !both || against::left_out(query, &answer.text.text());
        if answer.status == Status::Answered && half {
            answer.status = Status::Related;
        }
        if let Some(compared) = compared.filter(|_| answer.status != Status::Answered) {
            return compared;
        }
        if answer.status == Status::NotFound {
            self.word_not_found(query, &mut answer);
        }
        answer
    }

    /// Of somebody only a pronoun speaks of, a sentence that names others and not them tells nothing.
    fn of_another(&self, query: &Query, quote: &str) -> bool {
        let [person] = query.persons.as_slice() else {
            return false;
        };
        if person.from != person.to {
            return false;
        }
        let told = self.prepared.sentence(quote, query.lang);
        let named = told.entities.iter().any(|e| matches!(e.value, Value::Person(_)));
        named && !self.prepared.text(quote).holds_name(&person.name)
    }

    /// What stays the same for all candidates of one ask.
    pub(super) fn weighing<'a>(&'a self, query: &'a Query, ask: &'a Ask, favoured: &'a [String]) -> Weighing<'a> {
        let own = segment(query, ask);
        Weighing {
            query,
            ask,
            lexicon: &self.lexicon,
            prepared: &self.prepared,
            levels: question::levels::of(&query.without_capital_titles(&own), true),
            ranks: ranking::ranks(&query.without_names(&own)) && !ranks_beside(query, ask, &own),
            sought: Arc::new(Sought::new(query, &self.lexicon, &self.prepared)),
            of_thing: conditions::names_thing(query, ask),
            question: Arc::new(Question::new(query, ask, &own)),
            asking: Arc::new(Asking::new(query, ask, &self.prepared, own)),
            favoured,
            nearest: &[],
            closer: None,
        }
    }

    pub fn candidates(&self, weighing: &Weighing, material: &Material) -> Vec<Candidate> {
        let (mut out, passages) = rayon::join(
            || weighing.facts(&material.facts),
            || weighing.passages(&material.passages),
        );
        out.extend(passages);
        out.retain(|candidate| !self.of_another(weighing.query, &candidate.quote));
        out.retain(|candidate| !of_other_side(weighing.query, &candidate.quote));
        out.sort_by(best_first);
        weighing.widen(&mut out, |id| self.archive.text(id));
        out.sort_by(best_first);
        out
    }

    /// Every sentence and fact of the few articles that meet the question best as a whole.
    pub(super) fn look_closer(&self, weighing: &Weighing, material: &Material) -> Vec<Candidate> {
        let query = weighing.query;
        let heads = closer::nearest(material, LOOKED_AT);
        let mut worth: Vec<(f32, &Head, Arc<str>, Closer)> = heads
            .into_par_iter()
            .filter_map(|head| {
                let text = self.archive.text(&head.id)?;
                let closer = Closer::new(query, head, &text, &self.prepared, &self.lexicon)?;
                Some((closer.worth(query), head, text, closer))
            })
            .filter(|(worth, ..)| *worth >= WORTH)
            .collect();
        worth.sort_by(|a, b| b.0.total_cmp(&a.0));
        worth.truncate(READ_WHOLE);
        let read = worth.into_par_iter().map(|(_, head, text, closer)| {
            let weighing = Weighing {
                closer: Some(&closer),
                ..weighing.clone()
            };
            let whole = self.archive.whole(&head.id);
            let mut here = weighing.facts(&whole.facts);
            here.extend(weighing.passages(&whole.passages));
            here.retain(|candidate| !of_other_side(query, &candidate.quote));
            here.sort_by(best_first);
            weighing.widen(&mut here, |_| Some(text.clone()));
            here
        });
        read.flatten_iter().collect()
    }
}

/// Whether a sentence tells of the other side of the comparison.
fn of_other_side(query: &Query, quote: &str) -> bool {
    query
        .of_side
        .iter()
        .any(|side| side.of_other.iter().any(|told| told == quote))
}

/// The articles that a turn rested on.
fn favoured_of(turn: Option<&&Turn>) -> Vec<String> {
    turn.map(|turn| turn.articles.clone()).unwrap_or_default()
}

/// What was looked at closely stands once, as it was weighed better.
fn drop_repeated(candidates: &mut Vec<Candidate>) {
    let mut seen = FxHashSet::default();
    candidates.retain(|c| seen.insert((c.head.id.clone(), c.quote.clone(), c.reply.text.text())));
}

/// The best first; of equals the newest.
pub(super) fn best_first(a: &Candidate, b: &Candidate) -> Ordering {
    b.score.total_cmp(&a.score).then_with(|| b.head.date.cmp(&a.head.date))
}
