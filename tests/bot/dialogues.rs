//! Half-finished steps with the real program: they outlive a restart, end after half an hour, and can always be left.

use serde_json::json;

use super::digests::{again, program};
use super::people::Person;
use super::program::Program;
use super::server::Server;

const ANN: i64 = 501;

const QUESTION: &str = "Phòng Văn hóa phường Tây Hồ được tặng gì?";

#[test]
fn a_step_outlives_being_killed_and_ends_after_half_an_hour() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T07:00:00+07:00");
    let (ann, binh) = (Person::in_private(&server, ANN), Person::in_private(&server, 502));
    let old = Person::in_private(&server, 503);
    ann.ask("/dangky");
    binh.ask("/gopy");
    old.ask("/gopy");
    first.signal("-KILL");
    first.ended();
    let mut second = again(&server, first.state.clone(), "2026-11-22T07:29:00+07:00");
    let said = ann.ask("6:45 Tây Hồ");
    assert!(
        said.text.starts_with("Đã đăng ký bản tin: 06:45, hằng ngày · Tây Hồ."),
        "{}",
        said.text
    );
    assert!(binh.ask(QUESTION).text.contains("Lời góp ý đã được chuyển"));
    second.signal("-KILL");
    second.ended();
    let _third = again(&server, first.state.clone(), "2026-11-22T07:31:00+07:00");
    let answer = old.ask(QUESTION);
    assert!(answer.text.contains("Huân chương Lao động hạng Ba"), "{}", answer.text);
}

/// Every step begins with something that asks for words. Afterwards words are a question again.
#[test]
fn every_step_can_be_left() {
    let server = Server::start();
    let _program = program(&server, "2026-11-22T06:00:00+07:00");
    let steps: [(&str, &[&str]); 7] = [
        ("/tim", &[]),
        ("/gopy", &[]),
        ("/dangky", &[]),
        ("/caidat", &["Đổi múi giờ", "Nơi khác…"]),
        ("/dangky 7:30", &["Đổi giờ", "Giờ khác…"]),
        ("/dangky 7:30", &["Theo dõi tên…"]),
        (QUESTION, &["👎 Sai", "Điều khác…"]),
    ];
    for ((begin, taps), id) in steps.into_iter().zip(ANN..) {
        let ann = Person::in_private(&server, id);
        let mut sent = ann.ask(begin);
        for tap in taps {
            let (before, edits) = (ann.received().len(), server.telegram().edits.len());
            ann.press(&sent, tap);
            sent = server.wait("what the button brings", |telegram| {
                let mine = |one: &&super::telegram::Sent| one.chat == id;
                let edited = telegram.edits.get(edits..).unwrap_or_default().iter().find(mine);
                edited.or(telegram.sent.iter().filter(mine).nth(before)).cloned()
            });
        }
        assert!(
            taps.is_empty() || sent.text.contains("/huy"),
            "it says how to leave: {}",
            sent.text
        );
        let left = if id % 2 == 0 { "/huy" } else { "/cancel" };
        assert!(ann.ask(left).text.contains("Đã bỏ việc đang làm dở"), "{begin}");
        let answer = ann.ask(QUESTION);
        assert!(
            answer.text.contains("Huân chương Lao động hạng Ba"),
            "{begin}: {}",
            answer.text
        );
    }
}

#[test]
fn a_picture_where_words_are_asked_for_leaves_the_step_open() {
    let server = Server::start();
    let _program = Program::start(&server);
    let file = json!({"file_id": "f", "file_unique_id": "u", "file_size": 10});
    let with = |further: serde_json::Value| {
        let mut whole = file.clone();
        for (key, value) in further.as_object().unwrap() {
            whole[key] = value.clone();
        }
        whole
    };
    let ann = Person::in_private(&server, ANN);
    ann.ask("/gopy");
    let photo = json!({"photo": [with(json!({"width": 1, "height": 1}))], "caption": "xem này"});
    let voice = json!({"voice": with(json!({"duration": 3}))});
    let document = json!({"document": with(json!({"file_name": "a.pdf"}))});
    for (number, what) in [photo, voice, document].into_iter().enumerate() {
        ann.send(what);
        assert!(ann.hears(number + 2).text.contains("chỉ đọc được chữ"));
    }
    assert!(ann.ask("Bot trả lời gọn.").text.contains("Lời góp ý đã được chuyển"));
}
