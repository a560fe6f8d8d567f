//! Which cluster is meant: its name as written, and its number.

use super::super::Scene;
use super::described;
use crate::entity::{Words, organisation};
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// A cluster named in a sentence; `name` is empty where it says only "Cụm".
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    pub span: Span,
    pub name: String,
    pub number: String,
}

impl Cluster {
    fn is_named(&self) -> bool {
        !self.name.is_empty()
    }
}

/// The clusters of a text, in order.
pub fn all(words: &Words) -> Vec<Cluster> {
    let tokens = &words.tokens;
    let mut out: Vec<Cluster> = Vec::new();
    for at in 0..tokens.len() {
        if let Some((span, number)) = english(words, at) {
            let name = words.str(span).to_string();
            out.push(Cluster { span, name, number });
            continue;
        }
        let head = matches!(tokens[at].key.as_str(), "cụm" | "khối");
        let emulates = key(tokens, at + 1) == "thi" && key(tokens, at + 2) == "đua";
        // "Khối thi đua các sở, ngành tổng hợp (Khối 3)": its number stands between brackets behind its name.
        if head && let Some(number) = bracketed(words, at) {
            let last = closing(tokens, at) - 1;
            let own = words.str(tokens[at].span.join(tokens[last].span)).to_string();
            let between = |name: Span| tokens[..at].iter().rev().take_while(move |t| t.span.start >= name.end);
            let ends_here = |name: Span| between(name).all(|t| t.key == "(");
            match out.last_mut().filter(|c| c.number.is_empty() && ends_here(c.span)) {
                Some(before) => {
                    before.number = number;
                    if !before.is_named() {
                        before.name = own;
                    }
                }
                None => out.push(Cluster {
                    span: tokens[at].span,
                    name: own,
                    number,
                }),
            }
            continue;
        }
        // "Khối vận tải do Chi nhánh A làm khối trưởng": what has a head by its words is one.
        if let Some(end) = headed(tokens, at).filter(|_| head && !emulates) {
            let span = tokens[at].span.join(tokens[end - 1].span);
            let name = words.str(span).to_string();
            out.push(Cluster {
                span,
                name,
                number: String::new(),
            });
            continue;
        }
        let role = matches!(key(tokens, at + 1), "trưởng" | "phó");
        // "Khối lượng", "khối phố", "Khối đại đoàn kết": a bloc called so alone does what blocs do.
        let acts = matches!(
            key(tokens, at + 1),
            "có" | "gồm" | "bầu" | "đã" | "thống" | "nhất" | "chọn" | "còn" | "," | "." | "" | "là"
        );
        if !head || role || (tokens[at].key == "khối" && !emulates && !acts) {
            continue;
        }
        let after = if emulates { at + 3 } else { at + 1 };
        let (end, number) = name_end(words, after, emulates);
        let span = tokens[at].span.join(tokens[end - 1].span);
        let named = !number.is_empty() || end > after;
        let plural = at > 0 && matches!(tokens[at - 1].key.as_str(), "các" | "những" | "nhiều");
        if plural && !named {
            continue;
        }
        let name = if named {
            words.str(span).to_string()
        } else {
            String::new()
        };
        out.push(Cluster { span, name, number });
    }
    out
}

/// The token after the name of a bloc that is told with its head: "Khối vận tải | do … làm khối trưởng".
fn headed(tokens: &[Token], at: usize) -> Option<usize> {
    let by = (at + 2..tokens.len().min(at + 8)).find(|i| key(tokens, *i) == "do")?;
    let named = tokens[at + 1..by]
        .iter()
        .all(|t| t.is_word() && !matches!(t.key.as_str(), "trưởng" | "phó"));
    let heads = |i: usize| {
        let (first, second) = (key(tokens, i), key(tokens, i + 1));
        matches!((first, second), ("cụm" | "khối", "trưởng") | ("trưởng", "cụm" | "khối"))
    };
    let told = (by + 1..tokens.len().min(by + 20)).any(|i| key(tokens, i) == "làm" && heads(i + 1));
    (named && told && tokens[at].capital).then_some(by)
}

/// The number of "(Khối 3)", "(cụm thi đua số III)", whose "Khối" stands at a token.
fn bracketed(words: &Words, at: usize) -> Option<String> {
    let tokens = &words.tokens;
    let opens = at.checked_sub(1).is_some_and(|before| tokens[before].key == "(");
    let token = tokens.get(closing(tokens, at).checked_sub(1)?)?;
    let middle = tokens.get(at + 1..closing(tokens, at) - 1)?;
    let plain = middle.iter().all(|t| matches!(t.key.as_str(), "thi" | "đua" | "số"));
    let written = words.str(token.span);
    let number = match token.kind {
        TokenKind::Number if written.len() <= 2 => written.trim_start_matches('0').to_string(),
        _ => roman(written)?.to_string(),
    };
    (opens && plain).then_some(number)
}

