//! The archive on disk: what is found, what a refresh takes in, what survives damage.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use thidua::archive::refresh::{self, Lock, Look, Report};
use thidua::archive::{Archive, FactQuery, Head, Passage, Sought};
use thidua::entity::lexicon::Lexicon;
use thidua::entity::place::PlaceId;

use super::small_disk::SmallDisk;

struct Place {
    home: TempDir,
    lexicon: Lexicon,
}

impl Place {
    /// A folder of articles, those served at the start.
    fn new() -> Place {
        let home = TempDir::new().unwrap();
        fs::create_dir(home.path().join("articles")).unwrap();
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        for entry in fs::read_dir(data.join("articles")).unwrap().flatten() {
            fs::copy(entry.path(), home.path().join("articles").join(entry.file_name())).unwrap();
        }
        let lexicon = Lexicon::load(&data.join("lexicon"));
        Place { home, lexicon }
    }

    fn articles(&self) -> PathBuf {
        self.home.path().join("articles")
    }

    fn state(&self) -> PathBuf {
        self.home.path().join("state")
    }

    fn refresh(&self) -> Report {
        self.refresh_into(&self.state())
    }

    fn refresh_into(&self, state: &Path) -> Report {
        let lock = Lock::take(state).unwrap().expect("nobody else refreshes");
        refresh::refresh(&lock, &[self.articles()], state, &self.lexicon, &mut |_, _| {}).unwrap()
    }

    fn archive(&self) -> Archive {
        Archive::open(&self.state()).unwrap()
    }
}

fn words(text: &str) -> Vec<String> {
    vec![text.to_string()]
}

const REPORT: &str = "Quận Hồng Hà trao giải cuộc thi viết thư\n\nSáng nay, quận Hồng Hà trao giải cuộc thi viết thư \
    cho các em học sinh trên địa bàn quận.\n\nBan tổ chức nhận được 812 bức thư của học sinh các trường.\n";

#[test]
fn sentences_are_found_with_and_without_marks() {
    let place = Place::new();
    let report = place.refresh();
    assert_eq!((report.articles, report.read, report.skipped.len()), (5, 5, 0));
    let archive = place.archive();
    for question in [
        "phòng nội vụ huân chương lao động tây hồ",
        "phong noi vu huan chuong lao dong tay ho",
    ] {
        let found = archive.passages(&words(question), 5);
        let split: Vec<String> = question.split(' ').map(str::to_string).collect();
        assert!(
            archive.passages(&split, 5)[0].score < found[0].score,
            "neighbours count"
        );
        assert!(
            found[0]
                .text
                .contains("Phòng Nội vụ quận được tặng thưởng Huân chương Lao động hạng Ba"),
            "{question}"
        );
        assert_eq!(found[0].head.id, "tay-ho-2023-03-09");
        assert!(found.windows(2).all(|pair| pair[0].score >= pair[1].score));
    }
    assert!(archive.passages(&words("zzz"), 5).is_empty() && archive.passages(&[], 5).is_empty());
    assert_eq!(archive.heads(0, 10).len(), 5);
    assert_eq!(archive.overview().newest, Some(jiff::civil::date(2023, 3, 9)));
    assert!(
        archive
            .article("tay-ho-2023-03-09")
            .unwrap()
            .text
            .contains("BTGQU")
            .eq(&false)
    );
    assert!(archive.article("no-such").is_none());
}

