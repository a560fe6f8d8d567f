//! Digests of groups with the real program: topics, the group that became a supergroup, rights that go and come back.

use serde_json::json;

use super::digests::{again, program};
use super::people::Person;
use super::program::Program;
use super::server::{Fault, Server};

const ANN: i64 = 501;
const GROUP: i64 = -1_001_000_000_001;
const NO_RIGHTS: Fault = Fault::Refuse(400, "Bad Request: not enough rights to send text messages to the chat");

/// An admin of the group who has a digest set up at half past seven.
fn subscribed<'a>(server: &'a Server, topic: Option<i64>) -> (Program, Person<'a>) {
    let program = program(server, "2026-11-22T07:00:00+07:00");
    let mut ann = Person::in_group(server, ANN, GROUP);
    ann.topic = topic;
    server.telegram().admins.insert((GROUP, ANN));
    assert!(ann.ask("/dangky 7:30").text.starts_with("Đã đăng ký bản tin: 07:30"));
    (program, ann)
}

fn restarted(server: &Server, program: &mut Program, now: &str) -> Program {
    program.signal("-TERM");
    program.ended();
    again(server, program.state.clone(), now)
}

#[test]
fn a_digest_comes_in_its_topic_and_in_general_without_a_number() {
    for (topic, arrives_in) in [(Some(7), Some(7)), (Some(1), None)] {
        let server = Server::start();
        let (mut first, ann) = subscribed(&server, topic);
        assert_eq!(ann.hears(1).topic, arrives_in);
        let _second = restarted(&server, &mut first, "2026-11-22T07:30:01+07:00");
        let digest = ann.hears(2);
        assert!(digest.text.starts_with("Bản tin thi đua sáng 22/11"));
        assert_eq!(digest.topic, arrives_in);
        let tries = server.telegram().calls_of("sendmessage").len();
        assert_eq!(tries, ann.received().len(), "sent right at the first try");
    }
}

#[test]
fn a_group_that_became_a_supergroup_keeps_its_digests() {
    const NEW: i64 = -1_001_000_000_500;
    let server = Server::start();
    let (mut first, ann) = subscribed(&server, None);
    let later = Person::in_group(&server, ANN, NEW);
    ann.send(json!({"migrate_to_chat_id": NEW}));
    later.send(json!({"migrate_from_chat_id": GROUP}));
    server.telegram().admins.insert((NEW, ANN));
    let list = later.ask("/dangkycuatoi");
    assert!(list.text.contains("07:30, hằng ngày"), "{}", list.text);
    let mut second = restarted(&server, &mut first, "2026-11-22T07:30:01+07:00");
    assert!(later.hears(2).text.starts_with("Bản tin thi đua sáng 22/11"));
    later.ask("/id");
    second.signal("-TERM");
    second.ended();
    assert_eq!(ann.received().len(), 1, "nothing goes to the old number");
}

#[test]
fn muted_in_a_group_it_pauses_says_why_and_comes_back() {
    let server = Server::start();
    let (mut first, ann) = subscribed(&server, None);
    let private = Person::in_private(&server, ANN);
    private.ask("/id");
    ann.makes_the_bot("member", "muted");
    let why = private.hears(2);
    assert!(
        why.text.contains("“Nhóm”") && why.text.contains("bật quyền “Gửi tin nhắn”"),
        "{}",
        why.text
    );
    let mut second = restarted(&server, &mut first, "2026-11-22T07:30:01+07:00");
    std::thread::sleep(std::time::Duration::from_secs(6));
    private.ask("/id");
    assert_eq!(ann.received().len(), 1, "no digest to who cannot be written to");
    ann.makes_the_bot("muted", "member");
    private.ask("/id");
    let _third = restarted(&server, &mut second, "2026-11-23T07:30:01+07:00");
    let digest = ann.hears(2);
    assert!(digest.text.contains("2 bài mới"), "{}", digest.text);
}

