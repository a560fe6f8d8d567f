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
//!
//! # The map
//!
//! Folders are the stages of the flow; each has one public verb, named behind it.
//!
//! | stage | folder | verb |
//! |---|---|---|
//! | 1 | `text`: cleaning, folding, tokens, sentences; knows no meaning | `clean` |
//! | 2 | `entity`: values inside a sentence, by the lexicon and by form; for articles and questions | `find` |
//! | 3 | `article`: bytes become an `Article`, cut out of its page and dated | `read` |
//! | 4 | `fact`: the seven kinds of statement with their evidence | `extract` |
//! | 5 | `archive`: articles, facts and passages on disk | `refresh` |
//! | 5' | `store`: what people told it and what is under way | one file a kept thing |
//! | 6 | `question`: words become a `Query` | `understand` |
//! | 7 | `answer`: a `Query` becomes an `Answer` | `ask` |
//! | 8 | `digest`: what is new, and when the next one is due | `compose` |
//! | 8' | `browse`: leafing through what is known, screen by screen | `browse` |
//! | 9 | `wording`, `render`: every sentence a user reads; Telegram, plain text, JSON, the trace | `render` |
//! | 10 | `intake`: files, pages, feeds and documents taken in at run time, each story once | `take` |
//! | 10' | `access`: who may do what, limits per person | `role` |
//! | 11 | `bot`, `cli`: the front ends | `run` |
//!
//! # Invariants
//!
//! The tests' `tidy` and `rules` modules check what a program can check of these.
//!
//! 1. Imports point one way: text ← entity ← article ← fact ← archive; entity ← question; archive and question ←
//!    answer ← digest ← browse ← render; article ← intake; everything ← bot, cli. `question` and `answer` use fact's types,
//!    never its rules.
//! 2. A library of the edge has one home: teloxide `bot/`, tantivy `archive/index/`, sled `store/`, the fetching of
//!    pages `intake/fetch.rs`, the environment `config.rs`. "Now" is passed in; the clock is read in bot and cli.
//! 3. Articles and what people told it are ground state. Facts and index are derived: delete them, refresh, and every
//!    answer is the same.
//! 4. Every fact carries a span of its article; the quoted words stand there verbatim.
//! 5. Every rule has a unique name, at least two examples that fire it and one near miss that must not.
//! 6. Stages 1-4, 6 and the rendering do no I/O and return no errors: "not found" is an answer.
//! 7. Every file of `src` opens with `//!` and stays within 400 lines.
//! 8. `.env.example` and `Config` list the same keys.

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

pub mod browse;

pub mod wording;

pub mod render;

pub mod access;

pub mod intake;

pub mod bot;

pub mod config;

pub mod cli;
