//! "Bà Xuyến hiến 200 m2 đất đúng không?", "được huân chương hạng Ba ạ?", "cờ của Bộ Quốc phòng hả?": who wants something
//! confirmed wants to know what it was.

use super::somebody::asks;
use super::{Rewording, Said, rule};
use crate::text::token::TokenKind;

pub const RULES: &[Rewording] = &[rule(
    "reworded: <điều cần xác nhận> đúng không",
    confirmed,
    &[
        (
            "Bà Xuyến ở Thư Lâm hiến 200 m2 đất làm đường đúng không?",
            "Bà Xuyến ở Thư Lâm hiến bao nhiêu m2 đất làm đường",
        ),
        (
            "Bệnh viện Phú Lộc 2024 đón Huân chương Lao động hạng ba ạ?",
            "Bệnh viện Phú Lộc 2024 đón Huân chương Lao động hạng mấy",
        ),
        ("xã Phú Lộc được cờ của bộ quốc phòng hả?", "xã Phú Lộc được cờ của ai"),
        (
            "Thư khen cho anh Kiên ở Phú Lộc có phải của Chủ tịch thành phố không?",
            "Thư khen cho anh Kiên ở Phú Lộc của ai",
        ),
        (
            "xã Phú Lộc được cờ của Bộ Quốc phòng năm 2021 phải không?",
            "xã Phú Lộc được cờ của ai năm 2021",
        ),
        (
            "Xã Phú Lộc có 45 hộ nghèo phải không ạ?",
            "Xã Phú Lộc có bao nhiêu hộ nghèo",
        ),
    ],
    &[
        "Bà Xuyến hiến bao nhiêu m2 đất ạ?",
        "Xã Phú Lộc được tặng cờ năm 2021 đúng không?",
        "Cụm 5 họp ngày 13/11 phải không?",
        "Cờ thi đua của Chính phủ",
        "Anh Kiên được khen hả?",
        "Dạ cho em danh sách 10 xã được khen ạ",
        "Tại sao xã được cờ của Chính phủ ạ?",
        "con 45 ho ngheo o dong ha",
        "giay khen cua ubnd phuong ngoc ha",
        "Kể tên 3 gương tiêu biểu ở Phú Lộc ạ",
    ],
)];

/// What asks for a yes, at the end.
const ENDS: [&str; 16] = [
    "đúng không",
    "đúng chứ",
    "đúng chưa",
    "phải không",
    "có phải không",
    "có đúng không",
    "đúng hả",
    "đúng vậy không",
    "rồi à",
    "rồi hả",
    "à",
    "hả",
    "hả bạn",
    "chứ",
    "ạ",
    "không",
];

/// The token at which what asks for a yes begins; "không" alone does so behind "có phải".
fn end(said: &Said, opens: bool) -> Option<usize> {
    let ends = |end: usize| {
        let begins = |words: &&str| {
            // "o dong ha", "phuong ngoc ha": without its mark one syllable may be a name's.
            let as_typed = |at: usize| words.contains(' ') || said.tokens[at].key == **words;
            end.checked_sub(words.split(' ').count())
                .filter(|at| said.phrase(*at, words) == Some(end) && as_typed(*at))
        };
        ENDS.iter()
            .filter(|words| opens || **words != "không")
            .filter_map(begins)
            .min()
    };
    let mut end = ends(said.end())?;
    while let Some(at) = ends(end) {
        end = at;
    }
    Some(end)
}

fn confirmed(said: &Said) -> Option<String> {
    /// Fewer words say nothing to be confirmed.
    const SHORTEST: usize = 4;
    let is_it =
        (0..said.tokens.len()).find_map(|at| Some((at, said.one_of(at, &["có phải là", "có phải", "có đúng là"])?)));
    let end = end(said, is_it.is_some())?;
    // "Kể tên 3 gương ở Phú Lộc ạ" wants something told.
    const TELL: [&str; 9] = [
        "kể",
        "liệt kê",
        "nêu",
        "cho",
        "xin",
        "tìm",
        "tra cứu",
        "danh sách",
        "tóm tắt",
    ];
    const POLITE: [&str; 4] = ["dạ", "vâng", "ơi", "ạ"];
    const WHY: [&str; 6] = ["tại sao", "vì sao", "bao lâu", "bao xa", "thế nào", "ra sao"];
    let opens = |at: usize| said.opens(at) || POLITE.iter().any(|word| said.tokens[at - 1].can_mean(word));
    let wants_told = (0..end).any(|at| opens(at) && said.one_of(at, &TELL).is_some());
    let wants_more = (0..end).any(|at| said.one_of(at, &WHY).is_some());
    if end < SHORTEST || wants_told || wants_more || asks(said, 0, end) {
        return None;
    }
    class(said, end)
        .or_else(|| giver(said, is_it, end))
        .or_else(|| number(said, end))
}

