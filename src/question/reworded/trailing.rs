//! What a question ends with and leaves open: "… là?", "… là chi".

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[
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
