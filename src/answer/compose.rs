//! From what was found for each ask to one answer: lists, sources, what is near where nothing answers.

use super::candidate::Candidate;
use super::confidence::MAY_BE;
use super::differing::{self, Told};
use super::holders;
use super::total;
use super::trace::Branch;
use super::{Answer, FirstTold, Rich, Source, Status, exact};
use crate::fact::Statement;
use crate::fact::cluster_formed::ClusterPart;
use crate::question::Query;
use crate::question::asked::{Ask, Asked};
use crate::wording;

/// From this score on a candidate answers.
pub const ANSWERS: f32 = 0.46;
/// From this score on it is worth showing as near.
pub const NEAR: f32 = 0.3;
/// Items of a list shown at once, and characters of the answer.
const LIST: usize = 12;
const LONGEST: usize = 640;
/// What is as long as this, in characters, is no mere value.
const SENTENCE: usize = 40;

/// What was found for one ask: those that answer, and the nearest that does not.
pub struct Part {
    pub answers: Vec<Candidate>,
    pub near: Option<Candidate>,
    pub asked: Asked,
    /// Several articles say several things: each is told with the day of its article, the newest first.
    pub dated: bool,
    /// Who held the post before, told below the answers.
    pub earlier: Vec<Candidate>,
    pub below: Option<Rich>,
    /// Of two that were asked for in one breath only one is told.
    pub half: bool,
    /// What may be the answer as well, told beside the one there is.
    pub runner_up: Option<Candidate>,
}

/// The longest sentence told for the sake of both that it names, in characters.
const BOTH: usize = 360;

impl Part {
    pub fn of(candidates: Vec<Candidate>, ask: &Ask, query: &Query) -> Part {
        let part = Part {
            answers: Vec::new(),
            near: None,
            asked: ask.asked,
            dated: false,
            earlier: Vec::new(),
            below: None,
            half: false,
            runner_up: None,
        };
        let near = nearest(&candidates, query);
        let candidates = exact::first(candidates);
        let Some(best) = candidates.first().filter(|c| c.score >= ANSWERS).cloned() else {
            return Part { near, ..part };
        };
        if let Some(total) = total::of(&candidates, ask, query) {
            return Part {
                answers: total.addends,
                dated: true,
                below: Some(total.told),
                ..part
            };
        }
        if let Some(holders) = holders::of(&candidates, query) {
            let below = holders.before(query.lang);
            return Part {
                answers: holders.now,
                earlier: holders.earlier,
                below,
                ..part
            };
        }
        let lists = matches!(
            ask.asked,
            Asked::Who | Asked::What | Asked::Members | Asked::Name | Asked::WhoIs | Asked::Post
        ) || both_roles(query, ask);
        let kind = best.fact.as_ref().map(|f| f.fact.statement.kind());
        let mut answers = vec![best.clone()];
        let mut dated = false;
        for other in candidates.into_iter().skip(1) {
            let same_kind = other.fact.as_ref().map(|f| f.fact.statement.kind()) == kind && kind.is_some();
            let same = answers
                .iter()
                .position(|a| same_focus(&a.reply.focus, &other.reply.focus));
            let told = differing::told(&best, &other);
            let close = other.score >= best.score * if lists || told != Told::Apart { 0.82 } else { 0.97 };
            let well = close && other.conditions() >= best.conditions() * 0.85;
            // Who is deputy may be told in passing where who heads the cluster is told at length.
            let beside = || same.is_none() && both_roles(query, ask) && other_role(&best, &other);
            if !same_kind || of_one_clause(&best, &other) || !(well || beside()) {
                continue;
            }
            match same {
                // The same from another article: one more source.
                Some(_) if other.head.id != best.head.id => answers.push(other),
                Some(_) => {}
                // Said less exactly, it is the same.
                None if told == Told::Alike => {}
                None if lists && many(query, ask, &best) => answers.push(other),
                None if told == Told::Otherwise => {
                    dated = true;
                    answers.push(other)
                }
                // Two articles that say different numbers are both shown.
                None if !lists && other.head.id != best.head.id && other.place >= 0.95 && query.period().is_none() => {
                    dated = true;
                    answers.push(other)
                }
                None => {}
            }
        }
        if dated {
            answers.sort_by_key(|c| std::cmp::Reverse(c.head.date));
        }
        // "Cụm trưởng, cụm phó là huyện nào?": where one role is found, its sentence may name both.
        let role = matches!(
            answers[0].fact.as_ref().map(|f| &f.fact.statement),
            Some(Statement::ClusterFormed(_))
        );
        if role && both_roles(query, ask) && answers.iter().all(|a| same_focus(&a.reply.focus, &best.reply.focus)) {
            let quote = crate::text::fold::phrase_bare(&best.quote);
            const HEADS: [&str; 4] = [" truong", " cam ", " dung dau", " dau tau"];
            let both = quote.contains(" pho") && HEADS.iter().any(|head| quote.contains(head));
            answers
                .iter_mut()
                .filter(|_| both)
                .for_each(|c| super::telling::sentence(c, query.lang, BOTH));
            return Part {
                answers,
                dated,
                half: !both,
                ..part
            };
        }
        Part { answers, dated, ..part }
    }
}

