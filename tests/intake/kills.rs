//! Many items with copies and corrections among them, and the program killed again and again on the way.

use std::time::{Duration, Instant};

use super::desk::Desk;
use super::site::{Page, Site};

/// Stories, copies of some under other addresses, and corrections of some; and how often it is killed. A trial of
/// 1,000 items and 50 kills is these numbers made larger.
const STORIES: usize = 42;
const COPIES: usize = 9;
const CORRECTIONS: usize = 9;
const KILLS: u32 = 6;

fn page(number: usize, award: &str) -> String {
    format!(
        "<html><head><meta charset=\"utf-8\"><title>Trường số {number} được tặng {award} của quận</title></head><body><article>\
         <h1>Trường số {number} được tặng {award} của quận</h1><p>Sáng nay, quận Tây Hồ tổng kết phong trào thi đua và khen \
         thưởng các đơn vị.</p><p>Trường số {number} được tặng {award} vì thành tích năm học.</p></article></body></html>"
    )
}

fn feed(site: &Site, corrected: usize) {
    let item = |link: String, updated: usize| {
        format!(
            "<entry><id>{link}</id><title>Tin</title><link href=\"{link}\"/><updated>2026-03-0{updated}T00:00:00Z</updated></entry>"
        )
    };
    let stories = (0..STORIES).map(|number| {
        let updated = if number < corrected { 2 } else { 1 };
        item(site.url(&format!("/tin/{number}.html")), updated)
    });
    let copies = (0..COPIES).map(|number| item(site.url(&format!("/chep/{number}.html")), 1));
    let all: String = stories.chain(copies).collect();
    let atom = format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Tin</title><id>x</id><updated>2026-03-01T00:00:00Z</updated>{all}</feed>"
    );
    site.put("/feed", Page::Tagged(format!("\"{corrected}\""), atom.into_bytes()));
}

fn visit_with_kills(desk: &Desk, kills: u32) {
    let mut seed = 0x9e37_79b9_u32;
    for _ in 0..kills {
        let mut child = desk.command(&["feeds", "--visit"]).spawn().unwrap();
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        std::thread::sleep(Duration::from_millis(u64::from(seed >> 23)));
        let _ = child.kill();
        child.wait().unwrap();
    }
    let until = Instant::now() + Duration::from_secs(120);
    let output = desk.run(&["feeds", "--visit"]);
    assert!(
        Instant::now() < until && output.status.success(),
        "{}",
        super::desk::both(&output)
    );
}

#[test]
fn kills_lose_nothing_and_double_nothing() {
    let site = Site::start();
    let mut desk = Desk::new();
    desk.allowed = site.address.to_string();
    for number in 0..STORIES {
        site.html(&format!("/tin/{number}.html"), page(number, "Giấy khen"));
    }
    for number in 0..COPIES {
        site.html(&format!("/chep/{number}.html"), page(number + CORRECTIONS, "Giấy khen"));
    }
    feed(&site, 0);
    desk.run(&["feeds", "--add", &site.url("/feed")]);
    visit_with_kills(&desk, KILLS);
    assert_eq!(desk.texts().len(), STORIES);
    for number in 0..CORRECTIONS {
        site.html(&format!("/tin/{number}.html"), page(number, "Bằng khen"));
    }
    feed(&site, CORRECTIONS);
    visit_with_kills(&desk, KILLS);
    let texts = desk.texts();
    assert_eq!(texts.len(), STORIES);
    for number in 0..STORIES {
        let award = if number < CORRECTIONS {
            "Bằng khen"
        } else {
            "Giấy khen"
        };
        let words = format!("Trường số {number} được tặng {award} vì");
        assert_eq!(texts.iter().filter(|text| text.contains(&words)).count(), 1, "{words}");
    }
}
