//! Ways of asking that are put into the common one before anything is read out of them: "Cho hỏi số hộ được khen ở A" is
//! "bao nhiêu hộ được khen ở A", "Venue of the contest?" is "where was the contest?".

mod attribute;
mod called;
mod came_to_give;
mod chatter;
mod confirmed;
mod counted;
mod counted_last;
mod either;
mod giver;
mod graded;
mod leads;
mod listed;
mod opening;
mod ordered;
mod plainly;
mod somebody;
mod telegraphic;
mod trailing;

use super::asked::phrase_at;
use crate::rule::Rule;
use crate::text::Lang;
use crate::text::token::{Token, tokens};

/// Units by their kind, as they are asked for.
const UNITS: [&str; 16] = [
    "trường tiểu học",
    "trường mầm non",
    "trường trung học cơ sở",
    "trường trung học phổ thông",
    "trường",
    "đơn vị",
    "xã",
    "phường",
    "quận",
    "huyện",
    "tỉnh",
    "công ty",
    "hợp tác xã",
    "bệnh viện",
    "thôn",
    "tập thể",
];

/// A way of asking: the question in the common way, where it is put so.
pub type Rewording = Rule<fn(&Said) -> Option<String>>;

/// A question as it was put.
pub struct Said<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    /// Marks were typed.
    marked: bool,
}

impl<'a> Said<'a> {
    pub fn new(text: &'a str) -> Said<'a> {
        let tokens = tokens(text);
        let marked = tokens.iter().any(|t| t.key != t.bare);
        Said { text, tokens, marked }
    }

    fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        phrase_at(&self.tokens, at, phrase)
    }

    /// The token behind the longest of the phrases that stands at a token.
    fn one_of(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().filter_map(|phrase| self.phrase(at, phrase)).max()
    }

    /// The token behind the last word; what follows are signs.
    fn end(&self) -> usize {
        self.tokens
            .iter()
            .rposition(|t| t.kind != crate::text::token::TokenKind::Sign)
            .map_or(0, |at| at + 1)
    }

    /// The words of the tokens `from..to` as they were typed.
    fn words(&self, from: usize, to: usize) -> &'a str {
        match self.tokens.get(from..to) {
            Some([first, .., last]) => first.span.join(last.span).of(self.text),
            Some([only]) => only.span.of(self.text),
            _ => "",
        }
    }

    /// The text with other words in place of the tokens `from..to`.
    fn with(&self, from: usize, to: usize, words: &str) -> String {
        let before = self.words(0, from);
        let behind = self.words(to, self.tokens.len());
        let mut out = String::new();
        for part in [before, words, behind].iter().filter(|part| !part.is_empty()) {
            let glued = part.starts_with([',', '.', '?', ':', ';', '!']);
            if !out.is_empty() && !glued {
                out.push(' ');
            }
            out.push_str(part);
        }
        out
    }

    /// Whether a part of the question begins at a token: it is the first, or a sign stands before it.
    fn opens(&self, at: usize) -> bool {
        let sign = |t: &Token| matches!(t.key.as_str(), ":" | "," | ";" | "-" | "–" | "—" | "?" | "." | "(");
        at.checked_sub(1).is_none_or(|before| sign(&self.tokens[before]))
    }
}

/// The rules of a language, in the order they are tried.
fn rules(lang: Lang) -> &'static [&'static [Rewording]] {
    match lang {
        Lang::Vi => &[
            confirmed::RULES,
            chatter::VIETNAMESE,
            opening::VIETNAMESE,
            plainly::VIETNAMESE,
            trailing::RULES,
            either::RULES,
            listed::RULES,
            leads::RULES,
            called::RULES,
            giver::RULES,
            came_to_give::RULES,
            somebody::RULES,
            attribute::RULES,
            counted::RULES,
            counted_last::RULES,
        ],
        Lang::En => &[
            chatter::ENGLISH,
            opening::ENGLISH,
            plainly::ENGLISH,
            ordered::RULES,
            graded::RULES,
            telegraphic::RULES,
        ],
    }
}

/// All rules of both languages.
pub fn all() -> Vec<&'static Rewording> {
    let of = |lang: Lang| rules(lang).iter().flat_map(|some| some.iter());
    of(Lang::Vi).chain(of(Lang::En)).collect()
}

/// The question put in the common way. `marked`: it was typed with marks, whatever its short forms were written out to.
pub fn reworded(text: String, lang: Lang, marked: bool) -> String {
    let mut text = text;
    for rule in rules(lang).iter().flat_map(|some| some.iter()) {
        let said = Said {
            marked,
            ..Said::new(&text)
        };
        if let Some(other) = (rule.find)(&said) {
            text = other;
        }
    }
    text
}

/// What a rule makes of an example.
pub fn run_example(rule: &Rewording, question: &str) -> Vec<String> {
    (rule.find)(&Said::new(question)).into_iter().collect()
}

const fn rule(
    name: &'static str,
    find: fn(&Said) -> Option<String>,
    fires: &'static [(&'static str, &'static str)],
    near_misses: &'static [&'static str],
) -> Rewording {
    Rewording {
        name,
        fires,
        near_misses,
        find,
    }
}
