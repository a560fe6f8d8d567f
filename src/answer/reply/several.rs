//! Questions for several at once ("bốn xã nào", "những ai"): a row of names answers them, one name of the row does not.

use super::Asking;
use crate::entity::{Entity, Value};
use crate::question::asked::{Asked, Sort, phrase_at};
use crate::text::token::{Token, tokens};
use crate::text::{Span, fold};

/// How many are asked for: so many by number, or more than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Several {
    Exactly(usize),
    Many,
}

/// A row of names that answers, and how many there are.
pub struct Row {
    pub span: Span,
    pub names: usize,
}

/// What the question asks for, where it asks for more than one.
pub fn wanted(asking: &Asking) -> Option<Several> {
    let sorts = [Asked::Place, Asked::Who, Asked::WhoIs, Asked::Name, Asked::Members];
    if !sorts.contains(&asking.ask.asked) || !asking.query.persons.is_empty() {
        return None;
    }
    let words = tokens(&asking.own);
    let is = |at: usize, known: &str| words.get(at).is_some_and(|t| t.can_mean(known));
    // "quận Hai Bà Trưng" names no two women.
    let in_place = |at: usize| {
        let said: Vec<&str> = words[at..words.len().min(at + 2)]
            .iter()
            .map(|t| t.bare.as_str())
            .collect();
        let said = said.join(" ");
        let named = asking.query.places.iter().map(|slot| fold::phrase_bare(&slot.words));
        named.into_iter().any(|name| name.contains(&said))
    };
    // "hai quan", typed without marks, is the customs, "hai phong" a city.
    const BEGUN: [&str; 5] = ["quan", "phong", "duong", "hau", "chau"];
    let begins = |at: usize| {
        let next = words.get(at + 1);
        words[at].key == "hai" && asking.own.is_ascii() && next.is_some_and(|t| BEGUN.contains(&t.key.as_str()))
    };
    // "học sinh cứu hai người tên gì": whom somebody saved is not who is asked for.
    const TO_WHOM: [&str; 10] = ["cứu", "giúp", "vớt", "kéo", "nuôi", "đỡ", "dạy", "cho", "cõng", "bắt"];
    let object = |at: usize| at > 1 && TO_WHOM.iter().any(|verb| is(at - 1, verb));
    let number = (0..words.len())
        .filter(|at| !in_place(*at) && !begins(*at) && !object(*at))
        .find_map(|at| number_at(&words, at));
    if let Some(number) = number {
        return Some(Several::Exactly(number));
    }
    let which = (0..words.len()).any(|at| {
        (is(at, "những") || is(at, "các")) && (at + 1..at + 5).any(|i| is(i, "nào") || is(i, "ai"))
            || words[at].key == "which" && words.get(at + 1).is_some_and(|t| t.key.ends_with('s'))
    });
    (which || asking.ask.asked == Asked::Members).then_some(Several::Many)
}

/// "Bốn đơn vị đứng đầu các cụm": a question without a question word that names how many are asked for.
pub fn opens_with_number(text: &str) -> bool {
    let words = tokens(text);
    !words.is_empty() && number_at(&words, 0).is_some()
}

/// Whether a text says so many of things that are asked for by name.
pub fn counts(text: &str) -> bool {
    let words = tokens(text);
    (0..words.len()).any(|at| number_at(&words, at).is_some())
}

