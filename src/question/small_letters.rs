//! English typed in small letters: "which dong anh commune". Names of places get their capitals back, by which names are
//! told from words.

use super::language;
use crate::entity::lexicon::Lexicon;
use crate::text::capital::capitalised;
use crate::text::token::{Token, tokens};

/// The text with the places' names in capitals, where it has no capital behind its first letter. Names of one syllable
/// and of English words alone stay as they are.
pub fn with_names(text: String, lexicon: &Lexicon) -> String {
    if text.chars().skip(1).any(char::is_uppercase) {
        return text;
    }
    let words = tokens(&text);
    let (mut out, mut copied, mut at) = (String::new(), 0, 0);
    while at < words.len() {
        let hits = lexicon.places.names.longest(&words, at, false);
        let name = &words[at..at + hits.first().map_or(0, |hit| hit.len)];
        let foreign = |t: &Token| t.is_word() && !language::is_english(&t.key);
        if name.len() < 2 || !name.iter().any(foreign) {
            at += 1;
            continue;
        }
        for word in name {
            out.push_str(&text[copied..word.span.start as usize]);
            out.push_str(&capitalised(word.span.of(&text)));
            copied = word.span.end as usize;
        }
        at += name.len();
    }
    out.push_str(&text[copied..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_get_their_capitals_back() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let with = |text: &str| with_names(text.to_string(), &lexicon);
        assert_eq!(
            with("which dong anh commune received the flag in hà nội?"),
            "which Dong Anh commune received the flag in Hà Nội?"
        );
        assert_eq!(with("Who got the flag in tay ho?"), "Who got the flag in Tay Ho?");
        assert_eq!(
            with("which Dong Anh commune is in tay ho?"),
            "which Dong Anh commune is in tay ho?"
        );
        assert_eq!(with("who is to do so?"), "who is to do so?");
    }
}
