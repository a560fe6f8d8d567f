//! `thidua backup DIR`: what cannot be made anew, copied whole; the bot may run meanwhile.

use std::path::PathBuf;
use std::process::ExitCode;

use super::{FAILED, Failure, Options};
use crate::store::backup;

#[derive(clap::Args)]
pub struct Backup {
    /// Thư mục mới cho bản sao (an empty folder for the copy)
    #[arg(value_name = "DIR")]
    pub to: PathBuf,
}

pub fn run(options: &Options, arguments: &Backup) -> Result<ExitCode, Failure> {
    let whole = backup::backup(&options.state, &arguments.to)
        .map_err(|error| Failure::new(FAILED, format!("Chưa sao lưu được (no backup was made): {error}.")))?;
    println!(
        "Đã sao lưu vào {} và đọc lại được: {} bản ghi, {} thay đổi sau đó (backed up and read back: records, changes since).",
        arguments.to.display(),
        whole.rows,
        whole.frames
    );
    Ok(ExitCode::SUCCESS)
}
