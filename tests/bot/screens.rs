//! Every screen of the bot as somebody sees it on a phone, kept as conversations that are read and reviewed.
//!
//! `tests/snapshots/tests__bot__screens__*.snap`: `▶` is what the person writes or taps, the rest is what the bot
//! says, bold between asterisks, quotations behind `┃`, buttons in brackets, a row a line. A message that changes in its
//! place begins with `(đổi)`. After a change of wording read the difference, then
//! `INSTA_UPDATE=always cargo test --release` takes it over.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::people::Person;
use super::program::Program;
use super::server::Server;
use super::telegram::Sent;

const ANN: i64 = 501;

/// A conversation being written down.
struct Talk<'a> {
    person: Person<'a>,
    text: String,
}

impl<'a> Talk<'a> {
    fn with(person: Person<'a>) -> Talk<'a> {
        Talk {
            person,
            text: String::new(),
        }
    }

    #[track_caller]
    fn say(&mut self, words: &str) -> Sent {
        writeln!(self.text, "▶ {words}\n").unwrap();
        let sent = self.person.ask(words);
        self.show(&sent, false)
    }

    /// Taps a button that brings a message of its own.
    #[track_caller]
    fn tap(&mut self, sent: &Sent, label: &str) -> Sent {
        let before = self.person.received().len();
        writeln!(self.text, "▶ [{label}]\n").unwrap();
        let note = self.person.press(sent, label);
        if !note.is_empty() {
            writeln!(self.text, "({note})\n").unwrap();
        }
        let answer = self.person.hears(before + 1);
        self.show(&answer, false)
    }

    /// Taps a button that changes its message, by how its label begins.
    #[track_caller]
    fn turn(&mut self, sent: &Sent, label: &str) -> Sent {
        let whole = sent.labels().into_iter().find(|whole| whole.starts_with(label));
        let label = whole.unwrap_or(label);
        writeln!(self.text, "▶ [{label}]\n").unwrap();
        let changed = self.person.turns(sent, label);
        self.show(&changed, true)
    }

    fn show(&mut self, sent: &Sent, changed: bool) -> Sent {
        if changed {
            writeln!(self.text, "(đổi)").unwrap();
        }
        writeln!(self.text, "{}", marked(sent)).unwrap();
        for row in &sent.keyboard {
            // On a narrow phone a row holds some fifty letters, shared equally; what stands alone may be cut.
            for button in row.iter().filter(|_| row.len() > 1) {
                let label = button["text"].as_str().unwrap();
                let letters = label.chars().count() + 3;
                assert!(letters * row.len() <= 51, "{label:?} is cut in a row of {}", row.len());
            }
            let labels = row
                .iter()
                .map(|button| format!("[{}]", button["text"].as_str().unwrap()));
            writeln!(self.text, "{}", labels.collect::<Vec<_>>().join(" ")).unwrap();
        }
        self.text.push('\n');
        sent.clone()
    }

    /// Compares with what was reviewed.
    #[track_caller]
    fn check(self, name: &str) {
        // When the next digest comes is told from the clock of the hour the test runs in.
        let next = regex::Regex::new(r"\d\d:\d\d \d\d/\d\d/\d{4}").unwrap();
        let text = next.replace_all(&self.text, "[giờ] [ngày]");
        insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots/screens"}, {
            insta::assert_snapshot!(name, text);
        });
    }
}

/// The text with its marks, as a reader sees them.
fn marked(sent: &Sent) -> String {
    let units: Vec<u16> = sent.text.encode_utf16().collect();
    let (mut opening, mut closing) = (
        vec![String::new(); units.len() + 1],
        vec![String::new(); units.len() + 1],
    );
    for entity in &sent.entities {
        let start = entity["offset"].as_u64().unwrap() as usize;
        let end = start + entity["length"].as_u64().unwrap() as usize;
        let (open, close) = match entity["type"].as_str().unwrap() {
            "bold" => ("*", "*"),
            "italic" => ("_", "_"),
            "text_link" => ("‹", "›"),
            _ => ("┃ ", ""),
        };
        opening[start].push_str(open);
        closing[end].insert_str(0, close);
    }
    let mut text = String::new();
    let mut from = 0;
    for at in 0..=units.len() {
        if !opening[at].is_empty() || !closing[at].is_empty() || at == units.len() {
            text.push_str(&String::from_utf16_lossy(&units[from..at]));
            text.push_str(&closing[at]);
            text.push_str(&opening[at]);
            from = at;
        }
    }
    text
}

