//! A number held against that of another time in one breath: "1.047 bài, nhiều hơn năm ngoái 212 bài", "làm lợi 2,05 tỷ
//! đồng; hè năm ngoái là 1,4 tỷ đồng". Such a sentence tells both sides, and how far they are apart.

use super::answerer::Answerer;
use super::candidate::Candidate;
use super::candidates::implied;
use super::compare::{scale, value};
use super::compose::push_source;
use super::telling;
use super::trace::{self, Branch};
use super::{Answer, Rich, Status};
use crate::entity::date::Period;
use crate::question::asked::{Ask, Asked};
use crate::question::{PeriodSlot, Query, earlier};
use crate::text::fold::phrase_bare;
use crate::text::sentence::sentences;
use crate::text::token::tokens;

/// What an answer must be worth whose sentence holds another time against it, and how far it must meet the conditions.
const STANDS: f32 = 0.34;
const MEETS: f32 = 0.6;
/// So many of the best are looked at.
const LOOKED_AT: usize = 6;
/// The longest sentence that is told, in characters.
const LONGEST: usize = 420;
/// So near to its beginning a sentence names the time it holds against the one before, in characters.
const OPENS: usize = 30;

/// What is asked about an earlier time.
struct Sought {
    /// The question for the later time.
    query: Query,
    later: Option<i16>,
    /// The earlier year, where it is named.
    earlier: Option<i16>,
    /// How far both are apart must be said; else what the earlier was is enough.
    apart: bool,
}

/// The answer where one sentence tells what the question holds against an earlier time; none where it holds nothing
/// against one.
pub fn answer(answerer: &Answerer, query: &Query, favoured: &[String], branches: &mut Vec<Branch>) -> Option<Answer> {
    let sought = sought(query)?;
    told(answerer, &sought, &asks(query), favoured, branches).map(|(candidate, _)| of(query, candidate, None, branches))
}

/// Two years held against each other: the sentence that tells both, and which of them it says has more.
pub fn years(
    answerer: &Answerer,
    sides: &[(String, Query)],
    tried: &[Ask],
    favoured: &[String],
    branches: &mut Vec<Branch>,
) -> Option<(Candidate, Option<usize>)> {
    let year = |side: &Query| side.period().and_then(|period| period.in_one_year());
    let [(_, one), (_, other)] = sides else { return None };
    let (first, second) = (year(one)?, year(other)?);
    if first == second {
        return None;
    }
    let (later, earlier) = if first > second { (0, 1) } else { (1, 0) };
    let sought = Sought {
        query: without_apart(sides[later].1.clone()),
        later: Some(first.max(second)),
        earlier: Some(first.min(second)),
        apart: false,
    };
    let (candidate, part) = told(answerer, &sought, tried, favoured, branches)?;
    let more = match apart(&part) {
        Some(true) => Some(later),
        Some(false) => Some(earlier),
        None => {
            let told = part_number(&part);
            let alike = scale(&candidate.reply.focus) == scale(&told);
            let both = value(&candidate.reply.focus).zip(value(&told)).filter(|_| alike);
            both.filter(|(one, other)| one != other)
                .map(|(one, other)| if one > other { later } else { earlier })
        }
    };
    Some((candidate, more))
}

fn sought(query: &Query) -> Option<Sought> {
    let words = tokens(&query.text);
    let follows = !query.inherited.is_empty();
    let held = earlier::held_against(&words);
    let apart = earlier::asks_apart(&query.text);
    let number = query.asks.iter().all(|ask| {
        matches!(
            ask.asked,
            Asked::HowMany | Asked::Money | Asked::Percent | Asked::What | Asked::Deeds
        )
    });
    if query.asks.len() > 1 || !number {
        return None;
    }
    let counts = query.asks.iter().any(|ask| ask.asked != Asked::What && ask.asked != Asked::Deeds) || query.yes_no;
    let apart = apart && counts;
    // "hơn năm trước mấy bài?", "tăng bao nhiêu?"
    if held.is_some() || (follows && apart && words.len() <= SHORT) {
        let mut own = without_apart(query.clone());
        let years = query.periods.iter().filter_map(|slot| slot.period.in_one_year());
        let later = years.clone().max();
        let earlier = years.min().filter(|year| Some(*year) != later);
        if let Some(latest) = own.periods.iter().max_by_key(|slot| slot.period.to).cloned() {
            own.periods = vec![latest];
        }
        return Some(Sought {
            query: own,
            later,
            earlier,
            apart: true,
        });
    }
    // "Thế năm trước đó?": the sentence that told of the year may tell of the one before it.
    let again = follows && query.inherited.iter().any(|what| what.starts_with("asked"));
    let [slot] = query.periods.as_slice() else { return None };
    let year = slot.period.in_one_year()?;
    if !again || slot.to > words.len() || !query.persons.is_empty() {
        return None;
    }
    let later = Period::year(year + 1)?;
    let mut own = query.clone();
    own.periods = vec![PeriodSlot {
        period: later,
        ..slot.clone()
    }];
    Some(Sought {
        query: own,
        later: Some(year + 1),
        earlier: Some(year),
        apart: false,
    })
}

