//! Places: administrative units with their years of life, and the mentions of them in a text.

use serde::{Deserialize, Serialize};

use super::gazetteer::Hit;
use super::{Entity, Value, Words};
use crate::text::Span;
use crate::text::token::Token;

/// A unit's number in the lexicon it was loaded with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PlaceId(pub u32);

/// What a unit is. The order is from the smallest to the largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PlaceKind {
    /// phường, xã, thị trấn
    Ward,
    /// quận, huyện, thị xã, a province's thành phố
    District,
    /// tỉnh, thành phố trực thuộc trung ương
    Province,
}

/// One administrative unit.
#[derive(Clone, Debug)]
pub struct Place {
    pub key: String,
    /// Without the kind: `Tây Hồ`.
    pub name: String,
    /// `quận`, `phường`, `tỉnh` …
    pub kind_word: String,
    pub kind: PlaceKind,
    pub parent: Option<PlaceId>,
    pub from: Option<jiff::civil::Date>,
    /// The first day it was no more.
    pub until: Option<jiff::civil::Date>,
    /// What became of it, the next step: the unit and how much it took (`full`, `allpop`, `part`, `area`).
    pub successors: Vec<(PlaceId, String)>,
}

impl Place {
    pub fn alive_on(&self, day: jiff::civil::Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }

    /// `quận Tây Hồ`, `TP Hà Nội` is left to the wording.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.kind_word, self.name)
    }
}

/// A name in a text: all units that bear it and fit the kind said before it, narrowed no further.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMention {
    pub candidates: Vec<PlaceId>,
    /// `quận`, `phường` … as said right before the name.
    pub kind_word: Option<String>,
    /// The marks agree with the lexicon's.
    pub exact: bool,
}

/// Words for the kinds, with the short forms people type. The point of "q." is a token of its own.
const KIND_WORDS: [(&[&str], &str); 22] = [
    (&["quận"], "quận"),
    (&["huyện"], "huyện"),
    (&["thị", "xã"], "thị xã"),
    (&["thị", "trấn"], "thị trấn"),
    (&["thành", "phố"], "thành phố"),
    (&["phường"], "phường"),
    (&["xã"], "xã"),
    (&["tỉnh"], "tỉnh"),
    (&["tp", "."], "thành phố"),
    (&["tp"], "thành phố"),
    (&["q", "."], "quận"),
    (&["q"], "quận"),
    (&["p", "."], "phường"),
    (&["p"], "phường"),
    (&["h", "."], "huyện"),
    (&["h"], "huyện"),
    (&["tx", "."], "thị xã"),
    (&["tx"], "thị xã"),
    (&["tt", "."], "thị trấn"),
    (&["x", "."], "xã"),
    (&["t", "."], "tỉnh"),
    (&["tt"], "thị trấn"),
];

/// English words that follow the name: "Tay Ho District".
const ENGLISH_KINDS: [(&str, &[&str]); 7] = [
    ("district", &["quận", "huyện", "thị xã"]),
    ("ward", &["phường"]),
    ("commune", &["xã"]),
    ("town", &["thị xã", "thị trấn"]),
    ("township", &["thị trấn"]),
    ("city", &["thành phố"]),
    ("province", &["tỉnh"]),
];

/// The English words that follow the name of a unit of the kind: "Tay Ho District".
pub fn english_kinds(kind: &str) -> impl Iterator<Item = &'static str> {
    ENGLISH_KINDS
        .iter()
        .filter(move |(_, kinds)| kinds.contains(&kind))
        .map(|(english, _)| *english)
}

/// The kind word that ends right before token `at`, and the token it begins at.
pub fn kind_before(tokens: &[Token], at: usize) -> Option<(&'static str, usize)> {
    KIND_WORDS.iter().find_map(|(words, kind)| {
        let start = at.checked_sub(words.len())?;
        let fits = words.iter().zip(tokens.get(start..at)?).all(|(w, t)| t.can_mean(w));
        // "hợp tác xã Văn Đức" works in Văn Đức and is no commune.
        let cooperative = *kind == "xã"
            && start
                .checked_sub(2)
                .is_some_and(|i| tokens[i].can_mean("hợp") && tokens[i + 1].can_mean("tác"));
        (fits && !cooperative).then_some((*kind, start))
    })
}

pub fn find(words: &Words) -> Vec<Entity> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        let Some(found) = name_at(words, at) else {
            at += 1;
            continue;
        };
        at = found.1;
        out.push(found.0);
    }
    out
}

