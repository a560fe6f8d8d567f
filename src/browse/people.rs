//! A person's posts, deeds and awards; or whom there is to read about.

use super::awards::choose;
use super::{Browser, CHOICES, Choice, Entry, Screen, Wish, counted, holds, page, place_in};
use crate::answer::Rich;
use crate::archive::StoredFact;
use crate::fact::award_given::Recipient;
use crate::fact::{Kind, Statement};
use crate::text::{Lang, fold};
use crate::wording;

impl Browser {
    pub(super) fn people(&self, name: Option<&str>, from: usize, lang: Lang) -> Screen {
        let mut screen = Screen {
            title: wording::PEOPLE_TITLE.in_lang(lang).to_owned(),
            ..Screen::default()
        };
        let wish = |name: Option<String>, from| Wish::People { name, from };
        let known = || {
            counted(
                self.facts(&[Kind::PostHeld, Kind::PersonPraised], &[])
                    .iter()
                    .filter_map(person),
            )
        };
        let Some(asked) = name else {
            return choose(
                screen,
                wording::CHOOSE_PERSON,
                &known(),
                from,
                lang,
                |name| match name {
                    Some(name) => wish(Some(name), 0),
                    None => wish(None, from + CHOICES),
                },
            );
        };
        let words = fold::phrase_bare(asked);
        let kinds = [Kind::PersonPraised, Kind::PostHeld, Kind::AwardGiven];
        let mut found = self.facts(&kinds, &[asked.to_owned()]);
        found.retain(|stored| is_about(stored, &words));
        if found.is_empty() {
            screen.note = Some(wording::NO_PERSON.with(lang, &[asked]));
            return choose(screen, wording::CHOOSE_PERSON, &known(), 0, lang, |name| wish(name, 0));
        }
        found.sort_by_key(|stored| (rank(stored), std::cmp::Reverse(stored.head.date)));
        let mut entries: Vec<Entry> = Vec::new();
        for stored in &found {
            let entry = self.entry(stored).map(|entry| Entry {
                quote: deeds(stored),
                ..entry
            });
            // The same post told by several articles is told once, by the newest.
            entries.extend(entry.filter(|entry| entries.iter().all(|other| other.words != entry.words)));
        }
        let (shown, turns) = page(&entries, from, lang, |from| wish(Some(asked.to_owned()), from));
        let called = found.iter().find_map(person).unwrap_or_else(|| asked.to_owned());
        screen.title = format!("{called} {}", place_in(from, shown.len(), entries.len()));
        screen.entries = shown.to_vec();
        screen.turns = turns;
        screen.turns.push(Choice {
            label: wording::OTHER_PEOPLE.in_lang(lang).to_owned(),
            wish: wish(None, 0),
        });
        screen
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