/// Whether an answer leaves out how far two numbers are apart, where that is asked.
pub fn left_out(query: &Query, told: &str) -> bool {
    sought(query).is_some_and(|sought| sought.apart) && apart(told).is_none()
}

/// A question of so many words at most asks for nothing but how far apart two numbers are.
const SHORT: usize = 9;

/// The question without the words that ask how far two numbers are apart.
fn without_apart(mut query: Query) -> Query {
    const ASKING: [&str; 16] = [
        "tang", "giam", "chenh", "chenh lech", "hon", "kem", "nhieu", "it", "dong", "cao", "thap", "nhieu hon", "it hon",
        "so", "so voi", "thay doi",
    ];
    query.compares = false;
    query.yes_no = false;
    query
        .terms
        .retain(|term| !ASKING.contains(&phrase_bare(&term.words).as_str()));
    query
}

fn asks(query: &Query) -> Vec<Ask> {
    let numbers = query
        .asks
        .iter()
        .filter(|ask| matches!(ask.asked, Asked::HowMany | Asked::Money | Asked::Percent));
    let asks: Vec<Ask> = numbers.cloned().collect();
    match asks.is_empty() {
        true => vec![implied(query), Ask::of(Asked::HowMany)],
        false => asks,
    }
}

/// The best of those whose sentence, or the next one, holds the earlier time against them, and the words that do.
fn told(
    answerer: &Answerer,
    sought: &Sought,
    asks: &[Ask],
    favoured: &[String],
    branches: &mut Vec<Branch>,
) -> Option<(Candidate, String)> {
    let material = answerer.gather(&sought.query);
    for ask in asks {
        let mut found = answerer.candidates(&sought.query, ask, &material, favoured);
        found.truncate(LOOKED_AT);
        let talked_of = |c: &Candidate| favoured.is_empty() || favoured.contains(&c.head.id);
        let stands = |c: &&Candidate| c.score >= STANDS && c.conditions() >= MEETS && talked_of(c);
        for candidate in found.iter().filter(stands) {
            if let Some(part) = holds(&candidate.quote, &candidate.reply.focus, sought) {
                branches.push(Branch::of(part.clone(), trace::candidates(&found, &sought.query)));
                let mut one = candidate.clone();
                one.period_quote = None;
                return Some((one, part));
            }
            let Some(next) = next(answerer, candidate) else { continue };
            if let Some(part) = continues(&next, sought) {
                branches.push(Branch::of(part.clone(), trace::candidates(&found, &sought.query)));
                let mut both = candidate.clone();
                both.period_quote = Some(next);
                return Some((both, part));
            }
        }
    }
    None
}

/// The sentence behind the candidate's, of the same paragraph.
fn next(answerer: &Answerer, candidate: &Candidate) -> Option<String> {
    let text = answerer.archive.text(&candidate.head.id)?;
    let end = text.find(&candidate.quote)? + candidate.quote.len();
    let rest = text.get(end..)?.split('\n').next()?;
    let first = *sentences(rest).first()?;
    Some(first.of(rest).trim().to_string())
}

/// "Năm ngoái con số này là 948.": a sentence that opens with the earlier time.
fn continues(next: &str, sought: &Sought) -> Option<String> {
    let opening: String = next.chars().take(OPENS).collect();
    let part = parts(next).into_iter().next()?;
    (of_earlier(&opening, sought) && numbered(part) && (!sought.apart || apart(part).is_some())).then(|| part.to_string())
}

/// The part of the sentence that holds the earlier time against the number: the number's own, or one of the next two.
fn holds(quote: &str, focus: &str, sought: &Sought) -> Option<String> {
    let parts = parts(quote);
    let own = parts.iter().position(|part| part.contains(focus)).or_else(|| {
        let digits = focus.split(' ').next().filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
        parts.iter().position(|part| part.contains(digits))
    })?;
    let unit: String = focus.split(' ').skip(1).take(1).collect();
    let here = parts.iter().skip(own).take(FOLLOWS);
    here.into_iter()
        .enumerate()
        .find(|(at, part)| {
            // In its own part stands another number than the one it is held against.
            let rest = if *at == 0 { part.replacen(focus, " ", 1) } else { part.to_string() };
            let apart = apart(part).is_some();
            let untimed = sought.apart && sought.earlier.is_none() && *at <= 1 && apart && opens_apart(part);
            // Further on it must count the same.
            let same = *at < 3 || (!unit.is_empty() && padded(part).contains(&padded(&unit)));
            numbered(&rest) && same && (of_earlier(part, sought) && (!sought.apart || apart || *at > 0) || untimed)
        })
        .map(|(_, part)| part.trim().to_string())
}

