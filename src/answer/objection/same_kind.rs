//! Of two things of one kind the one that was not asked for: another trade of the contest, a third beside two sides.

use super::number::is_amount;
use super::rules::objection;
use super::{Objection, Seen, asks, means, says};
use crate::question::asked::Asked;
use crate::text::fold;

/// Words behind a kind that name none of it.
const LITTLE: [&str; 14] = [
    "nào", "được", "có", "này", "do", "ấy", "của", "ở", "tại", "và", "đã", "nhận", "là", "đạt",
];

pub const ONLY_DESCRIBED: Objection = objection(
    "only described, not named",
    only_described,
    &[
        (
            "Tổ dân phố nào về đích sớm nhất? / [Tổ dân phố về đích sớm nhất] được thưởng 5 triệu đồng.",
            "0.40",
        ),
        (
            "Which residential group finished first? / [Tổ dân phố về đích sớm nhất] được thưởng 5 triệu đồng.",
            "0.40",
        ),
    ],
    &[
        "Tổ dân phố nào về đích sớm nhất? / [Tổ dân phố số 5] về đích sớm nhất.",
        "Xã nào về nhất? / [Xã Tân Kỳ] về nhất.",
    ],
);

/// "Tổ về đích sớm nhất được thưởng": whoever it will be has no name there.
fn only_described(seen: &Seen) -> Option<f32> {
    const FIRST: [&str; 7] = ["nhất", "đầu tiên", "dẫn đầu", "đứng đầu", "xuất sắc", "first", "best"];
    let named = seen
        .written
        .split_whitespace()
        .skip(1)
        .any(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    let names = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Place | Asked::Name);
    // "cán bộ có sáng kiến … được xét Giấy khen": what is promised to whoever it will be.
    let promised = says(&seen.sentence, &["được xét", "sẽ được", "được thưởng", "will be"]) && asks(seen.own, &FIRST);
    (names && !named && (says(&seen.focus, &FIRST) || promised)).then_some(0.4)
}

pub const ANOTHER_BRANCH: Objection = objection(
    "another branch of it",
    another_branch,
    &[
        (
            "Ai giành giải Nhất nghề nấu ăn? / Giải Nhất nghề hàn về tay [anh Phùng Văn Đoàn].",
            "0.40",
        ),
        ("Môn cờ vua có bao nhiêu em? / Môn bóng bàn có [45 em].", "0.40"),
    ],
    &[
        "Môn cờ vua có bao nhiêu em? / Môn bóng bàn có 45 em, cờ vua [12].",
        "Ai giành giải Nhất nghề hàn? / Giải Nhất nghề hàn về tay [anh Phùng Văn Đoàn].",
        "Bà Lương truyền nghề miễn phí cho bao nhiêu người? / Bà truyền nghề không lấy tiền cho [600 người].",
        "Xã Hát Môn năm 2025 có mấy hộ làm ăn giỏi được công nhận? / Xã Hát Môn ở Hà Nội có [917 hộ] được công nhận.",
        "Nghề nào có giải Nhất? / Giải Nhất nghề hàn về tay [anh Phùng Văn Đoàn].",
        "Ai giành giải Nhất nghề nấu ăn? / Giải Nhất thuộc về [anh Phùng Văn Đoàn].",
    ],
);

/// "Giải Nhất nghề hàn" is none of the cooks'.
fn another_branch(seen: &Seen) -> Option<f32> {
    const HEADS: [&str; 9] = [
        "nghề",
        "môn",
        "lĩnh vực",
        "hạng mục",
        "thể loại",
        "bảng",
        "nội dung",
        "cự ly",
        "lứa tuổi",
    ];
    let behind = |text: &str, head: &str, typed: bool| {
        let words: Vec<String> = text.split_whitespace().map(str::to_string).collect();
        let length = head.split(' ').count();
        let stands = |at: usize| {
            let mut parts = head.split(' ').enumerate();
            parts.all(|(i, part)| {
                let word = words.get(at + i);
                word.is_some_and(|word| if typed { means(word, part) } else { word == part })
            })
        };
        let found = (0..words.len()).find(|at| stands(*at));
        found.and_then(|at| words.get(at + length).cloned())
    };
    // "truyền nghề miễn phí cho bao nhiêu người?": a trade is a branch of a contest only.
    let contest = asks(
        seen.own,
        &["giải", "thi", "huy chương", "đoạt", "giành", "môn", "lĩnh vực"],
    );
    let open = is_amount(seen) || matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name | Asked::What);
    let near = format!("{}{}{}", seen.before.trim_end(), seen.focus.trim_end(), seen.after);
    let other = |head: &str| {
        let typed = seen.own.is_ascii();
        let (Some(own), Some(told)) = (behind(seen.own, head, typed), behind(&near, head, false)) else {
            return false;
        };
        // "Môn Tiếng Anh được 17 giải, Địa lí 15": what heads a row goes without saying in it.
        let says_own = seen.part.split_whitespace().any(|word| means(&own, word));
        let little = says_own || LITTLE.iter().any(|little| means(&own, little));
        !little && !means(&own, &told) && !says(&seen.sentence, &[&format!("{head} {own}")])
    };
    // "xã Hát Môn" names no branch.
    let in_name = |head: &str| {
        let head = fold::phrase_bare(head);
        seen.names
            .iter()
            .any(|name| name.split(' ').skip(1).any(|word| word == head))
    };
    (open && contest && HEADS.iter().any(|head| other(head) && !in_name(head))).then_some(0.4)
}

pub const NEITHER_SIDE: Objection = objection(
    "neither side",
    neither_side,
    &[
        (
            "Trường Xuân La và trường Nhật Tân, bên nào đông học sinh hơn? / Trường THCS Xuân La ([Tây Hồ]): ngày hội 40 năm.",
            "0.50",
        ),
        (
            "Phường Phú Lộc với xã Tân Kỳ bên nào nhiều hộ hơn? / [UBND huyện] khen 40 hộ của hai nơi.",
            "0.50",
        ),
    ],
    &[
        "Phường Phú Lộc với xã Tân Kỳ bên nào nhiều hộ hơn? / Nhiều hộ nhất là [xã Tân Kỳ].",
        "Bên nào tổ chức hội thi? / [UBND huyện] tổ chức hội thi.",
    ],
);

/// "Bên nào đông hơn?" is answered by one of the two that the question names.
fn neither_side(seen: &Seen) -> Option<f32> {
    let sides = asks(seen.asked, &["bên nào", "đằng nào"]) && asks(seen.asked, &["hơn"]);
    let asked = &seen.asked.bare;
    let focus = fold::phrase_bare(&seen.focus);
    let named = format!(" {} ", asked.trim()).contains(&format!(" {} ", focus.trim()));
    (seen.asks_for_names() && sides && !named).then_some(0.5)
}
