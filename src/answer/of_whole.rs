//! The number of a whole is no number of its part: "Cả năm 2019 Nghệ An tiếp nhận [42.180 đơn vị máu]" tells nothing of Diễn
//! Châu, which the report names elsewhere only. A sentence that names no place may go on about the part. Nor is the number
//! of huyện Phú Xuyên that of its thị trấn, which is called like it.

use super::fit::Scope;
use crate::entity::lexicon::Lexicon;
use crate::entity::place::PlaceId;
use crate::question::asked::Asked;
use crate::question::{PlaceSlot, Query};

/// Whether a sentence tells of the whole that `parts` of what its report is about lie in, where a number is asked for.
pub fn told(query: &Query, lexicon: &Lexicon, scope: &Scope, parts: &[PlaceId]) -> bool {
    let above = |part: &PlaceId, ids: &[PlaceId]| lexicon.places.upwards(*part).skip(1).any(|up| ids.contains(&up));
    let whole = |ids: &Vec<PlaceId>| parts.iter().any(|part| above(part, ids));
    let numbers = [Asked::HowMany, Asked::Money, Asked::Percent];
    scope.place_said && numbers.into_iter().any(|asked| query.asks_for(asked)) && scope.places.iter().any(whole)
}

/// What is left where a sentence tells of a unit that is only called like the one a question names.
const NAMESAKE: f32 = 0.35;

/// How well a sentence that holds the name of a place fits it: one that tells of another kind of unit, and not of the place's
/// `own`, does badly.
pub fn namesake(own: bool, lexicon: &Lexicon, scope: &Scope, slot: &PlaceSlot) -> f32 {
    let places = &lexicon.places;
    let alike = |id: &PlaceId| slot.ids.iter().any(|own| places.get(*own).name == places.get(*id).name);
    let another = |id: &PlaceId| slot.ids.iter().all(|own| places.get(*own).kind != places.get(*id).kind);
    let other = !own && scope.place_said && scope.places.iter().flatten().any(|id| alike(id) && another(id));
    if other { NAMESAKE } else { 1.0 }
}
