//! A candidate weighed again by its whole article, which says elsewhere what tells one article from another.

use std::cell::OnceCell;
use std::sync::Arc;

use super::candidate::Candidate;
use super::candidates::{IN_ARTICLE, UNSETTLED, Weighing};
use super::closer;
use super::matching::{self, Surroundings, Text};
use crate::archive::Head;
use crate::entity::date::Period;
use crate::question::asked::Asked;
use crate::question::terms::{Syllable, Term};
use crate::text::{Lang, fold};

/// What a report of another span of years, which only begins or ends with the one asked for, comes to at most.
const OTHER_SPAN: f32 = 0.5;

/// "giai đoạn 2014-2019" asked of a report on 2019-2024, which its title says.
fn of_another_span(wanted: Period, head: &Head) -> bool {
    let years: Vec<i16> = head
        .title
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| number.len() == 4)
        .filter_map(|number| number.parse().ok())
        .collect();
    let [first, last] = years[..] else { return false };
    // "Đại hội lần thứ VII (2020 – 2025)" of 2020 looks back on the years before.
    let over = head.date.is_some_and(|day| day.year() >= last);
    let shared = wanted.to.year().min(last) - wanted.from.year().max(first) + 1;
    over && (3..=10).contains(&(last - first)) && shared <= 1
}

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

/// A whole article.
struct Article {
    id: String,
    body: Arc<str>,
    text: Arc<Text>,
    /// Its words without marks, a space at both ends, where they were asked for.
    folded: OnceCell<String>,
}

impl Article {
    /// Whether a name stands in it once only: it is about others.
    fn says_once(&self, name: &str) -> bool {
        let folded = self
            .folded
            .get_or_init(|| format!(" {} ", fold::phrase_bare(&self.body)));
        folded.matches(&format!(" {} ", fold::phrase_bare(name))).count() == 1
    }
}

impl Weighing<'_> {
    /// The whole article is a candidate's widest surroundings: what it says elsewhere ("at the congress of 2025") tells
    /// one article from another. `article` gives the text of one by its id.
    pub fn widen(&self, candidates: &mut [Candidate], article: impl Fn(&str) -> Option<Arc<str>>) {
        let mut articles: Vec<Article> = Vec::new();
        let wanted = self.query.period();
        let several_years = wanted.filter(|p| p.as_year().is_none() && p.in_one_year().is_none());
        for candidate in candidates.iter_mut().take(WIDENED) {
            let met = candidate.met.iter().all(|met| *met >= IN_ARTICLE);
            let any_year = self.query.periods.first().is_some_and(|slot| slot.any_year());
            if met && candidate.person != UNSETTLED && several_years.is_none() && !any_year {
                continue;
            }
            let id = &candidate.head.id;
            if !articles.iter().any(|known| known.id == *id) {
                let Some(body) = article(id) else { continue };
                articles.push(Article {
                    id: id.clone(),
                    text: self.prepared.article(&body),
                    body,
                    folded: OnceCell::new(),
                });
            }
            let Some(whole) = articles.iter().find(|known| known.id == *id) else {
                continue;
            };
            let text = &whole.text;
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
            if self.named_elsewhere(candidate, whole) {
                candidate.object(NAMED_ELSEWHERE, "of others than it names");
            }
            if self.of_other_region(candidate) {
                candidate.object(OTHER_REGION, "a cluster of another region");
            }
            self.counted_of_another_kind(candidate);
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
                let other = candidate.period <= OTHER_SPAN && of_another_span(wanted, &candidate.head);
                if candidate.period > 0.0 && !other && year(wanted.from.year()) && year(wanted.to.year()) {
                    candidate.period = candidate.period.max(0.92);
                }
            }
            candidate.settle();
        }
    }

    /// "Chùa A mở bao nhiêu lớp?": a sentence of an article that names it but once, and elsewhere, is about others.
    fn named_elsewhere(&self, candidate: &Candidate, article: &Article) -> bool {
        let mut terms = candidate.terms.iter().zip(&candidate.met);
        let far = |met: f32| (matching::MISSING..=IN_ARTICLE).contains(&met);
        let of_it = matches!(
            self.ask.asked,
            Asked::HowMany | Asked::Money | Asked::What | Asked::Class
        );
        let vietnamese = self.query.lang == Lang::Vi && candidate.quote.split(' ').any(fold::is_marked);
        of_it
            && vietnamese
            && !closer::has_pronoun(&candidate.quote)
            && !speaks_of_body(&candidate.quote)
            && terms.any(|(term, met)| term.name && far(*met) && article.says_once(&term.words))
    }

    /// "cụm thi đua Tây Nam Bộ": an article that names the region nowhere tells of another cluster.
    fn of_other_region(&self, candidate: &Candidate) -> bool {
        let mut terms = candidate.terms.iter().zip(&candidate.met);
        let region = |term: &Term| REGIONS.contains(&fold::phrase_bare(&term.words).as_str());
        terms.any(|(term, met)| region(term) && *met < matching::MISSING)
    }
}

/// "nay công ty có 1.480 lao động": a body told of by its kind alone is the one named before.
fn speaks_of_body(sentence: &str) -> bool {
    const KINDS: [&str; 7] = [
        "công ty",
        "nhà trường",
        "nhà máy",
        "bệnh viện",
        "hợp tác xã",
        "câu lạc bộ",
        "xí nghiệp",
    ];
    KINDS.iter().any(|kind| {
        let small = |(at, _): (usize, &str)| {
            let before = sentence[..at].trim_end();
            let several = ["các", "nhiều", "những"].iter().any(|word| before.ends_with(word));
            let next = sentence[at + kind.len()..].trim_start().chars().next();
            !several && !before.ends_with(|c: char| c.is_ascii_digit()) && next.is_some_and(char::is_lowercase)
        };
        sentence.match_indices(kind).any(small)
    })
}
