//! Members told in two breaths: "Trưởng cụm là quận A; Phó Trưởng cụm là quận B. Các thành viên khác gồm C và D."

use super::super::{Found, Scene, Statement};
use super::{ClusterFormed, ClusterPart, members, named, roles};
use crate::entity::{Words, place};
use crate::text::{Span, fold};

/// How the rest of the members is opened.
const OPENINGS: [&str; 8] = [
    "các thành viên khác",
    "các thành viên còn lại",
    "các đơn vị khác",
    "các đơn vị còn lại",
    "các đơn vị thành viên khác",
    "các địa phương khác",
    "thành viên khác",
    "thành viên còn lại",
];

pub fn find(scene: &Scene) -> Vec<Found> {
    let next = scene.text_of(scene.at + 1);
    let key = fold::phrase_key(next);
    if !OPENINGS.iter().any(|o| key.starts_with(o)) {
        return Vec::new();
    }
    // Whoever leads is a member; a person is none.
    let mut names: Vec<String> = Vec::new();
    let mut clause: Option<Span> = None;
    for found in roles::find(scene) {
        let Statement::ClusterFormed(ClusterFormed {
            part: ClusterPart::Role { holder, .. },
            ..
        }) = found.statement
        else {
            continue;
        };
        let words = Words::new(&holder, scene.lexicon, true, scene.article.lang);
        let unit = place::find(&words).iter().any(|e| e.span.end as usize == holder.len());
        if unit && !names.contains(&holder) {
            names.push(holder);
            clause = Some(clause.map_or(found.clause, |c| c.join(found.clause)));
        }
    }
    let words = Words::new(next, scene.lexicon, true, scene.article.lang);
    let opened = words
        .tokens
        .iter()
        .position(|t| matches!(t.key.as_str(), "gồm" | "là" | ":"));
    let rest = opened.and_then(|at| {
        let begin = if matches!(words.tokens.get(at + 1)?.key.as_str(), ":" | "có") {
            at + 2
        } else {
            at + 1
        };
        members::list(&words, begin)
    });
    let (Some(clause), Some((rest, _))) = (clause, rest) else {
        return Vec::new();
    };
    let own = Words::new(scene.text(), scene.lexicon, true, scene.article.lang);
    let Some(cluster) = named::meant(scene, &named::all(&own), clause.start) else {
        return Vec::new();
    };
    names.extend(rest);
    let statement = Statement::ClusterFormed(ClusterFormed {
        name: cluster.name,
        number: cluster.number,
        part: ClusterPart::Members { names, count: None },
    });
    let mut found = Found::new(clause, statement);
    found.sentences = 2;
    vec![found]
}
