//! What the store outlives: damage, a full disk, a kill at any moment.

use std::collections::HashMap;
use std::fs;
use std::net::TcpListener;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::access::page;
use super::people::Person;
use super::program::Program;
use super::running::{Running, settings};
use super::server::{Server, TOKEN};
use super::telegram::Sent;
use crate::small_disk::SmallDisk;

const ANN: i64 = 501;
const OWNER: i64 = 77;

fn owned(server: &Server, state: &Arc<tempfile::TempDir>) -> thidua::bot::Settings {
    thidua::bot::Settings {
        owners: vec![OWNER as u64],
        ..settings(&server.url(), TOKEN, state.path())
    }
}

#[test]
fn a_damaged_store_costs_nobody_anything_and_the_owner_is_told_once() {
    let server = Server::start();
    let state = Arc::new(tempfile::tempdir().unwrap());
    let bot = Running::start_with(owned(&server, &state), state.clone());
    let ann = Person::in_private(&server, ANN);
    let owner = Person::in_private(&server, OWNER);
    owner.ask("/id");
    ann.ask("câu một");
    bot.stop().unwrap();
    let files: Vec<_> = fs::read_dir(state.path().join("store")).unwrap().collect();
    for file in files {
        let path = file.unwrap().path();
        if path.is_file() {
            fs::write(path, "không phải sled").unwrap();
        }
    }
    let bot = Running::start_with(owned(&server, &state), state.clone());
    assert!(owner.hears(2).text.contains("đã tự dựng lại"));
    let answer = ann.ask("còn nữa");
    assert!(answer.text.starts_with("trước đó: câu một"), "{}", answer.text);
    bot.stop().unwrap();
    let _again = Running::start_with(owned(&server, &state), state);
    ann.ask("lần nữa");
    assert_eq!(owner.received().len(), 2);
}

#[test]
fn after_more_than_a_day_without_telegram_the_owner_hears_what_may_be_lost() {
    let server = Server::start();
    let state = Arc::new(tempfile::tempdir().unwrap());
    let owner = Person::in_private(&server, OWNER);
    let at = |now: &str| thidua::bot::Settings {
        now: Some(now.parse().unwrap()),
        ..owned(&server, &state)
    };
    for (now, said) in [
        ("2026-11-20T08:00:00Z", 0),
        ("2026-11-21T07:00:00Z", 0),
        ("2026-11-22T09:00:00Z", 1),
    ] {
        let before = owner.received().len();
        let bot = Running::start_with(at(now), state.clone());
        if said == 1 {
            assert!(owner.hears(before + 1).text.contains("26 giờ"));
        }
        owner.say("/id");
        owner.hears(before + said + 1);
        bot.stop().unwrap();
    }
    assert_eq!(owner.received().len(), 4);
}

/// A question or a pressed button counts as lost when it was neither answered nor on its way when the program was
/// killed. `THIDUA_KILLS` makes the round longer: a kill takes a second or two, so 1000 kills with their 100,000 updates
/// take half an hour.
#[test]
fn thirty_kills_under_load_lose_no_question_and_double_no_answer() {
    const GROUPS: i64 = 120;
    const QUESTIONS: i64 = 20;
    const PRESSES: i64 = 80;
    let kills: i64 = std::env::var("THIDUA_KILLS").map_or(30, |kills| kills.parse().unwrap());
    let server = Server::start();
    let state = Arc::new(tempfile::tempdir().unwrap());
    // Groups, since an answer there tells which question it is for; and enough of them for none to have to wait.
    let groups: Vec<Person> = (0..GROUPS)
        .map(|number| Person::in_group(&server, ANN + number, -1_001_000_000_000 - number))
        .collect();
    let mut asked = Vec::new();
    let mut pressed = Vec::new();
    let first = Program::start_in(&server, state.clone(), TOKEN);
    for group in &groups {
        asked.push((group.chat, group.say("/id")));
    }
    let keyboards: Vec<Sent> = groups.iter().map(|group| group.hears(1)).collect();
    drop(first);
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    for round in 0..kills {
        let mut program = Program::start_in(&server, state.clone(), TOKEN);
        for number in 0..QUESTIONS {
            let group = &groups[((round * QUESTIONS + number) % GROUPS) as usize];
            asked.push((group.chat, group.say("/id")));
        }
        for number in 0..PRESSES {
            let group = ((round * PRESSES + number) % GROUPS) as usize;
            pressed.push(groups[group].pushes_button(&keyboards[group], "x:1"));
        }
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        // From a program that has not begun to fetch, to one in the midst of answering.
        if round % 5 > 0 {
            let polls = server.telegram().polls;
            server.wait("a poll", |telegram| (telegram.polls > polls).then_some(()));
        }
        std::thread::sleep(Duration::from_millis(random % 700));
        program.signal("-KILL");
        program.ended();
    }
    let program = Program::start_in(&server, state.clone(), TOKEN);
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        let (doubled, unanswered) = tally(&server, &asked, &pressed);
        let on_their_way = on_their_way(&program.log());
        assert_eq!(doubled, 0);
        if unanswered <= on_their_way && server.telegram().pending(1).is_empty() {
            println!(
                "{kills} kills, {} asked and {} pressed, {unanswered} unanswered, {on_their_way} on their way at a kill",
                asked.len(),
                pressed.len()
            );
            return;
        }
        assert!(
            Instant::now() < until,
            "{unanswered} unanswered, {on_their_way} on their way"
        );
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// How many questions were answered twice, and how many questions and buttons never.
fn tally(server: &Server, asked: &[(i64, i64)], pressed: &[String]) -> (usize, usize) {
    let telegram = server.telegram();
    let mut answers = HashMap::new();
    for sent in &telegram.sent {
        *answers.entry((sent.chat, sent.reply_to.unwrap())).or_insert(0) += 1;
    }
    let doubled = answers.values().filter(|count| **count > 1).count();
    let unanswered = asked.iter().filter(|question| !answers.contains_key(question)).count();
    let silent = pressed
        .iter()
        .filter(|query| telegram.queries[*query].is_none())
        .count();
    (doubled, unanswered + silent)
}

fn on_their_way(log: &str) -> usize {
    let lines = log.lines().filter(|line| line.contains("may or may not have arrived"));
    let counts = lines.filter_map(|line| {
        line.split("count=")
            .nth(1)?
            .split_whitespace()
            .next()?
            .parse::<usize>()
            .ok()
    });
    counts.sum()
}

/// Needs root, for a small disk of its own.
#[test]
fn with_a_full_disk_it_answers_acknowledges_nothing_and_recovers() {
    let Some(disk) = SmallDisk::mount("80m") else {
        return;
    };
    let server = Server::start();
    let mut program = Program::start_in(&server, disk.folder.clone(), TOKEN);
    let ann = Person::in_private(&server, ANN);
    ann.ask("/id");
    disk.fill_but(0);
    ann.say("/id");
    let log = server.wait("a poll that stores nothing", |_| {
        let log = program.log();
        log.contains("could not be stored").then_some(log)
    });
    assert!(log.contains("nearly full"), "{log}");
    ann.hears(2);
    ann.ask("/id");
    let kept = server.telegram().pending(10).len();
    assert_eq!(kept, 2, "what cannot be kept is not acknowledged");
    disk.empty();
    server.wait("everything acknowledged", |telegram| {
        telegram.pending(10).is_empty().then_some(())
    });
    ann.ask("/id");
    assert_eq!(ann.received().len(), 4, "nothing is answered twice");
    disk.fill_but(0);
    program.signal("-KILL");
    program.ended();
    disk.empty();
    let _again = Program::start_in(&server, disk.folder.clone(), TOKEN);
    ann.ask("/id");
    assert_eq!(ann.received().len(), 5);
}

/// Whether this machine has strace and lets it watch.
fn may_trace() -> bool {
    let tried = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).output();
    let may = tried.is_ok_and(|tried| tried.status.success());
    if !may {
        println!("skipped: there is no strace here, or it may not watch");
    }
    may
}

