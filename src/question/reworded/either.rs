//! "Được tặng bằng khen hay giấy khen", "hạng Nhì hay hạng Ba": of two that are named the one is asked for.

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[rule(
    "reworded: <cái này> hay <cái kia>",
    either,
    &[
        (
            "bac xe om duoc phuong tang bang khen hay giay khen",
            "bac xe om duoc phuong tang gì",
        ),
        (
            "Trường nhận Huân chương Lao động hạng Nhì hay hạng Ba?",
            "Trường nhận Huân chương Lao động hạng mấy?",
        ),
        ("Em Lan đoạt giải Nhất hay giải Nhì?", "Em Lan đoạt giải mấy?"),
        ("Xã được trao cờ thi đua hay là bằng khen ạ?", "Xã được trao gì ạ?"),
    ],
    &[
        "Bằng khen hay giấy khen quý hơn?",
        "Ai được tặng bằng khen hay giấy khen?",
        "Xã nhận bằng khen của tỉnh hay huyện?",
        "Tỉnh được Huân chương hạng Nhất hay hạng Ba nhiều hơn?",
        "Trường có mấy huân chương hạng Nhì hay hạng Ba?",
    ],
)];

/// Awards by their form.
const FORMS: [&str; 12] = [
    "bằng khen",
    "giấy khen",
    "thư khen",
    "huân chương",
    "huy chương",
    "huy hiệu",
    "kỷ niệm chương",
    "cờ thi đua",
    "cờ",
    "danh hiệu",
    "tiền thưởng",
    "giấy chứng nhận",
];
const CLASSES: [&str; 6] = ["hạng nhất", "hạng nhì", "hạng ba", "hạng i", "hạng ii", "hạng iii"];
const PRIZES: [&str; 5] = ["giải nhất", "giải nhì", "giải ba", "giải tư", "giải khuyến khích"];
/// What asks for something else already.
const ASKS: [&str; 14] = [
    "hơn",
    "nhiều",
    "ai",
    "gì",
    "nào",
    "mấy",
    "bao nhiêu",
    "khi nào",
    "bao giờ",
    "đâu",
    "vì sao",
    "tại sao",
    "thế nào",
    "bao lâu",
];
/// Words an award stands behind.
const GIVEN: [&str; 9] = ["tặng", "trao", "nhận", "được", "thưởng", "cấp", "là", "gửi", "đón"];

fn either(said: &Said) -> Option<String> {
    let end = said.end();
    if (0..end).any(|at| said.one_of(at, &ASKS).is_some()) {
        return None;
    }
    let pair = |at: usize, kinds: &[&str]| {
        let or = said.one_of(said.one_of(at, kinds)?, &["hay", "hay là", "hoặc"])?;
        said.one_of(or, kinds)
    };
    (1..end).find_map(|at| {
        if let Some(to) = pair(at, &CLASSES) {
            return Some(said.with(at, to, "hạng mấy"));
        }
        if let Some(to) = pair(at, &PRIZES) {
            return Some(said.with(at, to, "giải mấy"));
        }
        let given = said.one_of(at - 1, &GIVEN) == Some(at);
        // "bằng khen của tỉnh hay của huyện", "… hay giấy khen của xã": a giver belongs to it.
        let to = pair(at, &FORMS).filter(|_| given)?;
        let more = said.one_of(to, &["của", "cấp", "do"]).is_some();
        (!more).then(|| said.with(at, to, "gì"))
    })
}
