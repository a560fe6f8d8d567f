//! Stage 5: what is known, on disk and ready to be searched: articles, their facts and passages.
//!
//! Derived state: delete it, refresh, and every answer is the same.

pub mod folder;
mod index;
pub mod refresh;
mod sweep;
mod unchanged;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::entity::award::AwardId;
use crate::entity::date::Period;
use crate::entity::place::PlaceId;
use crate::fact::{Fact, Kind};
use crate::text::Span;

/// What is shown of an article beside an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Default)]
pub struct Head {
    pub id: String,
    pub title: String,
    pub date: Option<jiff::civil::Date>,
    pub url: Option<String>,
    /// Where else, on other sites, the same story stands.
    #[serde(default)]
    pub also: Vec<String>,
    pub site: Option<String>,
    /// The places the article is about.
    pub about: Vec<Vec<PlaceId>>,
    /// The years its title and opening speak of.
    pub years: Vec<i16>,
}

/// A fact out of the archive, with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredFact {
    pub fact: Fact,
    pub head: Head,
    /// The words of the fact's quote.
    pub quote: String,
    /// The words of the fact's clause.
    pub clause: String,
    /// The heading of its section and the sentence before: part of what a question can match.
    pub context: String,
    /// The sentence that says the fact's period (`fact.period_from`), where it is another one; else empty.
    pub period_quote: String,
}

/// A sentence out of the archive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    pub head: Head,
    pub span: Span,
    pub text: String,
    /// The section's heading and the sentence before.
    pub context: String,
    pub places: Vec<Vec<PlaceId>>,
    /// The places were said in the sentence itself.
    pub place_said: bool,
    pub period_said: bool,
    pub period: Option<Period>,
    /// BM25 of the query's words.
    pub score: f32,
}

/// All that is kept of one article's text, in its order.
#[derive(Debug, Default)]
pub struct Whole {
    pub facts: Vec<Arc<StoredFact>>,
    pub passages: Vec<Passage>,
}

/// Which facts are wanted. Empty lists leave the condition open; within a list any will do.
#[derive(Clone, Debug, Default)]
pub struct FactQuery {
    pub kinds: Vec<Kind>,
    pub places: Vec<PlaceId>,
    pub awards: Vec<AwardId>,
    /// Facts of this time, and facts without any.
    pub period: Option<Period>,
    /// Words and phrases that rank what is found (BM25 over quote, title and context); none need match.
    pub words: Vec<String>,
    pub limit: usize,
}

/// One thing a question says: any of these phrases or places will do.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    pub phrases: Vec<String>,
    pub places: Vec<PlaceId>,
    pub weight: f32,
}

/// What can go wrong with the folder; each is a sentence that names it.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    #[error("Chưa có kho bài ở {} (there is no archive there yet)", .0.display())]
    Missing(PathBuf),
    #[error("Không mở được kho bài ở {}: {why} (the archive cannot be opened; delete that folder to have it built anew)", .folder.display())]
    Damaged { folder: PathBuf, why: String },
    #[error("Không ghi được vào {}: {why} (the state folder cannot be written)", .folder.display())]
    Unwritable { folder: PathBuf, why: String },
}

/// All that is known, for reading; works beside a process that refreshes it.
pub struct Archive {
    root: PathBuf,
    current: RwLock<Arc<Current>>,
    reloads: AtomicUsize,
}

struct Current {
    folder: PathBuf,
    index: index::Opened,
}

/// What the archive holds, in short.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    pub articles: usize,
    pub facts: usize,
    /// The day of the newest article that says its day.
    pub newest: Option<jiff::civil::Date>,
}

impl Archive {
    /// `state` is the program's state folder.
    pub fn open(state: &Path) -> Result<Archive, ArchiveError> {
        let root = refresh::root(state);
        let current = RwLock::new(Arc::new(Current::open(&root)?));
        Ok(Archive {
            root,
            current,
            reloads: AtomicUsize::new(0),
        })
    }

