//! Commands to leaf through what is known, and the buttons under their screens.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use teloxide::prelude::*;

use super::ask::{self, Asker};
use super::buttons;
use super::desk::Desk;
use super::send::{self, Handled};
use super::steps;
use super::{edit, owner};
use crate::access::{Allowed, Effort};
use crate::answer::Turn;
use crate::browse::{Screen, Wish};
use crate::render::telegram::{self as render, Action, Button, Message as Words, Press, Removal};
use crate::store::answers::Given;
use crate::store::inbox::Slot;
use crate::store::steps::Step;
use crate::text::clean;
use crate::text::token::year;
use crate::wording;

/// A family of screens, as its command names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    Search,
    Awards,
    Movements,
    Figures,
    People,
    Articles,
}

/// What the buttons of a screen stand for.
#[derive(Serialize, Deserialize)]
struct Kept {
    wishes: Vec<Wish>,
    article: Option<String>,
}

/// `/tim cờ thi đua`, `/khenthuong Tây Hồ 2022`, `/nguoi Nguyễn Văn A` …
pub async fn open(desk: Arc<Desk>, slot: Slot, message: Message, (family, words): (Family, String)) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    let words = short(&words);
    if family == Family::Search && words.is_empty() {
        return steps::begin(&desk, &asker, Step::Search, wording::SEARCH_WHAT).await;
    }
    show(&desk, &asker, &wish(family, words)).await
}

/// Where somebody says no more than the name of a place: what there is to see of it.
pub async fn of_place(desk: &Arc<Desk>, asker: &Asker, words: &str, turns: &[Turn]) -> Option<Words> {
    let (engine, words, turns, lang) = (desk.engine.place.clone(), words.to_owned(), turns.to_vec(), asker.lang);
    let looking = tokio::task::spawn_blocking(move || engine(&words, &turns, lang)).await;
    let shown = looking.ok().flatten()?;
    let key = keep(desk, asker, &shown, None);
    Some(render::browse::screen(&shown, &key, lang, &|head| desk.address(head)))
}

/// Another screen in the place of this one; what is looked at is nobody's secret, so anybody may turn the page.
pub async fn turn(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, (key, number): (String, usize)) -> Handled {
    let found = recall(&desk, &query, slot, &key);
    let wished = found.and_then(|(asker, kept)| Some((asker, kept.wishes.get(number)?.clone())));
    let Some((asker, wish)) = wished else {
        return buttons::out_of_date(desk, query).await;
    };
    if desk.door.count(asker.user, Effort::Look, desk.now()) != Allowed::Yes {
        return buttons::note(&desk, &query, Some(wording::TOO_FAST)).await;
    }
    buttons::note(&desk, &query, None).await;
    let words = screen(&desk, &asker, &wish, Some(&key)).await;
    edit::replace(&desk, &asker, &query, &words).await
}

/// The cleaned text of the article on the screen.
pub async fn file(desk: Arc<Desk>, slot: Slot, query: CallbackQuery, key: String) -> Handled {
    let found = recall(&desk, &query, slot, &key);
    let wanted = found.and_then(|(asker, kept)| Some((asker, kept.article?)));
    let Some((asker, id)) = wanted else {
        return buttons::out_of_date(desk, query).await;
    };
    if desk.door.count(asker.user, Effort::Look, desk.now()) != Allowed::Yes {
        return buttons::note(&desk, &query, Some(wording::TOO_FAST)).await;
    }
    let engine = desk.engine.article.clone();
    let article = tokio::task::spawn_blocking(move || engine(&id)).await.ok().flatten();
    let Some(article) = article else {
        return buttons::note(&desk, &query, Some(wording::ARTICLE_GONE)).await;
    };
    buttons::note(&desk, &query, Some(wording::FILE_SENT)).await;
    let name = render::pages::file_name(&article);
    if edit::file(&desk, &asker, name, render::pages::text_file(&article), &article.title).await {
        return Handled::Done;
    }
    // Where files may not be sent, the text comes as messages.
    let words = Words {
        pages: render::pages::article(&article),
        buttons: Vec::new(),
    };
    send::send(&desk, slot, &asker.place, &words).await
}

pub async fn show(desk: &Arc<Desk>, asker: &Asker, wish: &Wish) -> Handled {
    if let Some(handled) = ask::too_fast(desk, asker, Effort::Look).await {
        return handled;
    }
    let words = screen(desk, asker, wish, None).await;
    send::send(desk, asker.slot, &asker.place, &words).await
}

