//! Nouns of small units, behind which a name stands: "xã Kim Thành", "Trường THCS Lê Lợi".

use super::PlaceSlot;
use super::asked::phrase_at;
use crate::entity::Words;
use crate::entity::organisation::SCHOOLS;
use crate::entity::place::PlaceKind;

/// Whether the noun of a small unit stands right before: "xã Kim Thành", "Trường THCS Lê Lợi". What it is called is a
/// name, whatever words its syllables are spelled like.
pub fn behind_unit(words: &Words, at: usize) -> bool {
    const UNITS: [&str; 20] = [
        "trung học cơ sở",
        "trung học phổ thông",
        "xã",
        "phường",
        "thị trấn",
        "thôn",
        "xóm",
        "ấp",
        "bản",
        "buôn",
        "làng",
        "tổ dân phố",
        "khu phố",
        "quận",
        "huyện",
        "thị xã",
        "tỉnh",
        "chùa",
        "trường",
        "bệnh viện",
    ];
    UNITS.iter().chain(&SCHOOLS).any(|unit| {
        let from = at.checked_sub(unit.split(' ').count());
        from.is_some_and(|from| phrase_at(&words.tokens, from, unit) == Some(at))
    })
}

/// "THCS Lê Lợi Hà Đông": what a school is called is no ward, where its place stands right behind.
pub(super) fn drop_school_names(words: &Words, places: &mut Vec<PlaceSlot>) {
    const OWN: [&str; 2] = ["trung học cơ sở", "trung học phổ thông"];
    let school = |at: usize| {
        SCHOOLS.iter().chain(&OWN).any(|school| {
            let from = at.checked_sub(school.split(' ').count());
            from.is_some_and(|from| phrase_at(&words.tokens, from, school) == Some(at))
        })
    };
    let ward = |slot: &PlaceSlot| {
        let mut kinds = slot.ids.iter().map(|id| words.lexicon.places.get(*id).kind);
        kinds.all(|kind| kind == PlaceKind::Ward)
    };
    let dropped: Vec<usize> = places
        .windows(2)
        .filter(|two| school(two[0].from) && ward(&two[0]) && two[1].from <= two[0].to + 1)
        .map(|two| two[0].from)
        .collect();
    places.retain(|slot| !dropped.contains(&slot.from));
}
