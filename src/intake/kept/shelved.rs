//! What is done with articles that stand on a shelf: looked up, taken away, brought from one shelf to another.

use std::io;

use super::{Kept, Shelf, key, record};
use crate::intake::record::Record;

impl Kept {
    /// Takes away what stands under an address or an id; what it was called.
    pub fn remove(&mut self, what: &str) -> io::Result<Option<String>> {
        let id = match self.entries.contains_key(what) {
            true => Some(what.to_owned()),
            false => self.by_source.get(&key(what)).cloned(),
        };
        let Some((id, entry)) = id.and_then(|id| self.forget(&id).map(|entry| (id, entry))) else {
            return Ok(None);
        };
        record::remove(&entry.shelf.folder(&self.state), &id)?;
        Ok(Some(entry.record.title))
    }

    /// Brings everything that was put aside there to the articles; how many.
    pub fn accept(&mut self, aside: Shelf) -> io::Result<usize> {
        let ids: Vec<String> = self.on(aside).map(|(id, _)| id.to_owned()).collect();
        self.changed = true;
        for id in &ids {
            record::shelve(&aside.folder(&self.state), &Shelf::Articles.folder(&self.state), id)?;
            if let Some(entry) = self.entries.get_mut(id) {
                entry.shelf = Shelf::Articles;
            }
        }
        Ok(ids.len())
    }

    /// A source is no more: an article that was found nowhere else goes with it.
    pub fn leave(&mut self, source: &str) -> io::Result<()> {
        let known = self.by_source.get(&key(source)).and_then(|id| self.record(id));
        match known.is_some_and(|record| record.sources.len() == 1) {
            true => self.remove(source).map(drop),
            false => Ok(()),
        }
    }

    /// Brings one article that was put aside to the others; whether there is one.
    pub fn take_up(&mut self, id: &str) -> io::Result<bool> {
        let Some(entry) = self.entries.get_mut(id).filter(|entry| entry.shelf != Shelf::Articles) else {
            return Ok(false);
        };
        self.changed = true;
        record::shelve(
            &entry.shelf.folder(&self.state),
            &Shelf::Articles.folder(&self.state),
            id,
        )?;
        entry.shelf = Shelf::Articles;
        Ok(true)
    }

    /// The articles that took the place of earlier versions, with the ids of all of those.
    pub fn replaced(&self) -> impl Iterator<Item = (&str, &Record, Vec<String>)> {
        self.on(Shelf::Articles).filter_map(|(id, record)| {
            let last = record.corrects.clone()?;
            let all = record.earlier.iter().cloned().chain([last]).collect();
            Some((id, record, all))
        })
    }

    pub fn on(&self, shelf: Shelf) -> impl Iterator<Item = (&str, &Record)> {
        let there = self.entries.iter().filter(move |(_, entry)| entry.shelf == shelf);
        there.map(|(id, entry)| (id.as_str(), &entry.record))
    }

    pub fn knows(&self, source: &str) -> bool {
        self.by_source.contains_key(&key(source))
    }

    pub fn record(&self, id: &str) -> Option<&Record> {
        self.entries.get(id).map(|entry| &entry.record)
    }
}
