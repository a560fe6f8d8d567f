//! `/caidat`: the language, the sound, the time zone and the place of a chat.

use std::sync::Arc;

use jiff::tz::TimeZone;
use teloxide::prelude::*;

use super::admin::{is_admin, refusal};
use super::ask::{self, Asker};
use super::desk::Desk;
use super::send::{self, Handled};
use super::{buttons, edit, profile, steps};
use crate::render::telegram::{Action, Button, Message as Words, Press, Setting};
use crate::store::chats::Chat;
use crate::store::inbox::Slot;
use crate::store::steps::Step;
use crate::store::subscriptions::Subscription;
use crate::text::Lang;
use crate::wording::{self, Wording};

/// The zones offered; others are typed by name.
const ZONES: [(&str, Wording); 8] = [
    ("Asia/Ho_Chi_Minh", wording::ZONE_HANOI),
    ("Asia/Tokyo", wording::ZONE_TOKYO),
    ("Asia/Singapore", wording::ZONE_SINGAPORE),
    ("Australia/Sydney", wording::ZONE_SYDNEY),
    ("Europe/Berlin", wording::ZONE_BERLIN),
    ("Europe/London", wording::ZONE_LONDON),
    ("America/New_York", wording::ZONE_NEW_YORK),
    ("America/Los_Angeles", wording::ZONE_LOS_ANGELES),
];

pub async fn command(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    if let Some(refusal) = refusal(&desk, &asker, message.sender_chat.is_some()).await {
        return send::send(&desk, slot, &asker.place, &refusal).await;
    }
    send::send(&desk, slot, &asker.place, &screen(&desk, &asker)).await
}

pub async fn set(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, setting: Setting) -> Handled {
    let Some(mut asker) = buttons::asker(&desk, &query, slot) else {
        return buttons::out_of_date(desk, query).await;
    };
    let chat = asker.place.chat.0;
    if chat < 0 && !is_admin(&desk, chat, asker.user).await {
        return buttons::note(&desk, &query, Some(wording::SETTINGS_FOR_ADMINS)).await;
    }
    let was = desk.store.chats.get(chat);
    let is = match setting {
        Setting::Language(lang) => Chat { lang, ..was.clone() },
        Setting::Silent(silent) => Chat { silent, ..was.clone() },
        Setting::Zone(number) => match ZONES.get(number) {
            Some((name, _)) => Chat {
                zone: Some((*name).to_owned()).filter(|_| number > 0),
                ..was.clone()
            },
            None => return buttons::out_of_date(desk, query).await,
        },
        Setting::Zones => {
            buttons::note(&desk, &query, None).await;
            return edit::replace(&desk, &asker, &query, &zones(asker.lang)).await;
        }
        Setting::OtherZone => {
            buttons::note(&desk, &query, None).await;
            return steps::begin(&desk, &asker, Step::Zone, wording::WHICH_ZONE).await;
        }
        Setting::Place => {
            buttons::note(&desk, &query, None).await;
            return steps::begin(&desk, &asker, Step::Place, wording::WHICH_PLACE).await;
        }
        Setting::NoPlace => Chat {
            place: None,
            ..was.clone()
        },
        Setting::Show => was.clone(),
    };
    if !keep(&desk, chat, &was, &is).await {
        return buttons::note(&desk, &query, Some(wording::APOLOGY)).await;
    }
    buttons::note(&desk, &query, None).await;
    if was.lang != is.lang {
        asker.lang = desk.language(chat, Some(&query.from));
        profile::publish_for_chat(&desk, asker.place.chat, is.lang);
    }
    edit::replace(&desk, &asker, &query, &screen(&desk, &asker)).await
}

pub async fn zone_in_words(desk: &Arc<Desk>, asker: &Asker, anonymous: bool, words: &str) -> Handled {
    if let Some(refusal) = refusal(desk, asker, anonymous).await {
        return send::send(desk, asker.slot, &asker.place, &refusal).await;
    }
    let name = words.trim();
    let Some(name) = TimeZone::get(name)
        .ok()
        .and_then(|zone| zone.iana_name().map(str::to_owned))
    else {
        let sentence = wording::NO_SUCH_ZONE.with(asker.lang, &[name]);
        return ask::tell(desk, asker, &sentence).await;
    };
    finish(desk, asker, |chat| chat.zone = Some(name)).await
}

pub async fn place_in_words(desk: &Arc<Desk>, asker: &Asker, anonymous: bool, words: String) -> Handled {
    if let Some(refusal) = refusal(desk, asker, anonymous).await {
        return send::send(desk, asker.slot, &asker.place, &refusal).await;
    }
    let (engine, asked) = (desk.engine.unit.clone(), words.clone());
    let named = tokio::task::spawn_blocking(move || engine(asked.trim())).await;
    let Ok(Some(place)) = named else {
        let sentence = wording::NO_SUCH_PLACE.with(asker.lang, &[words.trim()]);
        return ask::tell(desk, asker, &sentence).await;
    };
    finish(desk, asker, |chat| chat.place = Some(place)).await
}

