//! Whether an award was given, is only proposed or planned, was taken back, or is told as history; and what it was for.

use super::Status;
use super::line::Line;
use crate::fact::times::NOW;

/// The status of what the verb at `verb` says of the award that ends at `end`.
pub(super) fn of(line: &Line, verb: usize, end: usize) -> Status {
    let (segment, _) = line.segment(verb);
    let near = |back: usize, words: &[&str]| {
        (verb.saturating_sub(back).max(segment)..verb).any(|i| !line.quoted[i] && line.starts(i, words).is_some())
    };
    let within = |words: &[&str]| (verb..end).any(|i| !line.quoted[i] && line.starts(i, words).is_some());
    const TAKEN: &[&str] = &["thu hồi", "tước", "hủy", "huỷ", "tịch thu"];
    let (_, stop) = line.segment(verb);
    // "bị thu hồi", "vừa bị đề nghị huỷ bỏ"
    let undone = (end..stop)
        .filter(|i| line.is(*i, "bị") && !line.quoted[*i])
        .find_map(|i| (i + 1..stop.min(i + 4)).find(|t| line.starts(*t, TAKEN).is_some()));
    if near(16, TAKEN) || within(TAKEN) || undone.is_some() {
        const ASKED: &[&str] = &["kiến nghị", "đề nghị", "đề xuất", "xem xét", "yêu cầu"];
        let asked = (0..undone.unwrap_or(end)).any(|i| line.starts(i, ASKED).is_some() && !line.quoted[i]);
        return if asked {
            Status::RevocationAsked
        } else {
            Status::Revoked
        };
    }
    // "đã lập hồ sơ đề nghị truy tặng anh …": nothing is given yet.
    if near(2, &["đề nghị", "đề xuất", "trình"]) && within(&["truy tặng", "truy phong"]) {
        return Status::Proposed;
    }
    if within(&["truy tặng", "truy phong"]) || near(3, &["truy tặng"]) {
        return Status::Posthumous;
    }
    const NOT: &[&str] = &[
        "không trao",
        "không tặng",
        "không phong",
        "không công nhận",
        "không khen",
        "chưa trao",
    ];
    if near(3, &["không", "chưa", "chẳng"]) || within(NOT) || near(12, &["không đủ điều kiện", "chưa đủ điều kiện"])
    {
        return Status::Refused;
    }
    if near(14, PROPOSED) || within(PROPOSED) || introduced(line, segment, PROPOSED) {
        return Status::Proposed;
    }
    const PLANNED: &[&str] = &[
        "sẽ",
        "dự kiến",
        "chuẩn bị",
        "phấn đấu",
        "đăng ký",
        "quyết tâm",
        "mục tiêu",
        "sắp",
    ];
    // "98 hộ đăng ký, 61 hộ được công nhận": others only want to be.
    let others = (verb.saturating_sub(8).max(segment)..verb).any(|i| {
        line.starts(i, &["đăng ký"])
            .is_some_and(|end| line.words.sign(end) == ",")
    });
    if near(8, PLANNED) && !others {
        return Status::Planned;
    }
    const EARLIER: &[&str] = &[
        "từng",
        "những năm qua",
        "nhiều năm qua",
        "thời gian qua",
        "năm qua",
        "nhiều năm liền",
        "nhiều năm liên tục",
        "trước đó",
        "trước đây",
        "các năm trước",
        "những năm trước",
        "previously",
    ];
    // "từng là …, lần này được tặng", "ghi nhận thành tích thời gian qua, đồng thời chúc mừng quận được tặng": the last of
    // the two is told.
    let turns = |i: &usize| line.starts(*i, &NOW).is_some() || line.starts(*i, &["đồng thời", "chúc mừng"]).is_some();
    let since = (0..verb).rev().find(turns).unwrap_or(0);
    if (since..verb).any(|i| !line.quoted[i] && line.starts(i, EARLIER).is_some()) || within(&["từng"]) {
        return Status::Earlier;
    }
    Status::Given
}

/// "Số đơn vị đề nghị xét gồm: 69 đơn vị …; 5 đơn vị …": what the words before the colon say holds for the whole list.
fn introduced(line: &Line, segment: usize, words: &[&str]) -> bool {
    let colon = (0..line.words.tokens.len()).find(|i| line.words.sign(*i) == ":" && !line.quoted[*i]);
    colon.is_some_and(|colon| (colon <= segment || segment == 0) && (0..colon).any(|i| line.starts(i, words).is_some()))
}

