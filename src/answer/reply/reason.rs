//! Whether a sentence gives a reason.

use super::Asking;
use crate::question::PersonSlot;
use crate::text::fold;
use crate::text::phrase::{any_stands, stands};

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
    .any(|w| stands(&key, w))
}

/// Whether a sentence gives the reason asked for: why something was denied, no aim and no merit tells.
pub fn given_to(asking: &Asking, text: &str) -> bool {
    const DENIED: [&str; 10] = [
        "khong duoc",
        "chua duoc",
        "truot",
        "bi loai",
        "bi tra",
        "bi gat",
        "bi bac",
        "rejected",
        "turned down",
        "not get",
    ];
    const SHORT: [&str; 14] = [
        "vì",
        "do",
        "bởi",
        "thiếu",
        "chưa đủ",
        "không đủ",
        "chưa đạt",
        "không đạt",
        "chưa có",
        "không có",
        "chỉ có",
        "because",
        "lacked",
        "not enough",
    ];
    if !any_stands(&format!(" {} ", asking.own_bare.trim()), &DENIED) {
        return given(text);
    }
    any_stands(&reasoned(text), &SHORT)
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
    let key = ["vì thế", "vì vậy", "do đó", "do vậy", "vì dân", "bởi vậy", "thay vì"]
        .iter()
        .fold(key, |key, words| key.replace(&format!(" {words} "), " "));
    without_doers(&key)
}

/// "Việc chấm điểm do tổ thư ký thực hiện": who does it is no reason.
fn without_doers(key: &str) -> String {
    const DONE: [&str; 14] = [
        "thực hiện",
        "tổ chức",
        "phát động",
        "chủ trì",
        "thành lập",
        "trao",
        "chủ biên",
        "làm",
        "đảm nhận",
        "ký",
        "trình bày",
        "điều hành",
        "quản lý",
        "sáng lập",
    ];
    let words: Vec<&str> = key.split_whitespace().collect();
    let done = |at: usize| {
        // "Theo báo cáo do Phó Chủ tịch UBND quận … trình bày": a post and a name may be long.
        if at > 0 && words[at - 1] == "cáo" {
            return true;
        }
        let near = words[at + 1..].iter().take(DOER).copied().collect::<Vec<_>>().join(" ");
        DONE.iter()
            .any(|verb| format!(" {near} ").contains(&format!(" {verb} ")))
    };
    let kept = (0..words.len()).filter(|at| !(words[*at] == "do" && done(*at)));
    format!(" {} ", kept.map(|at| words[at]).collect::<Vec<_>>().join(" "))
}

/// Who does something is named in so many words.
const DOER: usize = 6;

/// "Được thế là nhờ ông Đỗ Văn Khoát.": somebody named as the whole reason is none of his own.
fn only_names(text: &str, name: &str) -> bool {
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

/// The same of somebody the question asks about.
pub fn only_names_asked(asking: &Asking, text: &str) -> bool {
    let last = |person: &PersonSlot| person.name.last().map(|s| s.bare.clone()).unwrap_or_default();
    asking
        .query
        .persons
        .iter()
        .any(|person| only_names(text, &last(person)))
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
    .any(|w| stands(&key, w))
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

/// The share of the question's words that such a sentence and the one before it must hold together; one that opens with
/// the reason is of the sentence before.
pub fn least_before(text: &str) -> f32 {
    if opens(text) { 0.42 } else { 0.55 }
}

/// "Vì việc này, anh được tặng …": the reason itself stands in the sentence before.
pub fn refers_back(text: &str) -> bool {
    const CAUSES: [&str; 7] = ["vì", "nhờ", "do", "bởi", "với", "ghi nhận", "trước"];
    const DEEDS: [&str; 9] = [
        "việc làm",
        "việc",
        "hành động",
        "thành tích",
        "nghĩa cử",
        "chiến công",
        "sự việc",
        "đóng góp",
        "những đóng góp",
    ];
    const THAT: [&str; 6] = ["này", "đó", "ấy", "trên", "nói trên", "kể trên"];
    let key = format!("{} ", fold::phrase_key(text));
    let opens = |word: &str| key.starts_with(&format!("{word} "));
    let deed = |cause: &str| {
        DEEDS.iter().any(|deed| {
            let said = format!("{cause} {deed} ");
            let kinds = ["dũng cảm ", "cao đẹp ", "đẹp ", "xuất sắc ", ""];
            let rest = key.strip_prefix(&said);
            rest.is_some_and(|rest| {
                let rest = kinds.iter().find_map(|kind| rest.strip_prefix(kind)).unwrap_or(rest);
                THAT.iter().any(|that| rest.starts_with(&format!("{that} ")))
            })
        })
    };
    const WHOLE: [&str; 12] = [
        "vì thế",
        "vì vậy",
        "nhờ đó",
        "nhờ vậy",
        "nhờ thế",
        "do đó",
        "do vậy",
        "bởi vậy",
        "bởi thế",
        "for this",
        "for that",
        "that is why",
    ];
    CAUSES.iter().any(|cause| deed(cause)) || WHOLE.iter().any(|word| opens(word))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_refers_back_by_what_it_opens_with() {
        assert!(refers_back(
            "Vì việc này, anh được Chủ tịch nước tặng Huân chương Dũng cảm."
        ));
        assert!(refers_back("Với hành động dũng cảm đó, em được tặng Bằng khen."));
        assert!(refers_back("Nhờ đó, xã được tặng cờ."));
        assert!(!refers_back("Vì hành động dũng cảm cứu người, em được tặng Bằng khen."));
        assert!(!refers_back("Việc này do anh làm."));
    }
}
