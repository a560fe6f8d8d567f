//! Questions the archive answers today, made from the facts it holds and tried before they are offered.

use std::collections::HashMap;

use jiff::Zoned;

use super::{Browser, counted};
use crate::answer::{Answer, Status};
use crate::archive::StoredFact;
use crate::entity::award::AwardId;
use crate::fact::award_given::{AwardGiven, Status as Standing};
use crate::fact::{Kind, Statement};
use crate::text::{Lang, fold};
use crate::wording;

/// So many are made of each kind of fact before the next kind is tried.
const TRIES: usize = 3;

/// So many of the newest facts give the examples.
const NEWEST: usize = 400;

/// A question that does not fit a button is no example.
const LONGEST: usize = 48;

impl Browser {
    /// Three questions of different kinds, each of them answered: what people who deal with commendation ask first
    /// comes first, and no place twice where there is another.
    pub fn examples(&self, lang: Lang, now: &Zoned) -> Vec<String> {
        const WANTED: usize = 3;
        let kinds = [
            Kind::AwardGiven,
            Kind::FigureReached,
            Kind::MovementLaunched,
            Kind::PersonPraised,
            Kind::ClusterFormed,
            Kind::PostHeld,
        ];
        let mut examples: Vec<String> = Vec::new();
        let mut places: Vec<String> = Vec::new();
        for kind in kinds {
            let mut facts = self.facts(&[kind], &[]);
            facts.truncate(NEWEST);
            let mut about: HashMap<String, (String, AwardId)> = HashMap::new();
            let questions = counted(facts.iter().filter_map(|stored| {
                let question = self.question(stored, lang)?;
                about.insert(question.clone(), (self.place_of(stored), award(stored)));
                Some(question)
            }));
            let place = |question: &str| {
                let (place, _) = about.get(question)?;
                Some(place).filter(|place| question.contains(place.as_str()))
            };
            let mut fitting: Vec<String> = questions.into_iter().map(|(question, _)| question).collect();
            fitting.retain(|question| question.chars().count() <= LONGEST);
            // The lexicon lists awards from the highest down.
            fitting.sort_by_key(|question| {
                let known = place(question).is_some_and(|place| places.contains(place));
                let names_place = kind == Kind::AwardGiven && place(question).is_some();
                (known, names_place, about.get(question).map(|(_, award)| award.0))
            });
            let answered = fitting
                .into_iter()
                .take(TRIES)
                .find(|question| self.is_answered(question, now));
            if let Some(question) = answered {
                places.extend(place(&question).cloned());
                examples.push(question);
            }
            if examples.len() >= WANTED {
                break;
            }
        }
        examples
    }

    /// Offers what can be asked next, where the answer itself offers nothing: near an answer, or anything that is
    /// answered where nothing was found.
    pub fn offer(&self, answer: &mut Answer, asked: &str, now: &Zoned) {
        if !answer.suggestions.is_empty() || !answer.choices.is_empty() {
            return;
        }
        answer.suggestions = match answer.status {
            Status::Answered | Status::Related => self.follow_ups(answer, asked, now),
            Status::NotFound => self.examples(answer.lang, now),
            Status::Courtesy => Vec::new(),
        };
    }

    /// What can be asked next: of the same places and awards as the answer, but not what was just asked.
    pub fn follow_ups(&self, answer: &Answer, asked: &str, now: &Zoned) -> Vec<String> {
        const WANTED: usize = 2;
        const MOST_TRIED: usize = 4;
        let lang = answer.lang;
        let asked = fold::phrase_bare(asked);
        let mut candidates: Vec<String> = Vec::new();
        for stored in answer.facts.iter().take(3) {
            if let Statement::AwardGiven(given) = &stored.fact.statement {
                let name = self.award_name(given, lang);
                candidates.extend(name.map(|award| wording::offer_holders_of(lang, &award)));
            }
            let place = self.place_of(stored);
            if !place.is_empty() {
                candidates.push(wording::offer_awards_of(lang, &place));
                candidates.push(wording::offer_movements_of(lang, &place));
                candidates.push(wording::offer_chair_of(lang, &place));
            }
        }
        let mut offered: Vec<String> = Vec::new();
        let mut tried = 0;
        for question in candidates {
            let bare = fold::phrase_bare(&question);
            if offered.len() == WANTED || tried == MOST_TRIED {
                break;
            }
            if bare == asked || offered.contains(&question) {
                continue;
            }
            tried += 1;
            if self.is_news(answer, &question, now) {
                offered.push(question);
            }
        }
        offered
    }

    /// Whether a question is answered, with something else than what was just said.
    fn is_news(&self, answer: &Answer, question: &str, now: &Zoned) -> bool {
        let next = self.answerer.ask(question, &[], now.clone());
        next.status == Status::Answered && next.text.text() != answer.text.text()
    }

    fn is_answered(&self, question: &str, now: &Zoned) -> bool {
        self.answerer.ask(question, &[], now.clone()).status == Status::Answered
    }

    /// A question this fact answers.
    fn question(&self, stored: &StoredFact, lang: Lang) -> Option<String> {
        let place = self.place_of(stored);
        match &stored.fact.statement {
            Statement::AwardGiven(given) if given.status == Standing::Given => match self.award_name(given, lang) {
                Some(name) => Some(wording::offer_holders_of(lang, &name)),
                None => (!place.is_empty()).then(|| wording::offer_awards_of(lang, &place)),
            },
            Statement::PersonPraised(praised) => Some(wording::offer_person(lang, &praised.person)),
            Statement::PostHeld(held) if !held.body.is_empty() => {
                let title = self.lexicon.posts.get(held.post);
                let title = match lang {
                    Lang::Vi => held.title.clone(),
                    Lang::En => title.english.first()?.clone(),
                };
                Some(wording::offer_holder_of_post(lang, &title, &held.body))
            }
            Statement::MovementLaunched(_) if !place.is_empty() => Some(wording::offer_movements_of(lang, &place)),
            Statement::ClusterFormed(cluster) => Some(wording::offer_members(lang, &cluster.name)),
            Statement::FigureReached(figure) if !place.is_empty() => {
                let measure = &self.lexicon.measures.get(figure.measure?).name;
                Some(wording::offer_figure(lang, measure, &place))
            }
            _ => None,
        }
    }

    /// An award as people ask for it. "Bằng khen của Bộ, ban, ngành, tỉnh" is a class of the law, which nobody asks for.
    fn award_name(&self, given: &AwardGiven, lang: Lang) -> Option<String> {
        let award = self.lexicon.awards.get(*given.awards.first()?);
        let name = match lang {
            Lang::Vi => &award.name,
            Lang::En => award.english.first()?,
        };
        (!award.name.contains(',')).then(|| name.clone())
    }
}

/// The award of a fact; where there is none, or another kind of fact, one behind all others.
fn award(stored: &StoredFact) -> AwardId {
    match &stored.fact.statement {
        Statement::AwardGiven(given) => given.awards.first().copied().unwrap_or(AwardId(u16::MAX)),
        _ => AwardId(u16::MAX),
    }
}
