//! What stands before the question itself: who asks, and why, and "please".

use super::{Rewording, Said, rule};

pub const VIETNAMESE: &[Rewording] = &[rule(
    "reworded: <lời mở đầu> <câu hỏi>",
    vietnamese,
    &[
        ("Cho em hỏi quận Tây Hồ có mấy phường", "quận Tây Hồ có mấy phường"),
        (
            "Em đang viết báo cáo, cần số hộ được khen ở Phú Lộc",
            "số hộ được khen ở Phú Lộc",
        ),
        ("Em làm báo cáo quý, cho em xin số hộ được khen", "số hộ được khen"),
        ("Nhờ ad kiểm tra giúp: ai làm khối trưởng?", "ai làm khối trưởng?"),
        ("ban oi cho minh hoi ai duoc khen", "ai duoc khen"),
        ("Hỏi nhanh: mấy hộ được khen?", "mấy hộ được khen?"),
        ("nho moi nguoi chi giup ai duoc khen", "ai duoc khen"),
        ("Cho tôi tên vị thí sinh già nhất", "tên vị thí sinh già nhất"),
        ("Cho xin tổng số sáng kiến của quận", "tổng số sáng kiến của quận"),
        ("Xin số hộ được khen ở Phú Lộc", "số hộ được khen ở Phú Lộc"),
        ("Đề nghị cho biết ai làm khối trưởng", "ai làm khối trưởng"),
        ("Yêu cầu liệt kê thành viên cụm 5", "liệt kê thành viên cụm 5"),
        ("Anh/chị cho biết giúp quận nào dẫn đầu", "quận nào dẫn đầu"),
        ("Theo bài báo thì xã có mấy hộ được khen?", "xã có mấy hộ được khen?"),
        ("theo tin nay, ai duoc khen", "ai duoc khen"),
    ],
    &[
        "Cho vay hộ nghèo được bao nhiêu tiền?",
        "can bo nao duoc khen",
        "hoi nong dan xa khen may nguoi",
        "Em học sinh nào được khen?",
        "Đề nghị tặng cờ cho đơn vị nào?",
        "Xin lỗi ai ở phường Phú Lộc?",
        "Theo báo cáo của quận thì mấy hộ được khen?",
        "Anh làm nghề xe ôm, được khen vì sao?",
        "Anh chị em công nhân cho con đi học ở đâu?",
    ],
)];

pub const ENGLISH: &[Rewording] = &[rule(
    "reworded: <opening words> <question>",
    english,
    &[
        ("Could you tell me who founded the club?", "who founded the club?"),
        ("I'd like the name of the chairman", "name of the chairman"),
        ("I need the total of bags sent", "total of bags sent"),
        (
            "According to the report, who founded the club?",
            "who founded the club?",
        ),
    ],
    &[
        "What did they need?",
        "Tell-tale prizes of 2020?",
        "According to Mr Ha, what was missing?",
    ],
)];

/// "em", "cho mình": who speaks.
const SPEAKERS: [&str; 9] = ["em", "tôi", "mình", "tớ", "e", "chúng tôi", "bọn mình", "anh", "chị"];
const HELPING: [&str; 4] = ["giúp", "hộ", "giùm", "dùm"];
/// Who is asked.
const ASKED: [&str; 14] = [
    "bạn",
    "ad",
    "admin",
    "bot",
    "cả nhà",
    "mọi người",
    "các bạn",
    "anh",
    "chị",
    "em",
    "anh chị",
    "các anh chị",
    "bác",
    "các bác",
];
/// What is read.
const SOURCES: [&str; 9] = [
    "bài báo",
    "bài viết",
    "bài",
    "bản tin",
    "tin",
    "báo",
    "thông tin",
    "báo chí",
    "nguồn tin",
];

/// So many words may say what the asker is doing.
const BUSY: usize = 8;

fn vietnamese(said: &Said) -> Option<String> {
    let mut at = 0;
    while let Some(to) = one(said, at) {
        at = to;
        while said
            .tokens
            .get(at)
            .is_some_and(|t| matches!(t.key.as_str(), "," | ":" | "-" | "." | "!" | "ạ"))
        {
            at += 1;
        }
    }
    // "Xin hỏi?" asks for nothing yet.
    (at > 0 && at + 1 < said.end()).then(|| said.with(0, at, ""))
}

