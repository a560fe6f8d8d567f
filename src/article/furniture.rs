//! What stands on pages and is no part of a report: menus, share bars, counters, boxes of other stories, forms.
//!
//! Lists of what sites write, compared without marks and case.

use std::sync::LazyLock;

use regex::Regex;

use super::lines::Line;

/// Lines after which, once the report has begun, nothing of it follows.
const ENDS: [&str; 62] = [
    "nen xem",
    "tin khac",
    "cac tin khac",
    "tin tuc khac",
    "tin cung chuyen muc",
    "cung chuyen muc",
    "bai cung chuyen muc",
    "cung chu de",
    "tin doc nhieu",
    "doc nhieu",
    "doc nhieu nhat",
    "tin xem nhieu",
    "xem nhieu",
    "xem nhieu nhat",
    "tin moi",
    "tin moi nhat",
    "moi nhat",
    "tin moi hon",
    "tin cu hon",
    "tin da dua",
    "cac tin da dua",
    "tin noi bat",
    "tin bai khac",
    "bai viet khac",
    "cac bai viet khac",
    "bai viet moi",
    "bai viet lien quan",
    "cac bai viet lien quan",
    "tin bai lien quan",
    "co the ban quan tam",
    "ban co the quan tam",
    "co the ban thich",
    "danh cho ban",
    "binh luan",
    "gui binh luan",
    "viet binh luan",
    "y kien ban doc",
    "y kien cua ban",
    "y kien binh luan",
    "gui y kien",
    "gui phan hoi",
    "ban doc binh luan",
    "chia se y kien cua ban",
    "phan hoi",
    "tu khoa",
    "latest news",
    "other news",
    "other stories",
    "related news",
    "related articles",
    "related stories",
    "most read",
    "most viewed",
    "you may also like",
    "write your comment",
    "leave a comment",
    "comments",
    "xem them tin",
    "album anh",
    "lien ket website",
    "thong ke truy cap",
    "phien ban di dong",
];

/// Beginnings of such lines, a number or a colon following.
const END_PREFIXES: [&str; 12] = [
    "binh luan 0",
    "y kien ban doc 0",
    "tu khoa ",
    "tags ",
    "tag ",
    "co quan chu quan",
    "giay phep ",
    "ban quyen ",
    "tong bien tap",
    "copyright ",
    "chiu trach nhiem ",
    "ghi ro nguon",
];

/// Lines dropped wherever they stand.
const NOISE: [&str; 59] = [
    "gui",
    "in",
    "in bai viet",
    "in trang",
    "in bai",
    "ban in",
    "chia se",
    "chia se bai viet",
    "chia se facebook",
    "facebook",
    "zalo",
    "twitter",
    "youtube",
    "email",
    "copy link",
    "sao chep lien ket",
    "luu bai viet",
    "luu",
    "theo doi",
    "nghe bai viet",
    "nghe doc bai",
    "google news",
    "share",
    "share this",
    "print",
    "like",
    "thich",
    "quay lai",
    "tro ve",
    "ve dau trang",
    "tro ve dau trang",
    "len dau trang",
    "xem them",
    "xem tiep",
    "tiep theo",
    "trang chu",
    "trang truoc",
    "trang sau",
    "tim kiem",
    "search",
    "view search",
    "menu",
    "dang nhap",
    "dang ky",
    "cac chuyen muc",
    "chuyen muc",
    "tin tuc",
    "tin tuc su kien",
    "quang cao",
    "video",
    "audio",
    "co chu",
    "font size",
    "mac dinh",
    "en",
    "vn",
    "vie",
    "eng",
    "loading",
];

/// A box about other stories: what follows on the line belongs to it.
static RELATED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^(?:tin|bài|tin bài|bài viết|chủ đề|video|sự kiện)\s+liên quan\b|^(?:xem|đọc) (?:thêm|tiếp)\s*:|^\W*(?:>\s*>|»|►|▶)|^(?:related|read more|see also)\b\s*:|^mời (?:quý )?(?:bạn|độc giả|vị).{0,20}(?:đọc|xem)",
    )
    .expect("a constant pattern")
});

