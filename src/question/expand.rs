//! Short forms become long ones before anything else is read: "q. HBT nhận BK TTg" → "quận Hai Bà Trưng nhận Bằng
//! khen Thủ tướng".

use crate::entity::lexicon::Lexicon;
use crate::text::token::{Token, TokenKind, tokens};

/// The text with the short forms of the lexicon written out. `typed`: also those that only people type ("dc", "ko").
pub fn expand(text: &str, lexicon: &Lexicon, typed: bool) -> String {
    expanded(text, &tokens(text), lexicon, typed).unwrap_or_else(|| text.to_string())
}

/// The words of an article's text with the short forms written out; their spans mean nothing in it.
pub fn words(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let words = tokens(text);
    match expanded(text, &words, lexicon, false) {
        Some(long) => tokens(&long),
        None => words,
    }
}

/// Nothing where there is no short form.
fn expanded(text: &str, words: &[Token], lexicon: &Lexicon, typed: bool) -> Option<String> {
    let mut out = String::new();
    let mut copied = 0usize;
    let mut at = 0;
    while at < words.len() {
        match short_form(words, at, lexicon, typed) {
            Some((long, len)) => {
                out.push_str(&text[copied..words[at].span.start as usize]);
                out.push_str(long);
                copied = words[at + len - 1].span.end as usize;
                at += len;
                // The point of "q." goes with it.
                let point = words
                    .get(at)
                    .is_some_and(|t| t.key == "." && t.span.start as usize == copied);
                if point && words.get(at + 1).is_some() {
                    copied += 1;
                    at += 1;
                    if !text[copied..].starts_with(' ') {
                        out.push(' ');
                    }
                }
            }
            None => at += 1,
        }
    }
    if copied == 0 {
        return None;
    }
    out.push_str(&text[copied..]);
    Some(out)
}

fn short_form<'l>(words: &[Token], at: usize, lexicon: &'l Lexicon, typed: bool) -> Option<(&'l str, usize)> {
    if words[at].kind == TokenKind::Sign {
        return None;
    }
    let hit = lexicon
        .abbreviations
        .names
        .longest(words, at, true)
        .into_iter()
        .find(|hit| {
            let term = lexicon.abbreviations.get(hit.value);
            typed || term.more.get("where").is_none_or(|w| w.is_empty())
        })?;
    let single = hit.len == 1 && words[at].key.chars().count() == 1;
    let pointed = words
        .get(at + 1)
        .is_some_and(|t| t.key == "." && t.span.start == words[at].span.end);
    let term = lexicon.abbreviations.get(hit.value);
    if single {
        // "q." and "j" are each what the lexicon has: with the point or without. The "k" of "500k" is neither.
        let key = &words[at].key;
        let alone = at == 0 || words[at - 1].span.end < words[at].span.start;
        let known = |form: &str| term.spellings.iter().any(|s| s.to_lowercase() == form);
        let stands = (pointed && known(&format!("{key}."))) || (alone && known(key));
        if !stands {
            return None;
        }
    }
    let long = &term.name;
    // A long form is its own expansion: nothing to do.
    let already = tokens(long)
        .iter()
        .map(|t| &t.key)
        .eq(words[at..at + hit.len].iter().map(|t| &t.key));
    (!already).then_some((long.as_str(), hit.len))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        Lexicon::load(std::path::Path::new("data/lexicon"))
    }

    #[test]
    fn short_forms_are_written_out() {
        let lexicon = lexicon();
        let typed = |text: &str| expand(text, &lexicon, true);
        assert_eq!(typed("q. HBT đc BK j"), "quận Hai Bà Trưng được bằng khen gì");
        assert_eq!(typed("hcld o tx Sơn Tây"), "Huân chương Lao động o thị xã Sơn Tây");
        assert_eq!(typed("có ai k?"), "có ai không?");
        assert_eq!(typed("ngành GD&ĐT"), "ngành giáo dục và đào tạo");
    }

    #[test]
    fn letters_and_words_of_every_day_are_no_short_forms() {
        let lexicon = lexicon();
        for text in ["may ca nhan duoc khen", "thu 500k", "cap thanh pho", "q Tây Hồ"] {
            assert_eq!(expand(text, &lexicon, true), text);
        }
        let printed = "được khen thì vs ko";
        assert_eq!(expand(printed, &lexicon, false), printed);
    }
}
