//! What a number counts: the noun phrase right after it.

use crate::entity::Words;
use crate::text::token::TokenKind;

/// Nouns of people and bodies that are counted for awards and help: the unit ends with them, whatever follows.
const COUNTED: &[&str] = &[
    "tập thể",
    "cá nhân",
    "hộ gia đình",
    "hộ kinh doanh",
    "hộ nghèo",
    "hộ cận nghèo",
    "hộ dân",
    "hộ",
    "gia đình",
    "đơn vị máu",
    "đơn vị",
    "doanh nghiệp",
    "hợp tác xã",
    "đại biểu",
    "đảng viên",
    "hội viên",
    "đoàn viên",
    "học sinh",
    "sinh viên",
    "giáo viên",
    "công nhân",
    "cán bộ",
    "công dân",
    "quần chúng",
    "chiến sĩ",
    "chiến sỹ",
    "nghệ sĩ",
    "thí sinh",
    "tác giả",
    "tác phẩm",
    "trường hợp",
    "lượt người",
    "người dân",
    "người lao động",
    "người",
    "quận",
    "huyện",
    "phường",
    "xã",
    "thành viên",
    "đồng chí",
    "bệnh nhân",
    "năm",
    "collectives",
    "individuals",
    "people",
    "gương điển hình tiên tiến",
];

/// Words that belong to no unit: verbs, function words, adverbs.
pub(super) const STOPS: &[&str] = &[
    "nay",
    "được",
    "đạt",
    "có",
    "của",
    "và",
    "cho",
    "trong",
    "tại",
    "ở",
    "với",
    "do",
    "là",
    "đã",
    "sẽ",
    "đang",
    "nhận",
    "trao",
    "tặng",
    "vào",
    "từ",
    "theo",
    "để",
    "vì",
    "này",
    "đó",
    "khác",
    "bị",
    "về",
    "trên",
    "dưới",
    "đến",
    "tới",
    "nhằm",
    "khi",
    "sau",
    "trước",
    "qua",
    "nên",
    "mà",
    "thì",
    "cũng",
    "đều",
    "vẫn",
    "còn",
    "chưa",
    "không",
    "cùng",
    "như",
    "gồm",
    "đó",
    "đây",
    "nữa",
    "lên",
    "xuống",
    "ra",
    "hay",
    "hoặc",
    "bằng",
    "so",
    "hơn",
    "vượt",
    "tăng",
    "giảm",
    "thuộc",
    "đứng",
    "gửi",
    "vừa",
    "nào",
    "giúp",
    "đăng",
    "kể",
    "tính",
    "mỗi",
    "toàn",
    "chiếm",
    "đoạt",
    "giành",
    "trở",
    "nằm",
    "were",
    "was",
    "are",
    "is",
    "of",
    "in",
    "from",
    "that",
    "who",
    "and",
    "to",
    "for",
    "by",
    "with",
    "at",
    "had",
    "have",
    "has",
    "whose",
    "on",
    "as",
    "out",
    "received",
    "won",
    "came",
    "gần",
    "khoảng",
    "tham gia",
    "triển khai",
    "thực hiện",
    "hoàn thành",
    "kết nối",
    "kết thúc",
    "xuất sắc",
    "tiêu biểu",
    "phục vụ",
    "phát triển",
    "phát sinh",
    "tổ chức",
    "diễn ra",
    "làm tốt",
    "tham dự",
    "thành lập",
    "lập thành",
    "chấp hành",
    "thu về",
    "dự thi cấp",
    "hoạt động",
    "mắc",
    "cứu",
    "dẫn đầu",
    "cụ thể",
    "trực thuộc",
    "nhưng",
    "whom",
    "which",
    "chứ",
    "rồi",
    "ký",
    "mới đây",
    "ghi",
];

/// The same of so many in words: "chín chị", "hai em", where one of them is hardly a number.
pub(super) fn is_counted_by(words: &Words, at: usize, value: f64) -> bool {
    const FEW: &[&str] = &[
        "em",
        "cháu",
        "chị",
        "cô",
        "vụ",
        "căn",
        "nghệ nhân",
        "thầy thuốc",
        "bác sĩ",
        "nông dân",
        "thầy giáo",
        "tình nguyện viên",
        "lớp",
        "tháng",
        "tuần",
        "giờ",
        "phút",
        "đợt",
        "chiếc",
        "nước",
        "quốc gia",
    ];
    is_counted(words, at) || (value > 1.0 && words.any_phrase(at, FEW).is_some())
}

