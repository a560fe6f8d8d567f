//! Who got what: a man of the district is not its police, and who got something did not give it.

use super::rules::objection;
use super::{GIVING, Objection, Seen, asks, means, says};
use crate::question::asked::Asked;

pub const SOMEBODY_GOT_IT: Objection = objection(
    "somebody got it, and no body",
    somebody_got_it,
    &[
        (
            "Năm 2016 Công an quận được tặng gì? / Bản thân ông Tuyên được tặng [Bằng khen] năm 2016.",
            "0.50",
        ),
        (
            "Trường Hoa Sen được tặng huân chương gì? / Bà Lê Thị Na được tặng [Huân chương Lao động hạng Ba].",
            "0.50",
        ),
    ],
    &[
        "Trường Hoa Sen được tặng gì? / Trường được tặng [Cờ thi đua].",
        "Trường Hoa Sen được tặng gì? / Bà Lê Thị Na thay mặt trường nhận [Cờ thi đua].",
        "Ông Tuyên được tặng gì? / Bản thân ông Tuyên được tặng [Bằng khen] năm 2016.",
        "Trường Hoa Sen được tặng gì? / Ông Tuyên trao [Cờ thi đua] cho trường.",
    ],
);

/// "Công an quận được tặng gì?" is not told by what a man of the district got.
fn somebody_got_it(seen: &Seen) -> Option<f32> {
    const HEADS: [&str; 20] = [
        "công an",
        "đội",
        "trường",
        "bệnh viện",
        "hội",
        "phòng",
        "ban",
        "sở",
        "công ty",
        "hợp tác xã",
        "câu lạc bộ",
        "trung tâm",
        "chi bộ",
        "quận",
        "huyện",
        "xã",
        "phường",
        "tỉnh",
        "thị xã",
        "thành phố",
    ];
    const ADDRESSES: [&str; 8] = ["ông", "bà", "anh", "chị", "cô", "thầy", "em", "cụ"];
    const GOT: [&str; 6] = ["được tặng", "được trao", "được nhận", "nhận", "đón nhận", "được"];
    const FOR_IT: [&str; 4] = ["thay mặt", "đại diện", "trao", "gắn"];
    if !matches!(seen.ask.asked, Asked::What | Asked::Class) || seen.leans {
        return None;
    }
    let mut asked = seen.asked.split_whitespace().peekable();
    if asked.peek().is_some_and(|word| means(word, "năm")) {
        asked.next();
        asked.next();
    }
    let asked: Vec<&str> = asked.take(3).collect();
    let body = HEADS.iter().any(|head| {
        let mut parts = head.split(' ').enumerate();
        parts.all(|(at, part)| asked.get(at).is_some_and(|word| means(word, part)))
    });
    let told = ["bản thân", "riêng", "còn", "cá nhân"]
        .iter()
        .find_map(|tie| seen.before.trim_start().strip_prefix(tie))
        .unwrap_or(&seen.before);
    let first = told.split_whitespace().next()?;
    let somebody = ADDRESSES.contains(&first) && seen.names.iter().any(|name| !name.is_empty());
    let got = says(told, &GOT) && !says(told, &FOR_IT);
    let asks_gift = asks(seen.own, &["tặng", "nhận", "khen", "thưởng", "trao", "đón"]);
    (body && somebody && got && asks_gift).then_some(0.5)
}

pub const WHO_GOT_IT: Objection = objection(
    "who got it",
    recipient,
    &[
        (
            "Ai trao Huân chương cho bệnh viện? / [Bác sĩ Lê Thị Na] được tặng danh hiệu cao quý.",
            "0.50",
        ),
        (
            "Who presented the flag? / [Mr Vi Van Sam] received the flag of the ward.",
            "0.50",
        ),
        (
            "Huân chương do ai trao? / Tỉnh có 1 tập thể được tặng Huân chương là [Sở Nông nghiệp].",
            "0.50",
        ),
        (
            "Ai trao Huân chương cho trường? / [Trường Tân Kỳ] nhận Huân chương Lao động.",
            "0.50",
        ),
        (
            "Ai trao danh hiệu? / 1 bác sĩ được truy tặng Huân chương Lao động: [bác sĩ Lê Văn Tí], bệnh viện huyện.",
            "0.50",
        ),
        (
            "Ai trao Bằng khen cho đội? / [Đại úy Lê Văn Tí], cán bộ Đội Cảnh sát hình sự, được thăng cấp.",
            "0.50",
        ),
    ],
    &["Ai trao Huân chương cho bệnh viện? / [Ông Vi Văn Sâm] trao Huân chương; bệnh viện được tặng cờ."],
);

/// "Dr. A was given the title": who got it did not give it.
fn recipient(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::ByWhom {
        return None;
    }
    let words: Vec<&str> = seen.after.split_whitespace().take(14).collect();
    // "…, được Chủ tịch nước ủy quyền, trao …"
    if words.windows(2).any(|w| w == ["ủy", "quyền"]) {
        return None;
    }
    // "1 tập thể được tặng Huân chương là Sở A": who it is that got it.
    const GOT: [&str; 4] = ["được tặng", "được nhận", "đón nhận", "được phong"];
    let is = seen.before.ends_with(" là ") && says(&seen.before, &GOT);
    if is && !says(&seen.before, &["người trao", "người tặng", "người gắn"]) {
        return Some(0.5);
    }
    // "4 bác sĩ được trao danh hiệu, 1 bác sĩ được truy tặng Huân chương: bác sĩ A": the same behind a colon.
    const PASSIVE: [&str; 5] = ["được truy tặng", "được tặng", "được trao", "được nhận", "được phong"];
    let named = seen.opens && says(&seen.before, &PASSIVE) && !says(&seen.before, &["bởi", "do"]);
    if named && !says(&seen.after, &GIVING) {
        return Some(0.5);
    }
    let gives = words
        .iter()
        .position(|w| matches!(*w, "trao" | "tặng" | "khen" | "presented" | "gave" | "awarded"));
    let gets = words.iter().enumerate().position(|(at, w)| match *w {
        "được" => at <= APPOSITION,
        // "Trường A đón nhận Huân chương"; "nhận định", "nhận xét" is said by somebody.
        "nhận" => at <= 2 && !matches!(words.get(at + 1), Some(&"định" | &"xét" | &"thấy")),
        "received" => true,
        "was" | "were" => matches!(words.get(at + 1), Some(&"given" | &"awarded" | &"presented" | &"named")),
        _ => false,
    });
    gets.filter(|at| gives.is_none_or(|gives| *at < gives)).map(|_| 0.5)
}

/// So many words may stand between somebody and what he got: "[A], cán bộ Đội Cảnh sát hình sự, được thăng cấp".
const APPOSITION: usize = 9;
