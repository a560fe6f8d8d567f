//! Stage 2: values inside a sentence, by the lexicon and by form. Used on articles and on questions alike.
//!
//! Each file finds one kind of value: `find(&Words) -> Vec<Entity>`. [`find`] runs them in order.

pub mod authority;
pub mod award;
pub mod date;
pub mod gazetteer;
pub mod lexicon;
pub mod movement;
pub mod near;
pub mod organisation;
pub mod person;
pub mod place;
pub mod post;
pub mod quantity;
pub mod rules;
pub mod terms;

use std::sync::Arc;

use crate::text::token::{Token, tokens};
use crate::text::{Lang, Span};
use lexicon::Lexicon;

/// A piece of text made ready for finding values in it; a copy shares the words.
#[derive(Clone)]
pub struct Words<'a> {
    pub text: &'a str,
    pub tokens: Arc<[Token]>,
    pub lexicon: &'a Lexicon,
    /// Marks and capitals count, as in a printed article; off for what people type.
    pub strict: bool,
    pub lang: Lang,
}

impl<'a> Words<'a> {
    pub fn new(text: &'a str, lexicon: &'a Lexicon, strict: bool, lang: Lang) -> Self {
        Words {
            text,
            tokens: tokens(text).into(),
            lexicon,
            strict,
            lang,
        }
    }

    /// The same words, split before.
    pub fn of(text: &'a str, tokens: Arc<[Token]>, lexicon: &'a Lexicon, strict: bool, lang: Lang) -> Self {
        Words {
            text,
            tokens,
            lexicon,
            strict,
            lang,
        }
    }

    /// Whether token `at` is this word (a key), or may stand for it where marks were left out.
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|t| t.key == word || (!self.strict && t.key == t.bare && t.can_mean(word)))
    }

    /// The token after a phrase that begins at `at`; its words are keys between spaces.
    pub fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut end = at;
        if self.strict {
            // Every rule tries its phrases at every word: what does not begin alike is left at once.
            let mut rest = phrase;
            loop {
                rest = rest.strip_prefix(self.tokens.get(end)?.key.as_str())?;
                end += 1;
                if rest.is_empty() {
                    return Some(end);
                }
                rest = rest.strip_prefix(' ')?;
            }
        }
        for word in phrase.split(' ') {
            if !self.is(end, word) {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    /// The token after the longest of `phrases` that begins at `at`.
    pub fn any_phrase(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        let head = self.tokens.get(at)?.key.as_bytes().first();
        // Most begin otherwise, which the first byte tells.
        let may = |phrase: &&&str| !self.strict || phrase.as_bytes().first() == head;
        phrases.iter().filter(may).filter_map(|p| self.phrase(at, p)).max()
    }

    /// The sign at `at`, or nothing where a word or number stands.
    pub fn sign(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .filter(|t| t.kind == crate::text::token::TokenKind::Sign)
            .map_or("", |t| t.key.as_str())
    }

    /// The words a span covers.
    pub fn str(&self, span: Span) -> &'a str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }
}

/// A value and where it stands in the text that was searched.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    pub span: Span,
    pub value: Value,
    /// The rule that found it.
    pub rule: &'static str,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Award(award::AwardMention),
    Date(date::DateMention),
    Movement(movement::MovementMention),
    Organisation(organisation::OrganisationMention),
    Person(person::PersonMention),
    Place(place::PlaceMention),
    Post(post::PostMention),
    Quantity(quantity::Quantity),
}

/// All values of a text, by where they begin. Values of different kinds may overlap ("quận Tây Hồ" in the
/// recipient "cán bộ quận Tây Hồ"); values of one kind do not.
pub fn find(words: &Words) -> Vec<Entity> {
    let finders: [fn(&Words) -> Vec<Entity>; 8] = [
        award::find,
        date::find,
        movement::find,
        organisation::find,
        person::find,
        place::find,
        post::find,
        quantity::find,
    ];
    let mut out: Vec<Entity> = finders.iter().flat_map(|find| find(words)).collect();
    if words.strict {
        drop_name_parts(&mut out);
        end_before_persons(words, &mut out);
    } else {
        drop_addressed(words, &mut out);
    }
    out.sort_by_key(|e| (e.span.start, std::cmp::Reverse(e.span.end)));
    out
}

