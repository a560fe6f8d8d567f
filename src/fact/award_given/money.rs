//! Rewards in money or kind: "thưởng 10 triệu đồng cho anh A", "tặng bà B phần quà trị giá 3 triệu đồng".

use super::bind::{Bound, Form};
use super::line::Line;
use super::{AwardGiven, FactRule, Found, Recipient, Scene, actor, object, status, subject, whole, whom};
use crate::entity::Value;
use crate::entity::quantity::Amount;
use crate::text::token::TokenKind;

impl AwardGiven {
    /// "thưởng nóng 5 triệu đồng": no form of award, the sum says what it is.
    pub fn is_money(&self) -> bool {
        self.awards.is_empty() && self.award_words.ends_with("đồng")
    }
}

/// One rule for each side the recipients stand on.
pub const RULES: &[FactRule] = &[
    FactRule {
        name: "award: <giver> thưởng <money> cho <recipient>",
        fires: &[
            (
                "UBND huyện trao 5 triệu đồng thưởng ban chuyên án 99MT.",
                "5 triệu đồng → ban chuyên án 99MT | giver: UBND huyện",
            ),
            (
                "UBND phường Định Công thưởng 5 triệu đồng cho tổ bảo vệ dân phố số 7.",
                "thưởng 5 triệu đồng → tổ bảo vệ dân phố số 7 | giver: UBND phường Định Công",
            ),
            (
                "Giám đốc Công an thành phố thưởng nóng 20 triệu đồng cho Đội Cảnh sát hình sự vì phá án nhanh.",
                "thưởng nóng 20 triệu đồng → Đội Cảnh sát hình sự | giver: Giám đốc Công an thành phố | for: phá án nhanh",
            ),
            (
                "Quận trao phần thưởng trị giá 2 triệu đồng cho ông Trần Văn Hòa.",
                "phần thưởng trị giá 2 triệu đồng → ông Trần Văn Hòa | giver: Quận",
            ),
            (
                "UBND TP Hải Phòng vừa trao thưởng 500 triệu đồng cho nam sinh Lê Văn Sao.",
                "trao thưởng 500 triệu đồng → nam sinh Lê Văn Sao | giver: UBND TP Hải Phòng",
            ),
            (
                "Giám đốc Công an tỉnh đã trao 15 triệu đồng tiền thưởng cho Phòng Cảnh sát Hình sự.",
                "15 triệu đồng tiền thưởng → Phòng Cảnh sát Hình sự | giver: Giám đốc Công an tỉnh",
            ),
        ],
        near_misses: &[
            "Quận chi 2 tỷ đồng cho công tác khen thưởng.",
            "Ông Trần Văn Hòa thường gửi 2 triệu đồng cho con.",
            "Mức thưởng 5 triệu đồng cho mỗi tập thể được giữ nguyên.",
            "Quận sẽ thưởng 5 triệu đồng cho người cung cấp nguồn tin.",
            "Ngân hàng trao 15 triệu đồng tiền hỗ trợ cho ông Lê Văn Sao.",
        ],
        find: |scene| found(scene, given_to),
    },
    FactRule {
        name: "award: <recipient> được thưởng <money>",
        fires: &[
            (
                "Anh Phùng Văn Lời được UBND quận thưởng nóng 10 triệu đồng.",
                "thưởng nóng 10 triệu đồng → Anh Phùng Văn Lời | giver: UBND quận",
            ),
            (
                "Đội Cảnh sát hình sự được thưởng 20 triệu đồng.",
                "thưởng 20 triệu đồng → Đội Cảnh sát hình sự",
            ),
            (
                "Thầy giáo hướng dẫn em cũng được thưởng 250 triệu đồng.",
                "thưởng 250 triệu đồng → Thầy giáo hướng dẫn em",
            ),
            (
                "Nam sinh đoạt huy chương vàng toán quốc tế được thưởng nửa tỉ đồng",
                "thưởng nửa tỉ đồng → Nam sinh đoạt huy chương vàng toán quốc tế",
            ),
            (
                "Tập thể giáo viên đội tuyển được thưởng 100 triệu đồng và tập thể ban giám hiệu Trường THPT Hoa Sen được thưởng 50 triệu đồng.",
                "thưởng 100 triệu đồng → Tập thể giáo viên đội tuyển ; thưởng 50 triệu đồng → tập thể ban giám hiệu Trường THPT Hoa Sen",
            ),
        ],
        near_misses: &[
            "Anh Phùng Văn Lời được vay 10 triệu đồng.",
            "Học sinh đoạt giải Nhất được thưởng 25 triệu đồng.",
            "Vận động viên đoạt huy chương vàng được thưởng 45 triệu đồng.",
            "Cá nhân được thưởng 1 triệu đồng, tập thể được thưởng 2 triệu đồng.",
        ],
        find: |scene| found(scene, received),
    },
    FactRule {
        name: "award: <giver> tặng <recipient> <gift> trị giá <money>",
        fires: &[
            (
                "Ban tổ chức tặng bà Ngô Thị Hương phần quà trị giá 3 triệu đồng.",
                "phần quà trị giá 3 triệu đồng → bà Ngô Thị Hương | giver: Ban tổ chức",
            ),
            (
                "Quận thưởng ông Trần Văn Hòa 10 triệu đồng.",
                "10 triệu đồng → ông Trần Văn Hòa | giver: Quận",
            ),
            (
                "Thưởng ba cô giáo đỡ đẻ bên đường 1 triệu đồng",
                "1 triệu đồng → ba cô giáo đỡ đẻ bên đường",
            ),
            (
                "Trường Đại học Hoa Sen thưởng tác giả bài báo quốc tế gần 300 triệu",
                "300 triệu → tác giả bài báo quốc tế | giver: Trường Đại học Hoa Sen",
            ),
        ],
        near_misses: &["Ban tổ chức mua phần quà trị giá 3 triệu đồng."],
        find: |scene| found(scene, given_before),
    },
];

