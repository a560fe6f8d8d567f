//! Digests with the real program: subscribed by words and by buttons, sent at their hour, once.

use serde_json::json;

use super::people::Person;
use super::program::Program;
use super::server::{Fault, Server};

const ANN: i64 = 501;
const GROUP: i64 = -1_001_000_000_001;

/// Two articles of the week before 22/11/2026 and an old one, besides nothing.
pub fn articles(folder: &std::path::Path) {
    let write = |name: &str, date: &str, text: &str| {
        std::fs::write(folder.join(format!("{name}.txt")), text).unwrap();
        let beside = format!("date = \"{date}\"\nurl = \"https://bao.example.vn/{name}\"\n");
        std::fs::write(folder.join(format!("{name}.toml")), beside).unwrap();
    };
    write(
        "tay-ho",
        "2026-11-20",
        "Phường Tây Hồ tổng kết phong trào thi đua\nSáng 20/11, UBND phường Tây Hồ tổ chức hội nghị tổng kết.\n\
         Phòng Văn hóa phường Tây Hồ được tặng Huân chương Lao động hạng Ba.\n",
    );
    write(
        "ba-dinh",
        "2026-11-21",
        "Phường Ba Đình ra quân làm sạch đường phố\nSáng 21/11, phường Ba Đình ra quân làm sạch các tuyến phố.\n",
    );
    write(
        "cu",
        "2026-10-01",
        "Phường Tây Hồ họp bàn công tác cũ\nSáng 1/10, UBND phường Tây Hồ họp bàn công tác quý.\n",
    );
}

pub fn program(server: &Server, now: &str) -> Program {
    let state = std::sync::Arc::new(tempfile::tempdir().unwrap());
    std::fs::create_dir(state.path().join("articles")).unwrap();
    articles(&state.path().join("articles"));
    again(server, state, now)
}

pub fn again(server: &Server, state: std::sync::Arc<tempfile::TempDir>, now: &str) -> Program {
    Program::start_with(server, state, &["--articles", "articles", "--now", now])
}

#[test]
fn a_digest_comes_at_its_hour_once_and_tells_what_is_new() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T07:00:00+07:00");
    let ann = Person::in_private(&server, ANN);
    let confirmed = ann.ask("/dangky 7:30 tay ho, ba dinh t2-cn");
    assert!(
        confirmed
            .text
            .starts_with("Đã đăng ký bản tin: 07:30, hằng ngày · Tây Hồ, Ba Đình.\nBản tin kế tiếp: 07:30 22/11/2026."),
        "{}",
        confirmed.text
    );
    first.signal("-TERM");
    first.ended();
    let mut first = again(&server, first.state.clone(), "2026-11-22T07:29:55+07:00");
    let digest = ann.hears(2);
    let lines: Vec<&str> = digest.text.lines().collect();
    assert_eq!(lines[0], "Bản tin thi đua sáng 22/11 · Tây Hồ, Ba Đình");
    assert_eq!(lines[1], "2 bài mới, 1 khen thưởng");
    assert!(
        digest
            .text
            .contains("• Phòng Văn hóa phường Tây Hồ: Huân chương Lao động hạng Ba (bài 1)"),
        "{}",
        digest.text
    );
    assert!(
        digest
            .text
            .contains("• Phường Ba Đình ra quân làm sạch đường phố (bài 2)")
    );
    assert!(!digest.text.contains("công tác cũ"));
    assert_eq!(digest.labels(), ["Đổi giờ", "Tạm dừng"]);
    // The answer leaves a second after the digest, which is noted as sent by then.
    ann.ask("/id");
    first.signal("-KILL");
    first.ended();
    let mut second = again(&server, first.state.clone(), "2026-11-22T07:31:00+07:00");
    ann.ask("/id");
    second.signal("-TERM");
    second.ended();
    let _third = again(&server, first.state.clone(), "2026-11-23T07:30:00+07:00");
    std::thread::sleep(std::time::Duration::from_secs(6));
    ann.ask("/id");
    assert_eq!(
        ann.received().len(),
        5,
        "nothing is sent twice, and nothing when nothing is new"
    );
}

#[test]
fn a_digest_of_an_unknown_outcome_is_sent_once_more_and_says_so() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T07:00:00+07:00");
    let ann = Person::in_private(&server, ANN);
    ann.ask("/dangky 7:30");
    first.signal("-TERM");
    first.ended();
    server.plan("sendMessage", Some(ANN), 1, Fault::Hang);
    let mut second = again(&server, first.state.clone(), "2026-11-22T09:30:00+07:00");
    server.wait("the digest that hangs", |telegram| {
        telegram
            .calls
            .iter()
            .any(|(name, ..)| name.starts_with("sendmessage !"))
            .then_some(())
    });
    second.signal("-KILL");
    second.ended();
    let _third = again(&server, first.state.clone(), "2026-11-22T09:31:00+07:00");
    let digest = ann.hears(2);
    assert!(
        digest.text.starts_with("(gửi lại)\nBản tin thi đua sáng 22/11\n"),
        "{}",
        digest.text
    );
    assert!(digest.text.contains("đến muộn hơn"), "{}", digest.text);
    ann.ask("/id");
    assert_eq!(ann.received().len(), 3);
}

