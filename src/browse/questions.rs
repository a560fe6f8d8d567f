//! Questions the archive answers today, made from the facts it holds and tried before they are offered.

use jiff::Zoned;

use super::{Browser, counted};
use crate::answer::{Answer, Status};
use crate::archive::StoredFact;
use crate::fact::award_given::{AwardGiven, Status as Standing};
use crate::fact::{Kind, Statement};
use crate::text::{Lang, fold};
use crate::wording;

/// So many are made of each kind of fact before the next kind is tried.
const TRIES: usize = 3;

/// So many of the newest facts give the examples.
const NEWEST: usize = 400;

/// A question that does not fit a button is no example.
const LONGEST: usize = 58;

impl Browser {
    /// Three questions of different kinds, each of them answered.
    pub fn examples(&self, lang: Lang, now: &Zoned) -> Vec<String> {
        const WANTED: usize = 3;
        let kinds = [
            Kind::AwardGiven,
            Kind::PersonPraised,
            Kind::PostHeld,
            Kind::MovementLaunched,
            Kind::ClusterFormed,
            Kind::FigureReached,
        ];
        let mut examples = Vec::new();
        for kind in kinds {
            let mut facts = self.facts(&[kind], &[]);
            facts.truncate(NEWEST);
            let questions = counted(facts.iter().filter_map(|stored| self.question(stored, lang)));
            let fits = questions.into_iter().map(|(question, _)| question);
            let mut tried = fits.filter(|question| question.chars().count() <= LONGEST).take(TRIES);
            examples.extend(tried.find(|question| self.is_answered(question, now)));
            if examples.len() >= WANTED {
                break;
            }
        }
        examples
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
                candidates.extend(
                    self.award_name(given)
                        .map(|award| wording::offer_holders_of(lang, &award)),
                );
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
            Statement::AwardGiven(given) if given.status == Standing::Given => {
                Some(wording::offer_holders_of(lang, &self.award_name(given)?))
            }
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

    fn award_name(&self, given: &AwardGiven) -> Option<String> {
        Some(self.lexicon.awards.get(*given.awards.first()?).name.clone())
    }
}
