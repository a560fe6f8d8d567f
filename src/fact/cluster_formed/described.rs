//! What clusters are called in small letters: by their region ("các huyện miền núi"), or by the sort of their members
//! ("Khối thi đua nội chính", "các cơ quan tham mưu").

use crate::text::token::Token;

/// Units and bodies, and where they lie.
const WORDS: [&str; 40] = [
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
    "thị",
    "xã",
    "trấn",
];

/// Fields of work and regions: of each both words are part of a name, and are one by themselves.
const FIELDS: [[&str; 2]; 51] = [
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
    ["khoa", "học"],
    ["xã", "hội"],
    ["đại", "học"],
    ["cao", "đẳng"],
    ["trung", "học"],
    ["tiểu", "học"],
    ["mầm", "non"],
    ["trường", "học"],
    ["chuyên", "nghiệp"],
    ["dịch", "vụ"],
    ["công", "ích"],
    ["cảng", "biển"],
    ["thương", "mại"],
    ["đô", "thị"],
    ["môi", "trường"],
    ["chuyên", "khoa"],
    ["kho", "bạc"],
    ["chỉ", "huy"],
    ["quân", "sự"],
    ["hải", "quan"],
    ["điện", "lực"],
    ["làng", "nghề"],
    ["đoàn", "thể"],
    ["mặt", "trận"],
    ["dự", "án"],
    ["cổ", "phần"],
    ["nhà", "nước"],
];

/// Whether the word at a token may go on with a name.
pub(super) fn goes_on(tokens: &[Token], at: usize) -> bool {
    let key = tokens[at].key.as_str();
    WORDS.contains(&key) || field(tokens, at) || at > 0 && field(tokens, at - 1)
}

/// Whether the tokens `from..to` are a name though none has a capital: by a field of work, or by the sort of its
/// members, "các phường", "các huyện, thị xã, thành phố".
pub(super) fn names(tokens: &[Token], from: usize, to: usize) -> bool {
    (from..to.saturating_sub(1)).any(|at| field(tokens, at)) || to > from + 1 && tokens[from].key == "các"
}

/// Whether the sign at a token joins two parts of a name: "các tỉnh, thành phố", "các trường đại học, cao đẳng", "các tỉnh
/// miền núi, biên giới phía Bắc", "khoa học - văn hóa".
pub(super) fn joins(tokens: &[Token], from: usize, at: usize) -> bool {
    const SORTS: [&str; 12] = [
        "tỉnh",
        "thành",
        "sở",
        "ban",
        "ngành",
        "bộ",
        "quận",
        "huyện",
        "phường",
        "xã",
        "trấn",
        "thị",
    ];
    let key = |at: usize| tokens.get(at).map_or("", |t| t.key.as_str());
    if at <= from {
        return false;
    }
    let sorts = SORTS.contains(&key(at - 1)) && SORTS.contains(&key(at + 1));
    let border = key(at - 1) == "núi" && key(at + 1) == "biên";
    let bodies = key(at - 1) == "đảng" && key(at + 1) == "đoàn";
    let fields = at >= from + 2 && field(tokens, at - 2) && field(tokens, at + 1);
    match key(at) {
        "," => sorts || border || bodies || fields,
        "-" | "–" => fields,
        // "Mặt trận và các đoàn thể"
        "và" => key(at + 1) == "các" && field(tokens, at + 2),
        _ => false,
    }
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
