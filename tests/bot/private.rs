//! Private chats.

use serde_json::json;

use super::people::{Person, as_bot};
use super::running::Running;
use super::server::Server;

const ANN: i64 = 501;

#[test]
fn a_question_is_answered_with_its_sentence_title_and_date() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let answer = Person::in_private(&server, ANN).ask("ai được khen?");
    assert_eq!(
        answer.text,
        "Phòng A & B trả lời <ai được khen?>\nCâu trong bài bai-mot: \"khen\" <1 & 2>.\nTiêu đề \"bai-mot\" · 09/03/2023"
    );
    assert_eq!(answer.marked("bold"), ["Phòng A & B"]);
    assert_eq!(
        answer.marked("blockquote"),
        ["Câu trong bài bai-mot: \"khen\" <1 & 2>."]
    );
    assert_eq!(answer.labels(), ["Bài viết", "Nguồn khác: 2", "👍 Đúng", "👎 Sai"]);
    assert!(!answer.preview, "link previews are off");
    assert_eq!((answer.reply_to, answer.topic), (None, None));
}

#[test]
fn the_start_shows_examples_that_can_be_tapped() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    let greeting = ann.ask("/start");
    assert!(
        greeting.text.contains("Kho hiện có 5 bài, mới nhất ngày 09/03/2023."),
        "{}",
        greeting.text
    );
    assert_eq!(
        greeting.labels(),
        ["ai được khen?", "có gì mới?", "English", "Thêm vào nhóm"]
    );
    let example = greeting.labels()[0].to_owned();
    ann.press(&greeting, &example);
    assert!(ann.hears(2).text.contains(&format!("trả lời <{example}>")));
    let english = Person::in_private(&server, 502).speaking("en").ask("/start");
    assert!(english.text.starts_with("Hello!"), "{}", english.text);
}

#[test]
fn a_follow_up_knows_what_was_asked_before_and_cancelling_forgets_it() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    ann.ask("câu một");
    ann.ask("chào");
    ann.ask("/hoi câu hai");
    assert!(ann.ask("còn nữa").text.starts_with("trước đó: câu một | câu hai\n"));
    let other = Person::in_private(&server, 502);
    assert!(other.ask("còn nữa").text.starts_with("trước đó: \n"));
    ann.ask("/huy");
    assert!(ann.ask("còn nữa").text.starts_with("trước đó: \n"));
}

#[test]
fn commands_answer_in_one_sentence_each() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    assert_eq!(ann.ask("/id").text, "Số ID của bạn: 501");
    assert!(ann.ask("/help").text.contains("/hoi – Hỏi một câu"));
    assert!(ann.ask("/lenhla").text.contains("chưa biết lệnh này"));
    assert!(ann.ask("/hoi").text.starts_with("Bạn muốn hỏi gì?"));
    assert!(ann.ask("/ask ai được khen?").text.contains("trả lời <ai được khen?>"));
    assert!(ann.ask("/hoi@Thidua_HN_bot x").text.contains("trả lời <x>"));
}

#[test]
fn what_is_no_question_gets_one_courteous_sentence() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    let file = json!({"file_id": "f", "file_unique_id": "u", "file_size": 10});
    let mut sticker = file.clone();
    for (key, value) in [("type", json!("regular")), ("width", json!(1)), ("height", json!(1))] {
        sticker[key] = value;
    }
    sticker["is_animated"] = json!(false);
    sticker["is_video"] = json!(false);
    ann.send(json!({"sticker": sticker}));
    assert!(ann.hears(1).text.contains("chỉ đọc được chữ"));
    let mut voice = file;
    voice["duration"] = json!(3);
    ann.send(json!({"voice": voice}));
    assert!(ann.hears(2).text.contains("chỉ đọc được chữ"));
    assert!(
        ann.ask("\u{200b}\u{202e} \u{feff}")
            .text
            .starts_with("Bạn muốn hỏi gì?")
    );
    assert!(ann.ask(&"ấ".repeat(401)).text.contains("dài quá 400 ký tự"));
    assert!(ann.ask(&"ấ".repeat(400)).text.contains("trả lời"));
    assert_eq!(ann.ask("chào").text, "Chào bạn!");
}

