//! "Chi hội nào", "thôn nào", "đội nào": a small unit is named behind the noun of its kind, and no table knows it: "Chi
//! hội thôn Phú Vinh thu nhiều nhất".

use super::Asking;
use crate::entity::organisation::SCHOOLS;
use crate::entity::{Entity, Value};
use crate::question::asked::{Asked, phrase_at};
use crate::text::token::{Token, TokenKind};
use crate::text::{Lang, Span};

/// Kinds of units that no table of places or bodies lists.
const KINDS: [&str; 27] = [
    "phuong",
    "xa",
    "huyen",
    "chi hoi",
    "chi doan",
    "chi bo",
    "to",
    "to dan pho",
    "to hoi",
    "thon",
    "xom",
    "ban",
    "lang",
    "ap",
    "khu",
    "khu pho",
    "khu dan cu",
    "buon",
    "hop tac xa",
    "lop",
    "doi",
    "nhom",
    "dong ho",
    "phan xuong",
    "khoa",
    "cau lac bo",
    "trai",
];
/// Kinds that the table of places lists, though not everywhere.
const TABLED: [&str; 3] = ["phuong", "xa", "huyen"];
/// Words in small letters that may stand between the noun and the name.
const LEVELS: [&str; 14] = [
    "thôn",
    "xóm",
    "bản",
    "làng",
    "ấp",
    "khu",
    "tổ",
    "dân",
    "phố",
    "số",
    "liên",
    "xã",
    "phường",
    "trường",
];
/// Words before the noun that say where somebody is from, or whom they lead.
const OF_SOMEBODY: [&str; 16] = [
    "ở",
    "tại",
    "người",
    "trưởng",
    "của",
    "thư",
    "dân",
    "trong",
    "về",
    "từ",
    "viên",
    "phó",
    "đến",
    "cho",
    "mỗi",
    "cùng",
];

/// The noun of the kind that is asked for, as it stands before "nào": of two that fit the longer.
fn asked(asking: &Asking) -> Option<Vec<Token>> {
    let words = &asking.query.tokens;
    let which = asking.which()?;
    let noun = |kind: &&&str| {
        let all: Vec<&str> = kind.split(' ').collect();
        (which >= all.len()
            && words[which - all.len()..which]
                .iter()
                .map(|t| t.bare.as_str())
                .eq(all.iter().copied()))
        .then_some(all.len())
    };
    let length = KINDS.iter().filter_map(|kind| noun(&kind)).max()?;
    Some(words[which - length..which].to_vec())
}

/// Where a unit of the kind that is asked for is named.
pub fn of(asking: &Asking, words: &[Token], entities: &[Entity]) -> Vec<Span> {
    if !matches!(asking.ask.asked, Asked::Who | Asked::Place | Asked::Name | Asked::What) {
        return Vec::new();
    }
    if asking.lang() == Lang::En {
        return in_english(asking, words);
    }
    if words.len() >= ENGLISH && words.iter().all(|t| t.key == t.bare) {
        return in_report(asking, words);
    }
    if asks_school(asking) {
        return schools(words, entities);
    }
    let Some(noun) = asked(asking) else { return Vec::new() };
    let length = noun.len();
    let mut out = Vec::new();
    for at in 0..words.len().saturating_sub(length) {
        let here = words[at..at + length]
            .iter()
            .zip(&noun)
            .all(|(told, asked)| asked.can_mean(&told.key));
        // "Giải Nhất thuộc về Tổ dân phố số 3"
        let belongs = at > 1 && words[at - 2].key == "thuộc" && words[at - 1].key == "về";
        let of_somebody = at.checked_sub(1).filter(|_| !belongs).is_some_and(|before| {
            let before = &words[before];
            before.kind == TokenKind::Number || OF_SOMEBODY.contains(&before.key.as_str())
        });
        if !here || of_somebody {
            continue;
        }
        let level = |at: &usize| {
            words
                .get(*at)
                .is_some_and(|t| !t.capital && LEVELS.contains(&t.key.as_str()))
        };
        let from = (at + length..).find(|at| !level(at)).unwrap_or(at + length);
        let named = |t: &Token| (t.is_word() && t.capital) || t.kind == TokenKind::Number;
        let end = from + words[from..].iter().take_while(|t| named(t)).count();
        // A name is capitalised, or a number behind its level: "Tổ dân phố số 3".
        let stands = words[from..end].iter().any(Token::is_word) || (end > from && from > at + length);
        let span = words[at].span.join(words[end.max(at + 1) - 1].span);
        // A ward that the table of places knows is told as a place.
        // "Trạm Y tế xã Mường Lống" is a body, and says in which commune it stands.
        let known = |e: &Entity| {
            let body = matches!(e.value, Value::Organisation(_)) && asking.ask.asked != Asked::Place;
            (body || matches!(e.value, Value::Place(_))) && e.span.overlaps(span)
        };
        let of_table = TABLED.contains(&noun[0].bare.as_str()) && noun.len() == 1 && entities.iter().any(known);
        if end > from && stands && !of_table {
            out.push(span);
        }
    }
    out
}

/// "Trường nào": a school, in Vietnamese.
fn asks_school(asking: &Asking) -> bool {
    let noun = asking.which().and_then(|at| at.checked_sub(1));
    noun.map(|at| &asking.query.tokens[at])
        .is_some_and(|noun| noun.can_mean("trường"))
}

