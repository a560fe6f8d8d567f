//! How messages leave: not faster than Telegram allows, and after a group that became a supergroup.

use std::time::{Duration, Instant};

use serde_json::json;

use super::people::Person;
use super::running::Running;
use super::server::{Fault, Server};

const ANN: i64 = 501;
const OLD: i64 = -500;
const NEW: i64 = -1_001_000_000_500;

#[test]
fn a_chat_gets_one_message_a_second_and_others_need_not_wait() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    for _ in 0..4 {
        ann.say("ai được khen?");
    }
    Person::in_private(&server, 502).ask("người khác");
    assert!(ann.received().len() < 4, "another chat waited too");
    ann.hears(4);
    let telegram = server.telegram();
    let times = telegram
        .calls
        .iter()
        .filter(|(name, call, _)| name == "sendmessage" && call["chat_id"] == ANN);
    let times: Vec<Instant> = times.map(|(.., at)| *at).collect();
    for pair in times.windows(2) {
        // A little less than a second: what is measured here is when the requests arrive.
        assert!(
            pair[1] - pair[0] > Duration::from_millis(900),
            "{:?}",
            pair[1] - pair[0]
        );
    }
}

/// A group, or what became of it, as somebody in it writes.
fn group(server: &Server, chat: i64) -> Person<'_> {
    Person::in_group(server, ANN, chat)
}

fn told(server: &Server, service: serde_json::Value, chat: i64) {
    group(server, chat).send(service);
}

#[test]
fn a_group_that_became_a_supergroup_takes_its_conversations_along() {
    for new_first in [true, false] {
        let server = Server::start();
        let _bot = Running::start(&server);
        group(&server, OLD).ask("/hoi câu một");
        let mut tellings = vec![
            (json!({"migrate_to_chat_id": NEW}), OLD),
            (json!({"migrate_from_chat_id": OLD}), NEW),
        ];
        if new_first {
            tellings.reverse();
        }
        tellings.push((json!({"migrate_to_chat_id": NEW}), OLD));
        for (service, chat) in tellings {
            told(&server, service, chat);
        }
        // Nothing is answered to these messages, so the next question tells when they have been read.
        group(&server, OLD).ask("/id");
        let answer = group(&server, NEW).ask("/hoi còn nữa");
        assert!(answer.text.starts_with("trước đó: câu một\n"), "{}", answer.text);
    }
}

#[test]
fn a_refusal_that_names_the_new_number_moves_the_group_and_the_answer() {
    let server = Server::start();
    let _bot = Running::start(&server);
    group(&server, OLD).ask("/hoi câu một");
    group(&server, NEW).message(json!({"text": "đã chuyển"}));
    server.plan("sendMessage", Some(OLD), 1, Fault::Moved(NEW));
    group(&server, OLD).say("/hoi câu hai");
    assert!(group(&server, NEW).hears(1).text.contains("trả lời <câu hai>"));
    let answer = group(&server, NEW).ask("/hoi còn nữa");
    assert!(
        answer.text.starts_with("trước đó: câu một | câu hai\n"),
        "{}",
        answer.text
    );
}
