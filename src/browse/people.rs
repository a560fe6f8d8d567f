//! A person's posts, deeds and awards; or whom there is to read about.

use super::by_name::ByName;
use super::{Browser, Entry, Screen, Wish, counted, holds, unlike};
use crate::answer::Rich;
use crate::archive::StoredFact;
use crate::fact::award_given::Recipient;
use crate::fact::{Kind, Statement};
use crate::text::{Lang, fold};
use crate::wording;

const FAMILY: ByName = ByName {
    title: wording::PEOPLE_TITLE,
    choose: wording::CHOOSE_PERSON,
    unknown: wording::NO_PERSON,
    others: wording::OTHER_PEOPLE,
    wish: |name, from| Wish::People { name, from },
};

impl Browser {
    pub(super) fn people(&self, name: Option<&str>, from: usize, lang: Lang) -> Screen {
        let known = || {
            let facts = self.facts(&[Kind::PostHeld, Kind::PersonPraised], &[]);
            counted(facts.iter().filter_map(|stored| person(stored)))
        };
        let told = |asked: &str| {
            let words = fold::phrase_bare(asked);
            let kinds = [Kind::PersonPraised, Kind::PostHeld, Kind::AwardGiven];
            let mut found = self.facts(&kinds, &[asked.to_owned()]);
            found.retain(|stored| is_about(stored, &words));
            found.sort_by_key(|stored| (rank(stored), std::cmp::Reverse(stored.head.date)));
            let called = found.iter().find_map(|stored| person(stored));
            let called = called.unwrap_or_else(|| asked.to_owned());
            let entry = |stored: &StoredFact| {
                let quote = deeds(stored);
                let mut entry = self.entry(stored)?;
                if let Statement::PostHeld(held) = &stored.fact.statement
                    && held.person == called
                {
                    // The name stands in the title.
                    let post = format!("{} {}", held.title, held.body);
                    entry.words = Rich::plain(super::capitalised(post.trim()));
                }
                Some(Entry { quote, ..entry })
            };
            // The same post told by several articles is told once, by the newest.
            let entries = unlike(found.iter().filter_map(|stored| entry(stored)));
            (!entries.is_empty()).then_some((called, entries))
        };
        self.by_name(&FAMILY, name, from, lang, known, told)
    }
}

fn person(stored: &StoredFact) -> Option<String> {
    match &stored.fact.statement {
        Statement::PostHeld(post) => Some(post.person.clone()),
        Statement::PersonPraised(praised) => Some(praised.person.clone()),
        _ => None,
    }
}

fn is_about(stored: &StoredFact, words: &str) -> bool {
    let named = |name: &str| holds(&fold::phrase_bare(name), words);
    match &stored.fact.statement {
        Statement::AwardGiven(given) => given
            .recipients
            .iter()
            .any(|recipient| matches!(recipient, Recipient::Named { name } if named(name))),
        _ => person(stored).is_some_and(|name| named(&name)),
    }
}

fn rank(stored: &StoredFact) -> u8 {
    match stored.fact.statement.kind() {
        Kind::PostHeld => 0,
        Kind::PersonPraised => 1,
        _ => 2,
    }
}

/// What somebody did, word for word.
fn deeds(stored: &StoredFact) -> Option<Rich> {
    match &stored.fact.statement {
        Statement::PersonPraised(praised) if !praised.deeds.is_empty() => Some(Rich::plain(praised.deeds.join(" "))),
        _ => None,
    }
}
