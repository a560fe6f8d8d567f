//! What a question ends with and leaves open: "… là?", "… vậy ad".

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: <câu hỏi> vậy ad",
        address,
        &[
            ("Xã nào dẫn đầu vậy ad?", "Xã nào dẫn đầu vậy"),
            ("quan tay ho co may phuong nhe ad", "quan tay ho co may phuong nhe"),
            ("Xã có mấy hội viên vậy bạn", "Xã có mấy hội viên vậy"),
        ],
        &["Xã nào dẫn đầu vậy?", "Ad"],
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

fn address(said: &Said) -> Option<String> {
    let end = said.end();
    let last = said.tokens.get(end.checked_sub(1)?)?;
    if end <= 3 {
        return None;
    }
    // "vậy bạn", "thế ạ": a friend who is called stands behind a particle.
    let particle = said.one_of(end - 2, &["vậy", "thế", "ạ", "nhé", "nhỉ", "hả", "với"]) == Some(end - 1);
    let friend = particle && said.one_of(end - 1, &["bạn", "em", "anh", "chị"]).is_some();
    let called = ["ad", "admin"].contains(&last.key.as_str()) || friend;
    called.then(|| said.words(0, end - 1).to_string())
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