#[test]
fn first_contact_and_questions() {
    let server = Server::start();
    let _program = Program::start(&server);
    let mut talk = Talk::with(Person::in_private(&server, ANN));
    let greeting = talk.say("/start");
    assert_eq!(greeting.keyboard.len(), 4, "three questions and a row of its own");
    for row in &greeting.keyboard[..3] {
        let answer = talk.tap(&greeting, row[0]["text"].as_str().unwrap());
        let is_quoted = |entity: &Value| entity["type"].as_str().unwrap().ends_with("blockquote");
        assert!(
            answer.entities.iter().any(is_quoted),
            "it is really answered: {}",
            answer.text
        );
    }
    let english = talk.turn(&greeting, "English");
    talk.turn(&english, "Tiếng Việt");
    let answer = talk.say("ai duoc huan chuong lao dong o tay ho");
    talk.tap(&answer, "👎 Sai");
    let asked = talk.person.received().last().unwrap().clone();
    talk.turn(&asked, "Còn thiếu");
    talk.say("ai được Huân chương Sao vàng ở Sóc Sơn?");
    talk.say("/help");
    talk.say("/riengtu");
    talk.say("/start ai-duoc-bang-khen");
    talk.check("first_contact");
    let mut talk = Talk::with(Person::in_private(&server, 502).speaking("en"));
    let greeting = talk.say("/start");
    talk.tap(&greeting, greeting.labels()[0]);
    talk.say("/help");
    talk.check("first_contact_english");
}

#[test]
fn the_same_in_english() {
    let server = Server::start();
    let _program = Program::start(&server);
    let mut talk = Talk::with(Person::in_private(&server, ANN).speaking("en"));
    talk.say("/search cờ thi đua");
    talk.say("/awards Tây Hồ 2022");
    talk.say("/movements Mars");
    talk.say("/figures");
    talk.say("/people nguyen thu ha");
    let articles = talk.say("/articles");
    talk.turn(&articles, "1");
    let settings = talk.say("/settings");
    talk.turn(&settings, "Change time zone");
    let asked = talk.say("/subscribe");
    let one = talk.tap(&asked, "07:30");
    let hours = talk.turn(&one, "Change hour");
    talk.turn(&hours, "Done");
    talk.turn(&one, "Change days");
    talk.turn(&one, "Places");
    talk.turn(&one, "Kinds of news");
    talk.tap(&one, "Follow names…");
    let follows = talk.say("Labour Order");
    talk.turn(&follows, "Pause");
    talk.say("/mysubscriptions");
    talk.say("/unsubscribe");
    talk.say("/subscribe 25:00");
    talk.say("/feedback");
    talk.say("/cancel");
    talk.say("/privacy");
    let erase = talk.say("/deletemydata");
    talk.turn(&erase, "Keep it");
    talk.say("/nosuch");
    let answer = talk.say("who got the Labour Order in Tây Hồ?");
    talk.tap(&answer, "👎 Wrong");
    talk.check("english");
}

