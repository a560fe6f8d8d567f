//! Bodies of one name at several levels: who heads the police of a district heads no ward's.

use super::absent::body_names;
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
            "Phó Chủ tịch Hội LHPN huyện Phúc Thọ là ai? / Phó Chủ tịch Hội LHPN Hà Nội [Lê Thị Na] dự hội nghị.",
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
    // "Cụm thi đua số 4 Hội LHPN Hà Nội: cụm trưởng là hội nào?": the whole that is named heads nothing.
    if asks(seen.own, &["hà nội"]) {
        return None;
    }
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
        (&["tỉnh", "hà nội", "province", "provincial"], Level::Province),
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
