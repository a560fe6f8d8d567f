//! What goes wrong between the bot and Telegram, and what it must not cost.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::json;

use super::people::Person;
use super::running::{Running, settings};
use super::server::{Fault, Server, TOKEN};
use thidua::bot::RunError;

const ANN: i64 = 501;

#[test]
fn a_panic_costs_its_own_question_an_apology_and_nothing_else() {
    let server = Server::start();
    let bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    assert!(ann.ask("hỏng").text.starts_with("Xin lỗi"));
    assert!(ann.ask("sau đó").text.contains("trả lời <sau đó>"));
    bot.stop().unwrap();
}

#[test]
fn a_slow_chat_keeps_its_order_and_delays_no_other() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let slow = Person::in_private(&server, ANN);
    Person::in_private(&server, 502).ask("nào");
    for _ in 0..3 {
        slow.say("chậm");
    }
    slow.say("sau cùng");
    let began = Instant::now();
    Person::in_private(&server, 503).ask("nhanh");
    assert!(
        began.elapsed() < Duration::from_millis(1400),
        "waited for another chat: {:?}",
        began.elapsed()
    );
    assert!(slow.hears(4).text.contains("trả lời <sau cùng>"));
}

#[test]
fn too_many_requests_means_waiting_as_long_as_told() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    server.plan("sendMessage", Some(ANN), 1, Fault::RetryAfter(2));
    let began = Instant::now();
    ann.say("ai được khen?");
    Person::in_private(&server, 502).ask("người khác");
    assert!(began.elapsed() < Duration::from_millis(1900), "another chat waited too");
    ann.hears(1);
    assert!(began.elapsed() >= Duration::from_secs(2), "asked again too early");
    ann.ask("tiếp");
    assert_eq!(ann.received().len(), 2);
}

#[test]
fn refused_markup_is_sent_as_plain_text() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    server.plan(
        "sendMessage",
        None,
        1,
        Fault::Refuse(400, "Bad Request: can't parse entities: Unsupported start tag"),
    );
    let answer = ann.ask("ai được khen?");
    assert!(answer.text.starts_with("Phòng A & B trả lời <ai được khen?>\n"));
    assert!(answer.entities.is_empty());
}

#[test]
fn who_blocked_the_bot_costs_one_try() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    server.plan(
        "sendMessage",
        Some(ANN),
        1,
        Fault::Refuse(403, "Forbidden: bot was blocked by the user"),
    );
    ann.say("một");
    assert!(ann.ask("hai").text.contains("trả lời <hai>"));
    assert_eq!(ann.received().len(), 1);
}

#[test]
fn an_answer_that_may_have_arrived_is_not_sent_twice() {
    let server = Server::start();
    let bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    server.plan("sendMessage", Some(ANN), 1, Fault::CloseAfter);
    ann.say("một");
    assert!(ann.hears(1).text.contains("trả lời <một>"));
    ann.say("hai");
    assert!(ann.hears(2).text.contains("trả lời <hai>"));
    let state = bot.state.clone();
    bot.stop().unwrap();
    let _again = Running::start_in(&server, state);
    ann.say("ba");
    assert!(ann.hears(3).text.contains("trả lời <ba>"));
}

#[test]
fn an_update_that_comes_twice_is_answered_once_also_after_a_restart() {
    let server = Server::start();
    let bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    let message = ann.message(json!({"text": "một"}));
    let push = |number: i64| {
        server.push_numbered(number, "message", message.clone());
    };
    push(900);
    ann.hears(1);
    push(900);
    let state = bot.state.clone();
    ann.ask("giữa");
    bot.stop().unwrap();
    push(900);
    let _again = Running::start_in(&server, state);
    assert!(ann.ask("cuối").text.contains("trả lời <cuối>"));
    assert_eq!(ann.received().len(), 3);
}

