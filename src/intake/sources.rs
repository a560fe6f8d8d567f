//! The feeds and listing pages that are followed: those of `data/feeds.toml`, and those somebody added by command.
//! What is known of each is a small file of its own, so that the command works beside a running bot.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::address;
use super::fetch::Validators;
use super::record::write_whole;

/// The form of both lists.
#[derive(Default, Serialize, Deserialize)]
struct List {
    #[serde(default)]
    feeds: Vec<String>,
    /// Of those above or of the other list; a feed somebody took out stays out.
    #[serde(default)]
    without: Vec<String>,
}

/// How a source does. Times are seconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// Where it is fetched from, where that is not the address it is known by.
    pub at: Option<String>,
    pub etag: Option<String>,
    pub modified: Option<String>,
    /// It was read once, so what is new is news.
    pub begun: bool,
    /// More was new than is taken in unasked, and not all of it was put aside yet.
    #[serde(default)]
    pub held: bool,
    pub next: i64,
    /// When it was last read.
    #[serde(default)]
    pub read: Option<i64>,
    pub failing_since: Option<i64>,
    pub failures: u32,
    pub reported: bool,
    pub dropped: bool,
    /// What each item looked like, by its name; a change is a reason to read it again.
    pub seen: BTreeMap<String, String>,
}

impl State {
    pub fn validators(&self) -> Validators {
        Validators {
            etag: self.etag.clone(),
            modified: self.modified.clone(),
        }
    }
}

pub struct Sources {
    /// The list that is served, which the program never writes.
    pub served: PathBuf,
    state: PathBuf,
}

impl Sources {
    pub fn of(data: &Path, state: &Path) -> Sources {
        Sources {
            served: data.join("feeds.toml"),
            state: state.join("feeds"),
        }
    }

    fn own(&self) -> PathBuf {
        self.state.join("added.toml")
    }

    /// The addresses that are followed. A list that cannot be read counts as empty, and is told in the log.
    pub fn all(&self) -> Vec<String> {
        let (served, own) = (list(&self.served), list(&self.own()));
        let mut out: Vec<String> = Vec::new();
        for feed in served.feeds.into_iter().chain(own.feeds) {
            let key = address::normalised(&feed);
            let left_out = own.without.iter().any(|one| address::normalised(one) == key);
            if key.is_some() && !left_out && !out.iter().any(|one| address::normalised(one) == key) {
                out.push(feed);
            }
        }
        out
    }

    /// `false` where it is no web address.
    pub fn add(&self, feed: &str) -> io::Result<bool> {
        let Some(key) = address::normalised(feed) else {
            return Ok(false);
        };
        let mut own = list(&self.own());
        own.without
            .retain(|one| address::normalised(one).as_ref() != Some(&key));
        own.feeds.retain(|one| address::normalised(one).as_ref() != Some(&key));
        own.feeds.push(feed.to_owned());
        self.write(&self.own(), toml::to_string(&own).map_err(io::Error::other)?.as_bytes())?;
        // One that was dropped begins anew.
        let _ = fs::remove_file(self.file(feed));
        Ok(true)
    }

    /// Whether it was followed.
    pub fn remove(&self, feed: &str) -> io::Result<bool> {
        let key = address::normalised(feed);
        let followed = self.all().iter().any(|one| address::normalised(one) == key);
        let mut own = list(&self.own());
        own.feeds.retain(|one| address::normalised(one) != key);
        own.without.push(feed.to_owned());
        self.write(&self.own(), toml::to_string(&own).map_err(io::Error::other)?.as_bytes())?;
        let _ = fs::remove_file(self.file(feed));
        Ok(followed)
    }

    fn file(&self, feed: &str) -> PathBuf {
        let key = address::normalised(feed).unwrap_or_default();
        let hash: String = Sha256::digest(key)
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        self.state.join(format!("{hash}.json"))
    }

    pub fn state(&self, feed: &str) -> State {
        let bytes = fs::read(self.file(feed)).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    pub fn keep(&self, feed: &str, state: &State) -> io::Result<()> {
        self.write(&self.file(feed), &serde_json::to_vec(state)?)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.state)?;
        write_whole(path, bytes)
    }
}

fn list(path: &Path) -> List {
    let Ok(text) = fs::read_to_string(path) else {
        return List::default();
    };
    toml::from_str(&text).unwrap_or_else(|error| {
        tracing::warn!(file = %path.display(), error = error.message(), "a list of feeds cannot be read");
        List::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feeds_are_served_added_and_taken_out() {
        let home = tempfile::tempdir().unwrap();
        let sources = Sources::of(home.path(), &home.path().join("state"));
        assert!(sources.all().is_empty());
        fs::write(&sources.served, "feeds = [\"https://a.vn/rss\"]\n").unwrap();
        assert!(sources.add("https://b.vn/rss").unwrap());
        assert!(sources.add("http://www.a.vn/rss").unwrap(), "known, and followed once");
        assert!(!sources.add("b.vn").unwrap());
        assert_eq!(sources.all(), ["https://a.vn/rss", "https://b.vn/rss"]);
        assert!(sources.remove("https://a.vn/rss").unwrap());
        assert_eq!(sources.all(), ["https://b.vn/rss"]);
        let state = State {
            begun: true,
            ..State::default()
        };
        sources.keep("https://b.vn/rss", &state).unwrap();
        assert_eq!(sources.state("https://b.vn/rss"), state);
        assert_eq!(sources.state("https://c.vn/rss"), State::default());
    }
}
