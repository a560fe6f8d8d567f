//! Who heads and deputises a cluster, in English reports.

use super::super::{Found, Scene, Statement};
use super::{ClusterFormed, ClusterPart, named, roles};
use crate::entity::{Words, place};
use crate::text::{Lang, Span};

/// Words by which a unit comes to head a cluster, which is named behind them.
const LEADS: [&str; 9] = [
    "chosen to lead",
    "chosen to head",
    "chosen to chair",
    "elected to lead",
    "heads",
    "chairs",
    "leads",
    "will lead",
    "will chair",
];
/// Roles as they are called, the deputy's first.
const ROLES: [(&[&str], &str); 2] = [
    (&["deputy leader", "deputy head", "deputy chair"], "Cụm phó"),
    (
        &[
            "cluster leader",
            "cluster head",
            "head of the cluster",
            "leader of the cluster",
        ],
        "Cụm trưởng",
    ),
];
/// What stands between a unit and the role it has.
const HOLDS: [&str; 10] = [
    "serves as the",
    "serves as",
    "served as",
    "acts as",
    "is the",
    "is",
    "was elected",
    "was chosen as",
    "was named",
    "will be",
];
/// So many words may say what the unit is before it is told that it leads: ", the pottery commune chosen to lead".
const NEAR: usize = 6;

pub fn find(scene: &Scene) -> Vec<Found> {
    let text = scene.text();
    let told = ["luster", "bloc", "deputy "].iter().any(|sign| text.contains(sign));
    if scene.article.lang != Lang::En || !told {
        return Vec::new();
    }
    let words = scene.words();
    let clusters = named::all(&words);
    (0..words.tokens.len())
        .filter_map(|at| {
            let (role, from, end) = leads(&words, at).or_else(|| holds(&words, at))?;
            let span = words.tokens[at].span.join(words.tokens[end - 1].span);
            let cluster = roles::cluster_of(scene, &clusters, span)?;
            let (holder, unit) = unit_before(scene, &words, from)?;
            let statement = Statement::ClusterFormed(ClusterFormed {
                name: cluster.name,
                number: cluster.number,
                part: ClusterPart::Role {
                    role: role.to_string(),
                    holder,
                },
            });
            Some(Found::new(span.join(unit), statement))
        })
        .collect()
}

/// "heads Emulation Cluster No. 5": the role, and the tokens of the verb. Who leads with points came first.
fn leads(words: &Words, at: usize) -> Option<(&'static str, usize, usize)> {
    let end = LEADS.iter().filter_map(|verb| words.phrase(at, verb)).max()?;
    let named = [
        "emulation cluster",
        "the emulation cluster",
        "cluster",
        "the cluster",
        "emulation bloc",
    ];
    let cluster = named.iter().find_map(|name| words.phrase(end, name))?;
    let points = words.tokens[cluster..].iter().any(|t| t.key == "points");
    (!points).then_some(("Cụm trưởng", at, end))
}

/// "serves as deputy leader": the role, where its verb begins, and where the role ends.
fn holds(words: &Words, at: usize) -> Option<(&'static str, usize, usize)> {
    let verb = HOLDS.iter().filter_map(|verb| words.phrase(at, verb)).max()?;
    ROLES.iter().find_map(|(called, role)| {
        let end = called.iter().find_map(|name| words.phrase(verb, name))?;
        // "is deputy head of the city's Department of Home Affairs"
        let other = words.phrase(end, "of").is_some()
            && ["of the cluster", "of cluster", "of emulation", "of the emulation"]
                .iter()
                .all(|of| words.phrase(end, of).is_none());
        (!other).then_some((*role, at, end))
    })
}

/// The unit told last before token `from`, with what sort of place it is.
fn unit_before(scene: &Scene, words: &Words, from: usize) -> Option<(String, Span)> {
    let limit = words.tokens[from].span.start;
    let near = words.tokens[from.saturating_sub(NEAR + 2)].span.start;
    let mentions = place::mentions(scene.found());
    let (span, _) = mentions
        .filter(|(span, _)| span.end <= limit && span.start >= near)
        .last()?;
    let next = words.tokens.iter().position(|t| t.span.start >= span.end)?;
    let kinds = ["district", "ward", "commune", "province", "city"];
    let whole = match kinds.iter().any(|kind| words.is(next, kind)) && next < from {
        true => span.join(words.tokens[next].span),
        false => span,
    };
    Some((words.str(whole).to_string(), whole))
}
