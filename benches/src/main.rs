//! Measures `thidua` on articles it has made up, beside SQLite FTS5, and prints a table in Markdown.
//!
//! ```sh
//! cargo run --release --manifest-path benches/Cargo.toml -- --articles 5,10000
//! ```

mod corpus;
mod peer;
mod phase;
mod random;
mod seed;

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use clap::Parser;
use thidua::entity::lexicon::Lexicon;

use corpus::Maker;
use phase::{Outcome, Phase, Task};
use seed::Seeds;

/// As in the program that is measured.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
#[command(about = "The speed of thidua beside SQLite FTS5, as a table")]
struct Options {
    /// How many articles; several numbers make several columns
    #[arg(long, value_delimiter = ',', default_value = "5,10000")]
    articles: Vec<usize>,
    /// How many questions
    #[arg(long, default_value_t = 1_000)]
    questions: usize,
    /// Another seed makes other articles and questions
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Seconds SQLite may take to answer at each size; it is asked fewer questions then
    #[arg(long, default_value_t = 120)]
    peer_seconds: u64,
    /// Writes the articles and questions into this folder, and measures nothing
    #[arg(long)]
    write: Option<PathBuf>,
    /// The folder of the sources
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/.."))]
    root: PathBuf,
    #[arg(long, hide = true)]
    phase: Option<PathBuf>,
}

/// More would fill a disk unasked.
const MOST: usize = 1_000_000;

fn main() -> Result<()> {
    let options = Options::parse();
    if let Some(file) = &options.phase {
        return phase::child(file);
    }
    ensure!(
        options.articles.iter().all(|n| (1..=MOST).contains(n)),
        "from 1 to {MOST} articles"
    );
    ensure!(
        (1..=100_000).contains(&options.questions),
        "from 1 to 100,000 questions"
    );
    let root = options.root.canonicalize()?;
    let lexicon = Lexicon::load(&root.join("data/lexicon"));
    let seeds = Seeds::read(&[root.join("data/articles"), root.join("tests/data/dev")], &lexicon)?;
    let files = [root.join("tests/data/seed.jsonl"), root.join("tests/data/dev.jsonl")];
    let maker = Maker::new(seeds, &lexicon, &files, options.seed)?;
    if let Some(folder) = &options.write {
        let articles = options.articles[0];
        maker.write(&folder.join("articles"), articles)?;
        let questions = maker.questions(options.questions, articles);
        let lines: Vec<String> = questions
            .iter()
            .map(|q| serde_json::json!({ "q": q }).to_string())
            .collect();
        std::fs::write(folder.join("questions.jsonl"), lines.join("\n") + "\n")?;
        return Ok(());
    }
    let mut columns = Vec::new();
    for articles in &options.articles {
        columns.push(Column::measured(&options, &root, &maker, *articles)?);
    }
    print!("{}", table(&columns));
    Ok(())
}

/// What was measured at one size.
struct Column {
    articles: usize,
    passages: usize,
    take_in: Outcome,
    index: u64,
    first_ms: f64,
    serve: Outcome,
    peer: Outcome,
    peer_index: u64,
}

impl Column {
    fn measured(options: &Options, root: &Path, maker: &Maker, articles: usize) -> Result<Column> {
        let folder = tempfile::tempdir()?;
        let made = folder.path().join("articles");
        eprintln!("{articles} articles: making them");
        maker.write(&made, articles)?;
        let mut task = Task {
            phase: Phase::TakeIn,
            lexicon: root.join("data/lexicon"),
            articles: made,
            state: folder.path().join("state"),
            questions: maker.questions(options.questions, articles),
            settled: maker.settled_questions(options.questions.min(200)),
            peer_seconds: options.peer_seconds,
        };
        std::fs::create_dir_all(&task.state)?;
        let file = folder.path().join("task.json");
        let mut run = |phase: Phase| {
            eprintln!("{articles} articles: {phase:?}");
            task.phase = phase;
            phase::run(&task, &file)
        };
        let take_in = run(Phase::TakeIn)?.0;
        let mut first: Vec<f64> = Vec::new();
        for _ in 0..5 {
            first.push(run(Phase::FirstAnswer)?.1.as_secs_f64() * 1e3);
        }
        first.sort_by(f64::total_cmp);
        let serve = run(Phase::Serve)?.0;
        let peer = run(Phase::Peer)?.0;
        Ok(Column {
            articles,
            passages: peer.many,
            take_in,
            index: size(&folder.path().join("state/index")),
            first_ms: first[first.len() / 2],
            serve,
            peer_index: size(&folder.path().join("state/peer.sqlite")),
            peer,
        })
    }
}

