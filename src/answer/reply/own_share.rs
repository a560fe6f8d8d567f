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
        deeds.clone().any(|term| term.stands_in(&part))
    };
    parts(text).into_iter().find_map(|part| {
        let from = text.find(part)?;
        let counted = |two: &[Token]| two[0].kind == TokenKind::Number && two[1].bare == *noun;
        let before = tokens(&text[..from]).windows(2).any(counted);
        let words = tokens(part);
        let last = words.iter().rfind(|t| t.is_word() || t.kind == TokenKind::Number)?;
        // "296 ngõ đăng ký thì 241 nơi được công nhận": the number may stand before a word for any of them.
        let any = words
            .windows(2)
            .find(|two| two[0].kind == TokenKind::Number && ANY.contains(&two[1].bare.as_str()));
        let last = any.map_or(last, |two| &two[0]);
        let bare = last.kind == TokenKind::Number && last.key.len() != 4 && words.len() <= LONGEST;
        let verb = words.iter().filter(|t| t.is_word()).count() >= 2;
        // "số gương được giới thiệu là 368" counts by itself.
        let anew = words.iter().all(|t| t.bare != *noun);
        (before && bare && verb && anew && said(part))
            .then(|| Span::new(from + last.span.start as usize, from + last.span.end as usize))
    })
}

/// Words for any of those that were counted.
const ANY: [&str; 5] = ["noi", "cai", "chiec", "diem", "truong hop"];

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
        .or_else(|| in_brackets(asking, text, names))
        .or_else(|| of_class(asking, text))
        .or_else(|| in_row(asking, text))
        .or_else(|| of_year_alone(asking, text))
        .or_else(|| after_noun::of(asking, text))
        .or_else(|| before_noun::part_of(asking, &tokens(text)))
}

/// "Huân chương Lao động: 74 (hạng Nhất 6, hạng Nhì 21)": the number behind the class that is asked for, and nothing it
/// counts behind it.
fn of_class(asking: &Asking, text: &str) -> Option<Span> {
    let [slot] = asking.query.awards.as_slice() else {
        return None;
    };
    let [class] = slot.award.classes.as_slice() else {
        return None;
    };
    let class = fold::key(class.vietnamese());
    let words = tokens(text);
    let alone = |t: Option<&Token>| t.is_none_or(|t| !t.is_word());
    let mut runs = (2..words.len()).filter(|at| words[at - 2].key == "hạng" && words[at - 1].key == class);
    let at = runs.find(|at| words[*at].kind == TokenKind::Number && alone(words.get(at + 1)))?;
    Some(words[at].span)
}

/// "nhiều nhất ở Võ Nhai (12 cầu), kế đó …": the number in brackets right behind the place, its unit the last word or the
/// first of what is counted.
fn in_brackets(asking: &Asking, text: &str, names: impl Fn(&str) -> bool) -> Option<Span> {
    let noun = &asking.ask.noun;
    parts(text).windows(2).find_map(|two| {
        let from = text.find(two[0])? + two[0].len();
        let bracket = text.get(from..)?.starts_with('(');
        let at = from + 1;
        let words = tokens(two[1]);
        let unit = |t: &Token| noun.contains(&t.bare);
        let counted = match words.as_slice() {
            [number] | [number, _] if number.kind == TokenKind::Number => words.get(1).is_none_or(unit),
            _ => false,
        };
        let (start, end) = (words.first()?.span.start as usize, words.last()?.span.end as usize);
        (bracket && counted && names(two[0])).then(|| Span::new(at + start, at + end))
    })
}

