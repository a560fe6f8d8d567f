//! Who may ask, and how much; what is told of how the bot is doing.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;

use serde_json::json;
use thidua::access::Access;
use thidua::bot::Settings;

use super::people::Person;
use super::running::{Running, settings};
use super::server::{Fault, Server, TOKEN};

const OWNER: i64 = 77;
const ANN: i64 = 501;
const BINH: i64 = 502;
const GROUP: i64 = -1_001_000_000_001;

fn closed(server: &Server) -> (Running, Arc<tempfile::TempDir>) {
    let state = Arc::new(tempfile::tempdir().unwrap());
    let settings = Settings {
        access: Access::Closed,
        owners: vec![OWNER as u64],
        ..settings(&server.url(), TOKEN, state.path())
    };
    (Running::start_with(settings, state.clone()), state)
}

fn joined(person: &Person, status: &str) {
    let bot = json!({"id": 123_456, "is_bot": true, "first_name": "Thi đua Hà Nội"});
    let chat = json!({"id": person.chat, "type": "supergroup", "title": "Nhóm"});
    person.server.push(
        "my_chat_member",
        json!({"chat": chat, "from": person.user(), "date": jiff::Timestamp::now().as_second(),
            "old_chat_member": {"status": "left", "user": bot}, "new_chat_member": {"status": status, "user": bot}}),
    );
}

#[test]
fn a_closed_bot_answers_who_was_invited_and_tells_others_once() {
    let server = Server::start();
    let (_bot, _state) = closed(&server);
    let (owner, ann, binh) = (
        Person::in_private(&server, OWNER),
        Person::in_private(&server, ANN),
        Person::in_private(&server, BINH),
    );
    let refused = ann.ask("ai được khen?");
    assert!(refused.text.contains("người được mời") && refused.text.contains("501"));
    ann.say("/dangky 7:30");
    ann.say("/moi");
    let link = owner.ask("/moi").text;
    let payload = link.split("?start=").nth(1).unwrap().to_owned();
    assert!(ann.ask(&format!("/start {payload}")).text.contains("đã được mời"));
    assert_eq!(ann.received().len(), 2, "in between there was silence");
    assert!(ann.ask("ai được khen?").text.contains("trả lời"));
    assert!(binh.ask(&format!("/start {payload}")).text.contains("đã dùng"));
    assert!(binh.ask("ai được khen?").text.contains("người được mời"));
    let answer = ann.ask("danh sách");
    let pressed = Person {
        chat: ANN,
        ..binh.clone()
    };
    assert!(pressed.press(&answer, "Xem thêm").contains("người được mời"));
    owner.ask("/moi 501");
    let before = ann.received().len();
    ann.say("ai được khen?");
    owner.ask("ai được khen?");
    assert_eq!(ann.received().len(), before);
}

#[test]
fn a_closed_bot_goes_with_its_members_and_leaves_the_groups_of_strangers() {
    let server = Server::start();
    let (_bot, _state) = closed(&server);
    let stranger = Person::in_group(&server, BINH, GROUP - 1);
    stranger.say("/hoi ai được khen?");
    joined(&stranger, "member");
    server.wait("leaving", |telegram| telegram.calls_of("leavechat").pop().map(|_| ()));
    let owner = Person::in_group(&server, OWNER, GROUP);
    joined(&owner, "member");
    let ann = Person::in_group(&server, ANN, GROUP);
    assert!(ann.ask("/hoi ai được khen?").text.contains("trả lời"));
    assert!(stranger.received().is_empty());
}

