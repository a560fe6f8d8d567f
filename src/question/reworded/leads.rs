//! "Ai cầm trịch cụm 5", "xã nào đứng mũi chịu sào ở Cụm thi đua số 9": who heads a cluster, and who helps them, is asked
//! for in many pictures.

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[rule(
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
)];

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

/// The role in the place of the picture, where the question is about a cluster or a bloc.
fn heads(said: &Said) -> Option<String> {
    let of = |kind: &str| {
        let mut named = (0..said.end()).filter_map(|at| said.phrase(at, kind));
        named.any(|to| said.one_of(to, &OTHERS).is_none())
    };
    let (head, deputy) = match (of("cụm"), of("khối thi đua")) {
        (true, _) => ("làm cụm trưởng", "làm cụm phó"),
        (false, true) => ("làm khối trưởng", "làm khối phó"),
        _ => return None,
    };
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
