//! Groups: silent until spoken to, in the topic it was spoken to.

use serde_json::json;

use super::people::{Person, as_bot, mention};
use super::running::Running;
use super::server::Server;

const GROUP: i64 = -1_001_000_000_001;

#[test]
fn it_answers_a_mention_a_reply_and_a_command_as_replies_to_them() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_group(&server, 501, GROUP);
    let asked = ann.say(&mention("ai được khen?"));
    let answer = ann.hears(1);
    assert!(answer.text.contains("trả lời <ai được khen?>"));
    assert_eq!(answer.reply_to, Some(asked));
    let asked = ann.reply(answer.id, "còn nữa");
    let answer = ann.hears(2);
    assert!(answer.text.starts_with("trước đó: ai được khen?\n"));
    assert_eq!(answer.reply_to, Some(asked));
    assert!(ann.ask("/hoi@thidua_hn_BOT câu ba").text.contains("trả lời <câu ba>"));
    assert!(ann.ask("/ask câu bốn").text.contains("trả lời <câu bốn>"));
    assert!(ann.ask("/lenhla@Thidua_HN_bot").text.contains("chưa biết lệnh này"));
    assert_eq!(
        ann.ask("/id").text,
        format!("Số ID của bạn: 501\nSố ID của nhóm: {GROUP}")
    );
    let text = "Ảnh này @Thidua_HN_bot ai được khen?";
    let photo = json!([{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]);
    let entity = json!([{"type": "mention", "offset": 8, "length": 14}]);
    ann.send(json!({"photo": photo, "caption": text, "caption_entities": entity}));
    assert!(ann.hears(7).text.contains("Ảnh này"));
}

#[test]
fn it_is_silent_when_it_is_not_spoken_to() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_group(&server, 501, GROUP);
    ann.say("ai được khen?");
    ann.say("@Thidua_HN ai được khen?");
    ann.say("@Thidua_HN_bot2 ai được khen?");
    ann.say("/hoi@bot_khac ai được khen?");
    ann.say("/lenhla");
    ann.say(&mention("chào"));
    let first = ann.say("một");
    ann.reply(first, "trả lời người khác");
    server.push("message", as_bot(ann.message(json!({"text": "/hoi x"}))));
    ann.send(json!({"new_chat_members": [ann.user()]}));
    assert!(ann.ask("/hoi cuối").text.contains("trả lời <cuối>"));
    assert_eq!(ann.received().len(), 1);
}

#[test]
fn each_person_and_each_topic_has_a_conversation_of_its_own() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_group(&server, 501, GROUP).in_topic(7);
    let answer = ann.ask("/hoi câu một");
    assert_eq!(answer.topic, Some(7));
    let binh = Person::in_group(&server, 502, GROUP).in_topic(7);
    assert!(binh.ask("/hoi còn nữa").text.starts_with("trước đó: \n"));
    let elsewhere = Person::in_group(&server, 501, GROUP).in_topic(8);
    let answer = elsewhere.ask("/hoi còn nữa");
    assert!(answer.text.starts_with("trước đó: \n"));
    assert_eq!(answer.topic, Some(8));
    assert!(ann.ask("/hoi còn nữa").text.starts_with("trước đó: câu một\n"));
}

#[test]
fn a_thread_of_replies_is_no_topic_and_a_closed_topic_loses_no_answer() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_group(&server, 501, GROUP);
    ann.send(json!({"text": "/hoi trong luồng", "message_thread_id": 3}));
    assert_eq!(ann.hears(1).topic, None);
    assert_eq!(
        server.telegram().calls_of("sendmessage").len(),
        1,
        "sent right at the first try"
    );
    let in_topic = ann.clone().in_topic(7);
    let question = in_topic.message(json!({"text": "/hoi đóng"}));
    server.telegram().close_topic(GROUP, 7);
    server.push("message", question);
    let answer = ann.hears(2);
    assert!(answer.text.contains("trả lời <đóng>"));
    assert_eq!(answer.topic, None);
}

#[test]
fn the_topics_first_message_is_not_taken_for_a_message_to_answer() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_group(&server, 501, GROUP).in_topic(7);
    let mut created = ann.message(json!({"forum_topic_created": {"name": "Chủ đề", "icon_color": 7_322_096}}));
    created["from"] = json!({"id": 123_456, "is_bot": true, "first_name": "Thi đua"});
    ann.send(json!({"text": "ai được khen?", "reply_to_message": created}));
    assert!(ann.ask("/hoi cuối").text.contains("trả lời <cuối>"));
    assert_eq!(ann.received().len(), 1);
}

#[test]
fn an_admin_who_writes_in_the_groups_name_is_answered() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_group(&server, 501, GROUP);
    let group = json!({"id": GROUP, "type": "supergroup", "title": "Nhóm"});
    let anonymous =
        json!({"id": 1_087_968_824, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot"});
    ann.send(json!({"text": "/hoi ẩn danh", "from": anonymous, "sender_chat": group}));
    assert!(ann.hears(1).text.contains("trả lời <ẩn danh>"));
}