/// Needs strace, which makes every wait for the disk two seconds long. Whoever had to wait for the disk as well would
/// wait for so long too.
#[test]
fn while_it_waits_for_a_slow_disk_it_still_does_everything_else() {
    const DELAY: Duration = Duration::from_secs(2);
    if !may_trace() {
        return;
    }
    let server = Server::start();
    let state = Arc::new(tempfile::tempdir().unwrap());
    let ann = Person::in_private(&server, ANN);
    let first = Program::start_in(&server, state.clone(), TOKEN);
    ann.ask("/id");
    drop(first);
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    fs::write(state.path().join(".env"), format!("THIDUA_HEALTH={address}\n")).unwrap();
    let inject = format!("inject=fdatasync:delay_enter={}", DELAY.as_micros());
    let slow = [
        "strace",
        "-f",
        "-qq",
        "-e",
        "trace=fdatasync",
        "-e",
        &inject,
        "-o",
        "calls",
    ];
    let program = Program::start_under(&server, state, &slow);
    // More people than the program has threads, so that whatever blocks one is seen.
    let people: Vec<Person> = (0..10)
        .map(|number| Person::in_private(&server, 600 + number))
        .collect();
    for person in &people {
        person.say("/id");
    }
    let polls = server.telegram().polls;
    server.wait("a poll", |telegram| (telegram.polls > polls).then_some(()));
    let mut longest = Duration::ZERO;
    while server.telegram().sent.len() <= people.len() {
        let began = Instant::now();
        assert!(
            page(address, "/healthz").starts_with("HTTP/1.1 200"),
            "{}",
            program.log()
        );
        longest = longest.max(began.elapsed());
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(longest < DELAY * 9 / 10, "it waited for the disk for {longest:?}");
    program.interrupt_traced();
}

/// Needs strace.
#[test]
fn an_update_is_synced_to_the_disk_before_it_is_acknowledged() {
    if !may_trace() {
        return;
    }
    let server = Server::start();
    let state = Arc::new(tempfile::tempdir().unwrap());
    let mut program = Program::start_under(
        &server,
        state.clone(),
        &[
            "strace",
            "-f",
            "-qq",
            "-s",
            "400",
            "-e",
            "trace=write,writev,sendto,sendmsg,fdatasync",
            "-o",
            "calls",
        ],
    );
    let ann = Person::in_private(&server, ANN);
    ann.ask("/id");
    ann.ask("/id");
    program.interrupt_traced();
    program.ended();
    let calls = fs::read_to_string(state.path().join("calls")).unwrap();
    let acknowledgements: Vec<usize> = calls
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains("\\\"offset\\\":"))
        .map(|(number, _)| number)
        .collect();
    assert!(
        acknowledgements.len() >= 2,
        "{} acknowledgements",
        acknowledgements.len()
    );
    let lines: Vec<&str> = calls.lines().collect();
    let mut from = 0;
    let mut seen = 0;
    for to in acknowledgements {
        let between = &lines[from..to];
        let written = between
            .iter()
            .rposition(|line| line.contains("update_id") && line.contains("write("));
        let Some(written) = written else {
            from = to;
            continue;
        };
        let synced = between[written..]
            .iter()
            .any(|line| line.contains("fdatasync") && line.contains("= 0"));
        seen += 1;
        assert!(
            synced,
            "acknowledged before it was synced:\n{}",
            between[written..].join("\n")
        );
        from = to;
    }
    assert!(seen >= 2, "{seen} of two updates were seen to be written");
}
