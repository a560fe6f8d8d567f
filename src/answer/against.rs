//! A number held against that of another time in one breath: "1.047 bài, nhiều hơn năm ngoái 212 bài", "làm lợi 2,05 tỷ
//! đồng; hè năm ngoái là 1,4 tỷ đồng". Such a sentence tells both sides, and how far they are apart.

use super::answerer::{Answerer, best_first};
use super::asks::implied;
use super::candidate::Candidate;
use super::compose::push_source;
use super::held::{Times, apart, continues, holds, part_number};
use super::telling;
use super::trace::{self, Branch};
use super::verdict::{first_amount, of_one_sort};
use super::{Answer, Rich, Status};
use crate::entity::date::Period;
use crate::question::asked::{Ask, Asked};
use crate::question::{PeriodSlot, Query, earlier};
use crate::text::fold::phrase_bare;
use crate::text::sentence::sentences;

/// What an answer must be worth whose sentence holds another time against it, and how far it must meet the conditions.
const STANDS: f32 = 0.34;
const MEETS: f32 = 0.6;
const COVERED: f32 = 0.55;
/// So many of the best are looked at.
const LOOKED_AT: usize = 6;
/// The longest sentence that is told, in characters.
const LONGEST: usize = 420;
/// What is asked about an earlier time.
struct Sought {
    /// The question for the later time.
    query: Query,
    times: Times,
}

/// The answer where one sentence tells what the question holds against an earlier time; none where it holds nothing
/// against one.
pub fn answer(answerer: &Answerer, query: &Query, favoured: &[String], branches: &mut Vec<Branch>) -> Option<Answer> {
    let sought = sought(query)?;
    told(answerer, &sought, &asks(query), favoured, branches).map(|(candidate, _)| of(query, candidate, None, branches))
}

/// Whether a question holds a number against that of an earlier time.
pub fn holds_against(query: &Query) -> bool {
    sought(query).is_some()
}

/// "Thế năm trước đó?": the time of a question is told from that of the one before.
pub fn of_year_before(query: &Query) -> bool {
    let told = query.periods.iter().any(|slot| earlier::is_told(&slot.words));
    told && holds_against(query)
}

/// Two years held against each other: the sentence that tells both, and which of them it says has more.
pub fn years(
    answerer: &Answerer,
    sides: &[(String, Query)],
    tried: &[Ask],
    favoured: &[String],
    branches: &mut Vec<Branch>,
) -> Option<(Candidate, Option<usize>)> {
    let year = |side: &Query| {
        side.period()
            .and_then(|period| period.in_one_year().or(period.school_year()))
    };
    let [(_, one), (_, other)] = sides else { return None };
    let (first, second) = (year(one)?, year(other)?);
    if first == second {
        return None;
    }
    let (later, earlier) = if first > second { (0, 1) } else { (1, 0) };
    let sought = Sought {
        query: without_apart(sides[later].1.clone()),
        times: Times {
            later: Some(first.max(second)),
            earlier: Some(first.min(second)),
            apart: false,
        },
    };
    let (candidate, part) = told(answerer, &sought, tried, favoured, branches)?;
    let more = match apart(&part) {
        Some(true) => Some(later),
        Some(false) => Some(earlier),
        None => {
            let told = part_number(&part);
            let amount = |words: &str| first_amount(words, &answerer.lexicon);
            let both = amount(&candidate.reply.focus).zip(amount(&told));
            both.filter(|(one, other)| of_one_sort(one, other) && one.value != other.value)
                .map(|(one, other)| if one.value > other.value { later } else { earlier })
        }
    };
    Some((candidate, more))
}

fn sought(query: &Query) -> Option<Sought> {
    let words = &query.tokens;
    let follows = !query.inherited.is_empty();
    let held = earlier::held_against(words);
    let apart = earlier::asks_apart(&query.text);
    let number = query.asks.iter().all(|ask| {
        matches!(
            ask.asked,
            Asked::HowMany | Asked::Money | Asked::Percent | Asked::What | Asked::Deeds
        )
    });
    if query.asks.len() > 1 || !number {
        return None;
    }
    let counts = query
        .asks
        .iter()
        .any(|ask| ask.asked != Asked::What && ask.asked != Asked::Deeds)
        || query.yes_no;
    let apart = apart && counts;
    // "hơn năm trước mấy bài?", "tăng bao nhiêu?"
    if held.is_some() || (follows && apart && words.len() <= SHORT) {
        let mut own = without_apart(query.clone());
        let years = query.periods.iter().filter_map(|slot| slot.period.in_one_year());
        let later = years.clone().max();
        let earlier = years.min().filter(|year| Some(*year) != later);
        // "So với 2017 tăng mấy?": the one year that is named is what is held against.
        let named = held.and_then(|(from, to)| words[from..to].last()?.key.parse::<i16>().ok());
        if let (Some(year), [_]) = (named, own.periods.as_slice()) {
            own.periods.clear();
            return Some(Sought {
                query: own,
                times: Times {
                    later: None,
                    earlier: Some(year),
                    apart: true,
                },
            });
        }
        if let Some(latest) = own.periods.iter().max_by_key(|slot| slot.period.to).cloned() {
            own.periods = vec![latest];
        }
        return Some(Sought {
            query: own,
            times: Times {
                later,
                earlier,
                apart: true,
            },
        });
    }
    // "Thế năm trước đó?": the sentence that told of the year may tell of the one before it.
    let again = follows
        && query
            .inherited
            .iter()
            .any(|what| what.starts_with("asked") || what.starts_with("counted"));
    let [slot] = query.periods.as_slice() else { return None };
    let again = again || (follows && earlier::is_told(&slot.words));
    let year = slot.period.in_one_year()?;
    if !again || slot.to > words.len() || !query.persons.is_empty() {
        return None;
    }
    let later = Period::year(year + 1)?;
    let mut own = query.clone();
    own.periods = vec![PeriodSlot {
        period: later,
        ..slot.clone()
    }];
    Some(Sought {
        query: own,
        times: Times {
            later: Some(year + 1),
            earlier: Some(year),
            apart: false,
        },
    })
}

