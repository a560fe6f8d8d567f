//! A backup: the last snapshot, the journal since, the articles taken in or put aside and the feeds followed, in a
//! folder of its own with the checksum of every file. All of these are whole at any moment, so a running bot is not
//! disturbed.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::journal::{self, JOURNAL};
use super::snapshot::{self, SNAPSHOT, Whole};
use super::{StoreError, disk};

const SUMS: &str = "SHA256SUMS";

/// What is ground state beside the store.
const ARTICLES: [&str; 4] = ["articles", "aside", "elsewhere", "feeds"];

#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    #[error("there is nothing to back up in {}", .0.display())]
    Nothing(PathBuf),
    #[error("{} is not empty", .0.display())]
    Occupied(PathBuf),
    #[error("{} is not a backup of thidua", .0.display())]
    NoBackup(PathBuf),
    #[error("the backup is damaged: {}", .0.display())]
    Damaged(PathBuf),
    #[error("{}: {cause}", path.display())]
    File { path: PathBuf, cause: io::Error },
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The newest snapshot there is.
pub fn newest(state: &Path) -> Option<PathBuf> {
    let files = journal::files(&snapshot::folder(state), SNAPSHOT).ok()?;
    files.into_iter().next_back().map(|(_, path)| path)
}

/// Copies what cannot be made anew into an empty folder, syncs it, and reads it back.
pub fn backup(state: &Path, to: &Path) -> Result<Whole, BackupError> {
    if newest(state).is_none() {
        return Err(BackupError::Nothing(state.to_owned()));
    }
    if fs::read_dir(to).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(BackupError::Occupied(to.to_owned()));
    }
    // The journal comes after the snapshot: what is written meanwhile may only be in excess.
    for folder in ["snapshots", JOURNAL].into_iter().chain(ARTICLES) {
        copy(&state.join(folder), &to.join(folder))?;
    }
    let mut sums = String::new();
    for path in files_below(to)? {
        let name = path.strip_prefix(to).unwrap_or(&path).display().to_string();
        let _ = writeln!(sums, "{}  {name}", sum(&path)?);
    }
    let path = to.join(SUMS);
    fs::write(&path, sums).map_err(named(&path))?;
    sync(&path)?;
    check(to)
}

/// Reads a backup as a restoring would, and changes nothing.
pub fn check(from: &Path) -> Result<Whole, BackupError> {
    let sums = from.join(SUMS);
    let listed = fs::read_to_string(&sums).map_err(|_| BackupError::NoBackup(from.to_owned()))?;
    for line in listed.lines() {
        let (sum_then, name) = line
            .split_once("  ")
            .ok_or_else(|| BackupError::Damaged(sums.clone()))?;
        let path = from.join(name);
        if !sum(&path).is_ok_and(|sum| sum == sum_then) {
            return Err(BackupError::Damaged(path));
        }
    }
    let trial = std::env::temp_dir().join(format!("thidua-restore-{}", std::process::id()));
    let result = made_anew(from, &trial);
    let _ = fs::remove_dir_all(&trial);
    let whole = result?;
    match (&whole.snapshot, whole.damaged.first()) {
        (_, Some(damaged)) => Err(BackupError::Damaged(damaged.clone())),
        (None, None) => Err(BackupError::NoBackup(from.to_owned())),
        (Some(_), None) => Ok(whole),
    }
}

/// The store of a backup, made in a folder for trial.
fn made_anew(from: &Path, trial: &Path) -> Result<Whole, StoreError> {
    let sled = disk::open_sled(trial)?;
    snapshot::replay(&from.join("snapshots"), &from.join(JOURNAL), &mut |frame| {
        Ok(disk::tell(&sled, frame)?)
    })
}

/// Puts a backup in the place of the state, which is moved aside. The next start makes the store of it.
pub fn restore(from: &Path, state: &Path) -> Result<(Whole, Option<PathBuf>), BackupError> {
    let whole = check(from)?;
    fs::create_dir_all(state).map_err(named(state))?;
    // Who holds the store's lock is running.
    if state.join("store").exists() {
        drop(super::open::open(state)?);
    }
    let present = |name: &&str| state.join(name).exists();
    let names = ["store", "snapshots", JOURNAL, "index"].into_iter().chain(ARTICLES);
    let mut aside = None;
    for name in names.filter(|name| present(name)) {
        let to = aside.get_or_insert_with(|| free(state));
        fs::create_dir_all(&to).map_err(named(to))?;
        let path = state.join(name);
        fs::rename(&path, to.join(name)).map_err(named(&path))?;
    }
    for folder in ["snapshots", JOURNAL].into_iter().chain(ARTICLES) {
        copy(&from.join(folder), &state.join(folder))?;
    }
    journal::sync_folder(state).map_err(named(state))?;
    Ok((whole, aside))
}

fn free(state: &Path) -> PathBuf {
    let names = (1..).map(|number| state.join(format!("before-restore-{number}")));
    names.into_iter().find(|path| !path.exists()).unwrap_or_default()
}

/// Copies a folder, if there is one, with all below it.
fn copy(from: &Path, to: &Path) -> Result<(), BackupError> {
    fs::create_dir_all(to).map_err(named(to))?;
    if !from.exists() {
        return Ok(());
    }
    for path in files_below(from)? {
        let target = to.join(path.strip_prefix(from).unwrap_or(&path));
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(named(folder))?;
        }
        match fs::copy(&path, &target) {
            Ok(_) => sync(&target)?,
            // A snapshot was taken meanwhile, and what it made needless forgotten.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(cause) => return Err(BackupError::File { path, cause }),
        }
    }
    journal::sync_folder(to).map_err(named(to))
}

fn files_below(folder: &Path) -> Result<Vec<PathBuf>, BackupError> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(named(&folder))? {
            let path = entry.map_err(named(&folder))?.path();
            let list = if path.is_dir() { &mut folders } else { &mut found };
            list.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn sum(path: &Path) -> Result<String, BackupError> {
    let bytes = fs::read(path).map_err(named(path))?;
    let digest = Sha256::digest(&bytes);
    Ok(digest.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

fn sync(path: &Path) -> Result<(), BackupError> {
    let file = fs::File::open(path).map_err(named(path))?;
    file.sync_all().map_err(named(path))
}

fn named(path: &Path) -> impl Fn(io::Error) -> BackupError {
    let path = path.to_owned();
    move |cause| BackupError::File {
        path: path.clone(),
        cause,
    }
}