/// "bốn xã", "4 người", "two wards": so many of the things that are asked for.
fn number_at(words: &[Token], at: usize) -> Option<usize> {
    const NUMBERS: [(&str, &str, usize); 9] = [
        ("hai", "two", 2),
        ("ba", "three", 3),
        ("bốn", "four", 4),
        ("năm", "five", 5),
        ("sáu", "six", 6),
        ("bảy", "seven", 7),
        ("tám", "eight", 8),
        ("chín", "nine", 9),
        ("mười", "ten", 10),
    ];
    // What is asked for by name, of which there are so many.
    const NAMED: [&str; 27] = [
        "xã",
        "phường",
        "quận",
        "huyện",
        "tỉnh",
        "thị",
        "đơn",
        "địa",
        "người",
        "cá",
        "tập",
        "mẹ",
        "bà",
        "ông",
        "anh",
        "chị",
        "em",
        "cháu",
        "cô",
        "thầy",
        "nghệ",
        "gương",
        "nhà",
        "trường",
        "thôn",
        "cơ",
        "học",
    ];
    /// Those whose first syllable alone says too little: "năm công bố" is a year.
    const OF_TWO: [&str; 43] = [
        "đại biểu",
        "cán bộ",
        "phụ nữ",
        "thí sinh",
        "tình nguyện",
        "tác giả",
        "nông dân",
        "công nhân",
        "công ty",
        "công an",
        "công đoàn",
        "bác sĩ",
        "y sĩ",
        "sinh viên",
        "hội viên",
        "thành viên",
        "giáo viên",
        "vận động viên",
        "ứng viên",
        "chiến sĩ",
        "nghệ sĩ",
        "ca sĩ",
        "nhạc sĩ",
        "họa sĩ",
        "văn sĩ",
        "doanh nghiệp",
        "doanh nhân",
        "hợp tác xã",
        "gia đình",
        "câu lạc bộ",
        "tài xế",
        "lái xe",
        "cán bộ",
        "bệnh viện",
        "ngư dân",
        "kỹ sư",
        "thí sinh",
        "cựu chiến binh",
        "bạn trẻ",
        "thanh niên",
        "phụ nữ",
        "già làng",
        "chi bộ",
    ];
    const ENGLISH: [&str; 42] = [
        "authors",
        "writers",
        "poets",
        "artists",
        "farmers",
        "workers",
        "doctors",
        "nurses",
        "students",
        "pupils",
        "soldiers",
        "officers",
        "policemen",
        "drivers",
        "fishermen",
        "engineers",
        "officials",
        "households",
        "businesses",
        "firms",
        "cooperatives",
        "hospitals",
        "collectives",
        "groups",
        "individuals",
        "organisations",
        "companies",
        "families",
        "communes",
        "wards",
        "districts",
        "provinces",
        "people",
        "men",
        "women",
        "units",
        "schools",
        "mothers",
        "artisans",
        "teachers",
        "villages",
        "persons",
    ];
    let word = &words[at];
    let number = match word.key.parse::<usize>() {
        Ok(number) => Some(number),
        Err(_) => NUMBERS
            .iter()
            .find(|(vi, en, _)| word.can_mean(vi) || word.key == *en)
            .map(|(_, _, number)| *number),
    }?;
    let next = words.get(at + 1)?;
    // "năm học 2021-2022", "20 năm quận Thanh Xuân": a year, and no five.
    let years = at
        .checked_sub(1)
        .is_some_and(|before| words[before].key.parse::<usize>().is_ok());
    if word.can_mean("năm") && (next.can_mean("học") || years) {
        return None;
    }
    let named = NAMED.iter().any(|noun| next.can_mean(noun))
        || ENGLISH.contains(&next.key.as_str())
        || OF_TWO.iter().any(|noun| phrase_at(words, at + 1, noun).is_some());
    // "lần thứ hai", "năm 2020", "cụm 3 huyện …": numbers that count nothing.
    const OTHER: [&str; 17] = [
        "thứ", "số", "lần", "cụm", "khối", "đợt", "quý", "tháng", "khóa", "hạng", "ngày", "đua", "chuyền", "xưởng",
        "cluster", "bloc", "grade",
    ];
    let counts = at
        .checked_sub(1)
        .is_none_or(|before| !OTHER.iter().any(|noun| words[before].can_mean(noun)));
    (named && counts && (2..=40).contains(&number)).then_some(number)
}

/// The longest row of names of the asked sort.
pub fn row(asking: &Asking, text: &str, entities: &[Entity]) -> Option<Row> {
    let of_sort = |value: &Value| match asking.ask.asked {
        Asked::Place => matches!(value, Value::Place(_)),
        _ => match asking.ask.sort {
            Sort::Person => matches!(value, Value::Person(_)),
            Sort::Unit => matches!(value, Value::Place(_) | Value::Organisation(_)),
            Sort::Any => matches!(value, Value::Person(_) | Value::Place(_) | Value::Organisation(_)),
        },
    };
    let bracketed = |at: u32| {
        let before = text.get(..at as usize).unwrap_or("");
        before.matches('(').count() > before.matches(')').count()
    };
    let names: Vec<&Entity> = entities
        .iter()
        .filter(|e| of_sort(&e.value) && !bracketed(e.span.start))
        .collect();
    // Persons stand beside their posts, bodies and places: those are no names of the row.
    let persons: Vec<&Entity> = names
        .iter()
        .copied()
        .filter(|e| matches!(e.value, Value::Person(_)))
        .collect();
    let names = if persons.len() >= 2 { persons } else { names };
    let mut best: Option<Row> = None;
    let mut from = 0;
    for at in 0..names.len() {
        if at > from && !joined(text, entities, names[at - 1].span, names[at].span) {
            from = at;
        }
        let length = at + 1 - from;
        // "hoạt động ở Sóc Sơn, Mê Linh và Đông Anh": where something is done is not who did it.
        let there = |at: usize| {
            let before = text.get(..names[at].span.start as usize).unwrap_or("").trim_end();
            let place = names[at..]
                .iter()
                .take(length)
                .all(|e| matches!(e.value, Value::Place(_)));
            let said = [" ở", " tại", " ở các huyện", " ở các xã", " tại các xã"]
                .iter()
                .any(|word| before.ends_with(word));
            place && said && matches!(asking.ask.asked, Asked::Who | Asked::WhoIs)
        };
        if length >= 2 && !there(from) && best.as_ref().is_none_or(|row| length > row.names) {
            best = Some(Row {
                span: names[from].span.join(names[at].span),
                names: length,
            });
        }
    }
    best
}

/// So many words may stand between two names of a row, that say who the first is.
const BETWEEN: usize = 9;

