//! Commendation without a form, of somebody named: "công ty khen thưởng tài xế Lê Văn Na", "anh Na được quận khen thưởng".

use super::bind::{Bound, Form};
use super::line::Line;
use super::verbs::{Act, Verb};
use super::{AwardGiven, Recipient, actor, object, status, subject};
use crate::entity::Value;
use crate::entity::quantity::Amount;

/// Verbs that commend whomever they are said of; the others only praise, and must be said of a person by a body.
const COMMENDS: &[&str] = &["khen thưởng", "khen"];
const PRAISES: &[&str] = &["biểu dương", "tuyên dương", "vinh danh", "tôn vinh"];

/// Adverbs between the verb and its object.
const ADVERBS: &[&str] = &[
    "ngay",
    "đột xuất",
    "thường xuyên",
    "kịp thời",
    "thêm",
    "nóng",
    "động viên",
    "khen thưởng",
    "cho",
    "tặng",
    "và",
];

/// Nouns before a person's name, or that name a body by themselves.
const HEADS: &[&str] = &[
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

pub(super) fn all(line: &Line) -> Vec<Bound> {
    if status::is_law(line) {
        return Vec::new();
    }
    let verbs = line.verbs.iter().filter(|v| v.act == Act::Give);
    verbs.filter_map(|verb| commended(line, verb)).collect()
}

fn commended(line: &Line, verb: &Verb) -> Option<Bound> {
    let commends = line.starts(verb.start, COMMENDS).is_some();
    if !commends && line.starts(verb.start, PRAISES).is_none() {
        return None;
    }
    let (segment, to) = line.segment(verb.start);
    let passive = line
        .verbs
        .iter()
        .rev()
        .find(|v| line.is(v.start, "được") && v.end == v.start + 1 && v.start >= segment && v.end <= verb.start)
        .filter(|v| verb.start - v.end <= 14);
    let spoken_of =
        verb.start > 0 && ["việc", "được", "ngợi"].iter().any(|w| line.is(verb.start - 1, w)) && passive.is_none();
    if spoken_of
        || line
            .awards
            .iter()
            .any(|a| a.start >= verb.start && a.start < verb.end + 8)
    {
        return None;
    }
    let (recipients, giver, presenter, from, end) = match passive {
        Some(marker) => received(line, verb, marker, segment)?,
        None => given(line, verb, segment, to, commends)?,
    };
    if recipients.is_empty() {
        return None;
    }
    let status = status::of(line, passive.map_or(verb.start, |v| v.start), verb.end);
    Some(Bound {
        form: Form::Handed,
        verb: verb.start,
        clause: line.span(from, end.max(verb.end)),
        given: AwardGiven {
            awards: Vec::new(),
            classes: Vec::new(),
            level: None,
            award_words: line.str(verb.start, verb.end).to_string(),
            title: None,
            recipients,
            giver,
            presenter,
            reason: status::reason(line, end.max(verb.end), to),
            status,
        },
    })
}

type Told = (Vec<Recipient>, Option<String>, Option<String>, usize, usize);

/// "<giver> khen thưởng <somebody>".
fn given(line: &Line, verb: &Verb, segment: usize, to: usize, commends: bool) -> Option<Told> {
    let mut at = verb.end;
    while at < to {
        let sign = line.words.sign(at) == "," && line.starts(at + 1, COMMENDS).is_some();
        match line.starts(at, ADVERBS).or(sign.then_some(at + 1)) {
            Some(after) if after <= verb.end + 5 => at = after,
            _ => break,
        }
    }
    let headed = line.starts(at, HEADS);
    let person = line.holds(at, headed.unwrap_or(at) + 1, subject::is_person);
    let body = line.holds(at, at + 1, |v| matches!(v, Value::Organisation(_)))
        || line
            .starts(at, &["ban chuyên án", "đội tuyển", "tổ công tác", "nhà vô địch"])
            .is_some()
        || described(line, at)
        || pronoun(line, at);
    let actor = actor::actor(line, segment, verb.start);
    let by_person = actor.is_some_and(|(start, end)| line.holds(start, end, subject::is_person));
    if !(person || (commends && body)) || (!commends && (by_person || actor.is_none())) {
        return None;
    }
    // What the commended did is no part of their name, nor is the money.
    const DID: &[&str] = &["phá", "triệt phá", "bắt giữ", "đã", "tham gia", "số tiền", "với"];
    let money = |t: usize| line.holds(t, t + 1, is_money);
    let stop = (at + 1..to)
        .find(|t| line.starts(*t, DID).is_some() || money(*t))
        .unwrap_or(to);
    let (recipients, end) = object::recipients(line, at, stop);
    let said = actor.map(|(start, end)| line.str(start, end).to_string());
    let from = actor.map_or(verb.start, |(start, _)| start);
    match by_person {
        true => Some((recipients, None, said, from, end)),
        false => Some((recipients, said, None, from, end)),
    }
}

/// "các cô giáo đã đỡ đẻ", "Thảo Cầm Viên Sài Gòn": people of a trade, or a name no finder knows.
fn described(line: &Line, at: usize) -> bool {
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
    let trade = line
        .starts(at, &["các", "những", "nhóm"])
        .is_some_and(|noun| line.starts(noun, TRADES).is_some());
    let capital = |t: usize| line.words.tokens.get(t).is_some_and(|t| t.capital && t.is_word());
    trade || (at..at + 3).all(capital)
}

/// "khen thưởng anh 2 triệu đồng": somebody named before, and the money.
fn pronoun(line: &Line, at: usize) -> bool {
    let address = line.starts(at, &["anh", "chị", "ông", "bà", "em", "cô"]);
    address.is_some_and(|next| line.holds(next, next + 1, is_money))
}

fn is_money(value: &Value) -> bool {
    matches!(value, Value::Quantity(q) if q.amount == Amount::Money)
}

/// "<somebody> được <giver> khen thưởng".
fn received(line: &Line, verb: &Verb, marker: &Verb, segment: usize) -> Option<Told> {
    const CLOSES: &[&str] = &[
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
    ];
    let closes =
        line.words.tokens.get(verb.end).is_none_or(|t| !t.is_word()) || line.starts(verb.end, CLOSES).is_some();
    let (recipients, from) = subject::recipients(line, segment, marker.start);
    let named = line.holds(from, from + 1, |v| {
        matches!(v, Value::Person(_) | Value::Organisation(_))
    }) || line.starts(from, HEADS).is_some();
    let worthy = marker.start > 0 && line.is(marker.start - 1, "đáng");
    let counted = recipients.iter().any(|r| matches!(r, Recipient::Counted { .. }));
    if worthy || !closes || !named || counted || line.holds(verb.end, verb.end + 4, subject::is_person) {
        return None;
    }
    let end = subject::without_auxiliaries(line, marker.end, verb.start);
    let said = line.str(marker.end, end).to_string();
    if marker.end < end && !actor::is_agent(line, marker.end, end) {
        return None;
    }
    let said = (!said.is_empty()).then_some(said);
    match line.holds(marker.end, end, subject::is_person) {
        true => Some((recipients, None, said, from, verb.end)),
        false => Some((recipients, said, None, from, verb.end)),
    }
}
