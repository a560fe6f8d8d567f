//! What is shown of subscriptions, and the buttons to change them.

use std::sync::Arc;

use crate::bot::desk::Desk;
use crate::bot::digests::ledger::{filter, is_told_at_once, schedule};
use crate::digest::compose;
use crate::digest::due::{self, Due, Minute};
use crate::fact::Kind;
use crate::render::telegram::html::Html;
use crate::render::telegram::subscription as words;
use crate::render::telegram::{Action, Button, Change, Message as Words, Press, digest};
use crate::store::subscriptions::{Number, Standing, Subscription};
use crate::text::Lang;
use crate::wording::{self, Wording};

/// The hours offered by buttons, in minutes of the day.
const HOURS: [[u16; 4]; 2] = [[360, 420, 450, 480], [690, 1020, 1140, 1260]];

/// The kinds that can be chosen.
pub const KINDS: [(Kind, Wording); 4] = [
    (Kind::AwardGiven, wording::KIND_AWARDS),
    (Kind::MovementLaunched, wording::KIND_MOVEMENTS),
    (Kind::PersonPraised, wording::KIND_PEOPLE),
    (Kind::FigureReached, wording::KIND_FIGURES),
];

/// For a new subscription of this chat (0) or of a group.
pub fn which_hour(lang: Lang, group: i64) -> Words {
    let question = if group == 0 {
        wording::WHICH_HOUR
    } else {
        wording::HOUR_FOR_GROUP
    };
    with_buttons(
        question.in_lang(lang),
        hour_grid(|minute| Press::Hour(minute, group), &[]),
    )
}

pub fn hours(lang: Lang, number: Number, is: &Subscription) -> Words {
    let press = |minute| Press::Adjust(number.0, Change::At(minute));
    let mut rows = hour_grid(press, &is.times);
    rows.push(vec![button(lang, number, Change::OtherHours), done(lang, number)]);
    let chosen: Vec<String> = minutes(&is.times).map(|minute| minute.to_string()).collect();
    with_buttons(&wording::CHOOSE_HOURS.with(lang, &[&chosen.join(", ")]), rows)
}

pub fn days(lang: Lang, number: Number, is: &Subscription) -> Words {
    let day = |(day, name): (u16, &Wording)| Button {
        label: marked(name.in_lang(lang), is.days & (1 << day) != 0),
        action: Action::Press(Press::Adjust(number.0, Change::Day(day))),
    };
    let all: Vec<Button> = (0..).zip(&wording::DAY_NAMES).map(day).collect();
    let mut rows: Vec<Vec<Button>> = all.chunks(4).map(<[Button]>::to_vec).collect();
    rows.push(vec![done(lang, number)]);
    with_buttons(wording::CHOOSE_DAYS.in_lang(lang), rows)
}

pub fn places(lang: Lang, number: Number, is: &Subscription, offered: &[String]) -> Words {
    let place = |(at, name): (u16, &String)| Button {
        label: marked(name, is.places.iter().any(|place| place.name == *name)),
        action: Action::Press(Press::Adjust(number.0, Change::Place(at))),
    };
    let all: Vec<Button> = (0..).zip(offered).map(place).collect();
    let mut rows: Vec<Vec<Button>> = all.chunks(2).map(<[Button]>::to_vec).collect();
    rows.push(vec![button(lang, number, Change::OtherHours), done(lang, number)]);
    if let Some(other) = rows.last_mut().and_then(|row| row.first_mut()) {
        other.label = wording::OTHER_PLACES.in_lang(lang).to_owned();
    }
    with_buttons(wording::WHICH_PLACES.in_lang(lang), rows)
}

pub fn kinds(lang: Lang, number: Number, is: &Subscription) -> Words {
    let kind = |(at, (kind, name)): (u16, &(Kind, Wording))| Button {
        label: marked(name.in_lang(lang), is.kinds.contains(kind)),
        action: Action::Press(Press::Adjust(number.0, Change::Kind(at))),
    };
    let all: Vec<Button> = (0..).zip(&KINDS).map(kind).collect();
    let mut rows: Vec<Vec<Button>> = all.chunks(2).map(<[Button]>::to_vec).collect();
    rows.push(vec![done(lang, number)]);
    with_buttons(wording::CHOOSE_KINDS.in_lang(lang), rows)
}

/// What was done, what is subscribed to now, and what can be changed.
pub fn confirmation(desk: &Desk, chat: i64, lang: Lang, said: Wording, number: Number, is: &Subscription) -> Words {
    let next = words::moment(due::next(&schedule(is), desk.now()));
    let mut text = said.with(lang, &[&summary(lang, is), &next]);
    if is.standing == Standing::Active {
        let further = [
            (is_told_at_once(is), wording::AT_ONCE_FROM_NOW),
            (desk.store.chats.get(chat).silent, wording::SENT_SILENTLY),
        ];
        for (_, words) in further.iter().filter(|(holds, _)| *holds) {
            text.push('\n');
            text.push_str(words.in_lang(lang));
        }
    }
    let row = |changes: &[Change]| {
        let button = |change: &Change| toggled(button(lang, number, *change), *change, lang, is);
        changes.iter().map(button).collect::<Vec<_>>()
    };
    let rows = match is.standing {
        Standing::Active => {
            // On a phone a row of two holds some fifteen letters each, one of three some ten.
            let mut rows = vec![
                row(&[Change::Hours, Change::Days, Change::Places]),
                row(&[Change::Kinds, Change::Follow]),
            ];
            if !is.follow.is_empty() {
                rows.push(row(&[Change::FollowNone, Change::AtOnce]));
            }
            rows.push(row(&[Change::Always]));
            rows.push(row(&[Change::Preview, Change::Pause, Change::Delete]));
            rows
        }
        Standing::Paused | Standing::Unreachable => vec![row(&[Change::Resume, Change::Delete])],
        Standing::Deleted => vec![row(&[Change::Undo])],
    };
    with_buttons(&text, rows)
}