/// Whether only a comma or "và" and what says who each is stand between two names.
fn joined(text: &str, entities: &[Entity], left: Span, right: Span) -> bool {
    const ACTS: [&str; 25] = [
        "làm", "giữ", "ngày", "được", "là", "có", "đã", "trao", "tặng", "nhận", "nói", "cho", "biết", "phát", "chúc",
        "thăm", "để", "khi", "vì", "was", "were", "said", "received", "who", "that",
    ];
    let Some(gap) = text.get(left.end as usize..right.start as usize) else {
        return false;
    };
    let mut said = String::new();
    let mut depth = 0usize;
    for (at, c) in gap.char_indices() {
        let at = left.end + at as u32;
        let named = entities.iter().any(|e| {
            matches!(e.value, Value::Post(_) | Value::Organisation(_) | Value::Place(_))
                && (e.span.start..e.span.end).contains(&at)
        });
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '.' | ':' | '!' | '?' if depth == 0 && !named => return false,
            _ if depth == 0 && !named => said.push(c),
            _ => {}
        }
    }
    let words = fold::phrase_key(&said);
    let words: Vec<&str> = words.split(' ').filter(|w| !w.is_empty()).collect();
    let parted = said.contains([',', ';']) || words.iter().any(|w| matches!(*w, "và" | "and" | "cùng"));
    parted && words.len() <= BETWEEN && !words.iter().any(|w| ACTS.contains(w))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::prepared::Prepared;
    use crate::entity::lexicon::Lexicon;
    use crate::entity::{self, Words};
    use crate::question::understand;
    use crate::text::Lang;

    fn said(question: &str, sentence: &str) -> (Option<Several>, Option<(String, usize)>) {
        let lexicon = std::sync::Arc::new(Lexicon::load(std::path::Path::new("data/lexicon")));
        let prepared = Prepared::new(lexicon.clone());
        let query = understand(question, &lexicon, jiff::civil::date(2025, 12, 1));
        let asking = Asking::new(&query, &query.asks[0], &prepared, query.text.clone());
        let words = Words::new(sentence, &lexicon, true, Lang::Vi);
        let row = row(&asking, sentence, &entity::find(&words));
        (
            wanted(&asking),
            row.map(|row| (row.span.of(sentence).to_string(), row.names)),
        )
    }

    #[test]
    fn rows_of_names_answer_questions_for_several() {
        assert_eq!(
            said(
                "4 xã nào của Gia Lâm được thưởng?",
                "Theo đó, các xã Bát Tràng, Đa Tốn, Dương Xá và Yên Thường mỗi nơi nhận 300 triệu đồng."
            ),
            (
                Some(Several::Exactly(4)),
                Some(("xã Bát Tràng, Đa Tốn, Dương Xá và Yên Thường".to_string(), 4))
            )
        );
        let (wanted, row) = said(
            "Hai mẹ còn sống là ai?",
            "Hai mẹ còn sống là mẹ Nguyễn Thị Sửu (91 tuổi, xã Tân Triều) và mẹ Chử Thị Rằm (88 tuổi).",
        );
        let (_, four) = said(
            "Bốn người dập cháy được phường Ô Chợ Dừa khen là ai?",
            "Bốn người gồm ông Lã Văn Sáng (58 tuổi, tổ trưởng tổ dân phố 21), chị Hồ Ngọc Mây và hai anh em sinh viên Đào Nhật Minh, Đào Nhật Quang.",
        );
        assert_eq!(four.map(|(_, names)| names), Some(4));
        assert_eq!(wanted, Some(Several::Exactly(2)));
        for asked in ["Hai tác giả nào chưa được giải?", "Which three farmers were honoured?"] {
            assert!(matches!(said(asked, "").0, Some(Several::Exactly(_))), "{asked}");
        }
        assert_eq!(row.map(|(_, names)| names), Some(2));
    }

    #[test]
    fn one_name_or_a_number_of_another_thing_asks_for_no_row() {
        assert_eq!(said("nam cong bo dich to nao duoc khen", "").0, None);
        assert_eq!(said("Xã nào dẫn đầu năm 2023?", "Xã Bát Tràng dẫn đầu.").0, None);
        assert_eq!(said("Ai được khen lần thứ hai?", "Ông A được khen.").0, None);
        assert_eq!(said("Ai ở quận Hai Bà Trưng được khen?", "").0, None);
        assert_eq!(
            said("Năm học 2021-2022 trường nào được cờ?", "Trường A được cờ.").0,
            None
        );
        assert_eq!(said("Nhân 20 năm quận Thanh Xuân, đơn vị nào được cờ?", "").0, None);
        let (_, row) = said(
            "Những tập thể nào được khen?",
            "Huyện khen 2 tập thể bắt nhóm trộm hoạt động ở Sóc Sơn, Mê Linh và Đông Anh.",
        );
        assert!(row.is_none());
        let (_, row) = said(
            "Những xã nào được khen?",
            "Xã Bát Tràng được khen, xã Đa Tốn được nhắc nhở.",
        );
        assert!(row.is_none());
    }
}
