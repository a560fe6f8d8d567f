//! Movements with a name: in quotation marks, or listed after a colon.

use super::super::{Found, Scene, Statement};
use super::subject::{Subject, launches_before, subject};
use super::unnamed::clause_end;
use super::{MovementLaunched, mentions, words};
use crate::entity::Words;
use crate::entity::movement::{self, MovementKind, MovementMention};
use crate::text::{Span, fold};

pub fn find(scene: &Scene) -> Vec<Found> {
    let mentions: Vec<(Span, &MovementMention)> = mentions(scene, scene.at).collect();
    if mentions.is_empty() {
        return Vec::new();
    }
    let words = words(scene);
    let mut out: Vec<Found> = Vec::new();
    let mut lead: Option<(Option<Subject>, bool)> = None;
    let mut last_end = 0;
    for (span, mention) in mentions {
        if mention.name.is_empty() {
            continue;
        }
        let begins_kind = !span.of(words.text).starts_with(['“', '"', '«']);
        // "mô hình riêng: Hội Phụ nữ làm “…”": who carries it stands between the kind and the name.
        let quote = span.start + span.of(words.text).find(['“', '"', '«']).unwrap_or(0) as u32;
        let listed = words
            .str(Span {
                start: span.start,
                end: quote,
            })
            .contains(':');
        let own = if listed && begins_kind {
            subject(scene, &words, quote, false)
        } else {
            subject(scene, &words, span.start, begins_kind)
        };
        let between = words
            .str(Span {
                start: last_end,
                end: span.start,
            })
            .trim();
        let in_list = matches!(between, "," | ";" | "và" | ", và" | "; và" | ":");
        last_end = span.end;
        // A name later in a list shares who launched the first, unless it has its own.
        let (subject, launched) = match (own, &lead) {
            (Some((subject, launched)), _) => (Some(subject), launched),
            (None, Some((subject, launched))) if !begins_kind || in_list => (subject.clone(), *launched),
            (None, _) => (None, launches_before(&words, span.start)),
        };
        lead = Some((subject.clone(), launched));
        let aim = aim_after(&words, span.end);
        let started = started_by(&words, span.end);
        let launched = launched || started.as_ref().is_some_and(|(_, launches)| *launches);
        let organiser = subject
            .map(|s| s.words)
            .or(started.map(|(who, _)| super::super::completed::whole(scene, &who, span.end)))
            .or_else(|| owner_after(&words, span.end, scene));
        if organiser.is_none() && aim.is_none() && !launched && said_before(scene, span, &mention.name) {
            continue;
        }
        let statement = Statement::MovementLaunched(MovementLaunched {
            kind: mention.kind,
            name: mention.name.clone(),
            kind_words: mention.kind_words.clone(),
            organiser,
            aim,
            launched,
        });
        out.push(Found::new(span, statement));
    }
    out
}

/// Names without quotation marks, listed after "các chuyên đề:" and parted by semicolons.
pub fn listed(scene: &Scene) -> Vec<Found> {
    let text = scene.text();
    if !text.contains(": ") || !text.contains(';') {
        return Vec::new();
    }
    let words = words(scene);
    let mut out = Vec::new();
    for at in 0..words.tokens.len() {
        let Some((kind, end)) = movement::kind_at(&words, at) else {
            continue;
        };
        let named = matches!(
            kind,
            MovementKind::Theme | MovementKind::Model | MovementKind::Campaign | MovementKind::Movement
        );
        let several = at > 0 && matches!(words.tokens[at - 1].key.as_str(), "các" | "số" | "nhiều" | "những");
        let colon = words.tokens.get(end).filter(|t| t.key == ":" && named && several);
        let Some(colon) = colon else {
            continue;
        };
        let kind_words = words.str(words.tokens[at].span.join(words.tokens[end - 1].span));
        let mut start = colon.span.end as usize;
        for piece in text[start..].split(';') {
            let name = piece.trim().trim_end_matches(['.', '…']);
            let from = start + (piece.len() - piece.trim_start().len());
            start += piece.len() + 1;
            let fits = (2..=24).contains(&name.split_whitespace().count()) && !name.contains(['“', '"', ':']);
            if fits {
                let statement = Statement::MovementLaunched(MovementLaunched {
                    kind,
                    name: name.to_string(),
                    kind_words: kind_words.to_string(),
                    organiser: None,
                    aim: None,
                    launched: false,
                });
                out.push(Found::new(Span::new(from, from + name.len()), statement));
            }
        }
        break;
    }
    out
}

