//! Feeds and listing pages, visited on a clock of the test's own.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use thidua::intake::Intake;
use thidua::intake::guard::Allowed;
use thidua::intake::record::Shelf;
use thidua::intake::round::{Report, Tidings};
use thidua::intake::sources::Sources;

use super::desk::texts;
use super::site::{Page, Site};

const DAY: i64 = 24 * 60 * 60;

struct Newsroom {
    site: Site,
    home: tempfile::TempDir,
    intake: Arc<Intake>,
    now: i64,
}

impl Newsroom {
    fn new() -> Newsroom {
        let site = Site::start();
        let home = tempfile::tempdir().unwrap();
        let intake = Newsroom::intake(&site, home.path());
        Newsroom {
            site,
            home,
            intake,
            now: 1_790_000_000,
        }
    }

    fn intake(site: &Site, state: &Path) -> Arc<Intake> {
        let allowed = Allowed::parse(&site.address.to_string()).unwrap();
        Arc::new(Intake::new(state, Path::new(env!("CARGO_BIN_EXE_thidua")), vec![allowed]).unwrap())
    }

    fn sources(&self) -> Sources {
        Sources::of(self.home.path(), self.home.path())
    }

    fn follow(&self, path: &str) {
        assert!(self.sources().add(&self.site.url(path)).unwrap());
    }

    /// A visit a day later.
    fn visit(&mut self) -> Report {
        self.now += DAY / 2;
        let now = Timestamp::from_second(self.now).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(self.intake.round(&self.sources(), now, false))
    }

    /// Writes the feed anew.
    fn feed(&self, numbers: impl IntoIterator<Item = usize>, guids: &str) {
        let items: String = numbers
            .into_iter()
            .map(|number| {
                let link = self.site.url(&format!("/tin/bai-{number}.html"));
                format!("<item><guid>{guids}{number}</guid><title>Tin {number}</title><link>{link}</link></item>")
            })
            .collect();
        let rss = format!("<rss version=\"2.0\"><channel><title>Tin</title>{items}</channel></rss>");
        self.site
            .put("/rss", Page::Tagged(format!("\"{:x}\"", rss.len()), rss.into_bytes()));
    }

    fn page(&self, number: usize, award: &str) {
        self.site.html(&format!("/tin/bai-{number}.html"), page(number, award));
    }

    fn kept(&self) -> Vec<String> {
        texts(&Shelf::Articles.folder(self.home.path()))
    }
}

fn page(number: usize, award: &str) -> String {
    format!(
        "<html><head><meta charset=\"utf-8\"><title>Trường số {number} được tặng {award} của quận</title></head><body><article>\
         <h1>Trường số {number} được tặng {award} của quận</h1><p>Sáng nay, quận Tây Hồ tổng kết phong trào thi đua và khen thưởng \
         các đơn vị.</p><p>Trường số {number} được tặng {award} vì thành tích năm học.</p></article></body></html>"
    )
}

#[test]
fn a_feed_brings_what_is_new_once_and_what_was_corrected_again() {
    let mut room = Newsroom::new();
    (1..=3).for_each(|number| room.page(number, "Giấy khen"));
    room.site.html("/tin/bai-4.html", "<html><body><article><h1>Đội tuyển thắng trận đấu thứ ba liên tiếp</h1><p>Đội tuyển bóng đá đã có chiến thắng trong trận đấu tối qua trên sân nhà.</p></article></body></html>");
    room.feed(1..=4, "a-");
    room.follow("/rss");
    let first = room.visit();
    assert_eq!((first.new, first.off_topic, first.tidings.len()), (3, 1, 0));
    assert_eq!(room.kept().len(), 3);
    let visits = room.site.visits().len();
    assert_eq!(room.visit(), Report::default(), "nothing changed");
    assert_eq!(room.site.visits().len(), visits + 1, "and one request told so");
    // All items under new names: known all the same.
    room.feed(1..=4, "new-name-");
    assert_eq!(room.visit(), Report::default());
    // One more, and one corrected.
    room.page(5, "Bằng khen");
    room.page(2, "Cờ thi đua");
    let rss = room.site.url("/rss");
    room.feed(1..=5, "b-");
    room.sources()
        .keep(&rss, &{
            let mut state = room.sources().state(&rss);
            state.seen.retain(|name, _| !name.ends_with("bai-2.html"));
            state
        })
        .unwrap();
    let report = room.visit();
    assert_eq!((report.new, report.corrected), (1, 1));
    let kept = room.kept();
    assert_eq!(kept.len(), 4);
    assert!(
        kept.iter()
            .any(|text| text.contains("Trường số 2 được tặng Cờ thi đua"))
    );
    assert!(!kept.iter().any(|text| text.contains("Trường số 2 được tặng Giấy khen")));
}

