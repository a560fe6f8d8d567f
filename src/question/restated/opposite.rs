//! "Thế còn chi?" after what a budget took in, "còn người trẻ nhất?" after the oldest: the other end of the same row.

use super::super::Query;
use super::{Part, Put, find, in_place};
use crate::entity::lexicon::Lexicon;
use crate::question::row_ends::ENDS;

/// Sides of a budget: one is told beside the other.
const BUDGETS: [(&[&str], &[&str]); 2] = [
    (&["thu ngân sách"], &["chi ngân sách"]),
    (&["revenue"], &["spending", "expenditure"]),
];

/// What a follow-up calls the other side of a budget by, what was asked before, and what takes its place.
const SIDES: [(&str, &str, &str); 2] = [
    ("chi", "thu ngân sách", "chi ngân sách"),
    ("thu", "chi ngân sách", "thu ngân sách"),
];

/// The other end of a row in place of the one asked for.
pub(super) fn opposite(query: &Query, before: &Query, _: &Lexicon) -> Part {
    let of_row = |(one, other): &(&[&str], &[&str])| {
        let row = [*one, *other].concat();
        let (now, then) = (find(&query.tokens, &row)?, find(&before.tokens, &row)?);
        in_place(query, now, then)
    };
    let side = |(said, asked, words): &(&str, &str, &str)| {
        let (now, then) = (find(&query.tokens, &[said])?, find(&before.tokens, &[asked])?);
        let put = Put {
            from: then.0,
            to: then.1,
            words: words.to_string(),
        };
        // "Chi" is a name as well.
        (!query.tokens[now.0].capital || now.0 == 0).then_some((now.0, now.1, put))
    };
    let mut rows = ENDS.iter().chain(&BUDGETS);
    rows.find_map(of_row).or_else(|| SIDES.iter().find_map(side))
}

#[cfg(test)]
mod tests {
    use super::super::restated;
    use crate::entity::lexicon::Lexicon;
    use crate::question::understand;

    #[test]
    fn the_other_end_of_a_row_takes_the_place_of_the_one() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let read = |text: &str| understand(text, &lexicon, jiff::civil::date(2026, 11, 22));
        let after = |before: &str, follow: &str| restated(&read(follow), &read(before), &lexicon);
        for (before, follow, whole) in [
            (
                "Phú Xuyên thu ngân sách bao nhiêu?",
                "thế còn chi?",
                "Phú Xuyên chi ngân sách bao nhiêu?",
            ),
            (
                "Nông dân Đồng Tháp nào lớn tuổi nhất trong 96 người được vinh danh năm 2022?",
                "còn người trẻ nhất?",
                "Nông dân Đồng Tháp nào trẻ nhất trong 96 người được vinh danh năm 2022?",
            ),
            ("Ai lớn tuổi nhất đoàn?", "còn người trẻ nhất?", "Ai trẻ nhất đoàn?"),
            ("Xã nào có nhiều nhất?", "thế ít nhất?", "Xã nào có ít nhất?"),
            (
                "Who is the oldest delegate?",
                "and the youngest?",
                "Who is the youngest delegate?",
            ),
        ] {
            assert_eq!(after(before, follow).as_deref(), Some(whole), "{before} – {follow}");
        }
        // Near misses: somebody's name, and no row was asked for.
        assert_eq!(
            after("Phú Xuyên thu ngân sách bao nhiêu?", "chị Chi được khen gì?"),
            None
        );
        assert_eq!(after("Ai được khen?", "còn người trẻ nhất?"), None);
    }
}
