//! What is told at once, and how digests arrive: without a sound, late, in the right topic.

use thidua::store::Store;
use thidua::store::subscriptions::Subscription;
use thidua::text::Lang;

use super::digests::{again, articles, program};
use super::people::Person;
use super::program::Program;
use super::server::Server;

const ANN: i64 = 501;

/// An article that appears while the bot runs.
fn appears(state: &tempfile::TempDir, name: &str, date: &str, text: &str) {
    let folder = state.path().join("articles");
    std::fs::write(folder.join(format!("{name}.toml")), format!("date = \"{date}\"\n")).unwrap();
    std::fs::write(folder.join(format!("{name}.txt")), text).unwrap();
}

const NEW: &str = "Phường Ngọc Hà khen thưởng đợt thi đua cao điểm\nSáng 22/11, UBND phường Ngọc Hà tổ chức hội nghị.\n\
    Trường Mầm non Hoa Sen được tặng Huân chương Lao động hạng Nhì.\n\
    Bà Đỗ Thị Mận, tổ trưởng tổ dân phố số 5, được tặng Giấy khen của Chủ tịch UBND phường.\n";

#[test]
fn who_follows_a_name_hears_at_once_of_what_appears_and_not_of_what_was_there() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T10:00:00+07:00");
    let names = ["Huân chương Lao động", "Trường Mầm non Hoa Sen", "Đỗ Thị Mận"];
    let people: Vec<Person> = (0..).map(|at| Person::in_private(&server, ANN + at)).take(3).collect();
    for (person, name) in people.iter().zip(names) {
        let said = person.ask(&format!("/dangky 21:00 theo dõi {name}"));
        assert!(
            said.text.contains(&format!("theo dõi {name} (báo ngay)")),
            "{}",
            said.text
        );
        assert!(said.text.contains("tính từ lúc này"), "{}", said.text);
    }
    appears(&first.state, "ngoc-ha", "2026-11-22", NEW);
    for (person, name) in people.iter().zip(names) {
        let told = person.hears(2);
        let title = told.text.lines().next().unwrap();
        assert_eq!(title, format!("Tin báo ngay · {name}"));
        assert!(told.text.contains("1 bài mới"), "{}", told.text);
        assert!(
            !told.text.contains("Phòng Văn hóa phường Tây Hồ"),
            "it was there before: {}",
            told.text
        );
    }
    assert!(
        people[0]
            .hears(2)
            .text
            .contains("Trường Mầm non Hoa Sen: Huân chương Lao động hạng Nhì")
    );
    first.signal("-TERM");
    first.ended();
    // At the hour Ann hears of what was there when she subscribed, and of nothing twice; the others' names stand
    // nowhere else.
    let _second = again(&server, first.state.clone(), "2026-11-22T21:00:01+07:00");
    let digest = people[0].hears(3);
    assert!(digest.text.contains("Phòng Văn hóa phường Tây Hồ"), "{}", digest.text);
    assert!(!digest.text.contains("hạng Nhì"), "{}", digest.text);
    people[1].ask("/id");
    assert_eq!(people[1].received().len(), 3);
}

#[test]
fn a_digest_comes_without_a_sound_where_that_is_set() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T07:00:00+07:00");
    let ann = Person::in_private(&server, ANN);
    let settings = ann.ask("/caidat");
    ann.turns(&settings, "Gửi im lặng");
    assert!(ann.ask("/dangky 7:30").text.contains("Gửi im lặng"));
    let binh = Person::in_private(&server, 502);
    binh.ask("/dangky 7:30");
    first.signal("-TERM");
    first.ended();
    let _second = again(&server, first.state.clone(), "2026-11-22T07:30:01+07:00");
    let (quiet, loud) = (ann.hears(3), binh.hears(2));
    assert!(quiet.text.starts_with("Bản tin thi đua") && quiet.silent);
    assert!(loud.text.starts_with("Bản tin thi đua") && !loud.silent);
    assert!(!ann.ask("/id").silent, "answers are what somebody waits for");
}

#[test]
fn who_wants_to_hear_also_that_nothing_is_new_hears_it_in_the_hours_of_another_zone() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T12:00:00+07:00");
    let ann = Person::in_private(&server, ANN);
    let settings = ann.ask("/caidat");
    let zones = ann.turns(&settings, "Đổi múi giờ");
    ann.turns(&zones, "Berlin, Paris, Praha");
    let said = ann.ask("/dangky 7:30 Hoàn Kiếm");
    assert!(said.text.contains("07:30 (Europe/Berlin)"), "{}", said.text);
    ann.turns(&said, "Gửi cả khi không có gì mới");
    first.signal("-TERM");
    first.ended();
    // Half past seven in Berlin is half past one in the afternoon in Hà Nội.
    let mut second = again(&server, first.state.clone(), "2026-11-22T13:29:00+07:00");
    ann.ask("/id");
    second.signal("-TERM");
    second.ended();
    let _third = again(&server, first.state.clone(), "2026-11-22T13:30:01+07:00");
    assert!(ann.hears(4).text.ends_with("chưa có gì mới."), "{}", ann.hears(4).text);
}

