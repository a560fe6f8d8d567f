//! The body a post is of: the words after the title, up to a name, a verb or a mark.

use super::super::{Words, person, place};
use super::bounds::{ASKING, JOINED, LOWER_HEADS, names_field, stops};
use super::english::LEVELS;
use crate::text::fold::bare;
use crate::text::token::{Token, TokenKind};

/// The most words a body has.
const LONGEST: usize = 18;

/// The token after the body that begins at `begin`; `begin` itself where there is none.
pub fn end(words: &Words, begin: usize) -> usize {
    let tokens = &words.tokens;
    let mut at = begin;
    while at < tokens.len() && at < begin + LONGEST {
        if at > begin && super::title_end(words, at).is_some_and(|end| tokens[at].capital && end >= at + 2) {
            break;
        }
        if let Some(after) = place_at(words, at) {
            at = after_place(words, after);
            if goes_on_in_english(words, at) {
                continue;
            }
            return at;
        }
        let next = match tokens[at].kind {
            TokenKind::Word => word(words, begin, at),
            TokenKind::Number => number(words, begin, at),
            TokenKind::Sign => sign(words, begin, at),
        };
        match next {
            Some(next) => at = next,
            None => break,
        }
    }
    // A body does not end in a joining word or mark.
    while at > begin && (!counts(&tokens[at - 1]) || matches!(tokens[at - 1].key.as_str(), "của" | "và" | "số" | "the"))
    {
        at -= 1;
    }
    if at > begin { after_place(words, at) } else { at }
}

/// "Long Bien District People's Committee": in English the place comes first.
fn goes_on_in_english(words: &Words, at: usize) -> bool {
    let heads = [
        "people",
        "peoples",
        "party",
        "fatherland",
        "department",
        "division",
        "police",
        "'",
        "’",
    ];
    (words.lang == crate::text::Lang::En || !words.strict)
        && words.tokens.get(at).is_some_and(|t| heads.contains(&t.key.as_str()))
}

fn counts(token: &Token) -> bool {
    token.kind != TokenKind::Sign || matches!(token.key.as_str(), ")")
}

/// A place that begins at `at`: the token after it.
fn place_at(words: &Words, at: usize) -> Option<usize> {
    let token = &words.tokens[at];
    if words.strict && !token.capital {
        return None;
    }
    let kind = place::kind_before(&words.tokens, at).is_some();
    let groups = words.lexicon.places.names.all(&words.tokens, at, words.strict);
    groups
        .iter()
        .rev()
        .map(|group| at + group[0].len)
        .find(|end| !words.strict || words.tokens[at..*end].iter().filter(|t| t.is_word()).all(|t| t.capital))
        .filter(|end| kind || *end >= at + 2)
        // "Chủ tịch UBND quận Phùng Quốc Đạt" is of no place "Phùng".
        .filter(|end| (kind && *end > at + 1) || !person::longer_name(words, at, *end))
}

/// After a place the body may go on to the place above it: ", quận Hai Bà Trưng".
fn after_place(words: &Words, mut at: usize) -> usize {
    loop {
        let comma = words.tokens.get(at).is_some_and(|t| t.key == ",");
        let next = (at + 2..=at + 3).find(|i| {
            *i < words.tokens.len()
                && place::kind_before(&words.tokens, *i).is_some_and(|(_, start)| start == at + 1)
                && place_at(words, *i).is_some()
        });
        match next.filter(|_| comma).and_then(|i| place_at(words, i)) {
            Some(end) if !follows_name(words, end) => at = end,
            _ => break,
        }
    }
    let english = ["district", "city", "province", "ward", "commune"];
    if words.tokens.get(at).is_some_and(|t| english.contains(&t.key.as_str())) {
        at += 1;
    }
    at
}

fn follows_name(words: &Words, at: usize) -> bool {
    at < words.tokens.len() && person::begins(words, at)
}

