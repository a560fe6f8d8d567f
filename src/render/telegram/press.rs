//! What buttons do, in the few bytes Telegram hands back when one is pressed.

use crate::text::Lang;

/// What a button under a message does. `key` stands for the answer it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    Sources(String),
    More(String),
    Suggestion(String, usize),
    Choice(String, usize),
    Right(String),
    Wrong(String),
    /// Hands the question over to the people who run the bot.
    HandOver(String),
    /// An owner replies to it.
    Reply(String),
    /// What is wrong with an answer: a reason by its number.
    Reason(String, usize),
    /// Another screen in the place of this one, by the number of the button.
    Turn(String, usize),
    /// The text of the article on the screen, as a file.
    File(String),
    Set(Setting),
    /// Deletes everything kept of who presses, or not.
    Erase(bool),
    /// Takes the article on the screen out of the archive.
    Remove(String, Removal),
    /// What an owner decides about the feeds and what they brought, by the number of the button.
    Decide(String, usize),
    /// The pages behind the first of a digest.
    Next(String),
    /// A subscription at this minute of the day, for this chat (0) or a group its admin comes from.
    Hour(u16, i64),
    /// A change of the subscription of this number.
    Change(u64, Change),
    /// The same, shown in the place of the message pressed.
    Adjust(u64, Change),
}

/// Taking an article out asks first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    Ask,
    Yes,
    No,
}

/// What can be done with a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Pause,
    Resume,
    /// Offers other hours.
    Hours,
    At(u16),
    /// Asks for hours and places in words.
    OtherHours,
    /// Offers the days.
    Days,
    Day(u16),
    /// Offers the places.
    Places,
    /// Adds a place that was offered, or takes it away.
    Place(u16),
    /// Offers the kinds of fact.
    Kinds,
    Kind(u16),
    /// Asks for names to follow.
    Follow,
    /// Forgets the names.
    FollowNone,
    /// At once when something followed appears, or not.
    AtOnce,
    /// Also when nothing is new, or not.
    Always,
    /// The subscription with all that can be changed.
    Show,
    Delete,
    Undo,
    Preview,
}

impl Change {
    fn data(self) -> (char, u16) {
        match self {
            Change::Pause => ('p', 0),
            Change::Resume => ('r', 0),
            Change::Hours => ('h', 0),
            Change::At(minute) => ('a', minute),
            Change::OtherHours => ('m', 0),
            Change::Days => ('w', 0),
            Change::Day(number) => ('y', number),
            Change::Places => ('l', 0),
            Change::Kinds => ('k', 0),
            Change::Kind(number) => ('i', number),
            Change::Follow => ('f', 0),
            Change::FollowNone => ('n', 0),
            Change::AtOnce => ('c', 0),
            Change::Always => ('e', 0),
            Change::Show => ('s', 0),
            Change::Place(number) => ('o', number),
            Change::Delete => ('d', 0),
            Change::Undo => ('b', 0),
            Change::Preview => ('v', 0),
        }
    }

    fn read(kind: &str, number: u16) -> Option<Change> {
        Some(match kind {
            "p" => Change::Pause,
            "r" => Change::Resume,
            "h" => Change::Hours,
            "a" => Change::At(number),
            "m" => Change::OtherHours,
            "w" => Change::Days,
            "y" => Change::Day(number),
            "l" => Change::Places,
            "k" => Change::Kinds,
            "i" => Change::Kind(number),
            "f" => Change::Follow,
            "n" => Change::FollowNone,
            "c" => Change::AtOnce,
            "e" => Change::Always,
            "s" => Change::Show,
            "o" => Change::Place(number),
            "d" => Change::Delete,
            "b" => Change::Undo,
            "v" => Change::Preview,
            _ => return None,
        })
    }
}

impl Press {
    /// The words Telegram hands back when the button is pressed; it allows 64 bytes.
    pub fn data(&self) -> String {
        match self {
            Press::Sources(key) => format!("s:{key}"),
            Press::More(key) => format!("m:{key}"),
            Press::Suggestion(key, number) => format!("q:{key}:{number}"),
            Press::Choice(key, number) => format!("c:{key}:{number}"),
            Press::Right(key) => format!("y:{key}"),
            Press::Wrong(key) => format!("n:{key}"),
            Press::HandOver(key) => format!("o:{key}"),
            Press::Reply(key) => format!("j:{key}"),
            Press::Reason(key, number) => format!("r:{key}:{number}"),
            Press::Turn(key, number) => format!("t:{key}:{number}"),
            Press::File(key) => format!("f:{key}"),
            Press::Set(setting) => format!("g:{}", setting.data()),
            Press::Erase(yes) => format!("z:{}", u8::from(*yes)),
            Press::Decide(key, number) => format!("d:{key}:{number}"),
            Press::Remove(key, removal) => {
                let step = match removal {
                    Removal::Ask => "a",
                    Removal::Yes => "y",
                    Removal::No => "n",
                };
                format!("k:{key}:{step}")
            }
            Press::Next(key) => format!("x:{key}"),
            Press::Hour(minute, chat) => format!("h:{minute}:{chat}"),
            Press::Change(subscription, change) | Press::Adjust(subscription, change) => {
                let (kind, number) = change.data();
                let how = if matches!(self, Press::Change(..)) { 'u' } else { 'v' };
                format!("{how}:{subscription:x}:{kind}:{number}")
            }
        }
    }

