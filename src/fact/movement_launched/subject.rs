//! Who launches or carries a movement, and whether it is launched.

use super::super::{Scene, completed, who};
use crate::entity::{Value, Words, movement};
use crate::text::token::Token;

/// Verbs that launch; longest first where they share a beginning.
const LAUNCHES: &[&[&str]] = &[
    &["phát", "động"],
    &["khởi", "động"],
    &["ra", "mắt"],
    &["bước", "vào"],
    &["triển", "khai"],
    &["mở"],
    &["vào"],
];

/// Verbs that carry or hold.
const CARRIES: &[&[&str]] = &[
    &["tổ", "chức"],
    &["thực", "hiện"],
    &["xây", "dựng"],
    &["duy", "trì"],
    &["hưởng", "ứng"],
    &["chọn"],
    &["gắn"],
    &["làm"],
    &["có"],
    &["với"],
    &["bám"],
    &["lồng"],
];

#[derive(Clone)]
pub struct Subject {
    pub words: String,
}

/// Who launches or carries what begins at byte `at`: the words before the nearest verb, back to the clause's
/// beginning; and whether the verb launches.
pub fn subject(scene: &Scene, words: &Words, at: u32, kind: bool) -> Option<(Subject, bool)> {
    let tokens = &words.tokens;
    let end = tokens.iter().position(|t| t.span.start >= at)?;
    let from = end.saturating_sub(if kind { 14 } else { 4 });
    let verb_at = |i: usize, verbs: &[&[&str]]| {
        verbs
            .iter()
            .find(|verb| {
                verb.iter()
                    .enumerate()
                    .all(|(n, w)| tokens.get(i + n).is_some_and(|t| t.key == *w && i + n < end))
            })
            .map(|verb| i + verb.len())
    };
    let boundary = |t: &Token| matches!(t.key.as_str(), "," | ";" | ":" | "”" | "“" | "\"" | "(" | ")");
    // The nearest verb, with nothing but its own objects between it and the movement.
    let mut verb = None;
    for i in (from..end).rev() {
        if boundary(&tokens[i]) {
            break;
        }
        if let Some(after) = verb_at(i, LAUNCHES).or_else(|| verb_at(i, CARRIES)) {
            if verb_at(i, LAUNCHES).is_none() && i > 0 && verb_at(i - 1, LAUNCHES).is_some() {
                continue;
            }
            verb = Some((i, verb_at(i, LAUNCHES).is_some()));
            if end - after > 8 {
                verb = None;
            }
            break;
        }
    }
    let (verb, mut launched) = verb?;
    if verb > 0 && matches!(tokens[verb - 1].key.as_str(), "lễ" | "nghị" | "việc" | "ngày") {
        return None;
    }
    // "đã tập trung lãnh đạo, chỉ đạo và tổ chức phát động": back to the first of the verbs said together.
    let mut begin = verb;
    while begin > 0 && !boundary(&tokens[begin - 1]) {
        begin -= 1;
    }
    if begin > 0 && tokens[begin - 1].key == "," {
        // A person with posts before the verb: "đồng chí A, Chủ tịch …, Chủ tịch … đã phát động".
        let holder = who::holders(scene).into_iter().find(|h| {
            h.span.start < tokens[begin].span.start
                && h.span.end >= tokens[begin].span.start
                && h.span.end <= tokens[verb].span.start
        });
        if let Some(holder) = holder {
            return Some((
                Subject {
                    words: holder.span.of(words.text).to_string(),
                },
                launched,
            ));
        }
    }
    const ENDS_SUBJECT: &[&str] = &[
        "đã",
        "sẽ",
        "đang",
        "chỉ",
        "liên",
        "tích",
        "thường",
        "còn",
        "tiếp",
        "cũng",
        "tập",
        "được",
        "vừa",
        "từng",
        "luôn",
        "chính",
        "ngày",
        "sáng",
        "chiều",
        "họp",
        "lồng",
    ];
    let mut last = begin;
    let adverb = |i: usize| match tokens[i].key.as_str() {
        "liên" | "tiếp" => tokens[i + 1].key == "tục",
        "tích" => tokens[i + 1].key == "cực",
        "thường" => tokens[i + 1].key == "xuyên",
        "tập" => tokens[i + 1].key == "trung",
        "chỉ" => tokens[i + 1].key == "đạo",
        word => ENDS_SUBJECT.contains(&word),
    };
    while last < verb && !adverb(last) {
        last += 1;
        if verb_at(last - 1, LAUNCHES).is_some() {
            last -= 1;
            break;
        }
    }
    // "tổ chức phát động" launches.
    launched |= (begin..end).any(|i| verb_at(i, &[&["phát", "động"]]).is_some());
    if last == begin || last - begin > 16 {
        return None;
    }
    let span = tokens[begin].span.join(tokens[last - 1].span);
    let said = words.str(span);
    let first = &tokens[begin];
    const HEADS: &[&str] = &[
        "quận",
        "huyện",
        "hội",
        "ubnd",
        "đoàn",
        "liên",
        "mặt",
        "công",
        "ban",
        "phòng",
        "thị",
        "phường",
        "xã",
        "thành",
        "tỉnh",
        "ông",
        "bà",
        "đồng",
        "mttq",
        "cụm",
        "ủy",
        "trường",
        "đảng",
        "sở",
        "bộ",
        "hđnd",
        "ngành",
        "khối",
        "chính",
        "lãnh",
    ];
    const TIMES: &[&str] = &[
        "trong", "qua", "nhờ", "từ", "năm", "ngoài", "tại", "với", "theo", "để", "nhằm", "sau", "trước", "có", "do",
        "các",
    ];
    let entity = scene.found().iter().any(|e| {
        let names = matches!(
            e.value,
            Value::Person(_) | Value::Post(_) | Value::Place(_) | Value::Organisation(_)
        );
        names && e.span.start == first.span.start
    });
    let unit = HEADS.contains(&first.key.as_str()) || (first.capital && entity && !TIMES.contains(&first.key.as_str()));
    let acts = tokens[begin..last].iter().any(|t| {
        matches!(
            t.key.as_str(),
            "nghị" | "yêu" | "phấn" | "trao" | "tham" | "dự" | "tại" | "tai" | "dâng" | "diễn" | "nhận" | "cho"
        )
    });
    if acts {
        return None;
    }
    let kind_inside = (begin..last).any(|i| movement::kind_at(words, i).is_some());
    let event = matches!(first.key.as_str(), "hội") && tokens.get(begin + 1).is_some_and(|t| t.key == "nghị");
    if !unit || kind_inside || event {
        return None;
    }
    let organiser = completed::whole(scene, said, span.start);
    (organiser.chars().count() > 3).then_some((Subject { words: organiser }, launched))
}

/// A launching verb within the few words before byte `at`, in the same clause.
pub fn launches_before(words: &Words, at: u32) -> bool {
    let tokens = &words.tokens;
    let end = tokens.iter().position(|t| t.span.start >= at).unwrap_or(tokens.len());
    let from = end.saturating_sub(7);
    (from..end).any(|i| {
        let parted = tokens[i..end]
            .iter()
            .any(|t| matches!(t.key.as_str(), "," | ";" | ":" | "."));
        let spoken_of = i > 0 && matches!(tokens[i - 1].key.as_str(), "được" | "ngày" | "từ");
        !parted
            && !spoken_of
            && LAUNCHES
                .iter()
                .take(6)
                .chain([&["vào"][..]].iter().filter(|_| end - i <= 1))
                .chain(&[&["launched"][..], &["launch"], &["run", "a"]])
                .any(|verb| {
                    verb.iter()
                        .enumerate()
                        .all(|(n, w)| i + n < end && tokens[i + n].key == *w)
                })
    })
}
