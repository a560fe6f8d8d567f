//! What people should not send, with the real program: one clear sentence each, or silence where nobody is meant.

use serde_json::json;
use thidua::store::Store;
use thidua::store::subscriptions::Subscription;
use thidua::text::Lang;

use super::digests::{again, articles, program};
use super::people::{Person, as_bot};
use super::program::Program;
use super::server::Server;

const ANN: i64 = 501;
const OLD: &str = "Nút này đã cũ. Bạn hỏi lại câu đó giúp tôi nhé.";

#[test]
fn hours_and_places_are_read_as_people_write_them_or_one_sentence_says_what_is_wrong() {
    let server = Server::start();
    let _program = program(&server, "2026-11-22T06:00:00+07:00");
    for (id, (said, answer)) in (ANN..).zip([
        ("7h30", "Đã đăng ký bản tin: 07:30, hằng ngày"),
        ("7 giờ rưỡi", "Đã đăng ký bản tin: 07:30, hằng ngày"),
        ("25:00", "Không có giờ \"25:00\"."),
        ("sáng mai", "Tôi chưa rõ \"sáng mai\" là mấy giờ."),
        ("7h ở Sao Hoả", "Tôi không biết nơi nào tên là"),
        ("7h quận Bắc Từ Liên", "Có phải bạn muốn viết Bắc Từ Liêm"),
    ]) {
        let ann = Person::in_private(&server, id);
        let told = ann.ask(&format!("/dangky {said}"));
        assert!(told.text.contains(answer), "{said}: {}", told.text);
        if !told.text.starts_with("Đã đăng ký") {
            assert_eq!(told.text.lines().count(), 1, "{said}: {}", told.text);
        }
    }
}

#[test]
fn the_next_subscription_of_a_chat_that_has_twenty_is_refused_in_one_sentence() {
    let server = Server::start();
    let state = std::sync::Arc::new(tempfile::tempdir().unwrap());
    let store = Store::open(&state.path().join("state")).unwrap();
    let mut kept = 0;
    for _ in 0..1000 {
        let one = Subscription::daily(ANN, Lang::Vi, 450, 0);
        kept += usize::from(store.subscriptions.add(ANN, &one).unwrap().is_some());
    }
    assert_eq!(kept, 20);
    drop(store);
    std::fs::create_dir(state.path().join("articles")).unwrap();
    articles(&state.path().join("articles"));
    let _program = again(&server, state, "2026-11-22T06:00:00+07:00");
    let ann = Person::in_private(&server, ANN);
    let refused = ann.ask("/dangky 8:00");
    assert!(refused.text.starts_with("Ở đây đã có 20 đăng ký."), "{}", refused.text);
    let list = ann.ask("/dangkycuatoi");
    assert!(list.text.contains("\n20. 07:30") && !list.text.contains("08:00"));
}

#[test]
fn edits_forwards_and_others_are_told_from_what_somebody_says() {
    let server = Server::start();
    let _program = Program::start(&server);
    let ann = Person::in_private(&server, ANN);
    assert!(ann.ask("/lenhla").text.contains("chưa biết lệnh này"));
    ann.ask("ai được Huân chương Lao động ở Tây Hồ");
    let edited = |text: &str| {
        let message = ann.message(json!({"text": text, "edit_date": jiff::Timestamp::now().as_second()}));
        server.push("edited_message", message);
    };
    // Telegram tells of an edit also where the words are the same.
    edited("ai được Huân chương Lao động ở Tây Hồ");
    edited("ai được Huân chương Lao động ở Sóc Sơn");
    assert!(
        ann.hears(3).text.contains("không đọc lại tin đã sửa"),
        "{}",
        ann.hears(3).text
    );
    let origin = json!({"type": "user", "sender_user": {"id": 777, "is_bot": false, "first_name": "Bình"}, "date": 1});
    ann.send(json!({"text": "/dangky 7:30", "forward_origin": origin}));
    assert!(ann.hears(4).text.contains("lệnh trong tin chuyển tiếp"));
    ann.send(json!({"text": "ai được Huân chương Lao động ở Tây Hồ", "forward_origin": origin}));
    assert!(ann.hears(5).text.contains("Phòng Nội vụ"), "a question is a question");
    assert!(ann.ask("/dangkycuatoi").text.contains("chưa có đăng ký nào"));
    server.push("message", as_bot(ann.message(json!({"text": "/id"}))));
    let mut post = ann.message(json!({"text": "/hoi ai được khen?"}));
    post["chat"] = json!({"id": -1_001_000_000_009_i64, "type": "channel", "title": "Kênh"});
    server.push("channel_post", post);
    ann.ask("/id");
    assert_eq!(ann.received().len(), 7, "bots and channels are answered nothing");
}

