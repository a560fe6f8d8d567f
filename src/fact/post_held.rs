//! Who holds which post.

use serde::{Deserialize, Serialize};

use super::who::{self, Holder};
use super::{FactRule, Found, Scene, Statement, completed};
use crate::entity::Value;
use crate::entity::post::{PostMention, Tenure, english};
use crate::rule::Rule;
use crate::text::{Span, fold};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PostHeld {
    /// The full name, without form of address.
    pub person: String,
    /// The line of `posts.tsv`.
    pub post: u32,
    /// As written: "Chủ tịch".
    pub title: String,
    /// Of which body, completed from the article where the words leave it open: "UBND quận Tây Hồ" for "UBND Quận".
    pub body: String,
    pub tenure: Tenure,
}

impl std::fmt::Display for PostHeld {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.person, self.title)?;
        if !self.body.is_empty() {
            write!(f, " {}", self.body)?;
        }
        if self.tenure != Tenure::Holds {
            write!(f, " | {:?}", self.tenure)?;
        }
        Ok(())
    }
}

pub const RULES: &[FactRule] = &[
    Rule {
        name: "post: <posts> <name>",
        fires: &[
            (
                "Ủy viên Ban Thường vụ Thành ủy Hà Nội, Trưởng Ban Dân vận Thành ủy Hà Nội Lê Văn Bưởi phát biểu.",
                "Lê Văn Bưởi: Ủy viên Ban Thường vụ Thành ủy Hà Nội ; Lê Văn Bưởi: Trưởng Ban Dân vận Thành ủy Hà Nội",
            ),
            (
                "Quận Hoàng Mai tổng kết thi đua\nDự có Bí thư Quận ủy, Chủ tịch HĐND quận Đỗ Mạnh Lê; Chủ tịch UBND quận Vũ Thu Na.",
                "Đỗ Mạnh Lê: Bí thư Quận ủy Hoàng Mai ; Đỗ Mạnh Lê: Chủ tịch HĐND quận Hoàng Mai ; Vũ Thu Na: Chủ tịch UBND quận Hoàng Mai",
            ),
            (
                "Huyện Gia Lâm ký giao ước\nThay mặt UBND huyện, Chủ tịch Lã Thị Mai Na ký giao ước với các xã.",
                "Lã Thị Mai Na: Chủ tịch UBND huyện Gia Lâm",
            ),
            (
                "Trung tâm Y tế quận Tây Hồ họp tổng kết\nDự có Giám đốc Trung tâm Lê Văn Na.",
                "Lê Văn Na: Giám đốc Trung tâm Y tế quận Tây Hồ",
            ),
            (
                "Bệnh viện Đa khoa Tây Hồ họp tổng kết\nTheo Giám đốc bệnh viện, TS.BS Vi Trọng Na, người bệnh nay chờ 52 phút.",
                "Vi Trọng Na: Giám đốc Bệnh viện Đa khoa Tây Hồ",
            ),
            (
                "Chủ tịch UBND tỉnh Vĩnh Long - ông Lữ Quang Bình - đánh giá cao kết quả.",
                "Lữ Quang Bình: Chủ tịch UBND tỉnh Vĩnh Long",
            ),
            (
                "The Gia Lam District Labour Federation honoured 85 workers.\n“We reply within fifteen days,” federation chairwoman Nguyen Thi Bich Na told the gathering.",
                "Nguyen Thi Bich Na: chairwoman Gia Lam District Labour Federation",
            ),
            (
                "Chủ tịch UBND xã Hồng Hà Phan Đức Tùng làm Chủ tịch Hội đồng xã Hồng Hà, Phó Chủ tịch UBND xã Hồng Hà Đinh Thị Na dự.",
                "Phan Đức Tùng: Chủ tịch UBND xã Hồng Hà ; Đinh Thị Na: Phó Chủ tịch UBND xã Hồng Hà",
            ),
        ],
        near_misses: &[
            "Lời kêu gọi thi đua ái quốc của Chủ tịch Hồ Chí Minh được khắc ghi.",
            "Theo Bí thư chi bộ, bà Vi Thị Na, 65 tuổi, đã hiến đất.",
            "Theo Chủ tịch UBND phường Xuân La, bà Vi Thị Na đã hiến đất.",
            "Thừa ủy quyền của Chủ tịch nước, đồng chí Dương Văn Bách trao Huân chương.",
            "Dự có lãnh đạo UBND quận; Bí thư Đoàn Thanh niên các phường. Nguyễn Văn Na đưa tin.",
        ],
        find: before_the_name,
    },
    Rule {
        name: "post: <name>, <posts>",
        fires: &[
            (
                "Đồng chí Lưu Ngọc Bách, Chủ tịch Hội đồng Thi đua - Khen thưởng, Chủ tịch UBND quận Bắc Từ Liêm đã phát động.",
                "Lưu Ngọc Bách: Chủ tịch Hội đồng Thi đua - Khen thưởng quận Bắc Từ Liêm ; Lưu Ngọc Bách: Chủ tịch UBND quận Bắc Từ Liêm",
            ),
            (
                "Bà Nguyễn Lan Chi - Chủ tịch Ủy ban MTTQ Việt Nam thành phố Hà Nội; ông Đỗ An, nguyên Bí thư Quận ủy Ba Đình.",
                "Nguyễn Lan Chi: Chủ tịch Ủy ban MTTQ Việt Nam thành phố Hà Nội ; Đỗ An: Bí thư Quận ủy Ba Đình | Former",
            ),
            (
                "Tỉnh Cà Mau bổ nhiệm ông Lâm Chí Na, Phó Chủ tịch UBND huyện Đầm Dơi, giữ chức Phó Giám đốc Sở Nội vụ tỉnh Cà Mau.",
                "Lâm Chí Na: Phó Chủ tịch UBND huyện Đầm Dơi ; Lâm Chí Na: Phó Giám đốc Sở Nội vụ tỉnh Cà Mau",
            ),
        ],
        near_misses: &["Ông Trần Văn Bảy, 60 tuổi, ở phường Cát Linh. Chủ tịch UBND phường khen ông."],
        find: after_the_name,
    },
];

