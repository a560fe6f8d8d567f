//! Word of what was corrected, to the chats that were sent the version before, and to no other.

use std::collections::HashSet;

use jiff::Timestamp;

use super::ledger::{self, CORRECTED, World};
use crate::digest::compose;
use crate::digest::due::{self, Due, Minute, Occasion};
use crate::digest::news::{Correction, Filter, News};
use crate::render::telegram::digest as render;
use crate::store::{Store, StoreError};

/// Plans it; it can be called as often as one likes. A chat has it once, in the place and language of its first
/// subscription, whatever that one is about: it is of what was sent.
pub fn plan(store: &Store, now: Timestamp, world: &World) -> Result<(), StoreError> {
    let corrections = (world.corrections)(now);
    if corrections.is_empty() {
        return Ok(());
    }
    let mut seen = HashSet::new();
    for (chat, number, subscription) in store.subscriptions.active() {
        if !seen.insert(chat) {
            continue;
        }
        let promised = store.digests.promised(chat);
        let owed = |one: &&Correction| !promised.contains(&one.news.head.id) && is_owed(store, chat, one);
        let news: Vec<News> = corrections.iter().filter(owed).map(|one| one.news.clone()).collect();
        let wall = due::local_in(now, &ledger::zone(&subscription));
        let Some(minute) = Minute::new(wall.hour().unsigned_abs().into(), wall.minute().unsigned_abs().into()) else {
            continue;
        };
        let due = Due {
            occasion: Occasion {
                date: wall.date(),
                minute,
            },
            late: false,
            folded: None,
        };
        if let Some(digest) = compose::compose(subscription.lang, &due, &Filter::default(), &news, |_| false) {
            let mut slot = ledger::slot(chat, number, due.occasion);
            slot.minute += CORRECTED;
            let pages = render::corrections(&digest, world.address);
            store
                .digests
                .plan(slot, &ledger::of_pages(store, chat, now, &digest, pages))?;
        }
    }
    Ok(())
}

/// Whether a chat was sent an earlier version, and not the one of now.
fn is_owed(store: &Store, chat: i64, one: &Correction) -> bool {
    let new = &one.news.head.id;
    let told = |id: &String| store.digests.told_at(chat, id);
    if one.earlier.contains(new) {
        return told(new).is_some_and(|at| at < one.at);
    }
    told(new).is_none() && one.earlier.iter().any(|id| told(id).is_some())
}
