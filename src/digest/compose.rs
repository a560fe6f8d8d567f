//! A digest: what the new articles tell, grouped by place, as plain data.

use std::collections::BTreeMap;

use super::due::{Due, Occasion};
use super::news::{Filter, News, once};
use crate::answer::Rich;
use crate::answer::reply::emphasised;
use crate::archive::{Head, StoredFact};
use crate::fact::award_given::{AwardGiven, Recipient};
use crate::fact::{Kind, Statement};
use crate::text::capital::capitalised;
use crate::text::{Lang, fold};

/// Of one article so many facts are told; the rest stands in the article.
const FACTS_OF_ONE: usize = 8;

#[derive(Clone, Debug, PartialEq)]
pub struct Digest {
    pub lang: Lang,
    pub occasion: Occasion,
    pub late: bool,
    pub folded: bool,
    /// The places it was asked for; none for all of them.
    pub places: Vec<String>,
    /// The names it was asked for.
    pub names: Vec<String>,
    /// Something followed has appeared; else it is that of an hour.
    pub at_once: bool,
    pub groups: Vec<Group>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub place: String,
    pub items: Vec<Item>,
}

/// An article with its number in the digest.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub number: usize,
    /// Its own, and those of others that tell the same story.
    pub ids: Vec<String>,
    pub head: Head,
    pub facts: Vec<(Kind, Rich)>,
}

impl Digest {
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.groups.iter().flat_map(|group| &group.items)
    }

    pub fn count(&self, kind: Kind) -> usize {
        self.items()
            .flat_map(|item| &item.facts)
            .filter(|(of, _)| *of == kind)
            .count()
    }
}

/// An article, and the ids of all that tell the same.
type Story = (News, Vec<String>);

/// The digest of what is new to a chat; none when nothing is. `known`: the article was sent there before.
pub fn compose(lang: Lang, due: &Due, filter: &Filter, news: &[News], known: impl Fn(&str) -> bool) -> Option<Digest> {
    let wanted = filter.places.as_slice();
    let mut groups: BTreeMap<(usize, String), Vec<Story>> = BTreeMap::new();
    let fresh = news
        .iter()
        .filter(|one| !known(&one.head.id) && one.place_for(wanted).is_some());
    for (one, ids) in once(fresh.filter_map(|one| filter.wanted(one)).collect()) {
        if let Some(place) = one.place_for(wanted) {
            // In the order in which they were asked for; then by name.
            let order = wanted
                .iter()
                .position(|wanted| wanted.name == place)
                .unwrap_or(usize::MAX);
            groups.entry((order, place)).or_default().push((one, ids));
        }
    }
    let mut number = 0;
    let groups: Vec<Group> = groups
        .into_iter()
        .map(|((_, place), news)| Group {
            place,
            items: news
                .into_iter()
                .map(|(one, ids)| {
                    number += 1;
                    Item {
                        number,
                        ids,
                        facts: lines(&one.facts),
                        head: one.head,
                    }
                })
                .collect(),
        })
        .collect();
    (!groups.is_empty()).then(|| Digest {
        lang,
        occasion: due.occasion,
        late: due.late,
        folded: due.folded.is_some(),
        places: filter.places.iter().map(|wanted| wanted.name.clone()).collect(),
        names: filter.follow.clone(),
        at_once: false,
        groups,
    })
}

/// What an article tells, awards first, nothing twice.
fn lines(facts: &[StoredFact]) -> Vec<(Kind, Rich)> {
    let mut lines: Vec<(Kind, Rich)> = Vec::new();
    let mut sorted: Vec<&StoredFact> = facts.iter().collect();
    sorted.sort_by_key(|stored| rank(stored.fact.statement.kind()));
    for stored in sorted {
        let Some(line) = line(stored) else {
            continue;
        };
        let words = fold::phrase_bare(&line.text());
        if lines.iter().all(|(_, other)| fold::phrase_bare(&other.text()) != words) {
            lines.push((stored.fact.statement.kind(), line));
        }
    }
    lines.truncate(FACTS_OF_ONE);
    lines
}

fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::AwardGiven => 0,
        Kind::MovementLaunched => 1,
        Kind::PersonPraised => 2,
        _ => 3,
    }
}

/// A fact in one line, in the words of its article.
pub fn line(stored: &StoredFact) -> Option<Rich> {
    match &stored.fact.statement {
        Statement::AwardGiven(given) => {
            let to: Vec<String> = given.recipients.iter().map(recipient).collect();
            let award = award(given);
            (!to.is_empty() && !award.is_empty()).then(|| Rich::default().bold(to.join(", ")).say(": ").say(award))
        }
        Statement::MovementLaunched(movement) => {
            let line = Rich::default()
                .say(capitalised(&movement.kind_words))
                .say(" ")
                .bold(format!("“{}”", movement.name));
            Some(match &movement.organiser {
                Some(organiser) => line.say(format!(" ({organiser})")),
                None => line,
            })
        }
        Statement::PersonPraised(praised) => {
            let name = format!("{} {}", praised.address, praised.person);
            let line = Rich::default().bold(capitalised(name.trim()));
            Some(if praised.who.is_empty() {
                line
            } else {
                line.say(", ").say(&praised.who)
            })
        }
        Statement::FigureReached(figure) if stored.clause.chars().count() <= LONGEST_CLAUSE => {
            Some(emphasised(&stored.clause, &figure.value_words))
        }
        Statement::FigureReached(figure) => Some(
            Rich::default()
                .say(capitalised(&figure.what))
                .say(": ")
                .bold(&figure.value_words),
        ),
        Statement::PostHeld(held) => {
            let post = format!("{} {}", held.title, held.body);
            Some(
                Rich::default()
                    .bold(&held.person)
                    .say(": ")
                    .say(capitalised(post.trim())),
            )
        }
        Statement::ClusterFormed(_) => Some(Rich::plain(capitalised(&stored.clause))),
        Statement::EventHeld(event) => {
            let line = Rich::plain(capitalised(&event.what));
            Some(match &event.organiser {
                Some(organiser) => line.say(format!(" ({organiser})")),
                None => line,
            })
        }
    }
}

const LONGEST_CLAUSE: usize = 160;

fn recipient(recipient: &Recipient) -> String {
    match recipient {
        Recipient::Named { name } => name.clone(),
        Recipient::Counted { count, unit, .. } => format!("{count} {unit}"),
    }
}

fn award(given: &AwardGiven) -> String {
    match &given.giver {
        Some(giver) if !given.award_words.contains(giver.as_str()) && !given.award_words.is_empty() => {
            format!("{} ({giver})", given.award_words)
        }
        _ => given.award_words.clone(),
    }
}
