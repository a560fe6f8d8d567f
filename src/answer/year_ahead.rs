//! Who heads a cluster in the year ahead: chosen at its meeting at the end of a year, for the next.

use super::candidates::Weighing;
use crate::archive::Head;
use crate::text::fold;
use crate::text::phrase::any_stands;
use crate::text::token::year;

/// The first month of such meetings.
const FIRST: i8 = 10;

/// How well the next year fits a sentence that says somebody was chosen, and one that only names who has the role.
const CHOSEN: f32 = 0.85;
const NAMED: f32 = 0.45;

impl Weighing<'_> {
    /// How well the year after a report fits a sentence of it that tells who has a role in a cluster; 0 where it tells of
    /// another, or nothing of that.
    pub(super) fn of_year_ahead(&self, text: &str, head: &Head) -> f32 {
        let ahead = |day: jiff::civil::Date| (day.month() >= FIRST).then(|| day.year() + 1);
        let wanted = self.query.period().and_then(|period| period.as_year());
        if self.asking.roles.is_empty() || wanted.is_none() || head.date.and_then(ahead) != wanted {
            return 0.0;
        }
        let key = fold::phrase_key(text);
        // "Cụm trưởng năm 2015", "năm nay": the sentence says itself of which year it tells.
        let own = key.split(' ').any(|word| year(word).is_some());
        let padded = format!(" {key} ");
        if own
            || any_stands(&padded, &["năm nay", "this year", "năm qua"])
            || !(any_stands(&padded, &HEADS) || any_stands(&padded, &ROLES))
        {
            return 0.0;
        }
        if says_chosen(&key) { CHOSEN } else { NAMED }
    }
}

/// What those are called who head a cluster, and their deputies.
pub(super) const HEADS: [&str; 9] = [
    "cụm trưởng",
    "cụm phó",
    "trưởng cụm",
    "phó cụm",
    "khối trưởng",
    "khối phó",
    "trưởng khối",
    "phó khối",
    "phó trưởng cụm",
];
/// And in other words, and in English.
const ROLES: [&str; 7] = ["đứng đầu", "chair", "chairs", "head", "deputy", "vice", "leader"];

/// Whether words of a report say that somebody was given a role, or is to have it.
fn says_chosen(key: &str) -> bool {
    const CHOSEN: [&str; 22] = [
        "bầu",
        "cử",
        "được giao",
        "giao cho",
        "nhất trí giao",
        "chọn",
        "suy tôn",
        "phân công",
        "trưởng mới",
        "phó mới",
        "nhận nhiệm vụ",
        "nhận cờ",
        "chuyển cho",
        "luân phiên",
        "năm tới",
        "năm sau",
        "sang năm",
        "elected",
        "chosen",
        "passes",
        "take over",
        "next year",
    ];
    any_stands(&format!(" {key} "), &CHOSEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_chosen_has_the_role_ahead() {
        assert!(says_chosen("phường phú la được cử làm cụm trưởng"));
        assert!(says_chosen("còn cụm phó mới là bình phước"));
        assert!(!says_chosen("hải dương là cụm trưởng cụm phó là ninh bình"));
    }
}
