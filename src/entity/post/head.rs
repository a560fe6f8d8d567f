//! What sort of body a post is of, so that "CT UBND q. Long Biên", "Chairman of the Long Bien People's Committee" and
//! "Chủ tịch Ủy ban nhân dân (UBND) quận Long Biên" can be told to be the same.

use crate::text::fold::phrase_bare;
use crate::text::phrase::stands;

/// The sort of a body. What is none of these is told by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Head {
    /// UBND
    PeoplesCommittee,
    /// HĐND
    PeoplesCouncil,
    /// Thành ủy, Quận ủy, Đảng ủy …
    PartyCommittee,
    /// MTTQ
    FatherlandFront,
    /// Hội đồng Thi đua - Khen thưởng
    EmulationCouncil,
    /// Cụm, Khối thi đua
    Cluster,
    /// Công an
    Police,
    Other,
    /// Nothing said.
    None,
}

/// Bare words that tell a head; the first that is found counts.
const SIGNS: [(&str, Head); 26] = [
    ("cong an", Head::Police),
    ("hoi dong thi dua", Head::EmulationCouncil),
    ("hoi dong tdkt", Head::EmulationCouncil),
    ("hd tdkt", Head::EmulationCouncil),
    ("cum", Head::Cluster),
    ("cluster", Head::Cluster),
    ("uy ban kiem tra", Head::Other),
    ("ban dan van", Head::Other),
    ("ubmttq", Head::FatherlandFront),
    ("mttq", Head::FatherlandFront),
    ("mat tran", Head::FatherlandFront),
    ("fatherland front", Head::FatherlandFront),
    ("ubnd", Head::PeoplesCommittee),
    ("uy ban nhan dan", Head::PeoplesCommittee),
    ("people s committee", Head::PeoplesCommittee),
    ("peoples committee", Head::PeoplesCommittee),
    ("hdnd", Head::PeoplesCouncil),
    ("hoi dong nhan dan", Head::PeoplesCouncil),
    ("people s council", Head::PeoplesCouncil),
    ("thanh uy", Head::PartyCommittee),
    ("tinh uy", Head::PartyCommittee),
    ("quan uy", Head::PartyCommittee),
    ("huyen uy", Head::PartyCommittee),
    ("thi uy", Head::PartyCommittee),
    ("dang uy", Head::PartyCommittee),
    ("party committee", Head::PartyCommittee),
];

/// The sort of a body, Vietnamese or English, marks or none.
pub fn of(body: &str) -> Head {
    let bare = format!(" {} ", phrase_bare(body));
    if bare.trim().is_empty() {
        return Head::None;
    }
    // "Dân vận Thành ủy", "Ủy ban kiểm tra Thành ủy": a department of the committee is not the committee.
    let inner = ["dan van", "tuyen giao", "to chuc", "noi chinh", "kiem tra", "van phong"];
    if inner
        .iter()
        .any(|word| bare.starts_with(&format!(" {word} ")) || bare.contains(&format!(" ban {word} ")))
    {
        return Head::Other;
    }
    SIGNS
        .iter()
        .find(|(sign, _)| stands(&bare, sign))
        .map_or(Head::Other, |(_, head)| *head)
}
