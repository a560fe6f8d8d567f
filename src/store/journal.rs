//! The journal: every change of the store, written and on request synced before sled hears of it. It is kept apart
//! from sled, in a form simple enough to be read when sled's own files cannot be.
//!
//! A file is a row of frames: length, checksum, payload. A payload is a number, rising by one each frame, and the
//! changes of one step. A frame that is cut off or damaged ends its file; a new start begins a new file.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A tree, a key, and its new value; none when it is taken away.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub tree: String,
    pub key: Vec<u8>,
    pub value: Option<Vec<u8>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    pub number: u64,
    pub changes: Vec<Change>,
}

/// Longer frames are not written, so a longer length is damage.
const LONGEST: usize = 64 * 1024 * 1024;

pub const JOURNAL: &str = "journal";

pub fn folder(state: &Path) -> PathBuf {
    state.join("journal")
}

pub fn name(number: u64, kind: &str) -> String {
    format!("{number:020}.{kind}")
}

/// The files of a kind in a folder, by the number in their names, the lowest first.
pub fn files(folder: &Path, kind: &str) -> io::Result<Vec<(u64, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let number = path.file_stem().and_then(|stem| stem.to_str()?.parse().ok());
        if let Some(number) = number.filter(|_| path.extension().is_some_and(|end| end == kind)) {
            found.push((number, path));
        }
    }
    found.sort();
    Ok(found)
}

/// Makes what was created or renamed in a folder outlive a power cut.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

pub struct Writer {
    folder: PathBuf,
    file: Arc<File>,
    length: u64,
    /// A frame was half written and could not be taken back: what follows it in this file would never be read.
    broken: bool,
}

impl Writer {
    /// Begins the file whose first frame will have this number.
    pub fn begin(folder: &Path, number: u64) -> io::Result<Writer> {
        let mut path = folder.join(name(number, JOURNAL));
        // A start that wrote nothing leaves a file of the same number; it holds nothing, or a frame that was cut off.
        if path.exists() {
            let whole = read(&path)?.frames.is_empty();
            if !whole {
                path = folder.join(name(number + 1, JOURNAL));
            }
        }
        let file = Arc::new(File::create(&path)?);
        sync_folder(folder)?;
        Ok(Writer {
            folder: folder.to_owned(),
            file,
            length: 0,
            broken: false,
        })
    }

    /// Writes a frame; on an error nothing of it stays.
    pub fn append(&mut self, frame: &Frame) -> io::Result<()> {
        if self.broken {
            *self = Writer::begin(&self.folder, frame.number)?;
        }
        let bytes = encode(frame);
        let mut file = self.file.as_ref();
        match file.write_all(&bytes) {
            Ok(()) => {
                self.length += bytes.len() as u64;
                Ok(())
            }
            Err(error) => {
                let back = io::Seek::seek(&mut file, io::SeekFrom::Start(self.length));
                self.broken = self.file.set_len(self.length).and(back).is_err();
                Err(error)
            }
        }
    }

    /// The file, to be synced without keeping others from writing.
    pub fn file(&self) -> Arc<File> {
        self.file.clone()
    }

    pub fn len(&self) -> u64 {
        self.length
    }
}

pub fn encode(frame: &Frame) -> Vec<u8> {
    let mut payload = frame.number.to_le_bytes().to_vec();
    for change in &frame.changes {
        put(&mut payload, change.tree.as_bytes());
        put(&mut payload, &change.key);
        payload.push(u8::from(change.value.is_some()));
        put(&mut payload, change.value.as_deref().unwrap_or_default());
    }
    let mut bytes = (payload.len() as u32).to_le_bytes().to_vec();
    bytes.extend(crc32fast::hash(&payload).to_le_bytes());
    bytes.extend(payload);
    bytes
}

fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend((bytes.len() as u32).to_le_bytes());
    out.extend(bytes);
}

