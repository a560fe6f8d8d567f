//! What stands beside an award's form and belongs to it: class, level, giver.

use super::{AwardId, AwardMention, Class, Level};
use crate::entity::{Words, authority};

pub(super) fn giver_end(words: &Words, at: usize, form_end: usize) -> usize {
    (at + 1..form_end)
        .filter_map(|inside| authority::at(words, inside).map(|(end, _)| end))
        .max()
        .unwrap_or(form_end)
}

pub(super) fn take_giver(words: &Words, mention: &mut AwardMention, from: usize, end: usize, level: Option<Level>) {
    let span = words.tokens[from].span.join(words.tokens[end - 1].span);
    mention.giver = Some(words.str(span).to_string());
    mention.level = mention.level.or(level);
}

/// "của UBND TP Hà Nội", "Chính phủ": the giver after the form, and the token after it.
pub(super) fn take_authority(words: &Words, mention: &mut AwardMention, at: usize) -> usize {
    let joined = ["của", "of", "from", "by"].iter().any(|w| words.is(at, w));
    let from = if joined { at + 1 } else { at };
    let Some((end, level)) = authority::at(words, from) else {
        return at;
    };
    if !joined {
        // Without "của" only those that commonly stand so: "Cờ thi đua Chính phủ", "Bằng khen UBND TP".
        let short = [
            "chính phủ",
            "thủ tướng",
            "ubnd",
            "thành phố",
            "tp",
            "tỉnh",
            "trung ương",
            "bộ",
            "ttg",
            "chủ tịch",
        ];
        if words.any_phrase(from, &short).is_none() {
            return at;
        }
    }
    // "Huân chương Lao động của quận": the owner, not the giver.
    let state = !mention.ids.is_empty()
        && mention
            .ids
            .iter()
            .all(|id| words.lexicon.awards.get(*id).level.starts_with("state"));
    if state && level != Some(Level::State) {
        return at;
    }
    take_giver(words, mention, from, end, level);
    end
}

/// "cấp Thành phố", "cấp cơ sở", "toàn quốc", "at city level".
pub(super) fn level_at(words: &Words, at: usize) -> Option<(usize, Option<Level>)> {
    const LEVELS: [(&str, Option<Level>); 14] = [
        ("nhà nước", Some(Level::State)),
        ("toàn quốc", Some(Level::Government)),
        ("quốc gia", Some(Level::Government)),
        ("trung ương", Some(Level::Ministry)),
        ("bộ", Some(Level::Ministry)),
        ("ngành", None),
        ("thành phố", Some(Level::Province)),
        ("tp", Some(Level::Province)),
        ("tỉnh", Some(Level::Province)),
        ("quận", Some(Level::District)),
        ("huyện", Some(Level::District)),
        ("phường", Some(Level::Commune)),
        ("xã", Some(Level::Commune)),
        ("cơ sở", Some(Level::Grassroots)),
    ];
    if let Some(after) = words.any_phrase(at, &["cấp", "ở cấp"]) {
        let (end, level) = LEVELS
            .iter()
            .find_map(|(word, level)| words.phrase(after, word).map(|end| (end, *level)))?;
        return Some((authority::proper_name(words, end), level));
    }
    const WHOLE: [(&str, Option<Level>); 5] = [
        ("toàn quốc", Some(Level::Government)),
        ("toàn quân", Some(Level::Ministry)),
        ("toàn lực lượng", Some(Level::Ministry)),
        ("toàn ngành", Some(Level::Ministry)),
        ("toàn đoàn", None),
    ];
    WHOLE
        .iter()
        .find_map(|(word, level)| words.phrase(at, word).map(|end| (end, *level)))
}

/// One class or several after "hạng": "hạng Nhì, Ba", "hạng nhất, nhì và ba".
pub(super) fn take_class(words: &Words, mention: &mut AwardMention, at: usize) -> usize {
    if let Some((class, end)) = english_class(words, if words.sign(at) == "," { at + 1 } else { at }) {
        mention.classes.push(class);
        return end;
    }
    let bracket = usize::from(words.sign(at) == "(");
    let Some((classes, end)) = classes_at(words, at + bracket) else {
        return at;
    };
    mention.classes.extend(classes);
    end + usize::from(bracket == 1 && words.sign(end) == ")")
}

