//! The day an event was on: never an anniversary's, a directive's, or a day far from the report.

use jiff::civil::Date;

use super::super::Scene;
use crate::entity::Value;
use crate::entity::date::DateMention;
use crate::text::{Span, fold};

/// A day named in a sentence that can be an event's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Day {
    /// With the words before it that belong to it: "chiều ngày 09/3".
    pub span: Span,
    /// Without a year and without the report's day it stays open.
    pub date: Option<Date>,
}

/// The farthest an event lies before and after the report, in days.
const BEFORE: i32 = 120;
const AFTER: i32 = 60;

pub fn days(scene: &Scene) -> Vec<Day> {
    let told = dated(scene);
    match told.is_empty() {
        true => of_report(scene).into_iter().collect(),
        false => told,
    }
}

/// "phường A hôm nay tổ chức …", "Chiều nay, tại …": a day that the report's own tells.
fn of_report(scene: &Scene) -> Option<Day> {
    const DAYS: [(&str, i64); 10] = [
        ("hôm nay", 0),
        ("sáng nay", 0),
        ("chiều nay", 0),
        ("trưa nay", 0),
        ("tối nay", 0),
        ("hôm qua", 1),
        ("sáng qua", 1),
        ("chiều qua", 1),
        ("tối qua", 1),
        ("hôm kia", 2),
    ];
    // "có được ngày hôm nay", "đến hôm nay" tell of no event.
    const OTHERS: [&str; 9] = ["như", "được", "có", "đến", "tới", "từ", "của", "cho", "bằng"];
    let (text, words) = (scene.text(), scene.words());
    let reference = scene.article.reference_day()?;
    (0..words.tokens.len()).find_map(|at| {
        let last = words.tokens.get(at + 1)?.key.as_str();
        matches!(last, "nay" | "qua" | "kia").then_some(())?;
        let (end, back) = DAYS
            .iter()
            .find_map(|(day, back)| Some((words.phrase(at, day)?, *back)))?;
        let before = at.checked_sub(1).map(|before| &words.tokens[before]);
        let other = before.is_some_and(|t| OTHERS.contains(&t.key.as_str()) || t.key == "ngày" && at > 1);
        let span = words.tokens[at].span.join(words.tokens[end - 1].span);
        let date = reference.checked_sub(jiff::Span::new().days(back)).ok()?;
        (!other && !elsewhere(text, span)).then_some(Day { span, date: Some(date) })
    })
}

fn dated(scene: &Scene) -> Vec<Day> {
    let text = scene.text();
    let reference = scene.article.reference_day();
    scene
        .found()
        .iter()
        .filter_map(|e| match &e.value {
            Value::Date(mention) => Some((e.span, *mention)),
            _ => None,
        })
        .filter(|(_, mention)| match mention {
            DateMention::Period(p) => p.is_day(),
            DateMention::DayMonth { .. } => true,
        })
        .filter(|(span, _)| !elsewhere(text, *span))
        .filter_map(|(span, mention)| {
            let date = mention.resolve(reference).map(|p| p.from);
            let near = match (date, reference) {
                (Some(date), Some(reference)) => {
                    let days = (date - reference).get_days();
                    (-BEFORE..=AFTER).contains(&days)
                }
                _ => true,
            };
            near.then(|| Day {
                span: widened(text, span),
                date,
            })
        })
        .collect()
}

/// Whether the day is said of something else than the event: in brackets or quotation marks, of a directive, of an
/// anniversary, or as an end of a period.
fn elsewhere(text: &str, span: Span) -> bool {
    let before = text.get(..span.start as usize).unwrap_or("");
    let after = text.get(span.end as usize..).unwrap_or("");
    let open = |a: char, b: char| before.matches(a).count() > before.matches(b).count();
    if (open('(', ')') && after.contains(')')) || open('“', '”') {
        return true;
    }
    let mut words: Vec<String> = before.split_whitespace().rev().take(5).map(fold::key).collect();
    while words
        .first()
        .is_some_and(|w| matches!(w.as_str(), "ngày" | "sáng" | "chiều" | "tối" | "mùng"))
    {
        words.remove(0);
    }
    let last = words.first().map_or("", String::as_str);
    const OTHERS: [&str; 15] = [
        "đời", "trước", "từ", "đến", "hết", "niệm", "mừng", "dịp", "đợt", "lập", "sinh", "tới", "kể", "nam", "và",
    ];
    // "Chỉ thị số 34-CT/TW ngày 07/4/2014"
    let directive = last.contains('/') || last.contains("-ct") || last.chars().any(|c| c.is_ascii_digit());
    OTHERS.contains(&last) || directive
}

/// The day with "chiều ngày", "sáng" before it.
fn widened(text: &str, span: Span) -> Span {
    let mut start = span.start as usize;
    loop {
        let before = text[..start].trim_end();
        let word = before.rsplit([' ', ',', '(']).next().unwrap_or("");
        let belongs = matches!(
            fold::key(word).as_str(),
            "ngày" | "sáng" | "chiều" | "tối" | "trưa" | "vào" | "hôm" | "nay" | "mới"
        );
        if word.is_empty() || !belongs {
            break;
        }
        start = before.len() - word.len();
    }
    Span::new(start, span.end as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block, BlockKind};
    use crate::entity::lexicon::Lexicon;
    use crate::text::Lang;

    #[test]
    fn today_is_the_day_of_the_report() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let told = |text: &str| -> Vec<String> {
            let span = Span::new(0, text.len());
            let kind = BlockKind::Paragraph;
            let article = Article {
                id: "example".to_string(),
                title: String::new(),
                date: Date::new(2024, 1, 15).ok(),
                told_on: None,
                url: None,
                also: Vec::new(),
                site: None,
                lang: Lang::Vi,
                text: text.to_string(),
                blocks: vec![Block { span, kind }],
            };
            let facts = crate::fact::extract(&article, &lexicon).into_iter();
            let events = facts.filter(|fact| fact.rule.starts_with("event: <day>"));
            events.map(|fact| fact.statement.to_string()).collect()
        };
        for (text, event) in [
            (
                "Phường Kim Liên hôm nay tổ chức hội nghị tổng kết phong trào thi đua.",
                "hội nghị tổng kết phong trào thi đua | on: 2024-01-15 | by: Phường Kim Liên",
            ),
            (
                "Hôm qua, quận Hoàng Mai tổ chức hội nghị tổng kết phong trào thi đua.",
                "hội nghị tổng kết phong trào thi đua | on: 2024-01-14 | by: quận Hoàng Mai",
            ),
        ] {
            assert_eq!(told(text), [event]);
        }
        // Near misses: what led to today, and a day that is told otherwise.
        assert_eq!(
            told("Quận Hoàng Mai có được hôm nay nhờ hội nghị tổng kết phong trào thi đua."),
            [""; 0]
        );
    }
}
