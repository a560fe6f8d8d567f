//! Emulation clusters: their members, head and deputies, and who oversees them.

use serde::{Deserialize, Serialize};

use super::FactRule;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClusterFormed {
    /// As written: "Cụm thi đua số 8".
    pub name: String,
    /// "8", "12" (also for XII); empty for a cluster named otherwise.
    pub number: String,
    /// What one sentence says of it.
    pub part: ClusterPart,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ClusterPart {
    /// The members, as written; and their number where said.
    Members { names: Vec<String>, count: Option<u32> },
    /// Who holds a role: "Cụm trưởng", "Cụm phó thứ hai", "phụ trách". A person with the post, or a unit.
    Role { role: String, holder: String },
}

impl std::fmt::Display for ClusterFormed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.part {
            ClusterPart::Members { names, count } => {
                write!(f, "{}: {}", self.name, names.join(", "))?;
                count.map_or(Ok(()), |n| write!(f, " ({n})"))
            }
            ClusterPart::Role { role, holder } => write!(f, "{}: {role} = {holder}", self.name),
        }
    }
}

pub const RULES: &[FactRule] = &[];
