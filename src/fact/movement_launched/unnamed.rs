//! Drives and movements without a name of their own.

use super::super::{Found, Scene, Statement};
use super::subject::{launches_before, subject};
use super::{MovementLaunched, mentions, words};
use crate::entity::Words;
use crate::entity::movement::{self, MovementKind};
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// Drives and movements without a name of their own, told by what they are for.
pub fn find(scene: &Scene) -> Vec<Found> {
    if !["ong trào", "thi đua", "uộc thi", "ội thi"]
        .iter()
        .any(|sign| scene.text().contains(sign))
    {
        return Vec::new();
    }
    let words = words(scene);
    let quoted: Vec<Span> = mentions(scene, scene.at)
        .filter(|(_, m)| !m.name.is_empty())
        .map(|(span, _)| span)
        .collect();
    let mut out = Vec::new();
    for at in 0..words.tokens.len() {
        let Some((kind, end)) = movement::kind_at(&words, at) else {
            continue;
        };
        let span = words.tokens[at].span.join(words.tokens[end - 1].span);
        let launched = launches_before(&words, span.start);
        if at == 0
            && quoted.is_empty()
            && let Some(found) = told_of(&words, kind, end)
        {
            out.push(found);
            continue;
        }
        let fits = matches!(kind, MovementKind::Drive | MovementKind::Movement | MovementKind::Theme) && launched;
        if !fits || quoted.iter().any(|q| q.overlaps(span)) || plural_before(&words.tokens, at) {
            continue;
        }
        let stop = clause_end(&words, end);
        let said = &words.tokens[end..stop];
        if quoted.iter().any(|q| {
            said.first()
                .is_some_and(|f| q.start >= f.span.start && q.start <= said[said.len() - 1].span.end)
        }) {
            continue;
        }
        let Some(Tail { name_end, aim }) = tail(&words, end, stop, kind) else {
            continue;
        };
        let name = words
            .str(words.tokens[at].span.join(words.tokens[name_end - 1].span))
            .to_string();
        let kind_words = words.str(span).to_string();
        let organiser = subject(scene, &words, span.start, true).map(|(s, _)| s.words);
        let told = aim
            .as_ref()
            .is_some_and(|aim| (0..scene.at).any(|i| scene.text_of(i).contains(aim.as_str())));
        if told && organiser.is_none() {
            continue;
        }
        let clause = span.join(words.tokens[stop - 1].span);
        let statement = Statement::MovementLaunched(MovementLaunched {
            kind,
            name,
            kind_words,
            organiser,
            aim,
            launched,
        });
        out.push(Found::new(clause, statement));
    }
    out
}

/// "Đợt thi đua thứ 3 của năm 2012 kéo dài từ …", "Cuộc thi viết về gương người tốt nhận được …": a drive or contest
/// that opens its sentence, its name reaching to the verb.
fn told_of(words: &Words, kind: MovementKind, end: usize) -> Option<Found> {
    const VERBS: [&str; 17] = [
        "kéo", "diễn", "do", "được", "đã", "thu", "nhận", "có", "kết", "bắt", "sẽ", "từ", "vừa", "khép", "mở", "là",
        "thành",
    ];
    if !matches!(kind, MovementKind::Drive | MovementKind::Contest) {
        return None;
    }
    let tokens = &words.tokens;
    let stop =
        (end..tokens.len().min(end + 22)).find(|i| !tokens[*i].capital && VERBS.contains(&tokens[*i].key.as_str()))?;
    let name = &tokens[end..stop];
    let plain = name
        .iter()
        .all(|t| t.is_word() || t.kind == TokenKind::Number || matches!(t.key.as_str(), "-" | "/" | "–"));
    let pointing = name
        .first()
        .is_some_and(|t| matches!(t.key.as_str(), "này" | "đó" | "trên"));
    if name.len() < 2 || !plain || pointing {
        return None;
    }
    let span = tokens[0].span.join(tokens[stop - 1].span);
    let statement = Statement::MovementLaunched(MovementLaunched {
        kind,
        name: words.str(span).to_string(),
        kind_words: words.str(tokens[0].span.join(tokens[end - 1].span)).to_string(),
        organiser: None,
        aim: None,
        launched: false,
    });
    let clause = clause_end(words, stop + 1);
    Some(Found::new(
        span.join(tokens[clause.min(tokens.len()) - 1].span),
        statement,
    ))
}

