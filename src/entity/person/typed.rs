//! Names in what people type: often without capitals or marks, told by the words around them.

use super::super::{Entity, Value, Words};
use super::family::FREQUENT;
use super::{PersonMention, other_words};
use crate::text::Lang;
use crate::text::token::{Token, TokenKind};

/// Forms of address with what they may be taken for when typed without marks.
const ADDRESSES: [(&str, Bare); 13] = [
    ("ông", Bare::Clear),
    ("bà", Bare::Vague),
    ("cô", Bare::Vague),
    ("thầy", Bare::Vague),
    ("anh", Bare::Vague),
    ("chị", Bare::Vague),
    ("em", Bare::Vague),
    ("bác", Bare::Vague),
    ("cụ", Bare::Vague),
    ("chí", Bare::Comrade),
    ("sư", Bare::Calling),
    ("sĩ", Bare::Calling),
    ("sỹ", Bare::Calling),
];

/// The first halves of "kỹ sư", "bác sĩ".
const CALLINGS: [&str; 8] = ["kỹ", "luật", "giáo", "bác", "tiến", "thạc", "nghệ", "dược"];

/// What a form of address is worth without its marks.
#[derive(Clone, Copy, PartialEq)]
enum Bare {
    /// Nothing else is written like it.
    Clear,
    /// Another frequent word is ("có", "ba", "chỉ"): a family name must follow.
    Vague,
    /// The second half of "đồng chí".
    Comrade,
    /// The second half of "kỹ sư", "bác sĩ": a family name must follow.
    Calling,
}

/// Words that end a name in a question.
const ENDS: &[&str] = &[
    "là", "ở", "giữ", "làm", "được", "đc", "dc", "có", "ai", "nhận", "thế", "bao", "mấy", "tên", "khi", "năm", "sinh",
    "trao", "nói", "thuộc", "quận", "huyện", "xã", "đã", "từng", "tại", "vì", "về", "của", "và", "hay", "gì", "nào",
    "người", "cho", "tháng", "ngày", "hình", "sĩ", "sỹ", "vụ", "nhờ", "khen", "đang", "còn", "với", "nhà", "đạt",
    "thôn", "xóm", "trong", "từ", "đọc", "chức", "công", "is", "was", "in", "of", "from", "who", "do", "does", "did",
    "the", "get", "receive", "received", "hold", "holds", "live", "ấy", "này", "để",
];

/// What is done by somebody who is only addressed, where marks are typed: "bà phát mấy suất", "ông lo được".
const DONE: &[&str] = &["phát", "lo", "mua", "bị", "nữa", "tính", "dùng"];

/// What somebody does, which without marks is spelled like no frequent last name.
const DOES: &[&str] = &[
    "lái", "nuôi", "dạy", "chạy", "cứu", "giúp", "giữ", "bắt", "sửa", "vá", "nhặt",
];

/// Words after a name that ask who somebody is.
const ASKS_AFTER: [&[&str]; 12] = [
    &["là", "ai"],
    &["la", "ai"],
    &["giữ", "chức"],
    &["giu", "chuc"],
    &["làm", "chức"],
    &["làm", "gì"],
    &["sinh", "năm"],
    &["được", "tặng"],
    &["ở", "phường"],
    &["o", "phuong"],
    &["có", "việc"],
    &["is", "who"],
];

