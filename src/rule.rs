//! What a rule is, and the strict check of its examples.
//!
//! A rule has a unique name, a function that may decline, at least two examples that fire it and at least one
//! near miss that must not. The same list feeds the tests, `thidua explain` and the suggestions.

/// One rule over inputs that `find` takes (see the stage's `find` type).
pub struct Rule<F: 'static> {
    /// Unique, readable: says the pattern in words, e.g. `award: <recipient> được tặng <award>`.
    pub name: &'static str,
    /// Text, and what the rule must make of it, one line a finding, joined with " ; ".
    pub fires: &'static [(&'static str, &'static str)],
    /// Texts that look alike and must yield nothing.
    pub near_misses: &'static [&'static str],
    pub find: F,
}

/// Checks each example of `rules` with `run` (text in, one line a finding out); returns the complaints.
pub fn check<F>(rules: &[&Rule<F>], run: impl Fn(&Rule<F>, &str) -> Vec<String>) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut names = std::collections::HashSet::new();
    for rule in rules {
        let name = rule.name;
        if !names.insert(name) {
            complaints.push(format!("{name}: two rules bear this name; rename one"));
        }
        if rule.fires.len() < 2 || rule.near_misses.is_empty() {
            complaints.push(format!("{name}: give it two examples that fire it and one near miss"));
        }
        for (text, expected) in rule.fires {
            let found = run(rule, text).join(" ; ");
            if found.is_empty() {
                complaints.push(format!("{name}: does not fire on «{text}»; expected «{expected}»"));
            } else if found != *expected {
                complaints.push(format!("{name}: on «{text}» finds «{found}», expected «{expected}»"));
            }
        }
        for text in rule.near_misses {
            let found = run(rule, text).join(" ; ");
            if !found.is_empty() {
                complaints.push(format!("{name}: fires on its near miss «{text}»: «{found}»"));
            }
        }
    }
    complaints
}