/// Whether an answer leaves out how far two numbers are apart, where that is asked.
pub fn left_out(query: &Query, told: &str) -> bool {
    sought(query).is_some_and(|sought| sought.times.apart) && apart(told).is_none()
}

/// A question of so many words at most asks for nothing but how far apart two numbers are.
const SHORT: usize = 9;

/// The question without the words that ask how far two numbers are apart.
fn without_apart(mut query: Query) -> Query {
    const ASKING: [&str; 17] = [
        "tang",
        "them",
        "giam",
        "chenh",
        "chenh lech",
        "hon",
        "kem",
        "nhieu",
        "it",
        "dong",
        "cao",
        "thap",
        "nhieu hon",
        "it hon",
        "so",
        "so voi",
        "thay doi",
    ];
    query.compares = false;
    query.yes_no = false;
    query
        .terms
        .retain(|term| !ASKING.contains(&phrase_bare(&term.words).as_str()));
    query
}

fn asks(query: &Query) -> Vec<Ask> {
    let numbers = query
        .asks
        .iter()
        .filter(|ask| matches!(ask.asked, Asked::HowMany | Asked::Money | Asked::Percent));
    let asks: Vec<Ask> = numbers.cloned().collect();
    match asks.is_empty() {
        true => vec![implied(query), Ask::of(Asked::HowMany)],
        false => asks,
    }
}

/// The best of those whose sentence, or the next one, holds the earlier time against them, and the words that do.
fn told(
    answerer: &Answerer,
    sought: &Sought,
    asks: &[Ask],
    favoured: &[String],
    branches: &mut Vec<Branch>,
) -> Option<(Candidate, String)> {
    let material = answerer.gather(&sought.query);
    let talked_of = |c: &Candidate| favoured.is_empty() || favoured.contains(&c.head.id);
    let stands = |c: &Candidate| c.score >= STANDS && c.conditions() >= MEETS && c.coverage >= COVERED && talked_of(c);
    let mut found: Vec<Candidate> = Vec::new();
    for ask in asks {
        found.extend(
            answerer
                .candidates(&answerer.weighing(&sought.query, ask, favoured), &material)
                .into_iter()
                .take(LOOKED_AT),
        );
    }
    found.sort_by(best_first);
    let best = found.iter().filter(|c| stands(c)).find_map(|candidate| {
        let mut told = candidate.clone();
        told.period_quote = None;
        if let Some(part) = holds(&candidate.quote, &candidate.reply.focus, &sought.times) {
            return Some((told, part));
        }
        let next = next(answerer, candidate)?;
        let part = continues(&next, &sought.times)?;
        told.period_quote = Some(next);
        Some((told, part))
    });
    if let Some((_, part)) = &best {
        branches.push(Branch::of(part.clone(), trace::candidates(&found, &sought.query)));
    }
    best
}

/// The sentence behind the candidate's, of the same paragraph.
fn next(answerer: &Answerer, candidate: &Candidate) -> Option<String> {
    let text = answerer.archive.text(&candidate.head.id)?;
    let end = text.find(&candidate.quote)? + candidate.quote.len();
    let rest = text.get(end..)?.split('\n').next()?;
    let first = *sentences(rest).first()?;
    Some(first.of(rest).trim().to_string())
}

/// The answer that tells the sentence whole.
pub fn of(query: &Query, mut candidate: Candidate, verdict: Option<Rich>, branches: &mut Vec<Branch>) -> Answer {
    telling::sentence(&mut candidate, query.lang, LONGEST);
    let mut text = candidate.reply.text.clone().capitalised();
    if let Some(next) = &candidate.period_quote {
        text = text.say(" ").say(next.as_str());
    }
    if let Some(verdict) = verdict {
        text = verdict.say("\n").with(text);
    }
    let mut sources = Vec::new();
    push_source(&mut sources, &candidate);
    let mut out = Answer::bare(Status::Answered, query.lang, text.spaced());
    out.facts.extend(candidate.fact);
    out.sources = sources;
    out.trace = std::mem::take(branches);
    out
}
