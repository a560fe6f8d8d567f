//! Awards named in a text: the form, its class, who stands behind it, and the title in quotation marks.

use serde::{Deserialize, Serialize};

use super::lexicon::Row;
use super::{Entity, Words};

/// An award's number in the lexicon it was loaded with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AwardId(pub u16);

/// A line of `awards.tsv`.
#[derive(Clone, Debug)]
pub struct Award {
    pub id: String,
    pub name: String,
    pub spellings: Vec<String>,
    pub english: Vec<String>,
    /// `order`, `medal`, `honorary_title`, `certificate_of_merit` … as in the table.
    pub kind: String,
    pub level: String,
    /// The classes the award has, `Nhất`, `Nhì`, `Ba`; empty where it has none.
    pub classes: Vec<String>,
    pub giver: String,
}

impl Award {
    pub fn from_row(row: &Row) -> Result<Award, String> {
        let award = Award {
            id: row.get("id").to_string(),
            name: row.get("name").to_string(),
            spellings: row.list("spellings"),
            english: row.list("english"),
            kind: row.get("kind").to_string(),
            level: row.get("level").to_string(),
            classes: row.list("classes"),
            giver: row.get("giver").to_string(),
        };
        if award.name.is_empty() {
            Err("an award without a name".to_string())
        } else {
            Ok(award)
        }
    }
}

/// The class of an order or medal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Class {
    First,
    Second,
    Third,
}

impl Class {
    /// `Nhất`, `Nhì`, `Ba`, as written after "hạng".
    pub fn vietnamese(self) -> &'static str {
        match self {
            Class::First => "Nhất",
            Class::Second => "Nhì",
            Class::Third => "Ba",
        }
    }
}

/// The level an award is given at, from the words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// Order, medal, honorary title: Chủ tịch nước.
    State,
    /// Chính phủ, Thủ tướng; "toàn quốc".
    Government,
    /// Bộ, ban, ngành, đoàn thể trung ương.
    Ministry,
    /// Tỉnh, thành phố trực thuộc trung ương.
    Province,
    District,
    Commune,
    /// Cơ sở: the unit itself.
    Grassroots,
}

#[derive(Clone, Debug, PartialEq)]
pub struct AwardMention {
    /// The forms the words can mean; more than one where they leave it open ("huân chương").
    pub ids: Vec<AwardId>,
    pub classes: Vec<Class>,
    /// Said beside the award: "cấp Thành phố", "của Chủ tịch UBND Thành phố".
    pub level: Option<Level>,
    /// Who gives it, as written: "Chủ tịch UBND Thành phố".
    pub giver: Option<String>,
    /// The words in quotation marks that belong to it: cờ “Đơn vị xuất sắc …”.
    pub title: Option<String>,
    /// The whole award as written, class and giver included.
    pub words: String,
}

pub fn find(_words: &Words) -> Vec<Entity> {
    Vec::new()
}
