//! Commands: one table gives their names, the menu and the text of /help.

use std::sync::Arc;

use teloxide::prelude::*;

use super::ask::{self, Asker};
use super::browse::Family;
use super::desk::Desk;
use super::send::Handled;
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
    Browse(Family, String),
    Id,
    Forget,
    Subscribe(String),
    Subscriptions,
    Preview(String),
    Unsubscribe,
    Settings,
    Feedback(String),
    Privacy,
    Erase,
    Status,
    Unanswered,
    Remove(String),
    ReadAgain,
    Feeds(String),
    Review,
    Editors(String),
    /// Owners are heard at the door.
    Invite,
    /// Meant for this bot, but not one of its commands.
    Unknown,
    /// What somebody else wrote once is no order of who passes it on.
    Forwarded,
    NotMine,
}

/// In whose menu a command stands. That is display alone: rights are looked at when a command is obeyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Everywhere,
    /// In private, and to the admins of a group.
    ToAdmins,
    Private,
    ToOwners,
}

impl Shown {
    pub fn in_private(self) -> bool {
        self != Shown::ToOwners
    }

    pub fn in_groups(self) -> bool {
        self == Shown::Everywhere
    }

    pub fn to_admins(self) -> bool {
        matches!(self, Shown::Everywhere | Shown::ToAdmins)
    }
}