#[test]
fn put_out_of_a_group_it_pauses_and_let_in_again_it_goes_on() {
    let server = Server::start();
    let (mut first, ann) = subscribed(&server, None);
    ann.makes_the_bot("member", "kicked");
    Person::in_private(&server, ANN).ask("/id");
    let mut second = restarted(&server, &mut first, "2026-11-22T07:30:01+07:00");
    std::thread::sleep(std::time::Duration::from_secs(6));
    assert_eq!(ann.received().len(), 1);
    ann.makes_the_bot("left", "member");
    assert!(ann.hears(2).text.starts_with("Chào cả nhóm!"));
    server.plan("sendMessage", Some(GROUP), 1, Fault::RetryAfter(2));
    let _third = restarted(&server, &mut second, "2026-11-23T07:30:01+07:00");
    assert!(ann.hears(3).text.starts_with("Bản tin thi đua sáng 23/11"));
    ann.ask("/id");
    assert_eq!(ann.received().len(), 4, "told to wait, it is sent once");
}

/// Nobody tells the bot when all members of a group may no longer write, nor when they may again.
#[test]
fn where_a_group_takes_no_message_who_asked_has_the_answer_in_private() {
    let server = Server::start();
    let (mut first, ann) = subscribed(&server, None);
    let private = Person::in_private(&server, ANN);
    private.ask("/id");
    server.plan("sendMessage", Some(GROUP), 1, NO_RIGHTS);
    ann.say("/hoi Phòng Văn hóa phường Tây Hồ được tặng gì?");
    assert!(private.hears(2).text.contains("bật quyền “Gửi tin nhắn”"));
    assert!(private.hears(3).text.contains("Huân chương Lao động hạng Ba"));
    server.plan("sendMessage", Some(GROUP), 1, NO_RIGHTS);
    let mut second = restarted(&server, &mut first, "2026-11-22T07:30:01+07:00");
    server.wait("the refused digest", |telegram| {
        let refused = |(name, ..): &&(String, _, _)| name.starts_with("sendmessage !");
        (telegram.calls.iter().filter(refused).count() == 2).then_some(())
    });
    // What was refused is noted a moment after the refusal.
    std::thread::sleep(std::time::Duration::from_secs(1));
    assert!(ann.ask("/dangkycuatoi").text.contains("đang tạm dừng"));
    // That message was taken, so the digests go on.
    assert!(!ann.ask("/dangkycuatoi").text.contains("đang tạm dừng"));
    let _third = restarted(&server, &mut second, "2026-11-23T07:30:01+07:00");
    assert!(ann.hears(4).text.starts_with("Bản tin thi đua sáng 23/11"));
}

#[test]
fn added_by_a_link_it_greets_once_and_in_a_channel_it_says_that_it_is_of_no_use_there() {
    let server = Server::start();
    let _program = Program::start(&server);
    let ann = Person::in_group(&server, ANN, GROUP);
    ann.makes_the_bot("left", "member");
    assert!(ann.hears(1).text.starts_with("Chào cả nhóm!"));
    ann.say("/start@Thidua_HN_bot hello");
    ann.ask("/hoi ai được Huân chương Lao động?");
    assert_eq!(ann.received().len(), 2);
    let private = Person::in_private(&server, ANN);
    private.ask("/id");
    const CHANNEL: i64 = -1_001_000_000_009;
    let channel = Person::in_group(&server, ANN, CHANNEL);
    server
        .telegram()
        .chats
        .insert(CHANNEL, json!({"id": CHANNEL, "type": "channel", "title": "Kênh"}));
    channel.makes_the_bot("left", "administrator");
    assert!(
        private.hears(2).text.contains("kênh “Kênh”"),
        "{}",
        private.hears(2).text
    );
    let question = ann.ask("/start@Thidua_HN_bot ai-duoc-huan-chuong-lao-dong");
    assert!(question.text.contains("Phòng Nội vụ"), "{}", question.text);
    assert!(channel.received().is_empty());
}
