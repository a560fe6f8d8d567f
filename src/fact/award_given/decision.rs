//! Decisions to commend: "các quyết định khen thưởng với ông A và Công ty B", "việc khen thưởng dành cho …", "trao Quyết định
//! số … cho ông A về việc tặng thưởng".

use super::bind::Bound;
use super::commended::{Told, bound};
use super::line::Line;
use super::verbs::{Act, Verb};
use super::{Recipient, actor, object, praise_whom, status, subject, unnamed, whom};

const TO: &[&str] = &["dành cho", "cho", "với", "đối với"];

pub(super) fn all(line: &Line) -> Vec<Bound> {
    if status::is_law(line) {
        return Vec::new();
    }
    let near = |verb: &Verb| {
        line.awards
            .iter()
            .any(|a| a.start >= verb.start && a.start < verb.end + 8)
    };
    // After "việc" the words are a noun, and no verb of the line.
    let said = (0..line.words.tokens.len()).filter_map(|start| {
        let end = line.words.phrase(start, "khen thưởng")?;
        let act = Act::Give;
        Some(Verb { start, end, act })
    });
    let mut out: Vec<Bound> = said
        .filter(|verb| !near(verb))
        .filter_map(|verb| {
            let (segment, to) = line.segment(verb.start);
            told(line, &verb, segment, to).map(|told| bound(line, &verb, None, told))
        })
        .collect();
    out.extend(numbered(line).map(|(told, verb)| bound(line, &verb, None, told)));
    out
}

/// Whom a decision, or the commending that is spoken of, is for.
pub(super) fn told(line: &Line, verb: &Verb, segment: usize, to: usize) -> Option<Told> {
    line.starts(verb.start, &["khen thưởng"])?;
    let matter = (verb.start.saturating_sub(3).max(segment)..verb.start).find(|t| line.is(*t, "việc"));
    let reach = verb
        .start
        .saturating_sub(if matter.is_some() { 14 } else { 2 })
        .max(segment);
    let decision = (reach..verb.start).rev().find_map(|t| {
        let end = line.words.phrase(t, "quyết định")?;
        // "quyết định khen thưởng tài xế": a verb, unless papers are meant.
        let paper = matter.is_some() || t > segment && line.starts(t - 1, PAPERS).is_some();
        paper.then_some((t, end))
    });
    if matter.is_none() && decision.is_none() {
        return None;
    }
    // Those who are counted right after are read by their own rule.
    if unnamed::counts_after(line, verb.end, to).is_some() {
        return None;
    }
    let spoken = matter.or(decision.map(|(t, _)| t)).unwrap_or(verb.start);
    let general = whom::is_general(line, spoken.saturating_sub(3).max(segment), verb.start);
    let direct = decision.filter(|_| whom::is_named(line, verb.end)).map(|_| verb.end);
    let free = |t: &usize| line.words.tokens[*t].is_word() || line.words.tokens[*t].kind == NUMBER;
    let reach = if decision.is_some() { 20 } else { 2 };
    let start = direct.or_else(|| {
        (verb.end..to.min(verb.end + reach)).take_while(free).find_map(|t| {
            let undone = || {
                line.words
                    .phrase(t, "của")
                    .filter(|_| taken_back(line, segment, spoken))
            };
            line.starts(t, TO).or_else(undone)
        })
    })?;
    let (recipients, end) = whom(line, start, to, general, decision.is_some())?;
    // "quyết định của bộ Công an": whose the decision is.
    let owner = decision.and_then(|(_, end)| {
        let from = line.words.phrase(end, "của")?;
        let stop = line
            .starts(verb.start - 2, &["về việc"])
            .map_or(verb.start, |_| verb.start - 2);
        (from < stop && actor::is_agent(line, from, stop)).then(|| line.str(from, stop).to_string())
    });
    let begin = decision.map_or(verb.start, |(t, _)| t);
    if owner.is_some() {
        return Some((recipients, owner, None, begin, end));
    }
    let by = decision.and_then(|(t, _)| {
        let several = t > segment && ["các", "những"].iter().any(|w| line.is(t - 1, w));
        let end = t - usize::from(several);
        const HANDLES: &[&str] = &["trao", "ký", "công bố", "ban hành", "ra", "có"];
        let end = (end.saturating_sub(2).max(segment)..end)
            .find(|from| line.starts(*from, HANDLES) == Some(end))
            .unwrap_or(end);
        actor::actor(line, segment, end)
    });
    let by = by.filter(|(start, stop)| actor::is_agent(line, *start, *stop));
    let said = by.map(|(start, stop)| line.str(start, stop).to_string());
    let from = by.map_or(begin, |(start, _)| start);
    match by.is_some_and(|(start, stop)| line.holds(start, stop, subject::is_person)) {
        true => Some((recipients, None, said, from, end)),
        false => Some((recipients, said, None, from, end)),
    }
}