/// Channels, anonymous admins and Telegram itself write under made-up people; none has an owner's power.
#[test]
fn no_made_up_sender_has_an_owners_power() {
    let server = Server::start();
    let (_bot, _state) = closed(&server);
    let owner = Person::in_group(&server, OWNER, GROUP);
    let chat = json!({"id": GROUP, "type": "supergroup", "title": "Nhóm"});
    let channel = json!({"id": -1_001_000_000_777_i64, "type": "channel", "title": "Kênh"});
    let by = |id: i64, bot: bool| json!({"id": id, "is_bot": bot, "first_name": "Nhóm", "username": "x"});
    let forwarded = json!({"type": "user", "sender_user": by(ANN, false), "date": 1});
    for further in [
        json!({"from": by(1_087_968_824, true), "sender_chat": chat}),
        json!({"from": by(136_817_688, true), "sender_chat": channel}),
        json!({"from": by(777_000, false), "sender_chat": channel, "is_automatic_forward": true}),
        json!({"from": by(OWNER, false), "sender_chat": channel}),
        json!({"from": by(OWNER, false), "forward_origin": forwarded}),
        json!({"from": by(OWNER, false), "via_bot": by(9, true)}),
        json!({"from": {"id": ANN, "is_bot": false, "first_name": "77", "username": "owner77"}}),
    ] {
        let mut message = further;
        message["text"] = json!("/moi");
        owner.send(message);
    }
    Person::in_private(&server, OWNER).ask("/id");
    let invited = |text: &str| text.contains("được dùng bot");
    assert!(!owner.received().iter().any(|sent| invited(&sent.text)));
    owner.say("/moi");
    let told = server.wait("the owner's own word", |telegram| {
        telegram.sent.iter().find(|sent| invited(&sent.text)).cloned()
    });
    assert_eq!(told.chat, GROUP);
}

#[test]
fn more_than_ten_questions_a_minute_get_one_courteous_word() {
    let server = Server::start();
    let state = Arc::new(tempfile::tempdir().unwrap());
    // In a group, since a private chat gets no more than one message a second.
    let _bot = Running::start_in(&server, state);
    let groups: Vec<Person> = (0..14)
        .map(|number| Person::in_group(&server, ANN, GROUP - number))
        .collect();
    for group in &groups {
        group.say("/hoi ai được khen?");
    }
    server.wait("eleven answers", |telegram| (telegram.sent.len() >= 11).then_some(()));
    Person::in_group(&server, BINH, GROUP - 20).ask("/hoi người khác");
    let telegram = server.telegram();
    let words = |text: &str| telegram.sent.iter().filter(|sent| sent.text.contains(text)).count();
    assert_eq!((words("trả lời <ai"), words("hỏi nhanh quá")), (10, 1));
}

pub fn page(address: SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn its_health_is_told_in_counts_and_never_in_words() {
    let server = Server::start();
    let state = Arc::new(tempfile::tempdir().unwrap());
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let sockets = tempfile::tempdir().unwrap();
    let notify = sockets.path().join("notify");
    let systemd = std::os::unix::net::UnixDatagram::bind(&notify).unwrap();
    systemd.set_read_timeout(Some(super::server::PATIENCE)).unwrap();
    let settings = Settings {
        health: Some(address),
        notify: Some(notify),
        ..settings(&server.url(), TOKEN, state.path())
    };
    server.plan("getMe", None, 1, Fault::BadGateway);
    let bot = Running::start_with(settings, state);
    server.wait("the first words", |telegram| {
        telegram
            .calls
            .iter()
            .any(|(name, ..)| name.starts_with("getme !"))
            .then_some(())
    });
    assert!(page(address, "/healthz").starts_with("HTTP/1.1 200"));
    assert!(
        page(address, "/readyz").starts_with("HTTP/1.1 503"),
        "it has not heard Telegram yet"
    );
    let ann = Person::in_private(&server, 987_654_321);
    ann.ask("canari ở đây");
    assert!(page(address, "/readyz").starts_with("HTTP/1.1 200"));
    // The message arrives a moment before the bot hears that it did.
    let mut looks = (0..500).map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        page(address, "/metrics")
    });
    let metrics = looks
        .find(|metrics| metrics.contains("\nthidua_messages_sent_total 1\n"))
        .expect("one message was sent");
    assert!(metrics.contains("\nthidua_updates_total 1\n"), "{metrics}");
    assert!(
        !metrics.contains("canari") && !metrics.contains("987654321") && !metrics.contains("AAE"),
        "{metrics}"
    );
    assert!(page(address, "/else").starts_with("HTTP/1.1 404"));
    bot.stop().unwrap();
    let mut words = Vec::new();
    let mut buffer = [0; 64];
    while words.last().is_none_or(|last| last != "STOPPING=1") {
        let length = systemd.recv(&mut buffer).unwrap();
        words.push(String::from_utf8_lossy(&buffer[..length]).into_owned());
    }
    assert!(words.contains(&"READY=1".to_owned()) && words.contains(&"WATCHDOG=1".to_owned()));
}
