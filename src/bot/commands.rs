//! Commands: one table gives their names, the menu and the text of /help.

use std::sync::Arc;

use teloxide::prelude::*;

use super::ask::{self, Asker};
use super::desk::{ARTICLE_LINK, Desk, GROUP_LINK};
use super::send::{self, Handled};
use super::subscriptions;
use crate::render::telegram::{Action, Button, Message as Words, Press, day, pages};
use crate::store::inbox::Slot;
use crate::text::Lang;
use crate::wording::{self, Wording};

/// A command addressed to the bot, or to another.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// With what a link that opened the bot brought along.
    Start(String),
    Help,
    Ask(String),
    Id,
    Forget,
    Subscribe(String),
    Subscriptions,
    Preview(String),
    Unsubscribe,
    /// Meant for this bot, but not one of its commands.
    Unknown,
    NotMine,
}

/// A row of the table.
pub struct Row {
    vi: &'static str,
    en: &'static str,
    /// Its line in the menu and in /help.
    pub menu: Option<Wording>,
    make: fn(String) -> Command,
}

impl Row {
    pub fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// All commands. A new one is a line here, a variant above, an endpoint below and a branch of the tree.
#[rustfmt::skip]
pub const COMMANDS: &[Row] = &[
    Row { vi: "hoi", en: "ask", menu: Some(wording::MENU_ASK), make: Command::Ask },
    Row { vi: "dangky", en: "subscribe", menu: Some(wording::MENU_SUBSCRIBE), make: Command::Subscribe },
    Row { vi: "dangkycuatoi", en: "mysubscriptions", menu: Some(wording::MENU_SUBSCRIPTIONS), make: |_| Command::Subscriptions },
    Row { vi: "xemthu", en: "preview", menu: Some(wording::MENU_PREVIEW), make: Command::Preview },
    Row { vi: "huydangky", en: "unsubscribe", menu: Some(wording::MENU_UNSUBSCRIBE), make: |_| Command::Unsubscribe },
    Row { vi: "huy", en: "cancel", menu: Some(wording::MENU_FORGET), make: |_| Command::Forget },
    Row { vi: "id", en: "id", menu: Some(wording::MENU_ID), make: |_| Command::Id },
    Row { vi: "trogiup", en: "help", menu: Some(wording::MENU_HELP), make: |_| Command::Help },
    Row { vi: "batdau", en: "start", menu: None, make: Command::Start },
];

impl Command {
    /// The command a message is, if it is one: `/hoi@bot ai được khen?`.
    pub fn read(desk: Arc<Desk>, message: Message) -> Option<Command> {
        let text = message.text()?;
        Command::parse(text, |name| desk.is_me(name), message.chat.is_private())
    }

