//! The Telegram door, end to end: the real program, an owner who hands something over, and the answer from it.

use std::process::Child;
use std::time::{Duration, Instant};

use serde_json::json;

use super::desk::{Desk, report};
use super::documents::docx;
use super::portals;
use super::site::Site;
use super::stories;
use crate::bot::people::Person;
use crate::bot::server::{Server, TOKEN};

pub const OWNER: i64 = 700;
pub const STRANGER: i64 = 701;

pub struct Bot(Child);

impl Drop for Bot {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub fn start(desk: &Desk, server: &Server) -> Bot {
    start_with(desk, server, &[])
}

pub fn start_with(desk: &Desk, server: &Server, arguments: &[&str]) -> Bot {
    let mut command = desk.command(arguments);
    command
        .env("TELOXIDE_TOKEN", TOKEN)
        .env("TELOXIDE_API_URL", server.url())
        .env("THIDUA_OWNERS", OWNER.to_string())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null());
    Bot(command.spawn().unwrap())
}

pub fn desk_for(site: &Site) -> Desk {
    let mut desk = Desk::new();
    desk.allowed = site.address.to_string();
    desk
}

#[test]
fn a_link_from_an_owner_can_be_asked_about_once_it_is_acknowledged() {
    let (site, server) = (Site::start(), Server::start());
    site.html("/tin/khen-thuong-1.html", portals::newspaper());
    let desk = desk_for(&site);
    let _bot = start(&desk, &server);
    let owner = Person::in_private(&server, OWNER);
    assert!(
        owner
            .ask("Trường Tiểu học Sao Mai được tặng gì?")
            .text
            .contains("Không tìm thấy")
    );
    let said = owner.ask(&site.url("/tin/khen-thuong-1.html"));
    assert!(said.text.starts_with("Đã nhận bài: "), "{}", said.text);
    let answer = owner.ask("Trường Tiểu học Sao Mai được tặng gì?");
    assert!(answer.text.contains("Bằng khen"), "{}", answer.text);
    let said = owner.ask(&format!("{}?utm_source=zalo", site.url("/tin/khen-thuong-1.html")));
    assert!(said.text.starts_with("Bài này đã có: "), "{}", said.text);
}

