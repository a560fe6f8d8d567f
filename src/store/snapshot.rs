//! Snapshots: everything the store holds at one moment, in the journal's form. With the journal from there on the
//! store is made anew, whatever became of sled's files.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use super::disk::{self, Db};
use super::journal::{self, Change, Frame, JOURNAL};
use super::{StoreError, journal::Contents};

pub const SNAPSHOT: &str = "snapshot";

/// So many are kept, and the journal from the last but one on.
const KEPT: usize = 7;

/// Rows a frame.
const ROWS: usize = 500;

/// The tree of the last frame, which says how many rows there must be.
const END: &str = "end";

pub fn folder(state: &Path) -> PathBuf {
    state.join("snapshots")
}

/// Writes one, and forgets what is no longer needed. On return it is on the disk.
pub(super) fn take(db: &Db, state: &Path) -> Result<PathBuf, StoreError> {
    let folder = folder(state);
    fs::create_dir_all(&folder)?;
    let unfinished = folder.join("unfinished");
    let journals = journal::folder(state);
    let number = db.at_rest(&journals, |sled, number| {
        let mut out = BufWriter::new(File::create(&unfinished)?);
        let mut count = 0_u64;
        let mut changes = Vec::new();
        for row in disk::rows(sled) {
            changes.push(row?);
            count += 1;
            if changes.len() == ROWS {
                write(&mut out, number, std::mem::take(&mut changes))?;
            }
        }
        write(&mut out, number, changes)?;
        let end = Change {
            tree: END.to_owned(),
            key: Vec::new(),
            value: Some(count.to_be_bytes().to_vec()),
        };
        write(&mut out, number, vec![end])?;
        out.flush()?;
        Ok(number)
    })?;
    File::open(&unfinished)?.sync_all()?;
    let path = folder.join(journal::name(number, SNAPSHOT));
    fs::rename(&unfinished, &path)?;
    journal::sync_folder(&folder)?;
    forget_old(&folder, &journals)?;
    Ok(path)
}

fn write(out: &mut impl Write, number: u64, changes: Vec<Change>) -> Result<(), StoreError> {
    out.write_all(&journal::encode(&Frame { number, changes }))?;
    Ok(())
}

fn forget_old(folder: &Path, journals: &Path) -> Result<(), StoreError> {
    let snapshots = journal::files(folder, SNAPSHOT)?;
    for (_, path) in snapshots.iter().rev().skip(KEPT) {
        fs::remove_file(path)?;
    }
    let Some((needed, _)) = snapshots.iter().rev().nth(1) else {
        return Ok(());
    };
    let files = journal::files(journals, JOURNAL)?;
    for pair in files.windows(2) {
        // A file goes up to where the next one begins.
        if pair[1].0 <= needed + 1 {
            fs::remove_file(&pair[0].1)?;
        }
    }
    Ok(())
}

/// What the store can be made of anew.
#[derive(Debug, Default, PartialEq)]
pub struct Whole {
    /// The snapshot it begins with.
    pub snapshot: Option<PathBuf>,
    pub rows: u64,
    /// Frames of the journal since.
    pub frames: u64,
    /// Snapshots that are damaged and were passed over, and places where the journal is.
    pub damaged: Vec<PathBuf>,
    /// The number of the last frame.
    pub last: u64,
}

/// Reads the newest snapshot that is whole and the journal since, and hands on every frame in order.
pub fn replay(
    snapshots: &Path,
    journals: &Path,
    tell: &mut dyn FnMut(&Frame) -> Result<(), StoreError>,
) -> Result<Whole, StoreError> {
    let mut whole = Whole::default();
    for (number, path) in journal::files(snapshots, SNAPSHOT)
        .unwrap_or_default()
        .into_iter()
        .rev()
    {
        let contents = journal::read(&path)?;
        let Some(rows) = rows_of(&contents) else {
            whole.damaged.push(path);
            continue;
        };
        for frame in contents.frames.iter().filter(|frame| !is_end(frame)) {
            tell(frame)?;
        }
        whole.rows = rows;
        whole.last = number;
        whole.snapshot = Some(path);
        break;
    }
    let after = replay_after(journals, whole.last, tell)?;
    whole.frames = after.frames;
    whole.last = after.last;
    whole.damaged.extend(after.damaged);
    Ok(whole)
}

pub struct Since {
    pub frames: u64,
    pub last: u64,
    /// Frames are missing between what was known and what the journal holds.
    pub gap: bool,
    pub damaged: Vec<PathBuf>,
}

/// Hands on the frames after a number.
pub fn replay_after(
    journals: &Path,
    known: u64,
    tell: &mut dyn FnMut(&Frame) -> Result<(), StoreError>,
) -> Result<Since, StoreError> {
    let mut since = Since {
        frames: 0,
        last: known,
        gap: false,
        damaged: Vec::new(),
    };
    let files = journal::files(journals, JOURNAL).unwrap_or_default();
    let begins: Vec<u64> = files.iter().map(|(number, _)| *number).collect();
    for (at, (_, path)) in files.iter().enumerate() {
        if begins.get(at + 1).is_some_and(|next| *next <= known + 1) {
            continue;
        }
        let Contents { frames, left_over } = journal::read(path)?;
        for frame in frames.iter().filter(|frame| frame.number > known) {
            since.gap |= frame.number > since.last + 1;
            tell(frame)?;
            since.frames += 1;
            since.last = since.last.max(frame.number);
        }
        // A frame that a kill or a power cut interrupted was never acknowledged; the next start then goes on with its
        // number. Where frames are missing before the next file, they were damaged afterwards.
        let is_cut = begins.get(at + 1).is_some_and(|next| *next > since.last + 1);
        if left_over > 0 && is_cut {
            since.damaged.push(path.clone());
        }
    }
    Ok(since)
}

/// How many rows a snapshot holds, if all of them are there.
fn rows_of(contents: &Contents) -> Option<u64> {
    let (end, rows) = contents.frames.split_last()?;
    let counted: usize = rows.iter().map(|frame| frame.changes.len()).sum();
    let said = end.changes.first().filter(|_| is_end(end))?.value.as_deref()?;
    let said = u64::from_be_bytes(said.try_into().ok()?);
    (contents.left_over == 0 && said == counted as u64).then_some(said)
}

fn is_end(frame: &Frame) -> bool {
    frame.changes.first().is_some_and(|change| change.tree == END)
}
