//! Files and folders somebody wants taken in: every file below, read by what it holds and not by its name.

use std::path::{Path, PathBuf};

use super::foreign::{Refusal, Task};
use super::reading::Reading;
use super::{Intake, Trouble, plain};
use crate::article::read::Known;

const LARGEST: u64 = 20 * 1024 * 1024;

/// Deeper folders are links in a circle or somebody's whole disk.
const DEEPEST: usize = 16;

/// The files at a path and below, in a steady order; hidden ones and what lies beside articles are passed over.
pub fn files(path: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    walk(path, 0, &mut out);
    out
}

fn walk(path: &Path, depth: usize, out: &mut Vec<PathBuf>) {
    if !path.is_dir() {
        out.push(path.to_owned());
        return;
    }
    let Ok(entries) = std::fs::read_dir(path) else {
        out.push(path.to_owned());
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let beside = matches!(ending.to_ascii_lowercase().as_str(), "toml" | "md");
        let link = path.is_symlink() && path.is_dir();
        if !name.starts_with('.') && !link && (path.is_dir() || !beside) && depth < DEEPEST {
            walk(&path, depth + 1, out);
        }
    }
}

/// The report of a file, with what the `NAME.toml` beside it says; and the addresses it is known by.
pub fn read(intake: &Intake, path: &Path) -> Result<(Reading, Vec<String>), Trouble> {
    let about = std::fs::metadata(path)?;
    if !about.is_file() {
        return Err(Refusal::Kind.into());
    }
    if about.len() > LARGEST {
        return Err(Refusal::TooLarge.into());
    }
    let bytes = std::fs::read(path)?;
    let beside = std::fs::read_to_string(path.with_extension("toml")).ok();
    let known: Known = beside.and_then(|text| toml::from_str(&text).ok()).unwrap_or_default();
    let mut reading = match known.title.is_some() {
        true => plain(&bytes, Some(&known))?,
        false => intake.read(Task::default(), bytes)?,
    };
    reading.date = known.date.or(reading.date);
    reading.site = known.site.or(reading.site);
    let mut sources: Vec<String> = known.url.or(reading.url.take()).into_iter().collect();
    let place = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    sources.push(format!("file:{}", place.display()));
    Ok((reading, sources))
}
