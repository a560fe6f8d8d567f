//! Every rule finds what its examples say, and nothing in its near misses.

use std::path::Path;

use thidua::answer::objection;
use thidua::entity::lexicon::Lexicon;
use thidua::entity::{self, Words};
use thidua::question;
use thidua::text::Lang;
use thidua::{fact, rule};

fn lexicon() -> Lexicon {
    let lexicon = Lexicon::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lexicon"));
    assert!(lexicon.problems.is_empty(), "{:#?}", lexicon.problems);
    lexicon
}

#[test]
fn every_rule_keeps_its_examples() {
    let lexicon = lexicon();
    let rules = fact::rules();
    let complaints = rule::check(&rules, |rule, text| {
        let known = rules.iter().find(|known| known.name == rule.name);
        known.map_or_else(Vec::new, |known| fact::run_example(known, text, &lexicon))
    });
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn every_rule_for_values_keeps_its_examples() {
    let lexicon = lexicon();
    let rules: Vec<_> = entity::rules::RULES.iter().collect();
    let complaints = rule::check(&rules, |rule, text| entity::rules::run_example(rule, text, &lexicon));
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// A rule that finds something and has no examples would go unseen.
#[test]
fn every_value_of_the_articles_is_of_a_rule_with_examples() {
    let lexicon = lexicon();
    let mut found = 0;
    for entry in std::fs::read_dir("tests/data/dev").expect("articles").flatten() {
        let text = std::fs::read_to_string(entry.path()).unwrap_or_default();
        for (strict, lang) in [(true, Lang::Vi), (true, Lang::En), (false, Lang::Vi)] {
            for value in entity::find(&Words::new(&text, &lexicon, strict, lang)) {
                let known = entity::rules::RULES.iter().any(|rule| rule.name == value.rule);
                assert!(known, "{} has no examples", value.rule);
                found += 1;
            }
        }
    }
    assert!(found > 1000, "{found}");
}

#[test]
fn every_rule_for_what_is_asked_keeps_its_examples() {
    let lexicon = lexicon();
    let rules: Vec<_> = question::rules::RULES.iter().collect();
    let complaints = rule::check(&rules, |rule, text| question::rules::run_example(rule, text, &lexicon));
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
    for (phrase, asked) in question::phrases::PHRASES {
        assert!(!question::rules::name(*asked).is_empty(), "{phrase} has no rule");
    }
}

#[test]
fn every_rewording_keeps_its_examples() {
    let rules = question::reworded::all();
    let complaints = rule::check(&rules, question::reworded::run_example);
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn every_objection_keeps_its_examples() {
    let lexicon = lexicon();
    let rules: Vec<_> = objection::RULES.iter().collect();
    let complaints = rule::check(&rules, |rule, text| objection::run_example(rule, text, &lexicon));
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}
