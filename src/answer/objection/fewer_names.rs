//! How many are asked for by name: "ba người … tên gì" is not told by one, nor "tỉnh nào cụm trưởng" by all in the cluster.

use super::rules::objection;
use super::{Objection, Seen, asks, means, says};
use crate::answer::year_ahead::HEADS;
use crate::entity::quantity::is_number_word;
use crate::question::asked::Asked;

pub const FEWER_NAMES: Objection = objection(
    "one, where several are asked for",
    fewer_names,
    &[
        (
            "Ba đối tượng bị bắt tên gì? / Chủ tịch tỉnh [Giàng Quốc Hưng] gửi thư khen lực lượng bắt ba đối tượng.",
            "0.40",
        ),
        (
            "bon em hoc sinh duoc cuu ten la gi / Hiệu trưởng [Bàn Phúc Hín] kể về bốn em học sinh.",
            "0.40",
        ),
        (
            "Hai xã đó là những xã nào? / Hai xã đứng đầu huyện, có [xã Phú Lộc].",
            "0.40",
        ),
        (
            "Who are the three engineers? / The three engineers were led by [Pham Quy Don].",
            "0.40",
        ),
    ],
    &[
        "Ba đối tượng bị bắt tên gì? / Ba đối tượng là [Lê Văn Tí, Lê Văn Tám và Lê Văn Hai].",
        "Hai chị được khen là ai? / Một trong hai chị là [chị Lê Thị Tí], người kia là chị Lê Thị Tám.",
        "Ba đối tượng bị ai bắt? / Ba đối tượng bị [ông Lê Văn Tí] bắt.",
        "Ai cứu ba em nhỏ? / [Ông Lê Văn Tí] cứu ba em nhỏ.",
        "Năm học 2022-2023 hiệu trưởng trường Phú Lộc là ai? / Hiệu trưởng là [thầy Lê Văn Tí].",
        "Nam công nhân được khen tên là gì? / [Anh Lê Văn Tí] được khen.",
        "Năm 2020 ai là cụm trưởng? / Năm 2020 cụm trưởng là [quận Tây Hồ].",
    ],
);

/// Of whom there are several, in the words with which a question opens.
const COUNTED: [&str; 28] = [
    "em",
    "người",
    "cá",
    "học",
    "đối",
    "anh",
    "chị",
    "bạn",
    "cháu",
    "cô",
    "thầy",
    "ông",
    "bà",
    "chiến",
    "cán",
    "xã",
    "phường",
    "quận",
    "huyện",
    "đơn",
    "tập",
    "trường",
    "công",
    "nghệ",
    "mẹ",
    "tỉnh",
    "vị",
    "đồng",
];

/// "Bốn em học sinh … tên gì?" asks for four names.
fn fewer_names(seen: &Seen) -> Option<f32> {
    let names = matches!(
        seen.ask.asked,
        Asked::Name | Asked::Who | Asked::WhoIs | Asked::Members | Asked::Place
    );
    // "Một trong hai người là ông A, người kia là bà B": the sentence goes on to the others.
    let goes_on = says(
        &seen.sentence,
        &["người kia", "người còn lại", "người thứ hai", "xã kia", "the other"],
    );
    if !names || goes_on || !opens_with_several(seen) {
        return None;
    }
    let several = [", ", " và ", " and ", "; ", " / ", "\n"];
    (!several.iter().any(|joint| seen.written.contains(joint))).then_some(0.4)
}

/// Typed without its mark "năm" is rather a man, or the south.
const NUMBERS: [&str; 7] = ["hai", "ba", "bốn", "sáu", "bảy", "tám", "chín"];

/// Whether the question opens with a number of people or places, and names are asked for behind them.
fn opens_with_several(seen: &Seen) -> bool {
    let words: Vec<&str> = seen.own.split_whitespace().collect();
    // "Năm học 2022-2023", "Hai Bà Trưng": a school year and a district.
    let school = matches!(words.as_slice(), [year, of, ..] if means(year, "năm") && means(of, "học"));
    if school || seen.question.opens_with_place {
        return false;
    }
    let many = |word: &str| {
        let counts = NUMBERS.iter().any(|known| means(word, known)) || is_number_word(word);
        counts || matches!(word, "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9")
    };
    match words.as_slice() {
        ["who", "are" | "were", "the", number, ..] => many(number),
        ["what", "are" | "were", "the", "names", "of", "the", number, ..] => many(number),
        [number, noun, .., last, end] => {
            let counted = COUNTED.iter().any(|known| means(noun, known));
            let name = (means(last, "tên") || means(last, "là")) && ["gì", "ai"].iter().any(|ask| means(end, ask));
            let which = means(end, "nào") && words.iter().any(|word| means(word, "những"));
            // "năm xã" are five communes, "Năm 2020" is none; "ba Tí" is somebody.
            many(number) && counted && (name || which)
        }
        _ => false,
    }
}

pub const ALL_FOR_ONE: Objection = objection(
    "all of them, where one is asked for",
    all_for_one,
    &[
        (
            "Cụm Bắc Trung Bộ năm 2016 tỉnh nào cụm trưởng? / Các tỉnh [Thanh Hóa, Nghệ An, Hà Tĩnh] cử đoàn về dự.",
            "0.40",
        ),
        (
            "khoi thi dua so 4 don vi nao lam khoi pho / Khối có [Sở Y tế, Sở Tư pháp, Sở Nội vụ]; khối phó do khối bầu.",
            "0.40",
        ),
    ],
    &[
        "Cụm Bắc Trung Bộ năm 2016 tỉnh nào cụm trưởng? / Cụm trưởng là [tỉnh Quảng Trị].",
        "Cụm trưởng trao cờ cho những tỉnh nào? / Cụm trưởng trao cờ cho [Hà Tĩnh, Nghệ An, Quảng Bình].",
        "Khối thi đua số 4 có đơn vị nào? / Khối có [Sở Y tế, Sở Tư pháp, Sở Nội vụ].",
    ],
);

/// One heads a cluster: a row of its members is not who does.
fn all_for_one(seen: &Seen) -> Option<f32> {
    let one = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Place) && asks(seen.own, &HEADS);
    // "Cụm trưởng trao cờ cho những tỉnh nào?" asks for several.
    let several = asks(seen.own, &["những", "các", "trao", "tặng", "bàn giao"]);
    let row = seen.written.matches([',', ';']).count() >= 2;
    (one && row && !several).then_some(0.4)
}