#[test]
fn a_subscription_is_made_by_buttons_changed_paused_deleted_and_taken_back() {
    let server = Server::start();
    let _program = program(&server, "2026-11-22T06:00:00+07:00");
    let ann = Person::in_private(&server, ANN);
    let asked = ann.ask("/dangky");
    ann.press(&asked, "07:30");
    let confirmed = ann.hears(2);
    assert!(
        confirmed.text.contains("07:30, hằng ngày · toàn Hà Nội"),
        "{}",
        confirmed.text
    );
    let places = ann.turns(&confirmed, "Chọn nơi");
    let places = ann.turns(&places, "Tây Hồ");
    assert!(ann.turns(&places, "Xong").text.contains("07:30, hằng ngày · Tây Hồ"));
    ann.press(&confirmed, "Xem thử");
    assert!(ann.hears(3).text.starts_with("Xem thử"), "{}", ann.hears(3).text);
    let list = ann.ask("/dangkycuatoi");
    assert_eq!(list.labels(), ["Đổi", "Tạm dừng", "Xoá"]);
    let one = ann.turns(&list, "Đổi");
    let hours = ann.turns(&one, "Đổi giờ");
    let hours = ann.turns(&hours, "17:00");
    let hours = ann.turns(&hours, "✓ 07:30");
    let one = ann.turns(&hours, "Xong");
    assert!(one.text.contains("17:00, hằng ngày · Tây Hồ"), "{}", one.text);
    let paused = ann.turns(&one, "Tạm dừng");
    assert!(paused.text.starts_with("Đã tạm dừng"));
    assert!(ann.ask("/mysubscriptions").text.contains("đang tạm dừng"));
    let resumed = ann.turns(&paused, "Tiếp tục");
    assert!(resumed.text.contains("Bản tin kế tiếp: 17:00 22/11/2026"));
    let deleted = ann.ask("/huydangky");
    assert!(deleted.text.starts_with("Đã xoá bản tin"));
    assert!(ann.ask("/dangkycuatoi").text.contains("chưa có đăng ký nào"));
    assert!(
        ann.turns(&deleted, "Hoàn tác")
            .text
            .contains("17:00, hằng ngày · Tây Hồ")
    );
    let stranger = Person::in_private(&server, 502);
    stranger.ask("/id");
    let note = stranger.press_data(
        &stranger.hears(1),
        list.button("Xoá").unwrap()["callback_data"].as_str().unwrap(),
    );
    assert!(note.contains("đã cũ"), "another chat's subscription: {note}");
}

#[test]
fn a_wish_that_cannot_be_followed_gets_one_clear_sentence() {
    let server = Server::start();
    let _program = program(&server, "2026-11-22T06:00:00+07:00");
    let ann = Person::in_private(&server, ANN);
    assert!(ann.ask("/dangky 25:00").text.starts_with("Không có giờ \"25:00\""));
    assert!(ann.ask("/dangky sáng mai").text.starts_with("Tôi chưa rõ \"sáng mai\""));
    let unknown = ann.ask("/dangky 7h tay hoo");
    assert!(
        unknown.text.contains("Có phải bạn muốn viết") && unknown.text.contains("Tây Hồ"),
        "{}",
        unknown.text
    );
    assert!(ann.ask("/dangkycuatoi").text.contains("chưa có đăng ký nào"));
    let english = ann.clone().speaking("en").ask("/subscribe 25:00");
    assert!(english.text.starts_with("There is no hour"));
}

