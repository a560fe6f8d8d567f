//! `thidua ask`: one answer, or one a line.

use std::io::{BufRead, IsTerminal, Write};
use std::mem::ManuallyDrop;
use std::process::ExitCode;
use std::time::Instant;

use serde::Deserialize;

use super::engine::Engine;
use super::{Failure, Options};
use crate::answer::Turn;
use crate::render::{json, plain};

#[derive(clap::Args)]
pub struct Ask {
    /// Câu hỏi (the question)
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    question: Vec<String>,
    /// In một đối tượng JSON (prints a JSON object)
    #[arg(long)]
    json: bool,
    /// Mỗi dòng vào là {"q": "…", "context": ["…"]}, mỗi dòng ra là một đối tượng JSON (a question a line)
    #[arg(long)]
    jsonl: bool,
}

pub fn run(options: &Options, ask: Ask) -> Result<ExitCode, Failure> {
    // All of it goes with the process: to take the lexicon apart piece by piece takes half as long as to read it.
    let engine = ManuallyDrop::new(Engine::ready(options)?);
    let mut out = std::io::stdout().lock();
    if ask.jsonl {
        let input = std::io::stdin().lock();
        lines(&engine, input, &mut out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let began = Instant::now();
    let question = ask.question.join(" ");
    if ask.json {
        let answer = engine.ask(&question, &mut Vec::new());
        writeln!(out, "{}", json::object(&answer, began.elapsed()))?;
    } else {
        let answer = engine.told(&question, &mut Vec::new());
        write!(out, "{}", plain::answer(&answer, std::io::stdout().is_terminal()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A line of `--jsonl`.
#[derive(Deserialize)]
struct Line {
    q: String,
    #[serde(default)]
    context: Context,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Context {
    Many(Vec<String>),
    One(String),
    Nothing(()),
}

impl Default for Context {
    fn default() -> Context {
        Context::Nothing(())
    }
}

impl Context {
    fn questions(self) -> Vec<String> {
        match self {
            Context::Many(all) => all,
            Context::One(one) => vec![one],
            Context::Nothing(()) => Vec::new(),
        }
    }
}

/// Each line is a conversation of its own; each gets its object, also one that cannot be read.
fn lines(engine: &Engine, mut input: impl BufRead, out: &mut impl Write) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(());
        }
        let began = Instant::now();
        let object = match serde_json::from_slice::<Line>(&bytes) {
            Ok(line) => {
                let mut turns: Vec<Turn> = Vec::new();
                for question in line.context.questions() {
                    engine.ask(&question, &mut turns);
                }
                let began = Instant::now();
                let answer = engine.ask(&line.q, &mut turns);
                json::object(&answer, began.elapsed())
            }
            Err(error) => json::unread(&error.to_string(), began.elapsed()),
        };
        writeln!(out, "{object}")?;
        out.flush()?;
    }
}
