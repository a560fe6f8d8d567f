//! Conferences, congresses, ceremonies: what for, when, where, who came.

use serde::{Deserialize, Serialize};

use super::FactRule;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventHeld {
    /// As written: "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2021".
    pub what: String,
    pub date: Option<jiff::civil::Date>,
    /// The venue as written: "Ủy ban nhân dân (UBND) quận Hoàn Kiếm".
    pub venue: Option<String>,
    pub organiser: Option<String>,
    /// Those who came or spoke, with their posts, as written.
    pub people: Vec<String>,
}

impl std::fmt::Display for EventHeld {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.what)?;
        if let Some(date) = self.date {
            write!(f, " | on: {date}")?;
        }
        if let Some(venue) = &self.venue {
            write!(f, " | at: {venue}")?;
        }
        if let Some(organiser) = &self.organiser {
            write!(f, " | by: {organiser}")?;
        }
        if !self.people.is_empty() {
            write!(f, " | with: {}", self.people.join("; "))?;
        }
        Ok(())
    }
}

pub const RULES: &[FactRule] = &[];
