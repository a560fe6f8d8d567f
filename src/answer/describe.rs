//! How a question was understood, a line each, for `explain`.

use crate::entity::lexicon::Lexicon;
use crate::question::Query;
use crate::text::Lang;

/// How the question was understood, a line each.
pub fn describe(query: &Query, lexicon: &Lexicon) -> Vec<String> {
    let mut out = vec![
        format!("language: {}", if query.lang == Lang::Vi { "vi" } else { "en" }),
        format!("read as: {}", query.text),
    ];
    for (typed, meant) in &query.taken_for {
        out.push(format!("taken for: {typed} = {meant}"));
    }
    for slot in &query.places {
        let names: Vec<String> = slot.ids.iter().map(|p| lexicon.places.get(*p).full_name()).collect();
        out.push(format!("place: {} = {}", slot.words, names.join(" | ")));
    }
    for slot in &query.periods {
        out.push(format!(
            "time: {} = {}..{}",
            slot.words, slot.period.from, slot.period.to
        ));
    }
    for slot in &query.awards {
        let names: Vec<&str> = slot
            .award
            .ids
            .iter()
            .map(|a| lexicon.awards.get(*a).name.as_str())
            .collect();
        out.push(format!("award: {} = {}", slot.award.words, names.join(" | ")));
    }
    for slot in &query.persons {
        out.push(format!("person: {}", slot.words));
    }
    for slot in &query.posts {
        out.push(format!("post: {} = {}", slot.words, lexicon.posts.get(slot.post).name));
    }
    for slot in &query.clusters {
        out.push(format!("cluster: {}", slot.number));
    }
    let terms: Vec<String> = query
        .terms
        .iter()
        .map(|t| format!("{} ({:.1})", t.words, t.weight))
        .collect();
    out.push(format!("words: {}", terms.join(", ")));
    out.extend(query.inherited.iter().map(|i| format!("from before: {i}")));
    if query.compares {
        out.push("compares".to_string());
    }
    out
}
