//! Roles in a cluster, and awards that are got: what a sentence must say beside the unit that answers.

use super::Asking;
use crate::entity::{Entity, Value};
use crate::question::Query;
use crate::text::phrase::{any_stands, stands};
use crate::text::{Span, fold};

/// What is left of a unit beside which the role is not said.
const NO_ROLE: f32 = 0.5;

/// "Đơn vị nào làm cụm trưởng?": told where the role is said, and by no other sentence that names members.
pub fn said(asking: &Asking, text: &str) -> f32 {
    if asking.roles.is_empty() {
        return 1.0;
    }
    let bare = fold::phrase_bare(text);
    let said = asking.roles.iter().any(|role| says_role(&bare, role));
    if said { 1.0 } else { NO_ROLE }
}

/// "… tại huyện Phú Xuyên, nơi giữ vai trò Cụm trưởng năm nay": the role that is asked for is said right behind a unit.
pub fn apposed(asking: &Asking, text: &str, unit: &Entity) -> bool {
    const OPENS: [&str; 7] = ["noi", "don vi", "dia phuong", "huyen", "quan", "tinh", "cum"];
    let behind = text.get(unit.span.end as usize..).unwrap_or("");
    let Some(behind) = behind.strip_prefix(", ").filter(|_| !asking.roles.is_empty()) else {
        return false;
    };
    let part = fold::phrase_bare(behind.split([',', ';', '.']).next().unwrap_or(""));
    let near: Vec<&str> = part.split(' ').take(8).collect();
    let near = near.join(" ");
    let opens = OPENS.iter().any(|word| near.starts_with(&format!("{word} ")));
    opens && asking.roles.iter().any(|role| says_role(&near, role))
}

/// What is left of a unit that is said to have the other role, "cụm phó là X".
const OTHER_ROLE: f32 = 0.4;

/// "Đây là cụm trưởng; cụm phó là X": of the roles a sentence names the nearest before a unit, or right behind it, is the
/// unit's.
pub fn said_of(asking: &Asking, text: &str, unit: Span) -> f32 {
    let wanted = &asking.roles;
    if wanted.is_empty() {
        return 1.0;
    }
    let at = |from: usize, to: usize| format!(" {} ", fold::phrase_bare(text.get(from..to).unwrap_or("")));
    let before = at(
        text.get(..unit.start as usize)
            .unwrap_or("")
            .rfind(PARTS)
            .map_or(0, |at| at + 1),
        unit.start as usize,
    );
    let rest = text.get(unit.end as usize..).unwrap_or("");
    let end = rest.find(PARTS).map_or(text.len(), |at| unit.end as usize + at);
    let behind = at(unit.end as usize, end);
    let other = |words: &str| {
        !wanted.iter().any(|role| says_role(words, role)) && ROLES.iter().any(|role| says_role(words, role))
    };
    const GIVEN: [&str; 9] = [
        " lam ",
        " la ",
        " giu ",
        " is ",
        " as ",
        " will ",
        " was ",
        " takes over as ",
        " took over as ",
    ];
    let given = GIVEN.iter().any(|verb| behind.starts_with(verb));
    let its = if given { behind } else { before };
    if other(&its) { OTHER_ROLE } else { 1.0 }
}

/// Where one part of a sentence ends.
const PARTS: [char; 3] = [';', ',', '('];

/// Whether a sentence speaks of an award or of getting one.
pub fn says_award(text: &str, entities: &[Entity]) -> bool {
    let named = entities.iter().any(|e| matches!(e.value, Value::Award(_)));
    let bare = format!(" {} ", fold::phrase_bare(text));
    let gets = [
        " nhan ",
        " duoc ",
        " thuoc ve ",
        " tang ",
        " trao ",
        " awarded ",
        " received ",
        " given ",
    ];
    named || gets.iter().any(|verb| bare.contains(verb))
}

/// Whether a sentence says what somebody is: a post, a calling, a rank.
pub fn says_post(text: &str) -> bool {
    const POSTS: [&str; 44] = [
        "trưởng",
        "phó",
        "chủ tịch",
        "chủ nhiệm",
        "giám đốc",
        "bí thư",
        "hiệu",
        "thành viên",
        "ủy viên",
        "cán bộ",
        "nhân viên",
        "giáo viên",
        "bác sĩ",
        "kỹ sư",
        "thư ký",
        "chủ",
        "quản đốc",
        "công nhân",
        "chức",
        "làm",
        "nghề",
        "úy",
        "tá",
        "tướng",
        "đại biểu",
        "phụ trách",
        "head",
        "heads",
        "chief",
        "chair",
        "chairman",
        "chairwoman",
        "director",
        "secretary",
        "member",
        "deputy",
        "principal",
        "officer",
        "captain",
        "president",
        "leader",
        "manager",
        "teacher",
        "doctor",
    ];
    let key = format!(" {} ", fold::phrase_key(text));
    any_stands(&key, &POSTS)
}

