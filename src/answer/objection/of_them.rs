//! Those of them: the part that is told behind the whole ("96 cá nhân, trong đó 41 người …") is asked for by what is told
//! of it.

use super::moment::is_amount;
use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
use crate::question::asked::Asked;
use crate::text::fold;
use crate::text::phrase::stands;

pub const A_PART_OF_THEM: Objection = objection(
    "a part of them",
    a_part_of_them,
    &[
        (
            "Phường khen bao nhiêu người? / Phường khen 96 cá nhân, trong đó [41 người] làm ở tuyến đầu chống dịch.",
            "0.50",
        ),
        (
            "How many people were praised? / The ward praised 96 people, of whom [41] work in the field.",
            "0.50",
        ),
    ],
    &[
        "Phường khen bao nhiêu người? / Phường khen [96 cá nhân], trong đó 41 người làm ở tuyến đầu.",
        "Bao nhiêu người tuyến đầu được khen? / Phường khen 96 cá nhân, trong đó [41 người] làm ở tuyến đầu.",
        "Trong đó có mấy người dưới 30 tuổi? / Phường khen 96 cá nhân, trong đó [41 người] chưa đến 30.",
        "Phường khen bao nhiêu người? / Các phường khen thưởng, trong đó phường Phú Lộc khen [41 người].",
    ],
);

/// "96 cá nhân, trong đó 41 người làm ở tuyến đầu": of the 41 only who asks for those of the front is told.
fn a_part_of_them(seen: &Seen) -> Option<f32> {
    const PART: [&str; 6] = [
        "trong đó",
        "trong đó có",
        "trong số đó",
        "of whom",
        "of them",
        "including",
    ];
    const ASKED: [&str; 7] = [
        "trong đó",
        "trong số",
        "riêng",
        "of them",
        "of whom",
        "among",
        "bao gồm",
    ];
    /// So many words tell what the part is.
    const TELLING: usize = 10;
    let near = last_words(&seen.before, 3);
    let part = PART.iter().any(|words| near.trim_end().ends_with(words));
    if seen.ask.asked != Asked::HowMany || !part || !is_amount(seen) || asks(seen.own, &ASKED) {
        return None;
    }
    let whole = seen
        .lead
        .split_whitespace()
        .any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    // What of them is told: a word of it that the question has says which are meant.
    let behind: Vec<&str> = seen.after.split_whitespace().take(TELLING).collect();
    let of_them = fold::phrase_bare(&behind.join(" "));
    let meant = of_them
        .split(' ')
        .any(|word| word.len() > 2 && !SMALL.contains(&word) && stands(&seen.asked.bare, word));
    let named = says(&near, &["phường", "xã", "quận", "huyện", "tỉnh"]);
    // "bao nhiêu tin dùng được? … trong đó 3.502 tin có giá trị": those of a sort are asked for, in other words.
    let of_sort = seen.ask.noun.iter().any(|word| !stands(seen.bare_sentence(), word));
    (whole && !meant && !named && !of_sort && !of_them.is_empty()).then_some(0.5)
}

/// Words that tell nothing of a part.
const SMALL: [&str; 16] = [
    "duoc", "nguoi", "cua", "cho", "trong", "nam", "tai", "the", "cac", "voi", "and", "were", "are", "quan", "huyen",
    "phuong",
];
