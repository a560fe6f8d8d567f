//! Subscriptions in words: when, where, and what is wrong with a wish.

use crate::digest::due::{Days, Minute, Occasion, Schedule};
use crate::digest::news::Filter;
use crate::digest::request::Problem;
use crate::fact::Kind;
use crate::text::Lang;
use crate::wording;

use super::day;

/// "07:30, thứ 2, thứ 4 · Tây Hồ, Bắc Từ Liêm · khen thưởng · theo dõi Huân chương Lao động (báo ngay)"
pub fn summary(
    schedule: &Schedule,
    filter: &Filter,
    at_once: bool,
    always: bool,
    zone: Option<&str>,
    lang: Lang,
) -> String {
    let places = &filter.places;
    let times: Vec<String> = schedule.times.iter().map(Minute::to_string).collect();
    let names: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
    let names = if names.is_empty() {
        wording::ALL_PLACES.in_lang(lang).to_owned()
    } else {
        names.join(", ")
    };
    let zone = zone.map_or(String::new(), |zone| format!(" ({zone})"));
    let mut summary = format!("{}{zone}, {} · {names}", times.join(", "), days(schedule.days, lang));
    let kinds: Vec<&str> = filter.kinds.iter().filter_map(|kind| kind_name(*kind, lang)).collect();
    if !kinds.is_empty() {
        summary.push_str(&format!(" · {}", kinds.join(", ")));
    }
    if !filter.follow.is_empty() {
        let follows = wording::FOLLOWS.with(lang, &[&filter.follow.join(", ")]);
        summary.push_str(&format!(" · {follows}"));
        if at_once {
            summary.push_str(wording::TOLD_AT_ONCE.in_lang(lang));
        }
    }
    if always {
        summary.push_str(&format!(" · {}", wording::ALWAYS_SENT.in_lang(lang)));
    }
    summary
}

fn kind_name(kind: Kind, lang: Lang) -> Option<&'static str> {
    let words = match kind {
        Kind::AwardGiven => wording::KIND_AWARDS,
        Kind::MovementLaunched => wording::KIND_MOVEMENTS,
        Kind::PersonPraised => wording::KIND_PEOPLE,
        Kind::FigureReached => wording::KIND_FIGURES,
        _ => return None,
    };
    Some(words.in_lang(lang))
}

/// "thứ 2 – thứ 6"
fn days(days: Days, lang: Lang) -> String {
    if days == Days::ALL {
        return wording::DAILY.in_lang(lang).to_owned();
    }
    let chosen: Vec<usize> = (0..7).filter(|day| days.0 & (1 << day) != 0).collect();
    let name = |day: &usize| wording::DAY_NAMES.get(*day).map_or("", |name| name.in_lang(lang));
    match (chosen.first(), chosen.last()) {
        (Some(first), Some(last)) if chosen.len() > 2 && last - first + 1 == chosen.len() => {
            format!("{} – {}", name(first), name(last))
        }
        _ => chosen.iter().map(name).collect::<Vec<_>>().join(", "),
    }
}

/// "07:30 23/11/2026"
pub fn moment(occasion: Option<Occasion>) -> String {
    occasion.map_or_else(
        || "–".to_owned(),
        |occasion| format!("{} {}", occasion.minute, day(occasion.date)),
    )
}

/// One sentence about what cannot be followed.
pub fn problem(problem: &Problem, lang: Lang) -> String {
    match problem {
        Problem::NoSuchHour(said) => wording::NO_SUCH_HOUR.with(lang, &[said]),
        Problem::UnclearHour(said) => wording::UNCLEAR_HOUR.with(lang, &[said]),
        Problem::UnknownPlace { said, nearest } => {
            let mut sentence = wording::UNKNOWN_PLACE.with(lang, &[said]);
            if !nearest.is_empty() {
                sentence.push_str(&wording::NEAREST_PLACES.with(lang, &[&either(nearest, lang)]));
            }
            sentence
        }
    }
}

/// "A, B hay C"
fn either(names: &[String], lang: Lang) -> String {
    match names {
        [head @ .., last] if !head.is_empty() => {
            format!("{} {} {last}", head.join(", "), wording::OR.in_lang(lang))
        }
        _ => names.join(", "),
    }
}
