//! Answers that are no value of the lexicon but have a form of their own: prizes ("giải Nhì", "second prize"), turns
//! ("lần thứ ba"), names in quotation marks.

use super::Asking;
use crate::question::asked::Asked;
use crate::text::Span;
use crate::text::token::{Token, tokens};

/// Where something of the asked form stands in the text.
pub fn of(asking: &Asking, text: &str) -> Vec<Span> {
    match asking.ask.asked {
        Asked::Class => prizes(&tokens(text)),
        Asked::Rank => turns(&tokens(text)),
        Asked::Name => quoted(text),
        _ => Vec::new(),
    }
}

const PLACES: [&str; 14] = [
    "nhất", "nhì", "ba", "tư", "khuyến", "đặc", "vàng", "bạc", "đồng", "a", "b", "c", "i", "ii",
];

fn prizes(words: &[Token]) -> Vec<Span> {
    let mut out = Vec::new();
    for at in 1..words.len() {
        let (before, here) = (&words[at - 1], &words[at]);
        let vietnamese = before.key == "giải" && PLACES.contains(&here.key.as_str());
        let english = matches!(
            before.key.as_str(),
            "first" | "second" | "third" | "consolation" | "top"
        ) && matches!(here.key.as_str(), "prize" | "place");
        if vietnamese || english {
            // "khuyến khích", "đặc biệt"
            let two = matches!(here.key.as_str(), "khuyến" | "đặc") && at + 1 < words.len();
            out.push(before.span.join(words[if two { at + 1 } else { at }].span));
        }
    }
    out
}

fn turns(words: &[Token]) -> Vec<Span> {
    const NUMBERS: [&str; 13] = [
        "nhất", "hai", "nhì", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "đầu",
    ];
    let mut out = Vec::new();
    for at in 1..words.len() {
        let ordinal = words[at - 1].key == "thứ"
            && (NUMBERS.contains(&words[at].key.as_str()) || words[at].key.parse::<u32>().is_ok());
        if ordinal {
            let from = if at >= 2 && matches!(words[at - 2].key.as_str(), "lần" | "xếp" | "đứng") {
                at - 2
            } else {
                at - 1
            };
            out.push(words[from].span.join(words[at].span));
        }
        if matches!(words[at].key.as_str(), "time" | "place")
            && matches!(
                words[at - 1].key.as_str(),
                "first" | "second" | "third" | "fourth" | "fifth"
            )
        {
            out.push(words[at - 1].span.join(words[at].span));
        }
    }
    out
}

/// Names between quotation marks, with the marks.
fn quoted(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut open = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('“' | '"', None) => open = Some(at),
            ('”' | '"', Some(from)) => {
                let end = at + c.len_utf8();
                if (6..160).contains(&(end - from)) {
                    out.push(Span::new(from, end));
                }
                open = None;
            }
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prizes_turns_and_names_are_found_by_form() {
        let said = |text: &str, spans: Vec<Span>| -> Vec<String> {
            spans.into_iter().map(|s| s.of(text).to_string()).collect()
        };
        let text = "Mô hình đoạt giải Nhì, bài viết nhận giải khuyến khích.";
        assert_eq!(said(text, prizes(&tokens(text))), ["giải Nhì", "giải khuyến khích"]);
        let text = "Đây là lần thứ ba Công ty nhận Cờ.";
        assert_eq!(said(text, turns(&tokens(text))), ["lần thứ ba"]);
        let text = "Huyện mở đợt thi đua tên là “Vượt nắng, thắng lũ”.";
        assert_eq!(said(text, quoted(text)), ["“Vượt nắng, thắng lũ”"]);
    }
}
