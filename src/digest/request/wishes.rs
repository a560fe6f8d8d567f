//! Which kinds of fact somebody wants to hear of, which names to follow, and how.

use std::sync::LazyLock;

use regex::Regex;

use super::{Line, fold_letters, pattern};
use crate::entity::lexicon::Lexicon;
use crate::entity::{Value, Words, award};
use crate::fact::Kind;
use crate::text::Lang;

/// So many names can be followed, each of so many letters.
const MOST_NAMES: usize = 8;
const LONGEST_NAME: usize = 80;

/// Names parted by commas.
fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split([',', ';', '\n']).map(str::trim) {
        let is_name = name.chars().filter(|c| c.is_alphanumeric()).count() >= 2;
        if is_name && name.chars().count() <= LONGEST_NAME && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names.truncate(MOST_NAMES);
    names
}

/// What stands behind "theo dõi", to the end of the line.
pub(super) fn follow(line: &mut Line, lexicon: &Lexicon) -> Vec<String> {
    let found = line.take(&FOLLOW);
    let Some(part) = found.first() else {
        return Vec::new();
    };
    let behind = FOLLOW_WORD.replace(&fold_letters(&part.said), "").chars().count();
    let letters = part.said.chars().count();
    let said: String = part.said.chars().skip(letters - behind).collect();
    names(&said).into_iter().map(|name| as_written(name, lexicon)).collect()
}

/// An award by the name articles write, whatever it was called: "HCLĐ hạng Ba", "Labour Order". Other names stay.
fn as_written(name: String, lexicon: &Lexicon) -> String {
    let in_lang = |lang| {
        let found = award::find(&Words::new(&name, lexicon, false, lang));
        let whole = found
            .into_iter()
            .find(|entity| entity.span.start == 0 && entity.span.end as usize == name.len());
        match whole.map(|entity| entity.value) {
            Some(Value::Award(mention)) => Some(mention),
            _ => None,
        }
    };
    let Some(mention) = in_lang(Lang::Vi).or_else(|| in_lang(Lang::En)) else {
        return name;
    };
    match (mention.ids.as_slice(), mention.classes.as_slice()) {
        ([id], []) => lexicon.awards.get(*id).name.clone(),
        ([id], [class]) => format!("{} hạng {}", lexicon.awards.get(*id).name, class.vietnamese()),
        _ => name,
    }
}

pub(super) fn kinds(line: &mut Line) -> Vec<Kind> {
    let mut kinds = Vec::new();
    for (kind, pattern) in KINDS.iter() {
        if !line.take(pattern).is_empty() {
            kinds.push(*kind);
        }
    }
    kinds
}

static FOLLOW: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:theo doi|following|follow)\b.*$"));
static FOLLOW_WORD: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:theo doi|following|follow)\s*:?\s*"));
pub(super) static AT_ONCE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:bao ngay|at once|instantly)\b"));
pub(super) static ALWAYS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:luon gui|luc nao cung gui|ke ca khi khong co gi moi|always)\b"));
static KINDS: LazyLock<[(Kind, Regex); 4]> = LazyLock::new(|| {
    [
        (Kind::AwardGiven, pattern(r"\b(?:(?:tin )?khen thuong|awards?)\b")),
        (Kind::MovementLaunched, pattern(r"\b(?:phong trao|movements?)\b")),
        (
            Kind::PersonPraised,
            pattern(r"\b(?:guong tieu bieu|guong|nguoi tot viec tot|good people)\b"),
        ),
        (Kind::FigureReached, pattern(r"\b(?:so lieu|figures?)\b")),
    ]
});