fn before_the_name(scene: &Scene) -> Vec<Found> {
    found(scene, |holder, post| post.start < holder.person.name_span.start)
}

fn after_the_name(scene: &Scene) -> Vec<Found> {
    found(scene, |holder, post| post.start > holder.person.name_span.start)
}

fn found(scene: &Scene, side: fn(&Holder, Span) -> bool) -> Vec<Found> {
    let mut out = Vec::new();
    for holder in who::holders(scene) {
        let Some(person) = who::full_name(scene, holder.person) else {
            continue;
        };
        if fold::phrase_key(&person) == "hồ chí minh" {
            continue;
        }
        let former = holder.posts.first().map(|(_, post)| post.tenure);
        for (number, (span, post)) in holder.posts.iter().enumerate() {
            if !side(&holder, *span) {
                continue;
            }
            let body = body(scene, &holder.posts, number);
            if body.is_empty() && !stands_alone(scene, post) {
                continue;
            }
            // "nguyên" before the first of several posts is said of all.
            let tenure = match former {
                Some(Tenure::Former) if post.tenure == Tenure::Holds => Tenure::Former,
                _ => post.tenure,
            };
            let statement = Statement::PostHeld(PostHeld {
                person: person.clone(),
                post: post.post,
                title: post.title.clone(),
                body,
                tenure,
            });
            out.push(Found::new(span.join(holder.person.name_span), statement));
        }
    }
    out
}

/// The body of one of a person's posts, the place taken from the posts beside it or from the article.
fn body(scene: &Scene, posts: &[(Span, &PostMention)], number: usize) -> String {
    let (span, post) = posts[number];
    let named = named_before(scene, post, span).or_else(|| on_behalf(scene, post, span));
    let body = completed::whole(scene, named.as_deref().unwrap_or(&post.body), span.start);
    let bare = fold::phrase_bare(&body);
    // "Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban kiểm tra Thành ủy": the later post says whose committee it is.
    if body.is_empty() && fold::phrase_bare(&post.title).ends_with("ban thuong vu") {
        let committee = posts[number + 1..].iter().find_map(|(span, later)| {
            let words: Vec<&str> = later.body.split_whitespace().collect();
            let at = words.iter().rposition(|w| fold::key(w) == "ủy").filter(|i| *i > 0)?;
            let rest = words[at - 1..].join(" ");
            Some(completed::whole(scene, &rest, span.start))
        });
        return committee.unwrap_or_default();
    }
    // "Chủ tịch Hội Chữ thập đỏ, Phó Chủ tịch Hội Phụ nữ phường Văn Chương": the place is said once, at the end.
    let local = ["hoi", "doan", "mat tran", "mttq", "cong doan", "hoi dong"];
    if local.iter().any(|head| bare.starts_with(head)) && !bare.contains("trung uong") && !names_place(scene, &body) {
        let unit = posts[number + 1..]
            .iter()
            .find_map(|(span, later)| last_unit(scene, &completed::whole(scene, &later.body, span.start)));
        if let Some(unit) = unit {
            return format!("{body} {unit}");
        }
    }
    body
}

