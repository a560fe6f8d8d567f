//! Stage 8: what is new, and when somebody wants to be told. Date arithmetic and composition only; "now" is passed in.
//!
//! ```text
//! somebody's words ─request─▶ hours, days, places        articles of the week ─news─▶ fits ─compose─▶ Digest
//! hours, days + now ─due─▶ the occasion to serve
//! ```

pub mod compose;
pub mod due;
pub mod news;
pub mod request;