static COUNTER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?xi)^(?:
        \d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?(?:\s*\d(?:\.\d)?x)?
        |(?:số\s+)?(?:lượt\s+(?:xem|đọc)|view\s+count|views?|đã\s+xem|lượt\s+truy\s+cập)\s*:?\s*[\d.,]+
        |[\d.,]+\s+(?:lượt\s+(?:xem|đọc)|views?|bình\s+luận|comments?)
        |[a\s+\-\d.,/|:%°]+
        |[\w\-]+\.(?:jpe?g|png|gif|webp|bmp|mp4|mp3|pdf|docx?)
        |https?://\S+|www\.\S+|\#\S+(?:\s+\#\S+)*
        )$",
    )
    .expect("a constant pattern")
});

static WEATHER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:dự báo )?thời tiết(?: các vùng| hôm nay)?$|\d\s?°\s?C?\s*$").expect("a constant pattern")
});

/// Names of sites and papers, as their heads print them.
static SITE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^(?:cổng thông tin|trang thông tin|cổng tttđt|trang tin|tạp chí điện tử|cơ quan (?:ngôn luận|của)|tiếng nói của|hotline|đường dây nóng)|^(?:báo|tạp chí)\s.{2,40}(?:điện tử|online)$|^chuyên mục\s*:|^trang chủ\b",
    )
    .expect("a constant pattern")
});

/// A line that carries who wrote it or photographed it, and nothing of the report.
static CREDIT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?xi)^(?:thực\ hiện|nguồn|theo|tác\ giả|bài|tin|tin,?\ (?:bài|ảnh)|bài,?\ (?:và\ )?ảnh|ảnh,?\ bài|tin\ và\ ảnh|biên\ tập
            |người\ viết|video|clip|đồ\ họa|by|source|author|reported\ by)\s*:\s*[^.!?]{1,60}$
        |^\(?(?-i:Theo|Nguồn|THEO)\ (?-i:\p{Lu})(?:[^.!?]|\.\p{L}){1,40}\)?$
        |^\(?ảnh(?:\ minh\ (?:họa|hoạ))?\s*:\s*(?-i:\p{Lu}[\p{L}.]*[\ ,/\-–]*){1,5}\)?\.?$
        |^(?-i:\p{Lu}).{2,30}\s(?:ghi|\((?:tổng\ hợp|thực\ hiện|theo\ [^)]*)\))$",
    )
    .expect("a constant pattern")
});

/// After this line nothing of the report follows.
pub fn ends(line: &Line) -> bool {
    let bare = line.bare();
    ENDS.contains(&bare) || (!line.is_prose() && line.words() <= 14 && END_PREFIXES.iter().any(|p| bare.starts_with(p)))
}

pub fn is_noise(line: &Line) -> bool {
    let bare = line.bare();
    bare.is_empty()
        || NOISE.contains(&bare)
        || (!line.is_prose() && line.words() <= 6 && bare.split(' ').all(|w| NOISE.contains(&w)))
        || RELATED.is_match(&line.text)
        || COUNTER.is_match(&line.text)
        || WEATHER.is_match(&line.text)
        || (!line.is_prose() && SITE.is_match(&line.text))
        || is_row(line)
}

pub fn is_credit(line: &Line) -> bool {
    CREDIT.is_match(&line.text)
}

/// Nothing but a name or two, as authors sign: "Trần Bình - Mai An", "T.V", "NHẬT MINH".
pub fn is_signature(line: &Line) -> bool {
    line.words() <= 6
        && !line.closes()
        && line
            .text
            .split([' ', '-', '–', ',', '.'])
            .filter(|w| !w.is_empty())
            .all(|w| w.starts_with(char::is_uppercase) && !w.contains(|c: char| c.is_ascii_digit()))
}

/// A row of short entries between bars: a menu, towns of a weather box.
fn is_row(line: &Line) -> bool {
    let cells: Vec<&str> = line.text.split(" | ").collect();
    cells.len() >= 2
        && cells
            .iter()
            .all(|c| super::lines::words(c) <= 8 && !super::lines::closes(c))
}

