//! Lines that name the paper, its office or its section, as they stand between a headline and the day below it.

use super::lines::Line;
use crate::text::fold;
use crate::text::phrase::any_stands;

/// So many words such a line has at most, and each part of it between its signs.
const LONGEST: usize = 10;
const LONGEST_PART: usize = 5;

/// Signs between a section and the one above it.
const BETWEEN: [&str; 7] = [" / ", " > ", " » ", " › ", " | ", " - ", " – "];

/// What the name of an office or a paper begins with.
const OFFICES: [&str; 24] = [
    "ủy ban",
    "uỷ ban",
    "ubnd",
    "hđnd",
    "mttq",
    "mặt trận",
    "hội",
    "liên đoàn",
    "đoàn",
    "thành đoàn",
    "quận đoàn",
    "huyện đoàn",
    "tỉnh đoàn",
    "báo",
    "tạp chí",
    "đài",
    "sở",
    "bộ",
    "ban",
    "cục",
    "phòng",
    "công an",
    "công đoàn",
    "văn phòng",
];

/// Words by which a headline tells what was done.
const TELLING: [&str; 40] = [
    "được",
    "trao",
    "tặng",
    "nhận",
    "đón",
    "họp",
    "tổng kết",
    "sơ kết",
    "khen",
    "thưởng",
    "biểu dương",
    "tuyên dương",
    "phát động",
    "ký",
    "ký kết",
    "tổ chức",
    "đạt",
    "công bố",
    "vì",
    "với",
    "từ",
    "cho",
    "tôn vinh",
    "vinh danh",
    "thăm",
    "khai mạc",
    "ra mắt",
    "giúp",
    "cứu",
    "nâng",
    "đẩy mạnh",
    "hưởng ứng",
    "triển khai",
    "tiếp tục",
    "là",
    "làm",
    "có",
    "và",
    "trong",
    "vượt",
];

/// Whether a line names a site or a section and tells nothing.
pub fn is_site(line: &Line) -> bool {
    let text = line.text.trim();
    let plain = !line.closes() && !text.contains([':', '“', '"', '?', ',', ';']);
    if !plain || line.words() > LONGEST {
        return false;
    }
    let key = format!(" {} ", fold::phrase_key(text));
    if any_stands(&key, &TELLING) {
        return false;
    }
    let office = OFFICES.iter().any(|office| key.starts_with(&format!(" {office} ")));
    let parts: Vec<&str> = BETWEEN
        .iter()
        .map(|sign| text.split(sign).collect::<Vec<_>>())
        .max_by_key(Vec::len)
        .unwrap_or_default();
    let short = |part: &&str| {
        part.split_whitespace().count() <= LONGEST_PART && part.trim_start().starts_with(char::is_uppercase)
    };
    office || parts.len() >= 2 && parts.iter().all(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_and_sections_tell_nothing() {
        let site = |text: &str| is_site(&Line::of(text));
        for text in [
            "Ủy ban MTTQ Việt Nam TP Hà Nội",
            "Báo Sơn Trà / Giáo dục / Gương sáng",
            "Pháp luật - An ninh Thủ đô",
            "Hội Nông dân thành phố Hà Nội",
        ] {
            assert!(site(text), "{text}");
        }
        for text in [
            "Hội Nông dân thành phố biểu dương 40 hộ giỏi",
            "Người kéo điện lên bản Phú Lộc",
            "Thư khen gửi Công an quận sau 58 giờ phá án",
            "Sở Nội vụ: Một năm không đơn thư",
            "Mê Linh - Từ ruộng hoa đến ao ba ba",
        ] {
            assert!(!site(text), "{text}");
        }
    }
}
