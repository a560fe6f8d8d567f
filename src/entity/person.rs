//! Persons, found by the form of their names: a form of address or a post, then two to five capitalised syllables;
//! never from a list of known people.

use super::{Entity, Words};
use crate::text::Span;

/// Frequent family names of the Kinh and other peoples of Việt Nam (keys), by which a name is told from a place's.
pub const FAMILY_NAMES: [&str; 60] = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
    "lý", "đào", "đoàn", "vương", "trịnh", "trương", "đinh", "lâm", "phùng", "mai", "tô", "hà", "tạ", "lưu", "cao",
    "chu", "thái", "lương", "kiều", "quách", "thân", "từ", "tống", "nghiêm", "bạch", "khuất", "khương", "doãn", "lã",
    "lữ", "cù", "tăng", "la", "đàm", "hứa", "viên", "giang", "ninh", "mạc", "thạch", "vi", "quàng", "hoa", "triệu",
    "chử",
];

#[derive(Clone, Debug, PartialEq)]
pub struct PersonMention {
    /// The name alone, as written: "Nguyễn Đình Tính".
    pub name: String,
    /// Where the name stands, without the form of address; the entity's span has both.
    pub name_span: Span,
    /// "ông", "bà", "đồng chí", "cô", "Đại tá" … as written, joined; empty where there is none.
    pub address: String,
    /// A shortened name ("ông Tính", "cô Hương"): who it is must be looked up before.
    pub short: bool,
}

pub fn find(_words: &Words) -> Vec<Entity> {
    Vec::new()
}
