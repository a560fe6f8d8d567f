//! What is read of each known article: title, date, and the kind of every line, as reviewed snapshots.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use thidua::article::Article;
use thidua::article::read::read;

/// The files of a folder, by name.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut out: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    out.sort();
    out
}

fn article(path: &Path) -> Article {
    let id = path.file_stem().unwrap().to_str().unwrap();
    read(id, &std::fs::read(path).unwrap(), None).unwrap()
}

/// The first and last words of each line stand for it.
fn shown(article: &Article) -> String {
    let mut out = String::new();
    let site = article.site.as_deref().unwrap_or("-");
    let day = |d: Option<jiff::civil::Date>| d.map_or("-".to_string(), |d| d.to_string());
    writeln!(
        out,
        "{} | {} | told {} | {site} | {:?}",
        article.id,
        day(article.date),
        day(article.told_on),
        article.lang
    )
    .unwrap();
    for block in &article.blocks {
        let words: Vec<&str> = block.span.of(&article.text).split(' ').collect();
        let line = if words.len() <= 24 {
            words.join(" ")
        } else {
            format!(
                "{} [{}] {}",
                words[..8].join(" "),
                words.len() - 16,
                words[words.len() - 8..].join(" ")
            )
        };
        writeln!(out, "  {:9} {line}", format!("{:?}", block.kind)).unwrap();
    }
    out
}

#[test]
fn the_articles_served_at_the_start() {
    let all: String = files("data/articles").iter().map(|p| shown(&article(p))).collect();
    insta::assert_snapshot!(all);
}

#[test]
fn the_articles_to_develop_with() {
    let all: String = files("tests/data/dev").iter().map(|p| shown(&article(p))).collect();
    insta::assert_snapshot!(all);
}

#[test]
fn headlines_of_other_stories_are_no_part_of_a_report() {
    for path in files("data/articles") {
        let article = article(&path);
        for other in [
            "Tạp chí Người Hà Nội",
            "Cụm thi đua số 7",
            "Nestlé",
            "Latest news",
            "Bayern",
            "Album",
        ] {
            assert!(!article.text.contains(other), "{}: {other}", article.id);
        }
    }
}

#[test]
fn every_line_stands_in_its_file_word_for_word() {
    let one_line = thidua::text::clean::one_line;
    for path in files("data/articles").into_iter().chain(files("tests/data/dev")) {
        let page = one_line(&thidua::text::clean::clean(&std::fs::read_to_string(&path).unwrap()));
        let article = article(&path);
        for block in &article.blocks {
            let line = block.span.of(&article.text);
            assert!(page.contains(&one_line(line)), "{}: {line}", article.id);
        }
    }
}
