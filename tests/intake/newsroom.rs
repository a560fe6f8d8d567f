//! What owners see and decide on Telegram: the feeds, what waits, what was judged off topic, who hands articles over.

use serde_json::json;

use super::desk::{Desk, report};
use super::portals;
use super::site::Site;
use super::telegram::{Bot, OWNER, STRANGER, desk_for, start};
use crate::bot::people::Person;
use crate::bot::server::Server;

fn page(number: usize) -> String {
    format!(
        "<html><head><meta charset=\"utf-8\"><title>Trường số {number} được tặng Giấy khen của quận</title></head><body><article>\
         <h1>Trường số {number} được tặng Giấy khen của quận</h1><p>Sáng nay, quận Tây Hồ tổng kết phong trào thi đua và khen \
         thưởng các đơn vị.</p><p>Trường số {number} được tặng Giấy khen vì thành tích năm học.</p></article></body></html>"
    )
}

const FOOTBALL: &str = "<html><head><meta charset=\"utf-8\"><title>Đội bóng đá Hoa Phượng được tặng Bằng khen của Thủ tướng</title>\
    </head><body><article><h1>Đội bóng đá Hoa Phượng được tặng Bằng khen của Thủ tướng</h1><p>Sau trận đấu tối qua, đội bóng đá \
    Hoa Phượng được tặng Bằng khen của Thủ tướng Chính phủ trước đông đảo cổ động viên.</p></article></body></html>";

fn feed(site: &Site, paths: &[String]) {
    let items: String = paths
        .iter()
        .map(|path| {
            format!(
                "<item><guid>{path}</guid><title>Tin</title><link>{}</link></item>",
                site.url(path)
            )
        })
        .collect();
    let rss = format!("<rss version=\"2.0\"><channel><title>Tin</title>{items}</channel></rss>");
    site.html("/rss", rss);
}

fn paths(numbers: std::ops::Range<usize>) -> Vec<String> {
    numbers.map(|number| format!("/tin/bai-{number}.html")).collect()
}

/// All feeds are due again.
fn make_due(desk: &Desk) {
    for file in std::fs::read_dir(desk.state().join("feeds")).unwrap().flatten() {
        let path = file.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let mut state: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            state["next"] = json!(0);
            std::fs::write(&path, state.to_string()).unwrap();
        }
    }
}

fn at_work(site: &Site, server: &Server) -> (Desk, Bot) {
    let desk = desk_for(site);
    let bot = start(&desk, server);
    (desk, bot)
}

#[test]
fn feeds_are_followed_and_left_and_what_was_judged_off_topic_is_overruled() {
    let (site, server) = (Site::start(), Server::start());
    site.html("/tin/bai-0.html", page(0));
    site.html("/tin/doi-bong.html", FOOTBALL);
    feed(&site, &["/tin/bai-0.html".to_owned(), "/tin/doi-bong.html".to_owned()]);
    let (desk, _bot) = at_work(&site, &server);
    let owner = Person::in_private(&server, OWNER);
    assert!(owner.ask("/nguontin").text.starts_with("Nguồn tin đang theo dõi: 0\n"));
    assert!(
        owner
            .ask("/nguontin khong-phai")
            .text
            .contains("không phải địa chỉ trang")
    );
    let rss = site.url("/rss");
    let added = owner.ask(&format!("/nguontin {rss}"));
    assert!(
        added.text.contains(&format!("1. {rss}: chưa đọc lần nào")),
        "{}",
        added.text
    );
    desk.run(&["feeds", "--visit"]);
    let read = owner.ask("/feeds");
    assert!(read.text.contains(&format!("{rss}: đọc được lúc ")), "{}", read.text);
    let question = "Đội bóng đá Hoa Phượng được tặng gì?";
    assert!(!owner.ask(question).text.contains("được tặng Bằng khen"));
    let aside = owner.turns(&read, "Ngoài chủ đề: 1");
    assert!(
        aside.text.contains("1. Đội bóng đá Hoa Phượng được tặng"),
        "{}",
        aside.text
    );
    let after = owner.turns(&aside, "Nhận bài 1");
    assert!(after.text.contains("Không có bài nào"), "{}", after.text);
    assert!(owner.ask(question).text.contains("Bằng khen của Thủ tướng"));
    let left = owner.turns(&owner.ask("/nguontin"), "Bỏ nguồn 1");
    assert!(left.text.starts_with("Nguồn tin đang theo dõi: 0\n"), "{}", left.text);
}

