//! The real program, started as a person would start it, on the articles it is served with.

use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::time::Instant;

use super::people::{Person, mention};
use super::server::{Fault, PATIENCE, Server, TOKEN};

const ANN: i64 = 501;
const GROUP: i64 = -1_001_000_000_001;

/// The process; it is killed and reaped with the test.
pub struct Program {
    child: Child,
    pub state: Arc<tempfile::TempDir>,
}

impl Program {
    pub fn start(server: &Server) -> Program {
        Program::start_in(server, Arc::new(tempfile::tempdir().unwrap()), TOKEN)
    }

    pub fn start_in(server: &Server, state: Arc<tempfile::TempDir>, token: &str) -> Program {
        Program::start_as(server, state, token, &[])
    }

    /// With further options; it starts in the folder of its state.
    pub fn start_with(server: &Server, state: Arc<tempfile::TempDir>, options: &[&str]) -> Program {
        Program::start_as(server, state, TOKEN, options)
    }

    /// Below another program, which watches it.
    pub fn start_under(server: &Server, state: Arc<tempfile::TempDir>, watcher: &[&str]) -> Program {
        let mut command = Command::new(watcher[0]);
        command.args(&watcher[1..]).arg(env!("CARGO_BIN_EXE_thidua"));
        Program::start_command(command, server, state, TOKEN, &[])
    }

    /// Tells the program below the watcher to stop.
    pub fn interrupt_traced(&self) {
        let children = format!("/proc/{0}/task/{0}/children", self.child.id());
        let children = std::fs::read_to_string(children).unwrap();
        for child in children.split_whitespace() {
            Command::new("kill").args(["-TERM", child]).status().unwrap();
        }
    }

    /// With somebody who runs it.
    pub fn start_with_owner(server: &Server, owner: i64) -> Program {
        let state = Arc::new(tempfile::tempdir().unwrap());
        std::fs::write(state.path().join(".env"), format!("THIDUA_OWNERS={owner}\n")).unwrap();
        Program::start_in(server, state, TOKEN)
    }

    fn start_as(server: &Server, state: Arc<tempfile::TempDir>, token: &str, options: &[&str]) -> Program {
        let command = Command::new(env!("CARGO_BIN_EXE_thidua"));
        Program::start_command(command, server, state, token, options)
    }

