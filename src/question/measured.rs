//! What is counted where the number is asked for at the end: "số vụ cháy ở Sóc Sơn là bao nhiêu", "diện tích … bao
//! nhiêu", "Soc Son fires - how many?".

use super::asked::{Ask, Asked};
use super::{asked, counts};
use crate::entity::Words;
use crate::text::Lang;
use crate::text::token::{Token, TokenKind};

/// What a number of things is called; the longer of two that begin alike first.
const NUMBERS: [&str; 6] = ["tổng số lượng", "tổng số", "số lượng", "con số", "tổng", "số"];

/// Measures, and the units they are told in, the most usual first.
const MEASURES: [(&[&str], &[&str]); 7] = [
    (&["diện tích"], &["ha", "hecta", "m2", "met vuong", "km2", "sao", "mau"]),
    (&["chiều dài", "độ dài"], &["km", "m", "met", "cay so"]),
    (&["chiều rộng", "chiều cao"], &["m", "met", "km"]),
    (
        &["sản lượng", "trọng lượng", "khối lượng", "cân nặng"],
        &["tan", "kg", "ta", "yen"],
    ),
    (&["dân số"], &["nguoi", "nhan khau", "dan"]),
    (&["lượng máu"], &["don vi", "ml", "lit"]),
    (&["điểm số", "điểm", "thang điểm"], &["diem", "thang diem"]),
];

/// "bao nhiêu học sinh cũ là liệt sĩ": what they are is counted, but of "đại biểu là người dân tộc" the delegates too.
fn of_what_they_are(words: &Words, asks: &mut [Ask]) {
    let tokens = &words.tokens;
    // "mấy chiếc lá cờ", typed without marks, is no such thing.
    let other = |behind: &[String]| behind[0] == "co";
    let marked = tokens.iter().any(|t| t.key != t.bare);
    let is_said = |t: &Token| t.key == "là" || !marked && t.key == "la";
    for ask in asks
        .iter_mut()
        .filter(|ask| ask.asked == Asked::HowMany && words.lang == Lang::Vi)
    {
        let end = ask.noun_at + ask.noun.len();
        let is = (ask.noun_at + 1..=end).find(|at| tokens.get(*at).is_some_and(is_said));
        let behind: Vec<String> = is
            .and_then(|is| tokens.get(is + 1..))
            .into_iter()
            .flatten()
            // A title is held by those who are counted.
            .take_while(|t| t.is_word() && !t.capital)
            .take(2)
            .map(|t| t.bare.clone())
            .collect();
        if let Some(is) =
            is.filter(|is| *is > ask.noun_at && behind.len() == 2 && !other(&behind) && !ask.noun.is_empty())
        {
            match behind[0] == "nguoi" {
                true => ask.noun_also.push(behind),
                false => (ask.noun, ask.noun_at) = (behind, is + 1),
            }
        }
    }
}

/// A question word at the end takes the noun that is told before it.
pub(super) fn settle(words: &Words, asks: &mut Vec<Ask>) {
    let tokens = &words.tokens;
    // "Hội đồng họp mấy lần?": a meeting is counted as "phiên" or "cuộc" too.
    for ask in asks.iter_mut().filter(|ask| ask.asked == Asked::HowMany) {
        let meets = ask.from > 0 && tokens[ask.from - 1].can_mean("họp");
        if meets && ask.noun.first().is_some_and(|noun| noun == "lan") {
            ask.noun_also = ["phien", "cuoc", "ky"].iter().map(|unit| syllables(unit)).collect();
        }
    }
    of_what_they_are(words, asks);
    let Some(at) = asks
        .iter()
        .position(|ask| ask.asked == Asked::HowMany && ends(tokens, ask))
    else {
        return;
    };
    let ask = &asks[at];
    let told = match words.lang {
        Lang::En => (asks.len() == 1 && ask.from > 1).then(|| counts::behind_name(tokens, 0)),
        Lang::Vi => number_of(tokens, ask.from),
    };
    if let Some(noun_at) = told.filter(|noun_at| *noun_at < ask.from) {
        // "tổng số hộ … là bao nhiêu" asks once.
        let repeats = |other: &Ask| other.asked == Asked::HowMany && other.noun_at == noun_at && other.from < noun_at;
        if asks.iter().any(repeats) {
            asks.remove(at);
            return;
        }
        let noun = match words.lang {
            Lang::En => counts::noun_from(words, noun_at),
            Lang::Vi => noun(tokens, noun_at, ask.from),
        };
        if !noun.is_empty() {
            asks[at].noun = noun;
            asks[at].noun_at = noun_at;
        }
        return;
    }
    let measure = MEASURES.iter().find_map(|(measures, units)| {
        let stands = |at: usize| {
            measures
                .iter()
                .any(|m| asked::phrase_at(tokens, at, m).is_some_and(|to| to <= ask.from))
        };
        (0..ask.from).any(stands).then_some(*units)
    });
    if let Some([first, others @ ..]) = measure
        && words.lang == Lang::Vi
    {
        asks[at].noun = syllables(first);
        asks[at].noun_also = others.iter().map(|unit| syllables(unit)).collect();
    }
}

/// Whether nothing but a polite particle stands behind the question word.
fn ends(tokens: &[Token], ask: &Ask) -> bool {
    const PARTICLES: [&str; 11] = ["ạ", "nhỉ", "vậy", "thế", "hả", "đấy", "nhé", "rồi", "ấy", "v", "nha"];
    // "may ha": hectares, and no "hả".
    let particle = |t: &Token| !t.is_word() || (t.key != "ha" && PARTICLES.iter().any(|p| t.can_mean(p)));
    ask.to > ask.from
        && tokens
            .get(ask.to..)
            .is_some_and(|rest| rest.len() <= 4 && rest.iter().all(particle))
}

/// The token behind "số", "tổng số", the last before the question word.
fn number_of(tokens: &[Token], before: usize) -> Option<usize> {
    (0..before).rev().find_map(|at| {
        let to = NUMBERS.iter().find_map(|number| asked::phrase_at(tokens, at, number))?;
        let next = tokens.get(to).filter(|_| to < before)?;
        // "một số hộ" are some, "số 5" is a name, "số tiền", "số liệu" are no number of things, "tổng kết" sums up.
        let some = at > 0
            && ["một", "cụm", "khối", "đội", "hồ", "quyết", "nhà", "dân"]
                .iter()
                .any(|w| tokens[at - 1].can_mean(w));
        const OTHER: [&str; 18] = [
            "được", "tiền", "liệu", "phận", "nhà", "hóa", "kết", "cộng", "giá", "là", "này", "cục", "liên", "thu",
            "chi", "nộp", "vốn", "quyết",
        ];
        let other = OTHER.iter().any(|w| next.can_mean(w));
        (next.is_word() && next.kind != TokenKind::Number && !some && !other).then_some(to)
    })
}

fn syllables(unit: &str) -> Vec<String> {
    unit.split(' ').map(str::to_string).collect()
}

/// The noun, up to a word no noun goes on with.
fn noun(tokens: &[Token], from: usize, before: usize) -> Vec<String> {
    let sign = (from..before).find(|at| !tokens[*at].is_word());
    let end = super::several::noun_end(tokens, from, sign.unwrap_or(before));
    tokens[from..end].iter().map(|t| t.bare.clone()).collect()
}