/// So many parts of the sentence are looked at from the number on.
const FOLLOWS: usize = 6;

/// The words of a part from its first number on that is no year.
fn part_number(part: &str) -> String {
    let words = tokens(part);
    let year = |key: &str| key.parse::<i16>().is_ok_and(|n| (1945..=2100).contains(&n));
    let first = words
        .iter()
        .find(|word| word.key.starts_with(|c: char| c.is_ascii_digit()) && !year(&word.key));
    first.map_or(String::new(), |word| part[word.span.start as usize..].to_string())
}

/// The parts between commas and brackets; a comma inside a number parts nothing.
fn parts(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut from = 0;
    let bytes = text.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    for (at, c) in text.char_indices() {
        let number = matches!(c, ',' | '.') && digit(at.checked_sub(1)) && digit(Some(at + 1));
        if matches!(c, ',' | ';' | '(' | ')' | '.') && !number {
            out.push(&text[from..at]);
            from = at + c.len_utf8();
        }
    }
    out.push(&text[from..]);
    out.retain(|part| !part.trim().is_empty());
    out
}

fn padded(text: &str) -> String {
    format!(" {} ", phrase_bare(text))
}

/// Whether words speak of the earlier time: told from the later, or by its year.
fn of_earlier(part: &str, sought: &Sought) -> bool {
    const TOLD: [&str; 12] = [
        "nam ngoai", "nam truoc", "nam lien truoc", "nam hoc truoc", "cung ky", "lan truoc", "ky truoc", "khoa truoc",
        "mua truoc", "last year", "the previous year", "a year earlier",
    ];
    let part = padded(part);
    let relative = TOLD.iter().any(|time| part.contains(&format!(" {time} ")));
    let beside = match (sought.later, sought.earlier) {
        (Some(later), Some(earlier)) => later - earlier == 1,
        _ => true,
    };
    let years = part.split(' ').filter_map(|word| word.parse::<i16>().ok());
    let mut years = years.filter(|year| (1945..=2100).contains(year));
    match sought.earlier {
        Some(earlier) => (relative && beside) || years.any(|year| year == earlier),
        None => relative || years.any(|year| sought.later.is_some_and(|later| year < later)),
    }
}

/// Whether words hold a number that is no year.
fn numbered(part: &str) -> bool {
    let words = tokens(part);
    words.iter().any(|word| {
        let digits = word.key.starts_with(|c: char| c.is_ascii_digit());
        let year = word.key.parse::<i16>().is_ok_and(|n| (1945..=2100).contains(&n));
        digits && !year
    })
}

/// Whether words say that the later number is the greater one; nothing where they compare none.
fn apart(part: &str) -> Option<bool> {
    const MORE: [&str; 8] = ["tăng", "nhiều hơn", "cao hơn", "đông hơn", "hơn", "vượt", "gấp", "thêm"];
    const LESS: [&str; 6] = ["giảm", "ít hơn", "thấp hơn", "kém", "hụt", "bớt"];
    let key = format!(" {} ", crate::text::fold::phrase_key(part));
    let says = |words: &[&str]| words.iter().any(|word| key.contains(&format!(" {word} ")));
    if says(&LESS) {
        Some(false)
    } else {
        says(&MORE).then_some(true)
    }
}

/// "…, tăng 17 người": the part opens with the growth.
fn opens_apart(part: &str) -> bool {
    let key = crate::text::fold::phrase_key(part.trim());
    ["tăng ", "giảm "].iter().any(|word| key.starts_with(word))
}

/// The answer that tells the sentence whole.
pub fn of(query: &Query, mut candidate: Candidate, verdict: Option<Rich>, branches: &mut Vec<Branch>) -> Answer {
    telling::sentence(&mut candidate, query.lang, LONGEST);
    let mut text = candidate.reply.text.clone().capitalised();
    if let Some(next) = &candidate.period_quote {
        text = text.say(" ").say(next.as_str());
    }
    if let Some(verdict) = verdict {
        text = verdict.say("\n").with(text);
    }
    let mut sources = Vec::new();
    push_source(&mut sources, &candidate);
    let mut out = Answer::bare(Status::Answered, query.lang, text.spaced());
    out.facts.extend(candidate.fact);
    out.sources = sources;
    out.trace = std::mem::take(branches);
    out
}
