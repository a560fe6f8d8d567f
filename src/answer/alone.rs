//! A comparison whose sides are each answered as a question of their own, and held against each other then. Where one of
//! them alone has no answer, `compare` looks for both in other ways.

use jiff::civil::Date;

use super::answerer::Answerer;
use super::compare::{of_a_part, without_outer};
use super::describe::describe;
use super::its_own::tells_all;
use super::side_question::questions;
use super::sides::{regions_of, sides};
use super::spelled::spelled;
use super::trace::Branch;
use super::{Answer, Rich, Source, Status, against, difference, each_side, verdict};
use crate::entity::{self, Value, Words};
use crate::question::asked::Asked;
use crate::question::{Query, Side};
use crate::text::Lang;
use crate::text::fold::{is_marked, phrase_bare, phrase_key};
use crate::text::sentence::parts;
use crate::wording;

/// So little apart two likelihoods are the same.
const AS_LIKELY: f32 = 0.05;
/// A longer side is told in part only, in characters.
const LONG: usize = 320;

/// The answer where each side has one; none where the question compares nothing. `doubtful`: nothing else answers it.
pub fn answer(answerer: &Answerer, query: &Query, favoured: &[String], today: Date, doubtful: bool) -> Option<Answer> {
    let compares = query.compares || each_side::of_years(query);
    if !compares || !query.inherited.is_empty() || difference::wanted(query) || against::holds_against(query) {
        return None;
    }
    let query = &without_outer(query, answerer);
    let sides = sides(query);
    let regions = regions_of(query);
    if sides.len() < 2 || regions.len() != sides.len() {
        return None;
    }
    // "UBND TP Hải Phòng thưởng 718M với 118G": what the first has before its name is said of both.
    let joined =
        query.places.len() < 2 && query.periods.len() < 2 && query.clusters.len() < 2 && query.persons.len() < 2;
    let (_, first_ends) = *regions.first()?;
    if joined && query.places.iter().any(|place| place.to <= first_ends) {
        return None;
    }
    let mut names: Vec<String> = Vec::new();
    let mut asked: Vec<Query> = Vec::new();
    let mut answers: Vec<Answer> = Vec::new();
    let told = |own: &Query, name: &str| {
        let told = answerer.answered(own, favoured);
        // What one ward or school of the side has is not what the side has.
        let mut sources = told.sources.iter().take(1);
        let part = own.asks_for(Asked::HowMany) && sources.any(|source| of_a_part(&source.quote, name));
        let stands =
            told.status == Status::Answered && !part && !tells_apart(&told) && names_award(answerer, own, &told);
        stands.then_some(told)
    };
    for ((name, side), text) in sides.iter().zip(questions(query, &regions)?) {
        let mut own = answerer.read(&text, today);
        own.compares = false;
        own.of_side = Some(Side {
            doubtful,
            ..Side::default()
        });
        answers.push(told(&own, name)?);
        asked.push(own);
        names.push(spelled(name, side, &answerer.lexicon));
    }
    // What one sentence tells of one side is not told of the other too, unless it tells of all.
    if let Some((one, other)) = told_twice(&answers) {
        if let Some(all) = of_all(answerer, query, &names, &answers) {
            return Some(all);
        }
        let less = if owner(answerer, &names, &answers, one, other)? == one {
            other
        } else {
            one
        };
        let quote = answers[less].sources.first()?.quote.clone();
        asked[less].of_side.get_or_insert_default().of_other.push(quote);
        answers[less] = told(&asked[less], &sides[less].0)?;
        if told_twice(&answers).is_some() {
            return None;
        }
    }
    let values: Vec<(&str, String)> = names
        .iter()
        .map(String::as_str)
        .zip(answers.iter().map(focus))
        .collect();
    let days: Vec<_> = answers
        .iter()
        .map(|a| a.sources.first().and_then(|s| s.head.date))
        .collect();
    let verdict = verdict::between(query, &answerer.lexicon, &values, &days);
    // A side that tells its year alone does not say which of two days came first.
    let year_alone = verdict::earlier_of(query).is_some() && verdict == Some(wording::equal(query.lang));
    let apart = doubtful && !verdict::counts_alike(&values, &answerer.lexicon);
    if year_alone || apart || verdict.is_none() && (doubtful || each_side::more_of(query)) {
        return None;
    }
    let mut text = match verdict {
        Some(verdict) => verdict.say("\n"),
        None => Rich::default(),
    };
    let mut out = Answer::bare(Status::Answered, query.lang, Rich::default());
    out.trace = describe(query, &answerer.lexicon);
    for (number, (name, answer)) in names.iter().zip(&answers).enumerate() {
        if number > 0 {
            text = text.say("\n");
        }
        text = text.with(Rich::of(name, short(answer)));
        out.facts.extend(answer.facts.iter().cloned());
        out.trace.push(Branch::of(name.as_str(), answer.trace.clone()));
    }
    out.text = text;
    // One source of each side stands before the second of any.
    let most = answers.iter().map(|a| a.sources.len()).max().unwrap_or(0);
    let row = (0..most).flat_map(|at| answers.iter().filter_map(move |a| a.sources.get(at)));
    let mut sources: Vec<Source> = Vec::new();
    for source in row {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    out.sources = sources;
    Some(out)
}

/// Two sides of which one sentence tells the same.
fn told_twice(answers: &[Answer]) -> Option<(usize, usize)> {
    let told_by = |answer: &Answer| answer.sources.first().map(|s| (s.head.id.clone(), s.quote.clone()));
    let same = |a: &Answer, b: &Answer| told_by(a) == told_by(b) && focus(a) == focus(b);
    let pairs = (0..answers.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
    pairs.into_iter().find(|(a, b)| same(&answers[*a], &answers[*b]))
}

/// Of which of two sides a sentence tells that was told of both: of the one it more likely answers; where it is as likely for
/// both, of the one that is named in it or last before it, as in news in brief; none where neither is told from the other.
fn owner(answerer: &Answerer, names: &[String], answers: &[Answer], one: usize, other: usize) -> Option<usize> {
    let (a, b) = answers[one].told.as_ref().zip(answers[other].told.as_ref())?;
    if (a.likely - b.likely).abs() > AS_LIKELY {
        return Some(if a.likely > b.likely { one } else { other });
    }
    let source = answers[one].sources.first()?;
    let text = answerer.archive.text(&source.head.id)?;
    let end = text.find(&source.quote)? + source.quote.len();
    let read = phrase_bare(text.get(..end)?);
    let last = |side: usize| read.rfind(&phrase_bare(&names[side]));
    match (last(one), last(other)) {
        (None, None) => None,
        (one_at, other_at) if one_at > other_at => Some(one),
        _ => Some(other),
    }
}

/// What a sentence that tells all sides tells of them: it stands as it is.
fn of_all(answerer: &Answerer, query: &Query, names: &[String], answers: &[Answer]) -> Option<Answer> {
    let mut out = answers.first()?.clone();
    let quote = out.sources.first()?.quote.clone();
    if !tells_all(&quote, names) {
        return None;
    }
    out.text = match query.lang {
        Lang::Vi => Rich::plain(quote),
        Lang::En => out.text.say(" ").with(Rich::plain(quote).quoted()),
    };
    out.sources.truncate(1);
    out.trace.splice(0..0, describe(query, &answerer.lexicon));
    Some(out)
}

/// Whether a report in English that tells of an award calls it by one of its names, or by none: "Good Worker" is no "Công
/// nhân giỏi Thủ đô".
fn names_award(answerer: &Answerer, query: &Query, answer: &Answer) -> bool {
    let Some(quote) = answer.sources.first().map(|source| source.quote.as_str()) else {
        return true;
    };
    let mut ids = query.awards.iter().flat_map(|slot| &slot.award.ids).peekable();
    if ids.peek().is_none() || quote.split(' ').any(is_marked) {
        return true;
    }
    let told = quote.to_lowercase();
    let named = |name: &String| told.contains(&name.to_lowercase());
    let other = || {
        let entities = entity::find(&Words::new(quote, &answerer.lexicon, true, Lang::En));
        quote.contains(['“', '"']) || entities.iter().any(|one| matches!(one.value, Value::Award(_)))
    };
    ids.any(|id| answerer.lexicon.awards.get(*id).english.iter().any(named)) || !other()
}

/// "301, hơn năm 2022 mười hai người": how far two numbers are apart is neither's own.
fn tells_apart(answer: &Answer) -> bool {
    let Some((source, told)) = answer.sources.first().zip(answer.told.as_ref()) else {
        return false;
    };
    let part = parts(&source.quote).into_iter().find(|part| part.contains(&told.focus));
    let part = part.map(|part| phrase_key(part.trim())).unwrap_or_default();
    let year = part.strip_prefix("hơn năm ").unwrap_or_default();
    year.starts_with(|c: char| c.is_ascii_digit()) || ["ngoái", "trước"].iter().any(|told| year.starts_with(told))
}

/// What a side is told in; of a long answer only the part that holds its value.
fn short(answer: &Answer) -> Rich {
    let long = answer.text.text().chars().count() > LONG;
    let told = answer.sources.first().zip(answer.told.as_ref()).filter(|_| long);
    let parted = told.and_then(|(source, told)| {
        let holds = |part: &&str| !told.focus.is_empty() && part.contains(&told.focus);
        let part = parts(&source.quote).into_iter().find(holds)?;
        let (before, after) = part.trim().split_once(told.focus.as_str())?;
        Some(Rich::plain(before).bold(told.focus.as_str()).say(after))
    });
    parted.unwrap_or_else(|| answer.text.clone())
}

/// The words of an answer that are its value.
fn focus(answer: &Answer) -> String {
    let bold = answer.text.0.iter().find(|run| run.bold);
    let told = answer.told.as_ref().map(|told| &told.focus);
    told.filter(|focus| !focus.is_empty())
        .or(bold.map(|run| &run.text))
        .cloned()
        .unwrap_or_else(|| answer.text.text())
}
