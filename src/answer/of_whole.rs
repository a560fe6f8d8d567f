//! The number of a whole is no number of its part: "Cả năm 2019 Nghệ An tiếp nhận [42.180 đơn vị máu]" tells nothing of Diễn
//! Châu, which the report names elsewhere only. A sentence that names no place may go on about the part.

use super::fit::Scope;
use crate::entity::lexicon::Lexicon;
use crate::entity::place::PlaceId;
use crate::question::Query;
use crate::question::asked::Asked;

/// Whether a sentence tells of the whole that `parts` of what its report is about lie in, where a number is asked for.
pub fn told(query: &Query, lexicon: &Lexicon, scope: &Scope, parts: &[PlaceId]) -> bool {
    let above = |part: &PlaceId, ids: &[PlaceId]| lexicon.places.upwards(*part).skip(1).any(|up| ids.contains(&up));
    let whole = |ids: &Vec<PlaceId>| parts.iter().any(|part| above(part, ids));
    let numbers = [Asked::HowMany, Asked::Money, Asked::Percent];
    scope.place_said && numbers.into_iter().any(|asked| query.asks_for(asked)) && scope.places.iter().any(whole)
}
