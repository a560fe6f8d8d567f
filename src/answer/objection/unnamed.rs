//! What has a name of its own is told by it: "các chương trình cụ thể" are no programme that is asked for.

use super::rules::objection;
use super::{Objection, Seen, asks};

pub const NO_NAME: Objection = objection(
    "no name told",
    no_name,
    &[
        (
            "Thành đoàn tuyên dương chương trình gì? / Bà nêu ý kiến cần liên kết nhiều đoàn thể trong [các chương trình cụ thể].",
            "0.40",
        ),
        (
            "Hội mở cuộc thi nào cho hội viên? / Hội tổ chức nhiều [cuộc thi] cho hội viên.",
            "0.40",
        ),
        (
            "Quận phát động phong trào gì? / [Các phong trào] được triển khai sâu rộng.",
            "0.40",
        ),
    ],
    &[
        "Hội mở cuộc thi nào cho hội viên? / Hội tổ chức [cuộc thi ảnh đẹp] cho hội viên.",
        "Phường có mô hình gì? / Phường duy trì [các mô hình thu gom rác tại nguồn], đọc sách.",
        "Quận phát động phong trào gì? / Các phong trào được triển khai sâu rộng, nhất là [“Ngày vì người nghèo”].",
        "Chương trình kéo dài bao lâu? / Các chương trình của hội kéo dài [hai tháng].",
    ],
);

/// What has a name: how it is asked for, and how reports write it.
const NAMED: [(&[&str], &str); 9] = [
    (&["chương trình gì", "chương trình nào"], " chương trình "),
    (&["phong trào gì", "phong trào nào"], " phong trào "),
    (&["cuộc thi gì", "cuộc thi nào"], " cuộc thi "),
    (&["hội thi gì", "hội thi nào"], " hội thi "),
    (&["cuộc vận động gì", "cuộc vận động nào"], " cuộc vận động "),
    (&["chiến dịch gì", "chiến dịch nào"], " chiến dịch "),
    (&["mô hình gì", "mô hình nào"], " mô hình "),
    (&["dự án gì", "dự án nào"], " dự án "),
    (&["đề án gì", "đề án nào"], " đề án "),
];

/// "Thành đoàn tuyên dương chương trình gì?": a sentence that speaks of several at large names none.
fn no_name(seen: &Seen) -> Option<f32> {
    const SEVERAL: [&str; 6] = [" các", " những", " nhiều", " một số", " mọi", " từng"];
    const AT_LARGE: [&str; 13] = [
        "cụ thể ",
        "khác ",
        "này ",
        "đó ",
        "lớn ",
        "thiết thực ",
        "ý nghĩa ",
        "hiệu quả ",
        "được ",
        "cho ",
        "của ",
        "trong ",
        "do ",
    ];
    let (_, noun) = NAMED.iter().find(|(asked, _)| asks(seen.asked, asked))?;
    if seen.quoted || seen.written.contains(['“', '"', '‘']) {
        return None;
    }
    let mut said = seen.sentence.match_indices(noun).peekable();
    said.peek()?;
    let at_large = said.all(|(at, noun)| {
        let (before, after) = (&seen.sentence[..at], &seen.sentence[at + noun.len()..]);
        let several = SEVERAL.iter().any(|word| before.ends_with(word));
        several && (after.is_empty() || AT_LARGE.iter().any(|word| after.starts_with(word)))
    });
    at_large.then_some(0.4)
}