/// Sets what was said in words, and shows what is set.
async fn finish(desk: &Arc<Desk>, asker: &Asker, set: impl FnOnce(&mut Chat)) -> Handled {
    steps::end(desk, asker);
    let was = desk.store.chats.get(asker.place.chat.0);
    let mut is = was.clone();
    set(&mut is);
    if !keep(desk, asker.place.chat.0, &was, &is).await {
        return ask::tell(desk, asker, wording::APOLOGY.in_lang(asker.lang)).await;
    }
    send::send(desk, asker.slot, &asker.place, &screen(desk, asker)).await
}

/// Keeps what was set; a new zone is that of all the chat's subscriptions.
async fn keep(desk: &Arc<Desk>, chat: i64, was: &Chat, is: &Chat) -> bool {
    if was == is {
        return true;
    }
    let (store, is, now) = (desk.store.clone(), is.clone(), desk.now().as_second());
    let keeping = move || {
        store.chats.set(chat, &is)?;
        for (number, old) in store.subscriptions.of(chat) {
            if old.zone != is.zone {
                let new = Subscription {
                    zone: is.zone.clone(),
                    since: now,
                    ..old.clone()
                };
                store.subscriptions.change(chat, number, &old, &new)?;
            }
        }
        Ok::<(), crate::store::StoreError>(())
    };
    let kept = tokio::task::spawn_blocking(keeping).await;
    let kept = kept.is_ok_and(|kept| kept.is_ok());
    if !kept {
        tracing::error!("a setting could not be kept");
    }
    kept
}

fn screen(desk: &Desk, asker: &Asker) -> Words {
    let (lang, set) = (asker.lang, desk.store.chats.get(asker.place.chat.0));
    let language = match set.lang {
        Some(Lang::Vi) => wording::VIETNAMESE,
        Some(Lang::En) => wording::ENGLISH,
        None => wording::AS_TELEGRAM,
    };
    let sound = if set.silent {
        wording::SILENT
    } else {
        wording::WITH_SOUND
    };
    let zone = zone_name(set.zone.as_deref(), lang);
    let place = set.place.as_deref().unwrap_or(wording::NO_PLACE.in_lang(lang));
    let values = [language.in_lang(lang), sound.in_lang(lang), &zone, place];
    let button = |words: Wording, setting| Button {
        label: words.in_lang(lang).to_owned(),
        action: Action::Press(Press::Set(setting)),
    };
    let languages = vec![
        button(wording::VIETNAMESE, Setting::Language(Some(Lang::Vi))),
        button(wording::ENGLISH, Setting::Language(Some(Lang::En))),
        button(wording::AS_TELEGRAM, Setting::Language(None)),
    ];
    let sound = match set.silent {
        true => button(wording::MAKE_SOUND, Setting::Silent(false)),
        false => button(wording::MAKE_SILENT, Setting::Silent(true)),
    };
    let mut place = vec![button(wording::CHANGE_PLACE, Setting::Place)];
    if set.place.is_some() {
        place.push(button(wording::FORGET_PLACE, Setting::NoPlace));
    }
    Words {
        buttons: vec![
            languages,
            vec![sound, button(wording::CHANGE_ZONE, Setting::Zones)],
            place,
        ],
        ..Words::say(&wording::SETTINGS.with(lang, &values))
    }
}

fn zones(lang: Lang) -> Words {
    let button = |label: &str, setting| Button {
        label: label.to_owned(),
        action: Action::Press(Press::Set(setting)),
    };
    let all: Vec<Button> = (0..)
        .zip(&ZONES)
        .map(|(number, (_, name))| button(name.in_lang(lang), Setting::Zone(number)))
        .collect();
    let mut rows: Vec<Vec<Button>> = all.chunks(2).map(<[Button]>::to_vec).collect();
    rows.push(vec![
        button(wording::OTHER_ZONE.in_lang(lang), Setting::OtherZone),
        button(wording::BACK.in_lang(lang), Setting::Show),
    ]);
    Words {
        buttons: rows,
        ..Words::say(wording::CHOOSE_ZONE.in_lang(lang))
    }
}

/// "Hà Nội (UTC+7)", or the zone's own name.
fn zone_name(zone: Option<&str>, lang: Lang) -> String {
    let zone = zone.unwrap_or(ZONES[0].0);
    let offered = ZONES.iter().find(|(name, _)| *name == zone);
    offered.map_or_else(|| zone.to_owned(), |(_, name)| name.in_lang(lang).to_owned())
}
