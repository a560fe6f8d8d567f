//! Commending told in passing: "ông A biểu dương lực lượng công an", "ghi nhận những đóng góp của Công an quận", "gửi thư
//! khen ngợi cục B", "Hai cụ ông báo tin được đề nghị khen thưởng"; what the stricter rules already read is left to them.

use super::bind::Bound;
use super::commended::{Told, bound};
use super::line::Line;
use super::verbs::{Act, Verb};
use super::{Recipient, Status, actor, commended, praise_whom, status, subject, whom};
use crate::entity::Value;

const VERBS: &[&str] = &[
    "khen thưởng",
    "khen ngợi",
    "khen",
    "khen tặng",
    "trao thưởng",
    "biểu dương",
    "tuyên dương",
    "vinh danh",
    "tôn vinh",
];

/// Words before the verb by which it is a noun, or said of somebody else.
const NOUN_BEFORE: &[&str] = &[
    "thi đua",
    "thi đua ,",
    "thi đua -",
    "công tác",
    "hội nghị",
    "hội đồng",
    "hình thức",
    "mức",
    "luật",
    "nghị định",
    "quỹ",
    "tiền",
    "số tiền",
    "kinh phí",
    "buổi",
    "hồ sơ",
    "thẻ",
    "bằng",
    "giấy",
    "chế độ",
    "quy chế",
    "quy định",
    "sự",
    "việc",
    "chi",
    "tiền thi đua",
    "danh sách",
    "đáng",
    "xứng đáng",
    "phần",
    "bức",
    "tiếng",
    "lễ",
    "buổi lễ",
    "các",
    "những",
];

/// What may stand between who praises and the verb.
const BEFORE: &[&str] = &[
    "gửi thư",
    "gửi lời",
    "viết thư",
    "những lời",
    "có những lời",
    "có lời",
    "có thư",
    "trân trọng",
    "nhiệt liệt",
    "ghi nhận và",
    "ghi nhận ,",
    "ghi nhận",
    "chúc mừng và",
    "chúc mừng ,",
    "chúc mừng",
    "đánh giá cao và",
    "đánh giá cao ,",
    "gọi điện",
    "đến nhà thăm hỏi ,",
    "đến nhà",
    "thăm hỏi",
    "động viên",
    "cảm ơn",
    "hoan nghênh",
    "gặp mặt",
    "trực tiếp",
    "đến",
    "tới",
    "thăm",
    "rất",
    "và",
    ",",
    "cũng",
    "đã",
    "vừa",
    "kịp thời",
    "thống nhất",
    "sẽ",
    "tiếp tục",
];

/// "biểu dương tinh thần thi đua của cán bộ, đảng viên và Nhân dân": everybody, and so nobody.
fn is_nobody(recipients: &[Recipient]) -> bool {
    const ANYBODY: [&str; 15] = [
        "công chức",
        "cán bộ",
        "cá nhân",
        "tập thể",
        "đơn vị",
        "chiến sĩ",
        "đảng viên",
        "hội viên",
        "đoàn viên",
        "nhân dân",
        "người dân",
        "quần chúng",
        "công nhân",
        "người lao động",
        "tập thể, cá nhân",
    ];
    recipients.iter().all(|recipient| match recipient {
        Recipient::Named { name } => {
            let name = name.to_lowercase();
            ANYBODY.contains(&name.as_str())
                || name
                    .split([','])
                    .flat_map(|part| part.split(" và "))
                    .all(|part| ANYBODY.contains(&part.trim()))
        }
        Recipient::Counted { .. } => false,
    })
}

