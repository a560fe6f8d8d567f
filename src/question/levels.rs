//! The level somebody asks about: "cấp TP", "thành phố khen", "cấp quận", "city-level".

use crate::entity::award::Level;
use crate::text::fold;
use crate::text::phrase::{any_stands, stands};

/// Words that say a level, in bare syllables. Those after which an award or a verb of giving must follow end in a space.
const SAID: [(&str, Level); 96] = [
    ("the district conferred", Level::District),
    ("the district awarded", Level::District),
    ("the district gave", Level::District),
    ("the district honoured", Level::District),
    ("the district recognised", Level::District),
    ("the district commended", Level::District),
    ("the district praised", Level::District),
    ("district title", Level::District),
    ("district titles", Level::District),
    ("the city honoured", Level::Province),
    ("the city recognised", Level::Province),
    ("city title", Level::Province),
    ("city titles", Level::Province),
    ("danh hieu cua quan", Level::District),
    ("danh hieu cua huyen", Level::District),
    ("danh hieu cua phuong", Level::Commune),
    ("danh hieu cua xa", Level::Commune),
    ("quan tang danh hieu", Level::District),
    ("huyen tang danh hieu", Level::District),
    ("phuong tang danh hieu", Level::Commune),
    ("phuong cong nhan", Level::Commune),
    ("phuong bieu duong", Level::Commune),
    ("phuong khen", Level::Commune),
    ("xa cong nhan", Level::Commune),
    ("xa bieu duong", Level::Commune),
    ("quan bieu duong", Level::District),
    ("huyen bieu duong", Level::District),
    ("quan ton vinh", Level::District),
    ("did the city", Level::Province),
    ("did hanoi", Level::Province),
    ("did the province", Level::Province),
    ("did the district", Level::District),
    ("did the ward", Level::Commune),
    ("did the commune", Level::Commune),
    ("did the ministry", Level::Ministry),
    ("at city level", Level::Province),
    ("cap thanh pho", Level::Province),
    ("cap tp", Level::Province),
    ("cap tinh", Level::Province),
    ("city level", Level::Province),
    ("provincial level", Level::Province),
    ("thanh pho khen", Level::Province),
    ("thanh pho tang", Level::Province),
    ("thanh pho bieu duong", Level::Province),
    ("thanh pho cong nhan", Level::Province),
    ("thanh pho vinh danh", Level::Province),
    ("thanh pho tuyen duong", Level::Province),
    ("thanh pho ton vinh", Level::Province),
    ("tp vinh danh", Level::Province),
    ("tp tuyen duong", Level::Province),
    ("tp bieu duong", Level::Province),
    ("tp cong nhan", Level::Province),
    ("quan cong nhan", Level::District),
    ("huyen cong nhan", Level::District),
    ("quan tuyen duong", Level::District),
    ("huyen tuyen duong", Level::District),
    ("quan vinh danh", Level::District),
    ("huyen vinh danh", Level::District),
    ("tp khen", Level::Province),
    ("tp tang", Level::Province),
    ("duoc thanh pho", Level::Province),
    ("duoc tp", Level::Province),
    ("de thanh pho", Level::Province),
    ("de nghi tp", Level::Province),
    ("de nghi thanh pho", Level::Province),
    ("de xuat thanh pho", Level::Province),
    ("by the city", Level::Province),
    ("cua thanh pho", Level::Province),
    ("cap quan", Level::District),
    ("cap huyen", Level::District),
    ("quan khen", Level::District),
    ("huyen khen", Level::District),
    ("district level", Level::District),
    ("duoc quan", Level::District),
    ("duoc huyen", Level::District),
    ("by the district", Level::District),
    ("cap phuong", Level::Commune),
    ("cap xa", Level::Commune),
    ("ward level", Level::Commune),
    ("cap co so", Level::Grassroots),
    ("cap trung uong", Level::Government),
    ("cap nha nuoc", Level::State),
    ("toan quoc", Level::Government),
    ("cap quoc gia", Level::Government),
    ("national", Level::Government),
    ("cap bo", Level::Ministry),
    ("ministry level", Level::Ministry),
    ("city prize", Level::Province),
    ("city prizes", Level::Province),
    ("provincial prizes", Level::Province),
    ("district prizes", Level::District),
    ("cap thu do", Level::Province),
    ("gioi thu do", Level::Province),
    ("sang tao thu do", Level::Province),
    ("len thanh pho", Level::Province),
    ("thanh pho", Level::Province),
];

