//! An event on a day: who held it, and where; and the anniversaries that are kept.

use super::super::{Found, Scene, Statement, completed};
use super::EventHeld;
use super::phrase::{self, Phrase, key};
use super::when::{self, Day};
use crate::article::BlockKind;
use crate::entity::Words;
use crate::text::token::TokenKind;
use crate::text::{Span, fold};

pub fn find(scene: &Scene) -> Vec<Found> {
    if matches!(scene.sentence().kind, BlockKind::Caption) {
        return Vec::new();
    }
    let days = when::days(scene);
    let Some(day) = days.first().copied() else {
        return Vec::new();
    };
    let words = scene.words();
    let Some(event) = event(&words, day) else {
        return Vec::new();
    };
    // "tổ chức hội nghị gồm nhiều việc: tổng kết …": who held it stands before the bare noun.
    let holder = if event.first > 0 && key(&words.tokens, event.first - 1) == ":" {
        phrase::nouns(&words)
            .into_iter()
            .find(|n| n.end < event.first)
            .unwrap_or(event)
    } else {
        event
    };
    let organiser = organiser(&words, &holder, day, &days).map(|span| {
        let said = words.str(span).trim_end_matches([' ', '-', '–', ',']).trim_start();
        completed::whole(scene, said, span.start)
    });
    let organiser = organiser.or_else(|| owner(&words, &event));
    let venue = venue(&words, &event, &days).map(|span| words.str(span).to_string());
    // Praise and launching are events only where a unit does them.
    let verbal = phrase::VERBS.iter().any(|v| key(&words.tokens, event.first) == v[0]);
    let meets = matches!(
        key(&words.tokens, event.first),
        "họp" | "tổng" | "sơ" | "ký" | "khai" | "hội"
    );
    if verbal && !meets && organiser.is_none() {
        return Vec::new();
    }
    // A bare "buổi lễ" with nobody and no place beside it is any ceremony.
    if organiser.is_none() && venue.is_none() && (day.date.is_none() || event.generic) {
        return Vec::new();
    }
    let clause = event.span.join(day.span);
    let statement = Statement::EventHeld(EventHeld {
        what: words.str(event.span).to_string(),
        date: day.date,
        day_words: day.date.is_none().then(|| words.str(day.span).to_string()),
        venue,
        organiser,
        people: super::people::of(scene),
    });
    vec![Found::new(clause, statement)]
}

/// The event of a sentence that names a day: the fullest noun phrase, else what a unit did.
fn event(words: &Words, day: Day) -> Option<Phrase> {
    let nouns = phrase::nouns(words);
    let full = nouns.iter().copied().find(|p| !p.generic);
    let verbal = (0..words.tokens.len()).find_map(|at| {
        let phrase = phrase::verb(words, at)?;
        let inside = nouns.iter().any(|n| n.first < phrase.first && phrase.first < n.end);
        let subject = at > 0 && !matches!(key(&words.tokens, at - 1), "công" | "tác" | "về" | "của");
        (!inside && (subject || at == 0) && !phrase.span.overlaps(day.span)).then_some(phrase)
    });
    // "ngày 15/3 họp tổng kết …": the verb tells more than a bare "hội nghị".
    full.or(verbal).or_else(|| nouns.first().copied())
}

/// Verbs by which an organiser holds an event, before its noun.
const HOLDS: [&[&str]; 9] = [
    &["phối", "hợp", "tổ", "chức"],
    &["tổ", "chức"],
    &["mở"],
    &["đón"],
    &["đăng", "cai"],
    &["chủ", "trì"],
    &["họp"],
    &["long", "trọng"],
    &["tiến", "hành"],
];