fn word(words: &Words, begin: usize, at: usize) -> Option<usize> {
    let tokens = &words.tokens;
    let token = &tokens[at];
    if words.strict {
        if person::begins(words, at) && !(at == begin && token.key == "đoàn") {
            return None;
        }
        if !token.capital && stops(words, begin, at) {
            return None;
        }
        if token.key == "và" {
            return joins(tokens, at).then_some(at + 1);
        }
        // A body begins with a capital or with a word for a body: "Thủ tướng bắt tay …" has none.
        let level = words.lang == crate::text::Lang::En && LEVELS.contains(&token.key.as_str());
        let opens = LOWER_HEADS.contains(&token.key.as_str()) || level;
        if at == begin && !token.capital && !opens && !names_field(tokens, begin) {
            return None;
        }
        // "Thiếu tướng", "ông", "đồng chí" before a name end it.
        if person::addresses(words, at) {
            return None;
        }
        let address = matches!(
            token.key.as_str(),
            "ông" | "bà" | "cô" | "anh" | "chị" | "các" | "những"
        ) || (token.key == "đồng" && tokens.get(at + 1).is_some_and(|t| t.key == "chí"));
        return (!address || (token.key == "các" && at > begin)).then_some(at + 1);
    }
    let head = |w: &&str| token.key == **w || token.can_mean(w);
    if at == begin && !token.capital && !LOWER_HEADS.iter().any(head) && !names_field(tokens, begin) {
        return None;
    }
    // "năm 2021" asks for a time; "Đông Nam", "Việt Nam" are names.
    if matches!(token.key.as_str(), "năm" | "nam") {
        let next = tokens.get(at + 1);
        let time = next
            .is_some_and(|t| t.kind == TokenKind::Number || matches!(t.key.as_str(), "nay" | "ngoái" | "đó" | "ngoai"));
        return (!time).then_some(at + 1);
    }
    let asks = ASKING.iter().any(|w| {
        let bare_too = !matches!(*w, "ở" | "năm" | "họ" | "đầu" | "đọc" | "hồi" | "thời");
        token.key == *w || (bare_too && token.key == token.bare && token.bare == bare(w))
    });
    (!asks).then_some(at + 1)
}

fn joins(tokens: &[Token], at: usize) -> bool {
    let (Some(before), Some(after)) = (at.checked_sub(1).map(|i| &tokens[i]), tokens.get(at + 1)) else {
        return false;
    };
    JOINED.contains(&(before.key.as_str(), after.key.as_str()))
        || (tokens[at].key == "và" && after.capital && before.is_word() && joins_ministry(tokens, at))
}

/// "Sở Văn hóa và Thể thao", "Bộ Giáo dục và Đào tạo": a capitalised half on both sides of "và".
fn joins_ministry(tokens: &[Token], at: usize) -> bool {
    let from = at.saturating_sub(6);
    tokens[from..at].iter().any(|t| {
        t.capital
            && matches!(
                t.key.as_str(),
                "sở" | "bộ" | "phòng" | "ban" | "vụ" | "cục" | "viện" | "trung" | "hội"
            )
    })
}

/// "số 10", "Chi bộ 2", "Tổ dân phố 2C", "Khối 1".
fn number(words: &Words, begin: usize, at: usize) -> Option<usize> {
    let tokens = &words.tokens;
    let before = &tokens[at.checked_sub(1).filter(|i| *i >= begin)?];
    let counted = [
        "số",
        "bộ",
        "phố",
        "tổ",
        "khối",
        "cư",
        "thôn",
        "cụm",
        "xóm",
        "đội",
        "lớp",
        "khóa",
        "trường",
    ];
    let fits =
        counted.contains(&before.key.as_str()) || (!words.strict && counted.iter().any(|w| bare(w) == before.bare));
    let glued = tokens
        .get(at + 1)
        .is_some_and(|t| t.span.start == tokens[at].span.end && t.is_word());
    fits.then_some(at + 1 + usize::from(glued))
}

fn sign(words: &Words, begin: usize, at: usize) -> Option<usize> {
    let tokens = &words.tokens;
    if at == begin {
        return None;
    }
    let token = &tokens[at];
    let before = &tokens[at - 1];
    match token.key.as_str() {
        "-" | "–" => joins(tokens, at).then_some(at + 1),
        // "TP.", "Q.", "T.Ư"
        "." => {
            let short = before.span.end == token.span.start && words.str(before.span).chars().count() <= 2;
            short.then_some(at + 1)
        }
        // "Ủy ban nhân dân (UBND) quận"
        "(" => {
            let inner = tokens.get(at + 1)?;
            let written = words.str(inner.span);
            let closed = tokens.get(at + 2).is_some_and(|t| t.key == ")");
            let abbreviation = written.chars().count() >= 2 && written.chars().all(|c| c.is_uppercase());
            (closed && abbreviation).then_some(at + 3)
        }
        // "People's Committee"
        "'" | "’" if !words.strict || words.lang == crate::text::Lang::En => Some(at + 1),
        // "Sở GD&ĐT"
        "&" if before.span.end == token.span.start => Some(at + 1),
        "/" if !words.strict => Some(at + 1),
        _ => None,
    }
}