const ROLES: [&str; 4] = ["cum truong", "cum pho", "khoi truong", "khoi pho"];

/// The roles in a cluster that are asked for, by the words that stand with the ask, without marks.
pub fn asked(query: &Query, typed: &str) -> Vec<&'static str> {
    let posts: Vec<String> = query.posts.iter().map(|post| fold::phrase_bare(&post.words)).collect();
    let english = english(typed);
    let wanted = |role: &&str| {
        english == Some(*role) || says_role(typed, role) || posts.iter().any(|post| says_role(post, role))
    };
    ROLES.into_iter().filter(wanted).collect()
}

/// "Which province was to head the cluster?", "heads the bloc".
fn english(typed: &str) -> Option<&'static str> {
    const HEADS: [&str; 8] = [
        "head", "heads", "headed", "heading", "chair", "chairs", "chaired", "chairing",
    ];
    let words: Vec<&str> = typed.split(' ').collect();
    let says = |all: &[&str]| words.iter().any(|word| all.contains(word));
    let deputy = says(&["deputy", "vice"]) || words.windows(2).any(|two| two == ["number", "two"]);
    // "Who is the deputy in Cluster 5?" asks for no deputy minister.
    const POSTS: [&str; 9] = [
        "minister",
        "chairman",
        "chairwoman",
        "chair",
        "director",
        "chief",
        "secretary",
        "prime",
        "president",
    ];
    let of_post = |two: &[&str]| matches!(two[0], "deputy" | "vice") && POSTS.contains(&two[1]);
    let deputy_alone = deputy && !words.windows(2).any(of_post);
    let leads = words.windows(2).any(|two| two == ["to", "lead"]);
    // "Which province did it take over as head from?": who had the role before is asked.
    if says(&["over"]) {
        return None;
    }
    let heads = says(&HEADS) || leads || deputy_alone;
    match (heads, says(&["cluster"]), says(&["bloc", "block"])) {
        (true, true, _) => Some(if deputy { "cum pho" } else { "cum truong" }),
        (true, _, true) => Some(if deputy { "khoi pho" } else { "khoi truong" }),
        _ => None,
    }
}

/// "Cụm trưởng" is "trưởng cụm" too, and "cluster head" in English.
fn says_role(bare: &str, role: &str) -> bool {
    const ENGLISH: [(&str, &[&str]); 4] = [
        (
            "cum truong",
            &[
                "cluster head",
                "cluster leader",
                "head of the cluster",
                "head the cluster",
                "heads the cluster",
            ],
        ),
        (
            "khoi truong",
            &[
                "bloc head",
                "block head",
                "head of the bloc",
                "head the bloc",
                "heads the bloc",
            ],
        ),
        (
            "cum pho",
            &[
                "its deputy",
                "the deputy",
                "deputy head of the cluster",
                "deputy cluster head",
            ],
        ),
        (
            "khoi pho",
            &[
                "its deputy",
                "the deputy",
                "deputy head of the bloc",
                "deputy bloc head",
            ],
        ),
    ];
    let turned: Vec<&str> = role.split(' ').rev().collect();
    let english = ENGLISH
        .iter()
        .find(|(known, _)| *known == role)
        .map_or(&[][..], |(_, words)| words);
    bare.contains(role)
        || bare.contains(&turned.join(" "))
        || english.iter().any(|words| stands(&format!(" {bare} "), words))
}

/// "Hai quận A và B được tặng Cờ" are none of those a cluster is made up of: of two it is said that they are its members.
pub fn told_as_members(text: &str, row: &str) -> bool {
    const TOLD: [&str; 12] = [
        "gồm",
        "thành viên",
        "thuộc",
        "tham gia",
        "trong cụm",
        "trong khối",
        "của cụm",
        "của khối",
        "cụm có",
        "khối có",
        "members",
        "made up of",
    ];
    let text = format!(" {} ", fold::phrase_key(text));
    let long = row.matches(',').count() + row.matches(" và ").count() >= 2;
    long || any_stands(&text, &TOLD)
}
