//! Organisations and collectives, by head words of the lexicon and the form of their names: "Phòng Nội vụ quận",
//! "Hội Cựu chiến binh quận", "Trường Tiểu học Phương Liên", "Nhân dân và cán bộ quận Tây Hồ".

use super::{Entity, Words};

#[derive(Clone, Debug, PartialEq)]
pub struct OrganisationMention {
    /// As written.
    pub name: String,
    /// The line of `organisations.tsv` its head word stands in.
    pub head: u32,
}

pub fn find(_words: &Words) -> Vec<Entity> {
    Vec::new()
}
