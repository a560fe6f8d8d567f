//! Commendation without a form: "khen thưởng 96 tập thể", "127 cá nhân được biểu dương".

use super::bind::Bound;
use super::line::{Count, Line};
use super::verbs::Act;
use super::{AwardGiven, Recipient, actor, object, status, subject};

const VERBS: &[&str] = &[
    "khen thưởng",
    "khen",
    "biểu dương",
    "tuyên dương",
    "tôn vinh",
    "vinh danh",
    "khen tặng",
    "honoured",
    "honored",
    "rewarded",
];

/// Which side of the verb the counted stand on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    After,
    Before,
}

pub(super) fn all(line: &Line, side: Side) -> Vec<Bound> {
    if status::is_law(line) || status::speaks_of_rules(line) {
        return Vec::new();
    }
    let mut out: Vec<Bound> = Vec::new();
    let mut taken: Vec<usize> = Vec::new();
    for verb in line.verbs.iter().filter(|v| v.act == Act::Give) {
        let (segment, to) = line.segment(verb.start);
        let closes = verb.end >= to || matches!(line.words.sign(verb.end), "." | "," | "…");
        let recognised = side == Side::Before && closes && line.is(verb.start, "công");
        if line.starts(verb.start, VERBS).is_none() && !recognised {
            continue;
        }
        let passive = line
            .verbs
            .iter()
            .any(|v| line.is(v.start, "được") && v.end <= verb.start && v.start >= segment && verb.start - v.end <= 12);
        let after = counts_after(line, verb.end, to);
        let (counts, words_end, start, end): (Vec<&Count>, usize, usize, usize) = match (side, after) {
            (Side::After, Some((counts, said))) => {
                let end = counts.last().map_or(verb.end, |c| c.end);
                (counts, said, verb.start, end)
            }
            (Side::Before, None) if passive => {
                let marker = line
                    .verbs
                    .iter()
                    .rev()
                    .find(|v| line.is(v.start, "được") && v.end <= verb.start);
                let marker = marker.map_or(verb.start, |v| v.start);
                let end = subject::without_auxiliaries(line, segment, marker);
                let agent = line
                    .verbs
                    .iter()
                    .rev()
                    .find(|v| line.is(v.start, "được") && v.end <= verb.start);
                let nobody = agent.is_some_and(|v| v.end < verb.start && !actor::is_agent(line, v.end, verb.start));
                let Some(counts) = counts_before(line, segment, end).filter(|_| !nobody) else {
                    continue;
                };
                let start = counts.first().map_or(marker, |c| c.start);
                (counts, verb.end, start, verb.end)
            }
            _ => continue,
        };
        // An award beside the verb makes it another rule's.
        let award_near = line
            .awards
            .iter()
            .any(|a| a.start >= start && a.end <= end + 3 || (a.start >= verb.end && a.start <= end));
        if award_near || counts.iter().any(|c| taken.contains(&c.start)) {
            continue;
        }
        taken.extend(counts.iter().map(|c| c.start));
        let agent = (side == Side::Before)
            .then(|| {
                let marker = line
                    .verbs
                    .iter()
                    .rev()
                    .find(|v| line.is(v.start, "được") && v.end <= verb.start)?;
                let name = line.str(marker.end, verb.start);
                let verbs_inside = line.verbs.iter().any(|v| v.start >= marker.end && v.end <= verb.start);
                (!name.is_empty() && !verbs_inside && name.split(' ').count() < 12).then(|| name.to_string())
            })
            .flatten();
        let actor = (side == Side::After && !passive)
            .then(|| actor::actor(line, segment, verb.start).map(|(a, b)| line.str(a, b).to_string()))
            .flatten();
        let words_end = match line.is(words_end, "cấp") {
            true => {
                words_end
                    + 1
                    + line
                        .starts(words_end + 1, &["nhà nước", "thành phố", "cơ sở"])
                        .map_or(1, |_| 2)
            }
            false => words_end,
        };
        let words_end = words_end.min(line.words.tokens.len());
        let words = line
            .str(verb.start, words_end.max(verb.end))
            .trim_end_matches(" cho")
            .trim_end_matches(" có")
            .to_string();
        out.push(Bound {
            form: super::bind::Form::Listed,
            verb: verb.start,
            clause: line.span(start, end.max(verb.end)),
            given: AwardGiven {
                awards: Vec::new(),
                classes: Vec::new(),
                level: None,
                award_words: words,
                title: None,
                recipients: counts.iter().map(|c| Recipient::from(*c)).collect(),
                giver: agent.or(actor).filter(|g| g.chars().count() < 120),
                presenter: None,
                reason: status::reason(line, end, to),
                status: status::of(line, verb.start, verb.end),
            },
        });
    }
    out
}

