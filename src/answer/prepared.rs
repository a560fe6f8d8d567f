//! Texts and names made ready for matching, once: the sentences of one article carry many facts, and the same titles
//! and names come back with every question.

use std::sync::Arc;

use quick_cache::sync::Cache;

use super::matching::{ShortForms, Text};
use crate::entity::lexicon::Lexicon;
use crate::entity::{self, Entity, Words, place};
use crate::question::PlaceSlot;
use crate::question::terms::Syllable;
use crate::question::translated;
use crate::text::token::Token;
use crate::text::{Lang, fold};

pub struct Prepared {
    lexicon: Arc<Lexicon>,
    short: ShortForms,
    texts: Made<Text>,
    articles: Made<Text>,
    phrases: Made<Vec<Syllable>>,
    sentences: [Made<Sentence>; 2],
}

/// What was made of some words, by them.
type Made<T> = Cache<String, Arc<T>>;

/// A sentence's words, and the values in it.
pub struct Sentence {
    pub tokens: Arc<[Token]>,
    pub entities: Vec<Entity>,
}

fn made<T>(cache: &Made<T>, words: &str, make: impl FnOnce() -> T) -> Arc<T> {
    let value: Result<_, std::convert::Infallible> = cache.get_or_insert_with(words, || Ok(Arc::new(make())));
    value.unwrap_or_else(|never| match never {})
}

impl Prepared {
    pub fn new(lexicon: Arc<Lexicon>) -> Prepared {
        Prepared {
            short: ShortForms::of(&lexicon),
            lexicon,
            texts: Cache::new(8_000),
            articles: Cache::new(250),
            phrases: Cache::new(4_000),
            sentences: [Cache::new(1_000), Cache::new(1_000)],
        }
    }

    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    pub fn text(&self, text: &str) -> Arc<Text> {
        made(&self.texts, text, || Text::new(text, &self.lexicon, &self.short))
    }

    /// As [`Prepared::text`]; so long ones are kept apart.
    pub fn article(&self, text: &str) -> Arc<Text> {
        made(&self.articles, text, || Text::new(text, &self.lexicon, &self.short))
    }

    /// The values in a sentence of an article, as a question in this language looks for them.
    pub fn sentence(&self, text: &str, lang: Lang) -> Arc<Sentence> {
        let by_lang = match lang {
            Lang::Vi => &self.sentences[0],
            Lang::En => &self.sentences[1],
        };
        made(by_lang, text, || {
            let words = Words::new(text, &self.lexicon, true, lang);
            let entities = entity::find(&words);
            Sentence {
                tokens: words.tokens,
                entities,
            }
        })
    }

    /// The syllables of a name.
    pub fn phrase(&self, words: &str) -> Arc<Vec<Syllable>> {
        made(&self.phrases, words, || translated::syllables(words, &self.lexicon))
    }

    /// Whether the words of a text hold the slot's name, with its kind where it was said.
    pub fn holds_name(&self, text: &Text, slot: &PlaceSlot) -> bool {
        let Some(first) = slot.ids.first() else { return false };
        let places = &self.lexicon.places;
        let kind_said = !fold::phrase_bare(&slot.words).eq(&fold::phrase_bare(&places.get(*first).name));
        slot.ids.iter().any(|id| {
            let unit = places.get(*id);
            if !kind_said {
                return text.holds(&self.phrase(&unit.name));
            }
            // "Ngoc Ha Ward" names phường Ngọc Hà in an English report.
            text.holds(&self.phrase(&unit.full_name()))
                || place::english_kinds(&unit.kind_word)
                    .any(|kind| text.holds(&self.phrase(&format!("{} {kind}", unit.name))))
        })
    }
}
