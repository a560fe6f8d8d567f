//! Captions of photographs: marked as such, or short lines that say who hands what to whom.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::fold::phrase_bare;

static MARK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^\(?(?:chú thích ảnh|ảnh minh (?:họa|hoạ)|trong ảnh|(?:hình )?ảnh|photo|pictured|caption)\s*(?:\d+\s*)?:\s*",
    )
    .expect("a constant pattern")
});

/// "… - Ảnh: T.BÌNH", "… (Ảnh: Minh An)": whose photograph it is.
static PHOTOGRAPHER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\s*(?:[-–—|/.:]|\()\s*(?:ảnh|photo|nguồn ảnh|nguồn)\s*:\s*[^:]{1,40}\)?$")
        .expect("a constant pattern")
});

/// Begins or ends as only captions do.
pub fn is_marked(text: &str) -> bool {
    MARK.is_match(text) || (PHOTOGRAPHER.is_match(text) && text.chars().count() <= 400)
}

/// The caption's own words.
pub fn bare(text: &str) -> &str {
    let start = MARK.find(text).map_or(0, |m| m.end());
    let end = PHOTOGRAPHER.find(text).map_or(text.len(), |m| m.start().max(start));
    let words = text[start..end].trim();
    if words.is_empty() { text } else { words }
}

/// Who stands in a photograph.
const OPENERS: [&str; 40] = [
    "dong chi",
    "ong ",
    "ba ",
    "anh ",
    "chi ",
    "co ",
    "em ",
    "lanh dao",
    "cac dai bieu",
    "dai bieu",
    "dai dien",
    "cac tap the",
    "cac ca nhan",
    "tap the",
    "ca nhan",
    "nhan dan va can bo",
    "quang canh",
    "toan canh",
    "mot goc",
    "khung canh",
    "cac don vi",
    "don vi",
    "cac dia phuong",
    "chu tich",
    "pho chu tich",
    "bi thu",
    "pho bi thu",
    "truong ban",
    "pho truong ban",
    "giam doc",
    "pho giam doc",
    "thu tuong",
    "pho thu tuong",
    "nhung ",
    "cac guong",
    "can bo",
    "hoc sinh",
    "tiet muc",
    "cac quan",
    "ban to chuc",
];

/// What they do there.
const DEEDS: [&str; 36] = [
    " trao ",
    " tang ",
    " nhan ",
    " duoc ",
    " phat bieu",
    " chup anh",
    " tham du",
    " du hoi nghi",
    " du le",
    " tai hoi nghi",
    " tai buoi le",
    " tai le ",
    " tai dai hoi",
    " ky cam ket",
    " ky ket",
    " ky giao uoc",
    " bieu duong",
    " khen thuong",
    " trao doi",
    " chuc mung",
    " phat dong",
    " gui ",
    " tham gia",
    " giao luu",
    " bieu dien",
    " cat bang",
    " thuc hien",
    " dat but ky",
    " tuyen duong",
    " ton vinh",
    " vinh danh",
    " don nhan",
    " trinh bay",
    " bao cao",
    " chu tri",
    " cung ",
];

/// A line without an end that tells what a photograph shows: somebody, and what they do there.
pub fn looks_like(text: &str) -> bool {
    let bare = format!("{} ", phrase_bare(text));
    let scene = ["quang canh ", "toan canh ", "mot goc "]
        .iter()
        .any(|s| bare.starts_with(s));
    scene || (OPENERS.iter().any(|o| bare.starts_with(o)) && DEEDS.iter().any(|d| bare.contains(d)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_off_and_words_stay() {
        assert_eq!(bare("Ảnh: Bà A nhận cờ."), "Bà A nhận cờ.");
        assert_eq!(bare("Bà A nhận cờ - Ảnh: T.BÌNH"), "Bà A nhận cờ");
        assert_eq!(bare("Bà A nhận cờ (Ảnh: Minh An)"), "Bà A nhận cờ");
        assert_eq!(bare("Bà A nhận cờ"), "Bà A nhận cờ");
    }

    #[test]
    fn captions_are_told_from_subheadings() {
        for text in [
            "Các tập thể có thành tích xuất sắc được nhận cờ thi đua",
            "Lãnh đạo quận tặng Giấy khen cho các cá nhân",
            "Đồng chí Trần Văn A - Chủ tịch UBND quận phát động phong trào",
            "Quang cảnh hội nghị",
        ] {
            assert!(looks_like(text), "{text}");
        }
        for text in [
            "Sôi nổi các phong trào",
            "Gắn thi đua với học tập",
            "Tạo chuyển biến trong nhận thức và hành động",
        ] {
            assert!(!looks_like(text), "{text}");
        }
    }
}
