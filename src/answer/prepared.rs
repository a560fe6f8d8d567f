//! Texts and names made ready for matching, once: the sentences of one article carry many facts, and the same titles
//! and names come back with every question.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use super::matching::Text;
use crate::entity::lexicon::Lexicon;
use crate::question::PlaceSlot;
use crate::question::terms::{self, Syllable};
use crate::text::fold;

pub struct Prepared {
    lexicon: Arc<Lexicon>,
    texts: Kept<String, Text>,
    articles: Kept<String, Text>,
    phrases: Kept<String, Vec<Syllable>>,
}

impl Prepared {
    pub fn new(lexicon: Arc<Lexicon>) -> Prepared {
        Prepared {
            lexicon,
            texts: Kept::new(4_000),
            articles: Kept::new(60),
            phrases: Kept::new(4_000),
        }
    }

    pub fn text(&self, text: &str) -> Arc<Text> {
        self.texts.get(text, || Text::new(text, &self.lexicon))
    }

    /// As [`Prepared::text`]; so long ones are kept apart.
    pub fn article(&self, text: &str) -> Arc<Text> {
        self.articles.get(text, || Text::new(text, &self.lexicon))
    }

    /// The syllables of a name.
    pub fn phrase(&self, words: &str) -> Arc<Vec<Syllable>> {
        self.phrases.get(words, || terms::syllables(words, &self.lexicon))
    }

    /// Whether the words of a text hold the slot's name, with its kind where it was said.
    pub fn holds_name(&self, text: &Text, slot: &PlaceSlot) -> bool {
        let Some(first) = slot.ids.first() else { return false };
        let places = &self.lexicon.places;
        let kind_said = !fold::phrase_bare(&slot.words).eq(&fold::phrase_bare(&places.get(*first).name));
        slot.ids.iter().any(|id| {
            let place = places.get(*id);
            let phrase = if kind_said {
                self.phrase(&place.full_name())
            } else {
                self.phrase(&place.name)
            };
            text.holds(&phrase)
        })
    }
}

/// The last made, so many at least and twice as many at most.
struct Kept<K, V> {
    many: usize,
    generations: Mutex<Generations<K, V>>,
}

struct Generations<K, V> {
    /// What was made or asked for lately.
    young: HashMap<K, Arc<V>>,
    /// What was before that.
    old: HashMap<K, Arc<V>>,
}

impl<K: Eq + Hash, V> Kept<K, V> {
    fn new(many: usize) -> Kept<K, V> {
        Kept {
            many,
            generations: Mutex::new(Generations {
                young: HashMap::new(),
                old: HashMap::new(),
            }),
        }
    }

    fn get<Q>(&self, key: &Q, make: impl FnOnce() -> V) -> Arc<V>
    where
        K: std::borrow::Borrow<Q>,
        Q: Eq + Hash + ToOwned<Owned = K> + ?Sized,
    {
        let known = {
            let mut kept = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(value) = kept.young.get(key) {
                return value.clone();
            }
            kept.old.remove(key)
        };
        // Made without the lock, so that other questions go on.
        let value = known.unwrap_or_else(|| Arc::new(make()));
        let mut kept = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.young.len() >= self.many {
            kept.old = std::mem::take(&mut kept.young);
        }
        kept.young.insert(key.to_owned(), value.clone());
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_again_is_not_made_again_and_what_is_not_goes() {
        let kept: Kept<String, usize> = Kept::new(2);
        let made = |key: &str| {
            let mut made = false;
            kept.get(key, || {
                made = true;
                key.len()
            });
            made
        };
        assert!(made("a") && !made("a"));
        assert!(made("b") && made("c") && !made("a"));
        assert!(made("d") && made("e") && made("f") && made("b"));
    }
}
