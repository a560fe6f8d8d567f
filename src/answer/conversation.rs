//! What a conversation adds to a question: what was asked before it, and the place its chat has for its own.

use jiff::Zoned;
use jiff::civil::Date;

use super::answerer::Answerer;
use super::{Answer, Status, Turn};
use crate::entity::{self, Value, Words};
use crate::question::taken_over::NOWHERE;
use crate::question::terms::Syllable;
use crate::question::{self, PersonSlot, Query, followup, restated};
use crate::text::Lang;
use crate::text::token::tokens;
use crate::wording;

/// A turn older than this many seconds is no context.
const CONTEXT_SECONDS: i64 = 30 * 60;
/// So many turns before a question are looked at for what it leaves out.
const TURNS: usize = 4;

/// The turns that still belong to the conversation.
pub(super) fn recent<'a>(turns: &'a [Turn], now: &Zoned) -> Vec<&'a Turn> {
    let now = now.timestamp().as_second();
    turns.iter().filter(|turn| now - turn.at <= CONTEXT_SECONDS).collect()
}

impl Answerer {
    /// Answers where a chat has a place of its own: a question that names none is asked there first, and of all places
    /// where nothing is known there.
    pub fn ask_at(&self, home: &str, question: &str, turns: &[Turn], now: Zoned) -> Answer {
        let query = self.completed(question, turns, &now);
        if query.courtesy.is_none() && !query.is_blank() && query.places.is_empty() && query.clusters.is_empty() {
            let asked = question.trim_end_matches(|c: char| c.is_whitespace() || "?.!".contains(c));
            let there = wording::at_place(query.lang, asked, home);
            let mut answer = self.ask(&there, turns, now.clone());
            if answer.status == Status::Answered {
                answer.text = answer.text.say("\n").with(wording::taken_at(answer.lang, home));
                return answer;
            }
        }
        self.ask(question, turns, now)
    }

    fn completed(&self, question: &str, turns: &[Turn], now: &Zoned) -> Query {
        let earlier = self.earlier(&recent(turns, now), now.date());
        self.with_turns(self.read(question, now.date()), &earlier)
    }

    /// "Mỗi năm anh ấy lãi bao nhiêu?" after "ai là Nông dân xuất sắc?": the one person the answer before named.
    pub(super) fn of_somebody(&self, mut query: Query, recent: &[&Turn], now: &Zoned) -> Query {
        let Some((last, earlier)) = recent.split_last() else {
            return query;
        };
        if !query.persons.is_empty() || !followup::speaks_of_one(&query) {
            return query;
        }
        let earlier: Vec<Turn> = earlier.iter().map(|turn| (*turn).clone()).collect();
        let answer = self.ask(&last.question, &earlier, now.clone());
        let text = answer.text.text();
        let words = Words::new(&text, &self.lexicon, true, Lang::Vi);
        let mut named: Vec<PersonSlot> = Vec::new();
        for entity in entity::find(&words) {
            if let Value::Person(person) = &entity.value
                && !named.iter().any(|known| known.words == person.name)
            {
                let name = tokens(&person.name).iter().map(Syllable::of).collect();
                named.push(PersonSlot {
                    name,
                    words: person.name.clone(),
                    // No word of the question is the name.
                    from: NOWHERE,
                    to: NOWHERE,
                });
            }
        }
        if answer.status == Status::Answered && named.len() == 1 {
            query.persons = named;
        }
        query
    }

    /// The turns before as they are understood each by itself, courtesies left out; oldest first.
    pub(super) fn earlier(&self, recent: &[&Turn], today: Date) -> Vec<Query> {
        let turns = &recent[recent.len().saturating_sub(TURNS)..];
        let read = turns.iter().map(|turn| self.read(&turn.question, today));
        read.filter(|turn| turn.courtesy.is_none()).collect()
    }

    /// The question before with what a follow-up puts anew in it: "thế năm 2022?".
    pub(super) fn restated(&self, query: &Query, earlier: &[Query], today: Date) -> Option<Query> {
        let whole = |turn: &Query, before: &Query| {
            restated::restated(turn, before, &self.lexicon).map(|whole| self.read(&whole, today))
        };
        let (first, behind) = earlier.split_first()?;
        let before = behind.iter().fold(first.clone(), |before, turn| {
            whole(turn, &before).unwrap_or_else(|| turn.clone())
        });
        whole(query, &before)
    }

    /// A question with what the turns before it add.
    pub(super) fn with_turns(&self, query: Query, earlier: &[Query]) -> Query {
        let complete = |turn: Query, before: Option<Query>| match before {
            Some(before) => followup::complete(turn, &before),
            None => turn,
        };
        let before = earlier
            .iter()
            .fold(None, |before, turn| Some(complete(turn.clone(), before)));
        complete(query, before)
    }

    /// A question as it is understood by itself.
    pub(super) fn read(&self, question: &str, today: Date) -> Query {
        question::understand_beside(question, &self.lexicon, today, &*self.archive)
    }
}