#[test]
fn a_flood_waits_for_the_owner() {
    let mut room = Newsroom::new();
    room.page(0, "Giấy khen");
    room.feed(0..1, "a-");
    room.follow("/rss");
    assert_eq!(room.visit().new, 1);
    (1..=31).for_each(|number| room.page(number, "Giấy khen"));
    room.feed(0..=31, "a-");
    let report = room.visit();
    assert_eq!(report.tidings, [Tidings::Waiting(room.site.url("/rss"), 31)]);
    assert_eq!(room.kept().len(), 1);
    // Killed while one was moved from the one shelf to the other.
    let aside = Shelf::Waiting.folder(room.home.path());
    let records = std::fs::read_dir(&aside).unwrap().flatten().map(|entry| entry.path());
    let record = records
        .into_iter()
        .find(|path| path.extension().is_some_and(|e| e == "toml"))
        .unwrap();
    let there = Shelf::Articles
        .folder(room.home.path())
        .join(record.file_name().unwrap());
    std::fs::rename(record, there).unwrap();
    room.intake = Newsroom::intake(&room.site, room.home.path());
    let accepted = room.intake.with_kept(|kept| kept.accept(Shelf::Waiting)).unwrap();
    assert_eq!((accepted, room.kept().len()), (30, 32));
}

/// The feed itself does not change meanwhile, and would say so.
#[test]
fn a_page_that_could_not_be_had_is_asked_for_again() {
    let mut room = Newsroom::new();
    room.page(1, "Giấy khen");
    room.site.put("/tin/bai-2.html", Page::Short);
    room.site.put(
        "/tin/bai-3.html",
        Page::Plain("500 Internal Server Error", Vec::new(), Vec::new()),
    );
    room.feed(1..=3, "a-");
    room.follow("/rss");
    assert_eq!(room.visit().new, 1);
    (2..=3).for_each(|number| room.page(number, "Bằng khen"));
    assert_eq!(room.visit().new, 2);
    let visits = room.site.visits().len();
    assert_eq!(room.visit(), Report::default());
    assert_eq!(
        room.site.visits().len(),
        visits + 1,
        "all is had, and one request says that nothing is new"
    );
}

#[test]
fn a_dead_feed_is_told_after_a_day_and_dropped_after_a_fortnight() {
    let mut room = Newsroom::new();
    room.follow("/gone");
    let feed = room.site.url("/gone");
    let mut told = Vec::new();
    for _ in 0..40 {
        told.extend(room.visit().tidings);
    }
    assert_eq!(told, [Tidings::Silent(feed.clone()), Tidings::Dropped(feed)]);
    let visits = room.site.visits().len();
    room.visit();
    assert_eq!(room.site.visits().len(), visits, "a dropped feed is left alone");
}

#[test]
fn a_page_leads_to_its_feed_and_one_without_is_read_by_its_links() {
    let mut room = Newsroom::new();
    room.page(1, "Giấy khen");
    room.page(2, "Bằng khen");
    room.feed(1..=1, "a-");
    room.site.html(
        "/trang",
        "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss\"></head><body></body></html>",
    );
    room.site.html(
        "/muc",
        "<html><body><a href=\"/gioi-thieu\">Giới thiệu</a><a href=\"/tin/bai-2.html\">x</a>\
         <a href=\"/tin/bai-so-2-duoc-khen.html\">Trường số 2 được tặng Bằng khen</a>\
         <a href=\"/rieng/bai-so-3-duoc-khen.html\">Trường số 3 được tặng Bằng khen</a></body></html>",
    );
    room.site.html("/tin/bai-so-2-duoc-khen.html", page(2, "Bằng khen"));
    room.site.html("/rieng/bai-so-3-duoc-khen.html", page(3, "Bằng khen"));
    room.site.html("/robots.txt", "User-agent: *\nDisallow: /rieng/\n");
    room.follow("/trang");
    room.follow("/muc");
    assert_eq!(room.visit().new, 2);
    let visited = |path: &str| room.site.visits().iter().any(|visit| visit.path == path);
    assert!(visited("/rss") && visited("/tin/bai-so-2-duoc-khen.html"));
    assert!(
        !visited("/rieng/bai-so-3-duoc-khen.html"),
        "its site asks robots to stay away"
    );
}