/// "Giám đốc Trung tâm", "Trưởng phòng": the body whose name the report told last before.
fn named_before(scene: &Scene, post: &PostMention, span: Span) -> Option<String> {
    const OPEN: [&str; 15] = [
        "trung tâm",
        "hội đồng",
        "phòng",
        "công ty",
        "bệnh viện",
        "hội",
        "trường",
        "ban",
        "sở",
        "viện",
        "hợp tác xã",
        "câu lạc bộ",
        "chi cục",
        "liên đoàn",
        "đội",
    ];
    const HEADS: [(&str, &str); 4] = [
        ("trưởng phòng", "phòng"),
        ("hiệu trưởng", "trường"),
        ("trưởng ban", "ban"),
        ("đội trưởng", "đội"),
    ];
    let title = fold::phrase_key(&post.title);
    let body = fold::phrase_key(&post.body);
    if english::BODIES.contains(&body.as_str()) {
        return named_in_english(scene, &body);
    }
    let head = match body.as_str() {
        "" => HEADS.iter().find(|(of, _)| *of == title).map(|(_, head)| *head)?,
        "nhà trường" => "trường",
        _ => OPEN.iter().copied().find(|open| *open == body)?,
    };
    let opening = format!("{head} ");
    (0..=scene.at).rev().find_map(|sentence| {
        let text = scene.text_of(sentence);
        let found = scene.entities[sentence].iter().rev();
        let before = found.filter(|e| sentence < scene.at || e.span.end <= span.start);
        let mut names = before.filter(|e| matches!(e.value, Value::Organisation(_)));
        names
            .find(|e| fold::phrase_key(e.span.of(text)).starts_with(&opening))
            .map(|e| e.span.of(text).to_string())
    })
}

/// "Thay mặt UBND huyện, Chủ tịch Lã Thị Mai Na ký": whom somebody stands for who is told by a title alone.
fn on_behalf(scene: &Scene, post: &PostMention, span: Span) -> Option<String> {
    const TITLES: [&str; 4] = ["chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư"];
    const BODIES: [&str; 9] = [
        "ubnd",
        "hđnd",
        "huyện ủy",
        "quận ủy",
        "thành ủy",
        "tỉnh ủy",
        "đảng ủy",
        "hội",
        "ủy ban",
    ];
    let title = fold::phrase_key(&post.title);
    if !post.body.is_empty() || !TITLES.contains(&title.as_str()) {
        return None;
    }
    let before = scene.text().get(..span.start as usize)?.trim_end().strip_suffix(',')?;
    let part = before.rsplit([',', ';', '.', ':']).next()?.trim();
    let opens = ["Thay mặt ", "thay mặt ", "Đại diện ", "đại diện "];
    let body = opens.iter().find_map(|opens| part.strip_prefix(opens))?;
    let key = fold::phrase_key(body);
    BODIES
        .iter()
        .any(|head| key.starts_with(head))
        .then(|| body.to_string())
}

/// "federation chairwoman Lan": the federation whose name the report told last before.
fn named_in_english(scene: &Scene, body: &str) -> Option<String> {
    let capital = |word: &&str| word.starts_with(char::is_uppercase) && *word != "The";
    (0..=scene.at).rev().find_map(|sentence| {
        let words: Vec<&str> = scene.text_of(sentence).split(' ').collect();
        let bare = |word: &str| word.trim_end_matches([',', '.', ';', '’', '\'']).to_lowercase();
        let end = words.iter().rposition(|word| capital(word) && bare(word) == body)?;
        let parts = |word: &&&str| capital(word) && !word.ends_with([',', '.', ';', ':']);
        let from = end - words[..end].iter().rev().take_while(parts).count();
        let name = words[from..=end].join(" ");
        (from < end).then(|| name.trim_end_matches([',', '.', ';']).to_string())
    })
}

fn names_place(scene: &Scene, body: &str) -> bool {
    last_unit(scene, body).is_some()
}

/// The unit with its kind that ends a body: "phường Văn Chương".
fn last_unit(scene: &Scene, body: &str) -> Option<String> {
    let words = crate::entity::Words::new(body, scene.lexicon, true, scene.article.lang);
    let places = crate::entity::place::find(&words);
    let last = places.last().filter(|e| e.span.end as usize == body.len())?;
    let said = last.span.of(body);
    said.starts_with(|c: char| c.is_lowercase()).then(|| said.to_string())
}

/// Titles that say enough without a body, marked so in `posts.tsv`.
fn stands_alone(scene: &Scene, post: &PostMention) -> bool {
    let term = scene.lexicon.posts.get(post.post);
    term.more.get("alone").is_some_and(|cell| !cell.is_empty())
}
