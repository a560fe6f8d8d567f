//! Who may be commended without an award's name: a person, a body, or people told of by what they are and did.

use super::line::Line;
use super::object;
use super::subject::{is_name, is_person};
use crate::entity::Value;
use crate::entity::quantity::Amount;

/// Nouns before a person's name, or that name a body by themselves.
pub(super) const HEADS: &[&str] = &[
    "tài xế",
    "lái xe",
    "ban chuyên án",
    "tổ công tác",
    "nam sinh",
    "nữ sinh",
    "huấn luyện viên",
    "hlv",
    "đội tuyển",
    "công nhân",
    "nhân viên",
    "kíp",
    "cô giáo",
    "thầy giáo",
];

/// One or a few people a headline tells of without their names.
const SOMEBODY: &[&str] = &[
    "thanh niên",
    "nam thanh niên",
    "cậu bé",
    "cô bé",
    "bé trai",
    "bé gái",
    "nam sinh",
    "nữ sinh",
    "cậu học trò",
    "chàng trai",
    "cô gái",
    "người đàn ông",
    "người phụ nữ",
    "tài xế",
    "lái xe",
    "phụ xe",
    "bảo vệ",
    "cô giáo",
    "thầy giáo",
    "lão nông",
    "ngư dân",
    "nhân viên",
    "phi công",
    "thuyền trưởng",
    "cụ ông",
    "cụ bà",
];

/// Nouns of a trade: "các cô giáo".
const TRADES: &[&str] = &[
    "cô giáo",
    "thầy giáo",
    "giáo viên",
    "học sinh",
    "sinh viên",
    "chiến sĩ",
    "chiến sỹ",
    "cán bộ",
    "công nhân",
    "bác sĩ",
    "tuyển thủ",
    "cầu thủ",
    "vận động viên",
    "tài xế",
    "ngư dân",
    "thuyền viên",
];

/// Nouns that say little: who is meant is told by what they did or where they belong.
const GROUPS: &[&str] = &[
    "tập thể",
    "cá nhân",
    "đơn vị",
    "lực lượng",
    "thành viên",
    "người",
    "người dân",
    "em",
    "cháu",
    "hộ",
    "hộ dân",
    "gia đình",
    "cán bộ",
    "chiến sĩ",
    "chiến sỹ",
    "trinh sát",
    "phóng viên",
    "công an",
    "cảnh sát",
];

const SEVERAL: &[&str] = &["các", "những", "nhiều", "nhóm", "một số"];

/// What people did for which they are commended; "có thành tích" says nothing of them.
const DEEDS: &[&str] = &[
    "tham gia",
    "cứu",
    "cứu hộ",
    "giải cứu",
    "phá án",
    "khám phá",
    "triệt phá",
    "bắt",
    "bắt giữ",
    "truy bắt",
    "khống chế",
    "trúng tuyển",
    "đỡ đẻ",
    "đoạt",
    "phát hiện",
    "trả lại",
    "nhặt được",
    "hạ cánh",
    "chữa cháy",
    "dập lửa",
    "bàn giao",
    "cung cấp",
    "tố giác",
    "hướng dẫn",
    "giảng dạy",
    "trên tàu",
];

/// Words that end what is said of people.
const CLOSES: &[&str] = &[
    "sáng",
    "trưa",
    "chiều",
    "tối",
    "liên quan",
    "với",
    "vì",
    "do",
    "nhờ",
    "để",
    "nhằm",
    "tại",
    "vào",
    "theo",
    "khi",
    "sau",
    "ngay",
    "sẽ",
    "bị",
    "được",
    "đã",
    "vừa",
    "cũng",
    "đều",
    "đạt",
    "có",
    "về",
    "trước",
    "là",
    "bằng",
    "trong",
    "mỗi",
    "số tiền",
    "trực tiếp",
    "hôm",
    "ngày",
    "sáng",
    "chiều",
    "nhân dịp",
];

/// Words of rules, habits and wishes: nobody in particular is commended.
const GENERAL: &[&str] = &[
    "cần",
    "phải",
    "nên",
    "nhằm",
    "để",
    "chú trọng",
    "quan tâm",
    "hằng năm",
    "hàng năm",
    "mỗi năm",
    "công tác",
    "mục tiêu",
    "có thể",
    "quy định",
    "quy chế",
    "cơ chế",
    "chế độ",
    "chính sách",
    "tiêu chí",
    "đề cao",
    "tăng cường",
    "đẩy mạnh",
    "thường xuyên",
    "luôn",
    "làm tốt",
    "nguyên tắc",
    "mỗi khi",
    "không",
    "chưa",
    "bổ sung",
    "yêu cầu",
    "hoặc",
    "hay",
    "mỗi",
    "mức",
];

