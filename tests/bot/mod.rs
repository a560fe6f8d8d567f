//! The bot end to end, against a Bot API server on 127.0.0.1 that shares no types with teloxide.
//!
//! `server` speaks HTTP, `telegram` keeps Telegram's rules, `markup` reads its HTML; `people` are who writes to the
//! bot, `running` is the bot itself: inside the test with an engine of fixed answers, or the real program.

mod access;
mod alerts;
mod buttons;
mod dialogues;
mod digests;
mod faults;
mod group;
mod groups;
mod input;
mod load;
pub mod markup;
mod owner;
pub mod people;
mod private;
mod program;
mod running;
mod screens;
mod sending;
pub mod server;
mod settings;
mod survival;
mod telegram;
