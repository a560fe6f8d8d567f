//! Whom praise is for, where it is told loosely: somebody named, a sort of people, or whose deed is praised.

use super::line::Line;
use super::phrases::NOUNS;
use super::{Recipient, object, spelled, subject, whom};
use crate::entity::Value;

pub(super) struct Object {
    pub recipients: Vec<Recipient>,
    /// The tokens they stand in.
    pub at: usize,
    pub end: usize,
    /// "các tập thể, cá nhân": nobody in particular.
    pub vague: bool,
}

/// Other verbs and adverbs between the verb and whom it is for.
const BETWEEN: &[&str] = &[
    "ngay",
    "đột xuất",
    "kịp thời",
    "nóng",
    "thêm",
    "riêng",
    "cho",
    "tới",
    "đến",
    "với",
    "đối với",
    "khen thưởng",
    "khen ngợi",
    "biểu dương",
    "tuyên dương",
    "vinh danh",
    "tôn vinh",
    "động viên",
    "chúc mừng",
    "cảm ơn",
    "chia sẻ",
    "thăm hỏi",
    "đánh giá cao",
    "ghi nhận",
    "trao thưởng",
    "và chúc mừng",
    "chúc",
];

/// What of somebody is praised.
const MATTERS: &[&str] = &[
    "tinh thần",
    "thành tích",
    "nỗ lực",
    "sự nỗ lực",
    "kết quả",
    "đóng góp",
    "sự đóng góp",
    "cố gắng",
    "sự cố gắng",
    "chiến công",
    "thành tựu",
    "thành quả",
    "thành công",
    "hành động",
    "việc làm",
    "nghĩa cử",
    "ý thức",
    "công lao",
    "nghiệp vụ",
    "sự dũng cảm",
    "lòng dũng cảm",
    "sự đoàn kết",
    "sự vào cuộc",
    "sự phối hợp",
    "sự quan tâm",
];

const SEVERAL: &[&str] = &[
    "các",
    "những",
    "nhiều",
    "một số",
    "toàn thể",
    "toàn bộ",
    "tất cả",
    "tất cả các",
    "hai",
    "ba",
    "bốn",
];

/// Nouns that alone name nobody in particular.
const VAGUE: &[&str] = &[
    "người dân",
    "chiến sĩ",
    "chiến sỹ",
    "nhân viên",
    "học sinh",
    "sinh viên",
    "công nhân",
    "giáo viên",
    "nông dân",
    "hội viên",
    "đảng viên",
    "tập thể",
    "cá nhân",
    "tổ chức",
    "đơn vị",
    "cán bộ",
    "người",
    "gia đình",
    "gương",
    "điển hình",
    "tấm gương",
    "gương điển hình",
    "điển hình tiên tiến",
    "địa phương",
    "doanh nghiệp",
];

/// Sorts of people beyond those that are given awards.
const PEOPLE: &[&str] = &[
    "gương",
    "tấm gương",
    "điển hình",
    "lực lượng",
    "chính quyền",
    "người dân",
    "bà con",
    "quân và dân",
    "quân dân",
    "toàn ngành",
    "toàn quân",
    "toàn đảng",
    "đội ngũ",
    "thế hệ",
    "tổ chức",
    "địa phương",
    "sinh viên",
    "cô giáo",
    "nông dân",
    "công nhân",
    "ngư dân",
    "kíp",
    "ban chuyên án",
    "tổ công tác",
    "hộ",
    "công an",
    "đoàn làm phim",
    "thanh niên",
    "tài xế",
    "phóng viên",
    "nghệ sĩ",
    "thành viên",
    "hội viên",
    "đoàn viên",
    "đội ngũ",
    "cụm thi đua",
    "khối thi đua",
    "viện kiểm sát",
    "cục",
    "tổng cục",
    "thư viện",
    "nữ nhân viên",
    "lão nông",
    "phi công",
    "cơ trưởng",
    "cơ phó",
    "tiếp viên",
    "bảo vệ",
    "nhóm",
    "tuyển",
    "đội tuyển",
    "chàng trai",
    "cô gái",
    "nhà khoa học",
    "nhà báo",
    "học trò",
    "thầy trò",
    "ban huấn luyện",
    "bà mẹ",
    "kiều bào",
    "đồng bào",
];