/// The place whose name begins at token `at`, and the token after it.
fn name_at(words: &Words, at: usize) -> Option<(Entity, usize)> {
    let tokens = &words.tokens;
    // In an article a name is written with capitals; "minh khai", "thanh xuân" in running text are words.
    if words.strict && !tokens[at].capital {
        return None;
    }
    // An English report prints Vietnamese names without their marks.
    let marks = words.strict && words.lang == crate::text::Lang::Vi;
    let lengths = words.lexicon.places.names.all(tokens, at, marks);
    if !words.strict && (kind_and_name(words, at) || ends_a_word(words, at) || addresses_somebody(tokens, at)) {
        return None;
    }
    for hits in lengths.into_iter().rev() {
        let len = hits[0].len;
        let name = &tokens[at..at + len];
        if words.strict && !name.iter().filter(|t| t.is_word()).all(|t| t.capital) {
            continue;
        }
        if words.strict && kind_before(tokens, at).is_none() && inside_longer_name(tokens, at, len) {
            continue;
        }
        if words.strict && street_before(tokens, at) {
            continue;
        }
        // "cựu chiến binh Thanh Xuân": the name that is spelled out begins within.
        let within = |j: usize| {
            let longer = words.lexicon.places.names.longest(tokens, j, false);
            tokens[j].capital && longer.iter().any(|hit| hit.exact && j + hit.len > at + len)
        };
        if !words.strict && !hits[0].exact && !tokens[at].capital && (at + 1..at + len).any(within) {
            continue;
        }
        let kind = kind_before(tokens, at).filter(|(_, start)| *start < at);
        if kind.is_none() && side_of_province(words, at, len) {
            continue;
        }
        // "chu tich" is no thị xã Chũ: a name of one syllable typed without its marks needs its kind.
        if !words.strict && len == 1 && kind.is_none() && (!hits[0].exact || !tokens[at].capital) {
            continue;
        }
        let mut end = at + len;
        let english = tokens
            .get(end)
            .and_then(|t| ENGLISH_KINDS.iter().find(|(w, _)| *w == t.key));
        let all: Vec<PlaceId> = hits.iter().map(|h| h.value).collect();
        let with_kind = |kinds: &[&str]| -> Vec<PlaceId> {
            all.iter()
                .copied()
                .filter(|p| kinds.contains(&words.lexicon.places.get(*p).kind_word.as_str()))
                .collect()
        };
        let mut candidates = all.clone();
        let mut kind_word = None;
        let mut start = at;
        if let Some((kind, from)) = kind {
            let fitting = with_kind(&[kind]);
            if !fitting.is_empty() {
                candidates = fitting;
                kind_word = Some(kind.to_string());
                start = from;
            } else if words.strict {
                continue;
            }
        } else if words.strict && bears_persons_name(name) {
            continue;
        } else if let Some((_, kinds)) = english {
            let fitting = with_kind(kinds);
            if !fitting.is_empty() {
                kind_word = fitting.first().map(|p| words.lexicon.places.get(*p).kind_word.clone());
                candidates = fitting;
                end += 1;
            }
        }
        let span = tokens[start].span.join(tokens[end - 1].span);
        let value = Value::Place(PlaceMention {
            candidates,
            kind_word,
            exact: hits[0].exact,
        });
        return Some((
            Entity {
                span,
                value,
                rule: "place: <kind> <name>",
            },
            end,
        ));
    }
    None
}

/// "các phường phía nam Hà Nội": the side of a province is no Nam Hà.
fn side_of_province(words: &Words, at: usize, len: usize) -> bool {
    const SIDES: [&str; 4] = ["nam", "bắc", "đông", "tây"];
    let places = &words.lexicon.places;
    let province = |hit: &Hit<PlaceId>| places.get(hit.value).kind == PlaceKind::Province;
    let reaches = |j: usize| {
        let longer = places.names.longest(&words.tokens, j, false);
        longer.iter().any(|hit| j + hit.len > at + len && province(hit))
    };
    SIDES.iter().any(|side| words.tokens[at].can_mean(side)) && (at + 1..at + len).any(reaches)
}

/// "phố Đội Cấn", "chợ Long Biên": a street or a market that bears a unit's name is no unit.
fn street_before(tokens: &[Token], at: usize) -> bool {
    const STREETS: [&str; 8] = ["phố", "đường", "ngõ", "ngách", "hẻm", "chợ", "cầu", "ga"];
    let key = |back: usize| at.checked_sub(back).map_or("", |i| tokens[i].key.as_str());
    let near = at > 0 && tokens[at - 1].span.end + 1 == tokens[at].span.start;
    near && STREETS.contains(&key(1))
        && !matches!((key(2), key(1)), ("thành" | "khu", "phố") | ("con" | "dẫn", "đường"))
}

