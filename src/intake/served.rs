//! What stands in the folder that is served, as far as it tells whether something that comes in is one of its stories.
//! What was read of a file is remembered in the state until the file changes.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::address;
use super::reading::Reading;
use super::same_story::{self, Near, Signature};
use crate::article::read::{self, Known};
use crate::text::fold::phrase_bare;

/// Larger files are not served either.
const LARGEST: u64 = 5 * 1024 * 1024;

#[derive(Clone, Serialize, Deserialize)]
struct Seen {
    size: u64,
    changed: u128,
    content: String,
    signature: Signature,
    url: Option<String>,
    #[serde(default)]
    title: String,
    /// When another version was last found in its place, in seconds since 1970.
    #[serde(default)]
    corrected: Option<i64>,
}

pub struct Served {
    folder: Option<PathBuf>,
    remembered: PathBuf,
    /// When the folder had last changed as it was looked at.
    looked: Option<SystemTime>,
    seen: BTreeMap<String, Seen>,
    by_content: HashMap<String, String>,
    near: Near,
}

impl Served {
    pub fn of(state: &Path, folder: Option<PathBuf>) -> Served {
        Served {
            folder,
            remembered: state.join("served.json"),
            looked: None,
            seen: BTreeMap::new(),
            by_content: HashMap::new(),
            near: Near::default(),
        }
    }

    /// The file whose story a text tells.
    pub fn story(&mut self, content: &str, signature: &Signature, text: &str, now: Timestamp) -> Option<String> {
        let changed = self
            .folder
            .as_ref()
            .and_then(|folder| fs::metadata(folder).ok()?.modified().ok());
        if changed != self.looked {
            self.look(now);
        }
        if let Some(name) = self.by_content.get(content) {
            return Some(name.clone());
        }
        let folder = self.folder.clone()?;
        self.near.candidates(signature).into_iter().find(|name| {
            let alike = self
                .seen
                .get(name)
                .filter(|one| same_story::are_alike(signature, &one.signature));
            let theirs = alike.and_then(|one| Some((reading(&folder.join(name))?, one)));
            theirs.is_some_and(|(theirs, one)| same_story::is_copy(signature, text, &one.signature, &theirs.text))
        })
    }

    /// The address a file is known by.
    pub fn url(&self, name: &str) -> Option<String> {
        self.seen.get(name)?.url.clone()
    }

    /// The articles another version of which was found in their place since a moment: the id, the second, and the hash
    /// of the new words.
    pub fn corrected(&self, since: Timestamp) -> impl Iterator<Item = (&str, i64, &str)> {
        self.seen.iter().filter_map(move |(name, one)| {
            let at = one.corrected.filter(|at| *at >= since.as_second())?;
            Some((id(name), at, one.content.as_str()))
        })
    }

    /// Reads what is new or changed in the folder. A folder that cannot be read holds nothing.
    pub fn look(&mut self, now: Timestamp) {
        let Some(folder) = self.folder.clone() else { return };
        let Ok(changed) = fs::metadata(&folder).and_then(|about| about.modified()) else {
            return;
        };
        if self.looked.is_none() {
            let bytes = fs::read(&self.remembered).unwrap_or_default();
            self.seen = serde_json::from_slice(&bytes).unwrap_or_default();
        }
        let mut there = BTreeMap::new();
        let mut read_anew = false;
        for path in fs::read_dir(&folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
        {
            let Some((name, size, changed)) = article(&path) else {
                continue;
            };
            let known = self.seen.remove(&name);
            let same = known.clone().filter(|one| one.size == size && one.changed == changed);
            read_anew |= same.is_none();
            let seen = same.or_else(|| {
                let reading = reading(&path)?;
                let mut seen = Seen {
                    size,
                    changed,
                    content: same_story::content(&reading),
                    signature: Signature::of(&reading.text),
                    url: reading.url,
                    title: reading.title,
                    corrected: None,
                };
                seen.corrected = known.and_then(|known| match seen.is_version_of(&known) {
                    true => Some(now.as_second()),
                    false => known.corrected,
                });
                Some(seen)
            });
            there.extend(seen.map(|seen| (name, seen)));
        }
        let gone = !self.seen.is_empty();
        self.seen = there;
        let first = self.looked.is_none();
        self.looked = Some(changed);
        if !read_anew && !gone && !first {
            return;
        }
        (self.near, self.by_content) = (Near::default(), HashMap::new());
        for (name, one) in &self.seen {
            self.near.insert(name, &one.signature);
            self.by_content.insert(one.content.clone(), name.clone());
        }
        if (read_anew || gone)
            && let Err(error) = self.remember()
        {
            tracing::warn!(%error, "what was read of the articles served could not be remembered");
        }
    }

    fn remember(&self) -> std::io::Result<()> {
        let beside = self.remembered.with_extension("new");
        fs::write(&beside, serde_json::to_vec(&self.seen)?)?;
        fs::rename(beside, &self.remembered)
    }
}

impl Seen {
    /// Other words about the same; not a name used again for another story.
    fn is_version_of(&self, other: &Seen) -> bool {
        let titles = [&self.title, &other.title].map(|title| phrase_bare(title));
        let same_story = titles[0] == titles[1] || self.signature.overlap(&other.signature) >= same_story::A_VERSION;
        same_story && self.content != other.content
    }
}

/// The id of the article in a file.
pub fn id(name: &str) -> &str {
    Path::new(name)
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or(name)
}

/// The name, size and time of a file that may be an article.
fn article(path: &Path) -> Option<(String, u64, u128)> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    let name = path.file_name()?.to_str()?;
    let about = fs::metadata(path).ok()?;
    let ordinary = about.is_file() && about.len() <= LARGEST && !name.starts_with('.');
    if !ordinary || !matches!(ending.as_str(), "txt" | "html" | "htm") {
        return None;
    }
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    Some((name.to_owned(), about.len(), changed))
}

fn reading(path: &Path) -> Option<Reading> {
    let bytes = fs::read(path).ok()?;
    let beside = fs::read_to_string(path.with_extension("toml")).ok();
    let known: Option<Known> = beside.and_then(|text| toml::from_str(&text).ok());
    let article = std::panic::catch_unwind(|| read::read("", &bytes, known.as_ref()))
        .ok()?
        .ok()?;
    let reading = Reading::of(&article).cleaned();
    let url = reading.url.filter(|url| address::normalised(url).is_some());
    Some(Reading { url, ..reading })
}
