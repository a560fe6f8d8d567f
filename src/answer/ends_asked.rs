//! The ends of the time a question names: where it begins ("từ 2019"), and where it is over ("hết năm 2024").

use jiff::civil::Date;

use crate::archive::Head;
use crate::entity::date::Period;
use crate::fact::Statement;
use crate::question::Query;
use crate::text::token::Token;

/// So many days before the end of a year nobody knows yet what it brought, and what is left of what was told then.
const TOO_EARLY: i32 = 120;
const BEFORE_THE_END: f32 = 0.4;

/// What is left of a report of `day` where it is asked what there was when a year was over that was not by far.
pub fn early(query: &Query, day: Option<Date>) -> f32 {
    let wanted = query.period().and_then(|period| period.as_year().map(|_| period));
    let before = day
        .zip(wanted)
        .is_some_and(|(day, wanted)| (wanted.to - day).get_days() > TOO_EARLY);
    if before && asks_end(query) { BEFORE_THE_END } else { 1.0 }
}

/// "Hết năm 2024", "cuối 2024", "by the end of 2024": what there was when the time asked for was over.
fn asks_end(query: &Query) -> bool {
    let Some(slot) = query.periods.first().filter(|slot| slot.period.as_year().is_some()) else {
        return false;
    };
    let ends = |token: &Token| ["hết", "cuối", "end", "late"].iter().any(|word| token.can_mean(word));
    // What is taken over from the turn before stands nowhere in the question.
    let words = query.tokens.get(slot.from.saturating_sub(2)..slot.to);
    words.is_some_and(|words| words.iter().any(ends))
}

/// "Từ 2019", "kể từ năm 2019", "since 2019": the time asked for begins there.
pub fn asks_since(query: &Query) -> bool {
    let Some(slot) = query.periods.first() else {
        return false;
    };
    let before = |back: usize| slot.from.checked_sub(back).and_then(|at| query.tokens.get(at));
    let opens = |token: &Token| ["từ", "since"].iter().any(|word| token.can_mean(word));
    let open = [0, 1].iter().filter_map(|back| before(*back)).any(opens);
    // "từ năm | đầu 2019": what leads over to the year stands between.
    let led = before(1).is_some_and(|t| t.can_mean("năm") || t.can_mean("đầu")) && before(2).is_some_and(opens);
    (open || led) && slot.period.in_one_year().is_some()
}

/// Who came first in a year, told while it had only begun: of the year before.
pub fn of_a_year_begun(wanted: Period, told: Period, head: &Head, statement: Option<&Statement>) -> bool {
    let ranks = matches!(statement, Some(Statement::ClusterFormed(told)) if told.ranks());
    let begun = head
        .date
        .is_some_and(|day| wanted.contains(Period::day(day)) && day.month() <= BEGUN);
    ranks && begun && told.to < wanted.from
}

/// The last month in which nobody can tell yet who came first in the year.
const BEGUN: i8 = 9;