/// A sum of money, by its tokens.
type Sum = (usize, usize);

fn found(scene: &Scene, read: fn(&Line, Sum) -> Option<Bound>) -> Vec<Found> {
    let text = scene.text();
    // Without the first letter, which may be a capital.
    let gives = ["hưởng", "tặng", "trao"].iter().any(|word| text.contains(word));
    let sum = ["đồng", "triệu", "tỉ", "tỷ"].iter().any(|word| text.contains(word));
    let money = || scene.found().iter().any(|e| is_money(&e.value));
    if !gives || text.contains('|') || !(sum || money()) {
        return Vec::new();
    }
    let line = super::laid_out(scene);
    if status::is_law(line) || status::speaks_of_rules(line) {
        return Vec::new();
    }
    let sums = (0..line.words.tokens.len()).filter_map(|at| sum_at(line, at).map(|end| (at, end)));
    let mut bound: Vec<Bound> = sums.filter_map(|sum| read(line, sum)).collect();
    bound.iter_mut().for_each(|b| whole::recipients(scene, b));
    super::found(bound.into_iter())
}

fn is_money(value: &Value) -> bool {
    matches!(value, Value::Quantity(q) if q.amount == Amount::Money)
}

/// The token after the sum that begins at `at`: "500 triệu đồng", "nửa tỉ đồng", "300 triệu".
fn sum_at(line: &Line, at: usize) -> Option<usize> {
    match line.entity_at(at, is_money) {
        Some((start, end)) => (start == at).then_some(end),
        None => {
            let number = line.words.tokens.get(at)?.kind == TokenKind::Number || line.is(at, "nửa");
            let large = ["triệu đồng", "tỉ đồng", "tỷ đồng", "triệu", "tỉ", "tỷ"];
            line.starts(at + 1, &large).filter(|_| number)
        }
    }
}

/// The token the words of the reward begin at: "thưởng nóng" before the sum, or what it is worth.
fn reward(line: &Line, sum: Sum) -> Option<(usize, bool)> {
    const REWARDING: [&str; 9] = [
        "trao thưởng",
        "tặng thưởng",
        "khen thưởng",
        "thưởng nóng",
        "thưởng thêm",
        "thưởng tiền mặt",
        "thưởng số tiền",
        "thưởng đột xuất",
        "thưởng",
    ];
    const WORTH: [&str; 10] = [
        "phần thưởng trị giá",
        "phần thưởng",
        "phần quà trị giá",
        "món quà trị giá",
        "quà trị giá",
        "tiền thưởng",
        "số tiền thưởng",
        "số tiền",
        "suất quà trị giá",
        "sổ tiết kiệm trị giá",
    ];
    let about = (sum.0 > 0 && ["gần", "hơn", "trên", "khoảng"].iter().any(|w| line.is(sum.0 - 1, w))) as usize;
    let ends_here = |at: &usize, phrases: &[&str]| line.starts(*at, phrases) == Some(sum.0 - about);
    let begins = sum.0.saturating_sub(6)..sum.0;
    if let Some(at) = begins.clone().find(|at| ends_here(at, &REWARDING)) {
        // "mức thưởng", "tiền thưởng", "giải thưởng" are no deeds.
        let nouns = ["mức", "tiền", "giải", "phần", "quỹ"];
        let is_noun = at
            .checked_sub(1)
            .is_some_and(|at| nouns.iter().any(|word| line.is(at, word)));
        return (!is_noun).then_some((at, true));
    }
    begins
        .into_iter()
        .find(|at| ends_here(at, &WORTH))
        .map(|at| (at, false))
}

