//! Movements by their form: a word that says the kind ("phong trào", "cuộc vận động", "mô hình", "chuyên đề",
//! "cuộc thi", "đợt thi đua") and the name in quotation marks, or the name that follows.

pub mod quoted;

use std::sync::LazyLock;

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use super::{Entity, Value, Words};
use crate::text::token::Token;
use crate::text::{Lang, Span};
use quoted::Quoted;

/// What is launched. The Vietnamese words are the article's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MovementKind {
    /// phong trào
    Movement,
    /// đợt thi đua
    Drive,
    /// chuyên đề
    Theme,
    /// cuộc vận động
    Campaign,
    /// mô hình
    Model,
    /// cuộc thi, hội thi
    Contest,
    /// chủ đề, khẩu hiệu, tinh thần, phương châm
    Slogan,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MovementMention {
    pub kind: MovementKind,
    /// The name without quotation marks; empty where only the kind is said ("đợt thi đua cao điểm").
    pub name: String,
    /// The kind as written: "phong trào thi đua đặc biệt".
    pub kind_words: String,
}

/// The words that say a kind.
const KINDS: [(&[&str], MovementKind); 28] = [
    (&["phong", "trào"], MovementKind::Movement),
    (&["đợt", "thi", "đua"], MovementKind::Drive),
    (&["đợt", "cao", "điểm", "thi", "đua"], MovementKind::Drive),
    (&["đợt", "cao", "điểm"], MovementKind::Drive),
    (&["tháng", "thi", "đua"], MovementKind::Drive),
    (&["đợt", "sinh", "hoạt"], MovementKind::Drive),
    (&["thi", "đua"], MovementKind::Drive),
    (&["emulation", "month"], MovementKind::Drive),
    (&["chuyên", "đề"], MovementKind::Theme),
    (&["cuộc", "vận", "động"], MovementKind::Campaign),
    (&["chiến", "dịch"], MovementKind::Campaign),
    (&["mô", "hình"], MovementKind::Model),
    (&["cuộc", "thi"], MovementKind::Contest),
    (&["hội", "thi"], MovementKind::Contest),
    (&["chủ", "đề"], MovementKind::Slogan),
    (&["khẩu", "hiệu"], MovementKind::Slogan),
    (&["tinh", "thần"], MovementKind::Slogan),
    (&["phương", "châm"], MovementKind::Slogan),
    (&["thông", "điệp"], MovementKind::Slogan),
    (&["movement"], MovementKind::Movement),
    (&["movements"], MovementKind::Movement),
    (&["campaign"], MovementKind::Campaign),
    (&["emulation", "drive"], MovementKind::Drive),
    (&["drive"], MovementKind::Drive),
    (&["programme"], MovementKind::Model),
    (&["model"], MovementKind::Model),
    (&["initiative"], MovementKind::Model),
    (&["contest"], MovementKind::Contest),
];

/// English kinds that are read in reports only; typed, they are words of every day.
const IN_REPORTS: [&str; 5] = ["drive", "programme", "model", "initiative", "contest"];

/// What may follow and belongs to the kind: "phong trào thi đua đặc biệt".
const FURTHER: [&[&str]; 8] = [
    &["thi", "đua"],
    &["yêu", "nước"],
    &["đặc", "biệt"],
    &["cao", "điểm"],
    &["nước", "rút"],
    &["công", "tác"],
    &["thường", "xuyên"],
    &["trọng", "tâm"],
];

/// Words between kind and quotation that make the quotation something else: an award's title, a work, a mark.
const OTHERWISE: [&str; 23] = [
    "tặng", "hiệu", "trao", "giải", "cờ", "bằng", "giấy", "huân", "huy", "đạt", "phẩm", "bài", "chứng", "gọi", "nói",
    "rằng", "khẳng", "nhấn", "cơ", "lời", "cuốn", "phim", "báo",
];

/// Words right before a quotation that bring in a list of names.
const BRINGS: [&str; 10] = ["như", "là", "gồm", ":", "tên", "làm", "có", "với", "dựng", "khai"];

pub fn find(words: &Words) -> Vec<Entity> {
    let quotes = quoted::all(words);
    let mut out: Vec<Entity> = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        let Some((kind, end)) = kind_at(words, at) else {
            at += 1;
            continue;
        };
        let kind_words = words
            .str(words.tokens[at].span.join(words.tokens[end - 1].span))
            .to_string();
        let named = names(words, &quotes, kind, end);
        let unnamed = named.is_empty();
        for (number, quote) in named.into_iter().enumerate() {
            let from = if number == 0 { words.tokens[at].span } else { quote.span };
            push(&mut out, from.join(quote.span), kind, quote.inner, &kind_words, words);
        }
        if unnamed {
            if let Some(quote) = name_before(words, &quotes, at) {
                push(
                    &mut out,
                    quote.span.join(words.tokens[end - 1].span),
                    kind,
                    quote.inner,
                    &kind_words,
                    words,
                );
            } else if (kind == MovementKind::Drive && words.lang == Lang::Vi) || !words.strict {
                let span = words.tokens[at].span.join(words.tokens[end - 1].span);
                let nothing = Span {
                    start: span.end,
                    end: span.end,
                };
                push(&mut out, span, kind, nothing, &kind_words, words);
            }
        }
        at = end;
    }
    out
}