    /// On an index that is open already.
    fn of(state: &Path, folder: PathBuf, index: index::Opened) -> Archive {
        let current = RwLock::new(Arc::new(Current { folder, index }));
        Archive {
            root: refresh::root(state),
            current,
            reloads: AtomicUsize::new(0),
        }
    }

    /// Takes up what a refresh has changed since.
    pub fn reload(&self) -> Result<(), ArchiveError> {
        let now = Arc::new(Current::open(&self.root)?);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = now;
        self.reloads.fetch_add(1, Ordering::Release);
        Ok(())
    }

    /// How often it was taken up anew: what was learnt of it before holds no more once this has changed.
    pub fn reloads(&self) -> usize {
        self.reloads.load(Ordering::Acquire)
    }

    /// Facts that meet every condition, the best by words first; without words, the newest articles' first.
    pub fn facts(&self, query: &FactQuery) -> Vec<Arc<StoredFact>> {
        self.asked("facts", |index| index.facts(query))
    }

    /// Sentences that hold some of the words, the best first. A phrase given as one string counts as its words and as
    /// their neighbourhood.
    pub fn passages(&self, words: &[String], limit: usize) -> Vec<Passage> {
        self.asked("passages", |index| index.passages(words, limit))
    }

    /// The articles that say most of what is sought, the best first.
    pub fn articles_of(&self, sought: &[Sought], limit: usize) -> Vec<Head> {
        self.asked("articles", |index| index.articles_of(sought, limit))
    }

    /// Whether the words of a phrase, their marks aside, stand side by side anywhere at all: quickly told.
    pub fn may_hold(&self, phrase: &str) -> bool {
        self.asked("a phrase", |index| index.may_hold(phrase))
    }

    pub fn article(&self, id: &str) -> Option<Article> {
        self.asked("article", |index| index.article(id))
    }

    /// How seldom each word or phrase stands in the archive, 0 (everywhere) to 1 (nowhere).
    pub fn rarity(&self, phrases: &[String]) -> Vec<f32> {
        let found = self.asked("rarity", |index| index.rarity(phrases));
        if found.is_empty() {
            vec![1.0; phrases.len()]
        } else {
            found
        }
    }

    /// The text of an article alone: quicker than the whole.
    pub fn text(&self, id: &str) -> Option<Arc<str>> {
        self.asked("text of an article", |index| index.text(id))
    }

    /// The facts of one article, in the order of its text.
    pub fn facts_of(&self, id: &str) -> Vec<StoredFact> {
        self.asked("facts of an article", |index| index.facts_of(id))
    }

    /// The facts and sentences of one article.
    pub fn whole(&self, id: &str) -> Arc<Whole> {
        self.asked("an article", |index| index.whole(id))
    }

    /// Articles, the newest first; those without a day come last.
    pub fn heads(&self, from: usize, limit: usize) -> Vec<Head> {
        self.asked("heads", |index| index.heads(from, limit))
    }

    pub fn overview(&self) -> Overview {
        self.asked("overview", |index| index.overview())
    }

    /// A read that fails is told in the log; for who asked there is nothing to be found.
    fn asked<T: Default>(&self, what: &str, ask: impl FnOnce(&index::Opened) -> index::Result<T>) -> T {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner).clone();
        ask(&current.index).unwrap_or_else(|why| {
            tracing::error!(what, why, folder = %current.folder.display(), "the archive could not be read");
            T::default()
        })
    }
}

impl Current {
    fn open(root: &Path) -> Result<Current, ArchiveError> {
        let mut folder = refresh::current(root);
        loop {
            let Some(here) = folder else {
                return Err(ArchiveError::Missing(root.to_path_buf()));
            };
            match index::Opened::open(&here) {
                Ok(index) => return Ok(Current { folder: here, index }),
                Err(why) => {
                    // Another process may have built it anew in the meantime.
                    folder = refresh::current(root);
                    if folder.as_ref() == Some(&here) {
                        return Err(ArchiveError::Damaged { folder: here, why });
                    }
                }
            }
        }
    }
}
