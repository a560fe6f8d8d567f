//! What a question ends with and leaves open: "… là?", "… vậy ad".

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: <câu hỏi> vậy ad",
        address,
        &[
            ("Xã nào dẫn đầu vậy ad?", "Xã nào dẫn đầu vậy"),
            ("quan tay ho co may phuong nhe ad", "quan tay ho co may phuong nhe"),
        ],
        &["Xã nào dẫn đầu vậy?", "Ad"],
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
    let called = ["ad", "admin"].contains(&last.key.as_str()) && end > 3;
    called.then(|| said.words(0, end - 1).to_string())
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
