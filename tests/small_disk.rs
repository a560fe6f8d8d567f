//! A disk of a few megabytes, to see what becomes of the program when it is full.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// A disk in memory; it is taken away with the test.
pub struct SmallDisk {
    // Taken away before its folder is.
    _mounted: Mounted,
    pub folder: Arc<tempfile::TempDir>,
}

impl SmallDisk {
    /// Needs root; without it there is none, and it says that the test is skipped.
    pub fn mount(size: &str) -> Option<SmallDisk> {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(folder.path())
            .output();
        if !mounted.is_ok_and(|mount| mount.status.success()) {
            println!("skipped: a small disk cannot be mounted here");
            return None;
        }
        let _mounted = Mounted(folder.path().to_owned());
        Some(SmallDisk { _mounted, folder })
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Fills the disk but for so many bytes.
    pub fn fill_but(&self, free: u64) {
        let mut file = fs::File::create(self.ballast()).unwrap();
        let block = vec![0xAB; 64 * 1024];
        while file.write_all(&block).is_ok() {}
        while file.write_all(b"x").is_ok() {}
        let length = file.metadata().unwrap().len();
        file.set_len(length.saturating_sub(free)).unwrap();
    }

    pub fn empty(&self) {
        fs::remove_file(self.ballast()).unwrap();
    }

    fn ballast(&self) -> PathBuf {
        self.path().join("ballast")
    }
}

struct Mounted(PathBuf);

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}
