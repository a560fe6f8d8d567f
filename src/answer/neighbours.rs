//! The sentences beside the one that answers: what it goes on about stands in the one before it, and what somebody it
//! names has done in the one behind.

use std::borrow::Cow;
use std::sync::Arc;

use super::Rich;
use super::candidate::Candidate;
use super::candidates::Weighing;
use super::closer::Closer;
use super::matching::{self, Surroundings, Text};
use super::pronouns::{self, Told};
use super::reply::{reason_opens, refers_back};
use crate::archive::Passage;
use crate::entity::person::PersonMention;
use crate::entity::{Entity, Value};
use crate::question::asked::Asked;
use crate::text::Span;
use crate::text::sentence::sentences;

/// How much a match in the sentence before counts, where this one goes on about it, and where both are read as one.
const IN_CONTEXT: f32 = 0.72;
const IN_NEIGHBOUR: f32 = 0.86;
const AS_ONE: f32 = 0.95;
/// From here on a term stands in a text.
const SAID: f32 = 0.8;
/// The longest sentence told beside the one that answers, in characters.
const LONGEST: usize = 260;
/// So many sentences behind a name may speak of who bears it, and so much of the question must they meet.
const FAR: usize = 9;
const MUCH: f32 = 0.6;

/// How much the sentence before one counts.
pub(super) fn before(sentence: &Text) -> f32 {
    if sentence.goes_on() { IN_NEIGHBOUR } else { IN_CONTEXT }
}

/// What stands beside a sentence.
pub(super) struct Beside {
    /// The sentence before, or the whole article where this one alone says why.
    pub before: String,
    weight: f32,
    behind: Option<(String, Arc<Text>)>,
    article: Option<Arc<Text>>,
    /// The sentence before, where this one only says "vì việc này".
    reason: Option<String>,
    /// The sentence before, where it says what the numbers of this one count.
    counted: Option<String>,
}

impl Weighing<'_> {
    pub(super) fn beside(&self, passage: &Passage, text: &Text, entities: &[Entity]) -> Beside {
        let why = self.ask.asked == Asked::Why && reason_opens(&passage.text);
        let closer = self.closer.filter(|_| why);
        let only = closer.filter(|closer| closer.only_reason(&passage.text));
        let back = self.ask.asked == Asked::Why && refers_back(&passage.text);
        let last = sentences(&passage.context).pop().filter(|_| back);
        Beside {
            reason: last.map(|span| span.of(&passage.context).to_string()),
            before: match only {
                Some(closer) => format!("{} {}", closer.body(), passage.context),
                None => passage.context.clone(),
            },
            weight: before(text),
            behind: self
                .behind(passage, entities)
                .map(|behind| (behind.clone(), self.prepared.text(&behind))),
            article: only.map(|closer| self.prepared.article(closer.body())),
            counted: None,
        }
    }

    /// "Được nhắc nhiều là anh A. Mất một tay, anh nuôi ngao …": what the one person a sentence names has done.
    fn behind(&self, passage: &Passage, entities: &[Entity]) -> Option<String> {
        let asks = matches!(self.ask.asked, Asked::Who | Asked::Name) && self.query.persons.is_empty();
        let closer = self.closer.filter(|_| asks)?;
        let mut named = entities.iter().filter_map(|e| match &e.value {
            Value::Person(person) if !person.short => Some(person),
            _ => None,
        });
        let person = named.next().filter(|_| named.next().is_none())?;
        let next = closer.behind(passage.span);
        self.deed(closer, passage.span, person)
            .or(next.map(str::to_string))
            .filter(|behind| behind.chars().count() <= LONGEST)
    }

    /// "Ở tuổi 64, bà Khánh vẫn dậy sớm. … Sáu năm trời, bà mới phục được nước men": of the sentences that go on about
    /// somebody the one that meets the question best.
    fn deed(&self, closer: &Closer, span: Span, person: &PersonMention) -> Option<String> {
        // Who holds a post is said where it is named, and not by what he goes on to say.
        if !self.query.posts.is_empty() || self.asking.bare.starts_with("who head") {
            return None;
        }
        let mut best: Option<(f32, &str)> = None;
        for sentence in closer.after(span).into_iter().take(FAR) {
            let told = self.prepared.sentence(sentence, self.query.lang);
            match pronouns::told(person, sentence, &told.tokens, &told.entities) {
                Told::Another => break,
                Told::Nothing => continue,
                Told::Of => {}
            }
            let text = self.prepared.text(sentence);
            let texts = vec![(&*text, 1.0)];
            let met = matching::met(&self.query.terms, &Surroundings { texts });
            let share = matching::share(&self.query.terms, &met, 0);
            if best.is_none_or(|(known, _)| share > known) {
                best = Some((share, sentence));
            }
        }
        best.filter(|(share, _)| *share >= MUCH)
            .map(|(_, sentence)| sentence.to_string())
    }
}

impl Beside {
    /// "Đoàn đưa 218 hộ dân ra. Văn Bàn 131 hộ, Bảo Yên 87": the two sentences are read as one.
    pub fn counted_before(&mut self) {
        self.weight = AS_ONE;
        self.counted = sentences(&self.before)
            .pop()
            .map(|span| span.of(&self.before).to_string());
    }

    /// The texts around the sentence, each with what a match in it counts.
    pub fn texts<'a>(&'a self, own: Vec<(&'a Text, f32)>, context: &'a Text) -> Vec<(&'a Text, f32)> {
        let mut out = own;
        out.push((context, self.weight));
        out.extend(self.behind.iter().map(|(_, text)| (&**text, IN_NEIGHBOUR)));
        out.extend(self.article.iter().map(|text| (&**text, IN_CONTEXT)));
        out
    }

    /// The sentence, and the one behind that tells what somebody it names has done.
    pub fn with_deed<'a>(&self, sentence: &'a str) -> Cow<'a, str> {
        match &self.behind {
            Some((behind, _)) => Cow::Owned(format!("{sentence} {behind}")),
            None => Cow::Borrowed(sentence),
        }
    }

    /// Tells the sentence behind too, where words of the question stand there and not in the one that answers.
    pub fn tell(&self, candidate: &mut Candidate, own: &Text) {
        if let Some(reason) = &self.reason {
            let told = candidate.reply.text.text();
            candidate.reply.text = Rich::plain(reason.as_str()).say(" ").say(told);
            candidate.period_quote = Some(reason.clone());
            return;
        }
        if self.counted.is_some() {
            candidate.period_quote = self.counted.clone();
            return;
        }
        let Some((words, behind)) = &self.behind else { return };
        let only_there = candidate
            .terms
            .iter()
            .any(|term| behind.meets(term) >= SAID && own.meets(term) < SAID);
        if only_there {
            candidate.reply.text = candidate.reply.text.clone().say(" ").say(words.as_str());
            candidate.period_quote = Some(words.clone());
        }
    }
}
