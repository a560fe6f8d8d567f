//! What reaches the people who run the bot, with the real program.

use super::digests::{again, articles};
use super::people::Person;
use super::program::Program;
use super::server::Server;

const OWNER: i64 = 900;
const ANN: i64 = 501;

fn program(server: &Server, now: &str) -> Program {
    let state = std::sync::Arc::new(tempfile::tempdir().unwrap());
    std::fs::write(state.path().join(".env"), format!("THIDUA_OWNERS={OWNER}\n")).unwrap();
    std::fs::create_dir(state.path().join("articles")).unwrap();
    articles(&state.path().join("articles"));
    again(server, state, now)
}

#[test]
fn on_monday_the_owner_hears_what_was_not_answered_called_wrong_and_said_and_of_nobody() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T20:00:00+07:00");
    let owner = Person::in_private(&server, OWNER);
    owner.ask("/id");
    let ann = Person::in_private(&server, ANN);
    ann.ask("ai được Huân chương Sao vàng ở Sóc Sơn?");
    let answer = ann.ask("Phòng Văn hóa phường Tây Hồ được tặng gì?");
    ann.press(&answer, "👎 Sai");
    let why = ann.hears(3);
    ann.turns(&why, "Còn thiếu");
    ann.ask("/gopy Nên có thêm bài của phường.");
    first.signal("-TERM");
    first.ended();
    let mut second = again(&server, first.state.clone(), "2026-11-23T08:00:00+07:00");
    let summary = owner.hears(2);
    for words in [
        "Tổng kết tuần qua",
        "ai được Huân chương Sao vàng ở Sóc Sơn?",
        "Phòng Văn hóa phường Tây Hồ được tặng gì? – Còn thiếu",
        "Nên có thêm bài của phường.",
    ] {
        assert!(summary.text.contains(words), "{words}: {}", summary.text);
    }
    assert!(
        !summary.text.contains("501") && !summary.text.contains("Người"),
        "{}",
        summary.text
    );
    second.signal("-TERM");
    second.ended();
    let _third = again(&server, first.state.clone(), "2026-11-23T09:00:00+07:00");
    std::thread::sleep(std::time::Duration::from_secs(12));
    owner.ask("/id");
    assert_eq!(owner.received().len(), 3, "once a week");
}

#[test]
fn the_status_says_what_to_change_at_botfather() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T20:00:00+07:00");
    let owner = Person::in_private(&server, OWNER);
    let status = owner.ask("/trangthai");
    assert!(status.text.contains("Bài: 3"), "{}", status.text);
    assert!(status.text.contains("/setprivacy") && status.text.contains("/setinline"));
    let in_group = Person::in_group(&server, OWNER, -1_001_000_000_001);
    assert!(
        in_group
            .ask("/trogiup")
            .text
            .contains("Telegram không chuyển tin đó cho tôi")
    );
    first.signal("-TERM");
    first.ended();
    {
        let mut telegram = server.telegram();
        (telegram.hears_all, telegram.inline_mode) = (true, true);
    }
    let _second = again(&server, first.state.clone(), "2026-11-22T20:05:00+07:00");
    let status = owner.ask("/trangthai");
    assert!(!status.text.contains("BotFather"), "{}", status.text);
    assert!(!in_group.ask("/trogiup").text.contains("không chuyển tin đó"));
}
