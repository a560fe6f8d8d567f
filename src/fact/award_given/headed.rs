//! Who a clause begins with, where all between the name and the verb says only more of them, and where a name ends.

use super::Recipient;
use super::line::Line;
use super::phrases::OPENERS;
use super::subject::{apposition, is_name, is_person, pieces, starts_adverbial, trimmed};
use crate::entity::Value;

/// "chị Kim Thị Na, công nhân sợi, được …", "Xã Xuân Canh là đơn vị dẫn đầu, hoàn thành trước hạn, được …": who the clause
/// begins with, where all between says only more of them.
pub(super) fn headed(line: &Line, before: &[(usize, usize)], verb: usize) -> Option<(usize, usize)> {
    let (at, (begin, stop)) = before
        .iter()
        .copied()
        .enumerate()
        .rev()
        .take(5)
        .find_map(|(at, (start, stop))| {
            let start = trimmed(line, start, stop);
            // "Lái tàu Lê Quý Đạo": a trade before the name.
            let trade = start + 1 < stop
                && line.starts(start, TRADES).is_some()
                && line.holds(start + 1, stop.min(start + 6), is_person)
                && line.entity_at(stop - 1, is_person).is_some();
            let named = start < stop && (line.holds(start, start + 1, is_name) || trade);
            let person = line.holds(start, start + 1, is_person) || trade;
            let unit = line.entity_at(start, |v| matches!(v, Value::Place(_) | Value::Organisation(_)));
            let whole = unit.is_some_and(|(s, _)| s == start) && at == 0;
            (named && (person || whole)).then_some((at, (start, stop)))
        })?;
    let trade = line.entity_at(begin, is_name).is_none();
    let name_end = line.entity_at(begin, is_name).map_or(stop, |(_, end)| end);
    let acts = line
        .verbs
        .iter()
        .any(|v| v.start >= name_end && v.end < verb && !["có", "là"].iter().any(|w| line.is(v.start, w)));
    let others = line.holds(name_end, verb, is_person);
    if acts || others || verb - begin > 45 {
        return None;
    }
    let person = line.holds(begin, begin + 1, is_person) || trade;
    let post = before
        .get(at + 1)
        .filter(|(from, to)| person && apposition(line, trimmed(line, *from, *to), *to));
    let end = described(line, begin, stop);
    Some((
        begin,
        post.map_or(if person { end } else { name_end.min(end) }, |(_, to)| *to),
    ))
}

/// Where the name ends and what it did begins: "Các tập thể | có thành tích xuất sắc".
pub(super) fn described(line: &Line, start: usize, end: usize) -> usize {
    let deeds = [
        "có thành tích",
        "đã có thành tích",
        "đạt thành tích",
        "có nhiều thành tích",
        "có nhiều đóng góp",
        "là",
        "năm nay",
        "đứng thứ",
        "xếp thứ",
        "xếp nhất",
        "về nhất",
        "đứng đầu",
        "dẫn đầu",
        "với số điểm",
        "với tổng",
        "với thành tích",
    ];
    let votes = |i: usize| {
        line.holds(
            i,
            i + 1,
            |v| matches!(v, Value::Quantity(q) if q.unit.starts_with("phiếu") || q.unit.starts_with("điểm")),
        )
    };
    // "Ban Chỉ huy Quân sự thị xã Sơn Tây | tổ chức lễ đón": what is held begins after a name.
    let holds = |i: usize| {
        let named = line.words.tokens[i - 1].capital || line.words.sign(i - 1) == ")";
        named && line.starts(i, HELD).is_some() && line.entity_at(i, is_name).is_none()
    };
    // "hai cán bộ là ông A và bà B": who they are.
    let named = |i: usize| line.is(i, "là") && line.holds(i + 1, i + 2, is_person);
    let plain = |i: usize| !line.quoted[i] && !line.words.tokens[i].capital && !named(i);
    let said = |i: usize| line.starts(i, &deeds).is_some() && plain(i);
    (start + 1..end)
        .find(|i| said(*i) || votes(*i) || holds(*i))
        .unwrap_or(end)
}

