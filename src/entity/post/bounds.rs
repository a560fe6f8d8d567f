//! Which words may stand in a post's body, which begin one, and which end it.

use super::super::Words;
use crate::text::token::Token;

/// Words that cannot stand in a body: what the holder does, and what joins the post to the rest of the sentence.
const STOPS: &[&str] = &[
    "đã", "đang", "sẽ", "vừa", "là", "có", "được", "cho", "trao", "tặng", "phát", "nói", "nêu", "nhấn", "khẳng",
    "đánh", "ghi", "biểu", "đề", "chỉ", "chủ", "yêu", "báo", "trình", "dự", "tới", "đến", "tham", "cùng", "với", "tại",
    "trong", "vào", "từ", "thay", "thông", "kết", "ký", "chúc", "mong", "tin", "cảm", "bày", "thăm", "tiếp", "nhận",
    "thừa", "gửi", "ra", "về", "theo", "đọc", "giao", "kiêm", "như", "để", "khi", "do", "bởi", "mà", "thì", "cũng",
    "ở", "lên", "điều", "khai", "tuyên", "phụ", "nhiệm", "trước", "sau", "hiện", "này", "đó", "đối", "thuộc", "chia",
    "trả", "cam", "quyết", "phối", "kêu", "thấu", "gắn", "luôn", "vẫn", "không", "nay", "mới", "cảnh", "giải", "hướng",
    "lưu", "mở", "triển", "dẫn", "nhắc", "hứa", "phân", "bế", "đón", "làm",
];

/// The same in questions, where what follows asks.
pub const ASKING: &[&str] = &[
    "là",
    "ai",
    "gì",
    "tên",
    "tại",
    "có",
    "dự",
    "đọc",
    "hiện",
    "nay",
    "nào",
    "khi",
    "hồi",
    "thời",
    "bây",
    "họ",
    "ở",
    "trao",
    "đã",
    "từng",
    "được",
    "lúc",
    "tặng",
    "thưởng",
    "trong",
    "của",
    "cuối",
    "đầu",
    "nói",
    "in",
    "who",
    "when",
    "is",
    "was",
    "were",
    "and",
    "at",
    "on",
    "to",
    "did",
    "does",
    "present",
    "presented",
    "attended",
    "during",
    "ten",
];

/// Pairs that stay one name across a dash or an "và".
pub const JOINED: [(&str, &str); 16] = [
    ("đua", "khen"),
    ("thưởng", "thi"),
    ("binh", "xã"),
    ("động", "thương"),
    ("hoạch", "tài"),
    ("chính", "kế"),
    ("hóa", "thông"),
    ("tin", "thể"),
    ("hóa", "thể"),
    ("hóa", "xã"),
    ("trị", "xã"),
    ("tế", "ngân"),
    ("tế", "xã"),
    ("dục", "đào"),
    ("nguyên", "môi"),
    ("trường", "đô"),
];

/// Words in small letters that a body may begin with.
pub const LOWER_HEADS: &[&str] = &[
    "quận",
    "huyện",
    "tỉnh",
    "thành",
    "phường",
    "xã",
    "thị",
    "tp",
    "hội",
    "chi",
    "ban",
    "phòng",
    "sở",
    "cục",
    "vụ",
    "cụm",
    "khối",
    "tổ",
    "công",
    "bộ",
    "trường",
    "trung",
    "văn",
    "đoàn",
    "đảng",
    "nhà",
    "viện",
    "bệnh",
    "trạm",
    "số",
    "mặt",
    "liên",
    "ngân",
    "cơ",
    "tổng",
    "nhóm",
    "khu",
    "thôn",
    "ấp",
    "chuyên",
    "hợp",
    "hiệp",
    "tòa",
    "quỹ",
    "báo",
    "tạp",
    "đài",
    "câu",
    "đội",
    "xí",
    "lớp",
    "ủy",
    "học",
    "chính",
    "điều",
    "thường",
    "dự",
    "tập",
    "cộng",
    "xóm",
    "làng",
    "ubnd",
    "của",
    "kiểm",
    "q",
    "p",
];

/// After "Trưởng ban", "Trưởng phòng" the field follows in small letters: "Trưởng phòng nội vụ".
pub fn names_field(tokens: &[Token], begin: usize) -> bool {
    begin.checked_sub(1).is_some_and(|i| {
        matches!(
            tokens[i].key.as_str(),
            "ban" | "phòng" | "khoa" | "trưởng" | "đốc" | "viên"
        )
    }) && !matches!(tokens[begin].key.as_str(), "bắt" | "gặp" | "đi" | "dạy" | "hỏi")
}

/// Stop words that are the first half of a word that may stand in a body.
pub fn stops(words: &Words, begin: usize, at: usize) -> bool {
    let tokens = &words.tokens;
    let next = tokens.get(at + 1).map_or("", |t| t.key.as_str());
    let excused = matches!(
        (tokens[at].key.as_str(), next),
        ("thông", "tin" | "tấn")
            | ("phát", "triển" | "thanh" | "hành")
            | ("kết", "nối")
            | ("tuyên", "giáo" | "truyền")
            | ("chủ", "nghĩa")
            | ("phụ", "nữ" | "huynh")
            | ("điều", "hành" | "phối" | "tra")
            | ("chỉ", "đạo")
            | ("giao", "thông")
            | ("báo", "chí")
            | ("chỉ", "huy")
            | ("phân", "hiệu")
            | ("giải", "phóng")
            | ("dự", "án")
            | ("đề", "án")
            | ("kiêm", "nhiệm")
    ) && (at == begin
        || !matches!(
            tokens[at - 1].key.as_str(),
            "quận" | "huyện" | "tỉnh" | "xã" | "phường" | "phố"
        ));
    let before = at.checked_sub(1).map_or("", |i| tokens[i].key.as_str());
    // The second halves of "thư ký", "đoàn kết", "giao thông", "ngoại giao".
    let second = matches!(
        (before, tokens[at].key.as_str()),
        ("thư", "ký")
            | ("đoàn", "kết")
            | ("giao", "thông")
            | ("ngoại", "giao")
            | ("chống", "tham")
            | ("quốc", "tế")
            | ("thôn", "mới")
    );
    STOPS.contains(&tokens[at].key.as_str()) && !excused && !second
}
