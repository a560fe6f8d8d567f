//! "Ai cầm trịch cụm 5", "xã nào đứng mũi chịu sào ở Cụm thi đua số 9": who heads a cluster, and who helps them, is asked
//! for in many pictures.

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[HEADS_IT, ROLE_ALONE];

const HEADS_IT: Rewording = rule(
    "reworded: <cầm trịch> … cụm",
    heads,
    &[
        (
            "Năm 2026 xã nào đứng mũi chịu sào ở Cụm thi đua số 9?",
            "Năm 2026 xã nào làm cụm trưởng ở Cụm thi đua số 9?",
        ),
        (
            "nam 2014 huyen nao cam dau cum thi dua so 3",
            "nam 2014 huyen nao làm cụm trưởng cum thi dua so 3",
        ),
        (
            "Ai chèo lái khối thi đua các sở năm 2020?",
            "Ai làm khối trưởng khối thi đua các sở năm 2020?",
        ),
        (
            "Cụm thi đua số 4 có xã nào giúp việc cho xã Phú Lộc?",
            "Cụm thi đua số 4 có xã nào làm cụm phó cho xã Phú Lộc?",
        ),
    ],
    &[
        "Ai cầm đầu nhóm trộm xe?",
        "Xã nào đứng đầu Cụm thi đua số 9?",
        "Ai dẫn dắt câu lạc bộ võ của phường?",
        "Ai cầm đầu cụm dân cư số 5?",
        "Bà giúp việc ở Cụm thi đua số 4 là ai?",
    ],
);

const ROLE_ALONE: Rewording = rule(
    "reworded: làm <phó> … cụm",
    role_alone,
    &[
        (
            "Các phường chia hai cụm, vậy bên cụm 2 đơn vị nào làm phó?",
            "Các phường chia hai cụm, vậy bên cụm 2 đơn vị nào làm cụm phó?",
        ),
        (
            "nam 2018 khoi thi dua cang bien cang nao lam pho",
            "nam 2018 khoi thi dua cang bien cang nao làm khối phó",
        ),
        (
            "Cụm thi đua số 5 năm 2026 ai làm trưởng?",
            "Cụm thi đua số 5 năm 2026 ai làm cụm trưởng?",
        ),
        (
            "Cụm thi đua số 2 năm 2019 vị trí phó do viện nào giữ?",
            "Cụm thi đua số 2 năm 2019 làm cụm phó do viện nào giữ?",
        ),
    ],
    &[
        "Cụm thi đua số 4 có trường nào làm phó hiệu trưởng giỏi?",
        "cum thi dua cac lam truong gom nhung ai",
        "Ai làm phó chủ tịch phường Láng?",
        "Ai làm trưởng thôn ở cụm dân cư số 3?",
    ],
);

/// What is said of whoever heads a cluster, and of whoever is their deputy.
const HEADS: [&str; 10] = [
    "cầm trịch",
    "cầm đầu",
    "cầm lái",
    "cầm cờ",
    "chèo lái",
    "dẫn dắt",
    "đứng mũi chịu sào",
    "đứng mũi, chịu sào",
    "làm đầu tàu",
    "làm nhóm trưởng",
];
const DEPUTIES: [&str; 3] = ["giúp việc", "phụ tá", "giữ chân phó"];
/// Behind "cụm" these make something else of it.
const OTHERS: [&str; 3] = ["dân cư", "công nghiệp", "từ"];

/// The roles of the cluster or the bloc that the question is about: who heads it, and the deputy.
fn roles(said: &Said) -> Option<(&'static str, &'static str)> {
    let of = |kind: &str| {
        let mut named = (0..said.end()).filter_map(|at| said.phrase(at, kind));
        named.any(|to| said.one_of(to, &OTHERS).is_none())
    };
    match (of("cụm"), of("khối thi đua")) {
        (true, _) => Some(("làm cụm trưởng", "làm cụm phó")),
        (false, true) => Some(("làm khối trưởng", "làm khối phó")),
        _ => None,
    }
}

/// The role in the place of the picture, where the question is about a cluster or a bloc.
fn heads(said: &Said) -> Option<String> {
    let (head, deputy) = roles(said)?;
    (0..said.end()).find_map(|at| {
        let heads = said.one_of(at, &HEADS).map(|to| (to, head));
        // "Bà giúp việc" works in a household.
        let deputies = || {
            let to = said.one_of(at, &DEPUTIES)?;
            (said.phrase(to - 1, "phó") == Some(to) || said.phrase(to, "cho").is_some()).then_some((to, deputy))
        };
        let (to, role) = heads.or_else(deputies)?;
        Some(said.with(at, to, role))
    })
}

/// The whole name of a role of which only its last word is said.
fn role_alone(said: &Said) -> Option<String> {
    const TAKES: [&str; 9] = [
        "làm",
        "giữ chức",
        "giữ vai",
        "giữ ghế",
        "vị trí",
        "vai trò",
        "vai",
        "ghế",
        "chân",
    ];
    // What may follow; "phó chủ tịch", "trưởng thôn" are other posts.
    const FOLLOWS: [&str; 16] = [
        ",", "?", ".", "ở", "của", "trong", "năm", "là", "thì", "cho", "do", "thuộc", "và", "vậy", "ạ", "bên",
    ];
    let (head, deputy) = roles(said)?;
    (0..said.end()).find_map(|at| {
        let role = said.one_of(at, &TAKES)?;
        let to = role + 1;
        let name = if said.phrase(role, "phó").is_some() {
            deputy
        } else {
            said.phrase(role, "trưởng").map(|_| head)?
        };
        // "Lâm trường" typed without marks.
        let asks = at > 0 && said.one_of(at - 1, &["nào", "ai"]) == Some(at);
        let closed = to == said.end() || said.one_of(to, &FOLLOWS).is_some();
        (closed && (asks || said.marked)).then(|| said.with(at, to, name))
    })
}