/// "Ms Hoai An", "Mr Tam Nong": whoever is addressed so is no unit of that name.
fn drop_addressed(words: &Words, found: &mut Vec<Entity>) {
    const FORMS: [&str; 5] = ["ms", "mr", "mrs", "miss", "madam"];
    let addressed = |span: Span| {
        let at = words.tokens.iter().position(|t| t.span.start == span.start);
        let before = at.and_then(|at| at.checked_sub(1)).map(|at| &words.tokens[at]);
        before.is_some_and(|t| FORMS.contains(&t.key.as_str()))
    };
    found.retain(|e| !matches!(&e.value, Value::Place(_)) || !addressed(e.span));
}

/// "Phó Chủ tịch Lê Thị Thanh Bình": what ends a person's name is no unit spelled like it.
fn drop_name_parts(found: &mut Vec<Entity>) {
    let persons: Vec<Span> = found
        .iter()
        .filter(|e| matches!(e.value, Value::Person(_)))
        .map(|e| e.span)
        .collect();
    let inside = |span: Span| persons.iter().any(|p| p.start < span.start && span.end <= p.end);
    found.retain(|e| match &e.value {
        Value::Place(place) => place.kind_word.is_some() || !inside(e.span),
        _ => true,
    });
}

/// "Phó Chủ tịch UBND phường Chử Anh Tuấn nói": the body is the ward's committee, whoever is named behind it.
fn end_before_persons(words: &Words, found: &mut [Entity]) {
    const UNITS: [&str; 9] = [
        "phường",
        "quận",
        "huyện",
        "xã",
        "tỉnh",
        "thị xã",
        "thành phố",
        "thị trấn",
        "tp",
    ];
    // Where a person's name begins behind a unit of no name, and where that unit ends.
    let borders: Vec<(u32, u32)> = found
        .iter()
        .filter(|e| matches!(e.value, Value::Person(_)))
        .filter_map(|e| {
            let at = words.tokens.iter().position(|t| t.span.start == e.span.start)?;
            let unit = |unit: &str| {
                let from = at.checked_sub(unit.split(' ').count());
                from.is_some_and(|from| words.phrase(from, unit) == Some(at) && !words.tokens[from].capital)
            };
            UNITS.iter().find(|known| unit(known))?;
            Some((e.span.start, words.tokens[at - 1].span.end))
        })
        .collect();
    for entity in found {
        let Value::Organisation(body) = &mut entity.value else {
            continue;
        };
        let within = |(person, _): &&(u32, u32)| entity.span.start < *person && *person < entity.span.end;
        if let Some((_, end)) = borders.iter().find(within) {
            entity.span.end = *end;
            body.name = words.str(entity.span).to_string();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_ends_before_whoever_heads_it() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let bodies = |text: &str| -> Vec<String> {
            let found = find(&Words::new(text, &lexicon, true, Lang::Vi));
            let bodies = found.iter().filter_map(|e| match &e.value {
                Value::Organisation(body) => Some(body.name.clone()),
                _ => None,
            });
            bodies.collect()
        };
        assert_eq!(
            bodies("“Chỉ lấy số mét ngõ sạch”, Phó Chủ tịch UBND phường Chử Anh Tuấn nói."),
            ["UBND phường"]
        );
        assert_eq!(
            bodies("Báo cáo do Phó Chủ tịch UBND tỉnh Lê Hữu Nghĩa trình bày nêu rõ."),
            ["UBND tỉnh"]
        );
        assert_eq!(
            bodies("UBND phường Khương Đình tặng Giấy khen."),
            ["UBND phường Khương Đình"]
        );
    }

    #[test]
    fn what_ends_a_persons_name_is_no_place() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let places = |text: &str| -> Vec<String> {
            let found = find(&Words::new(text, &lexicon, true, Lang::Vi));
            place::mentions(&found)
                .map(|(span, _)| span.of(text).to_string())
                .collect()
        };
        let none: [&str; 0] = [];
        assert_eq!(
            places("Theo báo cáo do Phó Chủ tịch UBND quận Lê Thị Thanh Bình trình bày."),
            none
        );
        assert_eq!(places("Đoàn huyện Thanh Bình thăm phường."), ["huyện Thanh Bình"]);
        assert_eq!(places("Ông Lê Văn Tí ở Thanh Bình nhận cờ."), ["Thanh Bình"]);
    }
}
