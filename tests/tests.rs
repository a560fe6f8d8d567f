//! One test program; each module looks at one thing across the stages.

mod archive;
mod articles;
mod bot;
mod conversations;
mod exchange;
mod faults;
mod hostile;
mod intake;
mod questions;
mod rules;
mod small_disk;
mod terminal;
mod tidy;
