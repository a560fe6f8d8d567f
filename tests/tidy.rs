//! The invariants that `src/lib.rs` names, kept by looking at the sources.

use std::fs;
use std::path::{Path, PathBuf};

/// Which stages a stage may use. `rule` and its own modules are everybody's.
const MAY_USE: [(&str, &[&str]); 17] = [
    ("text", &[]),
    ("entity", &["text"]),
    ("article", &["text", "entity"]),
    ("fact", &["text", "entity", "article"]),
    ("archive", &["text", "entity", "article", "fact"]),
    ("store", &["text", "entity", "article", "fact"]),
    ("question", &["text", "entity", "fact"]),
    ("answer", &["text", "entity", "fact", "archive", "question", "wording"]),
    ("digest", &["text", "entity", "fact", "archive", "answer", "wording"]),
    (
        "browse",
        &["text", "entity", "fact", "archive", "answer", "digest", "wording"],
    ),
    ("wording", &["text", "entity", "fact", "question", "answer"]),
    (
        "render",
        &[
            "text", "entity", "article", "fact", "archive", "answer", "digest", "browse", "wording",
        ],
    ),
    ("access", &[]),
    ("intake", &["text", "entity", "article", "fact", "wording"]),
    (
        "bot",
        &[
            "access", "text", "fact", "article", "archive", "store", "answer", "digest", "browse", "wording", "render",
            "intake",
        ],
    ),
    ("config", &["access", "bot", "intake"]),
    (
        "cli",
        &[
            "text", "entity", "article", "fact", "archive", "store", "question", "answer", "digest", "browse",
            "wording", "render", "intake", "bot", "config",
        ],
    ),
];

/// What has one home: the words that name it, and the files that may.
const HOMES: [(&str, &[&str], &[&str]); 7] = [
    ("tantivy", &["tantivy::", "use tantivy"], &["archive/index/"]),
    ("sled", &["sled::", "use sled"], &["store/"]),
    ("teloxide", &["teloxide::", "use teloxide"], &["bot/"]),
    ("the HTTP client", &["reqwest::"], &["bot/", "intake/fetch.rs"]),
    ("hyper", &["hyper::", "hyper_util::"], &["bot/health.rs"]),
    ("the environment", &["env::var", "dotenvy"], &["config.rs"]),
    (
        "the clock",
        &["Timestamp::now", "Zoned::now", "Instant::now", "SystemTime::now"],
        &["bot/", "cli/"],
    ),
];

const LONGEST: usize = 400;

/// Files that wait to be split; the list only gets shorter.
const OVERLONG: [&str; 0] = [];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// Every source, by its path below `src`, with its text.
fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|e| e == "rs") {
                out.push(path);
            }
        }
    }
    let src = root().join("src");
    let mut paths = Vec::new();
    walk(&src, &mut paths);
    paths.sort();
    let below = |path: &Path| path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
    paths
        .iter()
        .map(|path| (below(path), fs::read_to_string(path).unwrap()))
        .collect()
}

/// A source's own code, without comments and without its tests.
fn code(text: &str) -> String {
    let own = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    own.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn imports_point_one_way() {
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        let stage = file.split(['/', '.']).next().unwrap_or("").to_string();
        let Some((_, may)) = MAY_USE.iter().find(|(name, _)| *name == stage) else {
            assert!(
                ["lib", "main", "rule"].contains(&stage.as_str()),
                "{file}: give its stage a line in MAY_USE"
            );
            continue;
        };
        for (_, rest) in code(&text)
            .match_indices("crate::")
            .map(|(at, _)| (at, code(&text)[at + 7..].to_string()))
        {
            let used: String = rest
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect();
            if used != stage && used != "rule" && !may.contains(&used.as_str()) {
                wrong.push(format!("{file} uses `{used}`; {stage} may use {may:?}"));
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn questions_and_answers_use_facts_and_never_their_rules() {
    for (file, text) in sources() {
        if file.starts_with("question/") || file.starts_with("answer/") {
            let code = code(&text);
            for word in ["fact::rules", "fact::extract", "FactRule", "Scene"] {
                assert!(!code.contains(word), "{file} names `{word}`");
            }
        }
    }
}

#[test]
fn libraries_have_one_home() {
    for (file, text) in sources() {
        let code = code(&text);
        for (what, words, homes) in HOMES {
            let at_home = homes.iter().any(|home| file.starts_with(home));
            for word in words {
                assert!(
                    at_home || !code.contains(word),
                    "{file} names {what} (`{word}`), whose home is {homes:?}"
                );
            }
        }
    }
}

#[test]
fn every_file_says_what_it_is_and_stays_short() {
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        if !text.starts_with("//!") {
            wrong.push(format!("{file}: begin with //! and what the file is"));
        }
        let lines = text.lines().count();
        if lines > LONGEST && !OVERLONG.contains(&file.as_str()) {
            wrong.push(format!(
                "{file}: {lines} lines; split it by what it is about, at most {LONGEST}"
            ));
        }
        if lines <= LONGEST && OVERLONG.contains(&file.as_str()) {
            wrong.push(format!("{file}: short enough now; take it out of OVERLONG"));
        }
        let name = file.rsplit('/').next().unwrap_or("");
        if ["utils.rs", "util.rs", "common.rs", "helpers.rs", "types.rs", "misc.rs"].contains(&name) {
            wrong.push(format!("{file}: a name that explains nothing"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn settings_and_their_example_list_the_same_keys() {
    let example = fs::read_to_string(root().join(".env.example")).unwrap();
    let listed: Vec<&str> = example
        .lines()
        .filter_map(|l| l.split_once('='))
        .map(|(key, _)| key.trim())
        .collect();
    assert_eq!(listed, thidua::config::KEYS, "`.env.example` and `config::KEYS`");
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for key in thidua::config::KEYS {
        assert!(readme.contains(&format!("`{key}`")), "README.md does not tell of {key}");
    }
}

#[test]
fn the_map_names_every_module() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for entry in fs::read_dir(root().join("src")).unwrap().flatten() {
        let path = entry.path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let named = ["lib", "main"].contains(&name.as_str()) || lib.contains(&format!("pub mod {name};"));
        assert!(named, "src/lib.rs does not name `{name}`");
    }
}

#[test]
fn the_articles_served_are_as_their_sites_served_them() {
    // Five files whose bytes nobody may tidy up: what is read of them is what is tried.
    let sizes = [9578, 4799, 15739, 23565, 9150];
    let names = [
        "bac-tu-liem-2020-11-13",
        "bac-tu-liem-2021-03-31",
        "cum-thi-dua-so-8-2022-01-17",
        "dong-da-nguoi-tot-viec-tot",
        "tay-ho-2023-03-09",
    ];
    for (name, size) in names.iter().zip(sizes) {
        let path = root().join("data/articles").join(format!("{name}.txt"));
        assert_eq!(fs::metadata(&path).unwrap().len(), size, "{name}");
    }
}
