//! Members told in two breaths: "Trưởng cụm là quận A; Phó Trưởng cụm là quận B. Các thành viên khác gồm C và D."

use super::super::{Found, Scene, Statement};
use super::named::{self, Cluster};
use super::{ClusterFormed, ClusterPart, members, roles};
use crate::entity::{Words, organisation, place};
use crate::text::phrase::opening;
use crate::text::token::Token;
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

/// Whether a sentence opens with the rest of the members, and how many they are where it says so: "Các thành viên khác gồm",
/// "Bốn đơn vị còn lại là".
fn opens_rest(text: &str) -> Option<Option<u32>> {
    const UNITS: [&str; 9] = [
        "đơn vị",
        "thành viên",
        "địa phương",
        "huyện",
        "quận",
        "tỉnh",
        "sở",
        "phường",
        "xã",
    ];
    let key = fold::phrase_key(opening(text, OPENING));
    let rest = |behind: &str| [" còn lại ", " khác "].iter().any(|word| behind.starts_with(word));
    let counted = key.split_once(' ').and_then(|(number, behind)| {
        let behind = UNITS.iter().find_map(|unit| behind.strip_prefix(unit))?;
        members::number(number).filter(|_| rest(behind))
    });
    match counted {
        Some(number) => Some(Some(number)),
        None => OPENINGS.iter().any(|o| key.starts_with(o)).then_some(None),
    }
}

/// The units that have a role in a cluster by a sentence, and where it says so; a person is none.
fn leading(scene: &Scene, at: usize) -> Vec<(String, String, Span)> {
    let scene = &Scene { at, ..*scene };
    let unit = |holder: &str| {
        let words = Words::new(holder, scene.lexicon, true, scene.article.lang);
        let whole = |span: Span| span.end as usize == holder.len();
        let body = || organisation::name_at(&words, 0).is_some_and(|(entity, _)| whole(entity.span));
        place::find(&words).iter().any(|e| whole(e.span)) || body()
    };
    let found = roles::find(scene).into_iter();
    let held = found.filter_map(|found| match found.statement {
        Statement::ClusterFormed(ClusterFormed {
            number,
            part: ClusterPart::Role { holder, .. },
            ..
        }) if unit(&holder) => Some((number, holder, found.clause)),
        _ => None,
    });
    held.collect()
}

/// So many sentences behind the one that names who leads the others are told.
const BREATHS: usize = 3;

/// Who leads or led, and in the next sentence or up to two behind it the others: "Xã A, nơi giữ vai Cụm trưởng đến nay, tổ chức
/// hội nghị. Năm 2026 xã B làm Cụm trưởng. Ba thành viên còn lại là các xã C, D và E."
pub fn find(scene: &Scene) -> Vec<Found> {
    let told = (1..=BREATHS).find_map(|breaths| Some((breaths, opens_rest(scene.text_of(scene.at + breaths))?)));
    let Some((breaths, number)) = told else {
        return Vec::new();
    };
    let own = leading(scene, scene.at);
    let Some((_, _, mut clause)) = own.first().cloned() else {
        return Vec::new();
    };
    // It is told from the first sentence on that names one.
    let leads = |at: usize| !leading(scene, at).is_empty();
    if (1..=BREATHS - breaths)
        .filter_map(|back| scene.at.checked_sub(back))
        .any(leads)
    {
        return Vec::new();
    }
    let first = Words::new(scene.text(), scene.lexicon, true, scene.article.lang);
    let Some(cluster) = named::meant(scene, &named::all(&first), clause.start) else {
        return Vec::new();
    };
    for (_, _, span) in &own {
        clause = clause.join(*span);
    }
    let between = (1..breaths).flat_map(|breath| leading(scene, scene.at + breath));
    let mut names: Vec<String> = Vec::new();
    for (number, holder, _) in own.into_iter().chain(between) {
        let of_another = !number.is_empty() && number != cluster.number;
        if !of_another && !names.contains(&holder) {
            names.push(holder);
        }
    }
    let next = scene.text_of(scene.at + breaths);
    let words = Words::new(next, scene.lexicon, true, scene.article.lang);
    let opens = |token: &Token| matches!(token.key.as_str(), "gồm" | "là" | ":");
    let rest = words.tokens.iter().position(opens).and_then(|at| {
        let further = matches!(words.tokens.get(at + 1)?.key.as_str(), ":" | "có");
        members::list(&words, at + 1 + usize::from(further))
    });
    let Some((rest, _)) = rest.filter(|(rest, _)| number.is_none_or(|number| rest.len() == number as usize)) else {
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
    let of_cluster = head.ends_with(" thành viên") && members::number(head.split(' ').next().unwrap_or("")).is_some();
    let (head, said) = ["ấy", "đó", "này", "trên", "nói trên", "thành viên"]
        .iter()
        .find_map(|end| head.strip_suffix(&format!(" {end}")))
        .map_or((head, false), |head| (head, true));
    let unit = head.split_once(' ').filter(|(_, unit)| UNITS.contains(unit));
    let opens = unit.is_some_and(|(number, _)| (number == "các" && said) || members::number(number).is_some());
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
