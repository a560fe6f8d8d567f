//! Questions → plain answers, judged as the scorer judges: right, wrong (says something untrue) or missed.
//!
//! Sets: the served articles (`seed`), the retold reports (`dev`), and invented reports: `tried` and `tried-2` to
//! `tried-104`, whose misses were read and mended by rules (`more`: further questions on the same reports, asked later;
//! `paraphrased`: the same questions as another person would type them; of these the ones of `dev` and of `tried-9`,
//! `-14`, `-15`, `-16` and `-18` were read). So were those of `seed-fitted` and of `fitted` to `fitted-5`, after the trees of
//! `data/confidence.json` had been fitted to them and to all others read. `tried-49` to `tried-59` are asked as by somebody
//! who has not seen the reports, in other words than theirs: half of these questions are answered; some of their misses were
//! read, and few are mended. `tried-63` to `tried-104` came last: of the misses that were read of them a third is mended.
//! How the program does where nobody tuned it is told by `unseen`, `-2`, `-4`, `-6` to `-8`, `-11`, `-12`, asked as the served
//! articles are, `unseen-13`, whose reports are as long as newspapers', `unseen-14` to `-18` and `-27` to `-30`, written last and asked as `dev`
//! is, `unseen-far`, asked in words far from the reports', and `seed-unseen`: no rule was made by them and nothing fitted to
//! them, though what is weighed, and the likelihood an answer takes, were chosen by what became of the older ones.
//! Once its misses are read and mended a set is a tried one, and wants a successor.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use thidua::answer::{Answerer, Turn};
use thidua::archive::Archive;
use thidua::archive::refresh::{self, Lock};
use thidua::cli::eval::got;
use thidua::cli::score::{Verdict, Want, judge, norm};
use thidua::entity::lexicon::Lexicon;
use thidua::fact::Statement;
use thidua::text::fold;

use super::exchange::{Sets, exchanged};
use super::ways::{self, as_typed, without_marks};

struct Set {
    answerer: Answerer,
    wants: Vec<Want>,
    articles: HashMap<String, String>,
    _state: tempfile::TempDir,
}

