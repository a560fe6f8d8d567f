//! The lexicon: what words mean, read once from `data/lexicon` and passed in.
//!
//! Each file is a table of tab-separated columns with a heading line; `#` begins a comment line; several values in
//! a column stand between `|`. A new name is one line. A line that cannot be read is left out and told of in
//! [`Lexicon::problems`]; the rest goes on.

use std::collections::HashMap;
use std::path::Path;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::award::{Award, AwardId};
use super::gazetteer::Gazetteer;
use super::near::Near;
use super::place::{Place, PlaceId, PlaceKind};
use super::terms::{Term, Terms};
use crate::text::token::tokens;

#[derive(Debug, Default)]
pub struct Lexicon {
    pub places: Places,
    pub awards: Awards,
    /// Posts: `chủ tịch`, `bí thư` …, by their line in `posts.tsv`.
    pub posts: Terms,
    /// Heads and full names of organisations: `UBND`, `Hội Cựu chiến binh` …
    pub organisations: Terms,
    /// What figures measure: `thu ngân sách`, `hộ nghèo` …
    pub measures: Terms,
    /// Short forms people type and articles print, to their long forms: `HCLĐ`, `q.`, `NTVT`.
    pub abbreviations: Terms,
    /// What the short forms that articles print begin with, and how many words the longest of them has: a text without
    /// these words is written out already.
    pub short_heads: FxHashMap<String, usize>,
    /// English words and phrases of this field, to the Vietnamese that articles use.
    pub glossary: Terms,
    /// Words of a question that say nothing of its content; `where` = `weak` for those that say a little.
    pub question_words: Terms,
    /// Places and awards once more, for words that were mistyped.
    pub near: Near,
    /// One sentence for each line that could not be read, naming file and line.
    pub problems: Vec<String>,
    /// A hash of all files, by which derived state knows what it was derived from.
    pub fingerprint: String,
}

#[derive(Debug)]
pub struct Places {
    pub all: Vec<Place>,
    pub names: Gazetteer<PlaceId>,
    by_key: HashMap<String, PlaceId>,
}

impl Default for Places {
    fn default() -> Places {
        Places {
            all: Vec::new(),
            names: Gazetteer::parted_by_commas(),
            by_key: HashMap::new(),
        }
    }
}

impl Places {
    pub fn get(&self, id: PlaceId) -> &Place {
        &self.all[id.0 as usize]
    }

    pub fn by_key(&self, key: &str) -> Option<PlaceId> {
        self.by_key.get(key).copied()
    }

    /// The unit and all above it, one by one.
    pub fn upwards(&self, id: PlaceId) -> impl Iterator<Item = PlaceId> {
        // A table that has a unit stand above itself ends here too.
        std::iter::successors(Some(id), |id| self.get(*id).parent).take(HIGHEST)
    }
}

/// So many units stand above each other at most, and a few more.
const HIGHEST: usize = 8;

#[derive(Debug, Default)]
pub struct Awards {
    pub all: Vec<Award>,
    pub names: Gazetteer<AwardId>,
}

impl Awards {
    pub fn get(&self, id: AwardId) -> &Award {
        &self.all[id.0 as usize]
    }
}

/// The files of the lexicon, in the order they are read; those that name each other's lines stand together.
const FILES: [&[&str]; 7] = [
    &["places_hanoi.tsv", "places_vietnam.tsv", "awards.tsv"],
    &["posts.tsv"],
    &["organisations.tsv"],
    &["measures.tsv"],
    &["abbreviations.tsv"],
    &["glossary.tsv"],
    &["question_words.tsv"],
];