static LETTERS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(\p{Ll}[\p{Ll}]*) (\p{Lu}\p{Ll}+) (\p{Ll}+)").expect("a constant pattern"));

/// Common words that are written with a capital inside a sentence: "trao Bằng khen", "của Ủy ban nhân dân".
const CAPITALISED: [&str; 58] = [
    "bằng",
    "giấy",
    "huân",
    "huy",
    "cờ",
    "kỷ",
    "chiến",
    "anh",
    "danh",
    "giải",
    "gia",
    "tập",
    "lao",
    "người",
    "gương",
    "chủ",
    "phó",
    "bí",
    "ủy",
    "uỷ",
    "trưởng",
    "giám",
    "tổng",
    "thư",
    "đại",
    "thiếu",
    "trung",
    "thượng",
    "thủ",
    "bộ",
    "sở",
    "ban",
    "cục",
    "vụ",
    "phòng",
    "viện",
    "hội",
    "đoàn",
    "liên",
    "mặt",
    "công",
    "đảng",
    "nhà",
    "nhân",
    "thành",
    "quận",
    "huyện",
    "phường",
    "xã",
    "tỉnh",
    "thị",
    "trường",
    "lễ",
    "ngày",
    "cuộc",
    "đài",
    "báo",
    "tết",
];

/// Headlines glued into one line without a mark between them: "… trong trường học Chú trọng công tác …".
pub fn is_glued_headlines(line: &Line) -> bool {
    if line.closes() || line.words() < 8 {
        return false;
    }
    LETTERS
        .captures_iter(&line.text)
        .any(|found| !CAPITALISED.contains(&found[2].to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        Line::of(text)
    }

    #[test]
    fn furniture_is_known_by_its_words() {
        for text in [
            "0:00 / 0:00",
            "Lượt xem: 558",
            "dong-da.jpg",
            "Tin liên quan: Biểu dương gương tốt | Một tin khác",
            "Hà Nội | Đà Nẵng | TP Hồ Chí Minh",
            "thời tiết các vùng",
            "Báo Đồng Nai điện tử",
            "Gửi",
            "Facebook Twitter Zalo",
            ">> Xem bài trước",
            "https://example.vn/a.html",
        ] {
            assert!(is_noise(&line(text)), "{text}");
        }
        for text in [
            "Tin khác",
            "NÊN XEM",
            "Bình luận (0)",
            "Từ khóa: thi đua",
            "Latest news",
            "BÌNH LUẬN",
        ] {
            assert!(ends(&line(text)), "{text}");
        }
        for text in [
            "Ông Trần Văn A nhận Bằng khen của Chủ tịch UBND Thành phố.",
            "Bình luận về kết quả này, ông A cho rằng phong trào đã có bước tiến dài và vững chắc.",
            "Theo báo cáo, quận đã khen thưởng 20 tập thể.",
            "Tạo chuyển biến trong nhận thức",
        ] {
            assert!(
                !is_noise(&line(text)) && !ends(&line(text)) && !is_credit(&line(text)),
                "{text}"
            );
        }
        assert!(is_credit(&line("Thực hiện: Trần Bình")) && is_credit(&line("Theo Báo Hà Nội")));
        assert!(is_credit(&line("Ảnh: Thành Lam")) && !is_credit(&line("Ảnh: Đại biểu dự hội nghị")));
        assert!(is_signature(&line("Trần Bình - Mai An")) && !is_signature(&line("Gắn thi đua với học tập")));
    }

    #[test]
    fn glued_headlines_are_told_from_captions() {
        assert!(is_glued_headlines(&line(
            "Sôi nổi hội khỏe của cán bộ quận Khởi công công viên mới ở phía Tây"
        )));
        assert!(!is_glued_headlines(&line(
            "Ông Trần Văn A, Chủ tịch UBND quận trao Bằng khen cho các cá nhân"
        )));
    }
}
