//! Who holds which post.

use serde::{Deserialize, Serialize};

use super::FactRule;
use crate::entity::post::Tenure;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PostHeld {
    /// The full name, without form of address.
    pub person: String,
    /// The line of `posts.tsv`.
    pub post: u32,
    /// As written: "Chủ tịch".
    pub title: String,
    /// Of which body, completed from the article where the words leave it open: "UBND quận Tây Hồ" for "UBND Quận".
    pub body: String,
    pub tenure: Tenure,
}

impl std::fmt::Display for PostHeld {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {} {}", self.person, self.title, self.body)?;
        if self.tenure != Tenure::Holds {
            write!(f, " | {:?}", self.tenure)?;
        }
        Ok(())
    }
}

pub const RULES: &[FactRule] = &[];