/// "huỷ các quyết định khen thưởng của ông A": whose they are is who loses them.
fn taken_back(line: &Line, segment: usize, decision: usize) -> bool {
    (decision.saturating_sub(4).max(segment)..decision)
        .any(|t| line.starts(t, &["thu hồi", "hủy", "huỷ", "hủy bỏ", "huỷ bỏ"]).is_some())
}

const NUMBER: crate::text::token::TokenKind = crate::text::token::TokenKind::Number;

/// Words before "quyết định" by which it is a paper: handed over, signed, taken back.
const PAPERS: &[&str] = &[
    "các", "những", "trao", "ký", "bỏ", "huỷ", "hủy", "hồi", "bố", "hành", "có", "ra",
];

fn whom(line: &Line, at: usize, to: usize, general: bool, decision: bool) -> Option<(Vec<Recipient>, usize)> {
    // "với cá nhân ông A và tập thể Công ty B"
    let at = line
        .starts(at, &["cá nhân", "tập thể"])
        .filter(|after| line.holds(*after, after + 1, subject::is_name))
        .unwrap_or(at);
    if whom::is_named(line, at) {
        return Some(object::recipients(line, at, to)).filter(|(found, _)| !found.is_empty());
    }
    let by_deed = || {
        let end = line
            .starts(at, &["người"])
            .filter(|t| decision && whom::does(line, *t, t + 1))?;
        let stop = (end..to)
            .find(|t| !line.words.tokens[*t].is_word() || line.starts(*t, &["trong", "với", "vì", "về"]).is_some());
        Some((at, stop.unwrap_or(to)))
    };
    let Some((start, end)) = whom::people(line, at, to).or_else(by_deed).filter(|_| !general) else {
        let object = praise_whom::object(line, at, to).filter(|o| decision && !general && !o.vague)?;
        return Some((object.recipients, object.end));
    };
    let name = line.str(start, end).to_string();
    Some((vec![Recipient::Named { name }], end))
}

/// "trao Quyết định số 12 cho ông A về việc “tặng thưởng …”": the paper is for a reward, whose verb goes with it.
fn numbered(line: &Line) -> Option<(Told, Verb)> {
    let total = line.words.tokens.len();
    let paper = (0..total).find(|t| line.words.phrase(*t, "trao quyết định").is_some())?;
    let start = (paper + 3..total.min(paper + 14)).find_map(|t| line.words.phrase(t, "cho"))?;
    let (recipients, end) = object::recipients(line, start, total);
    if recipients.is_empty() || !whom::is_named(line, start) {
        return None;
    }
    let about = (start..total.min(start + 30)).find_map(|t| line.words.phrase(t, "về việc"))?;
    let about = about + usize::from(matches!(line.words.sign(about), "“" | "\""));
    let verb = Verb {
        start: about,
        end: line.starts(about, &["tặng thưởng", "khen thưởng", "thưởng"])?,
        act: Act::Give,
    };
    let by = actor::actor(line, line.segment(paper).0, paper);
    let said = by.map(|(start, stop)| line.str(start, stop).to_string());
    let from = by.map_or(paper, |(start, _)| start);
    let person = by.is_some_and(|(start, stop)| line.holds(start, stop, subject::is_person));
    let told = match person {
        true => (recipients, None, said, from, end.max(about)),
        false => (recipients, said, None, from, end.max(about)),
    };
    Some((told, verb))
}
