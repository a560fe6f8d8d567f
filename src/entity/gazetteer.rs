//! Names looked up in a text: a trie of bare syllables that gives the longest match, each syllable checked
//! against the marks that were typed.

use rustc_hash::FxHashMap;

use crate::text::token::{Token, tokens};

/// Phrases with a value each. Several phrases may share a value, and a phrase several values.
#[derive(Debug)]
pub struct Gazetteer<T> {
    nodes: Vec<Node>,
    phrases: Vec<Phrase<T>>,
    /// A comma parts two names: "Thanh Xuân, Bắc Từ Liêm" names no Thanh Xuân Bắc.
    parted: bool,
}

#[derive(Debug, Default)]
struct Node {
    next: FxHashMap<Box<str>, u32>,
    ends: Vec<u32>,
}

#[derive(Debug)]
struct Phrase<T> {
    keys: Vec<String>,
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
            nodes: vec![Node::default()],
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
        let mut node = 0usize;
        for word in &words {
            let fresh = self.nodes.len() as u32;
            let next = *self.nodes[node].next.entry(word.bare.as_str().into()).or_insert(fresh);
            if next == fresh {
                self.nodes.push(Node::default());
            }
            node = next as usize;
        }
        let keys: Vec<String> = words.into_iter().map(|w| w.key).collect();
        let known = self.nodes[node].ends.iter().any(|p| {
            let phrase = &self.phrases[*p as usize];
            phrase.value == value && phrase.keys == keys
        });
        if !known {
            self.nodes[node].ends.push(self.phrases.len() as u32);
            self.phrases.push(Phrase { keys, value });
        }
    }

    /// The values of the longest phrases that begin at token `at`. `strict`: marks must agree (articles);
    /// otherwise a word typed without marks may stand for any (questions).
    pub fn longest(&self, tokens: &[Token], at: usize, strict: bool) -> Vec<Hit<T>> {
        self.all(tokens, at, strict).pop().unwrap_or_default()
    }

    /// All phrases that begin at token `at`, grouped by length, shortest first.
    pub fn all(&self, tokens: &[Token], at: usize, strict: bool) -> Vec<Vec<Hit<T>>> {
        let mut out: Vec<Vec<Hit<T>>> = Vec::new();
        let mut node = 0usize;
        let mut end = at;
        let mut passed: Vec<&Token> = Vec::new();
        while let Some(token) = tokens.get(end) {
            if !counts(token) {
                // A comma, a dash or a quotation mark inside a name ("Người tốt, việc tốt") does not part it.
                if passed.is_empty() || !joins(token) || self.parted && token.key == "," {
                    break;
                }
                end += 1;
                continue;
            }
            let Some(next) = self.nodes[node].next.get(token.bare.as_str()) else {
                break;
            };
            node = *next as usize;
            passed.push(token);
            end += 1;
            let hits: Vec<Hit<T>> = self.nodes[node]
                .ends
                .iter()
                .filter_map(|p| {
                    let phrase = &self.phrases[*p as usize];
                    let exact = phrase.keys.iter().zip(&passed).all(|(k, t)| *k == t.key);
                    let fits = exact
                        || (!strict
                            && phrase
                                .keys
                                .iter()
                                .zip(&passed)
                                .all(|(k, t)| t.can_mean(k) && (t.key == *k || t.key == t.bare)));
                    fits.then_some(Hit {
                        len: end - at,
                        value: phrase.value,
                        exact,
                    })
                })
                .collect();
            if !hits.is_empty() {
                let any_exact = hits.iter().any(|h| h.exact);
                out.push(hits.into_iter().filter(|h| h.exact || !any_exact).collect());
            }
        }
        out
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