/// Whether what stands in `from..to` speaks of commending as such.
pub(super) fn is_general(line: &Line, from: usize, to: usize) -> bool {
    let asks = line.words.tokens.last().is_some_and(|t| t.key == "?");
    asks || (from..to).any(|t| !line.quoted[t] && line.starts(t, GENERAL).is_some())
}

/// "các cô giáo", "Thảo Cầm Viên Sài Gòn": people of a trade, or a name no finder knows.
pub(super) fn is_described(line: &Line, at: usize) -> bool {
    let trade = line
        .starts(at, &["các", "những", "nhóm"])
        .is_some_and(|noun| line.starts(noun, TRADES).is_some());
    let capital = |t: usize| line.words.tokens.get(t).is_some_and(|t| t.capital && t.is_word());
    trade || (at..at + 3).all(capital)
}

/// "khen thưởng anh 2 triệu đồng": somebody named before, and the money; "khen thưởng cho hai ông".
pub(super) fn is_pronoun(line: &Line, at: usize) -> bool {
    let address = line.starts(at, &["anh", "chị", "ông", "bà", "em", "cô"]);
    address.is_some_and(|next| line.holds(next, next + 1, is_money)) || two(line, at).is_some()
}

/// "hai ông", "ba chị": so many persons by their address, and the token after.
pub(super) fn two(line: &Line, at: usize) -> Option<usize> {
    const ADDRESSES: &[&str] = &["ông", "bà", "anh", "chị", "em", "cô", "cụ", "cụ ông", "cụ bà"];
    let number = line.starts(at, &["hai", "ba", "bốn"])?;
    line.starts(number, ADDRESSES)
}

pub(super) fn is_money(value: &Value) -> bool {
    matches!(value, Value::Quantity(q) if q.amount == Amount::Money)
}

/// The people told of from token `at` on, and the token after: "nhiều đơn vị của Công an thành phố", "các em trúng tuyển
/// đại học", "cán bộ chiến sĩ Công an quận".
pub(super) fn people(line: &Line, at: usize, to: usize) -> Option<(usize, usize)> {
    let several = line.starts(at, SEVERAL);
    let noun = several.unwrap_or(at);
    let named_alone = ["cán bộ chiến sĩ", "cán bộ", "thành viên", "chiến sĩ", "chiến sỹ"];
    let head = line.starts(noun, GROUPS).or_else(|| line.starts(noun, TRADES))?;
    if several.is_none() && line.starts(noun, &named_alone).is_none() {
        return None;
    }
    let end = told_until(line, head, to);
    let named = line.holds(head, end, is_name) && several.is_none() || belongs(line, head, end);
    (named || does(line, head, end)).then_some((at, end))
}

/// Whether people are told of by something they did.
pub(super) fn does(line: &Line, from: usize, to: usize) -> bool {
    (from..to).any(|t| line.starts(t, DEEDS).is_some())
}

/// "đơn vị của Công an thành phố", "cán bộ chiến sĩ Công an quận": a body they belong to follows.
fn belongs(line: &Line, from: usize, to: usize) -> bool {
    (from..to.min(from + 4)).any(|t| line.holds(t, t + 1, |v| matches!(v, Value::Organisation(_) | Value::Person(_))))
}

/// Where what is said of people ends.
pub(super) fn told_until(line: &Line, head: usize, to: usize) -> usize {
    let mut at = head;
    while at < to.min(head + 24) {
        if let Some((_, end)) = line.entity_at(at, |v| matches!(v, Value::Organisation(_))) {
            at = end.max(at + 1);
            continue;
        }
        let sign = line.words.tokens[at].kind == crate::text::token::TokenKind::Sign;
        let goes_on = line.words.sign(at) == ","
            && (line.starts(at + 1, GROUPS).is_some() || line.starts(at + 1, DEEDS).is_some());
        let money = line.holds(at, at + 1, is_money);
        // "đã tham gia cứu hộ": the deed is part of who they are.
        let ground = line.is(at, "bằng") && line.is(at - 1, "mặt");
        let did = ["đã", "vừa"].iter().any(|w| line.is(at, w)) && line.starts(at + 1, DEEDS).is_some()
            // "bắt được hai nghi can"
            || line.is(at, "được") && line.starts(at - 1, DEEDS) == Some(at);
        if (sign && !goes_on) || money || (line.starts(at, CLOSES).is_some() && !did && !ground) {
            break;
        }
        at += 1;
    }
    at.min(to)
}

