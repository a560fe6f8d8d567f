//! Subscriptions to digests: made in one line or by buttons, seen, changed, taken back.

use std::sync::Arc;

use teloxide::prelude::*;

use super::admin::{is_admin, refusal};
use super::ask::{self, Asker};
use super::buttons;
use super::desk::Desk;
use super::digests::ledger::{schedule, wanted};
use super::send::{self, Handled};
use crate::digest::compose;
use crate::digest::due::{self, Days, Due, Minute};
use crate::digest::request::{Problem, Request};
use crate::render::telegram::html::Html;
use crate::render::telegram::subscription as words;
use crate::render::telegram::{Action, Button, Change, Message as Words, Press, digest};
use crate::store::inbox::Slot;
use crate::store::subscriptions::{MOST_OF_A_CHAT, Number, Place, Standing, Subscription};
use crate::text::Lang;
use crate::wording::{self, Wording};

/// The hours offered by buttons, in minutes of the day.
const HOURS: [[u16; 4]; 2] = [[360, 420, 450, 480], [690, 1020, 1140, 1260]];

/// `/dangky 7:30 Tây Hồ, Bắc Từ Liêm thứ 2-6`; alone, it asks for the hour.
pub async fn subscribe(desk: Arc<Desk>, slot: Slot, message: Message, text: String) -> Handled {
    let asker = Asker::of(&message, slot);
    if let Some(refusal) = refusal(&desk, &asker, message.sender_chat.is_some()).await {
        return say(&desk, &asker, refusal).await;
    }
    if text.is_empty() {
        let hours = hour_buttons(|minute| Press::Hour(minute, 0));
        let message = with_buttons(wording::WHICH_HOUR.in_lang(asker.lang), hours);
        return say(&desk, &asker, message).await;
    }
    match read(&desk, text).await {
        Ok(request) => create(&desk, &asker, asker.place.chat.0, request).await,
        Err(problem) => ask::tell(&desk, &asker, &words::problem(&problem, asker.lang)).await,
    }
}

/// An hour was chosen by a button.
pub async fn hour(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, (minute, group): (u16, i64)) -> Handled {
    let (Some(asker), Some(minute)) = (buttons::asker(&query, slot), Minute::from_number(minute)) else {
        return buttons::out_of_date(desk, query).await;
    };
    let chat = if group == 0 { asker.place.chat.0 } else { group };
    if chat < 0 && !is_admin(&desk, chat, asker.user).await {
        return buttons::note(&desk, &query, Some(wording::ADMINS_ONLY)).await;
    }
    buttons::note(&desk, &query, None).await;
    let request = Request {
        times: vec![minute],
        ..Request::default()
    };
    create(&desk, &asker, chat, request).await
}

/// An admin who writes anonymously in the group, led to the private chat.
pub async fn for_group(desk: &Arc<Desk>, asker: &Asker, group: &str) -> Handled {
    let group: Option<i64> = group.parse().ok().filter(|group| *group < 0);
    let Some(group) = group.filter(|_| asker.place.private) else {
        return ask::tell(desk, asker, wording::UNKNOWN_COMMAND.in_lang(asker.lang)).await;
    };
    if !is_admin(desk, group, asker.user).await {
        return ask::tell(desk, asker, wording::ADMINS_ONLY.in_lang(asker.lang)).await;
    }
    let hours = hour_buttons(|minute| Press::Hour(minute, group));
    say(
        desk,
        asker,
        with_buttons(wording::HOUR_FOR_GROUP.in_lang(asker.lang), hours),
    )
    .await
}

/// `/dangkycuatoi`
pub async fn list(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&message, slot);
    show(
        &desk,
        &asker,
        wording::SUBSCRIPTIONS_TITLE,
        &[Change::Pause, Change::Hours, Change::Delete],
    )
    .await
}

