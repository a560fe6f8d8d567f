//! The real program in a terminal: what it prints, and the status it leaves.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

/// One state for all that only read, so that the articles are taken in once.
static STATE: LazyLock<PathBuf> = LazyLock::new(|| {
    let state = TempDir::new().unwrap().keep();
    assert!(thidua(&state, &["check"], "").status.success());
    state
});

fn command(state: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    for key in thidua::config::KEYS {
        command.env_remove(key);
    }
    // An empty setting is none, whatever a developer's own `.env` says.
    command.env("TELOXIDE_TOKEN", "").env("TELOXIDE_TOKEN_FILE", "");
    command.arg("--state").arg(state).args(arguments);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn thidua(state: &Path, arguments: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut child = command(state, arguments).spawn().unwrap();
    // A program that ends before it reads its input is one of the cases.
    let _ = child.stdin.take().unwrap().write_all(input.as_ref());
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn objects(output: &Output) -> Vec<Value> {
    out(output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn the_first_question_of_a_newcomer() {
    for question in [
        "who got the Labour Order in Tây Hồ",
        "ai duoc huan chuong lao dong o tay ho",
    ] {
        let shown = out(&thidua(&STATE, &["ask", question], ""));
        assert!(shown.contains("Phòng Nội vụ") && shown.contains("hạng Ba"), "{shown}");
        assert!(shown.contains("> Cụ thể: Phòng Nội vụ quận được tặng thưởng") && shown.contains("09/03/2023"));
        assert!(!shown.contains('\x1b'), "no colours where nobody looks");
    }
}

#[test]
fn an_object_a_line_in_order() {
    let input: &[u8] = "{\"q\":\"ai được Huân chương Lao động ở Tây Hồ?\"}\nrubbish\n\n{\"q\":\"còn Bắc Từ Liêm?\",\
        \"context\":[\"ai được Huân chương Lao động ở Tây Hồ?\"]}\n{\"q\":\"cảm ơn\"}\n\u{0}\n{\"q\":\"x\",\"context\":\"y\"}"
        .as_bytes();
    let all = objects(&thidua(&STATE, &["ask", "--jsonl"], input));
    let statuses: Vec<&str> = all.iter().map(|o| o["status"].as_str().unwrap()).collect();
    assert_eq!(
        statuses[..6],
        [
            "answered",
            "not_found",
            "not_found",
            "answered",
            "not_found",
            "not_found"
        ]
    );
    assert_eq!(all.len(), 7);
    let keys: Vec<&str> = all[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["answer", "facts", "lang", "sources", "status", "took_us"]);
    assert_eq!(all[0]["sources"][0]["id"], "tay-ho-2023-03-09");
    assert_eq!(all[0]["sources"][0]["date"], "2023-03-09");
    assert!(
        !all[0]["answer"]
            .as_str()
            .unwrap()
            .contains(all[0]["sources"][0]["quote"].as_str().unwrap())
    );
    assert_eq!(all[3]["sources"][0]["id"], "bac-tu-liem-2020-11-13");
}

#[test]
fn odd_questions_get_a_sentence() {
    let long = "thi đua ".repeat(512);
    for question in ["", "   ", "😀😀", "\u{200b}\u{202e}", "?!…", long.trim()] {
        let output = thidua(&STATE, &["ask", "--json", question], "");
        assert!(output.status.success());
        let object = &objects(&output)[0];
        assert_eq!(object["status"], "not_found", "{question:.20}");
        assert!(!object["answer"].as_str().unwrap().is_empty());
    }
    let decomposed = "Ai đươ\u{323}c Huân chương Lao đô\u{323}ng ở Tây Hô\u{300}?";
    assert_eq!(
        objects(&thidua(&STATE, &["ask", "--json", decomposed], ""))[0]["status"],
        "answered"
    );
}

#[test]
fn statuses_say_what_went_wrong() {
    let status = |output: &Output| output.status.code().unwrap();
    let usage = thidua(&STATE, &["ask"], "");
    assert_eq!(status(&usage), 2);
    assert_eq!(status(&thidua(&STATE, &["no-such-command"], "")), 2);
    assert_eq!(status(&thidua(&STATE, &["--now", "yesterday", "ask", "x"], "")), 2);
    let no_token = thidua(&STATE, &[], "");
    assert_eq!(status(&no_token), 78);
    assert!(err(&no_token).contains("@BotFather") && err(&no_token).lines().count() == 1);
    let nowhere = thidua(&STATE, &["--data", "/nowhere", "ask", "x"], "");
    assert_eq!(status(&nowhere), 78);
    assert!(err(&nowhere).contains("/nowhere/lexicon"));
    let unknown = thidua(&STATE, &["explain", "--article", "no-such"], "");
    assert_eq!(status(&unknown), 1);
    let missing = thidua(&STATE, &["eval", "/no/such.jsonl"], "");
    assert_eq!(status(&missing), 1);
    assert!(err(&missing).contains("/no/such.jsonl"));
}

#[test]
fn why_it_said_so_is_a_tree() {
    let shown = out(&thidua(
        &STATE,
        &[
            "explain",
            "--after",
            "ai được huân chương lao động ở tây hồ?",
            "còn Bắc Từ Liêm?",
        ],
        "",
    ));
    for line in [
        "├─ ngôn ngữ (language): tiếng Việt (Vietnamese)",
        "│  └─ nơi (place): Bắc Từ Liêm = quận Bắc Từ Liêm",
        "├─ lấy từ câu hỏi trước (from the question before)",
        "│  ├─ danh hiệu, hình thức khen (award): huân chương lao động = Huân chương Lao động",
        "├─ hỏi (asked for): ai, đơn vị nào (who); luật (rule): asked: who",
        "│     │  ├─ luật (rule): award: <recipient> được tặng <award>",
        "│     │  ├─ khớp (fits): từ ngữ (words); nơi (place); danh hiệu, hình thức khen (award); đúng điều được hỏi (what is asked for)",
        "└─ kết quả (outcome): có câu trả lời (answered); trả lời khi khả năng đúng từ 65/100 (answers from so likely on)",
    ] {
        assert!(shown.lines().any(|l| l == line), "{line}\n{shown}");
    }
    // What speaks against the others is said with each.
    assert!(
        shown.contains("không khớp, trừ điểm (speaks against it): từ ngữ (words) "),
        "{shown}"
    );
    let english = out(&thidua(&STATE, &["explain", "who got the Labour Order in Tây Hồ"], ""));
    assert!(
        english.contains("├─ ngôn ngữ (language): tiếng Anh (English)"),
        "{english}"
    );
}

#[test]
fn a_wrong_token_is_named_and_never_shown() {
    let mut child = command(&STATE, &[]);
    child.env("TELOXIDE_TOKEN", "not-a-token-at-all");
    let output = child.output().unwrap();
    assert_eq!(output.status.code(), Some(78));
    assert!(err(&output).contains("TELOXIDE_TOKEN") && !err(&output).contains("not-a-token-at-all"));
}

#[test]
fn a_state_folder_that_is_no_folder_is_named() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("state");
    fs::write(&file, "a file").unwrap();
    let output = thidua(&file, &["ask", "x"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        err(&output).contains(file.to_str().unwrap()) && err(&output).lines().count() == 1,
        "{}",
        err(&output)
    );
}

#[test]
fn a_talk_goes_on_until_its_end() {
    let talk = "ai được Huân chương Lao động ở Tây Hồ?\ncòn Bắc Từ Liêm?\n/bai\n/trogiup\n/thoat\nnot read\n";
    let output = thidua(&STATE, &["chat"], talk);
    let shown = out(&output);
    assert!(output.status.success());
    for words in ["Phòng Nội vụ quận", "Bắc Từ Liêm", "không rõ ngày", "/thoat"] {
        assert!(shown.contains(words), "{words}");
    }
}

#[test]
fn a_broken_line_of_the_lexicon_is_named_and_the_rest_is_used() {
    let home = TempDir::new().unwrap();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let lexicon = home.path().join("lexicon");
    fs::create_dir(&lexicon).unwrap();
    for entry in fs::read_dir(data.join("lexicon")).unwrap().flatten() {
        fs::copy(entry.path(), lexicon.join(entry.file_name())).unwrap();
    }
    let places = lexicon.join("places_hanoi.tsv");
    let text = fs::read_to_string(&places).unwrap();
    fs::write(&places, format!("{text}broken\tNơi nào\tkhông có loại\t\t\t\t\n")).unwrap();
    let line = format!("places_hanoi.tsv, line {}", text.lines().count() + 1);
    let state = home.path().join("state");
    let arguments = ["--data", home.path().to_str().unwrap(), "--articles", "data/articles"];
    let question = ["ask", "--json", "ai được Huân chương Lao động ở Tây Hồ?"];
    let asked = thidua(&state, &[&arguments[..], &question].concat(), "");
    assert!(err(&asked).contains(&line), "{}", err(&asked));
    assert_eq!(objects(&asked)[0]["status"], "answered");
    let checked = thidua(&state, &[&arguments[..], &["check"]].concat(), "");
    assert!(out(&checked).contains(&line));
    assert_eq!(checked.status.code(), Some(1));
}

#[test]
fn killed_at_any_moment_it_answers_the_same() {
    let home = TempDir::new().unwrap();
    let state = home.path().join("state");
    let question = ["ask", "--json", "ai được Huân chương Lao động ở Tây Hồ?"];
    for pause in [5, 60, 150, 300, 500, 700] {
        let mut child = command(&state, &question).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(pause));
        let _ = child.kill();
        child.wait().unwrap();
    }
    let mut again = objects(&thidua(&state, &question, "")).remove(0);
    let mut before = objects(&thidua(&STATE, &question, "")).remove(0);
    for object in [&mut again, &mut before] {
        object["took_us"] = Value::Null;
    }
    assert_eq!(again, before);
}

#[test]
fn a_score_counts_every_question() {
    let output = thidua(&STATE, &["eval", "tests/data/seed.jsonl"], "");
    let shown = out(&output);
    assert!(
        output.status.success() && shown.contains("language vi-nodia"),
        "{shown}"
    );
    assert!(shown.lines().last().unwrap().starts_with("right "), "{shown}");
    assert!(shown.contains("/86 = ") && shown.contains("/101 = "));
}