/// The levels a text speaks of. `typed`: a question, where "thành phố" alone names no level.
pub fn of(text: &str, typed: bool) -> Vec<Level> {
    // "The national standard", "the national confederation": a standard and a body are of no level.
    const NO_LEVEL: [&str; 8] = [
        " national standard ",
        " national standards ",
        " national confederation ",
        " national assembly ",
        " national bank ",
        " national park ",
        " national committee ",
        " national team ",
    ];
    let bare = format!(" {} ", fold::phrase_bare(text));
    let bare = NO_LEVEL.iter().fold(bare, |bare, words| bare.replace(words, " "));
    let mut out: Vec<Level> = Vec::new();
    for (words, level) in SAID {
        let alone = words == "thanh pho";
        if (!alone || !typed) && stands(&bare, words) && !out.contains(&level) {
            out.push(level);
        }
    }
    if !typed && bare.contains(" tp ") && !out.contains(&Level::Province) {
        out.push(Level::Province);
    }
    out
}

/// Whether the level belongs to the name of an event, "Đại hội … toàn quốc", "cuộc thi … của thành phố", "the national
/// congress": what is told of the event need not say it again.
pub fn names_event(text: &str) -> bool {
    const EVENTS: [&str; 8] = [
        "dai hoi",
        "hoi nghi",
        "lien hoan",
        "cuoc thi",
        "hoi thi",
        "congress",
        "conference",
        "meeting",
    ];
    const LEVELS: [&str; 4] = [" toan quoc ", " national ", " cua thanh pho ", " cua tinh "];
    let bare = format!(" {} ", fold::phrase_bare(text));
    LEVELS.iter().any(|words| {
        let Some(at) = bare.find(words) else { return false };
        let mut around: Vec<&str> = bare[..at].split_whitespace().rev().take(EVENT_NAME).collect();
        around.reverse();
        around.extend(bare[at + words.len()..].split_whitespace().take(3));
        let around = format!(" {} ", around.join(" "));
        any_stands(&around, &EVENTS)
    })
}

/// Whether a report tells of an event of its own of a province or a district, which is none of those asked for: "Đại hội
/// thi đua yêu nước tỉnh …".
pub fn names_local_event(text: &str, asked: &[Level]) -> bool {
    const LOCAL: [(&str, Level); 7] = [
        ("tinh", Level::Province),
        ("thanh pho", Level::Province),
        ("tp", Level::Province),
        ("quan", Level::District),
        ("huyen", Level::District),
        ("phuong", Level::Commune),
        ("xa", Level::Commune),
    ];
    let local = LOCAL.iter().filter(|(_, level)| !asked.contains(level));
    let local: Vec<&str> = local.map(|(unit, _)| *unit).collect();
    let bare = format!(" {} ", fold::phrase_bare(text));
    ["dai hoi ", "hoi nghi "].iter().any(|event| {
        let mut behind = bare.match_indices(event).map(|(at, _)| &bare[at + event.len()..]);
        behind.any(|behind| {
            let near: Vec<&str> = behind.split_whitespace().take(EVENT_NAME - 3).collect();
            let near = format!(" {} ", near.join(" "));
            any_stands(&near, &local)
        })
    })
}

/// So many words back an event whose name ends in "toàn quốc" begins.
const EVENT_NAME: usize = 9;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_read_from_the_words_beside() {
        assert_eq!(of("mấy người được TP khen", true), [Level::Province]);
        assert_eq!(of("bao nhiêu gương cấp quận", true), [Level::District]);
        assert_eq!(of("thành phố Hà Nội có gì", true), []);
        assert_eq!(of("mấy học sinh giỏi toàn quốc", true), [Level::Government]);
        assert_eq!(of("how many schools met the national standard", true), []);
        assert!(names_event("Đại hội thi đua yêu nước toàn quốc có mấy đại biểu"));
        assert!(names_event("cuộc thi viết của thành phố thu bao nhiêu bài"));
        assert!(!names_event("mấy học sinh giỏi toàn quốc"));
        assert!(!names_event("Bằng khen của thành phố"));
        let local = "Đại hội thi đua yêu nước quận Thanh Xuân cử 12 người đi dự";
        assert!(names_local_event(local, &[Level::Province]));
        assert!(!names_local_event(local, &[Level::District]));
    }
}
