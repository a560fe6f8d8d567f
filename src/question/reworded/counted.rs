//! "Số hộ được khen ở A là bao nhiêu": the number of something is asked for by its noun.

use super::{Rewording, Said, rule};
use crate::text::token::TokenKind;

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: khoảng <bao nhiêu>",
        roughly,
        &[
            ("Xã giúp khoảng bao nhiêu hộ?", "Xã giúp bao nhiêu hộ?"),
            ("xa giup tong so bao nhieu ho", "xa giup bao nhieu ho"),
            ("Hội có tầm mấy người?", "Hội có mấy người?"),
        ],
        &[
            "Xã giúp tổng cộng bao nhiêu hộ?",
            "Khoảng đất bao nhiêu mét vuông?",
            "quan trong tam may bay nao",
        ],
    ),
    rule(
        "reworded: <mấy> trên <mấy> chỉ tiêu",
        out_of,
        &[
            ("Xã đạt mấy trên mấy chỉ tiêu?", "Xã đạt mấy chỉ tiêu?"),
            ("xa dat bao nhieu / bao nhieu chi tieu", "xa dat bao nhieu chi tieu"),
        ],
        &["Bao nhiêu trên tổng số hộ đạt chuẩn?", "Mấy xã, mấy phường được khen?"],
    ),
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
            "còn số đề nghị thành phố xét?",
        ],
    ),
];

/// "khoảng bao nhiêu": nobody asks for a number that is only near.
fn roughly(said: &Said) -> Option<String> {
    const ROUGHLY: [&str; 8] = [
        "khoảng chừng",
        "khoảng",
        "độ chừng",
        "chừng",
        "cỡ",
        "tầm",
        "tổng số",
        "ước chừng",
    ];
    (0..said.end()).find_map(|at| {
        let to = said.one_of(at, &ROUGHLY)?;
        said.one_of(to, &["bao nhiêu", "mấy"])?;
        // "tam may": "tám máy".
        let typed = to - at > 1 || said.tokens[at].key != said.tokens[at].bare || said.tokens[at].key == "khoang";
        typed.then(|| said.with(at, to, ""))
    })
}

/// "mấy trên mấy chỉ tiêu": one number of all is asked for.
fn out_of(said: &Said) -> Option<String> {
    const MANY: [&str; 2] = ["bao nhiêu", "mấy"];
    (0..said.end()).find_map(|at| {
        let over = said.one_of(at, &MANY)?;
        let slash = said.tokens.get(over).is_some_and(|sign| sign.key == "/");
        let to = said.one_of(over, &["trên"]).or_else(|| slash.then_some(over + 1))?;
        said.one_of(to, &MANY).map(|_| said.with(at, to, ""))
    })
}

/// What asks for a number by its noun.
const HEADS: [&str; 6] = ["tổng số lượng", "tổng cộng số", "tổng số", "số lượng", "con số", "số"];
/// Words that make something else of "số" before them.
const NO_NOUN: [&str; 37] = [
    "đó", "này", "ấy", "kia", "trên", "liệu", "phận", "nhà", "điện", "tài", "hiệu", "hóa", "còn", "ít", "đông", "nào",
    "mấy", "bao", "gì", "là", "quyết", "giấy", "nộp", "vốn", "dư", "lãi", "thứ", "mũ", "tiền", "sánh", "với", "một",
    "hai", "ba", "của", "được", "tuổi",
];
/// The same where "so" is typed without its mark.
const NO_NOUN_BARE: [&str; 11] = [
    "lieu", "nop", "von", "phan", "dien", "quyet", "tien", "sanh", "voi", "tuoi", "hieu",
];
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
    if (first.1..tail).any(|at| asks(said, at)) || asked_before(said, first.0) {
        return None;
    }
    let mut out = said.with(tail, end, "");
    for (from, to) in heads.into_iter().rev().filter(|(_, to)| *to < tail) {
        out = Said::new(&out).with(from, to, "bao nhiêu");
    }
    Some(out)
}

/// Whether something is asked for before token `at`.
pub(super) fn asked_before(said: &Said, at: usize) -> bool {
    (0..at).any(|at| asks(said, at))
}

/// Whether a word that asks stands at a token; "đầu năm" typed without marks is no "đâu".
fn asks(said: &Said, at: usize) -> bool {
    let token = &said.tokens[at];
    let behind_place = || {
        at.checked_sub(1)
            .is_some_and(|before| ["o", "tai", "tu"].contains(&said.tokens[before].bare.as_str()))
    };
    let machine = token.key == "may"
        && said.phrase(at, "may").is_some_and(|to| {
            said.tokens
                .get(to)
                .is_some_and(|t| ["tinh", "bay", "moc"].contains(&t.key.as_str()))
        });
    said.one_of(at, &ASKING).is_some() && (token.key != "dau" || behind_place()) && !machine
}

/// The token behind "số" where a noun that can be counted follows it. `again`: behind "và" it counts too.
fn head(said: &Said, at: usize, again: bool) -> Option<usize> {
    let before = at.checked_sub(1).map(|before| &said.tokens[before]);
    let and = again && before.is_some_and(|t| t.can_mean("và"));
    let ties = before.is_some_and(|t| ["còn", "thế", "cần", "thì"].contains(&t.key.as_str())) && at < 3;
    // "xã có số hộ nghèo là bao nhiêu", "hội biểu dương số gia đình là mấy": behind a verb where the number is asked again.
    let verb = before.is_some_and(|t| VERBS.iter().any(|verb| t.can_mean(verb))) && tail(said, at + 1).is_some();
    if !(said.opens(at) || and || ties || verb || behind_time(said, at)) {
        return None;
    }
    let to = said.one_of(at, &HEADS)?;
    // Where others have their marks, "so" compares.
    if said.tokens[to - 1].key == "so" && said.marked {
        return None;
    }
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
    // "còn số đề nghị thành phố xét?": those who were counted before.
    let verb = said
        .one_of(
            to,
            &[
                "đề nghị",
                "đề xuất",
                "tham gia",
                "tham dự",
                "đăng ký",
                "công văn",
                "thu ngân sách",
                "chi ngân sách",
                "thu thuế",
                "thu nộp",
                "chi đầu tư",
                "thu chi",
            ],
        )
        .is_some();
    (next.is_word() && !next.capital && !other && !office && !verb).then_some(to)
}

/// Verbs whose object may be "số …".
const VERBS: [&str; 14] = [
    "có",
    "khen",
    "dương",
    "nhận",
    "thưởng",
    "tặng",
    "trao",
    "đạt",
    "vinh",
    "thu",
    "được",
    "dựng",
    "tổ chức",
    "xây",
];

/// "Năm 2024 số hộ", "trong quý 2 số hộ": nothing but a time stands before.
fn behind_time(said: &Said, at: usize) -> bool {
    const TIMES: [&str; 16] = [
        "năm",
        "tháng",
        "quý",
        "hồi",
        "trong",
        "giai đoạn",
        "tính đến",
        "đến",
        "hết",
        "cuối",
        "đầu",
        "vào",
        "ngày",
        "/",
        "-",
        "học",
    ];
    let time = |at: usize| said.tokens[at].kind == TokenKind::Number || said.one_of(at, &TIMES).is_some();
    at > 1
        && at < 8
        && said.tokens[..at].iter().any(|t| t.kind == TokenKind::Number)
        && (0..at).all(|back| time(back) || back > 0 && said.one_of(back - 1, &TIMES) == Some(back + 1))
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