pub(super) fn object(line: &Line, from: usize, to: usize) -> Option<Object> {
    let mut at = from;
    while at < to.min(from + 9) {
        let joint = usize::from(line.words.sign(at) == "," || line.is(at, "và"));
        match line.starts(at + joint, BETWEEN) {
            Some(after) => at = after,
            None if joint == 1 && at > from => return None,
            None => break,
        }
    }
    if at >= to || line.words.sign(at) == "," || line.is(at, "và") {
        return None;
    }
    if let Some(start) = whose(line, at, to) {
        return named(line, start, to);
    }
    is_somebody(line, at).then(|| named(line, at, to)).flatten()
}

/// "những đóng góp | của Công an quận", "những kết quả mà | Cụm thi đua số 6 đã đạt được", "thành tích | cán bộ, chiến sĩ".
fn whose(line: &Line, at: usize, to: usize) -> Option<usize> {
    let noun = line.starts(at, &["những", "các", "nhiều"]).unwrap_or(at);
    let mut matter = line.starts(noun, MATTERS)?;
    if is_somebody(line, matter) {
        return Some(matter);
    }
    while matter < to.min(at + 50) {
        if (line.is(matter, "của") || line.is(matter, "mà")) && is_somebody(line, matter + 1) {
            return Some(matter + 1);
        }
        matter += 1;
    }
    None
}

/// Whether somebody begins at token `at`: named, or a noun of people or of a body.
fn is_somebody(line: &Line, at: usize) -> bool {
    let several = line.starts(at, SEVERAL).unwrap_or(at);
    let known = |t: usize| {
        line.starts(t, PEOPLE).is_some()
            || line.starts(t, NOUNS).is_some_and(|end| {
                !["các", "những", "nhiều", "đó", "its", "the", "mẹ"]
                    .iter()
                    .any(|w| line.is(end - 1, w))
            })
    };
    let name = |v: &Value| matches!(v, Value::Person(_) | Value::Organisation(_) | Value::Place(_));
    // "hành động dũng cảm của Tiernan"
    let owner = at > 0 && line.is(at - 1, "của") && line.words.tokens.get(at).is_some_and(|t| t.capital && t.is_word());
    let act = ["đoàn kết", "ban hành", "tổ chức", "hội nghị", "đội hình"];
    if line.starts(several, &act).is_some() && several == at {
        return false;
    }
    let friend = line.is(at, "bạn") && (at + 1..at + 3).all(|t| line.words.tokens.get(t).is_some_and(|t| t.capital));
    if line.award_at(at).is_some_and(|a| !line.is_label(a)) {
        return false;
    }
    let said = line.str(at, at + 1);
    let acronym = said.chars().filter(|c| c.is_alphabetic()).count() > 1 && !said.chars().any(char::is_lowercase);
    // "khen thưởng nữ phụ xe Lê Thị Na": what she is stands before her name.
    let titled = (at..at + 3).all(|t| line.words.tokens.get(t).is_some_and(|t| t.is_word()))
        && line.words.tokens.get(at + 2).is_some_and(|t| t.capital)
        && line.holds(at, at + 3, subject::is_person);
    titled || line.holds(at, at + 1, name) || known(several) || whom::is_named(line, at) || friend || owner || acronym
}

fn named(line: &Line, start: usize, to: usize) -> Option<Object> {
    // A list behind a colon: "các đơn vị: phòng A, phòng B".
    let head = line.starts(start, &["các đơn vị", "các tập thể", "các cá nhân", "các đồng chí"]);
    if let Some(colon) = head.filter(|t| line.words.sign(*t) == ":") {
        let (recipients, end) = spelled::listed(line, colon + 1, to);
        return (!recipients.is_empty()).then_some(Object {
            recipients,
            at: start,
            end,
            vague: false,
        });
    }
    let vague = is_vague(line, start, to) && !whom::does(line, start, to.min(start + 12));
    let told = whom::told_until(line, start, to);
    if whom::does(line, start + 1, told) && !line.holds(start, told, subject::is_person) && told - start <= 20 {
        let name = line.str(start, told).to_string();
        return Some(Object {
            recipients: vec![Recipient::Named { name }],
            at: start,
            end: told,
            vague: false,
        });
    }
    if let Some((from, end)) = whom::people(line, start, to) {
        let name = line.str(from, end).to_string();
        let vague = vague && !whom::does(line, from, end);
        return Some(Object {
            recipients: vec![Recipient::Named { name }],
            at: start,
            end,
            vague,
        });
    }
    // "đoàn phim và các diễn viên, ông A cho biết": people, and then who speaks of them.
    let group = !line.holds(start, start + 3, subject::is_person);
    let speaker = |t: usize| group && line.words.sign(t) == "," && line.holds(t + 1, t + 2, subject::is_person);
    let stop = (start + 1..to).find(|t| ends(line, *t) || speaker(*t)).unwrap_or(to);
    let (recipients, end) = object::recipients(line, start, stop);
    let sure = recipients.iter().all(|r| match r {
        Recipient::Named { name } => name.chars().count() < 140,
        Recipient::Counted { .. } => true,
    });
    (!recipients.is_empty() && sure).then_some(Object {
        recipients,
        at: start,
        end,
        vague,
    })
}

