//! Persons held up as examples: who they are, where, and what they did.

use serde::{Deserialize, Serialize};

use super::FactRule;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonPraised {
    /// The full name, without form of address.
    pub person: String,
    /// "ông", "bà", "cô" …
    pub address: String,
    /// Who they are, as written: "Bí thư Chi bộ, Trưởng ban công tác mặt trận số 10 phường Cát Linh".
    pub who: String,
    /// What they did: the sentences, as written, at most three.
    pub deeds: Vec<String>,
}

impl std::fmt::Display for PersonPraised {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} {}: {} | deeds: {}",
            self.address,
            self.person,
            self.who,
            self.deeds.len()
        )
    }
}

pub const RULES: &[FactRule] = &[];
