//! A fact as an entry of a screen.

use super::{Browser, Entry};
use crate::archive::StoredFact;
use crate::digest::compose;

impl Browser {
    /// A fact in the words of its article; none for one that cannot be said in a line.
    pub(super) fn entry(&self, stored: &StoredFact) -> Option<Entry> {
        Some(Entry {
            words: compose::line(stored)?,
            quote: None,
            head: Some(stored.head.clone()),
        })
    }

    /// Facts as entries, what is said twice once.
    pub(super) fn entries<'a>(&self, facts: impl Iterator<Item = &'a StoredFact>) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for entry in facts.filter_map(|stored| self.entry(stored)) {
            let known = |other: &Entry| {
                other.words.text() == entry.words.text()
                    && other.head.as_ref().map(|head| &head.id) == entry.head.as_ref().map(|head| &head.id)
            };
            if !entries.iter().any(known) {
                entries.push(entry);
            }
        }
        entries
    }
}