/// "Những tập thể … và cá nhân có thành tích xuất sắc trong phát hiện và xử lý …, … sẽ | được tặng": those told of by what
/// they did, at any length.
pub(super) fn told_at_length(line: &Line, from: usize, verb: usize) -> Option<(Vec<Recipient>, usize)> {
    const MANY: &[&str] = &["những", "các", "nhiều"];
    const WHO: &[&str] = &[
        "tập thể",
        "cá nhân",
        "đơn vị",
        "cán bộ",
        "địa phương",
        "gia đình",
        "cơ quan",
        "doanh nghiệp",
    ];
    const DEEDS: &[&str] = &[
        "có thành tích",
        "đạt thành tích",
        "đã có thành tích",
        "có nhiều",
        "có công",
    ];
    let begin = pieces(line, from, verb)
        .into_iter()
        .map(|(start, stop)| (line.starts(start, OPENERS).unwrap_or(start), stop))
        .find(|(start, _)| !starts_adverbial(line, *start) || line.starts(*start, MANY).is_some())?
        .0;
    let who = line.starts(begin, MANY)?;
    line.starts(who, WHO)?;
    let deeds = (who..verb.min(who + 16)).find(|t| line.starts(*t, DEEDS).is_some())?;
    let acts = line
        .verbs
        .iter()
        .any(|v| v.start > begin && v.start < verb && v.start != deeds && line.is(v.start, "được"));
    let short = verb - deeds <= 40 && !acts && !line.holds(begin, verb, is_person);
    short.then(|| {
        let name = line.str(begin, deeds).to_string();
        (vec![Recipient::Named { name }], begin)
    })
}

/// What somebody is, said before the name.
const TRADES: &[&str] = &[
    "lái tàu",
    "lái xe",
    "tài xế",
    "nữ",
    "nam sinh",
    "nguyên",
    "anh",
    "chị",
    "bác",
    "cựu",
    "thợ",
    "công nhân",
    "ngư dân",
    "nông dân",
    "y sĩ",
    "y tá",
    "điều dưỡng",
    "hộ sinh",
    "kỹ sư",
    "thuyền trưởng",
    "già làng",
    "trưởng thôn",
    "trưởng bản",
    "doanh nhân",
    "thương binh",
    "bệnh binh",
    "nghệ nhân",
    "nghệ sĩ",
    "nhân viên",
    "bảo vệ",
    "học sinh",
    "sinh viên",
    "giáo viên",
    "cán bộ",
    "chiến sĩ",
    "bác sĩ",
    "vận động viên",
    "thí sinh",
    "tác giả",
    "người lính",
    "thiếu úy",
    "trung úy",
    "thượng úy",
    "đại úy",
    "thiếu tá",
    "trung tá",
    "thượng tá",
    "đại tá",
    "binh nhất",
    "binh nhì",
    "hạ sĩ",
    "trung sĩ",
    "thượng sĩ",
];

/// What a body holds or does before it receives.
const HELD: &[&str] = &[
    "tổ chức",
    "long trọng",
    "kỷ niệm",
    "tổng kết",
    "sơ kết",
    "khai giảng",
    "họp mặt",
    "gặp mặt",
    "phát động",
    "trao",
    "khai mạc",
    "công bố",
    "được",
];

/// "ông A ở xã B | hiến 800 m2 đất", "Gia đình ông A | hiến đất nên": the token at which a person begins to act.
pub(super) fn acting(line: &Line, start: usize, end: usize) -> usize {
    let home = line.starts(start, &["gia đình", "hộ", "vợ chồng"]).unwrap_or(start);
    let person = line.entity_at(home, is_person).filter(|(from, _)| *from == home);
    let Some(mut at) = person.map(|(_, at)| at).or_else(|| pronoun(line, home)) else {
        return end;
    };
    if let Some(place) = line.starts(at, &["ở", "trú tại", "trú", "ngụ", "quê ở", "quê"]) {
        match line.entity_at(place, |v| matches!(v, Value::Place(_))) {
            Some((from, after)) if from == place => at = after,
            _ => return end,
        }
    }
    let acts = line.starts(at, ACTS).is_some() && at < end;
    if acts { at } else { end }
}