#[test]
fn leafing_through_the_archive() {
    let server = Server::start();
    let _program = Program::start(&server);
    let mut talk = Talk::with(Person::in_private(&server, ANN));
    let found = talk.say("/tim cờ thi đua");
    let second = talk.turn(&found, "Trang sau ›");
    talk.turn(&second, "‹ Trang trước");
    talk.say("/tim xyzzy");
    talk.say("/tim");
    talk.say("bằng khen");
    let places = talk.say("/khenthuong");
    let years = talk.turn(&places, places.labels()[0]);
    talk.turn(&years, years.labels()[0]);
    talk.say("/khenthuong tay ho 2022");
    talk.say("/khenthuong Sao Hoả");
    let place = talk.say("Tây Hồ");
    let figures = talk.turn(&place, "Số liệu (");
    talk.turn(&figures, "‹ Quay lại");
    talk.say("/phongtrao");
    talk.say("/solieu");
    talk.say("/solieu thu ngan sach");
    talk.say("/nguoi");
    talk.say("/nguoi nguyen thu ha");
    talk.say("/nguoi Nguyễn Văn Không Có");
    let articles = talk.say("/bai");
    let article = talk.turn(&articles, "1");
    talk.person.press(&article, "Toàn văn (tệp)");
    let file = server.wait("the file", |telegram| telegram.documents.first().cloned());
    writeln!(
        talk.text,
        "▶ [Toàn văn (tệp)]\n\n📄 {}\n{}",
        file.1,
        &file.2.lines().take(4).collect::<Vec<_>>().join("\n")
    )
    .unwrap();
    talk.check("leafing");
}

#[test]
fn settings_opinions_and_what_is_kept() {
    let server = Server::start();
    let program = Program::start_with_owner(&server, 900);
    let mut talk = Talk::with(Person::in_private(&server, ANN));
    let settings = talk.say("/caidat");
    let settings = talk.turn(&settings, "Gửi im lặng");
    let zones = talk.turn(&settings, "Đổi múi giờ");
    talk.turn(&zones, "Berlin, Paris, Praha");
    talk.say("/dangky 7:30");
    let zones = talk.turn(&settings, "Đổi múi giờ");
    talk.tap(&zones, "Nơi khác…");
    talk.say("Sao Hoả");
    talk.say("Asia/Seoul");
    talk.say("/gopy");
    talk.say("Câu trả lời rất gọn.");
    talk.say("/gopy Nên có thêm bài của phường.");
    talk.say("/gopy");
    talk.say("/huy");
    talk.say("ai được Huân chương Sao vàng ở Sóc Sơn?");
    talk.say("/trangthai");
    let asked = talk.say("/xoadulieu");
    talk.turn(&asked, "Xoá tất cả");
    talk.say("/dangkycuatoi");
    talk.check("settings");
    let mut talk = Talk::with(Person::in_private(&server, 900));
    talk.say("/trangthai");
    let open = talk.say("/chuatraloi");
    assert!(!open.text.contains("501"), "no number of who asked");
    assert!(
        !open.text.contains("rất gọn"),
        "deleted with everything else of that person"
    );
    talk.check("owner");
    drop(program);
}

#[test]
fn inline_results_are_whole_by_themselves() {
    let server = Server::start();
    let _program = Program::start(&server);
    let ann = Person::in_private(&server, ANN);
    let mut text = String::new();
    for words in ["ai được huân chương lao động ở tây hồ", "cờ thi đua", "", "xyzzy"] {
        let offered = ann.types(words);
        writeln!(text, "▶ @bot {words}\n").unwrap();
        let results = offered["results"].as_array().unwrap();
        assert!(results.len() <= 20);
        for result in results.iter().take(4) {
            let message = result["input_message_content"]["message_text"].as_str().unwrap();
            assert!(message.contains("<blockquote"), "with its evidence: {message}");
            writeln!(
                text,
                "{} | {}\n{message}\n",
                words_of(&result["title"]),
                words_of(&result["description"])
            )
            .unwrap();
        }
        writeln!(
            text,
            "({} kết quả; [{}])\n",
            results.len(),
            words_of(&offered["button"]["text"])
        )
        .unwrap();
    }
    insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots/screens"}, {
        insta::assert_snapshot!("inline", text);
    });
    let english = ann.speaking("en").types("");
    assert_eq!(english["is_personal"], true, "in another language than everybody's");
}

