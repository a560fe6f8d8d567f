//! English as it is typed in a hurry: "Date of the meeting?", "Items returned in 2022 - total?", "Order of 2017: name and
//! class?".

use super::{Rewording, Said, rule};
use crate::text::token::TokenKind;

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: name of the man who …",
        name_of_doer,
        &[
            (
                "name of the man in charge of the Phu Loc station",
                "who is the head of the Phu Loc station",
            ),
            ("Full name of the woman who founded the club?", "who founded the club?"),
            (
                "What is the name of the head of the ward's Women's Union?",
                "who is the head of the ward's Women's Union?",
            ),
            (
                "What was the name of the oldest winner in Phu Loc?",
                "who was the oldest winner in Phu Loc?",
            ),
            (
                "Name of the party secretary of Phu Loc?",
                "who is the party secretary of Phu Loc?",
            ),
        ],
        &[
            "Name of the station",
            "What is the name of the oldest movement?",
            "Name of the doctor heading the clinic",
            "Who is in charge of the station?",
        ],
    ),
    rule(
        "reworded: <sum> of …?",
        sum,
        &[
            (
                "2023 budget contribution of Bloc No. 2?",
                "how much was the 2023 budget contribution of Bloc No. 2?",
            ),
            (
                "The savings from the drive of 2019",
                "how much was the savings from the drive of 2019",
            ),
        ],
        &[
            "When was the meeting?",
            "Which budget contribution of Bloc No. 2 grew?",
            "Phu Loc's list of 2020 names whom?",
        ],
    ),
    rule(
        "reworded: <noun> …: total?",
        tail,
        &[
            (
                "Items returned by the driver in 2022 - total?",
                "how many Items returned by the driver in 2022",
            ),
            (
                "Phu Loc contest 2021, entries for the final: how many",
                "Phu Loc contest 2021, how many entries for the final",
            ),
            (
                "Phu Loc, 60-day drive: start and end dates please",
                "Phu Loc, 60-day drive: between which dates",
            ),
            (
                "Phu Loc's 2017 decoration: name and class?",
                "Phu Loc's 2017 decoration: which order and which class",
            ),
            (
                "First-prize winner, Phu Loc, 2023 - name please",
                "who is the First-prize winner, Phu Loc, 2023",
            ),
        ],
        &["How many items in total?", "Which total?", "Flag of 2020: which class?"],
    ),
    rule(
        "reworded: total <nouns> …",
        total,
        &[
            (
                "Boat near Phu Loc: total people saved by the captain?",
                "Boat near Phu Loc: how many people saved by the captain?",
            ),
            (
                "Phu Loc drive 2019 - units of blood collected?",
                "Phu Loc drive 2019 - how many units of blood collected?",
            ),
            (
                "Phu Loc 2020, total collectives rewarded?",
                "Phu Loc 2020, how many collectives rewarded?",
            ),
            (
                "Pact of 2017 - total points on the scale?",
                "Pact of 2017 - what score on the scale?",
            ),
        ],
        &[
            "What was the total revenue?",
            "total value of the gifts",
            "How many total wards?",
        ],
    ),
];

/// "Name of the man in charge of …", "name of the woman who founded …": who does so.
fn name_of_doer(said: &Said) -> Option<String> {
    const PEOPLE: [&str; 7] = ["man", "woman", "person", "official", "leader", "individual", "one"];
    const HEADS: [&str; 8] = [
        "in charge of",
        "heading",
        "at the head of",
        "leading",
        "responsible for",
        "who heads",
        "who leads",
        "who is in charge of",
    ];
    const POSTS: [&str; 12] = [
        "director",
        "chairman",
        "chairwoman",
        "chairperson",
        "secretary",
        "commander",
        "commissar",
        "president",
        "rector",
        "principal",
        "headmaster",
        "winner",
    ];
    // So many words may say which: "the first party", "the youngest skilled".
    const BEFORE_POST: usize = 2;
    let past = said.phrase(0, "what was").is_some();
    let at = said.one_of(0, &["what is the", "what was the", "the"]).unwrap_or(0);
    let name = said.one_of(at, &["full name of", "name of"])?;
    let at = said.one_of(name, &["the", "a"]).unwrap_or(name);
    if (at..=at + BEFORE_POST).any(|at| said.one_of(at, &POSTS).is_some()) {
        return Some(said.with(0, name, if past { "who was" } else { "who is" }));
    }
    if let Some(behind) = said.one_of(at, &["head of", "leader of", "chief of", "boss of"]) {
        return Some(said.with(0, behind, "who is the head of"));
    }
    let to = said.one_of(at, &PEOPLE)?;
    match said.one_of(to, &HEADS) {
        Some(behind) => Some(said.with(0, behind, "who is the head of")),
        None => said
            .one_of(to, &["who", "that"])
            .map(|behind| said.with(0, behind, "who")),
    }
}

/// Whether anything is asked for by a word that asks.
fn asks(said: &Said) -> bool {
    const WORDS: [&str; 10] = [
        "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "name",
    ];
    said.tokens.iter().any(|t| WORDS.contains(&t.key.as_str()))
}

fn sum(said: &Said) -> Option<String> {
    let at = said.one_of(0, &["the exact", "the"]).unwrap_or(0);
    (!asks(said) && sum_of(said, at)).then(|| said.with(0, at, "how much was the"))
}

