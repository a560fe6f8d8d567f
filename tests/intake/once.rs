//! A story on several sites is one article, and an answer from it names them all.

use super::desk::{Desk, both};
use super::portals;
use super::site::Site;
use super::telegram::{OWNER, desk_for, start};
use crate::bot::people::Person;
use crate::bot::server::Server;

const QUESTION: &str = "Trường Tiểu học Sao Mai được tặng gì?";

/// The addresses an answer names.
fn sources(desk: &Desk) -> Vec<String> {
    let output = both(&desk.run(&["ask", "--json", QUESTION]));
    let line = output.lines().find(|line| line.starts_with('{')).unwrap_or(&output);
    let answer: serde_json::Value = serde_json::from_str(line).unwrap();
    let sources = answer["sources"].as_array().unwrap();
    let url = |source: &serde_json::Value| source["url"].as_str().unwrap_or("none").to_owned();
    sources.iter().map(url).collect()
}

#[test]
fn a_story_three_papers_copy_is_one_with_three_sources() {
    let sites = [Site::start(), Site::start(), Site::start()];
    let mut desk = Desk::new();
    let addresses = sites.each_ref().map(|site| site.address.to_string());
    desk.allowed = addresses.join(",");
    for site in &sites {
        site.html("/tin/1.html", portals::newspaper());
    }
    let urls = sites.each_ref().map(|site| site.url("/tin/1.html"));
    // The first at two addresses of its own, which is no further source.
    sites[0].html("/chuyen-muc/1.html", portals::newspaper());
    desk.add(&[&urls[0], &sites[0].url("/chuyen-muc/1.html"), &urls[1], &urls[2]]);
    assert_eq!(desk.texts().len(), 1);
    assert_eq!(sources(&desk), urls);
}

/// Each paper lays it out in its own way, and three of them show a photograph with its caption.
#[test]
fn a_story_in_eight_layouts_of_eight_papers_is_one() {
    let sites: Vec<Site> = (0..8).map(|_| Site::start()).collect();
    let mut desk = Desk::new();
    let addresses: Vec<String> = sites.iter().map(|site| site.address.to_string()).collect();
    desk.allowed = addresses.join(",");
    for (site, (_, page, _)) in sites.iter().zip(portals::pages()) {
        site.html("/tin/khen-thuong-1.html", page);
    }
    let urls: Vec<String> = sites.iter().map(|site| site.url("/tin/khen-thuong-1.html")).collect();
    let what: Vec<&str> = urls.iter().map(String::as_str).collect();
    let said = desk.add(&what);
    assert_eq!(desk.texts().len(), 1, "{said}\n{}", desk.texts().join("\n---\n"));
    assert_eq!(sources(&desk), urls);
}

/// The served folder holds the report as a file of its own; what is fetched later is the same story.
#[test]
fn a_story_of_the_served_folder_is_known_when_it_comes_in_again() {
    let (site, server) = (Site::start(), Server::start());
    site.html("/tin/1.html", portals::newspaper());
    let desk = desk_for(&site);
    desk.file("served/bai-cua-toi.html", portals::newspaper());
    let before = std::fs::read(desk.path("served/bai-cua-toi.html")).unwrap();
    let first = sources(&desk);
    assert_eq!(first.len(), 1, "{first:?}");
    let _bot = start(&desk, &server);
    let owner = Person::in_private(&server, OWNER);
    let said = owner.ask(&site.url("/tin/1.html"));
    assert!(said.text.starts_with("Bài này đã có từ nguồn khác"), "{}", said.text);
    let answer = owner.ask(QUESTION);
    let others = *answer
        .labels()
        .iter()
        .find(|label| label.starts_with("Nguồn khác: 1"))
        .unwrap();
    owner.press(&answer, others);
    let shown = owner.hears(3);
    let links: Vec<&str> = shown
        .entities
        .iter()
        .filter_map(|entity| entity["url"].as_str())
        .collect();
    assert_eq!(links, [site.url("/tin/1.html")], "{}", shown.text);
    assert!(desk.texts().is_empty(), "it is not kept a second time");
    assert_eq!(std::fs::read(desk.path("served/bai-cua-toi.html")).unwrap(), before);
    // Nor is the file itself, handed over by its name.
    let said = desk.add(&[desk.path("served/bai-cua-toi.html").to_str().unwrap()]);
    assert!(said.contains("0 bài mới") && said.contains("1 đã có"), "{said}");
}