/// Whether more than one thing can answer: posts of an office have one holder, members of a cluster are one list.
fn many(query: &Query, ask: &Ask, best: &Candidate) -> bool {
    match best.fact.as_ref().map(|f| &f.fact.statement) {
        Some(Statement::PostHeld(_)) => !query.persons.is_empty(),
        Some(Statement::ClusterFormed(_)) => both_roles(query, ask),
        Some(Statement::EventHeld(_)) => false,
        Some(Statement::MovementLaunched(_)) => ask.asked != Asked::Name,
        _ => true,
    }
}

/// "ai làm cụm trưởng, cụm phó": one ask for two roles.
fn both_roles(query: &Query, ask: &Ask) -> bool {
    let asked = crate::text::fold::phrase_bare(&super::asks::segment(query, ask));
    let says = |words: &[&str]| words.iter().any(|w| asked.contains(w));
    let head = says(&["cum truong", "truong cum", "khoi truong", "truong khoi", "head"]);
    let deputy = says(&["cum pho", "pho cum", "khoi pho", "pho khoi", "deput"]);
    head && deputy && !says(&["pho cum truong", "pho truong cum", "deputy head"])
}

/// Whether two are told of one report's cluster: who heads it, and who deputises.
fn other_role(best: &Candidate, other: &Candidate) -> bool {
    let role = |candidate: &Candidate| match candidate.fact.as_ref().map(|f| &f.fact.statement) {
        Some(Statement::ClusterFormed(told)) => match &told.part {
            ClusterPart::Role { role, .. } => {
                Some((crate::text::fold::phrase_key(role).contains("phó"), told.name.clone()))
            }
            ClusterPart::Members { .. } => None,
        },
        _ => None,
    };
    let (Some(one), Some(two)) = (role(best), role(other)) else {
        return false;
    };
    one.0 != two.0 && one.1 == two.1 && best.head.id == other.head.id && other.score >= ANSWERS
}

/// "thu 4.586 tỷ đồng, đạt 150% dự toán": a figure by which another of its clause is measured is no second answer.
fn of_one_clause(a: &Candidate, b: &Candidate) -> bool {
    let clause = |c: &Candidate| match c.fact.as_ref().map(|f| &f.fact) {
        Some(fact) if matches!(fact.statement, Statement::FigureReached(_)) => Some(fact.clause),
        _ => None,
    };
    match (clause(a), clause(b)) {
        (Some(x), Some(y)) => a.head.id == b.head.id && x.start < y.end && y.start < x.end,
        _ => false,
    }
}

fn same_focus(a: &str, b: &str) -> bool {
    let (a, b) = (crate::text::fold::phrase_key(a), crate::text::fold::phrase_key(b));
    a == b || (a.len() > 8 && b.len() > 8 && (a.contains(&b) || b.contains(&a)))
}

pub fn compose(query: &Query, parts: Vec<Part>, trace: Vec<Branch>) -> Answer {
    let first = parts.first().and_then(|part| part.answers.first());
    let told = first.map(|told| FirstTold {
        focus: told.reply.focus.clone(),
        likely: told.likely.unwrap_or(0.0),
    });
    let lang = query.lang;
    let answered = !parts.is_empty() && parts.iter().all(|p| !p.answers.is_empty() && !p.half);
    let partly = parts.iter().any(|p| !p.answers.is_empty());
    if !partly {
        let asked = parts.first().map_or(Asked::What, |p| p.asked);
        let near: Vec<Candidate> = parts.into_iter().filter_map(|p| p.near).collect();
        return nothing(query, near, asked, trace);
    }
    let mut lines: Vec<Rich> = Vec::new();
    let mut sources: Vec<Source> = Vec::new();
    let mut facts = Vec::new();
    let mut more = Vec::new();
    for part in parts {
        let shown = distinct(part.answers);
        let list = shown.iter().filter(|c| c.1).count() > 1;
        for (i, (candidate, fresh)) in shown.iter().enumerate() {
            push_source(&mut sources, candidate);
            facts.extend(candidate.fact.clone());
            if !fresh {
                continue;
            }
            let text = candidate.reply.text.clone();
            let line = if list {
                let item = candidate.reply.item.as_ref().unwrap_or(&candidate.reply.text);
                let of = Rich::plain("• ");
                let of = match candidate.head.date.filter(|_| part.dated) {
                    Some(day) => of.say(wording::by_article_of(lang, day)),
                    None => of,
                };
                of.with(item.clone().capitalised())
            } else {
                match part.runner_up {
                    Some(_) => wording::most_likely(lang, text),
                    None => text.capitalised(),
                }
            };
            if lines.iter().any(|told: &Rich| repeats(&told.text(), &line.text())) {
                continue;
            }
            // The sentence that answers a second ask may tell all that was told for the first.
            lines.retain(|told| !repeats(&line.text(), &told.text()));
            if i >= LIST || length(&lines) + line.text().chars().count() > LONGEST {
                more.push(line);
            } else {
                lines.push(line);
            }
        }
        if let Some(other) = part.runner_up {
            push_source(&mut sources, &other);
            facts.extend(other.fact.clone());
            let line = wording::may_be(lang, other.reply.text);
            match length(&lines) + line.text().chars().count() > LONGEST {
                true => more.push(line),
                false => lines.push(line),
            }
        }
        lines.extend(part.below);
        for candidate in &part.earlier {
            push_source(&mut sources, candidate);
            facts.extend(candidate.fact.clone());
        }
    }
    let mut text = Rich::default();
    for (i, line) in lines.into_iter().enumerate() {
        if i > 0 {
            text = text.say("\n");
        }
        text = text.with(line);
    }
    let mut text = text.spaced();
    let status = if answered { Status::Answered } else { Status::Related };
    if !answered {
        text = text.say("\n").with(wording::partly(lang));
    }
    Answer {
        status,
        lang,
        text,
        sources,
        more,
        suggestions: Vec::new(),
        choices: Vec::new(),
        facts,
        trace,
        weighed: Vec::new(),
        told,
    }
}