/// The verb of giving that governs a reward told by what it is worth.
fn giving_verb(line: &Line, from: usize, to: usize) -> Option<usize> {
    (from..to).rev().find(|at| {
        let gives = ["tặng", "trao", "thưởng"].iter().any(|word| line.is(*at, word));
        gives
            && !["phần", "tiền", "giải", "mức"]
                .iter()
                .any(|word| *at > 0 && line.is(at - 1, word))
    })
}

/// "thưởng 5 triệu đồng cho <recipient>", "trao 5 triệu đồng tiền thưởng cho <recipient>".
fn given_to(line: &Line, sum: Sum) -> Option<Bound> {
    // "trao 5 triệu đồng thưởng ban chuyên án"
    let rewards = line.words.phrase(sum.1, "thưởng");
    let called = line.starts(sum.1, &["tiền thưởng", "tiền khen thưởng", "thưởng"]);
    let said = rewards.map_or(called.unwrap_or(sum.1), |_| sum.1);
    let sum = (sum.0, called.unwrap_or(sum.1));
    let (begin, verb_itself) = reward(line, sum).or(called.map(|_| (sum.0, false)))?;
    let (segment, to) = line.segment(begin);
    let whom = line.words.phrase(sum.1, "cho").or(rewards)?;
    if nobody(line, whom) {
        return None;
    }
    let verb = match verb_itself {
        true => begin,
        false => giving_verb(line, segment.max(begin.saturating_sub(3)), begin)?,
    };
    let (recipients, end) = object::recipients(line, whom, to);
    let giver = giver(line, segment, verb);
    bound(
        line,
        Told {
            words: (begin, said),
            clause: (verb, end),
            verb,
            recipients,
            giver,
            rest: (end, to),
        },
    )
}

/// "<recipient> được UBND quận thưởng 10 triệu đồng".
fn received(line: &Line, sum: Sum) -> Option<Bound> {
    let (begin, verb_itself) = reward(line, sum)?;
    let (segment, to) = line.segment(begin);
    if line.is(sum.1, "cho") {
        return None;
    }
    let verb = match verb_itself {
        true => begin,
        false => giving_verb(line, segment.max(begin.saturating_sub(3)), begin)?,
    };
    let marker = (segment..verb)
        .rev()
        .find(|at| line.is(*at, "được"))
        .filter(|at| verb - at <= 10)?;
    let (recipients, start) = rewarded(line, segment, marker)?;
    // "được Công an huyện | tặng giấy khen và thưởng": who gives ends where the first deed begins.
    let acts = line.verbs.iter().find(|v| v.start > marker && v.start < verb);
    let acts = acts.map_or(verb, |v| v.start);
    let agent = actor::is_agent(line, marker + 1, acts).then(|| line.str(marker + 1, acts).to_string());
    bound(
        line,
        Told {
            words: (begin, sum.1),
            clause: (start, sum.1),
            verb,
            recipients,
            giver: agent.filter(|agent| !agent.is_empty()),
            rest: (sum.1, to),
        },
    )
}

