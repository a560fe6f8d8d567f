//! Family names: the frequent ones alone tell a person's name from a place's; the many rare ones do so where the words
//! around them say that a person is named.

use super::super::Words;
use crate::text::Lang;
use crate::text::fold::bare;
use crate::text::token::Token;
use std::sync::LazyLock;

/// Frequent family names of the Kinh and other peoples of Việt Nam (keys), by which a name is told from a place's.
pub const FREQUENT: [&str; 84] = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
    "lý", "đào", "đoàn", "vương", "trịnh", "trương", "đinh", "lâm", "phùng", "mai", "tô", "hà", "tạ", "lưu", "cao",
    "chu", "thái", "lương", "kiều", "quách", "thân", "từ", "tống", "nghiêm", "bạch", "khuất", "khương", "doãn", "lã",
    "lữ", "cù", "tăng", "la", "đàm", "hứa", "viên", "giang", "ninh", "mạc", "thạch", "vi", "quàng", "hoa", "triệu",
    "chử", "uông", "ngạc", "giáp", "lại", "bành", "ôn", "tôn", "khổng", "nhữ", "phí", "hàn", "lò", "giàng", "sùng",
    "thào", "sầm", "lường", "đới", "lục", "cầm", "đèo", "mẫn", "nghê", "thiều",
];

/// Names that fewer bear, those of the smaller peoples among them; many are words of their own too.
pub const RARE: [&str; 110] = [
    "nhâm",
    "cung",
    "đồng",
    "sái",
    "cấn",
    "ma",
    "kim",
    "nông",
    "đậu",
    "văn",
    "ngọ",
    "thẩm",
    "vừ",
    "tòng",
    "mùa",
    "lù",
    "vàng",
    "bế",
    "hầu",
    "lô",
    "ngân",
    "điêu",
    "tào",
    "trà",
    "bàng",
    "biện",
    "bồ",
    "cát",
    "châu",
    "chế",
    "cổ",
    "danh",
    "diệp",
    "đái",
    "đan",
    "đường",
    "hạ",
    "hán",
    "hình",
    "hùng",
    "khâu",
    "khúc",
    "khiếu",
    "lạc",
    "liêu",
    "liễu",
    "lộ",
    "mã",
    "mạnh",
    "mầu",
    "mông",
    "nhan",
    "ông",
    "phó",
    "quản",
    "quan",
    "sử",
    "tất",
    "tề",
    "thang",
    "thiệu",
    "thi",
    "thịnh",
    "tiết",
    "tiêu",
    "trang",
    "trình",
    "ung",
    "vòng",
    "xa",
    "yên",
    "âu",
    "ngụy",
    "phương",
    "quế",
    "tiền",
    "trác",
    "tưởng",
    "ưng",
    "viêm",
    "dư",
    "hoắc",
    "mộc",
    "ngũ",
    "hạng",
    "lang",
    "chảo",
    "tẩn",
    "phàn",
    "sình",
    "thền",
    "ly",
    "cứ",
    "điểu",
    "rơ",
    "siu",
    "ksor",
    "rmah",
    "kpă",
    "hồng",
    "khoàng",
    "lầu",
    "lềnh",
    "lừu",
    "mè",
    "mí",
    "sí",
    "tráng",
    "xồng",
    "cà",
];

static FREQUENT_BARE: LazyLock<Vec<String>> = LazyLock::new(|| FREQUENT.iter().map(|name| bare(name)).collect());

/// Whether token `at` is a frequent family name; in a text written without marks, as English reports are, one without its
/// own.
pub fn is_family(words: &Words, at: usize) -> bool {
    let token = &words.tokens[at];
    if !token.capital {
        return false;
    }
    FREQUENT.contains(&token.key.as_str()) || (token.key == token.bare && unmarked(words) && bare_family(words, at))
}

/// Whether token `at` may be a rare family name.
pub fn is_rare(words: &Words, at: usize) -> bool {
    let token = &words.tokens[at];
    token.capital && (RARE.contains(&token.key.as_str()) || middle(words, at))
}

/// Whether the syllable behind token `at` is the one most names have in the middle: "… Thị …", "… Văn …".
pub fn middle(words: &Words, at: usize) -> bool {
    const HEADS: [&str; 14] = [
        "sở",
        "bộ",
        "phòng",
        "ban",
        "khoa",
        "viện",
        "trường",
        "nhà",
        "hội",
        "báo",
        "chùa",
        "tổ",
        "giải",
        "quỹ",
    ];
    let token = &words.tokens[at];
    let next = words
        .tokens
        .get(at + 1)
        .filter(|t| t.capital)
        .map_or("", |t| t.key.as_str());
    // "Đô Thị", "Siêu Thị" are no names.
    let town = matches!(token.key.as_str(), "đô" | "siêu" | "và" | "quận");
    let named = (next == "thị" && !town) || (next == "văn" && RARE.contains(&token.key.as_str()));
    let behind = words.tokens.get(at + 2).is_some_and(|t| t.capital && t.is_word());
    named && behind && !HEADS.contains(&token.key.as_str())
}

/// So many words without one mark are no Vietnamese.
const UNMARKED: usize = 4;

/// In an English report only what it quotes has marks: “Smokeless kilns” (“Lò không khói”).
fn unmarked(words: &Words) -> bool {
    words.strict
        && words.tokens.iter().filter(|t| t.is_word()).count() >= UNMARKED
        && (words.lang == Lang::En || words.tokens.iter().all(|t| t.key == t.bare))
}

/// "Bui Thu Ngan": a family name without its marks, and at least two more syllables of Vietnamese that are no street's or
/// ward's.
fn bare_family(words: &Words, at: usize) -> bool {
    let syllable = |t: &Token| t.capital && crate::text::syllable::is_bare_syllable(&t.bare);
    let run: Vec<&Token> = words.tokens[at..].iter().take(5).take_while(|t| syllable(t)).collect();
    let place = words
        .tokens
        .get(at + run.len())
        .is_some_and(|t| t.capital && t.is_word());
    FREQUENT_BARE.contains(&words.tokens[at].bare) && run.len() >= 3 && !place
}