#[test]
fn numbers_that_start_again_lower_do_not_make_it_deaf() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    server.push_numbered(1_000_000, "message", ann.message(json!({"text": "trước"})));

    ann.hears(1);
    // The acknowledging poll must be over: Telegram starts again only after a quiet week.
    let polls = server.wait("the acknowledgement", |telegram| {
        let last = telegram
            .calls_of("getupdates")
            .last()
            .map(|call| call["offset"].clone());
        (last == Some(json!(1_000_001))).then_some(telegram.polls)
    });
    server.wait("the poll after it", |telegram| (telegram.polls > polls).then_some(()));
    server.push_numbered(7, "message", ann.message(json!({"text": "sau"})));

    assert!(ann.hears(2).text.contains("trả lời <sau>"));
}

#[test]
fn updates_of_unknown_form_are_passed_over_once() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    ann.ask("trước");
    server.push("message", json!({"message_id": "không phải số"}));
    server.push("callback_query", json!({"id": 5, "from": null}));
    server.push("message", json!({"text": "x".repeat(500_000)}));
    assert!(ann.ask("sau").text.contains("trả lời <sau>"));
    server.wait("everything acknowledged", |telegram| {
        telegram.pending(100).is_empty().then_some(())
    });
}

#[test]
fn a_broken_connection_and_a_gateways_error_are_outlived() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    ann.ask("trước");
    server.plan("getUpdates", None, 2, Fault::Close);
    server.plan("getUpdates", None, 1, Fault::BadGateway);
    ann.say("một");
    server.wait("a poll after the faults", |telegram| {
        let faults = telegram
            .calls
            .iter()
            .filter(|(name, ..)| name.starts_with("getupdates !"))
            .count();
        (faults == 3).then_some(())
    });
    ann.say("hai");
    assert!(ann.hears(3).text.contains("trả lời <hai>"));
    assert_eq!(ann.received().len(), 3);
}

#[test]
fn wherever_an_answer_of_telegram_is_cut_nothing_is_lost_or_doubled() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let people: Vec<Person> = (0..60).map(|at| Person::in_private(&server, ANN + at)).collect();
    for (at, person) in people.iter().enumerate() {
        server.plan("sendMessage", Some(person.id), 1, Fault::Cut(at * 13));
        person.say("ai được khen?");
    }
    for person in &people {
        person.hears(1);
    }
    for cut in [0, 1, 30] {
        server.plan("getUpdates", None, 1, Fault::Cut(cut));
    }
    for person in &people {
        assert!(person.ask("sau").text.contains("trả lời <sau>"));
        assert_eq!(
            person.received().len(),
            2,
            "it may have arrived, so that it is not sent again"
        );
    }
}

#[test]
fn a_second_poller_is_given_time_and_not_fought() {
    let server = Server::start();
    let _bot = Running::start(&server);
    Person::in_private(&server, ANN).ask("trước");
    let conflict = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    server.plan("getUpdates", None, 1, Fault::Refuse(409, conflict));
    Person::in_private(&server, ANN).ask("làm poll kế tiếp");
    server.wait("the conflict", |telegram| {
        telegram
            .calls
            .iter()
            .any(|(name, ..)| name.starts_with("getupdates !"))
            .then_some(())
    });
    let polls = server.telegram().polls;
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(server.telegram().polls, polls, "polled on against another program");
}

#[test]
fn it_waits_for_a_network_that_is_not_there_yet() {
    let address = {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        free.local_addr().unwrap().to_string()
    };
    let early = Server::start();
    let state = Arc::new(tempfile::tempdir().unwrap());
    let settings = settings(&format!("http://{address}"), TOKEN, state.path());
    let thread = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(thidua::bot::run_until(
            settings,
            super::running::engine(),
            std::future::pending(),
        ))
    });
    drop(early);
    std::thread::sleep(Duration::from_millis(700));
    assert!(!thread.is_finished());
    let server = Server::start_at(&address);
    Person::in_private(&server, ANN).ask("có mạng");
}

