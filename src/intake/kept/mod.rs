//! All that was taken in, by address and by words: what is offered again is found, copies become one, a corrected
//! version takes the place of the one before. The files are the truth; what stands here in memory is read from them.

pub mod elsewhere;
mod shelved;

use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::address;
use super::reading::Reading;
use super::record::{self, Record, Shelf, Unsettled};
use super::same_story::{self, Near, Signature};
use super::served::Served;
use crate::text::fold::phrase_bare;

/// What is offered to be taken in.
#[derive(Clone, Debug)]
pub struct Offer {
    pub reading: Reading,
    /// Where it was found; the first is where readers are sent. A file's is `file:…`, a feed's own name for an item
    /// `guid:…`. None for a text somebody pasted.
    pub sources: Vec<String>,
    pub at: Timestamp,
    pub shelf: Shelf,
    /// It is no news for digests.
    pub quiet: bool,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    New(String),
    /// Known before, with the same words.
    Same(String),
    /// A copy of a known story at another address.
    Copy(String),
    /// Another version of what was known; the old one is gone.
    Corrected {
        id: String,
        old: String,
    },
}

impl Outcome {
    pub fn id(&self) -> &str {
        match self {
            Outcome::New(id) | Outcome::Same(id) | Outcome::Copy(id) | Outcome::Corrected { id, .. } => id,
        }
    }
}

struct Entry {
    shelf: Shelf,
    record: Record,
}

pub struct Kept {
    state: PathBuf,
    /// What stands in the folder that is served.
    served: Served,
    entries: BTreeMap<String, Entry>,
    by_source: HashMap<String, String>,
    by_content: HashMap<String, String>,
    near: Near,
    count: Option<u64>,
    changed: bool,
    unsettled: Unsettled,
    /// Versions that go once those that replace them are on disk.
    outdated: Vec<(Shelf, String)>,
}

/// Of short texts, whose neighbouring words say little, the words themselves.
const MOSTLY: f64 = 0.6;

/// So many articles are synced to disk together when many come at once.
const TOGETHER: usize = 512;

impl Kept {
    /// `served`: the folder that is served beside the shelves; what stands there is known too.
    pub fn of(state: &Path, served: Option<PathBuf>) -> Kept {
        Kept {
            state: state.to_owned(),
            served: Served::of(state, served),
            entries: BTreeMap::new(),
            by_source: HashMap::new(),
            by_content: HashMap::new(),
            near: Near::default(),
            count: None,
            changed: false,
            unsettled: Unsettled::default(),
            outdated: Vec::new(),
        }
    }

    /// Runs with the shelves to itself, other processes kept out; everything is on disk when it returns.
    pub fn locked<T>(&mut self, work: impl FnOnce(&mut Kept) -> io::Result<T>) -> io::Result<T> {
        fs::create_dir_all(&self.state)?;
        let mut file = File::options()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(self.state.join("intake.lock"))?;
        fs4::fs_std::FileExt::lock_exclusive(&file)?;
        let count = record::count(&mut file)?;
        if self.count != Some(count) {
            self.reload()?;
        }
        self.changed = false;
        let done = work(self).and_then(|done| self.settle().map(|()| done));
        // After a failure the memory may tell more than the disk.
        self.count = match &done {
            Ok(_) if self.changed => Some(record::next_count(&mut file)?),
            Ok(_) => Some(count),
            Err(_) => None,
        };
        done
    }

    fn reload(&mut self) -> io::Result<()> {
        let served = std::mem::replace(&mut self.served, Served::of(&self.state, None));
        *self = Kept::of(&self.state, None);
        self.served = served;
        let mut replaced = Vec::new();
        for shelf in Shelf::ALL {
            let folder = shelf.folder(&self.state);
            let Ok(listing) = fs::read_dir(&folder) else { continue };
            for path in listing.flatten().map(|entry| entry.path()) {
                let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                if name.starts_with('.') && name.ends_with(".new") {
                    // Left by who was killed while writing; nobody else writes now.
                    let _ = fs::remove_file(&path);
                    continue;
                }
                let Some(id) = name.strip_suffix(".toml") else { continue };
                let Some(record) = Record::read(&folder, id).filter(|record| record.id() == id) else {
                    continue;
                };
                if !folder.join(format!("{id}.txt")).exists() && !self.moved_here(&folder, id) {
                    let _ = fs::remove_file(&path);
                    continue;
                }
                replaced.extend(record.corrects.clone());
                self.know(shelf, record);
            }
        }
        for id in replaced {
            // Killed between the new version and the end of the old one.
            if let Some(entry) = self.entries.get(&id) {
                let shelf = entry.shelf;
                self.forget(&id);
                record::remove(&shelf.folder(&self.state), &id)?;
            }
        }
        Ok(())
    }