/// Whoever a headline or a caption begins with: "Thanh niên cứu hai nữ sinh | được khen thưởng"; in running text "đã",
/// "vừa", "cũng" must say that it was done.
pub(super) fn headed(line: &Line, from: usize, marker: usize) -> Option<usize> {
    let from = super::subject::after_colon(line, from, marker);
    let numbered = line.starts(from, &["hai", "ba", "bốn", "một"]).unwrap_or(from);
    let somebody = line.starts(numbered, SOMEBODY)?;
    let done = (marker.saturating_sub(2)..marker).any(|t| ["đã", "vừa", "cũng"].iter().any(|w| line.is(t, w)));
    let closed = line.words.tokens.last().is_some_and(|t| t.key == ".");
    let plain = marker - from <= 20 && !(from..marker).any(|t| matches!(line.words.sign(t), "," | ";" | "(" | "?"));
    let goes_on = somebody < marker;
    (plain && (done || !closed) && (goes_on || done)).then_some(from)
}

/// "các tập thể, cá nhân tham gia điều tra | đã được khen thưởng": where those told of by their deed begin.
pub(super) fn group(line: &Line, from: usize, marker: usize) -> Option<usize> {
    let done = marker > from && ["đã", "vừa", "đều"].iter().any(|w| line.is(marker - 1, w));
    let opens = |t: usize| t == from || matches!(line.words.sign(t - 1), "," | ":");
    let start = (from..marker).find(|t| {
        let noun = line.starts(*t, SEVERAL);
        opens(*t) && noun.is_some_and(|noun| line.starts(noun, GROUPS).is_some())
    })?;
    (done && marker - start <= 24 && does(line, start, marker)).then_some(start)
}

/// Nouns of what somebody did: "hành động dũng cảm của hai nhân viên", "việc làm tử tế của chị".
const ACTS: &[&str] = &[
    "hành động",
    "việc làm",
    "nghĩa cử",
    "tinh thần dũng cảm",
    "lòng dũng cảm",
    "sự dũng cảm",
];

/// Whose deed it is that is commended from token `at` on: where their name begins.
pub(super) fn whose_deed(line: &Line, at: usize, to: usize) -> Option<usize> {
    let act = line.starts(at, ACTS)?;
    let whose = (act..to.min(act + 7)).find(|t| line.is(*t, "của"))? + 1;
    let known = line.count_at(whose).is_some()
        || line.holds(whose, whose + 1, |v| {
            matches!(v, Value::Person(_) | Value::Organisation(_))
        })
        || line.starts(whose, HEADS).is_some()
        || two(line, whose).is_some()
        || line.holds(whose, (whose + 2).min(to), is_person);
    known.then_some(whose)
}

/// "TS.BS Lê Thị Na": the token after the degrees before a name.
pub(super) fn degrees(line: &Line, at: usize) -> Option<usize> {
    const DEGREES: [&str; 8] = ["ts", "bs", "gs", "pgs", "ths", "tskh", "ds", "ks"];
    let degree = |t: usize| DEGREES.iter().any(|d| line.is(t, d)) || line.words.sign(t) == ".";
    let end = (at..at + 8).find(|t| !degree(*t))?;
    (end > at && line.words.sign(at) != ".").then_some(end)
}

/// "ba cô giáo": so many people of a trade.
pub(super) fn counted_people(line: &Line, at: usize) -> bool {
    let number = line.starts(at, &["hai", "ba", "bốn", "năm"]);
    number.is_some_and(|noun| line.starts(noun, SOMEBODY).is_some() || line.starts(noun, TRADES).is_some())
}

/// Whether a person or a body is named at token `at`.
pub(super) fn is_named(line: &Line, at: usize) -> bool {
    let headed = line
        .starts(at, HEADS)
        .or_else(|| two(line, at))
        .or_else(|| degrees(line, at))
        .unwrap_or(at);
    line.holds(at, headed + 1, is_person)
        || line.holds(at, at + 1, |v| matches!(v, Value::Organisation(_)))
        || line
            .starts(at, &["ban chuyên án", "đội tuyển", "tổ công tác", "nhà vô địch"])
            .is_some()
        || !object::counts(line, at, line.words.tokens.len()).is_empty()
}

/// Whether the clause may end before token `at`: "<somebody> được khen thưởng vì …".
pub(super) fn closes(line: &Line, at: usize) -> bool {
    const OPENS_ANOTHER: &[&str] = &[
        "vì",
        "do",
        "sau",
        "với",
        "kịp thời",
        "đột xuất",
        "năm",
        "về",
        "khi",
        "tại",
        "trước",
        "cùng",
        "ngay",
    ];
    line.words.tokens.get(at).is_none_or(|t| !t.is_word()) || line.starts(at, OPENS_ANOTHER).is_some()
}
