//! A large folder of articles: taken in once, and left alone by every start after that.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime};

use super::desk::Desk;
use super::stories;

/// Every file below a folder, with its size and the time of its last change.
fn files(folder: &Path) -> BTreeMap<PathBuf, (u64, SystemTime)> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let about = std::fs::metadata(&path).unwrap();
            match about.is_dir() {
                true => folders.push(path),
                false => drop(found.insert(path, (about.len(), about.modified().unwrap()))),
            }
        }
    }
    found
}

/// `THIDUA_ARTICLES=10000` makes the folder larger; `THIDUA_FOLDER` names another, such as one that `benches` wrote.
#[test]
fn a_folder_is_taken_in_once_and_a_second_start_writes_nothing() {
    let desk = Desk::new();
    let folder = std::env::var("THIDUA_FOLDER").map_or_else(|_| desk.path("new"), PathBuf::from);
    if std::env::var("THIDUA_FOLDER").is_err() {
        let articles = std::env::var("THIDUA_ARTICLES").map_or(120, |number| number.parse().unwrap());
        for number in 0..articles {
            desk.file(&format!("new/bai-{number:06}.txt"), stories::text(number));
        }
    }
    let all = std::fs::read_dir(&folder).unwrap().count();
    let mut times = Vec::new();
    let mut timed = |arguments: &[&str]| {
        let began = Instant::now();
        let output = desk.run(arguments);
        times.push(began.elapsed().as_secs_f64());
        super::desk::both(&output)
    };
    let folder = folder.to_str().unwrap();
    let said = timed(&["add", folder]);
    let taken = desk.texts().len();
    assert!(
        said.contains(&format!("Đã nhận {taken} bài mới, 0 bản đính chính")),
        "{said}"
    );
    assert!(said.contains(&format!("Kho có {taken} bài")), "{said}");
    if std::env::var("THIDUA_FOLDER").is_err() {
        assert_eq!(taken, all, "{said}");
    }
    let before = files(&desk.state());
    let said = timed(&["add", folder]);
    assert!(said.contains("Đã nhận 0 bài mới, 0 bản đính chính"), "{said}");
    assert_eq!(files(&desk.state()), before, "what is known is not written again");
    timed(&["ask", "Trường số 7 được tặng gì?"]);
    assert_eq!(files(&desk.state()), before, "nor by the next start");
    println!(
        "{all} articles taken in and made ready to be asked about in {:.1} s, {:.0} a second; again in {:.1} s; the next start \
         and an answer in {:.1} s",
        times[0],
        all as f64 / times[0],
        times[1],
        times[2]
    );
}
