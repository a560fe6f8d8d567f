//! Questions for a reason that no fixed phrase asks: "sao" before what somebody does, "nhờ việc làm nào", "rewarded for".

use super::asked::Asked::{What, Why};
use super::asked::{Ask, phrase_at};
use crate::text::Lang;
use crate::text::token::{Token, TokenKind};

/// Whether the reason is asked for at a token; the token behind what asks.
pub(super) fn asked(tokens: &[Token], at: usize, lang: Lang) -> Option<usize> {
    match lang {
        Lang::Vi => because_of(tokens, at).or_else(|| mid_why(tokens, at, lang)),
        Lang::En => None,
    }
}

/// "nhờ việc làm nào", "vì thành tích gì", "do hành động nào mà".
fn because_of(tokens: &[Token], at: usize) -> Option<usize> {
    const BY: [&str; 6] = ["nhờ", "vì", "do", "bởi", "nhờ có", "nhờ vào"];
    const DEEDS: [&str; 16] = [
        "việc làm",
        "việc",
        "việc tốt",
        "hành động",
        "thành tích",
        "công lao",
        "công",
        "điều",
        "nghĩa cử",
        "đóng góp",
        "lý do",
        "lí do",
        "nguyên nhân",
        "chuyện",
        "cái",
        "những việc",
    ];
    let longest = |at: usize, phrases: &[&str]| phrases.iter().filter_map(|p| phrase_at(tokens, at, p)).max();
    let by = longest(at, &BY)?;
    let deed = longest(by, &DEEDS)?;
    // "vì việc tốt nào", "vì việc làm cụ thể gì"
    let deed = longest(deed, &["tốt", "cụ thể", "đẹp"]).unwrap_or(deed);
    longest(deed, &["gì", "nào"])
}

/// "What was she rewarded for?" asks for the reason.
pub(super) fn rewarded_for_what(tokens: &[Token], asks: &mut [Ask]) {
    // "What is its target for 2026?" goes on behind the word.
    let last = tokens.iter().rev().find(|t| t.kind != TokenKind::Sign);
    let ends = last.is_some_and(|t| t.key == "for");
    let begins = |ask: &&mut Ask| ask.asked == What && ask.from == 0 && ask.to == 1 && tokens[0].key == "what";
    let verb = tokens
        .get(1)
        .is_some_and(|t| ["was", "were", "is", "did", "has", "have"].contains(&t.key.as_str()));
    if ends
        && verb
        && let Some(ask) = asks.iter_mut().find(begins)
    {
        ask.asked = Why;
    }
}

/// "Thợ làng nghề sao ít vào nghiệp đoàn?": "sao" before what somebody does asks for the reason; "ra sao", "thì sao" do not.
fn mid_why(tokens: &[Token], at: usize, lang: Lang) -> Option<usize> {
    const BEFORE: [&str; 10] = ["ra", "thi", "lam", "ngoi", "vi", "tai", "huy", "hieu", "mot", "chuong"];
    const BEHIND: [&str; 22] = [
        "lai", "it", "khong", "chua", "nhieu", "giam", "tang", "bi", "phai", "duoc", "ma", "thap", "cao", "cham",
        "kho", "tut", "co", "ho", "ong", "ba", "co", "van",
    ];
    let before = at.checked_sub(1)?;
    let next = tokens.get(at + 1)?;
    // "Năm 2020 sao dân bản lại dắt lợn xuống gặp thầy?"
    let again = || (at + 2..tokens.len().min(at + 8)).any(|i| tokens[i].key == "lại");
    let early = tokens[..at]
        .iter()
        .all(|t| t.key == "năm" || t.is_year() || t.key == ",");
    if tokens[at].key == "sao" && lang == Lang::Vi && early && !next.capital && again() {
        return Some(at + 1);
    }
    let sao = tokens[at].key == "sao" && lang == Lang::Vi && tokens[before].is_word();
    (sao && !BEFORE.contains(&tokens[before].bare.as_str()) && !next.capital && BEHIND.contains(&next.bare.as_str()))
        .then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn a_reason_is_asked_for_by_what_it_came_of() {
        let found = |text: &str| {
            let tokens = tokens(text);
            (0..tokens.len()).find_map(|at| Some((at, asked(&tokens, at, Lang::Vi)?)))
        };
        assert_eq!(found("bà được khen nhờ việc làm nào thế"), Some((3, 7)));
        assert_eq!(found("ba duoc khen vi hanh dong dep nao"), Some((3, 8)));
        assert_eq!(found("bà được khen vì hiến đất ở xã nào"), None);
        assert_eq!(found("Năm 2020 sao dân bản lại dắt lợn xuống gặp thầy?"), Some((2, 3)));
        assert_eq!(found("Năm 2020 sao Vàng trao lại cho ai?"), None);
    }
}
