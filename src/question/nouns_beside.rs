//! The noun beside a question word tells what is asked for: "em học sinh nào", "which Quoc Oai pupil", "whose idea",
//! "thưởng bao nhiêu", "how much land".

use super::asked::{Asked, Sort, phrase_at};
use super::person_nouns::PEOPLE;
use super::unit_nouns::{PLACES, UNITS};
use super::{doers, money_asked, people};
use crate::text::token::Token;

/// Posts that are asked for by themselves: "bí thư nào".
const POSTS: [&str; 11] = [
    "bí thư",
    "chủ tịch",
    "thủ tướng",
    "bộ trưởng",
    "thứ trưởng",
    "giám đốc",
    "thống đốc",
    "trưởng phòng",
    "trưởng ban",
    "cục trưởng",
    "vụ trưởng",
];

/// The same in English: "which vice president".
const HOLDERS: [&str; 10] = [
    "president",
    "minister",
    "secretary",
    "chairman",
    "chairwoman",
    "director",
    "general",
    "mayor",
    "governor",
    "lawmaker",
];

const AWARDS: [&str; 7] = ["award", "awards", "title", "medal", "order", "honour", "distinction"];

/// What the phrase `from..to` asks for, with the noun before ("… nào") or behind it ("which …") read too.
pub fn told(tokens: &[Token], from: usize, to: usize, asked: Asked) -> (Asked, Sort) {
    let first = tokens[from].key.as_str();
    match asked {
        Asked::What if to == from + 1 && tokens[from].bare == "nao" => before(tokens, from, asked),
        Asked::What if matches!(first, "which" | "what") && to == from + 1 => match behind(tokens, to, asked) {
            // "Which body gave Mr A his certificate?"
            (Asked::Who, Sort::Unit) if doers::unit_gives(tokens, to) => (Asked::ByWhom, Sort::Unit),
            told => told,
        },
        // "nhận giải gì của Trung ương Đoàn?": a prize of theirs by its name, and no class of it.
        Asked::Class if of_giver(tokens, from, to) => (Asked::What, Sort::Any),
        // "do vị nào trao": a person is asked for, and no body.
        Asked::ByWhom if (from..to).any(|at| tokens[at].can_mean("vị")) => (asked, Sort::Person),
        // "Name of the collective that won …": who it is.
        Asked::Name if first == "name" => {
            let run: Vec<&Token> = tokens[to..].iter().take(5).take_while(|t| t.is_word()).collect();
            let says = |words: &[&str]| run.iter().any(|t| !t.capital && words.contains(&t.key.as_str()));
            const BODIES: [&str; 6] = ["collective", "unit", "company", "agency", "cooperative", "organisation"];
            match says(&BODIES) {
                true => (Asked::Who, Sort::Unit),
                false => (asked, Sort::Any),
            }
        }
        // "Which District 12 chairman …?"
        Asked::Place if first == "which" && heads_people(tokens, behind_number(tokens, to)) => {
            (Asked::Who, Sort::Person)
        }
        // "Which city award …?"
        Asked::Place if first == "which" && tokens.get(to).is_some_and(|t| AWARDS.contains(&t.key.as_str())) => {
            (Asked::What, Sort::Any)
        }
        Asked::Place if first == "which" && heads(tokens, to, &UNITS) => (Asked::Who, Sort::Unit),
        Asked::Who => {
            let sort = |words: &[&str]| (from..to).any(|at| words.iter().any(|w| phrase_at(tokens, at, w).is_some()));
            if sort(&UNITS) || sort(&["ban", "sở", "phòng", "lực lượng"]) {
                (asked, Sort::Unit)
            } else if sort(&["cá nhân", "người", "vị"]) {
                (asked, Sort::Person)
            } else {
                (asked, Sort::Any)
            }
        }
        // "tổng số tiền quyên góp"
        Asked::HowMany if tokens[to - 1].can_mean("số") && tokens.get(to).is_some_and(|t| t.can_mean("tiền")) => {
            (Asked::Money, Sort::Any)
        }
        Asked::HowMany if first == "how" && money_asked::counts_money(tokens, to) => (Asked::Money, Sort::Any),
        // "thưởng bao nhiêu?"
        Asked::HowMany if tokens[to - 1].bare == "nhieu" && money_asked::is_sum(tokens, from, to) => {
            (Asked::Money, Sort::Any)
        }
        // "how much land"
        Asked::Money if first == "how" && tokens[to - 1].key == "much" => (
            if money_asked::is_thing(tokens, to) {
                Asked::HowMany
            } else {
                asked
            },
            Sort::Any,
        ),
        _ => (asked, Sort::Any),
    }
}

