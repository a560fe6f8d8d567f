//! What a Vietnamese question without a question phrase asks for: its first noun says it.

use crate::question::asked::phrase_at;
use crate::text::token::{Token, TokenKind};

/// What a question begins with, and what it leaves unsaid; the longer of two that begin alike first.
const HEADS: [(&[&str], &str); 13] = [
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
            "hôm",
            "năm",
            "lịch",
        ],
        "là khi nào",
    ),
    (&["địa điểm", "nơi", "chỗ", "trụ sở", "địa chỉ"], "ở đâu"),
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
            "thu nhập",
            "lương",
            "mức lương",
            "tiền lương",
            "doanh thu",
            "lợi nhuận",
            "mức đóng góp",
            "mức hỗ trợ",
            "mức phạt",
            "tổng kinh phí",
            "chi phí",
            "tổng tiền",
            "quỹ thưởng",
            "tổng vốn",
            "số vốn",
            "nguồn vốn",
            "vốn đầu tư",
            "tổng mức đầu tư",
            "tổng nguồn lực",
        ],
        "là bao nhiêu tiền",
    ),
    // The number a decision bears; "số quyết định đã ký" are many.
    (
        &[
            "số quyết định của",
            "số quyết định công nhận",
            "số quyết định tặng",
            "số quyết định khen",
            "số quyết định phong",
            "số quyết định thành lập",
            "số quyết định về",
            "số hiệu",
        ],
        "là quyết định nào",
    ),
    (
        &[
            "tổng số",
            "số lượng",
            "con số",
            "số",
            "điểm số",
            "tổng điểm",
            "số điểm",
            "điểm",
            "diện tích",
            "tổng diện tích",
            "chiều dài",
            "độ dài",
            "chiều cao",
            "chiều rộng",
            "quy mô",
            "sản lượng",
            "trọng lượng",
            "khối lượng",
        ],
        "là bao nhiêu",
    ),
    (
        &[
            "tỷ lệ",
            "tỉ lệ",
            "tỷ trọng",
            "tốc độ tăng trưởng",
            "tốc độ tăng",
            "mức tăng trưởng",
            "lãi suất",
        ],
        "là bao nhiêu phần trăm",
    ),
    (&["hạng huân chương", "hạng huy chương", "hạng của"], "là hạng mấy"),
    (&["thứ hạng", "xếp hạng", "vị trí xếp hạng", "vị trí"], "là thứ mấy"),
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
            "tên của người",
            "họ tên",
            "danh tính",
        ],
        "là ai",
    ),
    (&["tên"], "là gì"),
];

/// What bears a name of its own.
const NAMED: [&str; 9] = [
    "phong trào thi đua",
    "phong trào",
    "đợt thi đua",
    "cuộc vận động",
    "chiến dịch",
    "mô hình",
    "sáng kiến",
    "cuộc thi",
    "chương trình",
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

/// Words before the noun that ask politely or say little: "ad ơi cho em xin số hộ …".
const LITTLE: [&str; 34] = [
    "xin", "cho", "em", "anh", "chị", "tôi", "mình", "tớ", "biết", "hỏi", "nhờ", "bạn", "ad", "ơi", "ạ", "cần", "muốn",
    "tra", "kiểm", "giúp", "giùm", "hộ", "với", "báo", "làm", "ơn", "vui", "lòng", "thống", "kê", "check", "cung",
    "cấp", ",",
];

/// "Bộ Y tế đợt 13: số thầy thuốc, số nghệ nhân": each number asked for with its own question word.
pub(super) fn numbers_of(text: &str) -> Option<String> {
    let opens = |part: &str| {
        let rest = part.trim_start().to_lowercase();
        let rest = rest
            .strip_prefix("số ")
            .or_else(|| rest.strip_prefix("tổng số "))
            .map(str::to_string);
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()) && !rest.starts_with("tiền"))
    };
    let parts: Vec<&str> = text.split_inclusive([',', ':', ';']).collect();
    let asked = parts.iter().skip(1).filter(|part| opens(part)).count();
    if asked == 0 {
        return None;
    }
    let say = |part: &&str| match opens(part) {
        true => part
            .replacen("tổng số ", "bao nhiêu ", 1)
            .replacen("số ", "bao nhiêu ", 1),
        false => part.to_string(),
    };
    Some(parts.iter().map(say).collect())
}

/// "An Giang 2023 số bằng khen của tỉnh", "Tây Hồ năm 2022 số hộ hiến đất": behind a place or a year the number is asked for.
pub(super) fn number_behind(text: &str, tokens: &[Token]) -> Option<String> {
    const NO_NUMBER: [&str; 8] = ["sánh", "với", "tiền", "quyết", "hiệu", "thứ", "nhà", "điện"];
    let year = |t: &Token| t.kind == TokenKind::Number && t.key.len() == 4;
    let at = (1..tokens.len()).find(|at| {
        let next = tokens.get(at + 1);
        let counted = next.is_some_and(|t| t.is_word() && !NO_NUMBER.iter().any(|word| t.can_mean(word)));
        let before = &tokens[at - 1];
        let said = tokens[*at].key == "số" && (year(before) || before.is_word() && before.capital);
        counted && (said || tokens[*at].key == "so" && year(before))
    })?;
    let (before, number) = (
        text.get(..tokens[at].span.start as usize)?,
        tokens[at].span.end as usize,
    );
    Some(format!("{before}bao nhiêu{}", text.get(number..)?))
}