    /// Ends the move of an article from another shelf, whose record was here already when the program was killed.
    fn moved_here(&self, folder: &Path, id: &str) -> bool {
        let texts = Shelf::ALL.map(|shelf| shelf.folder(&self.state).join(format!("{id}.txt")));
        let left_behind = texts.iter().find(|text| text.exists());
        left_behind.is_some_and(|text| fs::rename(text, folder.join(format!("{id}.txt"))).is_ok())
    }

    fn know(&mut self, shelf: Shelf, record: Record) {
        self.changed = true;
        let id = record.id();
        for source in &record.sources {
            self.by_source.insert(key(source), id.clone());
        }
        for content in record.copies.iter().chain([&record.content]) {
            self.by_content.insert(content.clone(), id.clone());
        }
        self.near.insert(&id, &record.signature);
        self.entries.insert(id, Entry { shelf, record });
    }

    fn forget(&mut self, id: &str) -> Option<Entry> {
        self.changed = true;
        let entry = self.entries.remove(id)?;
        self.near.remove(id, &entry.record.signature);
        self.by_source.retain(|_, known| known != id);
        self.by_content.retain(|_, known| known != id);
        Some(entry)
    }

    /// Takes in what is offered, or finds that it is there. Inside [`Kept::locked`].
    pub fn take(&mut self, offer: Offer) -> io::Result<Outcome> {
        let content = same_story::content(&offer.reading);
        if let Some(id) = self.by_content.get(&content).cloned().filter(|id| self.stands(id)) {
            return self.found_again(&id, &offer, &content, Outcome::Same(id.clone()));
        }
        let signature = Signature::of(&offer.reading.text);
        if let Some(outcome) = self.among_served(&offer, &content, &signature)? {
            return Ok(outcome);
        }
        let known = offer
            .sources
            .iter()
            .find_map(|source| self.by_source.get(&key(source)))
            .cloned();
        let old = known.filter(|id| self.is_version(id, &signature, &offer.reading));
        if old.is_none()
            && let Some(id) = self.copy_of(&signature, &offer.reading)?
        {
            return self.found_again(&id, &offer, &content, Outcome::Copy(id.clone()));
        }
        let replaced = old.as_ref().and_then(|id| self.forget(id));
        let mut record = Record {
            title: offer.reading.title.clone(),
            url: offer.sources.iter().find(|source| source.starts_with("http")).cloned(),
            site: offer.reading.site.clone(),
            date: offer.reading.date,
            author: offer.reading.author.clone(),
            taken: offer.at,
            sources: Vec::new(),
            also: Vec::new(),
            content,
            copies: Vec::new(),
            corrects: old.clone(),
            earlier: Vec::new(),
            quiet: offer.quiet,
            signature,
        };
        let mut shelf = offer.shelf;
        if let Some(before) = &replaced {
            shelf = if offer.shelf == Shelf::Articles {
                Shelf::Articles
            } else {
                before.shelf
            };
            record.url = before.record.url.clone().or(record.url);
            record.date = record.date.or(before.record.date);
            record.copies = before.record.copies.clone();
            record.sources = before.record.sources.clone();
            record.quiet = before.record.quiet;
            record.earlier.clone_from(&before.record.earlier);
            record.earlier.extend(before.record.corrects.clone());
        }
        add_sources(&mut record, &offer.sources);
        let id = record.id();
        self.unsettled
            .put(&shelf.folder(&self.state), &record, Some(&offer.reading))?;
        self.know(shelf, record);
        let outcome = match (old, replaced) {
            (Some(old), Some(before)) => {
                self.outdated.push((before.shelf, old.clone()));
                Outcome::Corrected { id, old }
            }
            _ => Outcome::New(id),
        };
        if self.unsettled.len() >= TOGETHER {
            self.settle()?;
        }
        Ok(outcome)
    }

