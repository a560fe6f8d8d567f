//! Which movements, drives and contests there are, of all places or of one.

use super::{Browser, CHOICES, Choice, Screen, Wish, counted, meant, page, place_in};
use crate::archive::StoredFact;
use crate::digest::news;
use crate::fact::{Kind, Statement};
use crate::text::Lang;
use crate::wording;

impl Browser {
    pub(super) fn movements(&self, place: Option<&str>, from: usize, lang: Lang) -> Screen {
        let mut facts = self.facts(&[Kind::MovementLaunched], &[]);
        facts.retain(|stored| has_name(stored));
        let places = counted(facts.iter().map(|stored| self.place_of(stored)));
        let mut screen = Screen {
            title: wording::MOVEMENTS_TITLE.in_lang(lang).to_owned(),
            ..Screen::default()
        };
        let wish = |place: Option<&str>, from| Wish::Movements {
            place: place.map(str::to_owned),
            from,
        };
        let chosen = place.and_then(|place| meant(&places, place));
        match (place, chosen) {
            (Some(place), None) => screen.note = Some(wording::NO_MOVEMENTS_THERE.with(lang, &[place])),
            (_, Some(place)) => screen.title = format!("{} · {place}", screen.title),
            _ => {}
        }
        let wanted = |stored: &&StoredFact| chosen.is_none_or(|place| self.place_of(stored) == place);
        let entries = self.entries(facts.iter().map(AsRef::as_ref).filter(wanted));
        if entries.is_empty() {
            screen.note = Some(wording::NOTHING_YET.in_lang(lang).to_owned());
        }
        let (shown, turns) = page(&entries, from, lang, |from| wish(chosen, from));
        screen.title = format!("{} {}", screen.title, place_in(from, shown.len(), entries.len()));
        screen.entries = shown.to_vec();
        screen.turns = turns;
        if chosen.is_some() {
            screen.turns.push(Choice {
                label: wording::ALL_OF_THEM.in_lang(lang).to_owned(),
                wish: wish(None, 0),
            });
        } else if places.len() > 1 {
            screen.choices = places
                .iter()
                .take(CHOICES)
                .map(|(name, count)| Choice {
                    label: format!("{name} ({count})"),
                    wish: wish(Some(name), 0),
                })
                .collect();
        }
        screen
    }
}

/// One without a name of its own says no more than its kind.
pub(super) fn has_name(stored: &StoredFact) -> bool {
    matches!(&stored.fact.statement, Statement::MovementLaunched(movement) if news::has_name(movement))
}
