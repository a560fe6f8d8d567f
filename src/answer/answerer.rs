//! From a question to an answer: understand, complete from the turns before, gather, weigh, say.

use std::sync::Arc;

use jiff::Zoned;

use super::candidates::{Candidate, Weighing, implied};
use super::{Answer, Rich, Source, Status, Turn, compare};
use crate::archive::{Archive, FactQuery, Passage, StoredFact};
use crate::entity::lexicon::Lexicon;
use crate::fact::{Kind, Statement};
use crate::question::asked::{Ask, Asked};
use crate::question::terms::Syllable;
use crate::question::{self, Query, followup};
use crate::text::Lang;
use crate::text::fold::phrase_bare;
use crate::wording;

/// A turn older than this many seconds is no context.
const CONTEXT_SECONDS: i64 = 30 * 60;
/// From this score on a candidate answers.
pub const ANSWERS: f32 = 0.46;
/// From this score on it is worth showing as near.
const NEAR: f32 = 0.3;
/// Items of a list shown at once, and characters of the answer.
const LIST: usize = 12;
const LONGEST: usize = 640;

pub struct Answerer {
    pub archive: Arc<Archive>,
    pub lexicon: Arc<Lexicon>,
}

/// What was gathered for a query.
pub struct Material {
    pub facts: Vec<StoredFact>,
    pub passages: Vec<Passage>,
}

impl Answerer {
    pub fn new(archive: Arc<Archive>, lexicon: Arc<Lexicon>) -> Answerer {
        Answerer { archive, lexicon }
    }

    /// Answers a question in its conversation. `turns`: oldest first.
    pub fn ask(&self, question: &str, turns: &[Turn], now: Zoned) -> Answer {
        let today = now.date();
        let query = question::understand(question, &self.lexicon, today);
        let blank = |text: Rich, status: Status| Answer::bare(status, query.lang, text);
        if query.typed.chars().count() > question::LONGEST {
            return blank(wording::too_long(query.lang), Status::NotFound);
        }
        if let Some(courtesy) = query.courtesy {
            return blank(wording::courtesy(query.lang, courtesy), Status::Courtesy);
        }
        let recent: Vec<&Turn> = turns
            .iter()
            .filter(|t| now.timestamp().as_second() - t.at <= CONTEXT_SECONDS)
            .collect();
        let mut before: Option<Query> = None;
        for turn in recent.iter().rev().take(4).rev() {
            let earlier = question::understand(&turn.question, &self.lexicon, today);
            if earlier.courtesy.is_none() {
                before = Some(match &before {
                    Some(b) => followup::complete(earlier, b),
                    None => earlier,
                });
            }
        }
        let query = match &before {
            Some(before) => followup::complete(query, before),
            None => query,
        };
        if query.is_blank() {
            return Answer::bare(Status::NotFound, query.lang, wording::empty_question(query.lang));
        }
        let favoured: Vec<String> = match recent.last() {
            Some(last) if !query.inherited.is_empty() => last.articles.clone(),
            _ => Vec::new(),
        };
        self.answer(&query, &favoured)
    }

    fn answer(&self, query: &Query, favoured: &[String]) -> Answer {
        let mut trace = describe(query, &self.lexicon);
        if query.compares
            && let Some(answer) = compare::answer(self, query, favoured, &mut trace)
        {
            return answer;
        }
        let asks: Vec<Ask> = if query.asks.is_empty() {
            vec![implied(query)]
        } else {
            query.asks.clone()
        };
        let material = self.gather(query);
        let mut parts: Vec<Part> = Vec::new();
        for (number, ask) in asks.iter().enumerate() {
            let own = narrowed(query, &asks, number);
            let candidates = self.candidates(&own, ask, &material, favoured);
            trace.push(format!("asked: {:?} {}", ask.asked, ask.noun.join(" ")));
            trace.extend(candidates.iter().take(8).map(|c| format!("  {}", c.trace())));
            parts.push(Part::of(candidates, ask, query));
        }
        drop_covered(&mut parts, &asks);
        compose(query, parts, trace)
    }

    pub fn gather(&self, query: &Query) -> Material {
        // Phrases stay whole: the archive looks for their pairs of syllables too.
        let joined = |syllables: &[Syllable]| syllables.iter().map(|s| s.bare.as_str()).collect::<Vec<_>>().join(" ");
        let terms = query
            .terms
            .iter()
            .flat_map(|term| &term.alternatives)
            .map(|all| joined(all));
        let places = query.places.iter().map(|slot| phrase_bare(&slot.words));
        let persons = query.persons.iter().map(|slot| joined(&slot.name));
        let clusters = query
            .clusters
            .iter()
            .map(|slot| format!("cum thi dua so {}", slot.number));
        let mut words: Vec<String> = Vec::new();
        for phrase in terms.chain(places).chain(persons).chain(clusters) {
            if !words.contains(&phrase) {
                words.push(phrase);
            }
        }
        let places = query.places.iter().flat_map(|s| s.ids.clone()).collect();
        let facts = self.archive.facts(&FactQuery {
            kinds: Kind::ALL.to_vec(),
            places,
            awards: Vec::new(),
            period: None,
            words: words.clone(),
            limit: 400,
        });
        let passages = self.archive.passages(&words, 60);
        Material { facts, passages }
    }

