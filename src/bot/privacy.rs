//! What is kept of a person, and its deletion.

use std::sync::Arc;

use teloxide::prelude::*;

use super::ask::{self, Asker};
use super::desk::Desk;
use super::send::{self, Handled};
use super::{buttons, edit};
use crate::render::telegram::{Action, Button, Message as Words, Press};
use crate::store::inbox::Slot;
use crate::wording;

/// `/riengtu`
pub async fn tell(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    ask::tell(&desk, &asker, wording::PRIVACY.in_lang(asker.lang)).await
}

/// `/xoadulieu`: in the private chat alone, and only after a second word.
pub async fn ask_to_erase(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    if !asker.place.private {
        return ask::tell(&desk, &asker, wording::ERASE_IN_PRIVATE.in_lang(asker.lang)).await;
    }
    let button = |words: wording::Wording, yes| Button {
        label: words.in_lang(asker.lang).to_owned(),
        action: Action::Press(Press::Erase(yes)),
    };
    let words = Words {
        buttons: vec![vec![button(wording::ERASE_YES, true), button(wording::ERASE_NO, false)]],
        ..Words::say(wording::ERASE_SURE.in_lang(asker.lang))
    };
    send::send(&desk, slot, &asker.place, &words).await
}

pub async fn erase(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, yes: bool) -> Handled {
    let asker = buttons::asker(&desk, &query, slot).filter(|asker| asker.place.private);
    let Some(asker) = asker else {
        return buttons::out_of_date(desk, query).await;
    };
    buttons::note(&desk, &query, None).await;
    let words = if yes {
        let (store, user) = (desk.store.clone(), asker.user);
        match tokio::task::spawn_blocking(move || store.erase(user)).await {
            Ok(Ok(_)) => wording::ERASED,
            _ => {
                tracing::error!("what is kept of a person could not be deleted");
                wording::APOLOGY
            }
        }
    } else {
        wording::NOT_ERASED
    };
    edit::replace(&desk, &asker, &query, &Words::say(words.in_lang(asker.lang))).await
}
