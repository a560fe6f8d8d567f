//! Persons, found by the form of their names: a form of address or a post, then two to five capitalised syllables;
//! never from a list of known people.

mod address;
pub mod family;
mod foreign;
mod loud;
mod other_words;
mod typed;

use super::{Entity, Value, Words};
use crate::text::Span;
use family::is_family;

/// Words that make what follows the name of a street, a school, a prize … and no person.
const NAMED_AFTER: &[&str] = &[
    "phường",
    "xã",
    "quận",
    "huyện",
    "tỉnh",
    "phố",
    "đường",
    "ngõ",
    "trường",
    "học",
    "sở",
    "thông",
    "non",
    "viên",
    "cầu",
    "đền",
    "chùa",
    "giải",
    "thưởng",
    "quỹ",
    "báo",
    "viện",
    "khu",
    "chương",
    "tưởng",
    "cách",
    "đức",
    "lăng",
    "tàng",
    "rạp",
    "trại",
    "thpt",
    "thcs",
    "tiểu",
    "sản",
    "đài",
    "sự",
    "đội",
    "hãng",
    "bác",
];

#[derive(Clone, Debug, PartialEq)]
pub struct PersonMention {
    /// The name alone: "Nguyễn Đình Tính", also where it is written in capitals.
    pub name: String,
    /// Where the name stands, without the form of address; the entity's span has both.
    pub name_span: Span,
    /// "ông", "bà", "đồng chí", "cô", "Đại tá" … as written, joined; empty where there is none.
    pub address: String,
    /// A shortened name ("ông Tính", "cô Hương"): who it is must be looked up before.
    pub short: bool,
}

pub fn find(words: &Words) -> Vec<Entity> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        let Some((entity, end)) = mention_at(words, at) else {
            // A place's name is passed over whole, so that "Hoàng Mai" lends no syllable to the name behind it.
            at = place_end(words, at).unwrap_or(at + 1);
            continue;
        };
        at = end;
        out.push(entity);
    }
    if !words.strict {
        for typed in typed::find(words) {
            if !out.iter().any(|known| known.span.overlaps(typed.span)) {
                out.push(typed);
            }
        }
    }
    out
}

/// The person whose form of address or name begins at token `at`, and the token after it.
fn mention_at(words: &Words, at: usize) -> Option<(Entity, usize)> {
    let (address_end, address) = address::at(words, at)
        .or_else(|| address::calling_at(words, at))
        .unwrap_or((at, ""));
    let addressed = address_end > at;
    if addressed && place_end(words, at).is_some() {
        return None;
    }
    let begin = address_end;
    let end = if addressed {
        addressed_end(words, begin)?
    } else {
        name_end(words, begin)?
    };
    // "Nghệ nhân Hà Nội", "Công dân Thủ đô" are titles with a place's name.
    let title = ["nhân", "giáo", "dân", "sĩ"]
        .iter()
        .any(|last| address.to_lowercase().ends_with(last));
    if title && place_end(words, begin) == Some(end) {
        return None;
    }
    let name_span = words.tokens[begin].span.join(words.tokens[end - 1].span);
    let family = is_family(words, begin);
    let entity = Entity {
        span: words.tokens[at].span.join(name_span),
        rule: if addressed {
            "person: <address> <name>"
        } else {
            "person: <family name> <name>"
        },
        value: Value::Person(PersonMention {
            name: loud::as_usual(words.str(name_span)),
            name_span,
            address: address.to_string(),
            short: end - begin == 1 || (end - begin == 2 && !family && !foreign::begins(words, begin)),
        }),
    };
    Some((entity, end))
}

