//! What differs between two lists: "phường nào có trong cụm 5 năm 2023 mà không có năm 2024?" is one list without the other.

use super::answerer::Answerer;
use super::candidate::Candidate;
use super::compose::{ANSWERS, push_source};
use super::listed;
use super::sides::sides;
use super::trace::{self, Branch};
use super::{Answer, Rich, Source, Status};
use crate::fact::Statement;
use crate::fact::award_given::{Recipient, Status as Standing};
use crate::fact::cluster_formed::ClusterPart;
use crate::question::Query;
use crate::question::asked::{Ask, Asked};
use crate::text::fold::phrase_bare;
use crate::text::token::Token;
use crate::wording;

/// Words that say: in the one, not in the other.
const WITHOUT: [&str; 9] = [
    "ma khong",
    "nhung khong",
    "chu khong",
    "ma chua",
    "nhung chua",
    "but not",
    "and not",
    "khong con",
    "but no longer",
];
/// Words that ask for both directions.
const EITHER: [&str; 8] = [
    "khac nhau",
    "khac gi",
    "khac nam",
    "khac so voi",
    "them bot",
    "differ",
    "difference",
    "changed",
];
/// Words that ask for what the later list has besides the earlier, and for what it lacks.
const ADDED: [&str; 5] = ["co them", "them", "moi co", "gained", "joined"];
const DROPPED: [&str; 5] = ["mat", "bot", "roi", "lost", "left"];
/// How well the conditions of a side must be met for its list to count.
const MET: f32 = 0.8;

/// A side of the question: its words, what is in its list, and what told of it.
struct Side {
    words: String,
    names: Vec<String>,
    told_by: Vec<Candidate>,
}

/// The difference where both lists are known; none where the question asks for none.
pub fn answer(answerer: &Answerer, query: &Query, favoured: &[String], branches: &mut Vec<Branch>) -> Option<Answer> {
    if !wanted(query) {
        return None;
    }
    let mut all = sides(query);
    let added = added(query);
    if added.is_some() {
        all.sort_by_key(|(_, side)| side.period().map(|period| period.from));
    }
    // What was added the later list has, and what was dropped the earlier.
    if added == Some(true) {
        all.reverse();
    }
    let [(first, one), (second, other)] = all.as_slice() else {
        return None;
    };
    let read = |name: &str, side: &Query| {
        let mut side = side.clone();
        let asking = |words: &str| words == "so voi" || ADDED.contains(&words) || DROPPED.contains(&words);
        side.terms.retain(|term| !asking(&phrase_bare(&term.words)));
        let side = list(answerer, name, &side, favoured);
        (!side.names.is_empty()).then_some(side)
    };
    let (one, other) = (read(first, one)?, read(second, other)?);
    // A list that lacks what is said to have come is not the whole of it.
    if added.is_some() && one.names.iter().all(|name| holds(&other.names, name)) {
        return None;
    }
    for side in [&one, &other] {
        branches.push(Branch::of(side.words.as_str(), trace::candidates(&side.told_by, query)));
    }
    // "không được ở B mà được ở A" is not how people ask; what is named behind the words is what is left out.
    let mut text = only_in(query, &one, &other);
    if without(query).is_none() && added.is_none() {
        text = text.say("\n").with(only_in(query, &other, &one));
    }
    let mut sources: Vec<Source> = Vec::new();
    let mut out = Answer::bare(Status::Answered, query.lang, text);
    for candidate in one.told_by.iter().chain(&other.told_by) {
        push_source(&mut sources, candidate);
        out.facts.extend(candidate.fact.clone());
    }
    out.sources = sources;
    out.trace = std::mem::take(branches);
    Some(out)
}

/// Whether it is asked what one list has and the other has not.
pub fn wanted(query: &Query) -> bool {
    let either = EITHER.iter().any(|phrase| stands(&query.tokens, phrase).is_some());
    let lists = query.asks.iter().any(|ask| {
        matches!(
            ask.asked,
            Asked::Who | Asked::Members | Asked::Place | Asked::What | Asked::WhoIs
        )
    });
    (without(query).is_some() || either || added(query).is_some()) && lists
}

/// "Cụm 10 năm 2023 so với 2019 có thêm huyện nào?": some where the lists of two years are held against each other;
/// whether what was added is asked for, or what was dropped.
fn added(query: &Query) -> Option<bool> {
    let [first, second] = query.periods.as_slice() else {
        return None;
    };
    let held = ["so voi", "compared", "than", "tu"]
        .iter()
        .any(|phrase| stands(&query.tokens, phrase).is_some());
    const CLUSTERS: [&str; 4] = ["cum", "khoi", "cluster", "bloc"];
    let of_cluster = query.tokens.iter().any(|token| CLUSTERS.contains(&token.bare.as_str()));
    let two = first.period != second.period && held && of_cluster;
    let member = query
        .asks
        .iter()
        .any(|ask| matches!(ask.asked, Asked::Place | Asked::Who | Asked::Members));
    let says = |all: &[&str]| all.iter().any(|phrase| stands(&query.tokens, phrase).is_some());
    match two && member {
        true if says(&ADDED) => Some(true),
        true if says(&DROPPED) => Some(false),
        _ => None,
    }
}