/// What became of the questions of a set, in parts of a hundred.
#[derive(Debug)]
struct Tally {
    right: f64,
    wrong: f64,
    abstained: usize,
    unanswerable: usize,
    complaints: Vec<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn set(articles: &str, questions: &str) -> Set {
    let lexicon = Lexicon::load(&root().join("data/lexicon"));
    assert!(lexicon.problems.is_empty(), "{:?}", lexicon.problems);
    set_of(lexicon, &root().join(articles), &lines(questions))
}

/// The lines of a file of questions.
fn lines(questions: &str) -> Vec<serde_json::Value> {
    std::fs::read_to_string(root().join(questions))
        .expect("questions")
        .lines()
        .filter(|l| !l.trim().is_empty())
        .map(|l| serde_json::from_str(l).expect("a question"))
        .collect()
}

fn set_of(lexicon: Lexicon, folder: &Path, questions: &[serde_json::Value]) -> Set {
    let state = tempfile::tempdir().expect("a folder for the state");
    let lock = Lock::take(state.path())
        .expect("a state that can be written")
        .expect("a lock nobody holds");
    refresh::refresh(&lock, &[folder.to_path_buf()], state.path(), &lexicon, &mut |_, _| {})
        .expect("a refreshed archive");
    let archive = Archive::open(state.path()).expect("an archive");
    let texts = std::fs::read_dir(folder)
        .expect("articles")
        .flatten()
        .filter_map(|entry| {
            let id = entry.path().file_stem()?.to_str()?.to_string();
            Some((id, norm(&std::fs::read_to_string(entry.path()).ok()?)))
        })
        .collect();
    let wants = questions
        .iter()
        .map(|q| serde_json::from_value(q.clone()).expect("a question"))
        .collect();
    Set {
        answerer: Answerer::new(Arc::new(archive), Arc::new(lexicon)),
        wants,
        articles: texts,
        _state: state,
    }
}

impl Set {
    /// Asks every question, typed as `typed` makes it.
    fn ask(&self, typed: fn(&str) -> String) -> Tally {
        let now: jiff::Zoned = "2026-11-22T08:00:00+07:00[Asia/Ho_Chi_Minh]".parse().expect("a time");
        let mut tally = Tally {
            right: 0.0,
            wrong: 0.0,
            abstained: 0,
            unanswerable: 0,
            complaints: Vec::new(),
        };
        let answerable = self.wants.iter().filter(|w| !w.must.is_empty()).count();
        for want in &self.wants {
            let mut turns: Vec<Turn> = Vec::new();
            for before in want.context() {
                let answer = self.answerer.ask(&typed(&before), &turns, now.clone());
                turns.push(answer.turn(&typed(&before), now.timestamp().as_second()));
            }
            let answer = self.answerer.ask(&typed(&want.q), &turns, now.clone());
            let (verdict, why) = judge(want, &got(&answer), &self.articles);
            tally.unanswerable += usize::from(want.must.is_empty());
            match verdict {
                Verdict::Right if want.must.is_empty() => tally.abstained += 1,
                Verdict::Right => tally.right += 100.0 / answerable as f64,
                Verdict::Wrong => tally.wrong += 100.0 / self.wants.len() as f64,
                _ => {}
            }
            if verdict != Verdict::Right {
                tally.complaints.push(format!("{} {}: {why}", verdict.name(), want.id));
            }
        }
        println!(
            "right {:.1} %, wrong {:.1} %, abstained {}/{}",
            tally.right, tally.wrong, tally.abstained, tally.unanswerable
        );
        tally
    }
}

/// At least so much right, at most so much wrong.
fn holds(tally: &Tally, right: f64, wrong: f64) {
    assert!(tally.right >= right && tally.wrong <= wrong, "{tally:#?}");
}

#[test]
fn the_served_articles_answer_what_they_hold() {
    let tally = set("data/articles", "tests/data/seed.jsonl").ask(as_typed);
    holds(&tally, 97.0, 0.0);
    assert_eq!(tally.abstained, tally.unanswerable);
}

#[test]
fn retold_reports_are_answered() {
    let tally = set("tests/data/dev", "tests/data/dev.jsonl").ask(as_typed);
    holds(&tally, 90.0, 2.0);
    assert_eq!(tally.abstained, tally.unanswerable);
}

#[test]
fn questions_without_marks_find_nearly_as_much() {
    let dev = set("tests/data/dev", "tests/data/dev.jsonl");
    let (marked, bare) = (dev.ask(as_typed), dev.ask(without_marks));
    println!("as typed {:.1} %, without marks {:.1} %", marked.right, bare.right);
    assert!(bare.right >= marked.right - 5.0, "{bare:#?}");
}

#[test]
fn how_a_question_is_typed_changes_little() {
    type Way = fn(&str) -> String;
    for (folder, questions) in BOTH {
        let set = set(folder, questions);
        let plain = set.ask(as_typed);
        for (way, less) in [
            (ways::in_capitals as Way, 4.0),
            (ways::to_somebody, 3.0),
            (ways::with_a_slip, 5.0),
            (ways::in_telex, 3.0),
            (ways::in_vni, 3.0),
            (ways::half_marked, 5.0),
        ] {
            let tally = set.ask(way);
            holds(&tally, plain.right - less, plain.wrong + 2.0);
        }
    }
}

/// The articles of a folder, by name.
fn articles(folder: &Path) -> BTreeMap<String, String> {
    std::fs::read_dir(folder)
        .expect("articles")
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|e| e == "txt"))
        .filter_map(|entry| {
            let id = entry.path().file_stem()?.to_str()?.to_string();
            Some((id, std::fs::read_to_string(entry.path()).ok()?))
        })
        .collect()
}

/// The served and the retold reports.
const BOTH: [(&str, &str); 2] = [
    ("data/articles", "tests/data/seed.jsonl"),
    ("tests/data/dev", "tests/data/dev.jsonl"),
];

#[test]
fn reports_with_other_names_and_numbers_are_answered_as_well() {
    for (folder, questions) in BOTH {
        let original = set(folder, questions).ask(as_typed);
        let sets = Sets {
            articles: articles(&root().join(folder)),
            questions: lines(questions),
        };
        for seed in [1, 2] {
            let lexicon = Lexicon::load(&root().join("data/lexicon"));
            let copy = exchanged(&sets, &lexicon, seed);
            let kept = tempfile::tempdir().expect("a folder");
            for (id, text) in &copy.articles {
                std::fs::write(kept.path().join(format!("{id}.txt")), text).expect("an article");
            }
            println!("{folder}, seed {seed}:");
            let tally = set_of(lexicon, kept.path(), &copy.questions).ask(as_typed);
            holds(&tally, original.right - 3.0, original.wrong + 1.0);
        }
    }
}