/// Whether a sentence that introduces a list only proposes what the list holds.
pub(super) fn proposes(line: &Line) -> bool {
    (0..line.words.tokens.len()).any(|i| !line.quoted[i] && line.starts(i, PROPOSED).is_some())
}

const PROPOSED: &[&str] = &[
    "đề nghị",
    "trình chủ tịch nước",
    "trình thủ tướng",
    "trình thành phố",
    "trình trung ương",
    "trình các cấp",
    "đề xuất",
    "kiến nghị",
    "xét tặng",
    "xét khen",
    "xem xét",
    "bình xét",
    "giới thiệu để",
    "để trình",
    "tờ trình",
    "trình tp",
    "trình tặng",
    "trình khen",
    "để trình tặng",
    "trình chính phủ",
    "nhất trí trình",
    "thống nhất trình",
    "hồ sơ trình",
    "đề nghị danh hiệu",
    "bàn việc",
    "hiệp y",
    "đồng tình khen",
    "ủng hộ việc khen",
    "đề nghị xét",
];

/// Whether the sentence speaks of rules rather than of what happened.
pub(super) fn is_law(line: &Line) -> bool {
    const LAW: &[&str] = &[
        "nếu",
        "dự thảo",
        "mức thưởng",
        "mức khen thưởng",
        "mức khen",
        "thì được",
        "hình thức khen thưởng",
        "đối tượng được",
        "trở lên sẽ",
        "trừ trường hợp",
    ];
    // "tiền thưởng (nếu có)" says nothing of a rule.
    let in_brackets = |i: usize| line.is(i, "nếu") && line.words.sign(i + 2) == ")";
    (0..line.words.tokens.len()).any(|i| line.starts(i, LAW).is_some() && !in_brackets(i))
}

/// Whether the sentence names rules: what it says is of somebody only where they are named.
pub(super) fn speaks_of_rules(line: &Line) -> bool {
    const RULES: &[&str] = &["tiêu chuẩn", "nghị định", "theo quy định", "thông tư", "thẩm quyền"];
    (0..line.words.tokens.len()).any(|i| line.starts(i, RULES).is_some())
}

/// Whether a status leaves the award with somebody, or on its way to them.
pub(super) fn gives(status: Status) -> bool {
    !matches!(status, Status::Revoked | Status::RevocationAsked | Status::Refused)
}

/// "vì có nhiều nỗ lực …", "do đã …", "có thành tích …" from token `from` on: what for.
pub(super) fn reason(line: &Line, from: usize, to: usize) -> Option<String> {
    const CAUSES: &[&str] = &["vì đã", "do đã", "vì", "do có", "do", "nhờ", "for"];
    const DEEDS: &[&str] = &[
        "đã có thành tích",
        "có thành tích",
        "đã có nhiều",
        "có nhiều",
        "đạt thành tích",
        "lập thành tích",
        "có công",
        "đã đạt thành tích",
        "tham gia tích cực",
        "đã có",
        "về thành tích",
    ];
    let closing = |i: usize| line.words.sign(i) == "\"" && line.words.sign(i + 1) == ",";
    let stop = |i: usize| (matches!(line.words.sign(i), ";" | "|" | ")") || closing(i)) && !line.quoted[i];
    let at = (from..to.min(from + 9)).take_while(|i| !stop(*i)).find_map(|i| {
        // "biệt danh do già làng đặt", "do Chủ tịch nước tặng"
        let named = (i..i + 7).any(|t| line.starts(t, &["đặt", "trao", "tặng", "phong"]).is_some());
        let cause = line
            .starts(i, CAUSES)
            .filter(|_| !(line.is(i, "do") && named))
            .filter(|end| !line.is(*end, "chủ") && !line.is(*end, "đó"));
        cause.or_else(|| line.starts(i, DEEDS).map(|_| i))
    })?;
    let end = (at..to).find(|i| stop(*i) || line.award_at(*i).is_some()).unwrap_or(to);
    let text = line.str(at, end);
    (text.split(' ').count() >= 2).then(|| text.to_string())
}
