//! The year of a role that the sentence before tells.

use crate::entity::date::Period;
use crate::text::fold;
use crate::text::phrase::any_stands;
use crate::text::token::{Token, tokens};

/// "… nhiệm vụ Cụm trưởng năm 2019 cho Sơn La." – "Cụm phó là Cao Bằng.": the year for which the sentence before says that
/// somebody has a role, where this one goes on with the other role and chooses nobody anew.
pub fn year_told(before: &str, sentence: &str) -> Option<Period> {
    const CHOSEN: [&str; 6] = ["bầu", "cử", "chọn", "thay", "bàn giao", "năm"];
    let opening = tokens(sentence);
    let is = |words: &[Token], at: usize, keys: &[&str]| words.get(at).is_some_and(|t| keys.contains(&t.key.as_str()));
    let role = |words: &[Token], at: usize| is(words, at, &["cụm", "khối"]) && is(words, at + 1, &["trưởng", "phó"]);
    let goes_on = role(&opening, 0) || is(&opening, 0, &["phó"]);
    if !goes_on || any_stands(&format!(" {} ", fold::phrase_key(sentence)), &CHOSEN) {
        return None;
    }
    let told = tokens(before);
    let year = |at: usize| {
        let year = told
            .get(at + 3)
            .filter(|t| t.is_year() && is(&told, at + 2, &["năm"]))?;
        Period::year(year.key.parse().ok()?)
    };
    (0..told.len()).rev().filter(|at| role(&told, *at)).find_map(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_has_the_year_of_the_one_before_it() {
        let year = |before: &str, sentence: &str| year_told(before, sentence).map(|period| period.from.year());
        let handed = "Lạng Sơn bàn giao nhiệm vụ Cụm trưởng năm 2019 cho Sơn La.";
        assert_eq!(year(handed, "Cụm phó là tỉnh Cao Bằng."), Some(2019));
        assert_eq!(year(handed, "Hội nghị bầu Cao Bằng làm Cụm phó."), None);
        assert_eq!(
            year("Năm 2018, Lạng Sơn làm Cụm trưởng.", "Cụm phó là tỉnh Cao Bằng."),
            None
        );
    }
}
