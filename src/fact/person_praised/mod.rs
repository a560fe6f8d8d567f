//! Persons held up as examples: who they are, where, and what they did.

mod told;

use serde::{Deserialize, Serialize};

use super::{FactRule, Found, Scene, Statement, quotation, who};
use crate::article::BlockKind;
use crate::entity::Value;
use crate::entity::person::PersonMention;
use crate::rule::Rule;
use crate::text::{Span, fold};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonPraised {
    /// The full name, without form of address.
    pub person: String,
    /// "ông", "bà", "cô" …
    pub address: String,
    /// Who they are, as written: "Bí thư Chi bộ, Trưởng ban công tác mặt trận số 10 phường Cát Linh".
    pub who: String,
    /// What they did: the sentences, as written, at most three.
    pub deeds: Vec<String>,
}

impl std::fmt::Display for PersonPraised {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} {}: {} | deeds: {}",
            self.address,
            self.person,
            self.who,
            self.deeds.len()
        )
    }
}

pub const RULES: &[FactRule] = &[
    Rule {
        name: "praised: <tiêu biểu như> <name>, <who>",
        fires: &[
            (
                "Tiêu biểu như ông Trần Văn Bảy, Bí thư Chi bộ 3 phường Cát Linh. Ông đã vận động bà con hiến đất.",
                "ông Trần Văn Bảy: Bí thư Chi bộ 3 phường Cát Linh | deeds: 1",
            ),
            (
                "Một trong những gương được nhắc tới là bà Lê Thị Sáu, Tổ trưởng Tổ dân phố 5.",
                "bà Lê Thị Sáu: Tổ trưởng Tổ dân phố 5 | deeds: 0",
            ),
        ],
        near_misses: &[
            "Nêu gương người tốt, ông Trần Văn Bảy, Chủ tịch UBND quận, cho biết phong trào lan rộng.",
            "Điển hình là đồng chí Lê Văn Sáu phát biểu tại hội nghị.",
        ],
        find: after_praise,
    },
    Rule {
        name: "praised: <name> - <who> in a section on examples",
        fires: &[
            (
                "Nhiều tấm gương người tốt, việc tốt xuất hiện ở quận.\nTấm gương người tốt\nVốn là một người bệnh, bà Ngô Thị Na - Công dân phường Phương Mai thấu hiểu người nghèo. Sáu năm nay, bà nấu cơm miễn phí.",
                "bà Ngô Thị Na: Công dân phường Phương Mai | deeds: 1",
            ),
            (
                "Gương sáng ở phường\nHay ông Đỗ Văn Chín - Tổ trưởng Tổ dân phố 4. Ông dọn rác mỗi sáng.",
                "ông Đỗ Văn Chín: Tổ trưởng Tổ dân phố 4 | deeds: 1",
            ),
        ],
        near_misses: &[
            "Tấm gương người tốt\nÔng Lê Văn Sáu - Chủ tịch UBND quận cho biết nhiều gương được khen. Ông mong phong trào lan rộng.",
            "Quận họp tổng kết\nÔng Đỗ Văn Chín - Tổ trưởng Tổ dân phố 4 dự. Ông dọn rác mỗi sáng.",
        ],
        find: in_section,
    },
    Rule {
        name: "praised: <name>, <who>, in a report on commendation",
        fires: &[
            (
                "Ba Vì tuyên dương người có uy tín\nBà Dương Thị Quế, người Dao ở xã Ba Vì, giữ được vườn thuốc 120 loài cây.",
                "bà Dương Thị Quế: người Dao ở xã Ba Vì | deeds: 1",
            ),
            (
                "Quận khen 9 gương\nChị Phùng Thanh Lam, xã Cát Quế, thì mở lớp dạy chữ nổi cho 17 em.",
                "chị Phùng Thanh Lam: xã Cát Quế | deeds: 1",
            ),
        ],
        near_misses: &[
            "Quận khen 9 gương\nÔng Lê Văn Sáu, Chủ tịch UBND quận, mong phong trào lan rộng hơn nữa.",
            "Quận khen 9 gương\nBà Lê Thị Na, người dân phường Cát Linh, cho biết bà rất vui hôm nay.",
            "Quận họp giao ban\nBà Lê Thị Na, người dân phường Cát Linh, nấu cơm cho cả xóm mỗi trưa.",
            "Quận khen 9 gương\nẢnh: Bà Lê Thị Na, phóng viên, chụp toàn cảnh hội nghị của quận.",
        ],
        find: told::find,
    },
];

