//! What clusters are called in small letters: by their region ("các huyện miền núi"), or by the sort of their members
//! ("Khối thi đua nội chính", "các cơ quan tham mưu").

use crate::text::token::Token;

/// Units and bodies, and where they lie.
const WORDS: [&str; 37] = [
    "các",
    "tỉnh",
    "thành",
    "phố",
    "miền",
    "vùng",
    "phía",
    "khu",
    "vực",
    "sông",
    "bằng",
    "núi",
    "biên",
    "giới",
    "duyên",
    "hải",
    "trực",
    "thuộc",
    "bộ",
    "ven",
    "biển",
    "quận",
    "huyện",
    "ngành",
    "khối",
    "sở",
    "hội",
    "cơ",
    "quan",
    "doanh",
    "nghiệp",
    "trường",
    "đảng",
    "đoàn",
    "thể",
    "báo",
    "chí",
];

/// Fields of work and regions: of each both words are part of a name, and are one by themselves.
const FIELDS: [[&str; 2]; 24] = [
    ["ngân", "hàng"],
    ["công", "ty"],
    ["tín", "dụng"],
    ["bệnh", "viện"],
    ["nội", "chính"],
    ["tổng", "hợp"],
    ["kinh", "tế"],
    ["văn", "hóa"],
    ["văn", "xã"],
    ["khoa", "giáo"],
    ["tham", "mưu"],
    ["tư", "pháp"],
    ["tài", "chính"],
    ["miền", "núi"],
    ["miền", "biển"],
    ["miền", "xuôi"],
    ["vùng", "cao"],
    ["ven", "biển"],
    ["đồng", "bằng"],
    ["trung", "du"],
    ["nội", "thành"],
    ["ngoại", "thành"],
    ["dân", "vận"],
    ["nông", "nghiệp"],
];

/// Whether the word at a token may go on with a name.
pub(super) fn goes_on(tokens: &[Token], at: usize) -> bool {
    let key = tokens[at].key.as_str();
    WORDS.contains(&key) || field(tokens, at) || at > 0 && field(tokens, at - 1)
}

/// Whether the tokens `from..to` are a name though none has a capital.
pub(super) fn names(tokens: &[Token], from: usize, to: usize) -> bool {
    (from..to.saturating_sub(1)).any(|at| field(tokens, at))
}

fn field(tokens: &[Token], at: usize) -> bool {
    let key = |at: usize| tokens.get(at).map_or("", |t| t.key.as_str());
    // "các tổ chức tín dụng", but "Cụm thi đua tổ chức hội nghị".
    let bodies = at > 0 && key(at - 1) == "các" && key(at) == "tổ" && key(at + 1) == "chức";
    bodies
        || FIELDS
            .iter()
            .any(|[first, second]| key(at) == *first && key(at + 1) == *second)
}
