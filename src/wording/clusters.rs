//! Emulation clusters and blocks: their heads, and who belongs to them.

use super::pick;
use crate::answer::Rich;
use crate::text::Lang;

/// "Cụm trưởng Cụm thi đua số 5: "; in English with the role's own name in brackets.
pub fn role_of_cluster(lang: Lang, role: &str, cluster: &str) -> Rich {
    let english = match role {
        _ if lang == Lang::Vi => None,
        "Cụm trưởng" | "Khối trưởng" => Some("Head"),
        "Cụm phó" | "Khối phó" => Some("Deputy head"),
        _ => None,
    };
    match english {
        Some(english) => Rich::plain(format!("{english} ({role}) of {cluster}: ")),
        None => Rich::plain(format!("{role} {cluster}: ")),
    }
}

pub fn members(lang: Lang, cluster: &str, names: Rich) -> Rich {
    let mut out = Rich::default().say(cluster).say(pick(lang, " gồm: ", " consists of: "));
    out.0.extend(names.0);
    out.say(".")
}

pub fn member_count(lang: Lang, cluster: &str, count: u32, names: &[String]) -> Rich {
    let out = Rich::default()
        .say(cluster)
        .say(pick(lang, " có ", " has "))
        .bold(format!("{count} {}", pick(lang, "đơn vị", "members")));
    if names.is_empty() {
        out.say(".")
    } else {
        out.say(": ").say(names.join(", ")).say(".")
    }
}