/// Bytes of a file, or of all files of a folder.
fn size(path: &Path) -> u64 {
    let Ok(entries) = std::fs::read_dir(path) else {
        return std::fs::metadata(path).map_or(0, |m| m.len());
    };
    entries.flatten().map(|entry| size(&entry.path())).sum()
}

/// The value below which `part` of all lie, in milliseconds.
fn quantile(times: &[u64], part: f64) -> f64 {
    let at = ((times.len() as f64 * part).ceil() as usize).clamp(1, times.len().max(1)) - 1;
    times.get(at).map_or(0.0, |us| *us as f64 / 1e3)
}

fn table(columns: &[Column]) -> String {
    type Cell = fn(&Column) -> String;
    let rows: [(&str, Cell); 16] = [
        ("sentences", |c| c.passages.to_string()),
        ("facts", |c| c.serve.facts.to_string()),
        ("taking in, extraction included", |c| {
            rate(c.articles, c.take_in.seconds)
        }),
        ("— SQLite FTS5, sentences handed over ready", |c| {
            rate(c.articles, c.peer.seconds)
        }),
        ("size of the index", |c| megabytes(c.index)),
        ("— SQLite FTS5", |c| megabytes(c.peer_index)),
        ("memory while serving (mapped files included)", |c| {
            megabytes(c.serve.resident)
        }),
        ("memory while serving, its own", |c| megabytes(c.serve.own)),
        ("memory at most, while taking in", |c| megabytes(c.take_in.peak)),
        ("from the start to the first answer", |c| milliseconds(c.first_ms)),
        ("whole answer, p50", |c| milliseconds(quantile(&c.serve.times, 0.5))),
        ("— SQLite FTS5, bare OR-query, p50", |c| {
            milliseconds(quantile(&c.peer.times, 0.5))
        }),
        ("whole answer, p99", |c| milliseconds(quantile(&c.serve.times, 0.99))),
        ("— SQLite FTS5, bare OR-query, p99", |c| {
            milliseconds(quantile(&c.peer.times, 0.99))
        }),
        ("the same number of facts to weigh, p50", |c| {
            milliseconds(quantile(&c.serve.settled, 0.5))
        }),
        ("questions asked (answered), of SQLite", |c| {
            format!("{} ({}), {}", c.serve.times.len(), c.serve.answered, c.peer.times.len())
        }),
    ];
    let mut out = String::from("| articles |");
    for column in columns {
        out += &format!(" {} |", column.articles);
    }
    out += &format!("\n|---|{}\n", "--:|".repeat(columns.len()));
    for (name, cell) in rows {
        out += &format!("| {name} |");
        for column in columns {
            out += &format!(" {} |", cell(column));
        }
        out.push('\n');
    }
    out
}

fn rate(articles: usize, seconds: f64) -> String {
    format!("{:.0} a second", articles as f64 / seconds.max(1e-9))
}

fn megabytes(bytes: u64) -> String {
    let all = bytes as f64 / 1e6;
    if all < 10.0 {
        format!("{all:.1} MB")
    } else {
        format!("{all:.0} MB")
    }
}

fn milliseconds(value: f64) -> String {
    if value < 10.0 {
        format!("{value:.1} ms")
    } else {
        format!("{value:.0} ms")
    }
}
