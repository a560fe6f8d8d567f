//! What a question is understood beside: the articles that may answer it.

use crate::entity::place::PlaceId;

/// What stands in the articles, against which words are held before they are taken for mistyped.
pub trait Articles {
    /// Whether a phrase stands in any of them; marks that were typed must agree.
    fn hold(&self, phrase: &str) -> bool;

    /// Whether it may, its marks aside: quickly told, and a sure no.
    fn may_hold(&self, phrase: &str) -> bool;

    /// Whether any of them tells of one of the places.
    fn tell_of(&self, places: &[PlaceId]) -> bool;

    /// The names of movements that share words with a text.
    fn movements(&self, text: &str) -> Vec<String>;
}

/// No articles at all.
pub struct NoArticles;

impl Articles for NoArticles {
    fn hold(&self, _: &str) -> bool {
        false
    }

    fn may_hold(&self, _: &str) -> bool {
        false
    }

    fn tell_of(&self, _: &[PlaceId]) -> bool {
        false
    }

    fn movements(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
}

/// Articles that hold these words, typed with marks or without, and tell of all places or of none.
#[cfg(test)]
pub struct Told(pub &'static [&'static str], pub bool);

#[cfg(test)]
impl Articles for Told {
    fn hold(&self, phrase: &str) -> bool {
        self.0
            .iter()
            .any(|told| *told == phrase || crate::text::fold::phrase_bare(told) == phrase)
    }

    fn may_hold(&self, phrase: &str) -> bool {
        self.hold(phrase)
    }

    fn tell_of(&self, _: &[PlaceId]) -> bool {
        self.1
    }

    fn movements(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
}
