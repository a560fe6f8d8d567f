//! Who hands over and who does something else: "ai gắn huân chương", "do ai lập".

use super::asked::Asked::{self, ByWhom, Who};
use super::asked::phrase_at;
use crate::text::token::Token;

/// "ai gắn huân chương lên cờ", "ai thay mặt Chủ tịch nước trao": who hands over.
pub fn of_presenter(tokens: &[Token], to: usize, asked: Asked) -> Asked {
    const HANDS: [&str; 4] = [
        "gắn huân chương",
        "gắn hchuong",
        "thay mặt chủ tịch nước",
        "thay mặt thủ tướng",
    ];
    // "nhóm xe do ai lập?": who did what is no giving asks for a doer.
    const GIVING: [&str; 14] = [
        "trao",
        "tặng",
        "khen",
        "thưởng",
        "gắn",
        "phong",
        "công",
        "ký",
        "cấp",
        "truy",
        "thừa",
        "ủy",
        "suy",
        "tuyên",
    ];
    let by = to >= 2 && tokens[to - 2].can_mean("do") && tokens[to - 1].can_mean("ai");
    let gives = |token: &Token| GIVING.iter().any(|verb| token.can_mean(verb));
    if asked == ByWhom && by && tokens.get(to).is_some_and(|next| next.is_word() && !gives(next)) {
        return Who;
    }
    match asked == Who && HANDS.iter().any(|hands| phrase_at(tokens, to, hands).is_some()) {
        true => ByWhom,
        false => asked,
    }
}
