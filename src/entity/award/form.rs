//! The form's own words: which awards they can mean, and when they are no award at all.

use super::AwardId;
use crate::entity::Words;

/// The forms of the lexicon that begin at `at`, and the token after the words that name them.
pub(super) fn form_at(words: &Words, at: usize) -> Option<(Vec<AwardId>, usize)> {
    let hits = words
        .lexicon
        .awards
        .names
        .all(&words.tokens, at, words.strict)
        .into_iter()
        .rev()
        .find(|hits| !words.tokens[at..at + hits[0].len].iter().any(|t| is_quote(&t.key)))?;
    let end = at + hits[0].len;
    let mut ids: Vec<AwardId> = hits.iter().map(|h| h.value).collect();
    ids.sort();
    ids.dedup();
    if end == at + 1 && words.tokens[at].bare == "co" && !is_flag(words, at) {
        return None;
    }
    // Sports medals are no awards of this field.
    let medal = ids.iter().all(|id| words.lexicon.awards.get(*id).kind == "medal");
    if medal && ids.len() > 1 && (words.strict || ["vàng", "bạc", "đồng"].iter().any(|w| words.is(end, w))) {
        return None;
    }
    // "phong trào “Người tốt, việc tốt”" is a movement; so is what a contest is about.
    let local = |id: &AwardId| {
        let kind = words.lexicon.awards.get(*id).kind.as_str();
        kind.starts_with("local") || kind.starts_with("label") || kind == "union_title"
    };
    if ids.iter().all(local) && names_movement(words, at) {
        return None;
    }
    Some((ids, end))
}

/// Whether the words before `at` make what follows the name of a movement, a contest or a conference.
fn names_movement(words: &Words, at: usize) -> bool {
    let mut before = at;
    while before > 0 && (is_quote(&words.tokens[before - 1].key) || words.is(before - 1, "gương")) {
        before -= 1;
    }
    let ends_with = |phrase: &str| {
        let count = phrase.split(' ').count();
        before >= count && words.phrase(before - count, phrase).is_some()
    };
    [
        "phong trào",
        "phong trào thi đua",
        "thi viết về",
        "thi viết",
        "cuộc thi",
        "chuyên đề",
        "cuộc vận động",
        "hội nghị",
        "hội nghị biểu dương",
        "tổng kết",
        "movement",
        "năm",
        "chủ đề",
    ]
    .iter()
    .any(|phrase| ends_with(phrase))
}

/// A bare "cờ" is an award's flag where words beside it say so; typed without marks it may be "có".
fn is_flag(words: &Words, at: usize) -> bool {
    let marked = words.tokens[at].key == "cờ";
    if !marked && (words.strict || words.tokens[at].key != "co") {
        return false;
    }
    let next = [
        "thi đua",
        "xuất sắc",
        "đơn vị",
        "chính phủ",
        "luân lưu",
        "cấp",
        "của thủ tướng",
        "của chính phủ",
    ];
    if words.any_phrase(at + 1, &next).is_some() || is_quote(words.sign(at + 1)) {
        return true;
    }
    let before = |list: &[&str]| at > 0 && list.iter().any(|w| words.is(at - 1, w));
    if marked && !words.strict {
        return !before(&["chào", "đánh", "chơi", "treo"]);
    }
    // "o Phu Thuong co gi": the end of a place's name gives nobody anything.
    let placed = (2..=at.min(4)).any(|back| {
        let hits = words.lexicon.places.names.longest(&words.tokens, at - back, false);
        hits.iter().any(|hit| hit.len == back)
    });
    before(&["tặng", "nhận", "thưởng", "trao"])
        && !placed
        && !words.tokens.get(at + 1).is_some_and(|t| t.key == "đỏ" || t.key == "tổ")
}

pub(super) fn is_quote(key: &str) -> bool {
    matches!(key, "“" | "”" | "\"" | "«" | "»" | "‘" | "’")
}

/// The token after the closing mark of a quotation that opens at `at`.
pub(super) fn quote_end(words: &Words, at: usize) -> Option<usize> {
    let closing: &[&str] = match words.sign(at) {
        "“" => &["”", "\"", "“"],
        "\"" => &["\"", "”"],
        "«" => &["»"],
        "‘" => &["’"],
        _ => return None,
    };
    (at + 1..words.tokens.len().min(at + 60))
        .find(|i| closing.contains(&words.sign(*i)))
        .map(|i| i + 1)
}

pub(super) fn inner<'a>(words: &Words<'a>, open: usize, end: usize) -> &'a str {
    let span = words.tokens[open + 1].span.join(words.tokens[end - 2].span);
    words.str(span).trim()
}
