//! "Số hộ được khen ở A là bao nhiêu", "Hộ được khen ở A, tổng cộng?": the number of something is asked for by its noun.

use super::{Rewording, Said, rule};
use crate::text::token::TokenKind;

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: số <vật> … (là bao nhiêu)",
        number_of,
        &[
            (
                "số hộ được khen ở xã Phú Lộc năm 2021",
                "bao nhiêu hộ được khen ở xã Phú Lộc năm 2021",
            ),
            (
                "tổng số học sinh dự thi ở Phú Lộc là bao nhiêu nhỉ?",
                "bao nhiêu học sinh dự thi ở Phú Lộc?",
            ),
            (
                "so nghe nhan cua xa phu loc hien la may nguoi",
                "bao nhiêu nghe nhan cua xa phu loc",
            ),
            (
                "Chữa cháy rừng Phú Lộc: số tập thể và số cá nhân được khen?",
                "Chữa cháy rừng Phú Lộc: bao nhiêu tập thể và bao nhiêu cá nhân được khen?",
            ),
        ],
        &[
            "Số 5 phố Hàng Bài ở đâu?",
            "số hộ nghèo giảm bao nhiêu so với năm trước?",
            "so sánh số hộ nghèo của hai xã",
            "so giao duc va dao tao khen ai",
            "trong số đó có mấy nữ?",
            "Số quyết định khen bà Mơ là bao nhiêu?",
            "Số hộ nghèo giảm vì sao?",
        ],
    ),
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
        ],
        &[
            "Xã khen mấy hộ tất cả?",
            "Phường Phú Lộc góp tổng cộng bao nhiêu bài?",
            "Diện tích đất đã hiến, tổng cộng?",
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

/// What asks for a number by its noun.
const HEADS: [&str; 6] = ["tổng số lượng", "tổng cộng số", "tổng số", "số lượng", "con số", "số"];
/// Words that make something else of "số" before them.
const NO_NOUN: [&str; 34] = [
    "đó", "này", "ấy", "kia", "trên", "liệu", "phận", "nhà", "điện", "tài", "hiệu", "hóa", "còn", "ít", "đông", "nào",
    "mấy", "bao", "gì", "là", "quyết", "giấy", "thứ", "mũ", "tiền", "sánh", "với", "một", "hai", "ba", "của", "được",
    "tuổi", "công",
];
/// The same where "so" is typed without its mark.
const NO_NOUN_BARE: [&str; 9] = ["lieu", "phan", "dien", "quyet", "tien", "sanh", "voi", "tuoi", "hieu"];
/// Without its marks "so" is an office too: "sở giáo dục", "sở nội vụ".
const OFFICES: [&str; 24] = [
    "giao duc",
    "giao thong",
    "noi vu",
    "y te",
    "tai",
    "van hoa",
    "cong thuong",
    "nong nghiep",
    "thong tin",
    "xay dung",
    "ke hoach",
    "tu phap",
    "khoa hoc",
    "du lich",
    "lao dong thuong",
    "ldtb",
    "ldtbxh",
    "gd",
    "gtvt",
    "vhtt",
    "ngoai vu",
    "sanh",
    "giup",
    "giua",
];
/// Words that ask.
const ASKING: [&str; 14] = [
    "mấy",
    "bao nhiêu",
    "nào",
    "gì",
    "ai",
    "đâu",
    "sao",
    "thế nào",
    "bao giờ",
    "bao lâu",
    "bn",
    "hay không",
    "lý do",
    "nguyên nhân",
];

fn number_of(said: &Said) -> Option<String> {
    let end = said.end();
    let mut from = 0;
    let mut heads: Vec<(usize, usize)> = Vec::new();
    while from < end {
        match head(said, from, !heads.is_empty()) {
            Some(to) => {
                heads.push((from, to));
                from = to;
            }
            None => from += 1,
        }
    }
    let first = heads.first()?;
    let tail = tail(said, first.1).unwrap_or(end);
    // What is asked besides is read as it stands.
    if (first.1..tail).any(|at| said.one_of(at, &ASKING).is_some()) || asked_before(said, first.0) {
        return None;
    }
    let mut out = said.with(tail, end, "");
    for (from, to) in heads.into_iter().rev().filter(|(_, to)| *to < tail) {
        out = Said::new(&out).with(from, to, "bao nhiêu");
    }
    Some(out)
}

/// Whether something is asked for before token `at`.
fn asked_before(said: &Said, at: usize) -> bool {
    (0..at).any(|at| said.one_of(at, &ASKING).is_some())
}

/// The token behind "số" where a noun that can be counted follows it. `again`: behind "và" it counts too.
fn head(said: &Said, at: usize, again: bool) -> Option<usize> {
    let before = at.checked_sub(1).map(|before| &said.tokens[before]);
    let and = again && before.is_some_and(|t| t.can_mean("và"));
    let ties = before.is_some_and(|t| ["còn", "thế", "cần", "thì"].contains(&t.key.as_str())) && at < 3;
    if !(said.opens(at) || and || ties) {
        return None;
    }
    let to = said.one_of(at, &HEADS)?;
    let to = said.one_of(to, &["các", "những"]).unwrap_or(to);
    let next = said.tokens.get(to)?;
    let office = said.tokens[to - 1].key == "so"
        && to == at + 1
        && OFFICES.iter().any(|office| {
            said.phrase(to, office)
                .is_some_and(|end| said.tokens[to..end].iter().all(|t| t.key == t.bare))
        });
    let other = match said.tokens[to - 1].key == said.tokens[to - 1].bare {
        true => NO_NOUN_BARE.contains(&next.bare.as_str()),
        false => NO_NOUN.contains(&next.key.as_str()),
    };
    (next.is_word() && !next.capital && !other && !office).then_some(to)
}

/// "là bao nhiêu", "hiện là mấy người": where the words begin that ask once more for the number.
fn tail(said: &Said, from: usize) -> Option<usize> {
    const LITTLE: [&str; 16] = [
        "là",
        "hiện",
        "hiện nay",
        "khoảng",
        "chừng",
        "được",
        "cả thảy",
        "tổng cộng",
        "tất cả",
        "=",
        "thì",
        "vào",
        "có",
        "ra",
        "đến nay",
        "hiện giờ",
    ];
    const GROWS: [&str; 10] = [
        "tăng", "giảm", "hơn", "kém", "thêm", "chiếm", "bớt", "lên", "xuống", "còn",
    ];
    const PARTICLES: [&str; 12] = [
        "ạ", "vậy", "thế", "nhỉ", "a", "nhé", "ad", "hả", "đấy", "rồi", "bạn", "vay",
    ];
    let end = said.end();
    let asks = (from..end)
        .rev()
        .find(|at| said.one_of(*at, &["bao nhiêu", "mấy"]).is_some())?;
    let mut to = said.one_of(asks, &["bao nhiêu", "mấy"])?;
    // "là mấy người": the unit, and what only ends a question.
    let mut units = 0;
    while to < end {
        match said.one_of(to, &PARTICLES) {
            Some(next) => to = next,
            None if units < 2 && said.tokens[to].is_word() => {
                units += 1;
                to += 1;
            }
            None => return None,
        }
    }
    let mut at = asks;
    while at > from {
        let little = (1..=2).find(|n| at >= from + n && said.one_of(at - n, &LITTLE) == Some(at));
        match little {
            Some(n) => at -= n,
            None => break,
        }
    }
    let grows = at > from && GROWS.iter().any(|word| said.tokens[at - 1].can_mean(word));
    // "số hộ nghèo của xã mấy": without "là" it may ask for something else.
    (at < asks && !grows).then_some(at)
}

/// "…, tổng cộng?"
fn in_all(said: &Said) -> Option<String> {
    const IN_ALL: [&str; 8] = [
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
    let parted = said.opens(last) && last > 1;
    let counted = COUNTED.iter().any(|noun| said.phrase(0, noun).is_some());
    if !parted || !counted || asked_before(said, last) {
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
            let of_number = ["thứ", "năm", "số", "hạng", "tháng", "ngày", "lần", "là", "khóa"];
            (1..=2).contains(&words.len())
                && words.iter().all(|t| t.kind == TokenKind::Word && !t.capital)
                && !words.iter().any(|t| of_number.iter().any(|w| t.can_mean(w)))
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
