//! The files of an articles folder, and why some of them are left out.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashSet};
use std::ffi::{OsStr, OsString};
use std::fs::DirEntry;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::article::Article;
use crate::article::read::{self, Known};

/// Larger files are no reports.
const LARGEST: u64 = 5 * 1024 * 1024;

/// A file that may hold an article.
#[derive(Clone, Debug)]
pub struct Found {
    pub id: String,
    pub path: PathBuf,
    /// The `NAME.toml` beside it, where there is one.
    pub beside: Option<PathBuf>,
    /// What was found out later of where else its story stands, where it was.
    pub elsewhere: Option<PathBuf>,
    pub stamp: Stamp,
}

/// What tells without reading that a file is the same as before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    pub path: String,
    pub size: u64,
    pub changed: u128,
    /// The same of the file beside it.
    pub beside: Option<(u64, u128)>,
    #[serde(default)]
    pub elsewhere: Option<(u64, u128)>,
}

/// A file that was left out, and why; said to whoever started the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    pub file: PathBuf,
    pub why: String,
}

impl std::fmt::Display for Skipped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bỏ qua {}: {}", self.file.display(), self.why)
    }
}

/// The articles of some folders by id; of two with one id the first folder's stays. `elsewhere`: a folder that tells of
/// some of them, under the same name, where else they stand.
pub fn list(folders: &[PathBuf], elsewhere: Option<&Path>) -> (BTreeMap<String, Found>, Vec<Skipped>) {
    let mut found: BTreeMap<String, Found> = BTreeMap::new();
    let mut skipped = Vec::new();
    for folder in folders {
        let mut entries: Vec<(OsString, DirEntry)> = match std::fs::read_dir(folder) {
            Ok(entries) => entries.flatten().map(|entry| (entry.file_name(), entry)).collect(),
            Err(error) => {
                skipped.push(Skipped {
                    file: folder.clone(),
                    why: format!("không đọc được thư mục bài (the folder cannot be read): {error}"),
                });
                continue;
            }
        };
        entries.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let home = folder.canonicalize().unwrap_or_else(|_| folder.clone());
        let beside: HashSet<&OsStr> = entries
            .iter()
            .map(|(name, _)| name.as_os_str())
            .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "toml"))
            .collect();
        // Asking for sizes and times is most of what a start takes where there are many files.
        let looked: Vec<_> = entries
            .par_iter()
            .map(|(name, entry)| look(entry, name, folder, &home, &beside))
            .collect();
        for ((name, _), looked) in entries.iter().zip(looked) {
            match looked {
                Ok(Some(one)) => match found.entry(one.id.clone()) {
                    Entry::Vacant(free) => {
                        free.insert(one);
                    }
                    Entry::Occupied(other) => {
                        let why = format!(
                            "trùng tên với {} (another file has the same name)",
                            other.get().path.display()
                        );
                        skipped.push(Skipped { file: one.path, why });
                    }
                },
                Ok(None) => {}
                Err(why) => skipped.push(Skipped {
                    file: folder.join(name),
                    why,
                }),
            }
        }
    }
    let told: HashSet<OsString> = elsewhere.map(names).unwrap_or_default();
    if told.is_empty() {
        return (found, skipped);
    }
    for one in found.values_mut() {
        let name = format!("{}.toml", one.id);
        let Some(path) = elsewhere
            .filter(|_| told.contains(OsStr::new(&name)))
            .map(|e| e.join(&name))
        else {
            continue;
        };
        if let Some(about) = small(&path) {
            one.stamp.elsewhere = Some((about.len(), changed(&about)));
            one.elsewhere = Some(path);
        }
    }
    (found, skipped)
}

/// The names in a folder: looking for a file that is not there takes as long as for one that is.
fn names(folder: &Path) -> HashSet<OsString> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name()).collect()
}

fn small(path: &Path) -> Option<std::fs::Metadata> {
    std::fs::metadata(path)
        .ok()
        .filter(|about| about.is_file() && about.len() <= 65_536)
}

/// What intake reads, not the archive: its text comes in as an article of its own.
pub fn is_document(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    matches!(ending.to_ascii_lowercase().as_str(), "pdf" | "docx")
}

