//! "Hộ được khen ở A, tổng cộng?", "tập thể mấy, cá nhân mấy": the noun stands before what asks for its number.

use super::counted::asked_before;
use super::{Rewording, Said, rule};
use crate::text::token::TokenKind;

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: <vật> …, tổng cộng?",
        in_all,
        &[
            (
                "Hộ được khen ở xã Phú Lộc, tổng cộng?",
                "bao nhiêu Hộ được khen ở xã Phú Lộc",
            ),
            (
                "Tập thể được tặng Giấy khen, tất cả là mấy?",
                "bao nhiêu Tập thể được tặng Giấy khen",
            ),
            (
                "người có uy tín mời về gặp mặt, bao nhiêu?",
                "bao nhiêu người có uy tín mời về gặp mặt",
            ),
        ],
        &[
            "Xã khen mấy hộ tất cả?",
            "Phường Phú Lộc góp tổng cộng bao nhiêu bài?",
            "Diện tích đất đã hiến, tổng cộng?",
            "Hộ hiến đất được thưởng, bao nhiêu?",
        ],
    ),
    rule(
        "reworded: <vật> mấy, <vật> mấy",
        one_by_one,
        &[
            (
                "khen đột xuất ở Phú Lộc: tập thể mấy, cá nhân mấy",
                "khen đột xuất ở Phú Lộc: mấy tập thể, mấy cá nhân",
            ),
            (
                "xã Phú Lộc khen mấy người, trong đó nữ bao nhiêu?",
                "xã Phú Lộc khen mấy người, trong đó bao nhiêu nữ?",
            ),
        ],
        &["Hai xã Phú Lộc, Phú Túc mấy hộ được khen?", "xã xếp thứ mấy, năm mấy?"],
    ),
];

/// "…, tổng cộng?"
fn in_all(said: &Said) -> Option<String> {
    const IN_ALL: [&str; 10] = [
        "là bao nhiêu",
        "bao nhiêu",
        "tổng cộng là mấy",
        "tổng cộng là bao nhiêu",
        "tất cả là mấy",
        "tất cả là bao nhiêu",
        "tổng cộng",
        "tổng số",
        "tất cả",
        "cả thảy",
    ];
    let end = said.end();
    let last = (0..end).find(|at| said.one_of(*at, &IN_ALL) == Some(end))?;
    // "…, bao nhiêu?" may ask for money, where the words before speak of some.
    const MONEY: [&str; 10] = [
        "thưởng",
        "tiền",
        "giá",
        "kinh phí",
        "thu nhập",
        "doanh thu",
        "hỗ trợ",
        "góp",
        "lãi",
        "lương",
    ];
    let bare = said.one_of(last, &["bao nhiêu", "là bao nhiêu"]) == Some(end);
    if bare && (0..last).any(|at| said.one_of(at, &MONEY).is_some()) {
        return None;
    }
    let parted = said.opens(last) && last > 1;
    if !parted || counted(said, 0).is_none() || asked_before(said, last) {
        return None;
    }
    Some(format!("bao nhiêu {}", said.words(0, last - 1)))
}

/// Nouns that a question without a question word opens with where their number is asked for.
const COUNTED: [&str; 30] = [
    "hộ",
    "tập thể",
    "cá nhân",
    "người",
    "đơn vị",
    "gia đình",
    "học sinh",
    "giáo viên",
    "sáng kiến",
    "công trình",
    "tổ",
    "đảng viên",
    "hội viên",
    "đoàn viên",
    "doanh nghiệp",
    "hợp tác xã",
    "trường",
    "bài",
    "tác phẩm",
    "căn nhà",
    "gương",
    "điển hình",
    "lượt người",
    "lượt",
    "em",
    "cháu",
    "trẻ",
    "dòng họ",
    "thôn",
    "cụ",
];

/// The token behind such a noun.
fn counted(said: &Said, at: usize) -> Option<usize> {
    said.one_of(at, &COUNTED)
        .or_else(|| said.one_of(at, &["nữ", "nam", "nữ giới", "phụ nữ", "huân chương", "bằng khen"]))
}

/// "tập thể mấy, cá nhân mấy": the noun stands before what asks for its number.
fn one_by_one(said: &Said) -> Option<String> {
    let end = said.end();
    let mut out: Option<String> = None;
    let mut to = end;
    // From the last part to the first, so that the tokens before stay where they are.
    while to > 0 {
        let from = (0..to).rev().find(|at| said.opens(*at)).unwrap_or(0);
        let from = said
            .one_of(from, &["trong đó", "trong đấy", "còn", "và"])
            .filter(|at| *at < to)
            .unwrap_or(from);
        let asks = (from..to).find(|at| said.one_of(*at, &["bao nhiêu", "mấy"]) == Some(to));
        let noun = asks.filter(|at| {
            let words = &said.tokens[from..*at];
            (1..=2).contains(&words.len())
                && words.iter().all(|t| t.kind == TokenKind::Word && !t.capital)
                && counted(said, from) == Some(*at)
        });
        if let Some(at) = noun {
            let swapped = format!("{} {}", said.words(at, to), said.words(from, at));
            let text = out.take().unwrap_or_else(|| said.text.to_string());
            out = Some(Said::new(&text).with(from, to, &swapped));
        }
        let opened = (0..to).rev().find(|at| said.opens(*at)).unwrap_or(0);
        to = opened.saturating_sub(1);
    }
    // A question that is nothing but this leans on the one before and is read as it stands.
    out.filter(|_| said.tokens[..end].iter().any(|t| !t.is_word()))
}
