//! What a question ends with and leaves open: "… là?", "… vậy ad".

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: <câu hỏi> vậy ad, cảm ơn",
        courteous_end,
        &[
            ("Xã nào dẫn đầu vậy ad?", "Xã nào dẫn đầu?"),
            ("quan tay ho co may phuong nhe ad", "quan tay ho co may phuong"),
            ("Xã có mấy hội viên vậy bạn", "Xã có mấy hội viên"),
            ("Ai được khen hả bạn, mình cần gấp?", "Ai được khen?"),
            ("ten phong trao la gi vay a", "ten phong trao la gi"),
            ("Quận có mấy phường? Cảm ơn ạ.", "Quận có mấy phường?"),
            ("xa nao dan dau, cho minh biet voi", "xa nao dan dau"),
        ],
        &[
            "Xã nào được nâng vị thế?",
            "Ad",
            "khen may tap the",
            "Hội đã làm gì với hộ nghèo cần giúp",
            "Ai gửi thư cảm ơn?",
            "to nao duoc thanh nien khen nha",
            "phuong cap bao nhieu the",
            "to co bao nhieu ho",
        ],
    ),
    rule(
        "reworded: … là chi",
        of_the_south,
        &[
            ("Phong trào của xã tên là chi?", "Phong trào của xã tên là gì?"),
            (
                "Con ông Khoát tên chi, học lớp mấy?",
                "Con ông Khoát tên gì, học lớp mấy?",
            ),
        ],
        &["Thu chi của xã là bao nhiêu?", "Bí thư chi bộ tên gì?", "xa co may chi"],
    ),
    rule(
        "reworded: … là người nào",
        which_person,
        &[
            ("Cụm trưởng cụm 6 là người nào?", "Cụm trưởng cụm 6 là ai?"),
            ("bi thu xa la dong chi nao", "bi thu xa là ai"),
        ],
        &["Người nào được khen?", "Quà là của người nào?"],
    ),
    rule(
        "reworded: <ai, cái gì> … là?",
        open_end,
        &[
            ("Đơn vị đứng đầu cụm 6 là?", "Đơn vị đứng đầu cụm 6 là đơn vị nào"),
            ("Người trao cờ cho xã là?", "Người trao cờ cho xã là ai"),
            ("Chủ đề thi đua năm 2021 là:", "Chủ đề thi đua năm 2021 là gì"),
        ],
        &["Đơn vị đứng đầu cụm 6 là đơn vị nào?", "là?", "Trường Tiểu học Xuân La"],
    ),
];

/// What only ends a question, said to somebody.
const PARTICLES: [&str; 14] = [
    "vậy",
    "thế",
    "ạ",
    "nhé",
    "nhỉ",
    "nha",
    "hả",
    "với",
    "đấy",
    "a",
    "vậy ạ",
    "thế ạ",
    "thế nhỉ",
    "vậy nhỉ",
];
const CALLED: [&str; 12] = [
    "ad",
    "admin",
    "bot",
    "bạn",
    "em",
    "anh",
    "chị",
    "anh chị",
    "cả nhà",
    "mọi người",
    "các bạn",
    "bác",
];
/// Thanks, haste and "please", where a sign or a particle stands before them.
const COURTEOUS: [&str; 24] = [
    "cảm ơn",
    "xin cảm ơn",
    "em cảm ơn",
    "mình cảm ơn",
    "tôi cảm ơn",
    "cảm ơn nhiều",
    "cám ơn",
    "trân trọng cảm ơn",
    "trân trọng",
    "tks",
    "thanks",
    "thank you",
    "mình cần gấp",
    "em cần gấp",
    "tôi cần gấp",
    "cần gấp",
    "đang cần gấp",
    "gấp",
    "cho mình biết",
    "cho em biết",
    "cho tôi biết",
    "giúp mình",
    "giúp em",
    "giúp tôi",
];

/// "… vậy ạ", "… hả bạn, mình cần gấp", "…? Cảm ơn ad."
fn courteous_end(said: &Said) -> Option<String> {
    let all = said.end();
    let mut end = all;
    while let Some(at) = last_run(said, end) {
        end = at;
    }
    // The question keeps its mark.
    let mark = if said.tokens[end..].iter().any(|t| t.key == "?") {
        "?"
    } else {
        ""
    };
    (end < all && end > 1).then(|| format!("{}{mark}", said.words(0, end)))
}

