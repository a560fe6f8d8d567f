//! "Người nào trao Huân chương?": who hands an award over is asked for as "ai".

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[rule(
    "reworded: người nào trao …",
    giver,
    &[
        (
            "Người nào trao Huân chương Lao động cho bệnh viện?",
            "ai trao Huân chương Lao động cho bệnh viện?",
        ),
        (
            "vi nao da trao tang bang khen cho xa",
            "ai da trao tang bang khen cho xa",
        ),
        (
            "Lãnh đạo nào về Phú Lộc trao quyết định phong nghệ nhân?",
            "ai về Phú Lộc trao quyết định phong nghệ nhân?",
        ),
        (
            "Chị Mơ được người nào tặng Bằng khen?",
            "Chị Mơ được ai tặng Bằng khen?",
        ),
    ],
    &[
        "Người nào trao lại chiếc ví cho công an?",
        "Người nào tặng đất làm nhà văn hóa?",
        "Người nào được tặng Bằng khen?",
        "Người nào được trao giải Nhất?",
        "Cán bộ nào trao đổi bằng tiếng Anh?",
    ],
)];

const WHO: [&str; 7] = [
    "người nào",
    "vị nào",
    "đồng chí nào",
    "lãnh đạo nào",
    "cán bộ nào",
    "ông nào",
    "bà nào",
];
/// So many words name a place at most.
const LONGEST: usize = 5;

fn giver(said: &Said) -> Option<String> {
    const WENT: [&str; 6] = ["về tận", "về", "đến", "tới", "xuống", "lên"];
    let (from, to) = (0..said.end()).find_map(|at| Some((at, said.one_of(at, &WHO)?)))?;
    let to_verb = said.one_of(to, &["đã", "sẽ", "vừa"]).unwrap_or(to);
    let went = said.one_of(to_verb, &WENT);
    let by_then = went.map_or(to_verb, |place| place + LONGEST);
    let gives = (to_verb..=by_then).any(|at| gives_award(said, at));
    gives.then(|| said.with(from, to, "ai"))
}

/// "trao Huân chương", "gắn Huy hiệu" at a token.
fn gives_award(said: &Said, at: usize) -> bool {
    const AWARDS: [&str; 13] = [
        "huân chương",
        "huy chương",
        "huy hiệu",
        "bằng khen",
        "bằng công nhận",
        "giấy khen",
        "cờ",
        "danh hiệu",
        "kỷ niệm chương",
        "quyết định",
        "giải",
        "phần thưởng",
        "biểu trưng",
    ];
    let behind = said.one_of(at, &["trao tặng", "trao", "tặng", "gắn"]);
    behind.is_some_and(|award| said.one_of(award, &AWARDS).is_some())
}
