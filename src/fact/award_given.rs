//! Who was given which award: the rules and what they say.

use serde::{Deserialize, Serialize};

use super::FactRule;
use crate::entity::award::{AwardId, Class, Level};
use crate::entity::quantity::Approx;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AwardGiven {
    /// The forms meant; empty for commendation without a form ("khen thưởng 96 tập thể").
    pub awards: Vec<AwardId>,
    pub classes: Vec<Class>,
    pub level: Option<Level>,
    /// The award as written, class, giver and title included: "Huân chương Lao động hạng Ba".
    pub award_words: String,
    pub title: Option<String>,
    pub recipients: Vec<Recipient>,
    /// Whose award it is: "Chủ tịch UBND Thành phố"; never who handed it over.
    pub giver: Option<String>,
    /// Who handed it over: a person with the post, as written.
    pub presenter: Option<String>,
    /// What for, as written.
    pub reason: Option<String>,
    pub status: Status,
}

/// Who was given it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Recipient {
    /// A person, a unit or a formula, as written: "Nhân dân và cán bộ quận Tây Hồ".
    Named { name: String },
    /// So many of a sort: 10 "tập thể".
    Counted { count: u32, approx: Approx, unit: String },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    Given,
    /// "đề nghị tặng", "trình", "xét tặng"
    Proposed,
    /// "sẽ trao", "dự kiến"
    Planned,
    /// "thu hồi", "tước", "hủy"
    Revoked,
    /// "truy tặng"
    Posthumous,
    /// "không được", "không đủ điều kiện"
    Refused,
    /// Told as history, not of this occasion: "từng được", "những năm qua được".
    Earlier,
}

impl std::fmt::Display for AwardGiven {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} → ", self.award_words)?;
        for (i, r) in self.recipients.iter().enumerate() {
            let sep = if i > 0 { " + " } else { "" };
            match r {
                Recipient::Named { name } => write!(f, "{sep}{name}")?,
                Recipient::Counted { count, unit, .. } => write!(f, "{sep}{count} {unit}")?,
            }
        }
        if let Some(giver) = &self.giver {
            write!(f, " | giver: {giver}")?;
        }
        if let Some(presenter) = &self.presenter {
            write!(f, " | presenter: {presenter}")?;
        }
        if let Some(reason) = &self.reason {
            write!(f, " | for: {reason}")?;
        }
        if self.status != Status::Given {
            write!(f, " | {:?}", self.status)?;
        }
        Ok(())
    }
}

pub const RULES: &[FactRule] = &[];
