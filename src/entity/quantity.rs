//! Numbers with what they count: "15 cá nhân", "4.586 tỷ đồng", "168%", "39/46 trường", "gần 4.000 bài",
//! "hai tập thể", "05 hộ gia đình", "hơn 3 vạn lượt người", "thứ 5/30".

use serde::{Deserialize, Serialize};

use super::{Entity, Words};
use crate::text::Span;

/// How near the number is to the truth, in the article's own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Approx {
    #[default]
    Exact,
    /// "khoảng", "gần"
    About,
    /// "hơn", "trên"
    Over,
    /// "dưới", "chưa đến"
    Under,
}

/// What sort of amount it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Amount {
    /// Things counted: the unit is a noun.
    Count,
    /// Đồng.
    Money,
    Percent,
    /// N of M: "39/46", "21/21".
    Share {
        of: u32,
    },
    /// "thứ 5", "thứ 5/30".
    Rank {
        of: Option<u32>,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    pub value: f64,
    pub amount: Amount,
    pub approx: Approx,
    /// The number alone, as written: "4.586", "hai".
    pub number: Span,
    /// What is counted, as written right after the number: "tập thể", "tỷ đồng", "hộ kinh doanh"; empty for a bare number.
    pub unit: String,
}

pub fn find(_words: &Words) -> Vec<Entity> {
    Vec::new()
}
