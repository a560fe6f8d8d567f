//! Which year a question that goes on with another speaks of: one told from that one's, or none where a year is asked for.

use super::asked::{Asked, phrase_at};
use super::earlier;
use super::followup::says;
use super::restated::words::CLASSES;
use super::{PeriodSlot, Query};
use crate::entity::date::Period;

/// "Thế hạng Nhì nhận năm nào?": a year that is asked for is not the one that was asked about, nor is the day of another
/// class of an award.
pub fn asks_for_other_year(query: &Query, before: &Query) -> bool {
    const YEAR: [&str; 4] = ["năm nào", "năm mấy", "what year", "which year"];
    let other = |class: &&str| says(&query.tokens, &[class]) && !says(&before.tokens, &[class]);
    query.asks_for(Asked::When) && (says(&query.tokens, &YEAR) || CLASSES.iter().any(other)) || asks_for_members(query)
}

/// "Cụm đó có mấy phường?": who is in a cluster is so in the years before and after, too.
fn asks_for_members(query: &Query) -> bool {
    const CLUSTER: [&str; 5] = ["cụm", "khối", "cụm đó", "the cluster", "the bloc"];
    const MEMBERS: [&str; 9] = [
        "phuong", "xa", "quan", "huyen", "tinh", "don", "thanh", "members", "units",
    ];
    let noun = |ask: &super::asked::Ask| ask.noun.first().is_some_and(|noun| MEMBERS.contains(&noun.as_str()));
    let asked = query
        .asks
        .iter()
        .any(|ask| ask.asked == Asked::Members || ask.asked == Asked::HowMany && noun(ask));
    asked && says(&query.tokens, &CLUSTER)
}

/// Years told from the one before, back and ahead.
pub const BACK: [&str; 8] = [
    "năm trước đó",
    "năm liền trước đó",
    "năm trước",
    "năm liền trước",
    "năm liền kề trước",
    "năm kề trước",
    "the year before",
    "the previous year",
];
pub const AHEAD: [&str; 8] = [
    "năm sau đó",
    "năm sau",
    "năm kế tiếp",
    "năm tiếp theo",
    "năm liền sau",
    "the year after",
    "the next year",
    "the following year",
];

/// "Thế năm trước đó?", "hai năm trước đó": told from the year of the question before, not from today.
pub fn years_beside(query: &mut Query, before: &Query, leaning: bool) {
    let words = &query.tokens;
    // "hơn năm trước mấy bài?": the time of the question before stays the one that is asked for.
    if let Some((from, to)) = earlier::held_against(words) {
        query.periods.retain(|slot| slot.to <= from || slot.from >= to);
        query.terms.retain(|term| !(from..to).contains(&term.from));
        return;
    }
    let Some(base) = before.period().and_then(|p| p.in_one_year()) else {
        return;
    };
    let find = |phrases: &[&str]| {
        (0..words.len()).find_map(|at| phrases.iter().find_map(|p| Some((at, phrase_at(words, at, p)?))))
    };
    let two = |at: usize| {
        at.checked_sub(1)
            .is_some_and(|at| ["hai", "2", "two"].iter().any(|n| words[at].can_mean(n)))
    };
    let told = match (find(&BACK), find(&AHEAD)) {
        (Some((from, to)), _) if two(from) => Some((from - 1, to, Period::year(base - 2))),
        (Some((from, to)), _) => Some((from, to, Period::year(base - 1))),
        (None, Some((from, to))) if two(from) => Some((from - 1, to, Period::year(base + 2))),
        (None, Some((from, to))) => Some((from, to, Period::year(base + 1))),
        (None, None) => None,
    };
    // "năm liền trước" is told from another year wherever it stands, "năm trước" at the head of a question.
    let tied = |from: usize, to: usize| {
        leaning || from == 0 || words[from..to].iter().any(|t| t.bare == "lien" || t.bare == "ke")
    };
    if let Some((from, to, Some(period))) = told.filter(|(from, to, _)| tied(*from, *to)) {
        let said = words[from].span.join(words[to - 1].span).of(&query.text).to_string();
        query.terms.retain(|term| !(from..to).contains(&term.from));
        query.periods = vec![PeriodSlot {
            period,
            words: said,
            from,
            to,
            up_to: false,
        }];
    }
}

#[cfg(test)]
mod tests {
    use super::super::followup::complete;
    use crate::question::understand;

    /// Each question is asked after `before`, and speaks of this year.
    fn speak_of(before: &str, questions: &[(&str, Option<i16>)]) {
        let lexicon = crate::entity::lexicon::Lexicon::load(std::path::Path::new("data/lexicon"));
        let read = |text: &str| understand(text, &lexicon, jiff::civil::date(2026, 11, 22));
        let before = read(before);
        for (question, year) in questions {
            let period = complete(read(question), &before).period();
            assert_eq!(period.and_then(|p| p.as_year()), *year, "{question}");
        }
    }

    #[test]
    fn years_are_told_from_the_year_before() {
        speak_of(
            "Năm 2018 huyện Sóc Sơn được tặng gì?",
            &[
                ("thế năm trước đó?", Some(2017)),
                ("thế hai năm trước đó thì được gì?", Some(2016)),
                ("năm liền trước thì đơn vị nào dẫn đầu?", Some(2017)),
                ("and the year before?", Some(2017)),
                ("thế năm sau đó?", Some(2019)),
                ("thế còn năm 2015?", Some(2015)),
            ],
        );
    }

    #[test]
    fn who_is_in_a_cluster_is_asked_for_without_a_year() {
        speak_of(
            "Năm 2026 cụm thi đua số 6 khối phường ai làm cụm trưởng?",
            &[("cụm đó có mấy phường?", None), ("cụm phó là ai?", Some(2026))],
        );
    }

    #[test]
    fn a_year_that_is_asked_for_is_not_the_one_before() {
        speak_of(
            "Năm 2018 huyện Sóc Sơn được tặng Huân chương Lao động hạng mấy?",
            &[
                ("thế hạng Nhì nhận năm nào?", None),
                ("còn hạng Ba thì nhận từ bao giờ?", None),
                ("khi nào trao?", Some(2018)),
                ("khi nào trao hàng hóa?", Some(2018)),
                ("ai trao?", Some(2018)),
            ],
        );
    }
}