fn push(out: &mut Vec<Entity>, span: Span, kind: MovementKind, name: Span, kind_words: &str, words: &Words) {
    let name = words.str(name).trim().trim_end_matches([',', '.', ';']).to_string();
    if out.iter().any(|known| known.span.overlaps(span)) || (is_plain_phrase(&name) && kind != MovementKind::Slogan) {
        return;
    }
    out.push(Entity {
        span,
        value: Value::Movement(MovementMention {
            kind,
            name,
            kind_words: kind_words.to_string(),
        }),
        rule: "movement: <kind> “<name>”",
    });
}

/// Quoted for their tone, not as a name: "một cửa", "trẻ nhất", "3 không".
fn is_plain_phrase(name: &str) -> bool {
    let key = crate::text::fold::phrase_key(name);
    let syllables = key.split(' ').count();
    key.starts_with("một cửa") || (!name.is_empty() && syllables < 2) || (syllables == 2 && key.ends_with(" nhất"))
}

/// The kind whose words begin at `at`, and the token after them.
pub fn kind_at(words: &Words, at: usize) -> Option<(MovementKind, usize)> {
    static HEADS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| KINDS.iter().map(|(form, _)| form[0]).collect());
    let begins = |t: &Token| !words.strict || HEADS.contains(t.key.as_str());
    words.tokens.get(at).filter(|t| begins(t))?;
    let (form, kind) = KINDS.iter().find(|(form, _)| all(words, at, form))?;
    let english = form[0].is_ascii() && form[0] != "phong" && form[0] != "hình";
    if english && words.strict && words.lang != Lang::En && matches!(form[0], "movement" | "movements" | "campaign") {
        return None;
    }
    if IN_REPORTS.contains(&form[0]) && !(words.strict && words.lang == Lang::En) {
        return None;
    }
    let mut end = at + form.len();
    // "phát động thi đua “Ba nhất”": the bare words are a kind only right before a name, and part of no longer word.
    let bare = form.len() == 2 && form[0] == "thi";
    if bare && (!words.strict || !matches!(words.tokens.get(end).map(|t| t.key.as_str()), Some("“" | "\"" | "«"))) {
        return None;
    }
    if *kind == MovementKind::Contest && is(words, end, "đua") {
        return None;
    }
    while let Some(more) = FURTHER.iter().find(|more| all(words, end, more)) {
        end += more.len();
    }
    Some((*kind, end))
}

fn is(words: &Words, at: usize, word: &str) -> bool {
    words
        .tokens
        .get(at)
        .is_some_and(|t| t.key == word || (!words.strict && t.can_mean(word)))
}

fn all(words: &Words, at: usize, form: &[&str]) -> bool {
    form.iter().enumerate().all(|(i, word)| is(words, at + i, word))
}

/// The quotations that name what the kind ending before token `end` says: the first, and those listed after it.
fn names(words: &Words, quotes: &[Quoted], kind: MovementKind, end: usize) -> Vec<Quoted> {
    let Some(first) = quotes.iter().position(|q| q.first >= end) else {
        return Vec::new();
    };
    if !leads(words, kind, end, quotes[first].first) {
        return Vec::new();
    }
    let mut out = vec![quotes[first]];
    for pair in quotes[first..].windows(2) {
        if !continues(words, pair[0].last + 1, pair[1].first) {
            break;
        }
        out.push(pair[1]);
    }
    out
}

