//! Clusters by their numbers: "cụm thi đua số 8", "Khối doanh nghiệp số 2", "cluster XII".

use super::ClusterSlot;
use super::asked::{Asked, phrase_at};
use super::numbers::roman;
use crate::entity::Words;
use crate::text::fold;
use crate::text::token::{Token, TokenKind};

/// Phrases that ask which cluster it is.
pub const WHICH: [(&str, Asked); 8] = [
    ("cụm thi đua số mấy", Asked::What),
    ("cụm số mấy", Asked::What),
    ("khối thi đua số mấy", Asked::What),
    ("khối số mấy", Asked::What),
    ("cụm thi đua số bao nhiêu", Asked::What),
    ("cụm số bao nhiêu", Asked::What),
    ("khối thi đua số bao nhiêu", Asked::What),
    ("cụm thi đua thứ mấy", Asked::What),
];

/// The clusters a question names.
pub fn find(words: &Words) -> Vec<ClusterSlot> {
    clusters_in(&words.tokens)
}

/// The numbers of the clusters a text names.
pub fn numbers(text: &str) -> Vec<String> {
    let bare = fold::phrase_bare(text);
    if !["cum", "khoi", "cluster", "bloc"]
        .iter()
        .any(|word| bare.contains(word))
    {
        return Vec::new();
    }
    clusters_in(&crate::text::token::tokens(text))
        .into_iter()
        .map(|c| c.number)
        .collect()
}

fn clusters_in(tokens: &[Token]) -> Vec<ClusterSlot> {
    let mut out = Vec::new();
    // No word that begins otherwise can mean one of these.
    let begins = |at: &usize| tokens[*at].bare.starts_with(['c', 'k', 'e', 'b']);
    for at in (0..tokens.len()).filter(begins) {
        // "học sinh khối 6" are those of a school's sixth year.
        let of_school = at
            .checked_sub(1)
            .is_some_and(|i| ["sinh", "lớp", "trẻ"].iter().any(|w| tokens[i].can_mean(w)));
        let start = [
            "emulation cluster",
            "emulation bloc",
            "emulation block",
            "cụm thi đua",
            "khối thi đua",
            "cụm",
            "khối",
            "cluster",
            "bloc",
        ]
        .iter()
        .filter(|p| **p != "khối" || !of_school)
        .find_map(|p| phrase_at(tokens, at, p))
        .map(|i| {
            ["số", "no", "number"]
                .iter()
                .find_map(|p| phrase_at(tokens, i, p))
                .unwrap_or(i)
        })
        .map(|i| {
            if tokens.get(i).is_some_and(|t| t.key == ".") {
                i + 1
            } else {
                i
            }
        });
        let Some(start) = start.map(|start| of_kind(tokens, start).unwrap_or(start)) else {
            continue;
        };
        if out.iter().any(|c: &ClusterSlot| c.to > at) {
            continue;
        }
        let Some(token) = tokens.get(start) else { continue };
        let number = match token.kind {
            TokenKind::Number => token.key.parse::<u32>().ok(),
            _ => roman(&token.key),
        };
        // "Cụm thi đua 5 thành phố": so many units, no number of the cluster.
        const COUNTED: [&str; 11] = [
            "thành phố",
            "tp",
            "tỉnh",
            "quận",
            "huyện",
            "đơn vị",
            "thành viên",
            "địa phương",
            "sở",
            "cities",
            "provinces",
        ];
        let said = start > at && matches!(tokens[start - 1].bare.as_str(), "so" | "no" | "number" | ".");
        let counts = COUNTED
            .iter()
            .find_map(|w| phrase_at(tokens, start + 1, w))
            .is_some_and(|after| {
                tokens
                    .get(after)
                    // "Khối 3 tỉnh Đắk Lắk": the province is named and not counted; "5 thành phố Trung ương" are.
                    .is_none_or(|t| {
                        !t.is_word()
                            || t.bare == "trung" && tokens.get(after + 1).is_some_and(|t| t.bare == "uong")
                            || !(t.capital || matches!(t.bare.as_str(), "nao" | "gi" | "la"))
                    })
            });
        if counts && !said && token.kind == TokenKind::Number {
            continue;
        }
        if let Some(number) = number.filter(|n| *n > 0 && *n < 100) {
            out.push(ClusterSlot {
                number: number.to_string(),
                from: at,
                to: start + 1,
            });
        }
    }
    out
}

/// "Khối doanh nghiệp số 2", "cụm các huyện số 5": the kind of its members stands before the number; the token of that.
fn of_kind(tokens: &[Token], start: usize) -> Option<usize> {
    let number = |at: usize| tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number);
    let told = (start + 1..start + 5).find(|at| tokens.get(*at).is_some_and(|t| t.can_mean("số")) && number(at + 1))?;
    let words = &tokens[start..told];
    let kind = words.iter().all(Token::is_word) && words.iter().all(|t| !t.can_mean("lượng") && !t.can_mean("số"));
    kind.then_some(told + 1)
}
