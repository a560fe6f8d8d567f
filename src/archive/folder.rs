//! The files of an articles folder, and why some of them are left out.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::ffi::{OsStr, OsString};
use std::fs::DirEntry;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::article::Article;
use crate::article::read::{self, Known, is_document};

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

/// What the folders hold.
#[derive(Debug, Default)]
pub struct Listing {
    /// The articles by id; of two with one id the first folder's stays.
    pub found: BTreeMap<String, Found>,
    pub skipped: Vec<Skipped>,
    /// See [`census`].
    pub census: u64,
}

/// What a file turned out to be.
#[derive(Debug, Hash)]
enum Sight {
    /// An article's, of a size, changed at a time; `target`: where the link that it is leads.
    Article {
        size: u64,
        changed: u128,
        target: Option<PathBuf>,
    },
    /// It tells of the article of its name.
    Beside(u64, u128),
    /// It was left out, and why.
    Refused(String),
}

/// The articles of some folders. `elsewhere`: a folder that tells of some of them, under the same name, where else they
/// stand.
pub fn list(folders: &[PathBuf], elsewhere: Option<&Path>) -> Listing {
    let mut listing = Listing::default();
    let Listing { found, skipped, census } = &mut listing;
    for (number, folder) in folders.iter().enumerate() {
        let mut entries: Vec<(OsString, DirEntry)> = match std::fs::read_dir(folder) {
            Ok(entries) => entries.flatten().map(|entry| (entry.file_name(), entry)).collect(),
            Err(error) => {
                *census = census.wrapping_add(counted(number, folder.as_os_str(), &Some(unreadable(&error))));
                skipped.push(Skipped {
                    file: folder.clone(),
                    why: format!("không đọc được thư mục bài (the folder cannot be read): {error}"),
                });
                continue;
            }
        };
        entries.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let home = home(folder);
        let sights: Vec<Option<Sight>> = entries
            .par_iter()
            .map(|(name, entry)| see(entry, name, &home))
            .collect();
        let seen = || entries.iter().map(|(name, _)| name.as_os_str()).zip(&sights);
        *census = seen().fold(*census, |all, (name, sight)| {
            all.wrapping_add(counted(number, name, sight))
        });
        let beside: HashMap<&OsStr, (u64, u128)> = seen()
            .filter_map(|(name, sight)| match sight {
                Some(Sight::Beside(size, changed)) => Some((name, (*size, *changed))),
                _ => None,
            })
            .collect();
        for (name, sight) in seen() {
            let path = folder.join(name);
            let (size, changed, target) = match sight {
                Some(Sight::Article { size, changed, target }) => (*size, *changed, target),
                Some(Sight::Refused(why)) => {
                    let why = why.clone();
                    skipped.push(Skipped { file: path, why });
                    continue;
                }
                Some(Sight::Beside(..)) | None => continue,
            };
            let told = path.with_extension("toml");
            let about = told.file_name().and_then(|name| beside.get(name)).copied();
            let one = Found {
                id: id_of(name).unwrap_or_default().to_string(),
                stamp: Stamp {
                    path: target
                        .clone()
                        .unwrap_or_else(|| home.join(name))
                        .to_string_lossy()
                        .into_owned(),
                    size,
                    changed,
                    beside: about,
                    elsewhere: None,
                },
                elsewhere: None,
                beside: about.map(|_| told),
                path,
            };
            match found.entry(one.id.clone()) {
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
            }
        }
    }
    for (path, (size, changed)) in elsewhere.map(told_elsewhere).unwrap_or_default() {
        let name = path.file_name().unwrap_or_default();
        *census = census.wrapping_add(counted(ELSEWHERE, name, &Some(Sight::Beside(size, changed))));
        if let Some(one) = id_of(name).and_then(|id| found.get_mut(id)) {
            one.stamp.elsewhere = Some((size, changed));
            one.elsewhere = Some(path);
        }
    }
    listing
}

/// A number that is another one as soon as any file that counts has come, gone or changed, by names, sizes and times
/// alone. Many times faster than [`list`], which gives the same.
pub fn census(folders: &[PathBuf], elsewhere: Option<&Path>) -> u64 {
    let of_folder = |(number, folder): (usize, &PathBuf)| {
        let entries: Vec<DirEntry> = match std::fs::read_dir(folder) {
            Ok(entries) => entries.flatten().collect(),
            Err(error) => return counted(number, folder.as_os_str(), &Some(unreadable(&error))),
        };
        let home = home(folder);
        let of_file = |entry: &DirEntry| {
            let name = entry.file_name();
            counted(number, &name, &see(entry, &name, &home))
        };
        entries.par_iter().map(of_file).reduce(|| 0, u64::wrapping_add)
    };
    let articles = folders.iter().enumerate().map(of_folder);
    let told = elsewhere.map(told_elsewhere).unwrap_or_default();
    let told = told.iter().map(|(path, (size, changed))| {
        let sight = Some(Sight::Beside(*size, *changed));
        counted(ELSEWHERE, path.file_name().unwrap_or_default(), &sight)
    });
    articles.chain(told).fold(0, u64::wrapping_add)
}

fn unreadable(error: &std::io::Error) -> Sight {
    Sight::Refused(error.to_string())
}

/// The number of the folder that tells where else articles stand, among those that hold them.
const ELSEWHERE: usize = usize::MAX;

