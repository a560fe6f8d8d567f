//! Stage 9: an [`Answer`](crate::answer::Answer) becomes text. No I/O.

pub mod explain;
pub mod json;
pub mod plain;
pub mod telegram;