/// Who stands before "được thưởng".
fn rewarded(line: &Line, segment: usize, marker: usize) -> Option<(Vec<Recipient>, usize)> {
    // "A được thưởng 2 triệu đồng và tập thể B | được thưởng": what stands after the sum before is another's.
    let before = (segment..marker)
        .filter_map(|at| sum_at(line, at))
        .filter(|end| *end <= marker);
    let left = before.max().unwrap_or(segment);
    let left = left + usize::from(line.is(left, "và") || line.words.sign(left) == ",");
    let whole = line
        .starts(left, &["tập thể"])
        .filter(|noun| noun + 1 < marker)
        .map(|_| left);
    if let Some(start) = whom::headed(line, left, marker).or(whole) {
        let end = subject::without_auxiliaries(line, start, marker);
        let name = line.str(start, end).to_string();
        return Some((vec![Recipient::Named { name }], start));
    }
    let (recipients, start) = subject::recipients(line, left, marker);
    let named = line.holds(start, marker, subject::is_name);
    (named || !nobody(line, start)).then_some((recipients, start))
}

/// "người cung cấp tin", "học sinh đoạt giải": whoever does so, and nobody in particular.
fn nobody(line: &Line, at: usize) -> bool {
    const ANYBODY: [&str; 9] = [
        "người",
        "học sinh",
        "sinh viên",
        "cá nhân",
        "tập thể",
        "vận động viên",
        "hộ",
        "giáo viên",
        "mỗi",
    ];
    line.starts(at, &ANYBODY).is_some() && !line.holds(at, at + 8, subject::is_name)
}

/// "tặng <recipient> phần quà trị giá 3 triệu đồng", "thưởng ông A 10 triệu đồng".
fn given_before(line: &Line, sum: Sum) -> Option<Bound> {
    let begin = match reward(line, sum) {
        Some((_, true)) => return None,
        Some((begin, false)) => begin,
        None => sum.0,
    };
    let (segment, to) = line.segment(begin);
    let verb = giving_verb(line, segment.max(begin.saturating_sub(12)), begin)?;
    // What is given without a word for it must follow "thưởng".
    if begin == sum.0 && !line.is(verb, "thưởng") || line.is(sum.1, "cho") || verb + 1 >= begin {
        return None;
    }
    let from = line.starts(verb + 1, &["nóng cho", "cho", "nóng"]).unwrap_or(verb + 1);
    let (recipients, end) = object::recipients(line, from, begin);
    let about = ["gần", "hơn", "trên", "khoảng", "nóng"]
        .iter()
        .any(|w| line.is(begin - 1, w)) as usize;
    let described = || {
        let author = line.starts(from, &["tác giả"]).is_some();
        let somebody = author || whom::counted_people(line, from);
        let name = line.str(from, begin - about).to_string();
        (somebody && line.is(verb, "thưởng") && begin - verb > 2).then(|| vec![Recipient::Named { name }])
    };
    let known = line.holds(from, begin, subject::is_name) || whom::is_named(line, from);
    let named = known && end + about >= begin;
    let recipients = match named {
        true => recipients,
        false => described()?,
    };
    let giver = giver(line, segment, verb);
    bound(
        line,
        Told {
            words: (begin, sum.1),
            clause: (verb, sum.1),
            verb,
            recipients,
            giver,
            rest: (sum.1, to),
        },
    )
}

/// Who gives; "Ban tổ chức" is a body, whatever "tổ chức" does elsewhere.
fn giver(line: &Line, segment: usize, verb: usize) -> Option<String> {
    let (from, to) = actor::actor(line, segment, verb)?;
    let board = to == from + 1 && line.is(from, "ban") && line.starts(to, &["tổ chức"]) == Some(verb);
    Some(line.str(from, if board { verb } else { to }).to_string())
}

/// What was read of one reward, by tokens.
struct Told {
    words: (usize, usize),
    clause: (usize, usize),
    verb: usize,
    recipients: Vec<Recipient>,
    giver: Option<String>,
    /// Where the reason may stand.
    rest: (usize, usize),
}

fn bound(line: &Line, told: Told) -> Option<Bound> {
    let each = (told.clause.0..told.clause.1).any(|at| line.is(at, "mỗi"));
    if told.recipients.is_empty() || each {
        return None;
    }
    Some(Bound {
        form: Form::Handed,
        verb: told.verb,
        clause: line.span(told.clause.0, told.clause.1),
        given: AwardGiven {
            awards: Vec::new(),
            classes: Vec::new(),
            level: None,
            award_words: line.str(told.words.0, told.words.1).to_string(),
            title: None,
            recipients: told.recipients,
            giver: told.giver.filter(|giver| giver.chars().count() < 120),
            presenter: None,
            reason: status::reason(line, told.rest.0, told.rest.1),
            status: status::of(line, told.verb, told.verb + 1),
        },
    })
}
