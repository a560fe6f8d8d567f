//! Articles from the people who run the bot and those they named: a link, a forwarded message, a pasted text, a document.

use std::sync::Arc;
use std::time::Duration;

use teloxide::net::Download;
use teloxide::prelude::*;
use teloxide::types::FileId;

use super::ask::{self, Asker, LONGEST_QUESTION};
use super::desk::Desk;
use super::owners;
use super::send::Handled;
use crate::intake::door::{Offered, Received};
use crate::intake::foreign::Refusal;
use crate::intake::kept::Outcome;
use crate::intake::round::Tidings;
use crate::intake::{Trouble, address};
use crate::render::telegram::day;
use crate::store::inbox::Slot;
use crate::store::notices::Notice;
use crate::wording::{self, Wording};

/// Telegram itself hands out no larger files to bots.
const LARGEST_DOCUMENT: u32 = 20 * 1024 * 1024;

const TIDINGS_EVERY: Duration = Duration::from_secs(2);

/// A forwarded message of fewer words is no report, but something to ask about.
const LEAST_FORWARDED: usize = 40;

/// Something an owner or an editor hands over.
#[derive(Clone)]
pub enum Handed {
    Link(String),
    Text(String),
    Document { file: FileId, size: u32 },
}

/// What of a message is meant to be taken in; only in private, and only from an owner or who one named. Whoever writes in the name of a
/// group or a channel has no number of their own, so no say either.
pub fn handed(desk: Arc<Desk>, message: Message) -> Option<Handed> {
    let writer = message.from.as_ref()?.id.0;
    if !message.chat.is_private() || message.sender_chat.is_some() {
        return None;
    }
    if !desk.owners.contains(&writer) && !desk.store.editors.has(writer as i64) {
        return None;
    }
    if let Some(document) = message.document() {
        return Some(Handed::Document {
            file: document.file.id.clone(),
            size: document.file.size,
        });
    }
    let text = message.text().or(message.caption())?;
    let words = text.split_whitespace().count();
    let link = text.split_whitespace().find(|word| address::normalised(word).is_some());
    let forwarded = message.forward_origin().is_some();
    match link {
        Some(link) if words <= 3 || (forwarded && words < LEAST_FORWARDED) => Some(Handed::Link(link.to_owned())),
        _ if text.chars().count() > LONGEST_QUESTION => Some(Handed::Text(text.to_owned())),
        _ if forwarded && words >= LEAST_FORWARDED => Some(Handed::Text(text.to_owned())),
        _ => None,
    }
}

pub async fn take(desk: Arc<Desk>, slot: Slot, message: Message, handed: Handed) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    let offered = match handed {
        Handed::Link(link) => Ok(Offered::Link(link)),
        Handed::Text(text) => Ok(Offered::Text(text)),
        Handed::Document { size, .. } if size > LARGEST_DOCUMENT => Err(wording::TOO_LARGE),
        Handed::Document { file, .. } => download(&desk, &file).await.map(Offered::Document),
    };
    let received = match offered {
        Ok(offered) => {
            let (take_in, now) = (desk.engine.take_in.clone(), desk.now());
            let taken = tokio::task::spawn_blocking(move || take_in(offered, now)).await;
            let taken = taken.unwrap_or(Err(Trouble::Refused(Refusal::Broken)));
            taken.map_err(|why| {
                tracing::info!(%why, "what an owner sent was not taken in");
                why.wording()
            })
        }
        Err(why) => Err(why),
    };
    let said = match received {
        Ok(received) => sentence(&received, &asker),
        Err(why) => wording::NOT_TAKEN.with(asker.lang, &[why.in_lang(asker.lang)]),
    };
    ask::tell(&desk, &asker, &said).await
}

fn sentence(received: &Received, asker: &Asker) -> String {
    let words = match received.outcome {
        Outcome::New(_) => wording::TAKEN,
        Outcome::Same(_) => wording::TAKEN_BEFORE,
        Outcome::Copy(_) => wording::TAKEN_AS_COPY,
        Outcome::Corrected { .. } => wording::TAKEN_AS_CORRECTION,
    };
    let date = received
        .date
        .map_or_else(|| wording::NO_DATE.in_lang(asker.lang).to_owned(), day);
    words.with(asker.lang, &[&received.title, &date])
}

/// A link to a file is good for an hour; one that has run out is asked for again.
async fn download(desk: &Arc<Desk>, file: &FileId) -> Result<Vec<u8>, Wording> {
    for _ in 0..2 {
        let Ok(found) = desk.bot.get_file(file.clone()).send().await else {
            continue;
        };
        if found.size > LARGEST_DOCUMENT {
            return Err(wording::TOO_LARGE);
        }
        let mut bytes = Vec::new();
        if desk.bot.download_file(&found.path, &mut bytes).await.is_ok() {
            return Ok(bytes);
        }
    }
    Err(wording::PAGE_UNREACHED)
}

/// Until the program stops, tells the owners what the feeds have to say.
pub async fn tidings(desk: Arc<Desk>) {
    let mut stop = desk.stop();
    while stop.sleep(TIDINGS_EVERY).await {
        let (store, tidings) = (desk.store.clone(), desk.engine.tidings.clone());
        let noted = tokio::task::spawn_blocking(move || {
            let notices = tidings().into_iter().map(|one| match one {
                Tidings::Silent(address) => Notice::FeedSilent { address },
                Tidings::Dropped(address) => Notice::FeedDropped { address },
                Tidings::Waiting(address, count) => Notice::FeedWaiting { address, count },
            });
            let added = notices.map(|notice| store.notices.add(&notice));
            added.filter(Result::is_ok).count()
        });
        if noted.await.is_ok_and(|noted| noted > 0) {
            owners::tell(&desk).await;
        }
    }
}
