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

/// "Năm đơn vị của Cụm thi đua số 2 ký giao ước. Năm đơn vị ấy là …", "Các thành viên gồm …": all of them in the next
/// sentence.
pub fn all_behind(scene: &Scene) -> Vec<Found> {
    const UNITS: [&str; 9] = [
        "đơn vị thành viên",
        "đơn vị",
        "thành viên",
        "địa phương",
        "quận huyện",
        "quận",
        "huyện",
        "tỉnh",
        "sở",
    ];
    let next = scene.text_of(scene.at + 1);
    let key = fold::phrase_key(next);
    let Some((head, _)) = key.split_once(" là ").or_else(|| key.split_once(" gồm ")) else {
        return Vec::new();
    };
    let (head, said) = ["ấy", "đó", "này", "trên", "nói trên", "thành viên"]
        .iter()
        .find_map(|end| head.strip_suffix(&format!(" {end}")))
        .map_or((head, false), |head| (head, true));
    let unit = head.split_once(' ').filter(|(_, unit)| UNITS.contains(unit));
    let opens = unit.is_some_and(|(number, _)| (number == "các" && said) || members::is_number(number));
    // "Đó là quận A, quận B và quận C."
    if !opens && !matches!(head, "đó" | "thành viên" | "các thành viên") {
        return Vec::new();
    }
    let own = Words::new(scene.text(), scene.lexicon, true, scene.article.lang);
    let clusters = named::all(&own);
    let [cluster] = &clusters[..] else {
        return Vec::new();
    };
    let Some(count) = members::count(&own.tokens, 0, own.tokens.len()) else {
        return Vec::new();
    };
    let words = Words::new(next, scene.lexicon, true, scene.article.lang);
    let opened = words.tokens.iter().position(|t| matches!(t.key.as_str(), "gồm" | "là"));
    let listed = opened.and_then(|at| {
        let colon = words.tokens.get(at + 1).is_some_and(|t| t.key == ":");
        members::list(&words, at + 1 + usize::from(colon))
    });
    let Some((names, _)) = listed.filter(|(names, _)| names.len() == count as usize) else {
        return Vec::new();
    };
    let statement = Statement::ClusterFormed(ClusterFormed {
        name: cluster.name.clone(),
        number: cluster.number.clone(),
        part: ClusterPart::Members {
            names,
            count: Some(count),
        },
    });
    let mut found = Found::new(cluster.span, statement);
    found.sentences = 2;
    vec![found]
}
