//! Movements: their names, who carries them, what they are for.

use super::{Asking, Reply};
use crate::answer::Rich;
use crate::archive::StoredFact;
use crate::entity::movement::MovementKind;
use crate::fact::movement_launched::MovementLaunched;
use crate::question::asked::Asked;
use crate::text::capital::capitalised;
use crate::text::fold;
use crate::text::phrase::any_stands;

pub fn reply(asking: &Asking, fact: &StoredFact, movement: &MovementLaunched) -> Option<Reply> {
    let kind = kind_fit(asking, movement);
    let quoted = format!("“{}”", movement.name);
    let named = !movement.name.is_empty() && fold::phrase_key(&movement.name) != fold::phrase_key(&movement.kind_words);
    let purpose = [
        "meant to",
        "purpose",
        "aimed at",
        "aim of",
        "what for",
        "muc tieu gi",
        "muc dich gi",
    ]
    .iter()
    .any(|w| asking.asked.trim().contains(w));
    match asking.ask.asked {
        // "Which award did the movement win?" asks for no movement.
        Asked::What | Asked::Name if asking.once(wants_award) => None,
        // "muốn gỡ những bức xúc gì": things of another sort are asked for.
        Asked::What if asking.once(super::noun::several_of_other_kind) => None,
        // "Cụm nào được cờ?" asks for none either.
        Asked::What if super::kind::of_clusters(asking.kind()) => None,
        // "Cụm 5 gồm những huyện nào?" asks for no movement.
        Asked::Members if !asking.query.clusters.is_empty() || asking.once(asks_for_units) => None,
        Asked::What | Asked::Name | Asked::Members if named && !purpose => {
            let text = Rich::default()
                .say(capitalised(&movement.kind_words))
                .say(" ")
                .bold(&quoted)
                .say(by(movement))
                .say(".");
            let plain = matches!(movement.kind, MovementKind::Movement);
            let before = if plain {
                String::new()
            } else {
                format!("{} ", capitalised(&movement.kind_words))
            };
            let item = Rich::default().say(before).bold(&quoted);
            Some(Reply {
                item: Some(item),
                ..Reply::new(text, quoted, kind)
            })
        }
        Asked::Name if !named => None,
        Asked::What | Asked::Name | Asked::Why if purpose || !named || asking.ask.asked == Asked::Why => {
            let aim = movement.aim.clone().or_else(|| named.then(|| movement.name.clone()))?;
            let text = Rich::default()
                .say(capitalised(&movement.kind_words))
                .say(": ")
                .bold(&aim)
                .say(".");
            Some(Reply::new(
                text,
                aim,
                kind * if movement.aim.is_some() { 1.0 } else { 0.8 },
            ))
        }
        // What a model does stands in its sentence.
        Asked::Deeds => {
            let said = super::person::short(&fact.quote, 320);
            Some(Reply::new(super::emphasised(&said, &quoted), said, kind * 0.9))
        }
        Asked::Who | Asked::ByWhom => {
            // Who thought of it is another than who carries it.
            let asked = asking.asked.trim();
            let thought = [
                "nghi ra",
                "khoi xuong",
                "sang lap",
                "y tuong",
                "idea",
                "founded",
                "started",
                "khoi dau",
            ];
            if thought.iter().any(|w| asked.contains(w)) {
                return None;
            }
            let organiser = movement.organiser.clone()?;
            // "Thôn nào ở xã A đứng đầu phong trào …?": the commune, which the question names, is no answer.
            if format!(" {asked} ").contains(&format!(" {} ", fold::phrase_bare(&organiser))) {
                return None;
            }
            let text = Rich::default()
                .bold(&organiser)
                .say(": ")
                .say(&movement.kind_words)
                .say(" ")
                .say(&quoted)
                .say(".");
            Some(Reply::new(text, organiser, kind * 0.9))
        }
        _ => None,
    }
}

/// "Phong trào A được giải thưởng gì": the noun that stands with the question word is an award's.
fn wants_award(asking: &Asking) -> bool {
    const BEFORE: [&str; 14] = [
        "huy hieu gi",
        "ky niem chuong gi",
        "giai thuong gi",
        "giai gi",
        "danh hieu gi",
        "danh hieu nao",
        "huan chuong gi",
        "huan chuong nao",
        "giai thuong nao",
        "bang khen gi",
        "hinh thuc khen thuong gi",
        "khen thuong gi",
        "phan thuong gi",
        "bang gi",
    ];
    const BEHIND: [&str; 10] = [
        "badge",
        "insignia",
        "award",
        "awards",
        "prize",
        "title",
        "order",
        "medal",
        "flag",
        "certificate",
    ];
    let asked = &asking.asked;
    let words: Vec<&str> = asked.split_whitespace().collect();
    let which = |at: usize| matches!(words[at], "which" | "what");
    let english = (0..words.len())
        .filter(|at| which(*at))
        .any(|at| words[at + 1..].iter().take(3).any(|word| BEHIND.contains(word)));
    english || any_stands(asked, &BEFORE)
}

fn asks_for_units(asking: &Asking) -> bool {
    let own = &asking.own_bare;
    [
        "ai",
        "quan",
        "huyen",
        "xa",
        "phuong",
        "tinh",
        "don vi",
        "ca nhan",
        "nguoi",
        "tap the",
        "to",
        "truong",
        "thon",
        "ho",
        "doanh nghiep",
        "cong ty",
    ]
    .iter()
    .any(|unit| {
        own.contains(&format!(" {unit} nao "))
            || own.contains(&format!(" nhung {unit} "))
            || own.contains(&format!(" cac {unit} "))
    })
}

fn by(movement: &MovementLaunched) -> String {
    movement
        .organiser
        .as_ref()
        .map(|o| format!(" ({o})"))
        .unwrap_or_default()
}

/// Whether the question means this kind: "chuyên đề", "tinh thần", "phong trào" … A question that names no kind wants a movement.
fn kind_fit(asking: &Asking, movement: &MovementLaunched) -> f32 {
    let text = &asking.asked;
    let says = |words: &[&str]| any_stands(text, words);
    let asked: &[(MovementKind, &[&str])] = &[
        (
            MovementKind::Slogan,
            &[
                "tinh than",
                "khau hieu",
                "chu de",
                "phuong cham",
                "slogan",
                "theme",
                "spirit",
                "motto",
            ],
        ),
        (MovementKind::Theme, &["chuyen de"]),
        (MovementKind::Model, &["mo hinh", "model"]),
        (
            MovementKind::Contest,
            &["cuoc thi", "hoi thi", "contest", "competition"],
        ),
        (MovementKind::Campaign, &["cuoc van dong", "campaign"]),
        (MovementKind::Drive, &["dot thi dua", "drive", "cao diem"]),
        (
            MovementKind::Movement,
            &["phong trao", "movement", "movements", "thi dua"],
        ),
    ];
    let wanted: Vec<MovementKind> = asked.iter().filter(|(_, words)| says(words)).map(|(k, _)| *k).collect();
    if wanted.contains(&movement.kind) {
        return 1.0;
    }
    match (wanted.is_empty(), movement.kind) {
        (true, MovementKind::Slogan) => 0.35,
        (true, _) => 0.6,
        // A movement by any other word is near enough; a slogan is none.
        (false, MovementKind::Slogan) => 0.25,
        (false, MovementKind::Campaign | MovementKind::Drive) if wanted == [MovementKind::Movement] => 0.93,
        (false, _) if wanted == [MovementKind::Movement] => 0.8,
        (false, _) if wanted.contains(&MovementKind::Slogan) => 0.3,
        (false, _) => 0.55,
    }
}
