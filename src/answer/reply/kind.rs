//! "Công trình nào", "những công dân nào", "hai sinh viên tên gì": things of a kind are asked for by name, and stand in a
//! row behind the noun of their kind: "3 công trình … là Trường Tiểu học A, trạm bơm B", "ba đồn C, D và E".

use super::Asking;
use crate::entity::place::{PlaceKind, PlaceMention};
use crate::question::asked::Asked;
use crate::text::Span;
use crate::text::phrase::any_stands;
use crate::text::token::{Token, TokenKind, tokens};

/// So many words may stand between the noun and what opens the row.
const REACH: usize = 16;
/// The longest row shown, in characters.
const LONGEST: usize = 240;

/// The noun of the kind that is asked for, in the question's words; empty where none is.
pub fn asked(asking: &Asking) -> Vec<Token> {
    let ask = asking.ask;
    if !matches!(
        ask.asked,
        Asked::What | Asked::Who | Asked::Place | Asked::Members | Asked::Name
    ) || ask.from >= ask.to
    {
        return Vec::new();
    }
    let words = &asking.query.tokens;
    let plural = |t: &Token| {
        matches!(
            t.bare.as_str(),
            "nhung" | "cac" | "may" | "gom" | "co" | "la" | "bao" | "nhieu"
        )
    };
    // "thi bài gì": a piece is asked for by its name, whatever stands before the noun.
    let piece = ask.from.checked_sub(1).filter(|at| {
        let is = |at: usize, known: &[&str]| words.get(at).is_some_and(|t| known.contains(&t.bare.as_str()));
        ask.to == ask.from + 1 && is(ask.from, &["gi", "nao"]) && is(*at, &PIECES)
    });
    if let Some(at) = piece {
        return vec![words[at].clone()];
    }
    let (from, to) = match asking.which() {
        Some(to) => {
            // "ở Tây Hồ hội nào": where the question phrase holds the noun, what stands before it is none of it.
            let least = if ask.from < to { ask.from } else { 0 };
            let from = (to.saturating_sub(3).max(least)..to)
                .rev()
                .take_while(|at| words[*at].is_word() && !plural(&words[*at]))
                .last();
            (from.unwrap_or(to), to)
        }
        // "2 sinh viên … tên gì"
        None => match ask.people {
            Some(people) => (people.from, people.to),
            None if ask.asked == Asked::Name && words.first().is_some_and(is_number) => (1, 3.min(ask.from)),
            None => return Vec::new(),
        },
    };
    words.get(from..to).map(<[Token]>::to_vec).unwrap_or_default()
}

/// What is written, filmed or told.
const PIECES: [&str; 4] = ["bai", "phim", "sach", "truyen"];

/// How well whoever got an award is what is asked for by its kind; who wrote a piece is not the piece.
pub fn holds(noun: &[Token], name: &str) -> f32 {
    match noun {
        noun if names_kind(noun, name) => 1.0,
        [only] if PIECES.contains(&only.bare.as_str()) => 0.3,
        _ => 0.5,
    }
}

/// Awards and what else is no holder of one.
pub fn is_award(noun: &[Token]) -> bool {
    const AWARDS: [&str; 14] = [
        "hieu", "chuong", "khen", "thuong", "co", "giai", "thuc", "bang", "tich", "huy", "trao", "dua", "dot", "hang",
    ];
    noun.last().is_none_or(|t| AWARDS.contains(&t.bare.as_str()))
}

/// "cụm nào", "which cluster"
pub fn of_clusters(noun: &[Token]) -> bool {
    const CLUSTERS: [&str; 4] = ["cum", "khoi", "cluster", "bloc"];
    noun.first().is_some_and(|t| CLUSTERS.contains(&t.bare.as_str()))
}

/// "Which companies", "which schools": bodies are asked for.
pub fn of_bodies(asking: &Asking) -> bool {
    const BODIES: [&str; 9] = [
        "companies",
        "schools",
        "units",
        "collectives",
        "districts",
        "wards",
        "communes",
        "provinces",
        "enterprises",
    ];
    let behind = asking.query.tokens.iter().skip(asking.ask.from).take(3);
    behind.into_iter().any(|t| BODIES.contains(&t.key.as_str()))
}

/// Whether a name is of the kind: "Đồn Biên phòng A" is a "đồn"; names of people are told by other means.
pub fn names_kind(noun: &[Token], name: &str) -> bool {
    let words = tokens(name);
    let first = noun.first().map(|t| t.bare.as_str());
    words.iter().any(|t| Some(t.bare.as_str()) == first)
}

