//! Days that stand for more than themselves: an occasion for the weeks around it, "từ 1/7/2025" for all that came after.

use super::asked::phrase_at;
use crate::entity::Words;
use crate::entity::date::Period;
use crate::text::Lang;

/// "dịp 20/11/2024", "nhân ngày 27/7/2023": what is done for a day is done and told of in the weeks around it.
pub(super) fn around_occasion(words: &Words, from: usize, period: Period) -> Period {
    const SAID: [&str; 9] = [
        "dịp",
        "nhân dịp",
        "dịp ngày",
        "nhân ngày",
        "dịp lễ",
        "dịp kỷ niệm",
        "kỷ niệm ngày",
        "on the occasion of",
        "to mark",
    ];
    let said =
        (from.saturating_sub(4)..from).any(|at| SAID.iter().any(|p| phrase_at(&words.tokens, at, p) == Some(from)));
    let said = said || opens_feast(words, from, period);
    let days = |n: i64| jiff::Span::new().days(n);
    match (period.from.checked_sub(days(31)), period.to.checked_add(days(15))) {
        (Ok(from), Ok(to)) if said && period.is_day() => Period { from, to },
        _ => period,
    }
}

/// "27/2/2021 Quảng Trị có bao nhiêu …", "TTYT Hà Đông 27/2/2023": days that are kept every year, told without "ngày" or
/// "sáng", stand for the occasion.
fn opens_feast(words: &Words, from: usize, period: Period) -> bool {
    const FEASTS: [(i8, i8); 12] = [
        (27, 2),
        (8, 3),
        (26, 3),
        (19, 5),
        (1, 6),
        (21, 6),
        (27, 7),
        (19, 8),
        (13, 10),
        (20, 10),
        (20, 11),
        (22, 12),
    ];
    let kept = FEASTS.contains(&(period.from.day(), period.from.month()));
    // "từ 1/6/2025", "ngày 20/11/2024", "on 8 March": the day itself.
    const DAYS: [&str; 16] = [
        "ngày", "hôm", "sáng", "chiều", "tối", "trưa", "đêm", "từ", "đến", "tới", "trước", "sau", "on", "by", "since",
        "of",
    ];
    let before = from.checked_sub(1).map(|at| &words.tokens[at]);
    let day = before.is_some_and(|t| DAYS.iter().any(|day| t.can_mean(day)) || !t.is_word());
    words.lang == Lang::Vi && period.is_day() && kept && !day
}

/// "từ 1/7/2025 giải quyết bao nhiêu hồ sơ", "since 1 July 2025": all that came about in the year behind.
pub(super) fn since_day(words: &Words, (from, to): (usize, usize), period: Period) -> Period {
    const SAID: [&str; 6] = ["từ", "từ ngày", "kể từ", "kể từ ngày", "tính từ", "since"];
    const UNTIL: [&str; 7] = ["đến", "tới", "-", "–", "to", "until", "hết"];
    let said =
        (from.saturating_sub(3)..from).any(|at| SAID.iter().any(|p| phrase_at(&words.tokens, at, p) == Some(from)));
    let ends = words
        .tokens
        .get(to)
        .is_some_and(|t| UNTIL.iter().any(|w| t.key == *w || t.is_word() && t.can_mean(w)));
    // "since 1 July": of whichever year the report tells of.
    let dated = words.tokens[from..to]
        .iter()
        .any(|t| t.key.len() == 4 && t.key.parse::<u16>().is_ok());
    match period.to.checked_add(jiff::Span::new().months(12)) {
        Ok(last) if dated && said && !ends && period.is_day() => Period { to: last, ..period },
        _ => period,
    }
}
