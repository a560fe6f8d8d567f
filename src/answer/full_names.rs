//! Names in full: "thuyền trưởng Tâm" of one sentence is named in another of the same report.

use super::candidate::Candidate;
use super::compose::Part;
use super::prepared::Prepared;
use super::reply::Asking;
use crate::archive::Archive;
use crate::entity::lexicon::Lexicon;
use crate::entity::person::{self, PersonMention};
use crate::entity::{Value, Words};
use crate::question::asked::Asked;
use crate::question::language;
use crate::text::sentence::sentences;
use crate::text::{Span, fold};

/// Gives the full name behind one that an answer has in short, where its article names just one who can be meant.
pub fn settle(part: &mut Part, asking: &Asking, prepared: &Prepared, archive: &Archive) {
    let somebody = matches!(
        asking.ask.asked,
        Asked::Who | Asked::WhoIs | Asked::ByWhom | Asked::Name
    );
    if !somebody || !asking.query.persons.is_empty() {
        return;
    }
    for candidate in &mut part.answers {
        complete(candidate, asking, prepared, archive);
    }
}

fn complete(candidate: &mut Candidate, asking: &Asking, prepared: &Prepared, archive: &Archive) {
    let told = prepared.sentence(&candidate.reply.focus, language::of(&candidate.quote));
    let short = told.entities.iter().find_map(|e| match &e.value {
        Value::Person(person) if person.short => Some(person),
        _ => None,
    });
    let text = short.and_then(|_| archive.text(&candidate.head.id));
    let full = short
        .zip(text.as_deref())
        .and_then(|(short, text)| named_in_full(short, asking.lexicon, text));
    let Some((full, sentence)) = full else {
        return;
    };
    if candidate.reply.text.text().contains(&full) {
        return;
    }
    let focus = candidate.reply.focus.clone();
    let runs = &mut candidate.reply.text.0;
    match runs.iter_mut().find(|run| run.text.contains(&focus)) {
        Some(run) => run.text = run.text.replacen(&focus, &format!("{focus} ({full})"), 1),
        None => candidate.reply.text = candidate.reply.text.clone().say(format!(" ({full})")),
    }
    candidate.period_quote.get_or_insert(sentence);
}

/// The full name that the short one is of, and the sentence that says it.
fn named_in_full(short: &PersonMention, lexicon: &Lexicon, text: &str) -> Option<(String, String)> {
    let given = |name: &str| fold::phrase_key(name.rsplit(' ').next().unwrap_or(name));
    let wanted = given(&short.name);
    if !fold::phrase_key(text).contains(&wanted) {
        return None;
    }
    let words = Words::new(text, lexicon, true, language::of(text));
    let mut found: Vec<(String, Span)> = Vec::new();
    for entity in person::find(&words) {
        if let Value::Person(person) = entity.value
            && !person.short
            && given(&person.name) == wanted
            && !found
                .iter()
                .any(|(name, _)| fold::phrase_key(name) == fold::phrase_key(&person.name))
        {
            found.push((person.name, person.name_span));
        }
    }
    let [(name, span)] = found.as_slice() else {
        return None;
    };
    // A title ends without a full stop: sentences end with their paragraph.
    let begin = text[..span.start as usize].rfind('\n').map_or(0, |end| end + 1);
    let paragraph = text[begin..].lines().next().unwrap_or("");
    let at = span.start as usize - begin;
    let sentence = sentences(paragraph)
        .into_iter()
        .find(|s| s.start as usize <= at && at < s.end as usize)?;
    Some((name.clone(), sentence.of(paragraph).trim().to_string()))
}
