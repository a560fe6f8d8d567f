//! Who hands a role on had it before; whoever asks who heads a cluster, or who takes over, asks for the next.

use super::rules::objection;
use super::{Objection, Seen, asks, first_words, says};
use crate::question::asked::Asked;

pub const HANDS_THE_ROLE_ON: Objection = objection(
    "hands the role on",
    hands_the_role_on,
    &[
        (
            "Cụm trưởng năm 2023 là tỉnh nào? / [Tỉnh Tân Kỳ] bàn giao vai trò Cụm trưởng.",
            "0.40",
        ),
        (
            "Which province heads the cluster in 2023? / [Phú Lộc] chuyển giao nhiệm vụ Cụm trưởng cho tỉnh bạn.",
            "0.40",
        ),
        (
            "Vai Cụm trưởng năm 2023 giao lại cho tỉnh nào? / [Tân Kỳ] bàn giao vai trò Cụm trưởng.",
            "0.40",
        ),
    ],
    &[
        "Tỉnh nào bàn giao vai trò Cụm trưởng? / [Tỉnh Tân Kỳ] bàn giao vai trò Cụm trưởng.",
        "Cụm trưởng năm 2023 là tỉnh nào? / Tỉnh Tân Kỳ bàn giao vai trò Cụm trưởng cho [Phú Lộc].",
        "Cụm trưởng năm 2022 là tỉnh nào? / [Tỉnh Tân Kỳ], Cụm trưởng năm 2022, bàn giao vai trò cho Phú Lộc.",
    ],
);

/// "Tân Kỳ bàn giao vai trò Cụm trưởng": the role is another's from then on.
fn hands_the_role_on(seen: &Seen) -> Option<f32> {
    const HANDS: [&str; 4] = ["bàn giao", "chuyển giao", "trao lại", "giao lại"];
    const ROLES: [&str; 7] = [
        "vai",
        "vai trò",
        "nhiệm vụ",
        "cụm trưởng",
        "khối trưởng",
        "chức",
        "cương vị",
    ];
    const HEADS: [&str; 8] = [
        "cụm trưởng",
        "khối trưởng",
        "trưởng khối",
        "trưởng cụm",
        "đứng đầu",
        "heads",
        "head",
        "headed",
    ];
    let place = matches!(seen.ask.asked, Asked::Place | Asked::Who | Asked::WhoIs | Asked::Name);
    // "bàn giao cho tỉnh nào?" asks for the next as well.
    let hands_itself = asks(seen.own, &HANDS) && !asks(seen.own, &["cho", "sang"]);
    let behind = first_words(&seen.after, 6);
    let hands = HANDS.iter().any(|verb| behind.starts_with(&format!(" {verb} "))) && says(&behind, &ROLES);
    (place && asks(seen.own, &HEADS) && !hands_itself && hands).then_some(0.4)
}
