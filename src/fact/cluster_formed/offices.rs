//! Rows of a province's departments, which are called by their fields alone: "các Sở: Xây dựng, Quy hoạch - Kiến trúc, Tài nguyên
//! và Môi trường".

use crate::entity::Words;

/// The fields of departments, by the Decrees 24/2014/NĐ-CP (articles 8 and 9) and 45/2025/NĐ-CP, and before them.
const FIELDS: [&str; 28] = [
    "nội vụ",
    "tư pháp",
    "tài chính",
    "công thương",
    "công nghiệp",
    "thương mại",
    "nông nghiệp và phát triển nông thôn",
    "nông nghiệp và môi trường",
    "giao thông vận tải",
    "giao thông - vận tải",
    "xây dựng",
    "tài nguyên và môi trường",
    "thông tin và truyền thông",
    "lao động - thương binh và xã hội",
    "lao động thương binh và xã hội",
    "lao động , thương binh và xã hội",
    "văn hóa và thể thao",
    "văn hóa , thể thao và du lịch",
    "văn hóa - thể thao và du lịch",
    "khoa học và công nghệ",
    "giáo dục và đào tạo",
    "y tế",
    "quy hoạch - kiến trúc",
    "kế hoạch và đầu tư",
    "du lịch",
    "ngoại vụ",
    "dân tộc",
    "dân tộc và tôn giáo",
];

/// The fields named from token `begin` on, two at least, and the token behind the last.
pub fn list(words: &Words, begin: usize) -> Option<(Vec<String>, usize)> {
    let opened = ["các sở :", "các sở", "sở :"];
    let mut at = opened.iter().find_map(|opening| words.phrase(begin, opening))?;
    let mut out = Vec::new();
    loop {
        let end = FIELDS.iter().filter_map(|field| words.phrase(at, field)).max()?;
        let tokens = &words.tokens[at..end];
        out.push(words.str(tokens.first()?.span.join(tokens.last()?.span)).to_string());
        let and = ["và", ", và", ",", "; và", ";"]
            .iter()
            .find_map(|sign| words.phrase(end, sign));
        match and.filter(|next| FIELDS.iter().any(|field| words.phrase(*next, field).is_some())) {
            Some(next) => at = next,
            None => return (out.len() > 1).then_some((out, end)),
        }
    }
}
