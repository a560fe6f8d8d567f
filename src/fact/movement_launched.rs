//! Movements, drives, campaigns, models, contests and slogans.

use serde::{Deserialize, Serialize};

use super::FactRule;
use crate::entity::movement::MovementKind;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MovementLaunched {
    pub kind: MovementKind,
    /// Without quotation marks; the kind's words where it has no name of its own.
    pub name: String,
    /// The kind as written: "phong trào thi đua đặc biệt".
    pub kind_words: String,
    /// Who launched or carries it, as written, where said.
    pub organiser: Option<String>,
    /// What it is for, as written: "tổ chức thành công cuộc bầu cử …".
    pub aim: Option<String>,
    /// Launched here, rather than only spoken of or taken part in.
    pub launched: bool,
}

impl std::fmt::Display for MovementLaunched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.kind_words, self.name)?;
        if let Some(organiser) = &self.organiser {
            write!(f, " | by: {organiser}")?;
        }
        if let Some(aim) = &self.aim {
            write!(f, " | for: {aim}")?;
        }
        if self.launched {
            write!(f, " | launched")?;
        }
        Ok(())
    }
}

pub const RULES: &[FactRule] = &[];
