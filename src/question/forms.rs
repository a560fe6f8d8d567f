//! Forms of a question that change how it is answered: two things held against each other, yes or no.

use super::asked::phrase_at;
use crate::entity::Words;

pub fn compares(words: &Words) -> bool {
    const SAID: [&str; 20] = [
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
    said || parted || either
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
