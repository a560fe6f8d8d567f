//! Authorities: of which level and of what sort the body is that a phrase names, and whose an award is.

use super::{may_mean, padded, says};
use std::sync::OnceLock;

use crate::entity::award::Level;
use crate::text::fold;
use crate::text::phrase::{place, stands};

/// What committees are of.
#[derive(Clone, Copy, PartialEq)]
pub enum Organisation {
    Party,
    YouthUnion,
}

impl Organisation {
    pub fn committees(self) -> impl Iterator<Item = &'static Committee> {
        COMMITTEES.iter().filter(move |committee| committee.of == self)
    }
}

/// A committee of the Party or of the Youth Union, by the name that says its level too.
pub struct Committee {
    pub name: &'static str,
    of: Organisation,
    level: Level,
}

impl Committee {
    /// Of a ward or a commune, or of a part of it.
    pub fn is_local(&self) -> bool {
        matches!(self.level, Level::Commune | Level::Grassroots)
    }

    /// Those of the same organisation and level, itself among them: "thành đoàn" and "tỉnh đoàn".
    pub fn peers(&self) -> Vec<&'static str> {
        let peers = self.of.committees().filter(|other| other.level == self.level);
        peers.map(|other| other.name).collect()
    }
}

const fn committee(name: &'static str, of: Organisation, level: Level) -> Committee {
    Committee { name, of, level }
}

/// The committees, from the highest down.
pub const COMMITTEES: [Committee; 18] = [
    committee("trung ương đoàn", Organisation::YouthUnion, Level::Ministry),
    committee("thành đoàn", Organisation::YouthUnion, Level::Province),
    committee("tỉnh đoàn", Organisation::YouthUnion, Level::Province),
    committee("quận đoàn", Organisation::YouthUnion, Level::District),
    committee("huyện đoàn", Organisation::YouthUnion, Level::District),
    committee("thị đoàn", Organisation::YouthUnion, Level::District),
    committee("đoàn xã", Organisation::YouthUnion, Level::Commune),
    committee("xã đoàn", Organisation::YouthUnion, Level::Commune),
    committee("đoàn phường", Organisation::YouthUnion, Level::Commune),
    committee("phường đoàn", Organisation::YouthUnion, Level::Commune),
    committee("chi đoàn", Organisation::YouthUnion, Level::Grassroots),
    committee("thành ủy", Organisation::Party, Level::Province),
    committee("tỉnh ủy", Organisation::Party, Level::Province),
    committee("quận ủy", Organisation::Party, Level::District),
    committee("huyện ủy", Organisation::Party, Level::District),
    committee("thị ủy", Organisation::Party, Level::District),
    committee("đảng ủy xã", Organisation::Party, Level::Commune),
    committee("đảng ủy phường", Organisation::Party, Level::Commune),
];

/// Authorities by the words that name them, beside the committees.
const GIVERS: [(&str, Level); 30] = [
    ("chủ tịch nước", Level::State),
    ("state president", Level::State),
    ("thủ tướng", Level::Government),
    ("chính phủ", Level::Government),
    ("prime minister", Level::Government),
    ("government", Level::Government),
    ("tổng liên đoàn", Level::Ministry),
    ("trung ương", Level::Ministry),
    ("ủy ban dân tộc", Level::Ministry),
    ("uỷ ban dân tộc", Level::Ministry),
    ("bộ trưởng", Level::Ministry),
    ("bộ công an", Level::Ministry),
    ("bộ", Level::Ministry),
    ("ministry", Level::Ministry),
    ("minister", Level::Ministry),
    ("thành phố", Level::Province),
    ("tp", Level::Province),
    ("tỉnh", Level::Province),
    ("city", Level::Province),
    ("thị xã", Level::District),
    ("tx", Level::District),
    ("q", Level::District),
    ("quận", Level::District),
    ("huyện", Level::District),
    ("district", Level::District),
    ("phường", Level::Commune),
    ("xã", Level::Commune),
    ("thị trấn", Level::Commune),
    ("ward", Level::Commune),
    ("commune", Level::Commune),
];

/// The level of the authority a phrase names. "Đan Phượng" written with its marks is no "phường".
pub fn level(phrase: &str) -> Option<Level> {
    let text = padded(phrase);
    // "cán bộ", "chi bộ" are no ministry.
    const NO_MINISTRY: [&str; 5] = ["cán bộ", "chi bộ", "đảng bộ", "nội bộ", "bộ đội"];
    type Names = (Vec<String>, Vec<(String, Level)>);
    let names = |typed: fn(&str) -> String| -> Names {
        let committees = COMMITTEES.iter().map(|committee| (committee.name, committee.level));
        let all = committees.chain(GIVERS).map(|(words, level)| (typed(words), level));
        (NO_MINISTRY.map(typed).to_vec(), all.collect())
    };
    static MARKED: OnceLock<Names> = OnceLock::new();
    static BARE: OnceLock<Names> = OnceLock::new();
    let (others, names) = match text.is_ascii() {
        true => BARE.get_or_init(|| names(fold::phrase_bare)),
        false => MARKED.get_or_init(|| names(str::to_string)),
    };
    let text = others.iter().fold(text, |text, words| match stands(&text, words) {
        true => text.replace(&format!(" {words} "), " - "),
        false => text,
    });
    names
        .iter()
        .filter_map(|(words, level)| place(&text, words).map(|at| (at, *level)))
        .min_by_key(|(at, _)| *at)
        .map(|(_, level)| level)
}