/// What a file holds, up to its end or its first damage.
pub struct Contents {
    pub frames: Vec<Frame>,
    /// Bytes after the last whole frame.
    pub left_over: usize,
}

pub fn read(path: &Path) -> io::Result<Contents> {
    let bytes = fs::read(path)?;
    let mut rest = bytes.as_slice();
    let mut frames = Vec::new();
    while let Some((frame, after)) = frame(rest) {
        frames.push(frame);
        rest = after;
    }
    Ok(Contents {
        frames,
        left_over: rest.len(),
    })
}

fn frame(bytes: &[u8]) -> Option<(Frame, &[u8])> {
    let (length, rest) = number32(bytes)?;
    let (sum, rest) = number32(rest)?;
    let length = usize::try_from(length).ok().filter(|length| *length <= LONGEST)?;
    let (payload, after) = rest.split_at_checked(length)?;
    if crc32fast::hash(payload) != sum {
        return None;
    }
    let (number, mut rest) = payload.split_at_checked(8)?;
    let number = u64::from_le_bytes(number.try_into().ok()?);
    let mut changes = Vec::new();
    while !rest.is_empty() {
        let (tree, after_tree) = taken(rest)?;
        let (key, after_key) = taken(after_tree)?;
        let (is_put, after_flag) = after_key.split_first()?;
        let (value, after_value) = taken(after_flag)?;
        changes.push(Change {
            tree: String::from_utf8(tree.to_vec()).ok()?,
            key: key.to_vec(),
            value: (*is_put == 1).then(|| value.to_vec()),
        });
        rest = after_value;
    }
    Some((Frame { number, changes }, after))
}

fn number32(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (head, rest) = bytes.split_at_checked(4)?;
    Some((u32::from_le_bytes(head.try_into().ok()?), rest))
}

fn taken(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = number32(bytes)?;
    rest.split_at_checked(usize::try_from(length).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(number: u64) -> Frame {
        let change = |key: &str, value: Option<&str>| Change {
            tree: "inbox".to_owned(),
            key: key.as_bytes().to_vec(),
            value: value.map(|value| value.as_bytes().to_vec()),
        };
        Frame {
            number,
            changes: vec![change("a", Some("một")), change("b", None), change("c", Some(""))],
        }
    }

    #[test]
    fn what_was_written_before_a_cut_or_a_flipped_bit_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let mut writer = Writer::begin(folder.path(), 1).unwrap();
        for number in 1..=3 {
            writer.append(&step(number)).unwrap();
        }
        let path = folder.path().join(name(1, JOURNAL));
        let whole = fs::read(&path).unwrap();
        let one = whole.len() / 3;
        for cut in 0..whole.len() {
            fs::write(&path, &whole[..cut]).unwrap();
            assert_eq!(read(&path).unwrap().frames.len(), cut / one, "cut at {cut}");
            let mut flipped = whole.clone();
            flipped[cut] ^= 0x10;
            fs::write(&path, &flipped).unwrap();
            let frames = read(&path).unwrap().frames;
            assert_eq!(frames.len(), cut / one, "flipped at {cut}");
            assert!(frames.iter().zip(1..).all(|(frame, number)| *frame == step(number)));
        }
    }

    #[test]
    fn a_new_start_never_writes_over_what_is_there() {
        let folder = tempfile::tempdir().unwrap();
        Writer::begin(folder.path(), 5).unwrap().append(&step(5)).unwrap();
        Writer::begin(folder.path(), 5).unwrap().append(&step(6)).unwrap();
        drop(Writer::begin(folder.path(), 7).unwrap());
        Writer::begin(folder.path(), 7).unwrap().append(&step(7)).unwrap();
        let files = files(folder.path(), JOURNAL).unwrap();
        let numbers = files.iter().flat_map(|(_, path)| read(path).unwrap().frames);
        assert_eq!(numbers.map(|frame| frame.number).collect::<Vec<_>>(), [5, 6, 7]);
    }
}