/// A row of the table.
pub struct Row {
    vi: &'static str,
    en: &'static str,
    /// Its line in the menu and in /help.
    pub menu: Option<Wording>,
    pub shown: Shown,
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

/// All commands. A new one is a line here, a variant above, an endpoint in the file of its family and a branch of the
/// tree.
#[rustfmt::skip]
pub const COMMANDS: &[Row] = &[
    Row { vi: "hoi", en: "ask", menu: Some(wording::MENU_ASK), shown: Shown::Everywhere, make: Command::Ask },
    Row { vi: "tim", en: "search", menu: Some(wording::MENU_SEARCH), shown: Shown::Everywhere, make: |words| Command::Browse(Family::Search, words) },
    Row { vi: "khenthuong", en: "awards", menu: Some(wording::MENU_AWARDS), shown: Shown::Everywhere, make: |words| Command::Browse(Family::Awards, words) },
    Row { vi: "phongtrao", en: "movements", menu: Some(wording::MENU_MOVEMENTS), shown: Shown::Everywhere, make: |words| Command::Browse(Family::Movements, words) },
    Row { vi: "solieu", en: "figures", menu: Some(wording::MENU_FIGURES), shown: Shown::Everywhere, make: |words| Command::Browse(Family::Figures, words) },
    Row { vi: "nguoi", en: "people", menu: Some(wording::MENU_PEOPLE), shown: Shown::Everywhere, make: |words| Command::Browse(Family::People, words) },
    Row { vi: "bai", en: "articles", menu: Some(wording::MENU_ARTICLES), shown: Shown::Everywhere, make: |words| Command::Browse(Family::Articles, words) },
    Row { vi: "dangky", en: "subscribe", menu: Some(wording::MENU_SUBSCRIBE), shown: Shown::ToAdmins, make: Command::Subscribe },
    Row { vi: "dangkycuatoi", en: "mysubscriptions", menu: Some(wording::MENU_SUBSCRIPTIONS), shown: Shown::ToAdmins, make: |_| Command::Subscriptions },
    Row { vi: "xemthu", en: "preview", menu: Some(wording::MENU_PREVIEW), shown: Shown::ToAdmins, make: Command::Preview },
    Row { vi: "huydangky", en: "unsubscribe", menu: Some(wording::MENU_UNSUBSCRIBE), shown: Shown::ToAdmins, make: |_| Command::Unsubscribe },
    Row { vi: "caidat", en: "settings", menu: Some(wording::MENU_SETTINGS), shown: Shown::ToAdmins, make: |_| Command::Settings },
    Row { vi: "gopy", en: "feedback", menu: Some(wording::MENU_FEEDBACK), shown: Shown::Private, make: Command::Feedback },
    Row { vi: "huy", en: "cancel", menu: Some(wording::MENU_FORGET), shown: Shown::Everywhere, make: |_| Command::Forget },
    Row { vi: "riengtu", en: "privacy", menu: Some(wording::MENU_PRIVACY), shown: Shown::Private, make: |_| Command::Privacy },
    Row { vi: "xoadulieu", en: "deletemydata", menu: Some(wording::MENU_ERASE), shown: Shown::Private, make: |_| Command::Erase },
    Row { vi: "id", en: "id", menu: Some(wording::MENU_ID), shown: Shown::ToAdmins, make: |_| Command::Id },
    Row { vi: "trogiup", en: "help", menu: Some(wording::MENU_HELP), shown: Shown::Everywhere, make: |_| Command::Help },
    Row { vi: "trangthai", en: "status", menu: Some(wording::MENU_STATUS), shown: Shown::ToOwners, make: |_| Command::Status },
    Row { vi: "chuatraloi", en: "unanswered", menu: Some(wording::MENU_UNANSWERED), shown: Shown::ToOwners, make: |_| Command::Unanswered },
    Row { vi: "gobai", en: "remove", menu: Some(wording::MENU_REMOVE), shown: Shown::ToOwners, make: Command::Remove },
    Row { vi: "doclai", en: "reindex", menu: Some(wording::MENU_REINDEX), shown: Shown::ToOwners, make: |_| Command::ReadAgain },
    Row { vi: "nguontin", en: "feeds", menu: Some(wording::MENU_FEEDS), shown: Shown::ToOwners, make: Command::Feeds },
    Row { vi: "duyetbai", en: "review", menu: Some(wording::MENU_REVIEW), shown: Shown::ToOwners, make: |_| Command::Review },
    Row { vi: "giaobai", en: "editors", menu: Some(wording::MENU_EDITORS), shown: Shown::ToOwners, make: Command::Editors },
    Row { vi: "moi", en: "invite", menu: Some(wording::MENU_INVITE), shown: Shown::ToOwners, make: |_| Command::Invite },
    Row { vi: "batdau", en: "start", menu: None, shown: Shown::Private, make: Command::Start },
];

impl Command {
    /// The command a message is, if it is one: `/hoi@bot ai được khen?`.
    pub fn read(desk: Arc<Desk>, message: Message) -> Option<Command> {
        let text = message.text()?;
        let private = message.chat.is_private();
        let command = Command::parse(text, |name| desk.is_me(name), private)?;
        Some(match message.forward_origin() {
            Some(_) if private => Command::Forwarded,
            Some(_) => Command::NotMine,
            None => command,
        })
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

pub async fn help(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    let is_owner = u64::try_from(asker.user).is_ok_and(|user| desk.owners.contains(&user));
    let listed = COMMANDS.iter().filter(|row| match asker.place.private {
        true => row.shown.in_private() || is_owner,
        false => row.shown.to_admins(),
    });
    let lines: Vec<String> = listed
        .filter_map(|row| Some(format!("/{} – {}", row.name(asker.lang), row.menu?.in_lang(asker.lang))))
        .collect();
    let mut text = wording::HELP.with(asker.lang, &[&lines.join("\n")]);
    if !asker.place.private && desk.hindrances.contains(&wording::PRIVACY_MODE) {
        text.push_str("\n\n");
        text.push_str(wording::HEARS_LITTLE.in_lang(asker.lang));
    }
    ask::tell(&desk, &asker, &text).await
}

pub async fn ask(desk: Arc<Desk>, slot: Slot, message: Message, question: String) -> Handled {
    ask::ask(&desk, &Asker::of(&desk, &message, slot), &question, true).await
}

pub async fn id(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    let mut text = wording::YOUR_ID.with(asker.lang, &[&asker.user.to_string()]);
    if !asker.place.private {
        text.push('\n');
        text.push_str(&wording::CHAT_ID.with(asker.lang, &[&asker.place.chat.0.to_string()]));
    }
    ask::tell(&desk, &asker, &text).await
}

pub async fn forget(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
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
    let asker = Asker::of(&desk, &message, slot);
    ask::tell(&desk, &asker, wording::UNKNOWN_COMMAND.in_lang(asker.lang)).await
}

pub async fn forwarded(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    ask::tell(&desk, &asker, wording::FORWARDED_COMMAND.in_lang(asker.lang)).await
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
    fn the_readme_tells_of_every_command_by_both_names() {
        let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
        for row in COMMANDS {
            let line = readme
                .lines()
                .find(|line| line.starts_with(&format!("| `/{}`", row.vi)));
            let line = line.unwrap_or_else(|| panic!("README.md does not tell of /{}", row.vi));
            assert!(line.contains(&format!("`/{}`", row.en)), "{line}");
        }
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
