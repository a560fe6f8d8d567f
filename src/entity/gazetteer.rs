//! Names looked up in a text: a trie of bare syllables that gives the longest match, each syllable checked
//! against the marks that were typed.

use rustc_hash::FxHashMap;

use crate::text::token::{Token, tokens};

/// Phrases with a value each. Several phrases may share a value, and a phrase several values.
#[derive(Debug)]
pub struct Gazetteer<T> {
    /// The numbers of the syllables. The trie is one table for all its nodes: thousands of small ones take long to make.
    syllables: FxHashMap<Box<str>, u32>,
    /// From a node, by a syllable, to the next.
    next: FxHashMap<(u32, u32), u32>,
    /// The phrases that end at each node.
    ends: Vec<Vec<u32>>,
    phrases: Vec<Phrase<T>>,
    /// A comma parts two names: "Thanh Xuân, Bắc Từ Liêm" names no Thanh Xuân Bắc.
    parted: bool,
}

#[derive(Debug)]
struct Phrase<T> {
    /// The keys of its words, a space between them.
    keys: Box<str>,
    value: T,
}

/// A phrase found at some token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit<T> {
    /// Tokens it covers, signs between them included.
    pub len: usize,
    pub value: T,
    /// Every syllable was typed as the lexicon writes it, with its marks.
    pub exact: bool,
}

impl<T> Default for Gazetteer<T> {
    fn default() -> Self {
        Gazetteer {
            syllables: FxHashMap::default(),
            next: FxHashMap::default(),
            ends: vec![Vec::new()],
            phrases: Vec::new(),
            parted: false,
        }
    }
}

impl<T: Copy + PartialEq> Gazetteer<T> {
    /// For names that no comma stands in.
    pub fn parted_by_commas() -> Gazetteer<T> {
        Gazetteer {
            parted: true,
            ..Gazetteer::default()
        }
    }

    pub fn insert(&mut self, phrase: &str, value: T) {
        let words: Vec<Token> = tokens(phrase).into_iter().filter(counts).collect();
        if words.is_empty() {
            return;
        }
        let mut node = 0;
        let mut keys = String::new();
        for word in &words {
            let syllable = self.syllable(&word.bare);
            let fresh = self.ends.len() as u32;
            node = *self.next.entry((node, syllable)).or_insert(fresh);
            if node == fresh {
                self.ends.push(Vec::new());
            }
            if !keys.is_empty() {
                keys.push(' ');
            }
            keys.push_str(&word.key);
        }
        let ends = &mut self.ends[node as usize];
        let known = ends.iter().any(|p| {
            let phrase = &self.phrases[*p as usize];
            phrase.value == value && *phrase.keys == *keys
        });
        if !known {
            ends.push(self.phrases.len() as u32);
            let keys = keys.into();
            self.phrases.push(Phrase { keys, value });
        }
    }

    fn syllable(&mut self, bare: &str) -> u32 {
        if let Some(known) = self.syllables.get(bare) {
            return *known;
        }
        let number = self.syllables.len() as u32;
        self.syllables.insert(bare.into(), number);
        number
    }

    /// The values of the longest phrases that begin at token `at`. `strict`: marks must agree (articles);
    /// otherwise a word typed without marks may stand for any (questions).
    pub fn longest(&self, tokens: &[Token], at: usize, strict: bool) -> Vec<Hit<T>> {
        let mut passed: Vec<&Token> = Vec::new();
        let mut ends: Vec<(u32, usize, usize)> = Vec::new();
        self.walk(tokens, at, |token, node, end| {
            passed.push(token);
            if !self.ends[node as usize].is_empty() {
                ends.push((node, passed.len(), end));
            }
        });
        let hits = |(node, words, end)| self.hits(node, &passed[..words], end - at, strict);
        ends.into_iter()
            .rev()
            .map(hits)
            .find(|hits| !hits.is_empty())
            .unwrap_or_default()
    }

