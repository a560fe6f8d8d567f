//! For the people who run the bot: an article taken out of the archive again, and the archive read anew.

use std::sync::Arc;

use teloxide::prelude::*;

use super::ask::{self, Asker};
use super::browse;
use super::desk::Desk;
use super::owner::is_owner;
use super::send::Handled;
use super::{buttons, edit};
use crate::browse::Wish;
use crate::render::telegram::{Action, Button, Message as Words, Press, Removal, day};
use crate::store::inbox::Slot;
use crate::wording::{self, Wording};

/// `/gobai` with the address of an article.
pub async fn remove(desk: Arc<Desk>, slot: Slot, message: Message, address: String) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    let said = match (is_owner(&desk, &asker), address.is_empty()) {
        (false, _) => wording::OWNERS_ONLY.in_lang(asker.lang).to_owned(),
        (true, true) => wording::REMOVE_HOW.in_lang(asker.lang).to_owned(),
        (true, false) => take_out(&desk, &asker, address).await,
    };
    ask::tell(&desk, &asker, &said).await
}

/// `/doclai`
pub async fn read_again(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    if !is_owner(&desk, &asker) {
        return ask::tell(&desk, &asker, wording::OWNERS_ONLY.in_lang(asker.lang)).await;
    }
    let (refresh, overview) = (desk.engine.refresh.clone(), desk.engine.overview.clone());
    let reading = move || {
        refresh();
        overview()
    };
    let said = match tokio::task::spawn_blocking(reading).await {
        Ok(known) => {
            let newest = known
                .newest
                .map_or_else(|| wording::NO_DATE.in_lang(asker.lang).to_owned(), day);
            wording::READ_AGAIN.with(asker.lang, &[&known.articles.to_string(), &newest])
        }
        Err(_) => wording::APOLOGY.in_lang(asker.lang).to_owned(),
    };
    ask::tell(&desk, &asker, &said).await
}

/// The button under an article: it asks, then takes it out or leaves it.
pub async fn press(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, (key, removal): (String, Removal)) -> Handled {
    let asker = buttons::asker(&desk, &query, slot).filter(|asker| is_owner(&desk, asker));
    let shown = asker.and_then(|asker| Some((browse::article_shown(&desk, &asker, &key)?, asker)));
    let Some((id, asker)) = shown else {
        return buttons::out_of_date(desk, query).await;
    };
    buttons::note(&desk, &query, None).await;
    let words = match removal {
        Removal::Ask => {
            let button = |words: Wording, removal| Button {
                label: words.in_lang(asker.lang).to_owned(),
                action: Action::Press(Press::Remove(key.clone(), removal)),
            };
            Words {
                buttons: vec![vec![
                    button(wording::REMOVE_YES, Removal::Yes),
                    button(wording::REMOVE_NO, Removal::No),
                ]],
                ..Words::say(wording::REMOVE_SURE.in_lang(asker.lang))
            }
        }
        Removal::No => browse::screen(&desk, &asker, &Wish::Article { id, from: 0 }, Some(&key)).await,
        Removal::Yes => Words::say(&take_out(&desk, &asker, id).await),
    };
    edit::replace(&desk, &asker, &query, &words).await
}

/// Takes out what stands under an address or an id, and says so.
async fn take_out(desk: &Arc<Desk>, asker: &Asker, what: String) -> String {
    let (remove, named) = (desk.engine.remove.clone(), what.clone());
    match tokio::task::spawn_blocking(move || remove(&named)).await {
        Ok(Ok(Some(title))) => wording::REMOVED.with(asker.lang, &[&title]),
        Ok(Ok(None)) => wording::NOT_TAKEN_IN.in_lang(asker.lang).to_owned(),
        _ => {
            tracing::error!("an article could not be taken out");
            wording::APOLOGY.in_lang(asker.lang).to_owned()
        }
    }
}