/// Words that hold somebody up as an example; the name follows in the same sentence.
const PRAISES: &[&str] = &[
    "tiêu biểu như",
    "tiêu biểu là",
    "tiêu biểu có",
    "tiêu biểu nhất là",
    "tiêu biểu phải kể đến",
    "tiêu biểu nữa là",
    "điển hình như",
    "điển hình là",
    "điển hình có",
    "phải kể đến",
    "có thể kể đến",
    "nhắc tới là",
    "nhắc đến là",
    "ví dụ là",
    "tấm gương là",
    "gương sáng là",
    "gương điển hình như",
    "một tấm gương",
    "một trường hợp",
    "một gương",
    "gương như",
    "trường hợp của",
    "câu chuyện của",
];

/// What officials and speakers do; who does it is not praised by it.
const SPEAKS: &[&str] = &[
    "cho biết",
    "phát biểu",
    "khẳng định",
    "chia sẻ",
    "nhấn mạnh",
    "đánh giá",
    "đề nghị",
    "yêu cầu",
    "trao",
    "thông tin",
    "bộc bạch",
    "cho rằng",
    "nói",
    "báo cáo",
    "kết luận",
    "chủ trì",
    "nhận định",
    "biểu dương",
    "ghi nhận",
    "chỉ đạo",
    "giao lưu",
    "thăm",
    "tâm sự",
    "kể lại",
    "bày tỏ",
    "cho hay",
    "mong muốn",
];

fn after_praise(scene: &Scene) -> Vec<Found> {
    if scene.sentence().kind != BlockKind::Paragraph {
        return Vec::new();
    }
    let lower = fold::lower(scene.text());
    if lower.len() != scene.text().len() {
        return Vec::new();
    }
    let Some(from) = PRAISES.iter().filter_map(|p| lower.find(p).map(|i| i + p.len())).min() else {
        return Vec::new();
    };
    let persons: Vec<(Span, &PersonMention)> = persons(scene).filter(|(span, _)| span.start as usize >= from).collect();
    let Some((first, _)) = persons.first() else {
        return Vec::new();
    };
    // Between the praise and the first name there is room for a few words: "tiêu biểu nữa là", "được nêu làm ví dụ là".
    let Some(room) = lower.get(from..first.start as usize) else {
        return Vec::new();
    };
    if room.split_whitespace().count() > 14 || room.contains(';') {
        return Vec::new();
    }
    let several = persons.len() > 1;
    persons
        .iter()
        .filter_map(|(span, person)| praised(scene, *span, person, !several))
        .collect()
}

fn in_section(scene: &Scene) -> Vec<Found> {
    let sentence = scene.sentence();
    let first_of_block = scene.at > 0 && scene.sentences[scene.at - 1].block != sentence.block;
    if sentence.kind != BlockKind::Paragraph || !first_of_block || !section_praises(scene) {
        return Vec::new();
    }
    let Some((span, person)) = persons(scene).next() else {
        return Vec::new();
    };
    let head = scene.text().get(..span.start as usize).unwrap_or("");
    let comrade = fold::phrase_key(&person.address).contains("đồng chí");
    if person.address.is_empty() || comrade || head.split_whitespace().count() > 16 {
        return Vec::new();
    }
    let Some(found) = praised(scene, span, person, true) else {
        return Vec::new();
    };
    let told = match &found.statement {
        Statement::PersonPraised(p) => !p.deeds.is_empty() && (!p.who.is_empty() || head.trim() == "Hay"),
        _ => false,
    };
    if told { vec![found] } else { Vec::new() }
}