#[test]
fn in_a_group_admins_subscribe_and_others_are_told_so() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T07:00:00+07:00");
    let ann = Person::in_group(&server, ANN, GROUP);
    assert!(
        ann.ask("/dangky 7:30")
            .text
            .starts_with("Trong nhóm, chỉ quản trị viên")
    );
    server.telegram().admins.insert((GROUP, ANN));
    let group = json!({"id": GROUP, "type": "supergroup", "title": "Nhóm"});
    let anonymous =
        json!({"id": 1_087_968_824, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot"});
    ann.send(json!({"text": "/dangky 7:30", "from": anonymous, "sender_chat": group}));
    let led = ann.hears(2);
    let link = led.button("Sang chat riêng").unwrap()["url"]
        .as_str()
        .unwrap()
        .to_owned();
    let payload = link.strip_prefix("https://t.me/Thidua_HN_bot?start=").unwrap();
    let private = Person::in_private(&server, ANN);
    let asked = private.ask(&format!("/start {payload}"));
    private.press(&asked, "07:30");
    assert!(private.hears(2).text.starts_with("Đã đăng ký bản tin: 07:30"));
    first.signal("-TERM");
    first.ended();
    let _second = again(&server, first.state.clone(), "2026-11-22T07:30:01+07:00");
    assert!(
        ann.hears(3).text.starts_with("Bản tin thi đua sáng 22/11"),
        "{}",
        ann.hears(3).text
    );
    let stranger = Person::in_private(&server, 502);
    assert!(
        stranger
            .ask(&format!("/start {payload}"))
            .text
            .starts_with("Trong nhóm, chỉ quản trị viên")
    );
}

#[test]
fn who_blocked_the_bot_is_not_written_to_and_gets_digests_again_afterwards() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T07:00:00+07:00");
    let ann = Person::in_private(&server, ANN);
    ann.ask("/dangky 7:30");
    first.signal("-TERM");
    first.ended();
    let blocked = Fault::Refuse(403, "Forbidden: bot was blocked by the user");
    server.plan("sendMessage", Some(ANN), 1, blocked);
    let mut first = again(&server, first.state.clone(), "2026-11-22T07:30:01+07:00");
    server.wait("the refusal", |telegram| {
        telegram
            .calls
            .iter()
            .any(|(name, ..)| name.starts_with("sendmessage !"))
            .then_some(())
    });
    // What was refused is noted a moment after the refusal.
    std::thread::sleep(std::time::Duration::from_secs(1));
    assert!(ann.ask("/dangkycuatoi").text.contains("đang tạm dừng"));
    let member = |status: &str| {
        let bot = json!({"id": 123_456, "is_bot": true, "first_name": "Thi đua"});
        json!({"user": bot, "status": status, "until_date": 0})
    };
    let chat = json!({"id": ANN, "type": "private", "first_name": "Người"});
    let now = jiff::Timestamp::now().as_second();
    server.push(
        "my_chat_member",
        json!({
            "chat": chat, "from": ann.user(), "date": now,
            "old_chat_member": member("kicked"), "new_chat_member": member("member"),
        }),
    );
    assert!(!ann.ask("/dangkycuatoi").text.contains("đang tạm dừng"));
    first.signal("-TERM");
    first.ended();
    let _second = again(&server, first.state.clone(), "2026-11-23T07:30:00+07:00");
    let digest = ann.hears(4);
    assert!(
        digest.text.starts_with("Bản tin thi đua sáng 23/11\n2 bài mới"),
        "{}",
        digest.text
    );
}

/// A fortnight, the program started anew each morning; on some days it is killed, on others it comes late or not at all.
#[test]
fn a_fortnight_of_restarts_misses_nothing_and_doubles_nothing() {
    let server = Server::start();
    let mut program = program(&server, "2026-11-30T12:00:00+07:00");
    let state = program.state.clone();
    let ann = Person::in_private(&server, ANN);
    ann.ask("/dangky 7:30");
    let mut asked = 1;
    for day in 1..=14 {
        program.signal(if day % 2 == 0 { "-KILL" } else { "-TERM" });
        program.ended();
        let title = format!("Phường Hoàn Kiếm mở đợt thi đua số {day}");
        let articles = state.path().join("articles");
        std::fs::write(
            articles.join(format!("ngay-{day}.txt")),
            format!("{title}\n{title} vì dân.\n"),
        )
        .unwrap();
        std::fs::write(
            articles.join(format!("ngay-{day}.toml")),
            format!("date = \"2026-12-{day:02}\"\n"),
        )
        .unwrap();
        let hour = match day {
            4 => "11:00",
            9 => "15:00",
            _ => "07:30",
        };
        program = again(&server, state.clone(), &format!("2026-12-{day:02}T{hour}:01+07:00"));
        // The ninth digest comes too late and is told with the tenth.
        if day != 9 {
            let told = |sent: &super::telegram::Sent| sent.text.contains(&format!("đợt thi đua số {day} "));
            server.wait(&format!("the digest of day {day}"), |telegram| {
                telegram.sent.iter().any(told).then_some(())
            });
        }
        ann.ask("/id");
        asked += 1;
    }
    let digests: Vec<String> = ann.received().into_iter().map(|sent| sent.text).collect();
    let digests: Vec<&String> = digests.iter().filter(|text| text.contains("Bản tin thi đua")).collect();
    assert_eq!(ann.received().len(), asked + 13);
    for day in 1..=14 {
        let times = digests
            .iter()
            .filter(|text| text.contains(&format!("đợt thi đua số {day} ")))
            .count();
        assert_eq!(times, 1, "day {day}: missed or doubled");
    }
    println!("14 restarts: {} digests, missed 0, doubled 0", digests.len());
    let marked = |words: &str| digests.iter().filter(|text| text.contains(words)).count();
    assert_eq!((marked("đến muộn hơn"), marked("kỳ trước chưa gửi được")), (1, 1));
}
