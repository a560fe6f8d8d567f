//! The articles there are, the newest first; and one article: what it tells, and where it stands.

use super::{Browser, CHOICES, Choice, Entry, PAGE, Screen, Wish, counted, meant, page, place_in, turns};
use crate::answer::Rich;
use crate::archive::{Head, StoredFact};
use crate::digest::news;
use crate::fact::Statement;
use crate::text::Lang;
use crate::wording;

/// What says something by itself, out of its sentence.
fn is_told(stored: &StoredFact) -> bool {
    match &stored.fact.statement {
        Statement::MovementLaunched(movement) => news::has_name(movement),
        Statement::FigureReached(figure) => figure.measure.is_some(),
        Statement::EventHeld(_) => false,
        _ => true,
    }
}

/// Of so many of the newest articles the places are offered.
const NEWEST: usize = 200;

impl Browser {
    pub(super) fn articles(&self, place: Option<&str>, from: usize, lang: Lang) -> Screen {
        let mut screen = Screen {
            title: wording::ARTICLES_TITLE.in_lang(lang).to_owned(),
            ..Screen::default()
        };
        let wish = |place: Option<&str>, from| Wish::Articles {
            place: place.map(str::to_owned),
            from,
        };
        let newest = self.archive.heads(0, NEWEST);
        let places = counted(newest.iter().map(|head| self.place_about(head)));
        let chosen = place.and_then(|place| meant(&places, place));
        if let (Some(place), None) = (place, chosen) {
            screen.note = Some(wording::NO_ARTICLES_THERE.with(lang, &[place]));
        }
        let (shown, back_and_forth, all) = match chosen {
            Some(place) => {
                screen.title = format!("{} · {place}", screen.title);
                let about: Vec<Head> = newest
                    .into_iter()
                    .filter(|head| self.place_about(head) == place)
                    .collect();
                let (shown, turns) = page(&about, from, lang, |from| wish(Some(place), from));
                (shown.to_vec(), turns, about.len())
            }
            None => {
                let all = self.archive.overview().articles;
                let shown = self.archive.heads(from, PAGE);
                let turns = turns(from, from + shown.len() < all, lang, |from| wish(None, from));
                (shown, turns, all)
            }
        };
        if shown.is_empty() {
            screen.note = Some(wording::NOTHING_YET.in_lang(lang).to_owned());
        }
        screen.title = format!("{} {}", screen.title, place_in(from, shown.len(), all));
        screen.turns = back_and_forth;
        screen.entries = (from + 1..)
            .zip(&shown)
            .map(|(number, head)| Entry {
                words: Rich::plain(format!("{number}. ")).bold(&head.title),
                quote: None,
                head: Some(head.clone()),
            })
            .collect();
        screen.choices = (from + 1..)
            .zip(shown)
            .map(|(number, head)| Choice {
                label: number.to_string(),
                wish: Wish::Article { id: head.id, from: 0 },
            })
            .collect();
        if chosen.is_some() {
            screen.turns.push(Choice {
                label: wording::ALL_OF_THEM.in_lang(lang).to_owned(),
                wish: wish(None, 0),
            });
        } else if places.len() > 1 && from == 0 {
            screen
                .choices
                .extend(places.iter().take(CHOICES).map(|(name, count)| Choice {
                    label: format!("{name} ({count})"),
                    wish: wish(Some(name), 0),
                }));
        }
        screen
    }

    /// What an article tells; its text and its page stand behind buttons.
    pub(super) fn article(&self, id: &str, from: usize, lang: Lang) -> Screen {
        let facts = self.archive.facts_of(id);
        let head = facts.first().map(|stored| stored.head.clone());
        let head = head.or_else(|| self.head(id));
        let up = Choice {
            label: wording::ALL_ARTICLES.in_lang(lang).to_owned(),
            wish: Wish::Articles { place: None, from: 0 },
        };
        let Some(head) = head else {
            return Screen {
                title: wording::ARTICLES_TITLE.in_lang(lang).to_owned(),
                note: Some(wording::ARTICLE_GONE.in_lang(lang).to_owned()),
                turns: vec![up],
                ..Screen::default()
            };
        };
        let mut told: Vec<&StoredFact> = facts.iter().filter(|stored| is_told(stored)).collect();
        told.sort_by_key(|stored| stored.fact.statement.kind());
        let entries: Vec<Entry> = self
            .entries(told.into_iter())
            .into_iter()
            .map(|entry| Entry { head: None, ..entry })
            .collect();
        let wish = |from| Wish::Article {
            id: id.to_owned(),
            from,
        };
        let (shown, mut turns) = page(&entries, from, lang, wish);
        let note = if entries.is_empty() {
            wording::NO_FACTS.in_lang(lang).to_owned()
        } else {
            let count = place_in(from, shown.len(), entries.len());
            format!("{} {count}:", wording::FACTS_OF_ARTICLE.in_lang(lang))
        };
        turns.push(up);
        Screen {
            title: head.title.clone(),
            note: Some(note),
            entries: shown.to_vec(),
            choices: Vec::new(),
            turns,
            article: Some(head),
        }
    }

    /// The head of an article that tells no fact.
    fn head(&self, id: &str) -> Option<Head> {
        let article = self.archive.article(id)?;
        Some(Head {
            id: article.id,
            title: article.title,
            date: article.date,
            url: article.url,
            also: Vec::new(),
            site: article.site,
            about: Vec::new(),
            years: Vec::new(),
        })
    }

    pub(super) fn place_about(&self, head: &Head) -> String {
        let first = head.about.first().and_then(|units| units.first());
        first.map_or(String::new(), |unit| {
            super::capitalised(&self.lexicon.places.get(*unit).full_name())
        })
    }
}
