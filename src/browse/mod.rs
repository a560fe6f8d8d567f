//! Stage 8': leafing through what is known, without a question: screens of entries with choices that lead on.
//!
//! A [`Wish`] says which screen is wanted; a [`Screen`] holds the wishes its buttons stand for. One file per family.

mod articles;
mod awards;
mod by_name;
mod entry;
mod figures;
mod movements;
mod people;
mod place;
mod questions;
mod recent;
mod search;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::answer::{Answerer, Rich};
use crate::archive::{Archive, FactQuery, Head, StoredFact};
use crate::entity::lexicon::Lexicon;
use crate::fact::Kind;
use crate::text::capital::capitalised;
use crate::text::{Lang, fold};
use crate::wording;

/// What somebody wants to see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Wish {
    Search {
        words: String,
        from: usize,
    },
    /// Awards by place, then year (0: none told), then award.
    Awards {
        place: Option<String>,
        year: Option<i16>,
        award: Option<String>,
        from: usize,
    },
    Movements {
        place: Option<String>,
        from: usize,
    },
    Figures {
        measure: Option<String>,
        from: usize,
    },
    /// All figures of a place.
    FiguresOf {
        place: String,
        from: usize,
    },
    /// What there is to see of a place.
    Place {
        name: String,
    },
    People {
        name: Option<String>,
        from: usize,
    },
    Articles {
        place: Option<String>,
        from: usize,
    },
    Article {
        id: String,
        from: usize,
    },
}

/// A page to read, and where it leads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Screen {
    pub title: String,
    /// What to do here, or what was not found.
    pub note: Option<String>,
    pub entries: Vec<Entry>,
    /// Things to choose from.
    pub choices: Vec<Choice>,
    /// Back, forth and up.
    pub turns: Vec<Choice>,
    /// The article shown, where it is one.
    pub article: Option<Head>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    pub words: Rich,
    /// Word for word from the article, the words looked for in bold.
    pub quote: Option<Rich>,
    pub head: Option<Head>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub label: String,
    pub wish: Wish,
}

/// Something to send into a chat as it stands: an answer, a fact or a passage with its evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub title: String,
    pub words: Rich,
    pub quote: String,
    pub head: Head,
}

/// So many entries are read at a glance on a phone.
const PAGE: usize = 5;
/// So many choices fit without scrolling.
const CHOICES: usize = 8;
/// The newest so many facts are looked through; older ones are found by asking.
const MOST: usize = 3000;

pub struct Browser {
    archive: Arc<Archive>,
    lexicon: Arc<Lexicon>,
    answerer: Arc<Answerer>,
}

impl Browser {
    pub fn new(answerer: Arc<Answerer>) -> Browser {
        Browser {
            archive: answerer.archive.clone(),
            lexicon: answerer.lexicon.clone(),
            answerer,
        }
    }

    pub fn browse(&self, wish: &Wish, lang: Lang) -> Screen {
        match wish {
            Wish::Search { words, from } => self.search(words, *from, lang),
            Wish::Awards {
                place,
                year,
                award,
                from,
            } => self.awards(place.as_deref(), *year, award.as_deref(), *from, lang),
            Wish::Movements { place, from } => self.movements(place.as_deref(), *from, lang),
            Wish::Figures { measure, from } => self.figures(measure.as_deref(), *from, lang),
            Wish::FiguresOf { place, from } => self.figures_of(place, *from, lang),
            Wish::Place { name } => self.place(name, lang),
            Wish::People { name, from } => self.people(name.as_deref(), *from, lang),
            Wish::Articles { place, from } => self.articles(place.as_deref(), *from, lang),
            Wish::Article { id, from } => self.article(id, *from, lang),
        }
    }

    /// The newest facts of some kinds.
    fn facts(&self, kinds: &[Kind], words: &[String]) -> Vec<Arc<StoredFact>> {
        self.archive.facts(&FactQuery {
            kinds: kinds.to_vec(),
            words: words.to_vec(),
            limit: MOST,
            ..FactQuery::default()
        })
    }

    /// The unit a fact holds for, as it is headed: "Quận Tây Hồ"; empty where none is told.
    fn place_of(&self, stored: &StoredFact) -> String {
        let said = stored.fact.places.iter().chain(&stored.head.about);
        let first = said.filter_map(|units| units.first()).next();
        first.map_or(String::new(), |unit| {
            capitalised(&self.lexicon.places.get(*unit).full_name())
        })
    }
}

/// Groups with their sizes, the largest first, then by name.
fn counted(names: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut sizes: HashMap<String, usize> = HashMap::new();
    for name in names.filter(|name| !name.is_empty()) {
        *sizes.entry(name).or_default() += 1;
    }
    let mut groups: Vec<(String, usize)> = sizes.into_iter().collect();
    groups.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    groups
}

/// Entries, those in the same words once.
fn unlike(entries: impl Iterator<Item = Entry>) -> Vec<Entry> {
    let mut said = HashSet::new();
    entries.filter(|entry| said.insert(entry.words.text())).collect()
}

/// The group somebody means by what they typed, with or without marks.
fn meant<'a>(groups: &'a [(String, usize)], typed: &str) -> Option<&'a str> {
    let typed = fold::phrase_bare(typed);
    let bare = |name: &str| fold::phrase_bare(name);
    let whole = groups.iter().find(|(name, _)| bare(name) == typed);
    let part = || groups.iter().find(|(name, _)| holds(&bare(name), &typed));
    whole.or_else(part).map(|(name, _)| name.as_str())
}

/// Whether a folded phrase holds another, in whole words.
fn holds(text: &str, phrase: &str) -> bool {
    !phrase.is_empty() && format!(" {text} ").contains(&format!(" {phrase} "))
}

/// The entries of a page, and the buttons back and forth.
fn page<T>(all: &[T], from: usize, lang: Lang, wish: impl Fn(usize) -> Wish) -> (&[T], Vec<Choice>) {
    let from = from.min(all.len().saturating_sub(1));
    let to = (from + PAGE).min(all.len());
    let shown = all.get(from..to).unwrap_or_default();
    (shown, turns(from, to < all.len(), lang, wish))
}

fn turns(from: usize, more: bool, lang: Lang, wish: impl Fn(usize) -> Wish) -> Vec<Choice> {
    let turn = |words: wording::Wording, from| Choice {
        label: words.in_lang(lang).to_owned(),
        wish: wish(from),
    };
    let back = (from > 0).then(|| turn(wording::PAGE_BACK, from.saturating_sub(PAGE)));
    let on = more.then(|| turn(wording::PAGE_ON, from + PAGE));
    back.into_iter().chain(on).collect()
}

/// "6–10 / 23"
fn place_in(from: usize, shown: usize, all: usize) -> String {
    if shown >= all {
        return format!("({all})");
    }
    format!("({}–{} / {all})", from + 1, from + shown)
}
