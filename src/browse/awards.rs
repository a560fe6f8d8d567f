//! Who was awarded what: by place, then year, then award.

use super::by_name::choose;
use super::{Browser, Choice, Screen, Wish, counted, meant, page, place_in};
use crate::archive::StoredFact;
use crate::fact::award_given::{AwardGiven, Status};
use crate::fact::{Kind, Statement};
use crate::text::Lang;
use crate::wording;

/// What was looked at so far; a step with a single way on is passed over.
#[derive(Clone, Default)]
struct Path {
    place: Option<String>,
    year: Option<i16>,
    award: Option<String>,
}

impl Path {
    fn wish(self, from: usize) -> Wish {
        Wish::Awards {
            place: self.place,
            year: self.year,
            award: self.award,
            from,
        }
    }
}

impl Browser {
    pub(super) fn awards(
        &self,
        place: Option<&str>,
        year: Option<i16>,
        award: Option<&str>,
        from: usize,
        lang: Lang,
    ) -> Screen {
        let mut facts = self.facts(&[Kind::AwardGiven], &[]);
        facts.retain(|stored| given(stored).is_some());
        let mut screen = Screen {
            title: wording::AWARDS_TITLE.in_lang(lang).to_owned(),
            ..Screen::default()
        };
        let places = counted(facts.iter().map(|stored| self.place_of(stored)));
        let mut path = Path {
            year,
            ..Path::default()
        };
        let Some(place) = place else {
            return choose(screen, wording::CHOOSE_PLACE, &places, from, lang, |place, from| {
                Path { place, ..path.clone() }.wish(from)
            });
        };
        let Some(place) = meant(&places, place) else {
            screen.note = Some(wording::NO_AWARDS_THERE.with(lang, &[place]));
            let other = |place, from| {
                Path {
                    place,
                    ..Path::default()
                }
                .wish(from)
            };
            return choose(screen, wording::CHOOSE_PLACE, &places, 0, lang, other);
        };
        path.place = Some(place.to_owned());
        facts.retain(|stored| self.place_of(stored) == place);
        screen.title = format!("{} · {place}", screen.title);
        let years = counted(facts.iter().map(|stored| year_of(stored).to_string()));
        let asked = year.filter(|year| years.iter().any(|(name, _)| *name == year.to_string()));
        let asked = asked.or_else(|| only(&years).and_then(|year| year.parse().ok()));
        let Some(year) = asked else {
            if let Some(year) = year {
                screen.note = Some(wording::NO_AWARDS_THAT_YEAR.with(lang, &[&year.to_string()]));
            }
            let mut years: Vec<(String, usize)> = years;
            years.sort_by(|a, b| b.0.cmp(&a.0));
            let path = Path { year: None, ..path };
            let mut screen = choose(screen, wording::CHOOSE_YEAR, &years, from, lang, |year, from| {
                Path {
                    year: year.and_then(|year| year.parse().ok()),
                    ..path.clone()
                }
                .wish(from)
            });
            for choice in &mut screen.choices {
                if let Some(count) = choice.label.strip_prefix("0 ") {
                    choice.label = format!("{} {count}", wording::NO_YEAR.in_lang(lang));
                }
            }
            screen.turns.push(up(Path::default(), lang));
            return screen;
        };
        path.year = Some(year);
        facts.retain(|stored| year_of(stored) == year);
        if year > 0 {
            screen.title = format!("{} · {year}", screen.title);
        }
        let awards = counted(facts.iter().map(|stored| self.award_of(stored, lang)));
        let parent = Path {
            place: (years.len() > 1).then(|| path.place.clone()).flatten(),
            ..Path::default()
        };
        let award = award.and_then(|award| meant(&awards, award)).or_else(|| only(&awards));
        // A handful is read quicker than it is chosen from.
        let Some(award) = award.or((facts.len() <= super::PAGE).then_some("")) else {
            let mut screen = choose(screen, wording::CHOOSE_AWARD, &awards, from, lang, |award, from| {
                Path { award, ..path.clone() }.wish(from)
            });
            screen.turns.push(up(parent, lang));
            return screen;
        };
        let is_asked = |stored: &&StoredFact| award.is_empty() || self.award_of(stored, lang) == award;
        if !award.is_empty() {
            screen.title = format!("{} · {award}", screen.title);
        }
        let entries = self.entries(facts.iter().map(AsRef::as_ref).filter(is_asked));
        let here = Path {
            award: Some(award.to_owned()),
            ..path.clone()
        };
        let (shown, turns) = page(&entries, from, lang, |from| here.clone().wish(from));
        screen.title = format!("{} {}", screen.title, place_in(from, shown.len(), entries.len()));
        screen.entries = shown.to_vec();
        screen.turns = turns;
        let parent = if awards.len() > 1 && !award.is_empty() {
            Path { award: None, ..path }
        } else {
            parent
        };
        screen.turns.push(up(parent, lang));
        screen
    }

    /// The award by its common name, all classes together.
    fn award_of(&self, stored: &StoredFact, lang: Lang) -> String {
        let Some(given) = given(stored) else {
            return String::new();
        };
        match given.awards.first() {
            Some(award) => super::capitalised(&self.lexicon.awards.get(*award).name),
            None => super::capitalised(wording::commendation(lang)),
        }
    }
}

fn only(groups: &[(String, usize)]) -> Option<&str> {
    match groups {
        [(name, _)] => Some(name),
        _ => None,
    }
}

/// What was given; not what was only proposed, planned, refused or taken back.
pub(super) fn given(stored: &StoredFact) -> Option<&AwardGiven> {
    match &stored.fact.statement {
        Statement::AwardGiven(given)
            if matches!(given.status, Status::Given | Status::Posthumous | Status::Earlier)
                && !given.recipients.is_empty()
                && !given.award_words.is_empty() =>
        {
            Some(given)
        }
        _ => None,
    }
}

/// The year the award is for or was given in, as the article says; never the day it came out.
fn year_of(stored: &StoredFact) -> i16 {
    stored.fact.period.map_or(0, |period| period.to.year())
}

fn up(path: Path, lang: Lang) -> Choice {
    Choice {
        label: wording::UP.in_lang(lang).to_owned(),
        wish: path.wish(0),
    }
}