/// Verbs by which people do what they are commended for.
const ACTS: &[&str] = &[
    "hiến",
    "cứu",
    "nhặt",
    "đỡ",
    "giúp",
    "sinh",
    "ủng hộ",
    "góp",
    "đóng góp",
    "nung",
    "sáng chế",
    "chế tạo",
    "trồng",
    "nuôi",
    "vớt",
    "bắt",
    "truyền",
    "dạy",
    "xây",
    "mở",
    "làm",
    "nấu",
    "vượt",
    "tự",
    "vận động",
    "tặng",
    "trao",
    "đứng",
    "lao",
    "báo",
    "phát hiện",
    "trả",
    "nhường",
    "may",
    "thiết kế",
    "nghiên cứu",
    "tham gia",
    "phối hợp",
    "hoàn thành",
    "chạy",
    "bị thương",
    "khống chế",
    "chặn",
    "truy đuổi",
    "lặn",
    "nhảy",
    "kéo",
    "dập",
    "chở",
    "bế",
    "cõng",
    "dũng cảm",
    "gìn giữ",
    "chăm sóc",
    "viết",
    "sáng tác",
    "cải tiến",
    "đề xuất",
    "triệt phá",
    "triệt xóa",
    "quyên góp",
    "kêu gọi",
    "gắn bó",
    "sửa",
    "thu gom",
];

/// "cũng đội này xử lý 46 vụ cháy, cứu 19 người, | được tặng": who the row of deeds before the verb is told of.
pub(super) fn serial(line: &Line, pieces: &[(usize, usize)], verb: usize) -> Option<(usize, usize)> {
    let comma = verb > 0 && line.words.sign(verb - 1) == ",";
    let (start, stop) = pieces
        .iter()
        .map(|(start, stop)| (trimmed(line, *start, *stop), *stop))
        .find(|(start, stop)| start < stop && !starts_adverbial(line, *start))?;
    let end = whole_name(line, start)?.min(stop);
    // "… ở xã A | thì góp"
    let mut at = end;
    if let Some(place) = line.starts(at, &["ở", "trú", "ngụ", "quê"])
        && let Some((_, after)) = line.entity_at(place, |v| matches!(v, Value::Place(_)))
    {
        at = after;
    }
    at = line.starts(at, &["thì", "đã", "vừa", "cũng", "còn"]).unwrap_or(at);
    let acts = line.starts(at, ACTS).is_some() || line.verbs.iter().any(|v| v.start == at && !line.is(at, "được"));
    let others = line.holds(end, verb, is_person);
    (comma && (acts || line.starts(at, DEEDS).is_some()) && !others && verb - start <= 45).then_some((start, end))
}

const DEEDS: &[&str] = &[
    "xử lý",
    "phá",
    "triệt phá",
    "chữa",
    "khám",
    "điều tra",
    "giải quyết",
    "đạt",
    "có",
    "dẫn đầu",
    "đứng đầu",
];

/// The token after a name, a form of address or "đội này" that begins at `at`.
fn whole_name(line: &Line, at: usize) -> Option<usize> {
    if let Some((_, end)) = line.entity_at(at, is_name).filter(|(start, _)| *start == at) {
        return Some(end);
    }
    if let Some(noun) = line.starts(at, super::phrases::NOUNS)
        && let Some(after) = line.starts(noun, &["này", "ấy"])
    {
        return Some(after);
    }
    if let Some(trade) = line.starts(at, TRADES)
        && let Some((_, end)) = (trade..trade + 4).find_map(|t| line.entity_at(t, is_person))
    {
        return Some(end);
    }
    pronoun(line, at)
}

/// The token after a form of address that stands alone at `at`.
fn pronoun(line: &Line, at: usize) -> Option<usize> {
    const ALONE: &[&str] = &["ông", "bà", "anh", "chị", "cô", "thầy", "em", "cụ"];
    line.starts(at, ALONE)
        .filter(|end| line.words.tokens.get(*end).is_some_and(|t| t.is_word() && !t.capital))
}
