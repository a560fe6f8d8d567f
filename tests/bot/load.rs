//! Everyday use for a long time: what the program takes of the machine stays the same.

use std::time::{Duration, Instant};

use serde_json::json;

use super::people::{Person, mention};
use super::program::Program;
use super::server::Server;

/// What people write in a day: questions, shorthand, thanks, nonsense, commands, a subscription made and ended.
const WRITTEN: [&str; 20] = [
    "ai được Huân chương Lao động ở Tây Hồ",
    "ai duoc huan chuong lao dong o tay ho",
    "còn Bắc Từ Liêm?",
    "who got the Labour Order in Tây Hồ",
    "bao nhiêu tập thể được Bằng khen của Thủ tướng năm 2023?",
    "cảm ơn em nhé",
    "thời tiết hôm nay thế nào",
    "Đống Đa phát động phong trào gì",
    "aaaaaaaa ???? ❤️",
    "/bai",
    "/danhhieu",
    "/phongtrao",
    "/solieu",
    "/nguoi",
    "/tim huân chương lao động",
    "/dangky 7:30 Tây Hồ thứ 2-6",
    "/dangkycuatoi",
    "/caidat",
    "/help",
    "/lenhla",
];

/// Questions, buttons, inline queries, groups, stickers and edits, four a second. `THIDUA_LOAD` makes the round so many
/// seconds long; 7200 is the long one. The first quarter fills the caches; from there to the end nothing may grow.
#[test]
fn mixed_load_takes_no_more_memory_and_no_more_files_as_time_goes_on() {
    const SAMPLES: u32 = 12;
    let seconds: u32 = std::env::var("THIDUA_LOAD").map_or(24, |seconds| seconds.parse().unwrap());
    let server = Server::start();
    let program = Program::start(&server);
    Person::in_private(&server, 499).ask("/id");
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    let mut draw = |below: u64| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random % below
    };
    let began = Instant::now();
    let mut taken = Vec::new();
    let mut done = 0;
    for sample in 1..=SAMPLES {
        let until = Duration::from_secs(u64::from(seconds)) * sample / SAMPLES;
        while began.elapsed() < until {
            act(&server, &mut draw);
            done += 1;
            std::thread::sleep(Duration::from_millis(250));
        }
        server.wait("everything taken", |telegram| {
            telegram.pending(1).is_empty().then_some(())
        });
        taken.push((program.memory(), program.open_files()));
    }
    let sent = server.telegram().sent.len();
    println!("{done} actions in {seconds} s, {sent} messages; kB of memory and open files: {taken:?}");
    assert!(sent > 10, "{}", program.log());
    let (memory, files) = taken[SAMPLES as usize / 4];
    let (memory_at_end, files_at_end) = *taken.last().unwrap();
    assert!(
        memory_at_end < memory + memory / 4 + 8_000,
        "from {memory} kB to {memory_at_end} kB"
    );
    assert!(files_at_end <= files + 12, "from {files} open files to {files_at_end}");
}

/// One person of sixty does one thing.
fn act(server: &Server, draw: &mut impl FnMut(u64) -> u64) {
    let id = 7000 + draw(60) as i64;
    let person = match draw(4) {
        0 => Person::in_group(server, id, -1_001_000_000_000 - id % 6),
        _ => Person::in_private(server, id),
    };
    let words = WRITTEN[draw(WRITTEN.len() as u64) as usize];
    match draw(10) {
        0..=4 if person.chat < 0 && !words.starts_with('/') => {
            person.say(&mention(words));
        }
        0..=4 => {
            person.say(words);
        }
        5..=6 => press_any(&person, draw),
        7 => {
            let query = format!("load-{}-{}", id, draw(u64::MAX));
            let body = json!({"id": query, "from": person.user(), "query": words, "offset": ""});
            server.push("inline_query", body);
        }
        8 => {
            let message = person.message(json!({"text": words, "edit_date": 1_700_000_001}));
            server.push("edited_message", message);
        }
        _ => {
            person.send(json!({"sticker": {
                "file_id": "f", "file_unique_id": "u", "file_size": 1, "type": "regular", "width": 1, "height": 1,
                "is_animated": false, "is_video": false,
            }}));
        }
    }
}

/// Presses one of the buttons of the newest message of the person's chat, if it has any.
fn press_any(person: &Person, draw: &mut impl FnMut(u64) -> u64) {
    let newest = {
        let telegram = person.server.telegram();
        let mine = |sent: &&super::telegram::Sent| sent.chat == person.chat;
        telegram.sent.iter().rev().find(mine).cloned()
    };
    let Some(sent) = newest else {
        return;
    };
    let buttons: Vec<&str> = sent
        .keyboard
        .iter()
        .flatten()
        .filter_map(|button| button["callback_data"].as_str())
        .collect();
    if !buttons.is_empty() {
        person.pushes_button(&sent, buttons[draw(buttons.len() as u64) as usize]);
    }
}
