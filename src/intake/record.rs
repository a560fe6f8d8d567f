//! An article taken in is two files: its text, `NAME.txt`, and beside it what is known of it, `NAME.toml`. The text is
//! what makes it an article, so it comes last and goes first: killed in between, there is none.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::reading::Reading;
use super::same_story::Signature;

/// Where what was taken in stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Shelf {
    /// Served like those of the articles folder.
    Articles,
    /// Not about what the bot is for, by its own judgement.
    OffTopic,
    /// Waits for the owner to say that so many are meant.
    Waiting,
}

impl Shelf {
    pub const ALL: [Shelf; 3] = [Shelf::Articles, Shelf::OffTopic, Shelf::Waiting];

    pub fn folder(self, state: &Path) -> PathBuf {
        match self {
            Shelf::Articles => state.join("articles"),
            Shelf::OffTopic => state.join("aside").join("off-topic"),
            Shelf::Waiting => state.join("aside").join("waiting"),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub title: String,
    pub url: Option<String>,
    pub site: Option<String>,
    /// The day of publication.
    pub date: Option<Date>,
    pub author: Option<String>,
    /// When it was taken in.
    pub taken: Timestamp,
    /// Every address it was found at, the first one first.
    pub sources: Vec<String>,
    /// Of those, one of each site that is not the article's own: what readers are shown as other sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The hash of its words, and those of copies that count as it.
    pub content: String,
    #[serde(default)]
    pub copies: Vec<String>,
    /// The id of the version it replaced, and those that one had replaced.
    pub corrects: Option<String>,
    #[serde(default)]
    pub earlier: Vec<String>,
    /// No news for digests: an old stock that came all at once.
    #[serde(default)]
    pub quiet: bool,
    #[serde(default)]
    pub signature: Signature,
}

impl Record {
    /// The same words have the same name, so that what is taken in again after a kill is not doubled.
    pub fn id(&self) -> String {
        format!("t-{}", self.content)
    }

    pub fn read(folder: &Path, id: &str) -> Option<Record> {
        let text = fs::read_to_string(folder.join(format!("{id}.toml"))).ok()?;
        toml::from_str(&text).ok()
    }
}

/// Files that are written and not yet sure to outlive a power cut.
#[derive(Default)]
pub struct Unsettled {
    /// Written under another name, to be renamed to this one.
    files: Vec<(PathBuf, PathBuf)>,
    folders: Vec<PathBuf>,
}

impl Unsettled {
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Writes an article beside its place; it is there once [`Unsettled::settle`] has run.
    pub fn put(&mut self, folder: &Path, record: &Record, reading: Option<&Reading>) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        let about = toml::to_string(record).map_err(io::Error::other)?;
        let id = record.id();
        self.write(folder, &format!("{id}.toml"), about.as_bytes())?;
        if let Some(reading) = reading {
            self.write(folder, &format!("{id}.txt"), reading.text.as_bytes())?;
        }
        if !self.folders.iter().any(|known| known == folder) {
            self.folders.push(folder.to_owned());
        }
        Ok(())
    }

    fn write(&mut self, folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
        let (beside, place) = (folder.join(format!(".{name}.new")), folder.join(name));
        fs::write(&beside, bytes)?;
        // Written twice before it is settled, the later words stand in the one file.
        if !self.files.iter().any(|(known, _)| *known == beside) {
            self.files.push((beside, place));
        }
        Ok(())
    }

    /// All of it is on disk afterwards, in the order it was put.
    pub fn settle(&mut self) -> io::Result<()> {
        for (beside, _) in &self.files {
            File::options().write(true).open(beside)?.sync_all()?;
        }
        for (beside, place) in self.files.drain(..) {
            fs::rename(beside, place)?;
        }
        for folder in self.folders.drain(..) {
            sync_folder(&folder)?;
        }
        Ok(())
    }
}

/// Takes an article away.
pub fn remove(folder: &Path, id: &str) -> io::Result<()> {
    for ending in ["txt", "toml"] {
        match fs::remove_file(folder.join(format!("{id}.{ending}"))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    sync_folder(folder)
}

/// Moves an article from one shelf to another.
pub fn shelve(from: &Path, to: &Path, id: &str) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for ending in ["toml", "txt"] {
        let name = format!("{id}.{ending}");
        match fs::rename(from.join(&name), to.join(&name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    sync_folder(to)?;
    sync_folder(from)
}

/// The whole file or the one before, also after a power cut.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("new");
    let mut file = File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(beside, path)?;
    path.parent().map_or(Ok(()), sync_folder)
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder) {
        Ok(folder) => folder.sync_all(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// A number in a file, raised by everybody who changes a shelf; who finds another number than its own reads anew.
pub fn next_count(file: &mut File) -> io::Result<u64> {
    let count = count(file)? + 1;
    use std::io::Seek;
    file.rewind()?;
    file.set_len(0)?;
    file.write_all(count.to_string().as_bytes())?;
    Ok(count)
}

pub fn count(file: &mut File) -> io::Result<u64> {
    use std::io::{Read, Seek};
    let mut text = String::new();
    file.rewind()?;
    file.read_to_string(&mut text)?;
    Ok(text.trim().parse().unwrap_or(0))
}
