//! Persons held up as examples: who they are, where, what they did.

use super::{Asking, Reply, holder, noun};
use crate::answer::Rich;
use crate::archive::StoredFact;
use crate::entity::{self, Value, Words};
use crate::fact::person_praised::PersonPraised;
use crate::question::asked::Asked;
use crate::text::fold;
use crate::text::phrase::stands;

pub fn reply(asking: &Asking, fact: &StoredFact, praised: &PersonPraised) -> Option<Reply> {
    let name = format!("{} {}", praised.address, praised.person).trim().to_string();
    let deeds = || (!praised.deeds.is_empty()).then(|| telling(asking, &praised.deeds.join(" ")));
    match asking.ask.asked {
        Asked::Who | Asked::Members | Asked::Name | Asked::What if asking.query.persons.is_empty() => {
            let text = Rich::default().bold(&name).say(who(praised));
            let quality = if asking.ask.asked == Asked::What { 0.8 } else { 0.95 };
            let fit = of_post(asking, praised) * of_deed(asking, &fact.clause);
            Some(Reply::new(text, name, quality * fit))
        }
        Asked::WhoIs | Asked::Post | Asked::Who => {
            let text = Rich::default().bold(&name).say(who(praised)).say(".");
            Some(Reply::new(text, praised.who.clone(), of_post(asking, praised)))
        }
        // Who is not asked about gives no reason for what others did.
        Asked::Why if asking.query.persons.is_empty() => None,
        Asked::Deeds | Asked::What | Asked::Why => {
            let deeds = deeds()?;
            let text = Rich::default().say(&name).say(who(praised)).say(": ").bold(&deeds);
            // "Được trao huy hiệu gì?": told by deeds that speak of it alone.
            let other =
                asking.ask.asked == Asked::What && asking.once(noun::of_other_kind) && !noun::said(asking, &deeds);
            Some(Reply::new(text, deeds, if other { OTHER_KIND } else { 1.0 }))
        }
        Asked::Place | Asked::Where if !asking.query.persons.is_empty() => {
            let place = place(asking, fact, praised)?;
            // "28 năm cắm bản ở …, huyện Kỳ Sơn": the words around the place tell more of it.
            let told = praised
                .who
                .contains(&place)
                .then(|| super::emphasised(&praised.who, &place));
            let text = match told {
                Some(told) => Rich::default().say(&name).say(", ").with(told).say("."),
                None => Rich::default().say(&name).say(": ").bold(&place).say("."),
            };
            Some(Reply::new(text, place, 1.0))
        }
        _ => None,
    }
}

/// What is left of deeds that say nothing of what is asked.
const OTHER_KIND: f32 = 0.4;

/// "Who read the report?": who is held up as an example did so only where the words about them say it.
fn of_deed(asking: &Asking, clause: &str) -> f32 {
    let told = format!(" {} ", fold::phrase_bare(clause));
    let untold = holder::deed(asking).is_some_and(|deed| !stands(&told, deed));
    if untold { NO_POST } else { 1.0 }
}

/// What is left of somebody held up as an example where the holder of a post is asked for.
const NO_POST: f32 = 0.5;

/// Whether who they are holds the post that is asked for, where one is.
fn of_post(asking: &Asking, praised: &PersonPraised) -> f32 {
    let query = asking.query;
    if query.posts.is_empty() || !query.persons.is_empty() {
        return 1.0;
    }
    let who = fold::phrase_key(&praised.who);
    let posts = &asking.lexicon.posts;
    let held = |post: u32| who.contains(&fold::phrase_key(&posts.get(post).name));
    match query.posts.iter().any(|slot| held(slot.post)) {
        true => 1.0,
        false => NO_POST,
    }
}

fn who(praised: &PersonPraised) -> String {
    if praised.who.is_empty() {
        String::new()
    } else {
        format!(", {}", praised.who)
    }
}

/// The place in who they are, of the asked kind before others.
fn place(asking: &Asking, fact: &StoredFact, praised: &PersonPraised) -> Option<String> {
    let asked = asking.asked.trim();
    [praised.who.as_str(), fact.quote.as_str()]
        .into_iter()
        .find_map(|text| {
            let words = Words::new(text, asking.lexicon, true, asking.query.lang);
            let found: Vec<String> = entity::find(&words)
                .into_iter()
                .filter(|e| matches!(e.value, Value::Place(_)))
                .map(|e| words.str(e.span).to_string())
                .collect();
            let of_kind = found.iter().find(|p| {
                let bare = fold::phrase_bare(p);
                ["phuong", "xa", "quan", "huyen", "tinh"]
                    .iter()
                    .any(|k| bare.starts_with(k) && asked.contains(&format!("{k} nao")))
            });
            of_kind.or(found.first()).cloned()
        })
}

/// So long at most are deeds that are told.
const DEEDS: usize = 380;

/// Of deeds that are too long to be told whole the part that says most of what is asked: "biến nhà mình thành cái gì?".
fn telling(asking: &Asking, deeds: &str) -> String {
    if deeds.chars().count() <= DEEDS || !matches!(asking.ask.asked, Asked::What | Asked::Why) {
        return short(deeds, DEEDS);
    }
    let said = |text: &str| {
        let bare = format!(" {} ", fold::phrase_bare(text));
        asking.query.terms.iter().filter(|term| term.stands_in(&bare)).count()
    };
    let first = short(deeds, DEEDS);
    let most = said(&first);
    let starts = deeds.match_indices([',', ';', '.']).map(|(at, _)| at + 1);
    let starts = starts.filter(|at| deeds[*at..].starts_with(' '));
    let parts = starts.map(|at| short(deeds[at..].trim_start(), DEEDS));
    // Of parts that say as much the first, which holds what leads up to it.
    let best = parts.fold((most, first), |(most, best), part| match said(&part) {
        more if more > most => (more, format!("… {part}")),
        _ => (most, best),
    });
    best.1
}

/// The first words of a long sentence, ended at a comma or a space, whole where it fits.
pub fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.trim().to_string();
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut
        .rfind([';', ','])
        .filter(|i| *i > cut.len() / 2)
        .or_else(|| cut.rfind(' '))
        .unwrap_or(cut.len());
    cut[..end].trim().to_string()
}