pub(super) fn all(line: &Line, taken: &[usize]) -> Vec<Bound> {
    if status::is_law(line) || line.words.tokens.last().is_some_and(|t| t.key == "?") {
        return Vec::new();
    }
    let mut out: Vec<Bound> = Vec::new();
    let mut at = 0;
    while at < line.words.tokens.len() {
        let Some(end) = line.starts(at, VERBS).filter(|_| !line.quoted[at]) else {
            at += 1;
            continue;
        };
        let verb = Verb {
            start: at,
            end,
            act: Act::Give,
        };
        at = end;
        let awarded = |i: usize| {
            let near = line.awards[i].start >= verb.start && line.awards[i].start < verb.end + 8;
            near && !line.is_label(i)
        };
        if (0..line.awards.len()).any(awarded) || taken.contains(&verb.start) {
            continue;
        }
        let feast = feast(line, &verb);
        if feast.is_none() && is_noun(line, &verb) {
            continue;
        }
        let (segment, to) = line.segment(verb.start);
        let marker = marker(line, &verb, segment);
        let told = match marker {
            Some(marker) => received(line, &verb, marker, segment),
            None => given(line, &verb, segment, to, feast, taken),
        };
        // "khen thưởng 45 cá nhân điển hình tiên tiến": the label's own rule counts them.
        let label = (0..line.awards.len()).any(|i| line.is_label(i) && line.awards[i].start >= verb.start);
        let counted = |told: &Told| told.0.iter().any(|r| matches!(r, Recipient::Counted { .. }));
        if let Some(told) = told.filter(|told| (!label || !counted(told)) && !is_nobody(&told.0)) {
            at = told.4.max(end);
            let marker = marker.map(|start| Verb {
                start,
                end: start + 1,
                act: Act::Receive,
            });
            let mut bound = bound(line, &verb, marker.as_ref(), told);
            // "Quyết định khen thưởng đội tuyển dự kiến được ban hành"
            let planned = (at.saturating_sub(2)..at + 3).any(|t| line.starts(t, &["dự kiến"]).is_some());
            if planned && bound.given.status == Status::Given {
                bound.given.status = Status::Planned;
            }
            out.push(bound);
        }
    }
    out
}

fn is_noun(line: &Line, verb: &Verb) -> bool {
    let before = |phrase: &&str| ends_with(line, 0, verb.start, phrase).is_some();
    let besides = ends_with(line, 0, verb.start, "ngoài việc").is_some();
    !besides && NOUN_BEFORE.iter().any(before)
}

/// The token at which a phrase begins that ends right before token `end`.
fn ends_with(line: &Line, from: usize, end: usize, phrase: &str) -> Option<usize> {
    let start = end.checked_sub(phrase.split(' ').count()).filter(|s| *s >= from)?;
    let said = |(at, word): (usize, &str)| match word {
        "," | "-" => line.words.sign(at) == word,
        _ => line.is(at, word),
    };
    let all = (start..).zip(phrase.split(' ')).all(said);
    all.then_some(start)
}

/// "lễ | tuyên dương <whom>": the token at which the feast begins.
fn feast(line: &Line, verb: &Verb) -> Option<usize> {
    const FEASTS: &[&str] = &["lễ", "buổi lễ", "chương trình", "hội nghị", "gặp mặt ,"];
    FEASTS.iter().find_map(|f| ends_with(line, 0, verb.start, f))
}

/// The "được" of a passive, with nothing but who praises between it and the verb.
fn marker(line: &Line, verb: &Verb, segment: usize) -> Option<usize> {
    let from = verb.start.saturating_sub(14).max(segment);
    let marker = (from..verb.start)
        .rev()
        .find(|t| line.is(*t, "được") && !line.quoted[*t])?;
    let end = agent_end(line, marker + 1, verb.start);
    // A name no finder knows: "được Đài Truyền hình vinh danh".
    let capital = line
        .words
        .tokens
        .get(marker + 1)
        .is_some_and(|t| t.capital && t.is_word());
    let plain = (marker + 1..end).all(|t| line.words.sign(t) != ",");
    let agent = marker + 1 >= end || capital || actor::is_agent(line, marker + 1, end);
    (plain && agent).then_some(marker)
}