/// Whether a sentence speaks of the kind: its noun, or the last word of it, stands there.
pub fn says(noun: &[Token], text: &str) -> bool {
    let words = tokens(text);
    let last = noun.last().map(|t| t.bare.as_str());
    words.iter().any(|t| Some(t.bare.as_str()) == last)
}

/// What is left of a body of another kind.
const OTHER_KIND: f32 = 0.5;

/// "Hội nào" is answered by no committee, "trường nào" by no company: of kinds that their names tell of.
pub fn fits(noun: &[Token], name: &str) -> f32 {
    const TOLD: [&str; 9] = ["hội", "trường", "công", "bệnh", "đồn", "đội", "phòng", "chi", "đoàn"];
    let told = noun.first().is_some_and(|t| TOLD.iter().any(|kind| t.can_mean(kind)));
    // "HTX", "THCS": what is written short has its kind inside.
    let short = name
        .split_whitespace()
        .filter(|word| !["UBND", "HĐND", "MTTQ"].contains(word))
        .any(|word| word.chars().count() > 2 && word.chars().all(char::is_uppercase));
    match told && !short && !names_kind(noun, name) {
        true => OTHER_KIND,
        false => 1.0,
    }
}

/// "Phường nào" is answered by a ward, "huyện nào" by a district or a town, "tỉnh nào" by a province.
pub fn of_place(asking: &Asking, place: &PlaceMention) -> f32 {
    const KINDS: [(&str, PlaceKind); 9] = [
        ("phường", PlaceKind::Ward),
        ("xã", PlaceKind::Ward),
        ("quận", PlaceKind::District),
        ("huyện", PlaceKind::District),
        ("tỉnh", PlaceKind::Province),
        ("ward", PlaceKind::Ward),
        ("commune", PlaceKind::Ward),
        ("district", PlaceKind::District),
        ("province", PlaceKind::Province),
    ];
    let ask = asking.ask;
    let words = &asking.query.tokens;
    let phrase = words.get(ask.from..ask.to).unwrap_or_default();
    // "Quận, huyện nào" asks for either.
    let mut asked = KINDS.iter().filter(|(word, _)| phrase.iter().any(|t| t.can_mean(word)));
    let (Some((_, kind)), None) = (asked.next(), asked.next()) else {
        return 1.0;
    };
    let places = &asking.lexicon.places;
    match place.candidates.iter().any(|id| places.get(*id).kind == *kind) {
        true => 1.0,
        false => OTHER_KIND,
    }
}

/// The rows of names behind the noun, in a sentence of an article.
pub fn rows(noun: &[Token], text: &str) -> Vec<Span> {
    if noun.is_empty() {
        return Vec::new();
    }
    let words = tokens(text);
    let mut out = Vec::new();
    for at in 0..words.len() {
        // "huyện ngoại thành nào" is told of as "huyện" too: the last words of the noun tell least in Vietnamese.
        let Some(length) = (1..=noun.len()).rev().find(|n| {
            words.len() >= at + n
                && noun[..*n]
                    .iter()
                    .zip(&words[at..])
                    .all(|(asked, told)| asked.can_mean(&told.key))
        }) else {
            continue;
        };
        let behind = at + length;
        let several = at > 0 && (is_number(&words[at - 1]) || matches!(words[at - 1].key.as_str(), "các" | "những"));
        if several && words.get(behind).is_some_and(|t| t.capital && t.is_word()) {
            let end = named_end(&words, behind);
            if words[behind..end].iter().any(|t| matches!(t.key.as_str(), "," | "và")) {
                out.push(words[at - 1].span.join(words[end - 1].span));
                continue;
            }
        }
        if !several {
            continue;
        }
        let opener = (behind..words.len().min(behind + REACH))
            .take_while(|i| !matches!(words[*i].key.as_str(), ";" | "." | "(" | ")"))
            .find(|i| matches!(words[*i].key.as_str(), "là" | "gồm" | ":" | "như") && named_behind(&words, *i));
        if let Some(opener) = opener {
            let begin = (opener + 1..words.len()).find(|i| !matches!(words[*i].key.as_str(), ":" | "có" | "các"));
            let end = row_end(&words, opener + 1);
            if let Some(begin) = begin.filter(|begin| *begin < end) {
                out.push(words[begin].span.join(words[end - 1].span));
            }
        }
    }
    out.retain(|span| span.of(text).chars().count() <= LONGEST);
    out
}