/// `None` for files that are no articles and not meant to be.
fn look(
    entry: &DirEntry,
    name: &OsStr,
    folder: &Path,
    home: &Path,
    beside: &HashSet<&OsStr>,
) -> Result<Option<Found>, String> {
    let plain = Path::new(name);
    let ending = plain
        .extension()
        .and_then(|e| e.to_str())
        .unwrap_or("")
        .to_ascii_lowercase();
    let hidden = name.as_encoded_bytes().starts_with(b".");
    if hidden || matches!(ending.as_str(), "toml" | "md") || is_document(plain) {
        return Ok(None);
    }
    let refused = |error: std::io::Error| format!("không đọc được (the file cannot be read): {error}");
    let path = folder.join(name);
    let linked = entry.file_type().map_err(refused)?.is_symlink();
    let target = match linked {
        true => path.canonicalize().map_err(refused)?,
        false => home.join(name),
    };
    if !target.starts_with(home) {
        return Err("liên kết ra ngoài thư mục bài (a link out of the folder)".to_string());
    }
    let about = match linked {
        true => std::fs::metadata(&target).map_err(refused)?,
        false => entry.metadata().map_err(refused)?,
    };
    if about.is_dir() {
        return Ok(None);
    }
    if !about.is_file() {
        return Err("không phải tệp thường (not a regular file)".to_string());
    }
    if !matches!(ending.as_str(), "txt" | "html" | "htm") {
        return Err("chỉ đọc tệp .txt, .html, .pdf và .docx (only these are read)".to_string());
    }
    let Some(id) = plain.file_stem().and_then(|s| s.to_str()).filter(|s| !s.is_empty()) else {
        return Err("tên tệp không phải UTF-8 (the file's name is not UTF-8)".to_string());
    };
    if about.len() > LARGEST {
        return Err(format!("lớn hơn {} MB (larger than that)", LARGEST / 1024 / 1024));
    }
    let told = (!beside.is_empty()).then(|| path.with_extension("toml"));
    let told = told.filter(|path| path.file_name().is_some_and(|name| beside.contains(name)));
    let told = told.and_then(|path| small(&path).map(|about| (path, about)));
    Ok(Some(Found {
        id: id.to_string(),
        stamp: Stamp {
            path: target.to_string_lossy().into_owned(),
            size: about.len(),
            changed: changed(&about),
            beside: told.as_ref().map(|(_, about)| (about.len(), changed(about))),
            elsewhere: None,
        },
        elsewhere: None,
        beside: told.map(|(path, _)| path),
        path,
    }))
}

fn changed(about: &std::fs::Metadata) -> u128 {
    let time = about.modified().ok().and_then(|t| t.duration_since(UNIX_EPOCH).ok());
    time.map_or(0, |t| t.as_nanos())
}

impl Found {
    /// The bytes of the file and of the one beside it, and a hash of both.
    pub fn bytes(&self) -> Result<(Vec<u8>, Option<String>, String), String> {
        let refused = |error: std::io::Error| format!("không đọc được (the file cannot be read): {error}");
        let bytes = std::fs::read(&self.path).map_err(refused)?;
        let beside = self.beside.as_ref().and_then(|path| std::fs::read_to_string(path).ok());
        let mut hash = Sha256::new();
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(&bytes);
        hash.update(beside.as_deref().unwrap_or(""));
        hash.update(
            self.elsewhere
                .as_ref()
                .and_then(|path| std::fs::read(path).ok())
                .unwrap_or_default(),
        );
        let hash = hash.finalize().iter().take(16).map(|b| format!("{b:02x}")).collect();
        Ok((bytes, beside, hash))
    }

    /// The article, or why it is none.
    pub fn article(&self, bytes: &[u8], beside: Option<&str>) -> Result<Article, String> {
        let known: Option<Known> = match beside.map(toml::from_str) {
            Some(Ok(known)) => Some(known),
            Some(Err(error)) => {
                let name = self
                    .beside
                    .as_ref()
                    .map(|p| p.display().to_string())
                    .unwrap_or_default();
                tracing::warn!("{name}: {}", error.message());
                None
            }
            None => None,
        };
        let elsewhere = self
            .elsewhere
            .as_ref()
            .and_then(|path| std::fs::read_to_string(path).ok());
        let elsewhere: Option<Known> = elsewhere.and_then(|text| toml::from_str(&text).ok());
        let known = match (known, elsewhere) {
            (Some(known), Some(elsewhere)) => Some(Known {
                also: [known.also, elsewhere.also].concat(),
                ..known
            }),
            (known, elsewhere) => known.or(elsewhere),
        };
        read::read(&self.id, bytes, known.as_ref()).map_err(|why| why.to_string())
    }
}
