//! Who gives: whoever hands an award over, or signs that it be given, did not get it.

use super::retold::{bare, has};
use super::rules::objection;
use super::{Objection, Seen, asks, may_mean, says};
use crate::question::asked::Asked;
use crate::text::fold;

/// Verbs of giving, in the words of articles and of questions.
pub(super) const GIVING: [&str; 28] = [
    "gắn",
    "tặng",
    "trao",
    "khen",
    "thưởng",
    "công nhận",
    "phong tặng",
    "phong danh hiệu",
    "truy tặng",
    "truy phong",
    "biểu dương",
    "tuyên dương",
    "tôn vinh",
    "vinh danh",
    "suy tôn",
    "ghi nhận",
    "cấp",
    "ký",
    "gave",
    "given",
    "presented",
    "awarded",
    "handed",
    "pinned",
    "bestowed",
    "conferred",
    "honoured",
    "from",
];
/// Verbs by which somebody gets what others give.
pub(super) const RECEIVING: [&str; 6] = ["nhận", "đón nhận", "được phong", "nhận được", "received", "won"];

pub const GAVE_IT: Objection = objection(
    "who handed it over",
    gave_it,
    &[
        (
            "Ai được tặng Bằng khen? / [Ông Lê Văn Tí] trao Bằng khen cho nông dân.",
            "0.50",
        ),
        ("Ai nhận giải? / [Bà Vũ Thị Lành] trao giải cho các tác giả.", "0.50"),
        (
            "Giải tập thể trao cho đơn vị nào? / Chiều 11/10, [LĐLĐ tỉnh] trao giải cuộc thi viết.",
            "0.50",
        ),
        (
            "Tập thể nào được thưởng? / Chủ tịch [UBND huyện Phú Lộc] vừa ký quyết định khen thưởng các tập thể.",
            "0.50",
        ),
    ],
    &[
        "Ai được tặng Bằng khen? / [Ông Lê Văn Tí] được tặng Bằng khen.",
        "Ai trao cờ cho xã? / [Ông Lê Văn Tí] trao cờ cho xã.",
    ],
);

/// Who handed an award over did not get it.
fn gave_it(seen: &Seen) -> Option<f32> {
    const GOT: [&str; 12] = [
        "duoc",
        "nhan",
        "dat",
        "named",
        "received",
        "got",
        "won",
        "awarded",
        "honoured",
        "given",
        "granted",
        "recognised",
    ];
    if !matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Members) {
        return None;
    }
    // A name made whole ("Phòng Nội vụ quận Tây Hồ") stands nowhere, and nothing behind it.
    if !seen.bare_sentence().contains(&bare(&seen.written)) {
        return None;
    }
    let after = fold::phrase_key(&seen.after);
    const ALREADY: [&str; 6] = ["đã", "vừa", "cũng", "sẽ", "mới", "ký"];
    let behind: Vec<&str> = after
        .split_whitespace()
        .skip_while(|w| ALREADY.contains(w))
        .take(3)
        .collect();
    // "vừa ký quyết định khen thưởng các tập thể"
    let decides = matches!(
        behind.as_slice(),
        ["quyết", "định", "khen" | "tặng" | "thưởng" | "biểu", ..]
    );
    let gives = decides
        || behind
            .first()
            .is_some_and(|w| matches!(*w, "trao" | "tặng" | "gắn" | "presented" | "handed" | "gave"))
        || behind
            .get(1)
            .is_some_and(|w| matches!(*w, "trao" | "presented" | "handed"));
    let own = &seen.own.bare;
    // "Giải tập thể trao cho đơn vị nào?"
    let to_whom = own.split(" cho ").skip(1).any(|rest| {
        let mut near = rest.split_whitespace().take(3).take_while(|word| *word != "la");
        near.any(|word| matches!(word, "nao" | "ai"))
    });
    if gives && to_whom && has(own, &["trao", "tang"]) {
        return Some(0.5);
    }
    (gives && has(own, &GOT) && !has(own, &["trao", "tang cho", "presented", "handed", "gave"])).then_some(0.5)
}

