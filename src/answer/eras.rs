//! A name that is a district until one day and a ward since: each article means the unit of its own day. Where both have
//! an answer, both are told apart.

use jiff::civil::Date;

use super::answerer::Answerer;
use super::homonyms::Reading;
use super::trace::Branch;
use super::{Answer, Rich, Status};
use crate::archive::FactQuery;
use crate::entity::lexicon::Places;
use crate::entity::place::PlaceId;
use crate::question::Query;
use crate::text::fold;
use crate::wording;

/// So many facts are looked at for one that means the newer unit and no other.
const LOOKED_AT: usize = 20;

/// The answers of both units, or of the one that has any; none where the name means one unit only, or the articles tell
/// of the older one alone.
pub fn answer(answerer: &Answerer, query: &Query, favoured: &[String], today: Date) -> Option<Answer> {
    if query.compares || query.places.len() != 1 {
        return None;
    }
    let slot = &query.places[0];
    let places = &answerer.lexicon.places;
    let (ended, since) = meanings(places, &slot.ids, today)?;
    let name = &places.get(ended[0]).name;
    let kind_said = fold::phrase_bare(&slot.words) != fold::phrase_bare(name);
    if kind_said || !query.text.contains(&slot.words) || !tells_of(answerer, &since) {
        return None;
    }
    let reading = |ids: &[PlaceId]| {
        let shown = places.get(*ids.first()?).full_name();
        let reading = Reading::new(query, slot.from, slot.to, &shown, |own| {
            own.places[0].ids = ids.to_vec();
            own.places[0].words = shown.clone();
        })?;
        let answer = answerer.answered(&reading.query, favoured);
        Some((ids[0], answer)).filter(|(_, answer)| answer.status == Status::Answered)
    };
    let told: Vec<(PlaceId, Answer)> = [&since, &ended].into_iter().filter_map(|ids| reading(ids)).collect();
    match told.as_slice() {
        [] => None,
        [(_, newer), (_, older)] if newer.text == older.text => told.into_iter().next().map(|(_, answer)| answer),
        [_] => told.into_iter().next().map(|(id, mut answer)| {
            let other = if since.contains(&id) { ended[0] } else { since[0] };
            let names = [id, other].map(|id| places.get(id).full_name());
            let meant = wording::meant_as(query.lang, name, &names[0], &names[1]);
            answer.text = answer.text.say("\n").with(meant);
            answer
        }),
        _ => Some(both(places, query, told, today)),
    }
}

/// The units of one name that are no more, and those of another kind that are.
fn meanings(places: &Places, ids: &[PlaceId], today: Date) -> Option<(Vec<PlaceId>, Vec<PlaceId>)> {
    let (since, ended): (Vec<PlaceId>, Vec<PlaceId>) = ids.iter().partition(|id| places.get(**id).alive_on(today));
    let newer = places.get(*since.first()?);
    let ended: Vec<PlaceId> = ended
        .into_iter()
        .filter(|id| {
            let older = places.get(*id);
            older.name == newer.name && older.kind > newer.kind && older.until == newer.from
        })
        .collect();
    let since: Vec<PlaceId> = since
        .into_iter()
        .filter(|id| places.get(*id).name == newer.name)
        .collect();
    (!ended.is_empty()).then_some((ended, since))
}

/// Whether an article tells of the newer unit: one without a day may mean either.
fn tells_of(answerer: &Answerer, since: &[PlaceId]) -> bool {
    let facts = answerer.archive.facts(&FactQuery {
        places: since.to_vec(),
        limit: LOOKED_AT,
        ..FactQuery::default()
    });
    let mut said = facts.iter().flat_map(|stored| &stored.fact.places);
    said.any(|ids| !ids.is_empty() && ids.iter().all(|id| since.contains(id)))
}

fn both(places: &Places, query: &Query, told: Vec<(PlaceId, Answer)>, today: Date) -> Answer {
    let mut out = Answer::bare(Status::Answered, query.lang, Rich::default());
    for (id, answer) in told {
        if !out.text.is_empty() {
            out.text = out.text.say("\n");
        }
        let place = places.get(id);
        let label = wording::unit_of_then(query.lang, &place.full_name(), place.alive_on(today));
        out.text = out.text.with(Rich::of(&label, answer.text));
        out.sources.extend(answer.sources);
        out.more.extend(answer.more);
        out.facts.extend(answer.facts);
        out.trace.push(Branch::of(place.full_name(), answer.trace));
    }
    out
}
