//! What a meeting looks back on: a review of the one year is none of the other, whenever it was held.

use super::rules::objection;
use super::{Objection, Seen};
use crate::question::asked::Asked;
use crate::text::fold;

pub const ANOTHER_YEAR_SUMMED_UP: Objection = objection(
    "sums up another year",
    another_year_summed_up,
    &[
        (
            "Cụm tổng kết thi đua năm 2017 ngày nào? / [Ngày 24/2], Cụm thi đua tổng kết năm 2016.",
            "0.40",
        ),
        (
            "cum bac trung bo tong ket thi dua 2017 o dau / Tại [TP Vinh], cụm tổng kết phong trào thi đua năm 2016.",
            "0.40",
        ),
        (
            "When did the cluster review 2019? / On [February 24], the cluster reviewed 2018.",
            "0.40",
        ),
    ],
    &[
        "Cụm tổng kết thi đua năm 2017 ngày nào? / [Ngày 2/3], cụm tổng kết năm 2017.",
        "Cụm tổng kết năm 2017 ngày nào? / [Ngày 2/3], cụm tổng kết năm 2017, bàn kế hoạch năm 2018.",
        "Hội nghị tổng kết tháng 2/2017 họp ở đâu? / Tại [TP Vinh], cụm tổng kết năm 2016.",
        "Năm 2017 cụm họp ở đâu? / Tại [TP Vinh], cụm tổng kết năm 2016.",
    ],
);

/// "tổng kết năm 2017" is told of no review of 2016.
fn another_year_summed_up(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::When | Asked::Where | Asked::Place) {
        return None;
    }
    let wanted = looked_back(&seen.asked.bare)?;
    let told = looked_back(&fold::phrase_bare(&seen.sentence))?;
    let year = format!("{wanted}");
    let says_it = seen
        .sentence
        .split(|c: char| !c.is_ascii_digit())
        .any(|number| number == year);
    (told != wanted && !says_it).then_some(0.4)
}

/// The year that a text looks back on: told right behind the verb, or behind what was done in it.
fn looked_back(bare: &str) -> Option<i16> {
    const VERBS: [&[&str]; 8] = [
        &["tong", "ket"],
        &["nhin", "lai"],
        &["so", "ket"],
        &["review"],
        &["reviewed"],
        &["reviews"],
        &["reviewing"],
        &["summed", "up"],
    ];
    /// What may stand between: "phong trào thi đua yêu nước năm".
    const BETWEEN: [&str; 16] = [
        "phong", "trao", "cong", "tac", "thi", "dua", "khen", "thuong", "yeu", "nuoc", "nam", "va", "the", "year",
        "its", "of",
    ];
    let words: Vec<&str> = bare.split_whitespace().collect();
    (0..words.len()).find_map(|at| {
        let verb = VERBS.iter().find(|verb| words[at..].starts_with(verb))?;
        let mut behind = words[at + verb.len()..]
            .iter()
            .skip_while(|word| BETWEEN.contains(word));
        let year = behind.next()?;
        let whole = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
        year.parse().ok().filter(|year| whole && (1990..2100).contains(year))
    })
}