pub const ANOTHER_GIFT: Objection = objection(
    "given another thing",
    another_gift,
    &[
        (
            "Ai được thưởng xe máy? / Tư lệnh trao Cờ thi đua cho [Công ty Cao su Sao Mai].",
            "0.40",
        ),
        (
            "ai dc tang so tiet kiem / Chủ tịch UBND tỉnh tặng Bằng khen cho [bệnh xá].",
            "0.40",
        ),
    ],
    &[
        "Ai được thưởng xe máy? / Giám đốc thưởng [anh Hùng] một chiếc xe máy.",
        "Ai được tặng Bằng khen? / Chủ tịch UBND tỉnh tặng Bằng khen cho [bệnh xá].",
        "Ai đi xe máy chở cháo được thưởng? / Chủ tịch xã tặng giấy khen cho [ông Lịch].",
    ],
);

/// "được thưởng xe máy": who got a flag got none.
fn another_gift(seen: &Seen) -> Option<f32> {
    const THINGS: [&str; 12] = [
        "xe máy",
        "xe đạp",
        "sổ tiết kiệm",
        "tivi",
        "tủ lạnh",
        "điện thoại",
        "máy tính",
        "áo phao",
        "khẩu trang",
        "chuyến du lịch",
        "bò giống",
        "nhẫn vàng",
    ];
    const ASKED: [&[&str]; 3] = [
        &["thưởng xe", "tặng xe", "thưởng một chiếc", "tặng một chiếc"],
        &[
            "thưởng sổ",
            "tặng sổ",
            "thưởng tivi",
            "tặng tivi",
            "thưởng tủ",
            "tặng tủ",
        ],
        &[
            "thưởng điện",
            "tặng điện",
            "thưởng máy",
            "tặng máy",
            "tặng áo",
            "tặng khẩu",
            "tặng bò",
        ],
    ];
    let open = seen.asks_for_names() && ASKED.iter().any(|given| asks(seen.own, given));
    let wanted = || THINGS.iter().filter(|thing| may_mean(seen.own, &[thing]));
    let near = || format!("{}{}{}", seen.before.trim_end(), seen.focus.trim_end(), seen.after);
    (open && wanted().next().is_some() && !wanted().any(|thing| says(&near(), &[thing]))).then_some(0.4)
}

pub const GIVEN_TO_SOMEBODY: Objection = objection(
    "given to somebody, not to the body",
    given_to_somebody,
    &[
        (
            "Công an phường Yên Sở được thưởng bao nhiêu tiền? / Anh được UBND phường Yên Sở tặng giấy khen kèm [2 triệu đồng].",
            "0.50",
        ),
        (
            "doi phu loc duoc thuong bao nhieu / Chị Hà được huyện thưởng [5 triệu đồng].",
            "0.50",
        ),
    ],
    &[
        "Anh Thành được thưởng bao nhiêu tiền? / Anh được UBND phường Yên Sở tặng giấy khen kèm [2 triệu đồng].",
        "Công an phường Yên Sở được thưởng bao nhiêu tiền? / Công an phường Yên Sở nhận [10 triệu đồng].",
    ],
);

/// "Anh được UBND phường tặng …": what a person got is no body's reward.
fn given_to_somebody(seen: &Seen) -> Option<f32> {
    const BODIES: [&str; 10] = [
        "công an",
        "đội",
        "trường",
        "phòng",
        "hội",
        "công ty",
        "tổ",
        "chi hội",
        "tập thể",
        "trạm",
    ];
    const PERSONS: [&str; 9] = ["anh", "chị", "ông", "bà", "em", "cô", "thầy", "bác", "cụ"];
    let opens = |text: &str, words: &[&str]| words.iter().any(|word| text.starts_with(&format!(" {word} ")));
    let own = seen.own.split_whitespace().collect::<Vec<_>>().join(" ");
    let body = BODIES.iter().any(|body| {
        let bare = crate::text::fold::phrase_bare(body);
        own.starts_with(&format!("{body} ")) || own.is_ascii() && own.starts_with(&format!("{bare} "))
    });
    let got = asks(seen.own, &["được thưởng", "được tặng"]);
    let person = opens(&seen.sentence, &PERSONS) && says(&seen.sentence, &["được"]);
    (seen.ask.asked == Asked::Money && body && got && person).then_some(0.5)
}
