//! What comes of a comparison.

use super::pick;
use crate::answer::Rich;
use crate::text::Lang;

/// Which side of a comparison has more.
pub fn more(lang: Lang, side: &str) -> Rich {
    side_told(side, pick(lang, " nhiều hơn.", " has more."))
}

/// Which side of a comparison has the higher class of an award.
pub fn higher_class(lang: Lang, side: &str) -> Rich {
    side_told(side, pick(lang, " hạng cao hơn.", " has the higher class."))
}

pub fn same_class(lang: Lang) -> Rich {
    Rich::plain(pick(lang, "Cùng hạng.", "The same class."))
}

/// Which side of a comparison was first.
pub fn earlier(lang: Lang, side: &str) -> Rich {
    side_told(side, pick(lang, " trước.", " was first."))
}

/// Which side of a comparison was later.
pub fn later(lang: Lang, side: &str) -> Rich {
    side_told(side, pick(lang, " sau.", " was later."))
}

pub fn equal(lang: Lang) -> Rich {
    Rich::plain(pick(lang, "Bằng nhau.", "Equal."))
}

fn side_told(side: &str, told: &str) -> Rich {
    Rich::default().bold(side).say(told).capitalised()
}
