//! From when to when something ran: a period, or two days in one sentence.

use super::window::window;
use super::{Asking, Reply};
use crate::answer::objection::padded;
use crate::entity::date::DateMention;
use crate::entity::{Entity, Value, Words};
use crate::question::asked::Asked;
use crate::text::phrase::{any_stands, last_words};
use crate::text::{Lang, fold};

/// "từ ngày nào đến ngày nào", "over what dates".
pub fn asks_for_range(asking: &Asking) -> bool {
    let text = &asking.asked;
    let says = |all: &[&str]| all.iter().any(|w| text.contains(w));
    // "quan nam tu liem toi ngay nao thi chot": a name says nothing of a beginning.
    let own = padded(&fold::phrase_bare(&asking.query.without_names(&asking.own)));
    asking.ask.asked == Asked::When
        && (says(&[
            " keo dai tu ",
            " over what ",
            " between which ",
            " bat dau va ket thuc ",
            " what dates ",
            " giai doan nao ",
        ]) || text.ends_with(" run ")
            || (own.contains(" tu ") && says(&[" den ngay nao", " toi ngay nao", " den khi nao", " den bao gio"])))
}

/// "năm nào", "which year"
pub fn asks_for_year(asking: &Asking) -> bool {
    let words = &asking.query.tokens;
    let phrase = words.get(asking.ask.from..asking.ask.to).unwrap_or_default();
    // "tháng mấy năm nào": the year is asked right behind.
    let behind = words.get(asking.ask.to..asking.ask.to + 2).unwrap_or_default();
    let year_too =
        matches!(behind, [year, which] if year.can_mean("năm") && (which.can_mean("nào") || which.can_mean("mấy")));
    year_too || phrase.iter().any(|t| t.can_mean("năm") || t.key == "year")
}

/// What is left of a day where a year is asked.
pub const NO_YEAR: f32 = 0.45;

/// From when to when: a period, or two days in one sentence.
pub fn range(asking: &Asking, words: &Words, entities: &[Entity], own: f32) -> Option<Reply> {
    let dates: Vec<&Entity> = entities.iter().filter(|e| matches!(e.value, Value::Date(_))).collect();
    let long = dates.iter().find(|e| match e.value {
        // "tháng 4/2015" is when something began.
        Value::Date(DateMention::Period(p)) => !p.is_day() && p.as_year().is_none() && (p.to - p.from).get_days() > 31,
        _ => false,
    });
    // "từ 1/7/2025), hôm 8/1": two days that nothing joins are no span of time.
    let joined = dates.windows(2).find(|pair| {
        let between = words.text.get(pair[0].span.end as usize..pair[1].span.start as usize);
        let before = words.text.get(..pair[0].span.start as usize).unwrap_or("");
        between.is_some_and(|b| b.chars().count() <= 40 && runs_on(b) || begins_and_ends(before, b))
    });
    let span = match (long, joined) {
        (Some(period), _) => period.span,
        (None, Some(pair)) => pair[0].span.join(pair[1].span),
        _ => return None,
    };
    let focus = words.str(span).to_string();
    let text = super::emphasised(&window(words.text, span, 260), &focus);
    let text = if asking.lang() == Lang::En { text.quoted() } else { text };
    Some(Reply::new(text, focus, 0.7 + 0.3 * own))
}

/// "Từ hôm nay 15/9, phường bước vào đợt thi đua …, kéo dài đến 13/12": words right before each day say what it is.
fn begins_and_ends(before: &str, between: &str) -> bool {
    const NEAR: usize = 3;
    const FROM: [&str; 10] = [
        "từ",
        "bắt đầu",
        "phát động",
        "khai mạc",
        "khởi động",
        "ra quân",
        "mở ngày",
        "from",
        "since",
        "launched",
    ];
    const TO: [&str; 10] = [
        "đến",
        "tới",
        "hết",
        "tổng kết",
        "kết thúc",
        "bế mạc",
        "cán đích",
        "until",
        "till",
        "to",
    ];
    let last = |text: &str, words: &[&str]| any_stands(&last_words(&padded(text), NEAR), words);
    last(before, &FROM) && last(between, &TO) && !between.contains(['.', ';'])
}

fn runs_on(between: &str) -> bool {
    let bare = format!(" {} ", fold::phrase_bare(between));
    let dash = matches!(between.trim(), "-" | "–");
    const ENDS: [&str; 15] = [
        "den",
        "toi",
        "ket thuc",
        "khep lai",
        "be mac",
        "dong lai",
        "ha man",
        "to",
        "until",
        "till",
        "het",
        "ended",
        "closed",
        "finished",
        "concluded",
    ];
    dash || any_stands(&bare, &ENDS)
}

/// What is left of a time that nothing began at where a beginning is asked for, and of a birth where none is.
const NO_BEGINNING: f32 = 0.8;
const BORN: f32 = 0.6;

/// "Làm tổ trưởng từ năm nào": of the times in one sentence the one behind "từ" is meant, and no year of birth.
/// `asked` is the question in bare words, `before` the padded text before the time.
pub fn since_when(asked: &str, before: &str) -> f32 {
    const ASKED: [&str; 12] = [
        "tu nam nao",
        "tu nam may",
        "tu ngay nao",
        "tu thang nao",
        "tu khi nao",
        "tu bao gio",
        "tu luc nao",
        "tu hoi nao",
        "tu dau nam nao",
        "since when",
        "since which",
        "since what",
    ];
    const UNITS: [&str; 7] = ["năm", "ngày", "tháng", "đầu", "cuối", "khoảng", "hồi"];
    // "Công dân ưu tú năm nào" asks for no beginning.
    let asked = asked.replace("uu tu ", "");
    if !ASKED.iter().any(|words| asked.contains(words)) {
        return 1.0;
    }
    let mut words: Vec<&str> = before.split_whitespace().collect();
    while words.last().is_some_and(|word| UNITS.contains(word)) {
        words.pop();
    }
    const BEGAN: [&str; 14] = [
        "ra mắt",
        "ra đời",
        "thành lập",
        "lập",
        "bắt đầu",
        "khởi động",
        "khởi đầu",
        "phát động",
        "mở",
        "triển khai",
        "launched",
        "began",
        "started",
        "founded",
    ];
    let last = words.last().copied().unwrap_or("");
    let near = padded(&words[words.len().saturating_sub(6)..].join(" "));
    let began = any_stands(&near, &BEGAN);
    match last {
        "từ" | "since" | "from" => 1.0,
        "sinh" => BORN,
        _ if began => 1.0,
        _ => NO_BEGINNING,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_is_told_behind_its_word() {
        let asked = "ba mui lam to truong tu nam nao";
        assert_eq!(since_when(asked, " bà làm tổ trưởng từ năm "), 1.0);
        assert_eq!(since_when(asked, " bà mùi sinh năm "), BORN);
        assert_eq!(since_when(asked, " quận khen bà ngày "), NO_BEGINNING);
        assert_eq!(since_when("ba mui duoc khen nam nao", " quận khen bà ngày "), 1.0);
        assert_eq!(
            since_when("con do bat dau tu nam nao", " mô hình con đò ra mắt năm "),
            1.0
        );
        assert_eq!(
            since_when("ong suu la cong dan uu tu nam nao", " ông nhận danh hiệu năm "),
            1.0
        );
    }
}