/// The end of a full name that begins at token `at`, with no form of address before it. Two syllables alone are
/// too little: they need a post on one side.
pub fn name_end(words: &Words, at: usize) -> Option<usize> {
    let tokens = &words.tokens;
    let frequent = is_family(words, at);
    if !(frequent || family::is_rare(words, at)) || !name_syllable(words, at) {
        return None;
    }
    if let Some(before) = at.checked_sub(1).map(|i| &tokens[i]) {
        let near = before.span.end + 1 >= tokens[at].span.start;
        // "công viên Lê Nin" is a park, "sinh viên Đào Nhật Minh" somebody.
        let somebody = before.key == "viên" && at > 1 && tokens[at - 2].key != "công";
        let thing = NAMED_AFTER.contains(&before.key.as_str()) && !somebody;
        if near && before.is_word() && thing && !after_post(words, at) {
            return None;
        }
        // Inside a run of capitals: only a place or a post before may be parted from the name.
        if near && name_syllable(words, at - 1) && !after_place(words, at) && !after_post(words, at) {
            return None;
        }
    }
    let end = run_end(words, at);
    let count = end - at;
    if place_end(words, at).is_some_and(|place| place == end || (place < end && starts_name(words, place, end))) {
        return None;
    }
    let posted = || after_post(words, at) || before_post(words, end);
    // Few bear the name: the syllable that most names have in the middle, or a post before, must say that it is one.
    if !(frequent || family::middle(words, at) && count >= 3 || count >= 2 && after_post(words, at)) {
        return None;
    }
    match count {
        3..=5 => Some(end).filter(|_| !common_name(words, at, end) || after_post(words, at)),
        2 if posted() && !common_name(words, at, end) => Some(end),
        _ => None,
    }
}

/// Whether a full name seems to begin at token `at`, seen from inside a post's body: a family name and another
/// syllable, and no place.
pub(super) fn begins(words: &Words, at: usize) -> bool {
    let end = run_end(words, at);
    let school = at.checked_sub(1).is_some_and(|i| {
        let key = words.tokens[i].key.as_str();
        matches!(
            key,
            "học" | "thông" | "non" | "thpt" | "thcs" | "tiểu" | "đường" | "viện" | "cơ" | "trường" | "chí"
        ) || (key == "sở" && !words.tokens[i].capital)
    });
    let frequent = is_family(words, at);
    let rare = || end >= at + 3 && family::is_rare(words, at) && (family::middle(words, at) || after_unit(words, at));
    (frequent || rare())
        && end >= at + 2
        && name_syllable(words, at)
        && !school
        && !common_name(words, at, end)
        && place_end(words, at).is_none_or(|place| place < end && !starts_name(words, place, end))
}

/// Whether a rank or form of address begins here, with a name behind it.
pub(super) fn addresses(words: &Words, at: usize) -> bool {
    address::at(words, at).is_some_and(|(end, _)| end < words.tokens.len() && is_family(words, end))
}

/// Whether the place from `at` to `end` is the beginning of a longer name that is no place: "Hoàng Mai Anh".
pub(super) fn longer_name(words: &Words, at: usize, end: usize) -> bool {
    let run = run_end(words, at);
    is_family(words, at) && run > end && !starts_name(words, end, run)
}

/// The end of a name after a form of address: any capitalised syllables will do.
fn addressed_end(words: &Words, at: usize) -> Option<usize> {
    if at >= words.tokens.len()
        || !(name_syllable(words, at) || foreign::begins(words, at))
        || common_name(words, at, run_end(words, at))
    {
        return None;
    }
    if place_end(words, at).is_some_and(|end| end == run_end(words, at)) && !is_family(words, at) {
        return None;
    }
    let mut end = run_end(words, at).min(at + 5);
    // "ông Ivan Petrovitch": the words of other countries are longer than a syllable.
    while end < words.tokens.len().min(at + 4)
        && words.tokens[end - 1].span.end + 1 == words.tokens[end].span.start
        && foreign::is_foreign(words, end)
    {
        end += 1;
    }
    // "Nhà giáo Nhân dân", "Nghệ sĩ Ưu tú" are titles.
    let next = words.tokens.get(at + 1).map_or("", |t| t.key.as_str());
    let title = matches!((words.tokens[at].key.as_str(), next), ("nhân", "dân") | ("ưu", "tú"));
    (!title).then_some(end)
}

/// The token after a run of syllables that can make a name, stopping where a post begins.
fn run_end(words: &Words, at: usize) -> usize {
    let mut end = at + 1;
    while end < words.tokens.len()
        && end < at + 6
        && words.tokens[end - 1].span.end + 1 == words.tokens[end].span.start
        && name_syllable(words, end)
        && !title_begins(words, end)
        && !award_begins(words, end)
    {
        end += 1;
    }
    end
}

/// "tặng bà Phùng Thị Nhài Bằng khen", "tặng ông Bằng khen": an award's name ends the one before it.
fn award_begins(words: &Words, at: usize) -> bool {
    const AWARDS: [(&str, &str); 10] = [
        ("bằng", "khen"),
        ("giấy", "khen"),
        ("thư", "khen"),
        ("huân", "chương"),
        ("huy", "chương"),
        ("huy", "hiệu"),
        ("kỷ", "niệm"),
        ("kỉ", "niệm"),
        ("cờ", "thi"),
        ("danh", "hiệu"),
    ];
    let key = |at: usize| words.tokens.get(at).map_or("", |t| t.key.as_str());
    AWARDS.contains(&(key(at), key(at + 1)))
}

