//! `thidua restore DIR`: a backup in the place of the state; `--check` only reads it as a restoring would.

use std::path::PathBuf;
use std::process::ExitCode;

use super::{FAILED, Failure, IN_USE, Options};
use crate::store::StoreError;
use crate::store::backup::{self, BackupError};

#[derive(clap::Args)]
pub struct Restore {
    /// Thư mục của bản sao lưu (the backup's folder)
    #[arg(value_name = "DIR")]
    pub from: PathBuf,
    /// Chỉ kiểm tra bản sao lưu, không thay đổi gì (only read it, change nothing)
    #[arg(long)]
    pub check: bool,
}

pub fn run(options: &Options, arguments: &Restore) -> Result<ExitCode, Failure> {
    let from = arguments.from.display();
    let restored = if arguments.check {
        backup::check(&arguments.from).map(|whole| (whole, None))
    } else {
        backup::restore(&arguments.from, &options.state)
    };
    let (whole, aside) = restored.map_err(failure)?;
    let verb = if arguments.check {
        "Bản sao lưu dùng được (the backup is whole)"
    } else {
        "Đã khôi phục (restored)"
    };
    println!(
        "{verb}: {from}: {} bản ghi, {} thay đổi sau đó (records, changes since).",
        whole.rows, whole.frames
    );
    if let Some(aside) = aside {
        println!("Dữ liệu trước đó nằm ở {} (what was there before).", aside.display());
    }
    Ok(ExitCode::SUCCESS)
}

fn failure(error: BackupError) -> Failure {
    let status = match error {
        BackupError::Store(StoreError::Busy(_)) => IN_USE,
        _ => FAILED,
    };
    Failure::new(
        status,
        format!("Chưa khôi phục được, không có gì thay đổi (nothing was changed): {error}."),
    )
}