/// The screen as a message; what its buttons stand for is kept, under the key of the screen it takes the place of.
pub async fn screen(desk: &Arc<Desk>, asker: &Asker, wish: &Wish, key: Option<&str>) -> Words {
    let lang = asker.lang;
    let (engine, wish) = (desk.engine.browse.clone(), wish.clone());
    let seat = desk.seats.clone().acquire_owned().await;
    let browsing = move || {
        let _seat = seat;
        engine(&wish, lang)
    };
    let Ok(shown) = tokio::task::spawn_blocking(browsing).await else {
        tracing::error!("a screen could not be put together");
        return Words::say(wording::APOLOGY.in_lang(lang));
    };
    let key = keep(desk, asker, &shown, key);
    let mut words = render::browse::screen(&shown, &key, lang, &|head| desk.address(head));
    if shown.article.is_some() && owner::is_owner(desk, asker) {
        words.buttons.push(vec![Button {
            label: wording::REMOVE_ARTICLE.in_lang(lang).to_owned(),
            action: Action::Press(Press::Remove(key, Removal::Ask)),
        }]);
    }
    words
}

/// The article on the screen a button belongs to.
pub fn article_shown(desk: &Desk, asker: &Asker, key: &str) -> Option<String> {
    let given = desk.store.answers.get(key, asker.place.chat.0)?;
    serde_json::from_value::<Kept>(given.body).ok()?.article
}

fn keep(desk: &Desk, asker: &Asker, shown: &Screen, key: Option<&str>) -> String {
    let kept = Kept {
        wishes: render::browse::wishes(shown),
        article: shown.article.as_ref().map(|head| head.id.clone()),
    };
    let given = Given {
        chat: asker.place.chat.0,
        at: desk.now().as_second(),
        question: String::new(),
        body: serde_json::to_value(&kept).unwrap_or_default(),
    };
    let stored = match key {
        Some(key) => desk.store.answers.update(key, &given).map(|()| key.to_owned()),
        None => desk.store.answers.keep(&given),
    };
    stored.unwrap_or_else(|error| {
        tracing::warn!(%error, "a screen could not be kept for its buttons");
        "0".to_owned()
    })
}

fn recall(desk: &Desk, query: &CallbackQuery, slot: Slot, key: &str) -> Option<(Asker, Kept)> {
    let asker = buttons::asker(desk, query, slot)?;
    let given = desk.store.answers.get(key, asker.place.chat.0)?;
    Some((asker, serde_json::from_value(given.body).ok()?))
}

fn wish(family: Family, words: String) -> Wish {
    let some = |words: String| Some(words).filter(|words| !words.is_empty());
    match family {
        Family::Search => Wish::Search { words, from: 0 },
        Family::Awards => {
            let (place, year) = place_and_year(&words);
            Wish::Awards {
                place: some(place),
                year,
                award: None,
                from: 0,
            }
        }
        Family::Movements => Wish::Movements {
            place: some(words),
            from: 0,
        },
        Family::Figures => Wish::Figures {
            measure: some(words),
            from: 0,
        },
        Family::People => Wish::People {
            name: some(words),
            from: 0,
        },
        Family::Articles => Wish::Articles {
            place: some(words),
            from: 0,
        },
    }
}

/// "Tây Hồ năm 2022"
fn place_and_year(words: &str) -> (String, Option<i16>) {
    let said = words.split_whitespace().find_map(year);
    let place: Vec<&str> = words
        .split_whitespace()
        .filter(|word| year(word).is_none() && !(said.is_some() && matches!(*word, "năm" | "nam" | "in")))
        .collect();
    (place.join(" "), said)
}

/// Longer words than these find nothing.
fn short(words: &str) -> String {
    const LONGEST: usize = 120;
    clean::clean(words).trim().chars().take(LONGEST).collect()
}

/// What somebody typed when asked for words to look for.
pub async fn search(desk: &Arc<Desk>, asker: &Asker, words: &str) -> Handled {
    let words = short(words);
    if words.is_empty() {
        return ask::tell(desk, asker, wording::SEARCH_WHAT.in_lang(asker.lang)).await;
    }
    show(desk, asker, &Wish::Search { words, from: 0 }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_and_a_year_are_told_apart() {
        assert_eq!(place_and_year("Tây Hồ năm 2022"), ("Tây Hồ".to_owned(), Some(2022)));
        assert_eq!(place_and_year("2022"), (String::new(), Some(2022)));
        assert_eq!(place_and_year("Nam Từ Liêm"), ("Nam Từ Liêm".to_owned(), None));
    }
}
