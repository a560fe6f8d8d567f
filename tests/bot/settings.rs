//! What a chat sets for itself and is answered by.

use super::people::{Person, mention};
use super::program::Program;
use super::server::Server;

const ANN: i64 = 501;
const GROUP: i64 = -1_001_000_000_077;

#[test]
fn a_group_sets_the_place_that_is_meant_where_a_question_names_none() {
    let server = Server::start();
    let program = Program::start(&server);
    server.telegram().admins.insert((GROUP, ANN));
    let ann = Person::in_group(&server, ANN, GROUP);
    let question = mention("ai được Huân chương Lao động?");
    let everywhere = ann.ask(&question);
    assert!(!everywhere.text.contains("Hiểu là"), "{}", everywhere.text);
    ann.ask("/huy");

    let settings = ann.ask("/caidat");
    assert!(settings.text.ends_with("Nơi mặc định: mọi nơi"), "{}", settings.text);
    let next = |act: &dyn Fn()| {
        let before = ann.received().len();
        act();
        ann.hears(before + 1)
    };
    let asked = next(&|| {
        ann.press(&settings, "Đặt nơi mặc định");
    });
    assert!(asked.text.starts_with("Câu hỏi không nêu nơi"), "{}", asked.text);
    let refused = next(&|| {
        ann.reply(asked.id, "Cung Trăng");
    });
    assert!(
        refused.text.contains("không biết nơi nào tên là “Cung Trăng”"),
        "{}",
        refused.text
    );
    let set = next(&|| {
        ann.reply(asked.id, "tay ho");
    });
    assert!(set.text.ends_with("Nơi mặc định: Tây Hồ"), "{}", set.text);
    let there = ann.ask(&question);
    assert!(there.text.contains("Phòng Nội vụ"), "{}", there.text);
    assert!(
        there.text.contains("(Hiểu là ở Tây Hồ, nơi mặc định đặt ở /caidat.)"),
        "{}",
        there.text
    );
    let named = ann.ask(&mention("ai được Huân chương Lao động ở Bắc Từ Liêm?"));
    assert!(
        named.text.contains("Bắc Từ Liêm") && !named.text.contains("Hiểu là"),
        "{}",
        named.text
    );
    ann.ask("/huy");
    let elsewhere = ann.ask(&mention("cụm thi đua số 8 gồm những quận nào?"));
    assert!(!elsewhere.text.contains("Hiểu là"), "{}", elsewhere.text);
    drop(program);

    let _again = Program::start_in(
        &server,
        std::sync::Arc::new(tempfile::tempdir().unwrap()),
        super::server::TOKEN,
    );
    let ben = Person::in_private(&server, 502).ask(&question);
    assert!(
        !ben.text.contains("Hiểu là"),
        "a setting is its chat's own: {}",
        ben.text
    );
}
