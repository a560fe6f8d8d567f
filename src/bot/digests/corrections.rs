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
        let new = corrections.iter().map(|one| one.news.head.id.clone()).collect();
        let untold = store.digests.untold(chat, new);
        let owed = |one: &&Correction| untold.contains(&one.news.head.id) && store.digests.was_told(chat, &one.earlier);
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
