//! One test program; each module looks at one thing across the stages.

mod across_articles;
mod archive;
mod articles;
mod as_asked;
mod bot;
mod conversations;
mod desk;
mod exchange;
mod faults;
mod held_against;
mod hostile;
mod intake;
mod lists;
mod parts_told;
mod places_through_time;
mod questions;
mod rewards;
mod rules;
mod sides;
mod small_disk;
mod terminal;
mod tidy;
mod ways;
mod years_told;
