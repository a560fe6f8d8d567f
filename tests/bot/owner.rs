//! What reaches the people who run the bot, with the real program.

use super::digests::{again, articles};
use super::people::Person;
use super::program::Program;
use super::server::Server;

const OWNER: i64 = 900;
const ANN: i64 = 501;

fn program(server: &Server, now: &str) -> Program {
    let state = std::sync::Arc::new(tempfile::tempdir().unwrap());
    std::fs::write(state.path().join(".env"), format!("THIDUA_OWNERS={OWNER}\n")).unwrap();
    std::fs::create_dir(state.path().join("articles")).unwrap();
    articles(&state.path().join("articles"));
    again(server, state, now)
}

#[test]
fn on_monday_the_owner_hears_what_was_not_answered_called_wrong_and_said_and_of_nobody() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T20:00:00+07:00");
    let owner = Person::in_private(&server, OWNER);
    owner.ask("/id");
    let ann = Person::in_private(&server, ANN);
    ann.ask("ai được Huân chương Sao vàng ở Sóc Sơn?");
    let answer = ann.ask("Phòng Văn hóa phường Tây Hồ được tặng gì?");
    ann.press(&answer, "👎 Sai");
    let why = ann.hears(3);
    ann.turns(&why, "Còn thiếu");
    ann.ask("/gopy Nên có thêm bài của phường.");
    first.signal("-TERM");
    first.ended();
    let mut second = again(&server, first.state.clone(), "2026-11-23T08:00:00+07:00");
    let summary = owner.hears(2);
    for words in [
        "Tổng kết tuần qua",
        "ai được Huân chương Sao vàng ở Sóc Sơn?",
        "Phòng Văn hóa phường Tây Hồ được tặng gì? – Còn thiếu",
        "Nên có thêm bài của phường.",
    ] {
        assert!(summary.text.contains(words), "{words}: {}", summary.text);
    }
    assert!(
        !summary.text.contains("501") && !summary.text.contains("Người"),
        "{}",
        summary.text
    );
    second.signal("-TERM");
    second.ended();
    let _third = again(&server, first.state.clone(), "2026-11-23T09:00:00+07:00");
    std::thread::sleep(std::time::Duration::from_secs(12));
    owner.ask("/id");
    assert_eq!(owner.received().len(), 3, "once a week");
}

#[test]
fn the_status_says_what_to_change_at_botfather() {
    let server = Server::start();
    let mut first = program(&server, "2026-11-22T20:00:00+07:00");
    let owner = Person::in_private(&server, OWNER);
    let status = owner.ask("/trangthai");
    assert!(status.text.contains("Bài: 3"), "{}", status.text);
    assert!(status.text.contains("/setprivacy") && status.text.contains("/setinline"));
    let in_group = Person::in_group(&server, OWNER, -1_001_000_000_001);
    assert!(
        in_group
            .ask("/trogiup")
            .text
            .contains("Telegram không chuyển tin đó cho tôi")
    );
    first.signal("-TERM");
    first.ended();
    {
        let mut telegram = server.telegram();
        (telegram.hears_all, telegram.inline_mode) = (true, true);
    }
    let _second = again(&server, first.state.clone(), "2026-11-22T20:05:00+07:00");
    let status = owner.ask("/trangthai");
    assert!(!status.text.contains("BotFather"), "{}", status.text);
    assert!(!in_group.ask("/trogiup").text.contains("không chuyển tin đó"));
}

/// A report of more words than a question has.
const REPORT: &str = "Xã Phúc Lộc tuyên dương gương điển hình tiên tiến\n\nNgày 18/11/2026, UBND xã Phúc Lộc tổ chức hội nghị \
    tuyên dương điển hình tiên tiến trong phong trào thi đua yêu nước năm 2026.\n\nTại hội nghị, Trạm Y tế Cây Xoài được tặng Bằng \
    khen của Chủ tịch UBND Thành phố vì thành tích xuất sắc trong công tác chăm sóc sức khoẻ nhân dân trên địa bàn.\n\nHội nghị \
    cũng phát động đợt thi đua cao điểm chào mừng các ngày lễ lớn của năm 2027 tới toàn thể cán bộ và nhân dân trong xã.\n";

