//! English by which the class of an award or the length of something in so many days is asked for, and "who was it that".

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: who was it that …",
        cleft,
        &[
            (
                "Who was it that presented the flags in Phu Loc?",
                "Who presented the flags in Phu Loc?",
            ),
            ("Which ward was it that led the cluster?", "Which ward led the cluster?"),
        ],
        &[
            "Who said it was so?",
            "Where was it held?",
            "How long was it that year?",
        ],
    ),
    rule(
        "reworded: who pinned an award on somebody",
        pinned,
        &[
            (
                "Who pinned the Labour Order on Nam Phu's flag?",
                "Who presented the Labour Order on Nam Phu's flag?",
            ),
            (
                "Who bestowed the Hero title in Phu Loc?",
                "Who presented the Hero title in Phu Loc?",
            ),
        ],
        &[
            "Who granted the land in Phu Loc?",
            "Who was it pinned on?",
            "Who delivered the most speeches in Phu Loc?",
        ],
    ),
    rule(
        "reworded: what grade was the order",
        grade,
        &[
            (
                "What grade was the Labour Order of 2016?",
                "which class was the Labour Order of 2016?",
            ),
            (
                "Labour Order given to Phu Loc: what grade?",
                "Labour Order given to Phu Loc: which class?",
            ),
            (
                "What level of medal did Phu Loc get?",
                "which class of medal did Phu Loc get?",
            ),
        ],
        &["What grade did the pupil repeat?", "Which class was the order?"],
    ),
    rule(
        "reworded: how long … (days)",
        how_long,
        &[
            (
                "How long did the flood stay in Phu Loc (days)?",
                "how many days did the flood stay in Phu Loc",
            ),
            ("How long, in months, was the drive?", "how many months was the drive"),
        ],
        &["How long was the drive?", "How long was the road (km)?"],
    ),
];

/// "Who was it that …": who.
fn cleft(said: &Said) -> Option<String> {
    let (at, to) = (1..said.end().min(6)).find_map(|at| {
        let to = said.one_of(
            at,
            &["was it that", "is it that", "was it who", "is it who", "were they that"],
        )?;
        Some((at, to))
    })?;
    said.one_of(0, &["who", "which", "what"]).map(|_| said.with(at, to, ""))
}

/// "Who pinned the order on her?": who presented it; only awards are meant.
fn pinned(said: &Said) -> Option<String> {
    const VERBS: [&str; 7] = [
        "who pinned",
        "who conferred",
        "who bestowed",
        "who granted",
        "who delivered",
        "who hung",
        "who attached",
    ];
    const GIVEN: [&str; 16] = [
        "order",
        "orders",
        "medal",
        "medals",
        "flag",
        "flags",
        "title",
        "titles",
        "certificate",
        "certificates",
        "award",
        "awards",
        "prize",
        "prizes",
        "insignia",
        "badge",
    ];
    let to = said.one_of(0, &VERBS)?;
    let given = said.tokens[to..].iter().any(|t| GIVEN.contains(&t.key.as_str()));
    given.then(|| said.with(0, to, "Who presented"))
}

fn grade(said: &Said) -> Option<String> {
    const GRADES: [&str; 6] = [
        "what grade",
        "which grade",
        "what level",
        "what rank",
        "what degree",
        "which level",
    ];
    let given = ["order", "medal", "decoration", "honour", "honor"];
    let (at, to) = (0..said.end()).find_map(|at| Some((at, said.one_of(at, &GRADES)?)))?;
    // "What grade was the order", "the order: what grade?"
    let near = if at == 0 {
        &said.tokens[to..said.tokens.len().min(to + 6)]
    } else {
        &said.tokens[..at]
    };
    near.iter()
        .any(|t| given.contains(&t.key.as_str()))
        .then(|| said.with(at, to, "which class"))
}

fn how_long(said: &Said) -> Option<String> {
    const UNITS: [&str; 6] = ["days", "weeks", "months", "years", "hours", "minutes"];
    let to = said.phrase(0, "how long")?;
    let at = (to..said.end()).find(|at| {
        let marked = said.tokens[at - 1].key == "(" || said.tokens[at - 1].key == "in";
        marked && said.one_of(*at, &UNITS).is_some()
    })?;
    let unit = said.words(at, at + 1);
    let closing = at
        + 1
        + usize::from(
            said.tokens
                .get(at + 1)
                .is_some_and(|t| matches!(t.key.as_str(), ")" | ",")),
        );
    let opening = (to..at)
        .rev()
        .take_while(|i| matches!(said.tokens[*i].key.as_str(), "(" | "in" | ","))
        .last()
        .unwrap_or(at);
    let before = said.words(to, opening);
    let behind = said.words(closing, said.end().max(closing));
    let rest: Vec<&str> = [before, behind].into_iter().filter(|part| !part.is_empty()).collect();
    Some(format!("how many {unit} {}", rest.join(" ")))
}