/// A file by its name: what stands in it, or why it cannot be read.
type File = (&'static str, Result<Vec<u8>, String>);

impl Lexicon {
    /// Reads `folder`. A file that is missing or unreadable is a problem, not an error: the rest is still worth having.
    pub fn load(folder: &Path) -> Lexicon {
        let read: Vec<Vec<File>> = FILES
            .iter()
            .map(|names| {
                let path = |name| folder.join(name);
                let told = |name, error| format!("{}: {error}", path(name).display());
                let bytes = |name| std::fs::read(path(name)).map_err(|error| told(name, error));
                names.iter().map(|name| (*name, bytes(*name))).collect()
            })
            .collect();
        let mut hash = Sha256::new();
        for (name, bytes) in read.iter().flatten() {
            if let Ok(bytes) = bytes {
                hash.update(name.as_bytes());
                hash.update(bytes);
            }
        }
        // Who asks once waits for the tables longer than for the answer: they are made side by side.
        let parts = read.par_iter().map(|files| Lexicon::of(files));
        let mut lexicon = parts
            .collect::<Vec<_>>()
            .into_iter()
            .fold(Lexicon::default(), Lexicon::and);
        lexicon.fingerprint = hash.finalize().iter().map(|b| format!("{b:02x}")).collect();
        lexicon
    }

    fn of(files: &[File]) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for (name, bytes) in files {
            match bytes {
                Ok(bytes) => lexicon.read(name, &String::from_utf8_lossy(bytes)),
                Err(why) => lexicon.problems.push(why.clone()),
            }
        }
        lexicon
    }

    /// With what others of its files held.
    fn and(mut self, other: Lexicon) -> Lexicon {
        let either = |own: Terms, other: Terms| if own.all.is_empty() { other } else { own };
        if self.places.all.is_empty() && self.awards.all.is_empty() {
            self.places = other.places;
            self.awards = other.awards;
            self.near = other.near;
        }
        self.short_heads.extend(other.short_heads);
        self.problems.extend(other.problems);
        Lexicon {
            posts: either(self.posts, other.posts),
            organisations: either(self.organisations, other.organisations),
            measures: either(self.measures, other.measures),
            abbreviations: either(self.abbreviations, other.abbreviations),
            glossary: either(self.glossary, other.glossary),
            question_words: either(self.question_words, other.question_words),
            ..self
        }
    }

    fn read(&mut self, file: &str, text: &str) {
        let mut heading: Vec<String> = Vec::new();
        let mut parents: Vec<(PlaceId, String, String)> = Vec::new();
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let cells: Vec<String> = line.split('\t').map(|c| crate::text::clean::clean(c.trim())).collect();
            if heading.is_empty() {
                heading = cells;
                continue;
            }
            let result = if cells.len() > heading.len() {
                Err(format!("{} columns, the heading has {}", cells.len(), heading.len()))
            } else if cells[0].is_empty() {
                Err("the first column is empty".to_string())
            } else {
                let row = Row {
                    heading: &heading,
                    cells: &cells,
                };
                match file {
                    "places_hanoi.tsv" | "places_vietnam.tsv" => self.add_place(&row, &mut parents),
                    "awards.tsv" => self.add_award(&row),
                    _ => {
                        let term = row.term();
                        if file == "abbreviations.tsv" && term.more.get("where").is_none_or(String::is_empty) {
                            for words in term.spellings.iter().map(|short| tokens(short)) {
                                let Some(head) = words.first() else { continue };
                                let longest = self.short_heads.entry(head.key.clone()).or_default();
                                *longest = words.len().max(*longest);
                            }
                        }
                        self.terms_of(file).add(term);
                        Ok(())
                    }
                }
            };
            if let Err(why) = result {
                self.problems.push(format!("{file}, line {}: {why}", number + 1));
            }
        }
        for (id, parent, successors) in parents {
            self.link_place(file, id, &parent, &successors);
        }
    }

    fn terms_of(&mut self, file: &str) -> &mut Terms {
        match file {
            "posts.tsv" => &mut self.posts,
            "organisations.tsv" => &mut self.organisations,
            "measures.tsv" => &mut self.measures,
            "abbreviations.tsv" => &mut self.abbreviations,
            "question_words.tsv" => &mut self.question_words,
            _ => &mut self.glossary,
        }
    }

    fn add_place(&mut self, row: &Row, links: &mut Vec<(PlaceId, String, String)>) -> Result<(), String> {
        let id = PlaceId(self.places.all.len() as u32);
        let key = row.get("key").to_string();
        let kind_word = row.get("kind").to_string();
        let kind = match kind_word.as_str() {
            "phường" | "xã" | "thị trấn" => PlaceKind::Ward,
            "quận" | "huyện" | "thị xã" => PlaceKind::District,
            "tỉnh" => PlaceKind::Province,
            "thành phố" if row.get("parent").is_empty() => PlaceKind::Province,
            "thành phố" => PlaceKind::District,
            other => return Err(format!("no kind of unit: «{other}»")),
        };
        let day = |cell: &str| -> Result<Option<jiff::civil::Date>, String> {
            if cell.is_empty() {
                Ok(None)
            } else {
                cell.parse().map(Some).map_err(|_| format!("no day: «{cell}»"))
            }
        };
        let place = Place {
            key: key.clone(),
            name: row.get("name").to_string(),
            kind_word,
            kind,
            parent: None,
            from: day(row.get("from"))?,
            until: day(row.get("until"))?,
            successors: Vec::new(),
        };
        if place.name.is_empty() {
            return Err("a unit without a name".to_string());
        }
        if self.places.by_key.insert(key.clone(), id).is_some() {
            return Err(format!("the key «{key}» stands twice"));
        }
        self.places.names.insert(&place.name, id);
        self.near.insert(&place.name, &place.name);
        links.push((id, row.get("parent").to_string(), row.get("successors").to_string()));
        self.places.all.push(place);
        Ok(())
    }

    fn link_place(&mut self, file: &str, id: PlaceId, parent: &str, successors: &str) {
        let mut problems = Vec::new();
        let mut find = |key: &str| {
            let found = self.places.by_key.get(key).copied();
            if found.is_none() {
                problems.push(format!("{file}: no unit has the key «{key}»"));
            }
            found
        };
        let parent = (!parent.is_empty()).then(|| find(parent)).flatten();
        let successors: Vec<(PlaceId, String)> = successors
            .split(';')
            .filter(|s| !s.is_empty())
            .filter_map(|s| {
                let (key, extent) = s.split_once('=').unwrap_or((s, "part"));
                find(key).map(|p| (p, extent.to_string()))
            })
            .collect();
        let place = &mut self.places.all[id.0 as usize];
        place.parent = parent;
        place.successors = successors;
        self.problems.extend(problems);
    }

    fn add_award(&mut self, row: &Row) -> Result<(), String> {
        let id = AwardId(self.awards.all.len() as u16);
        let award = Award::from_row(row)?;
        for phrase in std::iter::once(&award.name).chain(&award.spellings) {
            self.awards.names.insert(phrase, id);
            self.near.insert(phrase, &award.name);
        }
        for phrase in award.english.iter().flat_map(|p| super::award::english::variants(p)) {
            self.awards.names.insert(&phrase, id);
            self.near.insert(&phrase, &award.name);
        }
        self.awards.all.push(award);
        Ok(())
    }
}

/// One line of a table.
pub struct Row<'a> {
    heading: &'a [String],
    cells: &'a [String],
}

impl Row<'_> {
    /// The cell under a heading; empty where there is none.
    pub fn get(&self, column: &str) -> &str {
        self.heading
            .iter()
            .position(|h| h == column)
            .and_then(|i| self.cells.get(i))
            .map_or("", |c| c.as_str())
    }

    /// The values of a cell, between `|`.
    pub fn list(&self, column: &str) -> Vec<String> {
        self.get(column)
            .split('|')
            .map(str::trim)
            .filter(|s| !s.is_empty())
            .map(str::to_string)
            .collect()
    }

    fn term(&self) -> Term {
        let more = self
            .heading
            .iter()
            .zip(self.cells)
            .filter(|(h, _)| !matches!(h.as_str(), "name" | "spellings" | "english"))
            .map(|(h, c)| (h.clone(), c.clone()))
            .collect();
        let name = self.cells[0].clone();
        Term::new(name, self.list("spellings"), self.list("english"), more)
    }
}