    fn parse(text: &str, is_me: impl Fn(&str) -> bool, private: bool) -> Option<Command> {
        let rest = text.strip_prefix('/')?;
        let (word, argument) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let (name, addressee) = match word.split_once('@') {
            Some((name, addressee)) => (name, Some(addressee)),
            None => (word, None),
        };
        if addressee.is_some_and(|addressee| !is_me(addressee)) {
            return Some(Command::NotMine);
        }
        let known = COMMANDS
            .iter()
            .find(|row| row.vi.eq_ignore_ascii_case(name) || row.en.eq_ignore_ascii_case(name));
        Some(match known {
            Some(row) => (row.make)(argument.trim().to_owned()),
            None if private || addressee.is_some() => Command::Unknown,
            None => Command::NotMine,
        })
    }
}

pub async fn start(desk: Arc<Desk>, slot: Slot, message: Message, payload: String) -> Handled {
    let asker = Asker::of(&message, slot);
    if let Some(key) = payload.strip_prefix(ARTICLE_LINK) {
        return article(&desk, &asker, key).await;
    }
    if let Some(group) = payload.strip_prefix(GROUP_LINK) {
        return subscriptions::for_group(&desk, &asker, group).await;
    }
    let overview = desk.engine.overview.clone();
    let overview = tokio::task::spawn_blocking(move || overview())
        .await
        .unwrap_or_default();
    let newest = overview
        .newest
        .map_or_else(|| wording::NO_DATE.in_lang(asker.lang).to_owned(), day);
    let greeting = wording::GREETING.with(asker.lang, &[&overview.articles.to_string(), &newest]);
    let mut words = Words::say(&greeting);
    for (number, example) in wording::EXAMPLES.iter().enumerate() {
        words.buttons.push(vec![Button {
            label: example.in_lang(asker.lang).to_owned(),
            action: Action::Press(Press::Example(number)),
        }]);
    }
    send::send(&desk, slot, &asker.place, &words).await
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

pub async fn help(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&message, slot);
    let lines: Vec<String> = COMMANDS
        .iter()
        .filter_map(|row| Some(format!("/{} – {}", row.name(asker.lang), row.menu?.in_lang(asker.lang))))
        .collect();
    let text = wording::HELP.with(asker.lang, &[&lines.join("\n")]);
    ask::tell(&desk, &asker, &text).await
}

pub async fn ask(desk: Arc<Desk>, slot: Slot, message: Message, question: String) -> Handled {
    ask::ask(&desk, &Asker::of(&message, slot), &question, true).await
}

pub async fn id(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&message, slot);
    let mut text = wording::YOUR_ID.with(asker.lang, &[&asker.user.to_string()]);
    if !asker.place.private {
        text.push('\n');
        text.push_str(&wording::CHAT_ID.with(asker.lang, &[&asker.place.chat.0.to_string()]));
    }
    ask::tell(&desk, &asker, &text).await
}

pub async fn forget(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&message, slot);
    let session = asker.place.session(asker.user);
    let words = match desk.store.sessions.forget(session) {
        Ok(()) => wording::FORGOTTEN,
        Err(error) => {
            tracing::warn!(%error, "a conversation could not be forgotten");
            wording::APOLOGY
        }
    };
    ask::tell(&desk, &asker, words.in_lang(asker.lang)).await
}

pub async fn unknown(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&message, slot);
    ask::tell(&desk, &asker, wording::UNKNOWN_COMMAND.in_lang(asker.lang)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, private: bool) -> Option<Command> {
        Command::parse(text, |name| name.eq_ignore_ascii_case("thidua_bot"), private)
    }

    #[test]
    fn a_command_is_read_with_its_argument() {
        let asked = Some(Command::Ask("ai được khen?".to_owned()));
        assert_eq!(parse("/hoi ai được khen?", true), asked);
        assert_eq!(parse("/ASK@ThiDua_Bot  ai được khen?", false), asked);
        assert_eq!(parse("/hoi\nai được khen?", false), asked);
        assert_eq!(parse("/hoi", false), Some(Command::Ask(String::new())));
        assert_eq!(parse("/start a_1f", true), Some(Command::Start("a_1f".to_owned())));
        assert_eq!(parse("ai được khen? /hoi", true), None);
    }

    #[test]
    fn commands_of_others_pass_in_silence() {
        assert_eq!(parse("/hoi@other_bot x", false), Some(Command::NotMine));
        assert_eq!(parse("/ban", false), Some(Command::NotMine));
        assert_eq!(parse("/ban@thidua_bot", false), Some(Command::Unknown));
        assert_eq!(parse("/ban", true), Some(Command::Unknown));
    }

    #[test]
    fn names_fit_telegrams_menu_and_are_told_apart() {
        let mut names: Vec<&str> = COMMANDS.iter().flat_map(|row| [row.vi, row.en]).collect();
        for name in &names {
            assert!(
                name.len() <= 32 && name.bytes().all(|byte| byte.is_ascii_lowercase()),
                "{name}"
            );
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(
            names.len(),
            2 * COMMANDS.len() - 1,
            "only /id is the same in both languages"
        );
    }
}