#[test]
fn a_wrong_token_ends_it_with_the_status_for_settings() {
    let server = Server::start();
    let state = tempfile::tempdir().unwrap();
    let settings = settings(&server.url(), "999:wrong", state.path());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let ended = runtime.block_on(thidua::bot::run_until(
        settings,
        super::running::engine(),
        std::future::pending(),
    ));
    let error = ended.unwrap_err();
    assert!(matches!(error, RunError::Token));
    assert_eq!(error.exit_status(), 78);
    assert!(!error.to_string().contains("wrong"), "the token is never printed");
}

#[test]
fn a_question_in_the_middle_of_its_work_is_finished_before_the_end() {
    let server = Server::start();
    let bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    ann.ask("trước");
    ann.say("chậm");
    ann.say("nằm lại");
    server.wait("typing", |telegram| {
        telegram.calls_of("sendchataction").pop().map(|_| ())
    });
    let state = bot.state.clone();
    bot.stop().unwrap();
    assert!(ann.hears(2).text.contains("trả lời <chậm>"));
    assert_eq!(ann.received().len(), 2, "what was not begun stays in the inbox");
    let _again = Running::start_in(&server, state);
    assert!(ann.hears(3).text.contains("trả lời <nằm lại>"));
}

#[test]
fn a_backlog_of_old_questions_is_one_sentence_in_private_and_nothing_in_groups() {
    let server = Server::start();
    let ann = Person::in_private(&server, ANN);
    let group = Person::in_group(&server, ANN, -1_001_000_000_001);
    let now = jiff::Timestamp::now().as_second();
    for age in [23, 12, 7] {
        ann.send(json!({"text": "cũ", "date": now - age * 3600}));
        group.send(json!({"text": "/hoi cũ", "date": now - age * 3600}));
    }
    ann.send(json!({"text": "chưa cũ lắm", "date": now - 5 * 3600}));
    group.say("/hoi mới");
    let _bot = Running::start(&server);
    assert!(ann.hears(1).text.contains("bạn hỏi lại giúp tôi"));
    assert!(ann.hears(2).text.contains("trả lời <chưa cũ lắm>"));
    assert!(group.hears(1).text.contains("trả lời <mới>"));
    assert_eq!(group.received().len(), 1);
}

#[test]
fn a_poll_that_is_never_answered_is_given_up() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    ann.ask("trước");
    server.plan("getUpdates", None, 1, Fault::Hang);
    ann.ask("làm poll kế tiếp");
    let faulty = |name: &str| name.starts_with("getupdates !");
    server.wait("the poll that hangs", |telegram| {
        telegram.calls.iter().any(|(name, ..)| faulty(name)).then_some(())
    });
    ann.ask("sau");
}

#[test]
fn entities_that_do_not_fit_their_text_do_no_harm() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let group = Person::in_group(&server, ANN, -1_001_000_000_001);
    for (offset, length) in [(1, 4), (3, 900), (900, 1)] {
        let entity = json!([{"type": "mention", "offset": offset, "length": length}]);
        group.send(json!({"text": "👍 @Thidua_HN_bot", "entities": entity}));
    }
    assert!(group.ask("/hoi cuối").text.contains("trả lời <cuối>"));
    assert_eq!(group.received().len(), 1);
}

#[test]
fn a_webhook_that_was_left_behind_is_taken_away() {
    let server = Server::start();
    let conflict =
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
    server.plan("getUpdates", None, 1, Fault::Refuse(409, conflict));
    let _bot = Running::start(&server);
    Person::in_private(&server, ANN).ask("có webhook");
    assert_eq!(server.telegram().calls_of("deletewebhook").len(), 1);
}

#[test]
fn a_long_wait_is_kept_in_the_inbox_and_not_in_memory() {
    let server = Server::start();
    let bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    ann.ask("trước");
    server.plan("sendMessage", Some(ANN), 1, Fault::RetryAfter(3600));
    ann.say("một");
    ann.say("hai");
    server.wait("everything acknowledged", |telegram| {
        telegram.pending(100).is_empty().then_some(())
    });
    server.wait("the refusal", |telegram| {
        telegram
            .calls
            .iter()
            .any(|(name, ..)| name.starts_with("sendmessage !"))
            .then_some(())
    });
    let state = bot.state.clone();
    bot.stop().unwrap();
    let _again = Running::start_in(&server, state);
    assert!(ann.hears(2).text.contains("trả lời <một>"));
    assert!(ann.hears(3).text.contains("trả lời <hai>"));
}