#[test]
fn a_long_answer_comes_in_several_messages_with_the_buttons_under_the_last() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    ann.ask("dài");
    ann.hears(4);
    assert!(ann.ask("tiếp").text.contains("trả lời <tiếp>"));
    let received = ann.received();
    assert_eq!(received.len(), 5);
    let whole: usize = received[..4]
        .iter()
        .map(|page| page.text.matches("Một câu trả lời dài.").count())
        .sum();
    assert!(whole >= 597, "words may be parted between pages, never lost: {whole}");
    assert!(received[..3].iter().all(|page| page.keyboard.is_empty()));
    assert!(!received[3].keyboard.is_empty());
}

#[test]
fn bots_edits_and_service_messages_pass_in_silence() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    ann.ask("trước");
    let from_bot = as_bot(ann.message(json!({"text": "ai được khen?"})));
    server.push("message", from_bot);
    let edited = ann.message(json!({"text": "/huy", "edit_date": jiff::Timestamp::now().as_second()}));
    server.push("edited_message", edited);
    assert!(ann.hears(2).text.contains("không đọc lại tin đã sửa"));
    ann.send(json!({"pinned_message": ann.message(json!({"text": "x"}))}));
    assert!(
        ann.ask("còn nữa").text.starts_with("trước đó: trước\n"),
        "an edited /huy must not be obeyed"
    );
    assert_eq!(ann.received().len(), 3);
}

#[test]
fn a_slow_answer_shows_that_it_is_being_written() {
    let server = Server::start();
    let _bot = Running::start(&server);
    Person::in_private(&server, ANN).ask("chậm");
    let telegram = server.telegram();
    let actions = telegram.calls_of("sendchataction");
    assert_eq!(actions.len(), 1);
    assert_eq!(
        (&actions[0]["chat_id"], &actions[0]["action"]),
        (&json!(ANN), &json!("typing"))
    );
}

#[test]
fn the_bot_introduces_itself_by_scope_and_language_and_leaves_what_is_right() {
    let server = Server::start();
    let bot = Running::start(&server);
    let set = |telegram: &super::telegram::Telegram| telegram.profile.len();
    let all = server.wait("the whole profile", |telegram| {
        (set(telegram) == 12).then(|| telegram.profile.clone())
    });
    let first = |key: &str| all[key]["commands"][0].clone();
    assert_eq!(
        first("mycommands default null "),
        json!({"command": "hoi", "description": "Hỏi một câu"})
    );
    assert_eq!(
        first("mycommands default null en"),
        json!({"command": "ask", "description": "Ask a question"})
    );
    let names = |key: &str| all[key]["commands"].to_string();
    assert!(!names("mycommands all_group_chats null ").contains("dangky"));
    assert!(names("mycommands all_chat_administrators null ").contains("dangky"));
    assert!(
        !names("mycommands default null ").contains("chuatraloi"),
        "for owners alone"
    );
    assert_eq!(all["myname default null "]["name"], "Thi đua Hà Nội");
    let length = |key: &str, field: &str| all[key][field].as_str().unwrap().chars().count();
    assert!(length("mydescription default null ", "description") <= 512);
    assert!(length("myshortdescription default null en", "short_description") <= 120);
    bot.stop().unwrap();
    let calls = |telegram: &super::telegram::Telegram, name: &str| telegram.calls_of(name).len();
    let before = calls(&server.telegram(), "setmycommands");
    let _again = Running::start(&server);
    server.wait("a second look", |telegram| {
        (calls(telegram, "getmyshortdescription") == 4).then_some(())
    });
    assert_eq!(calls(&server.telegram(), "setmycommands"), before, "nothing differs");
}