/// "hạng Nhì, Ba" at token `at`: the classes, and the token after them.
pub fn classes_at(words: &Words, at: usize) -> Option<(Vec<Class>, usize)> {
    if !words.is(at, "hạng") {
        return None;
    }
    let mut classes = vec![class_word(words, at + 1)?];
    let mut end = at + 2;
    loop {
        let joint = words.sign(end) == "," || words.is(end, "và") || words.sign(end) == "/";
        let skip = if words.is(end + 1, "hạng") { 2 } else { 1 };
        // "hạng Nhất, 3 Huân chương …": so many of the next.
        let digit = words
            .tokens
            .get(end + skip)
            .is_some_and(|t| t.kind == crate::text::token::TokenKind::Number);
        let next = digit && words.tokens.get(end + skip + 1).is_some_and(|t| t.is_word());
        match class_word(words, end + skip) {
            Some(class) if joint && !next => {
                classes.push(class);
                end += skip + 1;
            }
            _ => break,
        }
    }
    Some((classes, end))
}

/// "giải Nhì", "second prize": the class is one of the prize's own words.
pub(super) fn prize_class(words: &Words, from: usize, end: usize) -> Option<Class> {
    (from..end).find_map(|at| match words.tokens[at].key.as_str() {
        "nhất" | "first" => Some(Class::First),
        "nhì" | "second" => Some(Class::Second),
        "ba" | "third" => Some(Class::Third),
        "nhat" if !words.strict => Some(Class::First),
        "nhi" if !words.strict => Some(Class::Second),
        _ => None,
    })
}

fn class_word(words: &Words, at: usize) -> Option<Class> {
    const CLASSES: [(&str, Class); 10] = [
        ("nhất", Class::First),
        ("i", Class::First),
        ("1", Class::First),
        ("nhì", Class::Second),
        ("hai", Class::Second),
        ("ii", Class::Second),
        ("2", Class::Second),
        ("ba", Class::Third),
        ("iii", Class::Third),
        ("3", Class::Third),
    ];
    CLASSES
        .iter()
        .find(|(word, _)| words.is(at, word))
        .map(|(_, class)| *class)
}

/// "Third Class", "third-class", "3rd class" at token `at`.
fn english_class(words: &Words, at: usize) -> Option<(Class, usize)> {
    let class = match words.tokens.get(at)?.key.as_str() {
        "first" => Class::First,
        "second" => Class::Second,
        "third" => Class::Third,
        "1" if words.is(at + 1, "st") => Class::First,
        "2" if words.is(at + 1, "nd") => Class::Second,
        "3" if words.is(at + 1, "rd") => Class::Third,
        _ => return None,
    };
    let mut next = at + 1;
    if ["st", "nd", "rd"].iter().any(|w| words.is(next, w)) {
        next += 1;
    }
    if words.sign(next) == "-" {
        next += 1;
    }
    words.is(next, "class").then_some((class, next + 1))
}

/// The same right before the form: "Second-class Labor Medal".
pub(super) fn english_class_before(words: &Words, at: usize) -> Option<(Class, usize)> {
    (2..=4).find_map(|back| {
        let from = at.checked_sub(back)?;
        english_class(words, from)
            .filter(|(_, end)| *end == at)
            .map(|(class, _)| (class, from))
    })
}

/// Of the forms the words can mean, those given at the level that was said.
pub(super) fn narrow(words: &Words, mention: &mut AwardMention) {
    let Some(level) = mention.level.filter(|_| mention.ids.len() > 1) else {
        return;
    };
    let at_level = |id: &AwardId| {
        let given = words.lexicon.awards.get(*id).level.as_str();
        match level {
            Level::State => given.starts_with("state"),
            Level::Government => given.starts_with("government"),
            Level::Ministry | Level::Province => given.contains("ministry") || given.contains("province"),
            Level::District => given.contains("district"),
            Level::Commune => given.contains("commune"),
            Level::Grassroots => given.contains("grassroots"),
        }
    };
    let lower = |id: &AwardId| !words.lexicon.awards.get(*id).level.starts_with("government");
    let fitting: Vec<AwardId> = mention.ids.iter().copied().filter(at_level).collect();
    if !fitting.is_empty() {
        mention.ids = fitting;
    } else if !matches!(level, Level::State | Level::Government) {
        let below: Vec<AwardId> = mention.ids.iter().copied().filter(lower).collect();
        if !below.is_empty() {
            mention.ids = below;
        }
    }
}
