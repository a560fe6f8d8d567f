//! Who was sent in a digest what was corrected afterwards is told, and nobody else.

use super::desk::{Desk, report};
use super::site::Site;
use super::telegram::{Bot, desk_for, start_with};
use crate::bot::people::Person;
use crate::bot::server::Server;

const ANN: i64 = 501;
const BINH: i64 = 502;

fn at(desk: &Desk, server: &Server, now: &str) -> Bot {
    start_with(desk, server, &["--now", now])
}

/// `file`: where the article stands; `take_in`: what takes its versions in.
fn a_correction_reaches_whom_it_concerns(file: &str, take_in: impl Fn(&Desk, &str)) {
    let (site, server) = (Site::start(), Server::start());
    let desk = desk_for(&site);
    let first = report("Trường Tiểu học Sao Mai", "20/11/2026").replace("quận Tây Hồ", "phường Tây Hồ");
    let file = desk.file(file, &first);
    take_in(&desk, &file);
    let (ann, binh) = (Person::in_private(&server, ANN), Person::in_private(&server, BINH));
    {
        let _bot = at(&desk, &server, "2026-11-22T07:00:00+07:00");
        ann.ask("/dangky 7:30 Tây Hồ");
        binh.ask("/dangky 7:30 Ba Đình");
    }
    {
        let _bot = at(&desk, &server, "2026-11-22T07:29:58+07:00");
        let digest = ann.hears(2);
        assert!(digest.text.contains("Bằng khen của Thủ tướng"), "{}", digest.text);
        // Once the answer is there, the digest is noted as sent.
        ann.ask("/id");
    }
    // Corrected twice before anybody is told of it.
    for award in ["Giấy khen của Chủ tịch phường", "Cờ thi đua của Chính phủ"] {
        std::fs::write(&file, first.replace("Bằng khen của Thủ tướng Chính phủ", award)).unwrap();
        take_in(&desk, &file);
    }
    let bot = at(&desk, &server, "2026-11-22T07:32:00+07:00");
    let corrected = ann.hears(4);
    let lines: Vec<&str> = corrected.text.lines().collect();
    assert_eq!(lines[0], "Đính chính", "{}", corrected.text);
    assert!(lines[1].starts_with("Bài tôi đã gửi trong bản tin trước"));
    assert!(
        corrected.text.contains("Cờ thi đua của Chính phủ"),
        "{}",
        corrected.text
    );
    ann.ask("/id");
    drop(bot);
    let _bot = at(&desk, &server, "2026-11-22T08:32:00+07:00");
    std::thread::sleep(std::time::Duration::from_secs(3));
    ann.ask("/id");
    binh.ask("/id");
    assert_eq!((ann.received().len(), binh.received().len()), (6, 2));
}

#[test]
fn a_correction_reaches_those_who_were_sent_the_version_before() {
    a_correction_reaches_whom_it_concerns("new/a.txt", |desk, file| {
        desk.run(&["--now", "2026-11-22T06:59:00+07:00", "add", file]);
    });
}

/// The file is written anew where it stands, and nothing is done about it.
#[test]
fn so_does_one_in_the_place_of_a_file_of_the_served_folder() {
    a_correction_reaches_whom_it_concerns("served/a.txt", |_, _| {});
}
