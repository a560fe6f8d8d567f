//! What an English question without a question word asks for: "Date of the ceremony", "Amount raised", "… - year?".

use crate::question::asked::phrase_at;
use crate::text::token::Token;

/// What a question begins with, and what stands in its place where it is asked in full; the longest one counts.
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
        &["opening date of", "start date of", "starting date of", "date on which"],
        "which date was",
    ),
    (
        &["end date of", "closing date of", "final date of"],
        "when is the end of",
    ),
    (
        &["venue of", "venue for", "venue", "location of", "location", "place of"],
        "where",
    ),
    (&["meeting place of", "meeting place for", "host venue of"], "where was"),
    (&["list of", "a list of", "full list of"], "list all"),
    (&["members of", "member units of"], "list the members of"),
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
    (
        &[
            "number of",
            "count of",
            "tally of",
            "headcount of",
            "quantity of",
            "total number of",
            "combined number of",
            "total of",
            "total",
        ],
        "how many",
    ),
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
];

/// Those whom somebody asks for by what they are or did: the noun stays behind the question word.
const KEPT: &[(&[&str], &str)] = &[
    (
        &[
            "first-prize winner",
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
    (
        &[
            "youngest",
            "oldest",
            "eldest",
            "first person",
            "first woman",
            "host of",
            "hosts of",
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
    // "full list of", "the final date of": a word that says little may open what asks.
    let opens = |table: &'static [(&[&str], &str)]| {
        let rows = table
            .iter()
            .flat_map(|(heads, asked)| heads.iter().map(move |head| (*head, *asked)));
        let stands = rows.filter_map(|(head, asked)| {
            let starts = [at.checked_sub(1), Some(at)].into_iter().flatten();
            starts
                .filter_map(|from| phrase_at(tokens, from, head))
                .max()
                .map(|to| (to, asked))
        });
        // "Total collectives and individuals", but no noun alone, and no day: "Date 20/11"; "and the year before?" goes on
        // from the question before.
        let goes_on = |to: usize| {
            let next = tokens.get(to)?;
            let before = ["before", "after", "earlier", "later"].contains(&next.key.as_str());
            (next.is_word() && !before).then_some(next)
        };
        let (to, asked) = stands.max_by_key(|(to, _)| *to)?;
        goes_on(to).map(|next| (to, next, asked))
    };
    let behind = |token: &Token| text.get(token.span.start as usize..);
    let head = match (opens(HEADS), opens(KEPT)) {
        (Some((to, next, asked)), kept) if kept.is_none_or(|(other, ..)| other < to) => Some((asked, behind(next)?)),
        (_, Some((.., asked))) => Some((asked, behind(&tokens[at])?)),
        _ => None,
    };
    let head = head.map(|(asked, rest)| format!("{asked} {rest}?"));
    head.or_else(|| {
        let last = tokens.iter().rposition(Token::is_word)?;
        TAILS.iter().find_map(|(tails, asked)| {
            let from = tails.iter().find_map(|tail| {
                let from = (last + 1).checked_sub(tail.split(' ').count())?;
                phrase_at(tokens, from, tail).map(|_| from)
            })?;
            // "… per year?" asks for no year.
            const EACH: [&str; 9] = ["per", "a", "each", "every", "this", "last", "next", "same", "school"];
            let of_each = from
                .checked_sub(1)
                .is_some_and(|at| EACH.contains(&tokens[at].key.as_str()));
            let from = Some(from).filter(|_| !of_each)?;
            let before = text.get(..tokens[from].span.start as usize)?;
            let before = before.trim_end_matches([' ', '-', '–', ':', ',']);
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
            (
                "End date of the drive in Phu Loc",
                Some("when is the end of the drive in Phu Loc?"),
            ),
            (
                "Members of Cluster 5 in 2016",
                Some("list the members of Cluster 5 in 2016?"),
            ),
            (
                "Youngest person on the list of 2023",
                Some("who is the Youngest person on the list of 2023?"),
            ),
            ("Reason the driver was honoured", Some("why the driver was honoured?")),
            ("Ba Vi's Labour Order - year", Some("which year Ba Vi's Labour Order?")),
            ("Ba Vi Labour Order", None),
            ("and the year before?", None),
            ("Population loss per year", None),
            ("date", None),
            ("Nguyen Thi Lan", None),
        ] {
            assert_eq!(asked_with(typed, &tokens(typed)).as_deref(), asked, "{typed}");
        }
    }
}
