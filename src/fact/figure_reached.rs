//! Figures: what was measured or counted, how much, of what, for whom.

use serde::{Deserialize, Serialize};

use super::FactRule;
use crate::entity::quantity::{Amount, Approx};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureReached {
    /// The line of `measures.tsv`, where the lexicon knows the measure.
    pub measure: Option<u32>,
    /// What is measured, in the article's words: "thu ngân sách trên địa bàn", "trường công lập đạt chuẩn quốc gia".
    pub what: String,
    pub value: f64,
    pub amount: Amount,
    pub approx: Approx,
    /// The number with its unit as written: "4.586 tỷ đồng", "39/46 trường".
    pub value_words: String,
    pub unit: String,
    /// What a percentage is of, or a change against: "dự toán Thành phố giao", "cùng kỳ năm 2019".
    pub basis: Option<String>,
}

impl std::fmt::Display for FigureReached {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} = {}", self.what, self.value_words)?;
        if self.approx != Approx::Exact {
            write!(f, " ({:?})", self.approx)?;
        }
        if let Some(basis) = &self.basis {
            write!(f, " | of: {basis}")?;
        }
        Ok(())
    }
}

pub const RULES: &[FactRule] = &[];