/// Counts soon after the verb, and the token its own adverbs end at: "khen thường xuyên cho 1.286 tập thể".
pub(super) fn counts_after<'l>(line: &'l Line, from: usize, to: usize) -> Option<(Vec<&'l Count>, usize)> {
    let limit = to.min(from + 9);
    for at in from..limit {
        let word = line.words.tokens.get(at)?;
        if line.entity_at(at, subject::is_person).is_some() {
            return None;
        }
        let counts = object::counts(line, at, to);
        if counts.iter().any(|c| line.is(c.start, "một")) {
            return None;
        }
        if !counts.is_empty() {
            let kinds = [
                "thường xuyên",
                "đột xuất",
                "chuyên đề",
                "thành tích đột xuất",
                "đối ngoại",
            ];
            let said = line.starts(from, &kinds).unwrap_or(from);
            return Some((counts, said));
        }
        let number = word.kind == crate::text::token::TokenKind::Number;
        let sign = !word.is_word() && !number && !matches!(word.key.as_str(), ":" | ",");
        if sign
            || line.award_at(at).is_some()
            || (word.key == "," && line.is(at + 1, "nhiều"))
            || ["được", "và", "của", "vì", "do", "theo", "hơn", "so"]
                .iter()
                .any(|w| line.is(at, w))
        {
            return None;
        }
    }
    None
}

/// Counts right before the passive: "96 tập thể, 127 cá nhân (có …) được quận khen thưởng".
fn counts_before<'l>(line: &'l Line, from: usize, to: usize) -> Option<Vec<&'l Count>> {
    let last = line.counts.iter().rposition(|c| c.start >= from && c.end <= to)?;
    let rest = line.counts[last].end..to;
    if rest.len() > 10
        || rest
            .clone()
            .any(|t| matches!(line.words.sign(t), "," | ";") && !line.quoted[t])
    {
        return None;
    }
    // "cứu hai nữ sinh được khen thưởng": those who were helped.
    const HELPED: &[&str] = &["cứu", "giúp", "đỡ", "bắt", "bắt giữ", "cho", "của", "khống chế"];
    // "đoàn viên trong 176 công đoàn có 1.284 sáng kiến được công nhận": what else is counted was recognised.
    let other = |v: &crate::entity::Value| matches!(v, crate::entity::Value::Quantity(_));
    if rest.clone().any(|t| line.holds(t, t + 1, other)) && (rest.clone()).any(|t| line.is(t, "có")) {
        return None;
    }
    if line.counts[last].start > from && line.starts(line.counts[last].start - 1, HELPED).is_some() {
        return None;
    }
    let mut first = last;
    while first > 0 && line.counts[first - 1].start >= from {
        let gap = line.counts[first - 1].end..line.counts[first].start;
        let joined = gap
            .clone()
            .all(|t| line.words.sign(t) == "," || line.is(t, "và") || line.is(t, "cùng"));
        if !joined {
            break;
        }
        first -= 1;
    }
    Some(line.counts[first..=last].iter().collect())
}