/// "2023 budget contribution of …", "Total value of savings from …": the first noun before "of", "from" is one of money.
fn sum_of(said: &Said, at: usize) -> bool {
    const MONEY: [&str; 22] = [
        "contribution",
        "contributions",
        "revenue",
        "revenues",
        "income",
        "budget",
        "value",
        "cost",
        "costs",
        "profit",
        "profits",
        "savings",
        "earnings",
        "turnover",
        "debt",
        "fund",
        "funds",
        "prize",
        "bonus",
        "donation",
        "donations",
        "spending",
    ];
    const LINKS: [&str; 8] = ["of", "from", "by", "for", "in", "paid", "raised", "collected"];
    let link = (at..said.end().min(at + 7)).find(|at| LINKS.contains(&said.tokens[*at].key.as_str()));
    link.and_then(|link| link.checked_sub(1))
        .is_some_and(|last| last >= at && MONEY.contains(&said.tokens[last].key.as_str()))
}

/// Where the last part of the question begins, behind a colon, a dash or a comma.
fn last_part(said: &Said, end: usize) -> Option<usize> {
    (1..end)
        .rev()
        .find(|at| said.opens(*at) && said.tokens[at - 1].kind == TokenKind::Sign)
}

fn tail(said: &Said) -> Option<String> {
    const POLITE: [&str; 3] = ["please", "pls", "thanks"];
    let end = said.end();
    let end = if end > 1 && said.one_of(end - 1, &POLITE).is_some() {
        end - 1
    } else {
        end
    };
    let part = last_part(said, end)?;
    let ends = |phrases: &[&str]| said.one_of(part, phrases) == Some(end);
    let before = said.words(0, part - 1).trim_end_matches([',', ':', '-', '–', ' ']);
    let rest = Said::new(before);
    if ends(&[
        "total",
        "in total",
        "how many",
        "how many in total",
        "number",
        "the number",
        "count",
    ]) {
        // The noun opens the part before: "contest 2021, entries for the final: how many".
        let opened = last_part(&rest, rest.tokens.len()).unwrap_or(0);
        let noun = rest
            .tokens
            .get(opened)
            .filter(|t| t.is_word() && counted(&rest, opened));
        let at = if noun.is_some() { opened } else { 0 };
        let asked = said.one_of(part, &["how many", "how many in total"]).is_some();
        return (!asks(&rest) && (asked || counted(&rest, at)) && rest.tokens.first()?.is_word())
            .then(|| rest.with(at, at, "how many"));
    }
    if asks(&rest) {
        return None;
    }
    let asked = |words: &str| Some(said.with(part, said.tokens.len(), words));
    if ends(&[
        "start and end dates",
        "dates",
        "start and end",
        "start and finish dates",
        "from when to when",
    ]) {
        return asked("between which dates");
    }
    if ends(&[
        "name and class",
        "name and grade",
        "which and what class",
        "award and class",
        "type and class",
    ]) {
        return asked("which order and which class");
    }
    if ends(&[
        "name",
        "the name",
        "full name",
        "names",
        "their names",
        "his name",
        "her name",
    ]) {
        return Some(rest.with(0, 0, "who is the"));
    }
    None
}

/// Whether several things stand at a token, or a word behind it: "items", "award entries".
fn counted(said: &Said, at: usize) -> bool {
    const SEVERAL: [&str; 7] = ["people", "children", "men", "women", "staff", "entries", "households"];
    let several = |t: &crate::text::token::Token| {
        t.is_word()
            && (SEVERAL.contains(&t.key.as_str()) || t.key.len() > 3 && t.key.ends_with('s') && !t.key.ends_with("ss"))
    };
    let possessive = |at: usize| {
        said.tokens
            .get(at + 1)
            .is_some_and(|t| matches!(t.key.as_str(), "'" | "’"))
    };
    (at..at + 3)
        .take_while(|at| {
            said.tokens
                .get(*at)
                .is_some_and(|t| t.is_word() && (*at == 0 || !t.capital))
        })
        .any(|at| several(&said.tokens[at]) && !possessive(at))
}

/// "Phu Loc drive 2019 - units of blood collected?": the last part names several things and what was done to them.
fn done(said: &Said) -> Option<String> {
    const DONE: [&str; 14] = [
        "collected",
        "built",
        "donated",
        "rewarded",
        "commended",
        "honoured",
        "honored",
        "returned",
        "planted",
        "saved",
        "rescued",
        "trained",
        "registered",
        "received",
    ];
    const GIVEN: [&str; 6] = ["awards", "titles", "prizes", "medals", "names", "orders"];
    let end = said.end();
    let part = last_part(said, end)?;
    let nouns = said.tokens.get(part..end)?;
    let given = nouns.iter().any(|t| GIVEN.contains(&t.key.as_str()));
    let ends = DONE.contains(&nouns.last()?.key.as_str());
    (ends && !given && nouns.len() > 1 && counted(said, part)).then(|| said.with(part, part, "how many"))
}

fn total(said: &Said) -> Option<String> {
    const OTHER: [&str; 14] = [
        "number", "amount", "value", "cost", "revenue", "budget", "area", "length", "sum", "income", "worth", "prize",
        "cash", "output",
    ];
    if asks(said) {
        return None;
    }
    let all = |at: &usize| said.opens(*at) && said.one_of(*at, &["total", "combined", "overall"]).is_some();
    let Some(at) = (0..said.end()).find(all) else {
        return done(said);
    };
    if said.one_of(at + 1, &["points", "score", "point"]).is_some() {
        return Some(said.with(at, at + 2, "what score"));
    }
    let next = said.tokens.get(at + 1)?;
    (!OTHER.contains(&next.key.as_str()) && counted(said, at + 1)).then(|| said.with(at, at + 1, "how many"))
}
