//! How a question was understood, for `explain`.

use super::trace::Branch;
use crate::entity::lexicon::Lexicon;
use crate::question::Query;
use crate::question::taken_over::is_taken_over;
use crate::question::terms::Term;
use crate::text::Lang;
use crate::wording;

/// How the question was understood.
pub fn describe(query: &Query, lexicon: &Lexicon) -> Vec<Branch> {
    let line = |label: &str, said: &str| Branch::leaf(format!("{label}: {said}"));
    let mut out = vec![
        line(wording::WHY_READ_AS, &query.text),
        line(wording::WHY_LANGUAGE, wording::why_language(query.lang)),
    ];
    for (typed, meant) in &query.taken_for {
        out.push(line(wording::WHY_TAKEN_FOR, &format!("{typed} = {meant}")));
    }
    let (inherited, named): (Vec<_>, Vec<_>) = slots(query, lexicon)
        .into_iter()
        .partition(|(from, _)| is_taken_over(*from));
    let mut named: Vec<Branch> = named.into_iter().map(|(_, branch)| branch).collect();
    let mut inherited: Vec<Branch> = inherited.into_iter().map(|(_, branch)| branch).collect();
    let words = |terms: Vec<&Term>| {
        terms
            .into_iter()
            .map(|t| t.words.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let (own, before): (Vec<_>, Vec<_>) = query.terms.iter().partition(|term| !is_taken_over(term.from));
    if !own.is_empty() {
        named.push(line(wording::WHY_WORDS, &words(own)));
    }
    if !before.is_empty() {
        inherited.push(line(wording::WHY_WORDS, &words(before)));
    }
    if query.inherited.iter().any(|what| what.starts_with("asked")) {
        let asked: Vec<&str> = query.asks.iter().map(|ask| wording::asked_for(ask.asked)).collect();
        inherited.push(line(wording::WHY_ASKED, &asked.join(", ")));
    }
    out.push(Branch::of(wording::WHY_SLOTS, named));
    if !inherited.is_empty() {
        out.push(Branch::of(wording::WHY_INHERITED, inherited));
    }
    if query.compares {
        out.push(Branch::leaf(wording::WHY_COMPARES));
    }
    out
}

/// Tells what was typed apart from what the question before adds, where a trace tells of the two as one whole question.
pub fn take_over(trace: &mut Vec<Branch>, whole: &Query, typed: &Query, lexicon: &Lexicon) {
    let read = describe(whole, lexicon);
    if trace.starts_with(&read) {
        trace.splice(..read.len(), describe(typed, lexicon));
    }
}

/// What was recognised, each with where it stands.
fn slots(query: &Query, lexicon: &Lexicon) -> Vec<(usize, Branch)> {
    let mut out: Vec<(usize, Branch)> = Vec::new();
    let mut push = |from: usize, label: &str, words: &str, means: String| {
        let same = means.is_empty() || means == words;
        let text = if same {
            format!("{label}: {words}")
        } else {
            format!("{label}: {words} = {means}")
        };
        out.push((from, Branch::leaf(text)));
    };
    for slot in &query.places {
        let names: Vec<String> = slot.ids.iter().map(|p| lexicon.places.get(*p).full_name()).collect();
        let mut once = names.clone();
        once.dedup();
        push(slot.from, wording::WHY_PLACE, &slot.words, once.join(" | "));
    }
    for slot in &query.periods {
        let (from, to) = (slot.period.from, slot.period.to);
        let days = format!("{} – {}", wording::date(Lang::Vi, from), wording::date(Lang::Vi, to));
        push(slot.from, wording::WHY_TIME, &slot.words, days);
    }
    for slot in &query.awards {
        let names: Vec<&str> = slot
            .award
            .ids
            .iter()
            .map(|a| lexicon.awards.get(*a).name.as_str())
            .collect();
        push(slot.from, wording::WHY_AWARD, &slot.award.words, names.join(" | "));
    }
    for slot in &query.persons {
        push(slot.from, wording::WHY_PERSON, &slot.words, String::new());
    }
    for slot in &query.posts {
        push(
            slot.from,
            wording::WHY_POST,
            &slot.words,
            lexicon.posts.get(slot.post).name.clone(),
        );
    }
    for slot in &query.clusters {
        push(slot.from, wording::WHY_CLUSTER, &slot.number, String::new());
    }
    out
}
