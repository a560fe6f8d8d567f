//! Members told in two breaths: "Trưởng cụm là quận A; Phó Trưởng cụm là quận B. Các thành viên khác gồm C và D."

use super::super::{Found, Scene, Statement};
use super::named::{self, Cluster};
use super::{ClusterFormed, ClusterPart, members, roles};
use crate::entity::{Words, place};
use crate::text::phrase::opening;
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

/// So many words open a sentence.
const OPENING: usize = 14;

/// Whether a sentence opens with the rest of the members: "Các thành viên khác gồm", "Bốn đơn vị còn lại là".
fn opens_rest(text: &str) -> bool {
    const UNITS: [&str; 6] = ["đơn vị", "thành viên", "địa phương", "huyện", "phường", "xã"];
    let key = fold::phrase_key(opening(text, OPENING));
    let counted = key.split_once(' ').filter(|(number, _)| members::is_number(number));
    let unit = counted.and_then(|(_, rest)| UNITS.iter().find_map(|unit| rest.strip_prefix(unit)));
    let rest = unit.is_some_and(|rest| [" còn lại ", " khác "].iter().any(|word| rest.starts_with(word)));
    rest || OPENINGS.iter().any(|o| key.starts_with(o))
}

/// The units that have a role in a sentence, and where it says so; whether one of them leads, and one deputises.
#[derive(Default)]
struct Leading {
    names: Vec<String>,
    clause: Option<Span>,
    head: bool,
    deputy: bool,
}

/// Whoever leads is a member; a person is none.
fn leading(scene: &Scene, at: usize) -> Leading {
    let scene = &Scene { at, ..*scene };
    let mut out = Leading::default();
    for found in roles::find(scene) {
        let Statement::ClusterFormed(ClusterFormed {
            part: ClusterPart::Role { role, holder },
            ..
        }) = found.statement
        else {
            continue;
        };
        let words = Words::new(&holder, scene.lexicon, true, scene.article.lang);
        let unit = place::find(&words).iter().any(|e| e.span.end as usize == holder.len());
        if unit && !out.names.contains(&holder) {
            let deputy = fold::phrase_key(&role).contains("phó");
            out.names.push(holder);
            out.clause = Some(out.clause.map_or(found.clause, |c| c.join(found.clause)));
            out.head |= !deputy;
            out.deputy |= deputy;
        }
    }
    out
}

/// Who leads, and in the next sentence or the one behind it the others.
pub fn find(scene: &Scene) -> Vec<Found> {
    let Some(breaths) = (1..=2).find(|breaths| opens_rest(scene.text_of(scene.at + breaths))) else {
        return Vec::new();
    };
    let next = scene.text_of(scene.at + breaths);
    let Leading {
        mut names,
        clause,
        head,
        deputy,
    } = leading(scene, scene.at);
    if breaths == 2 {
        // "… huyện A, đơn vị Cụm trưởng. Cụm phó là huyện B. Bốn đơn vị còn lại là …"
        let second = leading(scene, scene.at + 1);
        if !head || deputy || second.head || second.names.is_empty() {
            return Vec::new();
        }
        names.extend(second.names);
    } else if deputy && !head && scene.at > 0 && leading(scene, scene.at - 1).head {
        return Vec::new();
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
    found.sentences = breaths + 1;
    vec![found]
}

/// Whether a sentence lists the members without the one where all met: "Ngoài chủ nhà, cụm có …".
pub fn leaves_out_host(sentence: &str) -> bool {
    let key = fold::phrase_key(opening(sentence, OPENING));
    let opens = ["ngoài chủ nhà", "ngoài đơn vị chủ nhà", "cùng với chủ nhà"];
    opens.iter().any(|o| key.starts_with(o))
}

/// "Sáu phường thuộc Cụm thi đua số 1 họp tại phường A. Ngoài chủ nhà còn có các phường B, C …": the host and the others.
fn beside_host(scene: &Scene) -> Option<Vec<Found>> {
    let next = scene.text_of(scene.at + 1);
    if !leaves_out_host(next) {
        return None;
    }
    let own = Words::new(scene.text(), scene.lexicon, true, scene.article.lang);
    let clusters = named::all(&own);
    let [cluster] = &clusters[..] else { return None };
    let count = members::count(&own.tokens, 0, own.tokens.len())?;
    let at = own.tokens.iter().rev().find(|t| t.key == "tại")?.span.end;
    let (host, _) = place::mentions(scene.found()).find(|(span, _)| span.start >= at)?;
    let words = Words::new(next, scene.lexicon, true, scene.article.lang);
    let begin = words
        .tokens
        .iter()
        .position(|t| matches!(t.key.as_str(), "có" | "gồm"))?
        + 1;
    let (rest, _) = members::list(&words, begin)?;
    let names: Vec<String> = std::iter::once(own.str(host).to_string()).chain(rest).collect();
    if names.len() != count as usize {
        return None;
    }
    Some(vec![with_next(cluster, names, count)])
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
    if let Some(found) = beside_host(scene) {
        return found;
    }
    let next = scene.text_of(scene.at + 1);
    let key = fold::phrase_key(opening(next, OPENING));
    let Some((head, _)) = key.split_once(" là ").or_else(|| key.split_once(" gồm ")) else {
        return Vec::new();
    };
    // "Bảy thành viên là các phường …" says itself how many.
    let of_cluster = head.ends_with(" thành viên") && members::is_number(head.split(' ').next().unwrap_or(""));
    let (head, said) = ["ấy", "đó", "này", "trên", "nói trên", "thành viên"]
        .iter()
        .find_map(|end| head.strip_suffix(&format!(" {end}")))
        .map_or((head, false), |head| (head, true));
    let unit = head.split_once(' ').filter(|(_, unit)| UNITS.contains(unit));
    let opens = unit.is_some_and(|(number, _)| (number == "các" && said) || members::is_number(number));
    // "Đó là quận A, quận B và quận C."
    if !opens && !of_cluster && !matches!(head, "đó" | "thành viên" | "các thành viên") {
        return Vec::new();
    }
    let own = Words::new(scene.text(), scene.lexicon, true, scene.article.lang);
    let clusters = named::all(&own);
    let [cluster] = &clusters[..] else {
        return Vec::new();
    };
    let words = Words::new(next, scene.lexicon, true, scene.article.lang);
    let told = || members::count(&words.tokens, 0, 3).filter(|_| of_cluster);
    let Some(count) = members::count(&own.tokens, 0, own.tokens.len()).or_else(told) else {
        return Vec::new();
    };
    let opened = words.tokens.iter().position(|t| matches!(t.key.as_str(), "gồm" | "là"));
    let listed = opened.and_then(|at| {
        let colon = words.tokens.get(at + 1).is_some_and(|t| t.key == ":");
        members::list(&words, at + 1 + usize::from(colon))
    });
    let Some((names, _)) = listed.filter(|(names, _)| names.len() == count as usize) else {
        return Vec::new();
    };
    vec![with_next(cluster, names, count)]
}

/// All members of a cluster, told in the sentence that names it and the next.
fn with_next(cluster: &Cluster, names: Vec<String>, count: u32) -> Found {
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
    found
}
