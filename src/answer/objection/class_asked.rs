//! The class of what is asked for: a hospital is no school, and the head of an office is none of its deputies.

use super::rules::objection;
use super::{Objection, Seen, asks, last_words, may_mean, means, says};
use crate::question::asked::Asked;

pub const ANOTHER_CLASS: Objection = objection(
    "an institution of another class",
    another_class,
    &[
        (
            "Which Ca Mau school received a Labour Order? / [Bệnh viện Sản - Nhi Cà Mau] nhận Huân chương Lao động hạng Ba.",
            "0.40",
        ),
        (
            "Trường tiểu học nào đón Huân chương? / [Trung tâm Y tế huyện] đón Huân chương Lao động hạng Ba.",
            "0.40",
        ),
        (
            "Chị Nhài làm ở công ty nào? / Người nghĩ ra nó là chị Nhài, [39 tuổi, quê Ninh Giang].",
            "0.40",
        ),
        (
            "She received a certificate from which ministry? / She received a certificate from the [Red Cross Society].",
            "0.40",
        ),
    ],
    &[
        "Which hospital received a Labour Order? / [Bệnh viện Sản - Nhi Cà Mau] nhận Huân chương Lao động hạng Ba.",
        "Trường nào đón Huân chương? / [Học viện Nông nghiệp] đón Huân chương Lao động hạng Ba.",
        "Which ward gave the school a flag? / [Phường Phú Lộc] tặng trường Cờ thi đua.",
        "Hội trường nào diễn ra lễ trao? / Lễ trao diễn ra tại [Trung tâm Hội nghị huyện].",
        "bac si thuyen lam tram truong o xa nao / Có người gõ cửa Trạm Y tế [xã Măng Cành].",
        "Trường nào nhận cờ? / [Phòng Giáo dục] trao cờ cho Trường THCS Ngô Sĩ Liên.",
    ],
);

/// Classes of institutions: as questions name them in Vietnamese and in English, and what one of them is called by.
const CLASSES: [Class; 9] = [
    (
        "trường",
        &["school", "university", "college", "kindergarten"],
        &[
            "trường",
            "thpt",
            "thcs",
            "th",
            "tiểu học",
            "mầm non",
            "mẫu giáo",
            "đại học",
            "học viện",
            "school",
            "schools",
            "university",
            "college",
            "academy",
            "kindergarten",
        ],
    ),
    (
        "bệnh viện",
        &["hospital"],
        &[
            "bệnh viện",
            "viện",
            "trung tâm y tế",
            "phòng khám",
            "hospital",
            "hospitals",
            "medical centre",
            "medical center",
        ],
    ),
    ("công ty", &["company", "firm", "enterprise"], COMPANIES),
    ("doanh nghiệp", &["corporation", "business"], COMPANIES),
    (
        "hợp tác xã",
        &["cooperative", "co operative"],
        &["hợp tác xã", "htx", "cooperative", "co operative"],
    ),
    (
        "câu lạc bộ",
        &["club"],
        &["câu lạc bộ", "clb", "club", "đội", "nhóm", "team"],
    ),
    ("chùa", &["pagoda"], &["chùa", "pagoda", "thiền viện", "tịnh xá"]),
    ("bộ", &["ministry"], &["bộ", "thứ trưởng", "ministry", "minister"]),
    (
        "ngân hàng",
        &["bank"],
        &["ngân hàng", "bank", "agribank", "vietcombank", "vietinbank", "bidv"],
    ),
];

const COMPANIES: &[&str] = &[
    "công ty",
    "tổng công ty",
    "doanh nghiệp",
    "xí nghiệp",
    "tập đoàn",
    "nhà máy",
    "ngân hàng",
    "hợp tác xã",
    "htx",
    "tnhh",
    "cổ phần",
    "cơ sở",
    "company",
    "corporation",
    "group",
    "firm",
    "enterprise",
    "factory",
    "bank",
];

/// What an answer begins with, or in English ends in, that surely is of a class of its own.
const HEADS: [&str; 35] = [
    "trường",
    "bệnh viện",
    "trung tâm",
    "công ty",
    "hợp tác xã",
    "hội",
    "đoàn",
    "công an",
    "ubnd",
    "ủy ban",
    "phòng",
    "sở",
    "bộ",
    "ban",
    "câu lạc bộ",
    "chùa",
    "tỉnh",
    "huyện",
    "quận",
    "xã",
    "phường",
    "thị xã",
    "thành phố",
    "thôn",
    "tổ dân phố",
    "ông",
    "bà",
    "anh",
    "chị",
    "em",
    "mr",
    "ms",
    "mrs",
    "dr",
    "vietnam red cross",
];
const ENDS: [&str; 12] = [
    "society",
    "hospital",
    "school",
    "company",
    "cooperative",
    "committee",
    "union",
    "ward",
    "commune",
    "district",
    "province",
    "department",
];

