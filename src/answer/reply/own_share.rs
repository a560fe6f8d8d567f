//! "Được 5.104 sáng kiến, riêng Hoàng Mai đóng góp 1.377": the number of the place that is asked about.

use super::{Asking, after_noun, before_noun};
use crate::question::asked::Asked;
use crate::text::sentence::parts;
use crate::text::token::{Token, TokenKind, tokens};
use crate::text::{Span, fold};

/// "96 xã đăng ký 1.182 mô hình, đã thẩm định công nhận 864": the bare number at the end of a part that says what is asked to
/// have been done, behind one that counts the same.
pub fn of_deed(asking: &Asking, text: &str) -> Option<Span> {
    let ask = asking.ask;
    let noun = ask
        .noun
        .first()
        .filter(|_| ask.asked == Asked::HowMany && asking.query.inherited.is_empty())?;
    let own = ask.noun_at..ask.noun_at + ask.noun.len();
    let deeds = asking
        .query
        .terms
        .iter()
        .filter(|term| !own.contains(&term.from) && term.from < ask.to.max(ask.noun_at) && !term.name);
    let said = |part: &str| {
        let part = format!(" {} ", fold::phrase_bare(part));
        let phrase = |words: &[crate::question::terms::Syllable]| {
            let bare: Vec<&str> = words.iter().map(|s| s.bare.as_str()).collect();
            part.contains(&format!(" {} ", bare.join(" ")))
        };
        deeds
            .clone()
            .any(|term| term.alternatives.iter().any(|words| phrase(words)))
    };
    parts(text).into_iter().find_map(|part| {
        let from = text.find(part)?;
        let counted = |two: &[Token]| two[0].kind == TokenKind::Number && two[1].bare == *noun;
        let before = tokens(&text[..from]).windows(2).any(counted);
        let words = tokens(part);
        let last = words.iter().rfind(|t| t.is_word() || t.kind == TokenKind::Number)?;
        let bare = last.kind == TokenKind::Number && last.key.len() != 4 && words.len() <= LONGEST;
        let verb = words.iter().filter(|t| t.is_word()).count() >= 2;
        // "số gương được giới thiệu là 368" counts by itself.
        let anew = words.iter().all(|t| t.bare != *noun);
        (before && bare && verb && anew && said(part))
            .then(|| Span::new(from + last.span.start as usize, from + last.span.end as usize))
    })
}

/// What stands right before the number of one that is held against another.
const BARELY: [&str; 9] = ["only", "has", "had", "just", "chỉ", "có", "còn", "là", "được"];

/// A part that tells a place's share has so many words at most.
const LONGEST: usize = 12;

/// The number at the end of the part that tells of the place, where what is counted was named before; or one that stands
/// right behind what is counted.
pub fn of(asking: &Asking, text: &str) -> Option<Span> {
    let noun = asking.ask.noun.first().filter(|_| asking.ask.asked == Asked::HowMany)?;
    let places = &asking.query.places;
    // "p hoang liet" is told as "Hoàng Liệt".
    let own: Vec<String> = places
        .iter()
        .flat_map(|slot| {
            let names = slot.ids.iter().map(|id| asking.lexicon.places.get(*id).name.as_str());
            names.chain(std::iter::once(slot.words.as_str()))
        })
        .map(fold::phrase_bare)
        .collect();
    let names = |part: &str| {
        let part = format!(" {} ", fold::phrase_bare(part));
        own.iter().any(|name| part.contains(&format!(" {name} ")))
    };
    let opens = |part: &str| {
        let part = part.trim_start().to_lowercase();
        ["riêng", "trong đó", "nhiều nhất", "ít nhất", "cao nhất", "thấp nhất"]
            .iter()
            .any(|word| part.starts_with(word))
    };
    // "Hà Nam 29": the name and its number alone.
    let alone = |part: &str| {
        let part = fold::phrase_bare(part.trim_matches(['.', ' ']));
        let name = part.rsplit_once(' ').map_or("", |(name, _)| name);
        own.iter().any(|own| own == name)
    };
    // "whereas Yen Bai has only 19", "còn Hà Nam chỉ có 29"
    let contrasts = |part: &str| {
        let part = fold::phrase_key(part.trim_matches(['.', ' ']));
        let words: Vec<&str> = part.split(' ').collect();
        let led = matches!(
            words.as_slice(),
            ["whereas" | "while" | "còn", ..] | ["trong", "khi", ..]
        );
        led && words.iter().rev().nth(1).is_some_and(|word| BARELY.contains(word))
    };
    parts(text)
        .into_iter()
        .filter(|part| (opens(part) || alone(part) || contrasts(part)) && names(part))
        .find_map(|part| {
            let from = text.find(part)?;
            let counted = |two: &[Token]| two[0].kind == TokenKind::Number && two[1].bare == *noun;
            let named = tokens(&text[..from]).windows(2).any(counted);
            let words = tokens(part);
            let last = words.iter().rfind(|t| t.is_word() || t.kind == TokenKind::Number)?;
            let number = named && last.kind == TokenKind::Number && words.len() <= LONGEST;
            number.then(|| Span::new(from + last.span.start as usize, from + last.span.end as usize))
        })
        .or_else(|| after_noun::of(asking, text))
        .or_else(|| before_noun::part_of(asking, &tokens(text)))
}
