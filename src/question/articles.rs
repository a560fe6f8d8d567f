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