/// `/huydangky`: the only one at once, with a way back; of several it asks which.
pub async fn unsubscribe(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&message, slot);
    if let Some(refusal) = refusal(&desk, &asker, message.sender_chat.is_some()).await {
        return say(&desk, &asker, refusal).await;
    }
    let chat = asker.place.chat.0;
    match desk.store.subscriptions.of(chat).as_slice() {
        [(number, _)] => {
            let changed = apply(&desk, &asker, *number, Change::Delete).await;
            let message = changed.unwrap_or_else(|| Words::say(wording::APOLOGY.in_lang(asker.lang)));
            say(&desk, &asker, message).await
        }
        _ => show(&desk, &asker, wording::DELETE_WHICH, &[Change::Delete]).await,
    }
}

/// `/xemthu`: what the digest would say, were nothing known yet.
pub async fn preview(desk: Arc<Desk>, slot: Slot, message: Message, text: String) -> Handled {
    let asker = Asker::of(&message, slot);
    let first = desk.store.subscriptions.of(asker.place.chat.0).into_iter().next();
    let subscription = match (text.is_empty(), first) {
        (true, Some((_, subscription))) => subscription,
        _ => match read(&desk, text).await {
            Ok(request) => subscription(&desk, &asker, request),
            Err(problem) => return ask::tell(&desk, &asker, &words::problem(&problem, asker.lang)).await,
        },
    };
    let message = sample(&desk, subscription).await;
    say(&desk, &asker, message).await
}

/// A button under a digest or a list of subscriptions.
pub async fn change(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, (number, change): (u64, Change)) -> Handled {
    let Some(asker) = buttons::asker(&query, slot) else {
        return buttons::out_of_date(desk, query).await;
    };
    let chat = asker.place.chat.0;
    if chat < 0 && change != Change::Preview && !is_admin(&desk, chat, asker.user).await {
        return buttons::note(&desk, &query, Some(wording::ADMINS_ONLY)).await;
    }
    let message = apply(&desk, &asker, Number(number), change).await;
    let Some(message) = message else {
        return buttons::out_of_date(desk, query).await;
    };
    buttons::note(&desk, &query, None).await;
    say(&desk, &asker, message).await
}

/// Keeps a new subscription and says so.
async fn create(desk: &Arc<Desk>, asker: &Asker, chat: i64, request: Request) -> Handled {
    let mut subscription = subscription(desk, asker, request);
    if chat != asker.place.chat.0 {
        subscription.topic = 0;
    }
    let (store, kept) = (desk.store.clone(), subscription.clone());
    let added = tokio::task::spawn_blocking(move || store.subscriptions.add(chat, &kept)).await;
    let message = match added {
        Ok(Ok(Some(number))) => {
            let mut message = confirmation(desk, asker.lang, wording::SUBSCRIBED, number, &subscription);
            // The buttons of a group's subscription work in the group.
            if chat != asker.place.chat.0 {
                message.buttons.clear();
            }
            message
        }
        Ok(Ok(None)) => Words::say(&wording::TOO_MANY.with(asker.lang, &[&MOST_OF_A_CHAT.to_string()])),
        _ => {
            tracing::error!("a subscription could not be kept");
            Words::say(wording::APOLOGY.in_lang(asker.lang))
        }
    };
    say(desk, asker, message).await
}

/// Half past seven every day, where nothing else was said.
fn subscription(desk: &Desk, asker: &Asker, request: Request) -> Subscription {
    let times: Vec<u16> = request.times.iter().map(|time| time.number()).collect();
    let places = request.places.into_iter().map(|place| Place {
        name: place.name,
        keys: place.keys,
    });
    Subscription {
        topic: asker.place.topic.map_or(0, |topic| topic.0.0),
        user: asker.user,
        lang: asker.lang,
        times: if times.is_empty() { vec![450] } else { times },
        days: request.days.unwrap_or(Days::ALL).0,
        places: places.collect(),
        standing: Standing::Active,
        since: desk.now().as_second(),
    }
}