    pub fn candidates(&self, query: &Query, ask: &Ask, material: &Material, favoured: &[String]) -> Vec<Candidate> {
        let levels = question::levels::of(&segment(query, ask), true);
        let weighing = Weighing {
            query,
            ask,
            lexicon: &self.lexicon,
            levels: &levels,
            favoured,
        };
        let mut out = weighing.facts(&material.facts);
        out.extend(weighing.passages(&material.passages));
        let best_first =
            |a: &Candidate, b: &Candidate| b.score.total_cmp(&a.score).then_with(|| b.head.date.cmp(&a.head.date));
        out.sort_by(best_first);
        weighing.widen(&mut out, |id| self.archive.article(id).map(|a| a.text));
        out.sort_by(best_first);
        out
    }
}

/// "bao nhiêu tập thể và cá nhân": where what answers the first noun says the second too, nothing is left open.
fn drop_covered(parts: &mut Vec<Part>, asks: &[Ask]) {
    let mut at = 1;
    let mut ask = 1;
    while at < parts.len() {
        let open =
            parts[at].answers.is_empty() && asks[ask].asked == Asked::HowMany && asks[ask - 1].asked == Asked::HowMany;
        let said = parts[at - 1].answers.first().is_some_and(|c| {
            let text = format!(" {} ", crate::text::fold::phrase_bare(&c.reply.text.text()));
            let nouns = std::iter::once(&asks[ask].noun).chain(&asks[ask].noun_also);
            nouns
                .into_iter()
                .filter_map(|n| n.first())
                .any(|n| n.len() > 3 && text.contains(&format!(" {n} ")))
        });
        if open && said {
            parts.remove(at);
        } else {
            at += 1;
        }
        ask += 1;
    }
}

/// The words of the question that stand with one ask: from the ask (or the start, for the first) to the next ask.
fn segment(query: &Query, ask: &Ask) -> String {
    let tokens = crate::text::token::tokens(&query.text);
    let next = query.asks.iter().map(|a| a.from).filter(|from| *from > ask.to).min();
    let first = query.asks.iter().all(|a| a.from >= ask.from);
    let start = if first {
        0
    } else {
        tokens.get(ask.from).map_or(0, |t| t.span.start as usize)
    };
    let end = next
        .and_then(|n| tokens.get(n))
        .map_or(query.text.len(), |t| t.span.start as usize);
    query.text.get(start..end).unwrap_or(&query.text).to_string()
}

/// The query as it concerns one of several asks: words that stand with another ask count little for this one.
fn narrowed(query: &Query, asks: &[Ask], number: usize) -> Query {
    let mut own = query.clone();
    if asks.len() < 2 {
        return own;
    }
    let ask = &asks[number];
    let end = asks.get(number + 1).map_or(usize::MAX, |next| next.from);
    for term in &mut own.terms {
        let shared = term.from < asks[0].from;
        let mine = (ask.from..end).contains(&term.from);
        // The last ask's words often belong to all: "bao nhiêu tập thể, cá nhân được khen".
        let tail = number + 1 < asks.len() && term.from >= asks[asks.len() - 1].to;
        if !(shared || mine) {
            term.weight *= if tail { 0.6 } else { 0.2 };
        }
    }
    own
}

/// What was found for one ask: those that answer, and the nearest that does not.
struct Part {
    answers: Vec<Candidate>,
    near: Option<Candidate>,
}

impl Part {
    fn of(candidates: Vec<Candidate>, ask: &Ask, query: &Query) -> Part {
        let near = candidates.first().filter(|c| c.score >= NEAR).cloned();
        let near = near.or_else(|| {
            candidates
                .iter()
                .find(|c| c.coverage >= 0.5 && c.place > 0.5 && c.person > 0.0)
                .cloned()
        });
        let Some(best) = candidates.first().filter(|c| c.score >= ANSWERS).cloned() else {
            return Part {
                answers: Vec::new(),
                near,
            };
        };
        let lists = matches!(
            ask.asked,
            Asked::Who | Asked::What | Asked::Members | Asked::Name | Asked::WhoIs | Asked::Post
        );
        let kind = best.fact.as_ref().map(|f| f.fact.statement.kind());
        let mut answers = vec![best.clone()];
        for other in candidates.into_iter().skip(1) {
            let same_kind = other.fact.as_ref().map(|f| f.fact.statement.kind()) == kind && kind.is_some();
            let same = answers
                .iter()
                .position(|a| same_focus(&a.reply.focus, &other.reply.focus));
            let close = other.score >= best.score * if lists { 0.82 } else { 0.97 };
            if !same_kind || !close || other.conditions() < best.conditions() * 0.85 {
                continue;
            }
            match same {
                // The same from another article: one more source.
                Some(_) if other.head.id != best.head.id => answers.push(other),
                Some(_) => {}
                None if lists && many(query, ask, &best) => answers.push(other),
                // Two articles that say different numbers are both shown.
                None if !lists && other.head.id != best.head.id && other.place >= 0.95 && query.period().is_none() => {
                    answers.push(other)
                }
                None => {}
            }
        }
        Part { answers, near: None }
    }
}

