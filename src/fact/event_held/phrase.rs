//! The words that name an event: "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2021".

use crate::entity::Words;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// Nouns that name an event by themselves.
const NOUNS: [&[&str]; 11] = [
    &["hội", "nghị"],
    &["đại", "hội"],
    &["buổi", "lễ"],
    &["phiên", "họp"],
    &["cuộc", "họp"],
    &["hội", "thảo"],
    &["tọa", "đàm"],
    &["gặp", "mặt"],
    &["hội", "thi"],
    &["liên", "hoan"],
    &["lễ"],
];

/// What a ceremony ("lễ") must be for; "lễ hội", "ngày lễ" are none.
const CEREMONIES: [&str; 14] = [
    "kỷ", "ký", "trao", "tổng", "phát", "công", "tuyên", "khai", "ra", "tôn", "vinh", "biểu", "đón", "mít",
];

/// Verbs that are an event when a unit does them on a day.
pub const VERBS: [&[&str]; 13] = [
    &["họp"],
    &["tổng", "kết"],
    &["sơ", "kết"],
    &["biểu", "dương"],
    &["tuyên", "dương"],
    &["tôn", "vinh"],
    &["vinh", "danh"],
    &["ký", "kết"],
    &["ký", "giao", "ước"],
    &["khai", "mạc"],
    &["gặp", "mặt"],
    &["làm", "lễ"],
    &["phát", "động"],
];

/// A phrase in a text: its tokens and words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Phrase {
    pub first: usize,
    /// The token after it.
    pub end: usize,
    pub span: Span,
    /// Only the noun: "hội nghị".
    pub generic: bool,
}

pub fn key(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |t| t.key.as_str())
}

fn starts(tokens: &[Token], at: usize, form: &[&str]) -> bool {
    form.iter().enumerate().all(|(i, w)| key(tokens, at + i) == *w)
}

/// The events a text names with a noun, in order.
pub fn nouns(words: &Words) -> Vec<Phrase> {
    let tokens = &words.tokens;
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let form = NOUNS.iter().find(|form| starts(tokens, at, form));
        let Some(form) = form.filter(|form| fits(words, at, form)) else {
            at += 1;
            continue;
        };
        let after = at + form.len();
        let end = end(words, after);
        out.push(phrase(words, at, end, end == after));
        at = end;
    }
    out
}

fn fits(words: &Words, at: usize, form: &[&str]) -> bool {
    let tokens = &words.tokens;
    let before = at.checked_sub(1).map_or("", |i| key(tokens, i));
    // "Nghị quyết Đại hội Đảng bộ", "Trung tâm Hội nghị", "ngày lễ", "báo cáo tại hội nghị nêu" …
    if matches!(
        before,
        "quyết" | "tâm" | "ngày" | "dịp" | "kiện" | "mừng" | "tiến" | "tới"
    ) {
        return false;
    }
    match form {
        ["lễ"] => CEREMONIES.contains(&key(tokens, at + 1)),
        ["đại", "hội"] => key(tokens, at + 2) != "đồng" && !matches!(key(tokens, at + 2), "đảng" | "xiii" | "xiv"),
        _ => true,
    }
}

/// The event that a verb at token `at` names.
pub fn verb(words: &Words, at: usize) -> Option<Phrase> {
    let form = VERBS.iter().find(|form| starts(&words.tokens, at, form))?;
    // "kỳ họp", "công tác tổng kết": a noun's half is no verb.
    let before = at.checked_sub(1).map_or("", |i| key(&words.tokens, i));
    if matches!(before, "kỳ" | "cuộc" | "phiên" | "buổi" | "ban" | "tác" | "báo") {
        return None;
    }
    let after = at + form.len();
    let end = end(words, after);
    (end > after).then(|| phrase(words, at, end, false))
}

fn phrase(words: &Words, first: usize, end: usize, generic: bool) -> Phrase {
    let span = words.tokens[first].span.join(words.tokens[end - 1].span);
    Phrase {
        first,
        end,
        span,
        generic,
    }
}

/// Words that part an event's name from what else is said of it.
const ENDS: &[&str] = &[
    "diễn", "đã", "do", "được", "có", "tại", "vào", "nhằm", "vừa", "mới", "là", "để", "khi", "nêu", "sẽ", "gồm", "cho",
    "nhìn", "kèm", "đồng", "nhưng", "theo", "ghi", "thì", "còn", "cùng", "ở",
];

/// Words that go on with the name after a comma.
const GOES_ON: &[&str] = &[
    "khen", "người", "việc", "sơ", "tổng", "biểu", "tuyên", "tôn", "ký", "cá", "an", "phòng",
];

/// The end of a phrase that has reached token `from`.
fn end(words: &Words, from: usize) -> usize {
    let tokens = &words.tokens;
    let mut at = from;
    let mut quoted = false;
    while at < tokens.len() && at < from + 60 {
        let token = &tokens[at];
        match token.key.as_str() {
            "“" => quoted = true,
            "”" => quoted = false,
            "\"" => quoted = !quoted,
            _ => {}
        }
        if quoted {
            at += 1;
            continue;
        }
        let next = key(tokens, at + 1);
        let dated = matches!(token.key.as_str(), "ngày" | "sáng" | "chiều" | "tối" | "hôm" | "trưa")
            && (matches!(next, "ngày" | "qua" | "nay")
                || tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number));
        let stop = match token.key.as_str() {
            "," => !GOES_ON.contains(&next),
            "-" | "–" => {
                let tight = at > 0 && tokens[at - 1].span.end == token.span.start;
                let pair = matches!(next, "khen" | "xã" | "việc")
                    || tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number);
                !(tight || pair)
            }
            "." | ";" | "(" | ")" | "…" | "?" | "!" | ":" => true,
            "và" => matches!(next, "bước" | "nhận"),
            "nhân" => next == "dịp" || tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number),
            word => {
                let post = at == from
                    && token.capital
                    && crate::entity::post::title_end(words, at).is_some_and(|end| end >= at + 2);
                token.kind == TokenKind::Word && (ENDS.contains(&word) || post)
            }
        };
        if stop || dated {
            break;
        }
        at += 1;
    }
    while at > from && matches!(tokens[at - 1].key.as_str(), "," | "và" | "của" | "-" | "–" | "với") {
        at -= 1;
    }
    at
}