#[test]
fn a_flood_is_told_with_a_button_and_taken_in_by_it() {
    let (site, server) = (Site::start(), Server::start());
    (0..=31).for_each(|number| site.html(&format!("/tin/bai-{number}.html"), page(number)));
    feed(&site, &paths(0..1));
    let desk = desk_for(&site);
    desk.run(&["feeds", "--add", &site.url("/rss"), "--visit"]);
    feed(&site, &paths(0..32));
    let owner = Person::in_private(&server, OWNER);
    {
        // Telegram lets a bot write to nobody who never wrote to it.
        let _bot = start(&desk, &server);
        owner.ask("/id");
    }
    make_due(&desk);
    let _bot = start(&desk, &server);
    let told = owner.hears(2);
    assert!(told.text.contains("có 31 bài mới cùng lúc"), "{}", told.text);
    assert_eq!(desk.texts().len(), 1);
    let list = owner.turns(&told, "Bài đang chờ, bài ngoài chủ đề");
    assert!(
        list.text.starts_with("Đang chờ bạn cho nhận: 31 bài\n"),
        "{}",
        list.text
    );
    let second = owner.turns(&list, "Trang sau");
    assert!(
        second.text.contains("\n9. ") && second.labels().contains(&"Trang trước"),
        "{}",
        second.text
    );
    let one = owner.turns(&second, "Nhận bài 9");
    assert!(one.text.starts_with("Đang chờ bạn cho nhận: 30 bài\n"), "{}", one.text);
    assert_eq!(desk.texts().len(), 2);
    let none = owner.turns(&one, "Nhận cả 30 bài");
    assert!(none.text.starts_with("Đang chờ bạn cho nhận: 0 bài\n"), "{}", none.text);
    assert_eq!(desk.texts().len(), 32);
    assert!(owner.ask("Trường số 31 được tặng gì?").text.contains("Giấy khen"));
}

#[test]
fn who_an_owner_names_hands_articles_over_until_dismissed_and_decides_nothing() {
    let (site, server) = (Site::start(), Server::start());
    site.html("/tin/khen-thuong-1.html", portals::newspaper());
    let (desk, _bot) = at_work(&site, &server);
    let (owner, editor) = (
        Person::in_private(&server, OWNER),
        Person::in_private(&server, STRANGER),
    );
    for command in ["/nguontin", "/duyetbai", "/giaobai", "/moi"] {
        let said = editor.ask(command);
        assert!(
            said.text.contains("dành cho người phụ trách"),
            "{command}: {}",
            said.text
        );
    }
    assert!(owner.ask("/giaobai ban-toi").text.contains("không phải số ID"));
    let named = owner.ask(&format!("/giaobai {STRANGER}"));
    assert!(named.text.contains(&format!("• {STRANGER}, từ ")), "{}", named.text);
    let said = editor.ask(&site.url("/tin/khen-thuong-1.html"));
    assert!(said.text.starts_with("Đã nhận bài: "), "{}", said.text);
    assert!(editor.ask("/giaobai").text.contains("dành cho người phụ trách"));
    // A button of the owner's pressed by another, as only a forged update can.
    let dismiss = named.button(&format!("Thôi giao {STRANGER}")).unwrap();
    editor.press_data(&named, dismiss["callback_data"].as_str().unwrap());
    assert!(owner.ask("/giaobai").text.contains(&format!("• {STRANGER}")));
    owner.turns(&named, &format!("Thôi giao {STRANGER}"));
    editor.ask(&report("Trạm Y tế Cây Xoài", "02/03/2026"));
    assert_eq!(desk.texts().len(), 1);
}

#[test]
fn the_help_and_the_menu_of_an_owner_hold_what_owners_alone_may() {
    let (site, server) = (Site::start(), Server::start());
    let (_desk, _bot) = at_work(&site, &server);
    let (owner, other) = (
        Person::in_private(&server, OWNER),
        Person::in_private(&server, STRANGER),
    );
    let (mine, theirs) = (owner.ask("/trogiup").text, other.ask("/trogiup").text);
    let menu = server.wait("the menu of the owner", |telegram| {
        let calls = telegram.calls_of("setmycommands");
        let mine = calls.iter().find(|call| call.to_string().contains(&OWNER.to_string()));
        mine.map(|call| call.to_string())
    });
    for command in ["moi", "nguontin", "duyetbai", "giaobai"] {
        assert!(mine.contains(&format!("/{command} – ")), "{mine}");
        assert!(!theirs.contains(&format!("/{command} – ")), "{theirs}");
        assert!(menu.contains(command), "{menu}");
    }
}
