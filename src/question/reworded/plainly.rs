//! Longer, looser or shorter ways of an everyday question word or of a word of this field, put into the usual one:
//! "which person" asks "who", "hạng bao nhiêu" asks "hạng mấy", "dist." is "district".

use super::{Rewording, Said, rule};
use crate::text::token::{Token, TokenKind};

pub const VIETNAMESE: &[Rewording] = &[
    rule(
        "reworded: hạng bao nhiêu",
        which_class,
        &[
            ("Phú Lộc được HCLĐ hạng bao nhiêu?", "Phú Lộc được HCLĐ hạng mấy?"),
            ("xa phu loc duoc hcld hang bao nhieu", "xa phu loc duoc hcld hạng mấy"),
        ],
        &[
            "Huân chương hạng Ba bao nhiêu người được?",
            "Khách sạn hạng bao nhiêu sao?",
        ],
    ),
    rule(
        "reworded: năm bao nhiêu",
        which_year,
        &[
            ("Phú Lộc về đích năm bao nhiêu?", "Phú Lộc về đích năm nào?"),
            (
                "2021 với 2022, năm bao nhiêu nhiều hơn?",
                "2021 với 2022, năm nào nhiều hơn?",
            ),
        ],
        &[
            "Cả năm bao nhiêu người được khen?",
            "Trong năm bao nhiêu nhiều?",
            "Ông Mơ sinh năm bao nhiêu?",
            "Năm năm bao nhiêu?",
        ],
    ),
    rule(
        "reworded: ngày mấy",
        which_day,
        &[
            ("Đợt hai từ ngày mấy đến ngày mấy?", "Đợt hai từ ngày nào đến ngày nào?"),
            ("phu loc don co ngay may v", "phu loc don co ngày nào v"),
        ],
        &["Bếp ăn mỗi ngày mấy suất?", "Cả ngày mấy?"],
    ),
    rule(
        "reworded: <việc> cái gì",
        which_thing,
        &[
            ("Quận tặng cái gì cho hai em?", "Quận tặng gì cho hai em?"),
            ("ba mo lam cai gi ma duoc khen", "ba mo lam gì ma duoc khen"),
        ],
        &["Cái gì được tặng?", "Cái giếng nào được xây?", "Anh có mấy cái?"],
    ),
    rule(
        "reworded: giành được gì",
        what_won,
        &[
            ("Chị Hà Thị Mơ giành được gì?", "Chị Hà Thị Mơ được tặng gì?"),
            (
                "Năm 2015 bà Mơ giành gì, của ai?",
                "Năm 2015 bà Mơ được tặng gì, của ai?",
            ),
        ],
        &["Đội giành giải gì?", "Xã giành lại gì?"],
    ),
    rule(
        "reworded: thưởng mấy",
        how_much,
        &[
            ("Mỗi gương được thưởng mấy?", "Mỗi gương được thưởng bao nhiêu?"),
            ("Phú Lộc góp mấy vào quỹ?", "Phú Lộc góp bao nhiêu vào quỹ?"),
            (
                "Khen thưởng cả năm hết mấy tiền?",
                "Khen thưởng cả năm hết bao nhiêu tiền?",
            ),
        ],
        &[
            "Được thưởng mấy triệu?",
            "Dân góp mấy ngày công?",
            "Về hạng mấy?",
            "ho vu co may tien si",
            "Được thưởng mấy lần?",
        ],
    ),
];

pub const ENGLISH: &[Rewording] = &[
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
    rule(
        "reworded: in which place",
        in_which_place,
        &[
            ("In what place did Phu Loc hold it?", "where did Phu Loc hold it?"),
            ("In which place was the review held?", "where was the review held?"),
        ],
        &["In which places was it held?", "Which place came first?"],
    ),
    rule(
        "reworded: how much funds",
        how_much_funds,
        &[
            ("How much funds did it raise?", "how much money did it raise?"),
            ("How much funding did Phu Loc get?", "how much money did Phu Loc get?"),
        ],
        &["How much did the fund raise?", "How much fundraising was done?"],
    ),
    rule(
        "reworded: presided over <body>",
        presided_over,
        &[
            (
                "Who presided over Phu Loc's People's Committee in 2020?",
                "Who chaired Phu Loc's People's Committee in 2020?",
            ),
            (
                "Who presides over the ward Fatherland Front?",
                "Who chairs the ward Fatherland Front?",
            ),
        ],
        &[
            "Who presided over the meeting of the People's Committee?",
            "Who presided over the August session?",
        ],
    ),
    rule(
        "reworded: PC",
        peoples_committee,
        &[
            ("Who chairs Phu Loc's PC?", "Who chairs Phu Loc's People's Committee?"),
            (
                "Who heads the PC of Cua Nam ward?",
                "Who heads the People's Committee of Cua Nam ward?",
            ),
        ],
        &[
            "How many PC Hung Yen workers were commended?",
            "Which school got a pc?",
            "Who got PC-16 licences?",
        ],
    ),
    rule(
        "reworded: other names of a unit",
        unit_names,
        &[
            ("Which dist. came first?", "Which district came first?"),
            ("Which precinct of Ba Dinh won?", "Which ward of Ba Dinh won?"),
            (
                "How many dist.-level titles were given?",
                "How many district-level titles were given?",
            ),
        ],
        &["What distance did they row?", "Who heads the district?"],
    ),
    rule(
        "reworded: emulation group",
        emulation_group,
        &[
            (
                "Which district heads emulation group 4?",
                "Which district heads emulation cluster 4?",
            ),
            (
                "Who leads the economic emulation block?",
                "Who leads the economic emulation bloc?",
            ),
        ],
        &["Which group leads the emulation?", "Who lives in block 4?"],
    ),
];

