//! Recipients made whole: "ông", "anh Dần", "Xã", "Công ty" are those named in full before.

use super::Recipient;
use super::bind::Bound;
use crate::entity::Value;
use crate::fact::{Scene, completed, who};
use crate::text::fold;

/// Forms of address that stand alone for a person.
const ADDRESSES: [&str; 10] = ["ông", "bà", "anh", "chị", "cô", "thầy", "em", "cụ", "bác", "chú"];

/// Nouns that stand alone for a body named before, with how that name may begin.
const BODIES: [(&str, &[&str]); 15] = [
    ("công ty", &["công ty"]),
    ("tổng công ty", &["tổng công ty"]),
    ("tập đoàn", &["tập đoàn"]),
    ("nhà trường", &["trường", "đại học", "học viện"]),
    ("trường", &["trường", "đại học", "học viện"]),
    ("bệnh viện", &["bệnh viện"]),
    ("trung tâm", &["trung tâm"]),
    ("hội", &["hội"]),
    ("chi bộ", &["chi bộ"]),
    ("đảng bộ", &["đảng bộ"]),
    ("hợp tác xã", &["hợp tác xã", "htx"]),
    ("đồn", &["đồn"]),
    ("viện", &["viện"]),
    ("sở", &["sở"]),
    ("đội", &["đội"]),
];

/// Units that stand alone for the one the report speaks of.
const UNITS: [&str; 8] = [
    "xã",
    "phường",
    "thị trấn",
    "thị xã",
    "quận",
    "huyện",
    "tỉnh",
    "thành phố",
];

pub(super) fn recipients(scene: &Scene, bound: &mut Bound) {
    for recipient in &mut bound.given.recipients {
        if let Recipient::Named { name } = recipient
            && let Some(full) = full(scene, name, bound.clause.start)
        {
            *name = full;
        }
    }
}

fn full(scene: &Scene, name: &str, at: u32) -> Option<String> {
    let key = fold::phrase_key(name);
    if ADDRESSES.contains(&key.as_str()) {
        let full = who::pronoun(scene, &key, at).or_else(|| told_of(scene, &key))?;
        return Some(format!("{key} {full}"));
    }
    if UNITS.contains(&key.as_str()) {
        let whole = completed::whole(scene, name, at);
        return (whole != name).then_some(whole);
    }
    let own = [" của ông", " của bà", " của anh", " của chị"]
        .iter()
        .find_map(|s| key.strip_suffix(s));
    let bare_body = own.unwrap_or(&key);
    if let Some((_, heads)) = BODIES.iter().find(|(bare, _)| *bare == bare_body) {
        return body(scene, heads, at);
    }
    shortened(scene, name, at)
}

/// "anh Dần" after "anh Vi Văn Dần"; what else is said of him stays.
fn shortened(scene: &Scene, name: &str, at: u32) -> Option<String> {
    let text = scene.text();
    let from = text
        .get(at as usize..)?
        .find(name)
        .map_or(text.find(name), |i| Some(at as usize + i))?;
    let (span, person) = scene.found().iter().find_map(|e| match &e.value {
        Value::Person(p) if p.short && e.span.start as usize == from => Some((e.span, p)),
        _ => None,
    })?;
    let full = who::full_name(scene, person)?;
    let rest = name.get((span.end as usize - from)..).unwrap_or("");
    // "anh Chỉnh nói khi nhận giấy khen"
    let says = |word: &str| ["nói", "kể", "bảo", "cười", "xúc", "tâm", "bộc", "chia", "bày"].contains(&word);
    let rest = if rest.split_whitespace().next().is_some_and(says) {
        ""
    } else {
        rest
    };
    Some(format!("{} {full}{rest}", person.address).trim().to_string())
}

/// Whom "anh" means where nobody was addressed so: the first person named in the sentence before.
fn told_of(scene: &Scene, address: &str) -> Option<String> {
    let before = scene.at.checked_sub(1)?;
    let same_paragraph = scene.sentences[before].block == scene.sentence().block;
    let person = scene.entities[before].iter().find_map(|e| match &e.value {
        Value::Person(p) if !p.short => Some(p),
        _ => None,
    })?;
    let other = ADDRESSES.contains(&fold::phrase_key(&person.address).as_str());
    let woman = person.name.contains(" Thị ");
    let fits = match address {
        "bà" | "chị" | "cô" => woman,
        _ => !woman,
    };
    (same_paragraph && !other && fits).then(|| person.name.clone())
}

/// The body last named in full before byte `at` whose name begins with one of these words.
fn body(scene: &Scene, heads: &[&str], at: u32) -> Option<String> {
    (0..=scene.at).rev().find_map(|sentence| {
        let text = scene.text_of(sentence);
        scene.entities[sentence].iter().rev().find_map(|e| match &e.value {
            Value::Organisation(o) if sentence < scene.at || e.span.end <= at => {
                let key = fold::phrase_key(&o.name);
                let names = |head: &&str| key.starts_with(*head) && key.len() > head.len();
                // "Hội Nông dân tỉnh Lê Văn A": the body of somebody's post; a school may bear somebody's name.
                let school = ["trường", "đại học", "học viện", "bệnh viện"]
                    .iter()
                    .any(|head| key.starts_with(head));
                let person = scene.entities[sentence].iter().any(|p| {
                    let inside = p.span.start > e.span.start && p.span.start < e.span.end;
                    matches!(p.value, Value::Person(_)) && inside && !school
                });
                let named =
                    !person && heads.iter().any(names) && o.name.chars().filter(|c| c.is_uppercase()).count() > 1;
                named.then(|| e.span.of(text).to_string())
            }
            _ => None,
        })
    })
}
