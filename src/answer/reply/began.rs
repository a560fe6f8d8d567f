//! "Xã thành lập ngày nào?" – "kể từ khi thành lập (1/7/2025), xã …": when something came to be stands right behind the verb
//! that says so, whatever else the sentence tells the day of.

use super::Asking;
use crate::question::asked::Asked;
use crate::text::Span;
use crate::text::phrase::stands;

/// What came about, in the words of the question without marks, and in those of an article.
const VERBS: [(&[&str], &[&str]); 8] = [
    (
        &[
            "thanh lap",
            "lap",
            "duoc lap",
            "ra doi",
            "founded",
            "established",
            "set up",
            "came into being",
        ],
        &[
            "thành lập",
            "được lập",
            "lập ra",
            "ra đời",
            "được lập ra",
            "founded",
            "established",
            "set up",
        ],
    ),
    (&["khanh thanh", "inaugurated"], &["khánh thành", "inaugurated"]),
    (&["khoi cong"], &["khởi công"]),
    (
        &["khai truong", "ra mat", "opened"],
        &["khai trương", "ra mắt", "opened"],
    ),
    (&["sap nhap", "hop nhat", "merged"], &["sáp nhập", "hợp nhất", "merged"]),
    (
        &["nghi huu", "ve huu", "retire", "retired"],
        &["nghỉ hưu", "về hưu", "retired"],
    ),
    (&["vao dang", "ket nap"], &["vào Đảng", "kết nạp Đảng", "được kết nạp"]),
    (
        &[
            "bat dau",
            "phat dong",
            "khoi dong",
            "mo tu",
            "begin",
            "start",
            "launched",
        ],
        &[
            "phát động",
            "bắt đầu",
            "khởi động",
            "mở ra",
            "mở",
            "launched",
            "began",
            "begun",
        ],
    ),
];
/// What may stand between the verb and its day.
const BETWEEN: [&str; 14] = [
    "ngày", "năm", "tháng", "vào", "từ", "hồi", "đầu", "cuối", "in", "on", "since", "lúc", "giữa", "khoảng",
];

/// The day or year right behind the verb that the question asks about.
pub fn of(asking: &Asking, text: &str) -> Option<Span> {
    if asking.ask.asked != Asked::When {
        return None;
    }
    let asked = &asking.asked;
    let names = |verb: &str| stands(asked, verb);
    let mut told = VERBS.iter().filter(|(asks, _)| asks.iter().any(|verb| names(verb)));
    told.find_map(|(_, verbs)| {
        let right_behind = verbs.iter().find_map(|verb| behind(text, verb));
        right_behind.or_else(|| verbs.iter().find_map(|verb| before(text, verb)))
    })
}

/// "Ngày 1/5/1959, Trung đoàn 919 được thành lập": the day opens the part whose verb it is; "kỷ niệm 60 năm thành lập" is
/// no such verb.
fn before(text: &str, verb: &str) -> Option<Span> {
    let passive = format!("được {verb}");
    let at = text
        .find(passive.as_str())
        .or_else(|| text.find(&format!("được chính thức {verb}")))?;
    let lead = &text[..at];
    let mut days = lead.char_indices().filter_map(|(from, sign)| {
        let begins =
            sign.is_ascii_digit() && !lead[..from].ends_with(|c: char| c.is_ascii_digit() || "/-.".contains(c));
        let rest = &lead[from..];
        let to = rest
            .find(|c: char| !(c.is_ascii_digit() || c == '/' || c == '-'))
            .unwrap_or(rest.len());
        let day = rest[..to].trim_end_matches('-');
        let led = ["ngày", "năm", "tháng"]
            .iter()
            .any(|word| lead[..from].trim_end().to_lowercase().ends_with(word));
        let whole = day.len() == 4 && !day.contains(['/', '-']) || day.matches(['/', '-']).count() > 0;
        (begins && led && whole && day.len() > 2).then(|| Span::new(from, from + day.len()))
    });
    // Of two days in one lead neither is surely the verb's.
    let day = days.next()?;
    days.next().is_none().then_some(day)
}

/// Whether such a day stands in the text and is not the one that is shown.
pub fn elsewhere(asking: &Asking, text: &str, shown: &str) -> bool {
    of(asking, text).is_some_and(|day| {
        // "1/7/2025" is shown as "01/07/2025".
        let numbers = |s: &str| -> Vec<u32> {
            let parts = s.split(|c: char| !c.is_ascii_digit());
            parts.filter_map(|n| n.parse().ok()).collect()
        };
        !numbers(day.of(text)).iter().all(|n| numbers(shown).contains(n))
    })
}

fn behind(text: &str, verb: &str) -> Option<Span> {
    text.match_indices(verb).find_map(|(at, _)| {
        let mut from = at + verb.len();
        loop {
            let rest = &text[from..];
            let blank = rest.len() - rest.trim_start_matches([' ', '(']).len();
            from += blank;
            let word = text[from..].split([' ', ')', ',']).next().unwrap_or("");
            match BETWEEN.contains(&word) && blank > 0 {
                true => from += word.len(),
                false => break,
            }
        }
        let rest = &text[from..];
        let to = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '/' | '-' | '.')))
            .unwrap_or(rest.len());
        let day = rest[..to].trim_end_matches(['.', '-', '/']);
        let year = day.len() == 4 && (day.starts_with("19") || day.starts_with("20"));
        let dated = day.len() > 2 && day.contains(['/', '-']) && day.starts_with(|c: char| c.is_ascii_digit());
        (from > at + verb.len() && (year || dated)).then(|| Span::new(from, from + day.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_stands_right_behind_its_verb() {
        for (text, day) in [
            ("lần đầu kể từ khi thành lập (1/7/2025), xã khen", Some("1/7/2025")),
            ("Câu lạc bộ thành lập từ năm 2014.", Some("2014")),
            ("Tổ được thành lập vào tháng 3/2014 nay có 32 người", Some("3/2014")),
            ("Xã thành lập 5 tổ tự quản", None),
            ("Xã thành lập tổ ngày 5/3", None),
            ("thành lập 2.014 tổ", None),
            ("kỷ niệm 95 năm ngày thành lập Đảng (3/2)", None),
        ] {
            let found = behind(text, "thành lập").map(|span| span.of(text).to_string());
            assert_eq!(found.as_deref(), day, "{text}");
        }
        for (text, day) in [
            (
                "Cách đây 60 năm, ngày 1/5/1959, Trung đoàn 919 được thành lập.",
                Some("1/5/1959"),
            ),
            ("Năm 1995, trường được thành lập.", Some("1995")),
            ("Ngày 11/5/2019, đoàn kỷ niệm 60 năm thành lập.", None),
            ("Năm 1959, sau ngày 2/9/1945, đoàn được thành lập.", None),
        ] {
            let found = before(text, "thành lập").map(|span| span.of(text).to_string());
            assert_eq!(found.as_deref(), day, "{text}");
        }
    }
}