/// Does what a button says; what to answer, or none where there is no such subscription.
async fn apply(desk: &Arc<Desk>, asker: &Asker, number: Number, change: Change) -> Option<Words> {
    let chat = asker.place.chat.0;
    let lang = asker.lang;
    let was = desk.store.subscriptions.get(chat, number)?;
    if was.standing == Standing::Deleted && change != Change::Undo {
        return None;
    }
    let mut is = Subscription {
        since: desk.now().as_second(),
        ..was.clone()
    };
    let said = match change {
        Change::Preview => return Some(sample(desk, was).await),
        Change::Hours => {
            let hours = hour_buttons(|minute| Press::Change(number.0, Change::At(minute)));
            return Some(with_buttons(wording::NEW_HOUR.in_lang(lang), hours));
        }
        Change::Pause => {
            is.standing = Standing::Paused;
            wording::PAUSED
        }
        Change::Delete => {
            is.standing = Standing::Deleted;
            wording::DELETED
        }
        Change::Resume | Change::Undo => {
            is.standing = Standing::Active;
            wording::RESUMED
        }
        Change::At(minute) => {
            is.times = vec![Minute::from_number(minute)?.number()];
            wording::CHANGED
        }
        Change::Place(offered) => {
            let name = offered_places(desk).await.get(usize::from(offered))?.clone();
            let known = is.places.iter().position(|place| place.name == name);
            if let Some(known) = known {
                is.places.remove(known);
            } else {
                let read = read(desk, name).await.ok()?;
                is.places.extend(read.places.into_iter().map(|place| Place {
                    name: place.name,
                    keys: place.keys,
                }));
            }
            wording::CHANGED
        }
    };
    let (store, kept) = (desk.store.clone(), is.clone());
    let changed = tokio::task::spawn_blocking(move || store.subscriptions.change(chat, number, &was, &kept)).await;
    match changed {
        Ok(Ok(true)) => Some(confirmation(desk, lang, said, number, &is)),
        Ok(Ok(false)) => None,
        _ => {
            tracing::error!("a subscription could not be changed");
            Some(Words::say(wording::APOLOGY.in_lang(lang)))
        }
    }
}

/// What was done, and what can be done next.
fn confirmation(desk: &Desk, lang: Lang, said: Wording, number: Number, is: &Subscription) -> Words {
    let schedule = schedule(is);
    let next = words::moment(due::next(&schedule, desk.now()));
    let summary = words::summary(&schedule, &wanted(is), lang);
    let mut text = said.with(lang, &[&summary, &next]);
    let changes: &[Change] = match is.standing {
        Standing::Active => &[Change::Preview, Change::Hours, Change::Delete],
        Standing::Paused | Standing::Unreachable => &[Change::Resume, Change::Delete],
        Standing::Deleted => &[Change::Undo],
    };
    let mut rows = vec![changes.iter().map(|change| button(lang, number, *change)).collect()];
    if is.standing == Standing::Active && (said == wording::SUBSCRIBED || said == wording::CHANGED) {
        let offered = (desk.engine.overview)().places;
        let places: Vec<Button> = (0..)
            .zip(&offered)
            .map(|(at, name)| place_button(number, at, name, is))
            .collect();
        if !places.is_empty() {
            text.push_str(wording::CHOOSE_PLACES.in_lang(lang));
        }
        rows.extend(places.chunks(2).map(<[Button]>::to_vec));
    }
    with_buttons(&text, rows)
}

fn place_button(number: Number, at: u16, name: &str, is: &Subscription) -> Button {
    let chosen = is.places.iter().any(|place| place.name == name);
    Button {
        label: if chosen { format!("✓ {name}") } else { name.to_owned() },
        action: Action::Press(Press::Change(number.0, Change::Place(at))),
    }
}

async fn offered_places(desk: &Arc<Desk>) -> Vec<String> {
    let overview = desk.engine.overview.clone();
    let overview = tokio::task::spawn_blocking(move || overview()).await;
    overview.unwrap_or_default().places
}

