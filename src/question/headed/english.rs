//! What an English question without a question word asks for: "Date of the ceremony", "Amount raised", "… - year?".

use crate::question::asked::phrase_at;
use crate::text::token::Token;

/// What a question begins with, and how it is asked in full; the longer of two that begin alike first. Where the noun
/// tells more than the question word does, it stays behind it.
const HEADS: &[(&[&str], &str)] = &[
    (
        &[
            "date and time of",
            "exact date of",
            "date when",
            "date for",
            "date of",
            "date",
            "day of",
            "time of",
        ],
        "when",
    ),
    (&["deadline for", "deadline of", "deadline"], "when deadline"),
    (&["year when", "year in which", "year of", "year"], "which year"),
    (&["month of", "month when"], "which month"),
    (
        &["venue of", "venue for", "venue", "location of", "location", "place of"],
        "where",
    ),
    (
        &["amount of money", "amount of", "amount", "sum of", "sum"],
        "how much money",
    ),
    (
        &["prize money", "cash prize", "reward money", "cash reward"],
        "how much prize money",
    ),
    (&["value of", "value"], "how much money value"),
    (&["cost of", "cost"], "how much did it cost"),
    (&["budget of", "budget for", "budget"], "how much budget"),
    (&["funding for", "funding", "funds"], "how much funding"),
    (&["revenue of", "revenue"], "how much revenue"),
    (&["income of", "income"], "how much income"),
    (&["number of", "count of", "total of", "total"], "how many"),
    (&["length of", "duration of"], "how long"),
    (&["area of"], "how many hectares"),
    (&["ranking of", "ranking", "rank of", "rank"], "what rank"),
    (&["age of"], "how old"),
    (
        &[
            "position held by",
            "position of",
            "post held by",
            "post of",
            "job title of",
        ],
        "what position",
    ),
    (&["class of"], "which class of"),
    (
        &["reason why", "reason for", "reasons for", "reason that", "reason"],
        "why",
    ),
    (&["full name of", "names of", "name of"], "name of"),
    (&["theme", "slogan", "motto", "topic"], "what theme"),
    (&["title", "award", "honour", "prize"], "what title"),
    (&["percentage of", "proportion of", "share of"], "what share of"),
    (&["presenter of", "giver of"], "who presented"),
    (&["signatory of", "signer of"], "who signed"),
    (
        &[
            "winner",
            "winners",
            "recipient",
            "recipients",
            "holder",
            "donor",
            "owner",
            "author",
            "founder",
            "inventor",
        ],
        "who was the",
    ),
    (
        &[
            "deputy director",
            "vice chairman",
            "vice chairwoman",
            "deputy secretary",
            "deputy head",
            "director",
            "chairman",
            "chairwoman",
            "chair",
            "secretary",
            "principal",
            "headmaster",
            "president",
            "head",
            "leader",
            "chief",
            "minister",
            "commander",
            "captain",
        ],
        "who is the",
    ),
];

/// What stands at the end in its place: "Chuong My's Labour Order - year?"
const TAILS: &[(&[&str], &str)] = &[
    (&["date", "day", "deadline"], "when"),
    (&["year"], "which year"),
    (&["venue", "location"], "where"),
    (&["amount", "cost", "price", "prize money", "value"], "how much money"),
    (&["total", "how many in total", "number", "headcount"], "how many"),
    (&["percentage", "share"], "what percentage"),
    (&["rank", "ranking"], "what rank"),
    (&["class"], "which class"),
    (&["age"], "how old"),
    (&["reason"], "why"),
    (&["name"], "what is the name of"),
];

/// Words before the noun that ask politely or say little.
const LITTLE: &[&str] = &[
    "please", "pls", "kindly", "tell", "me", "us", "could", "can", "would", "you", "i", "'", "’", "d", "m", "like",
    "need", "want", "to", "know", "check", "find", "out", "give", "the", "a", "an", "exact", "current", "official",
    "full", "any", "info", "on", "about", "let", "do", "have", "hi", "hello", "looking", "for", "and", ",", ":",
    "overall", "final", "confirm", "look", "up", "just", "get", "us", "remind", "of",
];

/// The question asked in full, where its first or its last noun says what is asked for.
pub(super) fn asked_with(text: &str, tokens: &[Token]) -> Option<String> {
    let at = tokens.iter().position(|t| !LITTLE.contains(&t.key.as_str()))?;
    let head = HEADS.iter().find_map(|(heads, asked)| {
        let (head, to) = heads
            .iter()
            .find_map(|head| Some((head, phrase_at(tokens, at, head)?)))?;
        // "Total collectives and individuals", but no noun alone, and no day: "Date 20/11".
        let next = tokens.get(to)?;
        // "And the year before?" goes on from the question before.
        if ["before", "after", "earlier", "later"].contains(&next.key.as_str()) {
            return None;
        }
        let kept = *asked == "who was the" || *asked == "who is the";
        let rest = &text[if kept { tokens[at].span.start } else { next.span.start } as usize..];
        (next.is_word() && !head.is_empty()).then(|| format!("{asked} {rest}?"))
    });
    head.or_else(|| {
        let last = tokens.iter().rposition(Token::is_word)?;
        TAILS.iter().find_map(|(tails, asked)| {
            let from = tails.iter().find_map(|tail| {
                let from = (last + 1).checked_sub(tail.split(' ').count())?;
                phrase_at(tokens, from, tail).map(|_| from)
            })?;
            let before = text[..tokens[from].span.start as usize].trim_end_matches([' ', '-', '–', ':', ',']);
            (from > 1).then(|| format!("{asked} {before}?"))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn the_first_or_the_last_noun_says_what_is_asked_for() {
        for (typed, asked) in [
            (
                "Date of the Labour Order ceremony",
                Some("when the Labour Order ceremony?"),
            ),
            ("Please tell me the year Ba Vi got it", Some("which year Ba Vi got it?")),
            (
                "Amount raised for the poor in 2021",
                Some("how much money raised for the poor in 2021?"),
            ),
            (
                "Total collectives and individuals rewarded",
                Some("how many collectives and individuals rewarded?"),
            ),
            (
                "Head of the education office",
                Some("who is the Head of the education office?"),
            ),
            ("Reason the driver was honoured", Some("why the driver was honoured?")),
            ("Ba Vi's Labour Order - year", Some("which year Ba Vi's Labour Order?")),
            ("Ba Vi Labour Order", None),
            ("and the year before?", None),
            ("date", None),
            ("Nguyen Thi Lan", None),
        ] {
            assert_eq!(asked_with(typed, &tokens(typed)).as_deref(), asked, "{typed}");
        }
    }
}