/// "giải gì của …", "giải nào do …": whose prize it is stands behind it.
fn of_giver(tokens: &[Token], from: usize, to: usize) -> bool {
    let prize = to == from + 2 && tokens[from].can_mean("giải") && !tokens[to - 1].can_mean("mấy");
    prize && tokens.get(to).is_some_and(|t| t.can_mean("của") || t.key == "do")
}

/// "em học sinh nào", "xã nào".
fn before(tokens: &[Token], at: usize, asked: Asked) -> (Asked, Sort) {
    let ends_with = |words: &[&str]| {
        words.iter().any(|w| {
            let length = w.split(' ').count();
            at >= length && phrase_at(tokens, at - length, w) == Some(at)
        })
    };
    // "ngư dân Cửa Lò nào": the name of a place may stand between.
    let named = (at.saturating_sub(4)..at)
        .rev()
        .find(|i| *i == 0 || !tokens[*i].capital)
        .map(|i| i + 1);
    let before_name = named.filter(|i| *i < at && at - *i >= 2 && tokens[*i..at].iter().all(Token::is_word));
    let people_before = before_name.is_some_and(|name| {
        PEOPLE.iter().any(|w| {
            let length = w.split(' ').count();
            name >= length && phrase_at(tokens, name - length, w) == Some(name)
        })
    });
    // "anh công an phường Hà Đông nào": with what kind of place it is.
    let of_place = before_name.is_some_and(|name| {
        let from = |kind: &&str| name.checked_sub(kind.split(' ').count());
        let of = |kind: &&str| from(kind).filter(|at| phrase_at(tokens, *at, kind) == Some(name));
        let mut kinds = PLACES.iter().filter_map(of);
        kinds.next().is_some_and(|at| people::addressed(tokens, at))
    });
    // "Cán bộ quân sự Sóc Sơn nào": what they do stands behind who they are, where that opens the question.
    let opening = before_name.is_some_and(|name| {
        let near = |end: usize| (1..=2).contains(&name.saturating_sub(end));
        let opens = |w: &str| w.contains(' ') && phrase_at(tokens, 0, w).is_some_and(near);
        PEOPLE.iter().any(|w| opens(w))
    });
    // "doanh nghiệp Đồng Tháp nào"
    let unit_before = before_name.is_some_and(|name| {
        UNITS.iter().any(|w| {
            let length = w.split(' ').count();
            w.contains(' ') && name >= length && phrase_at(tokens, name - length, w) == Some(name)
        })
    });
    // "o ben nao", typed without marks: at which landing, and no side of two.
    let landing = at >= 2 && tokens[at - 1].key == "ben" && ["ở", "tại"].iter().any(|w| tokens[at - 2].can_mean(w));
    if landing || at >= 2 && tokens[at - 1].key == "bến" {
        return (Asked::Where, Sort::Any);
    }
    if ends_with(&PEOPLE)
        || people_before
        || opening
        || of_place
        || people::ends_at(tokens, at)
        || people::opens(tokens, at)
        || ends_with(&POSTS)
    {
        (Asked::Who, Sort::Person)
    } else if ends_with(&UNITS) || unit_before {
        (Asked::Who, Sort::Unit)
    } else if ends_with(&PLACES) {
        (Asked::Place, Sort::Any)
    } else {
        (asked, Sort::Any)
    }
}