async fn show(desk: &Arc<Desk>, asker: &Asker, title: Wording, changes: &[Change]) -> Handled {
    let lang = asker.lang;
    let all = desk.store.subscriptions.of(asker.place.chat.0);
    if all.is_empty() {
        return ask::tell(desk, asker, wording::NO_SUBSCRIPTIONS.in_lang(lang)).await;
    }
    let mut text = title.in_lang(lang).to_owned();
    let mut rows = Vec::new();
    for (place, (number, one)) in (1..).zip(&all) {
        text.push_str(&format!(
            "\n{place}. {}",
            words::summary(&schedule(one), &wanted(one), lang)
        ));
        let is_active = one.standing == Standing::Active;
        if !is_active {
            text.push_str(wording::IS_PAUSED.in_lang(lang));
        }
        let row = changes.iter().map(|change| {
            let change = if *change == Change::Pause && !is_active {
                Change::Resume
            } else {
                *change
            };
            let mut button = button(lang, *number, change);
            if all.len() > 1 {
                button.label = format!("{place}. {}", button.label);
            }
            button
        });
        rows.push(row.collect());
    }
    say(desk, asker, with_buttons(&text, rows)).await
}

fn button(lang: Lang, number: Number, change: Change) -> Button {
    let label = match change {
        Change::Pause => wording::PAUSE,
        Change::Resume => wording::RESUME,
        Change::Hours | Change::At(_) | Change::Place(_) => wording::CHANGE_HOUR,
        Change::Delete => wording::DELETE,
        Change::Undo => wording::UNDO,
        Change::Preview => wording::PREVIEW,
    };
    Button {
        label: label.in_lang(lang).to_owned(),
        action: Action::Press(Press::Change(number.0, change)),
    }
}

fn hour_buttons(press: impl Fn(u16) -> Press) -> Vec<Vec<Button>> {
    let button = |minute: &u16| {
        Some(Button {
            label: Minute::from_number(*minute)?.to_string(),
            action: Action::Press(press(*minute)),
        })
    };
    HOURS
        .iter()
        .map(|row| row.iter().filter_map(button).collect())
        .collect()
}

/// The digest of the week, were nothing known yet.
async fn sample(desk: &Arc<Desk>, subscription: Subscription) -> Words {
    let desk = desk.clone();
    let lang = subscription.lang;
    let composing = move || {
        let now = desk.now();
        let occasion = due::next(&schedule(&subscription), now)?;
        let due = Due {
            occasion,
            late: false,
            folded: None,
        };
        let news = (desk.engine.news)(due::local(now).date());
        let digest = compose::compose(lang, &due, &wanted(&subscription), &news, |_| false)?;
        Some(digest::pages(&digest, &|head| desk.address(head)))
    };
    match tokio::task::spawn_blocking(composing).await {
        Ok(Some(mut pages)) => {
            if let Some(first) = pages.first_mut() {
                let title = Html::default().italic(wording::PREVIEW_TITLE.in_lang(lang)).text("\n");
                *first = title.then(first);
            }
            Words {
                pages,
                buttons: Vec::new(),
            }
        }
        _ => Words::say(wording::NOTHING_NEW.in_lang(lang)),
    }
}

async fn read(desk: &Arc<Desk>, text: String) -> Result<Request, Problem> {
    let read = desk.engine.request.clone();
    let cut: String = text.chars().take(400).collect();
    let unread = cut.clone();
    tokio::task::spawn_blocking(move || read(&cut))
        .await
        .unwrap_or(Err(Problem::UnknownPlace {
            said: unread,
            nearest: Vec::new(),
        }))
}

fn with_buttons(text: &str, buttons: Vec<Vec<Button>>) -> Words {
    Words {
        buttons,
        ..Words::say(text)
    }
}

async fn say(desk: &Arc<Desk>, asker: &Asker, message: Words) -> Handled {
    send::send(desk, asker.slot, &asker.place, &message).await
}
