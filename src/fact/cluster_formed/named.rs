//! Which cluster is meant: its name as written, and its number.

use super::super::Scene;
use crate::entity::Words;
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
        let head = matches!(tokens[at].key.as_str(), "cụm" | "khối");
        let emulates = key(tokens, at + 1) == "thi" && key(tokens, at + 2) == "đua";
        let role = matches!(key(tokens, at + 1), "trưởng" | "phó");
        if !head || role || (tokens[at].key == "khối" && !emulates) {
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
    if !emulates {
        return (after, String::new());
    }
    // "các tỉnh miền Đông Nam Bộ", "miền núi phía Bắc", "Đồng bằng sông Hồng"
    let unit = |i: usize| {
        matches!(
            key(tokens, i),
            "tỉnh" | "thành" | "quận" | "huyện" | "phường" | "xã" | "sở" | "ngành"
        )
    };
    if key(tokens, after) == "các" && !unit(after + 1) {
        return (after, String::new());
    }
    let mut end = after;
    while let Some(token) = tokens.get(end) {
        let goes_on = token.is_word()
            && end < after + 10
            && (token.capital
                || matches!(
                    token.key.as_str(),
                    "các"
                        | "tỉnh"
                        | "thành"
                        | "phố"
                        | "miền"
                        | "vùng"
                        | "phía"
                        | "khu"
                        | "vực"
                        | "sông"
                        | "bằng"
                        | "núi"
                        | "duyên"
                        | "hải"
                        | "trực"
                        | "thuộc"
                        | "bộ"
                        | "ven"
                        | "biển"
                        | "quận"
                        | "huyện"
                        | "ngành"
                        | "khối"
                ));
        if !goes_on {
            break;
        }
        end += 1;
    }
    let has_name = tokens[after.min(tokens.len())..end].iter().any(|t| t.capital);
    (if has_name { end } else { after }, String::new())
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
    if let Some(named) = here.iter().rev().find(|c| c.is_named() && c.span.start <= at) {
        return Some(named.clone());
    }
    if let Some(named) = here.iter().find(|c| c.is_named()) {
        return Some(named.clone());
    }
    let others = (0..scene.at).rev().chain(scene.at + 1..scene.sentences.len());
    let found = |sentence: usize| {
        let text = scene.text_of(sentence);
        if !text.contains("ụm ") && !text.contains("hối ") {
            return None;
        }
        let words = Words::new(text, scene.lexicon, true, scene.article.lang);
        all(&words).into_iter().rev().find(Cluster::is_named)
    };
    others.into_iter().find_map(found)
}
