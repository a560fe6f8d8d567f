//! What is measured runs in a process of its own each, so that the memory of one is not counted for another.

use std::mem::ManuallyDrop;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use jiff::Zoned;
use serde::{Deserialize, Serialize};
use thidua::answer::{Answerer, Status};
use thidua::archive::refresh;
use thidua::entity::lexicon::Lexicon;

use crate::peer::Peer;

/// A phase is given all it needs in one object, and answers with one line.
#[derive(Serialize, Deserialize)]
pub struct Task {
    pub phase: Phase,
    pub lexicon: std::path::PathBuf,
    pub articles: std::path::PathBuf,
    pub state: std::path::PathBuf,
    pub questions: Vec<String>,
    /// Questions whose matching facts are as many in any large archive.
    pub settled: Vec<String>,
    /// Seconds the peer may take for its questions.
    pub peer_seconds: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Phase {
    TakeIn,
    FirstAnswer,
    Serve,
    Peer,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Outcome {
    pub seconds: f64,
    pub many: usize,
    pub facts: usize,
    pub answered: usize,
    /// Microseconds, ascending.
    pub times: Vec<u64>,
    pub settled: Vec<u64>,
    /// The most memory the process held, and what it holds at its end, in bytes; the latter without mapped files.
    pub peak: u64,
    pub resident: u64,
    pub own: u64,
}

/// Runs a phase in a child process; also returns the time from its start to its last word.
pub fn run(task: &Task, file: &Path) -> Result<(Outcome, Duration)> {
    std::fs::write(file, serde_json::to_vec(task)?)?;
    let began = Instant::now();
    let child = Command::new(std::env::current_exe()?)
        .arg("--phase")
        .arg(file)
        .stdout(Stdio::piped())
        .spawn()?
        .wait_with_output()?;
    let took = began.elapsed();
    ensure!(child.status.success(), "{:?} failed", task.phase);
    let outcome = serde_json::from_slice(&child.stdout).with_context(|| format!("{:?}", task.phase))?;
    Ok((outcome, took))
}

/// What the child does.
pub fn child(file: &Path) -> Result<()> {
    let task: Task = serde_json::from_slice(&std::fs::read(file)?)?;
    let mut outcome = match task.phase {
        Phase::TakeIn => take_in(&task)?,
        Phase::FirstAnswer => serve(&task, 1)?,
        Phase::Serve => serve(&task, usize::MAX)?,
        Phase::Peer => peer(&task)?,
    };
    outcome.times.sort();
    outcome.settled.sort();
    (outcome.peak, outcome.resident, outcome.own) = memory();
    println!("{}", serde_json::to_string(&outcome)?);
    Ok(())
}

fn take_in(task: &Task) -> Result<Outcome> {
    let lexicon = Lexicon::load(&task.lexicon);
    let began = Instant::now();
    let lock = refresh::Lock::take(&task.state)?.context("the state is in use")?;
    let report = refresh::refresh(&lock, &[task.articles.clone()], &task.state, &lexicon, &mut |_, _| {})?;
    Ok(Outcome {
        seconds: began.elapsed().as_secs_f64(),
        many: report.articles,
        ..Outcome::default()
    })
}

/// Opens as every command of the program does: what changed in the folder is looked for first.
fn serve(task: &Task, questions: usize) -> Result<Outcome> {
    let (lexicon, look) = rayon::join(
        || Arc::new(Lexicon::load(&task.lexicon)),
        || refresh::Look::at(&[task.articles.clone()], &task.state),
    );
    let (archive, _) = refresh::opened(&look, &task.state, &lexicon, &mut |_, _| {})?;
    // As `thidua ask` does, which ends with its answer.
    let answerer = ManuallyDrop::new(Answerer::new(Arc::new(archive), lexicon));
    let now: Zoned = "2024-11-22T08:00:00+07:00[Asia/Ho_Chi_Minh]".parse()?;
    let mut outcome = Outcome::default();
    let mut ask = |all: &[String]| -> Vec<u64> {
        all.iter()
            .take(questions)
            .map(|question| {
                let began = Instant::now();
                let answer = answerer.ask(question, &[], now.clone());
                let took = began.elapsed().as_micros() as u64;
                outcome.answered += usize::from(answer.status == Status::Answered);
                took
            })
            .collect()
    };
    let times = ask(&task.questions);
    if questions > 1 {
        let answered = outcome.answered;
        outcome.settled = {
            let again = |all: &[String]| -> Vec<u64> {
                all.iter()
                    .map(|question| {
                        let began = Instant::now();
                        std::hint::black_box(answerer.ask(question, &[], now.clone()));
                        began.elapsed().as_micros() as u64
                    })
                    .collect()
            };
            again(&task.settled)
        };
        outcome.answered = answered;
        outcome.facts = answerer.archive.overview().facts;
    }
    outcome.times = times;
    Ok(outcome)
}

fn peer(task: &Task) -> Result<Outcome> {
    let mut peer = Peer::create(&task.state.join("peer.sqlite"))?;
    let (passages, took) = peer.take_in(&task.articles)?;
    let times = peer.ask(&task.questions, Duration::from_secs(task.peer_seconds))?;
    Ok(Outcome {
        seconds: took.as_secs_f64(),
        many: passages,
        times: times.iter().map(|t| t.as_micros() as u64).collect(),
        ..Outcome::default()
    })
}

/// From what Linux tells of the process; nothing elsewhere.
fn memory() -> (u64, u64, u64) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| {
        status
            .lines()
            .find_map(|line| line.strip_prefix(name)?.trim().strip_suffix(" kB")?.parse::<u64>().ok())
            .map_or(0, |kilobytes| kilobytes * 1024)
    };
    (of("VmHWM:"), of("VmRSS:"), of("RssAnon:"))
}