    /// Somebody may have taken its files away by hand.
    fn stands(&mut self, id: &str) -> bool {
        let Some(shelf) = self.entries.get(id).map(|entry| entry.shelf) else {
            return false;
        };
        let folder = shelf.folder(&self.state);
        let stands = folder.join(format!("{id}.txt")).exists() || folder.join(format!(".{id}.txt.new")).exists();
        if !stands {
            self.forget(id);
        }
        stands
    }

    /// Whether a text found where another was before is a version of it. An address or a file's name may be used
    /// again for a story of its own, and then both are kept.
    fn is_version(&mut self, id: &str, signature: &Signature, reading: &Reading) -> bool {
        if !self.stands(id) {
            return false;
        }
        let Some(entry) = self.entries.get(id) else {
            return false;
        };
        let titles = [&entry.record.title, &reading.title].map(|title| phrase_bare(title));
        let before = fs::read_to_string(entry.shelf.folder(&self.state).join(format!("{id}.txt")));
        titles[0] == titles[1]
            || entry.record.signature.overlap(signature) >= same_story::A_VERSION
            || before.is_ok_and(|before| same_story::shared(&before, &reading.text) >= MOSTLY)
    }

    /// A known story: remembers where else it stands; what was put aside comes up when somebody wants it.
    fn found_again(&mut self, id: &str, offer: &Offer, content: &str, outcome: Outcome) -> io::Result<Outcome> {
        let Some(entry) = self.entries.get(id) else {
            return Ok(outcome);
        };
        let (mut record, mut shelf) = (entry.record.clone(), entry.shelf);
        let before = record.sources.len();
        if record.url.is_none() {
            record.url = offer.sources.iter().find(|source| source.starts_with("http")).cloned();
        }
        add_sources(&mut record, &offer.sources);
        let is_new_copy = record.content != content && !record.copies.iter().any(|copy| copy == content);
        if is_new_copy {
            record.copies.push(content.to_owned());
        }
        let found_elsewhere = record.sources.len() > before;
        let wanted = shelf != Shelf::Articles && offer.shelf == Shelf::Articles;
        if wanted {
            self.settle()?;
            record::shelve(&shelf.folder(&self.state), &Shelf::Articles.folder(&self.state), id)?;
            shelf = Shelf::Articles;
        }
        if found_elsewhere || is_new_copy || wanted {
            self.unsettled.put(&shelf.folder(&self.state), &record, None)?;
            self.forget_for(id, shelf, record);
        }
        Ok(match outcome {
            _ if wanted => Outcome::New(id.to_owned()),
            Outcome::Same(id) if found_elsewhere => Outcome::Copy(id),
            outcome => outcome,
        })
    }

    /// Keys are only added, so nothing has to be searched for and taken away.
    fn forget_for(&mut self, id: &str, shelf: Shelf, record: Record) {
        self.entries.remove(id);
        self.near.remove(id, &record.signature);
        self.know(shelf, record);
    }

    fn copy_of(&mut self, signature: &Signature, reading: &Reading) -> io::Result<Option<String>> {
        // Among reports of one form many are a little alike; their files are read only of those that are much so.
        let mut candidates = self.near.candidates(signature);
        candidates.retain(|id| {
            let known = self.entries.get(id);
            known.is_some_and(|entry| same_story::are_alike(signature, &entry.record.signature))
        });
        if candidates.is_empty() {
            return Ok(None);
        }
        self.settle()?;
        Ok(candidates.into_iter().find(|id| {
            self.entries.get(id).is_some_and(|entry| {
                let text = fs::read_to_string(entry.shelf.folder(&self.state).join(format!("{id}.txt")));
                text.is_ok_and(|text| same_story::is_copy(signature, &reading.text, &entry.record.signature, &text))
            })
        }))
    }

    fn settle(&mut self) -> io::Result<()> {
        if !self.unsettled.is_empty() {
            self.unsettled.settle()?;
        }
        for (shelf, id) in std::mem::take(&mut self.outdated) {
            record::remove(&shelf.folder(&self.state), &id)?;
        }
        Ok(())
    }
}

fn add_sources(record: &mut Record, sources: &[String]) {
    for source in sources {
        if !record.sources.iter().any(|known| key(known) == key(source)) {
            record.sources.push(source.clone());
        }
    }
    record.also = address::of_other_sites(record.url.as_deref(), &record.sources);
}

/// The form by which addresses are compared.
fn key(source: &str) -> String {
    address::normalised(source).unwrap_or_else(|| source.to_owned())
}
