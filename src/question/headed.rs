//! Questions without a question phrase, as they are typed in a hurry: "Thời gian tổ chức lễ kỷ niệm", "Mức thưởng cho
//! NTVT". The noun they begin with says what is asked for, and the phrase it wants is put behind them.

use super::asked::{self, phrase_at};
use crate::entity::Words;
use crate::entity::lexicon::Lexicon;
use crate::text::Lang;
use crate::text::token::{Token, TokenKind};

/// What a question begins with, and what it leaves unsaid; the longer of two that begin alike first.
const HEADS: [(&[&str], &str); 9] = [
    (
        &[
            "thời gian",
            "thời điểm",
            "thời hạn",
            "hạn chót",
            "hạn cuối",
            "hạn nộp",
            "ngày giờ",
            "ngày",
            "lịch",
        ],
        "là khi nào",
    ),
    (&["địa điểm", "nơi", "trụ sở", "địa chỉ"], "ở đâu"),
    (&["năm sinh", "ngày sinh"], "là năm nào"),
    (&["tuổi", "độ tuổi"], "là bao nhiêu tuổi"),
    (
        &[
            "mức thưởng",
            "tiền thưởng",
            "số tiền",
            "kinh phí",
            "trị giá",
            "tổng giá trị",
            "mức hỗ trợ",
            "thu nhập",
            "doanh thu",
            "lợi nhuận",
        ],
        "là bao nhiêu tiền",
    ),
    (
        &[
            "tổng số",
            "số lượng",
            "số",
            "điểm số",
            "tổng điểm",
            "số điểm",
            "diện tích",
        ],
        "là bao nhiêu",
    ),
    (&["thứ hạng", "xếp hạng", "vị trí xếp hạng"], "là thứ mấy"),
    (
        &[
            "chủ đề",
            "khẩu hiệu",
            "tên phong trào",
            "tên gọi",
            "tên mô hình",
            "tên công trình",
            "phương châm",
            "mục tiêu",
            "nội dung",
            "danh hiệu",
            "hình thức khen",
            "nhiệm vụ",
        ],
        "là gì",
    ),
    (
        &[
            "người đứng đầu",
            "người ký",
            "người trao",
            "người nhận",
            "người đạt",
            "người chủ trì",
            "người sáng lập",
            "người phát động",
            "người đoạt",
            "người được",
            "tác giả",
            "chủ nhân",
            "tên người",
        ],
        "là ai",
    ),
];

/// Units that come first in some order, or get something: "Đơn vị dẫn đầu cụm 6".
const UNITS: [&str; 9] = [
    "đơn vị",
    "tập thể",
    "phường",
    "quận",
    "huyện",
    "xã",
    "tỉnh",
    "trường",
    "chi hội",
];
const LEADS: [&str; 10] = [
    "dẫn đầu",
    "đứng đầu",
    "đăng cai",
    "tổ chức",
    "chủ trì",
    "được tặng",
    "được trao",
    "được khen",
    "đạt giải",
    "đoạt giải",
];
const WHICH_UNIT: &str = "là đơn vị nào";

/// Polite words before the question itself.
const POLITE: [&str; 10] = [
    "xin cho biết",
    "cho em biết",
    "cho tôi biết",
    "cho biết",
    "cho em hỏi",
    "cho tôi hỏi",
    "xin hỏi",
    "cho hỏi",
    "em hỏi",
    "hỏi",
];

/// The text with the question phrase it leaves unsaid.
pub fn completed(text: String, lexicon: &Lexicon, lang: Lang, marked: bool) -> String {
    let words = Words::new(&text, lexicon, false, lang);
    let unsaid = unsaid(&words.tokens).filter(|_| lang == Lang::Vi);
    match unsaid {
        Some(tail) if asked::find_typed(&words, marked).is_empty() => {
            format!("{} {tail}", text.trim_end_matches(['?', '.', ' ']))
        }
        _ => text,
    }
}

/// What a question without a question phrase leaves unsaid at its end.
fn unsaid(tokens: &[Token]) -> Option<&'static str> {
    let at = POLITE
        .iter()
        .find_map(|polite| phrase_at(tokens, 0, polite))
        .unwrap_or(0);
    let begins = |phrase: &&str| phrase_at(tokens, at, phrase);
    let unit = UNITS.iter().find_map(begins);
    if unit.is_some_and(|to| LEADS.iter().any(|lead| phrase_at(tokens, to, lead).is_some())) {
        return Some(WHICH_UNIT);
    }
    HEADS.iter().find_map(|(heads, tail)| {
        // Without its marks one syllable can be many: "so sánh" counts nothing.
        let sure = |head: &&&str| head.contains(' ') || tokens.get(at).is_some_and(|t| t.key == **head);
        let to = heads.iter().filter(sure).find_map(begins)?;
        // "Ngày 20/11 quận A khen …" says a day, "số 5" is a number, and a noun alone asks for nothing.
        let next = tokens.get(to)?;
        (next.kind != TokenKind::Number && next.is_word()).then_some(*tail)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn the_first_noun_says_what_is_asked_for() {
        for (typed, tail) in [
            ("Thời gian tổ chức lễ kỷ niệm", Some("là khi nào")),
            ("han chot cac bo nop bao cao", Some("là khi nào")),
            ("Cho hỏi địa điểm tổ chức hội nghị", Some("ở đâu")),
            ("muc thuong cho nguoi tot viec tot", Some("là bao nhiêu tiền")),
            ("Đơn vị dẫn đầu cụm 6", Some("là đơn vị nào")),
            ("Người đứng đầu MTTQ quận Đống Đa", Some("là ai")),
            ("Chủ đề thi đua năm 2021", Some("là gì")),
            ("Ngày 20/11 quận Ba Đình khen các cô giáo", None),
            ("Số 5 phố Hàng Bài", None),
            ("so sánh thu ngân sách Tây Hồ và Bắc Từ Liêm", None),
            ("Người tốt, việc tốt Tây Hồ", None),
            ("Nguyễn Thị Lan", None),
            ("thời gian", None),
        ] {
            assert_eq!(unsaid(&tokens(typed)), tail, "{typed}");
        }
    }
}
