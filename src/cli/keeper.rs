//! Keeps the archive up to its articles while the bot runs: what somebody put into a folder, changed or took away, and
//! what came in by another door.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, SystemTime};

use super::engine::{self, Engine};
use super::{Options, documents};
use crate::archive::folder;
use crate::archive::refresh;
use crate::intake::watched::Stamps;

/// A folder tells at once that a file came or went; looking costs next to nothing.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// That a file was changed in its place is seen by looking at each.
const LOOK_AT_ALL_EVERY: u32 = 10;

#[derive(Clone)]
pub struct Keeper {
    ask: SyncSender<SyncSender<()>>,
}

/// What tells that something is to be done.
#[derive(PartialEq)]
struct Seen {
    folders: Vec<(PathBuf, Option<SystemTime>)>,
    /// The census, where all files were looked at.
    files: Option<u64>,
    documents: Stamps,
}

impl Keeper {
    /// Starts it, for the process that holds the right to refresh.
    pub fn start(engine: Arc<Engine>, options: Options) -> Keeper {
        let (ask, asked) = sync_channel(16);
        std::thread::spawn(move || keep(&engine, &options, &asked));
        Keeper { ask }
    }

    /// Returns once everything that is on the shelves now can be asked about.
    pub fn refresh(&self) {
        let (done, wait) = sync_channel(1);
        if self.ask.send(done).is_ok() {
            let _ = wait.recv();
        }
    }
}

fn keep(engine: &Engine, options: &Options, asked: &Receiver<SyncSender<()>>) {
    let mut seen = look(options, true);
    for round in 1.. {
        let mut waiting = match asked.recv_timeout(LOOK_EVERY) {
            Ok(done) => vec![done],
            Err(RecvTimeoutError::Timeout) => Vec::new(),
            Err(RecvTimeoutError::Disconnected) => return,
        };
        waiting.extend(asked.try_iter());
        let at_all = round % LOOK_AT_ALL_EVERY == 0;
        let mut now = look(options, at_all);
        if !at_all {
            now.files = seen.files;
            now.documents.clone_from(&seen.documents);
        }
        if now != seen || !waiting.is_empty() {
            if at_all || now.folders != seen.folders {
                now = look(options, true);
            }
            seen = now;
            freshen(engine, options);
        }
        for done in waiting {
            let _ = done.send(());
        }
    }
}

fn look(options: &Options, at_all: bool) -> Seen {
    let folders = engine::folders(options);
    let elsewhere = refresh::elsewhere(&options.state);
    let changed = |folder: &PathBuf| std::fs::metadata(folder).and_then(|about| about.modified()).ok();
    let files = at_all.then(|| folder::census(&folders, Some(&elsewhere)));
    let documents = match at_all {
        true => documents::stamps(&engine::served(options)),
        false => Stamps::default(),
    };
    let watched = folders.iter().chain([&elsewhere]);
    Seen {
        documents,
        folders: watched.map(|folder| (folder.clone(), changed(folder))).collect(),
        files,
    }
}

fn freshen(engine: &Engine, options: &Options) {
    let Some((_, lock)) = &engine.refreshed else { return };
    documents::take_in(options);
    let folders = engine::folders(options);
    match refresh::refresh(lock, &folders, &options.state, &engine.lexicon, &mut |_, _| {}) {
        Ok(report) if report.read + report.removed > 0 => {
            tracing::info!(
                read = report.read,
                removed = report.removed,
                "the archive was brought up to date"
            );
        }
        Ok(_) => {}
        Err(error) => tracing::error!(%error, "the archive could not be brought up to date"),
    }
    if let Err(error) = engine.archive.reload() {
        tracing::error!(%error, "the archive could not be opened again");
    }
}