/// Where a phrase first stands: its first token, and the token behind it.
fn found(said: &Said, phrase: &str) -> Option<(usize, usize)> {
    (0..said.end()).find_map(|at| Some((at, said.phrase(at, phrase)?)))
}

/// The word at a token, where one stands there.
fn word<'s>(said: &'s Said, at: usize) -> Option<&'s Token> {
    said.tokens.get(at).filter(|token| token.is_word())
}

fn which_class(said: &Said) -> Option<String> {
    let (at, to) = found(said, "hạng bao nhiêu")?;
    // "hạng bao nhiêu sao" counts.
    let counts = word(said, to).is_some_and(|next| next.can_mean("sao"));
    (!counts).then(|| said.with(at, to, "hạng mấy"))
}

/// "Cả năm bao nhiêu người" counts, "năm năm" is a span, "sinh năm bao nhiêu" asks for a birth: a year is asked for where nothing is counted behind.
fn which_year(said: &Said) -> Option<String> {
    const MORE: [&str; 8] = ["nhiều", "ít", "cao", "thấp", "đông", "lớn", "thì", "vậy"];
    const OTHERS: [&str; 7] = ["cả", "trong", "mỗi", "hằng", "hàng", "năm", "sinh"];
    let (at, to) = found(said, "năm bao nhiêu")?;
    let before = at.checked_sub(1).map(|before| &said.tokens[before]);
    let other = before.is_some_and(|t| t.kind == TokenKind::Number || OTHERS.iter().any(|word| t.can_mean(word)));
    let bare = word(said, to).is_none_or(|next| MORE.iter().any(|more| next.can_mean(more)));
    (bare && !other).then(|| said.with(at, to, "năm nào"))
}

/// Every "ngày mấy" with nothing counted behind it.
fn which_day(said: &Said) -> Option<String> {
    const BEHIND: [&str; 9] = ["đến", "tới", "thì", "vậy", "v", "và", "z", "thế", "ạ"];
    const SPANS: [&str; 4] = ["cả", "mỗi", "một", "hằng"];
    let stands = |at: &usize| {
        let to = said.phrase(*at, "ngày mấy")?;
        let span = at
            .checked_sub(1)
            .is_some_and(|before| SPANS.iter().any(|word| said.tokens[before].can_mean(word)));
        let bare = word(said, to).is_none_or(|next| BEHIND.iter().any(|word| next.can_mean(word)));
        (bare && !span).then_some((*at, to))
    };
    let (at, to) = (0..said.end()).find_map(|at| stands(&at))?;
    let once = said.with(at, to, "ngày nào");
    Some(which_day(&Said::new(&once)).unwrap_or(once))
}

/// "tặng cái gì": behind something, so that "gì" is no head of the question.
fn which_thing(said: &Said) -> Option<String> {
    let (at, to) = found(said, "cái gì")?;
    (!said.opens(at)).then(|| said.with(at, to, "gì"))
}

fn what_won(said: &Said) -> Option<String> {
    ["giành được gì", "giành gì", "đoạt được gì", "rinh được gì"]
        .iter()
        .find_map(|phrase| found(said, phrase))
        .map(|(at, to)| said.with(at, to, "được tặng gì"))
}

