//! What an English question orders to be told: "Name the chairman of …", "State the year …", "Identify the ward that …",
//! "Delegate headcount at …".

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: name the <somebody> …",
        somebody,
        &[
            (
                "Name the chairman of Phu Loc as of August 2022.",
                "who is the chairman of Phu Loc as of August 2022",
            ),
            (
                "Identify the woman who founded the club",
                "who is the woman who founded the club",
            ),
            ("Name Phu Loc's party secretary", "who is Phu Loc's party secretary"),
        ],
        &[
            "Name the wards of Cluster 5",
            "Name the award given to the chairman",
            "Who chaired it?",
        ],
    ),
    rule(
        "reworded: name the <thing> that …",
        thing,
        &[
            (
                "Name the ward that won the 2020 contest",
                "which ward won the 2020 contest",
            ),
            ("Identify the award Phu Loc received", "which award Phu Loc received"),
            (
                "State the year the school was founded",
                "which year the school was founded",
            ),
        ],
        &[
            "Name the wards that won",
            "State the reason for it",
            "Which ward won the contest?",
        ],
    ),
    rule(
        "reworded: state the <noun> of …",
        stated,
        &[
            ("State the number of delegates", "number of delegates"),
            ("Specify the date of the ceremony", "date of the ceremony"),
            ("Give the venue of the contest", "venue of the contest"),
        ],
        &[
            "State Treasury staff rewarded",
            "Give examples of it",
            "Name the members of it",
        ],
    ),
    rule(
        "reworded: member <units> of …",
        members,
        &[
            (
                "Name the member districts of Cluster 5",
                "Name the districts of Cluster 5",
            ),
            (
                "Which member units does Cluster 5 have?",
                "Which units does Cluster 5 have?",
            ),
        ],
        &["How many members does Cluster 5 have?", "Which member won it?"],
    ),
    rule(
        "reworded: <noun> headcount at …",
        headcount,
        &[
            (
                "Official delegate headcount at the Phu Loc conference?",
                "how many Official delegates at the Phu Loc conference",
            ),
            (
                "What was the tree total of the village clean-up?",
                "how many trees of the village clean-up",
            ),
            (
                "Participant count for the 2020 contest",
                "how many Participants for the 2020 contest",
            ),
        ],
        &[
            "What was the delegate headcount?",
            "Headcount of delegates",
            "Vote count in 2020 by whom?",
            "What was the revenue total of the bloc?",
        ],
    ),
    rule(
        "reworded: what did <somebody> do to be …",
        done_to_be,
        &[
            (
                "What did Ms Le Thi Na do to be commended?",
                "why was Ms Le Thi Na commended?",
            ),
            (
                "What did Mr Sam of Phu Loc do to earn the medal?",
                "why did Mr Sam of Phu Loc earn the medal?",
            ),
        ],
        &["What did Ms Na do?", "What did they do to stop the fire?"],
    ),
    rule(
        "reworded: the first and last days of …",
        both_ends,
        &[
            (
                "What were the first and last days of the drive?",
                "between which dates was the drive?",
            ),
            (
                "On which days did the drive begin and end?",
                "between which dates did the drive?",
            ),
        ],
        &["What was the first day of school?", "When did the drive end?"],
    ),
    rule(
        "reworded: what is the share of …",
        share,
        &[
            (
                "What is the share of poor households in Hua La?",
                "what share of poor households in Hua La?",
            ),
            (
                "What was the proportion of women among the delegates?",
                "what share of women among the delegates?",
            ),
        ],
        &[
            "What share of households is poor?",
            "What is the shared goal of the bloc?",
        ],
    ),
];

/// "What did she do to be commended?", "… to earn the medal?": what for.
fn done_to_be(said: &Said) -> Option<String> {
    const EARNED: [&str; 7] = ["earn", "get", "receive", "win", "deserve", "merit", "gain"];
    let from = said.one_of(0, &["what did", "what has", "what have"])?;
    let does = |at: usize| said.one_of(at, &["do to", "done to"]);
    let (at, to) = (from + 1..said.end()).find_map(|at| Some((at, does(at)?)))?;
    let who = said.words(from, at);
    if let Some(reward) = said.phrase(to, "be") {
        return (reward < said.end()).then(|| said.with(0, reward, &format!("why was {who}")));
    }
    said.one_of(to, &EARNED)
        .map(|_| said.with(0, to, &format!("why did {who}")))
}

/// "What were the first and last days of it?", "on which days did it begin and end?"
fn both_ends(said: &Said) -> Option<String> {
    let days = |at: usize| {
        said.one_of(
            at,
            &[
                "the first and last days of",
                "the first and the last day of",
                "the first and last day of",
                "the start and end dates of",
                "the starting and closing dates of",
            ],
        )
    };
    if let Some((at, to)) = (0..said.end().min(4)).find_map(|at| Some((at, days(at)?))) {
        return (at <= 2).then(|| said.with(0, to, "between which dates was"));
    }
    let to = said.one_of(0, &["on which days did", "on which dates did", "which days did"])?;
    let ends = |at: usize| said.one_of(at, &["begin and end", "start and end", "open and close"]);
    let (at, end) = (to..said.end()).find_map(|at| Some((at, ends(at)?)))?;
    let rest = said.words(end, said.tokens.len());
    Some(format!("between which dates did {}{rest}", said.words(to, at)))
}

const ORDERS: [&str; 10] = [
    "name", "identify", "state", "specify", "indicate", "give", "provide", "list", "mention", "cite",
];

