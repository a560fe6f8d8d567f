//! Movements by their form: a word that says the kind ("phong trào", "cuộc vận động", "mô hình", "chuyên đề",
//! "cuộc thi", "đợt thi đua") and the name in quotation marks, or the name that follows.

use serde::{Deserialize, Serialize};

use super::{Entity, Words};

/// What is launched. The Vietnamese words are the article's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MovementKind {
    /// phong trào
    Movement,
    /// đợt thi đua
    Drive,
    /// chuyên đề
    Theme,
    /// cuộc vận động
    Campaign,
    /// mô hình
    Model,
    /// cuộc thi, hội thi
    Contest,
    /// chủ đề, khẩu hiệu, tinh thần, phương châm
    Slogan,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MovementMention {
    pub kind: MovementKind,
    /// The name without quotation marks; empty where only the kind is said ("đợt thi đua cao điểm").
    pub name: String,
    /// The kind as written: "phong trào thi đua đặc biệt".
    pub kind_words: String,
}

pub fn find(_words: &Words) -> Vec<Entity> {
    Vec::new()
}