/// A name begins within a few words: "là Trường …", "gồm anh Mai …", "là trạm bơm Hòa Bình".
fn named_behind(words: &[Token], opener: usize) -> bool {
    words[opener + 1..]
        .iter()
        .take(4)
        .take_while(|t| t.is_word() || matches!(t.key.as_str(), ":" | "“" | "\""))
        .any(|t| (t.is_word() && t.capital) || matches!(t.key.as_str(), "“" | "\""))
}

/// The token after names that only commas, "và" and the kinds of units part.
fn named_end(words: &[Token], from: usize) -> usize {
    const SMALL: [&str; 12] = [
        "và",
        "xã",
        "phường",
        "quận",
        "huyện",
        "thôn",
        "tổ",
        "đồn",
        "ông",
        "bà",
        "anh",
        "chị",
    ];
    let mut end = from;
    for (at, token) in words.iter().enumerate().skip(from) {
        let goes_on = (token.is_word() && token.capital)
            || token.key == ","
            || token.kind == TokenKind::Number
            || SMALL.contains(&token.key.as_str());
        if !goes_on {
            break;
        }
        if token.capital || token.kind == TokenKind::Number {
            end = at + 1;
        }
    }
    end.max(from + 1)
}

/// The token after a row that runs to the end of its part of the sentence; what stands in brackets belongs to it.
fn row_end(words: &[Token], from: usize) -> usize {
    let mut open = 0;
    for (at, token) in words.iter().enumerate().skip(from) {
        match token.key.as_str() {
            "(" => open += 1,
            ")" => open -= 1,
            ";" | "." if open <= 0 => return at,
            _ => {}
        }
    }
    words.len()
}

fn is_number(token: &Token) -> bool {
    const NUMBERS: [&str; 10] = ["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "cả"];
    token.kind == TokenKind::Number
        || NUMBERS
            .iter()
            .any(|word| token.key == *word || token.key == crate::text::fold::bare(word))
}

/// "What award", "phong trào gì": a thing of a known sort is wanted, which a sentence without one does not tell.
pub fn wants_thing(asking: &Asking) -> bool {
    const THINGS: [&str; 22] = [
        "huy hieu",
        "ky niem chuong",
        "badge",
        "insignia",
        "khen thuong",
        "danh hieu",
        "bang gi",
        "co gi",
        "huan chuong",
        "huy chuong",
        "giai thuong",
        "phong trao gi",
        "phong trao nao",
        "award",
        "awards",
        "title",
        "order",
        "medal",
        "flag",
        "prize",
        "certificate",
        "movement",
    ];
    let text = &asking.asked;
    any_stands(text, &THINGS)
}

/// "Công trình nào được gắn biển": neither an award nor a movement is asked for.
pub fn of_other(asking: &Asking) -> bool {
    const MOVEMENTS: [&str; 12] = [
        "trao", "dua", "dong", "hinh", "de", "hieu", "thi", "dich", "dot", "trinh", "cham", "phuong",
    ];
    let noun = asking.kind();
    let movement = noun.last().is_some_and(|t| MOVEMENTS.contains(&t.bare.as_str()));
    !noun.is_empty() && !is_award(noun) && !movement
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_behind_the_noun_of_their_kind() {
        let row = |noun: &str, text: &str| -> Vec<String> {
            rows(&tokens(noun), text)
                .iter()
                .map(|span| span.of(text).to_string())
                .collect()
        };
        assert_eq!(
            row(
                "công trình",
                "Huyện có 3 công trình được gắn biển là Trường Tiểu học An Hòa và trạm bơm Phú Lộc."
            ),
            ["Trường Tiểu học An Hòa và trạm bơm Phú Lộc"]
        );
        assert_eq!(
            row("đồn", "Ba đồn An Hòa, Phú Lộc và Tân Kỳ được khen."),
            ["Ba đồn An Hòa, Phú Lộc và Tân Kỳ"]
        );
        assert_eq!(
            row("đồn", "Ba đồn được khen; Đồn An Hòa là nơi xa nhất."),
            Vec::<String>::new()
        );
        assert_eq!(
            row("cong dan", "Ba công dân gồm anh Lê Văn Tí (thợ hàn), chị Vũ Thị Lành."),
            ["anh Lê Văn Tí (thợ hàn), chị Vũ Thị Lành"]
        );
    }
}
