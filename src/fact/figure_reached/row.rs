//! Rows of years: "thu ngân sách năm 2015 là 1.986 tỷ đồng, năm 2016 là 2.341 tỷ đồng": each number is of the year that
//! opens its part.

use super::super::{Scene, times};
use crate::entity::date::{self, Period};
use crate::text::fold;
use crate::text::phrase::any_stands;

/// What may stand between the sign that opens a part and its year.
const LEADS: [&str; 14] = [
    "năm", "còn", "thì", "và", "sang", "đến", "tới", "rồi", "riêng", "nếu", "từ", "in", "and", "while",
];
/// Words that open a part as a sign does.
const OPENS: [&str; 5] = ["thì", "và", "còn", "sang", "rồi"];

/// The year of the number at `at` of the sentence, where its parts have years of their own.
pub(super) fn year(scene: &Scene, at: u32) -> Option<Period> {
    let text = scene.text();
    let found = scene.found();
    let dates = found.iter().filter(|e| !times::held_against(scene, e)).cloned();
    let dates: Vec<_> = dates.collect();
    let years = date::periods(&dates, scene.article.reference_day());
    let opening: Vec<(u32, Period)> = years
        .into_iter()
        .filter(|(span, period)| period.as_year().is_some() && opens(&text[..span.start as usize]))
        .map(|(span, period)| (span.end, period))
        .collect();
    let first = opening.first()?.1;
    let row = opening.iter().any(|(_, period)| *period != first);
    let (end, period) = opening.into_iter().rfind(|(end, _)| *end <= at).filter(|_| row)?;
    // "năm 2021 đạt 64 triệu, năm 2023 đạt 73 triệu và năm nay ước 88 triệu": what comes behind is of now.
    let between = format!(" {} ", fold::phrase_key(text.get(end as usize..at as usize)?));
    let moves_on = any_stands(&between, &["nay", "hiện", "ngoái", "now", "this year", "last year"]);
    (!moves_on).then_some(period)
}

/// Whether a part of the sentence begins at the end of these words.
fn opens(before: &str) -> bool {
    let from = before.rfind([',', ';', ':']).map_or(0, |at| at + 1);
    let key = fold::phrase_key(&before[from..]);
    let mut words: Vec<&str> = key.split_whitespace().collect();
    while words.last() == Some(&"năm") {
        words.pop();
    }
    words.iter().all(|word| LEADS.contains(word)) || words.last().is_some_and(|word| OPENS.contains(word))
}
