//! People named as what the question asks for: "hai lão nông Lê Văn Tí và Vũ Văn Tài", "thuyền trưởng tàu là anh Lê Văn Tí",
//! "Lê Văn Tí - hiệu trưởng".

use super::Asking;
use crate::entity::{Entity, Value};
use crate::question::asked::phrase_at;
use crate::text::token::{Token, TokenKind, tokens};
use crate::text::{Span, fold};

/// So many words may stand between the noun and the name, and so many where "là" leads to it.
const NEAR: usize = 5;
const BEFORE_IS: usize = 16;
/// So many words may part two names of a row.
const IN_ROW: usize = 7;

/// Where persons stand that a sentence names as those who are asked for.
pub fn named(asking: &Asking, text: &str, entities: &[Entity]) -> Vec<Span> {
    let Some(people) = asking.ask.people else {
        return Vec::new();
    };
    let persons: Vec<Span> = persons(entities).collect();
    if persons.is_empty() || people.words().is_empty() {
        return Vec::new();
    }
    let words = tokens(text);
    let mut out: Vec<Span> = Vec::new();
    for at in 0..words.len() {
        let ends = people.words().iter().filter(|words| !words.is_empty());
        let Some(to) = ends.filter_map(|noun| phrase_at(&words, at, noun)).max() else {
            continue;
        };
        let noun = words[at].span.join(words[to - 1].span);
        let behind = persons.iter().position(|span| span.end > noun.end);
        let leads = behind.filter(|i| leads_to(&words, to, persons[*i], text));
        if let Some(first) = leads {
            out.push(persons[first]);
            if several(&words, at) {
                let row = persons[first..]
                    .windows(2)
                    .take_while(|pair| joined(text, pair[0], pair[1]));
                out.extend(row.map(|pair| pair[1]));
            }
        }
        // "Lê Văn Tí - hiệu trưởng", "anh Tí (35 tuổi, tài xế)"
        let before = persons.iter().rev().find(|span| span.end <= noun.start);
        out.extend(before.filter(|span| beside(text, span.end, noun.start)));
    }
    out
}

/// The persons in a sentence.
pub fn persons(entities: &[Entity]) -> impl Iterator<Item = Span> {
    let person = |e: &&Entity| matches!(e.value, Value::Person(_));
    entities.iter().filter(person).map(|e| e.span)
}

/// Whether what stands between the noun that ends before token `to` and the person says nothing but more of the noun.
fn leads_to(words: &[Token], to: usize, person: Span, text: &str) -> bool {
    // "tài xế Lê Văn Tí": the calling is part of the name.
    let between: Vec<&Token> = words[to..].iter().take_while(|t| t.span.start < person.start).collect();
    let is = between
        .last()
        .is_some_and(|t| matches!(t.key.as_str(), "là" | ":" | "gồm" | "is" | "was" | "are"));
    let verb = |t: &&Token| {
        matches!(
            t.key.as_str(),
            "được" | "đã" | "cho" | "và" | "với" | "của" | "cùng" | "theo" | "khi" | "do" | "ở" | "tại"
        )
    };
    let clean = between.iter().all(|t| t.is_word() || t.kind == TokenKind::Number);
    let said = || {
        text.get(words[to - 1].span.end as usize..person.start as usize)
            .unwrap_or("")
    };
    match is {
        true => between.len() <= BEFORE_IS && !said().contains(['.', ';', ',']),
        false => between.len() <= NEAR && clean && !between.iter().any(verb),
    }
}

/// "hai lão nông", "các cô giáo", "3 nữ giáo viên": more than one.
fn several(words: &[Token], at: usize) -> bool {
    const SEVERAL: [&str; 12] = [
        "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "các", "những", "cặp",
    ];
    let from = at.saturating_sub(2);
    words[from..at]
        .iter()
        .any(|t| t.kind == TokenKind::Number || SEVERAL.contains(&t.key.as_str()))
}

/// "Lê Văn Tí (81 tuổi), xã Phú Lộc và Vũ Văn Tài": the second of a row.
fn joined(text: &str, one: Span, other: Span) -> bool {
    let gap = text.get(one.end as usize..other.start as usize).unwrap_or(".");
    let outside: String = gap.split(['(', ')']).step_by(2).collect();
    let bare = fold::phrase_key(&outside);
    let words = bare.split(' ').filter(|w| !w.is_empty()).count();
    let joins = outside.contains(',') || bare.split(' ').any(|w| w == "và" || w == "cùng");
    joins && words <= IN_ROW && !outside.contains(['.', ';', ':', '"', '“'])
}

/// Nothing but a sign, or how old somebody is, stands between the name and the noun.
fn beside(text: &str, from: u32, to: u32) -> bool {
    let gap = text.get(from as usize..to as usize).unwrap_or(".");
    let opened = gap.trim_start().starts_with([',', '-', '–', '(', '—']);
    let words = tokens(gap);
    let little = |t: &Token| {
        t.kind == TokenKind::Number
            || matches!(
                t.key.as_str(),
                "," | "-" | "–" | "—" | "(" | ")" | "tuổi" | "là" | "một" | "nữ"
            )
    };
    opened && words.len() <= NEAR && words.iter().all(little)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::prepared::Prepared;
    use crate::entity::lexicon::Lexicon;
    use crate::entity::{self, Words};
    use crate::question::understand;
    use crate::text::Lang;

    #[test]
    fn people_are_named_as_what_they_are() {
        let lexicon = std::sync::Arc::new(Lexicon::load(std::path::Path::new("data/lexicon")));
        let prepared = Prepared::new(lexicon.clone());
        let found = |question: &str, text: &str| -> Vec<String> {
            let query = understand(question, &lexicon, jiff::civil::date(2025, 12, 1));
            let asking = Asking::new(&query, &query.asks[0], &prepared, question.to_string());
            let entities = entity::find(&Words::new(text, &lexicon, true, Lang::Vi));
            named(&asking, text, &entities)
                .iter()
                .map(|span| span.of(text).to_string())
                .collect()
        };
        assert_eq!(
            found(
                "Hai lão nông tố cáo hồ sơ giả tên gì?",
                "Bộ trưởng nhắc đến hai lão nông Lê Văn Tí, xã Phú Lộc và Vũ Văn Tài xã Tân Kỳ."
            ),
            ["Lê Văn Tí", "Vũ Văn Tài"]
        );
        assert_eq!(
            found(
                "Thuyền trưởng cứu ngư dân là ai?",
                "Ông Ngô Văn Bính cho biết thuyền trưởng tàu cứu người là anh Lê Văn Tí."
            ),
            ["anh Lê Văn Tí"]
        );
        assert_eq!(
            found(
                "hieu truong truong tieu hoc An Hoa ten gi",
                "Theo bà Lê Thị Na - hiệu trưởng Trường An Hòa, năm nay có 20 lớp."
            ),
            ["bà Lê Thị Na"]
        );
        assert_eq!(
            found(
                "Cơ trưởng hạ cánh xuống ruộng là ai?",
                "Ông nhắc tới cơ trưởng Ivan Petrov và cơ phó Oleg Smirnov."
            ),
            ["cơ trưởng Ivan Petrov"]
        );
        assert_eq!(
            found("Tài xế cứu khách là ai?", "Tài xế được ông Lê Văn Tí khen."),
            Vec::<String>::new()
        );
    }
}