#[test]
fn facts_are_found_by_place_kind_and_time() {
    let place = Place::new();
    place.refresh();
    let archive = place.archive();
    let all = archive.facts(&FactQuery {
        limit: usize::MAX,
        ..FactQuery::default()
    });
    assert_eq!(all.len(), archive.overview().facts);
    let by_article: usize = archive.heads(0, 10).iter().map(|h| archive.facts_of(&h.id).len()).sum();
    assert_eq!(by_article, all.len());
    for stored in &all {
        let text = archive.article(&stored.head.id).unwrap().text;
        assert!(text.contains(&stored.quote) && stored.quote.contains(&stored.clause));
    }
    let tay_ho = place
        .lexicon
        .places
        .all
        .iter()
        .position(|p| p.full_name() == "quận Tây Hồ")
        .unwrap();
    let there = archive.facts(&FactQuery {
        places: vec![thidua::entity::place::PlaceId(tay_ho as u32)],
        limit: 1000,
        ..FactQuery::default()
    });
    assert!(there.iter().all(|f| f.head.id == "tay-ho-2023-03-09"));
    let of_article = archive.facts_of("tay-ho-2023-03-09").len();
    assert_eq!(there.len(), of_article);
    let in_2022 = FactQuery {
        period: thidua::entity::date::Period::year(2022),
        limit: 1000,
        ..FactQuery::default()
    };
    let asked = in_2022.period.unwrap();
    assert!(
        archive
            .facts(&in_2022)
            .iter()
            .all(|f| f.fact.period.is_none_or(|p| p.overlaps(asked)))
    );
    let few = archive.facts(&FactQuery {
        limit: 2,
        ..FactQuery::default()
    });
    assert_eq!(few, all[..few.len().min(2)]);
}

#[test]
fn only_what_changed_is_read_and_the_rest_is_as_from_scratch() {
    let place = Place::new();
    place.refresh();
    let again = place.refresh();
    assert_eq!((again.read, again.removed, &again.rebuilt), (0, 0, &None));
    fs::write(place.articles().join("moi.txt"), REPORT).unwrap();
    fs::remove_file(place.articles().join("bac-tu-liem-2021-03-31.txt")).unwrap();
    let changed = fs::read_to_string(place.articles().join("dong-da-nguoi-tot-viec-tot.txt")).unwrap();
    fs::write(
        place.articles().join("dong-da-nguoi-tot-viec-tot.txt"),
        changed.replace("Cát Linh", "Thổ Quan"),
    )
    .unwrap();
    let report = place.refresh();
    assert_eq!(
        (report.articles, report.read, report.removed, &report.rebuilt),
        (5, 2, 1, &None)
    );

    let fresh = place.home.path().join("fresh");
    place.refresh_into(&fresh);
    let (old, new) = (place.archive(), Archive::open(&fresh).unwrap());
    let shown = |found: Vec<Passage>| -> Vec<(String, u32, String)> {
        found
            .into_iter()
            .map(|p| (p.head.id, p.span.start, format!("{:.4}", p.score)))
            .collect()
    };
    for question in ["thi đua quận", "cat linh", "thổ quan", "bức thư học sinh", "bầu cử"] {
        let question = words(question);
        assert_eq!(
            shown(old.passages(&question, 20)),
            shown(new.passages(&question, 20)),
            "{question:?}"
        );
    }
    let every = FactQuery {
        limit: 10_000,
        words: words("thi dua"),
        ..FactQuery::default()
    };
    assert_eq!(old.facts(&every), new.facts(&every));
    let sought = ["thi đua", "bầu cử", "học sinh"].map(said);
    assert_eq!(ids(old.articles_of(&sought, 6)), ids(new.articles_of(&sought, 6)));
}

fn said(phrase: &str) -> Sought {
    Sought {
        phrases: words(phrase),
        weight: 1.0,
        ..Sought::default()
    }
}

fn ids(heads: Vec<Head>) -> Vec<String> {
    heads.into_iter().map(|head| head.id).collect()
}

#[test]
fn the_article_that_says_most_of_what_is_sought_comes_first() {
    let place = Place::new();
    fs::write(place.articles().join("giai.txt"), REPORT).unwrap();
    let often =
        "Thi viết thư, thi viết thư, thi viết thư\n\nCuộc thi viết thư, cuộc thi viết thư và cuộc thi viết thư.\n";
    fs::write(place.articles().join("thi.txt"), often).unwrap();
    place.refresh();
    let archive = place.archive();
    let found = |sought: &[Sought]| ids(archive.articles_of(sought, 6));
    // What one says over and over counts once beside two things another says.
    let letters = said("viết thư");
    assert_eq!(found(&[letters.clone(), said("học sinh")])[0], "giai");
    assert_eq!(found(std::slice::from_ref(&letters))[0], "thi");
    // Any way of saying it will do, marks aside; of a phrase all words stand.
    let otherwise = Sought {
        phrases: vec!["không nơi nào".to_string(), "hoc sinh cac truong".to_string()],
        ..said("")
    };
    assert_eq!(found(&[otherwise]), ["giai"]);
    assert_eq!(found(&[said("thư học sinh viết")]), Vec::<String>::new());
    assert_eq!(found(&[]), Vec::<String>::new());
    let of = |unit: &str| Sought {
        places: place
            .lexicon
            .places
            .all
            .iter()
            .enumerate()
            .filter(|(_, p)| p.name == unit)
            .map(|(at, _)| PlaceId(at as u32))
            .collect(),
        ..Sought {
            phrases: Vec::new(),
            ..said("")
        }
    };
    let told = found(&[of("Tây Hồ")]);
    assert!(told.contains(&"tay-ho-2023-03-09".to_string()), "{told:?}");
    assert!(!told.contains(&"giai".to_string()), "{told:?}");
}

