//! What every command that answers stands on: the lexicon, the archive brought up to date, the answerer.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};

use super::clock::Clock;
use super::{Failure, Options, WRONG_SETTINGS, documents};
use crate::answer::{Answer, Answerer, Status, Turn};
use crate::archive::Archive;
use crate::archive::refresh::{self, Lock, Look, Report};
use crate::browse::Browser;
use crate::entity::lexicon::Lexicon;

pub struct Engine {
    pub lexicon: Arc<Lexicon>,
    pub archive: Arc<Archive>,
    pub answerer: Arc<Answerer>,
    pub clock: Clock,
    /// What the refresh did, where this process made it, and the right to do it again.
    pub refreshed: Option<(Report, Lock)>,
    /// A sentence for each document of the folder that could not be read.
    pub documents_skipped: Vec<String>,
}

impl Engine {
    /// As [`Engine::open`]; what was left out is said on standard error.
    pub fn ready(options: &Options) -> Result<Engine, Failure> {
        let engine = Engine::open(options)?;
        for skipped in &engine.documents_skipped {
            eprintln!("{skipped}");
        }
        for problem in &engine.lexicon.problems {
            eprintln!("Từ điển: {problem}");
        }
        for skipped in engine.refreshed.iter().flat_map(|(report, _)| &report.skipped) {
            eprintln!("{skipped}");
        }
        Ok(engine)
    }

    /// Refreshes the archive, unless another process is at it, and opens it.
    pub fn open(options: &Options) -> Result<Engine, Failure> {
        let (lexicon, (documents_skipped, look)) = rayon::join(
            || lexicon(options),
            || {
                let skipped = documents::take_in(options);
                (skipped, Look::at(&folders(options), &options.state))
            },
        );
        let lexicon = Arc::new(lexicon?);
        let mut bar = Progress::default();
        let (archive, refreshed) =
            refresh::opened(&look, &options.state, &lexicon, &mut |done, all| bar.show(done, all))?;
        bar.finish();
        let archive = Arc::new(archive);
        Ok(Engine {
            answerer: Arc::new(Answerer::new(archive.clone(), lexicon.clone())),
            lexicon,
            archive,
            clock: Clock::new(options.now),
            refreshed,
            documents_skipped,
        })
    }

    /// Answers, and remembers the turn.
    pub fn ask(&self, question: &str, turns: &mut Vec<Turn>) -> Answer {
        let now = self.clock.now();
        let at = now.timestamp().as_second();
        let answer = self.answerer.ask(question, turns, now);
        turns.push(answer.turn(question, at));
        answer
    }
}

impl Engine {
    /// As [`Engine::ask`], for who reads it in a terminal: where nothing was found, with questions that are answered.
    pub fn told(&self, question: &str, turns: &mut Vec<Turn>) -> Answer {
        let mut answer = self.ask(question, turns);
        if answer.status == Status::NotFound {
            Browser::new(self.answerer.clone()).offer(&mut answer, question, &self.clock.now());
        }
        answer
    }
}

pub fn lexicon(options: &Options) -> Result<Lexicon, Failure> {
    let folder = options.data.join("lexicon");
    if !folder.is_dir() {
        let sentence = format!(
            "Không thấy thư mục từ điển {} (there is no such folder; --data names the folder that holds it).",
            folder.display()
        );
        return Err(Failure::new(WRONG_SETTINGS, sentence));
    }
    Ok(Lexicon::load(&folder))
}

/// The folder of the articles served.
pub fn served(options: &Options) -> PathBuf {
    let usual = || options.data.join("articles");
    options.articles.clone().unwrap_or_else(usual)
}

/// The articles served, and those taken in while running.
pub fn folders(options: &Options) -> Vec<PathBuf> {
    let served = served(options);
    let taken_in = options.state.join("articles");
    let mut out = vec![served];
    out.extend(taken_in.is_dir().then_some(taken_in));
    out
}

/// A bar for who waits at a terminal for many files.
#[derive(Default)]
struct Progress {
    bar: Option<ProgressBar>,
}

impl Progress {
    fn show(&mut self, done: usize, all: usize) {
        if all < 100 || !std::io::stderr().is_terminal() {
            return;
        }
        let bar = self.bar.get_or_insert_with(|| {
            let style = ProgressStyle::with_template("Đọc bài {bar:30} {pos}/{len} · còn {eta}");
            ProgressBar::new(all as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        });
        bar.set_position(done as u64);
    }

    fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}