/// "which Quoc Oai pupil", "what percentage": the first noun that tells, a few words on, before any verb.
fn behind(tokens: &[Token], from: usize, asked: Asked) -> (Asked, Sort) {
    // "What is Thu Lam's peak drive called?"
    if tokens
        .iter()
        .rev()
        .find(|t| t.is_word())
        .is_some_and(|t| t.key == "called")
    {
        return (Asked::Name, Sort::Any);
    }
    // "What was the top prize worth?"
    let worth = |t: &Token| matches!(t.key.as_str(), "worth" | "cost");
    if tokens[from - 1].key == "what"
        && tokens
            .get(from)
            .is_some_and(|t| matches!(t.key.as_str(), "is" | "was" | "are" | "were" | "did"))
        && tokens.iter().any(worth)
    {
        return (Asked::Money, Sort::Any);
    }
    // "What was the loan balance, in billion dong?"
    let counted_in = |three: &[Token]| {
        let (scale, unit) = (three[1].key.as_str(), three[2].key.as_str());
        three[0].key == "in" && matches!(scale, "billion" | "million") && matches!(unit, "dong" | "vnd" | "usd")
    };
    if tokens[from - 1].key == "what" && tokens.windows(3).any(counted_in) {
        return (Asked::Money, Sort::Any);
    }
    if tokens[from - 1].key == "what"
        && let Some(asked) = money_asked::measure(tokens, from)
    {
        return (asked, Sort::Any);
    }
    const VERBS: [&str; 16] = [
        "did", "does", "do", "is", "was", "were", "are", "has", "have", "had", "of", "in", "for", "won", "received",
        "got",
    ];
    let verb = |token: &Token| VERBS.contains(&token.key.as_str());
    const MONEY: [&str; 14] = [
        "income", "earnings", "revenue", "turnover", "profit", "salary", "wage", "bonus", "cash", "sum", "budget",
        "cost", "price", "money",
    ];
    const OTHER: [&str; 8] = [
        "target",
        "year",
        "award",
        "category",
        "source",
        "plan",
        "share",
        "percentage",
    ];
    let run: Vec<&Token> = tokens[from..]
        .iter()
        .take(4)
        .take_while(|t| t.is_word() && !verb(t))
        .collect();
    let says = |words: &[&str]| {
        let singular = |t: &&&Token| words.contains(&t.key.strip_suffix('s').unwrap_or(&t.key));
        run.iter().any(|t| singular(&t))
    };
    // "What income per head does it aim for?"
    if tokens[from - 1].key == "what" && says(&MONEY) && !says(&OTHER) {
        return (Asked::Money, Sort::Any);
    }
    // "Which city award did the teacher win?": an award, whatever tells of what sort; "which award winner" is somebody.
    let award = (from..from + run.len().min(3)).find(|at| AWARDS.contains(&tokens[*at].key.as_str()));
    if award.is_some_and(|at| !heads(tokens, at + 1, &PEOPLE)) {
        return (asked, Sort::Any);
    }
    for (at, token) in tokens
        .iter()
        .enumerate()
        .skip(behind_age(tokens, from))
        .take(5)
        .take_while(|(_, t)| !verb(t))
    {
        // "half-year movement" asks for no year.
        let joined = |t: &Token| t.key == "-";
        let last = tokens
            .get(at + 1)
            .is_none_or(|next| !next.is_word() && !joined(next) || verb(next));
        let word = token.key.as_str();
        let plural = word.strip_suffix('s').unwrap_or(word);
        let one_of = |words: &[&str]| words.contains(&word) || words.contains(&plural);
        // "Which Dong Anh commune": a syllable of the name is no "anh".
        if token.capital {
            continue;
        }
        // "Which model keeps street vendors away?" asks for no vendors; "which model worker" does for somebody.
        const THINGS: [&str; 8] = [
            "model",
            "movement",
            "campaign",
            "drive",
            "programme",
            "scheme",
            "project",
            "initiative",
        ];
        if THINGS.contains(&word) && !last && !heads(tokens, at + 1, &PEOPLE) && !heads(tokens, at + 1, &UNITS) {
            return (asked, Sort::Any);
        }
        if one_of(&PEOPLE) || one_of(&HOLDERS) || people::begins(word) || people::begins(plural) {
            return (Asked::Who, Sort::Person);
        } else if one_of(&UNITS) || one_of(&PLACES) {
            // "Which ward officer", "which village school": the last of the nouns tells.
            // "Which province chairs the cluster?": what it does.
            let does = tokens.get(at + 1).is_some_and(|t| t.key == "chairs");
            let people = !does && heads_people(tokens, at + 1);
            let units = !does && heads(tokens, at + 1, &UNITS);
            return match (people, units, one_of(&PLACES)) {
                (true, ..) => (Asked::Who, Sort::Person),
                (_, false, true) => (Asked::Place, Sort::Any),
                _ => (Asked::Who, Sort::Unit),
            };
        } else if one_of(&["percentage", "share", "rate", "ratio", "proportion", "coverage"]) {
            return (Asked::Percent, Sort::Any);
        } else if last && one_of(&["date", "day", "year", "month"]) {
            return (Asked::When, Sort::Any);
        } else if last && one_of(&["target", "figure", "amount", "total", "output", "revenue", "income"]) {
            // "Which single target did it miss?" asks for its name.
            let named = word == "target" && tokens[from - 1].key == "which";
            return (if named { Asked::What } else { Asked::HowMany }, Sort::Any);
        } else if one_of(&["prize"]) {
            return (Asked::Class, Sort::Any);
        } else if one_of(&["slogan", "theme", "motto"]) {
            return (Asked::Name, Sort::Any);
        }
    }
    (asked, Sort::Any)
}

