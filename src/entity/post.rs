//! Posts and the body they are of: "Chủ tịch UBND quận Tây Hồ", "nguyên Bí thư Quận ủy", "Cụm trưởng Cụm thi đua số 8".

use serde::{Deserialize, Serialize};

use super::{Entity, Words};

/// Whether the person holds the post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tenure {
    #[default]
    Holds,
    /// "nguyên", "cựu"
    Former,
    /// "cố"
    Late,
    /// "quyền", "phụ trách"
    Acting,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PostMention {
    /// The line of `posts.tsv`.
    pub post: u32,
    /// The post as written: "Phó Chủ tịch".
    pub title: String,
    /// The body as written: "UBND quận Tây Hồ"; empty where the words leave it open ("Chủ tịch UBND Quận" has "UBND Quận").
    pub body: String,
    pub tenure: Tenure,
}

pub fn find(_words: &Words) -> Vec<Entity> {
    Vec::new()
}
