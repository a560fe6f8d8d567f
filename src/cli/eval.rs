//! `thidua eval`: asks the questions of files and scores the answers.

use std::collections::{BTreeMap, HashMap};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use super::engine::{self, Engine};
use super::score::{Cited, Got, Verdict, Want, judge, norm};
use super::{FAILED, Failure, Options};
use crate::answer::{Answer, FEATURES, Status};

#[derive(clap::Args)]
pub struct Eval {
    /// Tệp câu hỏi, mỗi dòng một đối tượng JSON (files of questions, a JSON object a line)
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// In cả câu trả lời đúng (prints the right ones too)
    #[arg(short, long)]
    verbose: bool,
    /// Ghi vào tệp này các đặc trưng của những câu đã cân nhắc (writes the features of what was weighed: what the likelihood
    /// of answers is fitted to, a JSON object a line)
    #[arg(long, value_name = "FILE")]
    weighed: Option<PathBuf>,
}

pub fn run(options: &Options, eval: Eval) -> Result<ExitCode, Failure> {
    let wants = wants(&eval.files)?;
    let engine = Engine::ready(options)?;
    let articles = texts(options);
    let mut out = std::io::stdout().lock();
    let mut weighed = eval
        .weighed
        .as_ref()
        .map(std::fs::File::create)
        .transpose()?
        .map(std::io::BufWriter::new);
    if let Some(file) = &mut weighed {
        writeln!(file, "{}", serde_json::json!({"features": FEATURES.as_slice()}))?;
    }
    let mut tally = Tally::default();
    for want in &wants {
        let mut turns = Vec::new();
        for question in want.context() {
            engine.ask(&question, &mut turns);
        }
        let answer = engine.ask(&want.q, &mut turns);
        if let Some(file) = &mut weighed {
            write_weighed(file, want, &answer)?;
        }
        let got = got(&answer);
        let (verdict, why) = judge(want, &got, &articles);
        tally.count(want, &got, verdict);
        if verdict != Verdict::Right || eval.verbose {
            writeln!(
                out,
                "{:6} {} [{}] {}  -- {why}",
                verdict.name(),
                want.id,
                want.kind,
                want.q
            )?;
            if eval.verbose {
                writeln!(out, "         {}", got.answer.replace('\n', " / "))?;
            }
        }
    }
    write!(out, "{}", tally.closing())?;
    Ok(ExitCode::SUCCESS)
}

/// What was weighed for a question that asks for one thing, the best first, each with whether it answers: it holds all that
/// is expected or, where no one does and they do so together, an item of the list.
fn write_weighed(out: &mut impl Write, want: &Want, answer: &Answer) -> std::io::Result<()> {
    let [weighed] = answer.weighed.as_slice() else {
        return Ok(());
    };
    let held: Vec<Vec<bool>> = weighed
        .iter()
        .map(|one| want.groups_in(&one.reply, &one.article))
        .collect();
    let all = |held: &Vec<bool>| !held.is_empty() && held.iter().all(|said| *said);
    let alone = held.iter().any(all);
    let together = !alone && (0..want.must.len()).all(|group| held.iter().any(|held| held[group]));
    let answers = |held: &Vec<bool>| all(held) || together && held.iter().any(|said| *said);
    let candidates: Vec<_> = weighed
        .iter()
        .zip(&held)
        .map(|(one, held)| serde_json::json!({"answers": answers(held), "features": one.features}))
        .collect();
    writeln!(out, "{}", serde_json::json!({"id": want.id, "candidates": candidates}))
}

fn wants(files: &[PathBuf]) -> Result<Vec<Want>, Failure> {
    let mut out = Vec::new();
    for file in files {
        let told = |why: String| {
            Failure::new(
                FAILED,
                format!("Không đọc được {} (it cannot be read): {why}", file.display()),
            )
        };
        let text = std::fs::read_to_string(file).map_err(|error| told(error.to_string()))?;
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let want = serde_json::from_str(line).map_err(|error| told(format!("line {}: {error}", number + 1)))?;
            out.push(want);
        }
    }
    Ok(out)
}

/// The files as they are: a quote must stand in them word for word.
fn texts(options: &Options) -> HashMap<String, String> {
    let mut out = HashMap::new();
    for folder in engine::folders(options) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let text = path
                .extension()
                .is_some_and(|e| e != "toml")
                .then(|| std::fs::read(&path).ok())
                .flatten();
            if let (Some(bytes), Some(id)) = (text, path.file_stem().and_then(|s| s.to_str())) {
                out.insert(id.to_string(), norm(&String::from_utf8_lossy(&bytes)));
            }
        }
    }
    out
}

/// An answer as the scorer sees it.
pub fn got(answer: &Answer) -> Got {
    Got {
        answered: answer.status == Status::Answered,
        status: if answer.status == Status::Related {
            "related"
        } else {
            "not_found"
        }
        .to_string(),
        answer: answer.text.text(),
        sources: answer
            .sources
            .iter()
            .map(|source| Cited {
                id: source.head.id.clone(),
                title: source.head.title.clone(),
                date: source.head.date.map_or_else(String::new, |d| d.to_string()),
                quote: source.quote.clone(),
            })
            .collect(),
    }
}

/// Right, wrong and missed.
#[derive(Default)]
struct Tally {
    kinds: BTreeMap<String, [usize; 3]>,
    lengths: Vec<usize>,
    right: usize,
    have: usize,
    abstained: usize,
    wrong: usize,
    all: usize,
}

impl Tally {
    fn count(&mut self, want: &Want, got: &Got, verdict: Verdict) {
        for kind in [want.kind.clone(), format!("language {}", want.lang)] {
            self.kinds.entry(kind).or_default()[verdict as usize] += 1;
        }
        let (asked, right) = (!want.must.is_empty(), verdict == Verdict::Right);
        self.all += 1;
        self.have += usize::from(asked);
        self.right += usize::from(asked && right);
        self.abstained += usize::from(!asked && right);
        self.wrong += usize::from(verdict == Verdict::Wrong);
        if got.answered {
            self.lengths.push(got.answer.chars().count());
        }
    }

    fn closing(mut self) -> String {
        let mut out = String::new();
        for (kind, [right, wrong, missed]) in &self.kinds {
            let all = right + wrong + missed;
            out += &format!("  {kind:20} right {right:4}/{all:<4} wrong {wrong:3} missed {missed:3}\n");
        }
        self.lengths.sort_unstable();
        if self.lengths.is_empty() {
            self.lengths.push(0);
        }
        let n = self.lengths.len();
        let (median, high) = (self.lengths[n / 2], self.lengths[(n as f64 * 0.95) as usize]);
        out += &format!("  answers: {n}, median {median} characters, 95th percentile {high}\n");
        let share = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
        out + &format!(
            "right {}/{} = {:.1}%, abstained {}/{}, wrong {}/{} = {:.1}%\n",
            self.right,
            self.have,
            share(self.right, self.have),
            self.abstained,
            self.all - self.have,
            self.wrong,
            self.all,
            share(self.wrong, self.all)
        )
    }
}
