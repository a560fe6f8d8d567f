//! Where something was held, told by the kind of house: "tại Nhà văn hóa trung tâm huyện", "at the district Cultural House".

use super::Asking;
use crate::question::asked::{Asked, phrase_at};
use crate::text::Span;
use crate::text::token::{Token, tokens};

/// Houses and grounds, as their names begin.
const HOUSES: [&str; 24] = [
    "nhà văn hóa",
    "nhà văn hoá",
    "nhà hát",
    "nhà thi đấu",
    "nhà truyền thống",
    "nhà sinh hoạt",
    "nhà đa năng",
    "hội trường",
    "trung tâm văn hóa",
    "trung tâm văn hoá",
    "trung tâm hội nghị",
    "trung tâm thể thao",
    "trung tâm",
    "trụ sở",
    "sân vận động",
    "cung",
    "khách sạn",
    "quảng trường",
    "bảo tàng",
    "công viên",
    "vườn hoa",
    "phòng họp",
    "rạp",
    "khu di tích",
];
/// The same in English, as their names end.
const ENGLISH: [&str; 12] = [
    "hall",
    "centre",
    "center",
    "house",
    "theatre",
    "theater",
    "stadium",
    "headquarters",
    "square",
    "museum",
    "hotel",
    "park",
];
/// The longest name, in words.
const LONGEST: usize = 14;

/// Where such a house stands behind "tại", "ở", "at", "in".
pub fn of(asking: &Asking, text: &str) -> Vec<Span> {
    if asking.ask.asked != Asked::Where {
        return Vec::new();
    }
    let words = tokens(text);
    (1..words.len())
        .filter_map(|at| match words[at - 1].key.as_str() {
            "tại" | "ở" => named(&words, at),
            "at" | "in" => english(&words, at),
            _ => None,
        })
        .collect()
}

/// From the kind of house up to a sign, or a word that goes on with something else.
fn named(words: &[Token], at: usize) -> Option<Span> {
    const ENDS: [&str; 19] = [
        "sáng", "chiều", "tối", "trưa", "ngày", "hôm", "vào", "với", "do", "được", "có", "để", "từ", "và", "cùng",
        "đã", "diễn", "tổ", "nhân",
    ];
    let to = HOUSES.iter().filter_map(|house| phrase_at(words, at, house)).max()?;
    let goes_on = |i: &usize| words[*i].is_word() && !ENDS.contains(&words[*i].key.as_str());
    let last = (to..words.len()).take(LONGEST).take_while(goes_on).last();
    Some(words[at].span.join(words[last.unwrap_or(to - 1)].span))
}

/// "at the district Cultural House": up to the kind of house.
fn english(words: &[Token], at: usize) -> Option<Span> {
    let from = at + usize::from(words.get(at).is_some_and(|t| t.key == "the"));
    let near = (from..words.len()).take(LONGEST).take_while(|i| words[*i].is_word());
    let house = near.into_iter().find(|i| ENGLISH.contains(&words[*i].key.as_str()))?;
    Some(words[from].span.join(words[house].span))
}

#[cfg(test)]
mod tests {
    use super::super::of_question;
    use super::*;

    #[test]
    fn a_house_behind_the_word_that_says_where_is_a_venue() {
        let told = |question: &str, text: &str| -> Vec<String> {
            of_question(question, |asking| {
                of(asking, text)
                    .into_iter()
                    .map(|span| span.of(text).to_string())
                    .collect()
            })
        };
        let text = "Đại hội diễn ra tại Nhà văn hóa trung tâm huyện sáng 10/6.";
        assert_eq!(told("Đại hội mở ở đâu?", text), ["Nhà văn hóa trung tâm huyện"]);
        let text = "The ceremony was held at the district Cultural House on May 5.";
        assert_eq!(told("Where was the ceremony held?", text), ["district Cultural House"]);
        assert!(told("Đại hội mở khi nào?", "Đại hội diễn ra tại Nhà văn hóa xã.").is_empty());
        assert!(told("Đại hội mở ở đâu?", "Nhà văn hóa xã được khen tại Đại hội.").is_empty());
    }
}