/// "anh/chị": whom the asker speaks to; the token behind it.
fn address(said: &Said, at: usize) -> Option<usize> {
    let to = said.one_of(at, &ASKED)?;
    let both = said.tokens.get(to).filter(|t| t.key == "/");
    Some(both.and_then(|_| said.one_of(to + 1, &ASKED)).unwrap_or(to))
}

/// "Theo bài báo thì", "theo tin này,": the articles are what is asked of.
fn by_the_article(said: &Said, at: usize) -> Option<usize> {
    let to = said.one_of(at, &["theo", "trong", "theo như"])?;
    let to = said.one_of(to, &SOURCES)?;
    let this = said.one_of(to, &["này", "trên", "đó", "ấy", "đã đưa", "đưa", "nói"]);
    let ends = |at: usize| {
        said.phrase(at, "thì")
            .or(said.tokens.get(at).filter(|t| t.key == ",").map(|_| at + 1))
    };
    ends(this.unwrap_or(to))
}

/// One run of opening words; the token behind it.
fn one(said: &Said, at: usize) -> Option<usize> {
    let speaker = |at: usize| said.one_of(at, &SPEAKERS).unwrap_or(at);
    let helping = |at: usize| said.one_of(at, &HELPING).unwrap_or(at);
    // "bạn ơi", "ad ơi"
    if let Some(to) = address(said, at).and_then(|to| said.phrase(to, "ơi")) {
        return Some(to);
    }
    if let Some(to) = by_the_article(said, at) {
        return Some(to);
    }
    // "cho em hỏi", "em muốn biết", "xin cho biết"
    let asks = |at: usize| {
        said.one_of(
            at,
            &[
                "hỏi chút",
                "hỏi với",
                "hỏi là",
                "hỏi",
                "biết",
                "xin nốt",
                "xin thêm",
                "xin",
            ],
        )
    };
    let given = said.one_of(
        address(said, at).unwrap_or(at),
        &["xin cho", "làm ơn cho", "vui lòng cho", "hãy cho", "cho"],
    );
    if let Some(to) = given.and_then(|to| asks(speaker(to))) {
        return Some(
            said.one_of(to, &["giúp em", "giúp mình", "giúp", "hộ", "với", "rằng", "là"])
                .unwrap_or(to),
        );
    }
    // "Cho tôi tên vị …", "cho mình danh sách …"
    let wanted = |at: usize| {
        said.one_of(at, &["tên", "họ tên", "số", "con số", "danh sách"])
            .is_some()
    };
    if let Some(to) = given.filter(|to| speaker(*to) > *to && wanted(speaker(*to))) {
        return Some(speaker(to));
    }
    // "Hỏi nhanh: …"; without its mark "hoi" is an association.
    let quick = said.one_of(at, &["hỏi nhanh", "hỏi tí", "hỏi xíu", "hỏi thăm", "hỏi cái", "hỏi"]);
    if let Some(to) = quick.filter(|_| said.tokens[at].key == "hỏi") {
        return Some(to);
    }
    if let Some(to) = said.one_of(at, &["xin hỏi", "muốn hỏi", "muốn biết", "xin được hỏi"]) {
        return Some(to);
    }
    // "xin số đơn vị máu"
    if let Some(to) = said
        .one_of(at, &["xin", "xin được", "cần"])
        .filter(|to| said.tokens[to - 1].key != "can")
        && said.one_of(to, &["số", "tổng", "con số", "thông tin", "tên"]).is_some()
    {
        return Some(to);
    }
    // "đề nghị cho biết", "yêu cầu liệt kê": what is wanted follows.
    if let Some(to) = said.one_of(at, &["đề nghị", "yêu cầu", "vui lòng", "hãy", "kính đề nghị"]) {
        let told = said.one_of(
            to,
            &[
                "cho biết",
                "cung cấp",
                "thống kê",
                "tra cứu",
                "xác nhận",
                "trả lời",
                "báo cáo",
            ],
        );
        let lists = said.one_of(to, &["liệt kê", "kể", "nêu", "điểm tên"]).map(|_| to);
        if let Some(to) = told.or(lists) {
            return Some(to);
        }
    }
    // "nhờ ad tra giúp"
    if let Some(to) = said.one_of(at, &["nhờ", "phiền", "làm ơn", "giúp"]) {
        let to = said
            .one_of(
                to,
                &[
                    "ad",
                    "admin",
                    "bạn",
                    "bot",
                    "anh",
                    "chị",
                    "em",
                    "mình",
                    "mọi người",
                    "cả nhà",
                    "các bạn",
                ],
            )
            .unwrap_or(to);
        let looks = said.one_of(
            to,
            &[
                "tra",
                "xem",
                "kiểm tra",
                "tìm",
                "check",
                "tra cứu",
                "cho biết",
                "trả lời",
                "chỉ",
                "coi",
                "nói",
            ],
        );
        return looks.map(|to| speaker(helping(to)));
    }
    // "em cần", "mình muốn biết", "em đang làm báo cáo,"
    let first = said.one_of(at, &SPEAKERS)?;
    let wants = said.one_of(
        first,
        &[
            "cần biết",
            "cần tìm",
            "cần",
            "muốn biết",
            "muốn hỏi",
            "xin hỏi",
            "hỏi",
            "muốn xin",
            "xin",
        ],
    );
    // Without its marks "chi hoi" is a branch of an association.
    let branch = |to: usize| said.tokens[to - 2].key == "chi" && said.tokens[to - 1].key == "hoi";
    let typed = |to: usize| said.tokens[to - 1].key != "can" && !branch(to);
    if let Some(to) = wants.filter(|to| typed(*to)) {
        return Some(to);
    }
    said.one_of(
        first,
        &[
            "đang",
            "phải",
            "sắp",
            "làm báo cáo",
            "làm bài",
            "làm tin",
            "làm đề tài",
            "làm luận văn",
            "làm tổng hợp",
            "viết",
            "soạn",
            "chuẩn bị",
            "tổng hợp",
        ],
    )?;
    let comma = (first..said.tokens.len().min(first + BUSY))
        .find(|at| matches!(said.tokens[*at].key.as_str(), "," | ":" | "."))?;
    let clause = said.tokens.get(first..comma)?;
    let told = clause.iter().any(|t| t.capital || !t.is_word());
    let next = comma + 1;
    (!told).then(|| {
        said.tokens
            .get(next)
            .filter(|t| t.key == "cần")
            .map_or(next, |_| next + 1)
    })
}