struct Tail {
    /// The token after what belongs to the name: "năm 2023 với 6 nhóm nội dung".
    name_end: usize,
    aim: Option<String>,
}

/// What is said after the kind's words: a year or number that belongs to the name, and the aim.
fn tail(words: &Words, end: usize, stop: usize, kind: MovementKind) -> Option<Tail> {
    let tokens = &words.tokens;
    let mut name_end = end;
    let dated = |t: &Token| {
        t.kind == TokenKind::Number
            || matches!(
                t.key.as_str(),
                "năm" | "đợt" | "thứ" | "cho" | "của" | "/" | "-" | "tháng" | "quý"
            )
    };
    // "đợt thi đua 90 ngày": how long it lasts is no name.
    let lasts = |at: usize| {
        let days = tokens
            .get(at + 1)
            .is_some_and(|t| matches!(t.key.as_str(), "ngày" | "đêm" | "tuần"));
        tokens[at].kind == TokenKind::Number && days
    };
    while name_end < stop && dated(&tokens[name_end]) && !lasts(name_end) {
        name_end += 1;
    }
    while name_end > end && matches!(tokens[name_end - 1].key.as_str(), "cho" | "của" | "năm" | "/" | "-") {
        name_end -= 1;
    }
    let counted = tokens.get(name_end).is_some_and(|t| t.key == "với")
        && tokens.get(name_end + 1).is_some_and(|t| t.kind == TokenKind::Number);
    if counted {
        return Some(Tail {
            name_end: stop,
            aim: None,
        });
    }
    let mut from = name_end;
    while from < stop
        && matches!(
            tokens[from].key.as_str(),
            "nhằm" | "để" | "phục" | "vụ" | ":" | "hướng" | "tới"
        )
    {
        from += 1;
    }
    // "thiết thực, hiệu quả", "sôi nổi", "trên địa bàn", "do … phát động" say no aim.
    let first = tokens.get(from).filter(|_| from < stop)?;
    const NO_AIM: &[&str] = &[
        "thiết", "sôi", "trên", "do", "trong", "tại", "được", "đã", "có", "và", "theo", "tới", "đến", "yêu", "của",
        "ra", "sang", "lên", "khắp", "đến", "vào", "với", "này", "đó", "là", "ở", "một", "rộng", "lớn", "phù", "mới",
        "hiệu", "trọng",
    ];
    let dated = name_end > end;
    if NO_AIM.contains(&first.key.as_str()) || stop - from < 3 {
        return (dated && kind != MovementKind::Theme).then_some(Tail { name_end, aim: None });
    }
    let aim = words.str(tokens[from].span.join(tokens[stop - 1].span)).to_string();
    Some(Tail {
        name_end,
        aim: Some(aim),
    })
}

/// The end of the clause from token `at`: at a semicolon, a point, or a comma that is not inside a list or a year.
pub fn clause_end(words: &Words, at: usize) -> usize {
    const GOES_ON: &[&str] = &["nhiệm", "khen", "việc", "phòng", "văn", "sáng", "trật", "an", "khóa"];
    let mut end = at;
    while let Some(token) = words.tokens.get(end) {
        let next = words.tokens.get(end + 1).map_or("", |t| t.key.as_str());
        let comma = token.key == "," && !GOES_ON.contains(&next);
        if comma || matches!(token.key.as_str(), ";" | "." | "(" | "…" | "?" | "!") {
            break;
        }
        let second = words.tokens.get(end + 1).map_or("", |t| t.key.as_str());
        let launches = second == "phát" && words.tokens.get(end + 2).is_some_and(|t| t.key == "động");
        if token.key == "và" && launches {
            break;
        }
        if end > at
            && matches!(
                (token.key.as_str(), second),
                ("và", "tổng" | "khen" | "biểu" | "triển" | "mở")
            )
        {
            break;
        }
        end += 1;
    }
    end
}

fn plural_before(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|i| matches!(tokens[i].key.as_str(), "các" | "nhiều" | "những" | "mọi"))
}