fn words_of(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[test]
fn a_group_is_greeted_and_other_peoples_buttons_do_no_harm() {
    const GROUP: i64 = -1_001_000_000_007;
    let server = Server::start();
    let _program = Program::start(&server);
    let ann = Person::in_group(&server, ANN, GROUP);
    ann.message(json!({}));
    let member = |status: &str| json!({"user": {"id": 123_456, "is_bot": true, "first_name": "Thi đua"}, "status": status, "until_date": 0});
    let change = |old: &str, new: &str| {
        let chat = json!({"id": GROUP, "type": "supergroup", "title": "Nhóm"});
        json!({"chat": chat, "from": ann.user(), "date": jiff::Timestamp::now().as_second(),
               "old_chat_member": member(old), "new_chat_member": member(new)})
    };
    server.push("my_chat_member", change("left", "member"));
    let mut talk = Talk::with(ann.clone());
    let greeting = ann.hears(1);
    assert_eq!(greeting.text.lines().count(), 2);
    talk.show(&greeting, false);
    let answer = talk.say("/hoi ai được Huân chương Lao động?");
    let refused = talk.say("/caidat");
    assert!(refused.keyboard.is_empty());
    server.telegram().admins.insert((GROUP, ANN));
    let settings = talk.say("/caidat");
    let subscribed = talk.say("/dangky 7:30");
    let binh = Person::in_group(&server, 502, GROUP);
    assert!(binh.press(&settings, "Gửi im lặng").contains("quản trị viên"));
    assert!(binh.press(&subscribed, "Xoá").contains("quản trị viên"));
    let binh_votes = binh.press(&answer, "👍 Đúng");
    assert!(binh_votes.contains("Cảm ơn"), "harmless: {binh_votes}");
    talk.say("/xoadulieu");
    talk.say("/trangthai");
    talk.check("group");
}

#[test]
fn digests_as_they_arrive() {
    let server = Server::start();
    let mut first = super::digests::program(&server, "2026-11-22T07:00:00+07:00");
    let mut talk = Talk::with(Person::in_private(&server, ANN));
    talk.say("/dangky 7:30 Tây Hồ, Ba Đình");
    talk.say("/xemthu");
    let english = Person::in_private(&server, 502).speaking("en");
    english.ask("/subscribe 11:30");
    first.signal("-TERM");
    first.ended();
    let mut second = super::digests::again(&server, first.state.clone(), "2026-11-22T07:30:01+07:00");
    let digest = talk.person.hears(3);
    writeln!(talk.text, "(07:30)\n").unwrap();
    let digest = talk.show(&digest, false);
    let hours = talk.tap(&digest, "Đổi giờ");
    talk.turn(&hours, "08:00");
    let paused = talk.tap(&digest, "Tạm dừng");
    talk.turn(&paused, "Tiếp tục");
    second.signal("-TERM");
    second.ended();
    let _third = super::digests::again(&server, first.state.clone(), "2026-11-22T13:00:00+07:00");
    let late = english.hears(2);
    writeln!(talk.text, "(13:00, 11:30 was missed)\n").unwrap();
    talk.show(&late, false);
    talk.check("digests");
}

#[test]
fn subscriptions_by_buttons() {
    let server = Server::start();
    let _program = Program::start(&server);
    let mut talk = Talk::with(Person::in_private(&server, ANN));
    let asked = talk.say("/dangky");
    let one = talk.tap(&asked, "07:30");
    let hours = talk.turn(&one, "Đổi giờ");
    let hours = talk.turn(&hours, "17:00");
    talk.turn(&hours, "Xong");
    let days = talk.turn(&one, "Đổi ngày");
    let days = talk.turn(&days, "✓ chủ nhật");
    talk.turn(&days, "Xong");
    let kinds = talk.turn(&one, "Loại tin");
    let kinds = talk.turn(&kinds, "khen thưởng");
    talk.turn(&kinds, "Xong");
    talk.tap(&one, "Theo dõi tên…");
    talk.say("Huân chương Lao động, Trường Mầm non Hoa Sen");
    talk.say("/dangky");
    talk.say("25:00");
    talk.say("6:45 Tây Hồ");
    let list = talk.say("/dangkycuatoi");
    talk.turn(&list, "1. Tạm dừng");
    talk.say("/huydangky");
    talk.say("/dangky 7:30 khen thưởng theo dõi Huân chương Độc lập");
    talk.check("subscriptions");
}
