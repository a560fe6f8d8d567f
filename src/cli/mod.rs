//! Stage 11': the terminal front end, one file per command.

mod add;
mod ask;
mod backup;
mod bot;
mod chat;
mod check;
mod clock;
mod digest;
mod documents;
mod engine;
pub mod eval;
mod explain;
mod feeds;
mod follower;
mod keeper;
mod news;
mod restore;
pub mod score;

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::archive::ArchiveError;
use crate::config::Config;
use crate::intake::sandbox;

/// Trả lời câu hỏi về phong trào thi đua, khen thưởng từ các bài báo đã nạp.
///
/// Answers questions about the emulation movement from news reports. Without a command it runs the Telegram bot, or,
/// with no token, a chat in the terminal.
#[derive(Parser)]
#[command(version, about)]
pub struct Arguments {
    #[command(flatten)]
    pub options: Options,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(clap::Args, Clone)]
pub struct Options {
    /// Thư mục có articles/ và lexicon/ (the folder that holds articles/ and lexicon/)
    #[arg(long, global = true, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// Bài báo ở thư mục khác (other articles)
    #[arg(long, global = true, value_name = "DIR")]
    pub articles: Option<PathBuf>,
    /// Nơi chương trình ghi dữ liệu (where the program writes)
    #[arg(long, global = true, value_name = "DIR", default_value = "state")]
    pub state: PathBuf,
    /// Đồng hồ bắt đầu từ lúc này, 2026-07-01T08:00:00+07:00 (the clock starts there)
    #[arg(long, global = true, value_name = "RFC3339")]
    pub now: Option<jiff::Timestamp>,
}

#[derive(Subcommand)]
pub enum Command {
    /// Trả lời một câu hỏi (one answer)
    Ask(ask::Ask),
    /// Trò chuyện trong cửa sổ lệnh (the chat in the terminal)
    Chat,
    /// Nhận bài từ tệp, thư mục, địa chỉ trang (takes articles in)
    Add(add::Add),
    /// Các nguồn tin đang theo dõi (the feeds that are followed)
    Feeds(feeds::Feeds),
    /// Bỏ bài đã nhận (takes out what was taken in)
    Remove(add::Remove),
    /// Vì sao trả lời như vậy (how a question was understood, or which facts were found by which rule)
    Explain(explain::Explain),
    /// Bản tin mà một nơi đăng ký sẽ nhận (the digest a chat would get)
    Digest(digest::Digest),
    /// Kiểm tra cài đặt, thư mục, token, kho bài (what is wrong and how to mend it)
    Check,
    /// Sao lưu những gì không dựng lại được (copies what cannot be made anew; the bot may run)
    Backup(backup::Backup),
    /// Khôi phục từ bản sao lưu, hoặc chỉ kiểm tra nó (puts a backup back, or only checks it)
    Restore(restore::Restore),
    /// Chấm điểm các tệp câu hỏi (scores question files)
    Eval(eval::Eval),
    /// Reads documents of strangers for another process of this program.
    #[command(hide = true, name = sandbox::COMMAND)]
    ReadForeign,
}

/// A command that could not be done: a sentence for the person, a status for the shell.
#[derive(Debug)]
pub struct Failure {
    pub sentence: String,
    pub status: u8,
}

/// Exit statuses beside 0 (fine) and 2 (wrong usage, which the reader of arguments gives).
pub const FAILED: u8 = 1;
pub const IN_USE: u8 = 75;
pub const WRONG_SETTINGS: u8 = 78;

impl Failure {
    pub fn new(status: u8, sentence: impl Into<String>) -> Failure {
        Failure {
            sentence: sentence.into(),
            status,
        }
    }
}

impl From<ArchiveError> for Failure {
    fn from(error: ArchiveError) -> Failure {
        Failure::new(FAILED, error.to_string())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        // Who closed the pipe has read enough.
        let status = if error.kind() == std::io::ErrorKind::BrokenPipe {
            0
        } else {
            FAILED
        };
        Failure::new(status, if status == 0 { String::new() } else { error.to_string() })
    }
}

/// Logs go to standard error, so that what is printed can be read by programs.
pub fn log(config: &Config) {
    let filter = EnvFilter::try_new(&config.log).unwrap_or_else(|_| EnvFilter::new("warn"));
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let _ = if config.json_log {
        lines.json().try_init()
    } else {
        lines.with_ansi(std::io::stderr().is_terminal()).try_init()
    };
}

pub fn run(arguments: Arguments, config: Config) -> Result<ExitCode, Failure> {
    let options = arguments.options;
    match arguments.command {
        None => bot::run(&options, config),
        Some(Command::Ask(ask)) => ask::run(&options, ask),
        Some(Command::Chat) => chat::run(&options),
        Some(Command::Add(add)) => add::run(&options, &config, add),
        Some(Command::Remove(remove)) => add::remove(&options, &config, remove),
        Some(Command::Feeds(feeds)) => feeds::run(&options, &config, feeds),
        Some(Command::ReadForeign) => Ok(sandbox::serve()),
        Some(Command::Explain(explain)) => explain::run(&options, explain),
        Some(Command::Digest(digest)) => digest::run(&options, digest),
        Some(Command::Check) => check::run(&options, &config),
        Some(Command::Backup(backup)) => backup::run(&options, &backup),
        Some(Command::Restore(restore)) => restore::run(&options, &restore),
        Some(Command::Eval(eval)) => eval::run(&options, eval),
    }
}
