//! The plain tables of the lexicon: names with their spellings and their English.

use rustc_hash::FxHashMap;

use super::gazetteer::Gazetteer;
use crate::text::stem::stem;

/// A plain table: a name, its spellings, its English forms, and further columns by heading.
#[derive(Debug, Default)]
pub struct Terms {
    pub all: Vec<Term>,
    pub names: Gazetteer<u32>,
    /// The same by the English forms.
    pub english: Gazetteer<u32>,
    /// The lines by their first name; what has several senses in English has a line for each.
    by_name: FxHashMap<String, Vec<u32>>,
}

#[derive(Debug, Default)]
pub struct Term {
    pub name: String,
    pub spellings: Vec<String>,
    pub english: Vec<String>,
    /// Those of the English forms that stand for all others of the same stems, by their places.
    distinct: Vec<u8>,
    /// Further columns, by heading.
    pub more: FxHashMap<String, String>,
}

/// So many English words of a line are looked for in reports in English.
const FORMS: usize = 8;

impl Term {
    pub fn new(name: String, spellings: Vec<String>, english: Vec<String>, more: FxHashMap<String, String>) -> Term {
        let distinct = Term::distinct(&english);
        Term {
            name,
            spellings,
            english,
            distinct,
            more,
        }
    }

    /// The first of the English words, each in one of its forms: reports in English are compared by stems.
    pub fn forms(&self) -> impl Iterator<Item = &String> {
        self.distinct.iter().map(|at| &self.english[usize::from(*at)])
    }

    fn distinct(english: &[String]) -> Vec<u8> {
        let stems = |form: &String| form.split(' ').map(stem).collect::<Vec<_>>().join(" ");
        let mut seen = Vec::new();
        let new = |(_, form): &(u8, &String)| {
            let stems = stems(form);
            let new = !seen.contains(&stems);
            seen.push(stems);
            new
        };
        (0..).zip(english).filter(new).map(|(at, _)| at).take(FORMS).collect()
    }
}

impl Terms {
    /// All lines of a name.
    pub fn named(&self, name: &str) -> impl Iterator<Item = &Term> {
        self.by_name.get(name).into_iter().flatten().map(|id| self.get(*id))
    }

    pub fn get(&self, id: u32) -> &Term {
        &self.all[id as usize]
    }

    pub fn add(&mut self, term: Term) {
        let id = self.all.len() as u32;
        // A line with a wide sense of an English word says nothing of its Vietnamese ones.
        let one_way = term.more.get("only").is_some_and(|only| only == "english");
        for phrase in std::iter::once(&term.name).chain(&term.spellings).filter(|_| !one_way) {
            self.names.insert(phrase, id);
        }
        for phrase in &term.english {
            self.english.insert(phrase, id);
        }
        self.by_name.entry(term.name.clone()).or_default().push(id);
        self.all.push(term);
    }
}