    /// All phrases that begin at token `at`, grouped by length, shortest first.
    pub fn all(&self, tokens: &[Token], at: usize, strict: bool) -> Vec<Vec<Hit<T>>> {
        let mut out: Vec<Vec<Hit<T>>> = Vec::new();
        let mut passed: Vec<&Token> = Vec::new();
        self.walk(tokens, at, |token, node, end| {
            passed.push(token);
            let hits = self.hits(node, &passed, end - at, strict);
            if !hits.is_empty() {
                out.push(hits);
            }
        });
        out
    }

    /// Tells `each` of the words from token `at` on that some phrase begins with, of the node they lead to and of the
    /// token behind.
    fn walk<'a>(&self, tokens: &'a [Token], at: usize, mut each: impl FnMut(&'a Token, u32, usize)) {
        let mut node = 0;
        let mut end = at;
        while let Some(token) = tokens.get(end) {
            if !counts(token) {
                // A comma, a dash or a quotation mark inside a name ("Người tốt, việc tốt") does not part it.
                if node == 0 || !joins(token) || self.parted && token.key == "," {
                    break;
                }
                end += 1;
                continue;
            }
            let syllable = self.syllables.get(token.bare.as_str());
            let Some(next) = syllable.and_then(|syllable| self.next.get(&(node, *syllable))) else {
                break;
            };
            node = *next;
            end += 1;
            each(token, node, end);
        }
    }

    /// The phrases that end at a node and that `passed` can mean; those typed as they are written alone, where there are.
    fn hits(&self, node: u32, passed: &[&Token], len: usize, strict: bool) -> Vec<Hit<T>> {
        let fitting = self.ends[node as usize].iter().filter_map(|p| {
            let phrase = &self.phrases[*p as usize];
            let keys = || phrase.keys.split(' ').zip(passed);
            let exact = keys().all(|(k, t)| k == t.key);
            let fits = exact || (!strict && keys().all(|(k, t)| t.can_mean(k) && (t.key == *k || t.key == t.bare)));
            fits.then_some(Hit {
                len,
                value: phrase.value,
                exact,
            })
        });
        let mut hits: Vec<Hit<T>> = fitting.collect();
        if hits.iter().any(|hit| hit.exact) {
            hits.retain(|hit| hit.exact);
        }
        hits
    }
}

fn counts(token: &Token) -> bool {
    token.kind != crate::text::token::TokenKind::Sign
}

fn joins(token: &Token) -> bool {
    matches!(
        token.key.as_str(),
        "," | "-" | "–" | "&" | "." | "“" | "”" | "\"" | "/" | "'" | "’"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Gazetteer<u32> {
        let mut g = Gazetteer::default();
        g.insert("Xuân Đỉnh", 1);
        g.insert("Xuân Đình", 2);
        g.insert("Người tốt, việc tốt", 3);
        g.insert("Xuân", 4);
        g
    }

    #[test]
    fn marks_decide_and_their_absence_leaves_open() {
        let find = |text: &str, strict| {
            names()
                .longest(&tokens(text), 0, strict)
                .iter()
                .map(|h| h.value)
                .collect::<Vec<_>>()
        };
        assert_eq!(find("Xuân Đỉnh nay", true), [1]);
        assert_eq!(find("xuan dinh nay", false), [1, 2]);
        assert_eq!(find("xuân dinh", false), [1, 2]);
        assert_eq!(find("xuân đình", false), [2]);
        assert_eq!(find("xuan dinh", true), [0u32; 0]);
        assert_eq!(find("người tốt - việc tốt", true), [3]);
        assert_eq!(find("Xuân đi", true), [4]);
    }

    #[test]
    fn a_comma_parts_places() {
        let mut places = Gazetteer::parted_by_commas();
        places.insert("Thanh Xuân", 1);
        places.insert("Thanh Xuân Bắc", 2);
        let found = |text: &str| places.longest(&tokens(text), 0, true)[0].value;
        assert_eq!(found("Thanh Xuân, Bắc Từ Liêm"), 1);
        assert_eq!(found("Thanh Xuân Bắc"), 2);
    }
}
