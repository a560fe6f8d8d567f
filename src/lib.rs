//! `thidua` answers questions about news reports on the emulation movement in Hà Nội.
//!
//! # The flow
//!
//! ```text
//! file, page, feed item ─read─▶ Article ─split─▶ Sentence ─find─▶ Entity ─extract─▶ Fact
//!                                 └───────────── archive: passages + facts ◀──────────┘
//! somebody's words ─understand─▶ Query ─answer: facts first, then passages─▶ Answer ─render─▶ Telegram | terminal | JSON
//! clock ─due─▶ occasion, news ─compose─▶ Digest ──────────────────────────────────────────render─▶ Telegram | terminal
//! ```

pub mod rule;

pub mod text;

pub mod entity;

pub mod article;

pub mod fact;

pub mod archive;

pub mod store;

pub mod question;

pub mod answer;

pub mod digest;

pub mod wording;

pub mod render;

pub mod bot;

pub mod config;

pub mod cli;
