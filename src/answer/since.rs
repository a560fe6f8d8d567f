//! What became of a place the question names: one sentence below the answer.

use jiff::civil::Date;

use super::{Answer, Rich, Status};
use crate::entity::lexicon::Places;
use crate::entity::place::{Place, PlaceId, PlaceKind};
use crate::question::{PlaceSlot, Query};
use crate::wording;

/// The sentence; none where the place is what it was, or nobody says what became of it. Of a district it is told only
/// where nothing was found: all there is of it is from its days.
pub fn sentence(places: &Places, query: &Query, answer: &Answer, today: Date) -> Option<Rich> {
    let [slot] = query.places.as_slice() else { return None };
    let place = ended(places, slot, today)?;
    if place.kind == PlaceKind::District && answer.status == Status::Answered {
        return None;
    }
    let next: Vec<&Place> = place.successors.iter().map(|(id, _)| places.get(*id)).collect();
    let now = |units: &[&Place]| !units.is_empty() && units.iter().all(|unit| unit.alive_on(today));
    let names = |units: &[&Place]| units.iter().map(|unit| unit.full_name()).collect::<Vec<_>>();
    let own = place.full_name();
    if next.is_empty() {
        return None;
    }
    if now(&next) {
        return Some(wording::became(query.lang, &own, &names(&next)));
    }
    // Merged first, parted or renamed later: which part went where is not said of the first step's units.
    let [into] = next.as_slice() else {
        return Some(wording::merged_into(query.lang, &own, &names(&next)));
    };
    let later: Vec<&Place> = into.successors.iter().map(|(id, _)| places.get(*id)).collect();
    let merged = wording::merged_into(query.lang, &own, &names(&next));
    let told_on = now(&later).then(|| wording::became(query.lang, &into.full_name(), &names(&later)));
    Some(match told_on {
        Some(later) => merged.say(" ").with(later),
        None => merged,
    })
}

/// The unit that is meant and is no more, where no unit of its name and kind is left.
fn ended<'a>(places: &'a Places, slot: &PlaceSlot, today: Date) -> Option<&'a Place> {
    let units: Vec<&Place> = slot.ids.iter().map(|id: &PlaceId| places.get(*id)).collect();
    if units.iter().any(|unit| unit.alive_on(today)) {
        return None;
    }
    // The one that lived longest; of two of a name nobody says which is meant.
    let latest = units.iter().map(|unit| unit.until).max()?;
    let mut last = units
        .into_iter()
        .filter(|unit| unit.until == latest && !unit.successors.is_empty());
    let one = last.next()?;
    last.next().is_none().then_some(one)
}