/// Answers come from the texts: a lexicon without a line that names a person or a movement of them does as well.
#[test]
fn the_lexicon_knows_no_person_and_no_movement() {
    for (folder, questions) in BOTH {
        let whole = set(folder, questions);
        let original = whole.ask(as_typed);
        let names = named(&whole);
        assert!(names.len() > 10, "{names:?}");
        let kept = tempfile::tempdir().expect("a folder");
        let mut dropped = 0;
        for entry in std::fs::read_dir(root().join("data/lexicon"))
            .expect("the lexicon")
            .flatten()
        {
            let text = std::fs::read_to_string(entry.path()).expect("a table");
            let lines: Vec<&str> = text.lines().filter(|line| !names_one_of(line, &names)).collect();
            dropped += text.lines().count() - lines.len();
            std::fs::write(kept.path().join(entry.file_name()), lines.join("\n")).expect("a table");
        }
        println!(
            "{folder}: {} names, {dropped} lines of the lexicon without",
            names.len()
        );
        let tally = set_of(Lexicon::load(kept.path()), &root().join(folder), &lines(questions)).ask(as_typed);
        holds(&tally, original.right - 3.0, original.wrong + 1.0);
    }
}

/// The persons and movements that the articles of a set tell of, in bare syllables. Names that are awards are left out:
/// "Người tốt, việc tốt" is both.
fn named(set: &Set) -> BTreeSet<String> {
    let archive = &set.answerer.archive;
    let mut out = BTreeSet::new();
    for id in set.articles.keys() {
        for stored in archive.facts_of(id) {
            match stored.fact.statement {
                Statement::MovementLaunched(launched) => out.insert(fold::phrase_bare(&launched.name)),
                Statement::PostHeld(held) => out.insert(fold::phrase_bare(&held.person)),
                Statement::PersonPraised(praised) => out.insert(fold::phrase_bare(&praised.person)),
                _ => false,
            };
        }
    }
    let awards = &set.answerer.lexicon.awards.all;
    let award = |name: &String| awards.iter().any(|a| fold::phrase_bare(&a.name) == *name);
    // "thi đua" alone is the kind of a movement without a name.
    out.retain(|name| name.split(' ').count() > 2 && !award(name));
    out
}

fn names_one_of(line: &str, names: &BTreeSet<String>) -> bool {
    let cells = line.split(['\t', '|']).map(fold::phrase_bare);
    cells.into_iter().any(|cell| names.contains(&cell))
}

