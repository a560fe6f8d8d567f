//! One measure over places and years.

use super::awards::choose;
use super::{Browser, CHOICES, Choice, Entry, Screen, Wish, counted, holds, page, place_in};
use crate::answer::Rich;
use crate::archive::StoredFact;
use crate::fact::figure_reached::FigureReached;
use crate::fact::{Kind, Statement};
use crate::text::{Lang, fold};
use crate::wording;

impl Browser {
    pub(super) fn figures(&self, measure: Option<&str>, from: usize, lang: Lang) -> Screen {
        let mut screen = Screen {
            title: wording::FIGURES_TITLE.in_lang(lang).to_owned(),
            ..Screen::default()
        };
        let wish = |measure: Option<String>, from| Wish::Figures { measure, from };
        let known = || {
            counted(
                self.facts(&[Kind::FigureReached], &[])
                    .iter()
                    .filter_map(|stored| self.measure(stored)),
            )
        };
        let Some(asked) = measure else {
            return choose(
                screen,
                wording::CHOOSE_MEASURE,
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
        let mut found: Vec<StoredFact> = self.facts(&[Kind::FigureReached], &[asked.to_owned()]);
        found.retain(|stored| self.is_about(stored, &words));
        if found.is_empty() {
            screen.note = Some(wording::NO_FIGURES.with(lang, &[asked]));
            return choose(screen, wording::CHOOSE_MEASURE, &known(), 0, lang, |name| wish(name, 0));
        }
        // Places side by side, each from its newest year on.
        let order = |stored: &StoredFact| (self.place_of(stored), -i32::from(year(stored)));
        found.sort_by_key(order);
        let mut entries: Vec<Entry> = Vec::new();
        for entry in found.iter().filter_map(|stored| self.figure(stored, lang)) {
            if !entries.iter().any(|other| other.words == entry.words) {
                entries.push(entry);
            }
        }
        let (shown, turns) = page(&entries, from, lang, |from| wish(Some(asked.to_owned()), from));
        let count = place_in(from, shown.len(), entries.len());
        screen.title = format!("{} · {asked} {count}", screen.title);
        screen.entries = shown.to_vec();
        screen.turns = turns;
        screen.turns.push(Choice {
            label: wording::OTHER_MEASURES.in_lang(lang).to_owned(),
            wish: wish(None, 0),
        });
        screen
    }

    /// "Quận Tây Hồ, 2022: 168% kế hoạch năm", and the words that say it.
    fn figure(&self, stored: &StoredFact, lang: Lang) -> Option<Entry> {
        let figure = read(stored)?;
        let place = self.place_of(stored);
        let year = match year(stored) {
            0 => wording::NO_YEAR.in_lang(lang).to_owned(),
            year => year.to_string(),
        };
        let mut words = Rich::default();
        if !place.is_empty() {
            words = words.say(format!("{place}, "));
        }
        words = words.say(format!("{year}: ")).bold(&figure.value_words);
        if let Some(basis) = figure
            .basis
            .as_ref()
            .filter(|basis| !figure.value_words.contains(basis.as_str()))
        {
            words = words.say(format!(" {basis}"));
        }
        Some(Entry {
            words,
            quote: Some(Rich::plain(&stored.clause)),
            head: Some(stored.head.clone()),
        })
    }

    /// The measure by its common name, where the lexicon knows it.
    fn measure(&self, stored: &StoredFact) -> Option<String> {
        let name = &self.lexicon.measures.get(read(stored)?.measure?).name;
        // "Quận", "gương": what is counted, rather than measured.
        name.contains(' ').then(|| super::capitalised(name))
    }

    fn is_about(&self, stored: &StoredFact, words: &str) -> bool {
        let named = self
            .measure(stored)
            .is_some_and(|name| holds(&fold::phrase_bare(&name), words));
        named || read(stored).is_some_and(|figure| holds(&fold::phrase_bare(&figure.what), words))
    }
}

fn read(stored: &StoredFact) -> Option<&FigureReached> {
    match &stored.fact.statement {
        Statement::FigureReached(figure) => Some(figure),
        _ => None,
    }
}

/// 0 where none is told.
fn year(stored: &StoredFact) -> i16 {
    stored.fact.period.map_or(0, |period| period.to.year())
}