/// The question follows the link at once, without waiting for word of it: what is answered first is the link, and the
/// time from its arrival to the answer that quotes the page is printed: over the articles of `data`, or over as many as
/// `THIDUA_ARTICLES` says.
#[test]
fn a_question_right_behind_a_link_is_answered_from_its_page() {
    let (site, server) = (Site::start(), Server::start());
    site.html("/tin/khen-thuong-1.html", portals::newspaper());
    let mut desk = desk_for(&site);
    match std::env::var("THIDUA_ARTICLES") {
        Ok(many) => (0..many.parse().unwrap()).for_each(|number| {
            desk.file(&format!("served/bai-{number}.txt"), stories::text(number));
        }),
        Err(_) => desk.served = Some(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/articles")),
    }
    // So that the bot has no more to read than at any start but the first.
    desk.add(&[&desk.file("new/a.txt", report("Trạm Y tế Cây Xoài", "02/03/2026"))]);
    let _bot = start(&desk, &server);
    let owner = Person::in_private(&server, OWNER);
    owner.ask("/start");
    // A chat hears one message a second; this one is past.
    std::thread::sleep(Duration::from_millis(1500));
    let began = Instant::now();
    owner.say(&site.url("/tin/khen-thuong-1.html"));
    owner.say("Trường Tiểu học Sao Mai được tặng gì?");
    assert!(owner.hears(2).text.starts_with("Đã nhận bài: "));
    let taken = began.elapsed().as_millis();
    let answer = owner.hears(3);
    let answered = began.elapsed().as_millis();
    assert!(answer.text.contains("Bằng khen"), "{}", answer.text);
    println!("a link: taken in after {taken} ms, its page quoted in an answer after {answered} ms");
}

#[test]
fn texts_and_documents_from_an_owner_are_taken_in() {
    let (site, server) = (Site::start(), Server::start());
    let desk = desk_for(&site);
    let _bot = start(&desk, &server);
    let owner = Person::in_private(&server, OWNER);
    let text = report("Trạm Y tế Cây Xoài", "02/03/2026");
    assert!(owner.ask(&text).text.starts_with("Đã nhận bài: "));
    assert!(owner.ask("Trạm Y tế Cây Xoài được tặng gì?").text.contains("Bằng khen"));
    assert!(owner.ask(&text).text.starts_with("Bài này đã có: "));
    server.telegram().files.insert("bao-cao.docx".to_owned(), docx());
    let document = json!({"document": {
        "file_id": "bao-cao.docx", "file_unique_id": "u", "file_size": 900, "file_name": "../../báo cáo.docx",
    }});
    let before = owner.received().len();
    owner.send(document);
    let said = owner.hears(before + 1);
    assert!(
        said.text.starts_with("Đã nhận bài: Trường Tiểu học Sao Mai"),
        "{}",
        said.text
    );
    assert!(
        owner
            .ask("Trường Tiểu học Sao Mai được tặng gì?")
            .text
            .contains("Bằng khen")
    );
}

/// Whatever a document is called, it is read by what it holds; where it stands nothing is named after it.
#[test]
fn documents_of_evil_names_of_links_run_out_and_too_large_are_dealt_with() {
    let (site, server) = (Site::start(), Server::start());
    let desk = desk_for(&site);
    let _bot = start(&desk, &server);
    let owner = Person::in_private(&server, OWNER);
    let send = |file: &str, name: &str, size: u64| {
        let before = owner.received().len();
        let document = json!({"file_id": file, "file_unique_id": "u", "file_size": size, "file_name": name});
        owner.send(json!({"document": document}));
        owner.hears(before + 1).text
    };
    server.telegram().files.insert("docx".to_owned(), docx());
    server.telegram().links_out = 1;
    let said = send("docx", "giay-khen.docx", 900);
    assert!(
        said.starts_with("Đã nhận bài: "),
        "a link that had run out is asked for again: {said}"
    );
    server.telegram().links_out = 5;
    let said = send("docx", "giay-khen.docx", 900);
    assert!(said.starts_with("Chưa nhận được: không mở được"), "{said}");
    server.telegram().links_out = 0;
    let asked = server.telegram().calls_of("getfile").len();
    let said = send("docx", "giay-khen.docx", 20 * 1024 * 1024 + 1);
    assert!(said.starts_with("Chưa nhận được: lớn quá cỡ"), "{said}");
    assert_eq!(
        server.telegram().calls_of("getfile").len(),
        asked,
        "it is not even asked for"
    );
    let long = "ă".repeat(300);
    let names = [
        "../../../etc/passwd",
        "a\u{0}b.docx",
        "bài\u{202e}xcod.exe",
        "/abs/olute",
        "CON",
        ".",
        "",
        &long,
    ];
    for name in names {
        let said = send("docx", name, 900);
        assert!(said.starts_with("Bài này đã có: "), "{name:?}: {said}");
    }
    server
        .telegram()
        .files
        .insert("png".to_owned(), b"\x89PNG\r\n\x1a\n and so on".to_vec());
    let said = send("png", "bao-cao.docx", 900);
    assert!(said.starts_with("Chưa nhận được: không phải .txt"), "{said}");
    assert_eq!(desk.texts().len(), 1);
    for entry in std::fs::read_dir(desk.state().join("articles")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let plain = name.starts_with("t-") && name.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
        assert!(plain, "{name}");
    }
}

#[test]
fn others_hand_nothing_over_and_inside_addresses_are_refused() {
    let (site, canary, server) = (Site::start(), Site::start(), Server::start());
    site.html("/tin/khen-thuong-1.html", portals::newspaper());
    let desk = desk_for(&site);
    let _bot = start(&desk, &server);
    let stranger = Person::in_private(&server, STRANGER);
    stranger.ask(&site.url("/tin/khen-thuong-1.html"));
    stranger.ask(&report("Trạm Y tế Cây Xoài", "02/03/2026"));
    assert!(site.visits().is_empty() && desk.texts().is_empty());
    let owner = Person::in_private(&server, OWNER);
    let said = owner.ask(&canary.url("/"));
    assert!(said.text.starts_with("Chưa nhận được: "), "{}", said.text);
    assert!(canary.visits().is_empty());
}

/// While the bot has the state, `add` hands over to it; so does whoever puts a file into its folder.
#[test]
fn what_comes_in_beside_a_running_bot_is_taken_up_by_it() {
    let (site, server) = (Site::start(), Server::start());
    let desk = desk_for(&site);
    let _bot = start(&desk, &server);
    let owner = Person::in_private(&server, OWNER);
    owner.ask("/start");
    let said = desk.add(&[&desk.file("new/a.txt", report("Trạm Y tế Cây Xoài", "02/03/2026"))]);
    assert!(
        said.contains("bot đang chạy") || said.contains("Bot đang chạy"),
        "{said}"
    );
    let served = desk.file("served/b.txt", report("Hội Cựu chiến binh Lam Sơn", "03/03/2026"));
    for collective in ["Trạm Y tế Cây Xoài", "Hội Cựu chiến binh Lam Sơn"] {
        hears_of(&owner, collective, true);
    }
    std::fs::remove_file(served).unwrap();
    hears_of(&owner, "Hội Cựu chiến binh Lam Sơn", false);
}

#[track_caller]
pub fn hears_of(owner: &Person, collective: &str, known: bool) {
    let until = Instant::now() + Duration::from_secs(20);
    loop {
        let answer = owner.ask(&format!("{collective} được tặng gì?"));
        let told = answer.text.contains("Bằng khen của Thủ tướng");
        if told == known {
            return;
        }
        assert!(Instant::now() < until, "{collective}: {}", answer.text);
        std::thread::sleep(Duration::from_millis(300));
    }
}