/// Where the last run of courteous words before `end` begins; none where the words belong to the question.
fn last_run(said: &Said, end: usize) -> Option<usize> {
    let is = |at: usize| !said.tokens[at].is_word() && !said.tokens[at].key.starts_with(|c: char| c.is_ascii_digit());
    if end > 0 && !said.tokens[end - 1].key.starts_with(['"', '”', '’', ')', '%']) && is(end - 1) && end < said.end()
    {
        return Some(end - 1);
    }
    let run = |list: &[&str]| {
        (1..=4).rev().find_map(|n| {
            let at = end.checked_sub(n)?;
            (said.one_of(at, list) == Some(end)).then_some(at)
        })
    };
    let ends_before = |at: usize| {
        let sign = at.checked_sub(1).is_some_and(&is);
        let particle = at > 0 && PARTICLES.iter().any(|p| said.tokens[at - 1].key == *p);
        sign || particle || asking(said, at)
    };
    if let Some(at) = run(&COURTEOUS).filter(|at| ends_before(*at)) {
        return Some(at);
    }
    if let Some(at) = run(&CALLED) {
        let particle = at > 0 && PARTICLES.iter().any(|p| said.tokens[at - 1].can_mean(p));
        let typed = ["ad", "admin", "bot"].contains(&said.tokens[at].key.as_str());
        if at > 0 && (particle || typed || is(at - 1)) {
            return Some(at);
        }
    }
    // A particle with its mark can be nothing else; "thế", "với" and words without marks only behind what asks.
    let at = run(&PARTICLES)?;
    let sure = ["ạ", "vậy", "nhé", "nhỉ", "hả"].contains(&said.tokens[at].key.as_str());
    let please =
        run(&["cho mình biết với", "cho em biết với", "giúp mình với", "giúp em với"]).filter(|at| ends_before(*at));
    if please.is_some() {
        return please;
    }
    let behind = said
        .tokens
        .get(end)
        .is_some_and(|t| PARTICLES.iter().chain(&CALLED).any(|p| t.can_mean(p)));
    let loose = ["nhé", "nhỉ", "ạ"].iter().any(|p| said.tokens[at].can_mean(p)) && behind;
    // "may nha" counts houses, "bao nhieu the" cards.
    let counts = |n: usize, words: &[&str]| at.checked_sub(n).and_then(|from| said.one_of(from, words)) == Some(at);
    let noun = ["nha", "the", "voi", "ha", "day"].contains(&said.tokens[at].key.as_str());
    let counted = end - at == 1 && (counts(1, &["mấy"]) || noun && counts(2, &["bao nhiêu"]));
    (at > 0 && (sure || loose || asking(said, at) && !counted)).then_some(at)
}

/// Whether the words before `at` ask: "… bao nhiêu", "… là gì".
fn asking(said: &Said, at: usize) -> bool {
    const ASKING: [&str; 10] = [
        "bao nhiêu",
        "gì",
        "nào",
        "ai",
        "đâu",
        "bao giờ",
        "sao",
        "không",
        "bao lâu",
        "mấy",
    ];
    (1..=2).any(|n| {
        at.checked_sub(n)
            .is_some_and(|from| said.one_of(from, &ASKING) == Some(at))
    })
}

/// "tên là chi", "được tặng chi": in the south "gì" is said so.
fn of_the_south(said: &Said) -> Option<String> {
    const BEFORE: [&str; 8] = ["là", "tên", "làm", "tặng", "thưởng", "nhận", "việc", "cái"];
    let at = (1..said.tokens.len()).find(|at| {
        let ends = said.tokens.get(at + 1).is_none_or(|t| !t.is_word());
        said.tokens[*at].key == "chi" && ends && BEFORE.iter().any(|word| said.tokens[at - 1].can_mean(word))
    })?;
    Some(said.with(at, at + 1, "gì"))
}

/// "… là người nào?"
fn which_person(said: &Said) -> Option<String> {
    const WHO: [&str; 6] = [
        "là người nào",
        "là vị nào",
        "là đồng chí nào",
        "là nhân vật nào",
        "là cán bộ nào",
        "là những người nào",
    ];
    let end = said.end();
    let at = (1..end).find(|at| said.one_of(*at, &WHO) == Some(end))?;
    Some(said.with(at, end, "là ai"))
}

fn open_end(said: &Said) -> Option<String> {
    let end = said.end();
    let last = end.checked_sub(1).filter(|at| *at > 1)?;
    // "Trường Tiểu học Xuân La" ends with a name.
    if said.tokens[last].key != "là" {
        return None;
    }
    const PEOPLE: [&str; 9] = [
        "người",
        "ai",
        "ông",
        "bà",
        "đồng chí",
        "tác giả",
        "chủ nhân",
        "chủ tịch",
        "bí thư",
    ];
    const UNITS: [&str; 6] = ["đơn vị", "tập thể", "địa phương", "trường", "cơ quan", "nơi"];
    let tail = match () {
        () if said.one_of(0, &UNITS).is_some() => "đơn vị nào",
        () if said.one_of(0, &PEOPLE).is_some() => "ai",
        () => "gì",
    };
    Some(format!("{} {tail}", said.words(0, end)))
}
