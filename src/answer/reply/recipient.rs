//! Who got an award, as far as it is one of those the question asks for.

use super::Asking;
use crate::archive::StoredFact;
use crate::entity::Value;
use crate::fact::award_given::Recipient;
use crate::question::asked::Sort;
use crate::text::fold;

/// A recipient's name, made whole: "Phòng Nội vụ quận" of a report on Tây Hồ is "Phòng Nội vụ quận Tây Hồ".
pub(super) fn named(asking: &Asking, fact: &StoredFact, recipient: &Recipient) -> Option<String> {
    let Recipient::Named { name } = recipient else {
        return None;
    };
    // "hai tỉnh": several, of which none is the one that the report is about.
    const SEVERAL: [&str; 12] = [
        "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "các", "những", "mọi",
    ];
    let first = name.split(' ').next().unwrap_or("").to_lowercase();
    if SEVERAL.contains(&first.as_str()) || first.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(name.clone());
    }
    let last = name.rsplit(' ').next().unwrap_or("").to_lowercase();
    let units = fact
        .head
        .about
        .iter()
        .chain(&fact.fact.places)
        .flatten()
        .map(|id| asking.lexicon.places.get(*id));
    let unit = units.into_iter().find(|place| place.kind_word == last);
    Some(match unit {
        Some(unit) => format!("{name} {}", unit.name),
        None => name.clone(),
    })
}

/// "cá nhân nào" asks for people, "đơn vị nào" for units; a pronoun names nobody.
pub(super) fn of_sort(asking: &Asking, name: &str) -> bool {
    let first = fold::phrase_key(name);
    let first = first.split(' ').next().unwrap_or("");
    if is_general(name) || !name.contains(' ') && (PRONOUNS.contains(&first)) {
        return false;
    }
    let person = || {
        let told = asking.prepared.sentence(name, asking.query.lang);
        told.entities.iter().any(|e| matches!(e.value, Value::Person(_)))
    };
    if other_kind(asking, name) {
        return false;
    }
    match asking.ask.sort {
        Sort::Any => true,
        Sort::Person => person(),
        Sort::Unit => !person(),
    }
}

/// "mỗi người", "phường", "các đơn vị": words that name nobody.
fn is_general(name: &str) -> bool {
    const GENERAL: [&str; 22] = [
        "đơn vị",
        "tập thể",
        "cá nhân",
        "người",
        "đội",
        "tổ",
        "phường",
        "xã",
        "quận",
        "huyện",
        "tỉnh",
        "trường",
        "hộ",
        "gia đình",
        "nhóm",
        "cơ quan",
        "nơi",
        "bên",
        "em",
        "cháu",
        "doanh nghiệp",
        "thôn",
    ];
    const BEFORE: [&str; 9] = ["mỗi", "các", "những", "một", "hai", "ba", "bốn", "nhiều", "từng"];
    let key = fold::phrase_key(name);
    let noun = BEFORE.iter().find_map(|word| key.strip_prefix(word)).unwrap_or(&key);
    // "đơn vị xuất sắc", "các cá nhân điển hình": praised, and still not named.
    let praised = || {
        let noun = noun.trim();
        let mut general = GENERAL.iter();
        general.any(|word| {
            noun.strip_prefix(word)
                .is_some_and(|rest| PRAISED.contains(&rest.trim()))
        })
    };
    GENERAL.contains(&noun.trim()) || praised()
}

/// Words that say how good somebody is and not who.
const PRAISED: [&str; 9] = [
    "xuất sắc",
    "tiêu biểu",
    "điển hình",
    "tiên tiến",
    "dẫn đầu",
    "có thành tích",
    "có thành tích xuất sắc",
    "tham gia",
    "đạt giải",
];

/// "Trường nào": a commune's people are no school.
fn other_kind(asking: &Asking, name: &str) -> bool {
    const KINDS: [(&[&str], &[&str]); 3] = [
        (
            &["truong nao", "which school"],
            &["truong", "thpt", "thcs", "tieu hoc", "mam non", "dai hoc", "school"],
        ),
        (
            &["cong ty nao", "which company"],
            &["cong ty", "tong cong ty", "company"],
        ),
        (&["benh vien nao", "which hospital"], &["benh vien", "hospital"]),
    ];
    let own = &asking.bare;
    let name = fold::phrase_bare(name);
    let kind = KINDS
        .iter()
        .find(|(asked, _)| asked.iter().any(|words| own.contains(words)));
    kind.is_some_and(|(_, said)| !said.iter().any(|word| name.contains(word)))
}

const PRONOUNS: [&str; 14] = [
    "ông", "bà", "anh", "chị", "cô", "em", "cụ", "thầy", "cháu", "bác", "họ", "he", "she", "they",
];