/// "Cao đẳng Nghệ thuật Hà Nội", "THPT Khương Đình": schools named by their class alone.
fn schools(words: &[Token], entities: &[Entity]) -> Vec<Span> {
    const WITHIN: [&str; 6] = ["nghề", "và", "phổ", "thông", "cơ", "sở"];
    // "Nghệ thuật", "Sư phạm": of a word of two syllables the second is small.
    const SECOND: [&str; 16] = [
        "thuật", "nghiệp", "tế", "đồng", "phạm", "khoa", "ngữ", "chính", "mại", "lâm", "dựng", "lý", "thao", "hóa",
        "hoá", "quyền",
    ];
    let second = |at: usize| words[at - 1].capital && SECOND.contains(&words[at].key.as_str());
    let mut out: Vec<Span> = Vec::new();
    for at in 0..words.len() {
        let class = SCHOOLS.iter().find_map(|class| phrase_at(words, at, class));
        let Some(to) = class.filter(|_| words[at].capital) else {
            continue;
        };
        let named = |i: &usize| words[*i].capital || second(*i);
        let goes_on = |i: &usize| words[*i].is_word() && (named(i) || WITHIN.contains(&words[*i].key.as_str()));
        let end = (to..words.len()).take_while(goes_on).filter(named).last();
        let span = words[at].span.join(words[end.unwrap_or(at)].span);
        let known = |e: &Entity| matches!(e.value, Value::Organisation(_)) && e.span.overlaps(span);
        if end.is_some() && !entities.iter().any(known) && !out.iter().any(|other| other.overlaps(span)) {
            out.push(span);
        }
    }
    out
}

/// So many words without a mark are an English report's.
const ENGLISH: usize = 5;

/// "Which ward", "which team": "Tho Quang Ward", "Longwall Team 11", in an English report.
fn in_english(asking: &Asking, words: &[Token]) -> Vec<Span> {
    const NOUNS: [&str; 14] = [
        "ward",
        "commune",
        "village",
        "hamlet",
        "team",
        "branch",
        "club",
        "cooperative",
        "school",
        "group",
        "district",
        "town",
        "brigade",
        "unit",
    ];
    let question = &asking.query.tokens;
    let which = question.iter().position(|t| matches!(t.key.as_str(), "which" | "what"));
    let noun = which.and_then(|at| question.get(at + 1));
    noun.filter(|t| NOUNS.contains(&t.key.as_str()))
        .map_or_else(Vec::new, |noun| before_noun(&noun.key, words))
}

/// The same asked in Vietnamese: "trường nào" of "Luong The Vinh Secondary School".
fn in_report(asking: &Asking, words: &[Token]) -> Vec<Span> {
    const NOUNS: [(&str, &str); 11] = [
        ("truong", "school"),
        ("phuong", "ward"),
        ("xa", "commune"),
        ("huyen", "district"),
        ("quan", "district"),
        ("hop tac xa", "cooperative"),
        ("thon", "village"),
        ("lang", "village"),
        ("doi", "team"),
        ("to", "team"),
        ("cau lac bo", "club"),
    ];
    let question = &asking.query.tokens;
    let before = asking.which().map(|at| {
        question[at.saturating_sub(3)..at]
            .iter()
            .map(|t| t.bare.as_str())
            .collect::<Vec<_>>()
    });
    let Some(before) = before.map(|words| format!(" {}", words.join(" "))) else {
        return Vec::new();
    };
    let noun = NOUNS.iter().find(|(noun, _)| before.ends_with(&format!(" {noun}")));
    noun.map_or_else(Vec::new, |(_, english)| before_noun(english, words))
}

/// Names that end in the noun of their kind.
fn before_noun(noun: &str, words: &[Token]) -> Vec<Span> {
    let capital = |at: usize| words.get(at).is_some_and(|t| t.is_word() && t.capital);
    (1..words.len())
        .filter(|at| words[*at].key == noun && capital(at - 1))
        .map(|at| {
            let from = (0..at).rev().take_while(|i| capital(*i)).last().unwrap_or(at);
            let numbered = words.get(at + 1).filter(|t| t.kind == TokenKind::Number);
            words[from].span.join(numbered.unwrap_or(&words[at]).span)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::of_question;
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn small_units_are_named_behind_their_kind() {
        let named = |question: &str, text: &str| -> Vec<String> {
            let found = of_question(question, |asking| of(asking, &tokens(text), &[]));
            found.into_iter().map(|s| s.of(text).to_string()).collect()
        };
        assert_eq!(
            named(
                "chi hoi nao thu nhieu nhat",
                "Chi hội thôn Phú Vinh, xã Phú Nghĩa, thu nhiều nhất với 38 triệu đồng."
            ),
            ["Chi hội thôn Phú Vinh"]
        );
        assert_eq!(
            named(
                "Thôn nào hiến đất nhiều nhất?",
                "Dẫn đầu là thôn Đông Hạ với 1.200 m2 đất."
            ),
            ["thôn Đông Hạ"]
        );
        assert_eq!(
            named("Tổ dân phố nào về nhất?", "Giải Nhất thuộc về Tổ dân phố số 3."),
            ["Tổ dân phố số 3"]
        );
        assert_eq!(
            named(
                "Trường nào đứng đầu khối?",
                "Cao đẳng Nghệ thuật Hà Nội được 97,5 điểm, đứng đầu khối; học sinh tiểu học vui."
            ),
            ["Cao đẳng Nghệ thuật Hà Nội"]
        );
        assert_eq!(
            named(
                "Which ward got the flag?",
                "Tho Quang Ward was handed the city's Emulation Flag."
            ),
            ["Tho Quang Ward"]
        );
        assert_eq!(
            named(
                "trường nào được cờ",
                "In the autumn Luong The Vinh Secondary School took the flag."
            ),
            ["Luong The Vinh Secondary School"]
        );
        assert_eq!(
            named(
                "Thôn nào về nhất?",
                "Trưởng thôn Đông Hạ kể, bà con 12 thôn đã hiến đất."
            ),
            Vec::<String>::new()
        );
    }
}
