//! What a place was, and what became of it. Days are left out: numbers of an answer are the articles' own.

use super::{list, pick};
use crate::answer::Rich;
use crate::text::Lang;

/// "quận Tây Hồ (trước đây)", "phường Tây Hồ (hiện nay)".
pub fn unit_of_then(lang: Lang, unit: &str, alive: bool) -> String {
    let when = match alive {
        true => pick(lang, "hiện nay", "today"),
        false => pick(lang, "trước đây", "until it was dissolved"),
    };
    format!("{unit} ({when})")
}

/// Which of the units of a name an answer is about.
pub fn meant_as(lang: Lang, name: &str, unit: &str, other: &str) -> Rich {
    Rich::plain("(“")
        .say(name)
        .say(pick(lang, "” ở đây là ", "” here is "))
        .say(unit)
        .say(pick(lang, ", không phải ", ", not "))
        .say(other)
        .say(".)")
}

/// "Phường Xuân La cũ nay chia về các phường A, B và C."
pub fn became(lang: Lang, unit: &str, now: &[String]) -> Rich {
    let verb = match now.len() {
        1 => pick(lang, " nay thuộc ", " now belongs to "),
        _ => pick(lang, " nay chia về ", " is now parted among "),
    };
    Rich::plain(former(lang, unit))
        .say(verb)
        .say(units(lang, now))
        .say(".")
        .capitalised()
}

/// "Xã Hoa Sơn cũ đã nhập vào xã Hoa Viên."
pub fn merged_into(lang: Lang, unit: &str, into: &[String]) -> Rich {
    Rich::plain(former(lang, unit))
        .say(pick(lang, " đã nhập vào ", " was merged into "))
        .say(units(lang, into))
        .say(".")
        .capitalised()
}

fn former(lang: Lang, unit: &str) -> String {
    match lang {
        Lang::Vi => format!("{unit} cũ"),
        Lang::En => format!("the former {unit}"),
    }
}

/// "các phường A, B và C"; each with its kind where these differ.
fn units(lang: Lang, names: &[String]) -> String {
    let kinds = ["phường ", "xã ", "tỉnh "];
    let alike = |kind: &&&str| names.len() > 1 && names.iter().all(|name| name.starts_with(**kind));
    match kinds.iter().find(alike) {
        Some(kind) => {
            let bare: Vec<String> = names.iter().map(|name| name.replacen(*kind, "", 1)).collect();
            format!("{}{kind}{}", pick(lang, "các ", ""), list(&bare, lang))
        }
        None => list(names, lang),
    }
}