/// "Which 82-year-old man": the token behind an age, which is no time that is asked for.
fn behind_age(tokens: &[Token], from: usize) -> usize {
    let key = |at: usize| tokens.get(at).map_or("", |t| t.key.as_str());
    let near = from..tokens.len().min(from + 7);
    let old = near.clone().find(|at| matches!(key(*at), "old" | "year-old"));
    let aged = old.filter(|old| (from..*old).any(|at| matches!(key(at), "year" | "years")) || key(*old) == "year-old");
    aged.map_or(from, |old| old + 1)
}

/// Whether a noun of people or of a post stands so: "chairman", "ward officer".
fn heads_people(tokens: &[Token], from: usize) -> bool {
    heads(tokens, from, &PEOPLE) || heads(tokens, from, &HOLDERS)
}

/// "District 12 chairman": the token behind the number of a unit.
fn behind_number(tokens: &[Token], at: usize) -> usize {
    let number = tokens
        .get(at)
        .is_some_and(|t| t.key.chars().all(|c| c.is_ascii_digit()));
    at + usize::from(number)
}

/// Whether one of the words, said of one only, stands at `from`, or behind one more word that is no verb.
fn heads(tokens: &[Token], from: usize, words: &[&str]) -> bool {
    let is = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|t| !t.capital && words.contains(&t.key.as_str()))
    };
    let qualifies = |token: &Token| {
        token.is_word()
            && !token.capital
            && !["ed", "s", "t"].iter().any(|end| token.key.ends_with(end))
            && ![
                "the", "a", "an", "in", "on", "of", "for", "with", "and", "or", "has", "had", "led", "gave", "won",
                "named",
            ]
            .contains(&token.key.as_str())
    };
    // "Which one-stop clerk": joined words are one.
    let joined = |at: usize| {
        let sign = |t: &Token| t.key == "-";
        let stands = tokens.get(at).is_some_and(qualifies) && tokens.get(at + 1).is_some_and(sign);
        stands && tokens.get(at + 2).is_some_and(qualifies)
    };
    is(from) || (tokens.get(from).is_some_and(qualifies) && is(from + 1)) || joined(from) && is(from + 3)
}
