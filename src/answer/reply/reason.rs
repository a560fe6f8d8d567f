//! Whether a sentence gives a reason.

use super::Asking;
use crate::question::PersonSlot;
use crate::text::fold;

/// "vì chưa đủ 5 năm": words that give a reason; "đề nghị" gives none.
pub fn given(text: &str) -> bool {
    let key = reasoned(text);
    [
        "có hành động",
        "có thành tích",
        "có công",
        "là căn cứ",
        "lý do",
        "nguyên nhân",
        "vì",
        "nhờ",
        "do",
        "để",
        "nhằm",
        "bởi",
        "because",
        "for",
        "after",
    ]
    .iter()
    .any(|w| key.contains(&format!(" {w} ")))
}

/// The words of a sentence, padded, without names in quotation marks and without "vì thế", which gives none.
fn reasoned(text: &str) -> String {
    let mut out = String::new();
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '“' => quoted = true,
            '”' => quoted = false,
            _ if !quoted => out.push(c),
            _ => {}
        }
    }
    // A whole speech between the marks is no name.
    let key = if out.chars().count() * 2 < text.chars().count() {
        text
    } else {
        &out
    };
    let key = format!(" {} ", fold::phrase_key(key));
    ["vì thế", "vì vậy", "do đó", "do vậy", "vì dân", "bởi vậy"]
        .iter()
        .fold(key, |key, words| key.replace(&format!(" {words} "), " "))
}

/// The same of somebody the question asks about.
pub fn only_names_asked(asking: &Asking, text: &str) -> bool {
    let last = |person: &PersonSlot| person.name.last().map(|s| s.bare.clone()).unwrap_or_default();
    asking
        .query
        .persons
        .iter()
        .any(|person| only_names(text, &last(person)))
}

/// "Được thế là nhờ ông Đỗ Văn Khoát.": somebody named as the whole reason is none of his own.
pub fn only_names(text: &str, name: &str) -> bool {
    const WORDS: [&str; 4] = [" nhờ ", " do ", " bởi ", " thanks to "];
    let text = text.trim_end().trim_end_matches(['.', '!', '”']);
    let said = WORDS
        .iter()
        .filter_map(|word| text.rfind(word).map(|at| at + word.len()))
        .max();
    let Some(rest) = said.map(|at| &text[at..]) else {
        return false;
    };
    let bare = fold::phrase_bare(rest);
    let named = format!(" {bare} ").contains(&format!(" {name} "));
    named
        && rest
            .split_whitespace()
            .filter(|w| w.starts_with(char::is_lowercase))
            .count()
            <= 2
}

/// Words that say outright that a reason is given.
pub fn named(text: &str) -> bool {
    let key = reasoned(text);
    [
        "vì",
        "do",
        "nhờ",
        "bởi",
        "lý do",
        "lí do",
        "nguyên nhân",
        "vì sao",
        "because",
        "due to",
        "owing to",
        "thanks to",
    ]
    .iter()
    .any(|w| key.contains(&format!(" {w} ")))
}

/// Whether a sentence says outright why something is so that the one before it may tell of: it opens with the reason, or
/// gives one beside words of its own of what is asked.
pub fn outright(text: &str, own: f32) -> bool {
    opens(text) || (own > LITTLE && (named(text) || given(text)))
}

/// "Nguyên nhân là …", "Vì …", "Hỏi vì sao, ông bảo …": the sentence begins with the reason.
pub fn opens(text: &str) -> bool {
    const OPENING: [&str; 12] = [
        "nguyên nhân",
        "lý do",
        "lí do",
        "vì",
        "bởi",
        "do",
        "nhờ",
        "sở dĩ",
        "hỏi vì sao",
        "hỏi lý do",
        "the reason",
        "because",
    ];
    let key = format!("{} ", reasoned(text).trim());
    OPENING.iter().any(|word| {
        let behind = key.strip_prefix(word).filter(|rest| rest.starts_with(' '));
        behind.is_some_and(|rest| *word != "do" || !rest.trim_start().starts_with("đó"))
    })
}

/// The share of the question's words that is next to none.
const LITTLE: f32 = 0.25;

/// "Vì sao thợ ngại viết sáng kiến? Chị Vân trả lời: …": how far the question right before is the one that is asked.
pub fn asked_before(before: &str, near: impl Fn(&str) -> f32) -> f32 {
    let before = before.trim_end();
    if !before.ends_with('?') {
        return 0.0;
    }
    let from = before
        .trim_end_matches('?')
        .rfind(['.', '!', '?', '\n'])
        .map_or(0, |at| at + 1);
    near(&before[from..])
}