/// "hạng Ba": which class it was.
fn class(said: &Said, end: usize) -> Option<String> {
    const CLASSES: [&str; 9] = ["nhất", "nhì", "ba", "1", "2", "3", "i", "ii", "iii"];
    // "Bệnh viện hạng 2 có 200 giường đúng không?": only orders and medals have classes that are given.
    let given = (0..end).find_map(|at| said.one_of(at, &["huân chương", "huy chương"]))?;
    let at = (given..end).find(|at| said.tokens[*at].can_mean("hạng") && said.one_of(at + 1, &CLASSES).is_some())?;
    Some(asked(said, at, "hạng mấy", at + 2, end))
}

/// "cờ của Bộ Quốc phòng", "có phải của Chủ tịch thành phố": whose award it was.
fn giver(said: &Said, is_it: Option<(usize, usize)>, end: usize) -> Option<String> {
    const AWARDS: [&str; 8] = [
        "cờ",
        "cờ thi đua",
        "bằng khen",
        "giấy khen",
        "thư khen",
        "huân chương",
        "kỷ niệm chương",
        "danh hiệu",
    ];
    /// So many words a giver has at most.
    const LONGEST: usize = 7;
    const BEHIND: [&str; 8] = ["năm", "ngày", "ở", "tại", "vì", "cho", "trong", "dịp"];
    let of = (1..end).rfind(|at| said.tokens[*at].can_mean("của") && at + 1 < end)?;
    // "cờ của Bộ Quốc phòng năm 2021": when and where it was stays.
    let behind = |at: &usize| BEHIND.iter().any(|word| said.tokens[*at].can_mean(word));
    let to = (of + 2..end).find(behind).unwrap_or(end);
    if to - of > LONGEST + 1 {
        return None;
    }
    let (from, award) = match is_it {
        Some((from, to)) if to == of => (from, (0..from).any(|at| said.one_of(at, &AWARDS).is_some())),
        _ => (of, (0..of).any(|at| said.one_of(at, &AWARDS) == Some(of))),
    };
    award.then(|| asked(said, from, "của ai", to, end))
}

/// "200 m2 đất": how many there were; a day or a year counts nothing, nor does a number by which something is called.
fn number(said: &Said, end: usize) -> Option<String> {
    const CALLS: [&str; 18] = [
        "năm",
        "ngày",
        "tháng",
        "khóa",
        "số",
        "cụm",
        "khối",
        "phường",
        "quận",
        "tổ",
        "lớp",
        "thôn",
        "khu",
        "quý",
        "lần",
        "đội",
        "trường",
        "cấp",
    ];
    const TIMES: [&str; 5] = ["năm", "tháng", "ngày", "giờ", "phút"];
    let at = (1..end).rfind(|at| {
        let token = &said.tokens[*at];
        let year = token.is_year();
        let day = token.key.contains('/')
            || [at - 1, at + 1]
                .iter()
                .any(|i| said.tokens.get(*i).is_some_and(|t| t.key == "/"));
        let called = CALLS.iter().any(|word| said.tokens[at - 1].can_mean(word));
        token.kind == TokenKind::Number && !year && !day && !called
    })?;
    let unit = said.tokens.get(at + 1).filter(|_| at + 1 < end)?;
    let timed = TIMES.iter().any(|word| unit.can_mean(word));
    (!timed && (unit.is_word() || unit.key == "%")).then(|| asked(said, at, "bao nhiêu", at + 1, end))
}

/// The question with what asks in place of the tokens `from..to`, up to token `end`.
fn asked(said: &Said, from: usize, asks: &str, to: usize, end: usize) -> String {
    let parts = [said.words(0, from), asks, said.words(to, end)];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
