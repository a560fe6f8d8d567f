//! A fact as an entry of a screen.

use std::collections::HashSet;

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

    /// Facts as entries, what an article says twice once.
    pub(super) fn entries<'a>(&self, facts: impl Iterator<Item = &'a StoredFact>) -> Vec<Entry> {
        let mut said = HashSet::new();
        let entries = facts.filter_map(|stored| self.entry(stored));
        entries
            .filter(|entry| said.insert((entry.words.text(), entry.head.as_ref().map(|head| head.id.clone()))))
            .collect()
    }
}