/// What a file adds to the census. The order of files, which the system gives as it likes, makes no difference.
fn counted(folder: usize, name: &OsStr, sight: &Option<Sight>) -> u64 {
    let Some(sight) = sight else { return 0 };
    let mut hash = DefaultHasher::new();
    (folder, name, sight).hash(&mut hash);
    hash.finish()
}

/// Where links within a folder may lead.
fn home(folder: &Path) -> PathBuf {
    folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf())
}

/// The files that tell where else articles stand, with their sizes and times.
fn told_elsewhere(folder: &Path) -> Vec<(PathBuf, (u64, u128))> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let toml = entries.map(|entry| entry.path()).filter(|path| ending(path) == "toml");
    toml.filter_map(|path| small(&path).map(|about| (path, about)))
        .collect()
}

/// Size and time of a file that tells of an article.
fn small(path: &Path) -> Option<(u64, u128)> {
    let about = std::fs::metadata(path).ok()?;
    (about.is_file() && about.len() <= 65_536).then(|| (about.len(), changed(&about)))
}

/// In small letters, without the dot.
fn ending(name: &Path) -> String {
    let ending = name.extension().and_then(OsStr::to_str).unwrap_or_default();
    ending.to_ascii_lowercase()
}

fn id_of(name: &OsStr) -> Option<&str> {
    Path::new(name)
        .file_stem()
        .and_then(OsStr::to_str)
        .filter(|id| !id.is_empty())
}

/// `None` for what is no article and not meant to be.
fn see(entry: &DirEntry, name: &OsStr, home: &Path) -> Option<Sight> {
    let ending = ending(Path::new(name));
    let hidden = name.as_encoded_bytes().starts_with(b".");
    match ending.as_str() {
        _ if hidden || ending == "md" || is_document(Path::new(name)) => None,
        "toml" => small(&entry.path()).map(|(size, changed)| Sight::Beside(size, changed)),
        ending => article(entry, name, home, ending).unwrap_or_else(|why| Some(Sight::Refused(why))),
    }
}

fn article(entry: &DirEntry, name: &OsStr, home: &Path, ending: &str) -> Result<Option<Sight>, String> {
    let refused = |error: std::io::Error| format!("không đọc được (the file cannot be read): {error}");
    let target = match entry.file_type().map_err(refused)?.is_symlink() {
        true => Some(entry.path().canonicalize().map_err(refused)?),
        false => None,
    };
    if target.as_ref().is_some_and(|target| !target.starts_with(home)) {
        return Err("liên kết ra ngoài thư mục bài (a link out of the folder)".to_string());
    }
    let about = match &target {
        Some(target) => std::fs::metadata(target),
        None => entry.metadata(),
    };
    let about = about.map_err(refused)?;
    if about.is_dir() {
        return Ok(None);
    }
    if !about.is_file() {
        return Err("không phải tệp thường (not a regular file)".to_string());
    }
    if !matches!(ending, "txt" | "html" | "htm") {
        return Err("chỉ đọc tệp .txt, .html, .pdf và .docx (only these are read)".to_string());
    }
    if id_of(name).is_none() {
        return Err("tên tệp không phải UTF-8 (the file's name is not UTF-8)".to_string());
    }
    if about.len() > LARGEST {
        return Err(format!("lớn hơn {} MB (larger than that)", LARGEST / 1024 / 1024));
    }
    Ok(Some(Sight::Article {
        size: about.len(),
        changed: changed(&about),
        target,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_census_tells_whatever_counts() {
        let home = tempfile::tempdir().expect("a folder");
        let (articles, elsewhere) = (home.path().join("articles"), home.path().join("elsewhere"));
        for folder in [&articles, &elsewhere] {
            std::fs::create_dir(folder).expect("a folder");
        }
        let write = |path: PathBuf, text: &str| std::fs::write(path, text).expect("a file");
        let now = || {
            let folders = [articles.clone()];
            let listing = list(&folders, Some(&elsewhere));
            assert_eq!(census(&folders, Some(&elsewhere)), listing.census);
            (listing.census, listing.found.len(), listing.skipped.len())
        };
        write(articles.join("mot.txt"), "Một bài");
        write(articles.join("hai.html"), "Bài hai");
        let first = now();
        assert_eq!((first.1, first.2), (2, 0));
        // What is no article and not meant to be makes no difference.
        write(articles.join("ghi-chu.md"), "Ghi chú");
        write(articles.join("cong-van.pdf"), "%PDF");
        std::fs::create_dir(articles.join("anh")).expect("a folder");
        assert_eq!(now(), first);
        let mut seen = vec![first.0];
        let mut changed = |what: &str, (found, skipped): (usize, usize)| {
            let (census, articles, left_out) = now();
            assert!(!seen.contains(&census), "{what}");
            assert_eq!((articles, left_out), (found, skipped), "{what}");
            seen.push(census);
        };
        write(articles.join("mot.txt"), "Một bài dài hơn");
        changed("another size", (2, 0));
        write(articles.join("mot.toml"), "title = \"Một\"");
        changed("told of beside", (2, 0));
        write(elsewhere.join("hai.toml"), "also = []");
        changed("told of elsewhere", (2, 0));
        write(articles.join("anh.jpg"), "");
        changed("left out", (2, 1));
        write(articles.join("mot.html"), "Cùng tên");
        changed("two of one name", (2, 2));
        std::fs::remove_file(articles.join("hai.html")).expect("a file");
        changed("gone", (1, 2));
    }
}