/// The token that closes brackets, no more than a name's length on.
fn closing(tokens: &[Token], at: usize) -> usize {
    (at + 1..tokens.len().min(at + 6))
        .find(|i| tokens[*i].key == ")")
        .unwrap_or(at + 1)
}

/// "Emulation Cluster No. 5", "cluster 5", "the emulation bloc of …": the words and the number.
fn english(words: &Words, at: usize) -> Option<(Span, String)> {
    let tokens = &words.tokens;
    let emulation = key(tokens, at) == "emulation";
    let head = if emulation { at + 1 } else { at };
    if !matches!(key(tokens, head), "cluster" | "bloc") || (!emulation && at > 0 && key(tokens, at - 1) == "emulation")
    {
        return None;
    }
    let mut number = head + 1;
    while matches!(key(tokens, number), "no" | "number" | ".") && number < head + 3 {
        number += 1;
    }
    let token = tokens.get(number)?;
    let written = words.str(token.span);
    let value = match token.kind {
        TokenKind::Number => written.trim_start_matches('0').to_string(),
        _ => roman(written)?.to_string(),
    };
    Some((tokens[at].span.join(token.span), value))
}

/// The longest name of a cluster behind "thi đua", in words: "các huyện, thị xã, thành phố đồng bằng tỉnh Quảng Nam".
const LONGEST: usize = 16;

/// The end of a cluster's name after "Cụm thi đua", and its number.
fn name_end(words: &Words, after: usize, emulates: bool) -> (usize, String) {
    let tokens = &words.tokens;
    let numbered = if key(tokens, after) == "số" { after + 1 } else { after };
    if let Some(token) = tokens.get(numbered) {
        let written = words.str(token.span);
        if token.kind == TokenKind::Number && numbered > after {
            return (numbered + 1, written.trim_start_matches('0').to_string());
        }
        if let Some(number) = roman(written).filter(|_| token.capital) {
            return (numbered + 1, number.to_string());
        }
    }
    // "chia thành 2 cụm; cụm 1 gồm …": a part of a bloc, by its number alone.
    let alone = tokens.get(after).filter(|t| {
        let counts = matches!(
            key(tokens, after + 1),
            "tỉnh" | "thành" | "quận" | "huyện" | "phường" | "xã" | "sở" | "đơn" | "/"
        );
        t.kind == TokenKind::Number && t.key.len() <= 2 && !counts
    });
    if let Some(token) = alone.filter(|_| !emulates || key(tokens, after) != "số") {
        return (after + 1, words.str(token.span).trim_start_matches('0').to_string());
    }
    if !emulates {
        return (after, String::new());
    }
    // "các tỉnh miền Đông Nam Bộ", "miền núi phía Bắc", "Đồng bằng sông Hồng"
    let unit = |i: usize| {
        matches!(
            key(tokens, i),
            "tỉnh"
                | "thành"
                | "quận"
                | "huyện"
                | "phường"
                | "xã"
                | "sở"
                | "ngành"
                | "cơ"
                | "hội"
                | "đoàn"
                | "trường"
                | "doanh"
                | "ban"
                | "bệnh"
                | "bộ"
                | "ngân"
                | "công"
                | "viện"
                | "tổ"
                | "thị"
                | "kho"
                | "cục"
        )
    };
    if key(tokens, after) == "các" && !unit(after + 1) {
        return (after, String::new());
    }
    // "Cụm thi đua 5 tỉnh Tây Nguyên"
    let counted = tokens.get(after).is_some_and(|t| t.kind == TokenKind::Number) && unit(after + 1);
    let mut end = if counted { after + 1 } else { after };
    let from = end;
    while let Some(token) = tokens.get(end) {
        // "Cụm thi đua Ủy ban MTTQ các tỉnh": a body's name is kept whole.
        if let Some(body) = body_end(words, end).filter(|body| *body <= after + LONGEST) {
            end = body;
            continue;
        }
        // "các sở Văn hóa - Xã hội"
        let joins = matches!(token.key.as_str(), "-" | "–")
            && end > from
            && tokens[from..end].iter().any(|t| t.capital)
            && tokens.get(end + 1).is_some_and(|t| t.capital && t.is_word());
        let second = end > from
            && tokens[end - 1].capital
            && matches!(
                token.key.as_str(),
                "hóa"
                    | "hội"
                    | "tế"
                    | "hợp"
                    | "chính"
                    | "học"
                    | "nghiệp"
                    | "vận"
                    | "thuật"
                    | "mại"
                    | "thị"
                    | "dựng"
                    | "thương"
                    | "tải"
                    | "sản"
            );
        let joins = joins || second;
        let joins = joins || described::joins(tokens, from, end);
        let goes_on = (token.is_word() || joins)
            && end < after + LONGEST
            && (joins
                || token.capital
                || described::goes_on(tokens, end)
                || (token.key == "ương" && end > from && tokens[end - 1].key == "trung"))
            // "… thuộc Liên đoàn Lao động": whose it is; "trực thuộc Trung ương" is part of it.
            && !(token.key == "thuộc" && key(tokens, end - 1) != "trực")
            // "…, Hà Nội ký": who acts is no part of the name; a post after a dash neither.
            && !(joins && crate::entity::post::title_end(words, end + 1).is_some());
        if !goes_on {
            break;
        }
        end += 1;
    }
    // "Khối thi đua Doanh nghiệp số 2": the kind of its members stands before its number.
    let numbered = tokens
        .get(end + 1)
        .filter(|t| t.kind == TokenKind::Number && t.key.len() <= 2);
    if let Some(token) = numbered.filter(|_| end > after && key(tokens, end) == "số") {
        return (end + 2, words.str(token.span).trim_start_matches('0').to_string());
    }
    let has_name =
        tokens[after.min(tokens.len())..end].iter().any(|t| t.capital) || described::names(tokens, after, end);
    (if has_name { end } else { after }, String::new())
}

