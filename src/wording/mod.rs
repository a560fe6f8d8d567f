//! Stage 9: every sentence a user reads, Vietnamese and English side by side. One namespace, a file for each subject.

mod access;
mod answers;
mod browse;
mod clusters;
mod compared;
mod conversation;
mod counted;
mod digests;
mod explain;
mod intake;
mod owners;
mod places;
mod settings;

pub use access::*;
pub use answers::*;
pub use browse::*;
pub use clusters::*;
pub use compared::*;
pub use conversation::*;
pub use counted::*;
pub use digests::*;
pub use explain::*;
pub use intake::*;
pub use owners::*;
pub use places::*;
pub use settings::*;

use jiff::civil::Date;

use crate::text::Lang;

/// A sentence in both languages; `{}` marks where values go, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    pub vi: &'static str,
    pub en: &'static str,
}

impl Wording {
    pub fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }

    pub fn with(self, lang: Lang, values: &[&str]) -> String {
        let mut pieces = self.in_lang(lang).split("{}");
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for (number, piece) in pieces.enumerate() {
            text.push_str(values.get(number).copied().unwrap_or_default());
            text.push_str(piece);
        }
        text
    }
}

const fn say(vi: &'static str, en: &'static str) -> Wording {
    Wording { vi, en }
}

/// The form of the reader's language.
pub fn pick<'a>(lang: Lang, vi: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

/// "A, B và C".
pub fn list(items: &[String], lang: Lang) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} {} {last}", head.join(", "), pick(lang, "và", "and")),
    }
}

/// A number as Vietnamese papers print it: 22.264, 84,8.
pub fn number(value: f64) -> String {
    let whole = value.trunc().abs() as u64;
    let mut digits = whole.to_string();
    let mut at = digits.len();
    while at > 3 {
        at -= 3;
        digits.insert(at, '.');
    }
    let fraction = (value.abs() - whole as f64 * 1.0).abs();
    if fraction < 1e-9 {
        return digits;
    }
    let decimals = format!("{fraction:.2}");
    format!("{digits},{}", decimals[2..].trim_end_matches('0'))
}

/// 09/03/2023.
pub fn date(_lang: Lang, date: Date) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_fill_the_marks_in_order() {
        assert_eq!(GREETING.with(Lang::Vi, &["5", "09/03/2023"]).matches("{}").count(), 0);
        assert_eq!(OTHER_SOURCES.with(Lang::En, &["2"]), "Other sources: 2");
        assert_eq!(RIGHT.with(Lang::Vi, &[]), "👍 Đúng");
    }
}
