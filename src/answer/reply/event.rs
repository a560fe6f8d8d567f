//! Events: when, where, who came, what for.

use super::{Asking, Reply};
use crate::answer::Rich;
use crate::archive::StoredFact;
use crate::fact::event_held::EventHeld;
use crate::question::asked::Asked;
use crate::text::Lang;
use crate::text::phrase::any_stands;
use crate::wording;

pub fn reply(asking: &Asking, fact: &StoredFact, event: &EventHeld) -> Option<Reply> {
    let what = super::person::short(&event.what, 200);
    match asking.ask.asked {
        Asked::When => {
            let shown = match (event.date, &event.day_words) {
                (Some(date), _) => wording::date(asking.lang(), date),
                (None, Some(day)) => day.clone(),
                (None, None) => return None,
            };
            let mut text = Rich::default().bold(&shown).say(": ").say(&what);
            if let Some(venue) = &event.venue {
                text = text.say(", ").say(venue);
            }
            // One day says nothing of "từ khi nào đến khi nào".
            let quality = if asking.once(super::timespan::asks_for_range) {
                0.35
            } else {
                1.0
            };
            // "kể từ khi thành lập (1/7/2025), xã họp mặt": the meeting's day is not the one asked for.
            let elsewhere = super::began::elsewhere(asking, &fact.quote, &shown);
            let quality = match elsewhere || reviews(asking, &what) {
                true => 0.35,
                false => quality,
            };
            // "Sáng 21.5": a day in a form of its own is shown as the article writes it.
            if let Some(written) = event.date.and_then(|date| pointed(&fact.clause, date)) {
                return Some(Reply::new(super::emphasised(&fact.clause, &written), written, quality));
            }
            Some(Reply::new(text.say("."), shown, quality))
        }
        Asked::Where if asking.once(super::destination::asked) => None,
        Asked::Where | Asked::Place => {
            let venue = event.venue.clone()?;
            if !says(
                asking,
                &[
                    "o", "tai", "to chuc", "dien ra", "hop", "dau", "where", "held", "place", "hold", "took",
                ],
            ) {
                return None;
            }
            let text = Rich::default().say(&what).say(": ").bold(&venue).say(".");
            // "Xã nào nhận cờ?" asks for no venue.
            Some(Reply::new(text, venue, if asking.once(unit_does) { 0.4 } else { 1.0 }))
        }
        Asked::Who | Asked::Members if !event.people.is_empty() && asking.once(attends) => {
            let people = event.people.join("; ");
            let text = Rich::default().bold(super::person::short(&people, 600)).say(".");
            // One who spoke is not all who came.
            let quality = if event.people.len() > 1 { 1.0 } else { 0.7 };
            Some(Reply::new(text, people, quality))
        }
        Asked::Who | Asked::ByWhom => {
            let organiser = event.organiser.clone()?;
            let organises = says(asking, &["to chuc", "held", "organised", "organized", "hosted"]);
            let text = Rich::default().bold(&organiser).say(": ").say(&what).say(".");
            organises.then(|| Reply::new(text, organiser, 0.8))
        }
        _ => None,
    }
}

/// "Đợt thi đua bắt đầu hôm nào?": the day on which it was summed up is not the one it began on.
fn reviews(asking: &Asking, what: &str) -> bool {
    const BEGINS: [&str; 5] = ["bat dau", "phat dong", "khoi dong", "begin", "start"];
    const REVIEWS: [&str; 2] = ["sơ kết", "tổng kết"];
    let reviewed = |word: &&str| what.to_lowercase().starts_with(*word);
    says(asking, &BEGINS) && !says(asking, &["so ket", "tong ket", "hoi nghi", "le"]) && REVIEWS.iter().any(reviewed)
}

/// The day where the clause writes it with points and no year: "21.5".
fn pointed(clause: &str, date: jiff::civil::Date) -> Option<String> {
    let mut forms = ["", "0"]
        .iter()
        .flat_map(|day| ["", "0"].map(|month| format!("{day}{}.{month}{}", date.day(), date.month())));
    forms.find(|form| {
        let at = clause.find(form.as_str());
        at.is_some_and(|at| {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            let behind = &clause[at + form.len()..];
            let year = behind.strip_prefix('.').is_some_and(|rest| digit(rest.chars().next()));
            !digit(clause[..at].chars().last()) && !digit(behind.chars().next()) && !year
        })
    })
}

fn says(asking: &Asking, words: &[&str]) -> bool {
    let text = &asking.asked;
    any_stands(text, words)
}

/// "Xã nào …", and not "ở xã nào": a unit does what is asked about.
fn unit_does(asking: &Asking) -> bool {
    let words = &asking.query.tokens;
    let ask = asking.ask;
    let before = ask.from.checked_sub(1).and_then(|at| words.get(at));
    let placed = before.is_some_and(|t| ["ở", "tại", "về"].iter().any(|word| t.can_mean(word)));
    ask.asked == Asked::Place && asking.lang() == Lang::Vi && ask.from < ask.to && !placed && ask.from <= 2
}

fn attends(asking: &Asking) -> bool {
    says(
        asking,
        &[
            "du", "tham du", "co mat", "attended", "attend", "den", "guests", "khach",
        ],
    )
}