pub fn find(words: &Words) -> Vec<Entity> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        match addressed(words, at).or_else(|| plain(words, at)) {
            Some((entity, end)) => {
                out.push(entity);
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

/// "cầu Ông Thiều", "chợ Bà Chiểu": a site that bears somebody's name.
fn names_site(words: &Words, at: usize) -> bool {
    const SITES: [&str; 17] = [
        "cầu",
        "chợ",
        "phố",
        "đường",
        "đền",
        "chùa",
        "núi",
        "sông",
        "bến",
        "hồ",
        "ấp",
        "đèo",
        "ngõ",
        "hầm",
        "miếu",
        "cảng",
        "cồn",
    ];
    // Typed without marks most of them are other words.
    const SURE: [&str; 2] = ["cau", "nui"];
    let capital = words.tokens[at].capital;
    at.checked_sub(1).is_some_and(|before| {
        let site = words.tokens[before].key.as_str();
        capital && SITES.contains(&site) || SURE.contains(&site)
    })
}

/// "Co Tu people", "the Co Ho language": what stands before token `end` names a people.
fn names_people(words: &Words, end: usize) -> bool {
    const OF_PEOPLE: [&str; 10] = [
        "people",
        "ethnic",
        "minority",
        "language",
        "children",
        "community",
        "communities",
        "women",
        "families",
        "households",
    ];
    let next = words.tokens.get(end);
    next.is_some_and(|t| OF_PEOPLE.contains(&t.key.as_str()))
}

fn addressed(words: &Words, at: usize) -> Option<(Entity, usize)> {
    let token = &words.tokens[at];
    let (form, strength) = ADDRESSES.iter().find(|(form, _)| token.can_mean(form))?;
    let marked = token.key == *form && token.key != token.bare;
    if names_site(words, at) {
        return None;
    }
    let begin = at + 1;
    let mut start = at;
    if matches!(*strength, Bare::Comrade | Bare::Calling) {
        start = at.checked_sub(1)?;
        let comrade = *strength == Bare::Comrade && words.tokens[start].can_mean("đồng");
        let calling = |first: &&str| *strength == Bare::Calling && words.tokens[start].can_mean(first);
        if !comrade && !CALLINGS.iter().any(calling) {
            return None;
        }
    }
    // "ai nuoi ong gioi", "mat ong rung": typed without marks, bees.
    let bees = |before: usize| ["nuoi", "mat", "dan"].contains(&words.tokens[before].key.as_str());
    if token.key == "ong" && !token.capital && at.checked_sub(1).is_some_and(bees) {
        return None;
    }
    if other_words::address(words, at) || other_words::name(words, begin) {
        return None;
    }
    // "Cửa khẩu Chi Ma": where marks are typed, "Chi" in a capital is no "chị".
    if marks_typed(words) && at > 0 && token.capital && *strength == Bare::Vague && !marked && token.key != *form {
        return None;
    }
    // "thầy thuốc", "cô giáo", "anh hùng", "bà con", "chị em": words of their own.
    const NOUNS: [&str; 26] = [
        "thuốc", "giáo", "hùng", "con", "em", "chị", "thể", "mẹ", "đỡ", "trò", "nuôi", "dâu", "cụ", "cu", "lái", "tài",
        "thợ", "chèo", "bán", "chủ", "hàng", "lao", "công", "nông", "già", "gia",
    ];
    let noun = words
        .tokens
        .get(begin)
        .is_some_and(|t| NOUNS.contains(&t.key.as_str()) && !t.capital);
    // "9 chị lái đò", "những bác xe ôm" are several.
    let several = at.checked_sub(1).is_some_and(|before| {
        let before = &words.tokens[before];
        before.kind == TokenKind::Number && before.key.len() < 4 || ["những", "các"].contains(&before.key.as_str())
    });
    let noun = noun || several && words.tokens.get(begin).is_some_and(|t| !t.capital && t.key != t.bare);
    // "bac ho tang chiec quat cho ai": Bác Hồ, whose name goes no further.
    let uncle = token.can_mean("bác") && words.tokens.get(begin).is_some_and(|t| t.can_mean("hồ"));
    let further = words.tokens.get(begin + 1).is_some_and(|t| t.capital);
    let end = name_end(words, begin, 4).filter(|_| !noun && (!uncle || further))?;
    if words.lang == Lang::En && !marked && names_people(words, end) {
        return None;
    }
    let family = is_family(&words.tokens[begin]);
    let capital = words.tokens[begin].capital;
    let sure = match strength {
        Bare::Clear | Bare::Comrade => true,
        Bare::Calling => (family || capital) && end - begin >= 2,
        Bare::Vague => {
            let middle = words
                .tokens
                .get(begin + 1)
                .is_some_and(|t| t.can_mean("thị") || t.can_mean("văn"));
            marked || (family && end - begin >= 2) || (middle && end - begin >= 3) || (capital && !is_place(words, at))
        }
    };
    if !sure || is_place(words, at) || is_post(words, begin) || words.tokens[at.saturating_sub(1)].bare == "hai" {
        return None;
    }
    entity(words, start, begin, end, "person: <address> <typed name>")
}

/// A name that begins with a family name, with a word on one side that asks for a person, or with the middle
/// syllable most names have.
fn plain(words: &Words, at: usize) -> Option<(Entity, usize)> {
    // "was to head": the English word.
    let infinitive = words.lang == Lang::En && words.tokens[at].key == "to" && !words.tokens[at].capital;
    // "Than Mông Dương": where marks are typed, "Than" is no family name "Thân".
    let own = &words.tokens[at];
    let other = marks_typed(words) && !FREQUENT.contains(&own.key.as_str());
    if other && own.capital && own.key == own.bare && words.lang == Lang::Vi {
        return None;
    }
    if !is_family(own) && !other_words::middle_tells(words, at)
        || infinitive
        || is_post(words, at)
        || other_words::flood(words, at)
    {
        return None;
    }
    let end = name_end(words, at, 5)?;
    let count = end - at;
    if count < 2 || is_place(words, at) || place_behind(words, at) || of_home_affairs(words, at) || of_lane(words, at) {
        return None;
    }
    let middle = words
        .tokens
        .get(at + 1)
        .is_some_and(|t| t.can_mean("thị") || t.can_mean("văn"));
    // "bao cao thi dua": no middle name but "thi đua".
    let middle = middle && !words.tokens.get(at + 2).is_some_and(|t| t.can_mean("đua"));
    let asked_before = ["is", "was", "are", "about"]
        .iter()
        .any(|w| at > 0 && words.tokens[at - 1].key == *w);
    let after = |offset: usize| words.tokens.get(end + offset).map_or("", |t| t.key.as_str());
    let asked_after = ASKS_AFTER
        .iter()
        .any(|ask| ask.iter().enumerate().all(|(i, w)| after(i) == *w))
        || (at == 0 && end == words.tokens.len());
    let capitals = words.tokens[at..end].iter().all(|t| t.capital);
    if (middle && count >= 3) || (count >= 2 && (asked_before || asked_after)) || (capitals && count >= 3) {
        entity(words, at, at, end, "person: <typed name>")
    } else {
        None
    }
}

/// "ngo 72 hoang van thai", "so nha 15 le van luong": the street of a numbered lane or house.
fn of_lane(words: &Words, at: usize) -> bool {
    const LANES: [&str; 6] = ["ngõ", "ngách", "hẻm", "số nhà", "nhà số", "kiệt"];
    let number = |at: usize| words.tokens[at].kind == TokenKind::Number;
    // "ngõ 72/3", "ngách 15 - 2"
    let from = (at.saturating_sub(3)..at)
        .rev()
        .take_while(|i| !words.tokens[*i].is_word())
        .last();
    let lane = |from: usize| {
        LANES.iter().any(|lane| {
            let start = from.checked_sub(lane.split(' ').count());
            start.is_some_and(|start| {
                lane.split(' ')
                    .enumerate()
                    .all(|(i, word)| words.tokens[start + i].can_mean(word))
            })
        })
    };
    from.is_some_and(|from| number(from) && lane(from))
}

/// "giam doc so noi vu hai duong": the second half of "nội vụ".
fn of_home_affairs(words: &Words, at: usize) -> bool {
    at > 0 && words.tokens[at - 1].can_mean("nội") && words.tokens[at].can_mean("vụ")
}

/// The token after at most `most` syllables that may make a name. A name begun with a capital goes on in capitals.
fn name_end(words: &Words, begin: usize, most: usize) -> Option<usize> {
    let first = words.tokens.get(begin)?;
    let mut end = begin;
    while end < words.tokens.len() && end < begin + most {
        let token = &words.tokens[end];
        let ends = ENDS.iter().any(|w| {
            let asked = if end == begin {
                token.key == *w
            } else {
                token.can_mean(w)
            };
            asked && !token.capital && !goes_on(words, begin, end)
        });
        let done = end == begin && !token.capital && DONE.contains(&token.key.as_str());
        let ends = ends || done && marks_typed(words);
        // "dinh thi man bi thu chi doan": a post ends the name.
        // "luu dinh can lai xe buyt": what somebody does stands behind his whole name.
        let does = end >= begin + 3 && !token.capital && DOES.iter().any(|verb| token.can_mean(verb));
        let next = words.tokens.get(end + 1);
        let meets = other_words::BEHIND_NAME
            .iter()
            .any(|[a, b]| !token.capital && token.can_mean(a) && next.is_some_and(|t| t.can_mean(b)));
        // "co lo thi vui muong te": where somebody is from stands behind the whole name.
        let home = end >= begin + 3 && !token.capital && is_place(words, end);
        let post = does || meets || home || end >= begin + 2 && !token.capital && is_post(words, end);
        if post || !token.is_word() || token.key.chars().count() > 7 || ends || (first.capital && !token.capital) {
            break;
        }
        end += 1;
    }
    (end > begin).then_some(end)
}

/// "ong nguyen cong chinh", "vo thanh tung": behind a family name these are names too, typed without marks.
fn goes_on(words: &Words, begin: usize, at: usize) -> bool {
    const NAMES: [&str; 6] = ["cong", "tung", "nam", "dat", "tu", "vu"];
    const MIDDLES: [&str; 14] = [
        "van", "thi", "duc", "cong", "thanh", "xuan", "huu", "dinh", "quang", "minh", "ngoc", "quoc", "hoang", "manh",
    ];
    let bare = |at: usize| words.tokens.get(at).map_or("", |t| t.key.as_str());
    let number = words.tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number);
    // "nguyen cong an": the police; "tong cong bao nhieu": in all.
    let body = bare(at) == "cong" && bare(at - 1) == "tong"
        || bare(at) == "cong" && ["an", "ty", "doan", "tac", "nhan"].contains(&bare(at + 1));
    // "hai quan dinh vu": two syllables are too little for these.
    let place =
        at == begin + 1 && ["cong", "nam"].contains(&bare(at)) || at == begin + 2 && MIDDLES.contains(&bare(at - 1));
    let family = is_family(&words.tokens[begin]);
    place && NAMES.contains(&bare(at)) && family && !number && !body || family && is_given(words, begin, at)
}

/// "ong dang van thuoc o phu dong": behind the middle syllable a word that ends a name elsewhere is one, where another such
/// word follows it.
fn is_given(words: &Words, begin: usize, at: usize) -> bool {
    const GIVEN: [&str; 9] = ["thuoc", "thang", "trong", "chuc", "sinh", "hinh", "noi", "doc", "thon"];
    const FOLLOWS: [&str; 12] = [
        "o", "la", "duoc", "dc", "co", "lam", "giu", "nhan", "vi", "nam", "bao", "may",
    ];
    let bare = |at: usize| words.tokens.get(at).map_or("", |t| t.key.as_str());
    let middle = at == begin + 2 && ["van", "thi"].contains(&bare(at - 1));
    let closes = at + 1 == words.tokens.len() || FOLLOWS.contains(&bare(at + 1));
    middle && closes && GIVEN.contains(&bare(at))
}

fn entity(words: &Words, start: usize, begin: usize, end: usize, rule: &'static str) -> Option<(Entity, usize)> {
    let name_span = words.tokens[begin].span.join(words.tokens[end - 1].span);
    let address = if begin > start {
        words.str(words.tokens[start].span.join(words.tokens[begin - 1].span))
    } else {
        ""
    };
    let count = end - begin;
    let value = Value::Person(PersonMention {
        name: words.str(name_span).to_string(),
        name_span,
        address: address.to_string(),
        short: count == 1 || (count == 2 && !is_family(&words.tokens[begin])),
    });
    let span = words.tokens[start].span.join(name_span);
    Some((Entity { span, value, rule }, end))
}

fn marks_typed(words: &Words) -> bool {
    words.tokens.iter().any(|t| t.key != t.bare)
}

fn is_family(token: &Token) -> bool {
    FREQUENT.iter().any(|name| token.can_mean(name))
}

fn is_post(words: &Words, at: usize) -> bool {
    super::super::post::title_end(words, at).is_some()
}

/// The name of a place begins here.
fn is_place(words: &Words, at: usize) -> bool {
    let hits = words.lexicon.places.names.longest(&words.tokens, at, false);
    hits.first().is_some_and(|hit| hit.len >= 2)
}

/// A place's name that began before still covers token `at` ("tay ho", "quan hoang mai").
fn place_behind(words: &Words, at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|start| {
        let hits = words.lexicon.places.names.longest(&words.tokens, start, false);
        hits.first().is_some_and(|hit| hit.len >= 2 && start + hit.len > at)
    })
}