/// What a question without a question phrase leaves unsaid at its end.
pub(super) fn unsaid(tokens: &[Token], marked: bool) -> Option<&'static str> {
    // "Hộ nghèo của huyện" begins with no favour.
    let little = |t: &Token| {
        LITTLE
            .iter()
            .any(|word| t.key == *word || (!marked && t.can_mean(word)))
    };
    // "NTVT xã Ô Diên 2025: tổng?"
    let last = tokens.iter().rposition(Token::is_word).unwrap_or(0);
    let sums = |phrase: &str| {
        let from = (last + 1).checked_sub(phrase.split(' ').count());
        from.is_some_and(|from| from > 1 && phrase_at(tokens, from, phrase) == Some(last + 1))
    };
    if ["tổng", "tổng số", "tổng cộng", "số lượng"]
        .iter()
        .any(|phrase| sums(phrase))
    {
        return Some("là bao nhiêu");
    }
    let at = match tokens.first().is_some_and(|t| t.can_mean("hộ")) {
        true => 0,
        false => tokens.iter().position(|t| !little(t)).unwrap_or(0),
    };
    let begins = |phrase: &&str| phrase_at(tokens, at, phrase);
    let unit = UNITS.iter().find_map(begins);
    if unit.is_some_and(|to| LEADS.iter().any(|lead| phrase_at(tokens, to, lead).is_some())) {
        return Some(WHICH_UNIT);
    }
    // "Phong trào thi đua của huyện", "mo hinh moi cua hoi phu nu": the name is left unsaid.
    let named = NAMED.iter().filter_map(begins).max().and_then(|to| tokens.get(to));
    if named.is_some_and(|next| ["của", "mới", "năm"].iter().any(|word| next.can_mean(word))) {
        return Some("tên là gì");
    }
    HEADS.iter().find_map(|(heads, tail)| {
        // Where marks are typed one syllable without any is another word: "so sánh" counts nothing.
        let sure = |head: &&&str| head.contains(' ') || !marked || tokens.get(at).is_some_and(|t| t.key == **head);
        let to = heads.iter().filter(sure).find_map(begins)?;
        // "Ngày 20/11 quận A khen …" says a day, "số 5" is a number, and a noun alone asks for nothing.
        let next = tokens.get(to)?;
        let compares = ["sánh", "với"].iter().any(|word| next.can_mean(word));
        // "Năm trước đó thì sao" goes on from the question before.
        let told = ["trước", "sau", "nay", "ngoái", "kia", "đó", "ấy", "này", "tiếp"]
            .iter()
            .any(|word| next.key == *word);
        (!told && next.kind != TokenKind::Number && next.is_word() && !compares).then_some(*tail)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn a_number_is_asked_for_behind_a_place_or_a_year() {
        for (typed, asked) in [
            (
                "Phú Lộc 2023 số bằng khen cho cá nhân",
                Some("Phú Lộc 2023 bao nhiêu bằng khen cho cá nhân"),
            ),
            ("phu loc 2022 so ho ngheo", Some("phu loc 2022 bao nhiêu ho ngheo")),
            ("Cụm thi đua số 3 năm 2023", None),
            ("Phú Lộc 2023 so với 2022", None),
            ("Phú Lộc nghị quyết số 12", None),
        ] {
            assert_eq!(number_behind(typed, &tokens(typed)).as_deref(), asked, "{typed}");
        }
    }

    #[test]
    fn the_first_noun_says_what_is_asked_for() {
        for (typed, tail) in [
            ("Thời gian tổ chức lễ kỷ niệm", Some("là khi nào")),
            ("han chot cac bo nop bao cao", Some("là khi nào")),
            ("Cho hỏi địa điểm tổ chức hội nghị", Some("ở đâu")),
            ("ad ơi cho em xin số hộ nghèo của xã", Some("là bao nhiêu")),
            ("muc thuong cho nguoi tot viec tot", Some("là bao nhiêu tiền")),
            ("Đơn vị dẫn đầu cụm 6", Some("là đơn vị nào")),
            ("Người đứng đầu MTTQ quận Đống Đa", Some("là ai")),
            ("Chủ đề thi đua năm 2021", Some("là gì")),
            ("Phong trào thi đua năm học mới của phòng giáo dục", Some("tên là gì")),
            ("mo hinh moi cua hoi phu nu", Some("tên là gì")),
            ("Phong trào Dân vận khéo xã Phú Lộc", None),
            ("so ho ngheo cua huyen nam 2022", Some("là bao nhiêu")),
            ("ngay phuong bieu duong lan dau", Some("là khi nào")),
            ("Hạng huân chương mà huyện nhận năm 2003", Some("là hạng mấy")),
            ("hạng Ba thì sao", None),
            ("Ngày 20/11 quận Ba Đình khen các cô giáo", None),
            ("so sanh hai quan", None),
            ("nam 2020 quan khen ai", None),
            ("Số 5 phố Hàng Bài", None),
            ("so sánh thu ngân sách Tây Hồ và Bắc Từ Liêm", None),
            ("Người tốt, việc tốt Tây Hồ", None),
            ("Nguyễn Thị Lan", None),
            ("xin tên chủ đề thi đua 2022 của hội", Some("là gì")),
            ("lương thợ lò năm 2022", Some("là bao nhiêu tiền")),
            ("Gương sáng xã Ô Diên 2025: tổng?", Some("là bao nhiêu")),
            ("so quyet dinh cong nhan xa nong thon moi", Some("là quyết định nào")),
            ("Số quyết định quận đã ký năm 2020", Some("là bao nhiêu")),
            (
                "Tổng vốn huy động xây dựng nông thôn mới của huyện",
                Some("là bao nhiêu tiền"),
            ),
            ("thời gian", None),
            ("năm trước đó thì sao", None),
        ] {
            let marked = !typed.is_ascii();
            assert_eq!(unsaid(&tokens(typed), marked), tail, "{typed}");
        }
    }
}