/// What is reached today, a little less: a change that loses more is seen.
#[test]
fn invented_reports_are_answered_no_worse_than_before() {
    for (folder, questions, right, wrong) in [
        ("tried", "questions", 94.5, 1.0),
        ("tried", "more", 99.5, 0.0),
        ("tried-2", "questions", 91.5, 4.0),
        ("tried-2", "more", 81.0, 7.5),
        ("tried-3", "questions", 89.0, 3.0),
        ("tried-3", "more", 92.5, 2.0),
        ("tried-4", "questions", 94.0, 2.0),
        ("tried-5", "questions", 96.0, 1.0),
        ("tried-6", "questions", 97.5, 1.0),
        ("tried-7", "questions", 85.5, 9.5),
        ("tried-8", "questions", 88.5, 2.5),
        ("tried-9", "questions", 94.0, 1.5),
        ("tried-10", "questions", 96.5, 1.5),
        ("tried-11", "questions", 89.5, 5.5),
        ("tried-12", "questions", 97.5, 1.5),
        ("tried-13", "questions", 94.0, 1.5),
        ("tried-14", "questions", 95.5, 0.0),
        ("tried-15", "questions", 90.0, 1.0),
        ("tried-16", "questions", 96.5, 1.5),
        ("tried-17", "questions", 94.0, 2.5),
        ("tried-18", "questions", 99.5, 1.5),
        ("tried-19", "questions", 94.0, 3.5),
        ("tried-20", "questions", 87.5, 3.5),
        ("tried-16", "paraphrased", 97.5, 1.5),
        ("tried-15", "paraphrased", 91.0, 2.0),
        ("tried-13", "paraphrased", 87.0, 4.5),
        ("tried-11", "paraphrased", 75.5, 5.5),
        ("tried-12", "paraphrased", 85.5, 6.5),
        ("tried-18", "paraphrased", 98.5, 3.5),
        ("tried-21", "questions", 88.5, 3.5),
        ("unseen", "questions", 93.0, 5.5),
        ("tried-22", "questions", 95.5, 1.5),
        ("tried-23", "questions", 95.5, 1.5),
        ("tried-9", "paraphrased", 89.5, 2.5),
        ("tried-14", "paraphrased", 86.5, 3.5),
        ("unseen-2", "questions", 88.5, 5.5),
        ("tried-24", "questions", 95.5, 1.5),
        ("tried-25", "questions", 92.0, 0.0),
        ("tried-26", "questions", 91.0, 3.5),
        ("tried-27", "questions", 95.5, 2.5),
        ("tried-28", "questions", 97.5, 0.0),
        ("tried-29", "questions", 85.5, 2.5),
        ("tried-30", "questions", 91.0, 0.0),
        ("tried-31", "questions", 97.5, 0.0),
        ("tried-32", "questions", 94.0, 1.5),
        ("tried-33", "questions", 91.0, 2.5),
        ("tried-34", "questions", 94.0, 1.5),
        ("tried-35", "questions", 91.0, 3.5),
        ("tried-36", "questions", 91.0, 2.5),
        ("tried-37", "questions", 87.5, 3.5),
        ("tried-38", "questions", 94.0, 0.0),
        ("tried-39", "questions", 92.0, 3.5),
        ("tried-40", "questions", 98.5, 2.5),
        ("tried-41", "questions", 92.0, 4.5),
        ("tried-42", "questions", 87.5, 1.5),
        ("tried-43", "questions", 87.5, 1.5),
        ("tried-44", "questions", 92.0, 3.5),
        ("tried-45", "questions", 97.5, 3.5),
        ("tried-46", "questions", 84.0, 1.5),
        ("unseen-4", "questions", 91.0, 4.5),
        ("tried-60", "questions", 91.0, 4.5),
        ("unseen-6", "questions", 86.5, 5.5),
        ("unseen-7", "questions", 91.0, 3.5),
        ("unseen-8", "questions", 91.0, 4.5),
        ("tried-61", "questions", 82.0, 3.5),
        ("tried-62", "questions", 85.5, 8.5),
        ("tried-47", "questions", 96.5, 1.5),
        ("tried-48", "questions", 89.5, 2.5),
        ("unseen-11", "questions", 92.0, 4.5),
        ("unseen-12", "questions", 88.5, 4.5),
        ("fitted", "questions", 84.0, 2.5),
        ("fitted-2", "questions", 79.5, 3.5),
        ("fitted-3", "questions", 91.0, 3.5),
        ("fitted-4", "questions", 87.5, 0.0),
        ("fitted-5", "questions", 91.0, 2.5),
        ("unseen-13", "questions", 74.0, 4.5),
        ("unseen-far", "questions", 72.0, 8.5),
        ("tried-49", "questions", 62.0, 6.5),
        ("tried-50", "questions", 56.5, 11.5),
        ("tried-51", "questions", 46.5, 10.5),
        ("tried-52", "questions", 51.0, 9.5),
        ("tried-53", "questions", 61.0, 6.5),
        ("tried-54", "questions", 49.5, 14.5),
        ("tried-55", "questions", 57.5, 9.5),
        ("tried-56", "questions", 77.5, 7.5),
        ("tried-57", "questions", 51.0, 12.5),
        ("tried-58", "questions", 63.0, 12.5),
        ("tried-59", "questions", 69.5, 20.5),
        ("tried-63", "questions", 91.0, 2.5),
        ("tried-64", "questions", 86.5, 6.5),
        ("tried-65", "questions", 78.5, 6.5),
        ("tried-66", "questions", 84.0, 7.5),
        ("tried-67", "questions", 88.5, 3.5),
        ("tried-68", "questions", 93.0, 0.0),
        ("tried-69", "questions", 91.0, 0.0),
        ("tried-70", "questions", 97.5, 0.0),
        ("tried-71", "questions", 95.5, 2.5),
        ("tried-72", "questions", 87.5, 2.5),
        ("tried-73", "questions", 92.0, 1.5),
        ("tried-74", "questions", 86.5, 6.5),
        ("tried-75", "questions", 94.0, 1.5),
        ("tried-76", "questions", 95.5, 3.5),
        ("tried-77", "questions", 93.0, 2.5),
        ("tried-78", "questions", 92.0, 3.5),
        ("tried-79", "questions", 93.0, 2.5),
        ("tried-80", "questions", 86.5, 10.5),
        ("tried-81", "questions", 92.0, 2.5),
        ("tried-82", "questions", 84.0, 2.5),
        ("tried-83", "questions", 93.0, 1.5),
        ("tried-84", "questions", 88.5, 3.5),
        ("tried-85", "questions", 93.0, 1.5),
        ("tried-86", "questions", 87.5, 7.5),
        ("tried-87", "questions", 92.0, 2.5),
        ("tried-88", "questions", 91.0, 3.5),
        ("tried-89", "questions", 86.5, 7.5),
        ("tried-90", "questions", 92.0, 7.5),
        ("tried-91", "questions", 93.0, 4.5),
        ("tried-92", "questions", 95.5, 2.5),
        ("tried-93", "questions", 94.0, 2.5),
        ("tried-94", "questions", 92.0, 4.5),
        ("tried-95", "questions", 92.0, 8.5),
        ("tried-96", "questions", 92.0, 4.5),
        ("tried-97", "questions", 88.5, 6.5),
        ("tried-98", "questions", 91.0, 4.5),
        ("tried-99", "questions", 87.5, 2.5),
        ("tried-100", "questions", 89.5, 5.5),
        ("tried-101", "questions", 94.0, 6.5),
        ("tried-102", "questions", 86.5, 10.5),
        ("tried-103", "questions", 87.5, 9.5),
        ("tried-104", "questions", 81.0, 10.5),
        ("unseen-14", "questions", 89.5, 8.5),
        ("unseen-15", "questions", 76.5, 8.5),
        ("unseen-16", "questions", 88.5, 5.5),
        ("unseen-17", "questions", 91.0, 5.5),
        ("unseen-18", "questions", 91.0, 3.5),
        ("unseen-27", "questions", 89.5, 9.5),
        ("unseen-28", "questions", 84.0, 11.5),
        ("unseen-29", "questions", 91.0, 5.5),
        ("unseen-30", "questions", 85.5, 7.5),
    ] {
        let tally = set(
            &format!("tests/data/{folder}/articles"),
            &format!("tests/data/{folder}/{questions}.jsonl"),
        )
        .ask(as_typed);
        holds(&tally, right, wrong);
    }
}