/// Whether the words from `from` to the quotation at `to` lead from the kind to its name.
fn leads(words: &Words, kind: MovementKind, from: usize, to: usize) -> bool {
    let between = &words.tokens[from..to];
    let other =
        |t: &crate::text::token::Token| matches!(t.key.as_str(), ";" | "." | "?" | "(" | ")" | "”" | "\"" | "“");
    if between.iter().any(|t| OTHERWISE.contains(&t.key.as_str()) || other(t)) {
        return false;
    }
    if (from..to).any(|i| kind_at(words, i).is_some()) {
        return false;
    }
    let comma = between.iter().any(|t| t.key == ",");
    let listed = between.iter().any(|t| matches!(t.key.as_str(), "như" | ":"));
    let brought = between.last().is_some_and(|t| BRINGS.contains(&t.key.as_str()));
    // "mở ba đợt thi đua, đợt một mang tên “…”"
    let called = matches!(between, [.., a, b] if (a.key == "mang" && b.key == "tên") || (a.key == "tên" && matches!(b.key.as_str(), "là" | "gọi" | ":")))
        || matches!(between, [.., a, b] if a.key == "có" && b.key == "tên");
    match between.len() {
        2..=16 if called => true,
        0 => true,
        1..=4 if !comma => kind != MovementKind::Slogan || brought || between.len() == 1,
        5..=16 => listed || (brought && !comma),
        _ => listed && between.len() <= 28,
    }
}

/// Whether a list goes on between two quotations.
fn continues(words: &Words, from: usize, to: usize) -> bool {
    let between = &words.tokens[from..to];
    let keys: Vec<&str> = between.iter().map(|t| t.key.as_str()).collect();
    if keys
        .iter()
        .any(|k| OTHERWISE.contains(k) || matches!(*k, "." | "(" | ")" | ":"))
    {
        return false;
    }
    if (from..to).any(|i| kind_at(words, i).is_some()) {
        return false;
    }
    match keys.as_slice() {
        [] => true,
        [one] => matches!(*one, "," | ";" | "và" | "hay" | "-" | "–" | "hoặc" | "and"),
        [first, "và" | "hay" | "đến"] => matches!(*first, "," | ";"),
        ["," | ";", rest @ ..] => {
            rest.len() <= 10 && rest.last().is_some_and(|w| matches!(*w, "có" | "làm" | "với")) && !rest.contains(&",")
        }
        _ => false,
    }
}

/// A name before its kind, as English has it: the “Good people, good deeds” movement.
fn name_before(words: &Words, quotes: &[Quoted], at: usize) -> Option<Quoted> {
    let english = words
        .tokens
        .get(at)
        .is_some_and(|t| t.key.starts_with("movement") || t.key == "campaign" || IN_REPORTS.contains(&t.key.as_str()));
    quotes
        .iter()
        .copied()
        .find(|q| english && (q.last + 1 == at || q.last + 2 == at))
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::Lexicon;
    use super::*;

    fn movements(text: &str, strict: bool) -> Vec<String> {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        find(&Words::new(text, &lexicon, strict, Lang::Vi))
            .into_iter()
            .map(|e| match e.value {
                Value::Movement(m) => format!("{} = {}", m.kind_words, m.name),
                _ => String::new(),
            })
            .collect()
    }

    #[test]
    fn lists_of_quoted_names_share_their_kind() {
        for (text, expected) in [
            (
                "tổ chức các phong trào thi đua “Lao động giỏi”, “Giỏi việc nước, đảm việc nhà”.",
                "phong trào thi đua = Lao động giỏi | phong trào thi đua = Giỏi việc nước, đảm việc nhà",
            ),
            (
                "như phong trào “Người Việt dùng hàng Việt”; Cuộc vận động “Vì người nghèo”…",
                "phong trào = Người Việt dùng hàng Việt | Cuộc vận động = Vì người nghèo",
            ),
            (
                "phong trào \"Người tốt, việc tốt\" và đợt thi đua cao điểm",
                "phong trào = Người tốt, việc tốt | đợt thi đua cao điểm = ",
            ),
            (
                "có mô hình riêng: Hội Phụ nữ làm “Yêu cây xanh”, Đoàn Thanh niên có “Thanh niên khởi nghiệp”.",
                "mô hình = Yêu cây xanh | mô hình = Thanh niên khởi nghiệp",
            ),
            (
                "Chủ đề công tác năm 2022 mà cụm chọn là “Kỷ cương, sáng tạo”.",
                "Chủ đề công tác = Kỷ cương, sáng tạo",
            ),
            (
                "“Phong trào thi đua “Người tốt, việc tốt” ngày càng đi sâu”, bà nói",
                "Phong trào thi đua = Người tốt, việc tốt",
            ),
        ] {
            assert_eq!(movements(text, true).join(" | "), expected, "{text}");
        }
    }

    #[test]
    fn other_quoted_words_are_no_movement() {
        for text in [
            "trong phong trào thi đua, 15 cá nhân được tặng danh hiệu “Chiến sĩ thi đua cơ sở”",
            "là một trong hai quận “trẻ nhất” làm tốt phong trào thi đua",
            "thực hiện mô hình “một cửa” ở phường",
            "Phong trào được tặng cờ “Đơn vị xuất sắc trong phong trào thi đua năm 2022”",
        ] {
            assert_eq!(movements(text, true), [""; 0], "{text}");
        }
    }
}