/// A button that turns something on says what it turns to.
fn toggled(button: Button, change: Change, lang: Lang, is: &Subscription) -> Button {
    let words = match change {
        Change::AtOnce if is.at_once => wording::NOT_AT_ONCE,
        Change::Always if is.always => wording::ONLY_WHEN_NEW,
        _ => return button,
    };
    Button {
        label: words.in_lang(lang).to_owned(),
        ..button
    }
}

pub fn list(lang: Lang, title: Wording, all: &[(Number, Subscription)], changes: &[Change]) -> Words {
    if all.is_empty() {
        return Words::say(wording::NO_SUBSCRIPTIONS.in_lang(lang));
    }
    let mut text = title.in_lang(lang).to_owned();
    let mut rows = Vec::new();
    for (place, (number, one)) in (1..).zip(all) {
        text.push_str(&format!("\n{place}. {}", summary(lang, one)));
        let is_active = one.standing == Standing::Active;
        if !is_active {
            text.push_str(wording::IS_PAUSED.in_lang(lang));
        }
        let row = changes.iter().map(|change| {
            let change = match change {
                Change::Pause if !is_active => Change::Resume,
                change => *change,
            };
            let mut button = button(lang, *number, change);
            if all.len() > 1 {
                button.label = format!("{place}. {}", button.label);
            }
            button
        });
        rows.push(row.collect());
    }
    with_buttons(&text, rows)
}

fn summary(lang: Lang, one: &Subscription) -> String {
    words::summary(
        &schedule(one),
        &filter(one),
        one.at_once,
        one.always,
        one.zone.as_deref(),
        lang,
    )
}

fn button(lang: Lang, number: Number, change: Change) -> Button {
    let label = match change {
        Change::Pause => wording::PAUSE,
        Change::Resume => wording::RESUME,
        Change::Hours | Change::At(_) => wording::CHANGE_HOUR,
        Change::OtherHours => wording::OTHER_HOURS,
        Change::Days | Change::Day(_) => wording::CHANGE_DAYS,
        Change::Places | Change::Place(_) => wording::CHANGE_PLACES,
        Change::Kinds | Change::Kind(_) => wording::CHANGE_KINDS,
        Change::Follow => wording::FOLLOW,
        Change::FollowNone => wording::FOLLOW_NONE,
        Change::AtOnce => wording::AT_ONCE,
        Change::Always => wording::ALWAYS,
        Change::Show => wording::ADJUST,
        Change::Delete => wording::DELETE,
        Change::Undo => wording::UNDO,
        Change::Preview => wording::PREVIEW,
    };
    Button {
        label: label.in_lang(lang).to_owned(),
        action: Action::Press(Press::Adjust(number.0, change)),
    }
}

fn done(lang: Lang, number: Number) -> Button {
    Button {
        label: wording::DONE.in_lang(lang).to_owned(),
        action: Action::Press(Press::Adjust(number.0, Change::Show)),
    }
}

fn marked(name: &str, is_chosen: bool) -> String {
    if is_chosen {
        format!("✓ {name}")
    } else {
        name.to_owned()
    }
}

fn minutes(numbers: &[u16]) -> impl Iterator<Item = Minute> {
    numbers.iter().filter_map(|number| Minute::from_number(*number))
}

/// The usual hours, and those chosen besides.
fn hour_grid(press: impl Fn(u16) -> Press, chosen: &[u16]) -> Vec<Vec<Button>> {
    let usual: Vec<u16> = HOURS.concat();
    let mut all = usual.clone();
    all.extend(chosen.iter().filter(|minute| !usual.contains(minute)));
    all.sort_unstable();
    let button = |minute: Minute| Button {
        label: marked(&minute.to_string(), chosen.contains(&minute.number())),
        action: Action::Press(press(minute.number())),
    };
    let all: Vec<Button> = minutes(&all).map(button).collect();
    all.chunks(4).map(<[Button]>::to_vec).collect()
}

/// The digest of the week, were nothing known yet.
pub async fn sample(desk: &Arc<Desk>, subscription: Subscription) -> Words {
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
        let digest = compose::compose(lang, &due, &filter(&subscription), &news, |_| false)?;
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

fn with_buttons(text: &str, buttons: Vec<Vec<Button>>) -> Words {
    Words {
        buttons,
        ..Words::say(text)
    }
}