/// All invented reports in one archive, as an office's own will be. Many tell of one place and year with numbers of their
/// own, as no true reports would; so less is right here than of each set alone.
#[test]
fn reports_are_found_among_a_thousand_others() {
    let asked = ["tried-25", "tried-30", "tried-42", "tried-43", "tried-44", "tried-45"];
    let data = root().join("tests/data");
    let others = (2..=46).map(|number| format!("tried-{number}"));
    let folders = asked.iter().map(|set| set.to_string()).chain(others);
    let folders = folders.map(|set| data.join(set).join("articles"));
    let all = tempfile::tempdir().expect("a folder for the reports");
    for folder in [data.join("dev")].into_iter().chain(folders) {
        for report in std::fs::read_dir(folder).expect("reports").flatten() {
            let there = all.path().join(report.file_name());
            if report.path().extension().is_some_and(|kind| kind == "txt") && !there.exists() {
                std::fs::copy(report.path(), there).expect("a copy");
            }
        }
    }
    let mut questions = lines("tests/data/dev.jsonl");
    for set in asked {
        questions.extend(lines(&format!("tests/data/{set}/questions.jsonl")));
    }
    let lexicon = Lexicon::load(&root().join("data/lexicon"));
    holds(&set_of(lexicon, all.path(), &questions).ask(as_typed), 78.0, 8.0);
}

/// The known questions in the words of others: what is right there and not here hangs on a wording.
#[test]
fn known_questions_in_other_words_are_answered_no_worse_than_before() {
    let seed = set("data/articles", "tests/data/seed-paraphrased.jsonl");
    holds(&seed.ask(as_typed), 83.5, 6.5);
    let dev = set("tests/data/dev", "tests/data/dev-paraphrased.jsonl");
    holds(&dev.ask(as_typed), 97.0, 1.5);
}

/// What others ask of the served articles.
#[test]
fn further_questions_on_the_served_articles_are_answered_no_worse_than_before() {
    for (questions, right, wrong) in [("seed-fitted", 96.0, 1.0), ("seed-unseen", 93.0, 7.0)] {
        let further = set("data/articles", &format!("tests/data/{questions}.jsonl"));
        holds(&further.ask(as_typed), right, wrong);
    }
}