/// Whether token `at` is a kind word with a unit of that kind behind it: "quan ba dinh" is quận Ba Đình, not Quản Bạ.
fn kind_and_name(words: &Words, at: usize) -> bool {
    (at + 1..=at + 2).any(|name| {
        let said = kind_before(&words.tokens, name).filter(|(_, start)| *start == at);
        let hits = words.lexicon.places.names.longest(&words.tokens, name, false);
        said.is_some_and(|(kind, _)| {
            hits.iter()
                .any(|h| h.len >= 2 && words.lexicon.places.get(h.value).kind_word == kind)
        })
    })
}

/// "cuu chien binh thanh xuan", "thuong binh thanh tri": the word ends here, and a place's name begins behind it.
fn ends_a_word(words: &Words, at: usize) -> bool {
    const VETERANS: [&str; 2] = ["chiến", "thương"];
    let veterans =
        words.tokens[at].can_mean("binh") && at > 0 && VETERANS.iter().any(|word| words.tokens[at - 1].can_mean(word));
    veterans && at + 1 < words.tokens.len() && {
        let hits = words.lexicon.places.names.longest(&words.tokens, at + 1, false);
        hits.iter().any(|hit| hit.len >= 2)
    }
}

/// "Ba To Thi Van Hong", "Ba Dinh Thi Thuy": without marks bà Tô Thị Vân Hồng has the letters of Ba Tơ.
fn addresses_somebody(tokens: &[Token], at: usize) -> bool {
    let [form, _, middle, given, ..] = &tokens[at..] else {
        return false;
    };
    let capital = [middle, given].iter().all(|t| t.is_word() && t.capital);
    form.key == "ba" && middle.key == "thi" && capital && given.key != "dua"
}

/// "Hồ Chí Minh" without "thành phố" is the person: three syllables of which the first is a family name.
fn bears_persons_name(name: &[Token]) -> bool {
    name.len() == 3 && super::person::family::FREQUENT.contains(&name[0].key.as_str()) && name[0].key == "hồ"
}

/// Whether the syllables at `at` are part of a longer capitalised name, a person's most likely: "Nguyễn Hoàn Kiếm",
/// "Phạm Minh Khai Anh". A kind word or an organisation before the name is no name's part.
fn inside_longer_name(tokens: &[Token], at: usize, len: usize) -> bool {
    let glued = |a: &Token, b: &Token| a.span.end + 1 == b.span.start;
    let before = at
        .checked_sub(1)
        .map(|i| &tokens[i])
        .filter(|t| t.is_word() && t.capital && glued(t, &tokens[at]));
    let after = tokens
        .get(at + len)
        .filter(|t| t.is_word() && t.capital && glued(&tokens[at + len - 1], t));
    let family = |t: &Token| super::person::family::FREQUENT.contains(&t.key.as_str());
    before.is_some_and(family)
        || (len == 1 && (before.is_some() || after.is_some()))
        || (family(&tokens[at]) && after.is_some() && len < 3)
}

/// The mentions of `entities`, in order.
pub fn mentions(entities: &[Entity]) -> impl Iterator<Item = (Span, &PlaceMention)> {
    entities.iter().filter_map(|e| match &e.value {
        Value::Place(mention) => Some((e.span, mention)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::text::Lang;

    #[test]
    fn the_side_of_a_province_is_no_place_of_its_own() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let named = |text: &str, strict: bool| -> Vec<String> {
            let words = Words::new(text, &lexicon, strict, Lang::Vi);
            let name = |m: &PlaceMention| lexicon.places.get(m.candidates[0]).name.clone();
            mentions(&find(&words)).map(|(_, mention)| name(mention)).collect()
        };
        assert_eq!(named("các phường phía Nam Hà Nội", true), ["Hà Nội"]);
        assert_eq!(named("cac phuong phia nam ha noi", false), ["Hà Nội"]);
        // Near miss.
        assert_eq!(named("tỉnh Hà Nam và huyện Bắc Hà", true), ["Hà Nam", "Bắc Hà"]);
    }

    #[test]
    fn the_form_of_address_before_a_name_begins_no_place() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let places = |text: &str| find(&Words::new(text, &lexicon, false, Lang::Vi)).len();
        assert_eq!(places("Ba To Thi Van Hong lam viec tot gi?"), 0);
        assert_eq!(places("Ba Dinh Thi Thuy co viec tot gi?"), 0);
        assert_eq!(places("Ba Dinh thi sao?"), 1);
        assert_eq!(places("Ba To trong bao nhieu cay?"), 1);
    }
}
