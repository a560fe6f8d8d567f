//! Names typed without marks that several bear: "xuan dinh" is Xuân Đỉnh or Xuân Đình. Where one of them has an answer it
//! is taken; where several have, it is asked back.

use std::collections::BTreeSet;

use super::answerer::Answerer;
use super::gather::Material;
use super::trace::Branch;
use super::{Answer, Status};
use crate::fact::Statement;
use crate::fact::award_given::Recipient;
use crate::question::terms::Syllable;
use crate::question::{Articles, Query};
use crate::text::fold;
use crate::text::token::tokens;
use crate::wording;

/// So many readings are tried, the first of the lexicon or the archive.
const TRIED: usize = 4;

/// The answer where a name is told apart; none where no name is in doubt.
pub fn answer(answerer: &Answerer, query: &Query, favoured: &[String]) -> Option<Answer> {
    let readings = places(answerer, query).or_else(|| persons(answerer, query))?;
    let mut answers: Vec<(&Reading, Answer)> = Vec::new();
    for reading in readings.iter().take(TRIED) {
        let answer = answerer.answered(&reading.query, favoured);
        // What both find in one sentence is told of the one whose name stands there.
        let same = |(other, a): &(&Reading, Answer)| {
            let first = |answer: &Answer| answer.sources.first().map(|source| source.quote.clone());
            let quote = first(a).filter(|quote| Some(quote) == first(&answer).as_ref());
            a.text == answer.text
                || quote.is_some_and(|quote| quote.contains(&other.name) && !quote.contains(&reading.name))
        };
        let said_before = answers.iter().any(same);
        if answer.status == Status::Answered && !said_before {
            answers.push((reading, answer));
        }
    }
    match answers.len() {
        0 => None,
        1 => answers.pop().map(|(_, answer)| answer),
        _ => {
            let names: Vec<String> = answers.iter().map(|(reading, _)| reading.name.clone()).collect();
            let typed = &answers[0].0.typed;
            let mut back = Answer::bare(
                Status::Related,
                query.lang,
                wording::which_one(query.lang, typed, &names),
            );
            back.choices = answers
                .iter()
                .map(|(reading, _)| (reading.name.clone(), reading.question.clone()))
                .collect();
            let several = answers
                .into_iter()
                .map(|(reading, answer)| Branch::of(reading.name.as_str(), answer.trace));
            back.trace = several.collect();
            Some(back)
        }
    }
}

/// One way a name can be meant.
pub(super) struct Reading {
    typed: String,
    /// The name with its marks.
    pub(super) name: String,
    pub(super) query: Query,
    /// The question with that name in it.
    question: String,
}

impl Reading {
    pub(super) fn new(
        query: &Query,
        from: usize,
        to: usize,
        name: &str,
        change: impl FnOnce(&mut Query),
    ) -> Option<Reading> {
        let words = &query.tokens;
        let span = words.get(from)?.span.join(words.get(to.checked_sub(1)?)?.span);
        let (before, behind) = (&query.text[..span.start as usize], &query.text[span.end as usize..]);
        let question = format!("{before}{name}{behind}");
        let mut own = query.clone();
        own.text = question.clone();
        own.tokens = tokens(&question).into();
        change(&mut own);
        Some(Reading {
            typed: span.of(&query.text).to_string(),
            name: name.to_string(),
            query: own,
            question,
        })
    }

    /// The question with that name in it.
    pub(super) fn question(&self) -> String {
        self.question.clone()
    }
}

/// A place of the question whose bare name several units bear that stand in articles.
fn places(answerer: &Answerer, query: &Query) -> Option<Vec<Reading>> {
    let all = &answerer.lexicon.places;
    query.places.iter().enumerate().find_map(|(at, slot)| {
        if slot.exact || !slot.words.is_ascii() || !query.text.contains(&slot.words) {
            return None;
        }
        let mut names: Vec<&str> = Vec::new();
        for id in &slot.ids {
            let name = all.get(*id).name.as_str();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.retain(|name| fold::is_marked(name) && answerer.archive.hold(name));
        let readings = names.iter().filter_map(|name| {
            let ids: Vec<_> = slot
                .ids
                .iter()
                .copied()
                .filter(|id| all.get(*id).name == *name)
                .collect();
            let shown = match fold::phrase_bare(&slot.words) == fold::phrase_bare(name) {
                true => name.to_string(),
                false => all.get(*ids.first()?).full_name(),
            };
            Reading::new(query, slot.from, slot.to, &shown, |own| {
                own.places[at].ids = ids;
                own.places[at].words = shown.clone();
                own.places[at].exact = true;
            })
        });
        (names.len() > 1).then(|| readings.collect())
    })
}

/// A person of the question whose bare name several people of the archive bear.
fn persons(answerer: &Answerer, query: &Query) -> Option<Vec<Reading>> {
    let (at, slot) = query
        .persons
        .iter()
        .enumerate()
        .find(|(_, slot)| slot.name.len() >= 2 && slot.words.is_ascii() && query.text.contains(&slot.words))?;
    let bare: Vec<&str> = slot.name.iter().map(|s| s.bare.as_str()).collect();
    let material = answerer.gather(query);
    let sentences = material.passages.iter().map(|passage| passage.text.clone());
    let named = people(&material).chain(sentences);
    let names: BTreeSet<String> = named.filter_map(|text| part(&text, &bare)).collect();
    if names.len() < 2 {
        return None;
    }
    let words = &query.tokens;
    let span_of_name = slot.to.checked_sub(bare.len()).filter(|from| {
        let run = words.get(*from..slot.to);
        run.is_some_and(|run| run.iter().map(|t| t.bare.as_str()).eq(bare.iter().copied()))
    })?;
    let readings = names.iter().filter_map(|name| {
        Reading::new(query, span_of_name, slot.to, name, |own| {
            own.persons[at].name = tokens(name).iter().map(Syllable::of).collect();
            own.persons[at].words = name.clone();
        })
    });
    Some(readings.collect())
}

/// The people that what was gathered tells of.
pub(super) fn people(material: &Material) -> impl Iterator<Item = String> + '_ {
    material.facts.iter().flat_map(|stored| match &stored.fact.statement {
        Statement::PostHeld(held) => vec![held.person.clone()],
        Statement::PersonPraised(praised) => vec![praised.person.clone()],
        Statement::AwardGiven(given) => given
            .recipients
            .iter()
            .filter_map(|recipient| match recipient {
                Recipient::Named { name } => Some(name.clone()),
                Recipient::Counted { .. } => None,
            })
            .collect(),
        _ => Vec::new(),
    })
}

/// The syllables of a name that were typed, with their marks, where they stand in a text.
fn part(text: &str, bare: &[&str]) -> Option<String> {
    let words = tokens(text);
    let run = words
        .windows(bare.len())
        .find(|run| run.iter().all(|t| t.capital) && run.iter().map(|t| t.bare.as_str()).eq(bare.iter().copied()))?;
    let span = run[0].span.join(run[run.len() - 1].span);
    let written = span.of(text);
    // An English report writes the name without marks: that is no other person.
    (!written.is_ascii()).then(|| written.to_string())
}
