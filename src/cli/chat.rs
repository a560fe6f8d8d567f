//! `thidua chat`: questions and answers in the terminal, with history and follow-ups.

use std::io::{BufRead, IsTerminal, Write};
use std::process::ExitCode;

use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use super::engine::Engine;
use super::{FAILED, Failure, Options};
use crate::answer::{Answer, Turn};
use crate::render::plain;

const GREETING: &str = "Hỏi về thi đua, khen thưởng, ví dụ: ai được Huân chương Lao động ở Tây Hồ?\n\
    (Ask in Vietnamese or English. /trogiup: help, /thoat: leave)";
const HELP: &str = "\
Gõ câu hỏi, có dấu hay không dấu; hỏi tiếp được: “còn Bắc Từ Liêm?”. Gõ số để chọn câu gợi ý.
  /bai       các bài đã nạp            (the articles)
  /xemthem   phần còn lại của câu trả lời (the rest of a list, further sources)
  /huy       quên các câu hỏi trước    (forgets the questions before)
  /trogiup   trợ giúp này              (this help)
  /thoat     kết thúc                  (leave)";

pub fn run(options: &Options) -> Result<ExitCode, Failure> {
    let engine = Engine::ready(options)?;
    let mut talk = Talk {
        engine: &engine,
        turns: Vec::new(),
        last: None,
        styled: std::io::stdout().is_terminal(),
    };
    if !std::io::stdin().is_terminal() {
        for line in std::io::stdin().lock().lines() {
            if talk.hear(&line?)? {
                break;
            }
        }
        return Ok(ExitCode::SUCCESS);
    }
    println!("{GREETING}");
    let failed =
        |error: ReadlineError| Failure::new(FAILED, format!("Cửa sổ lệnh bị lỗi (the terminal failed): {error}"));
    let mut editor = DefaultEditor::new().map_err(failed)?;
    let history = options.state.join("chat-history");
    let _ = editor.load_history(&history);
    loop {
        match editor.readline("\nBạn hỏi › ") {
            Ok(line) => {
                let _ = editor.add_history_entry(line.as_str());
                let _ = editor.append_history(&history);
                if talk.hear(&line)? {
                    break;
                }
            }
            Err(ReadlineError::Interrupted | ReadlineError::Eof) => break,
            Err(error) => return Err(failed(error)),
        }
    }
    Ok(ExitCode::SUCCESS)
}

struct Talk<'a> {
    engine: &'a Engine,
    turns: Vec<Turn>,
    last: Option<Answer>,
    styled: bool,
}

impl Talk<'_> {
    /// Answers a line; whether it was the last.
    fn hear(&mut self, line: &str) -> Result<bool, Failure> {
        let line = line.trim();
        let mut out = std::io::stdout().lock();
        match line
            .strip_prefix('/')
            .map(|c| c.split_whitespace().next().unwrap_or(""))
        {
            Some("thoat" | "quit" | "exit" | "q") => return Ok(true),
            Some("trogiup" | "help" | "batdau" | "start") => writeln!(out, "{HELP}")?,
            Some("huy" | "cancel") => {
                self.turns.clear();
                self.last = None;
                writeln!(out, "Đã quên các câu hỏi trước. (Forgotten.)")?;
            }
            Some("bai" | "articles") => {
                for head in self.engine.archive.heads(0, 50) {
                    writeln!(out, "• {}", plain::head(&head))?;
                }
            }
            Some("xemthem" | "more") => {
                let rest = self
                    .last
                    .as_ref()
                    .map(|answer| plain::rest(answer, self.styled))
                    .unwrap_or_default();
                writeln!(
                    out,
                    "{}",
                    if rest.is_empty() {
                        "Không còn gì thêm. (Nothing more.)"
                    } else {
                        rest.trim_end()
                    }
                )?;
            }
            Some("hoi" | "ask") => {
                let question = line.split_once(' ').map_or("", |(_, rest)| rest).to_string();
                self.answer(&question, &mut out)?;
            }
            Some(_) => writeln!(
                out,
                "Không có lệnh này; /trogiup liệt kê các lệnh. (No such command; see /trogiup.)"
            )?,
            None if line.is_empty() => {}
            None => {
                let question = self.offered(line).unwrap_or_else(|| line.to_string());
                self.answer(&question, &mut out)?;
            }
        }
        Ok(false)
    }

    fn answer(&mut self, question: &str, out: &mut impl Write) -> Result<(), Failure> {
        let answer = self.engine.told(question, &mut self.turns);
        write!(out, "{}", plain::answer(&answer, self.styled))?;
        // A conversation of hours keeps what a follow-up can need.
        let stale = self.turns.len().saturating_sub(20);
        self.turns.drain(..stale);
        self.last = Some(answer);
        Ok(())
    }

    /// The question behind a number that was offered.
    fn offered(&self, line: &str) -> Option<String> {
        let number: usize = line.parse().ok()?;
        let offers = plain::offers(self.last.as_ref()?);
        offers
            .into_iter()
            .nth(number.checked_sub(1)?)
            .map(|(_, question)| question)
    }
}