/// Whether the heading over the sentence speaks of people held up as examples, or somebody was held up just before.
fn section_praises(scene: &Scene) -> bool {
    let mut headed = false;
    for at in (0..scene.at).rev().take(30) {
        let says = |signs: &[&str]| {
            let text = fold::lower(scene.text_of(at));
            signs.iter().any(|sign| text.contains(sign))
        };
        match scene.sentences[at].kind {
            BlockKind::Heading | BlockKind::Title if !headed => {
                headed = true;
                let signs = [
                    "tấm gương",
                    "gương người tốt",
                    "gương sáng",
                    "gương điển hình",
                    "gương tiêu biểu",
                ];
                if says(&signs) {
                    return true;
                }
            }
            BlockKind::Paragraph if scene.at - at <= 12 => {
                let person = scene.entities[at]
                    .iter()
                    .any(|e| matches!(&e.value, Value::Person(p) if !p.short && !p.address.is_empty()));
                if person && says(PRAISES) {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}

fn persons<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (Span, &'a PersonMention)> {
    scene.found().iter().filter_map(|e| match &e.value {
        Value::Person(p) if !p.short => Some((e.span, p)),
        _ => None,
    })
}

fn praised(scene: &Scene, span: Span, person: &PersonMention, alone: bool) -> Option<Found> {
    let text = scene.text();
    let after = text.get(span.end as usize..)?;
    let who = who_is(scene, span, after);
    let rest = after[who.1..].trim_start_matches([',', ' ', ')', '-', '–']);
    if SPEAKS
        .iter()
        .any(|verb| rest.to_lowercase().starts_with(verb) || rest.to_lowercase().starts_with(&format!("đã {verb}")))
    {
        return None;
    }
    // Forms of address alone ("đồng chí") with a post are how officials are introduced.
    let official = ["đồng chí", "đ/c"].contains(&person.address.as_str()) && who.0.is_empty();
    if official {
        return None;
    }
    let mut deeds = Vec::new();
    let mut sentences = 1;
    if alone {
        // "…, là một trong số đó." tells no deed.
        let one_of = ["một trong số đó.", "một trong số ấy.", "một trong số này."]
            .iter()
            .any(|one| rest.ends_with(one));
        if rest.split_whitespace().count() >= 6 && !one_of {
            deeds.push(text.to_string());
        }
        let mut length = text.chars().count();
        for at in following(scene, &person.address) {
            let sentence = scene.text_of(at);
            length += sentence.chars().count() + 1;
            if deeds.len() == 3 || length > quotation::LONGEST {
                break;
            }
            deeds.push(sentence.to_string());
            sentences = at + 1 - scene.at;
        }
    }
    let clause_end = span.end + who.1 as u32;
    let statement = Statement::PersonPraised(PersonPraised {
        person: person.name.clone(),
        address: person.address.to_lowercase(),
        who: who.0,
        deeds,
    });
    let clause = Span {
        start: span.start,
        end: clause_end,
    };
    Some(Found {
        sentences,
        ..Found::new(clause, statement)
    })
}

/// Who the person is, as said after the name: the posts, or the words up to a verb; and how many bytes that takes.
fn who_is(scene: &Scene, span: Span, after: &str) -> (String, usize) {
    let holder = who::holders(scene)
        .into_iter()
        .find(|h| h.person.name_span.end == span.end);
    if let Some(holder) = holder.filter(|h| !h.posts.is_empty()) {
        let from = holder.posts.iter().map(|(s, _)| s.start).min().unwrap_or(span.end);
        let to = holder.posts.iter().map(|(s, _)| s.end).max().unwrap_or(span.end);
        let text = scene.text();
        if from >= span.end {
            let words = text.get(from as usize..to as usize).unwrap_or("");
            return (words.to_string(), (to - span.end) as usize);
        }
        let words = text.get(from as usize..span.start as usize).unwrap_or("").trim();
        return (words.trim_end_matches([',', '-', '–', ' ']).to_string(), 0);
    }
    let lead = after.len() - after.trim_start_matches([' ', ',', '-', '–', '(']).len();
    if lead < 2 {
        return (String::new(), 0);
    }
    let piece = &after[lead..];
    // "63 tuổi, công nhân", "52, a lifeguard": the age alone says little of who somebody is.
    let stop = |from: usize| {
        piece[from..]
            .find([',', '.', ';', ')', ':'])
            .map_or(piece.len(), |i| from + i)
    };
    let mut ends = stop(0);
    let age = piece[..ends].trim();
    let aged = age.ends_with("tuổi")
        || age.chars().all(|c| c.is_ascii_digit())
        || age.starts_with("SN ")
        || age.starts_with("sinh năm");
    if aged && piece[ends..].starts_with(',') {
        ends = stop(ends + 1);
    }
    if piece[..ends].contains('(') && piece[ends..].starts_with(')') {
        ends += 1;
    }
    let mut taken = 0;
    for (count, word) in piece[..ends].split_inclusive(' ').enumerate() {
        let key = fold::key(word.trim());
        const VERBS: [&str; 14] = [
            "đã",
            "thấu",
            "luôn",
            "có",
            "được",
            "là",
            "vẫn",
            "cho",
            "trao",
            "đang",
            "cùng",
            "không",
            "thường",
            "tự",
        ];
        if VERBS.contains(&key.as_str()) && count > 0 || count > 14 {
            break;
        }
        taken += word.len();
    }
    let words = piece[..taken].trim();
    (words.to_string(), lead + piece[..taken].trim_end().len())
}

/// The sentences after the one at hand that go on about the same person: the rest of the paragraph, and paragraphs
/// that begin with the same form of address alone.
fn following(scene: &Scene, address: &str) -> Vec<usize> {
    let block = scene.sentence().block;
    let mut out = Vec::new();
    let mut current = block;
    for at in scene.at + 1..scene.sentences.len() {
        let sentence = scene.sentences[at];
        let names_other = scene.entities[at]
            .iter()
            .any(|e| matches!(&e.value, Value::Person(p) if !p.short));
        if sentence.kind != BlockKind::Paragraph || names_other {
            break;
        }
        if sentence.block != current {
            let opens = scene.text_of(at).split_whitespace().next().map(fold::key);
            let told = address.split_whitespace().last().map(fold::key);
            let goes_on = opens.is_some() && opens == told || scene.text_of(at).starts_with("Sau đó");
            if !goes_on || sentence.block != current + 1 {
                break;
            }
            current = sentence.block;
        }
        out.push(at);
    }
    out
}
