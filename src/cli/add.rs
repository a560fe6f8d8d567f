//! `thidua add`: takes articles in from files, folders and web addresses; `thidua remove` takes them out again.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;

use indicatif::{ProgressBar, ProgressStyle};

use super::clock::Clock;
use super::engine::{self, Engine};
use super::{FAILED, Failure, Options, WRONG_SETTINGS};
use crate::archive::refresh::Lock;
use crate::config::Config;
use crate::intake::kept::{Kept, Outcome};
use crate::intake::reading::Reading;
use crate::intake::{Intake, Trouble, folder, offer};
use crate::text::Lang;
use crate::wording;

#[derive(clap::Args)]
pub struct Add {
    /// Tệp, thư mục hoặc địa chỉ trang (files, folders or web addresses)
    #[arg(required = true, value_name = "PATH-or-URL")]
    what: Vec<String>,
}

#[derive(clap::Args)]
pub struct Remove {
    /// Địa chỉ trang hoặc tệp đã nhận (addresses or files that were taken in)
    #[arg(required = true, value_name = "PATH-or-URL")]
    what: Vec<String>,
}

/// One thing to be taken in.
enum Item {
    Page(String),
    File(PathBuf),
}

type Read = Result<(Reading, Vec<String>), Trouble>;

/// Several at a time are read ahead of the one that is written.
const AHEAD: usize = 64;

/// So many are written, and synced to disk, at a time.
const TOGETHER: usize = 256;

#[derive(Default)]
struct Summary {
    new: usize,
    known: usize,
    copies: usize,
    corrected: usize,
    skipped: Vec<String>,
}

pub fn run(options: &Options, config: &Config, add: Add) -> Result<ExitCode, Failure> {
    let intake = Arc::new(intake(options, config)?);
    let items: Vec<Item> = add.what.iter().flat_map(|what| items(what)).collect();
    let bar = bar(items.len());
    let clock = Clock::new(options.now);
    let mut summary = Summary::default();
    let mut waiting: Vec<(String, Read)> = Vec::new();
    let mut keep = |waiting: &mut Vec<(String, Read)>| {
        let all = std::mem::take(waiting);
        // The shelves are held only while they are written to: a bot that runs uses them too.
        intake.with_kept(|kept| {
            all.into_iter()
                .try_for_each(|(name, read)| summary.note(kept, name, read, &clock))
        })
    };
    let taken = read_all(&intake, &items, &mut |name, read| {
        waiting.push((name, read));
        bar.inc(1);
        if waiting.len() >= TOGETHER {
            keep(&mut waiting)
        } else {
            Ok(())
        }
    })
    .and_then(|()| keep(&mut waiting));
    bar.finish_and_clear();
    taken.map_err(|why| Failure::new(FAILED, sentence(&why)))?;
    summary.tell();
    freshen(options)?;
    let nothing = summary.new + summary.known + summary.copies + summary.corrected == 0;
    Ok(ExitCode::from(if nothing { FAILED } else { 0 }))
}

pub fn remove(options: &Options, config: &Config, remove: Remove) -> Result<ExitCode, Failure> {
    let intake = intake(options, config)?;
    let mut missing = false;
    for what in &remove.what {
        let place = Path::new(what)
            .canonicalize()
            .map(|path| format!("file:{}", path.display()));
        let names = [Some(what.clone()), place.ok()];
        let removed = intake.with_kept(|kept| {
            for name in names.iter().flatten() {
                if let Some(title) = kept.remove(name)? {
                    return Ok(Some(title));
                }
            }
            Ok(None)
        });
        match removed.map_err(|why| Failure::new(FAILED, sentence(&why)))? {
            Some(title) => println!("Đã bỏ: {title} (removed)"),
            None => {
                println!("Chưa từng nhận {what} (it was never taken in).");
                missing = true;
            }
        }
    }
    freshen(options)?;
    Ok(ExitCode::from(if missing { FAILED } else { 0 }))
}