/// Whether more than one thing can answer: posts of an office have one holder, members of a cluster are one list.
fn many(query: &Query, ask: &Ask, best: &Candidate) -> bool {
    match best.fact.as_ref().map(|f| &f.fact.statement) {
        Some(Statement::PostHeld(_)) => !query.persons.is_empty(),
        Some(Statement::ClusterFormed(_)) => {
            let asked = crate::text::fold::phrase_bare(&query.text);
            asked.contains("truong") && asked.contains("cum pho") || asked.contains("head") && asked.contains("deput")
        }
        Some(Statement::EventHeld(_)) => false,
        Some(Statement::MovementLaunched(_)) => ask.asked != Asked::Name,
        _ => true,
    }
}

fn same_focus(a: &str, b: &str) -> bool {
    let (a, b) = (crate::text::fold::phrase_key(a), crate::text::fold::phrase_key(b));
    a == b || (a.len() > 8 && b.len() > 8 && (a.contains(&b) || b.contains(&a)))
}

fn compose(query: &Query, parts: Vec<Part>, trace: Vec<String>) -> Answer {
    let lang = query.lang;
    let answered = !parts.is_empty() && parts.iter().all(|p| !p.answers.is_empty());
    let partly = parts.iter().any(|p| !p.answers.is_empty());
    if !partly {
        let near: Vec<Candidate> = parts.into_iter().filter_map(|p| p.near).collect();
        return nothing(query, near, trace);
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
            let line = if list {
                Rich::plain("• ").with(
                    candidate
                        .reply
                        .item
                        .clone()
                        .unwrap_or_else(|| candidate.reply.text.clone()),
                )
            } else {
                candidate.reply.text.clone()
            };
            if lines.iter().any(|l: &Rich| l.text() == line.text()) {
                continue;
            }
            let length: usize = lines.iter().map(|l| l.text().chars().count() + 1).sum();
            if i >= LIST || length + line.text().chars().count() > LONGEST {
                more.push(line);
            } else {
                lines.push(line);
            }
        }
    }
    let mut text = Rich::default();
    for (i, line) in lines.into_iter().enumerate() {
        if i > 0 {
            text = text.say("\n");
        }
        text = text.with(line);
    }
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
    }
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

/// No statement meets the question: what is near, or nothing.
fn nothing(query: &Query, near: Vec<Candidate>, trace: Vec<String>) -> Answer {
    let mut sources = Vec::new();
    for candidate in near.iter().take(3) {
        push_source(&mut sources, candidate);
    }
    let status = if near.is_empty() {
        Status::NotFound
    } else {
        Status::Related
    };
    let text = match near.first() {
        Some(candidate) => wording::only_related(query.lang, &candidate.missing(), candidate.reply.text.clone()),
        None => wording::not_found(query.lang),
    };
    Answer {
        status,
        lang: query.lang,
        text,
        sources,
        more: Vec::new(),
        suggestions: Vec::new(),
        choices: Vec::new(),
        facts: near.into_iter().filter_map(|c| c.fact).collect(),
        trace,
    }
}

/// How the question was understood, a line each.
fn describe(query: &Query, lexicon: &Lexicon) -> Vec<String> {
    let mut out = vec![
        format!("language: {}", if query.lang == Lang::Vi { "vi" } else { "en" }),
        format!("read as: {}", query.text),
    ];
    for slot in &query.places {
        let names: Vec<String> = slot.ids.iter().map(|p| lexicon.places.get(*p).full_name()).collect();
        out.push(format!("place: {} = {}", slot.words, names.join(" | ")));
    }
    for slot in &query.periods {
        out.push(format!(
            "time: {} = {}..{}",
            slot.words, slot.period.from, slot.period.to
        ));
    }
    for slot in &query.awards {
        let names: Vec<&str> = slot
            .award
            .ids
            .iter()
            .map(|a| lexicon.awards.get(*a).name.as_str())
            .collect();
        out.push(format!("award: {} = {}", slot.award.words, names.join(" | ")));
    }
    for slot in &query.persons {
        out.push(format!("person: {}", slot.words));
    }
    for slot in &query.posts {
        out.push(format!("post: {} = {}", slot.words, lexicon.posts.get(slot.post).name));
    }
    for slot in &query.clusters {
        out.push(format!("cluster: {}", slot.number));
    }
    let terms: Vec<String> = query
        .terms
        .iter()
        .map(|t| format!("{} ({:.1})", t.words, t.weight))
        .collect();
    out.push(format!("words: {}", terms.join(", ")));
    out.extend(query.inherited.iter().map(|i| format!("from before: {i}")));
    if query.compares {
        out.push("compares".to_string());
    }
    out
}