/// "Trường nào …?" is told by no medical centre, where the sentence speaks of no school at all.
fn another_class(seen: &Seen) -> Option<f32> {
    let open = matches!(
        seen.ask.asked,
        Asked::Who | Asked::WhoIs | Asked::What | Asked::Name | Asked::Place | Asked::Members | Asked::ByWhom
    );
    let (_, _, called) = open.then(|| class_asked(seen.own))??;
    let other = HEADS.iter().any(|head| seen.focus.starts_with(&format!(" {head} ")))
        || ENDS.iter().any(|end| seen.focus.ends_with(&format!(" {end} ")))
        // "39 tuổi, quê Ninh Giang": how old somebody is, and where from, is no company.
        || says(&seen.focus, &["tuổi", "quê"]);
    (other && !says(&seen.sentence, called)).then_some(0.4)
}

type Class = (&'static str, &'static [&'static str], &'static [&'static str]);

/// The class a question asks for: "trường nào", "bệnh viện huyện nào", "which Ca Mau school".
fn class_asked(own: &str) -> Option<&'static Class> {
    /// Words behind which a class is none: "hội trường nào", "cán bộ nào".
    const BEHIND: [(&str, &[&str]); 2] = [
        (
            "trường",
            &[
                "hội", "thị", "môi", "quảng", "công", "hiện", "nông", "lâm", "trạm", "hiệu", "cụm", "khối", "tổ",
                "đội", "nhóm", "thôn", "bản", "cục", "phòng", "ban",
            ],
        ),
        ("bộ", &["cán", "lạc", "toàn", "đội", "nội", "tiến"]),
    ];
    /// "chùa nào", "bộ nào": other classes may have a word or two before "nào".
    const NEXT: [&str; 2] = ["bộ", "chùa"];
    const NO_NOUN: [&str; 16] = [
        "gave", "got", "received", "won", "did", "does", "do", "is", "was", "were", "are", "has", "the", "a", "that",
        "who",
    ];
    /// So many words stand between the class and "nào" at most, or behind "which".
    const FAR: usize = 3;
    let words: Vec<&str> = own.split_whitespace().collect();
    let before_which = |at: usize| {
        let class = |from: usize| {
            CLASSES.iter().find(|(name, ..)| {
                let mut parts = name.split(' ').enumerate();
                let begins = parts.all(|(i, part)| from + i < at && means(words[from + i], part));
                let other = BEHIND.iter().any(|(class, words_before)| {
                    class == name && from > 0 && words_before.iter().any(|word| means(words[from - 1], word))
                });
                begins && !other && (!NEXT.contains(name) || from + 1 == at)
            })
        };
        (at.saturating_sub(FAR + 1)..at).rev().find_map(class)
    };
    let behind_which = |at: usize| {
        let behind = words[at + 1..].iter().take(FAR + 1);
        let mut nouns = behind.take_while(|word| !NO_NOUN.contains(word));
        nouns.find_map(|word| CLASSES.iter().find(|(_, names, _)| names.contains(word)))
    };
    words.iter().enumerate().find_map(|(at, word)| match *word {
        "which" | "what" => behind_which(at),
        word if means(word, "nào") => before_which(at),
        _ => None,
    })
}

pub const NO_DEPUTY: Objection = objection(
    "nobody told as a deputy",
    no_deputy,
    &[
        (
            "Ai là Phó phòng Nội vụ huyện? / Huyện bổ nhiệm [bà Khuất Thị Lan Phương] giữ chức Trưởng phòng Nội vụ.",
            "0.60",
        ),
        (
            "Sở nào làm Phó Trưởng khu vực thi đua III? / Khu vực thi đua III, do [Sở Tư pháp Phú Lộc] làm Trưởng khu vực, được biểu dương.",
            "0.50",
        ),
        (
            "Who is the deputy head of the Red Cross? / The district's Red Cross head, [Mr Dang Quoc Hung], spoke.",
            "0.60",
        ),
    ],
    &[
        "Ai là Phó phòng Nội vụ huyện? / Phó Trưởng phòng Nội vụ [Lê Văn Tí] dự họp.",
        "Who is the deputy head of the Red Cross? / Phó Chủ tịch Hội Chữ thập đỏ [Lê Văn Tí] phát biểu.",
        "ai la truong phong noi vu thanh pho / Huyện bổ nhiệm [bà Khuất Thị Lan Phương] giữ chức Trưởng phòng Nội vụ.",
        "Phó Chủ tịch tặng hoa cho những ai? / Những người được tặng hoa có [ông Lê Văn Tí].",
    ],
);

pub const A_DEPUTY: Objection = objection(
    "a deputy, not the head",
    a_deputy,
    &[
        (
            "Giám đốc bệnh viện Phú Lộc tên gì? / Phó Giám đốc Sở Y tế Hà Nội [Hoàng Đình Tí] trao Huân chương cho bệnh viện.",
            "0.40",
        ),
        (
            "chu tich phuong phu loc la ai / Phó Chủ tịch UBND phường [Lê Thị Na] cho biết.",
            "0.40",
        ),
    ],
    &[
        "Phó Giám đốc Sở Y tế tên gì? / Phó Giám đốc Sở Y tế Hà Nội [Hoàng Đình Tí] trao Huân chương.",
        "Chủ tịch phường là ai? / [Bà Lê Thị Na], Chủ tịch UBND phường, và Phó Chủ tịch Lê Văn Tám cùng dự.",
        "Chủ tịch MTTQ quận là ai? / Bên cụm phó, Chủ tịch MTTQ quận [Lê Văn Tám] đọc giao ước.",
        "Giám đốc tên gì? / Phó Giám đốc phụ trách, [ông Lê Văn Tám], nay là Giám đốc.",
    ],
);

/// "Giám đốc bệnh viện là ai?" is not told by whoever is called a deputy right before the name.
fn a_deputy(seen: &Seen) -> Option<f32> {
    const POSTS: [&str; 9] = [
        "tổng giám đốc",
        "giám đốc",
        "chủ tịch",
        "bí thư",
        "hiệu trưởng",
        "viện trưởng",
        "trưởng phòng",
        "trưởng ban",
        "chỉ huy trưởng",
    ];
    const HOLDER: [&str; 5] = ["là ai", "tên là gì", "tên gì", "ai là", "là ông nào"];
    let somebody = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name) && asks(seen.own, &HOLDER);
    // "thanh pho" is a city.
    const DEPUTIES: [&str; 8] = [
        "phó tổng",
        "phó giám",
        "phó chủ",
        "phó bí",
        "phó hiệu",
        "phó viện",
        "phó trưởng",
        "phó chỉ",
    ];
    if !somebody || asks(seen.own, &DEPUTIES) {
        return None;
    }
    let post = POSTS.into_iter().find(|post| may_mean(seen.own, &[post]))?;
    // "Bên cụm phó, Chủ tịch MTTQ quận …": the cluster's deputy, and the head of something else.
    let of_cluster = |text: &str| text.replace(" cụm phó ", " ").replace(" khối phó ", " ");
    // The last post before the name is a deputy's, and nobody in the sentence is told as the head.
    let near = of_cluster(&last_words(&seen.before, NEAR));
    let deputy = format!(" phó {post} ");
    let heads = of_cluster(&seen.sentence).replace(&deputy, " ");
    (near.contains(&deputy) && !says(&heads, &[post])).then_some(0.4)
}

/// So many words before a name may be the post's and its body's.
const NEAR: usize = 10;

/// "Ai là Phó phòng?" is told where somebody is named as a deputy.
fn no_deputy(seen: &Seen) -> Option<f32> {
    const DEPUTIES: [&str; 22] = [
        "phó phòng",
        "phó trưởng",
        "phó giám đốc",
        "phó chủ tịch",
        "phó chủ nhiệm",
        "phó bí thư",
        "phó ban",
        "phó hiệu trưởng",
        "hiệu phó",
        "phó tổng",
        "phó chánh",
        "phó công an",
        "phó viện trưởng",
        "phó chỉ huy",
        "phó đoàn",
        "cụm phó",
        "khối phó",
        "phó cụm",
        "phó khối",
        "cấp phó",
        "deputy",
        "vice",
    ];
    const HOLDER: [&str; 12] = [
        "là ai",
        "ai là",
        "ai làm",
        "ai giữ",
        "là ông nào",
        "là bà nào",
        "tên là gì",
        "tên gì",
        "who is",
        "who was",
        "who served",
        "name of",
    ];
    const TOLD: [&str; 8] = [
        "phó",
        "cụm phó",
        "khối phó",
        "hiệu phó",
        "thứ trưởng",
        "deputy",
        "vice",
        "deputies",
    ];
    // "Cụm trưởng và cụm phó là ai?": a head is asked for as well.
    const BOTH: [&str; 9] = [
        "cụm trưởng",
        "khối trưởng",
        "trưởng phó",
        "và phó",
        "và cụm phó",
        "và khối phó",
        "and deputy",
        "and the deputy",
        "and vice",
    ];
    let somebody = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name);
    let deputy = somebody && asks(seen.own, &DEPUTIES) && asks(seen.own, &HOLDER) && !asks(seen.asked, &BOTH);
    if deputy && !says(&seen.around, &TOLD) {
        return Some(0.6);
    }
    // "Sở nào làm Phó Trưởng khu vực?" is not told by who heads it.
    const MADE: [&str; 4] = ["làm phó", "giữ vai phó", "là phó trưởng", "làm cấp phó"];
    let made = seen.asks_for_names() && asks(seen.own, &MADE) && !asks(seen.asked, &BOTH);
    (made && !says(&seen.sentence, &TOLD)).then_some(0.5)
}
