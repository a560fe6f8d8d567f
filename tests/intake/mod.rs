//! Articles that come in at run time: by the real program, from real files and from servers on 127.0.0.1.

mod adding;
mod corrections;
mod desk;
mod documents;
mod feeds;
mod fetching;
mod kills;
mod many;
mod newsroom;
mod once;
mod portals;
mod site;
mod stories;
mod telegram;
mod watched;