/// "thưởng mấy", "hết mấy tiền": a sum, where nothing else is counted behind it.
fn how_much(said: &Said) -> Option<String> {
    const PAID: [&str; 9] = ["thưởng", "góp", "hết", "chi", "lãi", "nộp", "trợ", "lời", "mất"];
    const BEHIND: [&str; 8] = ["vào", "cho", "một", "mỗi", "vậy", "thế", "v", "z"];
    // "thu mấy tiền": money whatever was done with it; "may tien si" are doctors.
    if let Some((at, to)) = found(said, "mấy tiền").filter(|(_, to)| word(said, *to).is_none()) {
        return Some(said.with(at, to, "bao nhiêu tiền"));
    }
    let stands = |at: &usize| {
        let paid = at
            .checked_sub(1)
            .is_some_and(|before| PAID.iter().any(|word| said.tokens[before].can_mean(word)));
        let bare = word(said, at + 1).is_none_or(|next| BEHIND.iter().any(|word| next.can_mean(word)));
        let number = said.tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number);
        said.tokens[*at].can_mean("mấy") && paid && bare && !number
    };
    let at = (0..said.end()).find(stands)?;
    Some(said.with(at, at + 1, "bao nhiêu"))
}

fn which_person(said: &Said) -> Option<String> {
    let (at, to) = found(said, "which person")?;
    let by = at > 0 && said.phrase(at - 1, "by").is_some();
    Some(said.with(at, to, if by { "whom" } else { "who" }))
}

fn what_number(said: &Said) -> Option<String> {
    let (at, to) = found(said, "what number of")?;
    Some(said.with(at, to, "how many"))
}

fn in_which_place(said: &Said) -> Option<String> {
    let (at, to) = found(said, "in what place").or_else(|| found(said, "in which place"))?;
    Some(said.with(at, to, "where"))
}

fn how_much_funds(said: &Said) -> Option<String> {
    let (at, to) = found(said, "how much funds").or_else(|| found(said, "how much funding"))?;
    Some(said.with(at, to, "how much money"))
}

/// Over a body somebody presides for years, over a meeting for a day.
fn presided_over(said: &Said) -> Option<String> {
    const BODIES: [&str; 7] = [
        "committee",
        "pc",
        "council",
        "front",
        "union",
        "association",
        "federation",
    ];
    const MEETINGS: [&str; 6] = ["meeting", "session", "conference", "congress", "ceremony", "review"];
    let (at, to) = found(said, "presided over").or_else(|| found(said, "presides over"))?;
    let behind = |words: &[&str]| said.tokens[to..].iter().any(|t| words.contains(&t.key.as_str()));
    let chairs = if said.tokens[at].key == "presides" {
        "chairs"
    } else {
        "chaired"
    };
    (behind(&BODIES) && !behind(&MEETINGS)).then(|| said.with(at, to, chairs))
}

/// "Ba Dinh's PC", "the PC of Ba Dinh"; "PC Hung Yen" is a power company.
fn peoples_committee(said: &Said) -> Option<String> {
    let stands = |at: &usize| {
        let before = at.checked_sub(1).map(|before| &said.tokens[before]);
        let owned = before
            .is_some_and(|t| t.capital || matches!(t.key.as_str(), "s" | "the" | "ward" | "commune" | "district"));
        let next = said.tokens.get(at + 1);
        let company = next.is_some_and(|t| t.capital || t.kind == TokenKind::Number || t.key == "-");
        said.words(*at, at + 1) == "PC" && owned && !company
    };
    let at = (1..said.end()).find(stands)?;
    Some(said.with(at, at + 1, "People's Committee"))
}

fn unit_names(said: &Said) -> Option<String> {
    const UNITS: [(&str, &str); 3] = [("dist", "district"), ("precinct", "ward"), ("precincts", "wards")];
    let named = |at: usize| {
        let (_, unit) = UNITS.iter().find(|(other, _)| said.tokens[at].key == *other)?;
        Some((at, *unit))
    };
    let (at, unit) = (0..said.end()).find_map(named)?;
    let point = unit == "district" && said.phrase(at + 1, ".").is_some() && at + 2 < said.end();
    let to = at + 1 + usize::from(point);
    // "dist.-level": what is glued to the short form stays so.
    let glued = said
        .tokens
        .get(to)
        .is_some_and(|next| next.span.start == said.tokens[to - 1].span.end);
    let behind = said.words(to, said.tokens.len());
    Some(match glued && !behind.is_empty() {
        true => format!("{} {unit}{behind}", said.words(0, at)).trim_start().to_string(),
        false => said.with(at, to, unit),
    })
}

fn emulation_group(said: &Said) -> Option<String> {
    const NAMES: [(&str, &str); 4] = [
        ("emulation group", "emulation cluster"),
        ("emulation groups", "emulation clusters"),
        ("emulation block", "emulation bloc"),
        ("emulation blocks", "emulation blocs"),
    ];
    NAMES.iter().find_map(|(other, usual)| {
        let (at, to) = found(said, other)?;
        Some(said.with(at, to, usual))
    })
}
