//! First contact: /start in private, links that open the bot, being added to a group.

use std::sync::Arc;

use teloxide::prelude::*;
use teloxide::types::ChatMemberUpdated;

use super::ask::{self, Asker};
use super::desk::{ARTICLE_LINK, Desk, GROUP_LINK};
use super::reading::Place;
use super::send::{self, Handled};
use super::subscriptions;
use crate::render::telegram::{Action, Button, Message as Words, Press, Setting, day, pages};
use crate::store::inbox::Slot;
use crate::text::Lang;
use crate::wording;

/// What the button beside inline results brings along.
const FROM_INLINE: &str = "inline";

/// `/start`, alone or behind a link: an article, a group's digests, or a question with `-` or `_` between its words.
pub async fn start(desk: Arc<Desk>, slot: Slot, message: Message, payload: String) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    if let Some(key) = payload.strip_prefix(ARTICLE_LINK) {
        return article(&desk, &asker, key).await;
    }
    if let Some(group) = payload.strip_prefix(GROUP_LINK) {
        return subscriptions::for_group(&desk, &asker, group).await;
    }
    let question = payload.replace(['-', '_'], " ");
    if !question.trim().is_empty() && payload != FROM_INLINE {
        return ask::ask(&desk, &asker, &question, false).await;
    }
    if !asker.place.private {
        return ask::tell(&desk, &asker, &in_group(&desk, asker.lang)).await;
    }
    greet(&desk, &asker).await
}

async fn greet(desk: &Arc<Desk>, asker: &Asker) -> Handled {
    let (here, lang, now) = (desk.clone(), asker.lang, desk.now());
    let looking = move || ((here.engine.overview)(), (here.engine.examples)(lang, now));
    let (overview, examples) = tokio::task::spawn_blocking(looking).await.unwrap_or_default();
    let newest = overview
        .newest
        .map_or_else(|| wording::NO_DATE.in_lang(lang).to_owned(), day);
    let values = [overview.articles.to_string(), newest];
    let mut greeting = wording::GREETING.with(lang, &[&values[0], &values[1]]);
    greeting.push('\n');
    let tap = if examples.is_empty() {
        wording::JUST_TYPE
    } else {
        wording::JUST_TYPE_OR_TAP
    };
    greeting.push_str(tap.in_lang(lang));
    let mut words = Words::say(&greeting);
    let key = ask::keep_questions(desk, asker, &examples);
    for (number, example) in examples.into_iter().enumerate() {
        words.buttons.push(vec![Button {
            label: example,
            action: Action::Press(Press::Suggestion(key.clone(), number)),
        }]);
    }
    let other = match lang {
        Lang::Vi => (wording::ENGLISH, Lang::En),
        Lang::En => (wording::VIETNAMESE, Lang::Vi),
    };
    let mut row = vec![Button {
        // In its own language, for who cannot read this one.
        label: other.0.in_lang(other.1).to_owned(),
        action: Action::Press(Press::Set(Setting::Language(Some(other.1)))),
    }];
    if let Some(username) = &desk.username {
        row.push(Button {
            label: wording::ADD_TO_GROUP.in_lang(lang).to_owned(),
            action: Action::Open(format!("https://t.me/{username}?startgroup=hello")),
        });
    }
    words.buttons.push(row);
    send::send(desk, asker.slot, &asker.place, &words).await
}

/// Shows the text of an article that has no address of its own.
async fn article(desk: &Arc<Desk>, asker: &Asker, key: &str) -> Handled {
    let engine = desk.engine.article.clone();
    let found = match desk.store.links.article(key) {
        Some(id) => tokio::task::spawn_blocking(move || engine(&id)).await.ok().flatten(),
        None => None,
    };
    let Some(article) = found else {
        return ask::tell(desk, asker, wording::ARTICLE_GONE.in_lang(asker.lang)).await;
    };
    let words = Words {
        pages: pages::article(&article),
        buttons: Vec::new(),
    };
    send::send(desk, asker.slot, &asker.place, &words).await
}

/// Two lines for a group: how to ask, and who sets up digests.
fn in_group(desk: &Desk, lang: Lang) -> String {
    let name = desk.username.as_deref().unwrap_or_default();
    wording::IN_GROUP.with(lang, &[name])
}

/// The bot was let into a group: it says how to ask. It was muted there, or put into a channel: who did it is told what
/// that means, in private, if that person ever wrote to it.
pub async fn membership(desk: &Arc<Desk>, slot: Slot, change: &ChatMemberUpdated, reachable: bool, muted: bool) {
    let was_present = change.old_chat_member.kind.is_present();
    let lang = desk.language(change.chat.id.0, Some(&change.from));
    let title = change.chat.title().unwrap_or_default();
    let in_private = Place::private(change.from.id.into());
    let (place, text) = if change.chat.is_channel() {
        if was_present || !change.new_chat_member.kind.is_present() {
            return;
        }
        (in_private, wording::NO_CHANNELS.with(lang, &[title]))
    } else if change.chat.is_private() {
        return;
    } else if reachable && !was_present {
        let group = Place {
            private: false,
            ..Place::private(change.chat.id)
        };
        (group, in_group(desk, lang))
    } else if muted {
        (in_private, wording::MUTED.with(lang, &[title]))
    } else {
        return;
    };
    send::send(desk, slot, &place, &Words::say(&text)).await;
}
