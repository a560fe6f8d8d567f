//! "Which person", "What number of": longer ways of "who" and "how many".

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: which person",
        which_person,
        &[
            (
                "Which person presented the order to Gia Lam?",
                "who presented the order to Gia Lam?",
            ),
            (
                "By which person was the flag handed over?",
                "By whom was the flag handed over?",
            ),
        ],
        &[
            "Which persons with disabilities got jobs?",
            "Who is the person in charge?",
        ],
    ),
    rule(
        "reworded: what number of",
        what_number,
        &[
            ("What number of people got a title?", "how many people got a title?"),
            (
                "In 2021 what number of groups and individuals did it commend?",
                "In 2021 how many groups and individuals did it commend?",
            ),
        ],
        &["What number does cluster Hai have?", "What is the number of groups?"],
    ),
];

fn which_person(said: &Said) -> Option<String> {
    let (at, to) = (0..said.end()).find_map(|at| Some((at, said.phrase(at, "which person")?)))?;
    let by = at > 0 && said.phrase(at - 1, "by").is_some();
    Some(said.with(at, to, if by { "whom" } else { "who" }))
}

fn what_number(said: &Said) -> Option<String> {
    let (at, to) = (0..said.end()).find_map(|at| Some((at, said.phrase(at, "what number of")?)))?;
    Some(said.with(at, to, "how many"))
}
