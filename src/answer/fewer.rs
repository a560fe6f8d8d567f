//! Fewer than were asked for: a question for so many ("hai xã nào", "bốn người là ai") is answered by as many names, or by
//! the whole sentence that holds them, and by nothing less.

use super::compose::Part;
use super::prepared::Prepared;
use super::reply::Asking;
use super::reply::several::{self, Several};
use super::telling;
use crate::entity::Value;
use crate::question::asked::Sort;
use crate::text::fold;

/// The longest sentence told for the sake of its names, in characters.
const LONGEST: usize = 480;

/// Tells the sentence of an answer that names fewer than were asked for, where it holds them all; holds the answer back
/// where it does not.
pub fn settle(part: &mut Part, asking: &Asking, prepared: &Prepared) {
    let Some(Several::Exactly(number)) = asking.several() else {
        return;
    };
    if counts_another(asking) {
        return;
    }
    let mut told: Vec<String> = Vec::new();
    for answer in &part.answers {
        let text = answer.reply.text.text();
        let named = names(asking, prepared, &text);
        let pieces = pieces(&answer.reply.focus);
        told.extend(if named.len() >= pieces.len() { named } else { pieces });
    }
    let told = distinct(told);
    if part.answers.is_empty() || told.len() >= number {
        return;
    }
    let holds = |quote: &str| names(asking, prepared, quote).len() >= number;
    let whole = part.answers.iter().position(|answer| holds(&answer.quote));
    match whole {
        Some(at) => {
            part.answers.swap(0, at);
            part.answers.truncate(1);
            telling::sentence(&mut part.answers[0], asking.lang(), LONGEST);
        }
        None => {
            part.near = Some(part.answers.remove(0));
            part.answers.clear();
        }
    }
}

/// "Ai thay mặt 28 thôn ký giao ước?": a number well behind the question word counts something else.
fn counts_another(asking: &Asking) -> bool {
    let words = &asking.query.tokens;
    let (from, to) = (asking.ask.from, asking.ask.to + BEHIND);
    let near = words.iter().enumerate().filter(|(at, _)| *at < from || *at <= to);
    let near: Vec<&str> = near.map(|(_, word)| word.span.of(&asking.query.text)).collect();
    let near = near.join(" ");
    from < asking.ask.to && !several::counts(&near)
}

/// So many words behind the question word the number may stand, with what it counts: "which two wards", "ai là hai xã".
const BEHIND: usize = 2;

/// The names of the asked sort in a text, each once.
fn names(asking: &Asking, prepared: &Prepared, text: &str) -> Vec<String> {
    let sentence = prepared.sentence(text, asking.lang());
    let person = |value: &Value| matches!(value, Value::Person(_));
    let unit = |value: &Value| matches!(value, Value::Place(_) | Value::Organisation(_));
    let of = |sort: &dyn Fn(&Value) -> bool| -> Vec<String> {
        let of_sort = sentence.entities.iter().filter(|e| sort(&e.value));
        distinct(of_sort.map(|e| fold::phrase_key(e.span.of(text))).collect())
    };
    match asking.ask.sort {
        Sort::Person => of(&person),
        Sort::Unit => of(&unit),
        Sort::Any => {
            let (persons, units) = (of(&person), of(&unit));
            if persons.len() >= units.len() { persons } else { units }
        }
    }
}

/// Each name once: "xã Phú Túc" and "Phú Túc" are the same.
fn distinct(mut names: Vec<String>) -> Vec<String> {
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut out: Vec<String> = Vec::new();
    for name in names {
        if !out.iter().any(|known| known.contains(&name)) {
            out.push(name);
        }
    }
    out
}

/// What commas and "và" part, as far as each holds a name.
fn pieces(text: &str) -> Vec<String> {
    let text = text.replace(" và ", ", ").replace(" and ", ", ").replace(';', ",");
    let named = |piece: &&str| piece.chars().any(char::is_uppercase);
    text.split(',').filter(named).map(fold::phrase_key).collect()
}
