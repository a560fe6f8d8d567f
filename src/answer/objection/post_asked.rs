//! The post whose holder is asked for: who has another is not he.

use super::rules::objection;
use super::{Objection, Seen, Typed, asks, first_words, may_mean, padded, says};
use crate::question::asked::Asked;

pub const NO_SUCH_POST: Objection = objection(
    "nobody of the post",
    no_such_post,
    &[
        (
            "Bí thư nào trao danh hiệu cho hợp tác xã? / [Hợp tác xã Phú Lộc] đón danh hiệu Anh hùng Lao động.",
            "0.40",
        ),
        (
            "Đội “Lên mạng” ở Phú Lộc ai làm đội trưởng? / Đội “Lên mạng” gồm 36 bạn trẻ của [Đoàn xã].",
            "0.40",
        ),
        (
            "Phó Thủ tướng trao huân chương tên là gì? / [Huyện Phú Lộc] được tặng Huân chương Lao động.",
            "0.40",
        ),
        (
            "Chỉ huy trưởng Bộ CHQS tỉnh năm 2021 là ai? / Đại tá [Lê Văn Tí], Chính ủy Bộ CHQS tỉnh, chủ trì hội nghị.",
            "0.40",
        ),
        (
            "Which Deputy Minister attended the review? / [Giám đốc Sở Tư pháp Lê Văn Tí] chủ trì hội nghị.",
            "0.40",
        ),
    ],
    &[
        "Chỉ huy trưởng Bộ CHQS tỉnh năm 2021 là ai? / Đại tá [Lê Văn Tí], Chỉ huy trưởng Bộ CHQS tỉnh, chủ trì hội nghị.",
        "Which deputy minister attended? / Thứ trưởng Bộ Tư pháp [Lê Văn Tí] về dự.",
        "Chủ tịch huyện Phú Lộc là ai? / The award was received by Chairman [Le Van Ti].",
        "Bí thư nào trao danh hiệu? / Bí thư Tỉnh ủy [Lê Văn Tí] trao danh hiệu.",
    ],
);

/// The post whose holder is asked for, as questions and reports name it: "bí thư nào", "chủ tịch … tên là gì", "Chỉ huy trưởng
/// … là ai".
pub(super) fn post_asked(own: &Typed, asked: Asked) -> Option<&'static [&'static str]> {
    const POSTS: [&[&str]; 19] = [
        &["phó thủ tướng", "deputy prime minister"],
        &["thủ tướng", "prime minister"],
        &[
            "phó chủ tịch",
            "vice chairman",
            "vice chairwoman",
            "vice chair",
            "vice president",
            "deputy chairman",
            "deputy chairwoman",
        ],
        &["chủ tịch", "chairman", "chairwoman", "president", "chair"],
        &[
            "phó bí thư",
            "deputy secretary",
            "vice secretary",
            "deputy party secretary",
        ],
        &["bí thư", "secretary", "party chief"],
        &["phó giám đốc", "deputy director", "vice director"],
        &["giám đốc", "director"],
        &["bộ trưởng", "minister"],
        &["thứ trưởng", "deputy minister", "vice minister"],
        &["hiệu trưởng", "principal", "rector", "headmaster", "headmistress"],
        &["trưởng phòng"],
        &["phó chỉ huy trưởng", "deputy commander"],
        &["chỉ huy trưởng", "commander"],
        &["chính ủy", "commissar", "political officer"],
        &["chính trị viên", "commissar", "political officer"],
        &["trưởng thôn", "village head"],
        &["trưởng công an", "police chief"],
        &["trưởng ban"],
    ];
    const HEADS: [&[&str]; 5] = [
        &["đội trưởng"],
        &["tổ trưởng"],
        &["nhóm trưởng"],
        &["trạm trưởng"],
        &["chủ nhiệm"],
    ];
    let is_asked = |post: &&&[&str]| {
        let who = ["ai làm", "ai là", "do ai làm"].map(|who| format!("{who} {}", post[0]));
        let is = format!("{} là ai", post[0]);
        who.iter().any(|who| may_mean(own, &[who])) || may_mean(own, &[&is])
    };
    // "Chỉ huy trưởng Bộ CHQS tỉnh năm 2021 là ai?"
    let who_is = |post: &&&[&str]| {
        let opening = first_words(own, post[0].split(' ').count());
        let mut english = post[1..]
            .iter()
            .flat_map(|name| ["who is the", "who was the"].map(|who| format!("{who} {name}")));
        asked == Asked::WhoIs && may_mean(&padded(opening.trim()), &[post[0]])
            || english.any(|who| may_mean(own, &[&who]))
    };
    let which = |post: &&&[&str]| {
        let which = format!("{} nào", post[0]);
        let english = post[1..].iter().any(|name| may_mean(own, &[&format!("which {name}")]));
        english || may_mean(own, &[&which]) || may_mean(own, &[post[0]]) && asks(own, &["tên là gì", "tên gì"])
    };
    let heads = || HEADS.iter().find(is_asked);
    let all = || POSTS.iter().find(|post| which(post) || who_is(post));
    heads().or_else(all).copied()
}

/// "Bí thư nào trao?" is told where one of that post is named.
fn no_such_post(seen: &Seen) -> Option<f32> {
    let post = seen.question.post()?;
    let open = matches!(
        seen.ask.asked,
        Asked::Who | Asked::WhoIs | Asked::What | Asked::Name | Asked::ByWhom
    );
    (open && !says(&seen.around, post)).then_some(0.4)
}
