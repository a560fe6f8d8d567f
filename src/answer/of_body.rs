//! Whether a post is of the body that a question names: the head of another board, or of a ward of the district, is not
//! meant.

use super::candidates::Weighing;
use super::matching::{self, Text};
use crate::entity::place::{PlaceId, PlaceKind};
use crate::entity::{self, Entity, Value, Words};
use crate::fact::Statement;
use crate::question::PlaceSlot;
use crate::question::terms::Term;
use crate::text::{Lang, fold};

/// A word of the question that may name a body, and what is left of a post of another one.
const WEIGHTY: f32 = 0.9;
const OTHER_BODY: f32 = 0.5;
/// And of a post of the same sort in another place.
const OTHER_PLACE: f32 = 0.4;
/// Words that say of a body neither which it is nor what it does.
const GENERAL: [&str; 22] = [
    "sở",
    "hội",
    "ban",
    "phòng",
    "công",
    "ty",
    "trường",
    "trung",
    "tâm",
    "bệnh",
    "viện",
    "đơn",
    "vị",
    "quận",
    "huyện",
    "thị",
    "xã",
    "phường",
    "tỉnh",
    "thành",
    "phố",
    "đoàn",
];

impl Weighing<'_> {
    /// A post of a ward's body is none of the district's that was asked.
    pub(super) fn body(&self, statement: &Statement, quote: &Text) -> f32 {
        let Statement::PostHeld(held) = statement else {
            return 1.0;
        };
        if !self.query.persons.is_empty() {
            return 1.0;
        }
        let of_body = self.of_body_asked(&held.title, &held.body, quote);
        if self.query.places.is_empty() {
            return of_body;
        }
        let words = Words::new(&held.body, self.lexicon, true, self.query.lang);
        let found = entity::place::find(&words);
        let named: Vec<_> = entity::place::mentions(&found)
            .flat_map(|(_, m)| m.candidates.clone())
            .collect();
        let same = named.is_empty()
            || self
                .query
                .places
                .iter()
                .any(|slot| slot.ids.iter().any(|id| named.contains(id)));
        if same { of_body } else { OTHER_PLACE }
    }

    /// The same of somebody a sentence names, with the post beside the name.
    pub(super) fn body_beside(&self, sentence: &str, entities: &[Entity], focus: &str, text: &Text) -> f32 {
        if self.query.posts.is_empty() || !self.query.persons.is_empty() {
            return 1.0;
        }
        let named = |e: &&Entity| matches!(e.value, Value::Person(_)) && e.span.of(sentence) == focus;
        let Some(person) = entities.iter().find(named).map(|e| e.span) else {
            return 1.0;
        };
        let near = |from: u32, to: u32| {
            let gap = sentence.get(from as usize..to as usize);
            gap.is_some_and(|gap| gap.chars().all(|c| !c.is_alphanumeric()))
        };
        let post = entities.iter().find_map(|e| match &e.value {
            Value::Post(post) if near(e.span.end, person.start) || near(person.end, e.span.start) => Some(post),
            _ => None,
        });
        post.map_or(1.0, |post| self.of_body_asked("", &post.body, text))
    }

    /// "Who headed the emulation board": the head of another department is not meant. Where the question names no body, or
    /// the report none, any will do.
    fn of_body_asked(&self, title: &str, body: &str, quote: &Text) -> f32 {
        let Some(post) = self.query.posts.first().filter(|_| !body.is_empty()) else {
            return 1.0;
        };
        if self.of_ward_only(body) {
            return OTHER_PLACE;
        }
        // "Who heads the board": the body stands behind the verb, and in the slot of a post that is named.
        let verb = self.query.lang == Lang::En && !self.query.text.contains(&post.words);
        let next = self
            .query
            .terms
            .iter()
            .map(|t| t.from)
            .filter(|from| *from >= post.to)
            .min();
        let inside = |term: &&Term| {
            let said = term.from > post.from && term.from < post.to;
            term.weight >= WEIGHTY && (said || verb && Some(term.from) == next)
        };
        let mut bodies = self.query.terms.iter().filter(inside).peekable();
        let told = self.prepared.text(&format!("{title} {body}"));
        let words = Words::new(body, self.lexicon, true, self.query.lang);
        let places = entity::place::find(&words);
        let tells = |at: usize| {
            let token = &words.tokens[at];
            let general = GENERAL.contains(&token.key.as_str()) || !token.is_word();
            !general && !places.iter().any(|e| e.span.overlaps(token.span))
        };
        // "Giám đốc Sở": of which body the report need not say again.
        if !(0..words.tokens.len()).any(tells) {
            return 1.0;
        }
        let missing = |term: &Term| told.meets(term).max(quote.meets(term)) < matching::MISSING;
        let other = bodies.peek().is_some() && bodies.all(missing);
        if other { OTHER_BODY } else { 1.0 }
    }

    /// "Chủ tịch UBND phường A" is not who heads the district.
    fn of_ward_only(&self, body: &str) -> bool {
        let said = format!(" {} ", fold::phrase_key(body)).replace(" thị xã ", " ");
        let is_ward = |id: &PlaceId| self.lexicon.places.get(*id).kind == PlaceKind::Ward;
        let ward = |slot: &PlaceSlot| slot.ids.iter().any(is_ward);
        let of_ward = said.contains(" phường ") || said.contains(" xã ");
        of_ward && !self.query.places.is_empty() && !self.query.places.iter().any(ward)
    }
}