/// "trong năm năm xóa được 412 nhà, riêng năm nay là 57 nhà": the number of one year alone, where it is asked for.
fn of_year_alone(asking: &Asking, text: &str) -> Option<Span> {
    const ALONE: [&str; 3] = [" rieng nam ", " chi trong nam ", " chi tinh nam "];
    let noun = asking.ask.noun.first()?;
    if !ALONE.iter().any(|alone| asking.asked.contains(alone)) {
        return None;
    }
    parts(text).into_iter().find_map(|part| {
        let from = text.find(part)?;
        let alone = format!(" {} ", fold::phrase_bare(part)).starts_with(" rieng nam ");
        let words = tokens(part);
        let counted = |two: &&[Token]| two[0].kind == TokenKind::Number && !two[0].is_year() && two[1].bare == *noun;
        let two = words.windows(2).find(counted).filter(|_| alone)?;
        let (start, end) = (two[0].span.start as usize, two[1].span.end as usize);
        Some(Span::new(from + start, from + end))
    })
}

/// "85 sáng kiến, chia ra khối doanh nghiệp 39, khối trường học 31": of a row of names with their numbers the one that has
/// more of the question's words than any other.
fn in_row(asking: &Asking, text: &str) -> Option<Span> {
    let noun = asking.ask.noun.first()?;
    let terms = || asking.query.terms.iter().filter(|term| term.from != asking.ask.noun_at);
    let mut row: Vec<(usize, Span)> = Vec::new();
    for part in parts(text) {
        let from = text.find(part)?;
        let words = tokens(part);
        let last = words.iter().rfind(|t| t.is_word() || t.kind == TokenKind::Number);
        let Some(last) = last.filter(|t| t.kind == TokenKind::Number && !t.is_year()) else {
            continue;
        };
        let named: Vec<&str> = words
            .iter()
            .take_while(|t| t.span.start < last.span.start)
            .filter(|t| t.is_word())
            .map(|t| t.bare.as_str())
            .collect();
        let counted = |two: &[Token]| two[0].kind == TokenKind::Number && two[1].bare == *noun;
        let before = tokens(&text[..from]).windows(2).any(counted);
        if !before || !(2..=LONGEST).contains(&named.len()) || words.iter().any(|t| t.bare == *noun) {
            continue;
        }
        let name = format!(" {} ", named.join(" "));
        let said = terms().filter(|term| term.stands_in(&name));
        let span = Span::new(from + last.span.start as usize, from + last.span.end as usize);
        row.push((said.map(|term| term.to - term.from).sum(), span));
    }
    let most = row
        .iter()
        .map(|(said, _)| *said)
        .max()
        .filter(|said| *said >= 2 && row.len() >= 2)?;
    let mut best = row.iter().filter(|(said, _)| *said == most);
    let (_, span) = best.next()?;
    best.next().is_none().then_some(*span)
}

#[cfg(test)]
mod tests {
    use super::super::of_question;
    use super::*;

    #[test]
    fn one_of_a_row_is_told_by_its_name() {
        let told = |question: &str, text: &str| {
            of_question(question, |asking| of(asking, text)).map(|span| span.of(text).to_string())
        };
        let row =
            "Quận chọn 85 sáng kiến, chia ra khối doanh nghiệp 39, khối trường học 31, còn lại là khối hành chính.";
        assert_eq!(told("Khối trường học có mấy sáng kiến?", row), Some("31".to_string()));
        assert_eq!(told("Khối nông nghiệp có mấy sáng kiến?", row), None);
        let force = "Trong 139 người được khen, lực lượng y tế chiếm 63, quân đội và biên phòng 34, công an 22.";
        assert_eq!(
            told("Bao nhiêu người trong số đó là công an?", force),
            Some("22".to_string())
        );
        let bridges = "Đoàn viên làm 31 cây cầu, nhiều nhất ở Võ Nhai (12 cầu), kế đó là Định Hóa với 8.";
        assert_eq!(told("Võ Nhai có mấy cây cầu?", bridges), Some("12 cầu".to_string()));
        assert_eq!(told("Phú Bình có mấy cây cầu?", bridges), None);
        let years = "Trong năm năm quận xóa được 412 nhà dột nát, riêng năm nay là 57 nhà, gấp rưỡi năm ngoái.";
        assert_eq!(told("Riêng năm 2023 xóa mấy nhà?", years), Some("57 nhà".to_string()));
        assert_eq!(told("Năm năm qua xóa mấy nhà?", years), None);
    }
}