/// The token after a body's name of several words that begins at a token.
fn body_end(words: &Words, at: usize) -> Option<usize> {
    let (_, end) = organisation::name_at(words, at).filter(|_| words.tokens[at].capital)?;
    (end > at + 1).then_some(end)
}

fn key(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |t| t.key.as_str())
}

/// A Roman number up to 39.
fn roman(word: &str) -> Option<u32> {
    let mut total = 0;
    let mut highest = 0;
    for c in word.chars().rev() {
        let value = match c {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            _ => return None,
        };
        if value < highest {
            total -= value;
        } else {
            total += value;
            highest = value;
        }
    }
    u32::try_from(total).ok().filter(|n| *n > 0)
}

/// The cluster a sentence speaks of at byte `at`: the last it names before, else the last named one of the article
/// before it, else the first named after it.
pub fn meant(scene: &Scene, here: &[Cluster], at: u32) -> Option<Cluster> {
    let cluster = nearest(scene, here, at)?;
    if !cluster.number.is_empty() {
        return Some(cluster);
    }
    // "Khối thi đua các sở Kinh tế" in the title is "Khối thi đua số 4" below, where only one has a number.
    let mut numbered: Vec<Cluster> = (0..scene.sentences.len())
        .filter(|sentence| speaks(scene.text_of(*sentence)))
        .flat_map(|sentence| {
            all(&Words::new(
                scene.text_of(sentence),
                scene.lexicon,
                true,
                scene.article.lang,
            ))
        })
        .filter(|c| !c.number.is_empty())
        .collect();
    numbered.dedup_by(|a, b| a.number == b.number);
    match numbered.as_slice() {
        [only] => Some(only.clone()),
        _ => Some(cluster),
    }
}

/// Whether a sentence may name a cluster at all.
pub fn speaks(text: &str) -> bool {
    ["ụm ", "hối ", "luster ", "bloc "]
        .iter()
        .any(|sign| text.contains(sign))
}

fn nearest(scene: &Scene, here: &[Cluster], at: u32) -> Option<Cluster> {
    if let Some(named) = here.iter().rev().find(|c| c.is_named() && c.span.start <= at) {
        return Some(named.clone());
    }
    if let Some(named) = here.iter().find(|c| c.is_named()) {
        return Some(named.clone());
    }
    let others = (0..scene.at).rev().chain(scene.at + 1..scene.sentences.len());
    let found = |sentence: usize| {
        let text = scene.text_of(sentence);
        if !speaks(text) {
            return None;
        }
        let words = Words::new(text, scene.lexicon, true, scene.article.lang);
        all(&words).into_iter().rev().find(Cluster::is_named)
    };
    others.into_iter().find_map(found)
}