/// The doors of this program.
pub fn intake(options: &Options, config: &Config) -> Result<Intake, Failure> {
    if let Some(problem) = config.problems.first() {
        return Err(Failure::new(WRONG_SETTINGS, problem.clone()));
    }
    let program = std::env::current_exe()?;
    let intake = Intake::new(&options.state, &program, config.allow_addresses.clone());
    let intake = intake.map_err(|error| Failure::new(FAILED, error.to_string()))?;
    Ok(intake.beside(&engine::served(options)))
}

fn items(what: &str) -> Vec<Item> {
    if what.starts_with("http://") || what.starts_with("https://") {
        return vec![Item::Page(what.to_owned())];
    }
    folder::files(Path::new(what)).into_iter().map(Item::File).collect()
}

/// Reads on two threads, in the order given, and hands on what was read.
fn read_all(
    intake: &Arc<Intake>,
    items: &[Item],
    note: &mut dyn FnMut(String, Read) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let files: Vec<&PathBuf> = items
        .iter()
        .filter_map(|item| match item {
            Item::File(path) => Some(path),
            Item::Page(_) => None,
        })
        .collect();
    std::thread::scope(|scope| {
        let mut lanes = Vec::new();
        for thread in 0..2 {
            let (send, receive) = sync_channel::<Read>(AHEAD);
            let files = &files;
            scope.spawn(move || {
                for path in files.iter().skip(thread).step_by(2) {
                    if send.send(folder::read(intake, path)).is_err() {
                        break;
                    }
                }
            });
            lanes.push(receive);
        }
        let mut file = 0;
        for item in items {
            match item {
                Item::Page(address) => note(address.clone(), runtime.block_on(intake.page(address)))?,
                Item::File(path) => {
                    let Ok(read) = lanes[file % 2].recv() else { break };
                    file += 1;
                    note(path.display().to_string(), read)?;
                }
            }
        }
        drop(lanes);
        Ok(())
    })
}

impl Summary {
    fn note(&mut self, kept: &mut Kept, name: String, read: Read, clock: &Clock) -> std::io::Result<()> {
        match read {
            Ok((reading, sources)) => match kept.take(offer(reading, sources, clock.now().timestamp()))? {
                Outcome::New(_) => self.new += 1,
                Outcome::Same(_) => self.known += 1,
                Outcome::Copy(_) => self.copies += 1,
                Outcome::Corrected { .. } => self.corrected += 1,
            },
            Err(why) => self
                .skipped
                .push(wording::SKIPPED.with(Lang::Vi, &[&name, &sentence(&why)])),
        }
        Ok(())
    }

    fn tell(&self) {
        for skipped in &self.skipped {
            eprintln!("{skipped}");
        }
        println!(
            "Đã nhận {} bài mới, {} bản đính chính; {} đã có, {} bài trùng ở nơi khác; bỏ qua {}.\n\
             ({} new, {} corrected; {} known, {} copies of known stories; {} skipped.)",
            self.new,
            self.corrected,
            self.known,
            self.copies,
            self.skipped.len(),
            self.new,
            self.corrected,
            self.known,
            self.copies,
            self.skipped.len()
        );
    }
}

/// Both languages, as the other sentences of the terminal.
fn sentence(why: &Trouble) -> String {
    let words = why.wording();
    let detail = match why {
        Trouble::Fetch(error) => format!("; {error}"),
        _ => String::new(),
    };
    format!("{} ({}{detail})", words.vi, words.en)
}

/// Brings the archive up to date, or leaves that to the bot that has it.
pub fn freshen(options: &Options) -> Result<(), Failure> {
    match Lock::take(&options.state)? {
        Some(lock) => {
            drop(lock);
            let engine = Engine::ready(options)?;
            println!(
                "Kho có {} bài (articles in the archive).",
                engine.archive.overview().articles
            );
        }
        None => println!("Bot đang chạy và sẽ tự đọc trong vài giây (the bot is running and takes it up by itself)."),
    }
    Ok(())
}

fn bar(all: usize) -> ProgressBar {
    if all < 20 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("Nhận bài {bar:30} {pos}/{len} · còn {eta}");
    ProgressBar::new(all as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
