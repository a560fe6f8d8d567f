//! Sums of money in the language of whoever asks: "VND46 million" is 46 triệu đồng, and "4.586 tỷ đồng" is VND 4,586 billion.

use super::Rich;
use super::compose::Part;
use crate::question::asked::Asked;
use crate::text::Lang;

/// The factors of sums, larger ones before those that stand in them.
const FACTORS: [(&str, &str); 5] = [
    ("nghìn tỷ", "trillion"),
    ("tỷ", "billion"),
    ("tỉ", "billion"),
    ("triệu", "million"),
    ("nghìn", "thousand"),
];

/// Says a sum first in the words of the question's language, where the report tells it in the other.
pub fn settle(part: &mut Part, lang: Lang) {
    if part.asked != Asked::Money {
        return;
    }
    for answer in &mut part.answers {
        let told = match lang {
            Lang::Vi => in_vietnamese(&answer.reply.focus),
            Lang::En => in_english(&answer.reply.focus),
        };
        let text = answer.reply.text.text();
        if let Some(told) = told.filter(|told| !text.contains(told.as_str())) {
            answer.reply.text = Rich::default().bold(told).say(": ").with(answer.reply.text.clone());
        }
    }
}

/// Words that say that a sum is not exact, the longer before those that stand in them.
const ROUGHLY: [(&str, &str); 9] = [
    ("hơn", "more than"),
    ("hơn", "over"),
    ("trên", "over"),
    ("gần", "nearly"),
    ("gần", "almost"),
    ("khoảng", "around"),
    ("khoảng", "about"),
    ("khoảng", "some"),
    ("ước", "about"),
];

/// "VND46 million", "27.5 billion VND", "over VND500,000"
fn in_vietnamese(focus: &str) -> Option<String> {
    let lower = focus.to_lowercase();
    let code = lower.contains("vnd") || lower.contains("vnđ");
    let number = number(focus)?;
    let factor = FACTORS.iter().find(|(_, english)| lower.contains(english));
    let told = match factor {
        Some((word, _)) if code || lower.contains("đồng") => format!("{} {word} đồng", swapped(number)),
        None if code && number.len() > 3 => format!("{} đồng", swapped(number)),
        _ => return None,
    };
    let roughly = ROUGHLY.iter().find(|(_, english)| lower.starts_with(english));
    Some(roughly.map_or(told.clone(), |(word, _)| format!("{word} {told}")))
}

/// "4.586 tỷ đồng", "hơn 46 triệu đồng"
fn in_english(focus: &str) -> Option<String> {
    let lower = focus.to_lowercase();
    let number = number(focus)?;
    let said = |word: &str| lower.contains(&format!("{number} {word}"));
    let (_, factor) = FACTORS.iter().find(|(word, _)| said(word))?;
    let told = format!("VND {} {factor}", swapped(number));
    let roughly = ROUGHLY.iter().find(|(word, _)| lower.starts_with(word));
    Some(roughly.map_or(told.clone(), |(_, english)| format!("{english} {told}")))
}

/// The only number of a text, with its points and commas.
fn number(text: &str) -> Option<&str> {
    let sign = |c: char| !c.is_ascii_digit() && c != '.' && c != ',';
    let mut numbers = text
        .split(sign)
        .map(|n| n.trim_matches(['.', ',']))
        .filter(|n| !n.is_empty());
    numbers.next().filter(|_| numbers.next().is_none())
}

/// Points for commas and commas for points, as the other language writes a number.
fn swapped(number: &str) -> String {
    let swap = |c: char| match c {
        '.' => ',',
        ',' => '.',
        other => other,
    };
    number.chars().map(swap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_told_in_the_words_of_the_question() {
        assert_eq!(in_vietnamese("VND46 million").as_deref(), Some("46 triệu đồng"));
        assert_eq!(in_vietnamese("27.5 billion VND").as_deref(), Some("27,5 tỷ đồng"));
        assert_eq!(in_vietnamese("VND3.15 trillion").as_deref(), Some("3,15 nghìn tỷ đồng"));
        assert_eq!(in_vietnamese("VND500,000").as_deref(), Some("500.000 đồng"));
        assert_eq!(
            in_vietnamese("nearly VND46 million").as_deref(),
            Some("gần 46 triệu đồng")
        );
        assert_eq!(in_vietnamese("46 triệu đồng"), None);
        assert_eq!(in_vietnamese("46 million"), None);
        assert_eq!(in_english("4.586 tỷ đồng").as_deref(), Some("VND 4,586 billion"));
        assert_eq!(
            in_english("hơn 46 triệu đồng").as_deref(),
            Some("more than VND 46 million")
        );
        assert_eq!(in_english("từ 12 lên 46 triệu đồng"), None);
        assert_eq!(in_english("VND46 million"), None);
    }
}
