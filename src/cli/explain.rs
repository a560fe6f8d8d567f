//! `thidua explain`: how a question was understood and answered; which facts were found, by which rule.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use super::engine::{self, Engine};
use super::{FAILED, Failure, Options};
use crate::archive::folder::{self, Listing};
use crate::article::Article;
use crate::entity::lexicon::Lexicon;
use crate::fact::{self, Fact};
use crate::render::{explain, plain};

#[derive(clap::Args)]
pub struct Explain {
    /// Câu hỏi (the question)
    #[arg(required_unless_present_any = ["article", "all"], conflicts_with_all = ["article", "all"])]
    question: Vec<String>,
    /// Câu hỏi trước đó trong cuộc trò chuyện, mỗi lần một câu (a question asked before, once for each)
    #[arg(long, value_name = "QUESTION", conflicts_with_all = ["article", "all"])]
    after: Vec<String>,
    /// Các dữ kiện của một bài, kèm luật tìm ra (the facts of an article)
    #[arg(long, value_name = "ID", conflicts_with = "all")]
    article: Option<String>,
    /// Mọi dữ kiện của một thư mục, xếp theo luật (every fact of a folder, by rule)
    #[arg(long, value_name = "DIR")]
    all: Option<PathBuf>,
}

pub fn run(options: &Options, wanted: Explain) -> Result<ExitCode, Failure> {
    let mut out = std::io::stdout().lock();
    if let Some(folder) = wanted.all {
        let lexicon = engine::lexicon(options)?;
        all(&lexicon, folder, &mut out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let engine = Engine::ready(options)?;
    if let Some(id) = wanted.article {
        let Some(article) = engine.archive.article(&id) else {
            let sentence = format!("Không có bài «{id}» trong kho (there is no such article).");
            return Err(Failure::new(FAILED, sentence));
        };
        write!(out, "{}", explain::article(&article))?;
        for stored in engine.archive.facts_of(&id) {
            write!(out, "{}", explain::fact(&stored.fact, &article, &engine.lexicon))?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let mut turns = Vec::new();
    for before in &wanted.after {
        engine.ask(before, &mut turns);
    }
    let answer = engine.ask(&wanted.question.join(" "), &mut turns);
    write!(out, "{}", explain::answer(&answer))?;
    writeln!(out)?;
    write!(out, "{}", plain::answer(&answer, std::io::stdout().is_terminal()))?;
    Ok(ExitCode::SUCCESS)
}

fn all(lexicon: &Lexicon, from: PathBuf, out: &mut impl Write) -> Result<(), Failure> {
    let Listing { found, skipped, .. } = folder::list(&[from], None);
    for one in &skipped {
        eprintln!("{one}");
    }
    let mut by_rule: BTreeMap<&str, Vec<(Fact, Article)>> = BTreeMap::new();
    let rules = fact::rules();
    for one in found.values() {
        let article = one
            .bytes()
            .and_then(|(bytes, beside, _)| one.article(&bytes, beside.as_deref()));
        let article = match article {
            Ok(article) => article,
            Err(why) => {
                eprintln!("Bỏ qua {}: {why}", one.path.display());
                continue;
            }
        };
        for fact in fact::extract(&article, lexicon) {
            if let Some(rule) = rules.iter().find(|rule| rule.name == fact.rule) {
                by_rule.entry(rule.name).or_default().push((fact, article.clone()));
            }
        }
    }
    for (rule, facts) in by_rule {
        writeln!(out, "\n{rule}: {}", facts.len())?;
        for (fact, article) in facts {
            writeln!(out, "  {}: {}", article.id, fact.statement)?;
            writeln!(out, "      «{}»", fact.clause.of(&article.text))?;
        }
    }
    Ok(())
}
