//! A place by itself: what there is to see of it.

use super::{Browser, Choice, Screen, Wish, awards, capitalised, movements};
use crate::answer::Turn;
use crate::archive::StoredFact;
use crate::entity::place::{self, PlaceId};
use crate::entity::{Value, Words};
use crate::fact::Kind;
use crate::text::Lang;
use crate::wording::{self, Wording};

/// So many of the newest articles are counted.
const NEWEST: usize = 200;

impl Browser {
    /// Where somebody says no more than the name of a place, what can be seen of it; none for any other words, for a
    /// place of which nothing is known, and where a question before makes the name its follow-up.
    pub fn place_said(&self, words: &str, turns: &[Turn], lang: Lang) -> Option<Screen> {
        let is_question = |turn: &Turn| self.units_named(&turn.question).is_empty();
        if turns.iter().any(is_question) {
            return None;
        }
        let named = self.units_named(words);
        let units: Vec<String> = named
            .iter()
            .map(|unit| capitalised(&self.lexicon.places.get(*unit).full_name()))
            .collect();
        let name = &self.lexicon.places.get(*named.first()?).name;
        let screen = self.place_screen(&units, name, lang);
        (!screen.choices.is_empty()).then_some(screen)
    }

    /// How the place of these words is written: a unit's full name; where a district and a ward bear the same, the
    /// bare one, so that each article's day says which is meant.
    pub fn unit_named(&self, words: &str) -> Option<String> {
        let named = self.units_named(words);
        let unit = self.lexicon.places.get(*named.first()?);
        Some(match named.len() {
            1 => capitalised(&unit.full_name()),
            _ => unit.name.clone(),
        })
    }

    pub(super) fn place(&self, name: &str, lang: Lang) -> Screen {
        self.place_screen(&[name.to_owned()], name, lang)
    }

    /// What is known of each unit that bears the name: "Quận Tây Hồ", "Phường Tây Hồ".
    fn place_screen(&self, units: &[String], name: &str, lang: Lang) -> Screen {
        let facts = self.facts(&[Kind::AwardGiven, Kind::MovementLaunched, Kind::FigureReached], &[]);
        let heads = self.archive.heads(0, NEWEST);
        let mut choices: Vec<(&String, Choice)> = Vec::new();
        for (at, unit) in units.iter().enumerate() {
            // The same name before and after 2025.
            if units[..at].contains(unit) {
                continue;
            }
            let here: Vec<&StoredFact> = facts
                .iter()
                .map(AsRef::as_ref)
                .filter(|stored| self.place_of(stored) == *unit)
                .collect();
            let count = |is_one: &dyn Fn(&StoredFact) -> bool| here.iter().filter(|stored| is_one(stored)).count();
            let articles = heads.iter().filter(|head| self.place_about(head) == *unit).count();
            let place = Some(unit.clone());
            let offered: [(Wording, usize, Wish); 4] = [
                (
                    wording::AWARDS_TITLE,
                    count(&|stored| awards::given(stored).is_some()),
                    Wish::Awards {
                        place: place.clone(),
                        year: None,
                        award: None,
                        from: 0,
                    },
                ),
                (
                    wording::MOVEMENTS_SHORT,
                    count(&movements::has_name),
                    Wish::Movements {
                        place: place.clone(),
                        from: 0,
                    },
                ),
                (
                    wording::FIGURES_TITLE,
                    count(&|stored| self.is_measured(stored)),
                    Wish::FiguresOf {
                        place: unit.clone(),
                        from: 0,
                    },
                ),
                (wording::ARTICLES_SHORT, articles, Wish::Articles { place, from: 0 }),
            ];
            let known = offered.into_iter().filter(|(_, count, _)| *count > 0);
            choices.extend(known.map(|(words, count, wish)| {
                let label = format!("{} ({count})", words.in_lang(lang));
                (unit, Choice { label, wish })
            }));
        }
        // Where several units bear the name, each button says which.
        let (first, is_one) = match choices.first() {
            Some((first, _)) => ((*first).clone(), choices.iter().all(|(unit, _)| unit == first)),
            None => (name.to_owned(), true),
        };
        let label = |(unit, choice): (&String, Choice)| match is_one {
            true => choice,
            false => Choice {
                label: format!("{unit}: {}", choice.label),
                ..choice
            },
        };
        let note = if choices.is_empty() {
            wording::NOTHING_YET
        } else {
            wording::PLACE_WHAT
        };
        Screen {
            title: if is_one { first } else { name.to_owned() },
            note: Some(note.in_lang(lang).to_owned()),
            choices: choices.into_iter().map(label).collect(),
            ..Screen::default()
        }
    }

    /// The units a name can mean, where the words are nothing but that name.
    fn units_named(&self, words: &str) -> Vec<PlaceId> {
        let words = words.trim_matches(|c: char| !c.is_alphanumeric());
        let found = place::find(&Words::new(words, &self.lexicon, false, Lang::Vi));
        let whole = found
            .iter()
            .find(|entity| entity.span.start == 0 && entity.span.end as usize == words.len());
        match whole.map(|entity| &entity.value) {
            Some(Value::Place(mention)) => mention.candidates.clone(),
            _ => Vec::new(),
        }
    }
}