#[test]
fn a_touched_lexicon_or_a_damaged_index_is_built_anew() {
    let mut place = Place::new();
    place.refresh();
    place.lexicon.fingerprint.push('x');
    assert!(place.refresh().rebuilt.is_some());
    let root = refresh::root(&place.state());
    let folder = refresh::current(&root).unwrap();
    for entry in fs::read_dir(&folder).unwrap().flatten() {
        if entry.path().extension().is_some_and(|e| e == "store") {
            fs::write(entry.path(), b"broken").unwrap();
        }
    }
    let report = place.refresh();
    assert!(report.rebuilt.is_some() && report.articles == 5);
    assert_eq!(place.archive().heads(0, 10).len(), 5);
    let folders = fs::read_dir(&root)
        .unwrap()
        .flatten()
        .filter(|e| e.path().is_dir())
        .count();
    assert_eq!(folders, 1, "what was replaced is removed");
}

#[test]
fn an_unfinished_build_is_never_seen() {
    let place = Place::new();
    place.refresh();
    let root = refresh::root(&place.state());
    fs::create_dir(root.join("index-77")).unwrap();
    fs::write(root.join("index-77/meta.json"), "{").unwrap();
    fs::write(root.join("CURRENT.new"), "index-77").unwrap();
    let again = place.refresh();
    assert_eq!((again.read, &again.rebuilt), (0, &None));
    assert!(!root.join("index-77").exists());
    assert_eq!(place.archive().overview().articles, 5);
}

#[test]
fn one_process_refreshes_and_others_read() {
    let place = Place::new();
    place.refresh();
    let held = Lock::take(&place.state()).unwrap().unwrap();
    assert!(Lock::take(&place.state()).unwrap().is_none());
    let (archive, refreshed) = refresh::opened(
        &Look::at(&[place.articles()], &place.state()),
        &place.state(),
        &place.lexicon,
        &mut |_, _| {},
    )
    .unwrap();
    assert!(refreshed.is_none() && archive.overview().articles == 5);
    drop(held);
    assert!(Lock::take(&place.state()).unwrap().is_some());
}

/// Over so many articles the files of a folder are told by names, sizes and times alone.
#[test]
fn a_large_folder_that_is_as_it_was_is_told_at_once_and_what_changed_is_seen() {
    let place = Place::new();
    let folder = place.articles();
    for number in 0..2_001 {
        fs::write(folder.join(format!("bai-{number}.txt")), REPORT).unwrap();
    }
    fs::write(folder.join("bai.odt"), b"PK").unwrap();
    fs::write(folder.join("trong.txt"), "").unwrap();
    let first = place.refresh();
    assert_eq!((first.articles, first.read, first.skipped.len()), (2_006, 2_006, 2));
    // What was left out is said again, though no file is read.
    let again = place.refresh();
    assert_eq!((again.articles, again.read, again.rebuilt.as_ref()), (2_006, 0, None));
    assert_eq!(again.skipped, first.skipped);
    fs::write(folder.join("bai-7.txt"), format!("{REPORT}\nBài được bổ sung.")).unwrap();
    fs::remove_file(folder.join("bai-8.txt")).unwrap();
    let changed = place.refresh();
    assert_eq!((changed.articles, changed.read, changed.removed), (2_005, 1, 1));
    assert_eq!(place.refresh().read, 0);
    assert_eq!(place.archive().overview().articles, 2_005);
}

