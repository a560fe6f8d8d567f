//! Who leads in one figure is not told to stand first.

use super::rules::objection;
use super::{Objection, Seen, asks, says};

pub const FIRST_IN_A_FIGURE: Objection = objection(
    "first in a figure alone",
    first_in_a_figure,
    &[
        (
            "Ai về nhất Cụm thi đua số 2? / Chủ tịch huyện [Lê Văn Tí] báo cáo: thu ngân sách đạt 58,4%, dẫn đầu là quận A với 67,2%.",
            "0.50",
        ),
        (
            "Đơn vị nào đứng đầu Cụm thi đua số 2? / Thu ngân sách toàn cụm đạt 58,4%, dẫn đầu là [quận A] với 67,2%.",
            "0.50",
        ),
    ],
    &[
        "Đơn vị nào đứng đầu Cụm thi đua số 2? / Dẫn đầu cụm là [quận A] với 98,5 điểm.",
        "Quận nào trong Cụm thi đua số 2 dẫn đầu thu ngân sách? / Thu ngân sách toàn cụm đạt 58,4%, dẫn đầu là [quận A] với 67,2%.",
        "Đơn vị nào đứng đầu Cụm thi đua số 2? / [Quận A] được suy tôn đứng đầu.",
    ],
);

/// "Đơn vị nào đứng đầu cụm?": which of them leads in one figure does not tell it.
fn first_in_a_figure(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 12] = [
        "về nhất",
        "đứng nhất",
        "xếp nhất",
        "nhất cụm",
        "nhất khối",
        "đứng đầu cụm",
        "đứng đầu khối",
        "dẫn đầu cụm",
        "dẫn đầu khối",
        "về đầu",
        "topped",
        "came first",
    ];
    let group = asks(seen.own, &["cụm", "khối", "cluster", "bloc"]);
    let measure = asks(
        seen.own,
        &[
            "thu",
            "thu ngân sách",
            "tăng trưởng",
            "tỷ lệ",
            "revenue",
            "về thu",
            "rate",
        ],
    );
    let words: Vec<&str> = seen.sentence.split_whitespace().collect();
    let leads = (1..words.len()).find(|at| matches!(words[at - 1], "dẫn" | "đứng") && words[*at] == "đầu");
    let figure = |at: usize| {
        let near = words.get(at..words.len().min(at + FIGURE)).unwrap_or_default();
        let mut pairs = near.windows(2);
        pairs.any(|two| two[0] == "với" && two[1].starts_with(|c: char| c.is_ascii_digit()))
    };
    let scored = says(&seen.sentence, &["điểm", "phiếu", "suy tôn", "bình chọn", "bình xét"]);
    let first = asks(seen.own, &ASKED) && group && !measure;
    (seen.asks_for_names() && first && !scored && leads.is_some_and(figure)).then_some(0.5)
}

/// So many words behind "dẫn đầu" stands what somebody leads with.
const FIGURE: usize = 10;
