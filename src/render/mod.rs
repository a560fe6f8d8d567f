//! Stage 9: an [`Answer`](crate::answer::Answer) becomes text. No I/O.

pub mod telegram;
pub mod wording;
