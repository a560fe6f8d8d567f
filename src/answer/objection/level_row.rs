//! Rows of awards under the level that gives them: "Cấp thành phố: 11 Cờ thi đua, 95 Bằng khen; cấp Nhà nước: …".

use super::authority;
use super::rules::objection;
use super::{Objection, Seen};
use crate::entity::award::Level;
use crate::question::asked::Asked;

pub const OF_ANOTHER_LEVEL: Objection = objection(
    "a row of another level",
    of_another_level,
    &[
        (
            "Năm 2022 huyện được mấy Cờ thi đua của Chính phủ? / Cấp thành phố: [11 Cờ thi đua], 95 Bằng khen.",
            "0.30",
        ),
        (
            "Bao nhiêu người được Bằng khen của Thủ tướng? / Khen thưởng cấp tỉnh có 12 cờ, [95 người] được Bằng khen.",
            "0.30",
        ),
        (
            "Quận có bao nhiêu gương cấp thành phố? / Quận trao danh hiệu cấp quận cho [233 người] và giới thiệu 18 gương ở cấp thành phố.",
            "0.40",
        ),
        (
            "Có mấy Cờ thi đua của UBND tỉnh? / Khen cấp Nhà nước: [2 Cờ thi đua], 4 Huân chương.",
            "0.30",
        ),
    ],
    &[
        "Quận có bao nhiêu gương cấp thành phố? / Quận có 233 gương cấp quận và [18 gương] cấp thành phố.",
        "Quận có bao nhiêu gương cấp quận? / Quận trao danh hiệu cấp quận cho [233 người].",
        "Năm 2022 huyện được mấy Cờ thi đua của Chính phủ? / Cấp Nhà nước: [1 Cờ thi đua], 95 Bằng khen.",
        "Huyện được mấy Cờ thi đua của Chính phủ? / Từ hai Cờ cấp tỉnh, năm nay có [1 Cờ thi đua] của Chính phủ.",
        "Năm 2022 huyện được mấy Cờ thi đua? / Cấp thành phố: [11 Cờ thi đua], 95 Bằng khen.",
    ],
);

/// "mấy Cờ thi đua của Chính phủ": those that stand in the city's row are not the Government's.
fn of_another_level(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    let Some(wanted) = authority::award_of(seen.asked) else {
        return title_of_another_level(seen);
    };
    let row = row(&seen.lead)?;
    let own = authority::award_of(&format!("{}{}", seen.focus.trim_end(), seen.after));
    (!alike(wanted, row) && own.is_none_or(|own| !alike(own, wanted))).then_some(0.3)
}

/// "mấy gương cấp thành phố?": of "danh hiệu cấp quận cho 233 người và 18 gương cấp thành phố" the first are the district's.
fn title_of_another_level(seen: &Seen) -> Option<f32> {
    let wanted = row(seen.asked.as_typed())?;
    let told = row(&seen.lead)?;
    // What stands behind the number, up to the next one, may say its level too.
    let number = |word: &&str| !word.starts_with(|c: char| c.is_ascii_digit());
    let behind: Vec<&str> = seen.after.split_whitespace().take_while(number).collect();
    let own = row(&format!("{}{} ", seen.focus, behind.join(" ")));
    let near = super::last_words(&seen.lead, 5).contains(" cấp ");
    (near && !alike(wanted, told) && own.is_none()).then_some(0.4)
}

/// The level said last before a number.
fn row(lead: &str) -> Option<Level> {
    let (_, level) = lead.rsplit_once(" cấp ")?;
    let named: Vec<&str> = level.split_whitespace().take(2).collect();
    match named.as_slice() {
        ["nhà", "nước"] | ["trung", "ương"] => Some(Level::State),
        ["thành", "phố"] | ["tp" | "tỉnh", ..] => Some(Level::Province),
        ["bộ" | "ngành", ..] => Some(Level::Ministry),
        ["quận" | "huyện", ..] => Some(Level::District),
        ["xã" | "phường", ..] => Some(Level::Commune),
        _ => None,
    }
}

/// What the state's president and the Prime Minister give is of the state; ministries and provinces give alike.
fn alike(one: Level, other: Level) -> bool {
    let rank = |level| match level {
        Level::Government => Level::State,
        Level::Ministry => Level::Province,
        level => level,
    };
    rank(one) == rank(other)
}