/// Words after which it is no longer said who they are.
fn ends(line: &Line, at: usize) -> bool {
    const ENDS: &[&str] = &[
        "đã",
        "vì",
        "do",
        "với",
        "đạt được",
        "đạt",
        "giành",
        "lập",
        "nói chung",
        "nói riêng",
        "sớm",
        "phá",
        "triệt phá",
        "bắt giữ",
        "cùng toàn thể",
        "tiếp tục",
        "thực hiện",
        "số tiền",
        "trực tiếp",
        "vừa",
        "qua",
    ];
    line.starts(at, ENDS).is_some() && line.entity_at(at, |v| matches!(v, Value::Organisation(_))).is_none()
}

/// Whether only sorts of people stand in `start..to`, without a word of who they are.
pub(super) fn is_vague(line: &Line, start: usize, to: usize) -> bool {
    let mut at = start;
    let mut sorts = false;
    while at < to {
        let joint = line.words.sign(at) == "," || line.is(at, "và");
        let sort = line.starts(at, VAGUE);
        sorts |= sort.is_some();
        match sort.or_else(|| line.starts(at, SEVERAL)) {
            Some(after) => at = after,
            None if joint => at += 1,
            None => break,
        }
    }
    let told = line.words.tokens.get(at).is_some_and(|t| t.is_word() && t.capital)
        || ["của", "thuộc", "tham gia", "ở", "toàn", "liên"]
            .iter()
            .any(|w| line.is(at, w));
    sorts && !told
}

/// Who stands before the passive, and the token that begins at.
pub(super) fn subject(line: &Line, segment: usize, marker: usize, headline: bool) -> Option<(Vec<Recipient>, usize)> {
    let end = subject::without_auxiliaries(line, segment, marker);
    let whole = |start: usize| {
        let name = line
            .str(start, subject::without_auxiliaries(line, start, end))
            .to_string();
        (vec![Recipient::Named { name }], start)
    };
    let begin = subject::after_colon(line, segment, marker);
    let plain = !(begin..end).any(|t| matches!(line.words.sign(t), "," | ";" | "?"));
    // A headline tells who they are by what they did: all of it is who is meant.
    let numbered = line
        .starts(begin, &["hai", "ba", "bốn", "năm", "một", "nhóm"])
        .is_some_and(|t| is_somebody(line, t));
    let capital = line.words.tokens[begin].capital && subject::is_somebody(line, begin, end) && end - begin <= 4;
    if headline && plain && end > begin && end - begin <= 20 && (numbered || capital) {
        return Some(whole(begin));
    }
    // "Phó Thủ tướng A cùng các gương điển hình | được tuyên dương"
    let with = (begin..end)
        .rev()
        .find(|t| line.is(*t, "cùng") && line.starts(*t + 1, SEVERAL).is_some());
    if let Some(with) = with.filter(|t| plain && is_somebody(line, t + 1)) {
        return Some(whole(with + 1));
    }
    let (recipients, from) = subject::recipients(line, segment, marker);
    if !recipients.is_empty() && is_somebody(line, from) {
        return Some((recipients, from));
    }
    // "Điện Kremlin cho biết cơ trưởng và cơ phó | sẽ được khen thưởng"
    let start = subject::trimmed(line, begin, end);
    if plain && start < end && end - start <= 8 && line.starts(start, PEOPLE).is_some() {
        return Some(whole(start));
    }
    // A long name no comma parts: "Phòng Cảnh sát … Công an thành phố và Công an quận A".
    let opens = line.entity_at(begin, |v| matches!(v, Value::Organisation(_)));
    let unit = line.words.tokens[begin].capital && line.starts(begin, NOUNS).is_some();
    let long = (unit || opens.is_some_and(|(start, _)| start == begin)) && plain && end - begin <= 36;
    if long && !line.verbs.iter().any(|v| v.start >= begin && v.end <= end) {
        let names = super::joined::parted(line, begin, end).into_iter();
        let names = names.map(|(from, to)| Recipient::Named {
            name: line.str(from, to).to_string(),
        });
        return Some((names.collect(), begin));
    }
    None
}
