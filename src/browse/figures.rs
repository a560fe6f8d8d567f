//! One measure over places and years.

use super::by_name::ByName;
use super::{Browser, Choice, Entry, Screen, Wish, counted, holds, page, place_in, unlike};
use crate::answer::Rich;
use crate::archive::StoredFact;
use crate::fact::figure_reached::FigureReached;
use crate::fact::{Kind, Statement};
use crate::text::{Lang, fold};
use crate::wording;

const FAMILY: ByName = ByName {
    title: wording::FIGURES_TITLE,
    choose: wording::CHOOSE_MEASURE,
    unknown: wording::NO_FIGURES,
    others: wording::OTHER_MEASURES,
    wish: |measure, from| Wish::Figures { measure, from },
};

impl Browser {
    pub(super) fn figures(&self, measure: Option<&str>, from: usize, lang: Lang) -> Screen {
        let known = || {
            let facts = self.facts(&[Kind::FigureReached], &[]);
            counted(facts.iter().filter_map(|stored| self.measure(stored)))
        };
        let told = |asked: &str| {
            let words = fold::phrase_bare(asked);
            let mut found = self.facts(&[Kind::FigureReached], &[asked.to_owned()]);
            found.retain(|stored| self.is_about(stored, &words));
            // Places side by side, each from its newest year on.
            found.sort_by_cached_key(|stored| (self.place_of(stored), -i32::from(year(stored))));
            let entries = unlike(found.iter().filter_map(|stored| self.figure(stored, lang)));
            // Typed without marks, it is headed as it is written.
            let name = found.first().and_then(|stored| self.measure(stored));
            let name = name.filter(|name| fold::phrase_bare(name) == words);
            let name = name.as_deref().unwrap_or(asked);
            let title = format!("{} · {name}", wording::FIGURES_TITLE.in_lang(lang));
            (!entries.is_empty()).then_some((title, entries))
        };
        self.by_name(&FAMILY, measure, from, lang, known, told)
    }

    /// The figures of one place, each measure by itself.
    pub(super) fn figures_of(&self, place: &str, from: usize, lang: Lang) -> Screen {
        let mut found = self.facts(&[Kind::FigureReached], &[]);
        found.retain(|stored| self.measure(stored).is_some() && self.place_of(stored) == place);
        found.sort_by_cached_key(|stored| (self.measure(stored), -i32::from(year(stored))));
        let entries = unlike(found.iter().filter_map(|stored| self.figure_here(stored)));
        let wish = |from| Wish::FiguresOf {
            place: place.to_owned(),
            from,
        };
        let (shown, mut turns) = page(&entries, from, lang, wish);
        turns.push(Choice {
            label: wording::BACK.in_lang(lang).to_owned(),
            wish: Wish::Place { name: place.to_owned() },
        });
        let count = place_in(from, shown.len(), entries.len());
        Screen {
            title: format!("{} · {place} {count}", wording::FIGURES_TITLE.in_lang(lang)),
            note: entries
                .is_empty()
                .then(|| wording::NOTHING_YET.in_lang(lang).to_owned()),
            entries: shown.to_vec(),
            turns,
            ..Screen::default()
        }
    }

    /// Whether it is a figure of a measure that has a name.
    pub(super) fn is_measured(&self, stored: &StoredFact) -> bool {
        self.measure(stored).is_some()
    }

    /// "Thu ngân sách, 2022: 168% kế hoạch năm", on the screen of its place.
    fn figure_here(&self, stored: &StoredFact) -> Option<Entry> {
        let mut words = self.measure(stored)?;
        if let year @ 1.. = year(stored) {
            words = format!("{words}, {year}");
        }
        Some(Entry {
            words: value(Rich::plain(format!("{words}: ")), read(stored)?),
            quote: Some(Rich::plain(&stored.clause)),
            head: Some(stored.head.clone()),
        })
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
        words = value(words.say(format!("{year}: ")), figure);
        Some(Entry {
            words,
            quote: Some(Rich::plain(&stored.clause)),
            head: Some(stored.head.clone()),
        })
    }

    /// The measure by its common name, where the lexicon knows it.
    fn measure(&self, stored: &StoredFact) -> Option<String> {
        let name = &self.lexicon.measures.get(read(stored)?.measure?).name;
        // "Quận", "10 cá nhân": what is counted, rather than measured.
        let counted = holds(&fold::phrase_bare(&read(stored)?.value_words), &fold::phrase_bare(name));
        (name.contains(' ') && !counted).then(|| super::capitalised(name))
    }

    fn is_about(&self, stored: &StoredFact, words: &str) -> bool {
        let named = self
            .measure(stored)
            .is_some_and(|name| holds(&fold::phrase_bare(&name), words));
        named || read(stored).is_some_and(|figure| holds(&fold::phrase_bare(&figure.what), words))
    }
}

/// "168% kế hoạch năm"
fn value(words: Rich, figure: &FigureReached) -> Rich {
    let words = words.bold(&figure.value_words);
    match &figure.basis {
        Some(basis) if !figure.value_words.contains(basis.as_str()) => words.say(format!(" {basis}")),
        _ => words,
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