/// What sort of body an authority is.
pub fn body(phrase: &str) -> Option<&'static str> {
    const BODIES: [(&str, &[&str]); 8] = [
        ("youth union", &["doan thanh nien", "tw doan", "youth union"]),
        (
            "trade union",
            &["lien doan", "ldld", "cong doan", "trade union", "federation"],
        ),
        ("front", &["mat tran", "mttq"]),
        (
            "association",
            &[
                "hoi lien hiep",
                "hoi nong dan",
                "hoi cuu chien binh",
                "hoi phu nu",
                "hoi nguoi cao tuoi",
            ],
        ),
        ("police", &["cong an", "police"]),
        ("army", &["quan khu", "bo chi huy", "bo tu lenh", "military"]),
        ("party", &["dang uy"]),
        (
            "state",
            &[
                "ubnd",
                "uy ban nhan dan",
                "chu tich tinh",
                "chu tich quan",
                "chu tich huyen",
                "chu tich thanh pho",
                "people s committee",
            ],
        ),
    ];
    let text = format!(" {} ", fold::phrase_bare(phrase));
    let by_committee = |body: &str| {
        let of = match body {
            "youth union" => Organisation::YouthUnion,
            "party" => Organisation::Party,
            _ => return false,
        };
        of.committees().any(|committee| may_mean(&text, &[committee.name]))
    };
    BODIES
        .iter()
        .find(|(body, names)| says(&text, names) || by_committee(body))
        .map(|(body, _)| *body)
}

/// What sort of body gives the award that is named last: "Bằng khen của Bí thư TW Đoàn" is none of a minister's.
pub fn award_body(text: &str) -> Option<&'static str> {
    const NO_MINISTRY: [&str; 3] = ["bo doi", "bo chi huy", "bo tu lenh"];
    award_giver(text, |giver| {
        let minister = giver == "bo" || giver.starts_with("bo ") || giver.starts_with("minister");
        match minister && !NO_MINISTRY.iter().any(|w| giver.starts_with(w)) {
            true => Some("ministry"),
            false => body(giver),
        }
    })
}

/// Whose award the last name of one says: "Bằng khen của Thủ tướng", "Cờ thi đua Chính phủ".
pub fn award_of(text: &str) -> Option<Level> {
    award_giver(text, level).or_else(|| english_award_of(text))
}

/// "The Prime Minister's certificate", "Government's emulation flags".
fn english_award_of(text: &str) -> Option<Level> {
    const GIVERS: [&str; 2] = ["prime minister s ", "government s "];
    const AWARDS: [&str; 6] = [
        "certificate",
        "emulation flag",
        "flag",
        "merit certificate",
        "award",
        "commendation",
    ];
    let award = |rest: &str| AWARDS.iter().any(|award| rest.starts_with(award));
    let named = |giver: &str| {
        text.match_indices(giver)
            .any(|(at, _)| award(&text[at + giver.len()..]))
    };
    GIVERS.into_iter().any(named).then_some(Level::Government)
}

/// What the words say that name, without marks, who gives the last award of a text.
fn award_giver<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    const AWARDS: [&str; 5] = ["bang khen", "co thi dua", "giay khen", "co", "bk"];
    const OUTRIGHT: [&str; 3] = ["thu tuong", "chinh phu", "chu tich nuoc"];
    let text = fold::phrase_key(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let heads = ["bang", "co", "giay", "bk"];
    let begins = |at: &usize| heads.iter().any(|head| fold::is_bare_of(head, words[*at]));
    (0..words.len()).rev().filter(begins).find_map(|at| {
        let marked = words[at..].join(" ");
        let rest = fold::phrase_bare(&marked);
        let behind = AWARDS
            .iter()
            .find_map(|award| rest.strip_prefix(award)?.strip_prefix(' '))?;
        let giver = match behind.strip_prefix("cua ") {
            Some(giver) => giver,
            None if OUTRIGHT.iter().any(|giver| behind.starts_with(giver)) => behind,
            None => return None,
        };
        read(&giver.split(' ').take(6).collect::<Vec<_>>().join(" "))
    })
}
