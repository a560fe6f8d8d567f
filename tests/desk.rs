//! Where questions are asked of an archive of a few articles, built for the test.

use std::path::Path;
use std::sync::Arc;

use thidua::answer::{Answer, Answerer, Status, Turn};
use thidua::archive::Archive;
use thidua::archive::refresh::{self, Lock};
use thidua::entity::lexicon::Lexicon;

pub struct Desk {
    pub answerer: Arc<Answerer>,
    _state: tempfile::TempDir,
}

impl Desk {
    /// Over reports, each with the name of its file.
    pub fn over(reports: &[(&str, &str)]) -> Desk {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in reports {
            std::fs::write(folder.path().join(format!("{name}.txt")), text).expect("a report");
        }
        Desk::over_folder(folder.path())
    }

    pub fn over_folder(folder: &Path) -> Desk {
        let lexicon = Lexicon::load(Path::new("data/lexicon"));
        let state = tempfile::tempdir().expect("a folder");
        let lock = Lock::take(state.path()).expect("a state").expect("a lock");
        refresh::refresh(&lock, &[folder.to_path_buf()], state.path(), &lexicon, &mut |_, _| {}).expect("an archive");
        let archive = Archive::open(state.path()).expect("an archive");
        Desk {
            answerer: Arc::new(Answerer::new(Arc::new(archive), Arc::new(lexicon))),
            _state: state,
        }
    }

    /// One question by itself.
    pub fn ask(&self, question: &str) -> Answer {
        self.talk(&[question], 1)
    }

    /// What answers one question by itself.
    #[track_caller]
    pub fn said(&self, question: &str) -> String {
        let answer = self.ask(question);
        assert_eq!(answer.status, Status::Answered, "{question}: {answer:#?}");
        answer.text.text()
    }

    /// Asks one after the other, `minutes` apart; the last answer.
    pub fn talk(&self, questions: &[&str], minutes: i64) -> Answer {
        let start: jiff::Zoned = "2026-11-22T08:00:00+07:00[Asia/Ho_Chi_Minh]".parse().expect("a time");
        let mut turns: Vec<Turn> = Vec::new();
        let mut last = None;
        for (number, question) in questions.iter().enumerate() {
            let now = start
                .checked_add(jiff::Span::new().minutes(minutes * number as i64))
                .expect("a time");
            let answer = self.answerer.ask(question, &turns, now.clone());
            turns.push(answer.turn(question, now.timestamp().as_second()));
            last = Some(answer);
        }
        last.expect("a question")
    }

    pub fn says(&self, questions: &[&str], expected: &[&str]) {
        let answer = self.talk(questions, 1);
        let text = answer.text.text();
        for words in expected {
            assert!(
                text.contains(words),
                "{questions:?}: {words:?} is not in {text:?}, {:#?}",
                answer.trace
            );
        }
        assert_eq!(answer.status, Status::Answered, "{questions:?}: {text}");
    }
}
