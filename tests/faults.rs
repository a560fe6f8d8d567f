//! `faults.tsv` says which test withstands which fault; here is looked whether it tells the truth about the tests, and
//! whatever shows that a fault cannot occur.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const STATES: [&str; 4] = ["tested", "part", "cannot", "open"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// The text of every Rust file below a folder.
fn texts(folder: &str) -> String {
    let mut folders = vec![root().join(folder)];
    let mut all = String::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                all.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    all
}

#[test]
fn every_fault_is_accounted_for_by_tests_that_exist() {
    let table = fs::read_to_string(root().join("tests/faults.tsv")).unwrap();
    let sources = texts("src") + &texts("tests");
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    let mut numbers = Vec::new();
    for row in rows {
        let [number, fault, state, shown] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("not four columns: {row}");
        };
        assert!(STATES.contains(&state), "{number}: {state}");
        assert!(!fault.is_empty(), "{number}");
        let tests: Vec<&str> = shown
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|name| name.contains('_'))
            .collect();
        assert!(state != "tested" || !tests.is_empty(), "{number}: which test?");
        assert!(state == "open" || !shown.is_empty(), "{number}: why?");
        for test in tests {
            assert!(
                sources.contains(&format!("fn {test}(")),
                "{number}: there is no test `{test}`; put its new name in tests/faults.tsv"
            );
        }
        numbers.push(number.to_owned());
    }
    let all: Vec<String> = (1..=71).map(|number| format!("F{number:02}")).collect();
    assert_eq!(numbers, all);
}

#[test]
fn nothing_that_costs_money_or_hangs_is_used() {
    let sources = texts("src");
    for word in ["allow_paid_broadcast", "Throttle", ".throttle("] {
        assert!(!sources.contains(word), "{word}");
    }
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(!manifest.contains("throttle"));
}

/// Needs systemd.
#[test]
fn the_unit_leaves_the_bot_no_rights() {
    let unit = root().join("deploy/thidua.service");
    let text = fs::read_to_string(&unit).unwrap();
    for line in [
        "LimitCORE=0",
        "DynamicUser=yes",
        "CapabilityBoundingSet=",
        "RestartPreventExitStatus=2 78",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}");
    }
    let judged = Command::new("systemd-analyze")
        .args(["security", "--offline=true", "--threshold=20"])
        .arg(&unit)
        .output();
    match judged {
        Ok(judged) if String::from_utf8_lossy(&judged.stderr).contains("option") => {
            println!("skipped: this systemd-analyze judges no unit without installing it");
        }
        Ok(judged) => {
            let words = String::from_utf8_lossy(&judged.stdout).into_owned();
            assert!(judged.status.success(), "{words}");
        }
        Err(_) => println!("skipped: there is no systemd-analyze here"),
    }
}
