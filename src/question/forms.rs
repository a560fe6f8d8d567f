//! Forms of a question that change how it is answered: two things held against each other, yes or no.

use super::Query;
use super::asked::phrase_at;
use crate::entity::Words;
use crate::text::Lang;
use crate::text::token::TokenKind;

pub fn compares(words: &Words) -> bool {
    const SAID: [&str; 21] = [
        "so sánh",
        "nhiều hơn",
        "ít hơn",
        "cao hơn",
        "thấp hơn",
        "khác nhau",
        "khác gì",
        "mỗi bên",
        "mỗi nơi",
        "hai bên",
        "hai tỉnh",
        "hai nơi",
        "cùng hạng",
        "cái nào hạng",
        "which is higher",
        "higher class",
        "compare",
        "more than",
        "which is more",
        "difference",
        "differ",
    ];
    let said = (0..words.tokens.len()).any(|at| SAID.iter().any(|p| phrase_at(&words.tokens, at, p).is_some()));
    // "quận nào có nhiều cá nhân … hơn, A hay B?"
    let parted = has(words, "nào") && has(words, "nhiều") && has(words, "hơn");
    // "nhiều hạng Nhất hay hạng Ba hơn?"
    // "phường A hay phường B nhiều người hơn?"
    // "năm 2021 hay 2022 tăng trưởng khá hơn?"
    const DEGREES: [&str; 10] = [
        "nhiều", "ít", "cao", "thấp", "khá", "tốt", "lớn", "đông", "mạnh", "nhanh",
    ];
    let either = has(words, "hay") && DEGREES.iter().any(|degree| has(words, degree)) && has(words, "hơn");
    said || parted || either || held_against(words)
}

/// "Lượt khám năm 2023 so với 2022?": where nothing else is asked, both numbers are.
fn held_against(words: &Words) -> bool {
    const ASKS: [&str; 14] = [
        "bao nhiêu",
        "mấy",
        "nào",
        "gì",
        "ai",
        "tăng",
        "giảm",
        "gấp",
        "hơn",
        "kém",
        "vì sao",
        "thế nào",
        "ra sao",
        "%",
    ];
    const BEFORE: [&str; 5] = ["năm trước", "năm học trước", "năm ngoái", "cùng kỳ", "năm liền trước"];
    let years = words.tokens.iter().filter(|t| t.is_year()).count();
    // "cả năm 2017 và nửa đầu 2018 mỗi kỳ bao nhiêu?"
    if years >= 2 && ["mỗi kỳ", "mỗi đợt"].iter().any(|each| has(words, each)) {
        return true;
    }
    let two = years >= 2 || years == 1 && BEFORE.iter().any(|before| has(words, before));
    words.lang == Lang::Vi && has(words, "so với") && two && !ASKS.iter().any(|asks| has(words, asks))
}

/// Whether there is more than one to be weighed: places, times or clusters.
pub fn several(query: &Query, words: &Words) -> bool {
    // "the Ba Dinh - Tay Ho cluster" is one.
    let dashed = matches!(query.places.as_slice(), [a, b] if words.sign(a.to) == "-" && a.to + 1 == b.from);
    query.places.len() > 1 && !dashed || query.periods.len() > 1 || query.clusters.len() > 1
}

/// Of two places or years: "nơi nào … lớn hơn?", "bên nào nhỉnh hơn", "lần lượt là", "versus".
pub fn weighs(words: &Words) -> bool {
    const SAID: [&str; 17] = [
        "tăng hay giảm",
        "giảm hay tăng",
        "nhiều hay ít",
        "tăng giảm thế nào",
        "lần lượt",
        "chênh nhau",
        "chênh lệch",
        "bằng nhau",
        "ngang nhau",
        "hơn kém",
        "vs",
        "versus",
        "respectively",
        "compared with",
        "compared to",
        "which had more",
        "which of the two",
    ];
    const MORE: [&str; 7] = ["more", "fewer", "larger", "higher", "bigger", "most", "greater"];
    let last = words.tokens.iter().rev().filter(|t| t.is_word()).take(2);
    let ends = last.clone().any(|t| t.can_mean("hơn"));
    // "cụm nào ký trước?"
    let first = last.clone().next().is_some_and(|t| t.key == "trước");
    let first = first && ["nào", "đâu", "ai", "hay"].iter().any(|word| has(words, word));
    let asks = |word: &str| words.lang == Lang::En && words.tokens.iter().any(|t| t.key == word);
    let which = (has(words, "nào") && (has(words, "so với") || has(words, "so sánh"))) || ends || first;
    let which = which || which_side(words) || opens_with_so(words);
    let earlier = words
        .tokens
        .iter()
        .rfind(|t| t.is_word())
        .is_some_and(|t| t.key == "first" || t.key == "earlier");
    // "vs" is written out before.
    let two = ["which", "or", "with", "với", "between"].iter().any(|word| asks(word));
    let english = two && (earlier || MORE.iter().any(|more| asks(more)));
    SAID.iter().any(|said| has(words, said)) || (words.lang == Lang::Vi && which) || english
}

/// "bên nào lắm cờ hơn trong giai đoạn này?", "bên nào nhiều?", "đâu đông hơn?"; "hơn 100 người" weighs nothing.
fn which_side(words: &Words) -> bool {
    const WHICH: [&str; 7] = [
        "bên nào",
        "nơi nào",
        "chỗ nào",
        "cái nào",
        "phía nào",
        "đâu đông",
        "đâu nhiều",
    ];
    let all = &words.tokens;
    let than = |at: usize| all[at].key == "hơn" && all.get(at + 1).is_none_or(|next| next.kind != TokenKind::Number);
    let last = all.iter().rfind(|t| t.is_word());
    let degree = last.is_some_and(|last| ["nhiều", "ít", "đông", "lắm"].iter().any(|word| last.key == *word));
    WHICH.iter().any(|which| has(words, which)) && (degree || (0..all.len()).any(than))
}

/// "So cờ thi đua: A 2015 với B 2020?"
fn opens_with_so(words: &Words) -> bool {
    words.tokens.first().is_some_and(|first| first.key == "so") && has(words, "với")
}

fn has(words: &Words, phrase: &str) -> bool {
    (0..words.tokens.len()).any(|at| phrase_at(&words.tokens, at, phrase).is_some())
}

/// "có … không?", "đã … chưa?", "did …?"
pub fn yes_no(words: &Words) -> bool {
    let last = words.tokens.iter().rposition(|t| t.is_word());
    let Some(last) = last else { return false };
    let ends = ["không", "chưa", "hay không"]
        .iter()
        .any(|w| phrase_at(&words.tokens, last, w).is_some());
    // "… rồi à?", "còn nợ … không?", "đã … chưa hay mới đề nghị?"
    let particle = words.tokens[last].key == "à" || phrase_at(&words.tokens, last, "rồi").is_some();
    let still =
        (ends && has(words, "còn")) || has(words, "chưa hay") || has(words, "rồi hay") || has(words, "phải không");
    if particle || still {
        return true;
    }
    let opens = ["did", "does", "do", "is", "was", "were", "has", "have", "are"]
        .iter()
        .any(|w| words.tokens[0].key == *w);
    (ends && (has(words, "có") || has(words, "đã") || has(words, "được"))) || opens
}
