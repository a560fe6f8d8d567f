//! "Người nào trao Huân chương?": who hands an award over is asked for as "ai".

use super::super::doers::AWARDS;
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
            "Cán bộ nào được khen, vị nào trao giấy khen?",
            "Cán bộ nào được khen, ai trao giấy khen?",
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
    let asks = |at: usize| Some((at, said.one_of(at, &WHO).filter(|to| gives(said, *to))?));
    let (from, to) = (0..said.end()).find_map(asks)?;
    Some(said.with(from, to, "ai"))
}

/// "(người nào) đã trao huân chương", "về Phú Lộc trao quyết định" from a token on.
fn gives(said: &Said, to: usize) -> bool {
    const WENT: [&str; 6] = ["về tận", "về", "đến", "tới", "xuống", "lên"];
    let to_verb = said.one_of(to, &["đã", "sẽ", "vừa"]).unwrap_or(to);
    let went = said.one_of(to_verb, &WENT);
    let by_then = went.map_or(to_verb, |place| place + LONGEST);
    (to_verb..=by_then).any(|at| gives_award(said, at))
}

/// "trao Huân chương", "gắn Huy hiệu" at a token.
fn gives_award(said: &Said, at: usize) -> bool {
    const OTHERS: [&str; 4] = ["cờ", "quyết định", "giải", "biểu trưng"];
    let behind = said.one_of(at, &["trao tặng", "trao", "tặng", "gắn"]);
    behind.is_some_and(|award| said.one_of(award, &AWARDS).or(said.one_of(award, &OTHERS)).is_some())
}