/// "nhằm …", "để …" after the name, up to the end of the clause.
fn aim_after(words: &Words, at: u32) -> Option<String> {
    let tokens = &words.tokens;
    let mut from = tokens.iter().position(|t| t.span.start >= at)?;
    if tokens[from].key == "," {
        from += 1;
    }
    let first = tokens.get(from)?;
    if !matches!(first.key.as_str(), "nhằm" | "để") {
        return None;
    }
    let end = clause_end(words, from + 1);
    (end > from + 3).then(|| words.str(tokens[from + 1].span.join(tokens[end - 1].span)).to_string())
}

/// "do Hội Phụ nữ huyện phát động" right after the name: who, and whether that launches it.
fn started_by(words: &Words, at: u32) -> Option<(String, bool)> {
    let tokens = &words.tokens;
    let mut from = tokens.iter().position(|t| t.span.start >= at)?;
    from += usize::from(tokens[from].key == ",");
    let by = tokens.get(from).filter(|t| t.key == "do" || t.key == "được")?;
    const STARTS: [&str; 9] = [
        "phát động",
        "khởi xướng",
        "đề xướng",
        "khởi động",
        "ra mắt",
        "nghĩ ra",
        "sáng lập",
        "khởi đầu",
        "lập ra",
    ];
    const CARRIES: [&str; 4] = ["tổ chức", "triển khai", "thực hiện", "xây dựng"];
    let stop = (from + 1..tokens.len().min(from + 18))
        .take_while(|i| !matches!(tokens[*i].key.as_str(), "," | ";" | "." | "“"))
        .find(|i| words.any_phrase(*i, &STARTS).is_some() || words.any_phrase(*i, &CARRIES).is_some())?;
    let launches = words.any_phrase(stop, &STARTS).is_some();
    let who = words.str(tokens.get(from + 1)?.span.join(tokens[stop - 1].span));
    let named = stop > from + 1 && (by.key == "do" || who.contains(char::is_uppercase));
    let who = who.trim_end_matches([' ', '-', '–', ',', ')']);
    named.then(|| (who.to_string(), launches))
}

/// "của quận Đống Đa" right after the name.
fn owner_after(words: &Words, at: u32, scene: &Scene) -> Option<String> {
    let tokens = &words.tokens;
    let mut from = tokens.iter().position(|t| t.span.start >= at)?;
    if tokens[from].key == "," {
        from += 1;
    }
    if tokens.get(from)?.key != "của" {
        return None;
    }
    let first = tokens.get(from + 1)?;
    if let Some((entity, _)) = crate::entity::organisation::name_at(words, from + 1).filter(|_| first.capital) {
        let said = entity.span.of(words.text);
        return Some(super::super::completed::whole(scene, said, entity.span.start));
    }
    let place = crate::entity::place::mentions(scene.found())
        .find(|(span, m)| m.kind_word.is_some() && first.span.start == span.start)?;
    Some(place.0.of(words.text).to_string())
}

/// Whether the article named it before this place.
fn said_before(scene: &Scene, span: Span, name: &str) -> bool {
    let key = fold::phrase_key(name);
    (0..=scene.at).any(|at| {
        mentions(scene, at).any(|(other, m)| {
            (at < scene.at || other.end <= span.start) && !m.name.is_empty() && fold::phrase_key(&m.name) == key
        })
    })
}
