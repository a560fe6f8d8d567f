//! Which side of a comparison a sentence tells of: one of them, all, or none.

use super::candidate::Candidate;
use crate::text::fold::phrase_bare;
use crate::text::token::{TokenKind, tokens};

/// Whether a text names every one of these, by the last two words of each: "quận Tây Hồ" is named where Tây Hồ is.
pub fn names_all(text: &str, names: &[String]) -> bool {
    let bare = format!(" {} ", phrase_bare(text));
    names.iter().all(|name| {
        // "Đông Xuân (Quốc Oai)": in brackets stands where it lies.
        let name = phrase_bare(name.split('(').next().unwrap_or(name));
        let last: Vec<&str> = name.split(' ').rev().take(2).collect();
        bare.contains(&format!(" {} ", last.into_iter().rev().collect::<Vec<_>>().join(" ")))
    })
}

/// Whether a sentence names all sides and has a number for each, besides days, years and those of their names.
pub fn tells_all(quote: &str, names: &[String]) -> bool {
    let numbers = |text: &str| {
        let words = tokens(text);
        let slash = |at: usize| words.get(at).is_some_and(|word| word.key == "/");
        let of_day = |at: usize| slash(at + 1) || at > 0 && slash(at - 1);
        let number = |at: &usize| words[*at].kind == TokenKind::Number && !words[*at].is_year() && !of_day(*at);
        (0..words.len()).filter(number).count()
    };
    let named: usize = names.iter().map(|name| numbers(name)).sum();
    names_all(quote, names) && numbers(quote) >= named + names.len()
}

/// The best of each side. What one sentence tells of one year, or one place, is not told of the other too: the side that
/// it fits less has its next best.
pub fn its_own(mut standing: Vec<Vec<Candidate>>, names: &[String]) -> Vec<Option<Candidate>> {
    let firsts: Vec<Option<Candidate>> = standing.iter().map(|side| side.first().cloned()).collect();
    for (at, side) in standing.iter_mut().enumerate() {
        let others = firsts.iter().enumerate().filter(|(other, _)| *other != at);
        let better: Vec<(usize, &Candidate)> = others.filter_map(|(at, first)| Some((at, first.as_ref()?))).collect();
        side.retain(|own| {
            let same = |other: &Candidate| other.quote == own.quote && other.reply.focus == own.reply.focus;
            let same_quote = |other: &Candidate| other.quote == own.quote;
            // "1.533 Giấy khen của huyện" is neither commune's: of both it tells only where it names them.
            let named = || {
                let name = names.get(at).map(|name| phrase_bare(name));
                name.is_some_and(|name| phrase_bare(&own.quote).contains(&name))
            };
            let fits_better = |other: &Candidate| other.conditions() > own.conditions() + FITS_BETTER;
            // "A has 82, whereas B has only 19": the 82 of A stands before B is named.
            let of_other = |other: usize| {
                let quote = phrase_bare(&own.quote);
                let find = |words: &String| quote.find(&phrase_bare(words));
                let (own_name, others_name) = (names.get(at).and_then(find), names.get(other).and_then(find));
                let (Some(name), Some(other)) = (own_name, others_name) else {
                    return false;
                };
                find(&own.reply.focus).is_some_and(|focus| other < focus && focus < name)
            };
            let elsewhere = |other: &Candidate| same_quote(other) && own.place < NAMED_NEAR && !named();
            !better
                .iter()
                .any(|(from, other)| same(other) && (fits_better(other) || of_other(*from)) || elsewhere(other))
        });
    }
    let own: Vec<Option<Candidate>> = standing.into_iter().map(|side| side.into_iter().next()).collect();
    // One number for all, of a sentence that does not name them all, is of none.
    let [Some(first), others @ ..] = own.as_slice() else {
        return own;
    };
    let again = |side: &Option<Candidate>| {
        let told = side.as_ref();
        told.is_some_and(|other| other.quote == first.quote && other.reply.focus == first.reply.focus)
    };
    if others.is_empty() || !others.iter().all(again) || names_all(&first.quote, names) {
        return own;
    }
    vec![None; own.len()]
}

/// By so much the conditions of one side are met better than the other's.
const FITS_BETTER: f32 = 0.15;
/// A side that the sentence or the one before it names is met so far.
const NAMED_NEAR: f32 = 0.84;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_tells_all_sides_that_it_names_with_a_number_each() {
        let names = ["xã Cấn Hữu", "Phú Cát"].map(str::to_string);
        assert!(tells_all(
            "Cấn Hữu có 96 Giấy khen, ít nhất là xã Phú Cát (21).",
            &names
        ));
        assert!(!tells_all(
            "Cấn Hữu có 96 Giấy khen, ít nhất là xã Đông Yên (21).",
            &names
        ));
        assert!(!tells_all(
            "Ngày 21/12/2023, Cấn Hữu và Phú Cát nhận 96 Giấy khen.",
            &names
        ));
        let clusters = ["Cụm số 3", "Cụm số 9"].map(str::to_string);
        assert!(!tells_all("Cụm số 3 và Cụm số 9 cùng ký giao ước năm 2026.", &clusters));
    }
}