/// A capitalised syllable that is no abbreviation.
fn name_syllable(words: &Words, at: usize) -> bool {
    let token = &words.tokens[at];
    let text = words.str(token.span);
    let letters = text.chars().count();
    let small = letters == 1 || text.chars().skip(1).all(|c| c.is_lowercase());
    token.is_word() && token.capital && letters <= 7 && (small || loud::in_name(words, at))
}

/// Whether the tokens from `at` to `end` are themselves the beginning of a name.
fn starts_name(words: &Words, at: usize, end: usize) -> bool {
    end >= at + 2 && (is_family(words, at) || (end >= at + 3 && family::is_rare(words, at)))
}

/// A post's title begins here, in capitals: "Chủ tịch", "Giám đốc".
fn title_begins(words: &Words, at: usize) -> bool {
    let hits = words.lexicon.posts.names.longest(&words.tokens, at, true);
    hits.first().is_some_and(|hit| hit.len >= 2)
}

/// The end of a place's name that begins at `at`, in an article.
fn place_end(words: &Words, at: usize) -> Option<usize> {
    if !words.tokens[at].capital {
        return None;
    }
    let hits = words.lexicon.places.names.all(&words.tokens, at, true);
    hits.iter()
        .rev()
        .map(|group| at + group[0].len)
        .find(|end| words.tokens[at..*end].iter().filter(|t| t.is_word()).all(|t| t.capital))
        .filter(|end| *end >= at + 2 || super::place::kind_before(&words.tokens, at).is_some())
}

/// A place's name ends right before token `at`.
fn after_place(words: &Words, at: usize) -> bool {
    (1..=6usize).any(|back| at >= back && place_end(words, at - back) == Some(at))
}

/// The word right before token `at` is a unit's that a post's body ends in ("Bí thư Huyện ủy …", "UBND tỉnh …"), or a post.
fn after_unit(words: &Words, at: usize) -> bool {
    const UNITS: [&str; 13] = [
        "ủy",
        "quận",
        "huyện",
        "tỉnh",
        "phường",
        "xã",
        "phố",
        "tp",
        "trấn",
        "thôn",
        "trường",
        "trưởng",
        "tâm",
    ];
    let before = at.checked_sub(1).map_or("", |i| words.tokens[i].key.as_str());
    UNITS.contains(&before) || after_place(words, at)
}

/// A post, with or without its body, ends right before token `at`.
fn after_post(words: &Words, at: usize) -> bool {
    let from = at.saturating_sub(22);
    (from..at).any(|start| super::post::end_at(words, start) == Some(at))
}

/// A post begins after the comma, dash or bracket at token `at`.
fn before_post(words: &Words, at: usize) -> bool {
    let sign = words
        .tokens
        .get(at)
        .is_some_and(|t| matches!(t.key.as_str(), "," | "-" | "–" | "(" | "—"));
    sign && (at + 1..at + 3).any(|i| i < words.tokens.len() && super::post::title_end(words, i).is_some())
}

/// Runs that look like a name and are none: the President's name in the names of cities, unions and virtues, and
/// organisations that begin with a family name's syllable.
fn common_name(words: &Words, at: usize, end: usize) -> bool {
    let keys: Vec<&str> = words.tokens[at..end].iter().map(|t| t.key.as_str()).collect();
    let before = at.checked_sub(1).map_or("", |i| words.tokens[i].key.as_str());
    match keys.as_slice() {
        ["hồ", "chí", "minh", ..] => before != "tịch",
        ["hồ"] | ["việt", "nam"] => true,
        ["đoàn", second, ..] => {
            let third = words.tokens.get(at + 2).map_or("", |t| t.key.as_str());
            matches!(
                (*second, third),
                ("chủ" | "đại" | "luật" | "khối", _)
                    | ("thanh", "niên" | "tra" | "thiếu")
                    | ("kiểm", "tra" | "toán" | "soát")
                    | ("công", "tác" | "an" | "đoàn")
                    | ("văn", "công" | "nghệ" | "hóa")
            )
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
