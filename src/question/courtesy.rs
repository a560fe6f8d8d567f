//! Greetings, thanks and "ok": words that want a courteous line and no search.

use crate::text::fold;

/// What sort of courtesy it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Courtesy {
    Greeting,
    Thanks,
    /// "ok", "vâng", a thumb.
    Assent,
    Farewell,
}

const GREETINGS: [&str; 16] = [
    "xin chao",
    "chao",
    "chao ban",
    "chao bot",
    "chao em",
    "chao anh",
    "chao chi",
    "hello",
    "hi",
    "hey",
    "alo",
    "hello bot",
    "good morning",
    "good afternoon",
    "kinh chao",
    "chao buoi sang",
];
const THANKS: [&str; 16] = [
    "cam on",
    "cam on ban",
    "cam on nhe",
    "cam on nhieu",
    "cam on em",
    "xin cam on",
    "cam on bot",
    "thanks",
    "thank you",
    "thank you very much",
    "tks",
    "thank",
    "cam on a",
    "many thanks",
    "cam on anh",
    "cam on chi",
];
const ASSENTS: [&str; 18] = [
    "ok", "oke", "okay", "okie", "vang", "da", "vang a", "da vang", "u", "uh", "duoc roi", "tot", "tot lam", "hay qua",
    "dung roi", "great", "yes", "ok nhe",
];
const FAREWELLS: [&str; 6] = ["tam biet", "bye", "goodbye", "chao tam biet", "hen gap lai", "bye bye"];

/// The courtesy the whole text is; none where it asks for anything besides.
pub fn of(text: &str) -> Option<Courtesy> {
    let bare = fold::phrase_bare(text);
    let bare = bare.strip_suffix(" a").or(bare.strip_suffix(" nhe")).unwrap_or(&bare);
    let is = |list: &[&str]| list.contains(&bare);
    if is(&GREETINGS) {
        Some(Courtesy::Greeting)
    } else if is(&THANKS) {
        Some(Courtesy::Thanks)
    } else if is(&ASSENTS) || (bare.is_empty() && text.contains('👍')) {
        Some(Courtesy::Assent)
    } else if is(&FAREWELLS) {
        Some(Courtesy::Farewell)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn courtesy_is_the_whole_message() {
        assert_eq!(of("Xin chào!"), Some(Courtesy::Greeting));
        assert_eq!(of("cảm ơn bạn nhé"), Some(Courtesy::Thanks));
        assert_eq!(of("OK"), Some(Courtesy::Assent));
        assert_eq!(of("chào, ai được huân chương?"), None);
    }
}
