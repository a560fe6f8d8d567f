//! Levels: rows of awards under the level that gives them, "Cấp thành phố: 11 Cờ thi đua, 95 Bằng khen; cấp Nhà nước: …",
//! and bodies of one name at several levels.

use super::absent::body_names;
use super::authority;
use super::rules::objection;
use super::{Objection, Seen, asks, last_words, means};
use crate::entity::award::Level;
use crate::question::asked::Asked;

pub const HEADS_ANOTHER_LEVEL: Objection = objection(
    "heads it at another level",
    heads_another_level,
    &[
        (
            "Trưởng Công an phường Phú Lộc là ai? / [Thượng tá Lê Văn Tí], Trưởng Công an quận, cho biết sẽ khen tổ tuần tra.",
            "0.40",
        ),
        (
            "chu tich hoi phu nu xa phu loc ten gi / Theo Chủ tịch Hội Phụ nữ huyện [Lê Thị Na], số hộ nghèo giảm.",
            "0.40",
        ),
        (
            "Who was the ward police chief? / [Thượng tá Lê Văn Tí], Trưởng Công an quận, cho biết sẽ khen tổ tuần tra.",
            "0.40",
        ),
        (
            "Chủ tịch UBND phường Phú Lộc là ai? / [Bà Lê Thị Na], Chủ tịch UBND quận, dự lễ.",
            "0.40",
        ),
    ],
    &[
        "Trưởng Công an quận là ai? / [Thượng tá Lê Văn Tí], Trưởng Công an quận, cho biết sẽ khen tổ tuần tra.",
        "Trưởng Công an phường Phú Lộc là ai? / [Thượng tá Lê Văn Tí], Trưởng Công an Phú Lộc, cho biết sẽ khen tổ tuần tra.",
        "Chủ tịch UBND phường Phú Lộc là ai? / [Bà Lê Thị Na], Chủ tịch UBND phường, cùng Chủ tịch UBND quận dự lễ.",
        "Chủ tịch UBND xã Phú Lộc là ai? / [Bà Lê Thị Na], Chủ tịch UBND phường, dự lễ.",
    ],
);

/// "Trưởng Công an phường là ai?" is not told by who heads the police of the district.
fn heads_another_level(seen: &Seen) -> Option<f32> {
    const HEADS: [&str; 10] = [
        "trưởng",
        "chủ tịch",
        "bí thư",
        "đứng đầu",
        "phụ trách",
        "head",
        "heads",
        "chief",
        "chair",
        "chairman",
    ];
    let who = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name) && asks(seen.own, &HEADS);
    let names = body_names(seen.own).filter(|_| who)?;
    let wanted = levels(seen.own, &names);
    let behind: Vec<&str> = seen.after.split_whitespace().take(8).collect();
    let near = format!("{}{} ", last_words(&seen.before, 8), behind.join(" "));
    let told = levels(&near, &names);
    let held = |level: &Level| wanted.contains(level);
    let other = !wanted.is_empty() && !told.is_empty() && !levels(&seen.sentence, &names).iter().any(held);
    other.then_some(0.4)
}

/// The levels said right behind one of the names, "công an phường", or before it in English, "ward police". A city may be a
/// province or a district.
fn levels(text: &str, names: &[&str]) -> Vec<Level> {
    const LEVELS: [(&[&str], Level); 3] = [
        (&["phường", "xã", "thị trấn", "ward", "commune"], Level::Commune),
        (&["quận", "huyện", "thị xã", "district"], Level::District),
        (&["tỉnh", "province", "provincial"], Level::Province),
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let stands = |at: usize, phrase: &str| {
        let mut said = phrase.split(' ').enumerate();
        said.all(|(i, word)| words.get(at + i).is_some_and(|typed| means(typed, word)))
    };
    let length = |phrase: &str| phrase.split(' ').count();
    let beside = |at: usize, phrase: &&str| {
        let before = |level: &&str| at >= length(level) && stands(at - length(level), level);
        let behind = |level: &&str| stands(at + length(phrase), level);
        let said = |levels: &&[&str]| {
            levels
                .iter()
                .any(|level| behind(level) || level.is_ascii() && before(level))
        };
        let found = LEVELS
            .iter()
            .filter(|(levels, _)| said(levels))
            .map(|(_, level)| *level);
        found.collect::<Vec<Level>>()
    };
    let at = 0..words.len();
    let pairs = at.flat_map(|at| {
        names
            .iter()
            .filter(move |name| stands(at, name))
            .map(move |name| (at, name))
    });
    pairs.flat_map(|(at, name)| beside(at, name)).collect()
}

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
            "Có mấy Cờ thi đua của UBND tỉnh? / Khen cấp Nhà nước: [2 Cờ thi đua], 4 Huân chương.",
            "0.30",
        ),
    ],
    &[
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
    let wanted = authority::award_of(seen.asked)?;
    let row = row(&seen.lead)?;
    let own = authority::award_of(&format!("{}{}", seen.focus.trim_end(), seen.after));
    (!alike(wanted, row) && own.is_none_or(|own| !alike(own, wanted))).then_some(0.3)
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
