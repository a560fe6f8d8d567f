//! A person's name with a slip of the finger, that nobody in the articles bears: the one near it is meant, and asked back
//! where what was typed may be a name of its own. Marks that were typed speak for themselves: "Đỉnh" is no "Đình".

use super::answerer::Answerer;
use super::homonyms::{Reading, people};
use super::trace::Branch;
use super::{Answer, Rich, Status};
use crate::entity::near::Near;
use crate::entity::{Value, Words, person};
use crate::question::terms::Syllable;
use crate::question::{Articles, Query};
use crate::text::Lang;
use crate::text::syllable::{is_bare_syllable, is_syllable};
use crate::text::token::{Token, tokens};
use crate::wording;

/// The answer of the person who is meant; none where the name is known, or none is near.
pub fn answer(answerer: &Answerer, query: &Query, favoured: &[String]) -> Option<Answer> {
    let (at, slot) = query
        .persons
        .iter()
        .enumerate()
        .find(|(_, slot)| slot.name.len() >= 2 && query.text.contains(&slot.words))?;
    if answerer.archive.hold(&slot.words) {
        return None;
    }
    let all = &query.tokens;
    let from = slot.to.checked_sub(slot.name.len())?;
    let typed: &[Token] = all.get(from..slot.to)?;
    let material = answerer.gather(query);
    let mut near = Near::default();
    for name in people(&material) {
        insert(&mut near, &name);
    }
    for passage in &material.passages {
        let words = Words::new(&passage.text, &answerer.lexicon, true, Lang::Vi);
        for entity in person::find(&words) {
            if let Value::Person(person) = entity.value {
                insert(&mut near, &person.name);
            }
        }
    }
    let slip = near.meant(typed)?;
    let reading = Reading::new(query, from, slot.to, &slip.name, |own| {
        own.persons[at].name = tokens(&slip.name).iter().map(Syllable::of).collect();
        own.persons[at].words = slip.name.clone();
    })?;
    let mut answer = answerer.answered(&reading.query, favoured);
    if answer.status != Status::Answered {
        return None;
    }
    // "Tín" may be a name, "Tihn" and "Hưong" are none.
    let syllable = |t: &Token| match t.key == t.bare {
        true => is_bare_syllable(&t.bare),
        false => is_syllable(&t.key),
    };
    let names_of_its_own = slip.changed.iter().all(|at| syllable(&typed[*at]));
    let typed = slot.words.as_str();
    if names_of_its_own {
        let mut back = Answer::bare(
            Status::Related,
            query.lang,
            wording::perhaps(query.lang, typed, &slip.name),
        );
        back.choices = vec![(slip.name.clone(), reading.question())];
        back.trace = vec![Branch::of(slip.name.as_str(), answer.trace)];
        return Some(back);
    }
    let meant: Rich = wording::meant_person(query.lang, typed, &slip.name);
    answer.text = answer.text.say("\n").with(meant);
    Some(answer)
}

/// A name as it is looked for: without what it is addressed by.
fn insert(near: &mut Near, name: &str) {
    let words: Vec<&str> = name.split_whitespace().collect();
    let begin = words
        .iter()
        .position(|word| word.starts_with(char::is_uppercase))
        .unwrap_or(0);
    let begin = match words.get(begin).map(|word| word.to_lowercase()) {
        Some(word) if ["ông", "bà", "anh", "chị", "cô", "em", "cụ"].contains(&word.as_str()) => begin + 1,
        _ => begin,
    };
    let own = words[begin.min(words.len())..].join(" ");
    near.insert(&own, &own);
}
