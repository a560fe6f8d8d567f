//! Documents in the folder that is served: they come, change and go with their files, beside a running bot too.

use super::desk::{Desk, both, report};
use super::documents::{docx, pdf};
use super::site::Site;
use super::telegram::{OWNER, desk_for, hears_of, start};
use crate::bot::people::Person;
use crate::bot::server::Server;

const QUESTION: &str = "Trường Tiểu học Sao Mai được tặng gì?";

#[test]
fn documents_in_the_served_folder_are_answered_from_while_they_are_there() {
    for (name, bytes) in [("giay-khen.docx", docx()), ("giay-khen.PDF", pdf())] {
        let desk = Desk::new();
        let file = desk.file(&format!("served/{name}"), bytes);
        desk.file("served/hong.docx", b"PK\x03\x04 and nothing more");
        let first = desk.ask(QUESTION);
        assert!(first.contains("Bằng khen của Thủ tướng"), "{name}: {first}");
        assert!(
            first.contains("Bỏ qua") && first.contains("hong.docx"),
            "{name}: {first}"
        );
        let before = std::fs::metadata(desk.state().join("documents.json"))
            .unwrap()
            .modified()
            .unwrap();
        let again = desk.ask(QUESTION);
        assert!(
            again.contains("hong.docx"),
            "what cannot be read is told at every start: {again}"
        );
        let after = std::fs::metadata(desk.state().join("documents.json"))
            .unwrap()
            .modified()
            .unwrap();
        assert_eq!(before, after, "and nothing is read again");
        std::fs::remove_file(file).unwrap();
        let gone = desk.ask(QUESTION);
        assert!(!gone.contains("Bằng khen của Thủ tướng"), "{name}: {gone}");
        assert!(desk.texts().is_empty());
    }
}

#[test]
fn a_document_put_into_the_folder_of_a_running_bot_can_be_asked_about() {
    let (site, server) = (Site::start(), Server::start());
    let desk = desk_for(&site);
    desk.file("served/a.txt", report("Trạm Y tế Cây Xoài", "02/03/2026"));
    let _bot = start(&desk, &server);
    let owner = Person::in_private(&server, OWNER);
    owner.ask("/start");
    let file = desk.file("served/giay-khen.docx", docx());
    hears_of(&owner, "Trường Tiểu học Sao Mai", true);
    std::fs::remove_file(file).unwrap();
    hears_of(&owner, "Trường Tiểu học Sao Mai", false);
    let said = both(&desk.run(&["ask", "Trạm Y tế Cây Xoài được tặng gì?"]));
    assert!(said.contains("Bằng khen của Thủ tướng"), "{said}");
}