/// Those who are asked for by what they are.
const SOMEBODY: [&str; 30] = [
    "chairman",
    "chairwoman",
    "chairperson",
    "chair",
    "vice chairman",
    "vice chairwoman",
    "secretary",
    "deputy secretary",
    "party secretary",
    "director",
    "deputy director",
    "principal",
    "headmaster",
    "headmistress",
    "head",
    "deputy head",
    "chief",
    "leader",
    "president",
    "minister",
    "commander",
    "captain",
    "winner",
    "author",
    "founder",
    "man",
    "woman",
    "person",
    "official",
    "individual",
];

/// One thing of a kind.
const THINGS: [&str; 32] = [
    "ward",
    "district",
    "province",
    "commune",
    "city",
    "town",
    "township",
    "school",
    "hospital",
    "company",
    "unit",
    "body",
    "agency",
    "department",
    "village",
    "organisation",
    "organization",
    "cooperative",
    "team",
    "cluster",
    "movement",
    "award",
    "medal",
    "title",
    "campaign",
    "contest",
    "club",
    "pupil",
    "student",
    "teacher",
    "year",
    "month",
];

/// The token behind "name the", "please state the".
fn order(said: &Said) -> Option<usize> {
    let at = said.one_of(0, &["please", "kindly", "pls"]).unwrap_or(0);
    said.one_of(at, &ORDERS)
}

fn somebody(said: &Said) -> Option<String> {
    let at = order(said)?;
    let noun = said.phrase(at, "the");
    // "Name Phu Loc's party secretary": whose it is stands before.
    let of = (at..said.end().min(at + WHOSE)).find_map(|i| {
        let mark = said.tokens.get(i).filter(|t| matches!(t.key.as_str(), "'" | "’"));
        mark.and_then(|_| said.phrase(i + 1, "s"))
    });
    let noun = noun.or(of)?;
    said.one_of(noun, &SOMEBODY)?;
    Some(format!("who is {}", said.words(at, said.end())))
}

/// So many words may name the place whose official is asked for.
const WHOSE: usize = 5;

fn thing(said: &Said) -> Option<String> {
    let at = said.phrase(order(said)?, "the")?;
    let to = said.one_of(at, &THINGS)?;
    let behind = said
        .one_of(to, &["that", "which", "who", "when", "in which"])
        .unwrap_or(to);
    // "the award of 2020", "the year of birth" are no clause yet ask for one all the same.
    (behind < said.end()).then(|| format!("which {} {}", said.words(at, to), said.words(behind, said.end())))
}

fn stated(said: &Said) -> Option<String> {
    let at = said.phrase(order(said)?, "the")?;
    const NOUNS: [&str; 20] = [
        "number",
        "total",
        "date",
        "venue",
        "location",
        "place",
        "amount",
        "sum",
        "value",
        "cost",
        "class",
        "rank",
        "percentage",
        "share",
        "reason",
        "name",
        "full name",
        "theme",
        "length",
        "duration",
    ];
    said.one_of(at, &NOUNS)?;
    Some(said.words(at, said.end()).to_string())
}

fn members(said: &Said) -> Option<String> {
    const UNITS: [&str; 12] = [
        "districts",
        "wards",
        "communes",
        "provinces",
        "units",
        "schools",
        "agencies",
        "departments",
        "cities",
        "organisations",
        "organizations",
        "companies",
    ];
    let at = (0..said.end()).find(|at| {
        let member = said.one_of(*at, &["member", "constituent"]);
        member.is_some_and(|to| said.one_of(to, &UNITS).is_some())
    })?;
    Some(said.with(at, at + 1, ""))
}

fn headcount(said: &Said) -> Option<String> {
    const LINKS: [&str; 6] = ["at", "in", "for", "of", "on", "during"];
    const COUNTS: [&str; 6] = ["headcount", "head count", "tally", "count", "total", "totals"];
    let opens = ["what is the", "what was the", "what were the", "the"];
    let at = said.one_of(0, &opens).unwrap_or(0);
    let count = (at + 1..said.end().min(at + 5)).find(|at| said.one_of(*at, &COUNTS).is_some())?;
    let behind = said.one_of(count, &COUNTS)?;
    let noun = said.tokens.get(at..count)?;
    let plain = noun
        .iter()
        .enumerate()
        .all(|(i, t)| t.is_word() && (i == 0 || !t.capital));
    // What is measured in money or points has no number of its own.
    const MEASURED: [&str; 14] = [
        "revenue", "budget", "money", "value", "cost", "score", "point", "points", "income", "fund", "prize", "reward",
        "area", "land",
    ];
    let measured = noun.iter().any(|t| MEASURED.contains(&t.key.as_str()));
    let asked = measured
        || said.tokens[at..]
            .iter()
            .any(|t| ["who", "whom", "what", "which", "when", "where", "how", "why"].contains(&t.key.as_str()));
    said.one_of(behind, &LINKS)?;
    let noun = said.words(at, count);
    let several = if noun.ends_with('s') || noun.ends_with("people") {
        ""
    } else {
        "s"
    };
    (plain && !asked).then(|| format!("how many {noun}{several} {}", said.words(behind, said.end())))
}

fn share(said: &Said) -> Option<String> {
    const OPENS: [&str; 6] = [
        "what is the share of",
        "what was the share of",
        "what is the proportion of",
        "what was the proportion of",
        "what is the rate of",
        "what proportion of",
    ];
    let to = said.one_of(0, &OPENS)?;
    Some(said.with(0, to, "what share of"))
}