#[test]
fn an_open_archive_takes_up_what_is_new() {
    let place = Place::new();
    place.refresh();
    let archive = place.archive();
    fs::write(place.articles().join("moi.txt"), REPORT).unwrap();
    place.refresh();
    assert_eq!(archive.overview().articles, 5);
    archive.reload().unwrap();
    assert_eq!(archive.overview().articles, 6);
}

#[test]
fn files_that_are_no_articles_are_left_out_with_a_sentence() {
    let place = Place::new();
    let folder = place.articles();
    fs::write(folder.join("trong.txt"), "").unwrap();
    fs::write(folder.join("anh.txt"), b"\x89PNG\r\n\x1a\n\0\0\0").unwrap();
    fs::write(folder.join("lon.txt"), vec![b'a'; 6 * 1024 * 1024]).unwrap();
    fs::write(folder.join("bai.odt"), b"PK").unwrap();
    fs::write(folder.join("ghi-chu.md"), "not an article").unwrap();
    let outside = place.home.path().join("ngoai.txt");
    fs::write(&outside, REPORT).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&outside, folder.join("lien-ket.txt")).unwrap();
    let utf16: Vec<u8> = REPORT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(folder.join("utf16.txt"), utf16).unwrap();
    fs::write(
        folder.join("utf16.toml"),
        "url = \"https://vi-du.vn/1\"\ndate = \"2024-05-06\"\n",
    )
    .unwrap();
    fs::write(
        folder.join("trang.html"),
        format!("<html><body><p>{}</p></body></html>", REPORT.replace("\n\n", "</p><p>")),
    )
    .unwrap();
    let report = place.refresh();
    let names = |report: &Report| -> Vec<String> {
        let name = |s: &refresh::Skipped| s.file.file_name().unwrap().to_string_lossy().into_owned();
        report.skipped.iter().map(name).collect()
    };
    let expected = ["anh.txt", "bai.odt", "lien-ket.txt", "lon.txt", "trong.txt"];
    assert_eq!(names(&report), expected);
    assert_eq!(report.articles, 7);
    // Said again on the next start, without reading them as articles again.
    let again = place.refresh();
    assert_eq!((names(&again), again.read), (names(&report), 0));
    let archive = place.archive();
    let known = archive.article("utf16").unwrap();
    assert_eq!(
        (known.url.as_deref(), known.date),
        (Some("https://vi-du.vn/1"), Some(jiff::civil::date(2024, 5, 6)))
    );
    assert_eq!(
        archive.article("trang").unwrap().title,
        "Quận Hồng Hà trao giải cuộc thi viết thư"
    );
    // A better address is taken up.
    fs::write(folder.join("utf16.toml"), "url = \"https://vi-du.vn/2\"\n").unwrap();
    assert_eq!(place.refresh().read, 1);
    archive.reload().unwrap();
    assert_eq!(
        archive.article("utf16").unwrap().url.as_deref(),
        Some("https://vi-du.vn/2")
    );
}

/// Needs root, for a small disk of its own.
#[test]
fn a_disk_that_fills_while_the_index_is_written_costs_nothing_that_was_found_before() {
    let Some(disk) = SmallDisk::mount("24m") else {
        return;
    };
    let place = Place::new();
    place.refresh_into(disk.path());
    let found = |words_asked: &str| {
        Archive::open(disk.path())
            .unwrap()
            .passages(&words(words_asked), 5)
            .iter()
            .any(|passage| passage.score > 0.0)
    };
    let mut refused = 0;
    for round in 0..12_u64 {
        let word = format!("chuyện thứ {round} của quận");
        let report = REPORT.replace("thi viết thư", &word);
        fs::write(place.articles().join(format!("bai-{round}.txt")), report).unwrap();
        // From no room at all to room for nearly everything.
        disk.fill_but(round * round * 2048);
        let lock = Lock::take(disk.path()).unwrap();
        let outcome = lock
            .as_ref()
            .map(|lock| refresh::refresh(lock, &[place.articles()], disk.path(), &place.lexicon, &mut |_, _| {}));
        refused += usize::from(!matches!(outcome, Some(Ok(_))));
        assert!(found("phòng nội vụ"), "round {round}: what was there is still found");
        drop(lock);
        disk.empty();
        place.refresh_into(disk.path());
        assert!(found(&word), "round {round}: with room again it is taken in");
    }
    assert!(refused > 0, "the disk was full at least once");
}
