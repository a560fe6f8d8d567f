//! "Trường dẫn đầu cuộc thi tên gì", "Cờ thi đua về tay trạm nào", "ai đang ngồi ghế chủ tịch": a unit is asked for by its
//! name or by what came to it, somebody by the office they are in.

use super::{Rewording, Said, UNITS, rule};

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: <đơn vị> <làm gì> tên gì",
        unit_called,
        &[
            (
                "Trường tiểu học dẫn đầu số bài ở Phú Lộc tên gì, tổng bao nhiêu bài?",
                "Trường tiểu học nào dẫn đầu số bài ở Phú Lộc, tổng bao nhiêu bài?",
            ),
            ("Xã được huyện tặng cờ tên là gì?", "Xã nào được huyện tặng cờ?"),
        ],
        &[
            "Trường ở xã Phú Lộc tên gì?",
            "Xã phát động phong trào tên gì?",
            "Trường nào dẫn đầu cuộc thi?",
        ],
    ),
    rule(
        "reworded: … về tay <đơn vị> nào",
        came_to,
        &[
            (
                "Cờ thi đua năm 2021 về tay những trạm nào?",
                "Cờ thi đua năm 2021 trao cho những trạm nào?",
            ),
            (
                "giai nhat hoi thi lot vao tay doi nao",
                "giai nhat hoi thi trao cho doi nao",
            ),
        ],
        &["Ông về tay không, vì sao?", "Giải nhất trao cho đội nào?"],
    ),
    rule(
        "reworded: … ngồi ghế <chức vụ>",
        in_office,
        &[
            (
                "Vị nào đang ngồi ghế chủ tịch xã Phú Lộc?",
                "Vị nào làm chủ tịch xã Phú Lộc?",
            ),
            (
                "nam 2016 xa nao giu vai cum pho cum 5",
                "nam 2016 xa nao làm cum pho cum 5",
            ),
        ],
        &["Ai giữ vai chính trong vở kịch?", "Hội trường có mấy ghế?"],
    ),
];

/// "Trường dẫn đầu … tên gì": which of its sort did so.
fn unit_called(said: &Said) -> Option<String> {
    const DOES: [&str; 12] = [
        "dẫn đầu",
        "đứng đầu",
        "được",
        "đạt",
        "đoạt",
        "giành",
        "nhận",
        "về nhất",
        "đăng cai",
        "tổ chức",
        "về đích",
        "xếp",
    ];
    let unit = said.one_of(0, &UNITS)?;
    said.one_of(unit, &DOES)?;
    let (at, to) = (unit..said.end()).find_map(|at| Some((at, said.one_of(at, &["tên là gì", "tên gì"])?)))?;
    // "Xã được tặng cờ mô hình tên gì?" asks for the name of something else.
    let other = said.one_of(at - 1, &["trào", "hình", "thi", "bộ", "án", "trình"]) == Some(at);
    (!other).then(|| Said::new(&said.with(at, to, "")).with(unit, unit, "nào"))
}

fn came_to(said: &Said) -> Option<String> {
    const CAME: [&str; 5] = ["về tay", "lọt vào tay", "rơi vào tay", "thuộc về tay", "vào tay"];
    (1..said.end()).find_map(|at| {
        let to = said.one_of(at, &CAME)?;
        let which = (to..said.end().min(to + 5)).any(|at| said.one_of(at, &["nào", "ai"]).is_some());
        which.then(|| said.with(at, to, "trao cho"))
    })
}

/// "đang ngồi ghế chủ tịch", "giữ vai cụm phó": who is in an office.
fn in_office(said: &Said) -> Option<String> {
    const IS: [&str; 12] = [
        "ngồi ghế",
        "giữ ghế",
        "nắm ghế",
        "giữ vai trò",
        "giữ vai",
        "đóng vai trò",
        "giữ cương vị",
        "ở cương vị",
        "giữ trọng trách",
        "giữ chân",
        "đảm đương chức",
        "nắm chức",
    ];
    const OFFICES: [&str; 18] = [
        "chủ tịch",
        "phó chủ tịch",
        "bí thư",
        "phó bí thư",
        "giám đốc",
        "phó giám đốc",
        "cụm trưởng",
        "cụm phó",
        "khối trưởng",
        "khối phó",
        "trưởng",
        "phó",
        "hiệu trưởng",
        "đội trưởng",
        "chỉ huy",
        "tổ trưởng",
        "chủ nhiệm",
        "chánh",
    ];
    (0..said.end()).find_map(|at| {
        let to = said.one_of(at, &IS)?;
        said.one_of(to, &OFFICES)?;
        let now = at
            .checked_sub(1)
            .filter(|before| said.phrase(*before, "đang") == Some(at));
        Some(said.with(now.unwrap_or(at), to, "làm"))
    })
}
