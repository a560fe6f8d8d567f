//! Places that a sentence names beside its subject: where somebody was sent, comes from or helps. "Ngành cử 300 cán bộ chi
//! viện cho Bình Dương" tells of the one who sends them.

use crate::entity::place::{self, PlaceId};
use crate::entity::{Entity, Value};
use crate::text::fold;

/// Words right before a place that is a goal, an origin or a partner.
const BEFORE: [&str; 32] = [
    "từ",
    "với",
    "cùng",
    "đến",
    "tới",
    "sang",
    "vào",
    "ra",
    "lên",
    "xuống",
    "về",
    "đi",
    "giúp",
    "chi viện",
    "hỗ trợ",
    "ủng hộ",
    "chia sẻ",
    "đỡ đầu",
    "kết nghĩa",
    "giáp",
    "hơn",
    "sau",
    "như",
    "ngoài",
    "thay vì",
    "from",
    "with",
    "to",
    "unlike",
    "after",
    "near",
    "behind",
];
/// Words that tell where somebody comes from, wherever they stand.
const ORIGINS: [&str; 5] = ["quê", "quê ở", "quê gốc", "gốc", "sinh ra ở"];
/// The same where nothing is awarded: an award goes to its recipient.
const BEFORE_GOAL: [&str; 2] = ["cho", "for"];
/// Where something is held; at the head of a part it opens what is told of the place itself.
const BEFORE_VENUE: [&str; 2] = ["tại", "in"];
/// Words between those and the name.
const KINDS: [&str; 21] = [
    "tỉnh",
    "thành",
    "phố",
    "tp",
    "quận",
    "huyện",
    "thị",
    "xã",
    "phường",
    "các",
    "hai",
    "ba",
    "bạn",
    "vùng",
    "địa",
    "phương",
    "người",
    "dân",
    "bà",
    "con",
    "nhân",
];

/// Whether each place among the entities that speaks against the one asked for stands beside the subject only.
pub fn only_partners(text: &str, entities: &[Entity], rival: impl Fn(&[PlaceId]) -> bool) -> bool {
    let awarded = entities.iter().any(|e| matches!(e.value, Value::Award(_)));
    let mut before: Option<(u32, bool)> = None;
    let mut found = false;
    for (span, mention) in place::mentions(entities) {
        let start = span.start;
        let partner = match before {
            // "cho TP Hồ Chí Minh, Bình Dương và Bắc Ninh": a row stands in one relation.
            Some((end, partner)) if is_row(text.get(end as usize..start as usize).unwrap_or(";")) => partner,
            _ => is_partner(text.get(..start as usize).unwrap_or(""), awarded),
        };
        before = Some((span.end, partner));
        if rival(&mention.candidates) {
            if !partner {
                return false;
            }
            found = true;
        }
    }
    found
}

/// Whether what stands between two places makes one row of them.
fn is_row(between: &str) -> bool {
    let words = fold::phrase_key(between);
    !between.contains([';', '.', ':'])
        && words
            .split_whitespace()
            .all(|word| word == "và" || word == "and" || KINDS.contains(&word))
}

/// Whether a place behind these words is a goal, an origin or a partner.
fn is_partner(before: &str, awarded: bool) -> bool {
    let part = before.rsplit([',', ';', '.', ':', '(', '“', '"']).next().unwrap_or("");
    let part = fold::phrase_key(part);
    let mut words: Vec<&str> = part.split_whitespace().collect();
    while words.last().is_some_and(|word| KINDS.contains(word)) {
        words.pop();
    }
    let part = format!(" {}", words.join(" "));
    let ends = |phrases: &[&str]| phrases.iter().any(|phrase| part.ends_with(&format!(" {phrase}")));
    // "Quận xếp thứ nhì, sau Cầu Giấy": whom somebody came after.
    let compared = before.contains(',') && matches!(words.as_slice(), ["sau" | "trên" | "trước" | "kém"]);
    // "Từ Bình Dương, anh …", "Tại Đan Phượng, …" open what is told of the place.
    let inside = words.len() >= OPENING;
    ends(&ORIGINS)
        || compared
        || in_a_name(before)
        || is_the_most(&part)
        || inside && (ends(&BEFORE) || (!awarded && ends(&BEFORE_GOAL)) || ends(&BEFORE_VENUE))
}

/// "34 đơn vị bạn tới giúp, đông nhất là Điện lực Nghệ An": one of those who were counted, as an aside.
fn is_the_most(part: &str) -> bool {
    const MOST: [&str; 4] = [" đông nhất là", " nhiều nhất là", " xa nhất là", " đông hơn cả là"];
    let behind = MOST.iter().find_map(|most| part.strip_prefix(most));
    // "đông nhất là đoàn Bố Trạch": whose delegations came tells where the congress was.
    behind.is_some_and(|rest| rest.split_whitespace().count() <= 3 && !rest.contains(" đoàn"))
}

/// "do Trường THCS Thụy Lâm làm khối trưởng": what a school is called after is no place told of.
fn in_a_name(before: &str) -> bool {
    const BODIES: [&str; 17] = [
        "THCS",
        "THPT",
        "PTTH",
        "Tiểu học",
        "tiểu học",
        "Mầm non",
        "mầm non",
        "Mẫu giáo",
        "mẫu giáo",
        "Trung học cơ sở",
        "Trung học phổ thông",
        "Công ty",
        "Hợp tác xã",
        "HTX",
        "School",
        "Bệnh viện",
        "Trường",
    ];
    let before = before.trim_end();
    BODIES.iter().any(|body| before.ends_with(body))
}

/// So many words stand before the place where it does not open its part of the sentence.
const OPENING: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::entity::{self, Words};
    use crate::text::Lang;

    #[test]
    fn a_place_beside_the_subject_is_a_partner() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let partners = |text: &str| {
            let entities = entity::find(&Words::new(text, &lexicon, true, Lang::Vi));
            only_partners(text, &entities, |_| true)
        };
        for text in [
            "Ba đợt liền, sở cử 310 lượt bác sĩ chi viện cho TP Hồ Chí Minh, Bình Dương và Long An.",
            "Trung tâm đón 2.140 lao động từ Đồng Nai về quê.",
            "Đội thanh niên đưa 40 tấn rau vào Bình Dương.",
            "Anh Lò Văn Pẩu, quê Sơn La, dạy nghề cho 60 người.",
            "Có 34 đơn vị bạn cử 2.160 người tới giúp, đông nhất là Điện lực Bình Dương với 240 người.",
            "Khối có 11 đơn vị, do Trường THCS Thụy Lâm làm khối trưởng.",
        ] {
            assert!(partners(text), "{text}");
        }
        for text in [
            "Bình Dương cử 310 lượt bác sĩ chi viện cho Long An.",
            "Tại Bình Dương, 310 hộ hiến đất.",
            "Bộ trưởng trao Bằng khen cho Bình Dương, Long An.",
            "Đứng đầu là Bình Dương với 98 điểm.",
        ] {
            assert!(!partners(text), "{text}");
        }
    }
}