#[test]
fn a_long_digest_goes_on_behind_its_button() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T07:00:00+07:00");
    for number in 1..=24 {
        let title = format!("Phường Hoàn Kiếm mở đợt thi đua số {number}");
        appears(
            &first.state,
            &format!("dai-{number}"),
            "2026-11-21",
            &format!("{title}\n{title} vì dân.\n"),
        );
    }
    let ann = Person::in_private(&server, ANN);
    ann.ask("/dangky 7:30 Hoàn Kiếm");
    first.signal("-TERM");
    first.ended();
    let _second = again(&server, first.state.clone(), "2026-11-22T07:30:01+07:00");
    let digest = ann.hears(2);
    assert_eq!(digest.labels(), ["Xem tiếp", "Đổi giờ", "Tạm dừng"]);
    let shown = |text: &str| text.lines().filter(|line| line.starts_with('•')).count();
    ann.press(&digest, "Xem tiếp");
    assert_eq!(shown(&digest.text) + shown(&ann.hears(3).text), 24, "nothing is lost");
}

#[test]
fn the_digests_of_one_hour_are_spread_as_telegram_wants_it() {
    const CHATS: i64 = 120;
    let server = Server::start();
    let state = std::sync::Arc::new(tempfile::tempdir().unwrap());
    std::fs::create_dir(state.path().join("articles")).unwrap();
    articles(&state.path().join("articles"));
    let store = Store::open(&state.path().join("state")).unwrap();
    for chat in 1..=CHATS {
        Person::in_private(&server, chat).message(serde_json::json!({}));
        let one = Subscription::daily(chat, Lang::Vi, 450, 0);
        store.subscriptions.add(chat, &one).unwrap();
    }
    drop(store);
    let _program: Program = again(&server, state, "2026-11-22T07:30:01+07:00");
    let times = server.wait("all digests", |telegram| {
        let sent = telegram.calls.iter().filter(|(name, ..)| name == "sendmessage");
        let times: Vec<std::time::Instant> = sent.map(|(.., at)| *at).collect();
        (times.len() as i64 == CHATS).then_some(times)
    });
    // A little less than a second: what is measured here is when the requests arrive.
    let window = std::time::Duration::from_millis(900);
    let most = (0..times.len()).map(|from| {
        times[from..]
            .iter()
            .take_while(|at| **at - times[from] < window)
            .count()
    });
    assert!(most.max().unwrap() <= 30);
    let chats: std::collections::HashSet<i64> = server.telegram().sent.iter().map(|sent| sent.chat).collect();
    assert_eq!(chats.len() as i64, CHATS, "each chat once");
}

/// The buttons no other test presses.
#[test]
fn each_button_does_what_it_says() {
    let server = Server::start();
    let _program = program(&server, "2026-11-22T06:00:00+07:00");
    let ann = Person::in_private(&server, ANN);
    let one = ann.ask("/dangky 7:30 theo dõi HCLĐ");
    assert!(
        one.text.contains("theo dõi Huân chương Lao động (báo ngay)"),
        "{}",
        one.text
    );
    let one = ann.turns(&one, "Thôi báo ngay");
    assert!(one.text.contains("theo dõi Huân chương Lao động.") && !one.text.contains("Báo ngay"));
    let one = ann.turns(&one, "Báo ngay");
    assert!(one.text.contains("(báo ngay)"));
    let one = ann.turns(&one, "Thôi theo dõi");
    assert!(!one.text.contains("theo dõi"), "{}", one.text);
    let one = ann.turns(&one, "Gửi cả khi không có gì mới");
    assert!(one.text.contains("gửi cả khi không có gì mới"));
    let one = ann.turns(&one, "Chỉ gửi khi có tin mới");
    assert!(!one.text.contains("gửi cả khi"));
    let places = ann.turns(&one, "Chọn nơi");
    ann.press(&places, "Nơi khác…");
    ann.hears(2);
    assert!(ann.ask("Sóc Sơn").text.contains("· Sóc Sơn"));
    let settings = ann.ask("/caidat");
    let settings = ann.turns(&settings, "English");
    let settings = ann.turns(&settings, "Send silently");
    let settings = ann.turns(&settings, "With a sound");
    let settings = ann.turns(&settings, "As in Telegram");
    assert!(settings.text.contains("Theo Telegram") && settings.text.contains("có chuông báo"));
    let sure = ann.ask("/xoadulieu");
    assert!(ann.turns(&sure, "Không xoá").text.starts_with("Không có gì bị xoá"));
    assert!(ann.ask("/dangkycuatoi").text.contains("Sóc Sơn"));
}