/// Where "mà không" or the like stands.
fn without(query: &Query) -> Option<usize> {
    WITHOUT.iter().filter_map(|phrase| stands(&query.tokens, phrase)).min()
}

fn stands(words: &[Token], phrase: &str) -> Option<usize> {
    let parts: Vec<&str> = phrase.split(' ').collect();
    words
        .windows(parts.len())
        .position(|run| run.iter().map(|t| t.bare.as_str()).eq(parts.iter().copied()))
}

/// The members of a side's cluster, else those who got the award there and then.
fn list(answerer: &Answerer, name: &str, query: &Query, favoured: &[String]) -> Side {
    let material = answerer.gather(query);
    let clusters = answerer.candidates(&answerer.weighing(query, &Ask::of(Asked::Members), favoured), &material);
    let cluster = clusters.into_iter().find(|c| {
        let members = c.fact.as_ref().is_some_and(|f| !members(&f.fact.statement).is_empty());
        members && c.place * c.period * c.cluster >= MET && c.score >= ANSWERS / 2.0
    });
    let told_by: Vec<Candidate> = match cluster {
        Some(cluster) if !query.clusters.is_empty() || query.awards.is_empty() => vec![cluster],
        _ => answerer
            .candidates(&answerer.weighing(query, &Ask::of(Asked::Who), favoured), &material)
            .into_iter()
            .filter(|c| {
                c.fact
                    .as_ref()
                    .is_some_and(|f| !recipients(&f.fact.statement).is_empty())
            })
            .filter(|c| c.conditions() >= MET && c.unopposed >= MET)
            .collect(),
    };
    if told_by.is_empty() && query.awards.is_empty() {
        let listed = answerer.candidates(&answerer.weighing(query, &Ask::of(Asked::Members), favoured), &material);
        let listed = listed.into_iter().find_map(|c| {
            let meets = c.fact.is_none() && c.place * c.period * c.cluster >= MET && c.score >= ANSWERS / 2.0;
            let names = meets.then(|| listed::names(&c.quote, &answerer.lexicon)).flatten()?;
            Some((c, names))
        });
        if let Some((told, names)) = listed {
            return Side {
                words: name.to_string(),
                names,
                told_by: vec![told],
            };
        }
    }
    let mut names: Vec<String> = Vec::new();
    for told in told_by.iter().filter_map(|c| c.fact.as_ref()) {
        for name in members(&told.fact.statement)
            .into_iter()
            .chain(recipients(&told.fact.statement))
        {
            if !holds(&names, &name) {
                names.push(name);
            }
        }
    }
    Side {
        words: name.to_string(),
        names,
        told_by,
    }
}

fn members(statement: &Statement) -> Vec<String> {
    match statement {
        Statement::ClusterFormed(cluster) => match &cluster.part {
            ClusterPart::Members { names, .. } => names.clone(),
            ClusterPart::Role { .. } => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn recipients(statement: &Statement) -> Vec<String> {
    let Statement::AwardGiven(given) = statement else {
        return Vec::new();
    };
    if !matches!(given.status, Standing::Given | Standing::Posthumous | Standing::Earlier) {
        return Vec::new();
    }
    let named = given.recipients.iter().filter_map(|recipient| match recipient {
        Recipient::Named { name } => Some(name.clone()),
        Recipient::Counted { .. } => None,
    });
    // "Các phường" names none of them.
    const SEVERAL: [&str; 4] = ["cac ", "nhung ", "nhieu ", "mot so "];
    let several = |name: &String| SEVERAL.iter().any(|word| phrase_bare(name).starts_with(word));
    named.filter(|name| !several(name)).collect()
}

/// Whether a name stands in a list, whatever kind or form of address is said before it.
fn holds(names: &[String], name: &str) -> bool {
    const BEFORE: [&str; 18] = [
        "phuong ",
        "xa ",
        "thi tran ",
        "quan ",
        "huyen ",
        "thi xa ",
        "tinh ",
        "thanh pho ",
        "tp ",
        "ubnd ",
        "ong ",
        "ba ",
        "anh ",
        "chi ",
        "co ",
        "cac ",
        "dong chi ",
        "em ",
    ];
    let own = |name: &str| {
        let mut bare = phrase_bare(name);
        while let Some(rest) = BEFORE.iter().find_map(|before| bare.strip_prefix(before)) {
            bare = rest.to_string();
        }
        bare
    };
    let wanted = own(name);
    names.iter().any(|known| own(known) == wanted)
}

fn only_in(query: &Query, one: &Side, other: &Side) -> Rich {
    let only = one.names.iter().filter(|name| !holds(&other.names, name)).cloned();
    let only: Vec<String> = only.collect();
    wording::only_in(query.lang, &one.words, &other.words, &only)
}