fn english(said: &Said) -> Option<String> {
    const ASKS: [&str; 24] = [
        "could you please tell me",
        "could you tell me",
        "could you give me",
        "can you tell me",
        "can you give me",
        "would you tell me",
        "please tell me",
        "please give me",
        "tell me",
        "give me",
        "do you know",
        "may i ask",
        "may i know",
        "can i ask",
        "i would like to know",
        "i would like",
        "i want to know",
        "i want",
        "i need to know",
        "i need",
        "i am looking for",
        "looking for",
        "any idea",
        "please",
    ];
    // "I'd like", "I'm looking for": the apostrophe is a token of its own.
    let short = || {
        let i = said.phrase(0, "i")?;
        said.tokens.get(i).filter(|t| matches!(t.key.as_str(), "'" | "’"))?;
        said.one_of(
            i + 1,
            &[
                "d like to know",
                "d like to ask",
                "d like",
                "d love to know",
                "m looking for",
            ],
        )
    };
    let told = said.one_of(
        0,
        &[
            "according to the report",
            "according to the article",
            "according to the news",
            "according to this report",
            "according to this article",
            "in the report",
            "in the article",
        ],
    );
    let comma = |at: usize| {
        said.tokens
            .get(at)
            .filter(|t| matches!(t.key.as_str(), "," | "!"))
            .map(|_| at + 1)
    };
    let opened = told.and_then(comma);
    let from = opened.unwrap_or(0);
    let Some(to) = said.one_of(from, &ASKS).or_else(short) else {
        return opened.filter(|to| to + 1 < said.end()).map(|to| said.with(0, to, ""));
    };
    let to = said
        .one_of(to, &["for", "about"])
        .filter(|_| said.phrase(to, "for how many").is_none())
        .unwrap_or(to);
    let to = said.one_of(to, &["the exact", "the", "a"]).unwrap_or(to);
    (to + 1 < said.end()).then(|| said.with(0, to, "").trim_end_matches([',', ' ']).to_string())
}