/// Who held the event: the subject of the verb before it, or who stands between "do", "được" and the verb after it.
fn organiser(words: &Words, event: &Phrase, day: Day, days: &[Day]) -> Option<Span> {
    let tokens = &words.tokens;
    // After: "do quận X tổ chức", "được huyện Y, đơn vị Cụm trưởng, tổ chức".
    let passive = (event.end..tokens.len().min(event.end + 9))
        .take_while(|i| !matches!(key(tokens, *i), "." | ";" | ":"))
        .find(|i| key(tokens, *i) == "do" || (*i == event.end && key(tokens, *i) == "được"));
    if let Some(passive) = passive {
        let begin = passive + 1;
        let end = (begin..tokens.len().min(begin + 22)).find(|i| {
            HOLDS
                .iter()
                .any(|v| v.iter().enumerate().all(|(n, w)| key(tokens, i + n) == *w))
        })?;
        if end == begin {
            return None;
        }
        let stop = (begin..end)
            .find(|i| matches!(key(tokens, *i), "," | "("))
            .unwrap_or(end);
        return unit(words, begin, stop);
    }
    let mut verb = event.first;
    let is_verb = phrase::VERBS
        .iter()
        .any(|v| key(tokens, event.first) == v[0] && key(tokens, event.first) != "hội");
    if !is_verb {
        let from = event.first.saturating_sub(5);
        verb = (from..event.first).find(|i| {
            HOLDS
                .iter()
                .any(|v| v.iter().enumerate().all(|(n, w)| key(tokens, i + n) == *w))
        })?;
    }
    // Back over "đã", "sẽ", "vừa", "mới đây".
    let mut end = verb;
    while end > 0
        && matches!(
            key(tokens, end - 1),
            "đã" | "sẽ" | "vừa" | "đây" | "mới" | "long" | "trọng" | "cũng" | "chính" | "thức"
        )
    {
        end -= 1;
    }
    let day_first = tokens.iter().position(|t| t.span.start >= day.span.start)?;
    let day_end = tokens
        .iter()
        .position(|t| t.span.start >= day.span.end)
        .unwrap_or(tokens.len());
    // "Quận Hoàng Mai ngày 15/3 họp": the day stands between the subject and its verb.
    let mut stop = end;
    while stop > 0 && matches!(key(tokens, stop - 1), "," | "-" | "–") {
        stop -= 1;
    }
    if stop == day_end && day_first > 0 {
        stop = day_first;
        while stop > 0 && matches!(key(tokens, stop - 1), "," | "-" | "–") {
            stop -= 1;
        }
    } else {
        stop = end;
    }
    let inside_day = |i: usize| days.iter().any(|d| d.span.contains(tokens[i].span));
    let mut begin = stop;
    let mut dashed = false;
    while begin > 0 {
        let before = &tokens[begin - 1];
        let comma = matches!(before.key.as_str(), "," | ";" | ":" | ")") && !joins(words, begin - 1);
        if inside_day(begin - 1) || comma {
            break;
        }
        dashed |= matches!(before.key.as_str(), "-" | "–");
        begin -= 1;
    }
    // "HNP - Quận Cầu Giấy": what stands before the dash is the paper.
    if dashed {
        let dash = (begin..stop).find(|i| matches!(key(tokens, *i), "-" | "–"))?;
        let left = words.str(tokens[begin].span.join(tokens[dash.max(begin + 1) - 1].span));
        let paper = begin == 0 && left.chars().all(|c| !c.is_lowercase());
        if paper {
            begin = dash + 1;
        } else if key(tokens, dash + 1) == "cụm" {
            stop = dash;
        }
    }
    unit(words, begin, stop)
}

/// "(UBND)" inside a name, and "Đảng ủy, HĐND" lists, do not part a subject.
fn joins(words: &Words, at: usize) -> bool {
    let tokens = &words.tokens;
    if key(tokens, at) == ")" && at >= 2 {
        return words.str(tokens[at - 1].span).chars().all(|c| c.is_uppercase()) && key(tokens, at - 2) == "(";
    }
    let body = |i: usize| matches!(key(tokens, i), "hđnd" | "ubnd" | "mttq" | "ubmttq" | "ủy");
    key(tokens, at) == "," && at > 0 && body(at - 1) && body(at + 1)
}

/// The words from `begin` to `end`, where they can name who holds an event.
fn unit(words: &Words, begin: usize, end: usize) -> Option<Span> {
    let tokens = &words.tokens;
    if begin >= end || end - begin > 26 {
        return None;
    }
    const HEADS: [&str; 30] = [
        "quận",
        "huyện",
        "thị",
        "thành",
        "tỉnh",
        "phường",
        "xã",
        "ubnd",
        "ủy",
        "hđnd",
        "hội",
        "ban",
        "cụm",
        "khối",
        "sở",
        "bộ",
        "đoàn",
        "liên",
        "mttq",
        "đảng",
        "công",
        "các",
        "phòng",
        "trường",
        "tổng",
        "mặt",
        "thường",
        "văn",
        "ubmttq",
        "lđlđ",
    ];
    const NOT: [&str; 14] = [
        "tại", "trong", "nhân", "sau", "theo", "để", "với", "trên", "nhằm", "qua", "từ", "hướng", "thực", "tiếp",
    ];
    if key(tokens, begin) == "của" {
        return unit(words, begin + 1, end);
    }
    if matches!(key(tokens, end - 1), "về" | "chức" | "tổ" | "và") {
        return unit(words, begin, end - 1);
    }
    if tokens[begin..end]
        .iter()
        .any(|t| matches!(t.key.as_str(), "cho" | "biết" | "trao" | "vừa" | "nêu"))
    {
        return None;
    }
    let first = &tokens[begin];
    let named = HEADS.contains(&first.key.as_str()) || first.capital;
    let event = key(tokens, begin) == "hội" && matches!(key(tokens, begin + 1), "nghị" | "thi" | "thảo");
    (named && !event && !NOT.contains(&first.key.as_str())).then(|| tokens[begin].span.join(tokens[end - 1].span))
}

