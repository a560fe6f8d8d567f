//! Where nothing is found: what was looked for, in how many articles, and questions that the archive does answer.

use quick_cache::sync::Cache;

use super::answerer::Answerer;
use super::{Answer, Status};
use crate::question::{self, Query};
use crate::text::fold::phrase_bare;
use crate::wording;

/// Which of the questions offered are answered, by the archive they were tried on: the same few are offered again and
/// again, and each costs as much as a question that somebody asked.
pub(super) struct Offered(Cache<(usize, String), bool>);

impl Default for Offered {
    fn default() -> Offered {
        Offered(Cache::new(2_000))
    }
}

impl Answerer {
    pub(super) fn word_not_found(&self, query: &Query, answer: &mut Answer) {
        let overview = self.archive.overview();
        let award = query.awards.iter().find(|s| !s.award.ids.is_empty());
        let award = award.map(|slot| slot.award.words.as_str());
        let place = query.places.first().map(|slot| slot.words.as_str());
        answer.text = wording::not_found(query.lang, award, place, overview.articles, overview.newest);
    }

    /// Questions of the same place and award; each is tried before it is offered.
    pub(super) fn offers(&self, query: &Query) -> Vec<String> {
        let place = query.places.first().map(|slot| slot.words.as_str());
        let award = query.awards.iter().find(|s| !s.award.ids.is_empty());
        let near = place
            .map(|place| wording::offer_awards_of(query.lang, place))
            .into_iter()
            .chain(award.map(|award| wording::offer_holders_of(query.lang, &award.award.words)));
        let asked = phrase_bare(&query.typed);
        near.filter(|question| phrase_bare(question) != asked && self.answers(question))
            .collect()
    }

    /// Whether a question that names no time is answered.
    fn answers(&self, question: &str) -> bool {
        let key = (self.archive.reloads(), question.to_string());
        if let Some(known) = self.offered.0.get(&key) {
            return known;
        }
        let any_day = jiff::civil::Date::MIN;
        let query = question::understand_beside(question, &self.lexicon, any_day, &*self.archive);
        let answers = self.answered(&query, &[]).status == Status::Answered;
        self.offered.0.insert(key, answers);
        answers
    }
}