    pub fn read(data: &str) -> Option<Press> {
        let (kind, rest) = data.split_once(':')?;
        let key = || rest.to_owned();
        let numbered = || {
            let (key, number) = rest.split_once(':')?;
            Some((key.to_owned(), number.parse().ok()?))
        };
        match kind {
            "s" => Some(Press::Sources(key())),
            "m" => Some(Press::More(key())),
            "q" => numbered().map(|(key, number)| Press::Suggestion(key, number)),
            "c" => numbered().map(|(key, number)| Press::Choice(key, number)),
            "y" => Some(Press::Right(key())),
            "n" => Some(Press::Wrong(key())),
            "o" => Some(Press::HandOver(key())),
            "j" => Some(Press::Reply(key())),
            "r" => numbered().map(|(key, number)| Press::Reason(key, number)),
            "t" => numbered().map(|(key, number)| Press::Turn(key, number)),
            "f" => Some(Press::File(key())),
            "g" => Setting::read(rest).map(Press::Set),
            "z" => Some(Press::Erase(rest == "1")).filter(|_| matches!(rest, "0" | "1")),
            "d" => numbered().map(|(key, number)| Press::Decide(key, number)),
            "k" => {
                let (key, step) = rest.split_once(':')?;
                let removal = match step {
                    "a" => Removal::Ask,
                    "y" => Removal::Yes,
                    "n" => Removal::No,
                    _ => return None,
                };
                Some(Press::Remove(key.to_owned(), removal))
            }
            "x" => Some(Press::Next(key())),
            "h" => {
                let (minute, chat) = rest.split_once(':')?;
                Some(Press::Hour(minute.parse().ok()?, chat.parse().ok()?))
            }
            "u" | "v" => {
                let mut parts = rest.split(':');
                let subscription = u64::from_str_radix(parts.next()?, 16).ok()?;
                let change = Change::read(parts.next()?, parts.next()?.parse().ok()?)?;
                Some(match kind {
                    "u" => Press::Change(subscription, change),
                    _ => Press::Adjust(subscription, change),
                })
            }
            _ => None,
        }
    }
}

/// What a chat can set for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// None: as the reader's Telegram.
    Language(Option<Lang>),
    Silent(bool),
    /// The number of a zone that was offered.
    Zone(usize),
    /// Offers the zones.
    Zones,
    /// Shows what is set.
    Show,
    /// Asks for a zone by its name.
    OtherZone,
    /// Asks for the chat's place by its name.
    Place,
    /// The chat has no place of its own.
    NoPlace,
}

impl Setting {
    fn data(self) -> String {
        match self {
            Setting::Language(Some(Lang::Vi)) => "vi".to_owned(),
            Setting::Language(Some(Lang::En)) => "en".to_owned(),
            Setting::Language(None) => "auto".to_owned(),
            Setting::Silent(true) => "mute".to_owned(),
            Setting::Silent(false) => "sound".to_owned(),
            Setting::Zones => "zones".to_owned(),
            Setting::Show => "show".to_owned(),
            Setting::OtherZone => "zone".to_owned(),
            Setting::Place => "place".to_owned(),
            Setting::NoPlace => "noplace".to_owned(),
            Setting::Zone(number) => number.to_string(),
        }
    }

    fn read(data: &str) -> Option<Setting> {
        Some(match data {
            "vi" => Setting::Language(Some(Lang::Vi)),
            "en" => Setting::Language(Some(Lang::En)),
            "auto" => Setting::Language(None),
            "mute" => Setting::Silent(true),
            "sound" => Setting::Silent(false),
            "zones" => Setting::Zones,
            "show" => Setting::Show,
            "zone" => Setting::OtherZone,
            "place" => Setting::Place,
            "noplace" => Setting::NoPlace,
            number => Setting::Zone(number.parse().ok()?),
        })
    }
}