/// "Hội nghị tổng kết … của quận Hoàng Mai": who the event's own name says it is of.
fn owner(words: &Words, event: &Phrase) -> Option<String> {
    let tokens = &words.tokens;
    let at = (event.first..event.end).rev().find(|i| key(tokens, *i) == "của")?;
    let head = matches!(
        key(tokens, at + 1),
        "quận" | "huyện" | "thị" | "tỉnh" | "thành" | "cụm" | "khối" | "phường" | "xã" | "ubnd"
    );
    let said = words.str(tokens[at + 1..event.end].first()?.span.join(tokens[event.end - 1].span));
    let short = said.split_whitespace().count() <= 8 && !said.contains(['“', ',']);
    (head && short && said.chars().any(char::is_uppercase)).then(|| said.to_string())
}

/// Where: "tại …", "ở …".
fn venue(words: &Words, event: &Phrase, days: &[Day]) -> Option<Span> {
    let tokens = &words.tokens;
    const NOT: [&str; 19] = [
        "hội", "đây", "buổi", "lễ", "đại", "cuộc", "điểm", "các", "một", "nhiều", "cơ", "chỗ", "những", "khu", "địa",
        "quyết", "kế", "chương", "phiên",
    ];
    (0..tokens.len()).find_map(|at| {
        let said = matches!(key(tokens, at), "tại" | "ở") && !(event.first <= at && at < event.end);
        let first = tokens.get(at + 1).filter(|_| said)?;
        if NOT.contains(&first.key.as_str()) && !(first.key == "hội" && key(tokens, at + 2) == "trường") {
            return None;
        }
        let mut end = at + 1;
        let mut bracket = false;
        while let Some(token) = tokens.get(end) {
            let next_day = days.iter().any(|d| d.span.contains(token.span));
            let verb = matches!(
                token.key.as_str(),
                "đã" | "diễn"
                    | "với"
                    | "để"
                    | "có"
                    | "nhằm"
                    | "do"
                    | "được"
                    | "sẽ"
                    | "vừa"
                    | "tổ"
                    | "khai"
                    | "vào"
                    | "mở"
            );
            bracket = match token.key.as_str() {
                "(" => true,
                ")" => false,
                _ => bracket,
            };
            let dash = matches!(token.key.as_str(), "-" | "–") && !between_bodies(words, end);
            let mark = matches!(token.key.as_str(), "," | ";" | "." | ":" | "“") || (dash && !bracket);
            if next_day || verb || (mark && !bracket) || end > at + 20 {
                break;
            }
            end += 1;
        }
        let span = (end > at + 1).then(|| first.span.join(tokens[end - 1].span))?;
        let named = tokens[at + 1..end].iter().any(|t| t.capital) && words.str(span).chars().count() > 4;
        let head = matches!(first.key.as_str(), "trụ" | "nhà" | "trung" | "hội" | "cung");
        (named || head).then_some(span)
    })
}

/// "HĐND - UBND quận"
fn between_bodies(words: &Words, at: usize) -> bool {
    let capitals = |i: usize| {
        words
            .tokens
            .get(i)
            .is_some_and(|t| t.is_word() && words.str(t.span).chars().all(char::is_uppercase))
    };
    at > 0 && capitals(at - 1) && capitals(at + 1)
}

/// "kỷ niệm 75 năm ngày …", "nhân 25 năm thành lập quận": said once.
pub fn anniversary(scene: &Scene) -> Vec<Found> {
    let words = scene.words();
    let tokens = &words.tokens;
    for at in 0..tokens.len() {
        let begin = match (key(tokens, at), key(tokens, at + 1)) {
            ("kỷ", "niệm") => at + 2,
            ("nhân" | "dịp" | "mừng", _) => at + 1,
            _ => continue,
        };
        let begin = if key(tokens, begin) == "dịp" {
            begin + 1
        } else {
            begin
        };
        let counted = tokens.get(begin).is_some_and(|t| t.kind == TokenKind::Number) && key(tokens, begin + 1) == "năm";
        let of_what =
            matches!(key(tokens, begin + 2), "ngày" | "thành" | "gày") || (key(tokens, at) == "kỷ" && counted);
        if !counted || !of_what {
            continue;
        }
        let mut end = begin + 2;
        while let Some(token) = tokens.get(end) {
            if matches!(token.key.as_str(), "," | "." | ";" | "(" | ":" | "…" | "và") || end > begin + 26 {
                break;
            }
            end += 1;
        }
        let span = tokens[at].span.join(tokens[end - 1].span);
        let what = words.str(span);
        let years = fold::phrase_key(&format!("{} năm", words.str(tokens[begin].span)));
        let told = (0..scene.at).any(|i| {
            let before = scene.text_of(i);
            before.contains("niệm") && fold::phrase_key(before).contains(&years)
        });
        if told || end <= begin + 3 {
            continue;
        }
        let statement = Statement::EventHeld(EventHeld {
            what: what.to_string(),
            date: None,
            day_words: None,
            venue: None,
            organiser: None,
            people: Vec::new(),
        });
        return vec![Found::new(span, statement)];
    }
    Vec::new()
}
