//! Every rule finds what its examples say, and nothing in its near misses.

use std::path::Path;

use thidua::entity::lexicon::Lexicon;
use thidua::{fact, rule};

#[test]
fn every_rule_keeps_its_examples() {
    let lexicon = Lexicon::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lexicon"));
    assert!(lexicon.problems.is_empty(), "{:#?}", lexicon.problems);
    let rules = fact::rules();
    let complaints = rule::check(&rules, |rule, text| {
        let known = rules.iter().find(|known| known.name == rule.name);
        known.map_or_else(Vec::new, |known| fact::run_example(known, text, &lexicon))
    });
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}