    fn start_command(
        mut command: Command,
        server: &Server,
        state: Arc<tempfile::TempDir>,
        token: &str,
        options: &[&str],
    ) -> Program {
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(state.path().join("log"))
            .unwrap();
        let child = command
            .args(["--data", concat!(env!("CARGO_MANIFEST_DIR"), "/data"), "--state"])
            .arg(state.path().join("state"))
            .args(options)
            .current_dir(state.path())
            .env_remove("TELOXIDE_TOKEN_FILE")
            .env_remove("TELOXIDE_PROXY")
            .env("TELOXIDE_TOKEN", token)
            .env("TELOXIDE_API_URL", server.url())
            .env("THIDUA_LOG", "info,thidua=debug")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        Program { child, state }
    }

    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill")
            .args([name, &self.child.id().to_string()])
            .status()
            .unwrap();
        assert!(sent.success());
    }

    pub fn ended(&mut self) -> ExitStatus {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(
                Instant::now() < until,
                "the program did not end; its log:\n{}",
                self.log()
            );
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }

    /// Resident memory, in kB.
    pub fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    pub fn open_files(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.child.id()))
            .unwrap()
            .count()
    }

    pub fn log(&self) -> String {
        log(self.state.path())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn log(state: &Path) -> String {
    std::fs::read_to_string(state.join("log")).unwrap()
}

#[test]
fn the_main_job_in_a_private_chat() {
    let server = Server::start();
    let _program = Program::start(&server);
    let ann = Person::in_private(&server, ANN);
    assert_eq!(ann.ask("/start").labels().len(), 5, "three questions, language, group");

    let answer = ann.ask("ai được Huân chương Lao động ở Tây Hồ");
    assert!(
        answer.marked("bold").iter().any(|words| words.contains("Phòng Nội vụ")),
        "{}",
        answer.text
    );
    assert!(answer.text.contains("hạng Ba"));
    assert!(
        answer
            .text
            .ends_with("với tinh thần “Thi đua là yêu nước” · 09/03/2023"),
        "{}",
        answer.text
    );
    let quotes = answer
        .entities
        .iter()
        .filter(|entity| entity["type"].as_str().unwrap().contains("blockquote"))
        .count();
    assert_eq!(quotes, 1);
    assert!(
        answer
            .text
            .contains("\nCụ thể: Phòng Nội vụ quận được tặng thưởng Huân chương Lao động hạng Ba;")
    );

    let follow_up = ann.ask("còn Bắc Từ Liêm?");
    assert!(
        follow_up.text.contains("Bắc Từ Liêm") && follow_up.text.contains("Huân chương Lao động"),
        "{}",
        follow_up.text
    );
    assert!(!follow_up.text.contains("Phòng Nội vụ quận được"), "{}", follow_up.text);

    let link = answer.button("Bài viết").unwrap()["url"].as_str().unwrap().to_owned();
    let payload = link
        .strip_prefix("https://t.me/Thidua_HN_bot?start=")
        .expect("this article has no address");
    let article = ann.ask(&format!("/start {payload}"));
    assert!(
        article
            .text
            .starts_with("Quận Tây Hồ: Phát động phong trào thi đua năm 2023"),
        "{}",
        article.text
    );

    let binh = Person::in_private(&server, 503);
    let answer = binh.ask("ai được Huân chương Lao động?");
    let others = answer
        .labels()
        .into_iter()
        .find(|label| label.starts_with("Nguồn khác: "))
        .unwrap()
        .to_owned();
    binh.press(&answer, &others);
    assert!(!binh.hears(2).marked("text_link").is_empty());

    assert!(ann.ask("/lenhla").text.contains("chưa biết lệnh này"));
    let sticker = serde_json::json!({
        "file_id": "f", "file_unique_id": "u", "file_size": 1, "type": "regular", "width": 1, "height": 1,
        "is_animated": false, "is_video": false,
    });
    let before = ann.received().len();
    ann.send(serde_json::json!({"sticker": sticker}));
    assert!(ann.hears(before + 1).text.contains("chỉ đọc được chữ"));
    let english = Person::in_private(&server, 502)
        .speaking("en")
        .ask("who got the Labour Order in Tây Hồ");
    assert!(
        english.text.contains("Huân chương Lao động hạng Ba"),
        "{}",
        english.text
    );
    assert!(english.labels().contains(&"Article"));
}

#[test]
fn the_main_job_in_a_group() {
    let server = Server::start();
    let _program = Program::start(&server);
    let ann = Person::in_group(&server, ANN, GROUP).in_topic(7);
    ann.say("ai được Huân chương Lao động ở Tây Hồ");
    ann.say(&mention("cảm ơn nhé"));
    let asked = ann.say(&mention("ai được Huân chương Lao động ở Tây Hồ"));
    let answer = ann.hears(1);
    assert_eq!((answer.reply_to, answer.topic), (Some(asked), Some(7)));
    assert!(answer.text.contains("Phòng Nội vụ"));
    ann.reply(answer.id, "còn Bắc Từ Liêm?");
    assert!(ann.hears(2).text.contains("Bắc Từ Liêm"));
    assert!(
        ann.ask("/hoi@Thidua_HN_bot ai duoc huan chuong lao dong o tay ho")
            .text
            .contains("Phòng Nội vụ")
    );
    assert_eq!(ann.received().len(), 3);
}

#[test]
fn both_signals_end_it_with_status_0_and_the_next_start_finds_the_state_free() {
    let server = Server::start();
    let mut program = Program::start(&server);
    Person::in_private(&server, ANN).ask("Tây Hồ được khen thưởng gì?");
    program.signal("-TERM");
    assert_eq!(program.ended().code(), Some(0), "{}", program.log());
    let mut again = Program::start_in(&server, program.state.clone(), TOKEN);
    Person::in_private(&server, ANN).ask("Tây Hồ được khen thưởng gì?");
    again.signal("-INT");
    assert_eq!(again.ended().code(), Some(0), "{}", again.log());
}

#[test]
fn a_wrong_token_is_one_sentence_and_status_78() {
    let server = Server::start();
    let mut program = Program::start_in(&server, Arc::new(tempfile::tempdir().unwrap()), "999:AAwrong");
    assert_eq!(program.ended().code(), Some(78));
    let log = program.log();
    assert!(log.contains("TELOXIDE_TOKEN"), "{log}");
    assert!(!log.contains("AAwrong"), "{log}");
    assert_eq!(log.lines().filter(|line| !line.contains("INFO")).count(), 1, "{log}");
}

#[test]
fn no_token_and_no_terminal_is_one_sentence_and_status_78() {
    let server = Server::start();
    let mut program = Program::start_in(&server, Arc::new(tempfile::tempdir().unwrap()), "");
    assert_eq!(program.ended().code(), Some(78));
    assert!(program.log().contains("TELOXIDE_TOKEN"));
}

#[test]
fn what_was_unfinished_when_it_was_killed_is_answered_after_the_restart() {
    let server = Server::start();
    let mut program = Program::start(&server);
    let ann = Person::in_private(&server, ANN);
    ann.ask("Tây Hồ được khen thưởng gì?");
    server.plan("sendMessage", Some(ANN), 1, Fault::Hang);
    ann.say("/id");
    ann.say("ai được Huân chương Lao động ở Tây Hồ");
    ann.say("/help");
    server.wait("everything acknowledged", |telegram| {
        telegram.pending(100).is_empty().then_some(())
    });
    server.wait("the answer that hangs", |telegram| {
        telegram
            .calls
            .iter()
            .any(|(name, ..)| name.starts_with("sendmessage !"))
            .then_some(())
    });
    program.signal("-KILL");
    program.ended();
    let again = Program::start_in(&server, program.state.clone(), TOKEN);
    assert!(
        ann.hears(2).text.contains("Phòng Nội vụ"),
        "the first of the two not yet begun"
    );
    assert!(ann.hears(3).text.contains("/hoi"));
    assert!(ann.ask("/lenhla").text.contains("chưa biết lệnh này"));
    let received = ann.received();
    assert_eq!(received.len(), 4);
    let ids = received.iter().filter(|sent| sent.text.contains("Số ID")).count();
    assert_eq!(ids, 0, "an answer that may have arrived is not sent again");
    assert!(again.log().contains("may or may not have arrived"));
}

#[test]
fn neither_the_token_nor_what_people_write_stands_in_the_log() {
    let server = Server::start();
    let mut program = Program::start(&server);
    let ann = Person::in_private(&server, ANN);
    let secret = "hoaquynhcanari";
    ann.ask(secret);
    server.plan(
        "sendMessage",
        None,
        1,
        Fault::Refuse(400, "Bad Request: can't parse entities: x"),
    );
    ann.ask(&format!("{secret} {secret}"));
    server.plan(
        "sendMessage",
        None,
        1,
        Fault::Refuse(400, "Bad Request: message is too long"),
    );
    ann.say(secret);
    server.plan("getUpdates", None, 2, Fault::Close);
    server.push("message", serde_json::json!({"message_id": secret, "text": secret}));
    ann.ask(secret);
    program.signal("-TERM");
    assert_eq!(program.ended().code(), Some(0));
    let log = program.log();
    assert!(log.contains("connected to Telegram"), "{log}");
    assert!(log.contains("was not taken"), "{log}");
    for word in [secret, "AAE-loopback_token", "Người"] {
        assert!(!log.contains(word), "{word} stands in the log:\n{log}");
    }
}

#[test]
fn a_log_in_json_is_an_object_a_line_and_tells_nothing_of_people() {
    let server = Server::start();
    let state = Arc::new(tempfile::tempdir().unwrap());
    let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
    command.env("THIDUA_LOG_FORMAT", "json");
    let mut program = Program::start_command(command, &server, state, TOKEN, &[]);
    let ann = Person::in_private(&server, ANN);
    ann.ask("canari\n{\"level\":\"ERROR\"}\u{1b}[31m");
    server.plan(
        "sendMessage",
        None,
        1,
        Fault::Refuse(400, "Bad Request: canari\n\u{1b}[31m 0912345678"),
    );
    ann.say("canari");
    ann.ask("/id");
    program.signal("-TERM");
    program.ended();
    let log = program.log();
    assert!(log.lines().count() >= 3, "{log}");
    for line in log.lines() {
        let event: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"));
        assert!(event["level"].is_string(), "{line}");
    }
    for word in ["canari", "Người", "0912345678", "AAE-loopback_token", "\u{1b}"] {
        assert!(!log.contains(word), "{word:?} stands in the log:\n{log}");
    }
}