/// Every kind of button: taken from another chat, made up, or pressed long after.
#[test]
fn no_button_of_another_chat_and_no_forged_one_does_anything() {
    let server = Server::start();
    let _program = program(&server, "2026-11-22T06:00:00+07:00");
    let ann = Person::in_private(&server, ANN);
    let binh = Person::in_private(&server, 502);
    let mine = binh.ask("/id");
    let mut foreign: Vec<String> = Vec::new();
    for words in [
        "Phòng Văn hóa phường Tây Hồ được tặng gì?",
        "/khenthuong",
        "/bai",
        "/dangky 7:30 theo dõi Huân chương Lao động",
        "/start",
    ] {
        let sent = ann.ask(words);
        let data = sent
            .keyboard
            .iter()
            .flatten()
            .filter_map(|button| button["callback_data"].as_str());
        // Settings are those of the chat where they are pressed.
        foreign.extend(data.filter(|data| !data.starts_with("g:")).map(str::to_owned));
    }
    let kinds: std::collections::BTreeSet<&str> = foreign.iter().map(|data| &data[..2]).collect();
    assert!(kinds.len() >= 5, "{kinds:?}");
    for data in &foreign {
        assert_eq!(binh.press_data(&mine, data), OLD, "{data}");
    }
    let key = "ffffffffffffffff";
    let mut forged: Vec<String> = ["s", "m", "y", "n", "f", "x"]
        .iter()
        .map(|kind| format!("{kind}:{key}"))
        .collect();
    forged.extend(["q", "c", "r", "t"].iter().map(|kind| format!("{kind}:{key}:0")));
    forged.extend(
        ["q", "c", "r", "t"]
            .iter()
            .map(|kind| format!("{kind}:{key}:99999999999999999999")),
    );
    for change in [
        "p", "r", "h", "a", "m", "w", "y", "l", "k", "i", "f", "n", "c", "e", "s", "o", "d", "b", "v", "?",
    ] {
        forged.extend(["u", "v"].iter().map(|kind| format!("{kind}:fff:{change}:7")));
    }
    forged.extend(["g:999", "g:", "z:2", "z:", "h:1440:0", "h:x:0", "h:450", "", ":", "rác"].map(str::to_owned));
    for data in &forged {
        assert_eq!(binh.press_data(&mine, data), OLD, "{data:?}");
    }
    let note = binh.press_data(&mine, "h:450:-1001000000001");
    assert!(note.contains("quản trị viên"), "a group he is no admin of: {note}");
    assert!(binh.ask("/dangkycuatoi").text.contains("chưa có đăng ký nào"));
    let list = ann.ask("/dangkycuatoi");
    assert!(
        list.text.contains("07:30") && !list.text.contains("tạm dừng"),
        "{}",
        list.text
    );
}

#[test]
fn leafing_and_typing_in_other_chats_count_too_and_get_a_courteous_word() {
    let server = Server::start();
    let _program = Program::start(&server);
    let ann = Person::in_private(&server, ANN);
    let places = ann.ask("/khenthuong");
    let data = places.keyboard[0][0]["callback_data"].as_str().unwrap().to_owned();
    let notes: Vec<String> = (0..40)
        .map(|_| ann.press_data(&places, &data))
        .filter(|note| !note.is_empty())
        .collect();
    assert!(
        notes.len() >= 10 && notes.iter().all(|note| note.contains("hỏi nhanh quá")),
        "{notes:?}"
    );
    let binh = Person::in_private(&server, 502);
    let offered: Vec<serde_json::Value> = (0..31).map(|_| binh.types("cờ thi đua")).collect();
    let found = |offered: &serde_json::Value| offered["results"].as_array().map_or(0, Vec::len);
    assert!(found(&offered[0]) > 0);
    assert_eq!(found(&offered[30]), 0);
    assert!(offered[30]["button"]["text"].as_str().unwrap().contains("chờ một phút"));
    assert_eq!(offered[30]["is_personal"], true);
    let cuc = Person::in_private(&server, 503);
    assert!(found(&cuc.types("cờ thi đua")) > 0, "others are not held up");
}
