//! Buttons under answers.

use super::people::Person;
use super::running::Running;
use super::server::{Fault, Server};

const ANN: i64 = 501;
const GROUP: i64 = -1_001_000_000_001;

#[test]
fn an_article_without_an_address_is_read_in_the_bot() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let group = Person::in_group(&server, ANN, GROUP);
    let answer = group.ask("/hoi ai được khen?");
    let link = answer.button("Bài viết").unwrap()["url"].as_str().unwrap().to_owned();
    let payload = link.strip_prefix("https://t.me/Thidua_HN_bot?start=").unwrap();
    assert!(payload.len() <= 64 && payload.starts_with("a_"));
    assert!(!link.contains("bai-mot"), "the name of a file is never shown");
    let ann = Person::in_private(&server, ANN);
    let first = ann.ask(&format!("/start {payload}"));
    assert!(first.text.starts_with("Tiêu đề bài một · không rõ ngày\nĐoạn 0. "));
    ann.hears(3);
    ann.ask("xong");
    let received = ann.received();
    let pages = &received[..received.len() - 1];
    let shown: String = pages
        .iter()
        .map(|page| page.text.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    let article = super::running::article();
    assert_eq!(
        shown,
        article
            .text
            .replacen(&article.title, "Tiêu đề bài một · không rõ ngày", 1)
            .replace(" \n", "\n")
            .trim()
    );
    assert!(pages[1].text.starts_with("Đoạn"), "pages part between paragraphs");
    assert!(
        ann.ask("/start a_0000000000000000")
            .text
            .contains("không còn giữ bài này")
    );
}

#[test]
fn an_article_with_an_address_is_opened_there() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let answer = Person::in_private(&server, ANN).ask("có trang");
    let link = answer.button("Bài viết").unwrap()["url"].as_str().unwrap();
    assert!(link.starts_with("https://bao.vn/hai?a=1&b="), "{link}");
}

#[test]
fn further_sources_come_once_with_their_links() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_group(&server, ANN, GROUP).in_topic(7);
    let answer = ann.ask("/hoi ai được khen?");
    assert_eq!(ann.press(&answer, "Nguồn khác: 2"), "");
    let sources = ann.hears(2);
    assert_eq!((sources.reply_to, sources.topic), (Some(answer.id), Some(7)));
    assert_eq!(sources.marked("blockquote").len(), 2);
    assert!(sources.text.contains("Nguồn khác cho câu: ai được khen?"));
    assert!(sources.text.contains("Tiêu đề \"bai-ba\" · không rõ ngày"));
    let links: Vec<&str> = sources
        .entities
        .iter()
        .filter_map(|entity| entity["url"].as_str())
        .collect();
    assert_eq!(links[0], "https://bao.vn/hai?a=1&b=\"2\"");
    assert!(links[1].starts_with("https://t.me/Thidua_HN_bot?start=a_"));
    assert_eq!(ann.press(&answer, "Nguồn khác: 2"), "Đã hiện ở trên rồi.");
    assert_eq!(ann.received().len(), 2);
}

#[test]
fn the_rest_of_a_list_is_shown_whole() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    let answer = ann.ask("danh sách");
    ann.press(&answer, "Xem thêm");
    let last = server.wait("the end of the list", |telegram| {
        telegram
            .sent
            .iter()
            .find(|sent| sent.text.ends_with("Người số 399 được khen"))
            .cloned()
    });
    let received = ann.received();
    assert_eq!(received.last().unwrap().id, last.id);
    let lines: usize = received[1..].iter().map(|page| page.text.lines().count()).sum();
    assert_eq!(lines, 400);
}

#[test]
fn suggestions_and_choices_ask_the_whole_question() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    let nothing = ann.ask("không có");
    assert_eq!(nothing.labels().len(), 1);
    let label = nothing.labels()[0].to_owned();
    ann.press(&nothing, &label);
    let answer = ann.hears(2);
    assert_eq!(
        answer.marked("italic"),
        ["Ai được khen ở quận có tên rất dài và thêm nhiều chữ nữa cho quá sáu mươi?"]
    );
    let unclear = ann.ask("mơ hồ");
    assert_eq!(unclear.labels(), ["Quận", "Phường"]);
    ann.press(&unclear, "Quận");
    assert!(ann.hears(4).text.contains("trả lời <quận thì sao>"));
    assert!(ann.ask("còn nữa").text.contains("mơ hồ | quận thì sao"));
}

#[test]
fn votes_are_kept_and_the_last_one_counts() {
    let server = Server::start();
    let bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    let answer = ann.ask("ai được khen?");
    assert_eq!(
        ann.press(&answer, "👎 Sai"),
        "Đã ghi nhận câu trả lời này sai, cảm ơn bạn."
    );
    assert_eq!(ann.press(&answer, "👍 Đúng"), "Cảm ơn bạn đã xác nhận.");
    let state = bot.state.clone();
    bot.stop().unwrap();
    let votes = thidua::store::Store::open(state.path()).unwrap().feedback.votes();
    assert_eq!(votes.len(), 1);
    assert!(votes[0].right);
    assert_eq!(votes[0].question, "ai được khen?");
}

#[test]
fn a_button_of_another_chat_or_of_long_ago_does_nothing() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    let mine = ann.ask("ai được khen?");
    let data = mine.button("Nguồn khác: 2").unwrap()["callback_data"]
        .as_str()
        .unwrap()
        .to_owned();
    let binh = Person::in_private(&server, 502);
    let theirs = binh.ask("ai được khen?");
    let old = "Nút này đã cũ. Bạn hỏi lại câu đó giúp tôi nhé.";
    assert_eq!(binh.press_data(&theirs, &data), old);
    for data in ["s:ffffffffffff", "rác", "q:zz:1", "e:9", ""] {
        assert_eq!(binh.press_data(&theirs, data), old, "{data}");
    }
    binh.ask("cuối");
    assert_eq!(binh.received().len(), 2);
}

#[test]
fn a_press_that_is_too_old_to_be_answered_still_works_and_is_not_tried_again() {
    let server = Server::start();
    let _bot = Running::start(&server);
    let ann = Person::in_private(&server, ANN);
    let answer = ann.ask("ai được khen?");
    let too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid";
    server.plan("answerCallbackQuery", None, 1, Fault::Refuse(400, too_old));
    let data = answer.button("Nguồn khác: 2").unwrap()["callback_data"].clone();
    let message = server.telegram().message(ANN, answer.id);
    server.push(
        "callback_query",
        serde_json::json!({"id": "old", "from": ann.user(), "message": message, "chat_instance": "1", "data": data}),
    );
    assert!(ann.hears(2).text.contains("Nguồn khác"));
    ann.ask("cuối");
    let telegram = server.telegram();
    assert_eq!(
        telegram
            .calls
            .iter()
            .filter(|(name, ..)| name.starts_with("answercallbackquery"))
            .count(),
        1
    );
}
