//! English by which the class of an award, or the length of something in so many days, is asked for.

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[
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