#[test]
fn an_owner_takes_an_article_out_and_has_the_archive_read_again() {
    let server = Server::start();
    let _program = program(&server, "2026-11-22T20:00:00+07:00");
    let owner = Person::in_private(&server, OWNER);
    assert!(owner.ask(REPORT).text.starts_with("Đã nhận bài: "));
    const QUESTION: &str = "Trạm Y tế Cây Xoài được tặng gì?";
    assert!(owner.ask(QUESTION).text.contains("Bằng khen"));
    let articles = owner.ask("/bai");
    let which = articles
        .text
        .lines()
        .filter(|line| line.contains(". "))
        .position(|line| line.contains("Phúc Lộc"));
    let article = owner.turns(&articles, &(which.unwrap() + 1).to_string());
    let sure = owner.turns(&article, "Gỡ khỏi kho");
    let kept = owner.turns(&sure, "Không gỡ");
    assert!(kept.text.starts_with("Xã Phúc Lộc tuyên dương"), "{}", kept.text);
    let sure = owner.turns(&kept, "Gỡ khỏi kho");
    assert!(owner.turns(&sure, "Gỡ bài").text.starts_with("Đã gỡ bài: Xã Phúc Lộc"));
    assert!(!owner.ask(QUESTION).text.contains("Bằng khen"));
    assert!(owner.ask("/doclai").text.starts_with("Đã đọc lại kho: 3 bài"));
    let refused = owner.ask("/gobai https://bao.example.vn/tay-ho");
    assert!(refused.text.contains("không phải do tôi nhận vào"), "{}", refused.text);
    let ann = Person::in_private(&server, ANN);
    assert!(
        ann.ask("/gobai https://bao.example.vn/tay-ho")
            .text
            .contains("dành cho người phụ trách")
    );
    assert!(ann.ask("/doclai").text.contains("dành cho người phụ trách"));
    let articles = ann.ask("/bai");
    let article = ann.turns(&articles, "1");
    assert!(article.button("Gỡ khỏi kho").is_none(), "for owners alone");
}

#[test]
fn a_question_nobody_answers_is_handed_over_and_the_reply_comes_back() {
    let server = Server::start();
    let _program = program(&server, "2026-11-22T20:00:00+07:00");
    let owner = Person::in_private(&server, OWNER);
    owner.ask("/id");
    let ann = Person::in_private(&server, ANN);
    const QUESTION: &str = "ai được Huân chương Sao vàng ở Sóc Sơn?";
    let nothing = ann.ask(QUESTION);
    ann.press(&nothing, "Hỏi người phụ trách");
    let told = owner.hears(2);
    assert!(told.text.ends_with(&format!("“{QUESTION}”")), "{}", told.text);
    assert!(
        !told.text.contains("501") && !told.text.contains("Người "),
        "{}",
        told.text
    );
    assert!(ann.hears(2).text.contains("không kèm tên bạn"));
    assert!(ann.press(&nothing, "Hỏi người phụ trách").contains("đã được chuyển"));
    owner.press(&told, "Trả lời");
    assert!(owner.hears(3).text.contains("/huy"));
    assert!(
        owner
            .ask("Chưa có đơn vị nào ở Sóc Sơn.")
            .text
            .contains("Đã gửi lời đáp")
    );
    let reply = ann.hears(3);
    assert_eq!(
        reply.text,
        format!("Người phụ trách trả lời câu “{QUESTION}”:\nChưa có đơn vị nào ở Sóc Sơn.")
    );
    assert!(!owner.ask("/chuatraloi").text.contains("Sao vàng"), "it is answered");
    // Who has everything deleted is out of an owner's reach.
    let again = ann.ask("ai được Huân chương Sao vàng ở Mê Linh?");
    ann.press(&again, "Hỏi người phụ trách");
    let told = owner.hears(6);
    ann.hears(5);
    let sure = ann.ask("/xoadulieu");
    ann.turns(&sure, "Xoá tất cả");
    assert!(owner.press(&told, "Trả lời").contains("đã cũ"));
    assert!(ann.press(&again, "Hỏi người phụ trách").contains("đã cũ"));
}
