//! Sums over articles, of what may be added alone: the same giver's same award to the same sort of recipients, on days
//! that differ. A year's total is never added to its parts, a district's never to the city's, nor one ceremony twice.

use super::Rich;
use super::candidate::Candidate;
use super::compose::ANSWERS;
use crate::fact::Statement;
use crate::fact::award_given::{AwardGiven, Recipient, Status};
use crate::question::Query;
use crate::question::asked::{Ask, Asked};
use crate::text::fold::phrase_bare;
use crate::text::phrase::any_stands;
use crate::wording;

/// What is added, the newest first, and the sentence that tells the sum.
pub struct Total {
    pub addends: Vec<Candidate>,
    pub told: Rich,
}

/// Words that ask for a sum.
const SUMMED: [&str; 10] = [
    "tong cong",
    "tong so",
    "tat ca",
    "ca thay",
    "cong lai",
    "tong",
    "in total",
    "altogether",
    "in all",
    "total",
];
/// Words by which a sentence tells what a long time brought.
const OF_A_TIME: [&str; 14] = [
    "trong nam",
    "ca nam",
    "nam qua",
    "luy ke",
    "tu dau nam",
    "den nay",
    "tinh den",
    "giai doan",
    "tong cong",
    "tong so",
    "thang dau nam",
    "hang nam",
    "in total",
    "so far",
];

/// None where no sum is asked for, or what there is may not be added.
pub fn of(candidates: &[Candidate], ask: &Ask, query: &Query) -> Option<Total> {
    let asked = format!(" {} ", phrase_bare(&query.text));
    let summed = any_stands(&asked, &SUMMED);
    if ask.asked != Asked::HowMany || !summed || query.periods.is_empty() {
        return None;
    }
    let best = candidates.iter().find(|c| c.score >= ANSWERS && given(c).is_some())?;
    let (first, unit) = (given(best)?, counted(best)?.1);
    let mut addends: Vec<(&Candidate, String, u32)> = Vec::new();
    for candidate in candidates.iter().filter(|c| c.score >= ANSWERS) {
        if !given(candidate).is_some_and(|other| same_award(first, other)) {
            continue;
        }
        let Some((count, _)) = counted(candidate).filter(|(_, other)| *other == unit) else {
            continue;
        };
        let told = format!("{} {}", candidate.quote, context(candidate));
        let of_a_time = phrase_bare(&told);
        let of_a_time = format!(" {of_a_time} ");
        let whole = any_stands(&of_a_time, &OF_A_TIME);
        let day = day(&told)?;
        if whole {
            return None;
        }
        match addends.iter().find(|(_, known, _)| *known == day) {
            // The same ceremony, told by another article.
            Some((_, _, known)) if *known == count => {}
            // Two reports of one day that differ: nobody knows which to add.
            Some(_) => return None,
            None => addends.push((candidate, day, count)),
        }
    }
    if addends.len() < 2 {
        return None;
    }
    addends.sort_by_key(|(c, ..)| std::cmp::Reverse(c.head.date));
    let counts: Vec<u32> = addends.iter().map(|(.., count)| *count).collect();
    Some(Total {
        told: wording::summed(query.lang, &counts, &unit),
        addends: addends.into_iter().map(|(c, ..)| c.clone()).collect(),
    })
}

fn given(candidate: &Candidate) -> Option<&AwardGiven> {
    match candidate.fact.as_ref().map(|f| &f.fact.statement) {
        Some(Statement::AwardGiven(given)) if given.status == Status::Given => Some(given),
        _ => None,
    }
}

fn context(candidate: &Candidate) -> &str {
    candidate.fact.as_ref().map_or("", |f| f.context.as_str())
}

fn same_award(one: &AwardGiven, other: &AwardGiven) -> bool {
    let bare = |giver: &Option<String>| giver.as_deref().map(phrase_bare);
    one.giver.is_some()
        && bare(&one.giver) == bare(&other.giver)
        && one.awards == other.awards
        && one.classes == other.classes
        && one.level == other.level
}

/// The number that answers, with its unit.
fn counted(candidate: &Candidate) -> Option<(u32, String)> {
    let given = given(candidate)?;
    given.recipients.iter().find_map(|recipient| match recipient {
        Recipient::Counted { count, unit, .. } if candidate.reply.focus.ends_with(unit.as_str()) => {
            Some((*count, unit.clone()))
        }
        _ => None,
    })
}

/// The day a text names: "19/4", by day and month.
fn day(text: &str) -> Option<String> {
    let spelled = text.replace(" tháng ", "/");
    spelled
        .split(|c: char| !c.is_ascii_digit() && c != '/')
        .find_map(|piece| {
            let mut parts = piece.split('/');
            let (day, month): (u8, u8) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            ((1..=31).contains(&day) && (1..=12).contains(&month)).then(|| format!("{day}/{month}"))
        })
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_day_is_found_however_it_is_written() {
        assert_eq!(day("Ngày 19/4/2024, quận họp.").as_deref(), Some("19/4"));
        assert_eq!(day("Sáng 05 tháng 11 năm 2024").as_deref(), Some("5/11"));
        assert_eq!(day("Hoàn thành 21/21 chỉ tiêu, 39/46 trường."), None);
    }
}