/// Whether a noun that is commonly counted begins at `at`.
pub(super) fn is_counted(words: &Words, at: usize) -> bool {
    const MORE: &[&str] = &[
        "trường",
        "lượt",
        "bài",
        "gương",
        "dự án",
        "công trình",
        "mô hình",
        "phong trào",
        "chỉ tiêu",
        "nhóm",
        "lần",
        "cây",
        "tỉnh",
        "cờ",
        "bằng khen",
        "giấy khen",
        "huân chương",
        "cơ sở",
        "ngày",
        "ha",
        "sản phẩm",
        "suất",
        "nhà",
        "cuộc",
        "giải",
        "thôn",
    ];
    words.any_phrase(at, COUNTED).is_some()
        || words.any_phrase(at, MORE).is_some()
        || [
            "workers",
            "schools",
            "districts",
            "pupils",
            "teachers",
            "groups",
            "gold",
            "silver",
            "bronze",
            "years",
            "certificates",
            "flags",
        ]
        .iter()
        .any(|w| words.is(at, w))
}

/// The unit after a number: its words and the token after them.
pub(super) fn after<'a>(words: &Words<'a>, at: usize) -> (&'a str, usize) {
    // "312 Dong Anh residents took …": the name stands before what is counted.
    if words.lang == crate::text::Lang::En
        && let Some(noun) = behind_name(words, at)
    {
        return (words.str(words.tokens[noun].span), noun + 1);
    }
    let longest = at + 4;
    let mut end = at;
    while end < longest && words.tokens.get(end).is_some_and(|t| t.kind == TokenKind::Word) {
        let token = &words.tokens[end];
        // "11 Bằng khen", "5 bằng Lao động sáng tạo": here "bằng" is a noun.
        let diploma = end == at && words.is(end, "bằng") && (words.is(end + 1, "khen") || token.capital);
        // "11 lượt năm 2017": the year is no part of what is counted.
        let year =
            end > at && words.is(end, "năm") && words.tokens.get(end + 1).is_some_and(|t| t.kind == TokenKind::Number);
        let stop = (words.any_phrase(end, STOPS).is_some() && !diploma) || year;
        if stop || (token.capital && end > at && words.lang == crate::text::Lang::Vi) {
            break;
        }
        end += 1;
    }
    if end == at {
        return ("", at);
    }
    if let Some(counted) = words.any_phrase(at, COUNTED) {
        // "hộ nghèo", "người lao động" are in the list; what follows a person or body is no part of the unit.
        end = if counted > end || people(words, at) {
            counted
        } else {
            end
        };
    }
    // "32 giờ/năm"
    if words.sign(end) == "/" && words.tokens.get(end + 1).is_some_and(|t| t.is_word() && !t.capital) {
        end += 2;
    }
    // "5,240 units of blood"
    if words.lang == crate::text::Lang::En && words.is(end, "of") {
        let noun = |i: usize| {
            words.tokens.get(i).is_some_and(|t| t.is_word() && !t.capital) && words.any_phrase(i, STOPS).is_none()
        };
        let of_what = noun(end + 1)
            && !["the", "a", "its", "their", "this", "these", "all"]
                .iter()
                .any(|w| words.is(end + 1, w));
        if of_what {
            end += 2;
        }
    }
    let span = words.tokens[at].span.join(words.tokens[end - 1].span);
    (words.str(span), end)
}

/// The plural noun behind a name of one to three words with capitals.
fn behind_name(words: &Words, at: usize) -> Option<usize> {
    let word = |at: usize| words.tokens.get(at).filter(|t| t.kind == TokenKind::Word);
    let noun = (at..at + 4).find(|at| word(*at).is_none_or(|t| !t.capital))?;
    let plural = |t: &crate::text::token::Token| t.key.ends_with('s') && t.key.len() > 3 || t.key == "people";
    let named = noun > at && word(noun).is_some_and(plural);
    (named && words.any_phrase(noun, STOPS).is_none()).then_some(noun)
}

fn people(words: &Words, at: usize) -> bool {
    [
        "học sinh",
        "giáo viên",
        "sinh viên",
        "tập thể",
        "cá nhân",
        "người",
        "hộ gia đình",
        "đơn vị",
        "trường hợp",
        "đại biểu",
        "gia đình",
        "tác giả",
        "quận",
        "huyện",
        "phường",
        "xã",
        "năm",
    ]
    .iter()
    .any(|w| words.phrase(at, w).is_some())
}