/// Where who praises ends: "gửi thư", "đã đến" before the verb are cut off.
fn agent_end(line: &Line, from: usize, verb: usize) -> usize {
    let mut end = verb;
    loop {
        let cut = BEFORE.iter().find_map(|p| ends_with(line, from, end, p));
        let cut = cut.or_else(|| ends_with(line, from, end, "thư")).unwrap_or(end);
        let cut = subject::without_auxiliaries(line, from, cut);
        if cut == end {
            return end;
        }
        end = cut;
    }
}

/// "<somebody> biểu dương <whom>"
fn given(line: &Line, verb: &Verb, segment: usize, to: usize, feast: Option<usize>, taken: &[usize]) -> Option<Told> {
    let behind = speaker_behind(line, verb.end, to).filter(|_| verb.start == segment);
    let object = praise_whom::object(line, verb.end, behind.map_or(to, |(start, _)| start - 1))?;
    // A stricter rule reads what is joined to this verb.
    if taken.iter().any(|t| (verb.start..object.at + 1).contains(t)) {
        return None;
    }
    let head = feast.unwrap_or(verb.start);
    let end = agent_end(line, segment, head);
    let end = match feast {
        Some(_) => ends_with(line, segment, end, "tổ chức").unwrap_or(end),
        None => end,
    };
    let opens = |t: usize| t == segment || matches!(line.words.sign(t - 1), ":" | "." | "-" | "–");
    let attends = (segment..head)
        .rev()
        .take(10)
        .any(|t| line.is(t, "dự") && !line.quoted[t]);
    let who = (!attends && !opens(head))
        .then(|| {
            commended::after_matter(line, segment, head)
                .or_else(|| actor::actor(line, segment, end))
                .or_else(|| lone_person(line, segment, end))
        })
        .flatten();
    let who = who.or(behind);
    let person = who.is_some_and(|(start, stop)| line.holds(start, stop, subject::is_person));
    let clause = who
        .filter(|(start, _)| *start < head)
        .map_or(head.saturating_sub(6).max(segment), |(start, _)| start);
    let done = ["đã", "vừa"]
        .iter()
        .any(|w| (head.saturating_sub(8).max(segment)..head).any(|t| line.is(t, w)));
    let yearly = |t: usize| line.starts(t, &["hằng năm", "hàng năm", "mỗi năm"]).is_some();
    if (0..line.words.tokens.len()).any(yearly) {
        return None;
    }
    // What a picture shows happened: "Giám đốc (thứ hai từ trái qua) khen thưởng".
    let shown = |t: usize| {
        line.words.sign(t) == "("
            && line
                .starts(t + 1, &["thứ", "giữa", "bìa", "trái", "phải", "đứng"])
                .is_some()
    };
    let dated = line.holds(segment, head, |v| matches!(v, Value::Date(_))) || (segment..head).any(shown);
    let decided = ["quyết định", "quyết định phong tặng ,", "lý do", "ngoài việc"]
        .iter()
        .any(|p| ends_with(line, segment, head, p).is_some());
    let done = done || head > segment && line.is(head - 1, "còn");
    let headline = opens(head) && is_headline(line);
    let agent = who.is_some_and(|(start, stop)| person || actor::is_agent(line, start, stop));
    let asked = status::proposes(line);
    let happened = match object.vague {
        true => {
            (person || dated || done || decided || asked || attends) && (agent || attends || decided || feast.is_some())
        }
        false => agent || done || dated || decided || headline || feast.is_some() || asked,
    };
    // "đề xuất không khen thưởng đối với ông A": somebody in particular is refused.
    let refused = verb.start > 0 && line.is(verb.start - 1, "không") && !object.vague;
    // "cho rằng tuyên dương các tấm gương cần có trọng tâm": what ought to be.
    let wished = ["cần", "phải", "nên", "cần phải"];
    let ought = (object.end.saturating_sub(1)..object.end + 2).any(|t| wished.iter().any(|w| line.is(t, w)))
        || head > segment && line.is(head - 1, "rằng");
    if ought {
        return None;
    }
    let general = whom::is_general(line, clause.min(verb.start), verb.start - usize::from(refused));
    if !happened || general {
        return None;
    }
    let said = who
        .filter(|_| agent)
        .map(|(start, stop)| line.str(start, stop).to_string());
    let from = who.map_or(head, |(start, _)| start.min(head));
    Some(match person {
        true => (object.recipients, None, said, from, object.end),
        false => (object.recipients, said, None, from, object.end),
    })
}

