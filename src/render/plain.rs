//! An answer as text for a terminal.

use crate::answer::{Answer, Rich, Source};
use crate::archive::Head;
use crate::wording::pick;

/// The answer, its first source, and what can be asked or seen next. `styled`: the terminal can show bold.
pub fn answer(answer: &Answer, styled: bool) -> String {
    let mut out = rich(&answer.text, styled);
    out.push('\n');
    if let Some(first) = answer.sources.first() {
        out += &source(first);
    }
    let (more, others) = (answer.more.len(), answer.sources.len().saturating_sub(1));
    if more + others > 0 {
        let mut parts = Vec::new();
        if more > 0 {
            parts.push(format!("{}: {more}", pick(answer.lang, "Xem thêm", "More")));
        }
        if others > 0 {
            parts.push(format!(
                "{}: {others}",
                pick(answer.lang, "Nguồn khác", "Other sources")
            ));
        }
        out += &format!("[{}]\n", parts.join(" · "));
    }
    let offers = offers(answer);
    if !offers.is_empty() {
        if answer.choices.is_empty() {
            out += pick(answer.lang, "Bạn có thể hỏi:\n", "You can ask:\n");
        }
        for (number, (words, _)) in offers.iter().enumerate() {
            out += &format!("  {}. {words}\n", number + 1);
        }
    }
    out
}

/// The rest of a long list, and the sources after the first.
pub fn rest(answer: &Answer, styled: bool) -> String {
    let mut out: String = answer.more.iter().map(|more| rich(more, styled) + "\n").collect();
    out.extend(answer.sources.iter().skip(1).map(source));
    out
}

/// What is offered by number: the words shown, and the question they stand for.
pub fn offers(answer: &Answer) -> Vec<(String, String)> {
    let suggested = answer.suggestions.iter().map(|s| (s.clone(), s.clone()));
    answer.choices.iter().cloned().chain(suggested).collect()
}

/// The title and the day.
pub fn head(head: &Head) -> String {
    let day = head
        .date
        .map_or("không rõ ngày".to_string(), |d| d.strftime("%d/%m/%Y").to_string());
    format!("{} · {day}", head.title)
}

fn source(source: &Source) -> String {
    let mut out = format!("  > {}\n  {}\n", source.quote, head(&source.head));
    if let Some(url) = &source.head.url {
        out += &format!("  {url}\n");
    }
    out
}

fn rich(text: &Rich, styled: bool) -> String {
    text.0
        .iter()
        .map(|run| match run.bold && styled {
            true => format!("\x1b[1m{}\x1b[0m", run.text),
            false => run.text.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Status;
    use crate::text::Lang;

    #[test]
    fn an_answer_shows_its_words_its_quote_and_what_can_be_asked() {
        let head = Head {
            id: "a".into(),
            title: "Quận Hồng Hà khen thưởng".into(),
            date: Some(jiff::civil::date(2021, 3, 2)),
            url: None,
            also: Vec::new(),
            site: None,
            about: Vec::new(),
            years: Vec::new(),
        };
        let source = Source {
            head,
            quote: "Có 12 tập thể được tặng cờ.".into(),
        };
        let found = Answer {
            status: Status::Answered,
            lang: Lang::Vi,
            text: Rich::default().bold("12").say(" tập thể."),
            sources: vec![source.clone(), source],
            more: Vec::new(),
            suggestions: vec!["Ai được tặng cờ?".into()],
            choices: Vec::new(),
            facts: Vec::new(),
            trace: Vec::new(),
            weighed: Vec::new(),
            told: None,
        };
        assert_eq!(
            answer(&found, false),
            "12 tập thể.\n  > Có 12 tập thể được tặng cờ.\n  Quận Hồng Hà khen thưởng · 02/03/2021\n[Nguồn khác: 1]\n\
             Bạn có thể hỏi:\n  1. Ai được tặng cờ?\n"
        );
        assert!(answer(&found, true).starts_with("\x1b[1m12\x1b[0m tập thể."));
    }
}