#[test]
fn a_message_that_is_refused_in_every_form_is_left_out_and_the_owner_told() {
    let server = Server::start();
    let state = Arc::new(tempfile::tempdir().unwrap());
    let settings = thidua::bot::Settings {
        owners: vec![77],
        ..settings(&server.url(), TOKEN, state.path())
    };
    let _bot = Running::start_with(settings, state);
    let owner = Person::in_private(&server, 77);
    owner.ask("/id");
    let ann = Person::in_group(&server, ANN, -1_001_000_000_001);
    for text in [
        "Bad Request: can't parse entities: Unsupported start tag",
        "Bad Request: message to be replied not found",
        "Bad Request: message is too long",
    ] {
        server.plan("sendMessage", Some(ann.chat), 1, Fault::Refuse(400, text));
    }
    ann.say("/hoi hỏng hẳn");
    assert!(ann.ask("/hoi sau đó").text.contains("trả lời <sau đó>"));
    assert_eq!(ann.received().len(), 1);
    assert!(owner.hears(2).text.contains("từ chối một tin"));
}

/// Of what was asked nothing is lost but what the bot cannot know of, nothing comes twice, and nothing comes before the
/// time Telegram asked to wait. `THIDUA_STORM` makes the round so many seconds long.
#[test]
fn a_fifth_of_all_calls_fail_and_nothing_is_lost_or_doubled() {
    let seconds = std::env::var("THIDUA_STORM").map_or(6, |seconds| seconds.parse().unwrap());
    let server = Server::start();
    let _bot = Running::start(&server);
    Person::in_private(&server, ANN).ask("trước");
    server.storm(20, 0x9E37_79B9_7F4A_7C15);
    let people: Vec<Person> = (0..15)
        .map(|number| Person::in_private(&server, 2000 + number))
        .collect();
    let began = Instant::now();
    let mut asked = 0;
    while began.elapsed() < Duration::from_secs(seconds) {
        for person in &people {
            // Not more than a person may ask in a minute.
            person.send(json!({"text": "/id"}));
            asked += 1;
        }
        std::thread::sleep(Duration::from_millis(2500));
    }
    server.storm(0, 1);
    let (answered, unknown) = server.wait("all that can be answered", |telegram| {
        let unknown = telegram.calls.iter().filter(|(name, ..)| {
            let faults = ["BadGateway", "Refuse(500", "Close", "Garbage"];
            name.starts_with("sendmessage !") && faults.iter().any(|fault| name.contains(fault))
        });
        let unknown = unknown.count();
        let answered = telegram.sent.len() - 1;
        (telegram.pending(1).is_empty() && answered + unknown >= asked).then_some((answered, unknown))
    });
    std::thread::sleep(Duration::from_millis(1500));
    let telegram = server.telegram();
    println!("{asked} asked, {answered} answered, of {unknown} it was not to be known");
    for person in &people {
        let count = |name: &str| {
            let calls = telegram.calls.iter();
            let mine = calls.filter(|(called, body, _)| called.starts_with(name) && body["chat_id"] == person.chat);
            mine.count()
        };
        let got = telegram.sent.iter().filter(|sent| sent.chat == person.chat).count();
        assert!(got <= asked / people.len(), "one of {} got {got}", asked / people.len());
        let mut not_before: Option<Instant> = None;
        for (name, body, at) in &telegram.calls {
            if !name.starts_with("sendmessage") || body["chat_id"] != person.chat {
                continue;
            }
            assert!(not_before.is_none_or(|time| *at >= time), "asked again too early");
            let wait = name
                .strip_prefix("sendmessage !RetryAfter(")
                .and_then(|rest| rest.strip_suffix(')'));
            not_before = wait.map(|seconds| *at + Duration::from_secs(seconds.parse().unwrap()));
        }
        assert!(count("sendmessage") >= got);
    }
}