/// Of lines below each other, in characters.
fn length(lines: &[Rich]) -> usize {
    lines.iter().map(|line| line.text().chars().count() + 1).sum()
}

/// Whether `told` says `line` again: as it is, or a whole sentence within it.
fn repeats(told: &str, line: &str) -> bool {
    let within = line.chars().count() >= SENTENCE && told.contains(line.trim_end_matches(['.', '”']));
    told == line || within
}

/// Each candidate with whether it says something new.
fn distinct(candidates: Vec<Candidate>) -> Vec<(Candidate, bool)> {
    let mut out: Vec<(Candidate, bool)> = Vec::new();
    for candidate in candidates {
        let fresh = !out
            .iter()
            .any(|(c, _)| same_focus(&c.reply.focus, &candidate.reply.focus));
        out.push((candidate, fresh));
    }
    out
}

pub fn push_source(sources: &mut Vec<Source>, candidate: &Candidate) {
    let mut add = |quote: &str| {
        let fits = (20..=600).contains(&quote.chars().count());
        if fits
            && !sources
                .iter()
                .any(|s| s.quote == quote && s.head.id == candidate.head.id)
        {
            sources.push(Source {
                head: candidate.head.clone(),
                quote: quote.to_string(),
            });
        }
    };
    add(&candidate.quote);
    if let Some(quote) = &candidate.period_quote {
        add(quote);
    }
}

/// No statement meets the question: what is near is shown as such; the caller words it where nothing is near.
fn nothing(query: &Query, near: Vec<Candidate>, asked: Asked, trace: Vec<Branch>) -> Answer {
    let mut sources = Vec::new();
    for candidate in near.iter().take(3) {
        push_source(&mut sources, candidate);
    }
    let mut answer = match near.first() {
        Some(candidate) => {
            let may_be = candidate.likely.is_some_and(|likely| likely >= MAY_BE);
            let text = wording::only_related(query.lang, asked, candidate.reply.text.clone(), may_be);
            Answer::bare(Status::Related, query.lang, text)
        }
        None => Answer::bare(Status::NotFound, query.lang, Rich::default()),
    };
    answer.sources = sources;
    answer.facts = near.into_iter().filter_map(|c| c.fact).collect();
    answer.trace = trace;
    answer
}

/// The nearest that is worth showing: of a question for an award the same award in another class or of other people,
/// never another award.
fn nearest(candidates: &[Candidate], query: &Query) -> Option<Candidate> {
    let asked: Vec<_> = query.awards.iter().flat_map(|slot| slot.award.ids.clone()).collect();
    if !asked.is_empty() {
        let same = |c: &&Candidate| match c.fact.as_ref().map(|f| &f.fact.statement) {
            Some(Statement::AwardGiven(given)) => {
                c.place > 0.5 && c.person > 0.0 && given.awards.iter().any(|a| asked.contains(a))
            }
            Some(_) => c.score >= NEAR && c.award > 0.8,
            None => false,
        };
        return candidates.iter().find(same).cloned();
    }
    let scored = candidates.first().filter(|c| c.score >= NEAR);
    scored
        .or_else(|| {
            candidates
                .iter()
                .find(|c| c.coverage >= 0.5 && c.place > 0.5 && c.person > 0.0)
        })
        .cloned()
}
