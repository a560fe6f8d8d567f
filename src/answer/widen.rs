//! A candidate weighed again by its whole article, which says elsewhere what tells one article from another.

use std::sync::Arc;

use super::candidate::Candidate;
use super::candidates::{IN_ARTICLE, UNSETTLED, Weighing};
use super::closer;
use super::counted_otherwise::NOT_COUNTED;
use super::matching::{self, Surroundings, Text};
use crate::question::asked::Asked;
use crate::question::terms::{Syllable, Term};
use crate::text::Lang;

/// So many of the best are weighed again by their whole articles.
const WIDENED: usize = 16;
/// What is left of a cluster of another region.
const OTHER_REGION: f32 = 0.6;
/// What is left of a sentence about others than whom the question names.
const NAMED_ELSEWHERE: f32 = 0.7;
/// The same of somebody who is named as what the question says they are.
const OF_THE_NAMED: f32 = 0.82;

/// Regions by which clusters are told apart.
const REGIONS: [&str; 12] = [
    "tay nam bo",
    "dong nam bo",
    "tay nguyen",
    "tay bac",
    "dong bac",
    "bac trung bo",
    "nam trung bo",
    "duyen hai mien trung",
    "dong bang song hong",
    "dong bang song cuu long",
    "mien nui phia bac",
    "mien nui bien gioi phia bac",
];

impl Weighing<'_> {
    /// The whole article is a candidate's widest surroundings: what it says elsewhere ("at the congress of 2025") tells
    /// one article from another. `article` gives the text of one by its id.
    pub fn widen(&self, candidates: &mut [Candidate], article: impl Fn(&str) -> Option<Arc<str>>) {
        let mut texts: Vec<(String, Arc<str>, Arc<Text>)> = Vec::new();
        let wanted = self.query.period();
        let several_years = wanted.filter(|p| p.as_year().is_none() && p.in_one_year().is_none());
        for candidate in candidates.iter_mut().take(WIDENED) {
            let met = candidate.met.iter().all(|met| *met >= IN_ARTICLE);
            let any_year = self.query.periods.first().is_some_and(|slot| slot.any_year());
            if met && candidate.person != UNSETTLED && several_years.is_none() && !any_year {
                continue;
            }
            let id = &candidate.head.id;
            if !texts.iter().any(|(known, ..)| known == id) {
                let Some(text) = article(id) else { continue };
                texts.push((id.clone(), text.clone(), self.prepared.article(&text)));
            }
            let Some((_, body, text)) = texts.iter().find(|(known, ..)| known == id) else {
                continue;
            };
            // Of somebody named as what the question says they are the article tells the rest.
            let part = if candidate.reply.named {
                OF_THE_NAMED
            } else {
                IN_ARTICLE
            };
            let wide = matching::met(
                &candidate.terms,
                &Surroundings {
                    texts: vec![(text, part)],
                },
            );
            for (met, wide) in candidate.met.iter_mut().zip(wide) {
                *met = met.max(wide);
            }
            if self.named_elsewhere(candidate, body) {
                candidate.unopposed *= NAMED_ELSEWHERE;
                candidate.objections.push("of others than it names");
            }
            if self.of_other_region(candidate) {
                candidate.unopposed *= OTHER_REGION;
                candidate.objections.push("another cluster");
            }
            if self.counts_otherwise(candidate) {
                candidate.unopposed *= NOT_COUNTED;
                candidate.objections.push("something else is counted");
            }
            if candidate.person == UNSETTLED {
                candidate.person = if self.query.persons.iter().any(|p| text.holds_name(&p.name)) {
                    0.92
                } else {
                    0.0
                };
            }
            candidate.period = self.with_day(
                candidate.period,
                &Surroundings {
                    texts: vec![(text, IN_ARTICLE)],
                },
                None,
            );
            if let Some(wanted) = several_years {
                // "giai đoạn 2015-2020": an article that names both ends speaks of that time.
                let year = |year: i16| text.holds(&[Syllable::number(year)]);
                // What its own sentence says of another year stays of that year.
                if candidate.period > 0.0 && year(wanted.from.year()) && year(wanted.to.year()) {
                    candidate.period = candidate.period.max(0.92);
                }
            }
            candidate.settle();
        }
    }

    /// "Chùa A mở bao nhiêu lớp?": a sentence of an article that names it but once, and elsewhere, is about others.
    fn named_elsewhere(&self, candidate: &Candidate, article: &str) -> bool {
        let mut terms = candidate.terms.iter().zip(&candidate.met);
        let far = |met: f32| (matching::MISSING..=IN_ARTICLE).contains(&met);
        let of_it = matches!(
            self.ask.asked,
            Asked::HowMany | Asked::Money | Asked::What | Asked::Class
        );
        let vietnamese = self.query.lang == Lang::Vi && candidate.quote.split(' ').any(crate::text::fold::is_marked);
        of_it
            && vietnamese
            && !closer::has_pronoun(&candidate.quote)
            && terms.any(|(term, met)| term.name && far(*met) && closer::said_once(article, &term.words))
    }

    /// "cụm thi đua Tây Nam Bộ": an article that names the region nowhere tells of another cluster.
    fn of_other_region(&self, candidate: &Candidate) -> bool {
        let mut terms = candidate.terms.iter().zip(&candidate.met);
        let region = |term: &Term| REGIONS.contains(&crate::text::fold::phrase_bare(&term.words).as_str());
        terms.any(|(term, met)| region(term) && *met < matching::MISSING)
    }

    /// "bao nhiêu vụ ma túy": of what says right behind the noun of which kind they are, the whole article says nothing.
    fn counts_otherwise(&self, candidate: &Candidate) -> bool {
        let behind = self.ask.noun_at + self.ask.noun.len();
        let vietnamese = self.query.lang == Lang::Vi && candidate.quote.split(' ').any(crate::text::fold::is_marked);
        let of_kind = |term: &Term| {
            let capital = term.words.starts_with(char::is_uppercase);
            term.from == behind && self.ask.noun.len() <= 2 && term.weight >= 0.9 && term.to > term.from + 1 && !capital
        };
        let mut terms = candidate.terms.iter().zip(&candidate.met);
        let counted = self.ask.asked == Asked::HowMany && !self.ask.noun.is_empty() && vietnamese;
        counted && terms.any(|(term, met)| of_kind(term) && *met < matching::MISSING)
    }
}
