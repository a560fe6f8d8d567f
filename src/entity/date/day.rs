//! Days without a year: "17/1", "31-3", "ngày 22.10".

use jiff::civil::Date;

use super::{DateMention, Reading, date_sign, glued, is, number, sign};
use crate::entity::Words;

/// "17/1", "31-3", "09-3", "sáng sớm 6/8", after a word that says it is a day, or in brackets: "(28/6)", "(15/6 - 2/9)". "39/46" is a share.
pub(super) fn day_month(words: &Words, at: usize) -> Reading {
    if let Some(found) = pointed_day(words, at) {
        return Some(found);
    }
    let (day, month) = (number(words, at)?, number(words, at + 2)?);
    let two = words.tokens[at].key.len() <= 2 && words.tokens[at + 2].key.len() <= 2;
    if !two || !date_sign(words, at + 1) || !glued(words, at, at + 2) || (glued_sign(words, at + 3)) {
        return None;
    }
    const BEFORE: [&str; 23] = [
        "ngày", "sáng", "chiều", "tối", "trưa", "đêm", "khuya", "hôm", "mùng", "từ", "tới", "đến", "hết", "dịp", "vào",
        "qua", "nay", "on", "lễ", "và", "hạn", "trước", "sang",
    ];
    // "hạn cuối 31/7", "dự kiến 15/5", "kết thúc 18/4", "chủ nhật 21/3", "hôm ấy là 21/3".
    const TWO_BEFORE: [(&str, &str); 12] = [
        ("hạn", "cuối"),
        ("cuối", "là"),
        ("ấy", "là"),
        ("dự", "kiến"),
        ("kết", "thúc"),
        ("chủ", "nhật"),
        ("thứ", "hai"),
        ("thứ", "ba"),
        ("thứ", "tư"),
        ("thứ", "năm"),
        ("thứ", "sáu"),
        ("thứ", "bảy"),
    ];
    let told_by_two = at >= 2
        && TWO_BEFORE
            .iter()
            .any(|(first, second)| is(words, at - 2, first) && is(words, at - 1, second));
    // "sáng nay, 24/11", "hôm qua, 28/1", "một hôm sau, 10/10"
    let apposed = at >= 3
        && sign(words, at - 1) == Some(",")
        && ["nay", "qua", "kia", "sau"].iter().any(|w| is(words, at - 2, w))
        && ["sáng", "chiều", "tối", "trưa", "đêm", "hôm", "ngày"]
            .iter()
            .any(|w| is(words, at - 3, w));
    let before = at.checked_sub(1).map(|i| &words.tokens[i]);
    // "sáng sớm 6/8"
    let early = at.checked_sub(2).is_some_and(|i| {
        let time = ["sáng", "chiều", "đêm", "tối"].iter().any(|w| is(words, i, w));
        time && ["sớm", "muộn", "cùng"].iter().any(|w| is(words, at - 1, w))
    });
    let says_day = early
        || told_by_two
        || apposed
        || at
            .checked_sub(1)
            .is_some_and(|i| BEFORE.iter().any(|w| is(words, i, w)));
    // "trước hội nghị tổng kết 6/12."
    let closes = words.tokens.get(at + 3).is_none_or(|t| !t.is_word())
        && at
            .checked_sub(1)
            .is_some_and(|i| ["kết", "nghị", "họp", "hội"].iter().any(|w| is(words, i, w)));
    let says_day = says_day || (words.strict && closes);
    let bracketed = before.is_some_and(|t| t.key == "(") && matches!(sign(words, at + 3), Some(")"));
    // "80 ngày (15/6 - 2/9/2020)": from one day to another.
    let dashed = |at: usize| matches!(sign(words, at), Some("-" | "–"));
    let to = at + 4;
    let runs_on =
        dashed(at + 3) && number(words, to).is_some() && date_sign(words, to + 1) && number(words, to + 2).is_some();
    let from_day = at >= 4 && dashed(at - 1) && date_sign(words, at - 3) && number(words, at - 4).is_some();
    let ends = from_day && matches!(sign(words, at + 3), Some(")"));
    let bracketed = bracketed || before.is_some_and(|t| t.key == "(") && runs_on || ends;
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    Date::new(2000, month, day).ok()?;
    (says_day || bracketed).then_some((DateMention::DayMonth { day, month }, at + 3))
}

/// "ngày 22.10".
fn pointed_day(words: &Words, at: usize) -> Reading {
    let (day, month) = words.tokens.get(at)?.key.split_once('.')?;
    let (day, month): (i8, i8) = (day.parse().ok()?, month.parse().ok()?);
    let says_day = at
        .checked_sub(1)
        .is_some_and(|i| ["ngày", "sáng", "chiều", "tối", "hôm"].iter().any(|w| is(words, i, w)));
    Date::new(2000, month, day).ok()?;
    says_day.then_some((DateMention::DayMonth { day, month }, at + 1))
}

fn glued_sign(words: &Words, at: usize) -> bool {
    date_sign(words, at)
        && words.tokens[at - 1].span.end == words.tokens[at].span.start
        && number(words, at + 1).is_some()
}