/// "Biểu dương những thành quả của tỉnh, Phó Thủ tướng A nhấn mạnh": who praises is named behind.
fn speaker_behind(line: &Line, from: usize, to: usize) -> Option<(usize, usize)> {
    const SAYS: &[&str] = &[
        "nhấn mạnh",
        "cho biết",
        "cho rằng",
        "nhắn nhủ",
        "khẳng định",
        "mong",
        "đề nghị",
        "phát biểu",
        "nói",
    ];
    let commas = (from..to.min(from + 40)).filter(|t| line.words.sign(*t) == ",");
    commas.into_iter().find_map(|comma| {
        let says = (comma..to.min(comma + 24)).find(|t| line.starts(*t, SAYS).is_some())?;
        let (start, stop) = actor::actor(line, comma + 1, says)?;
        (start == comma + 1 && line.holds(start, stop, subject::is_person)).then_some((start, stop))
    })
}

/// The only person named before the verb: "ông A đã trao hoa, tiền thưởng và biểu dương".
fn lone_person(line: &Line, segment: usize, end: usize) -> Option<(usize, usize)> {
    let mut persons = line
        .found
        .iter()
        .filter(|e| subject::is_person(&e.value))
        .map(|e| line.range(e.span))
        .filter(|(start, stop)| *start >= segment && *stop <= end);
    let first = persons.next()?;
    let acts = (first.1..end.min(first.1 + 3)).any(|t| line.starts(t, &["đã", "cũng", "trao", "đến"]).is_some());
    (persons.next().is_none() && acts).then_some(first)
}

fn is_headline(line: &Line) -> bool {
    line.words
        .tokens
        .last()
        .is_some_and(|t| !matches!(t.key.as_str(), "." | "!" | "…"))
}

/// "<whom> được (<somebody>) khen thưởng"
fn received(line: &Line, verb: &Verb, marker: usize, segment: usize) -> Option<Told> {
    const ALSO: &[&str] = &["sáng", "chiều", "tối", "ngày", "cấp", "hôm", "trong", "nhờ", "là"];
    let closes = whom::closes(line, verb.end) || line.starts(verb.end, ALSO).is_some();
    let wished = ["cần", "phải", "nên", "để", "đáng", "muốn", "không", "chưa"];
    if !closes || marker == segment || wished.iter().any(|w| line.is(marker - 1, w)) {
        return None;
    }
    let (recipients, from) = praise_whom::subject(line, segment, marker, is_headline(line))?;
    let sure = recipients.iter().all(|r| matches!(r, Recipient::Named { .. }));
    let planned = line.is(marker - 1, "sẽ");
    let vague = praise_whom::is_vague(line, from, marker);
    if !sure || (vague && planned) || whom::is_general(line, from, marker) {
        return None;
    }
    let end = agent_end(line, marker + 1, verb.start);
    let said = line.str(marker + 1, end).to_string();
    let done = ["đã", "vừa", "đều", "cũng"].iter().any(|w| line.is(marker - 1, w));
    let dated = line.holds(0, line.words.tokens.len(), |v| matches!(v, Value::Date(_)));
    if vague && !done && !dated && said.is_empty() {
        return None;
    }
    let said = (!said.is_empty()).then_some(said);
    Some(match line.holds(marker + 1, end, subject::is_person) {
        true => (recipients, None, said, from, verb.end),
        false => (recipients, said, None, from, verb.end),
    })
}
