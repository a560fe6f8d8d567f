//! Nouns of small units, behind which a name stands: "xã Kim Thành", "Trường THCS Lê Lợi".

use super::asked::phrase_at;
use crate::entity::Words;
use crate::entity::organisation::SCHOOLS;

/// Whether the noun of a small unit stands right before: "xã Kim Thành", "Trường THCS Lê Lợi". What it is called is a
/// name, whatever words its syllables are spelled like.
pub fn behind_unit(words: &Words, at: usize) -> bool {
    const UNITS: [&str; 18] = [
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
